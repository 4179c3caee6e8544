/* month_text.h - the clerk's own words for a month: ## 编者按 and ## 下一步工作.
 * Stage: load.  Used by: load/load.c. */
#pragma once
#include "load/source.h"
#include "model/plan.h"

/* Reads the source of a progress/YYYY-MM.md into the month's editorial and next_steps. */
void month_text_read(Loader *loader, const Source *source, MonthFile *month);
