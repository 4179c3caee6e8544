#include "render/print/runs.h"
#include <string.h>

/* U+FFFD, for what could not be read, is in no font; the square that stands for it has as many bytes. */
#define UNREADABLE "\xEF\xBF\xBD"
#define SQUARE "\xE2\x96\xA1"
/* Of longer texts few come again. */
enum { LONGEST_KEPT_BYTES = 120, MOST_KEPT = 8192 };

/* --- Through Pango ---------------------------------------------------------------------------- */

static char *
readable_copy(const char *text)
{
	char *copy = g_strdup(text);

	for (char *at = copy; (at = strstr(at, UNREADABLE)) != NULL;)
		memcpy(at, SQUARE, strlen(SQUARE));
	return copy;
}

static PangoAttribute *
face_attribute(const Fonts *fonts, FontRole face, double size, int start, int end)
{
	PangoFontDescription *description = fonts_describe(fonts, face, size);
	PangoAttribute *attribute = pango_attr_font_desc_new(description);

	pango_font_description_free(description);
	attribute->start_index = (guint)start;
	attribute->end_index = (guint)end;
	return attribute;
}

static bool
differs(const TextSpan *span, const Style *style)
{
	return span->face != style->face || span->size > 0;
}

static bool
leaves_digits(const Fonts *fonts, const PrintStyles *styles, FontRole face)
{
	return styles->leaves_digits[face] && fonts_has_role(fonts, FONT_DIGITS);
}

/* Figures, Latin letters with and without accents, and the signs of their keyboard. */
static bool
is_western(gunichar character)
{
	return (character > 0x20 && character < 0x7F) ||
	       (character >= 0xC0 && character <= 0x24F && character != 0xD7 && character != 0xF7);
}

bool
runs_is_digits(const Fonts *fonts, const PrintStyles *styles, FontRole face, gunichar character)
{
	return is_western(character) && leaves_digits(fonts, styles, face);
}

/* The byte after the western characters from a byte on; a space between two of them is theirs. */
static int
western_end(const char *text, int start, int end)
{
	int after = start;

	while (after < end) {
		int next = after + (text[after] == ' ');

		if (next >= end || !is_western(g_utf8_get_char(text + next)))
			break;
		after = (int)(g_utf8_next_char(text + next) - text);
	}
	return after;
}

/* Sets what is western from start to end in the face of figures, as large as the text: where the size changes, Poppler
 * takes the gap between Han and figures for a space. */
static void
add_digits(PangoAttrList *list, const Fonts *fonts, const char *text, int start, int end,
	   double size)
{
	while (start < end) {
		int after = text[start] == ' ' ? start : western_end(text, start, end);

		if (after > start)
			pango_attr_list_insert(
				list, face_attribute(fonts, FONT_DIGITS, size, start, after));
		start = after > start ? after : (int)(g_utf8_next_char(text + start) - text);
	}
}

/* The faces of the spans as attributes: the style's for the whole, its own for a span that differs, and
 * that of figures within them. */
static PangoAttrList *
face_attributes(const Fonts *fonts, const PrintStyles *styles, const char *text,
		const GArray *spans, const Style *style)
{
	PangoAttrList *list = pango_attr_list_new();
	int start = 0;

	pango_attr_list_insert(list, face_attribute(fonts, style->face, style->size, 0, G_MAXINT));
	for (guint i = 0; i < spans->len; i++) {
		const TextSpan *span = &g_array_index(spans, TextSpan, i);
		double size = span->size > 0 ? span->size : style->size;

		if (differs(span, style))
			pango_attr_list_insert(
				list, face_attribute(fonts, span->face, size, start, span->end));
		if (leaves_digits(fonts, styles, span->face))
			add_digits(list, fonts, text, start, span->end, size);
		start = span->end;
	}
	return list;
}

static GPtrArray *
shape(const Fonts *fonts, const PrintStyles *styles, const char *raw, const GArray *spans,
      const Style *style)
{
	GPtrArray *runs = g_ptr_array_new_with_free_func((GDestroyNotify)pango_glyph_item_free);
	g_autofree char *text = readable_copy(raw);
	int length = (int)strlen(text);
	PangoAttrList *faces = face_attributes(fonts, styles, text, spans, style);
	GList *items = pango_itemize_with_base_dir(fonts_context(fonts), PANGO_DIRECTION_LTR, text,
						   0, length, faces, NULL);

	for (GList *node = items; node; node = node->next) {
		PangoGlyphItem *run = g_slice_new0(PangoGlyphItem);

		run->item = node->data;
		run->glyphs = pango_glyph_string_new();
		pango_shape_full(text + run->item->offset, run->item->length, text, length,
				 &run->item->analysis, run->glyphs);
		g_ptr_array_add(runs, run);
	}
	g_list_free(items);
	pango_attr_list_unref(faces);
	return runs;
}

/* --- What is kept ----------------------------------------------------------------------------- */

static G_DEFINE_QUARK(kept_runs, kept_runs)

typedef struct {
	char *text;
	FontRole face;
	double size;
	bool leaves_digits;
} Key;

static guint
key_hash(gconstpointer data)
{
	const Key *key = data;

	return g_str_hash(key->text) ^ g_double_hash(&key->size) ^ (guint)key->face;
}

static gboolean
key_equal(gconstpointer a, gconstpointer b)
{
	const Key *first = a, *second = b;

	return first->face == second->face && first->size == second->size &&
	       first->leaves_digits == second->leaves_digits &&
	       strcmp(first->text, second->text) == 0;
}

static void
key_free(gpointer data)
{
	g_free(((Key *)data)->text);
	g_free(data);
}

/* Key → runs, of the context that the process shapes with. */
static GHashTable *
kept_runs(const Fonts *fonts)
{
	GObject *context = G_OBJECT(fonts_context(fonts));
	GHashTable *kept = g_object_get_qdata(context, kept_runs_quark());

	if (kept)
		return kept;
	kept = g_hash_table_new_full(key_hash, key_equal, key_free,
				     (GDestroyNotify)g_ptr_array_unref);
	g_object_set_qdata_full(context, kept_runs_quark(), kept,
				(GDestroyNotify)g_hash_table_unref);
	return kept;
}

static bool
may_be_kept(const char *text, const GArray *spans, const Style *style)
{
	for (guint i = 0; i < spans->len; i++)
		if (differs(&g_array_index(spans, TextSpan, i), style))
			return false;
	return strlen(text) <= LONGEST_KEPT_BYTES;
}

GPtrArray *
runs_shape(const Fonts *fonts, const PrintStyles *styles, const char *text, const GArray *spans,
	   const Style *style)
{
	Key key = {.text = (char *)text, .face = style->face, .size = style->size};
	GHashTable *kept;
	GPtrArray *runs;

	if (!may_be_kept(text, spans, style))
		return shape(fonts, styles, text, spans, style);
	key.leaves_digits = styles->leaves_digits[style->face];
	kept = kept_runs(fonts);
	runs = g_hash_table_lookup(kept, &key);
	if (!runs) {
		if (g_hash_table_size(kept) >= MOST_KEPT)
			g_hash_table_remove_all(kept);
		runs = shape(fonts, styles, text, spans, style);
		key.text = g_strdup(text);
		g_hash_table_insert(kept, g_memdup2(&key, sizeof key), runs);
	}
	return g_ptr_array_ref(runs);
}
