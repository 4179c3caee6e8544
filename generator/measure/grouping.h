/* grouping.h - the guard of comparisons: which targets of a row may share an axis.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "model/comparison.h"

/* Finds the groups of a row whose entries are filled: shared axes first, then follow-ups, then what
 * stands apart, then what has only words; within each in plan order.
 *
 * One axis is for targets of a strong indicator, on its definition or nearly so, that ask for the
 * same unit in the same rhythm and way to count. Shares and frequencies may be seen across places;
 * counts only divided by a denominator that the breakdown of each plan gives with its source, under the
 * name that the indicator calls its denominator. A later plan of one place (follows) never stands as
 * another place: it is a step in time after the earlier one.
 * Returns ComparisonGroup *, owned by the arena. */
GPtrArray *grouping_find(const Collection *collection, const ComparisonRow *row, Arena *arena);
/* The first plan of the place that the plan goes on from, itself when it follows none. */
const Plan *grouping_first_plan(const Collection *collection, const Plan *plan);
