/* canvas.h - a figure under construction: adding shapes, measuring and wrapping text.
 * Stage: render/chart.  Used by: the chart kinds.
 *
 * Lengths in px, y down. Widths of text come from the project's 黑体 with a tenth to spare for
 * letters and digits, because a reader's browser sets the same text in another font. */
#pragma once
#include "render/chart/figure.h"
#include "render/chart/fonts.h"

/* Sizes of text, px. */
#define TEXT_SIZE 12.0	/* labels and values */
#define SMALL_SIZE 11.0 /* axes, legends, notes */
#define LINE_PITCH 1.35 /* from baseline to baseline, of the size */

typedef struct {
	ChartFigure *figure;
	Arena *arena;
	const Fonts *fonts;
	double width;		 /* the figure's */
	double y;		 /* the bottom of what has been drawn; kinds go on from here */
	guint band;		 /* that new shapes belong to; 0: none */
	bool whole;		 /* the band at hand takes in what would be rows of its own */
	double note_width;	 /* taken by the note in the top right corner; 0 without */
	double advances[2][128]; /* em; ASCII in regular and bold; 0: not measured yet */
} Canvas;

/* Each adds one shape of a style class and returns it, so that rarer fields can be set. */
Shape *canvas_rectangle(Canvas *canvas, const char *style, double x, double y, double width,
			double height);
/* A bar between two places in either order; one that is only an edge (hollow) stays within them. */
Shape *canvas_bar(Canvas *canvas, const char *style, double x1, double x2, double y, double height);
Shape *canvas_line(Canvas *canvas, const char *style, double x1, double y1, double x2, double y2);
Shape *canvas_marker(Canvas *canvas, const char *style, MarkerForm form, double x, double y,
		     double size);
/* The mark of a status: its form and its class. */
Shape *canvas_status(Canvas *canvas, Status status, double x, double y, double size);
/* y: the baseline. text: borrowed by the figure. */
Shape *canvas_text(Canvas *canvas, const char *style, double x, double y, TextAnchor anchor,
		   double size, const char *text);
/* Starts a polyline or a polygon with room for `most` points; canvas_point() adds them. */
Shape *canvas_polyline(Canvas *canvas, const char *style, int most);
Shape *canvas_polygon(Canvas *canvas, const char *style, int most);
void canvas_point(Shape *shape, double x, double y);

/* What is drawn from here on belongs to a row of the data that lies below what was drawn so far; the
 * second one ends it at the canvas's y. row -1: a heading. */
void canvas_begin_row(Canvas *canvas, int row, const char *plan);
void canvas_end_row(Canvas *canvas);
/* The same for rows that do not lie one below the other: points of a line, segments of a bar. May be
 * called again for the same row. Ended by canvas_end_mark(). */
void canvas_mark_row(Canvas *canvas, int row, const char *plan);
void canvas_end_mark(Canvas *canvas);

/* Moves the shapes from `from` on to before the shape `to` (indexes), so that they are painted
 * earlier: a grid behind the rows whose height it had to wait for. */
void canvas_send_back(Canvas *canvas, guint from, guint to);

/* Moves the shapes from `from` on by dx and dy: a part that was drawn as if it stood alone. */
void canvas_shift(Canvas *canvas, guint from, double dx, double dy);

/* The width of one line of text in a style class (bold or not). */
double canvas_text_width(Canvas *canvas, const char *style, double size, const char *text);
/* Returns lines (const char *, the arena's) of text no wider than width, broken at sense: after
 * punctuation or before a bracket rather than within a word, never inside a number, no closing
 * mark at a line's start, lines of even length. At least one line; NULL text gives none. */
GPtrArray *canvas_wrap(Canvas *canvas, const char *style, double size, const char *text,
		       double width);
/* Draws lines one below the other, the first baseline so that the block begins at y (its top).
 * Returns the block's height. href may be NULL. */
double canvas_lines(Canvas *canvas, const char *style, double x, double y, TextAnchor anchor,
		    double size, const GPtrArray *lines, const char *href);
/* The height of a block of lines. */
double canvas_lines_height(const GPtrArray *lines, double size);
/* The baseline that centres a line of text on y. */
double canvas_baseline(double y, double size);
