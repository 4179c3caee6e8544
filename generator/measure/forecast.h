/* forecast.h - where the last figures lead, and the pace that is still needed.
 * Stage: measure.  Private to measure/.
 *
 * The slope is Theil and Sen's: the median of the slopes between every two of the last six figures
 * of the present span, so that one figure that is out of line does not carry the estimate away. It
 * goes on from the last figure. The band lies between the first and the ninth decile of the same
 * slopes (with the share of the way between the two nearest of them); it tells how unsteady the
 * reports have been and is no interval of confidence. */
#pragma once
#include "measure/case.h"

/* The figures that an estimate stands on: no fewer, no more. */
#define FORECAST_LEAST_FIGURES 3
#define FORECAST_MOST_FIGURES 6

/* Makes the estimate of a result that is measured whole; what it returns changes nothing of it.
 * Made for totals, levels, coverage and times that are on schedule or behind, not met yet, with
 * months left, and with three figures in their span that are whole (a sum that lacks parts is not)
 * and not disputed; never for annual targets, for those who must each reach their number, for parts
 * that each must reach the goal, or where the site wants no estimates. A total never falls; what is
 * covered stays within the whole, a percentage within 100 unless it began above.
 * Returns NULL where none is made; arena: owns what is returned. */
const Forecast *forecast_find(const Case *c, const TargetResult *result, Arena *arena);
