/* status.h - the status of one target at the end of one month, with everything beside it.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "measure/case.h"

/* A month that is asked for, and where to write what it comes to. */
typedef struct {
	Month month;
	TargetResult *result; /* is filled whole */
} MonthResult;

/* Measures the case at the end of each of the months (ascending), walking once through them and all months before
 * them by the same fold. arena: owns what the results point to (the figures stay the fold's). */
void status_measure(const Case *c, const MonthResult *asked, guint count, Arena *arena);
