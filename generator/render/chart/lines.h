/* lines.h - the plot of months that the files of lines share: its geometry and its labels.
 * Stage: render/chart.  Used by: chart_lines.c, lines_labels.c, lines_legend.c. */
#pragma once
#include "render/chart/axis.h"
#include "render/chart/chart.h"

typedef struct {
	const ChartData *data;
	Canvas *canvas;
	NumberAxis axis;
	double left, right, top, bottom; /* of the plot */
	GArray *obstacles;		 /* double x1, y1, x2, y2 of each line that labels avoid */
	GArray *taken;			 /* LabelBox of each label and mark */
	bool inside;			 /* no words in the right margin: it would take too much */
	int last;			 /* index of the last month with a figure; -1 */
} LinesPlot;

/* The row of a month, from 0. */
const ChartRow *lines_month(const LinesPlot *plot, guint index);
/* Whether a figure of the month is drawn. */
bool lines_has_value(const ChartRow *row);
/* px from a month to the next. */
double lines_band(const LinesPlot *plot);
/* The middle of a month, px. */
double lines_x(const LinesPlot *plot, guint index);
/* The height of a number, px. */
double lines_y(const LinesPlot *plot, Number number);

/* px that the words at the right end of the lines take. */
double lines_margin_width(const LinesPlot *plot);
/* The words at the right end: beside the plot, or, where plot->inside, the goal's within it. */
void lines_label_ends(LinesPlot *plot);
/* The number of the last point, of corrected ones and, where there is room, of all; one that fits
 * nowhere is left out. */
void lines_label_points(LinesPlot *plot);
