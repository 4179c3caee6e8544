/* gallery FOLDER: every chart kind in every state, to be looked at (make gallery).
 *
 * index.html shows each chart as SVG beside the same shapes painted by Cairo (PNG, at twice the size),
 * wide and narrow, with its sentence and its table; gallery.pdf holds the paintings as a bulletin has
 * them. The charts are those of tests/support/chart_samples.c, which the goldens are made of. */
#include "base/files.h"
#include "render/chart/paint.h"
#include "render/chart/svg.h"
#include "support/chart_samples.h"
#include "support/test_support.h"

#include <cairo-pdf.h>
#include <stdio.h>

#define PAGE_WIDTH 595.0 /* A4, pt */
#define PAGE_HEIGHT 842.0
#define PAGE_MARGIN 57.0
#define POINTS_A_PX 0.75
#define PNG_SCALE 2

typedef struct {
	const char *folder;
	const Fonts *fonts;
	GString *html;
	cairo_t *pdf;
	double y; /* where the next chart begins on the PDF's page, pt */
} Gallery;

static void
must(gboolean good, const char *what)
{
	if (!good)
		g_error("gallery: %s", what);
}

/* --- the two renderings -------------------------------------------------------------------------- */

/* Returns the name of the PNG, in the gallery's folder. */
static char *
paint_png(const Gallery *gallery, const ChartFigure *figure)
{
	char *name = g_strconcat(figure->id, ".png", NULL);
	g_autofree char *path = g_build_filename(gallery->folder, name, NULL);
	cairo_surface_t *surface =
		cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)figure->width * PNG_SCALE,
					   (int)figure->height * PNG_SCALE);
	cairo_t *cr = cairo_create(surface);

	cairo_set_source_rgb(cr, 1, 1, 1);
	cairo_paint(cr);
	cairo_scale(cr, PNG_SCALE, PNG_SCALE);
	figure_paint(figure, pen_cairo(cr), gallery->fonts);
	cairo_destroy(cr);
	must(cairo_surface_write_to_png(surface, path) == CAIRO_STATUS_SUCCESS, path);
	cairo_surface_destroy(surface);
	return name;
}

static char *
svg_text(const ChartFigure *figure)
{
	xmlDoc *document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *parent = xmlNewNode(NULL, (const xmlChar *)"figure");
	xmlDocSetRootElement(document, parent);
	ChartFigure alone = *figure;
	alone.narrow = NULL;
	xmlNode *svg = figure_to_svg(&alone, parent, "");
	xmlBuffer *buffer = xmlBufferCreate();
	xmlNodeDump(buffer, document, svg, 0, 0);
	char *text = g_strdup((const char *)xmlBufferContent(buffer));
	xmlBufferFree(buffer);
	xmlFreeDoc(document);
	return text;
}

/* --- PDF ----------------------------------------------------------------------------------------- */

static void
paint_name(Gallery *gallery, const char *name)
{
	PangoLayout *layout = pango_layout_new(fonts_context(gallery->fonts));
	PangoFontDescription *font = fonts_describe(gallery->fonts, FONT_HEI_BOLD, 10);

	pango_layout_set_font_description(layout, font);
	pango_layout_set_text(layout, name, -1);
	cairo_set_source_rgb(gallery->pdf, 0, 0, 0);
	cairo_move_to(gallery->pdf, PAGE_MARGIN, gallery->y);
	pango_cairo_show_layout(gallery->pdf, layout);
	pango_font_description_free(font);
	g_object_unref(layout);
	gallery->y += 18;
}

/* As in a bulletin: three quarters of the px, smaller where the page is too small. */
static void
paint_pdf(Gallery *gallery, const ChartFigure *figure)
{
	double room = PAGE_HEIGHT - 2 * PAGE_MARGIN - 18;
	double scale = MIN(POINTS_A_PX, (PAGE_WIDTH - 2 * PAGE_MARGIN) / figure->width);
	scale = MIN(scale, room / figure->height);
	double height = figure->height * scale;

	if (gallery->y > PAGE_MARGIN && gallery->y + 18 + height > PAGE_HEIGHT - PAGE_MARGIN) {
		cairo_show_page(gallery->pdf);
		gallery->y = PAGE_MARGIN;
	}
	paint_name(gallery, figure->id);
	cairo_save(gallery->pdf);
	cairo_translate(gallery->pdf, PAGE_MARGIN, gallery->y);
	cairo_scale(gallery->pdf, scale, scale);
	figure_paint(figure, pen_cairo(gallery->pdf), gallery->fonts);
	cairo_restore(gallery->pdf);
	gallery->y += height + 24;
}

/* --- the page -------------------------------------------------------------------------------------- */

static void
append_cells(GString *html, const char *element, const GPtrArray *cells)
{
	g_string_append(html, "<tr>");
	for (guint i = 0; i < cells->len; i++) {
		g_autofree char *cell = g_markup_escape_text(g_ptr_array_index(cells, i), -1);
		g_string_append_printf(html, "<%s>%s</%s>", element, cell, element);
	}
	g_string_append(html, "</tr>");
}

static void
append_table(GString *html, const ChartFigure *figure)
{
	g_autofree char *sentence = g_markup_escape_text(figure->sentence, -1);

	g_string_append_printf(html, "<p>%s</p><details><summary>Table</summary><table>", sentence);
	append_cells(html, "th", figure->table.columns);
	for (guint i = 0; i < figure->table.rows->len; i++)
		append_cells(html, "td", g_ptr_array_index(figure->table.rows, i));
	g_string_append(html, "</table></details>");
}

static void
show_figure(Gallery *gallery, const ChartFigure *figure)
{
	g_autofree char *svg = svg_text(figure), *png = paint_png(gallery, figure);

	paint_pdf(gallery, figure);
	g_string_append_printf(
		gallery->html,
		"<div class=\"pair\"><div>%s</div>"
		"<img src=\"%s\" width=\"%.0f\" height=\"%.0f\" alt=\"Cairo\"></div>\n",
		svg, png, figure->width, figure->height);
}

static void
show_state(Gallery *gallery, const char *kind, const char *state)
{
	g_autoptr(Arena) arena = arena_new();
	const ChartFigure *figure =
		chart_draw(kind, chart_sample(kind, state, arena), gallery->fonts, arena);

	g_string_append_printf(gallery->html, "<h3 id=\"%s\">%s</h3>\n", figure->id, figure->id);
	show_figure(gallery, figure);
	if (figure->narrow != NULL)
		show_figure(gallery, figure->narrow);
	append_table(gallery->html, figure);
}

static const char head[] =
	"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\">"
	"<title>Chart gallery</title><style>"
	"body{font:14px/1.6 sans-serif;margin:2rem}"
	".pair{display:flex;gap:2rem;align-items:flex-start;margin:0 0 1rem}"
	".pair svg,.pair img{outline:1px dotted #bbb}"
	"nav a{margin-right:1em}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:0 .5em}"
	"body:has(#grey:checked) .pair{filter:grayscale(1)}"
	"</style></head><body><h1>Chart gallery</h1>"
	"<p>Every kind in every state of tests/support/chart_samples.c: SVG left, Cairo right; the "
	"paintings are also in <a href=\"gallery.pdf\">gallery.pdf</a>. "
	"<label><input type=\"checkbox\" id=\"grey\"> grey</label></p><nav>";

static void
show_all(Gallery *gallery)
{
	g_string_append(gallery->html, head);
	for (int i = 0; i < chart_kind_count; i++)
		g_string_append_printf(gallery->html, "<a href=\"#%s\">%s</a>", chart_kinds[i].name,
				       chart_kinds[i].name);
	g_string_append(gallery->html, "</nav>\n");
	for (int i = 0; i < chart_kind_count; i++) {
		g_string_append_printf(gallery->html, "<h2 id=\"%s\">%s</h2>\n",
				       chart_kinds[i].name, chart_kinds[i].name);
		for (int j = 0; chart_sample_states[j] != NULL; j++)
			show_state(gallery, chart_kinds[i].name, chart_sample_states[j]);
	}
	g_string_append(gallery->html, "</body></html>\n");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	must(argc == 2, "call it with the folder to write to (make gallery)");
	must(g_mkdir_with_parents(argv[1], 0777) == 0, argv[1]);
	g_auto(TestFolder) scratch = test_folder_new();
	g_autoptr(Fonts) fonts = chart_sample_fonts(scratch);
	g_autofree char *pdf_path = g_build_filename(argv[1], "gallery.pdf", NULL);
	g_autofree char *page_path = g_build_filename(argv[1], "index.html", NULL);
	g_autoptr(GString) html = g_string_new(NULL);
	cairo_surface_t *surface = cairo_pdf_surface_create(pdf_path, PAGE_WIDTH, PAGE_HEIGHT);
	Gallery gallery = {argv[1], fonts, html, cairo_create(surface), PAGE_MARGIN};

	show_all(&gallery);
	cairo_show_page(gallery.pdf);
	cairo_destroy(gallery.pdf);
	cairo_surface_finish(surface);
	must(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, pdf_path);
	cairo_surface_destroy(surface);
	must(files_write(page_path, html->str, html->len, NULL), page_path);
	printf("%s\n", page_path);
	return 0;
}
