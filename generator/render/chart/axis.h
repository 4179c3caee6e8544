/* axis.h - scales: round numbers to mark, and how Chinese readers write them.
 * Stage: render/chart.  Used by: the chart kinds. */
#pragma once
#include "render/chart/canvas.h"

/* A scale from one round number to another; from < to. */
typedef struct {
	double from, to; /* multiples of step */
	double step;	 /* 1, 2, 2.5 or 5 times a power of ten */
} NumberAxis;

/* Returns the scale that holds low to high with about `ticks` steps. Equal ends are widened. */
NumberAxis axis_of(double low, double high, int ticks);
int axis_tick_count(const NumberAxis *axis);
double axis_tick(const NumberAxis *axis, int index);
/* Returns the tick's label: 20, 2.5, -5, 1.5万, 3亿; free with g_free(). All ticks of an axis share
 * their power (万 from ten thousand on, 亿 from a hundred million). unit is added; may be NULL. The
 * sign of what is negative is that of texts, tables and data. */
char *axis_label(const NumberAxis *axis, double value, const char *unit);
/* The px of a value when from lies at `start` and to at `end`. */
double axis_place(const NumberAxis *axis, double value, double start, double end);
/* Draws grid lines between y1 and y2 and the labels under y2, leaving out those that would touch;
 * the unit stands at the last one. Returns the y under the labels. */
double axis_draw_bottom(const NumberAxis *axis, Canvas *canvas, double x1, double x2, double y1,
			double y2, const char *unit);
