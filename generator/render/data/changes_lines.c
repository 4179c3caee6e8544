/* changes_lines.c - see changes_lines.h. */
#include "render/data/changes_lines.h"

void
change_line_free(gpointer data)
{
	Line *line = data;
	g_free(line->text);
	if (line->rows != NULL)
		g_ptr_array_unref(line->rows);
	g_free(line);
}

void
change_line(const Writer *writer, LineKind kind, char *text)
{
	Line *line = g_new0(Line, 1);
	line->kind = kind;
	line->text = text;
	g_ptr_array_add(writer->lines, line);
}

const char *
change_word(const Writer *writer, const char *id)
{
	return sentence_word(writer->sentences, id);
}

void
change_line_word(const Writer *writer, LineKind kind, const char *id)
{
	change_line(writer, kind, g_strdup(change_word(writer, id)));
}

GPtrArray *
change_table(const Writer *writer, ...)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
	GPtrArray *head = g_ptr_array_new();
	va_list columns;
	va_start(columns, writer);
	for (const char *name = va_arg(columns, const char *); name != NULL;
	     name = va_arg(columns, const char *)) {
		g_autofree char *id = g_strconcat("changes.column.", name, NULL);
		g_ptr_array_add(head, g_strdup(change_word(writer, id)));
	}
	va_end(columns);
	g_ptr_array_add(head, NULL);
	g_ptr_array_add(rows, g_ptr_array_free(head, FALSE));
	Line *line = g_new0(Line, 1);
	line->kind = LINE_TABLE;
	line->rows = rows;
	g_ptr_array_add(writer->lines, line);
	return rows;
}

void
change_row(GPtrArray *rows, const char *const *cells, gsize count)
{
	GPtrArray *row = g_ptr_array_new();
	for (gsize i = 0; i < count; i++)
		g_ptr_array_add(row, g_strdup(cells[i] != NULL ? cells[i] : ""));
	g_ptr_array_add(row, NULL);
	g_ptr_array_add(rows, g_ptr_array_free(row, FALSE));
}

const char *
change_group_word(const Sentences *sentences, const char *group, const char *name)
{
	g_autofree char *id = g_strconcat(group, ".", name, NULL);
	return sentence_word(sentences, id);
}

void
change_join(const Sentences *sentences, GString *list, const char *piece)
{
	if (list->len > 0)
		g_string_append(list, sentence_word(sentences, "number.join"));
	g_string_append(list, piece);
}
