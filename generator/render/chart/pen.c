/* pen.c - see pen.h. */
#include "render/chart/pen.h"

#include <pango/pangocairo.h>
#include <stdlib.h>

Colour
pen_read_colour(const char *text)
{
	unsigned long rgb = strtoul(text + 1, NULL, 16);

	return (Colour){(double)(rgb >> 16 & 255) / 255, (double)(rgb >> 8 & 255) / 255,
			(double)(rgb & 255) / 255};
}

static void
set_colour(cairo_t *cr, const char *text)
{
	Colour colour = pen_read_colour(text);

	cairo_set_source_rgb(cr, colour.red, colour.green, colour.blue);
}

/* Fills and strokes the current path as SVG does: the stroke over the fill. */
static void
paint_path(cairo_t *cr, const ChartStyle *style)
{
	if (style->fill != NULL) {
		set_colour(cr, style->fill);
		cairo_fill_preserve(cr);
	}
	if (style->stroke != NULL) {
		set_colour(cr, style->stroke);
		cairo_set_line_width(cr, style->stroke_width);
		cairo_set_dash(cr, (double[]){style->dash, style->gap}, style->dash > 0 ? 2 : 0, 0);
		cairo_stroke_preserve(cr);
	}
	cairo_new_path(cr);
}

static void
outline(void *target, const double *points, int count, bool closed, const ChartStyle *style)
{
	cairo_t *cr = target;

	cairo_new_path(cr);
	for (int i = 0; i < count; i++)
		cairo_line_to(cr, points[2 * i], points[2 * i + 1]);
	if (closed)
		cairo_close_path(cr);
	paint_path(cr, style);
}

static void
circle(void *target, double x, double y, double radius, const ChartStyle *style)
{
	cairo_t *cr = target;

	cairo_new_path(cr);
	cairo_arc(cr, x, y, radius, 0, 2 * G_PI);
	paint_path(cr, style);
}

static void
text(void *target, PangoLayoutLine *line, double x, double y, const ChartStyle *style)
{
	cairo_t *cr = target;

	cairo_move_to(cr, x, y);
	set_colour(cr, style->fill);
	pango_cairo_show_layout_line(cr, line);
	cairo_new_path(cr);
}

static const PenStrokes cairo_strokes = {outline, circle, text};

Pen
pen_cairo(cairo_t *cr)
{
	return (Pen){&cairo_strokes, cr};
}
