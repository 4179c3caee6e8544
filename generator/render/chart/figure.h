/* figure.h - a chart as data: shapes, the sentence that says what it shows, and its table.
 * Stage: render/chart.  Used by: render/view, render/print, render/site, tests.
 * Made by the chart kinds; painted as SVG, in PDFs and by Cairo from the same shapes. */
#pragma once
#include "base/arena.h"
#include "model/words.h"
#include <stdbool.h>

typedef enum {
	SHAPE_RECTANGLE,
	SHAPE_LINE,
	SHAPE_POLYLINE, /* open, never filled */
	SHAPE_POLYGON,	/* closed */
	SHAPE_MARKER,
	SHAPE_TEXT
} ShapeKind;

/* All are areas, so that one fill colours any of them. Arrows point away from their centre line. */
typedef enum {
	MARKER_CIRCLE,
	MARKER_DIAMOND,
	MARKER_TRIANGLE,      /* on its base */
	MARKER_TRIANGLE_DOWN, /* on its tip */
	MARKER_SQUARE,
	MARKER_CROSS,
	MARKER_ARROW_LEFT,
	MARKER_ARROW_RIGHT
} MarkerForm;

typedef enum { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END } TextAnchor;

/* Geometry in px of the figure's own box (1 px = 0.75 pt), y down, in steps of a tenth. */
typedef struct {
	ShapeKind kind;
	const char *style; /* a class of the style table: axis, grid, label, status-done … */
	double x, y;	   /* corner, start, centre, or text baseline */
	double width,
		height; /* rectangle; of a line: the vector to its end; marker: width is its size */
	double *points; /* polyline, polygon: x, y, x, y …; else NULL */
	int point_count;
	MarkerForm marker;
	TextAnchor anchor;
	double font_size; /* px */
	const char *text; /* text shapes */
	const char *href; /* relative to the site's root; NULL when none */
	guint band;	  /* number of its band from 1 on; 0: it belongs to the whole picture */
} Shape;

/* What of the picture belongs to one row of the data (a bar with its label, a point, a panel), so that
 * it can be told, or hidden, as a whole. */
typedef struct {
	int row; /* of the data, from 0; -1: a heading, which goes with the rows below it */
	const char *plan;   /* id of the row's plan; NULL when it is of none */
	double top, bottom; /* px; equal where rows do not lie one below the other */
} ChartBand;

/* The twin of the picture: the same numbers as text. */
typedef struct {
	GPtrArray *columns; /* const char * */
	GPtrArray *rows;    /* GPtrArray * of const char *; "" is an empty cell */
	GPtrArray *
		hrefs; /* const char * a row, relative to the site's root, NULL where none; or NULL */
	GPtrArray *column_hrefs; /* the same, a column; or NULL */
} ChartTable;

typedef struct ChartFigure ChartFigure;
struct ChartFigure {
	const char *id;	  /* unique on its page: [a-z0-9-]+ */
	const char *kind; /* row of the chart table: bullet, bars, lines … */
	const char *title;
	const char *sentence;		   /* says what the picture shows */
	bool sample;			   /* carries 演示数据 */
	double width, height;		   /* px */
	GPtrArray *shapes;		   /* Shape * in painting order */
	GPtrArray *bands;		   /* ChartBand *; in the order of shape->band */
	const char *colours[STATUS_COUNT]; /* #rrggbb of a status; NULL: the style table's own */
	ChartTable table;
	const ChartFigure
		*narrow; /* the same for a telephone; NULL when the caller chose the width */
};
