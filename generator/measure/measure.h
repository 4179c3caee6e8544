/* measure.h - turns a plan and its figures into the report that readers see.
 * Stage: measure.  Uses: model/.  Used by: main.c, render/site and render/data jobs, tests.
 *
 * The one place where access is decided. Arithmetic only: no I/O, no sentences. */
#pragma once
#include "model/book.h"

/* Whether an edition may show the target's record: public everything public, internal all. */
bool measure_may_show(const Target *target, Edition edition);

/* Measures a plan at the end of a month, and what changed since the month before it
 * (measure_month_before()), as the same files tell both.
 * plan, settings: borrowed, must outlive the report.
 * month: the month that is looked at; need not have a file.
 * through: the last month file to use: `month` for what was published then, 0 for all files.
 * A plan without a progress folder is not judged (未公布进展).
 * Returns a new report; free with report_free(). */
Report *measure_plan(const Plan *plan, const Settings *settings, Edition edition, Month month,
		     Month through);

/* Measures a plan at the end of every month that it has a file for, by all files: as measure_plan() with 0 for
 * `through`, but through the months only once.
 * Adds the reports to known by month; each is to be freed with report_free(). */
void measure_known(const Plan *plan, const Settings *settings, Edition edition, GPtrArray *known);

/* The month a plan is looked at in overviews: its last month file, or the end of its period when
 * it has none. */
Month measure_current_month(const Plan *plan);

/* The month that a month is compared with: of the month file before it, or the calendar month before
 * when there is none. */
Month measure_month_before(const Plan *plan, Month month);

/* Sets the plans of a book, which are measured, side by side under every indicator; their reports are held, not copied.
 * month: 0 for what is known now (each plan at its current month); otherwise each plan that has a
 * file for that month, as published then, and the plans without progress. */
Comparison *measure_comparison(const Book *book, Month month);

/* Tenths of a percent that sum to 1000 by largest remainder (ties: the earlier first); all 0 when
 * the counts sum to 0. counts, tenths: arrays of length n. */
void measure_percentages(const int *counts, int *tenths, int n);
