/* schedule.c - see schedule.h. */
#include "measure/schedule.h"

/* The share at a month between two known ones. */
static Number
between(Month left, Number left_share, Month right, Number right_share, Month month)
{
	Number way = number_of(month - left, right - left);
	Number rise = number_subtract(right_share, left_share);
	return number_add(left_share, number_multiply(rise, way));
}

Number
schedule_share(const Span *span, const GPtrArray *points, Month month)
{
	Month left = span->from - 1;
	Number left_share = number_of(0, 1);
	if (month <= left)
		return left_share;
	for (guint i = 0; points != NULL && i < points->len; i++) {
		const SchedulePoint *point = g_ptr_array_index(points, i);
		if (point->month <= left || point->month > span->to)
			continue;
		if (month <= point->month)
			return between(left, left_share, point->month, point->share, month);
		left = point->month;
		left_share = point->share;
	}
	/* Behind the last point: on to the whole at the end, or, at the end, as the point says. */
	if (left >= span->to)
		return left_share;
	if (month >= span->to)
		return number_of(1, 1);
	return between(left, left_share, span->to, number_of(1, 1), month);
}
