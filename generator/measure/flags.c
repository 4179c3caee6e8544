/* flags.c - see flags.h. */
#include "measure/flags.h"

#include "measure/expect.h"
#include "measure/kinds.h"

/* The day the last of the dated steps was done; not given without steps. */
static Date
last_step_day(const Case *c, const TargetResult *result)
{
	Date last = {0, 0, 0};
	for (guint i = 0; i < c->figures->len; i++) {
		const KnownFigure *figure = g_ptr_array_index(c->figures, i);
		const GPtrArray *steps = figure->value->steps;
		for (guint j = 0; steps != NULL && figure->month <= result->month && j < steps->len;
		     j++) {
			const NamedFigure *step = g_ptr_array_index(steps, j);
			if (date_given(step->date) && date_compare(step->date, last) > 0)
				last = step->date;
		}
	}
	return last;
}

static bool
is_early(const TargetResult *result)
{
	return result->status == STATUS_DONE && kinds_row(result)->done_at_once &&
	       result->met_month != 0 && result->met_month < result->span_to;
}

/* The year's figure of an annual target may be known only after its due day: that is not late. */
static bool
is_late(const Case *c, const TargetResult *result)
{
	if (result->status != STATUS_DONE)
		return false;
	Month limit = result->span_to;
	if (expect_is_annual(c->target)) {
		Span span = {.from = result->span_from, .to = result->span_to, .due = result->due};
		limit = MAX(limit, expect_annual_month(c, &span));
	}
	if (result->met_month > limit)
		return true;
	return result->measured == TARGET_MILESTONE &&
	       date_compare(last_step_day(c, result), result->due) > 0;
}

/* An overdue target is past its day, not near it. */
static bool
is_near_due(const TargetResult *result)
{
	if (result->met || result->status == STATUS_NOT_JUDGED || result->status == STATUS_OVERDUE)
		return false;
	return result->span_to == result->month || result->span_to == result->month + 1;
}

static bool
is_good(Status status)
{
	return status == STATUS_DONE || status == STATUS_ON_SCHEDULE;
}

static bool
is_bad(Status status)
{
	return status == STATUS_BEHIND || status == STATUS_OVERDUE;
}

/* A figure told late for the first time (补报) was not corrected. */
static bool
is_corrected(const KnownFigure *figure)
{
	return figure != NULL && figure->correction != NULL && !figure->correction->was.withdrawn;
}

static bool
is_pending(const KnownFigure *figure)
{
	return figure != NULL && figure->correction == NULL && figure->figure != NULL &&
	       figure->figure->check == VERIFICATION_PENDING;
}

unsigned
flags_of(const Case *c, const TargetResult *result)
{
	bool holds[FLAG_COUNT] = {
		[FLAG_EARLY] = is_early(result),
		[FLAG_LATE] = is_late(c, result),
		[FLAG_NEAR_DUE] = is_near_due(result),
		[FLAG_SLIPPED] = is_good(result->previous_status) && is_bad(result->status),
		[FLAG_RECOVERED] = is_bad(result->previous_status) && is_good(result->status),
		[FLAG_REVISED] = result->terms.revision != NULL,
		[FLAG_ADDED] = c->target->added_by != NULL,
		[FLAG_CORRECTED] = is_corrected(result->figure),
		[FLAG_PENDING] = is_pending(result->figure),
	};
	unsigned flags = 0;
	for (int flag = 0; flag < FLAG_COUNT; flag++)
		flags |= holds[flag] ? 1u << flag : 0;
	return flags;
}
