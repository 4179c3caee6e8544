/* rhythm.c - see rhythm.h. */
#include "model/rhythm.h"

bool
rhythm_is_weekly(const Target *target)
{
	return target->every.count > 0 && target->every.unit == RHYTHM_WEEK;
}

bool
rhythm_has_periods(const Target *target)
{
	return target->every.count > 0 && target->every.unit != RHYTHM_WEEK &&
	       target->every.unit != RHYTHM_CYCLE;
}

/* The last month up to `month` in which a run of `length` months begins, if one begins in a month
 * whose place in the year is `first` (1 to 12). length divides 12. */
static Month
begin_of_run(Month month, int first, int length)
{
	return month - (month_in_year(month) - first + 12) % length;
}

Span
rhythm_span(const Target *target, const TargetTerms *terms, Month month)
{
	Month last = date_month(terms->due);
	if (!rhythm_has_periods(target))
		return (Span){.from = target->from, .to = last, .due = terms->due};

	Month anchor = 0;
	int length = target->every.count;
	switch (target->every.unit) {
	case RHYTHM_TERM:
		anchor = begin_of_run(target->from, 3, 6);
		length *= 6;
		break;
	case RHYTHM_SCHOOL_YEAR:
		anchor = begin_of_run(target->from, 9, 12);
		length *= 12;
		break;
	case RHYTHM_YEAR:
		anchor = begin_of_run(target->from, 1, 12);
		length *= 12;
		break;
	default:
		anchor = begin_of_run(target->from, 1, 12);
		break;
	}
	Month within = CLAMP(month, target->from, MAX(last, target->from));
	Month from = within - (within - anchor) % length;
	Month to = from + length - 1;
	return (Span){.from = from, .to = to, .due = month_last_day(to)};
}
