/* csv.c - see csv.h. */
#include "render/data/csv.h"

#include <string.h>

/* What spreadsheets take for the beginning of a formula. */
static bool
looks_like_formula(const char *text)
{
	gunichar first = g_utf8_get_char(text);
	switch (first) {
	case '=':
	case '+':
	case '-':
	case '@':
	case '\t':
	case 0xFF1D: /* ＝ */
	case 0xFF0B: /* ＋ */
	case 0xFF0D: /* － */
	case 0xFF20: /* ＠ */
		return true;
	default:
		return false;
	}
}

static void
append_field(GString *csv, const char *text)
{
	if (strpbrk(text, ",\"\r\n") == NULL) {
		g_string_append(csv, text);
		return;
	}
	g_string_append_c(csv, '"');
	for (const char *at = text; *at != '\0'; at++) {
		if (*at == '"')
			g_string_append_c(csv, '"');
		g_string_append_c(csv, *at);
	}
	g_string_append_c(csv, '"');
}

static void
append_words(GString *csv, const char *text)
{
	g_autofree char *safe =
		looks_like_formula(text) ? g_strconcat("'", text, NULL) : g_strdup(text);
	append_field(csv, safe);
}

static void
append_list(GString *csv, const GPtrArray *list)
{
	g_autoptr(GString) joined = g_string_new(NULL);
	for (guint i = 0; i < list->len; i++) {
		if (i > 0)
			g_string_append(joined, LIST_SEPARATOR);
		g_string_append(joined, g_ptr_array_index(list, i));
	}
	append_words(csv, joined->str);
}

static void
append_cell(GString *csv, const Field *field, const Cell *cell, const char *sample)
{
	if (cell->list != NULL)
		append_list(csv, cell->list);
	if (cell->text == NULL)
		return;
	if (field->type == FIELD_SAMPLE)
		append_field(csv, strcmp(cell->text, "true") == 0 ? sample : "");
	else if (field->type == FIELD_TEXT)
		append_words(csv, cell->text);
	else
		append_field(csv, cell->text);
}

GBytes *
csv_write(const Table *table, const char *sample)
{
	const Dataset *dataset = table->dataset;
	GString *csv = g_string_new("\xEF\xBB\xBF");
	for (int i = 0; i < dataset->field_count; i++) {
		g_string_append(csv, i > 0 ? "," : "");
		append_field(csv, field_csv_name(&dataset->fields[i]));
	}
	g_string_append(csv, "\r\n");
	for (guint i = 0; i < table->rows->len; i++) {
		const Cell *row = g_ptr_array_index(table->rows, i);
		for (int j = 0; j < dataset->field_count; j++) {
			g_string_append(csv, j > 0 ? "," : "");
			append_cell(csv, &dataset->fields[j], &row[j], sample);
		}
		g_string_append(csv, "\r\n");
	}
	return g_string_free_to_bytes(csv);
}
