/* canvas.c - see canvas.h. The breaking of lines is in wrap.c. */
#include "render/chart/canvas.h"

#include "render/chart/style.h"

#include <math.h>
#include <string.h>

/* What a letter or digit of another font may take more than ours. */
#define SPARE 1.1

static double
tenth(double px)
{
	return round(px * 10) / 10;
}

static Shape *
add_shape(Canvas *canvas, ShapeKind kind, const char *style, double x, double y)
{
	Shape *shape = ARENA_NEW(canvas->arena, Shape);

	shape->kind = kind;
	shape->style = style;
	shape->band = canvas->band;
	shape->x = tenth(x);
	shape->y = tenth(y);
	g_ptr_array_add(canvas->figure->shapes, shape);
	return shape;
}

Shape *
canvas_rectangle(Canvas *canvas, const char *style, double x, double y, double width, double height)
{
	Shape *shape = add_shape(canvas, SHAPE_RECTANGLE, style, x, y);

	shape->width = tenth(width);
	shape->height = tenth(height);
	return shape;
}

Shape *
canvas_bar(Canvas *canvas, const char *style, double x1, double x2, double y, double height)
{
	double inset = style_find(style)->stroke_width / 2;
	double width = ABS(x2 - x1);

	/* A sliver keeps its place, whatever becomes of its edge. */
	inset = width > 4 * inset ? inset : 0;
	return canvas_rectangle(canvas, style, MIN(x1, x2) + inset, y + inset, width - 2 * inset,
				height - 2 * inset);
}

Shape *
canvas_line(Canvas *canvas, const char *style, double x1, double y1, double x2, double y2)
{
	Shape *shape = add_shape(canvas, SHAPE_LINE, style, x1, y1);

	shape->width = tenth(tenth(x2) - shape->x);
	shape->height = tenth(tenth(y2) - shape->y);
	return shape;
}

Shape *
canvas_marker(Canvas *canvas, const char *style, MarkerForm form, double x, double y, double size)
{
	Shape *shape = add_shape(canvas, SHAPE_MARKER, style, x, y);

	shape->marker = form;
	shape->width = tenth(size);
	return shape;
}

Shape *
canvas_status(Canvas *canvas, Status status, double x, double y, double size)
{
	return canvas_marker(canvas, style_of_status(status), style_marker_of_status(status), x, y,
			     size);
}

Shape *
canvas_text(Canvas *canvas, const char *style, double x, double y, TextAnchor anchor, double size,
	    const char *text)
{
	Shape *shape = add_shape(canvas, SHAPE_TEXT, style, x, y);

	shape->anchor = anchor;
	shape->font_size = size;
	shape->text = text != NULL ? text : "";
	return shape;
}

static Shape *
add_points(Canvas *canvas, ShapeKind kind, const char *style, int most)
{
	Shape *shape = add_shape(canvas, kind, style, 0, 0);

	shape->points = arena_alloc(canvas->arena, sizeof(double) * 2 * most);
	return shape;
}

Shape *
canvas_polyline(Canvas *canvas, const char *style, int most)
{
	return add_points(canvas, SHAPE_POLYLINE, style, most);
}

Shape *
canvas_polygon(Canvas *canvas, const char *style, int most)
{
	return add_points(canvas, SHAPE_POLYGON, style, most);
}

void
canvas_point(Shape *shape, double x, double y)
{
	shape->points[2 * shape->point_count] = tenth(x);
	shape->points[2 * shape->point_count + 1] = tenth(y);
	shape->point_count++;
}

static ChartBand *
band_at(const Canvas *canvas, guint number)
{
	return g_ptr_array_index(canvas->figure->bands, number - 1);
}

static void
add_band(Canvas *canvas, int row, const char *plan, double y)
{
	ChartBand *band = ARENA_NEW(canvas->arena, ChartBand);

	*band = (ChartBand){.row = row, .plan = plan, .top = tenth(y), .bottom = tenth(y)};
	g_ptr_array_add(canvas->figure->bands, band);
	canvas->band = canvas->figure->bands->len;
}

void
canvas_begin_row(Canvas *canvas, int row, const char *plan)
{
	add_band(canvas, row, plan, canvas->y);
}

void
canvas_end_row(Canvas *canvas)
{
	band_at(canvas, canvas->band)->bottom = tenth(canvas->y);
	canvas->band = 0;
}

void
canvas_mark_row(Canvas *canvas, int row, const char *plan)
{
	if (canvas->whole)
		return;
	for (guint number = canvas->figure->bands->len; number > 0; number--) {
		if (band_at(canvas, number)->row == row) {
			canvas->band = number;
			return;
		}
	}
	add_band(canvas, row, plan, 0);
}

void
canvas_end_mark(Canvas *canvas)
{
	if (!canvas->whole)
		canvas->band = 0;
}

void
canvas_send_back(Canvas *canvas, guint from, guint to)
{
	gpointer *shapes = canvas->figure->shapes->pdata;
	guint count = canvas->figure->shapes->len - from;
	g_autofree gpointer *moved = g_memdup2(shapes + from, sizeof(gpointer) * count);

	memmove(shapes + to + count, shapes + to, sizeof(gpointer) * (from - to));
	memcpy(shapes + to, moved, sizeof(gpointer) * count);
}

void
canvas_shift(Canvas *canvas, guint from, double dx, double dy)
{
	for (guint i = from; i < canvas->figure->shapes->len; i++) {
		Shape *shape = g_ptr_array_index(canvas->figure->shapes, i);

		shape->x = tenth(shape->x + dx);
		shape->y = tenth(shape->y + dy);
		for (int j = 0; j < shape->point_count; j++) {
			shape->points[2 * j] = tenth(shape->points[2 * j] + dx);
			shape->points[2 * j + 1] = tenth(shape->points[2 * j + 1] + dy);
		}
	}
}

/* In em: one for an ideograph or a full-width mark in any Chinese font, else what our font says. */
static double
advance(Canvas *canvas, bool bold, gunichar character)
{
	FontRole role = bold ? FONT_CHART_BOLD : FONT_CHART;
	char text[7] = {0};

	/* Quotation marks, dashes and dots are narrow in some fonts and wide in others. */
	if (character >= 0x2e80 || (character >= 0x2014 && character <= 0x2026))
		return 1;
	g_unichar_to_utf8(character, text);
	if (character >= 128)
		return MIN(1, SPARE * fonts_text_width(canvas->fonts, role, 1, text));
	double *known = &canvas->advances[bold][character];
	if (*known == 0)
		*known = SPARE * fonts_text_width(canvas->fonts, role, 1, text);
	return *known;
}

double
canvas_text_width(Canvas *canvas, const char *style, double size, const char *text)
{
	bool bold = style_find(style)->bold;
	double width = 0;

	for (const char *at = text; at != NULL && *at != '\0'; at = g_utf8_next_char(at))
		width += advance(canvas, bold, g_utf8_get_char(at));
	return width * size;
}

double
canvas_lines_height(const GPtrArray *lines, double size)
{
	return lines->len * size * LINE_PITCH;
}

double
canvas_baseline(double y, double size)
{
	/* Ideographs reach from about 0.88 of the size above the baseline to 0.12 below it. */
	return y + 0.37 * size;
}

double
canvas_lines(Canvas *canvas, const char *style, double x, double y, TextAnchor anchor, double size,
	     const GPtrArray *lines, const char *href)
{
	double pitch = size * LINE_PITCH;

	for (guint i = 0; i < lines->len; i++) {
		double middle = y + (i + 0.5) * pitch;
		Shape *shape = canvas_text(canvas, style, x, canvas_baseline(middle, size), anchor,
					   size, g_ptr_array_index(lines, i));

		shape->href = href;
	}
	return canvas_lines_height(lines, size);
}
