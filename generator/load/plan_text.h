/* plan_text.h - the official text: plan.md as chapters, items and paragraphs.
 * Stage: load.  Used by: load/load.c. */
#pragma once
#include "load/source.h"
#include "model/plan.h"

/* Reads the source of a plan.md. Returns a new text owned by the arena, never NULL.
 * *whole: false when a heading could not be understood, so that items may be missing. */
PlanText *plan_text_read(Loader *loader, const Source *source, bool *whole);
/* Finds where each target's quote stands in its item, and fills its span. A quote that is not
 * there keeps length 0; check/ says so. */
void plan_text_place_quotes(Plan *plan);
