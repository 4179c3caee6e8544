/* one_target.h - a plan of one target, measured for any month: what tests of single rules of judgement start from.
 * Stage: tests.  Used by: tests/unit/test_measure_*.c. */
#pragma once
#include "measure/measure.h"
#include "support/plan_builder.h"

/* The target "t": a cumulative one of 20 所, until a test changes it. */
typedef struct {
	Arena *arena;
	Plan *plan;
	Settings *settings;
	Target *target;
	Assignment *assignment;
	GPtrArray *reports; /* Report *, of one_target_measured() */
} OneTarget;

/* No month is reported yet. */
void one_target_open(OneTarget *one);
void one_target_clear(OneTarget *one);

/* The result of a month by the files to `through`; NULL: all files. Borrowed, lives as long as one does. */
const TargetResult *one_target_measured(OneTarget *one, const char *month, const char *through);
