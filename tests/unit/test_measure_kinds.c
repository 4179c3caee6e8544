/* Every kind of target with every outcome; the acceptance table of the design; bounds. */
#include "measure/measure.h"
#include "support/plan_builder.h"
#include "support/test_support.h"

/* One target with a figure in each of the months named, measured at a month. */
typedef struct {
	const char *name;
	TargetKind kind;
	Bound bound;
	const char *value, *value_max, *baseline, *whole;
	const char *unit, *each;
	bool increment;
	const char *figures; /* "2023-03=5 2023-07=12" */
	const char *month;
	Status status;
	const char *done, *scheduled; /* of one, four decimals; "" absent */
} Case;

static const Case cases[] = {
	/* The acceptance table: July, 7/12 of the year. */
	{"acceptance-1", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .figures = "2023-07=1",
	 .month = "2023-07", .status = STATUS_BEHIND, .done = "0.0500", .scheduled = "0.5833"},
	{"acceptance-6", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .figures = "2023-07=6",
	 .month = "2023-07", .status = STATUS_BEHIND, .done = "0.3000", .scheduled = "0.5833"},
	{"acceptance-12", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .figures = "2023-07=12",
	 .month = "2023-07", .status = STATUS_ON_SCHEDULE, .done = "0.6000", .scheduled = "0.5833"},
	{"acceptance-83.2", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83", .unit = "%",
	 .figures = "2023-07=83.2", .month = "2023-07", .status = STATUS_BEHIND, .done = "0.1000",
	 .scheduled = "0.5833"},
	{"acceptance-84.2", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83", .unit = "%",
	 .figures = "2023-07=84.2", .month = "2023-07", .status = STATUS_ON_SCHEDULE,
	 .done = "0.6000", .scheduled = "0.5833"},

	{"cumulative-exactly-on-line", TARGET_CUMULATIVE, BOUND_EXACTLY, "20",
	 .figures = "2023-06=10", .month = "2023-06", .status = STATUS_ON_SCHEDULE,
	 .done = "0.5000", .scheduled = "0.5000"},
	{"cumulative-done", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .figures = "2023-06=20",
	 .month = "2023-06", .status = STATUS_DONE, .done = "1.0000", .scheduled = "0.5000"},
	{"cumulative-more-than-done", TARGET_CUMULATIVE, BOUND_EXACTLY, "20",
	 .figures = "2023-06=25", .month = "2023-06", .status = STATUS_DONE, .done = "1.2500",
	 .scheduled = "0.5000"},
	{"cumulative-stays-done", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .figures = "2023-06=20",
	 .month = "2023-09", .status = STATUS_DONE, .done = "1.0000", .scheduled = "0.5000"},
	{"cumulative-undone-by-a-figure", TARGET_CUMULATIVE, BOUND_EXACTLY, "20",
	 .figures = "2023-06=20 2023-07=11", .month = "2023-07", .status = STATUS_BEHIND,
	 .done = "0.5500", .scheduled = "0.5833"},
	{"cumulative-overdue", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .figures = "2023-12=19",
	 .month = "2023-12", .status = STATUS_OVERDUE, .done = "0.9500", .scheduled = "1.0000"},
	{"cumulative-baseline", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .baseline = "10",
	 .figures = "2023-06=14", .month = "2023-06", .status = STATUS_BEHIND, .done = "0.4000",
	 .scheduled = "0.5000"},
	{"cumulative-increment-has-no-start", TARGET_CUMULATIVE, BOUND_EXACTLY, "20",
	 .baseline = "10", .increment = true, .figures = "2023-06=14", .month = "2023-06",
	 .status = STATUS_ON_SCHEDULE, .done = "0.7000", .scheduled = "0.5000"},
	{"cumulative-between-lower-end", TARGET_CUMULATIVE, BOUND_BETWEEN, "3", "5",
	 .figures = "2023-06=3", .month = "2023-06", .status = STATUS_DONE, .done = "1.0000",
	 .scheduled = "0.5000"},
	{"cumulative-about", TARGET_CUMULATIVE, BOUND_ABOUT, "17000", .figures = "2023-12=16999",
	 .month = "2023-12", .status = STATUS_OVERDUE, .done = "0.9999", .scheduled = "1.0000"},
	{"cumulative-ceiling-is-held", TARGET_CUMULATIVE, BOUND_AT_MOST, "5",
	 .figures = "2023-06=4", .month = "2023-06", .status = STATUS_ON_SCHEDULE, .done = "",
	 .scheduled = ""},
	{"cumulative-negative-share", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .baseline = "10",
	 .figures = "2023-06=8", .month = "2023-06", .status = STATUS_BEHIND, .done = "-0.2000",
	 .scheduled = "0.5000"},

	{"level-met-before-due", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83", .unit = "%",
	 .figures = "2023-07=86", .month = "2023-07", .status = STATUS_ON_SCHEDULE,
	 .done = "1.5000", .scheduled = "0.5833"},
	{"level-done", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83", .unit = "%",
	 .figures = "2023-12=85", .month = "2023-12", .status = STATUS_DONE, .done = "1.0000",
	 .scheduled = "1.0000"},
	{"level-exactly-is-at-least", TARGET_LEVEL, BOUND_EXACTLY, "85", .baseline = "83",
	 .unit = "%", .figures = "2023-12=85.1", .month = "2023-12", .status = STATUS_DONE,
	 .done = "1.0500", .scheduled = "1.0000"},
	{"level-overdue", TARGET_LEVEL, BOUND_AT_LEAST, "85", .baseline = "83", .unit = "%",
	 .figures = "2023-12=84.9", .month = "2023-12", .status = STATUS_OVERDUE, .done = "0.9500",
	 .scheduled = "1.0000"},
	{"level-falling", TARGET_LEVEL, BOUND_AT_MOST, "2", .baseline = "10", .unit = "%",
	 .figures = "2023-06=6", .month = "2023-06", .status = STATUS_ON_SCHEDULE, .done = "0.5000",
	 .scheduled = "0.5000"},
	{"level-falling-behind", TARGET_LEVEL, BOUND_AT_MOST, "2", .baseline = "10", .unit = "%",
	 .figures = "2023-06=7", .month = "2023-06", .status = STATUS_BEHIND, .done = "0.3750",
	 .scheduled = "0.5000"},
	{"level-increment", TARGET_LEVEL, BOUND_AT_LEAST, "10", .baseline = "84.6", .unit = "%",
	 .increment = true, .figures = "2023-06=89.6", .month = "2023-06",
	 .status = STATUS_ON_SCHEDULE, .done = "0.5000", .scheduled = "0.5000"},
	{"level-already-there-is-held", TARGET_LEVEL, BOUND_EXACTLY, "60", .baseline = "61",
	 .unit = "%", .figures = "2023-06=62", .month = "2023-06", .status = STATUS_ON_SCHEDULE,
	 .done = "", .scheduled = ""},
	{"level-already-there-lost", TARGET_LEVEL, BOUND_EXACTLY, "60", .baseline = "61",
	 .unit = "%", .figures = "2023-06=59.9", .month = "2023-06", .status = STATUS_BEHIND,
	 .done = "", .scheduled = ""},

	{"hold-on", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%", .figures = "2023-06=95",
	 .month = "2023-06", .status = STATUS_ON_SCHEDULE, .done = "", .scheduled = ""},
	{"hold-behind", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%", .figures = "2023-06=94.99",
	 .month = "2023-06", .status = STATUS_BEHIND, .done = "", .scheduled = ""},
	{"hold-done", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%", .figures = "2023-12=95.2",
	 .month = "2023-12", .status = STATUS_DONE, .done = "", .scheduled = ""},
	{"hold-overdue", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%", .figures = "2023-12=94",
	 .month = "2023-12", .status = STATUS_OVERDUE, .done = "", .scheduled = ""},
	{"hold-silent-at-due-is-not-done", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%",
	 .figures = "2023-06=96", .month = "2023-12", .status = STATUS_UNREPORTED, .done = "",
	 .scheduled = ""},
	{"hold-words-alone", TARGET_HOLD, BOUND_EXACTLY, NULL, .figures = "2023-06=100",
	 .month = "2023-06", .status = STATUS_ON_SCHEDULE, .done = "", .scheduled = ""},
	{"hold-words-alone-missed", TARGET_HOLD, BOUND_EXACTLY, NULL, .figures = "2023-06=99.9",
	 .month = "2023-06", .status = STATUS_BEHIND, .done = "", .scheduled = ""},
	{"hold-words-alone-covered", TARGET_HOLD, BOUND_EXACTLY, NULL, .figures = "2023-06=30/30",
	 .month = "2023-06", .status = STATUS_ON_SCHEDULE, .done = "", .scheduled = ""},
	{"hold-zero", TARGET_HOLD, BOUND_EXACTLY, "0", .figures = "2023-06=0", .month = "2023-06",
	 .status = STATUS_ON_SCHEDULE, .done = "", .scheduled = ""},
	{"hold-zero-exactly-strict", TARGET_HOLD, BOUND_EXACTLY, "0", .figures = "2023-06=1",
	 .month = "2023-06", .status = STATUS_BEHIND, .done = "", .scheduled = ""},
	{"hold-ceiling", TARGET_HOLD, BOUND_AT_MOST, "3", .figures = "2023-06=4",
	 .month = "2023-06", .status = STATUS_BEHIND, .done = "", .scheduled = ""},
	{"hold-between", TARGET_HOLD, BOUND_BETWEEN, "20", "30", .figures = "2023-06=31",
	 .month = "2023-06", .status = STATUS_BEHIND, .done = "", .scheduled = ""},
	{"hold-between-within", TARGET_HOLD, BOUND_BETWEEN, "20", "30", .figures = "2023-06=30",
	 .month = "2023-06", .status = STATUS_ON_SCHEDULE, .done = "", .scheduled = ""},

	{"coverage-words-alone", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .figures = "2023-06=31/40",
	 .month = "2023-06", .status = STATUS_ON_SCHEDULE, .done = "0.7750", .scheduled = "0.5000"},
	{"coverage-done", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .figures = "2023-06=40/40",
	 .month = "2023-06", .status = STATUS_DONE, .done = "1.0000", .scheduled = "0.5000"},
	{"coverage-part", TARGET_COVERAGE, BOUND_AT_LEAST, "80", .unit = "%",
	 .figures = "2023-06=31/40", .month = "2023-06", .status = STATUS_ON_SCHEDULE,
	 .done = "0.9688", .scheduled = "0.5000"},
	{"coverage-part-met", TARGET_COVERAGE, BOUND_AT_LEAST, "80", .unit = "%",
	 .figures = "2023-06=32/40", .month = "2023-06", .status = STATUS_DONE, .done = "1.0000",
	 .scheduled = "0.5000"},
	{"coverage-behind", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .whole = "40",
	 .figures = "2023-06=19/", .month = "2023-06", .status = STATUS_BEHIND, .done = "0.4750",
	 .scheduled = "0.5000"},
	{"coverage-own-whole-wins", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .whole = "40",
	 .figures = "2023-06=19/19", .month = "2023-06", .status = STATUS_DONE, .done = "1.0000",
	 .scheduled = "0.5000"},
	{"coverage-baseline", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .whole = "386",
	 .baseline = "64", .figures = "2023-06=225/", .month = "2023-06",
	 .status = STATUS_ON_SCHEDULE, .done = "0.5000", .scheduled = "0.5000"},
	{"coverage-each-ignores-value", TARGET_COVERAGE, BOUND_AT_LEAST, "2", .unit = "处",
	 .each = "school", .figures = "2023-06=20/40", .month = "2023-06",
	 .status = STATUS_ON_SCHEDULE, .done = "0.5000", .scheduled = "0.5000"},
	{"coverage-overdue", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .figures = "2023-12=39/40",
	 .month = "2023-12", .status = STATUS_OVERDUE, .done = "0.9750", .scheduled = "1.0000"},
	{"cumulative-each-is-coverage", TARGET_CUMULATIVE, BOUND_EXACTLY, "3", .each = "school",
	 .figures = "2023-06=40/40", .month = "2023-06", .status = STATUS_DONE, .done = "1.0000",
	 .scheduled = "0.5000"},

	{"frequency-once-not-yet-asked", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "次",
	 .figures = "2023-06=0", .month = "2023-06", .status = STATUS_ON_SCHEDULE, .done = "0.0000",
	 .scheduled = "0.5000"},
	{"frequency-once-done", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "次",
	 .figures = "2023-06=1", .month = "2023-06", .status = STATUS_DONE, .done = "1.0000",
	 .scheduled = "0.5000"},
	{"frequency-floor-kept", TARGET_FREQUENCY, BOUND_EXACTLY, "10", .figures = "2023-07=5",
	 .month = "2023-07", .status = STATUS_ON_SCHEDULE, .done = "0.5000", .scheduled = "0.5833"},
	{"frequency-floor-missed", TARGET_FREQUENCY, BOUND_EXACTLY, "10", .figures = "2023-07=4",
	 .month = "2023-07", .status = STATUS_BEHIND, .done = "0.4000", .scheduled = "0.5833"},
	{"frequency-overdue", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .figures = "2023-12=0",
	 .month = "2023-12", .status = STATUS_OVERDUE, .done = "0.0000", .scheduled = "1.0000"},
	{"frequency-each-waits", TARGET_FREQUENCY, BOUND_AT_LEAST, "40", .each = "person",
	 .figures = "2023-11=0/300", .month = "2023-11", .status = STATUS_ON_SCHEDULE,
	 .done = "0.0000", .scheduled = ""},
	{"frequency-each-all-early", TARGET_FREQUENCY, BOUND_AT_LEAST, "40", .each = "person",
	 .figures = "2023-11=300/300", .month = "2023-11", .status = STATUS_ON_SCHEDULE,
	 .done = "1.0000", .scheduled = ""},
	{"frequency-each-done", TARGET_FREQUENCY, BOUND_AT_LEAST, "40", .each = "person",
	 .figures = "2023-12=300/300", .month = "2023-12", .status = STATUS_DONE, .done = "1.0000",
	 .scheduled = ""},
	{"frequency-each-overdue", TARGET_FREQUENCY, BOUND_AT_LEAST, "40", .each = "person",
	 .figures = "2023-12=299/300", .month = "2023-12", .status = STATUS_OVERDUE,
	 .done = "0.9967", .scheduled = ""},

	{"ongoing", TARGET_ONGOING, BOUND_NONE, NULL, .figures = "2023-06=3", .month = "2023-12",
	 .status = STATUS_NOT_JUDGED, .done = "", .scheduled = ""},
};

static void
add_figures(Arena *arena, Plan *plan, const char *figures)
{
	g_auto(GStrv) list = g_strsplit(figures, " ", -1);
	for (int i = 0; list[i] != NULL && *list[i] != '\0'; i++) {
		g_auto(GStrv) pair = g_strsplit(list[i], "=", 2);
		build_figure(arena, plan, pair[0], "t", pair[1]);
	}
}

static void
test_case(gconstpointer data)
{
	const Case *row = data;
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	Target *target =
		build_target(arena, plan, "t", row->kind, row->bound, row->value, row->unit);
	target->value_max =
		row->value_max != NULL ? build_read_number(row->value_max) : NUMBER_ABSENT;
	target->each = row->each;
	target->increment = row->increment;
	Assignment *assignment = build_assignment(arena, plan, "t");
	if (row->baseline != NULL)
		assignment->baseline = build_read_number(row->baseline);
	if (row->whole != NULL)
		assignment->whole = build_read_number(row->whole);
	/* A long silence would be one of its own: other tests look at that. */
	build_month(arena, plan, "2023-03");
	add_figures(arena, plan, row->figures);
	Month month = build_read_month(row->month);
	g_autoptr(Report) report =
		measure_plan(plan, build_settings(arena), EDITION_PUBLIC, month, month);
	const TargetResult *result = report_result(report, "t");
	g_autofree char *done = number_to_fixed(result->done, 4);
	g_autofree char *scheduled = number_to_fixed(result->scheduled, 4);
	g_assert_cmpstr(status_words[result->status], ==, status_words[row->status]);
	g_assert_cmpstr(done, ==, row->done);
	g_assert_cmpstr(scheduled, ==, row->scheduled);
}

/* --- growth and milestone need more than a number -------------------------------------------- */

static Status
measure_growth(Bound bound, const char *rise, const char *value, const char *previous,
	       const char *baseline, const char *month, Reason *reason)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	build_target(arena, plan, "t", TARGET_GROWTH, bound, rise, NULL);
	if (baseline != NULL)
		build_assignment(arena, plan, "t")->baseline = build_read_number(baseline);
	build_month(arena, plan, "2023-03");
	Figure *figure = build_figure(arena, plan, "2023-10", "t", value);
	if (previous != NULL)
		figure->value.previous = build_read_number(previous);
	Month at = build_read_month(month);
	g_autoptr(Report) report =
		measure_plan(plan, build_settings(arena), EDITION_PUBLIC, at, at);
	const TargetResult *result = report_result(report, "t");
	*reason = result->reason;
	return result->status;
}

static void
test_growth(void)
{
	Reason reason;
	g_assert_cmpint(
		measure_growth(BOUND_NOT_LESS, NULL, "790", "790", NULL, "2023-10", &reason), ==,
		STATUS_ON_SCHEDULE);
	g_assert_cmpint(measure_growth(BOUND_MORE, NULL, "790", "790", NULL, "2023-10", &reason),
			==, STATUS_BEHIND);
	g_assert_cmpint(measure_growth(BOUND_MORE, NULL, "790.1", "790", NULL, "2023-10", &reason),
			==, STATUS_ON_SCHEDULE);
	/* The year's figure came in October; in December it stands for the year. */
	g_assert_cmpint(
		measure_growth(BOUND_NOT_LESS, NULL, "812", "790", NULL, "2023-12", &reason), ==,
		STATUS_DONE);
	g_assert_cmpint(
		measure_growth(BOUND_NOT_LESS, NULL, "789", "790", NULL, "2023-12", &reason), ==,
		STATUS_OVERDUE);
	/* The breakdown's baseline stands in for last year's figure. */
	g_assert_cmpint(
		measure_growth(BOUND_NOT_LESS, NULL, "789", NULL, "780", "2023-10", &reason), ==,
		STATUS_ON_SCHEDULE);
	g_assert_cmpint(measure_growth(BOUND_NOT_LESS, NULL, "789", NULL, NULL, "2023-10", &reason),
			==, STATUS_NOT_JUDGED);
	g_assert_cmpint(reason, ==, REASON_NO_BASELINE);
	g_assert_cmpint(measure_growth(BOUND_NOT_LESS, NULL, "789", NULL, NULL, "2023-09", &reason),
			==, STATUS_NOT_JUDGED);
	g_assert_cmpint(reason, ==, REASON_ANNUAL_PENDING);
	/* 增长5%以上 is judged against the rise itself. */
	g_assert_cmpint(measure_growth(BOUND_AT_LEAST, "5", "105", "100", NULL, "2023-10", &reason),
			==, STATUS_ON_SCHEDULE);
	g_assert_cmpint(
		measure_growth(BOUND_AT_LEAST, "5", "104.9", "100", NULL, "2023-10", &reason), ==,
		STATUS_BEHIND);
}

typedef struct {
	const char *done_steps; /* names among 甲乙丙, due 04-30, 06-30, 12-31 */
	WorkState state;
	const char *month;
	Status status;
	int late;
} StepCase;

static const StepCase step_cases[] = {
	{"", STATE_UNDER_WAY, "2023-03", STATUS_ON_SCHEDULE, 0},
	{"", STATE_UNDER_WAY, "2023-04", STATUS_BEHIND, 1},
	{"甲", STATE_NONE, "2023-05", STATUS_ON_SCHEDULE, 0},
	{"甲", STATE_NONE, "2023-06", STATUS_BEHIND, 1},
	{"乙", STATE_NONE, "2023-06", STATUS_BEHIND, 1},
	{"甲乙", STATE_NONE, "2023-06", STATUS_ON_SCHEDULE, 0},
	{"甲乙丙", STATE_NONE, "2023-06", STATUS_DONE, 0},
	{"甲", STATE_DONE, "2023-06", STATUS_DONE, 0},
	{"甲乙", STATE_NONE, "2023-12", STATUS_OVERDUE, 1},
	{"甲", STATE_STOPPED, "2023-05", STATUS_BEHIND, 0},
};

static void
add_steps_done(Arena *arena, Figure *figure, const char *names)
{
	for (const char *at = names; *at != '\0'; at = g_utf8_next_char(at)) {
		char *name = arena_take(arena, g_strndup(at, (gsize)(g_utf8_next_char(at) - at)));
		build_figure_step(arena, figure, name, "2023-03-20");
	}
}

static void
test_milestone_steps(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(step_cases); i++) {
		const StepCase *row = &step_cases[i];
		g_autoptr(Arena) arena = arena_new();
		Plan *plan = build_plan(arena, "p");
		build_target(arena, plan, "t", TARGET_MILESTONE, BOUND_NONE, NULL, NULL);
		Assignment *assignment = build_assignment(arena, plan, "t");
		build_step(arena, assignment, "甲", "2023-04-30");
		build_step(arena, assignment, "乙", "2023-06-30");
		build_step(arena, assignment, "丙", "2023-12-31");
		Figure *figure = build_figure(arena, plan, row->month, "t", NULL);
		figure->value.state = row->state;
		add_steps_done(arena, figure, row->done_steps);
		Month month = build_read_month(row->month);
		g_autoptr(Report) report =
			measure_plan(plan, build_settings(arena), EDITION_PUBLIC, month, month);
		const TargetResult *result = report_result(report, "t");
		g_test_message("row %d", (int)i);
		g_assert_cmpstr(status_words[result->status], ==, status_words[row->status]);
		g_assert_cmpint(result->late_steps->len, ==, row->late);
	}
}

/* Steps that an earlier month told stay done when a later one only tells its own. */
static void
test_milestone_steps_add_up(void)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	build_target(arena, plan, "t", TARGET_MILESTONE, BOUND_NONE, NULL, NULL);
	Assignment *assignment = build_assignment(arena, plan, "t");
	build_step(arena, assignment, "甲", "2023-04-30");
	build_step(arena, assignment, "乙", "2023-06-30");
	build_figure_step(arena, build_figure(arena, plan, "2023-04", "t", NULL), "甲",
			  "2023-04-20");
	build_figure(arena, plan, "2023-05", "t", NULL)->value.state = STATE_UNDER_WAY;
	build_figure_step(arena, build_figure(arena, plan, "2023-06", "t", NULL), "乙",
			  "2023-06-20");
	Month month = month_of(2023, 6);
	g_autoptr(Report) report =
		measure_plan(plan, build_settings(arena), EDITION_PUBLIC, month, month);
	g_assert_cmpint(report_result(report, "t")->status, ==, STATUS_DONE);
	g_assert_cmpint(report_result(report, "t")->steps_done, ==, 2);
}

/* A thing by a date without dated steps: the state alone tells. */
static void
test_milestone_without_steps(void)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	Target *target = build_target(arena, plan, "t", TARGET_MILESTONE, BOUND_NONE, NULL, NULL);
	target->due = build_read_date("2023-09-15");
	build_figure(arena, plan, "2023-08", "t", NULL)->value.state = STATE_UNDER_WAY;
	build_figure(arena, plan, "2023-09", "t", NULL)->value.state = STATE_UNDER_WAY;
	build_figure(arena, plan, "2023-10", "t", NULL)->value.state = STATE_DONE;
	const Status wanted[] = {STATUS_ON_SCHEDULE, STATUS_OVERDUE, STATUS_DONE};
	for (int i = 0; i < 3; i++) {
		Month month = month_of(2023, 8 + i);
		g_autoptr(Report) report =
			measure_plan(plan, build_settings(arena), EDITION_PUBLIC, month, month);
		g_assert_cmpint(report_result(report, "t")->status, ==, wanted[i]);
	}
}

/* --- schedules, tolerance, shortfall ---------------------------------------------------------- */

static void
test_own_schedule(void)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	build_target(arena, plan, "t", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	Assignment *assignment = build_assignment(arena, plan, "t");
	build_point(arena, assignment, "2023-06", "0.1");
	build_point(arena, assignment, "2023-09", "0.7");
	for (int i = 3; i <= 12; i++) {
		g_autofree char *month = g_strdup_printf("2023-%02d", i);
		build_figure(arena, plan, month, "t", "5");
	}
	const char *const wanted[] = {"0.0500", "0.0667", "0.0833", "0.1000", "0.3000",
				      "0.5000", "0.7000", "0.8000", "0.9000", "1.0000"};
	for (int i = 3; i <= 12; i++) {
		Month month = month_of(2023, i);
		g_autoptr(Report) report =
			measure_plan(plan, build_settings(arena), EDITION_PUBLIC, month, month);
		g_autofree char *seen = number_to_fixed(report_result(report, "t")->scheduled, 4);
		g_assert_cmpstr(seen, ==, wanted[i - 3]);
	}
}

static void
test_tolerance(void)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	Settings *settings = build_settings(arena);
	build_target(arena, plan, "t", TARGET_CUMULATIVE, BOUND_EXACTLY, "200", "所");
	build_figure(arena, plan, "2023-06", "t", "97");
	Month month = month_of(2023, 6);
	/* 48.5 % of a scheduled 50 %. */
	settings->tolerance = build_read_number("1.4");
	g_autoptr(Report) strict = measure_plan(plan, settings, EDITION_PUBLIC, month, month);
	g_assert_cmpint(report_result(strict, "t")->status, ==, STATUS_BEHIND);
	g_assert_false(report_result(strict, "t")->forgiven);
	settings->tolerance = build_read_number("1.5");
	g_autoptr(Report) mild = measure_plan(plan, settings, EDITION_PUBLIC, month, month);
	g_assert_cmpint(report_result(mild, "t")->status, ==, STATUS_ON_SCHEDULE);
	g_assert_true(report_result(mild, "t")->forgiven);
}

static void
test_shortfall(void)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	build_target(arena, plan, "count", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	build_figure(arena, plan, "2023-06", "count", "6");
	build_figure(arena, plan, "2023-12", "count", "18");
	build_target(arena, plan, "ceiling", TARGET_HOLD, BOUND_AT_MOST, "3", "起");
	build_figure(arena, plan, "2023-06", "ceiling", "5");
	build_target(arena, plan, "fall", TARGET_LEVEL, BOUND_AT_MOST, "2", "%");
	build_assignment(arena, plan, "fall")->baseline = build_read_number("10");
	build_figure(arena, plan, "2023-06", "fall", "7");
	Settings *settings = build_settings(arena);
	g_autoptr(Report) june =
		measure_plan(plan, settings, EDITION_PUBLIC, month_of(2023, 6), month_of(2023, 6));
	g_autoptr(Report) december =
		measure_plan(plan, settings, EDITION_PUBLIC, month_of(2023, 12), 0);
	/* Behind: what the schedule asks for by now; overdue: the goal itself. */
	g_assert_true(number_equal(report_result(june, "count")->shortfall, number_of(4, 1)));
	g_assert_true(number_equal(report_result(june, "count")->expected_value, number_of(10, 1)));
	g_assert_true(number_equal(report_result(december, "count")->shortfall, number_of(2, 1)));
	g_assert_true(number_equal(report_result(june, "ceiling")->shortfall, number_of(2, 1)));
	g_assert_true(number_equal(report_result(june, "fall")->shortfall, number_of(1, 1)));
}

/* --- parts ------------------------------------------------------------------------------------ */

static void
test_parts_sum(void)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	build_target(arena, plan, "t", TARGET_CUMULATIVE, BOUND_EXACTLY, "10", "所");
	Assignment *assignment = build_assignment(arena, plan, "t");
	build_part(arena, assignment, "峄城区", "6");
	build_part(arena, assignment, "台儿庄区", "4");
	Figure *first = build_figure(arena, plan, "2023-06", "t", NULL);
	build_figure_part(arena, first, "峄城区", "5");
	Figure *second = build_figure(arena, plan, "2023-07", "t", NULL);
	build_figure_part(arena, second, "峄城区", "6");
	build_figure_part(arena, second, "台儿庄区", "4");
	Settings *settings = build_settings(arena);
	g_autoptr(Report) june =
		measure_plan(plan, settings, EDITION_PUBLIC, month_of(2023, 6), month_of(2023, 6));
	const TargetResult *lacking = report_result(june, "t");
	g_assert_true(number_equal(lacking->value, number_of(5, 1)));
	g_assert_cmpint(lacking->missing_parts->len, ==, 1);
	g_assert_cmpstr(g_ptr_array_index(lacking->missing_parts, 0), ==, "台儿庄区");
	g_autoptr(Report) july = measure_plan(plan, settings, EDITION_PUBLIC, month_of(2023, 7), 0);
	g_assert_cmpint(report_result(july, "t")->status, ==, STATUS_DONE);
	g_assert_cmpint(report_result(july, "t")->missing_parts->len, ==, 0);
}

static void
test_parts_rates_are_never_summed(void)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	build_target(arena, plan, "t", TARGET_HOLD, BOUND_AT_LEAST, "55", "%");
	Assignment *assignment = build_assignment(arena, plan, "t");
	build_part(arena, assignment, "甲县", NULL);
	build_part(arena, assignment, "乙县", NULL);
	Figure *figure = build_figure(arena, plan, "2023-06", "t", NULL);
	build_figure_part(arena, figure, "甲县", "56");
	build_figure_part(arena, figure, "乙县", "54");
	Settings *settings = build_settings(arena);
	Month month = month_of(2023, 6);
	g_autoptr(Report) summed = measure_plan(plan, settings, EDITION_PUBLIC, month, month);
	g_assert_cmpint(report_result(summed, "t")->reason, ==, REASON_NO_WHOLE);
	/* Where each must hold, the worst one tells. */
	assignment->parts_combine = COMBINE_EACH;
	g_autoptr(Report) each = measure_plan(plan, settings, EDITION_PUBLIC, month, month);
	g_assert_cmpint(report_result(each, "t")->status, ==, STATUS_BEHIND);
	g_assert_cmpstr(report_result(each, "t")->worst_part, ==, "乙县");
	g_assert_true(number_equal(report_result(each, "t")->value, number_of(54, 1)));
	/* A value beside the parts wins. */
	figure->value.value = number_of(551, 10);
	g_autoptr(Report) whole = measure_plan(plan, settings, EDITION_PUBLIC, month, month);
	g_assert_cmpint(report_result(whole, "t")->status, ==, STATUS_ON_SCHEDULE);
}

static void
test_parts_each_with_a_missing_one_is_not_met(void)
{
	g_autoptr(Arena) arena = arena_new();
	Plan *plan = build_plan(arena, "p");
	build_target(arena, plan, "t", TARGET_HOLD, BOUND_AT_LEAST, "55", "%");
	Assignment *assignment = build_assignment(arena, plan, "t");
	assignment->parts_combine = COMBINE_EACH;
	build_part(arena, assignment, "甲县", "60");
	build_part(arena, assignment, "乙县", "50");
	Figure *figure = build_figure(arena, plan, "2023-06", "t", NULL);
	build_figure_part(arena, figure, "甲县", "61");
	Settings *settings = build_settings(arena);
	Month month = month_of(2023, 6);
	g_autoptr(Report) lacking = measure_plan(plan, settings, EDITION_PUBLIC, month, month);
	g_assert_false(report_result(lacking, "t")->met);
	/* Each part is set against its own number: 51 of 50 holds though 51 is below 55. */
	build_figure_part(arena, figure, "乙县", "51");
	g_autoptr(Report) full = measure_plan(plan, settings, EDITION_PUBLIC, month, month);
	g_assert_true(report_result(full, "t")->met);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = g_strconcat("/measure/kinds/", cases[i].name, NULL);
		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/measure/kinds/growth", test_growth);
	g_test_add_func("/measure/kinds/milestone-steps", test_milestone_steps);
	g_test_add_func("/measure/kinds/milestone-steps-add-up", test_milestone_steps_add_up);
	g_test_add_func("/measure/kinds/milestone-without-steps", test_milestone_without_steps);
	g_test_add_func("/measure/schedule/own-points", test_own_schedule);
	g_test_add_func("/measure/schedule/tolerance", test_tolerance);
	g_test_add_func("/measure/schedule/shortfall", test_shortfall);
	g_test_add_func("/measure/parts/sum", test_parts_sum);
	g_test_add_func("/measure/parts/rates", test_parts_rates_are_never_summed);
	g_test_add_func("/measure/parts/each", test_parts_each_with_a_missing_one_is_not_met);
	return g_test_run();
}
