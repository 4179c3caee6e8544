/* svg.c - see svg.h. */
#include "render/chart/svg.h"

#include "render/chart/canvas.h"
#include "render/chart/markers.h"
#include "render/chart/style.h"

#include <math.h>
#include <string.h>

#define SVG_NAMESPACE "http://www.w3.org/2000/svg"
/* Sans faces of the systems that readers have; the last is any. */
#define FONT_FAMILY \
	"'Noto Sans SC','Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei'," \
	"sans-serif"

/* Room for any length that write_number() is given. */
#define MOST_DIGITS 32

/* Writes a length in px with at most one decimal, "-0" never; returns its end. */
static char *
write_number(char *at, double number)
{
	gint64 tenths = (gint64)(number * 10 + (number < 0 ? -0.5 : 0.5));
	char digits[MOST_DIGITS];
	int count = 0;

	if (tenths < 0)
		*at++ = '-';
	guint64 rest = (guint64)ABS(tenths) / 10, decimal = (guint64)ABS(tenths) % 10;
	do
		digits[count++] = (char)('0' + rest % 10);
	while ((rest /= 10) > 0);
	while (count > 0)
		*at++ = digits[--count];
	if (decimal > 0) {
		*at++ = '.';
		*at++ = (char)('0' + decimal);
	}
	*at = '\0';
	return at;
}

static void
append_number(GString *text, double number)
{
	char digits[MOST_DIGITS];

	write_number(digits, number);
	g_string_append(text, digits);
}

static void
set_text(xmlNode *node, const char *name, const char *value)
{
	/* Each attribute is set once: there is none of the name to look for. */
	xmlNewProp(node, (const xmlChar *)name, (const xmlChar *)value);
}

static void
set_number(xmlNode *node, const char *name, double value)
{
	char digits[MOST_DIGITS];

	write_number(digits, value);
	set_text(node, name, digits);
}

static xmlNode *
add_element(xmlNode *parent, const char *name, const char *content)
{
	/* NULL takes the parent's namespace. */
	xmlNode *node =
		xmlNewTextChild(parent, NULL, (const xmlChar *)name, (const xmlChar *)content);

	return node;
}

static void
set_points(xmlNode *node, const double *points, int count)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (int i = 0; i < count; i++) {
		g_string_append(text, i > 0 ? " " : "");
		append_number(text, points[2 * i]);
		g_string_append_c(text, ',');
		append_number(text, points[2 * i + 1]);
	}
	set_text(node, "points", text->str);
}

/* Class and presentation attributes; black is what SVG fills with unless told otherwise. */
static void
set_style(xmlNode *node, const ChartFigure *figure, const Shape *shape)
{
	ChartStyle style = style_of(figure, shape->style);
	bool area = shape->kind != SHAPE_LINE;

	set_text(node, "class", shape->style);
	if (area)
		set_text(node, "fill", style.fill != NULL ? style.fill : "none");
	if (style.stroke != NULL)
		set_text(node, "stroke", style.stroke);
	if (style.stroke != NULL && style.stroke_width != 1)
		set_number(node, "stroke-width", style.stroke_width);
	if (style.dash > 0) {
		g_autoptr(GString) dashes = g_string_new(NULL);

		append_number(dashes, style.dash);
		g_string_append_c(dashes, ' ');
		append_number(dashes, style.gap);
		set_text(node, "stroke-dasharray", dashes->str);
	}
	if (shape->kind == SHAPE_TEXT && style.bold)
		set_text(node, "font-weight", "bold");
}

static xmlNode *
add_text(xmlNode *parent, const Shape *shape)
{
	static const char *const anchors[] = {NULL, "middle", "end"};
	xmlNode *node = add_element(parent, "text", shape->text);

	set_number(node, "x", shape->x);
	set_number(node, "y", shape->y);
	if (shape->font_size != TEXT_SIZE)
		set_number(node, "font-size", shape->font_size);
	if (anchors[shape->anchor] != NULL)
		set_text(node, "text-anchor", anchors[shape->anchor]);
	return node;
}

static xmlNode *
add_marker(xmlNode *parent, const Shape *shape)
{
	double points[2 * MARKER_MOST_POINTS];
	int count = marker_outline(shape->marker, shape->x, shape->y, shape->width, points);

	if (count > 0) {
		xmlNode *node = add_element(parent, "polygon", NULL);
		set_points(node, points, count);
		return node;
	}
	xmlNode *node = add_element(parent, "circle", NULL);
	set_number(node, "cx", shape->x);
	set_number(node, "cy", shape->y);
	set_number(node, "r", shape->width / 2);
	return node;
}

static xmlNode *
add_geometry(xmlNode *parent, const Shape *shape)
{
	xmlNode *node = NULL;

	switch (shape->kind) {
	case SHAPE_RECTANGLE:
		node = add_element(parent, "rect", NULL);
		set_number(node, "x", shape->x);
		set_number(node, "y", shape->y);
		set_number(node, "width", shape->width);
		set_number(node, "height", shape->height);
		return node;
	case SHAPE_LINE:
		node = add_element(parent, "line", NULL);
		set_number(node, "x1", shape->x);
		set_number(node, "y1", shape->y);
		set_number(node, "x2", shape->x + shape->width);
		set_number(node, "y2", shape->y + shape->height);
		return node;
	case SHAPE_POLYLINE:
	case SHAPE_POLYGON:
		node = add_element(parent, shape->kind == SHAPE_POLYGON ? "polygon" : "polyline",
				   NULL);
		set_points(node, shape->points, shape->point_count);
		return node;
	case SHAPE_MARKER:
		return add_marker(parent, shape);
	case SHAPE_TEXT:
		break;
	}
	return add_text(parent, shape);
}

static void
add_head(xmlNode *svg, const ChartFigure *figure, bool narrow)
{
	g_autoptr(GString) box = g_string_new("0 0 ");
	g_autofree char *title_id = g_strconcat(figure->id, "-title", NULL);
	g_autofree char *sentence_id = g_strconcat(figure->id, "-sentence", NULL);

	append_number(box, figure->width);
	g_string_append_c(box, ' ');
	append_number(box, figure->height);
	set_text(svg, "class", narrow ? "chart narrow" : "chart");
	set_text(svg, "data-kind", figure->kind);
	set_text(svg, "role", "img");
	set_text(svg, "aria-labelledby", title_id);
	set_text(svg, "aria-describedby", sentence_id);
	set_text(svg, "viewBox", box->str);
	set_number(svg, "width", figure->width);
	set_number(svg, "height", figure->height);
	set_text(svg, "font-family", FONT_FAMILY);
	set_number(svg, "font-size", TEXT_SIZE);
	set_text(add_element(svg, "title", figure->title), "id", title_id);
	set_text(add_element(svg, "desc", figure->sentence), "id", sentence_id);
}

static xmlNode *
add_band(xmlNode *parent, const ChartBand *band, bool with_place)
{
	xmlNode *group = add_element(parent, "g", NULL);

	if (band->row < 0)
		set_text(group, "class", "heading");
	else
		set_number(group, "data-row", band->row + 1);
	if (band->plan != NULL)
		set_text(group, "data-plan", band->plan);
	if (with_place && band->top < band->bottom) {
		set_number(group, "data-top", band->top);
		set_number(group, "data-bottom", band->bottom);
	}
	return group;
}

/* Neighbours of one band stand in a group. root: NULL leaves the links out and tells where bands lie. */
static void
add_shapes(const ChartFigure *figure, xmlNode *svg, const char *root)
{
	guint band = 0;
	xmlNode *parent = svg;

	for (guint i = 0; i < figure->shapes->len; i++) {
		const Shape *shape = g_ptr_array_index(figure->shapes, i);
		if (shape->band != band && shape->band > 0)
			parent = add_band(svg, g_ptr_array_index(figure->bands, shape->band - 1),
					  root == NULL);
		else if (shape->band != band)
			parent = svg;
		band = shape->band;
		xmlNode *node = add_geometry(parent, shape);

		set_style(node, figure, shape);
		if (shape->href == NULL || root == NULL)
			continue;
		g_autofree char *address = g_strconcat(root, shape->href, NULL);
		set_text(node, "data-href", address);
	}
}

static xmlNode *
add_picture(const ChartFigure *figure, xmlNode *parent, const char *root, bool narrow)
{
	xmlNode *svg = xmlNewChild(parent, NULL, (const xmlChar *)"svg", NULL);

	xmlSetNs(svg, xmlNewNs(svg, (const xmlChar *)SVG_NAMESPACE, NULL));
	add_head(svg, figure, narrow);
	add_shapes(figure, svg, root != NULL ? root : "");
	return svg;
}

xmlNode *
figure_to_svg(const ChartFigure *figure, xmlNode *parent, const char *root)
{
	xmlNode *svg = add_picture(figure, parent, root, false);

	if (figure->narrow != NULL)
		add_picture(figure->narrow, parent, root, true);
	return svg;
}

/* --- a file to take away --------------------------------------------------------------------------- */

#define MARGIN 16.0
#define TITLE_SIZE 16.0

/* What stands around the chart in a file: white ground, title, foot. */
static ChartFigure
draw_frame(const ChartFigure *figure, const char *foot, const Fonts *fonts, Arena *arena,
	   double *chart_top)
{
	ChartFigure frame = *figure;
	Canvas canvas = {.figure = &frame, .arena = arena, .fonts = fonts, .width = figure->width};

	frame.shapes = arena_array(arena);
	frame.width = figure->width + 2 * MARGIN;
	GPtrArray *title = canvas_wrap(&canvas, "title", TITLE_SIZE, figure->title, figure->width);
	GPtrArray *foot_lines = canvas_wrap(&canvas, "soft", SMALL_SIZE, foot, figure->width);
	double title_height = canvas_lines_height(title, TITLE_SIZE);
	*chart_top = MARGIN + title_height + 8;
	double foot_top = *chart_top + figure->height + 4;
	frame.height = ceil(foot_top + canvas_lines_height(foot_lines, SMALL_SIZE) + MARGIN / 2);
	canvas_rectangle(&canvas, "paper", 0, 0, frame.width, frame.height);
	canvas_lines(&canvas, "title", MARGIN, MARGIN - 4, ANCHOR_START, TITLE_SIZE, title, NULL);
	canvas_lines(&canvas, "soft", MARGIN, foot_top, ANCHOR_START, SMALL_SIZE, foot_lines, NULL);
	return frame;
}

char *
figure_to_svg_file(const ChartFigure *figure, const char *foot, const Fonts *fonts)
{
	g_autoptr(Arena) arena = arena_new();
	double top = 0;
	ChartFigure frame = draw_frame(figure, foot, fonts, arena, &top);
	xmlDoc *document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *svg = xmlNewDocNode(document, NULL, (const xmlChar *)"svg", NULL);
	g_autoptr(GString) move = g_string_new("translate(");
	xmlChar *bytes = NULL;
	int length = 0;

	xmlDocSetRootElement(document, svg);
	xmlSetNs(svg, xmlNewNs(svg, (const xmlChar *)SVG_NAMESPACE, NULL));
	add_head(svg, &frame, false);
	xmlNodeSetLang(svg, (const xmlChar *)"zh-CN");
	add_shapes(&frame, svg, NULL);
	xmlNode *group = add_element(svg, "g", NULL);
	append_number(move, MARGIN);
	g_string_append_c(move, ' ');
	append_number(move, top);
	g_string_append_c(move, ')');
	set_text(group, "transform", move->str);
	add_shapes(figure, group, NULL);
	xmlDocDumpMemoryEnc(document, &bytes, &length, "UTF-8");
	char *text = g_strndup((const char *)bytes, (gsize)length);
	xmlFree(bytes);
	xmlFreeDoc(document);
	return text;
}
