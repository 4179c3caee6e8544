/* Targets that start anew each month, term, school year, year; weeks as a level to hold. */
#include "measure/measure.h"
#include "model/rhythm.h"
#include "support/plan_builder.h"
#include "support/test_support.h"

typedef struct {
	RhythmUnit unit;
	int count;
	const char *from, *due, *month;
	const char *begins, *ends;
} SpanCase;

static const SpanCase span_cases[] = {
	{RHYTHM_MONTH, 1, "2023-01", "2023-12-31", "2023-05", "2023-05", "2023-05"},
	{RHYTHM_MONTH, 2, "2023-01", "2023-12-31", "2023-05", "2023-05", "2023-06"},
	{RHYTHM_MONTH, 2, "2023-02", "2023-12-31", "2023-02", "2023-01", "2023-02"},
	{RHYTHM_TERM, 1, "2023-01", "2023-12-31", "2023-02", "2022-09", "2023-02"},
	{RHYTHM_TERM, 1, "2023-01", "2023-12-31", "2023-03", "2023-03", "2023-08"},
	{RHYTHM_TERM, 1, "2023-01", "2023-12-31", "2023-12", "2023-09", "2024-02"},
	{RHYTHM_TERM, 2, "2023-03", "2024-12-31", "2023-12", "2023-03", "2024-02"},
	{RHYTHM_SCHOOL_YEAR, 1, "2024-03", "2027-12-31", "2024-08", "2023-09", "2024-08"},
	{RHYTHM_SCHOOL_YEAR, 1, "2024-03", "2027-12-31", "2024-09", "2024-09", "2025-08"},
	{RHYTHM_YEAR, 1, "2024-03", "2027-12-31", "2024-04", "2024-01", "2024-12"},
	{RHYTHM_YEAR, 1, "2024-03", "2027-12-31", "2025-01", "2025-01", "2025-12"},
	{RHYTHM_YEAR, 2, "2024-03", "2027-12-31", "2025-06", "2024-01", "2025-12"},
	{RHYTHM_YEAR, 2, "2024-03", "2027-12-31", "2026-01", "2026-01", "2027-12"},
	{RHYTHM_CYCLE, 1, "2024-03", "2027-12-31", "2025-06", "2024-03", "2027-12"},
	{RHYTHM_WEEK, 2, "2023-01", "2023-12-31", "2023-06", "2023-01", "2023-12"},
	/* Before and after the span it is the first and the last period. */
	{RHYTHM_YEAR, 1, "2024-03", "2027-12-31", "2023-01", "2024-01", "2024-12"},
	{RHYTHM_YEAR, 1, "2024-03", "2027-12-31", "2028-05", "2027-01", "2027-12"},
};

static void
test_spans(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(span_cases); i++) {
		const SpanCase *row = &span_cases[i];
		Target target = {.from = build_read_month(row->from),
				 .every = {row->count, row->unit}};
		TargetTerms terms = {.due = build_read_date(row->due)};
		Span span = rhythm_span(&target, &terms, build_read_month(row->month));
		g_autofree char *begins = month_to_text(span.from);
		g_autofree char *ends = month_to_text(span.to);
		g_test_message("row %d", (int)i);
		g_assert_cmpstr(begins, ==, row->begins);
		g_assert_cmpstr(ends, ==, row->ends);
	}
}

/* A plan of several years with one frequency. */
static Plan *
plan_of_years(Arena *arena, const char *value, Rhythm every)
{
	Plan *plan = build_plan(arena, "p");
	plan->from = month_of(2024, 3);
	plan->to = month_of(2027, 12);
	Target *target =
		build_target(arena, plan, "t", TARGET_FREQUENCY, BOUND_EXACTLY, value, "期");
	target->every = every;
	build_assignment(arena, plan, "t");
	build_month(arena, plan, "2024-04");
	return plan;
}

static Report *
measured(const Plan *plan, const Settings *settings, const char *month)
{
	Month at = build_read_month(month);
	return measure_plan(plan, settings, EDITION_PUBLIC, at, at);
}

static void
test_year(void)
{
	g_autoptr(Arena) arena = arena_new();
	Settings *settings = build_settings(arena);
	Plan *plan = plan_of_years(arena, "10", (Rhythm){1, RHYTHM_YEAR});
	build_assignment(arena, plan, "t")->cadence = CADENCE_HALF;
	build_figure(arena, plan, "2024-06", "t", "5");
	build_figure(arena, plan, "2024-12", "t", "9");
	build_figure(arena, plan, "2025-06", "t", "4");
	build_figure(arena, plan, "2025-12", "t", "11");
	/* The calendar year counts, though the plan begins in March. */
	g_autoptr(Report) june = measured(plan, settings, "2024-06");
	g_assert_cmpint(report_result(june, "t")->status, ==, STATUS_ON_SCHEDULE);
	g_assert_true(number_equal(report_result(june, "t")->scheduled, number_of(1, 2)));
	g_autoptr(Report) december = measured(plan, settings, "2024-12");
	g_assert_cmpint(report_result(december, "t")->status, ==, STATUS_OVERDUE);
	/* The new year begins without a figure, and remembers the old one. */
	g_autoptr(Report) january = measured(plan, settings, "2025-01");
	const TargetResult *anew = report_result(january, "t");
	g_assert_cmpint(anew->reason, ==, REASON_NOT_STARTED);
	g_assert_null(anew->figure);
	g_assert_cmpint(anew->periods_ended, ==, 1);
	g_assert_cmpint(anew->periods_missed, ==, 1);
	g_autoptr(Report) half = measured(plan, settings, "2025-06");
	g_assert_cmpint(report_result(half, "t")->status, ==, STATUS_BEHIND);
	g_assert_cmpuint(report_result(half, "t")->flags, ==, 0);
	g_autoptr(Report) end = measured(plan, settings, "2025-12");
	g_assert_cmpint(report_result(end, "t")->status, ==, STATUS_DONE);
	/* Done ends with its period. */
	g_autoptr(Report) next = measured(plan, settings, "2026-02");
	g_assert_cmpint(report_result(next, "t")->reason, ==, REASON_NOT_STARTED);
	g_assert_cmpint(report_result(next, "t")->periods_ended, ==, 2);
	g_assert_cmpint(report_result(next, "t")->periods_missed, ==, 1);
}

static void
test_year_done_within_the_period(void)
{
	g_autoptr(Arena) arena = arena_new();
	Settings *settings = build_settings(arena);
	Plan *plan = plan_of_years(arena, "1", (Rhythm){1, RHYTHM_YEAR});
	build_figure(arena, plan, "2024-05", "t", "1");
	g_autoptr(Report) may = measured(plan, settings, "2024-05");
	g_assert_cmpint(report_result(may, "t")->status, ==, STATUS_DONE);
	g_autoptr(Report) november = measured(plan, settings, "2024-11");
	g_assert_cmpint(report_result(november, "t")->status, ==, STATUS_DONE);
	g_assert_false(report_result(november, "t")->expected);
	g_autoptr(Report) january = measured(plan, settings, "2025-01");
	g_assert_true(report_result(january, "t")->expected);
	g_assert_cmpint(report_result(january, "t")->status, ==, STATUS_UNREPORTED);
}

static void
test_silent_periods(void)
{
	g_autoptr(Arena) arena = arena_new();
	Settings *settings = build_settings(arena);
	Plan *plan = plan_of_years(arena, "1", (Rhythm){2, RHYTHM_MONTH});
	build_figure(arena, plan, "2024-06", "t", "1");
	build_figure(arena, plan, "2024-09", "t", "0");
	/* March-April silent, May-June met, July-August silent; September-October runs. */
	g_autoptr(Report) report = measured(plan, settings, "2024-09");
	const TargetResult *result = report_result(report, "t");
	g_assert_cmpint(result->status, ==, STATUS_ON_SCHEDULE);
	g_assert_cmpint(result->periods_ended, ==, 3);
	g_assert_cmpint(result->periods_missed, ==, 0);
	g_assert_cmpint(result->periods_unreported, ==, 2);
	g_assert_true(result_has_flag(result, FLAG_NEAR_DUE));
}

static void
test_month(void)
{
	g_autoptr(Arena) arena = arena_new();
	Settings *settings = build_settings(arena);
	Plan *plan = plan_of_years(arena, "2", (Rhythm){1, RHYTHM_MONTH});
	build_figure(arena, plan, "2024-04", "t", "2");
	build_figure(arena, plan, "2024-05", "t", "1");
	build_figure(arena, plan, "2024-06", "t", "2");
	g_autoptr(Report) april = measured(plan, settings, "2024-04");
	g_assert_cmpint(report_result(april, "t")->status, ==, STATUS_DONE);
	g_autoptr(Report) may = measured(plan, settings, "2024-05");
	g_assert_cmpint(report_result(may, "t")->status, ==, STATUS_OVERDUE);
	g_assert_true(result_has_flag(report_result(may, "t"), FLAG_SLIPPED));
	g_autoptr(Report) june = measured(plan, settings, "2024-06");
	g_assert_true(result_has_flag(report_result(june, "t"), FLAG_RECOVERED));
	g_assert_cmpint(report_result(june, "t")->periods_missed, ==, 1);
}

static void
test_school_year_of_each(void)
{
	g_autoptr(Arena) arena = arena_new();
	Settings *settings = build_settings(arena);
	Plan *plan = plan_of_years(arena, "40", (Rhythm){1, RHYTHM_SCHOOL_YEAR});
	((Target *)g_ptr_array_index(plan->targets, 0))->each = "person";
	build_figure(arena, plan, "2024-07", "t", "120/386");
	build_figure(arena, plan, "2024-08", "t", "385/386");
	build_figure(arena, plan, "2024-09", "t", "0/386");
	g_autoptr(Report) july = measured(plan, settings, "2024-07");
	g_assert_cmpint(report_result(july, "t")->status, ==, STATUS_ON_SCHEDULE);
	g_autoptr(Report) august = measured(plan, settings, "2024-08");
	g_assert_cmpint(report_result(august, "t")->status, ==, STATUS_OVERDUE);
	g_autoptr(Report) september = measured(plan, settings, "2024-09");
	g_assert_cmpint(report_result(september, "t")->status, ==, STATUS_ON_SCHEDULE);
	g_assert_cmpint(report_result(september, "t")->periods_missed, ==, 1);
}

static void
test_week_is_held(void)
{
	g_autoptr(Arena) arena = arena_new();
	Settings *settings = build_settings(arena);
	Plan *plan = plan_of_years(arena, "1", (Rhythm){2, RHYTHM_WEEK});
	build_figure(arena, plan, "2024-04", "t", "38/40");
	build_figure(arena, plan, "2024-05", "t", "40/40");
	/* Or as the month's average per period. */
	build_figure(arena, plan, "2024-06", "t", "0.9");
	build_figure(arena, plan, "2024-07", "t", "1.2");
	const Status wanted[] = {STATUS_BEHIND, STATUS_ON_SCHEDULE, STATUS_BEHIND,
				 STATUS_ON_SCHEDULE};
	for (int i = 0; i < 4; i++) {
		g_autofree char *month = g_strdup_printf("2024-%02d", 4 + i);
		g_autoptr(Report) report = measured(plan, settings, month);
		const TargetResult *result = report_result(report, "t");
		g_assert_cmpint(result->status, ==, wanted[i]);
		g_assert_cmpint(result->measured, ==, TARGET_HOLD);
		g_assert_cmpint(result->period_from, ==, 0);
	}
}

static void
test_cycle_is_the_whole_span(void)
{
	g_autoptr(Arena) arena = arena_new();
	Settings *settings = build_settings(arena);
	Plan *plan = plan_of_years(arena, "40", (Rhythm){1, RHYTHM_CYCLE});
	build_figure(arena, plan, "2024-05", "t", "2");
	g_autoptr(Report) report = measured(plan, settings, "2024-05");
	const TargetResult *result = report_result(report, "t");
	/* 3 of 46 months: 2 full ones of 40 are asked for. */
	g_assert_true(number_equal(result->expected_value, number_of(2, 1)));
	g_assert_cmpint(result->status, ==, STATUS_ON_SCHEDULE);
	g_assert_cmpint(result->periods_ended, ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/measure/rhythm/spans", test_spans);
	g_test_add_func("/measure/rhythm/year", test_year);
	g_test_add_func("/measure/rhythm/year-done", test_year_done_within_the_period);
	g_test_add_func("/measure/rhythm/silent-periods", test_silent_periods);
	g_test_add_func("/measure/rhythm/month", test_month);
	g_test_add_func("/measure/rhythm/school-year-each", test_school_year_of_each);
	g_test_add_func("/measure/rhythm/week", test_week_is_held);
	g_test_add_func("/measure/rhythm/cycle", test_cycle_is_the_whole_span);
	return g_test_run();
}
