/* What changed, as Markdown, text and JSON: escaped, foldable, whole. */
#include "render/data/changes.h"

#include "measure/difference.h"
#include "render/data/data.h"
#include "support/bureau.h"
#include "support/plan_builder.h"
#include "support/test_support.h"
#include <json-c/json.h>
#include <string.h>

/* One plan with one target of a name, and its figures of May and June. */
static Collection *
make_folder(const char *name, const char *may, const char *june)
{
	Collection *folder = build_collection();
	Plan *plan = build_plan(folder->arena, "p");
	g_ptr_array_add(folder->plans, plan);
	build_target(folder->arena, plan, "t", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所")->name =
		name;
	build_figure(folder->arena, plan, "2023-05", "t", may);
	build_figure(folder->arena, plan, "2023-06", "t", june);
	return folder;
}

static char *
told(const Collection *before, const Collection *after, const char *format)
{
	g_autoptr(Sentences) sentences = shipped_sentences();
	g_autoptr(Differences) differences = measure_differences(before, after, EDITION_PUBLIC, 0);
	return data_changes(differences, sentences, format);
}

static void
test_none(void)
{
	g_autoptr(Collection) folder = make_folder("建园", "9", "9");
	g_autoptr(Collection) same = make_folder("建园", "9", "9");
	g_autofree char *markdown = told(folder, same, "markdown");
	g_assert_cmpstr(markdown, ==, "## 要点数据变化\n\n没有变化。\n");
	g_autofree char *text = told(folder, same, "text");
	g_assert_cmpstr(text, ==, "要点数据变化\n\n没有变化。\n");
	g_autofree char *json = told(folder, same, "json");
	json_object *object = json_tokener_parse(json);
	g_assert_false(json_object_get_boolean(json_object_object_get(object, "changed")));
	json_object_put(object);
	g_assert_null(told(folder, same, "yaml"));
}

/* Text of the data stays text, whatever it holds. */
static void
test_escaped(void)
{
	g_autoptr(Collection) folder =
		make_folder("a|b *c* <img src=x> @team #12 `d` [e](f)\n~g~ \\", "9", "20");
	g_autofree char *markdown = told(folder, folder, "markdown");
	g_assert_nonnull(strstr(markdown, "| a\\|b \\*c\\* \\<img src=x\\> @<!-- -->team "
					  "#<!-- -->12 \\`d\\` \\[e\\](f) \\~g\\~ \\\\ |"));
	/* Every row of a table has as many cells as its head. */
	g_auto(GStrv) lines = g_strsplit(markdown, "\n", -1);
	guint bars = 0;
	for (int i = 0; lines[i] != NULL; i++) {
		if (*lines[i] != '|') {
			bars = 0;
			continue;
		}
		g_auto(GStrv) pieces = g_strsplit(lines[i], "\\|", -1);
		g_autofree char *bare = g_strjoinv("", pieces);
		guint here = test_count(bare, "|");
		g_assert_true(bars == 0 || bars == here);
		bars = here;
	}
}

/* A change is told with both sides, the status and the sentence; headings are those of plans. */
static void
test_markdown(void)
{
	g_autoptr(Collection) folder = make_folder("建园", "9", "20");
	g_autofree char *markdown = told(folder, folder, "markdown");
	g_assert_true(g_str_has_prefix(markdown, "## 要点数据变化\n\n### 某县2023（p）\n\n"));
	g_assert_nonnull(strstr(markdown, "| 建园 | 完成目标 | 9所→20所 | 达到序时进度→已完成 | "
					  "截至2023年6月底，累计完成20所"));
	g_assert_true(g_str_has_suffix(markdown, "|\n"));
	g_assert_null(strstr(markdown, "演示数据"));
	((MonthFile *)plan_month(g_ptr_array_index(folder->plans, 0), month_of(2023, 6)))->sample =
		true;
	g_autofree char *sample = told(folder, folder, "markdown");
	g_assert_nonnull(strstr(sample, "> **演示数据（虚构，非官方发布）**\n"));
}

/* Targets of which only the next figure came are folded away. */
static void
test_folded(void)
{
	g_autoptr(Collection) folder = make_folder("建园", "11", "12");
	g_autofree char *markdown = told(folder, folder, "markdown");
	g_assert_nonnull(strstr(
		markdown, "<details><summary>只更新了数据的目标（1项）</summary>\n\n| 目标任务 |"));
	g_assert_true(g_str_has_suffix(markdown, "\n\n</details>\n"));
	g_autofree char *text = told(folder, folder, "text");
	g_assert_null(strstr(text, "<"));
	g_assert_nonnull(strstr(text, "  建园\n    完成情况：11所→12所\n"));
}

/* Rewritten history is named as such, before anything else, with its place. */
static void
test_rewritten(void)
{
	g_autoptr(Collection) old = make_folder("建园", "9", "12");
	g_autoptr(Collection) now = make_folder("建园", "8", "12");
	g_autofree char *markdown = told(old, now, "markdown");
	const char *section = strstr(markdown, "#### 已公布的内容被直接改写\n");
	g_assert_nonnull(section);
	g_assert_nonnull(strstr(section, "| 建园 | 2023年5月 | 直接改写 | 9所 | 8所 | "
					 "plans/test/progress.yaml:5 |"));
	g_autofree char *json = told(old, now, "json");
	json_object *object = json_tokener_parse(json);
	json_object *plan = json_object_array_get_idx(json_object_object_get(object, "plans"), 0);
	g_assert_true(json_object_get_boolean(json_object_object_get(plan, "history_rewritten")));
	json_object *target = json_object_array_get_idx(json_object_object_get(plan, "targets"), 0);
	json_object *figure =
		json_object_array_get_idx(json_object_object_get(target, "figures"), 0);
	g_assert_cmpstr(json_object_get_string(json_object_object_get(figure, "change")), ==,
			"rewritten");
	g_assert_cmpstr(json_object_get_string(json_object_object_get(figure, "before")), ==,
			"9所");
	json_object_put(object);
}

/* Numbers are exact, what is missing is null. */
static void
test_json(void)
{
	g_autoptr(Collection) folder = make_folder("建园", "9.1", "9.3");
	Plan *plan = g_ptr_array_index(folder->plans, 0);
	build_target(folder->arena, plan, "late", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	build_figure(folder->arena, plan, "2023-06", "late", "12");
	g_autofree char *json = told(folder, folder, "json");
	json_object *object = json_tokener_parse(json);
	json_object *plans = json_object_object_get(object, "plans");
	json_object *targets =
		json_object_object_get(json_object_array_get_idx(plans, 0), "targets");
	g_assert_cmpuint(json_object_array_length(targets), ==, 2);
	json_object *late = json_object_array_get_idx(targets, 1);
	json_object *value = json_object_object_get(late, "value");
	g_assert_null(json_object_object_get(value, "before"));
	g_assert_cmpint(json_object_get_int(json_object_object_get(value, "after")), ==, 12);
	g_assert_nonnull(strstr(json, "\"before\": 9.1"));
	g_assert_nonnull(strstr(json, "\"after\": 9.3"));
	json_object_put(object);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/data/changes/none", test_none);
	g_test_add_func("/data/changes/escaped", test_escaped);
	g_test_add_func("/data/changes/markdown", test_markdown);
	g_test_add_func("/data/changes/folded", test_folded);
	g_test_add_func("/data/changes/rewritten", test_rewritten);
	g_test_add_func("/data/changes/json", test_json);
	return g_test_run();
}
