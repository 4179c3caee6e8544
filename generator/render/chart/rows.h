/* rows.h - what charts with one row a thing share: the column of labels, groups, marks and scales.
 * Stage: render/chart.  Used by: the chart kinds.
 *
 * From 420 px on labels stand in a column left of the plot; below that above it. */
#pragma once
#include "render/chart/axis.h"
#include "render/chart/chart.h"

typedef struct {
	bool above; /* labels stand above their rows */
	bool grid;  /* set by kinds that draw lines across all rows: labels keep clear of them */
	bool marks; /* there is a column of status marks */
	double label_width; /* of the text */
	double from, to;    /* the plot's left and right edge */
} RowFrame;

/* right: px kept free at the right edge of the plot. */
RowFrame rows_frame(const ChartData *data, Canvas *canvas, double right);

/* Keeps the left edge of the plot clear for a mark that size, or a goal's arrow, at its very beginning. */
void rows_clear_edge(RowFrame *frame, double mark);

/* Draws the heading of a group before its first row; moves y below it. */
void rows_group(const ChartData *data, guint index, Canvas *canvas);

/* Draws a row's mark, label and caveat, beside a plot block of that height or above it. Returns the
 * y at which the plot block begins, and moves the canvas's y to the row's bottom. */
double rows_label(const RowFrame *frame, const ChartRow *row, double block, Canvas *canvas);

/* How a row's numbers lie between the edges of the plot; geometry only, so no exact numbers. */
typedef struct {
	double from, to; /* at the plot's left and right edge; from > to where the goal is below */
	double start;	 /* where bars begin: the baseline where there is one */
} RowScale;

/* The scale of a row of its own: from its baseline (else 0) to its goal with a rest beyond it, wider
 * when its value, schedule or upper end asks for it. A goal below the baseline turns it around. */
RowScale rows_own_scale(const ChartRow *row);
double rows_place(const RowScale *scale, const RowFrame *frame, double number);
/* The axis that all rows share: round numbers, zero among them when bars begin there. */
NumberAxis rows_shared_axis(const ChartData *data, int ticks, bool with_zero);

/* The same without rounding: from zero, or the least number below it, to the greatest. */
NumberAxis rows_exact_axis(const ChartData *data);

/* A text that wants to stand over a place. */
typedef struct {
	const char *style, *text, *href;
	double wanted;
} RowText;

/* Draws texts in one line whose middle is y, moved aside where they would touch; when one line is too
 * short, each gets a line of its own upwards. Entries without a text are left out. */
void rows_texts(const RowText *texts, int count, double from, double to, double y, Canvas *canvas);
/* How many lines rows_texts() will need. */
int rows_text_lines(const RowText *texts, int count, double from, double to, Canvas *canvas);

/* Draws a goal: an upright line with a small arrow at its foot for a bound (to the right for at
 * least, to the left for at most; reversed where the scale is), or a band for a range. */
void rows_goal(const ChartRow *row, double x, double x_max, double top, double bottom,
	       bool reversed, Canvas *canvas);
