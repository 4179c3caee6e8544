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

/* The faces of the spans as attributes: the style's for the whole, its own for a span that differs. */
static PangoAttrList *
face_attributes(const Fonts *fonts, const GArray *spans, const Style *style)
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
		start = span->end;
	}
	return list;
}

static GPtrArray *
shape(const Fonts *fonts, const char *raw, const GArray *spans, const Style *style)
{
	GPtrArray *runs = g_ptr_array_new_with_free_func((GDestroyNotify)pango_glyph_item_free);
	g_autofree char *text = readable_copy(raw);
	int length = (int)strlen(text);
	PangoAttrList *faces = face_attributes(fonts, spans, style);
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
runs_shape(const Fonts *fonts, const char *text, const GArray *spans, const Style *style)
{
	Key key = {.text = (char *)text, .face = style->face, .size = style->size};
	GHashTable *kept;
	GPtrArray *runs;

	if (!may_be_kept(text, spans, style))
		return shape(fonts, text, spans, style);
	kept = kept_runs(fonts);
	runs = g_hash_table_lookup(kept, &key);
	if (!runs) {
		if (g_hash_table_size(kept) >= MOST_KEPT)
			g_hash_table_remove_all(kept);
		runs = shape(fonts, text, spans, style);
		key.text = g_strdup(text);
		g_hash_table_insert(kept, g_memdup2(&key, sizeof key), runs);
	}
	return g_ptr_array_ref(runs);
}
