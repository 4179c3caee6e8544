#include "render/chart/markers.h"
#include "render/chart/paint.h"
#include "render/print/pdf.h"
#include <cairo-pdf.h>
#include <math.h>

/* Any tag that Cairo knows will do: pdf_finish.c replaces the tree. */
#define LEAF_TAG "Span"

static void
set_colour(cairo_t *cr, const Colour *colour)
{
	cairo_set_source_rgb(cr, colour->red, colour->green, colour->blue);
}

/* --- Text ------------------------------------------------------------------------------------- */

typedef struct {
	GArray *glyphs;	  /* cairo_glyph_t */
	GArray *clusters; /* cairo_text_cluster_t */
} Run;

static void
add_cluster(Run *run, const Paragraph *paragraph, const Cluster *cluster, double x, double y)
{
	cairo_text_cluster_t text = {.num_bytes = cluster->end - cluster->start};

	for (int i = 0; i < cluster->glyph_count; i++) {
		const Glyph *glyph =
			&g_array_index(paragraph->glyphs, Glyph, cluster->first_glyph + i);
		cairo_glyph_t placed = {
			.index = glyph->glyph, .x = x + glyph->x_offset, .y = y + glyph->y_offset};

		x += glyph->advance;
		if (glyph->glyph == PANGO_GLYPH_EMPTY || (glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG))
			continue;
		text.num_glyphs++;
		g_array_append_val(run->glyphs, placed);
	}
	g_array_append_val(run->clusters, text);
}

static void
show_run(cairo_t *cr, const Run *run, const Paragraph *paragraph, int first, int end)
{
	const Cluster *clusters = (const Cluster *)(void *)paragraph->clusters->data;
	PangoFont *font = g_ptr_array_index(paragraph->fonts, clusters[first].font);
	int start = clusters[first].start;

	if (run->glyphs->len == 0)
		return;
	cairo_set_scaled_font(cr, pango_cairo_font_get_scaled_font((PangoCairoFont *)font));
	cairo_show_text_glyphs(cr, paragraph->text + start, clusters[end - 1].end - start,
			       (const cairo_glyph_t *)(void *)run->glyphs->data,
			       (int)run->glyphs->len,
			       (const cairo_text_cluster_t *)(void *)run->clusters->data,
			       (int)run->clusters->len, 0);
}

/* Shows the clusters of an item, those of one font at a time. */
static void
paint_text(cairo_t *cr, Run *run, const Item *item)
{
	const Paragraph *paragraph = item->paragraph;
	const Cluster *clusters = (const Cluster *)(void *)paragraph->clusters->data;
	double origin = item->x - clusters[item->first].x;

	set_colour(cr, &item->colour);
	for (int first = item->first, end; first < item->end; first = end) {
		g_array_set_size(run->glyphs, 0);
		g_array_set_size(run->clusters, 0);
		for (end = first; end < item->end && clusters[end].font == clusters[first].font;
		     end++)
			add_cluster(run, paragraph, &clusters[end], origin + clusters[end].x,
				    item->y);
		show_run(cr, run, paragraph, first, end);
	}
}

/* --- Shapes ----------------------------------------------------------------------------------- */

static void
paint_mark(cairo_t *cr, const Item *item)
{
	double line = item->width * 0.14;
	/* With its edge, a hollow mark is as large as a full one. */
	double size = item->width - (item->mark.hollow ? line : 0);
	double x = item->x + item->width / 2, y = item->y + item->height / 2;
	double points[2 * MARKER_MOST_POINTS];
	int count = marker_outline(item->mark.form, x, y, size, points);

	set_colour(cr, &item->mark.colour);
	cairo_new_path(cr);
	if (count == 0)
		cairo_arc(cr, x, y, size / 2, 0, 2 * G_PI);
	for (int i = 0; i < count; i++)
		cairo_line_to(cr, points[2 * i], points[2 * i + 1]);
	cairo_close_path(cr);
	cairo_set_line_width(cr, line);
	if (item->mark.hollow)
		cairo_stroke(cr);
	else
		cairo_fill(cr);
}

/* Cairo's matrix from the frame of a turned page's text to the page. */
static void
turn(cairo_t *cr, const Page *page)
{
	cairo_matrix_t matrix;

	cairo_matrix_init(&matrix, 0, -1, 1, 0, page->turned_left, page->turned_foot);
	cairo_transform(cr, &matrix);
}

/* The words of a draft, from corner to corner behind the text: drawn as shapes, so that no program reads
 * them as text again and again. */
static void
paint_draft(cairo_t *cr, const Print *print)
{
	const Paragraph *paragraph = print->draft;
	const Cluster *clusters = (const Cluster *)(void *)paragraph->clusters->data;
	const TextSpan *span = &g_array_index(paragraph->spans, TextSpan, 0);
	const Line *line = &g_array_index(paragraph->lines, Line, 0);

	cairo_save(cr);
	set_colour(cr, &span->colour);
	cairo_translate(cr, print->page_width / 2, print->page_height / 2);
	cairo_rotate(cr, -atan2(print->page_height, print->page_width));
	for (int i = line->first; i < line->end; i++) {
		PangoFont *font = g_ptr_array_index(paragraph->fonts, clusters[i].font);

		for (int j = 0; j < clusters[i].glyph_count; j++) {
			const Glyph *glyph = &g_array_index(paragraph->glyphs, Glyph,
							    clusters[i].first_glyph + j);
			cairo_glyph_t placed = {.index = glyph->glyph,
						.x = clusters[i].x - line->x - line->width / 2,
						.y = 0.37 * paragraph->em};

			if (glyph->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
				continue;
			cairo_set_scaled_font(
				cr, pango_cairo_font_get_scaled_font((PangoCairoFont *)font));
			cairo_new_path(cr);
			cairo_glyph_path(cr, &placed, 1);
			cairo_fill(cr);
		}
	}
	cairo_restore(cr);
}

static void
paint_figure(cairo_t *cr, const Print *print, const Item *item)
{
	cairo_save(cr);
	cairo_translate(cr, item->x, item->y);
	cairo_scale(cr, item->scale, item->scale);
	figure_paint(item->figure, cr, print->fonts);
	cairo_restore(cr);
}

/* --- Pages ------------------------------------------------------------------------------------ */

static void
paint_item(cairo_t *cr, const Print *print, Run *run, const Item *item)
{
	switch (item->kind) {
	case ITEM_TEXT:
		paint_text(cr, run, item);
		break;
	case ITEM_MARK:
		paint_mark(cr, item);
		break;
	case ITEM_FIGURE:
		paint_figure(cr, print, item);
		break;
	}
}

static void
paint_rule(cairo_t *cr, const Page *page, const Rule *rule)
{
	cairo_save(cr);
	if (rule->turned)
		turn(cr, page);
	set_colour(cr, &rule->colour);
	cairo_rectangle(cr, rule->x, rule->y, rule->width, rule->height);
	cairo_fill(cr);
	cairo_restore(cr);
}

static void
paint_page(cairo_t *cr, const Print *print, const Page *page, Run *run)
{
	guint leaf = 0;

	if (print->draft && print->draft->lines->len > 0)
		paint_draft(cr, print);
	for (guint i = 0; i < page->rules->len; i++)
		paint_rule(cr, page, &g_array_index(page->rules, Rule, i));
	for (int i = 0; i < (int)page->items->len; i++) {
		const Item *item = &g_array_index(page->items, Item, i);
		const Leaf *open =
			leaf < page->leaves->len ? &g_array_index(page->leaves, Leaf, leaf) : NULL;

		if (open && i == open->first)
			cairo_tag_begin(cr, LEAF_TAG, NULL);
		cairo_save(cr);
		if (item->turned)
			turn(cr, page);
		paint_item(cr, print, run, item);
		cairo_restore(cr);
		if (open && i + 1 == open->end) {
			cairo_tag_end(cr, LEAF_TAG);
			leaf++;
		}
	}
	cairo_show_page(cr);
}

/* The outline: an entry stands below the last one of a lower level. */
static void
add_outline(cairo_surface_t *surface, const Print *print)
{
	int parents[8] = {CAIRO_PDF_OUTLINE_ROOT};
	int levels[8] = {0}, depth = 0;

	for (guint i = 0; i < print->outline->len; i++) {
		const OutlineEntry *entry = &g_array_index(print->outline, OutlineEntry, i);
		char place[64];

		g_snprintf(place, sizeof place, "page=%d pos=[0 %d]", entry->page + 1,
			   (int)floor(entry->y));
		while (depth > 0 && levels[depth] >= entry->level)
			depth--;
		parents[depth + 1] =
			cairo_pdf_surface_add_outline(surface, parents[depth], entry->text, place,
						      depth == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
		depth = MIN(depth + 1, 6);
		levels[depth] = entry->level;
	}
}

static cairo_status_t
write_bytes(void *closure, const unsigned char *data, unsigned int length)
{
	g_byte_array_append(closure, data, length);
	return CAIRO_STATUS_SUCCESS;
}

static cairo_status_t
paint_all(cairo_surface_t *surface, const Print *print)
{
	cairo_t *cr = cairo_create(surface);
	Run run = {.glyphs = g_array_new(FALSE, FALSE, sizeof(cairo_glyph_t)),
		   .clusters = g_array_new(FALSE, FALSE, sizeof(cairo_text_cluster_t))};
	cairo_status_t status;

	/* Replaced at the end; without it Cairo asks the clock. */
	cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
				       "2000-01-01T00:00:00Z");
	add_outline(surface, print);
	for (guint i = 0; i < print->pages->len; i++)
		paint_page(cr, print, g_ptr_array_index(print->pages, i), &run);
	g_array_unref(run.glyphs);
	g_array_unref(run.clusters);
	status = cairo_status(cr);
	cairo_destroy(cr);
	return status;
}

GByteArray *
pdf_paint(const Print *print, GError **error)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
		write_bytes, bytes, print->page_width, print->page_height);
	cairo_status_t status = paint_all(surface, print);

	/* Some mistakes show only when the file is finished. */
	cairo_surface_finish(surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(surface);
	cairo_surface_destroy(surface);
	if (status != CAIRO_STATUS_SUCCESS) {
		g_set_error(error, PRINT_ERROR, PRINT_ERROR_CAIRO, "%s: 画PDF时出错：%s", print->id,
			    cairo_status_to_string(status));
		return NULL;
	}
	return g_steal_pointer(&bytes);
}
