/* 一图读懂: what is drawn of a document, and the PNG that is made of it. */
#include "render/chart/chart.h"
#include "render/chart/png.h"
#include "render/print/picture.h"
#include "support/print_samples.h"
#include "support/test_support.h"
#include <libxml/parser.h>
#include <string.h>

/* --- the picture ------------------------------------------------------------------------------- */

static const char sample_text[] =
	"<document title='一图读懂：《清河县教育局2023年工作要点》落实情况（2023年6月，样张）'"
	" mark='演示数据（虚构，非官方发布）' draft='送审稿'>"
	"<title>一图读懂</title><heading level='1'>总体怎么样</heading>"
	"<paragraph>要点共确定量化目标41项。截至2023年6月底，已完成1项，达到序时进度25项。</"
	"paragraph>"
	"<figure ref='sample'><caption>图中为各状态的项数。</caption></figure>"
	"<list kind='bullet'><item>新建改扩建幼儿园：应完成50.0%，已完成45.0%</"
	"item><item>购置课桌椅</item></list>"
	"<figure ref='gone'><caption>没有这张图</caption></figure>"
	"<paragraph role='note'>数据截至2023年6月底。</paragraph></document>";

static const ChartFigure *
draw_sample(Arena *arena)
{
	xmlDoc *document = xmlReadMemory(sample_text, (int)strlen(sample_text), NULL, "UTF-8", 0);
	const ChartFigure *figure = picture_draw(xmlDocGetRootElement(document), sample_figures(),
						 sample_fonts(), arena);
	xmlFreeDoc(document);
	return figure;
}

static void
test_shapes(void)
{
	g_autoptr(Arena) arena = arena_new();
	const ChartFigure *figure = draw_sample(arena);
	g_autofree char *text = figure_to_text(figure);
	test_golden("print/picture.txt", text);
}

/* Nothing leaves the sheet, and each part begins below the one before. */
static void
test_fits(void)
{
	g_autoptr(Arena) arena = arena_new();
	const ChartFigure *figure = draw_sample(arena);
	g_assert_cmpfloat(figure->width * PICTURE_SCALE, ==, 1080);
	double last = 0;
	for (guint i = 0; i < figure->shapes->len; i++) {
		const Shape *shape = g_ptr_array_index(figure->shapes, i);
		g_assert_null(shape->href);
		g_assert_cmpfloat(shape->y, <=, figure->height);
		if (shape->kind != SHAPE_TEXT || shape->anchor != ANCHOR_START)
			continue;
		double width = fonts_text_width(sample_fonts(), FONT_CHART_BOLD, shape->font_size,
						shape->text);
		g_assert_cmpfloat(shape->x + width, <=, figure->width - 20);
		last = MAX(last, shape->y);
	}
	g_assert_cmpfloat(last, <, figure->height);
}

/* --- PNG --------------------------------------------------------------------------------------- */

typedef struct {
	const guint8 *bytes;
	gsize left;
} Reader;

static cairo_status_t
read_some(void *data, unsigned char *bytes, unsigned int length)
{
	Reader *reader = data;
	if (reader->left < length)
		return CAIRO_STATUS_READ_ERROR;
	memcpy(bytes, reader->bytes, length);
	reader->bytes += length;
	reader->left -= length;
	return CAIRO_STATUS_SUCCESS;
}

/* Writes the surface and reads it back, with a reader that is not ours. */
static cairo_surface_t *
round_trip(cairo_surface_t *surface)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) file = png_write(surface, &error);
	g_assert_no_error(error);
	Reader reader = {0};
	reader.bytes = g_bytes_get_data(file, &reader.left);
	cairo_surface_t *back = cairo_image_surface_create_from_png_stream(read_some, &reader);
	g_assert_cmpint(cairo_surface_status(back), ==, CAIRO_STATUS_SUCCESS);
	g_assert_cmpuint(reader.left, ==, 0);
	return back;
}

static guint32
pixel(cairo_surface_t *surface, int x, int y)
{
	const unsigned char *row = cairo_image_surface_get_data(surface) +
				   (gsize)y * (gsize)cairo_image_surface_get_stride(surface);
	guint32 value = 0;
	memcpy(&value, row + 4 * (gsize)x, sizeof value);
	return value & 0xFFFFFF;
}

/* A surface whose pixel at x, y has the colour step × (x + width × y). */
static cairo_surface_t *
sample_surface(int width, int height, guint32 step)
{
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
	cairo_surface_flush(surface);
	for (int y = 0; y < height; y++)
		for (int x = 0; x < width; x++) {
			guint32 colour = step * (guint32)(x + width * y) & 0xFFFFFF;
			memcpy(cairo_image_surface_get_data(surface) +
				       (gsize)y * (gsize)cairo_image_surface_get_stride(surface) +
				       4 * (gsize)x,
			       &colour, sizeof colour);
		}
	cairo_surface_mark_dirty(surface);
	return surface;
}

/* Up to 256 colours every pixel stays as it was. */
static void
test_png_exact(void)
{
	cairo_surface_t *surface = sample_surface(17, 15, 0x010203);
	cairo_surface_t *back = round_trip(surface);
	g_assert_cmpint(cairo_image_surface_get_width(back), ==, 17);
	g_assert_cmpint(cairo_image_surface_get_height(back), ==, 15);
	for (int y = 0; y < 15; y++)
		for (int x = 0; x < 17; x++)
			g_assert_cmphex(pixel(back, x, y), ==, pixel(surface, x, y));
	cairo_surface_destroy(back);
	cairo_surface_destroy(surface);
}

/* With more of them, a rare colour becomes the nearest of those that are kept. */
static void
test_png_many_colours(void)
{
	cairo_surface_t *surface = sample_surface(40, 20, 0x000001);
	cairo_surface_t *back = round_trip(surface);
	/* As many of each: the first 256 by their value are kept. */
	g_assert_cmphex(pixel(back, 0, 0), ==, 0);
	g_assert_cmphex(pixel(back, 15, 6), ==, 255);
	/* 0x000100 becomes the nearest of the blues. */
	g_assert_cmphex(pixel(surface, 16, 6), ==, 0x000100);
	g_assert_cmphex(pixel(back, 16, 6), ==, 0);
	cairo_surface_destroy(back);
	cairo_surface_destroy(surface);
}

static void
test_png_in_error(void)
{
	g_autoptr(GError) error = NULL;
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, -1, 10);
	g_autoptr(GBytes) file = png_write(surface, &error);
	g_assert_null(file);
	g_assert_nonnull(error);
	cairo_surface_destroy(surface);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/picture/shapes", test_shapes);
	g_test_add_func("/print/picture/fits", test_fits);
	g_test_add_func("/print/picture/png/exact", test_png_exact);
	g_test_add_func("/print/picture/png/many-colours", test_png_many_colours);
	g_test_add_func("/print/picture/png/in-error", test_png_in_error);
	return g_test_run();
}
