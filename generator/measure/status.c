/* status.c - see status.h. The order of statuses and reasons is that of the design. */
#include "measure/status.h"

#include "measure/expect.h"
#include "measure/flags.h"
#include "measure/forecast.h"
#include "measure/kinds.h"
#include "measure/schedule.h"
#include "model/rhythm.h"

/* What a month needs to know of the months before it. */
typedef struct {
	Span span;
	const Revision *revision;
	bool begun;	     /* false before the first month */
	bool done;	     /* at the month before, in this period and by these terms */
	int missed;	     /* months since the last figure that expected one and have none */
	Month met_month;     /* since when it has been met; 0: it is not */
	Status last_judged;  /* STATUS_NOT_JUDGED: none yet */
	Status month_before; /* of the calendar month before */
} Walk;

/* --- one month ------------------------------------------------------------------------------- */

static void
set_terms(const Case *c, Month month, TargetResult *result, Span *span)
{
	result->plan = c->plan;
	result->target = c->target;
	result->assignment = c->assignment;
	result->month = month;
	result->terms = target_terms(c->target, month);
	*span = rhythm_span(c->target, &result->terms, month);
	result->due = span->due;
	result->span_from = span->from;
	result->span_to = span->to;
	if (rhythm_has_periods(c->target)) {
		result->period_from = span->from;
		result->period_to = span->to;
	}
	result->figure = case_last_figure(c, result->period_from, month);
	result->measured = kinds_measured_as(c, &result->terms);
}

/* A new period starts anew; where periods are single months its past still tells of a change. */
static void
enter_month(const Case *c, const TargetResult *result, const Span *span, Walk *walk)
{
	bool new_span = !walk->begun || walk->span.from != span->from;
	if (walk->begun && new_span && rhythm_has_periods(c->target)) {
		walk->done = false;
		walk->missed = 0;
		walk->met_month = 0;
		if (c->target->every.unit != RHYTHM_MONTH)
			walk->last_judged = STATUS_NOT_JUDGED;
	}
	if (walk->revision != result->terms.revision)
		walk->done = false;
	walk->span = *span;
	walk->revision = result->terms.revision;
	walk->begun = true;
}

static void
set_expectation(const Case *c, const Span *span, TargetResult *result, Walk *walk)
{
	bool wanted = expect_in_month(c, &result->terms, span, result->month);
	result->expected = wanted && !walk->done;
	result->reported = result->figure != NULL && result->figure->month == result->month;
	if (result->reported) {
		walk->missed = 0;
		result->late_report = expect_was_late(c, result->figure);
	} else if (result->expected) {
		walk->missed++;
	}
	result->months_unreported = walk->missed;
}

static bool
is_annual_pending(const Case *c, const Span *span, const TargetResult *result)
{
	return expect_is_annual(c->target) && result->figure == NULL &&
	       result->month < expect_annual_month(c, span);
}

/* A level without a start can be judged once it is met, and at its due day; a rise without a start
 * has no goal either. */
static bool
lacks_baseline(const TargetResult *result, bool no_baseline, bool is_due)
{
	if (!no_baseline)
		return false;
	return !number_given(result->goal) || (!result->met && !is_due);
}

/* Why the target is not judged: the first reason that applies. */
static Reason
find_reason(const Case *c, const Span *span, const TargetResult *result, KindLack lack, bool is_due)
{
	const TargetTerms *terms = &result->terms;
	bool has_value = number_given(terms->value);
	if (terms->dropped)
		return REASON_DROPPED;
	if (terms->paused)
		return REASON_PAUSED;
	if (!c->plan->has_progress)
		return REASON_NO_PROGRESS_PUBLISHED;
	if (c->target->redacted && !has_value)
		return REASON_REDACTED;
	if (c->target->kind == TARGET_ONGOING)
		return REASON_ONGOING;
	if (target_lacks_quantity(c->target) && c->target->each == NULL && !has_value)
		return REASON_NO_QUANTITY;
	if (is_annual_pending(c, span, result))
		return REASON_ANNUAL_PENDING;
	if (lacks_baseline(result, lack.no_baseline, is_due))
		return REASON_NO_BASELINE;
	if (lack.no_whole)
		return REASON_NO_WHOLE;
	if (case_is_disputed(result->figure))
		return REASON_DISPUTED;
	if (result->figure == NULL && result->months_unreported == 0)
		return REASON_NOT_STARTED;
	return REASON_NONE;
}

/* The first status that applies. What must still hold at its due month is not done by a figure of
 * before, when a later one was expected and did not come. */
static Status
find_status(const Case *c, const TargetResult *result, bool is_due)
{
	const KindRow *row = kinds_row(result);
	bool silent = result->months_unreported > 0;
	if (result->reason != REASON_NONE)
		return STATUS_NOT_JUDGED;
	if (result->met && (row->done_at_once || (is_due && !silent)))
		return STATUS_DONE;
	if (is_due && result->figure != NULL && !result->met)
		return STATUS_OVERDUE;
	if (silent || result->figure == NULL)
		return STATUS_UNREPORTED;
	return row->keeps_up(c, result) ? STATUS_ON_SCHEDULE : STATUS_BEHIND;
}

static bool
is_judged(Status status)
{
	return status != STATUS_NOT_JUDGED && status != STATUS_UNREPORTED;
}

/* Numbers that only a judged status may show. */
static void
set_numbers(TargetResult *result)
{
	const KindRow *row = kinds_row(result);
	Number none = NUMBER_ABSENT;
	if (!is_judged(result->status)) {
		result->done = none;
		if (result->status == STATUS_NOT_JUDGED)
			result->scheduled = none;
		return;
	}
	result->judged_month = result->figure != NULL ? result->figure->month : 0;
	if (row->asked != NULL)
		result->expected_value = row->asked(result);
	bool by_goal = result->status == STATUS_OVERDUE || row->asked == NULL;
	if (!result->met)
		result->shortfall =
			kinds_shortfall(result, by_goal ? result->goal : result->expected_value);
	result->forgiven = result->status == STATUS_ON_SCHEDULE && row->has_schedule &&
			   number_given(result->done) && number_given(result->scheduled) &&
			   row->asked != NULL && result->measured != TARGET_FREQUENCY &&
			   !result->met && number_compare(result->done, result->scheduled) < 0;
}

/* Judges one month; `walk` knows the months before and is carried on. */
static void
judge_month(const Case *c, Month month, Walk *walk, TargetResult *result)
{
	Span span;
	set_terms(c, month, result, &span);
	enter_month(c, result, &span, walk);
	set_expectation(c, &span, result, walk);

	/* Between its reports a target keeps the status of its last one: it is set against the
	 * schedule of that month. */
	bool between = result->figure != NULL && result->months_unreported == 0;
	Month clock = between ? result->figure->month : month;
	const KindRow *row = kinds_row(result);
	KindLack lack = row->attain(c, result, clock);
	if (row->has_schedule)
		result->scheduled = schedule_share(
			&span, c->assignment != NULL ? c->assignment->schedule : NULL, clock);

	bool is_due = month >= span.to;
	result->reason = find_reason(c, &span, result, lack, is_due);
	result->status = find_status(c, result, is_due);
	set_numbers(result);

	if (!result->met)
		walk->met_month = 0;
	else if (walk->met_month == 0)
		walk->met_month = result->figure->month;
	result->met_month = walk->met_month;
	result->previous_status = walk->last_judged;
	result->month_before = walk->month_before;
	walk->done = result->status == STATUS_DONE;
	walk->month_before = result->status;
	if (is_judged(result->status))
		walk->last_judged = result->status;
}

static TargetResult
empty_result(GPtrArray *missing, GPtrArray *late)
{
	g_ptr_array_set_size(missing, 0);
	g_ptr_array_set_size(late, 0);
	return (TargetResult){.missing_parts = missing, .late_steps = late};
}

/* --- beside the status ----------------------------------------------------------------------- */

/* How the earlier periods ended. Periods that ended before the plan's first report tell nothing. missing, late: to be
 * used for each of them. */
static void
count_periods(const Case *c, TargetResult *result, GPtrArray *missing, GPtrArray *late)
{
	Month earliest = MAX(MAX(c->target->from, c->reports_from), c->exists_from);
	Month end = result->period_from - 1;
	while (result->period_from != 0 && c->reports_from != 0 && end >= earliest) {
		TargetResult past = empty_result(missing, late);
		Span span;
		set_terms(c, end, &past, &span);
		if (!past.terms.dropped && !past.terms.paused) {
			kinds_row(&past)->attain(c, &past, end);
			result->periods_ended++;
			bool silent = past.figure == NULL, missed = !silent && !past.met;
			bool this_year = month_year(end) == month_year(result->month);
			result->periods_unreported += silent;
			result->periods_missed += missed;
			result->year_unreported += silent && this_year;
			result->year_missed += missed && this_year;
		}
		end = span.from - 1;
	}
}

static void
set_next_expected(const Case *c, TargetResult *result)
{
	if (result->status == STATUS_DONE && result->period_from == 0)
		return;
	/* Two years hold every cadence; a first yearly figure may lie further off. */
	Month expected = c->assignment != NULL ? c->assignment->expected : 0;
	Month last = MAX(MAX(result->month, result->span_to), expected) + 24;
	for (Month month = result->month; month <= last; month++) {
		TargetTerms terms = target_terms(c->target, month);
		Span span = rhythm_span(c->target, &terms, month);
		if (!expect_in_month(c, &terms, &span, month))
			continue;
		if (month == result->month && (result->reported || !result->expected))
			continue;
		result->next_expected = month;
		return;
	}
}

static Month
first_month(const Case *c, Month month)
{
	Month first = MAX(c->reports_from, c->target->from);
	if (c->figures->len > 0)
		first = MIN(first, ((const KnownFigure *)g_ptr_array_index(c->figures, 0))->month);
	return c->reports_from != 0 ? MIN(first, month) : month;
}

/* The array itself is used again; most results have nothing in theirs. */
static GPtrArray *
kept(const GPtrArray *array, GPtrArray *none, Arena *arena)
{
	if (array->len == 0)
		return none;
	GPtrArray *copy = arena_array(arena);
	for (guint i = 0; i < array->len; i++)
		g_ptr_array_add(copy, g_ptr_array_index(array, i));
	return copy;
}

/* What stands beside the status of a month that is asked for. */
static void
complete(const Case *c, TargetResult *result, GPtrArray *missing, GPtrArray *late, Arena *arena)
{
	result->source = result->figure != NULL ? result->figure->source : c->target->origin.at;
	count_periods(c, result, missing, late);
	set_next_expected(c, result);
	result->flags = flags_of(c, result);
	result->forecast = forecast_find(c, result, arena);
}

void
status_measure(const Case *c, const MonthResult *asked, guint count, Arena *arena)
{
	g_autoptr(GPtrArray) missing = g_ptr_array_new();
	g_autoptr(GPtrArray) late = g_ptr_array_new();
	GPtrArray *none = arena_array(arena);
	TargetResult current = empty_result(missing, late);
	const Walk fresh = {.last_judged = STATUS_NOT_JUDGED, .month_before = STATUS_NOT_JUDGED};
	Walk walk = fresh;
	Month begin = 0, at = 0; /* of the walk; the month that it has come to */
	for (guint i = 0; i < count; i++) {
		Month first = first_month(c, asked[i].month);
		if (first != begin) {
			walk = fresh;
			begin = at = first;
		}
		for (; at <= asked[i].month; at++) {
			current = empty_result(missing, late);
			judge_month(c, at, &walk, &current);
		}
		TargetResult *result = asked[i].result;
		*result = current;
		result->missing_parts = kept(missing, none, arena);
		result->late_steps = kept(late, none, arena);
		complete(c, result, missing, late, arena);
	}
}
