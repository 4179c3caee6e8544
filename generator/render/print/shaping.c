#include "render/print/paragraph.h"
#include "render/print/runs.h"

/* A mark keeps this much of its blank beside its ink, in em. */
#define BESIDE_INK 0.03
/* The sign before a status word with its distance, in em. */
#define MARK_WIDTH 0.95

Shaper *
shaper_new(const Fonts *fonts, const PrintStyles *styles)
{
	Shaper *shaper = g_new0(Shaper, 1);

	shaper->fonts = fonts;
	shaper->styles = styles;
	shaper->missing = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	shaper->fallbacks = g_hash_table_new_full(NULL, NULL, g_object_unref, NULL);
	shaper->substitutes = g_hash_table_new(NULL, NULL);
	return shaper;
}

void
shaper_free(Shaper *shaper)
{
	if (!shaper)
		return;
	g_hash_table_unref(shaper->missing);
	g_hash_table_unref(shaper->fallbacks);
	g_hash_table_unref(shaper->substitutes);
	g_free(shaper);
}

void
paragraph_free(Paragraph *paragraph)
{
	if (!paragraph)
		return;
	g_free(paragraph->text);
	g_array_unref(paragraph->spans);
	g_array_unref(paragraph->clusters);
	g_array_unref(paragraph->glyphs);
	g_ptr_array_unref(paragraph->fonts);
	g_array_unref(paragraph->lines);
	g_free(paragraph);
}

/* --- From runs to clusters -------------------------------------------------------------------- */

/* The text around a byte, for a message: up to eight characters to each side. */
static char *
surroundings(const char *text, int at)
{
	const char *start = text + at, *end = text + at;

	for (int i = 0; i < 8 && start > text; i++)
		start = g_utf8_prev_char(start);
	for (int i = 0; i < 9 && *end; i++)
		end = g_utf8_next_char(end);
	return g_strndup(start, (gsize)(end - start));
}

static void
note_missing(Shaper *shaper, const Paragraph *paragraph, const Cluster *cluster)
{
	for (const char *at = paragraph->text + cluster->start; at < paragraph->text + cluster->end;
	     at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);

		if (!fonts_has_character(shaper->fonts, FONT_BODY, character) &&
		    !g_hash_table_contains(shaper->missing, GUINT_TO_POINTER(character)))
			g_hash_table_insert(
				shaper->missing, GUINT_TO_POINTER(character),
				surroundings(paragraph->text, (int)(at - paragraph->text)));
	}
}

/* Notes a character that came from the face behind all others, by the role that lacks it. */
static void
note_substitute(Shaper *shaper, FontRole role, PangoFont *font, gunichar character)
{
	gpointer known = NULL;

	if (role == FONT_SONG || runs_is_digits(shaper->fonts, shaper->styles, role, character))
		return;
	if (!g_hash_table_lookup_extended(shaper->fallbacks, font, NULL, &known)) {
		known = GINT_TO_POINTER(fonts_is_fallback(font));
		g_hash_table_insert(shaper->fallbacks, g_object_ref(font), known);
	}
	if (known)
		g_hash_table_add(shaper->substitutes,
				 GUINT_TO_POINTER(character << SUBSTITUTE_SHIFT | (guint)role));
}

/* Measures how much of a mark's blank sides may go, by its ink: Fandol's ？ stands in the middle of
 * its square, Noto's at the left. */
static void
measure_blanks(Cluster *cluster, PangoFont *font, PangoGlyph glyph, double em)
{
	CharacterClass class = cluster->rules.class;
	bool left = class == CHARACTER_OPENING || class == CHARACTER_MIDDLE;
	bool right =
		class == CHARACTER_CLOSING || class == CHARACTER_STOP || class == CHARACTER_MIDDLE;
	double most = class == CHARACTER_MIDDLE ? 0.25 * em : 0.5 * em;
	PangoRectangle ink;

	if (!left && !right)
		return;
	pango_font_get_glyph_extents(font, glyph, &ink, NULL);
	if (left)
		cluster->blank_left = CLAMP((double)ink.x / PANGO_SCALE - BESIDE_INK * em, 0, most);
	if (right)
		cluster->blank_right =
			CLAMP(cluster->width - (double)(ink.x + ink.width) / PANGO_SCALE -
				      BESIDE_INK * em,
			      0, most);
}

static int
font_index(Paragraph *paragraph, PangoFont *font)
{
	for (guint i = 0; i < paragraph->fonts->len; i++)
		if (g_ptr_array_index(paragraph->fonts, i) == font)
			return (int)i;
	g_ptr_array_add(paragraph->fonts, g_object_ref(font));
	return (int)paragraph->fonts->len - 1;
}

/* Goes on to the span that holds a byte. Where one with a mark begins, the mark takes its place. */
static int
enter_span(Paragraph *paragraph, int span, int byte)
{
	const TextSpan *spans = (const TextSpan *)(void *)paragraph->spans->data;
	bool first = paragraph->clusters->len == 0;

	while (spans[span].end <= byte || first) {
		if (!first)
			span++;
		first = false;
		if (spans[span].mark && spans[span].end > byte) {
			Cluster mark = {.start = byte,
					.end = byte,
					.first_glyph = (int)paragraph->glyphs->len,
					.width = MARK_WIDTH * paragraph->em,
					.rules = {.class = CHARACTER_MARK},
					.span = span};

			g_array_append_val(paragraph->clusters, mark);
		}
	}
	return span;
}

/* Adds glyphs first to end-1 of a run as one cluster. */
static void
add_cluster(Shaper *shaper, Paragraph *paragraph, const PangoGlyphItem *run, int first, int end,
	    Cluster cluster)
{
	const TextSpan *span = &g_array_index(paragraph->spans, TextSpan, cluster.span);
	PangoFont *font = run->item->analysis.font;
	bool missing = false;

	cluster.first_glyph = (int)paragraph->glyphs->len;
	for (int i = first; i < end; i++) {
		const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
		Glyph glyph = {.glyph = info->glyph,
			       .advance = (double)info->geometry.width / PANGO_SCALE,
			       .x_offset = (double)info->geometry.x_offset / PANGO_SCALE,
			       .y_offset =
				       (double)info->geometry.y_offset / PANGO_SCALE - span->rise};

		missing = missing || (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG);
		cluster.width += glyph.advance;
		g_array_append_val(paragraph->glyphs, glyph);
	}
	cluster.glyph_count = end - first;
	cluster.font = font_index(paragraph, font);
	cluster.character = g_utf8_get_char(paragraph->text + cluster.start);
	cluster.rules = characters_rules(cluster.character, cluster.width > 0.75 * paragraph->em);
	/* The mark of a note stays with what it is about. */
	cluster.rules.not_first = cluster.rules.not_first || span->rise > 0;
	if (missing) {
		note_missing(shaper, paragraph, &cluster);
	} else {
		note_substitute(shaper, span->face, font, cluster.character);
		if (end > first)
			measure_blanks(&cluster, font, run->glyphs->glyphs[first].glyph,
				       paragraph->em);
	}
	g_array_append_val(paragraph->clusters, cluster);
}

/* A run from right to left stays whole: its clusters stand in the order of sight, not of reading. */
static int
add_run(Shaper *shaper, Paragraph *paragraph, const PangoGlyphItem *run, int span)
{
	const PangoItem *item = run->item;
	const PangoGlyphString *glyphs = run->glyphs;

	for (int first = 0; first < glyphs->num_glyphs;) {
		int end = first + 1;
		Cluster cluster = {.start = item->offset + glyphs->log_clusters[first]};

		while (end < glyphs->num_glyphs &&
		       glyphs->log_clusters[end] == glyphs->log_clusters[first])
			end++;
		cluster.end = item->offset +
			      (end < glyphs->num_glyphs ? glyphs->log_clusters[end] : item->length);
		if (item->analysis.level & 1) {
			end = glyphs->num_glyphs;
			cluster.start = item->offset;
			cluster.end = item->offset + item->length;
		}
		span = enter_span(paragraph, span, cluster.start);
		cluster.span = span;
		add_cluster(shaper, paragraph, run, first, end, cluster);
		first = end;
	}
	return span;
}

static guint
count_glyphs(const GPtrArray *runs)
{
	guint count = 0;

	for (guint i = 0; i < runs->len; i++)
		count += (guint)((const PangoGlyphItem *)g_ptr_array_index(runs, i))
				 ->glyphs->num_glyphs;
	return count;
}

Paragraph *
paragraph_shape(Shaper *shaper, RichText *text, const Style *style)
{
	Paragraph *paragraph = g_new0(Paragraph, 1);
	g_autoptr(GPtrArray) runs =
		runs_shape(shaper->fonts, shaper->styles, text->text->str, text->spans, style);
	guint glyphs = count_glyphs(runs);
	int span = 0;

	paragraph->text = g_strdup(text->text->str);
	paragraph->spans = g_array_ref(text->spans);
	rich_text_free(text);
	paragraph->em = style->size;
	/* A span may have a mark before its first character. */
	paragraph->clusters =
		g_array_sized_new(FALSE, FALSE, sizeof(Cluster), glyphs + paragraph->spans->len);
	paragraph->glyphs = g_array_sized_new(FALSE, FALSE, sizeof(Glyph), glyphs);
	paragraph->fonts = g_ptr_array_new_with_free_func(g_object_unref);
	paragraph->lines = g_array_new(FALSE, FALSE, sizeof(Line));
	for (guint i = 0; i < runs->len; i++)
		span = add_run(shaper, paragraph, g_ptr_array_index(runs, i), span);
	paragraph_find_gaps(paragraph);
	paragraph_find_breaks(paragraph, shaper->styles);
	return paragraph;
}
