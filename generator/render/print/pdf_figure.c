/* Draws a figure as content of a page, with the strokes of render/chart. */
#include "render/chart/paint.h"
#include "render/print/pdf.h"

typedef struct {
	PdfContent *content;
	GArray *glyphs; /* PdfGlyph: those of the text at hand */
	const Fonts *fonts;
	GError **error;
} FigurePen;

static PdfPaint
paint_of(const ChartStyle *style, Colour *fill, Colour *stroke)
{
	if (style->fill)
		*fill = pen_read_colour(style->fill);
	if (style->stroke)
		*stroke = pen_read_colour(style->stroke);
	return (PdfPaint){.fill = style->fill ? fill : NULL,
			  .stroke = style->stroke ? stroke : NULL,
			  .width = style->stroke_width,
			  .dash = style->dash,
			  .gap = style->gap};
}

static void
figure_outline(void *target, const double *points, int count, bool closed, const ChartStyle *style)
{
	Colour fill, stroke;
	PdfPaint paint = paint_of(style, &fill, &stroke);

	pdf_content_outline(((FigurePen *)target)->content, points, count, closed, &paint);
}

static void
figure_circle(void *target, double x, double y, double radius, const ChartStyle *style)
{
	Colour fill, stroke;
	PdfPaint paint = paint_of(style, &fill, &stroke);

	pdf_content_circle(((FigurePen *)target)->content, x, y, radius, &paint);
}

/* How far from the beginning of its run a glyph stands. */
static double
glyph_start(const PangoGlyphString *glyphs, int index)
{
	int width = 0;

	for (int i = 0; i < index; i++)
		width += glyphs->glyphs[i].geometry.width;
	return (double)width / PANGO_SCALE;
}

/* Adds the glyphs of one cluster; those of text that runs from right to left stand in the reverse order. */
static void
add_figure_cluster(FigurePen *pen, const PangoGlyphItemIter *cluster, double x, double y)
{
	const PangoGlyphString *string = cluster->glyph_item->glyphs;
	int step = cluster->start_glyph < cluster->end_glyph ? 1 : -1;
	int length = cluster->end_index - cluster->start_index;

	for (int i = cluster->start_glyph; i != cluster->end_glyph; i += step) {
		const PangoGlyphInfo *glyph = &string->glyphs[i];
		double start = x + glyph_start(string, i);
		PdfGlyph placed = {.glyph = glyph->glyph,
				   .x = start + (double)glyph->geometry.x_offset / PANGO_SCALE,
				   .y = y + (double)glyph->geometry.y_offset / PANGO_SCALE,
				   .text = cluster->text + cluster->start_index,
				   .text_length = length};

		if (!pdf_glyph_is_shown(glyph->glyph))
			continue;
		length = 0;
		g_array_append_val(pen->glyphs, placed);
	}
	if (length > 0)
		pdf_check_unseen(pen->fonts, cluster->glyph_item->item->analysis.font,
				 cluster->text + cluster->start_index, length, pen->error);
}

static void
figure_text(void *target, PangoLayoutLine *line, double x, double y, const ChartStyle *style)
{
	FigurePen *pen = target;
	const char *text = pango_layout_get_text(line->layout);

	for (GSList *node = line->runs; node; node = node->next) {
		PangoGlyphItem *run = node->data;
		PangoGlyphItemIter cluster;

		for (gboolean more = pango_glyph_item_iter_init_start(&cluster, run, text); more;
		     more = pango_glyph_item_iter_next_cluster(&cluster))
			add_figure_cluster(pen, &cluster, x, y);
		pdf_content_glyphs(pen->content, run->item->analysis.font,
				   (const PdfGlyph *)(void *)pen->glyphs->data,
				   (int)pen->glyphs->len, pen_read_colour(style->fill));
		g_array_set_size(pen->glyphs, 0);
		x += glyph_start(run->glyphs, run->glyphs->num_glyphs);
	}
}

void
pdf_paint_figure(PdfContent *content, const ChartFigure *figure, const Fonts *fonts, GError **error)
{
	static const PenStrokes strokes = {figure_outline, figure_circle, figure_text};
	FigurePen pen = {content, g_array_new(FALSE, FALSE, sizeof(PdfGlyph)), fonts, error};

	figure_paint(figure, (Pen){&strokes, &pen}, fonts);
	g_array_unref(pen.glyphs);
}
