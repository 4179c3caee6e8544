/* Paints the pages of a display list as contents of a PDF. */
#include "render/chart/markers.h"
#include "render/print/pdf.h"
#include <math.h>

typedef struct {
	const Print *print;
	PdfContent *content;
	GArray *glyphs; /* PdfGlyph: those of the text at hand */
	GError *error;	/* the first */
} Painter;

/* --- Text ------------------------------------------------------------------------------------- */

void
pdf_check_unseen(const Fonts *fonts, PangoFont *font, const char *text, int length, GError **error)
{
	for (const char *at = text; at < text + length; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);

		if (!g_unichar_isgraph(character) || g_unichar_ismark(character) ||
		    !fonts_has_character(fonts, FONT_BODY, character) || *error)
			continue;
		g_set_error(error, PRINT_ERROR, PRINT_ERROR_PDF,
			    "字体文件%s没有给出“%.*s”（U+%04X）的字形，文件可能已损坏或刚被改动",
			    fonts_file(font), (int)(g_utf8_next_char(at) - at), at, character);
	}
}

/* A cluster's first glyph that is shown has its text; one that shows none has no text in the file. */
static void
add_cluster(Painter *painter, const Paragraph *paragraph, const Cluster *cluster, double x,
	    double y)
{
	int length = cluster->end - cluster->start;

	for (int i = 0; i < cluster->glyph_count; i++) {
		const Glyph *glyph =
			&g_array_index(paragraph->glyphs, Glyph, cluster->first_glyph + i);
		PdfGlyph placed = {.glyph = glyph->glyph,
				   .x = x + glyph->x_offset,
				   .y = y + glyph->y_offset,
				   .text = paragraph->text + cluster->start,
				   .text_length = length};

		x += glyph->advance;
		if (!pdf_glyph_is_shown(glyph->glyph))
			continue;
		length = 0;
		g_array_append_val(painter->glyphs, placed);
	}
	if (length > 0)
		pdf_check_unseen(painter->print->fonts,
				 g_ptr_array_index(paragraph->fonts, cluster->font),
				 paragraph->text + cluster->start, length, &painter->error);
}

static void
paint_glyphs(Painter *painter, PangoFont *font, Colour colour)
{
	pdf_content_glyphs(painter->content, font, (const PdfGlyph *)(void *)painter->glyphs->data,
			   (int)painter->glyphs->len, colour);
	g_array_set_size(painter->glyphs, 0);
}

/* Shows the clusters of an item, those of one font at a time. */
static void
paint_text(Painter *painter, const Item *item)
{
	const Paragraph *paragraph = item->paragraph;
	const Cluster *clusters = (const Cluster *)(void *)paragraph->clusters->data;
	double origin = item->x - clusters[item->first].x;

	for (int first = item->first, end; first < item->end; first = end) {
		int font = clusters[first].font;

		for (end = first; end < item->end && clusters[end].font == font; end++)
			add_cluster(painter, paragraph, &clusters[end], origin + clusters[end].x,
				    item->y);
		paint_glyphs(painter, g_ptr_array_index(paragraph->fonts, font), item->colour);
	}
}

/* --- Shapes ----------------------------------------------------------------------------------- */

static void
paint_mark(PdfContent *content, const Item *item)
{
	double line = item->width * 0.14;
	/* With its edge, a hollow mark is as large as a full one. */
	double size = item->width - (item->mark.hollow ? line : 0);
	double x = item->x + item->width / 2, y = item->y + item->height / 2;
	PdfPaint paint = {.fill = item->mark.hollow ? NULL : &item->mark.colour,
			  .stroke = item->mark.hollow ? &item->mark.colour : NULL,
			  .width = line};
	double points[2 * MARKER_MOST_POINTS];
	int count = marker_outline(item->mark.form, x, y, size, points);

	if (count > 0)
		pdf_content_outline(content, points, count, true, &paint);
	else
		pdf_content_circle(content, x, y, size / 2, &paint);
}

/* Leads from the frame of a turned page's text to the page. */
static void
turn(PdfContent *content, const Page *page)
{
	cairo_matrix_t turned;

	cairo_matrix_init(&turned, 0, -1, 1, 0, page->turned_left, page->turned_foot);
	pdf_content_change_frame(content, turned);
}

static void
paint_rule(PdfContent *content, const Page *page, const Rule *rule)
{
	double right = rule->x + rule->width, foot = rule->y + rule->height;
	const double corners[] = {rule->x, rule->y, right, rule->y, right, foot, rule->x, foot};
	cairo_matrix_t frame = pdf_content_get_frame(content);

	if (rule->turned)
		turn(content, page);
	pdf_content_outline(content, corners, 4, true, &(PdfPaint){.fill = &rule->colour});
	pdf_content_set_frame(content, frame);
}

/* The words of a draft, from corner to corner behind the text: drawn as shapes, so that no program reads
 * them as text again and again. */
static void
paint_draft(PdfContent *content, const Print *print)
{
	const Paragraph *paragraph = print->draft;
	const Cluster *clusters = (const Cluster *)(void *)paragraph->clusters->data;
	const TextSpan *span = &g_array_index(paragraph->spans, TextSpan, 0);
	const Line *line = &g_array_index(paragraph->lines, Line, 0);
	cairo_matrix_t frame = pdf_content_get_frame(content), across;

	cairo_matrix_init_translate(&across, print->page_width / 2, print->page_height / 2);
	cairo_matrix_rotate(&across, -atan2(print->page_height, print->page_width));
	pdf_content_change_frame(content, across);
	for (int i = line->first; i < line->end; i++) {
		PangoFont *font = g_ptr_array_index(paragraph->fonts, clusters[i].font);
		double x = clusters[i].x - line->x - line->width / 2;

		for (int j = 0; j < clusters[i].glyph_count; j++) {
			PangoGlyph glyph =
				g_array_index(paragraph->glyphs, Glyph, clusters[i].first_glyph + j)
					.glyph;

			if (pdf_glyph_is_shown(glyph))
				pdf_content_glyph_outline(content, font, glyph, x,
							  0.37 * paragraph->em, span->colour);
		}
	}
	pdf_content_set_frame(content, frame);
}

static void
paint_figure(Painter *painter, const Item *item)
{
	PdfContent *content = painter->content;
	cairo_matrix_t frame = pdf_content_get_frame(content), place;

	cairo_matrix_init(&place, item->scale, 0, 0, item->scale, item->x, item->y);
	pdf_content_change_frame(content, place);
	pdf_paint_figure(content, item->figure, painter->print->fonts, &painter->error);
	pdf_content_set_frame(content, frame);
}

/* --- Pages ------------------------------------------------------------------------------------ */

static void
paint_item(Painter *painter, const Page *page, const Item *item)
{
	cairo_matrix_t frame = pdf_content_get_frame(painter->content);

	if (item->turned)
		turn(painter->content, page);
	switch (item->kind) {
	case ITEM_TEXT:
		paint_text(painter, item);
		break;
	case ITEM_MARK:
		paint_mark(painter->content, item);
		break;
	case ITEM_FIGURE:
		paint_figure(painter, item);
		break;
	}
	pdf_content_set_frame(painter->content, frame);
}

/* What stands behind the text: the words of a draft, and lines. */
static void
paint_ground(Painter *painter, const Page *page)
{
	const Paragraph *draft = painter->print->draft;
	bool has_draft = draft && draft->lines->len > 0;

	if (!has_draft && page->rules->len == 0)
		return;
	pdf_content_begin_mark(painter->content, PDF_ARTIFACT);
	if (has_draft)
		paint_draft(painter->content, painter->print);
	for (guint i = 0; i < page->rules->len; i++)
		paint_rule(painter->content, page, &g_array_index(page->rules, Rule, i));
	pdf_content_end_mark(painter->content);
}

static void
paint_items(Painter *painter, const Page *page, int first, int end, int mark)
{
	if (first == end)
		return;
	pdf_content_begin_mark(painter->content, mark);
	for (int i = first; i < end; i++)
		paint_item(painter, page, &g_array_index(page->items, Item, i));
	pdf_content_end_mark(painter->content);
}

PdfContent *
pdf_paint_page(const Print *print, const Page *page, PdfFonts *fonts, GError **error)
{
	Painter painter = {.print = print,
			   .content = pdf_content_new(fonts, print->page_height),
			   .glyphs = g_array_new(FALSE, FALSE, sizeof(PdfGlyph))};
	int painted = 0;

	paint_ground(&painter, page);
	for (guint i = 0; i < page->leaves->len; i++) {
		const Leaf *leaf = &g_array_index(page->leaves, Leaf, i);

		paint_items(&painter, page, painted, leaf->first, PDF_ARTIFACT);
		paint_items(&painter, page, leaf->first, leaf->end, (int)i);
		painted = leaf->end;
	}
	paint_items(&painter, page, painted, (int)page->items->len, PDF_ARTIFACT);
	g_array_unref(painter.glyphs);
	if (painter.error) {
		g_propagate_error(error, painter.error);
		g_clear_pointer(&painter.content, pdf_content_free);
	}
	return painter.content;
}
