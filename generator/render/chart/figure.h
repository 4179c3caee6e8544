/* figure.h - a chart as data: shapes, the sentence that says what it shows, and its table.
 * Stage: render/chart.  Made by the chart kinds; painted as SVG and by Cairo from the same shapes. */
#pragma once
#include "base/arena.h"
#include <stdbool.h>


typedef enum { SHAPE_RECTANGLE, SHAPE_LINE, SHAPE_POLYLINE, SHAPE_MARKER, SHAPE_TEXT } ShapeKind;
typedef enum { MARKER_CIRCLE, MARKER_DIAMOND, MARKER_TRIANGLE, MARKER_SQUARE } MarkerForm;
typedef enum { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END } TextAnchor;

/* Geometry in px of the figure's own box (1 px = 0.75 pt), y down. */
typedef struct {
	ShapeKind kind;
	const char *style;   /* a class: axis, grid, label, value, bar, schedule, target, status-done … */
	double x, y;	     /* corner, start, centre, or text baseline */
	double width, height; /* rectangle; of a line: the vector to its end; marker: width is its size */
	GArray *points;	     /* polyline: double x, y, x, y …; else NULL */
	MarkerForm marker;
	TextAnchor anchor;
	double font_size; /* px */
	const char *text; /* text shapes */
	const char *href; /* relative link; NULL when none */
} Shape;

/* The twin of the picture: the same numbers as text. */
typedef struct {
	GPtrArray *columns; /* const char * */
	GPtrArray *rows;    /* GPtrArray * of const char *; "" is an empty cell */
} FigureTable;

typedef struct {
	const char *id;	      /* unique on its page: [a-z0-9-]+ */
	const char *kind;     /* row of the chart table: bullet, bars, lines */
	const char *title;
	const char *sentence; /* says what the picture shows */
	bool sample;	      /* carries 演示数据 */
	double width, height; /* px */
	GPtrArray *shapes;    /* Shape * in painting order */
	FigureTable table;
} Figure;
