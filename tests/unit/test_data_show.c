/* `show`: what it prints of a plan whose judgement can be worked out by hand, and of the test bureau. */
#include "measure/book.h"
#include "render/data/data.h"
#include "support/bureau.h"
#include "support/test_support.h"
#include <json-c/json.h>
#include <string.h>

static const char *
member(json_object *object, const char *key)
{
	json_object *value = NULL;
	g_assert_true(json_object_object_get_ex(object, key, &value));
	return json_object_get_string(value);
}

#define ACCEPTANCE_PLAN \
	"title: 验收计划\nshort: 验收\nissuers: [某局]\nissued: 2023-01-05\n" \
	"place: {name: 某县, level: county}\nperiod: {from: 2023-01, to: 2023-12}\n" \
	"items: [{item: \"1\", themes: []}]\ntargets:\n" \
	"  - {id: one, item: \"1\", quote: 建设甲园20所, name: 甲园, kind: cumulative, value: 20, unit: 所}\n" \
	"  - {id: six, item: \"1\", quote: 建设乙园20所, name: 乙园, kind: cumulative, value: 20, unit: 所}\n" \
	"  - {id: twelve, item: \"1\", quote: 建设丙园20所, name: 丙园, kind: cumulative, value: 20, unit: " \
	"所}\n" \
	"  - {id: low, item: \"1\", quote: 甲率达到85%, name: 甲率, kind: level, value: 85, unit: \"%\"}\n" \
	"  - {id: high, item: \"1\", quote: 乙率达到85%, name: 乙率, kind: level, value: 85, unit: \"%\"}\n" \
	"  - {id: hidden, item: \"1\", quote: 建设丁园**所, name: 丁园, kind: cumulative, unit: 所, " \
	"redacted: true}\n"

/* The plan of the acceptance table at the end of July; free with test_folder_free(). */
static char *
acceptance_folder(void)
{
	char *folder = test_folder_new();
	test_write(folder, "plans/site.yaml", "name: 验收\n");
	test_write(
		folder, "plans/acceptance/plan.md",
		"# 验收计划\n\n## 一、任务\n\n### 1. 建设甲园20所。\n\n建设乙园20所，建设丙园20所，"
		"甲率达到85%，乙率达到85%，建设丁园\\*\\*所。\n");
	test_write(folder, "plans/acceptance/plan.yaml", ACCEPTANCE_PLAN);
	test_write(folder, "plans/acceptance/breakdown.yaml",
		   "units: [{id: a, name: 甲科}]\ntargets:\n  one: {lead: a}\n"
		   "  low: {lead: a, baseline: {value: 83, month: 2022-12}}\n"
		   "  high: {lead: a, baseline: {value: 83, month: 2022-12}}\n");
	test_write(folder, "plans/acceptance/progress/2023-07.yaml",
		   "month: 2023-07\nreported: 2023-08-04\nfigures:\n  one: {value: 1}\n"
		   "  six: {value: 6}\n  twelve: {value: 12}\n  low: {value: 83.2}\n"
		   "  high: {value: 84.2}\n");
	return folder;
}

static void
assert_shown(json_object *target, const char *id, const char *status, const char *done,
	     const char *source)
{
	g_assert_cmpstr(member(target, "id"), ==, id);
	g_assert_cmpstr(member(target, "status"), ==, status);
	g_assert_cmpstr(member(target, "done"), ==, done);
	g_assert_cmpstr(member(target, "source"), ==, source);
	g_assert_cmpstr(member(target, "flags"), ==, "[ ]");
	g_assert_cmpuint(strlen(member(target, "sentence")), >, 0);
}

#define JULY "plans/acceptance/progress/2023-07.yaml"

static void
test_show_json(void)
{
	g_auto(TestFolder) folder = acceptance_folder();
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, folder, NULL, EDITION_PUBLIC);
	const PlanBook *plan = book_plan(bureau.book, "acceptance");
	g_autofree char *text =
		data_show(plan_book_published(plan, month_of(2023, 7)), bureau.sentences, "json");
	json_object *shown = json_tokener_parse(text);
	g_assert_cmpstr(member(shown, "plan"), ==, "acceptance");
	g_assert_cmpstr(member(shown, "month"), ==, "2023-07");
	json_object *targets = json_object_object_get(shown, "targets");
	g_assert_cmpuint(json_object_array_length(targets), ==, 6);
	static const char *const expected[][4] = {{"one", "behind", "0.05", JULY ":4"},
						  {"six", "behind", "0.3", JULY ":5"},
						  {"twelve", "on-schedule", "0.6", JULY ":6"},
						  {"low", "behind", "0.1", JULY ":7"},
						  {"high", "on-schedule", "0.6", JULY ":8"}};
	for (guint i = 0; i < G_N_ELEMENTS(expected); i++) {
		json_object *target = json_object_array_get_idx(targets, i);
		assert_shown(target, expected[i][0], expected[i][1], expected[i][2],
			     expected[i][3]);
		g_assert_cmpstr(member(target, "scheduled"), ==, "0.5833");
		g_assert_null(member(target, "reason"));
	}
	json_object *hidden = json_object_array_get_idx(targets, 5);
	assert_shown(hidden, "hidden", "not-judged", NULL, "plans/acceptance/plan.yaml:14");
	g_assert_cmpstr(member(hidden, "reason"), ==, "原文隐去数值");
	json_object_put(shown);
	g_assert_true(g_str_has_suffix(text, "}\n"));
	g_assert_null(data_show(plan->current, bureau.sentences, "yaml"));
}

/* The order of members is part of what scripts were promised. */
static void
test_show_members(void)
{
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, "data/qinghe", NULL, EDITION_PUBLIC);
	g_autofree char *text = data_show_book(bureau.book, bureau.sentences, "json");
	json_object *plans = json_tokener_parse(text);
	g_assert_cmpuint(json_object_array_length(plans), ==, 2);
	json_object *targets =
		json_object_object_get(json_object_array_get_idx(plans, 0), "targets");
	static const char *const members[] = {"id",	"status", "done",     "scheduled",
					      "reason", "flags",  "sentence", "source"};
	for (gsize i = 0; i < json_object_array_length(targets); i++) {
		guint count = 0;
		json_object_object_foreach(json_object_array_get_idx(targets, i), key, value)
		{
			(void)value;
			g_assert_cmpstr(key, ==, members[count]);
			count++;
		}
		g_assert_cmpuint(count, ==, G_N_ELEMENTS(members));
	}
	json_object_put(plans);
}

/* In columns of a terminal, where a Chinese character takes two. */
static int
columns_before(const char *line, const char *piece)
{
	const char *end = strstr(line, piece);
	g_assert_nonnull(end);
	int width = 0;
	for (const char *at = line; at < end; at = g_utf8_next_char(at))
		width += g_unichar_iswide(g_utf8_get_char(at)) ? 2 : 1;
	return width;
}

static void
test_show_text(void)
{
	g_auto(TestFolder) folder = acceptance_folder();
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, folder, NULL, EDITION_PUBLIC);
	const Report *report = book_plan(bureau.book, "acceptance")->current;
	g_autofree char *text = data_show(report, bureau.sentences, "text");
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_assert_nonnull(strstr(lines[0], "验收计划"));
	g_assert_nonnull(strstr(lines[0], "2023年7月"));
	const char *name = sentence_word(bureau.sentences, "data.field.name");
	int column = columns_before(lines[2], name);
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		const char *line = lines[4 + 4 * i];
		g_autofree char *sentence = sentence_for_result(bureau.sentences, result);
		g_autofree char *below = g_strconcat("    ", sentence, NULL);
		g_assert_true(g_str_has_prefix(line, result->target->id));
		g_assert_cmpint(columns_before(line, result->target->name), ==, column);
		g_assert_cmpstr(lines[5 + 4 * i], ==, below);
	}
	g_assert_nonnull(strstr(lines[4], " 5.0%"));
	g_assert_nonnull(strstr(lines[4], "58.3%"));
	g_assert_nonnull(strstr(lines[6], JULY ":4"));
	g_assert_false(g_str_has_suffix(text, "\n\n"));
	g_autofree char *all = data_show_book(bureau.book, bureau.sentences, "text");
	g_assert_cmpuint(test_count(all, "\n"), ==, 2);
	g_assert_nonnull(strstr(all, "验收计划"));
}

/* Whoever reads the terminal is told what is invented, plan by plan. */
static void
test_show_sample(void)
{
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, "data/qinghe", NULL, EDITION_PUBLIC);
	const PlanBook *sample = book_plan(bureau.book, "qinghe-2023");
	const PlanBook *plain = book_plan(bureau.book, "qinghe-2024");
	g_autofree char *sample_text = data_show(sample->current, bureau.sentences, "text");
	g_autofree char *plain_text = data_show(plain->current, bureau.sentences, "text");
	g_autofree char *all = data_show_book(bureau.book, bureau.sentences, "text");
	g_auto(GStrv) lines = g_strsplit(all, "\n", -1);
	g_assert_nonnull(strstr(sample_text, "演示数据"));
	g_assert_null(strstr(plain_text, "演示数据"));
	g_assert_nonnull(strstr(lines[1], "演示数据"));
	g_assert_null(strstr(lines[2], "演示数据"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/data/show/json", test_show_json);
	g_test_add_func("/data/show/members", test_show_members);
	g_test_add_func("/data/show/text", test_show_text);
	g_test_add_func("/data/show/sample", test_show_sample);
	return g_test_run();
}
