/* pen.h - what a figure is drawn with: Cairo for pictures, the content of a page for PDFs.
 * Stage: render/chart.  Used by: paint.c, render/print. */
#pragma once
#include "render/chart/style.h"
#include <cairo.h>
#include <pango/pango.h>

typedef struct {
	double red, green, blue; /* 0 to 1 */
} Colour;

/* The strokes that shapes are made of; the target is what pen_*() was given. Lengths in px, y down. */
typedef struct {
	/* Straight lines through points (x, y), filled and stroked as the style says. */
	void (*outline)(void *target, const double *points, int count, bool closed,
			const ChartStyle *style);
	void (*circle)(void *target, double x, double y, double radius, const ChartStyle *style);
	/* One line of text, its baseline beginning at x, y, in the style's fill. */
	void (*text)(void *target, PangoLayoutLine *line, double x, double y,
		     const ChartStyle *style);
} PenStrokes;

typedef struct {
	const PenStrokes *strokes;
	void *target;
} Pen;

/* Draws with Cairo; cr: borrowed, its font options and matrix are the caller's. */
Pen pen_cairo(cairo_t *cr);

/* Reads "#rrggbb". */
Colour pen_read_colour(const char *text);
