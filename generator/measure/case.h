/* case.h - one target with all that is known of it, as the parts of this room pass it around.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "model/report.h"
#include "model/rhythm.h"

/* Everything is borrowed. */
typedef struct {
	const Plan *plan;
	const Settings *settings;
	const Target *target;
	const Assignment *assignment; /* NULL when the breakdown has none */
	const GPtrArray *figures;     /* KnownFigure * by month, of one fold */
	Month reports_from; /* the plan's first month file; 0: nothing was ever reported */
	Month exists_from;  /* the month another document added the task; 0: from the start */
} Case;

/* The month a task was added by another document; 0 for one that the plan itself prints. */
Month case_exists_from(const Target *target);
/* Makes the case of one target from a fold. */
Case case_new(const Plan *plan, const Settings *settings, const Target *target, const Fold *fold);
/* The last figure of a month in [from, to]; NULL when there is none. */
const KnownFigure *case_last_figure(const Case *c, Month from, Month to);
/* Whether a figure is under dispute, and no correction has settled it. NULL is not. */
bool case_is_disputed(const KnownFigure *figure);
