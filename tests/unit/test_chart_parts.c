/* What charts are put together from: styles, scales, label places, lines of text, SVG. */
#include "render/chart/axis.h"
#include "render/chart/labels.h"
#include "render/chart/style.h"
#include "render/chart/svg.h"
#include "support/chart_samples.h"
#include "support/test_support.h"

#include <gio/gio.h>
#include <math.h>
#include <string.h>

/* --- styles -------------------------------------------------------------------------------------- */

static double
channel(unsigned long byte)
{
	double share = byte / 255.0;

	return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4);
}

/* The relative luminance of WCAG 2.1. */
static double
luminance(const char *colour)
{
	unsigned long rgb = strtoul(colour + 1, NULL, 16);

	return 0.2126 * channel(rgb >> 16 & 255) + 0.7152 * channel(rgb >> 8 & 255) +
	       0.0722 * channel(rgb & 255);
}

static double
contrast(const char *a, const char *b)
{
	double first = luminance(a), second = luminance(b);

	return (MAX(first, second) + 0.05) / (MIN(first, second) + 0.05);
}

static bool
is_text(const ChartStyle *style)
{
	static const char *const texts[] = {"label", "value",	"soft",	  "group",
					    "title", "missing", "sample", NULL};

	return g_strv_contains(texts, style->name);
}

static void
test_contrast(void)
{
	for (int i = 0; i < chart_style_count; i++) {
		const ChartStyle *style = &chart_styles[i];
		double fill = style->fill != NULL ? contrast(style->fill, "#ffffff") : 0;
		double stroke = style->stroke != NULL ? contrast(style->stroke, "#ffffff") : 0;

		g_assert_true(!is_text(style) || style->meaning);
		if (style->meaning)
			g_assert_cmpfloat(MAX(fill, stroke), >=, is_text(style) ? 4.5 : 3);
	}
	/* Counts in the cells of a heat map: dark on light, white on dark. */
	g_assert_cmpfloat(contrast(style_find("label")->fill, style_find("heat-1")->fill), >=, 4.5);
	g_assert_cmpfloat(contrast(style_find("label")->fill, style_find("heat-2")->fill), >=, 4.5);
	g_assert_cmpfloat(contrast("#ffffff", style_find("heat-3")->fill), >=, 4.5);
	g_assert_cmpfloat(contrast("#ffffff", style_find("heat-4")->fill), >=, 4.5);
}

static void
test_style_names(void)
{
	for (int i = 0; i < chart_style_count; i++)
		for (int j = i + 1; j < chart_style_count; j++)
			g_assert_cmpstr(chart_styles[i].name, !=, chart_styles[j].name);
}

/* Without any colour the mark alone tells the status. */
static void
test_status_marks(void)
{
	for (int i = 0; i < STATUS_COUNT; i++) {
		g_autofree char *name = g_strconcat("status-", status_words[i], NULL);

		g_assert_cmpstr(style_of_status(i), ==, name);
		for (int j = i + 1; j < STATUS_COUNT; j++)
			g_assert_cmpint(style_marker_of_status(i), !=, style_marker_of_status(j));
	}
}

static void
test_site_colours(void)
{
	ChartFigure figure = {0};

	figure.colours[STATUS_BEHIND] = "#123456";
	figure.colours[STATUS_NOT_JUDGED] = "#654321";
	g_assert_cmpstr(style_of(&figure, "status-behind").fill, ==, "#123456");
	g_assert_cmpstr(style_of(&figure, "status-done").fill, ==, style_find("status-done")->fill);
	/* A hollow mark keeps its white inside. */
	g_assert_cmpstr(style_of(&figure, "status-not-judged").fill, ==, "#ffffff");
	g_assert_cmpstr(style_of(&figure, "status-not-judged").stroke, ==, "#654321");
}

/* The site's style sheet and the charts on its pages have one set of colours. */
static void
test_site_sheet(void)
{
	g_autofree char *sheet = test_read("../templates/site/assets/site.css");
	const struct {
		const char *name, *colour;
	} pairs[] = {
		{"ink", style_find("label")->fill},	{"soft", style_find("soft")->fill},
		{"faint", style_find("grid")->stroke},	{"main", style_find("bar")->fill},
		{"accent", style_find("sample")->fill},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
		g_autofree char *rule =
			g_strdup_printf("\t--%s: %s;", pairs[i].name, pairs[i].colour);
		g_assert_nonnull(strstr(sheet, rule));
	}
	for (int status = 0; status < STATUS_COUNT; status++) {
		const ChartStyle *style = style_find(style_of_status(status));
		const char *colour = style->stroke != NULL ? style->stroke : style->fill;
		g_autofree char *rule =
			g_strdup_printf("--%s: var(--own-%s, %s);", status_words[status],
					status_words[status], colour);
		g_assert_nonnull(strstr(sheet, rule));
	}
}

/* --- scales -------------------------------------------------------------------------------------- */

static char *
ticks(double low, double high, int count, const char *unit)
{
	NumberAxis axis = axis_of(low, high, count);
	GString *text = g_string_new(NULL);

	for (int i = 0; i < axis_tick_count(&axis); i++) {
		g_autofree char *label = axis_label(&axis, axis_tick(&axis, i), unit);
		g_string_append_printf(text, "%s%s", i > 0 ? " " : "", label);
	}
	return g_string_free(text, FALSE);
}

static void
assert_ticks(double low, double high, int count, const char *unit, const char *wanted)
{
	g_autofree char *seen = ticks(low, high, count, unit);

	g_assert_cmpstr(seen, ==, wanted);
}

static void
test_ticks(void)
{
	assert_ticks(0, 20, 4, NULL, "0 5 10 15 20");
	assert_ticks(0, 100, 4, "%", "0% 25% 50% 75% 100%");
	assert_ticks(83.1, 85, 4, NULL, "83 83.5 84 84.5 85");
	assert_ticks(0.2, 0.31, 4, NULL, "0.2 0.25 0.3 0.35");
	assert_ticks(-0.4, 1, 4, NULL, "-0.5 0 0.5 1");
	assert_ticks(0, 7, 5, NULL, "0 2 4 6 8");
	/* One number alone: from zero to it; nothing but zero: up to one. */
	assert_ticks(95, 95, 4, NULL, "0 25 50 75 100");
	assert_ticks(-3, -3, 3, NULL, "-3 -2 -1 0");
	assert_ticks(0, 0, 1, NULL, "0 1");
}

static void
test_chinese_powers(void)
{
	assert_ticks(0, 24000, 5, "人", "0人 0.5万人 1万人 1.5万人 2万人 2.5万人");
	assert_ticks(0, 9000, 3, NULL, "0 0.5万 1万");
	assert_ticks(0, 8000, 4, NULL, "0 2000 4000 6000 8000");
	assert_ticks(0, 250000000, 5, NULL, "0 0.5亿 1亿 1.5亿 2亿 2.5亿");
	assert_ticks(-120000, 120000, 4, NULL, "-20万 -10万 0 10万 20万");
}

/* --- label places ---------------------------------------------------------------------------------- */

static void
test_spread_stays(void)
{
	LabelSpan spans[] = {{.wanted = 80, .size = 20}, {.wanted = 20, .size = 20}};

	g_assert_true(labels_spread(spans, 2, 0, 100, 5));
	g_assert_cmpfloat(spans[0].centre, ==, 80);
	g_assert_cmpfloat(spans[1].centre, ==, 20);
}

static void
test_spread_apart(void)
{
	LabelSpan spans[] = {{.wanted = 50, .size = 20}, {.wanted = 50, .size = 20}};

	/* Equal wishes keep their order and give way alike. */
	g_assert_true(labels_spread(spans, 2, 0, 100, 4));
	g_assert_cmpfloat(spans[0].centre, ==, 38);
	g_assert_cmpfloat(spans[1].centre, ==, 62);
}

static void
test_spread_at_edge(void)
{
	LabelSpan spans[] = {{.wanted = 60, .size = 20},
			     {.wanted = 98, .size = 20},
			     {.wanted = 99, .size = 20},
			     {.wanted = 100, .size = 20}};

	g_assert_true(labels_spread(spans, 4, 0, 100, 0));
	g_assert_cmpfloat(spans[3].centre, ==, 90);
	g_assert_cmpfloat(spans[2].centre, ==, 70);
	g_assert_cmpfloat(spans[1].centre, ==, 50);
	g_assert_cmpfloat(spans[0].centre, ==, 30);
}

static void
test_spread_full(void)
{
	LabelSpan spans[] = {{.wanted = 1, .size = 60}, {.wanted = 2, .size = 60}};

	g_assert_false(labels_spread(spans, 2, 0, 100, 0));
	g_assert_true(labels_spread(spans, 2, 0, 120, 0));
	g_assert_true(labels_spread(spans, 0, 0, 10, 0));
}

/* Whatever is wanted, places keep within the edges and their distance. */
static void
test_spread_many(void)
{
	for (guint seed = 1; seed < 200; seed++) {
		LabelSpan spans[12];
		guint state = seed * 2654435761u;

		for (int i = 0; i < 12; i++) {
			state = state * 1664525u + 1013904223u;
			spans[i] =
				(LabelSpan){.wanted = state % 700 - 100.0, .size = 10 + state % 30};
		}
		g_assert_true(labels_spread(spans, 12, 0, 560, 3));
		for (int i = 0; i < 12; i++) {
			g_assert_cmpfloat(spans[i].centre - spans[i].size / 2, >=, -1e-6);
			g_assert_cmpfloat(spans[i].centre + spans[i].size / 2, <=, 560 + 1e-6);
			for (int j = 0; j < i; j++)
				g_assert_cmpfloat(fabs(spans[i].centre - spans[j].centre), >=,
						  (spans[i].size + spans[j].size) / 2 + 3 - 1e-6);
		}
	}
}

static void
test_crossed(void)
{
	LabelBox box = {10, 10, 20, 10};

	g_assert_true(labels_crossed(box, 0, 0, 40, 30));
	g_assert_true(labels_crossed(box, 15, 12, 16, 13));
	g_assert_true(labels_crossed(box, 0, 15, 100, 15));
	g_assert_false(labels_crossed(box, 0, 25, 100, 25));
	g_assert_false(labels_crossed(box, 0, 15, 9, 15));
	g_assert_false(labels_crossed(box, 0, 30, 8, 0));
	g_assert_false(labels_crossed(box, 5, 0, 5, 40));
}

/* --- lines of text ----------------------------------------------------------------------------------- */

typedef struct {
	const char *text;
	double width; /* in ideographs */
	const char *lines;
} Wrap;

static void
test_wrap(gconstpointer data)
{
	static const Wrap wraps[] = {
		{"学前普惠率", 5, "学前普惠率"},
		{"建设提升普惠性幼儿园", 6, "建设提升|普惠性幼儿园"},
		{"校长、教师交流轮岗比例", 8, "校长、教师|交流轮岗比例"},
		{"思政课精品课例（含滕州市）", 8, "思政课精品课例|（含滕州市）"},
		{"新建改扩建20所幼儿园", 7, "新建改扩建|20所幼儿园"},
		{"2023年", 2, "2023年"},
		{"“四个一批”工程", 5, "“四个|一批”工程"},
	};
	g_autoptr(Arena) arena = arena_new();
	Canvas canvas = {.arena = arena, .fonts = data};

	for (gsize i = 0; i < G_N_ELEMENTS(wraps); i++) {
		GPtrArray *lines = canvas_wrap(&canvas, "label", TEXT_SIZE, wraps[i].text,
					       wraps[i].width * TEXT_SIZE);
		g_autoptr(GPtrArray) copy = g_ptr_array_copy(lines, NULL, NULL);
		g_ptr_array_add(copy, NULL);
		g_autofree char *seen = g_strjoinv("|", (char **)copy->pdata);

		g_assert_cmpstr(seen, ==, wraps[i].lines);
	}
	g_assert_cmpuint(canvas_wrap(&canvas, "label", TEXT_SIZE, NULL, 50)->len, ==, 0);
}

/* Nothing is lost or changed but spaces at a line's end. */
static void
test_wrap_whole(gconstpointer data)
{
	static const char text[] =
		"2023年（含滕州市、薛城区）新建改扩建公办幼儿园20所，普惠率85%以上";
	g_autoptr(Arena) arena = arena_new();
	Canvas canvas = {.arena = arena, .fonts = data};

	for (double width = 12; width < 500; width += 7) {
		GPtrArray *lines = canvas_wrap(&canvas, "label", TEXT_SIZE, text, width);
		g_autoptr(GString) joined = g_string_new(NULL);

		for (guint i = 0; i < lines->len; i++)
			g_string_append(joined, g_ptr_array_index(lines, i));
		g_assert_cmpstr(joined->str, ==, text);
	}
}

/* --- SVG --------------------------------------------------------------------------------------------- */

static xmlDoc *
draw_svg(const ChartFigure *figure, const char *root)
{
	xmlDoc *document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *parent = xmlNewNode(NULL, (const xmlChar *)"figure");

	xmlDocSetRootElement(document, parent);
	figure_to_svg(figure, parent, root);
	return document;
}

static char *
dump(xmlDoc *document)
{
	xmlBuffer *buffer = xmlBufferCreate();

	xmlNodeDump(buffer, document, xmlDocGetRootElement(document), 0, 0);
	char *text = g_strdup((const char *)xmlBufferContent(buffer));
	xmlBufferFree(buffer);
	return text;
}

static const ChartFigure *
draw_sample(const char *kind, const char *state, const Fonts *fonts, Arena *arena)
{
	return chart_draw(kind, chart_sample(kind, state, arena), fonts, arena);
}

static void
test_svg_head(gconstpointer data)
{
	g_autoptr(Arena) arena = arena_new();
	const ChartFigure *figure = draw_sample("bullet", "one", data, arena);
	xmlDoc *document = draw_svg(figure, "../../");
	g_autofree char *text = dump(document);

	g_assert_nonnull(strstr(
		text, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" "
		      "data-kind=\"bullet\" role=\"img\" aria-labelledby=\"bullet-one-title\" "
		      "aria-describedby=\"bullet-one-sentence\" viewBox=\"0 0 640 "));
	g_assert_nonnull(strstr(text, "<title id=\"bullet-one-title\">量化目标进度</title>"
				      "<desc id=\"bullet-one-sentence\">截至2023年7月底，"));
	g_assert_nonnull(
		strstr(text, " data-href=\"../../plans/sample/targets/t0.html\">11所</text>"));
	/* Nothing in an image takes the focus. */
	g_assert_null(strstr(text, "<a"));
	g_assert_nonnull(strstr(text, "</svg><svg xmlns=\"http://www.w3.org/2000/svg\" "
				      "class=\"chart narrow\" data-kind=\"bullet\" role=\"img\" "
				      "aria-labelledby=\"bullet-one-narrow-title\""));
	xmlFreeDoc(document);
}

/* Words of the data never become markup. */
static void
test_svg_hostile(gconstpointer data)
{
	static const char hostile[] = "</text></svg><script>&amp;\"'";
	g_autoptr(Arena) arena = arena_new();
	ChartData *sample = chart_sample("bullet", "one", arena);
	ChartRow *row = g_ptr_array_index(sample->rows, 0);
	row->label = row->value_text = row->href = hostile;
	sample->title = sample->sentence = sample->sample_text = hostile;
	xmlDoc *document = draw_svg(chart_draw("bullet", sample, data, arena), "");
	g_autofree char *text = dump(document);
	xmlDoc *again = xmlReadMemory(text, (int)strlen(text), NULL, NULL, XML_PARSE_NONET);

	g_assert_nonnull(again);
	g_assert_null(strstr(text, "<script"));
	g_autofree char *round = dump(again);
	g_assert_cmpstr(round, ==, text);
	xmlFreeDoc(again);
	xmlFreeDoc(document);
}

/* A chart of five rows, with its narrow picture, stays under 4 kB when a server packs it. */
static void
test_svg_size(gconstpointer data)
{
	for (int i = 0; i < chart_kind_count; i++) {
		g_autoptr(Arena) arena = arena_new();
		xmlDoc *document =
			draw_svg(draw_sample(chart_kinds[i].name, "shared", data, arena), "../../");
		g_autofree char *text = dump(document);
		g_autoptr(GZlibCompressor) packer =
			g_zlib_compressor_new(G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6);
		g_autoptr(GInputStream) bytes =
			g_memory_input_stream_new_from_data(text, (gssize)strlen(text), NULL);
		g_autoptr(GInputStream) packed =
			g_converter_input_stream_new(bytes, G_CONVERTER(packer));
		char buffer[65536];
		gsize length = 0;

		g_assert_true(g_input_stream_read_all(packed, buffer, sizeof buffer, &length, NULL,
						      NULL));
		g_assert_cmpuint(length, >, 100);
		g_assert_cmpuint(length, <, 4096);
		xmlFreeDoc(document);
	}
}

/* A file stands alone: name space, colours, fonts, title, words for all; no links; the shapes of the page. */
static void
test_svg_file(gconstpointer data)
{
	g_autoptr(Arena) arena = arena_new();
	const ChartFigure *figure = draw_sample("bullet", "shared", data, arena);
	g_autofree char *file = figure_to_svg_file(figure, "来源：<某站> & 其他", data);
	xmlDoc *document = xmlReadMemory(file, (int)strlen(file), NULL, NULL, XML_PARSE_NONET);
	xmlNode *svg = document != NULL ? xmlDocGetRootElement(document) : NULL;

	g_assert_nonnull(svg);
	g_assert_cmpstr((const char *)svg->ns->href, ==, "http://www.w3.org/2000/svg");
	g_assert_null(strstr(file, "href"));
	g_assert_nonnull(strstr(file, "'Noto Sans SC'"));
	g_assert_nonnull(strstr(file, "<desc id=\"bullet-shared-sentence\">截至2023年7月底"));
	g_assert_nonnull(strstr(file, "font-weight=\"bold\">量化目标进度</text>"));
	g_assert_nonnull(strstr(file, ">演示数据</text>"));
	g_assert_nonnull(strstr(file, ">来源：&lt;某站&gt; &amp; 其他</text>"));
	/* The last element is the chart as it stands on the page, moved below the title. */
	xmlDoc *page = draw_svg(figure, "");
	xmlNode *inside = xmlGetLastChild(svg), *on_page = xmlDocGetRootElement(page)->children;
	g_assert_cmpstr((const char *)inside->name, ==, "g");
	g_assert_cmpuint(xmlChildElementCount(inside) + 2, ==, xmlChildElementCount(on_page));
	xmlFreeDoc(page);
	xmlFreeDoc(document);
}

/* The picture to take away prints its title, and the note that its data are invented. */
static void
test_titled(gconstpointer data)
{
	g_autoptr(Arena) arena = arena_new();
	ChartData *sample = chart_sample("bars", "plain", arena);
	sample->titled = true;
	const ChartFigure *figure = chart_draw("bars", sample, data, arena);
	const Shape *first = g_ptr_array_index(figure->shapes, 0);
	bool noted = false;

	g_assert_cmpstr(first->text, ==, "量化目标进度");
	for (guint i = 0; i < figure->shapes->len; i++)
		noted |= g_strcmp0(((const Shape *)g_ptr_array_index(figure->shapes, i))->text,
				   "演示数据") == 0;
	g_assert_true(noted);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_auto(TestFolder) folder = test_folder_new();
	g_autoptr(Fonts) fonts = chart_sample_fonts(folder);

	g_test_add_func("/chart/style/contrast", test_contrast);
	g_test_add_func("/chart/style/names", test_style_names);
	g_test_add_func("/chart/style/status-marks", test_status_marks);
	g_test_add_func("/chart/style/site-colours", test_site_colours);
	g_test_add_func("/chart/style/site-sheet", test_site_sheet);
	g_test_add_func("/chart/axis/ticks", test_ticks);
	g_test_add_func("/chart/axis/chinese-powers", test_chinese_powers);
	g_test_add_func("/chart/labels/stay", test_spread_stays);
	g_test_add_func("/chart/labels/apart", test_spread_apart);
	g_test_add_func("/chart/labels/edge", test_spread_at_edge);
	g_test_add_func("/chart/labels/full", test_spread_full);
	g_test_add_func("/chart/labels/many", test_spread_many);
	g_test_add_func("/chart/labels/crossed", test_crossed);
	g_test_add_data_func("/chart/wrap/sense", fonts, test_wrap);
	g_test_add_data_func("/chart/wrap/whole", fonts, test_wrap_whole);
	g_test_add_data_func("/chart/svg/head", fonts, test_svg_head);
	g_test_add_data_func("/chart/svg/hostile", fonts, test_svg_hostile);
	g_test_add_data_func("/chart/svg/file", fonts, test_svg_file);
	g_test_add_data_func("/chart/svg/size", fonts, test_svg_size);
	g_test_add_data_func("/chart/svg/titled", fonts, test_titled);
	return g_test_run();
}
