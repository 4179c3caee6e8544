/* attain.h - reading one figure: totals, parts, those covered.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "measure/case.h"

/* The total of result->figure, with the parts that it lacks added to result->missing_parts. Parts
 * are summed, or, where each must reach the goal, the worst one stands for all (result->worst_part,
 * and, where the part has a goal of its own, result->goal). Rates are never summed. Absent when the
 * figure has no total. */
Number attain_total(const Case *c, TargetResult *result);
/* Those covered: `covered`, or the total. */
Number attain_covered(const Case *c, TargetResult *result);
/* Of how many: the figure's own whole, or the breakdown's. */
Number attain_whole(const Case *c, const TargetResult *result);
/* The breakdown's baseline; absent when it has none. */
Number attain_baseline(const Case *c);
/* Whether a value meets a goal as the target's bound reads: at-most from above, all others from
 * below (an exact number and 左右 are judged as at-least). */
bool attain_meets(const Target *target, Number value, Number goal);
