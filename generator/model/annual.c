/* annual.c - see annual.h. */
#include "model/annual.h"

#define WORD(symbol, word) [symbol] = word,
const char *const year_end_words[] = {YEAR_ENDS(WORD) NULL};
#undef WORD

/* What is to be done in every period of a year is done when it was done in all of them. */
static YearEnd
end_when_done(const TargetResult *result)
{
	if (result->year_missed > 0)
		return YEAR_END_MISSED;
	if (result->year_unreported > 0)
		return YEAR_END_PENDING;
	/* With a rhythm each period is met anew. */
	if (result->period_from == 0 && result->met_month != 0 &&
	    month_year(result->met_month) < month_year(result->month))
		return YEAR_END_BEFORE;
	if (result_has_flag(result, FLAG_EARLY))
		return YEAR_END_EARLY;
	return result_has_flag(result, FLAG_LATE) ? YEAR_END_LATE : YEAR_END_ON_TIME;
}

/* Whether the day that the target is judged by lies beyond the year. */
static bool
goes_on(const TargetResult *result)
{
	return date_compare(result->due, month_last_day(result->month)) > 0;
}

static YearEnd
end_when_not_judged(const TargetResult *result)
{
	switch (result->reason) {
	case REASON_DROPPED:
		return YEAR_END_DROPPED;
	case REASON_PAUSED:
		return YEAR_END_CARRIED;
	case REASON_REDACTED:
	case REASON_ONGOING:
	case REASON_NO_QUANTITY:
	case REASON_NO_PROGRESS_PUBLISHED:
		return YEAR_END_OUTSIDE;
	case REASON_ANNUAL_PENDING:
	case REASON_DISPUTED:
		return YEAR_END_PENDING;
	default:
		return goes_on(result) ? YEAR_END_CARRIED : YEAR_END_PENDING;
	}
}

YearEnd
year_end_of(const TargetResult *result)
{
	switch (result->status) {
	case STATUS_DONE:
		return end_when_done(result);
	case STATUS_NOT_JUDGED:
		return end_when_not_judged(result);
	case STATUS_UNREPORTED:
		return goes_on(result) ? YEAR_END_CARRIED : YEAR_END_PENDING;
	case STATUS_OVERDUE:
		return YEAR_END_MISSED;
	default:
		return YEAR_END_CARRIED;
	}
}
