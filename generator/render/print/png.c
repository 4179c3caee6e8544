/* png.c - see png.h. */
#include "render/print/png.h"

#include "render/print/print.h"
#include <gio/gio.h>
#include <stdlib.h>

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

static guint32
check_sum(const guint8 *bytes, gsize length, guint32 before)
{
	guint32 sum = before;
	for (gsize i = 0; i < length; i++) {
		sum ^= bytes[i];
		for (int bit = 0; bit < 8; bit++)
			sum = sum & 1 ? 0xEDB88320u ^ sum >> 1 : sum >> 1;
	}
	return sum;
}

static void
append_number(GByteArray *file, guint32 number)
{
	guint32 big_endian = GUINT32_TO_BE(number);
	g_byte_array_append(file, (const guint8 *)&big_endian, sizeof big_endian);
}

static void
append_chunk(GByteArray *file, const char *name, const guint8 *bytes, gsize length)
{
	append_number(file, (guint32)length);
	g_byte_array_append(file, (const guint8 *)name, 4);
	g_byte_array_append(file, bytes, (guint)length);
	guint32 sum = check_sum((const guint8 *)name, 4, 0xFFFFFFFFu);
	append_number(file, ~check_sum(bytes, length, sum));
}

static void
append_head(GByteArray *file, int width, int height)
{
	g_autoptr(GByteArray) head = g_byte_array_new();
	append_number(head, (guint32)width);
	append_number(head, (guint32)height);
	/* 8 bits a pixel, of a palette; the only methods there are; rows in order. */
	g_byte_array_append(head, (const guint8[]){8, 3, 0, 0, 0}, 5);
	append_chunk(file, "IHDR", head->data, head->len);
}

static void
append_palette(GByteArray *file, const GArray *colours)
{
	g_autoptr(GByteArray) palette = g_byte_array_new();
	for (guint i = 0; i < MIN(colours->len, MOST_COLOURS); i++) {
		guint32 colour = g_array_index(colours, ColourCount, i).colour;
		const guint8 bytes[] = {(guint8)channel(colour, 16), (guint8)channel(colour, 8),
					(guint8)channel(colour, 0)};
		g_byte_array_append(palette, bytes, sizeof bytes);
	}
	append_chunk(file, "PLTE", palette->data, palette->len);
}

/* Each row as places in the palette, after a zero: no filter. */
static GBytes *
pixel_rows(cairo_surface_t *surface, GHashTable *places)
{
	int width = cairo_image_surface_get_width(surface);
	int height = cairo_image_surface_get_height(surface);
	gsize length = (gsize)height * ((gsize)width + 1);
	guint8 *rows = g_malloc(length), *at = rows;
	guint32 colour = 0xFF000000u; /* none yet */
	guint8 place = 0;
	for (int y = 0; y < height; y++) {
		const guint32 *row = row_of(surface, y);
		*at++ = 0;
		for (int x = 0; x < width; x++) {
			if ((row[x] & 0xFFFFFF) != colour) {
				colour = row[x] & 0xFFFFFF;
				place = (guint8)GPOINTER_TO_UINT(
					g_hash_table_lookup(places, GUINT_TO_POINTER(colour)));
			}
			*at++ = place;
		}
	}
	return g_bytes_new_take(rows, length);
}

static bool
append_pixels(GByteArray *file, GBytes *rows, GError **error)
{
	g_autoptr(GZlibCompressor) compressor =
		g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 6);
	g_autoptr(GInputStream) plain = g_memory_input_stream_new_from_bytes(rows);
	g_autoptr(GInputStream) packed =
		g_converter_input_stream_new(plain, G_CONVERTER(compressor));
	g_autoptr(GOutputStream) taken = g_memory_output_stream_new_resizable();
	if (g_output_stream_splice(taken, packed, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
				   error) < 0)
		return false;
	GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM(taken);
	append_chunk(file, "IDAT", g_memory_output_stream_get_data(memory),
		     g_memory_output_stream_get_data_size(memory));
	return true;
}

GBytes *
png_write(cairo_surface_t *surface, GError **error)
{
	static const guint8 signature[] = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
	if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
		g_set_error_literal(error, PRINT_ERROR, PRINT_ERROR_PDF,
				    cairo_status_to_string(cairo_surface_status(surface)));
		return NULL;
	}
	cairo_surface_flush(surface);
	g_autoptr(GHashTable) counts = g_hash_table_new(NULL, NULL);
	count_colours(surface, counts);
	g_autoptr(GArray) colours = sorted_colours(counts);
	g_autoptr(GHashTable) places = place_colours(colours);
	g_autoptr(GBytes) rows = pixel_rows(surface, places);
	g_autoptr(GByteArray) file = g_byte_array_new();
	g_byte_array_append(file, signature, sizeof signature);
	append_head(file, cairo_image_surface_get_width(surface),
		    cairo_image_surface_get_height(surface));
	append_palette(file, colours);
	if (!append_pixels(file, rows, error))
		return NULL;
	append_chunk(file, "IEND", NULL, 0);
	return g_byte_array_free_to_bytes(g_steal_pointer(&file));
}
