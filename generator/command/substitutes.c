/* substitutes.c - see substitutes.h. */
#include "command/substitutes.h"

/* A note speaks of its characters. */
static void
add_characters(const Problem *note, GHashTable *set)
{
	for (const char *at = note->subject; *at != '\0'; at = g_utf8_next_char(at))
		g_hash_table_add(set, GUINT_TO_POINTER(g_utf8_get_char(at)));
}

static gint
compare_codes(gconstpointer a, gconstpointer b)
{
	guint first = GPOINTER_TO_UINT(a), second = GPOINTER_TO_UINT(b);
	return (first > second) - (first < second);
}

void
substitutes_print(const ProblemList *problems, FILE *stream)
{
	g_autoptr(GHashTable) set = g_hash_table_new(NULL, NULL);
	const char *first = NULL;
	int documents = 0;
	for (guint i = 0; i < problem_list_length(problems); i++) {
		const Problem *note = problem_list_get(problems, i);
		if (note->kind != PROBLEM_FONT_SUBSTITUTE)
			continue;
		first = first != NULL ? first : note->where.file;
		documents++;
		add_characters(note, set);
	}
	if (documents == 0)
		return;
	g_autoptr(GList) codes = g_list_sort(g_hash_table_get_keys(set), compare_codes);
	g_autoptr(GString) characters = g_string_new(NULL);
	for (GList *code = codes; code != NULL; code = code->next)
		g_string_append_unichar(characters, GPOINTER_TO_UINT(code->data));
	fprintf(stream, "%d 份 PDF 中有字不在版面字体里，以宋体补：%s（首见 %s）。\n", documents,
		characters->str, first);
}
