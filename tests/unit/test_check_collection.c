/* test_check_collection.c - the checks together: none follows from a file that could not be read, and
 * what is shipped passes. The messages one by one are in test_load_problems.c. */
#include "check/check.h"
#include "check/measure_word.h"
#include "load/load.h"
#include "support/test_support.h"
#include <string.h>

static char *
messages_of(const char *folder)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(Collection) collection = load_collection(folder, NULL, 0, problems, &error);
	g_assert_no_error(error);
	check_collection(collection, problems);
	problem_list_sort(problems);
	GString *names = g_string_new(NULL);
	for (guint i = 0; i < problem_list_length(problems); i++) {
		const Problem *problem = problem_list_get(problems, i);
		g_string_append_printf(names, "%s:%d %s\n", strrchr(problem->where.file, '/') + 1,
				       problem->where.line, problem_row(problem->kind)->name);
	}
	return g_string_free(names, FALSE);
}

static void
test_shipped(const void *data)
{
	g_autofree char *folder = test_path(data);
	g_autofree char *messages = messages_of(folder);
	g_assert_cmpstr(messages, ==, "");
}

/* Writes a plan with a mistake in each file: a quote, a unit, a figure. */
static void
write_plan(const char *folder)
{
	test_write(folder, "plans/site.yaml", "name: 测试\n");
	test_write(folder, "plans/p/plan.md", "# 要点\n\n### 1. 学前教育。\n\n建设幼儿园20所。\n");
	test_write(
		folder, "plans/p/plan.yaml",
		"title: 要点\nshort: 要点\nissuers: 某局\nplace: {name: 某县}\n"
		"period: {from: 2023-01, to: 2023-12}\nitems: [{item: \"1\", themes: []}]\n"
		"targets:\n  - id: built\n    item: \"1\"\n    quote: 建设学校20所\n    name: 建设\n"
		"    kind: cumulative\n    value: 20\n    unit: 所\n");
	test_write(folder, "plans/p/breakdown.yaml",
		   "units: [{id: basic, name: 基教科}]\ntargets:\n  built: {lead: finance}\n");
	test_write(folder, "plans/p/progress/2023-02.yaml",
		   "month: 2023-02\nfigures:\n  built: {value: 3}\n  built-too: {value: 1}\n");
	test_write(folder, "plans/p/progress/2023-03.yaml",
		   "month: 2023-03\nfigures:\n  built: {value: 2, by: office}\n");
}

/* All files and all kinds of mistakes in one run. */
static void
test_all_at_once(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	write_plan(folder);
	g_autofree char *messages = messages_of(folder);
	g_assert_cmpstr(messages, ==,
			"breakdown.yaml:3 unknown-unit\n"
			"plan.yaml:10 quote-not-found\n"
			"2023-02.yaml:4 unknown-target\n"
			"2023-03.yaml:3 figure-falls\n"
			"2023-03.yaml:3 unknown-unit\n");
}

typedef struct {
	const char *name, *file, *text, *want;
} UnreadCase;

static const UnreadCase unread_cases[] = {
	{"text", "plans/p/plan.md", "# 要点\n\n### 学前教育。\n",
	 "breakdown.yaml:3 unknown-unit\nplan.md:3 text-item-number\n"
	 "2023-02.yaml:4 unknown-target\n2023-03.yaml:3 figure-falls\n2023-03.yaml:3 unknown-unit\n"},
	{"plan", "plans/p/plan.yaml", "title: [\n",
	 "breakdown.yaml:3 unknown-unit\nplan.yaml:1 yaml-unclosed-bracket\n"},
	{"breakdown", "plans/p/breakdown.yaml", "units: [\n",
	 "breakdown.yaml:1 yaml-unclosed-bracket\nplan.yaml:10 quote-not-found\n"
	 "2023-02.yaml:4 unknown-target\n"},
	{"month", "plans/p/progress/2023-02.yaml", "month: [\n",
	 "breakdown.yaml:3 unknown-unit\nplan.yaml:10 quote-not-found\n"
	 "2023-02.yaml:1 yaml-unclosed-bracket\n2023-03.yaml:3 unknown-unit\n"},
};

/* A broken file is told once; what needs it is not looked at, everything else is. */
static void
test_unread(const void *data)
{
	const UnreadCase *unread = data;
	g_auto(TestFolder) folder = test_folder_new();
	write_plan(folder);
	test_write(folder, unread->file, unread->text);
	g_autofree char *messages = messages_of(folder);
	g_assert_cmpstr(messages, ==, unread->want);
}

static void
test_measures(void)
{
	g_assert_true(measure_word_known("所"));
	g_assert_true(measure_word_known("个百分点"));
	g_assert_false(measure_word_known("百分点"));
	g_autofree char *points = measure_word_suggest("百分点");
	g_assert_cmpstr(points, ==, "个百分点");
	g_autofree char *money = measure_word_suggest("亿");
	g_assert_cmpstr(money, ==, "亿元");
	g_autofree char *any = measure_word_suggest("嘿");
	g_assert_nonnull(strstr(any, "所、个"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_data_func("/check/collection/shipped", "..", test_shipped);
	g_test_add_data_func("/check/collection/qinghe", "data/qinghe", test_shipped);
	g_test_add_func("/check/collection/all-at-once", test_all_at_once);
	for (gsize i = 0; i < G_N_ELEMENTS(unread_cases); i++) {
		g_autofree char *path =
			g_strconcat("/check/collection/unread/", unread_cases[i].name, NULL);
		g_test_add_data_func(path, &unread_cases[i], test_unread);
	}
	g_test_add_func("/check/collection/measures", test_measures);
	return g_test_run();
}
