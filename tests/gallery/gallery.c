/* gallery FOLDER: every chart kind in every state, to be looked at (make gallery).
 *
 * index.html shows each chart as SVG beside the same shapes painted by Cairo (PNG, at twice the size),
 * wide and narrow, with its sentence and its table; gallery.pdf is a bulletin of all charts. They are
 * those of tests/support/chart_samples.c, which the goldens are made of. */
#include "base/files.h"
#include "render/chart/png.h"
#include "render/chart/svg.h"
#include "support/chart_samples.h"
#include "support/print_samples.h"
#include "support/test_support.h"

#include <stdio.h>

#define PNG_SCALE 2

typedef struct {
	const char *folder;
	const Fonts *fonts;
	GString *html;
	GString *blocks;     /* of the bulletin */
	GHashTable *figures; /* of the bulletin: id → const ChartFigure * */
	Arena *arena;
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
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = figure_to_png(figure, PNG_SCALE, gallery->fonts, &error);

	g_assert_no_error(error);
	must(files_write(path, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), NULL), path);
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

/* Adds the chart to the bulletin, below its name. */
static void
add_block(Gallery *gallery, const ChartFigure *figure)
{
	g_autofree char *sentence = g_markup_escape_text(figure->sentence, -1);

	g_string_append_printf(gallery->blocks,
			       "<heading level=\"3\">%s</heading>"
			       "<figure ref=\"%s\"><caption>%s</caption></figure>",
			       figure->id, figure->id, sentence);
	g_hash_table_insert(gallery->figures, (gpointer)figure->id, (gpointer)figure);
}

static void
write_pdf(const Gallery *gallery)
{
	g_autofree char *path = g_build_filename(gallery->folder, "gallery.pdf", NULL);
	g_autofree char *xml = sample_document(gallery->blocks->str);
	g_autoptr(Print) print = sample_layout(xml, gallery->figures, NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = print_to_pdf(print, &error);

	g_assert_no_error(error);
	must(files_write(path, g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), NULL), path);
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

	add_block(gallery, figure);
	g_string_append_printf(
		gallery->html,
		"<div class=\"pair\"><div>%s</div>"
		"<img src=\"%s\" width=\"%.0f\" height=\"%.0f\" alt=\"Cairo\"></div>\n",
		svg, png, figure->width, figure->height);
}

static void
show_state(Gallery *gallery, const char *kind, const char *state)
{
	const ChartFigure *figure = chart_draw(kind, chart_sample(kind, state, gallery->arena),
					       gallery->fonts, gallery->arena);

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
	"<p>Every kind in every state of tests/support/chart_samples.c: SVG left, Cairo right; as "
	"a bulletin they are in <a href=\"gallery.pdf\">gallery.pdf</a>. "
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
	g_autofree char *page_path = g_build_filename(argv[1], "index.html", NULL);
	g_autoptr(GString) html = g_string_new(NULL);
	g_autoptr(GString) blocks = g_string_new(NULL);
	g_autoptr(GHashTable) figures = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(Arena) arena = arena_new();
	Gallery gallery = {argv[1], fonts, html, blocks, figures, arena};

	show_all(&gallery);
	write_pdf(&gallery);
	must(files_write(page_path, html->str, html->len, NULL), page_path);
	printf("%s\n", page_path);
	return 0;
}
