/* chart_samples.h - chart data in every state that goldens keep, and fonts for drawing it.
 * Stage: tests.  Used by: tests/unit/test_chart_*.c. */
#pragma once
#include "render/chart/chart.h"

/* The states, NULL-terminated: plain, narrow, empty, one, equal, over, negative, long, missing, forty … */
extern const char *const chart_sample_states[];

/* Returns the data of a kind in a state, the arena's. Kinds that this file does not know get rows of
 * targets. */
ChartData *chart_sample(const char *kind, const char *state, Arena *arena);

/* Opens the project's fonts with a cache below folder; fails the test when it cannot. */
Fonts *chart_sample_fonts(const char *folder);
