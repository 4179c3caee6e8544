/* png.c - see png.h. libpng writes; a chart has few colours, so that a palette makes the file a third of what Cairo's
 * own writer makes of it, and the time a tenth. */
#include "render/chart/png.h"

#include "render/chart/paint.h"

#include <math.h>
#include <png.h>
#include <string.h>

G_DEFINE_QUARK(png_error, png_error)

enum { MOST_COLOURS = 256 };

typedef struct {
	guint32 colour; /* 0xRRGGBB */
	guint count;
} ColourCount;

/* --- colours ----------------------------------------------------------------------------------- */

static const guint32 *
row_of(cairo_surface_t *surface, int y)
{
	const unsigned char *data = cairo_image_surface_get_data(surface);
	return (const guint32 *)(const void *)(data +
					       (gsize)y * (gsize)cairo_image_surface_get_stride(
								  surface));
}

/* Adds each run of a colour to its count. */
static void
count_colours(cairo_surface_t *surface, GHashTable *counts)
{
	int width = cairo_image_surface_get_width(surface);
	int height = cairo_image_surface_get_height(surface);
	for (int y = 0; y < height; y++) {
		const guint32 *row = row_of(surface, y);
		for (int x = 0, end; x < width; x = end) {
			guint32 colour = row[x] & 0xFFFFFF;
			for (end = x + 1; end < width && (row[end] & 0xFFFFFF) == colour; end++)
				;
			gpointer key = GUINT_TO_POINTER(colour);
			guint before = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));
			g_hash_table_insert(counts, key,
					    GUINT_TO_POINTER(before + (guint)(end - x)));
		}
	}
}

/* The most frequent first; as frequent ones by their value. */
static int
compare_counts(gconstpointer a, gconstpointer b)
{
	const ColourCount *first = a, *second = b;
	if (first->count != second->count)
		return first->count < second->count ? 1 : -1;
	return (first->colour > second->colour) - (first->colour < second->colour);
}

static GArray *
sorted_colours(GHashTable *counts)
{
	GArray *colours = g_array_new(FALSE, FALSE, sizeof(ColourCount));
	GHashTableIter iter;
	gpointer key, value;
	g_hash_table_iter_init(&iter, counts);
	while (g_hash_table_iter_next(&iter, &key, &value)) {
		ColourCount entry = {GPOINTER_TO_UINT(key), GPOINTER_TO_UINT(value)};
		g_array_append_val(colours, entry);
	}
	g_array_sort(colours, compare_counts);
	return colours;
}

static int
channel(guint32 colour, int shift)
{
	return (int)(colour >> shift & 0xFF);
}

static int
distance(guint32 a, guint32 b)
{
	int sum = 0;
	for (int shift = 0; shift <= 16; shift += 8) {
		int difference = channel(a, shift) - channel(b, shift);
		sum += difference * difference;
	}
	return sum;
}

static guint
nearest(const GArray *colours, guint32 colour)
{
	guint best = 0;
	int least = G_MAXINT;
	for (guint i = 0; i < MIN(colours->len, MOST_COLOURS); i++) {
		int there = distance(colour, g_array_index(colours, ColourCount, i).colour);
		if (there < least) {
			least = there;
			best = i;
		}
	}
	return best;
}

/* Returns colour → its place in the palette. */
static GHashTable *
place_colours(const GArray *colours)
{
	GHashTable *places = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < colours->len; i++) {
		guint32 colour = g_array_index(colours, ColourCount, i).colour;
		guint place = i < MOST_COLOURS ? i : nearest(colours, colour);
		g_hash_table_insert(places, GUINT_TO_POINTER(colour), GUINT_TO_POINTER(place));
	}
	return places;
}

/* --- the file ---------------------------------------------------------------------------------- */

/* The pixels as places in the palette; free with g_free(). */
static guint8 *
place_pixels(cairo_surface_t *surface, GHashTable *places)
{
	int width = cairo_image_surface_get_width(surface);
	int height = cairo_image_surface_get_height(surface);
	guint8 *pixels = g_malloc((gsize)height * (gsize)width), *at = pixels;
	guint32 colour = 0xFF000000u; /* none yet */
	guint8 place = 0;
	for (int y = 0; y < height; y++) {
		const guint32 *row = row_of(surface, y);
		for (int x = 0; x < width; x++) {
			if ((row[x] & 0xFFFFFF) != colour) {
				colour = row[x] & 0xFFFFFF;
				place = (guint8)GPOINTER_TO_UINT(
					g_hash_table_lookup(places, GUINT_TO_POINTER(colour)));
			}
			*at++ = place;
		}
	}
	return pixels;
}

/* Red, green and blue of each colour that is kept. */
static void
fill_palette(guint8 *palette, const GArray *colours)
{
	for (guint i = 0; i < MIN(colours->len, MOST_COLOURS); i++) {
		guint32 colour = g_array_index(colours, ColourCount, i).colour;
		for (int part = 0; part < 3; part++)
			palette[3 * i + part] = (guint8)channel(colour, 16 - 8 * part);
	}
}

static GBytes *
write_image(png_image *image, const guint8 *pixels, const guint8 *palette)
{
	png_alloc_size_t length = PNG_IMAGE_PNG_SIZE_MAX(*image);
	g_autofree guint8 *bytes = g_malloc(length);
	if (!png_image_write_to_memory(image, bytes, &length, 0, pixels, 0, palette))
		return NULL;
	return g_bytes_new(bytes, length);
}

static GBytes *
write_surface(cairo_surface_t *surface, GError **error)
{
	guint8 palette[3 * MOST_COLOURS] = {0};
	g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
	count_colours(surface, counts);
	g_autoptr(GArray) colours = sorted_colours(counts);
	g_autoptr(GHashTable) places = place_colours(colours);
	g_autofree guint8 *pixels = place_pixels(surface, places);
	png_image image = {.version = PNG_IMAGE_VERSION,
			   .width = (png_uint_32)cairo_image_surface_get_width(surface),
			   .height = (png_uint_32)cairo_image_surface_get_height(surface),
			   .format = PNG_FORMAT_RGB_COLORMAP,
			   .colormap_entries = MIN(colours->len, MOST_COLOURS)};
	fill_palette(palette, colours);
	GBytes *file = write_image(&image, pixels, palette);
	if (file == NULL)
		g_set_error(error, PNG_ERROR, PNG_ERROR_FILE, "写不成PNG：%s", image.message);
	png_image_free(&image);
	return file;
}

GBytes *
png_write(cairo_surface_t *surface, GError **error)
{
	cairo_status_t status = cairo_surface_status(surface);
	if (status != CAIRO_STATUS_SUCCESS) {
		g_set_error(error, PNG_ERROR, PNG_ERROR_CAIRO, "图画不成：%s",
			    cairo_status_to_string(status));
		return NULL;
	}
	cairo_surface_flush(surface);
	return write_surface(surface, error);
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
	cairo_destroy(cr);
	GBytes *bytes = png_write(surface, error);
	cairo_surface_destroy(surface);
	if (bytes == NULL)
		g_prefix_error(error, "“%s”：", figure->title);
	return bytes;
}
