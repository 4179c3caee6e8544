/* test_model_annual.c - how a year ended, for every status and reason. */
#include "model/annual.h"

/* A result at the end of December 2023, due on the last day of `due`. */
static TargetResult
result_at(Status status, Reason reason, Month due)
{
	return (TargetResult){.status = status,
			      .reason = reason,
			      .month = month_of(2023, 12),
			      .due = month_last_day(due)};
}

static const char *
end_of(Status status, Reason reason, int due_year)
{
	TargetResult result = result_at(status, reason, month_of(due_year, 12));
	return year_end_words[year_end_of(&result)];
}

static void
test_done(void)
{
	TargetResult result = result_at(STATUS_DONE, REASON_NONE, month_of(2023, 12));
	result.met_month = month_of(2023, 12);
	g_assert_cmpint(year_end_of(&result), ==, YEAR_END_ON_TIME);
	result.met_month = month_of(2023, 6);
	result.flags = 1u << FLAG_EARLY;
	g_assert_cmpint(year_end_of(&result), ==, YEAR_END_EARLY);
	result.flags = 1u << FLAG_LATE;
	g_assert_cmpint(year_end_of(&result), ==, YEAR_END_LATE);
}

/* Met for good last year; with a rhythm the new year asks for it again. */
static void
test_done_before(void)
{
	TargetResult result = result_at(STATUS_DONE, REASON_NONE, month_of(2025, 12));
	result.met_month = month_of(2022, 11);
	result.flags = 1u << FLAG_EARLY;
	g_assert_cmpint(year_end_of(&result), ==, YEAR_END_BEFORE);
	result.period_from = month_of(2022, 9);
	g_assert_cmpint(year_end_of(&result), ==, YEAR_END_EARLY);
}

/* Done in the last period of the year, but not in all. */
static void
test_done_in_some_periods(void)
{
	TargetResult result = result_at(STATUS_DONE, REASON_NONE, month_of(2023, 12));
	result.period_from = month_of(2023, 11);
	result.periods_missed = 1; /* in an earlier year: that year's report told it */
	g_assert_cmpint(year_end_of(&result), ==, YEAR_END_ON_TIME);
	result.year_unreported = 1;
	g_assert_cmpint(year_end_of(&result), ==, YEAR_END_PENDING);
	result.year_missed = 1;
	g_assert_cmpint(year_end_of(&result), ==, YEAR_END_MISSED);
}

static void
test_open(void)
{
	g_assert_cmpstr(end_of(STATUS_OVERDUE, REASON_NONE, 2023), ==, "missed");
	g_assert_cmpstr(end_of(STATUS_BEHIND, REASON_NONE, 2027), ==, "carried");
	g_assert_cmpstr(end_of(STATUS_ON_SCHEDULE, REASON_NONE, 2027), ==, "carried");
	/* A figure that did not come is no failure: it is asked for. */
	g_assert_cmpstr(end_of(STATUS_UNREPORTED, REASON_NONE, 2023), ==, "pending");
	g_assert_cmpstr(end_of(STATUS_UNREPORTED, REASON_NONE, 2024), ==, "carried");
}

static void
test_not_judged(void)
{
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_DROPPED, 2023), ==, "dropped");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_PAUSED, 2023), ==, "carried");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_REDACTED, 2023), ==, "outside");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_ONGOING, 2023), ==, "outside");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_NO_QUANTITY, 2023), ==, "outside");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_ANNUAL_PENDING, 2023), ==, "pending");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_DISPUTED, 2027), ==, "pending");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_NO_BASELINE, 2023), ==, "pending");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_NO_BASELINE, 2027), ==, "carried");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_NO_WHOLE, 2027), ==, "carried");
	g_assert_cmpstr(end_of(STATUS_NOT_JUDGED, REASON_NOT_STARTED, 2027), ==, "carried");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/model/annual/done", test_done);
	g_test_add_func("/model/annual/done-before", test_done_before);
	g_test_add_func("/model/annual/done-in-some-periods", test_done_in_some_periods);
	g_test_add_func("/model/annual/open", test_open);
	g_test_add_func("/model/annual/not-judged", test_not_judged);
	return g_test_run();
}
