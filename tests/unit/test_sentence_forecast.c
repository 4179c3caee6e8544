/* Estimates as readers read them: every kind, every way to the goal, rounding. */
#include "measure/measure.h"
#include "render/sentence/sentence.h"
#include "support/bureau.h"
#include "support/plan_builder.h"
#include "support/test_support.h"

#include <string.h>

typedef struct {
	const char *id;
	TargetKind kind;
	Bound bound;
	const char *value, *unit, *counted, *each, *baseline;
	const char *due;
	const char *figures; /* of March, April …; "-" for a month without one */
} Scene;

static const Scene scenes[] = {
	{"count-too-slow", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2 3 5 6"},
	{"count-in-time", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "3 6 9 12"},
	{"count-unmoved", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "5 5 5 5"},
	{"count-leap", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所", .figures = "2 2 2 10"},
	{"count-gap", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所", .figures = "2 3 - 7"},
	{"count-short-of-the-goal", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "1 3 5 7.6"},
	{"count-large", TARGET_CUMULATIVE, BOUND_AT_LEAST, "24000", .unit = "人",
	 .figures = "2011 4020 5987 8100"},
	{"count-money", TARGET_CUMULATIVE, BOUND_AT_LEAST, "3.5", .unit = "亿元",
	 .figures = "0.4 0.71 1.05 1.33"},
	{"count-due-next-month", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .due = "2023-07-31", .figures = "4 8 12 15"},
	{"level-up", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .figures = "83.2 83.3 83.6 83.7"},
	{"level-falls", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .figures = "83.9 83.8 83.6 83.5"},
	{"level-two-decimals", TARGET_LEVEL, BOUND_AT_LEAST, "99.95", .unit = "%",
	 .baseline = "99.5", .figures = "99.55 99.62 99.65 99.71"},
	{"level-down", TARGET_LEVEL, BOUND_AT_MOST, "2", .unit = "%", .baseline = "10",
	 .figures = "9 8.5 7.5 7"},
	{"level-far", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .figures = "83.01 83.02 83.03 83.04"},
	{"coverage", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .counted = "所",
	 .figures = "10/40 14/40 17/40 19/40"},
	{"coverage-each", TARGET_CUMULATIVE, BOUND_AT_LEAST, "2", .unit = "处", .counted = "所",
	 .each = "school", .figures = "10/40 14/40 17/40 19/40"},
	{"times", TARGET_FREQUENCY, BOUND_AT_LEAST, "12", .unit = "次", .figures = "2 3 3 4"},
};

static void
add_scene(Arena *arena, Plan *plan, const Scene *scene)
{
	Target *target = build_target(arena, plan, scene->id, scene->kind, scene->bound,
				      scene->value, scene->unit);
	target->counted = scene->counted;
	target->each = scene->each;
	if (scene->due != NULL)
		target->due = build_read_date(scene->due);
	if (scene->baseline != NULL)
		build_assignment(arena, plan, scene->id)->baseline =
			build_read_number(scene->baseline);
	g_auto(GStrv) figures = g_strsplit(scene->figures, " ", 0);
	for (int i = 0; figures[i] != NULL; i++) {
		g_autofree char *month = g_strdup_printf("2023-%02d", 3 + i);
		if (strcmp(figures[i], "-") != 0)
			build_figure(arena, plan, month, scene->id, figures[i]);
	}
}

static Report *
report_of_scenes(Arena *arena, bool forecast)
{
	Plan *plan = build_plan(arena, "p");
	for (gsize i = 0; i < G_N_ELEMENTS(scenes); i++)
		add_scene(arena, plan, &scenes[i]);
	Settings *settings = build_settings(arena);
	settings->forecast = forecast;
	Month june = month_of(2023, 6);
	return measure_plan(plan, settings, EDITION_PUBLIC, june, june);
}

static void
test_read_aloud(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	g_autoptr(Report) report = report_of_scenes(arena, true);
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		g_autofree char *goal = sentence_goal(sentences, result);
		g_autofree char *value = sentence_value(sentences, result);
		g_autofree char *next =
			sentence_forecast_value(sentences, result, result->month + 1);
		g_autofree char *sentence = sentence_forecast(sentences, result);
		g_assert_nonnull(sentence);
		g_string_append_printf(text, "%s\n  目标 %s 完成 %s 下月 %s\n  %s\n",
				       result->target->id, goal, value, next, sentence);
	}
	g_assert_null(strchr(text->str, '{'));
	test_golden("sentence/forecasts.txt", text->str);
}

static void
test_nothing_without_estimate(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	g_autoptr(Report) report = report_of_scenes(arena, false);
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		g_assert_null(sentence_forecast(sentences, result));
		g_assert_null(sentence_pace(sentences, result));
		g_assert_null(sentence_forecast_value(sentences, result, result->month + 1));
	}
}

/* The pace is rounded up, never down: who keeps it meets the goal. */
static void
test_pace_is_rounded_up(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	g_autoptr(Report) report = report_of_scenes(arena, true);
	TargetResult result = *report_result(report, "count-too-slow");
	Forecast forecast = *result.forecast;
	result.forecast = &forecast;
	const struct {
		Number pace;
		const char *text;
	} rows[] = {
		{number_of(14, 6), "平均每月还需完成约3所"},
		{number_of(2, 1), "平均每月还需完成2所"},
		{number_of(201, 100), "平均每月还需完成约3所"},
		{number_of(1, 3), "平均每月还需完成不到1所"},
		{number_of(1, 1000), "平均每月还需完成不到1所"},
		{number_of(999, 10), "平均每月还需完成约100所"},
		{number_of(1001, 10), "平均每月还需完成约101所"},
		{number_of(12341, 1), "平均每月还需完成1.24万所"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		forecast.pace = rows[i].pace;
		g_autofree char *text = sentence_pace(sentences, &result);
		g_assert_cmpstr(text, ==, rows[i].text);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/sentence/forecast/read-aloud", test_read_aloud);
	g_test_add_func("/sentence/forecast/none", test_nothing_without_estimate);
	g_test_add_func("/sentence/forecast/pace-is-rounded-up", test_pace_is_rounded_up);
	return g_test_run();
}
