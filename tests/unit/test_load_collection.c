/* test_load_collection.c - what a whole folder becomes: members, defaults, places, encodings, cuts. */
#include "base/files.h"
#include "load/load.h"
#include "support/test_support.h"
#include <string.h>

/* A folder that was read; its problems may be none. */
typedef struct {
	char *folder;
	ProblemList *problems;
	Collection *collection;
} Loaded;

static void
loaded_clear(Loaded *loaded)
{
	collection_free(loaded->collection);
	problem_list_free(loaded->problems);
	test_folder_free(loaded->folder);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Loaded, loaded_clear)

static void
copy_file(const char *folder, const char *name)
{
	g_autofree char *source = g_strconcat("problems/base/", name, NULL);
	g_autofree char *text = test_read(source);
	test_write(folder, name, text);
}

/* Copies the plan without a mistake that the cases of tests/problems start from. */
static char *
base_folder(void)
{
	static const char *const names[] = {
		"plans/site.yaml",
		"plans/indicators.yaml",
		"plans/baishi-2023/plan.md",
		"plans/baishi-2023/plan.yaml",
		"plans/baishi-2023/breakdown.yaml",
		"plans/baishi-2023/progress/2023-03.yaml",
		"plans/baishi-2023/progress/2023-04.yaml",
		"plans/baishi-2023/progress/2023-04.md",
	};
	char *folder = test_folder_new();
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		copy_file(folder, names[i]);
	return folder;
}

/* Reads the folder, which then belongs to the result. */
static Loaded
read_folder(char *folder, const char *only_plan, Month last_month)
{
	g_autoptr(GError) error = NULL;
	Loaded loaded = {.folder = folder, .problems = problem_list_new()};
	loaded.collection = load_collection(folder, only_plan, last_month, loaded.problems, &error);
	g_assert_no_error(error);
	return loaded;
}

static void
assert_no_problems(const Loaded *loaded)
{
	if (problem_list_length(loaded->problems) == 0)
		return;
	g_autofree char *text = problem_to_text(problem_list_get(loaded->problems, 0));
	g_assert_cmpstr(text, ==, "");
}

static const Plan *
plan_of(const Loaded *loaded)
{
	const Plan *plan = collection_plan(loaded->collection, "baishi-2023");
	g_assert_nonnull(plan);
	return plan;
}

static void
assert_number(Number number, const char *text)
{
	g_autofree char *written = number_to_text(number);
	g_assert_cmpstr(written, ==, text);
}

static void
test_members(void)
{
	g_auto(Loaded) loaded = read_folder(base_folder(), NULL, 0);
	assert_no_problems(&loaded);
	const Plan *plan = plan_of(&loaded);
	g_assert_cmpstr(plan->short_name, ==, "白石2023");
	g_assert_cmpstr(g_ptr_array_index(plan->issuers, 0), ==, "白石县教育局");
	g_assert_cmpint(plan->place_level, ==, PLACE_COUNTY);
	g_assert_cmpint(plan->from, ==, month_of(2023, 1));
	g_assert_cmpint(plan->to, ==, month_of(2023, 12));
	g_assert_cmpuint(plan->unread, ==, 0);

	const Target *target = plan_target(plan, "kindergartens");
	g_assert_cmpint(target->kind, ==, TARGET_CUMULATIVE);
	g_assert_cmpint(target->bound, ==, BOUND_EXACTLY);
	assert_number(target->value, "20");
	g_assert_cmpstr(target->unit, ==, "所");
	g_assert_cmpstr(g_ptr_array_index(target->formerly, 0), ==, "old-kindergartens");
	g_assert_cmpstr(g_ptr_array_index(target->indicators, 0), ==, "kindergartens-built");
	const Revision *revision = g_ptr_array_index(target->revisions, 0);
	assert_number(revision->value, "15");
	g_assert_cmpstr(revision->document->quote, ==, "由20所调整为15所");
	const Target *added = plan_target(plan, "drills");
	g_assert_cmpstr(added->added_by->number, ==, "白教测〔2023〕5号");
	g_assert_null(added->item);

	const Assignment *assignment = plan_assignment(plan, "kindergartens");
	g_assert_cmpuint(assignment->lead->len, ==, 2);
	g_assert_cmpstr(g_ptr_array_index(assignment->with, 0), ==, "office");
	g_assert_cmpuint(assignment->schedule->len, ==, 2);
	g_assert_cmpint(assignment->parts_combine, ==, COMBINE_SUM);
	const Part *part = g_ptr_array_index(assignment->parts, 1);
	g_assert_cmpstr(part->name, ==, "石桥乡");
	assert_number(part->value, "6");
	assert_number(plan_assignment(plan, "public-share")->baseline, "55");
	g_assert_cmpstr(loaded.collection->settings->labels[STATUS_BEHIND], ==, "进度滞后");
	g_assert_null(loaded.collection->settings->labels[STATUS_DONE]);
	const Indicator *indicator = collection_indicator(loaded.collection, "meals");
	g_assert_cmpstr(indicator_plan(indicator, "baishi-2023")->mention_item, ==, "2");
}

static void
test_months(void)
{
	g_auto(Loaded) loaded = read_folder(base_folder(), NULL, 0);
	const Plan *plan = plan_of(&loaded);
	g_assert_true(plan->has_progress);
	g_assert_cmpuint(plan->months->len, ==, 2);
	const MonthFile *march = plan_month(plan, month_of(2023, 3));
	g_assert_true(march->sample);
	g_assert_true(march->has_issue);
	g_assert_cmpint(march->issue.total, ==, 11);
	const Figure *figure = g_ptr_array_index(march->figures, 0);
	g_assert_cmpstr(figure->target, ==, "kindergartens");
	g_assert_cmpstr(figure->by, ==, "finance");
	g_assert_cmpint(figure->as_of.day, ==, 28);
	const NamedFigure *part = g_ptr_array_index(figure->value.parts, 0);
	assert_number(part->value, "3");
	g_assert_false(number_given(figure->value.value));
	const MonthFile *april = plan_month(plan, month_of(2023, 4));
	g_assert_cmpstr(g_ptr_array_index(april->editorial, 0), ==, "四月各项任务平稳推进。");
	g_assert_cmpstr(g_ptr_array_index(april->next_steps, 0), ==, "抓紧食堂改造。");
	const Correction *correction = g_ptr_array_index(april->corrections, 0);
	assert_number(correction->was.value, "1");
	assert_number(correction->now.value, "0");
	g_assert_false(correction->now.withdrawn);
}

static void
test_defaults(void)
{
	g_auto(Loaded) loaded = read_folder(base_folder(), NULL, 0);
	const Plan *plan = plan_of(&loaded);
	const Target *target = plan_target(plan, "public-share");
	g_assert_cmpint(target->from, ==, month_of(2023, 1));
	g_assert_cmpint(date_compare(target->due, (Date){2023, 12, 31}), ==, 0);
	g_assert_null(target->due_text);
	const Target *milestone = plan_target(plan, "balanced-county");
	g_assert_cmpint(date_compare(milestone->due, (Date){2023, 9, 30}), ==, 0);
	g_assert_cmpstr(milestone->due_text, ==, "2023-09");
	g_assert_cmpint(plan_target(plan, "drills")->from, ==, month_of(2023, 3));
	g_assert_false(number_given(plan_target(plan, "merged-schools")->value));
}

/* Places are those of the values, in characters; of records the first of them. */
/* Estimates are made unless the site says otherwise. */
static void
test_forecast_switch(void)
{
	static const struct {
		const char *line;
		bool wanted;
		guint problems;
	} rows[] = {{"", true, 0},
		    {"forecast: true\n", true, 0},
		    {"forecast: false\n", false, 0},
		    {"forecast: 否\n", false, 1}};
	g_autofree char *site = test_read("problems/base/plans/site.yaml");
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		char *folder = base_folder();
		g_autofree char *text = g_strconcat(site, rows[i].line, NULL);
		test_write(folder, "plans/site.yaml", text);
		g_auto(Loaded) loaded = read_folder(folder, NULL, 0);
		g_assert_cmpint(loaded.collection->settings->forecast, ==, rows[i].wanted);
		g_assert_cmpuint(problem_count(loaded.problems, SEVERITY_ERROR), ==,
				 rows[i].problems);
	}
}

static void
test_places(void)
{
	g_auto(Loaded) loaded = read_folder(base_folder(), NULL, 0);
	const Plan *plan = plan_of(&loaded);
	const Target *target = plan_target(plan, "public-share");
	Position value = origin_field(&target->origin, "value");
	g_assert_cmpstr(value.file, ==, "plans/baishi-2023/plan.yaml");
	g_assert_cmpint(value.line, ==, 34);
	g_assert_cmpint(value.column, ==, 12);
	Position to = origin_field(&plan->origin, "period.to");
	g_assert_cmpint(to.line, ==, 7);
	g_assert_cmpint(to.column, ==, 29);
	const MonthFile *march = plan_month(plan, month_of(2023, 3));
	const Figure *figure = g_ptr_array_index(march->figures, 1);
	g_assert_cmpint(figure->origin.at.line, ==, 7);
	g_assert_cmpint(figure->origin.at.column, ==, 3);
	const NamedFigure *part = g_ptr_array_index(
		((const Figure *)g_ptr_array_index(march->figures, 0))->value.parts, 1);
	g_assert_cmpint(part->at.column, ==, 35);
}

static void
test_text(void)
{
	g_auto(Loaded) loaded = read_folder(base_folder(), NULL, 0);
	const PlanText *text = plan_of(&loaded)->text;
	g_assert_cmpstr(text->title, ==, "白石县教育局2023年工作要点（虚构）");
	g_assert_cmpuint(text->chapters->len, ==, 2);
	g_assert_cmpuint(text->items->len, ==, 4);
	const TextItem *item = g_ptr_array_index(text->items, 2);
	g_assert_cmpstr(item->number, ==, "3");
	g_assert_cmpstr(item->heading, ==, "（三）保障经费。");
	g_assert_cmpint(item->chapter, ==, 1);
	g_assert_cmpint(item->block_count, ==, 2);
	const TextBlock *first = g_ptr_array_index(text->blocks, 0);
	g_assert_cmpint(first->kind, ==, BLOCK_LETTERHEAD);
	g_assert_cmpint(first->chapter, ==, -1);
	const TextBlock *closing = g_ptr_array_index(text->blocks, text->blocks->len - 1);
	g_assert_cmpint(closing->kind, ==, BLOCK_LETTERHEAD);
	g_assert_null(closing->item);
	const TextBlock *masked = g_ptr_array_index(text->blocks, item->first_block + 1);
	g_assert_cmpstr(masked->text, ==, "一般公共预算教育支出只增不减。撤并教学点**个。");
	g_assert_cmpint(masked->at.line, ==, 19);
}

static void
test_quotes(void)
{
	g_auto(Loaded) loaded = read_folder(base_folder(), NULL, 0);
	const Plan *plan = plan_of(&loaded);
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (target->quote == NULL) {
			g_assert_cmpint(target->span.length, ==, 0);
			continue;
		}
		const TextBlock *block = g_ptr_array_index(plan->text->blocks, target->span.block);
		g_autofree char *cut = g_utf8_substring(block->text, target->span.start,
							target->span.start + target->span.length);
		g_assert_cmpstr(cut, ==, target->quote);
	}
}

/* Lines of a paragraph are joined: Han without a space, letters with one; HTML is text. */
static void
test_markdown(void)
{
	char *folder = base_folder();
	test_write(
		folder, "plans/baishi-2023/progress/2023-04.md",
		"## 编者按\n\n四月各项任务\n平稳推进，\n“双减”继续。\n\nopen data\nof 2023年\n\n<b>不是</b>标记 &lt;\n");
	g_auto(Loaded) loaded = read_folder(folder, NULL, 0);
	const MonthFile *april = plan_month(plan_of(&loaded), month_of(2023, 4));
	g_assert_cmpuint(april->editorial->len, ==, 3);
	g_assert_cmpstr(g_ptr_array_index(april->editorial, 0), ==,
			"四月各项任务平稳推进，“双减”继续。");
	g_assert_cmpstr(g_ptr_array_index(april->editorial, 1), ==, "open data of 2023年");
	g_assert_cmpstr(g_ptr_array_index(april->editorial, 2), ==, "<b>不是</b>标记 <");
	/* The entity became another character: that is told. */
	g_assert_cmpuint(problem_list_length(loaded.problems), ==, 1);
	const Problem *lost = problem_list_get(loaded.problems, 0);
	g_assert_cmpint(lost->kind, ==, PROBLEM_TEXT_LOST);
	g_assert_cmpint(lost->where.line, ==, 10);
	g_assert_cmpint(lost->where.column, ==, 13);
}

/* A byte-order mark and other line ends change nothing, places included. */
static void
test_line_ends(const void *data)
{
	const char *line_end = data;
	static const char *const names[] = {"plan.md", "plan.yaml", "breakdown.yaml",
					    "progress/2023-04.yaml", "progress/2023-04.md"};
	char *folder = base_folder();
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *name = g_strconcat("plans/baishi-2023/", names[i], NULL);
		g_autofree char *source = g_strconcat("problems/base/", name, NULL);
		g_autofree char *text = test_read(source);
		g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
		g_autofree char *joined = g_strjoinv(line_end, lines);
		g_autofree char *marked = g_strconcat("\xEF\xBB\xBF", joined, NULL);
		test_write(folder, name, marked);
	}
	g_auto(Loaded) loaded = read_folder(folder, NULL, 0);
	assert_no_problems(&loaded);
	const Plan *plan = plan_of(&loaded);
	g_assert_cmpstr(plan->title, ==, "白石县教育局2023年工作要点（虚构）");
	g_assert_cmpint(plan->origin.at.line, ==, 1);
	g_assert_cmpint(plan->origin.at.column, ==, 1);
	g_assert_cmpint(origin_field(&plan_target(plan, "public-share")->origin, "value").line, ==,
			34);
	g_assert_cmpint(plan_target(plan, "merged-schools")->span.length, ==, 8);
}

static void
replace_in(const char *folder, const char *name, const char *from, const char *to)
{
	g_autofree char *source = g_strconcat("problems/base/", name, NULL);
	g_autofree char *text = test_read(source);
	g_auto(GStrv) parts = g_strsplit(text, from, -1);
	g_assert_cmpuint(g_strv_length(parts), >, 1);
	g_autofree char *changed = g_strjoinv(to, parts);
	test_write(folder, name, changed);
}

/* Look-alike characters are folded where they are data and kept where they are print. */
static void
test_folding(void)
{
	char *folder = base_folder();
	replace_in(folder, "plans/baishi-2023/plan.md", "减轻基层负担", "减轻基层负担⼒１２％");
	replace_in(folder, "plans/baishi-2023/plan.yaml", "    value: 60\n    unit: \"%\"",
		   "    value: ６０．５\n    unit: ％");
	replace_in(folder, "plans/baishi-2023/progress/2023-03.yaml", "public-share: {value: 55.4}",
		   "ｐublic-share: {value: ５5.4, note: 增长⼒１点}");
	g_auto(Loaded) loaded = read_folder(folder, NULL, 0);
	assert_no_problems(&loaded);
	const Plan *plan = plan_of(&loaded);
	assert_number(plan_target(plan, "public-share")->value, "60.5");
	g_assert_cmpstr(plan_target(plan, "public-share")->unit, ==, "%");
	const TextItem *item = plan_item(plan, "4");
	const TextBlock *block = g_ptr_array_index(plan->text->blocks, item->first_block + 1);
	g_assert_nonnull(strstr(block->text, "负担⼒１２％"));
	const MonthFile *march = plan_month(plan, month_of(2023, 3));
	const Figure *figure = g_ptr_array_index(march->figures, 1);
	g_assert_cmpstr(figure->target, ==, "public-share");
	assert_number(figure->value.value, "55.4");
	g_assert_cmpstr(figure->note, ==, "增长⼒１点");
}

/* With a last month, later files do not exist, however broken. */
static void
test_last_month(void)
{
	char *folder = base_folder();
	test_write(folder, "plans/baishi-2023/progress/2023-05.yaml", "month: [");
	test_write(folder, "plans/baishi-2023/progress/2023-06.md", "nothing");
	g_auto(Loaded) loaded = read_folder(folder, NULL, month_of(2023, 3));
	assert_no_problems(&loaded);
	g_assert_cmpuint(plan_of(&loaded)->months->len, ==, 1);
}

/* With one plan, the others do not exist, nor does what speaks of them. */
static void
test_only_plan(void)
{
	char *folder = base_folder();
	test_write(folder, "plans/other-2022/plan.yaml", "title: [");
	replace_in(folder, "plans/baishi-2023/plan.yaml", "short: 白石2023",
		   "short: 白石2023\nfollows: other-2022");
	replace_in(folder, "plans/indicators.yaml", "baishi-2023: {basis: same, scope: 全县}",
		   "baishi-2023: {basis: same, scope: 全县}\n      other-2022: {basis: same}");
	g_auto(Loaded) loaded = read_folder(folder, "baishi-2023", 0);
	assert_no_problems(&loaded);
	g_assert_cmpuint(loaded.collection->plans->len, ==, 1);
	g_assert_null(plan_of(&loaded)->follows);
	const Indicator *indicator = collection_indicator(loaded.collection, "kindergartens-built");
	g_assert_cmpuint(indicator->plans->len, ==, 1);
}

/* A file that cannot be read says so in the plan, and the rest is there. */
static void
test_unread(void)
{
	char *folder = base_folder();
	test_write(folder, "plans/baishi-2023/breakdown.yaml", "units: [");
	test_write(folder, "plans/baishi-2023/progress/2023-03.yaml", "\t");
	g_auto(Loaded) loaded = read_folder(folder, NULL, 0);
	const Plan *plan = plan_of(&loaded);
	g_assert_cmpuint(plan->unread, ==, PLAN_FILE_BREAKDOWN | PLAN_FILE_MONTHS);
	g_assert_null(plan->breakdown);
	g_assert_cmpuint(plan->targets->len, ==, 8);
	g_assert_cmpuint(plan->months->len, ==, 1);
	g_assert_cmpuint(problem_count(loaded.problems, SEVERITY_ERROR), ==, 2);
}

static void
test_no_folder(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	g_assert_null(load_collection(folder, NULL, 0, problems, &error));
	g_assert_nonnull(error);
	g_assert_cmpuint(problem_list_length(problems), ==, 0);
}

/* The plans that ship and the test bureau are without a mistake. */
static void
test_shipped(const void *data)
{
	g_autofree char *folder = test_path(data);
	g_autoptr(GError) error = NULL;
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(Collection) collection = load_collection(folder, NULL, 0, problems, &error);
	g_assert_no_error(error);
	for (guint i = 0; i < problem_list_length(problems); i++) {
		g_autofree char *text = problem_to_text(problem_list_get(problems, i));
		g_assert_cmpstr(text, ==, "");
	}
	g_assert_cmpuint(collection->plans->len, >, 0);
}

/* A text of nothing but marks within marks neither ends the program nor fills the screen. */
static void
test_hostile_marks(void)
{
	enum { DEEP = 100000 };
	char *folder = base_folder();
	g_autoptr(GString) text = g_string_new("# 题\n\n### 1. 条\n\n");
	for (int i = 0; i < DEEP; i++)
		g_string_append(text, "*a ");
	for (int i = 0; i < DEEP; i++)
		g_string_append(text, " b*");
	test_write(folder, "plans/baishi-2023/plan.md", text->str);
	g_auto(Loaded) loaded = read_folder(folder, NULL, 0);
	guint marks = 0;
	for (guint i = 0; i < problem_list_length(loaded.problems); i++)
		marks += problem_list_get(loaded.problems, i)->kind == PROBLEM_TEXT_EMPHASIS;
	g_assert_cmpuint(marks, ==, 100);
}

/* As many keys as a file can hold are looked through once, not each against all before it. */
static void
test_hostile_keys(void)
{
	enum { MANY = 60000 };
	char *folder = base_folder();
	g_autoptr(GString) text = g_string_new("title: 题\n");
	for (int i = 0; i < MANY; i++)
		g_string_append_printf(text, "k%d: 1\n", i);
	test_write(folder, "plans/baishi-2023/plan.yaml", text->str);
	g_auto(Loaded) loaded = read_folder(folder, NULL, 0);
	guint unknown = 0;
	for (guint i = 0; i < problem_list_length(loaded.problems); i++)
		unknown += problem_list_get(loaded.problems, i)->kind == PROBLEM_UNKNOWN_KEY;
	g_assert_cmpuint(unknown, ==, MANY);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/load/collection/members", test_members);
	g_test_add_func("/load/collection/months", test_months);
	g_test_add_func("/load/collection/defaults", test_defaults);
	g_test_add_func("/load/collection/forecast-switch", test_forecast_switch);
	g_test_add_func("/load/collection/places", test_places);
	g_test_add_func("/load/collection/text", test_text);
	g_test_add_func("/load/collection/quotes", test_quotes);
	g_test_add_func("/load/collection/markdown", test_markdown);
	g_test_add_data_func("/load/collection/line-ends/windows", "\r\n", test_line_ends);
	g_test_add_data_func("/load/collection/line-ends/old-mac", "\r", test_line_ends);
	g_test_add_func("/load/collection/folding", test_folding);
	g_test_add_func("/load/collection/last-month", test_last_month);
	g_test_add_func("/load/collection/only-plan", test_only_plan);
	g_test_add_func("/load/collection/unread", test_unread);
	g_test_add_func("/load/collection/no-folder", test_no_folder);
	g_test_add_func("/load/collection/hostile-marks", test_hostile_marks);
	g_test_add_func("/load/collection/hostile-keys", test_hostile_keys);
	g_test_add_data_func("/load/collection/shipped", "..", test_shipped);
	g_test_add_data_func("/load/collection/qinghe", "data/qinghe", test_shipped);
	return g_test_run();
}
