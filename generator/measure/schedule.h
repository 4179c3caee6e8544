/* schedule.h - how much of a target should be done by the end of a month.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "measure/case.h"

/* The scheduled share of one, with the month itself counted as gone: linear from 0 at the end of
 * the month before the span to 1 at its last month, or linear between the points (SchedulePoint *, by
 * month; NULL or empty: none) that lie in the span. Before the span 0. */
Number schedule_share(const Span *span, const GPtrArray *points, Month month);
