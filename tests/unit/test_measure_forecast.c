/* Estimates: on steady series and on ones with gaps, corrections, steps, flat ends; where none is made; and that
 * nothing of a status comes from them. */
#include "support/one_target.h"
#include "support/test_support.h"

#include <string.h>

/* One target of 2023 with figures, measured at a month; the estimate that is expected of it. */
typedef struct {
	const char *name;
	TargetKind kind;
	Bound bound;
	const char *value, *baseline, *whole, *unit;
	const char *due;     /* NULL: the end of the year */
	const char *figures; /* "2023-03=5 2023-04=6" */
	const char *month;
	const char *slope; /* four decimals; NULL: no estimate is made */
	const char *low, *expected, *high;
	const char *reach; /* "" for none */
	const char *pace;
	int count;
} Case;

static const Case cases[] = {
	{"steady", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=2 2023-04=4 2023-05=6 2023-06=8 2023-07=10", .month = "2023-07",
	 .slope = "2.0000", .low = "20.0000", .expected = "20.0000", .high = "20.0000",
	 .reach = "2023-12", .pace = "2.0000", .count = 5},
	{"too-slow", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=3 2023-04=4 2023-05=5 2023-06=6", .month = "2023-06",
	 .slope = "1.0000", .low = "12.0000", .expected = "12.0000", .high = "12.0000",
	 .reach = "2024-08", .pace = "2.3333", .count = 4},
	/* Half the slopes of a step are nothing; the band holds both ends. */
	{"step-in-the-middle", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=0 2023-04=0 2023-05=0 2023-06=8 2023-07=8 2023-08=8",
	 .month = "2023-08", .slope = "2.0000", .low = "8.0000", .expected = "16.0000",
	 .high = "24.0000", .reach = "2024-02", .pace = "3.0000", .count = 6},
	/* One leap does not make a pace. */
	{"step-at-the-end", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=2 2023-04=2 2023-05=2 2023-06=2 2023-07=2 2023-08=10",
	 .month = "2023-08", .slope = "0.0000", .low = "10.0000", .expected = "10.0000",
	 .high = "23.8667", .reach = "", .pace = "2.5000", .count = 6},
	{"flat-end", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=5 2023-04=8 2023-05=10 2023-06=10 2023-07=10 2023-08=10",
	 .month = "2023-08", .slope = "0.6667", .low = "10.0000", .expected = "12.6667",
	 .high = "19.2000", .reach = "2024-11", .pace = "2.5000", .count = 6},
	{"all-equal", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=5 2023-04=5 2023-05=5 2023-06=5", .month = "2023-06",
	 .slope = "0.0000", .low = "5.0000", .expected = "5.0000", .high = "5.0000", .reach = "",
	 .pace = "2.5000", .count = 4},
	{"all-nothing", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=0 2023-04=0 2023-05=0", .month = "2023-05", .slope = "0.0000",
	 .low = "0.0000", .expected = "0.0000", .high = "0.0000", .reach = "", .pace = "2.8571",
	 .count = 3},
	/* A wrong figure in between moves the band, not the pace. */
	{"one-out-of-line", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=1 2023-04=2 2023-05=3 2023-06=14 2023-07=5 2023-08=6",
	 .month = "2023-08", .slope = "1.0000", .low = "7.6000", .expected = "10.0000",
	 .high = "27.3333", .reach = "2024-10", .pace = "3.5000", .count = 6},
	{"gap", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=2 2023-04=4 2023-07=10", .month = "2023-07", .slope = "2.0000",
	 .low = "20.0000", .expected = "20.0000", .high = "20.0000", .reach = "2023-12",
	 .pace = "2.0000", .count = 3},
	{"last-six-alone", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=0 2023-04=10 2023-05=11 2023-06=12 2023-07=13 2023-08=14 2023-09=15",
	 .month = "2023-09", .slope = "1.0000", .low = "18.0000", .expected = "18.0000",
	 .high = "18.0000", .reach = "2024-02", .pace = "1.6667", .count = 6},
	/* A total can be corrected downwards, but does not go on falling. */
	{"falling-total", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=9 2023-04=8 2023-05=7", .month = "2023-05", .slope = "0.0000",
	 .low = "7.0000", .expected = "7.0000", .high = "7.0000", .reach = "", .pace = "1.8571",
	 .count = 3},
	{"baseline", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .baseline = "10", .unit = "所",
	 .figures = "2023-03=11 2023-04=12 2023-05=13", .month = "2023-05", .slope = "1.0000",
	 .low = "20.0000", .expected = "20.0000", .high = "20.0000", .reach = "2023-12",
	 .pace = "1.0000", .count = 3},

	{"level", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83", .unit = "%",
	 .figures = "2023-03=83.2 2023-04=83.3 2023-05=83.6 2023-06=83.7", .month = "2023-06",
	 .slope = "0.1833", .low = "84.3000", .expected = "84.8000", .high = "85.2000",
	 .reach = "2024-02", .pace = "0.2167", .count = 4},
	{"level-falls", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83", .unit = "%",
	 .figures = "2023-03=84.2 2023-04=83.9 2023-05=83.5", .month = "2023-05",
	 .slope = "-0.3500", .low = "80.7700", .expected = "81.0500", .high = "81.3300",
	 .reach = "", .pace = "0.2143", .count = 3},
	{"level-to-go-down", TARGET_LEVEL, BOUND_AT_MOST, "2", .baseline = "10", .unit = "%",
	 .figures = "2023-03=9 2023-04=8.5 2023-05=7.5", .month = "2023-05", .slope = "-0.7500",
	 .low = "0.8500", .expected = "2.2500", .high = "3.6500", .reach = "2024-01",
	 .pace = "0.7857", .count = 3},
	{"level-not-below-zero", TARGET_LEVEL, BOUND_AT_MOST, "0.5", .baseline = "6", .unit = "%",
	 .figures = "2023-03=5 2023-04=3 2023-05=1", .month = "2023-05", .slope = "-2.0000",
	 .low = "0.0000", .expected = "0.0000", .high = "0.0000", .reach = "2023-06",
	 .pace = "0.0714", .count = 3},
	{"rate-not-above-all", TARGET_LEVEL, BOUND_AT_LEAST, "98", .baseline = "87", .unit = "%",
	 .figures = "2023-03=90 2023-04=93 2023-05=96", .month = "2023-05", .slope = "3.0000",
	 .low = "100.0000", .expected = "100.0000", .high = "100.0000", .reach = "2023-06",
	 .pace = "0.2857", .count = 3},
	{"farther-than-is-foreseen", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83",
	 .unit = "%", .figures = "2023-03=83.01 2023-04=83.02 2023-05=83.03", .month = "2023-05",
	 .slope = "0.0100", .low = "83.1000", .expected = "83.1000", .high = "83.1000", .reach = "",
	 .pace = "0.2814", .count = 3},
	{"coverage-within-the-whole", TARGET_COVERAGE, BOUND_EXACTLY, NULL,
	 .figures = "2023-03=10/40 2023-04=18/40 2023-05=24/40", .month = "2023-05",
	 .slope = "7.0000", .low = "40.0000", .expected = "40.0000", .high = "40.0000",
	 .reach = "2023-08", .pace = "2.2857", .count = 3},
	{"coverage-of-a-part", TARGET_COVERAGE, BOUND_AT_LEAST, "80", .whole = "40", .unit = "%",
	 .figures = "2023-03=10/ 2023-04=11/ 2023-05=12/", .month = "2023-05", .slope = "1.0000",
	 .low = "19.0000", .expected = "19.0000", .high = "19.0000", .reach = "2025-01",
	 .pace = "2.8571", .count = 3},
	{"times", TARGET_FREQUENCY, BOUND_EXACTLY, "12", .unit = "次",
	 .figures = "2023-03=3 2023-04=4 2023-05=5", .month = "2023-05", .slope = "1.0000",
	 .low = "12.0000", .expected = "12.0000", .high = "12.0000", .reach = "2023-12",
	 .pace = "1.0000", .count = 3},
	/* The due month counts as a month that is left. */
	{"due-next-month", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .due = "2023-08-15", .figures = "2023-05=6 2023-06=8 2023-07=10", .month = "2023-07",
	 .slope = "2.0000", .low = "12.0000", .expected = "12.0000", .high = "12.0000",
	 .reach = "2023-12", .pace = "10.0000", .count = 3},

	{"none-for-two-figures", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=2 2023-04=4", .month = "2023-04"},
	{"none-when-done", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=2 2023-04=10 2023-05=20", .month = "2023-05"},
	{"none-in-the-due-month", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .due = "2023-05-31", .figures = "2023-03=2 2023-04=10 2023-05=19", .month = "2023-05"},
	{"none-when-silent", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-03=2 2023-04=4 2023-05=6", .month = "2023-06"},
	{"none-for-a-level-met", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83", .unit = "%",
	 .figures = "2023-03=83.2 2023-04=84 2023-05=85.1", .month = "2023-05"},
	{"none-without-baseline", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%",
	 .figures = "2023-03=83.2 2023-04=84 2023-05=84.1", .month = "2023-05"},
	{"none-for-hold", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%",
	 .figures = "2023-03=93 2023-04=94 2023-05=94.5", .month = "2023-05"},
	{"none-for-a-ceiling", TARGET_CUMULATIVE, BOUND_AT_MOST, "5", .unit = "起",
	 .figures = "2023-03=1 2023-04=2 2023-05=3", .month = "2023-05"},
	{"none-for-ongoing", TARGET_ONGOING, BOUND_NONE, NULL, .unit = "所",
	 .figures = "2023-03=1 2023-04=2 2023-05=3", .month = "2023-05"},
	{"none-for-growth", TARGET_GROWTH, BOUND_MORE, NULL, .unit = "所", .baseline = "9",
	 .figures = "2023-03=1 2023-04=2 2023-05=3", .month = "2023-05"},
	{"none-without-quantity", TARGET_CUMULATIVE, BOUND_NONE, NULL, .unit = "所",
	 .figures = "2023-03=1 2023-04=2 2023-05=3", .month = "2023-05"},
};

/* --- the estimate ------------------------------------------------------------------------------ */

static void
add_figures(Arena *arena, Plan *plan, const char *text)
{
	g_auto(GStrv) figures = g_strsplit(text, " ", 0);
	for (int i = 0; figures[i] != NULL; i++) {
		g_auto(GStrv) sides = g_strsplit(figures[i], "=", 2);
		build_figure(arena, plan, sides[0], "t", sides[1]);
	}
}

static void
assert_number(const char *what, Number number, const char *wanted)
{
	g_autofree char *seen = number_to_fixed(number, 4);
	if (strcmp(seen, wanted) != 0)
		g_error("%s is %s, not %s", what, seen, wanted);
}

static void
assert_forecast(const Forecast *forecast, const Case *row)
{
	g_assert_nonnull(forecast);
	g_assert_cmpint(forecast->figures, ==, row->count);
	assert_number("slope", forecast->slope, row->slope);
	assert_number("low", forecast->low, row->low);
	assert_number("expected", forecast->value, row->expected);
	assert_number("high", forecast->high, row->high);
	assert_number("pace", forecast->pace, row->pace);
	g_autofree char *reach = month_to_text(forecast->reach);
	g_assert_cmpstr(reach, ==, row->reach);
}

static void
test_case(gconstpointer data)
{
	const Case *row = data;
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	Settings *settings = build_settings(arena);
	settings->forecast = true;
	Target *target =
		build_target(arena, plan, "t", row->kind, row->bound, row->value, row->unit);
	if (row->due != NULL)
		target->due = build_read_date(row->due);
	Assignment *assignment = build_assignment(arena, plan, "t");
	if (row->baseline != NULL)
		assignment->baseline = build_read_number(row->baseline);
	if (row->whole != NULL)
		assignment->whole = build_read_number(row->whole);
	add_figures(arena, plan, row->figures);
	Month month = build_read_month(row->month);
	build_month(arena, plan, row->month);
	g_autoptr(Report) report = measure_plan(plan, settings, EDITION_PUBLIC, month, month);
	const Forecast *forecast = report_result(report, "t")->forecast;
	if (row->slope == NULL)
		g_assert_null(forecast);
	else
		assert_forecast(forecast, row);
}

/* --- what a table does not say ----------------------------------------------------------------- */

/* The one target with three figures, which an estimate can be made of, until a test changes it. */
typedef OneTarget Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
	(void)data;
	one_target_open(fixture);
	fixture->settings->forecast = true;
	add_figures(fixture->arena, fixture->plan, "2023-03=2 2023-04=4 2023-05=6");
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
	(void)data;
	one_target_clear(fixture);
}

static const Forecast *
at(Fixture *fixture, const char *month)
{
	return one_target_measured(fixture, month, month)->forecast;
}

static void
test_months_and_direction(Fixture *fixture, gconstpointer data)
{
	(void)data;
	const Forecast *forecast = at(fixture, "2023-05");
	g_assert_nonnull(forecast);
	g_assert_cmpint(forecast->from, ==, month_of(2023, 3));
	g_assert_cmpint(forecast->to, ==, month_of(2023, 5));
	g_assert_cmpint(forecast->deadline, ==, month_of(2023, 12));
	g_assert_cmpint(forecast->months_left, ==, 7);
	g_assert_true(forecast->advancing);
	g_assert_false(forecast->downwards);
	Number value, low, high;
	forecast_at(forecast, month_of(2023, 7), &value, &low, &high);
	assert_number("value in July", value, "10.0000");
	assert_number("low in July", low, "10.0000");
	assert_number("high in July", high, "10.0000");
	forecast_at(forecast, month_of(2023, 5), &value, NULL, NULL);
	assert_number("the start", value, "6.0000");
}

/* As published an estimate stands on what was known then; later corrections change only what is known now. */
static void
test_correction(Fixture *fixture, gconstpointer data)
{
	(void)data;
	build_correction(fixture->arena, fixture->plan, "2023-06", "2023-04", "t", "4", "5");
	build_figure(fixture->arena, fixture->plan, "2023-06", "t", "8");
	assert_number("as published",
		      one_target_measured(fixture, "2023-05", "2023-05")->forecast->slope,
		      "2.0000");
	const Forecast *known = one_target_measured(fixture, "2023-05", NULL)->forecast;
	assert_number("as known", known->slope, "2.0000");
	assert_number("as known, low", known->low, "14.4000");
	assert_number("as known, high", known->high, "25.6000");
}

static void
test_withdrawn_and_made_up(Fixture *fixture, gconstpointer data)
{
	(void)data;
	build_correction(fixture->arena, fixture->plan, "2023-06", "2023-04", "t", "4", NULL);
	g_assert_nonnull(one_target_measured(fixture, "2023-05", "2023-05")->forecast);
	g_assert_null(one_target_measured(fixture, "2023-05", NULL)->forecast);
	build_correction(fixture->arena, fixture->plan, "2023-07", "2023-04", "t", NULL, "3");
	g_assert_cmpint(one_target_measured(fixture, "2023-05", NULL)->forecast->figures, ==, 3);
}

static void
test_quarters(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->plan->months->len = 0;
	fixture->assignment->cadence = CADENCE_QUARTER;
	fixture->target->value = number_of(24, 1);
	add_figures(fixture->arena, fixture->plan, "2023-03=3 2023-06=9 2023-09=15");
	build_month(fixture->arena, fixture->plan, "2023-10");
	/* Between two reports the months gone are not left any more. */
	const Forecast *forecast = at(fixture, "2023-10");
	assert_number("value", forecast->value, "21.0000");
	assert_number("pace", forecast->pace, "4.5000");
	g_assert_cmpint(forecast->months_left, ==, 2);
	g_assert_cmpint(forecast->reach, ==, month_of(2024, 2));
	/* What the months since the last report would have brought is not known to have come. */
	fixture->target->value = number_of(16, 1);
	g_assert_cmpint(at(fixture, "2023-10")->reach, ==, month_of(2023, 11));
}

static void
test_missing_parts(Fixture *fixture, gconstpointer data)
{
	(void)data;
	build_part(fixture->arena, fixture->assignment, "峄城区", "10");
	build_part(fixture->arena, fixture->assignment, "台儿庄区", "10");
	Figure *figure = build_figure(fixture->arena, fixture->plan, "2023-06", "t", NULL);
	build_figure_part(fixture->arena, figure, "峄城区", "5");
	/* The last sum is a lower bound: nothing can be said from it. */
	g_assert_null(at(fixture, "2023-06"));
	build_figure(fixture->arena, fixture->plan, "2023-07", "t", "10");
	const Forecast *forecast = at(fixture, "2023-07");
	g_assert_cmpint(forecast->figures, ==, 4);
	assert_number("slope", forecast->slope, "2.0000");
	/* Where each part must reach the goal, the worst one may change from month to month. */
	fixture->assignment->parts_combine = COMBINE_EACH;
	Figure *each = build_figure(fixture->arena, fixture->plan, "2023-08", "t", NULL);
	build_figure_part(fixture->arena, each, "峄城区", "6");
	build_figure_part(fixture->arena, each, "台儿庄区", "7");
	g_assert_null(at(fixture, "2023-08"));
}

static void
test_disputed(Fixture *fixture, gconstpointer data)
{
	(void)data;
	build_figure(fixture->arena, fixture->plan, "2023-06", "t", "80")->check =
		VERIFICATION_DISPUTED;
	g_assert_null(at(fixture, "2023-06"));
	fixture->target->value = number_of(100, 1);
	build_figure(fixture->arena, fixture->plan, "2023-07", "t", "10");
	assert_number("slope", at(fixture, "2023-07")->slope, "2.0000");
}

/* A new period starts anew. */
static void
test_rhythm(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->every = (Rhythm){1, RHYTHM_SCHOOL_YEAR};
	fixture->target->due = build_read_date("2024-08-31");
	add_figures(fixture->arena, fixture->plan, "2023-08=9 2023-09=1 2023-10=2");
	g_assert_null(at(fixture, "2023-10"));
	add_figures(fixture->arena, fixture->plan, "2023-11=3");
	const Forecast *forecast = at(fixture, "2023-11");
	g_assert_cmpint(forecast->figures, ==, 3);
	g_assert_cmpint(forecast->deadline, ==, month_of(2024, 8));
	assert_number("value", forecast->value, "12.0000");
	fixture->target->kind = TARGET_FREQUENCY;
	g_assert_null(at(fixture, "2023-11"));
	fixture->target->every = (Rhythm){0, RHYTHM_YEAR};
	g_assert_nonnull(at(fixture, "2023-11"));
}

static void
test_where_none_is_made(Fixture *fixture, gconstpointer data)
{
	(void)data;
	g_assert_nonnull(at(fixture, "2023-05"));
	fixture->settings->forecast = false;
	g_assert_null(at(fixture, "2023-05"));
	fixture->settings->forecast = true;

	fixture->target->annual = true;
	g_assert_null(at(fixture, "2023-05"));
	fixture->target->annual = false;

	fixture->target->redacted = true;
	fixture->target->value = NUMBER_ABSENT;
	g_assert_null(at(fixture, "2023-05"));
	fixture->target->redacted = false;
	fixture->target->value = number_of(20, 1);

	fixture->target->kind = TARGET_FREQUENCY;
	fixture->target->each = "school";
	fixture->assignment->whole = number_of(40, 1);
	g_assert_null(at(fixture, "2023-05"));
	fixture->target->kind = TARGET_CUMULATIVE;
	g_assert_nonnull(at(fixture, "2023-05"));
	fixture->target->each = NULL;

	Revision *revision = build_revision(fixture->arena, fixture->target, "2023-05");
	revision->dropped = true;
	g_assert_null(at(fixture, "2023-05"));
	revision->dropped = false;
	revision->paused = true;
	g_assert_null(at(fixture, "2023-05"));
	revision->paused = false;
	/* A goal that was changed is looked forward to as it is now. */
	revision->value = number_of(13, 1);
	g_assert_cmpint(at(fixture, "2023-05")->reach, ==, month_of(2023, 9));
	revision->due = build_read_date("2023-06-30");
	assert_number("pace", at(fixture, "2023-05")->pace, "7.0000");
}

/* With and without estimates every result says the same. */
static void
test_never_part_of_status(Fixture *fixture, gconstpointer data)
{
	(void)data;
	add_figures(fixture->arena, fixture->plan, "2023-06=6 2023-08=13 2023-12=18");
	for (int i = 3; i <= 12; i++) {
		g_autofree char *month = g_strdup_printf("2023-%02d", i);
		fixture->settings->forecast = true;
		const TargetResult *with = one_target_measured(fixture, month, month);
		fixture->settings->forecast = false;
		const TargetResult *without = one_target_measured(fixture, month, month);
		g_assert_null(without->forecast);
		g_assert_cmpint(with->status, ==, without->status);
		g_assert_cmpint(with->reason, ==, without->reason);
		g_assert_cmpuint(with->flags, ==, without->flags);
		g_assert_true(number_equal(with->done, without->done));
		g_assert_true(number_equal(with->scheduled, without->scheduled));
		g_assert_true(number_equal(with->value, without->value));
		g_assert_true(number_equal(with->goal, without->goal));
		g_assert_true(number_equal(with->shortfall, without->shortfall));
		g_assert_cmpuint(with->missing_parts->len, ==, without->missing_parts->len);
	}
}

/* Numbers with as many digits as data may have stay exact. */
static void
test_large_numbers(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->value = build_read_number("9999999999999");
	add_figures(fixture->arena, fixture->plan,
		    "2023-06=0.000001 2023-07=100000000000 2023-08=200000000000.5");
	const Forecast *forecast = at(fixture, "2023-08");
	g_assert_cmpint(forecast->figures, ==, 6);
	g_assert_cmpint(number_compare(forecast->low, forecast->value), <=, 0);
	g_assert_cmpint(number_compare(forecast->value, forecast->high), <=, 0);
	assert_number("pace", forecast->pace, "2449999999999.6250");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *name = g_strconcat("/measure/forecast/", cases[i].name, NULL);
		g_test_add_data_func(name, &cases[i], test_case);
	}
	static const struct {
		const char *name;
		void (*run)(Fixture *fixture, gconstpointer data);
	} tests[] = {
		{"months-and-direction", test_months_and_direction},
		{"correction", test_correction},
		{"withdrawn-and-made-up", test_withdrawn_and_made_up},
		{"quarters", test_quarters},
		{"missing-parts", test_missing_parts},
		{"disputed", test_disputed},
		{"rhythm", test_rhythm},
		{"where-none-is-made", test_where_none_is_made},
		{"never-part-of-status", test_never_part_of_status},
		{"large-numbers", test_large_numbers},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
		g_autofree char *name = g_strconcat("/measure/forecast/", tests[i].name, NULL);
		g_test_add(name, Fixture, NULL, set_up, tests[i].run, tear_down);
	}
	return g_test_run();
}
