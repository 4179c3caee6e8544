/* Why a target is not judged, what stands beside a status, silence, revisions. */
#include "support/one_target.h"
#include "support/test_support.h"

/* What every test here starts from: the one target in a plan reported from March. */
typedef OneTarget Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
	(void)data;
	one_target_open(fixture);
	build_month(fixture->arena, fixture->plan, "2023-03");
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
	(void)data;
	one_target_clear(fixture);
}

static Figure *
figure(Fixture *fixture, const char *month, const char *value)
{
	return build_figure(fixture->arena, fixture->plan, month, "t", value);
}

/* As published at the end of the month. */
static const TargetResult *
at(Fixture *fixture, const char *month)
{
	return one_target_measured(fixture, month, month);
}

static void
assert_reason(Fixture *fixture, const char *month, Reason reason)
{
	const TargetResult *result = at(fixture, month);
	g_assert_cmpstr(reason_words[result->reason], ==, reason_words[reason]);
	g_assert_cmpstr(status_words[result->status], ==, "not-judged");
	g_assert_false(number_given(result->done));
	g_assert_false(number_given(result->scheduled));
	g_assert_cmpint(result->judged_month, ==, 0);
}

static void
assert_status(Fixture *fixture, const char *month, Status status)
{
	g_assert_cmpstr(status_words[at(fixture, month)->status], ==, status_words[status]);
}

/* --- reasons, in their order ------------------------------------------------------------------ */

static void
test_reason_order(Fixture *fixture, gconstpointer data)
{
	(void)data;
	/* Everything at once; then one cause after the other is taken away. */
	Target *target = fixture->target;
	figure(fixture, "2023-06", "3")->check = VERIFICATION_DISPUTED;
	Revision *revision = build_revision(fixture->arena, target, "2023-05");
	revision->dropped = revision->paused = true;
	target->kind = TARGET_ONGOING;
	target->value = NUMBER_ABSENT;
	target->redacted = true;
	fixture->plan->has_progress = false;
	assert_reason(fixture, "2023-06", REASON_DROPPED);
	revision->dropped = false;
	assert_reason(fixture, "2023-06", REASON_PAUSED);
	revision->paused = false;
	assert_reason(fixture, "2023-06", REASON_NO_PROGRESS_PUBLISHED);
	fixture->plan->has_progress = true;
	assert_reason(fixture, "2023-06", REASON_REDACTED);
	target->redacted = false;
	assert_reason(fixture, "2023-06", REASON_ONGOING);
	target->kind = TARGET_LEVEL;
	assert_reason(fixture, "2023-06", REASON_NO_QUANTITY);
	target->value = number_of(20, 1);
	assert_reason(fixture, "2023-06", REASON_NO_BASELINE);
	fixture->assignment->baseline = number_of(1, 1);
	assert_reason(fixture, "2023-06", REASON_DISPUTED);
	((Figure *)at(fixture, "2023-06")->figure->figure)->check = VERIFICATION_VERIFIED;
	assert_status(fixture, "2023-06", STATUS_BEHIND);
}

static void
test_reason_annual_pending(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->annual = true;
	fixture->assignment->expected = month_of(2023, 10);
	assert_reason(fixture, "2023-09", REASON_ANNUAL_PENDING);
	/* At the end of the expected month the figure is overdue as a report, not as a target. */
	assert_status(fixture, "2023-10", STATUS_UNREPORTED);
	figure(fixture, "2023-11", "20");
	assert_status(fixture, "2023-11", STATUS_DONE);
}

static void
test_reason_annual_first_figure_ends_it(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->annual = true;
	figure(fixture, "2023-05", "10");
	assert_reason(fixture, "2023-04", REASON_ANNUAL_PENDING);
	assert_status(fixture, "2023-05", STATUS_ON_SCHEDULE);
	g_assert_false(at(fixture, "2023-04")->expected);
}

static void
test_reason_no_baseline(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->kind = TARGET_LEVEL;
	figure(fixture, "2023-06", "15");
	figure(fixture, "2023-07", "21");
	figure(fixture, "2023-08", "15");
	figure(fixture, "2023-12", "15");
	assert_reason(fixture, "2023-05", REASON_NO_BASELINE);
	assert_reason(fixture, "2023-06", REASON_NO_BASELINE);
	assert_status(fixture, "2023-07", STATUS_ON_SCHEDULE);
	assert_reason(fixture, "2023-08", REASON_NO_BASELINE);
	assert_status(fixture, "2023-12", STATUS_OVERDUE);
	/* A rise from an unknown start has no goal, at its due day neither. */
	fixture->target->increment = true;
	assert_reason(fixture, "2023-12", REASON_NO_BASELINE);
}

static void
test_reason_no_whole(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->kind = TARGET_COVERAGE;
	fixture->target->value = NUMBER_ABSENT;
	figure(fixture, "2023-06", "15/");
	assert_reason(fixture, "2023-06", REASON_NO_WHOLE);
	fixture->assignment->whole = number_of(20, 1);
	assert_status(fixture, "2023-06", STATUS_ON_SCHEDULE);
}

static void
test_reason_not_started(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->from = month_of(2023, 6);
	fixture->assignment->cadence = CADENCE_QUARTER;
	assert_reason(fixture, "2023-05", REASON_NOT_STARTED);
	assert_status(fixture, "2023-06", STATUS_UNREPORTED);
	fixture->target->from = month_of(2023, 7);
	assert_reason(fixture, "2023-07", REASON_NOT_STARTED);
	assert_reason(fixture, "2023-08", REASON_NOT_STARTED);
	assert_status(fixture, "2023-09", STATUS_UNREPORTED);
}

/* A disputed figure that a later file corrects is judged again, as known then. */
static void
test_reason_disputed_until_corrected(Fixture *fixture, gconstpointer data)
{
	(void)data;
	figure(fixture, "2023-06", "12")->check = VERIFICATION_DISPUTED;
	build_correction(fixture->arena, fixture->plan, "2023-07", "2023-06", "t", "12", "11");
	assert_reason(fixture, "2023-06", REASON_DISPUTED);
	g_assert_cmpint(one_target_measured(fixture, "2023-06", NULL)->status, ==,
			STATUS_ON_SCHEDULE);
}

/* --- silence ---------------------------------------------------------------------------------- */

static void
test_unreported(Fixture *fixture, gconstpointer data)
{
	(void)data;
	assert_status(fixture, "2023-03", STATUS_UNREPORTED);
	figure(fixture, "2023-05", "9");
	assert_status(fixture, "2023-05", STATUS_ON_SCHEDULE);
	const TargetResult *result = at(fixture, "2023-07");
	g_assert_cmpint(result->status, ==, STATUS_UNREPORTED);
	g_assert_cmpint(result->months_unreported, ==, 2);
	g_assert_true(number_equal(result->value, number_of(9, 1)));
	g_assert_false(number_given(result->done));
	g_assert_true(result->expected);
	g_assert_false(result->reported);
}

static void
test_unreported_after_the_due_day(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->due = build_read_date("2023-05-31");
	/* None ever came: unreported, after the due day too. */
	assert_status(fixture, "2023-05", STATUS_UNREPORTED);
	assert_status(fixture, "2023-09", STATUS_UNREPORTED);
	/* One came and does not meet it: overdue, however silent. */
	figure(fixture, "2023-04", "19");
	assert_status(fixture, "2023-04", STATUS_ON_SCHEDULE);
	assert_status(fixture, "2023-05", STATUS_OVERDUE);
	assert_status(fixture, "2023-09", STATUS_OVERDUE);
}

static void
test_between_reports(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->assignment->cadence = CADENCE_QUARTER;
	figure(fixture, "2023-06", "10");
	const TargetResult *result = at(fixture, "2023-08");
	g_assert_cmpint(result->status, ==, STATUS_ON_SCHEDULE);
	g_assert_cmpint(result->judged_month, ==, month_of(2023, 6));
	g_assert_true(number_equal(result->scheduled, number_of(1, 2)));
	g_assert_false(result->expected);
	g_assert_cmpint(result->next_expected, ==, month_of(2023, 9));
	assert_status(fixture, "2023-09", STATUS_UNREPORTED);
	assert_status(fixture, "2023-10", STATUS_UNREPORTED);
	/* A figure out of turn ends the silence. */
	figure(fixture, "2023-10", "17");
	assert_status(fixture, "2023-10", STATUS_ON_SCHEDULE);
}

static void
test_nothing_expected_once_done(Fixture *fixture, gconstpointer data)
{
	(void)data;
	figure(fixture, "2023-05", "20");
	g_assert_true(at(fixture, "2023-05")->expected);
	g_assert_false(at(fixture, "2023-06")->expected);
	assert_status(fixture, "2023-12", STATUS_DONE);
	g_assert_cmpint(at(fixture, "2023-12")->next_expected, ==, 0);
}

static void
test_no_progress_expects_nothing(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->plan->has_progress = false;
	g_ptr_array_set_size(fixture->plan->months, 0);
	assert_reason(fixture, "2023-12", REASON_NO_PROGRESS_PUBLISHED);
	g_assert_false(at(fixture, "2023-12")->expected);
}

typedef struct {
	Cadence cadence;
	const char *months; /* those that expect a figure, in 2023-03 … 2023-12, due in November */
} CadenceCase;

static void
test_cadence(Fixture *fixture, gconstpointer data)
{
	(void)data;
	const CadenceCase rows[] = {
		{CADENCE_MONTH, "3 4 5 6 7 8 9 10 11 12"},
		{CADENCE_QUARTER, "3 6 9 11 12"},
		{CADENCE_HALF, "6 11 12"},
		{CADENCE_TERM, "8 11"},
		{CADENCE_YEAR, "10 11"},
	};
	fixture->target->due = build_read_date("2023-11-30");
	fixture->assignment->expected = month_of(2023, 10);
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		fixture->assignment->cadence = rows[i].cadence;
		g_autoptr(GString) seen = g_string_new(NULL);
		for (int month = 3; month <= 12; month++) {
			g_autofree char *text = g_strdup_printf("2023-%02d", month);
			if (at(fixture, text)->expected)
				g_string_append_printf(seen, seen->len > 0 ? " %d" : "%d", month);
		}
		g_assert_cmpstr(seen->str, ==, rows[i].months);
	}
}

static void
test_late_reports(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->settings->report_by = 5;
	figure(fixture, "2023-06", "10");
	MonthFile *file = build_month(fixture->arena, fixture->plan, "2023-06");
	file->reported = build_read_date("2023-07-05");
	g_assert_false(at(fixture, "2023-06")->late_report);
	file->reported = build_read_date("2023-07-06");
	g_assert_true(at(fixture, "2023-06")->late_report);
	/* 补报 is late whenever it is told. */
	build_correction(fixture->arena, fixture->plan, "2023-06", "2023-05", "t", NULL, "8");
	g_assert_true(one_target_measured(fixture, "2023-05", NULL)->late_report);
	g_assert_true(one_target_measured(fixture, "2023-05", NULL)->reported);
	g_assert_false(at(fixture, "2023-05")->reported);
}

/* --- two histories ---------------------------------------------------------------------------- */

static void
test_two_histories(Fixture *fixture, gconstpointer data)
{
	(void)data;
	figure(fixture, "2023-06", "11");
	figure(fixture, "2023-07", "13");
	build_correction(fixture->arena, fixture->plan, "2023-07", "2023-06", "t", "11", "9");
	g_assert_cmpint(at(fixture, "2023-06")->status, ==, STATUS_ON_SCHEDULE);
	const TargetResult *known = one_target_measured(fixture, "2023-06", NULL);
	g_assert_cmpint(known->status, ==, STATUS_BEHIND);
	g_assert_true(result_has_flag(known, FLAG_CORRECTED));
	g_assert_false(result_has_flag(at(fixture, "2023-06"), FLAG_CORRECTED));
	/* July's own bulletin sees June as July's file tells it: behind, then recovered. */
	g_assert_true(result_has_flag(at(fixture, "2023-07"), FLAG_RECOVERED));
	g_assert_cmpint(at(fixture, "2023-07")->previous_status, ==, STATUS_BEHIND);
}

static void
test_withdrawn_figure(Fixture *fixture, gconstpointer data)
{
	(void)data;
	figure(fixture, "2023-06", "20");
	build_correction(fixture->arena, fixture->plan, "2023-07", "2023-06", "t", "20", NULL);
	g_assert_cmpint(at(fixture, "2023-06")->status, ==, STATUS_DONE);
	g_assert_cmpint(one_target_measured(fixture, "2023-06", NULL)->status, ==,
			STATUS_UNREPORTED);
}

/* --- flags ------------------------------------------------------------------------------------ */

static void
test_flag_early_and_late(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->due = build_read_date("2023-08-31");
	figure(fixture, "2023-07", "20");
	const TargetResult *early = at(fixture, "2023-07");
	g_assert_cmpuint(early->flags, ==, 1u << FLAG_EARLY);
	g_assert_cmpint(early->met_month, ==, month_of(2023, 7));
	g_assert_true(result_has_flag(at(fixture, "2023-12"), FLAG_EARLY));
	fixture->target->due = build_read_date("2023-07-31");
	g_assert_cmpuint(at(fixture, "2023-07")->flags, ==, 0);
	fixture->target->due = build_read_date("2023-06-30");
	g_assert_true(result_has_flag(at(fixture, "2023-07"), FLAG_LATE));
}

static void
test_flag_late_within_the_due_month(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->kind = TARGET_MILESTONE;
	fixture->target->due = build_read_date("2023-09-15");
	build_step(fixture->arena, fixture->assignment, "备案", "2023-09-15");
	build_figure_step(fixture->arena, figure(fixture, "2023-09", NULL), "备案", "2023-09-16");
	g_assert_true(result_has_flag(at(fixture, "2023-09"), FLAG_LATE));
	fixture->target->due = build_read_date("2023-09-16");
	g_assert_false(result_has_flag(at(fixture, "2023-09"), FLAG_LATE));
}

/* The year's figure that comes when it is expected is not late, though the year is over. */
static void
test_flag_annual_is_not_late(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->annual = true;
	fixture->assignment->expected = month_of(2024, 2);
	figure(fixture, "2024-02", "20");
	assert_reason(fixture, "2024-01", REASON_ANNUAL_PENDING);
	g_assert_cmpuint(at(fixture, "2024-02")->flags, ==, 0);
	assert_status(fixture, "2024-02", STATUS_DONE);
}

static void
test_flag_near_due(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->due = build_read_date("2023-08-31");
	figure(fixture, "2023-06", "15");
	figure(fixture, "2023-07", "15");
	figure(fixture, "2023-08", "15");
	g_assert_false(result_has_flag(at(fixture, "2023-06"), FLAG_NEAR_DUE));
	g_assert_true(result_has_flag(at(fixture, "2023-07"), FLAG_NEAR_DUE));
	g_assert_cmpint(at(fixture, "2023-08")->status, ==, STATUS_OVERDUE);
	g_assert_false(result_has_flag(at(fixture, "2023-08"), FLAG_NEAR_DUE));
}

static void
test_flag_slipped_and_recovered(Fixture *fixture, gconstpointer data)
{
	(void)data;
	figure(fixture, "2023-05", "9");
	figure(fixture, "2023-06", "9");
	figure(fixture, "2023-08", "14");
	g_assert_true(result_has_flag(at(fixture, "2023-06"), FLAG_SLIPPED));
	/* July is silent: August is set against June, the last month that was judged. */
	g_assert_cmpint(at(fixture, "2023-07")->flags, ==, 0);
	const TargetResult *august = at(fixture, "2023-08");
	g_assert_true(result_has_flag(august, FLAG_RECOVERED));
	g_assert_cmpint(august->previous_status, ==, STATUS_BEHIND);
	g_assert_cmpint(august->month_before, ==, STATUS_UNREPORTED);
}

static void
test_flag_pending(Fixture *fixture, gconstpointer data)
{
	(void)data;
	figure(fixture, "2023-06", "10")->check = VERIFICATION_PENDING;
	const TargetResult *result = at(fixture, "2023-06");
	g_assert_cmpint(result->status, ==, STATUS_ON_SCHEDULE);
	g_assert_cmpuint(result->flags, ==, 1u << FLAG_PENDING);
}

/* --- revisions and added tasks ---------------------------------------------------------------- */

static void
test_revised_value(Fixture *fixture, gconstpointer data)
{
	(void)data;
	Revision *revision = build_revision(fixture->arena, fixture->target, "2023-08");
	revision->value = number_of(15, 1);
	figure(fixture, "2023-07", "10");
	figure(fixture, "2023-08", "10");
	assert_status(fixture, "2023-07", STATUS_BEHIND);
	const TargetResult *result = at(fixture, "2023-08");
	g_assert_cmpint(result->status, ==, STATUS_ON_SCHEDULE);
	g_assert_true(result_has_flag(result, FLAG_REVISED));
	g_assert_true(number_equal(result->goal, number_of(15, 1)));
	g_assert_false(result_has_flag(at(fixture, "2023-07"), FLAG_REVISED));
}

static void
test_revised_upwards_asks_again(Fixture *fixture, gconstpointer data)
{
	(void)data;
	Revision *revision = build_revision(fixture->arena, fixture->target, "2023-08");
	revision->value = number_of(30, 1);
	figure(fixture, "2023-06", "20");
	assert_status(fixture, "2023-07", STATUS_DONE);
	g_assert_false(at(fixture, "2023-07")->expected);
	g_assert_true(at(fixture, "2023-08")->expected);
	assert_status(fixture, "2023-08", STATUS_UNREPORTED);
}

static void
test_revised_due(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->target->due = build_read_date("2023-06-30");
	build_revision(fixture->arena, fixture->target, "2023-07")->due =
		build_read_date("2023-12-31");
	figure(fixture, "2023-06", "12");
	figure(fixture, "2023-07", "12");
	assert_status(fixture, "2023-06", STATUS_OVERDUE);
	assert_status(fixture, "2023-07", STATUS_ON_SCHEDULE);
	g_assert_cmpint(at(fixture, "2023-07")->due.month, ==, 12);
}

static void
test_paused_and_resumed(Fixture *fixture, gconstpointer data)
{
	(void)data;
	build_revision(fixture->arena, fixture->target, "2023-05")->paused = true;
	build_revision(fixture->arena, fixture->target, "2023-07");
	figure(fixture, "2023-04", "7");
	assert_reason(fixture, "2023-05", REASON_PAUSED);
	g_assert_false(at(fixture, "2023-06")->expected);
	g_assert_true(at(fixture, "2023-07")->expected);
	g_assert_cmpint(at(fixture, "2023-07")->months_unreported, ==, 1);
}

static void
test_added_task(Fixture *fixture, gconstpointer data)
{
	(void)data;
	Document document = {.title = "补充通知", .date = build_read_date("2023-06-20")};
	fixture->target->added_by = &document;
	figure(fixture, "2023-06", "10");
	g_autoptr(Report) before = measure_plan(fixture->plan, fixture->settings, EDITION_PUBLIC,
						month_of(2023, 5), month_of(2023, 5));
	g_assert_null(report_result(before, "t"));
	g_assert_true(result_has_flag(at(fixture, "2023-06"), FLAG_ADDED));
	/* What was not asked for yet did not go unreported. */
	g_ptr_array_set_size(build_month(fixture->arena, fixture->plan, "2023-06")->figures, 0);
	g_assert_cmpint(at(fixture, "2023-07")->months_unreported, ==, 2);
}

#define ADD(path, test) g_test_add("/measure/status/" path, Fixture, NULL, set_up, test, tear_down)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD("reason-order", test_reason_order);
	ADD("reason-annual-pending", test_reason_annual_pending);
	ADD("reason-annual-first-figure", test_reason_annual_first_figure_ends_it);
	ADD("reason-no-baseline", test_reason_no_baseline);
	ADD("reason-no-whole", test_reason_no_whole);
	ADD("reason-not-started", test_reason_not_started);
	ADD("reason-disputed-until-corrected", test_reason_disputed_until_corrected);
	ADD("unreported", test_unreported);
	ADD("unreported-after-due", test_unreported_after_the_due_day);
	ADD("between-reports", test_between_reports);
	ADD("nothing-expected-once-done", test_nothing_expected_once_done);
	ADD("no-progress", test_no_progress_expects_nothing);
	ADD("cadence", test_cadence);
	ADD("late-reports", test_late_reports);
	ADD("two-histories", test_two_histories);
	ADD("withdrawn", test_withdrawn_figure);
	ADD("flag-early-late", test_flag_early_and_late);
	ADD("flag-late-within-month", test_flag_late_within_the_due_month);
	ADD("flag-annual-is-not-late", test_flag_annual_is_not_late);
	ADD("flag-near-due", test_flag_near_due);
	ADD("flag-slipped-recovered", test_flag_slipped_and_recovered);
	ADD("flag-pending", test_flag_pending);
	ADD("revised-value", test_revised_value);
	ADD("revised-upwards", test_revised_upwards_asks_again);
	ADD("revised-due", test_revised_due);
	ADD("paused-and-resumed", test_paused_and_resumed);
	ADD("added-task", test_added_task);
	return g_test_run();
}
