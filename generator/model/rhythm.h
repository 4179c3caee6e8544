/* rhythm.h - the periods of a target that starts anew each month, term, year …
 * Stage: model.  Used by: check/ (within a period a total never falls), measure/. */
#pragma once
#include "model/plan.h"

/* The months a target is judged over: its whole span, or one period of its rhythm. */
typedef struct {
	Month from, to;
	Date due; /* a day of `to` */
} Span;

/* Whether the target is judged period by period. A rhythm in weeks is not (it is a level to hold),
 * nor is a cycle (it is the whole span). */
bool rhythm_has_periods(const Target *target);
/* Whether the target's rhythm counts in weeks. */
bool rhythm_is_weekly(const Target *target);

/* The months the target is judged over in a month: the period it lies in, or the whole span. Before
 * the span it is the first period, after it the last one. Periods are calendar ones: years from
 * January (n years from the year of `from`), school years from September, terms from September and
 * March, months from January of the year of `from`; `from` never cuts them. */
Span rhythm_span(const Target *target, const TargetTerms *terms, Month month);
