/* expect.h - when a figure is expected, and whether it came in time.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "measure/case.h"

/* Whether the target's figure is known only once a year: the annual ones, and all growth. */
bool expect_is_annual(const Target *target);
/* The month of an annual target's figure within a span: `expected`, or the due month. */
Month expect_annual_month(const Case *c, const Span *span);
/* Whether a month expects a figure, as long as the target is not done: from its `from` (and from
 * when it was added, and from the plan's first report) in the months of its cadence and in its due
 * month; an annual target only in its own month, unless the year's figure came before. Nothing is
 * expected of ongoing targets, of dropped or paused ones, or of a plan that publishes no progress. */
bool expect_in_month(const Case *c, const TargetTerms *terms, const Span *span, Month month);
/* Whether a figure was reported late: as 补报, or in a file of after the site's report-by day. */
bool expect_was_late(const Case *c, const KnownFigure *figure);
