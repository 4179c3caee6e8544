/* test_base_text.c - folding, nearest words, filling places, problems as text. */
#include "base/fill.h"
#include "base/problem.h"
#include "base/text.h"

static void
test_folds_look_alikes(void)
{
	g_autofree char *folded = text_fold("１２．５％ ⼯作 ⻓");
	g_assert_cmpstr(folded, ==, "12.5% 工作 长");
	g_autofree char *marks = text_fold("甲，乙：（丙）");
	g_assert_cmpstr(marks, ==, "甲，乙：（丙）");
}

static void
test_finds_a_part(void)
{
	static const char text[] = "新建幼儿园、改建幼儿园";
	g_assert_cmpstr(text_find(text, "幼儿园"), ==, "幼儿园、改建幼儿园");
	g_assert_cmpstr(text_find(text, "改建小学"), ==, NULL);
	g_assert_true(text_find(text, "") == text);
	/* Almost everywhere, and nowhere: over in a moment. */
	g_autofree char *all = g_strnfill(1024 * 1024, 'a'), *part = g_strnfill(512 * 1024, 'a');
	part[512 * 1024 - 1] = 'b';
	g_assert_cmpstr(text_find(all, part), ==, NULL);
}

static void
test_finds_the_nearest_word(void)
{
	static const char *const keys[] = {"value", "value_max", "unit", "due", NULL};
	g_assert_cmpstr(text_nearest("vaule", keys), ==, "value");
	g_assert_cmpstr(text_nearest("unti", keys), ==, "unit");
	g_assert_cmpstr(text_nearest("units", keys), ==, "unit");
	g_assert_cmpstr(text_nearest("completely-else", keys), ==, NULL);
	/* Too long to be a slip of anything, and not worth a table of its letters. */
	g_autofree char *whole_file = g_strnfill(1024 * 1024, 'v');
	g_assert_cmpstr(text_nearest(whole_file, keys), ==, NULL);
}

static void
test_suggests_words(void)
{
	static const char *const few[] = {"value", "unit", NULL}, *const none[] = {NULL};
	static const char *const many[] = {"a", "b", "c", "d", "e", "f", "g",
					   "h", "i", "j", "k", "l", "m", NULL};
	static const struct {
		const char *word;
		const char *const *candidates;
		const char *wanted;
	} cases[] = {
		{"vaule", few, "value"},
		{"else", few, "value、unit"},
		{"else", none, "—"},
		{"else", many, "a、b、c、d、e、f、g、h、i、j、k、l……"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *seen = text_suggest(cases[i].word, cases[i].candidates);
		g_assert_cmpstr(seen, ==, cases[i].wanted);
	}
}

static void
test_counts_columns_in_characters(void)
{
	g_assert_cmpint(text_column("年度value", 6), ==, 3);
	g_assert_cmpint(text_column("", 0), ==, 1);
}

static void
test_fills_places_once(void)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	g_hash_table_insert(places, "name", "{count}");
	g_hash_table_insert(places, "count", "3");
	g_autofree char *text = fill_places("{name}有{count}项，{missing}、{", places);
	g_assert_cmpstr(text, ==, "{count}有3项，{missing}、{");
}

static void
test_data_cannot_forge_lines_of_messages(void)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	Position where = {"plans/a/plan.yaml", 2, 3};
	problem_add(problems, PROBLEM_UNKNOWN_KEY, where, "key", "a\nb\033[31m", NULL);
	g_autofree char *line = problem_to_text(problem_list_get(problems, 0));
	g_assert_null(strchr(line, '\n'));
	g_assert_null(strchr(line, '\033'));
	g_assert_true(g_str_has_prefix(line, "plans/a/plan.yaml:2:3: 错误: "));
}

static void
test_problems_sort_by_place(void)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	problem_add(problems, PROBLEM_UNKNOWN_KEY, (Position){"b", 1, 1}, "key", "x", NULL);
	problem_add(problems, PROBLEM_UNKNOWN_KEY, (Position){"a", 10, 1}, "key", "x", NULL);
	problem_add(problems, PROBLEM_UNKNOWN_KEY, (Position){"a", 9, 2}, "key", "x", NULL);
	problem_add(problems, PROBLEM_UNKNOWN_KEY, (Position){"a", 9, 2}, "key", "x", NULL);
	problem_list_sort(problems);
	g_assert_cmpuint(problem_list_length(problems), ==, 3);
	g_assert_cmpint(problem_list_get(problems, 0)->where.line, ==, 9);
	g_assert_cmpstr(problem_list_get(problems, 2)->where.file, ==, "b");
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add_func("/base/text/folds", test_folds_look_alikes);
	g_test_add_func("/base/text/find", test_finds_a_part);
	g_test_add_func("/base/text/nearest", test_finds_the_nearest_word);
	g_test_add_func("/base/text/suggests", test_suggests_words);
	g_test_add_func("/base/text/columns", test_counts_columns_in_characters);
	g_test_add_func("/base/fill/once", test_fills_places_once);
	g_test_add_func("/base/problem/no-forged-lines", test_data_cannot_forge_lines_of_messages);
	g_test_add_func("/base/problem/sorted", test_problems_sort_by_place);
	return g_test_run();
}
