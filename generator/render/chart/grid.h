/* grid.h - rows by columns of cells, with heads.
 * Stage: render/chart.  Used by: chart_heat.c, chart_calendar.c. */
#pragma once
#include "render/chart/chart.h"
#include "render/chart/labels.h"

/* Draws one cell into a box. context: whatever the kind needs. */
typedef void (*GridCell)(const ChartCell *cell, LabelBox box, const void *context, Canvas *canvas);

/* Draws heads (data->columns) and, row by row, the label and its cells, each `height` px high; labels
 * stand above their cells on narrow figures. Long heads are wrapped; where columns are too narrow
 * even for that, every second, third … head is drawn. */
void grid_draw(const ChartData *data, double height, GridCell draw, const void *context,
	       Canvas *canvas);
