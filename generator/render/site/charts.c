/* charts.c - see charts.h. */
#include "render/site/charts.h"

#include "base/csv.h"
#include "base/job.h"
#include "render/chart/svg.h"

#include <string.h>

#define FOLDER "data/charts/"
/* The same column as in the site's tables. */
#define SAMPLE_COLUMN "数据性质"

char *
charts_folder(const char *page_path)
{
	gsize length = strlen(page_path);

	if (g_str_has_suffix(page_path, ".html"))
		length -= strlen(".html");
	return g_strdup_printf(FOLDER "%.*s", (int)length, page_path);
}

/* Ends a line with a cell of its own. */
static void
append_line(GString *csv, const GPtrArray *cells, const char *last)
{
	for (guint i = 0; i < cells->len; i++) {
		csv_append_cell(csv, g_ptr_array_index(cells, i));
		g_string_append_c(csv, ',');
	}
	csv_append_cell(csv, last);
	g_string_append(csv, CSV_LINE_END);
}

char *
charts_csv(const ChartFigure *figure, const char *sample)
{
	GString *csv = g_string_new(CSV_MARK);

	append_line(csv, figure->table.columns, SAMPLE_COLUMN);
	for (guint i = 0; i < figure->table.rows->len; i++)
		append_line(csv, g_ptr_array_index(figure->table.rows, i),
			    figure->sample ? sample : "");
	return g_string_free(csv, FALSE);
}

/* What the files of one page are made from, and where they go. */
typedef struct {
	const RenderContext *context;
	const View *view;
	const char *folder, *foot;
	GPtrArray *files;
} Export;

/* The figure that a file's name says; NULL when the view has none of it. */
static const ChartFigure *
find_figure(const Export *export, const char *path)
{
	const char *name = strrchr(path, '/') + 1;
	g_autofree char *id = g_strndup(name, strlen(name) - strlen(".svg"));

	return g_hash_table_lookup(export->view->figures, id);
}

/* The charts of plans among those that the page links to, in the page's order. */
static char *
make_script(const Export *export, const char *path)
{
	g_autoptr(GPtrArray) figures = g_ptr_array_new();

	for (guint i = 0; i < export->files->len; i++) {
		const char *file = ((const JobFile *)g_ptr_array_index(export->files, i))->path;
		if (!g_str_has_suffix(file, ".svg"))
			continue;
		const ChartFigure *figure = find_figure(export, file);
		if (figure != NULL && charts_have_plans(figure))
			g_ptr_array_add(figures, (gpointer)figure);
	}
	return charts_script(path, figures, export->foot, export->context->fonts);
}

static char *
make_file(const Export *export, const ChartFigure *figure, bool picture)
{
	if (picture)
		return figure_to_svg_file(figure, export->foot, export->context->fonts);
	return charts_csv(figure, sentence_word(export->context->sentences, "data.sample"));
}

/* text is taken over. */
static void
take_text(const Export *export, const char *path, char *text)
{
	job_files_add(export->files, g_strdup(path), g_bytes_new_take(text, strlen(text)));
}

static bool
has_file(const GPtrArray *files, const char *path)
{
	for (guint i = 0; i < files->len; i++)
		if (strcmp(((const JobFile *)g_ptr_array_index(files, i))->path, path) == 0)
			return true;
	return false;
}

/* path: of a file in the page's folder, from the site's root. */
static void
add_file(const Export *export, const char *path)
{
	bool picture = g_str_has_suffix(path, ".svg");

	if (!picture && !g_str_has_suffix(path, ".csv"))
		return;
	const ChartFigure *figure = find_figure(export, path);
	if (figure == NULL || has_file(export->files, path))
		return;
	take_text(export, path, make_file(export, figure, picture));
}

/* Returns the path, from the site's root, that an attribute names in the page's folder; NULL for
 * another one. Free with g_free(). */
static char *
path_in_folder(const Export *export, const xmlNode *node, const char *attribute)
{
	xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)attribute);
	const char *address = (const char *)value;
	gsize above = strlen(export->view->prefix), length = strlen(export->folder);
	char *path = NULL;

	if (address != NULL && strncmp(address, export->view->prefix, above) == 0 &&
	    strncmp(address + above, export->folder, length) == 0 && address[above + length] == '/')
		path = g_strdup(address + above);
	xmlFree(value);
	return path;
}

/* script: receives the path that data-charts names, where an element has it. */
static void
follow_links(const Export *export, const xmlNode *parent, char **script)
{
	for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		g_autofree char *path = path_in_folder(export, node, "href");
		if (path != NULL)
			add_file(export, path);
		if (*script == NULL)
			*script = path_in_folder(export, node, "data-charts");
		/* Pictures have many nodes and no links. */
		if (strcmp((const char *)node->name, "svg") != 0)
			follow_links(export, node, script);
	}
}

void
charts_add_files(const RenderContext *context, const View *view, const xmlDoc *page,
		 const char *folder, GPtrArray *files)
{
	if (g_hash_table_size(view->figures) == 0)
		return;
	g_autofree char *foot = sentence_fill(context->sentences, "chart.source", "site",
					      context->book->collection->settings->name, NULL);
	const Export export = {context, view, folder, foot, files};

	g_autofree char *script = NULL;

	follow_links(&export, xmlDocGetRootElement(page), &script);
	if (script != NULL && g_str_has_suffix(script, ".js") && !has_file(files, script))
		take_text(&export, script, make_script(&export, script));
}
