/* expect.c - see expect.h. */
#include "measure/expect.h"

bool
expect_is_annual(const Target *target)
{
	return target->annual || target->kind == TARGET_GROWTH;
}

Month
expect_annual_month(const Case *c, const Span *span)
{
	Month first = c->assignment != NULL ? c->assignment->expected : 0;
	if (first == 0)
		return span->to;
	/* In later periods of a rhythm the figure comes in the same month of the year. */
	while (first < span->from && first + 12 <= span->to)
		first += 12;
	return first;
}

static Cadence
cadence_of(const Case *c)
{
	if (expect_is_annual(c->target))
		return CADENCE_YEAR;
	return c->assignment != NULL ? c->assignment->cadence : CADENCE_MONTH;
}

/* Whether a month is the yearly one of `expected`, or of the due month where none is given. */
static bool
is_yearly_month(const Case *c, const Span *span, Month month)
{
	Month first = c->assignment != NULL ? c->assignment->expected : 0;
	if (first == 0)
		return month == span->to;
	return month >= first && (month - first) % 12 == 0;
}

static bool
is_in_cadence(const Case *c, const Span *span, Month month)
{
	int place = month_in_year(month);
	switch (cadence_of(c)) {
	case CADENCE_QUARTER:
		return place % 3 == 0;
	case CADENCE_HALF:
		return place % 6 == 0;
	case CADENCE_TERM:
		return place == 2 || place == 8;
	case CADENCE_YEAR:
		return is_yearly_month(c, span, month);
	default:
		return true;
	}
}

bool
expect_in_month(const Case *c, const TargetTerms *terms, const Span *span, Month month)
{
	if (!c->plan->has_progress || c->reports_from == 0 || c->target->kind == TARGET_ONGOING)
		return false;
	if (terms->dropped || terms->paused)
		return false;
	if (month < c->target->from || month < c->reports_from || month < c->exists_from)
		return false;
	if (!expect_is_annual(c->target))
		return is_in_cadence(c, span, month) || month == span->to;
	/* The year's figure comes when it is known, once: the due month does not ask for it again. */
	Month january = month - (month_in_year(month) - 1);
	return is_in_cadence(c, span, month) && case_last_figure(c, january, month - 1) == NULL;
}

bool
expect_was_late(const Case *c, const KnownFigure *figure)
{
	if (figure->figure == NULL)
		return true;
	if (c->settings->report_by == 0)
		return false;
	const MonthFile *file = plan_month(c->plan, figure->month);
	if (file == NULL || !date_given(file->reported))
		return false;
	Date last = month_last_day(figure->month + 1);
	last.day = MIN(last.day, c->settings->report_by);
	return date_compare(file->reported, last) > 0;
}
