/* picture.c - see picture.h. */
#include "render/print/picture.h"

#include "render/chart/canvas.h"
#include "render/chart/png.h"
#include "render/chart/svg.h"
#include "render/document/bulletin.h"
#include "render/print/print.h"
#include <math.h>
#include <string.h>

/* Lengths in px of the figure; a telephone shows them about one to one. */
#define MARGIN 24.0
#define INNER (PICTURE_WIDTH / (double)PICTURE_SCALE - 2 * MARGIN)
#define KICKER 28.0
#define TITLE 17.0
#define HEADING 17.0
#define BODY 14.0
#define NOTE 12.0
#define BULLET_INDENT 14.0

/* --- drawing ----------------------------------------------------------------------------------- */

typedef struct {
	Canvas canvas;
	GHashTable *figures;
} Sheet;

static bool
is(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static const char *
attribute(Sheet *sheet, const xmlNode *node, const char *name)
{
	xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
	const char *copy = arena_copy(sheet->canvas.arena, (const char *)value);
	xmlFree(value);
	return copy;
}

static const char *
content(Sheet *sheet, const xmlNode *node)
{
	xmlChar *text = xmlNodeGetContent(node);
	const char *copy = arena_copy(sheet->canvas.arena, (const char *)text);
	xmlFree(text);
	return copy;
}

/* Draws text below what there is, from x to the right margin. */
static void
add_text(Sheet *sheet, const char *style, double size, double x, const char *text)
{
	Canvas *canvas = &sheet->canvas;
	GPtrArray *lines = canvas_wrap(canvas, style, size, text, canvas->width - MARGIN - x);
	canvas->y += canvas_lines(canvas, style, x, canvas->y, ANCHOR_START, size, lines, NULL);
}

/* Lines of the title, centred. */
static void
add_title_lines(Sheet *sheet, double size, const char *text)
{
	Canvas *canvas = &sheet->canvas;
	GPtrArray *lines = canvas_wrap(canvas, "inverse", size, text, INNER);
	canvas->y += canvas_lines(canvas, "inverse", canvas->width / 2, canvas->y, ANCHOR_MIDDLE,
				  size, lines, NULL);
}

/* The title in white on a band across the picture, what stands before its colon larger and on a line
 * of its own; then the marks of a draft and of invented data. */
static void
add_head(Sheet *sheet, const xmlNode *document, const char *title)
{
	Canvas *canvas = &sheet->canvas;
	Shape *band = canvas_rectangle(canvas, "bar", 0, 0, canvas->width, 0);
	const char *colon = strstr(title, "：");
	canvas->y = MARGIN;
	if (colon != NULL) {
		add_title_lines(
			sheet, KICKER,
			arena_take(canvas->arena, g_strndup(title, (gsize)(colon - title))));
		canvas->y += 4;
		title = colon + strlen("：");
	}
	add_title_lines(sheet, TITLE, title);
	band->height = round(canvas->y + MARGIN);
	canvas->y = band->height + 12;
	const char *mark = attribute(sheet, document, "mark");
	const char *draft = attribute(sheet, document, "draft");
	const char *const words[] = {draft, mark};
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		if (words[i] == NULL)
			continue;
		canvas_rectangle(canvas, "sample-frame", MARGIN, canvas->y, INNER, 24);
		canvas_text(canvas, "sample", canvas->width / 2,
			    canvas_baseline(canvas->y + 12, NOTE), ANCHOR_MIDDLE, NOTE, words[i]);
		canvas->y += 30;
	}
}

static void
add_heading(Sheet *sheet, const char *text)
{
	Canvas *canvas = &sheet->canvas;
	canvas->y += 16;
	canvas_rectangle(canvas, "bar", MARGIN, canvas->y + 3, 4, HEADING);
	add_text(sheet, "title", HEADING, MARGIN + 12, text);
	canvas->y += 6;
}

static void
add_list(Sheet *sheet, const xmlNode *list)
{
	Canvas *canvas = &sheet->canvas;
	for (const xmlNode *item = list->children; item != NULL; item = item->next) {
		if (!is(item, "item"))
			continue;
		canvas_marker(canvas, "bar", MARKER_SQUARE, MARGIN + 4,
			      canvas->y + BODY * LINE_PITCH / 2, 5);
		add_text(sheet, "label", BODY, MARGIN + BULLET_INDENT, content(sheet, item));
		canvas->y += 4;
	}
	canvas->y += 4;
}

/* A copy that stands elsewhere and leads nowhere: links of a picture cannot be followed. */
static Shape *
moved(const Shape *shape, double dx, double dy, Arena *arena)
{
	Shape *copy = ARENA_NEW(arena, Shape);
	*copy = *shape;
	copy->x += dx;
	copy->y += dy;
	copy->href = NULL;
	copy->band = 0;
	if (shape->points == NULL)
		return copy;
	copy->points = arena_alloc(arena, 2 * sizeof(double) * (gsize)shape->point_count);
	for (int i = 0; i < shape->point_count; i++) {
		copy->points[2 * i] = shape->points[2 * i] + dx;
		copy->points[2 * i + 1] = shape->points[2 * i + 1] + dy;
	}
	return copy;
}

/* The chart as telephones see it, and what it shows in words. */
static void
add_chart(Sheet *sheet, const xmlNode *node)
{
	Canvas *canvas = &sheet->canvas;
	const char *id = attribute(sheet, node, "ref");
	const ChartFigure *figure = g_hash_table_lookup(sheet->figures, id);
	if (figure == NULL)
		return;
	if (figure->narrow != NULL)
		figure = figure->narrow;
	memcpy(canvas->figure->colours, figure->colours, sizeof figure->colours);
	double left = round((canvas->width - figure->width) / 2);
	canvas->y += 4;
	for (guint i = 0; i < figure->shapes->len; i++) {
		const Shape *shape = g_ptr_array_index(figure->shapes, i);
		g_ptr_array_add(canvas->figure->shapes,
				moved(shape, left, canvas->y, canvas->arena));
	}
	canvas->y += figure->height + 4;
	for (const xmlNode *child = node->children; child != NULL; child = child->next)
		if (is(child, "caption"))
			add_text(sheet, "soft", NOTE, MARGIN, content(sheet, child));
	canvas->y += 6;
}

static void
add_paragraph(Sheet *sheet, const xmlNode *node)
{
	bool note = g_strcmp0(attribute(sheet, node, "role"), "note") == 0;
	sheet->canvas.y += note ? 10 : 0;
	add_text(sheet, note ? "soft" : "label", note ? NOTE : BODY, MARGIN, content(sheet, node));
	sheet->canvas.y += 6;
}

static void
add_block(Sheet *sheet, const xmlNode *node)
{
	if (is(node, "heading"))
		add_heading(sheet, content(sheet, node));
	else if (is(node, "paragraph"))
		add_paragraph(sheet, node);
	else if (is(node, "list"))
		add_list(sheet, node);
	else if (is(node, "figure"))
		add_chart(sheet, node);
}

const ChartFigure *
picture_draw(const xmlNode *document, GHashTable *figures, const Fonts *fonts, Arena *arena)
{
	ChartFigure *figure = ARENA_NEW(arena, ChartFigure);
	figure->width = PICTURE_WIDTH / (double)PICTURE_SCALE;
	figure->id = "picture";
	figure->kind = "picture";
	figure->shapes = arena_array(arena);
	figure->table.columns = arena_array(arena);
	figure->table.rows = arena_array(arena);
	Sheet sheet = {.canvas = {.figure = figure,
				  .arena = arena,
				  .fonts = fonts,
				  .width = figure->width},
		       .figures = figures};
	figure->title = attribute(&sheet, document, "title");
	Shape *paper = canvas_rectangle(&sheet.canvas, "paper", 0, 0, figure->width, 0);
	add_head(&sheet, document, figure->title);
	for (const xmlNode *node = document->children; node != NULL; node = node->next) {
		if (figure->sentence == NULL && is(node, "paragraph"))
			figure->sentence = content(&sheet, node);
		add_block(&sheet, node);
	}
	figure->sample = attribute(&sheet, document, "mark") != NULL;
	figure->height = ceil(sheet.canvas.y + MARGIN);
	paper->height = figure->height;
	return figure;
}

/* --- the files --------------------------------------------------------------------------------- */

/* Its blocks, a line each. */
static char *
text_of(const xmlNode *document)
{
	GString *text = g_string_new(NULL);
	for (const xmlNode *node = document->children; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		xmlChar *block = xmlNodeGetContent(node);
		g_string_append_printf(text, "%s\n", (const char *)block);
		xmlFree(block);
	}
	return g_string_free(text, FALSE);
}

typedef GBytes *(*WriteFigure)(const ChartFigure *figure, const Fonts *fonts, GError **error);

static GBytes *
make(const Job *job, const RenderContext *context, WriteFigure write, char **text, GError **error)
{
	xmlDoc *document = NULL;
	g_autoptr(View) view = bulletin_make(context, BULLETIN_PICTURE, job, &document, error);
	if (view == NULL)
		return NULL;
	g_autoptr(Arena) arena = arena_new();
	const xmlNode *root = xmlDocGetRootElement(document);
	const ChartFigure *figure = picture_draw(root, view->figures, context->fonts, arena);
	GBytes *bytes = write(figure, context->fonts, error);
	if (bytes != NULL)
		*text = text_of(root);
	xmlFreeDoc(document);
	return bytes;
}

static GBytes *
write_png(const ChartFigure *figure, const Fonts *fonts, GError **error)
{
	return figure_to_png(figure, PICTURE_SCALE, fonts, error);
}

static void
set_length(xmlNode *svg, const char *name, int length)
{
	g_autofree char *text = g_strdup_printf("%d", length);
	xmlSetProp(svg, (const xmlChar *)name, (const xmlChar *)text);
}

static GBytes *
write_svg(const ChartFigure *figure, const Fonts *fonts, GError **error)
{
	(void)fonts;
	(void)error;
	xmlDoc *document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *frame = xmlNewDocNode(document, NULL, (const xmlChar *)"frame", NULL);
	xmlDocSetRootElement(document, frame);
	xmlNode *svg = figure_to_svg(figure, frame, NULL);
	xmlUnlinkNode(svg);
	xmlDocSetRootElement(document, svg);
	xmlFreeNode(frame);
	set_length(svg, "width", PICTURE_WIDTH);
	set_length(svg, "height", (int)figure->height * PICTURE_SCALE);
	xmlNodeSetLang(svg, (const xmlChar *)"zh-CN");
	xmlChar *bytes = NULL;
	int length = 0;
	xmlDocDumpMemoryEnc(document, &bytes, &length, "UTF-8");
	GBytes *file = g_bytes_new(bytes, (gsize)length);
	xmlFree(bytes);
	xmlFreeDoc(document);
	return file;
}

GBytes *
picture_make_png(const Job *job, gconstpointer context, char **text, ProblemList *problems,
		 GError **error)
{
	(void)problems;
	return make(job, context, write_png, text, error);
}

GBytes *
picture_make_svg(const Job *job, gconstpointer context, char **text, ProblemList *problems,
		 GError **error)
{
	(void)problems;
	return make(job, context, write_svg, text, error);
}
