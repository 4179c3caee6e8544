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
/* The legend of lines, of all months that the rows hold (multiples has one for all panels). */
void chart_lines_legend(const ChartData *data, Canvas *canvas);
/* One bar in segments, each with its label: how a whole is made up. */
void chart_draw_stack(const ChartData *data, Canvas *canvas);
/* Per row: from where to where so far, and to where. */
void chart_draw_dumbbell(const ChartData *data, Canvas *canvas);
/* Rows on one axis: what each promised and where it stands (several plans). */
void chart_draw_dots(const ChartData *data, Canvas *canvas);
/* Two moments: a line from each row's baseline to its value. */
void chart_draw_slope(const ChartData *data, Canvas *canvas);
/* Rows by columns with a count in each cell, darker for more. */
void chart_draw_heat(const ChartData *data, Canvas *canvas);
/* Rows by months with a status in each cell: who has reported. */
void chart_draw_calendar(const ChartData *data, Canvas *canvas);
/* Deadlines along the months, and when each was met. */
void chart_draw_timeline(const ChartData *data, Canvas *canvas);
/* A panel of lines for each of data->panels. */
void chart_draw_multiples(const ChartData *data, Canvas *canvas);
