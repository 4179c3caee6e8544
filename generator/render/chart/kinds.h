/* kinds.h - the drawing functions of the chart kinds, one a file chart_<name>.c.
 * Stage: render/chart.  Used by: chart.c (the table).
 *
 * Each draws from canvas->y down, legend first, and leaves y at the bottom of what it drew; data has
 * at least one row. */
#pragma once
#include "render/chart/chart.h"

/* Per row: a bar from the baseline to the value, the schedule's tick, the goal with its bound. */
void chart_draw_bullet(const ChartData *data, Canvas *canvas);
/* Bars from zero with their values: counts by status, parts by district. */
void chart_draw_bars(const ChartData *data, Canvas *canvas);
/* Months from left to right: figures, the scheduled curve, the goal, an estimate. */
void chart_draw_lines(const ChartData *data, Canvas *canvas);
/* One bar in segments, each with its label: how a whole is made up. */
void chart_draw_stack(const ChartData *data, Canvas *canvas);
