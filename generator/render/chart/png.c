/* png.c - see png.h. */
#include "render/chart/png.h"

#include "render/chart/paint.h"

#include <math.h>

G_DEFINE_QUARK(png_error, png_error)

static cairo_status_t
append(void *data, const unsigned char *bytes, unsigned length)
{
	g_byte_array_append(data, bytes, length);
	return CAIRO_STATUS_SUCCESS;
}

GBytes *
figure_to_png(const ChartFigure *figure, double scale, const Fonts *fonts, GError **error)
{
	cairo_surface_t *surface =
		cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)ceil(figure->width * scale),
					   (int)ceil(figure->height * scale));
	cairo_t *cr = cairo_create(surface);
	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	cairo_scale(cr, scale, scale);
	figure_paint(figure, pen_cairo(cr), fonts);
	GByteArray *bytes = g_byte_array_new();
	cairo_status_t status = cairo_status(cr);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_write_to_png_stream(surface, append, bytes);
	cairo_destroy(cr);
	cairo_surface_destroy(surface);
	if (status == CAIRO_STATUS_SUCCESS)
		return g_byte_array_free_to_bytes(bytes);
	g_byte_array_unref(bytes);
	g_set_error(error, PNG_ERROR, PNG_ERROR_CAIRO, "图“%s”写不成PNG：%s", figure->title,
		    cairo_status_to_string(status));
	return NULL;
}
