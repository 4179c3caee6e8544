/* paint.c - see paint.h. */
#include "render/chart/paint.h"

#include "render/chart/markers.h"

/* One layout for all texts of a figure: the font changes with size and weight only. */
typedef struct {
	const ChartFigure *figure;
	const Fonts *fonts;
	const Pen *pen;
	PangoLayout *layout;
	double font_size;
	bool bold;
} Painter;

static void
paint_outline(const Painter *painter, const double *points, int count, bool closed,
	      const ChartStyle *style)
{
	painter->pen->strokes->outline(painter->pen->target, points, count, closed, style);
}

static void
paint_rectangle(const Painter *painter, const Shape *shape, const ChartStyle *style)
{
	double right = shape->x + shape->width, foot = shape->y + shape->height;
	const double corners[] = {shape->x, shape->y, right, shape->y, right, foot, shape->x, foot};

	paint_outline(painter, corners, 4, true, style);
}

static void
paint_line(const Painter *painter, const Shape *shape, ChartStyle style)
{
	const double ends[] = {shape->x, shape->y, shape->x + shape->width,
			       shape->y + shape->height};

	style.fill = NULL;
	paint_outline(painter, ends, 2, false, &style);
}

static void
paint_marker(const Painter *painter, const Shape *shape, const ChartStyle *style)
{
	double points[2 * MARKER_MOST_POINTS];
	int count = marker_outline(shape->marker, shape->x, shape->y, shape->width, points);

	if (count > 0)
		paint_outline(painter, points, count, true, style);
	else
		painter->pen->strokes->circle(painter->pen->target, shape->x, shape->y,
					      shape->width / 2, style);
}

static void
paint_text(Painter *painter, const Shape *shape, const ChartStyle *style)
{
	if (painter->font_size != shape->font_size || painter->bold != style->bold) {
		PangoFontDescription *font =
			fonts_describe(painter->fonts, style->bold ? FONT_CHART_BOLD : FONT_CHART,
				       shape->font_size);

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
	painter->pen->strokes->text(painter->pen->target, line, shape->x - before, shape->y, style);
}

static void
paint_shape(Painter *painter, const Shape *shape)
{
	ChartStyle style = style_of(painter->figure, shape->style);

	switch (shape->kind) {
	case SHAPE_RECTANGLE:
		paint_rectangle(painter, shape, &style);
		break;
	case SHAPE_LINE:
		paint_line(painter, shape, style);
		break;
	case SHAPE_POLYLINE:
	case SHAPE_POLYGON:
		paint_outline(painter, shape->points, shape->point_count,
			      shape->kind == SHAPE_POLYGON, &style);
		break;
	case SHAPE_MARKER:
		paint_marker(painter, shape, &style);
		break;
	case SHAPE_TEXT:
		paint_text(painter, shape, &style);
		break;
	}
}

void
figure_paint(const ChartFigure *figure, Pen pen, const Fonts *fonts)
{
	Painter painter = {.figure = figure,
			   .fonts = fonts,
			   .pen = &pen,
			   .layout = pango_layout_new(fonts_context(fonts))};

	for (guint i = 0; i < figure->shapes->len; i++)
		paint_shape(&painter, g_ptr_array_index(figure->shapes, i));
	g_object_unref(painter.layout);
}
