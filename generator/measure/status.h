/* status.h - the status of one target at the end of one month, with everything beside it.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "measure/case.h"

/* Measures the case at the end of a month, walking through all months before it by the same fold.
 * arena: owns what the result points to (the figures stay the fold's). result: is filled whole. */
void status_measure(const Case *c, Month month, Arena *arena, TargetResult *result);
