/* paint.c - see paint.h. */
#include "render/chart/paint.h"

#include "render/chart/markers.h"
#include "render/chart/style.h"

#include <stdlib.h>

/* One layout for all texts of a figure: the font changes with size and weight only. */
typedef struct {
	const ChartFigure *figure;
	const Fonts *fonts;
	cairo_t *cr;
	PangoLayout *layout;
	double font_size;
	bool bold;
} Painter;

static void
set_colour(cairo_t *cr, const char *colour)
{
	unsigned long rgb = strtoul(colour + 1, NULL, 16);

	cairo_set_source_rgb(cr, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0,
			     (rgb & 255) / 255.0);
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
trace_points(cairo_t *cr, const double *points, int count, bool closed)
{
	for (int i = 0; i < count; i++)
		cairo_line_to(cr, points[2 * i], points[2 * i + 1]);
	if (closed)
		cairo_close_path(cr);
}

static void
trace_marker(cairo_t *cr, const Shape *shape)
{
	double points[2 * MARKER_MOST_POINTS];
	int count = marker_outline(shape->marker, shape->x, shape->y, shape->width, points);

	if (count == 0)
		cairo_arc(cr, shape->x, shape->y, shape->width / 2, 0, 2 * G_PI);
	trace_points(cr, points, count, count > 0);
}

static void
paint_text(Painter *painter, const Shape *shape, const ChartStyle *style)
{
	if (painter->font_size != shape->font_size || painter->bold != style->bold) {
		PangoFontDescription *font = fonts_describe(
			painter->fonts, style->bold ? FONT_HEI_BOLD : FONT_HEI, shape->font_size);

		pango_layout_set_font_description(painter->layout, font);
		pango_font_description_free(font);
		painter->font_size = shape->font_size;
		painter->bold = style->bold;
	}
	pango_layout_set_text(painter->layout, shape->text, -1);
	PangoLayoutLine *line = pango_layout_get_line_readonly(painter->layout, 0);
	PangoRectangle extents;
	pango_layout_line_get_extents(line, NULL, &extents);
	double width = (double)extents.width / PANGO_SCALE;
	double before = shape->anchor == ANCHOR_START	 ? 0
			: shape->anchor == ANCHOR_MIDDLE ? width / 2
							 : width;
	cairo_move_to(painter->cr, shape->x - before, shape->y);
	set_colour(painter->cr, style->fill);
	pango_cairo_show_layout_line(painter->cr, line);
	cairo_new_path(painter->cr);
}

static void
paint_shape(Painter *painter, const Shape *shape)
{
	cairo_t *cr = painter->cr;
	ChartStyle style = style_of(painter->figure, shape->style);

	switch (shape->kind) {
	case SHAPE_RECTANGLE:
		cairo_rectangle(cr, shape->x, shape->y, shape->width, shape->height);
		break;
	case SHAPE_LINE:
		cairo_move_to(cr, shape->x, shape->y);
		cairo_rel_line_to(cr, shape->width, shape->height);
		style.fill = NULL;
		break;
	case SHAPE_POLYLINE:
	case SHAPE_POLYGON:
		trace_points(cr, shape->points, shape->point_count, shape->kind == SHAPE_POLYGON);
		break;
	case SHAPE_MARKER:
		trace_marker(cr, shape);
		break;
	case SHAPE_TEXT:
		paint_text(painter, shape, &style);
		return;
	}
	paint_path(cr, &style);
}

void
figure_paint(const ChartFigure *figure, cairo_t *cr, const Fonts *fonts)
{
	Painter painter = {.figure = figure,
			   .fonts = fonts,
			   .cr = cr,
			   .layout = pango_layout_new(fonts_context(fonts))};

	cairo_save(cr);
	cairo_new_path(cr);
	for (guint i = 0; i < figure->shapes->len; i++)
		paint_shape(&painter, g_ptr_array_index(figure->shapes, i));
	cairo_restore(cr);
	g_object_unref(painter.layout);
}
