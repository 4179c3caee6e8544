/* kinds.h - the table of the ways to measure a target, one row a kind.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "measure/case.h"

/* What stands in the way of judging; order as in the design of the status. */
typedef struct {
	bool no_baseline; /* the kind needs a start and none is given */
	bool no_whole;	  /* of how many is not known, or parts have no total */
} KindLack;

typedef struct {
	/* Reads result->figure (may be NULL) and fills value, whole, previous, baseline, goal, done,
	 * met, missing parts, steps. `clock`: the month that steps are looked at in. */
	KindLack (*attain)(const Case *c, TargetResult *result, Month clock);
	/* Whether what is attained keeps up with result->scheduled. */
	bool (*keeps_up)(const Case *c, const TargetResult *result);
	/* What the schedule asks for by now, in the goal's unit; NULL where the kind has no such. */
	Number (*asked)(const TargetResult *result);
	/* Done as soon as it is met; otherwise only from the due month on. */
	bool done_at_once;
	/* Judged by a share of the span. */
	bool has_schedule;
} KindRow;

/* The row of what a result is measured as. Never NULL. */
const KindRow *kinds_row(const TargetResult *result);
/* The kind a target is measured as: a distributive one as coverage (or as frequency), weekly
 * rhythms and ceilings as hold, a level whose baseline already meets its goal as hold. */
TargetKind kinds_measured_as(const Case *c, const TargetTerms *terms);
/* Whether a distributive frequency is meant: those that reached their number in the period. */
bool kinds_counts_those_who(const TargetResult *result);
/* By how much value misses a goal in the direction of the target's bound; absent when it does not,
 * or when a number is missing. */
Number kinds_shortfall(const TargetResult *result, Number goal);
