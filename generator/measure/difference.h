/* difference.h - what changed between two reports, two months, two data folders.
 * Stage: measure.  Used by: measure/, command/changes.c, tests.
 *
 * One mechanism: what a bulletin tells as the changes of its month is the difference between two
 * reports, too. There both months are measured by the same files, so that a correction of the month
 * before is no change of what was done; measure_differences() sets what readers had been told against
 * what they are told now, whatever the cause. */
#pragma once
#include "model/difference.h"

/* What changed from one report to another, of the same plan or of the plan of that id in another
 * data folder. before, after: borrowed, must outlive the arena; either may be NULL where the folder
 * has no such plan. Returns a difference that the arena owns.
 *
 * Statuses are compared as they stand in the two reports; slipped and recovered go by the last judged
 * status, unless a new period of a rhythm has begun since (months apart). Figures are those that the
 * files after `before` tell. With two folders the files that both have are compared as they are
 * written: what reads otherwise there, and is told by no correction, was rewritten. */
Difference *difference_find(const Report *before, const Report *after, Arena *arena);

/* The same for every plan.
 * before, after: data folders, or one and the same; borrowed, must outlive the result. before: NULL
 * for a folder without any plan.
 * since: the `before` side is each plan as it had been published then; 0: for two folders each plan
 * as known at its current month, for one folder as published at the month file before the last.
 * The `after` side is each plan as known at its current month.
 * Free with differences_free(). */
Differences *measure_differences(const Collection *before, const Collection *after, Edition edition,
				 Month since);
