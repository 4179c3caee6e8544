/* totals.h - counts of results, and percentages that sum to the whole.
 * Stage: measure.  Private to measure/ (measure_percentages is in measure.h). */
#pragma once
#include "model/report.h"

/* Counts the results (TargetResult *). */
Totals totals_of(const GPtrArray *results);
