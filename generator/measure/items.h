/* items.h - the items of a plan that promise no quantity: 定性任务.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "model/report.h"

/* Fills report->items: every item of the text that has no target in the report, in plan order, with
 * its last known state. */
void items_find(Report *report);
