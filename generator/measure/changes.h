/* changes.h - what a month brought, as its report lists it: changes, corrections.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "model/report.h"

/* Fills report->changes from its difference, by kind, within a kind in plan order. */
void changes_list(Report *report);
/* Fills report->corrections from the month's own file, in the order written; only of targets that
 * the report has. */
void changes_find_corrections(Report *report);
