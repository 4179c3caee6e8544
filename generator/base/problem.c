/* problem.c - see problem.h. */
#include "base/problem.h"

#include "base/fill.h"
#include <string.h>

static const ProblemRow rows[PROBLEM_KINDS] = {
#define PROBLEM(symbol, name, severity, what, why, mend) \
	[PROBLEM_##symbol] = {name, severity, what, why, mend},
#include "base/problem.def"
#undef PROBLEM
};

struct ProblemList {
	GPtrArray *problems; /* Problem * */
};

const ProblemRow *
problem_row(ProblemKind kind)
{
	return &rows[kind];
}

static void
problem_free(gpointer data)
{
	Problem *problem = data;
	g_free((char *)problem->where.file);
	g_free(problem->what);
	g_free(problem->why);
	g_free(problem->mend);
	g_free(problem->subject);
	g_free(problem);
}

ProblemList *
problem_list_new(void)
{
	ProblemList *list = g_new0(ProblemList, 1);
	list->problems = g_ptr_array_new_with_free_func(problem_free);
	return list;
}

void
problem_list_free(ProblemList *list)
{
	if (list == NULL)
		return;
	g_ptr_array_unref(list->problems);
	g_free(list);
}

/* Control characters would let data forge lines of a terminal or a log. */
static char *
printable(const char *text)
{
	GString *clean = g_string_new(NULL);
	g_autofree char *valid = g_utf8_make_valid(text != NULL ? text : "", -1);
	for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		if (g_unichar_iscntrl(character))
			g_string_append_printf(clean, "\\u%04x", character);
		else
			g_string_append_unichar(clean, character);
	}
	return g_string_free(clean, FALSE);
}

void
problem_add(ProblemList *list, ProblemKind kind, Position where, ...)
{
	g_autoptr(GHashTable) places = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	Problem *problem = g_new0(Problem, 1);
	va_list arguments;
	va_start(arguments, where);
	for (const char *name = va_arg(arguments, const char *); name != NULL;
	     name = va_arg(arguments, const char *)) {
		char *text = printable(va_arg(arguments, const char *));
		g_hash_table_insert(places, (char *)name, text);
		if (problem->subject == NULL)
			problem->subject = g_strdup(text);
	}
	va_end(arguments);

	problem->kind = kind;
	problem->where = where;
	problem->where.file = g_strdup(where.file != NULL ? where.file : "");
	problem->what = fill_places(rows[kind].what, places);
	problem->why = fill_places(rows[kind].why, places);
	problem->mend = fill_places(rows[kind].mend, places);
	g_ptr_array_add(list->problems, problem);
}

void
problem_list_append(ProblemList *list, const Problem *problem)
{
	Problem *copy = g_new0(Problem, 1);
	copy->kind = problem->kind;
	copy->where = problem->where;
	copy->where.file = g_strdup(problem->where.file);
	copy->what = g_strdup(problem->what);
	copy->why = g_strdup(problem->why);
	copy->mend = g_strdup(problem->mend);
	copy->subject = g_strdup(problem->subject);
	g_ptr_array_add(list->problems, copy);
}

guint
problem_count(const ProblemList *list, Severity severity)
{
	guint count = 0;
	for (guint i = 0; i < list->problems->len; i++)
		count += rows[problem_list_get(list, i)->kind].severity == severity;
	return count;
}

static int
compare_problems(gconstpointer a, gconstpointer b)
{
	const Problem *left = *(Problem *const *)a, *right = *(Problem *const *)b;
	int order = strcmp(left->where.file, right->where.file);
	if (order == 0)
		order = left->where.line - right->where.line;
	if (order == 0)
		order = left->where.column - right->where.column;
	if (order == 0)
		order = strcmp(rows[left->kind].name, rows[right->kind].name);
	return order != 0 ? order : strcmp(left->what, right->what);
}

void
problem_list_sort(ProblemList *list)
{
	g_ptr_array_sort(list->problems, compare_problems);
	for (guint i = list->problems->len; i > 1; i--)
		if (compare_problems(&list->problems->pdata[i - 2],
				     &list->problems->pdata[i - 1]) == 0)
			g_ptr_array_remove_index(list->problems, i - 1);
}

guint
problem_list_length(const ProblemList *list)
{
	return list->problems->len;
}

const Problem *
problem_list_get(const ProblemList *list, guint index)
{
	return g_ptr_array_index(list->problems, index);
}

static const char *const severity_labels[SEVERITY_COUNT] = {"错误", "警告", "提示"};

char *
problem_to_text(const Problem *problem)
{
	const ProblemRow *row = &rows[problem->kind];
	GString *text = g_string_new(problem->where.file);
	if (problem->where.line > 0)
		g_string_append_printf(text, ":%d:%d", problem->where.line, problem->where.column);
	g_string_append_printf(text, ": %s: %s。%s。%s [%s]", severity_labels[row->severity],
			       problem->what, problem->why, problem->mend, row->name);
	return g_string_free(text, FALSE);
}
