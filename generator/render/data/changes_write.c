/* changes_write.c - what changed as Markdown and as text. See changes.h. */
#include "render/data/changes.h"

#include "render/data/data.h"
#include <string.h>

/* --- Markdown ---------------------------------------------------------------------------------- */

/* Appends text so that no character of it means anything: not to Markdown, not to HTML, and not to the
 * hosts that make mentions of @name and links of #12. */
static void
append_escaped(GString *markdown, const char *text)
{
	for (const char *at = text; *at != '\0'; at++) {
		if (strchr("\\`*_[]<>|~&$", *at) != NULL)
			g_string_append_c(markdown, '\\');
		g_string_append_c(markdown, *at == '\n' || *at == '\r' ? ' ' : *at);
		bool reference = *at == '#' || *at == '@';
		if (reference && (g_ascii_isalnum(at[1]) || at[1] == '-'))
			g_string_append(markdown, "<!-- -->");
	}
}

/* The same at the beginning of a line, where some characters begin a list or a heading. */
static void
append_line_text(GString *markdown, const char *text)
{
	gsize digits = strspn(text, "0123456789");
	if (*text != '\0' && strchr("#+-=", *text) != NULL)
		g_string_append_c(markdown, '\\');
	if (digits > 0 && (text[digits] == '.' || text[digits] == ')')) {
		g_string_append_len(markdown, text, (gssize)digits);
		g_string_append_c(markdown, '\\');
		text += digits;
		g_string_append_c(markdown, *text++);
	}
	append_escaped(markdown, text);
}

static void
append_table(GString *markdown, const GPtrArray *rows)
{
	for (guint i = 0; i < rows->len; i++) {
		char **cells = g_ptr_array_index(rows, i);
		for (gsize j = 0; cells[j] != NULL; j++) {
			g_string_append(markdown, j == 0 ? "| " : " | ");
			append_escaped(markdown, cells[j]);
		}
		g_string_append(markdown, " |\n");
		for (gsize j = 0; i == 0 && cells[j] != NULL; j++)
			g_string_append(markdown, j == 0 ? "| ---" : " | ---");
		g_string_append(markdown, i == 0 ? " |\n" : "");
	}
	g_string_append_c(markdown, '\n');
}

static void
append_marked(GString *markdown, const char *mark, const char *text, const char *end)
{
	g_string_append(markdown, mark);
	if (*mark == '\0')
		append_line_text(markdown, text);
	else
		append_escaped(markdown, text);
	g_string_append(markdown, end);
}

/* This line is HTML; the blank line after it lets what follows be Markdown again. */
static void
append_folded(GString *markdown, const char *text)
{
	g_autofree char *escaped = g_markup_escape_text(text, -1);
	g_string_append_printf(markdown, "<details><summary>%s</summary>\n\n", escaped);
}

char *
changes_markdown(const GPtrArray *lines)
{
	GString *markdown = g_string_new(NULL);
	bool folded = false;
	for (guint i = 0; i < lines->len; i++) {
		const Line *line = g_ptr_array_index(lines, i);
		if (folded && line->kind != LINE_TABLE) {
			g_string_append(markdown, "</details>\n\n");
			folded = false;
		}
		switch (line->kind) {
		case LINE_TITLE:
			append_marked(markdown, "## ", line->text, "\n\n");
			break;
		case LINE_HEADING:
			append_marked(markdown, "### ", line->text, "\n\n");
			break;
		case LINE_SECTION:
			append_marked(markdown, "#### ", line->text, "\n\n");
			break;
		case LINE_FOLDED:
			append_folded(markdown, line->text);
			folded = true;
			break;
		case LINE_TEXT:
			append_marked(markdown, "", line->text, "\n\n");
			break;
		case LINE_WARNING:
			append_marked(markdown, "> **", line->text, "**\n\n");
			break;
		case LINE_TABLE:
			append_table(markdown, line->rows);
			break;
		}
	}
	if (folded)
		g_string_append(markdown, "</details>\n\n");
	/* One line end at the end of all. */
	g_string_truncate(markdown, markdown->len - 1);
	return g_string_free(markdown, FALSE);
}

/* --- text ---------------------------------------------------------------------------------------- */

static void
append_rows(GString *text, const GPtrArray *rows)
{
	char **head = g_ptr_array_index(rows, 0);
	for (guint i = 1; i < rows->len; i++) {
		char **cells = g_ptr_array_index(rows, i);
		g_string_append_printf(text, "  %s\n", cells[0]);
		for (gsize j = 1; cells[j] != NULL; j++)
			if (*cells[j] != '\0')
				g_string_append_printf(text, "    %s：%s\n", head[j], cells[j]);
	}
	g_string_append_c(text, '\n');
}

char *
changes_text(const GPtrArray *lines)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < lines->len; i++) {
		const Line *line = g_ptr_array_index(lines, i);
		if (line->kind == LINE_TABLE)
			append_rows(text, line->rows);
		else if (line->kind == LINE_SECTION || line->kind == LINE_FOLDED)
			g_string_append_printf(text, "%s\n", line->text);
		else
			g_string_append_printf(text, "%s\n\n", line->text);
	}
	g_string_truncate(text, text->len - 1);
	return g_string_free(text, FALSE);
}

/* --- which --------------------------------------------------------------------------------------- */

char *
data_changes(const Differences *differences, const Sentences *sentences, const char *format)
{
	if (strcmp(format, "json") == 0)
		return changes_json(differences, sentences);
	g_autoptr(GPtrArray) lines = changes_lines(differences, sentences);
	if (strcmp(format, "markdown") == 0)
		return changes_markdown(lines);
	return strcmp(format, "text") == 0 ? changes_text(lines) : NULL;
}
