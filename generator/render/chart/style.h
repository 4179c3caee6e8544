/* style.h - how each class of shape looks, on the screen and in print.
 * Stage: render/chart.  Used by: render/chart, tests.
 *
 * The table in style.c is the one place of chart colours: SVG takes its presentation attributes from
 * it, print and pictures their colours, widths and dashes. They are the colours of the site's style sheet (a test
 * compares the two). Colours of statuses may be replaced by the site's own (ChartFigure.colours). On
 * white, text has a contrast of 4.5 or more, and marks that carry a meaning 3 or more. */
#pragma once
#include "render/chart/figure.h"

/* "#rrggbb" or NULL for none. */
typedef struct {
	const char *name; /* the class */
	const char *fill; /* of areas and text */
	const char *stroke;
	double stroke_width; /* px */
	double dash, gap;    /* px; 0: a solid line */
	bool bold;	     /* text */
	bool meaning;	     /* carries a meaning: its contrast counts */
} ChartStyle;

/* The table and its length. */
extern const ChartStyle chart_styles[];
extern const int chart_style_count;

/* Returns the row of a class; a class without a row is a programmer's error (g_error). */
const ChartStyle *style_find(const char *name);
/* Returns the fill and the stroke that a shape of the figure gets, the site's colours applied. */
ChartStyle style_of(const ChartFigure *figure, const char *name);
/* The class and the mark of a status: no two statuses share a form. */
const char *style_of_status(Status status);
MarkerForm style_marker_of_status(Status status);
