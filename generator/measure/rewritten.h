/* rewritten.h - what two data folders tell otherwise of months that had been published.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "model/difference.h"

/* Adds to `figures` (FigureChange *) what the month files up to and including `told`, which both
 * plans have, say otherwise of a target: its figures, its corrections, their words. The ids are those
 * of either side. */
void rewritten_figures(const Plan *before, const char *before_id, const Plan *after,
		       const char *after_id, Month told, Arena *arena, GPtrArray *figures);
/* Adds to `months` (MonthChange *) the month files that are new, gone, inserted before `told`, or
 * whose head and own words (reported, issue, 编者按, 下一步工作) read otherwise though they were no
 * draft. until: the last month file that counts. */
void rewritten_months(const Plan *before, const Plan *after, Month told, Month until, Arena *arena,
		      GPtrArray *months);
/* Adds to `texts` (TextChange *) the pieces of the official text that read otherwise. */
void rewritten_texts(const PlanText *before, const PlanText *after, Arena *arena, GPtrArray *texts);
