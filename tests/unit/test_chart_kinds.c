/* Every chart kind in every state, as shapes and as SVG; what must hold for all of them. */
#include "render/chart/labels.h"
#include "render/chart/paint.h"
#include "render/chart/style.h"
#include "render/chart/svg.h"
#include "support/chart_samples.h"
#include "support/test_support.h"

#include <string.h>

/* Kind and state of one case; fonts are opened once for all. */
typedef struct {
	const char *kind, *state;
	const Fonts *fonts;
} Case;

static char *
svg_text(const ChartFigure *figure)
{
	xmlDoc *document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *parent = xmlNewNode(NULL, (const xmlChar *)"figure");
	xmlDocSetRootElement(document, parent);
	xmlNode *svg = figure_to_svg(figure, parent, "../../");
	xmlBuffer *buffer = xmlBufferCreate();
	xmlNodeDump(buffer, document, svg, 0, 0);
	/* One element a line, so that a difference shows where it is. */
	g_auto(GStrv) parts = g_strsplit((const char *)xmlBufferContent(buffer), "><", -1);
	g_autofree char *joined = g_strjoinv(">\n<", parts);
	xmlBufferFree(buffer);
	xmlFreeDoc(document);
	return g_strconcat(joined, "\n", NULL);
}

static const ChartFigure *
draw_case(const Case *one, double width, Arena *arena)
{
	ChartData *sample = chart_sample(one->kind, one->state, arena);

	if (width > 0)
		sample->width = width;
	return chart_draw(one->kind, sample, one->fonts, arena);
}

static void
test_goldens(gconstpointer data)
{
	const Case *one = data;
	g_autoptr(Arena) arena = arena_new();
	const ChartFigure *figure = draw_case(one, 0, arena);
	g_autofree char *shapes = figure_to_text(figure);
	g_autofree char *svg = svg_text(figure);
	g_autofree char *shapes_name = g_strdup_printf("chart/%s-%s.txt", one->kind, one->state);
	g_autofree char *svg_name = g_strdup_printf("chart/%s-%s.svg", one->kind, one->state);

	test_golden(shapes_name, shapes);
	/* The SVG of the two states that hold everything a writer of SVG can do wrong. */
	if (strcmp(one->state, "plain") == 0 || strcmp(one->state, "shared") == 0)
		test_golden(svg_name, svg);
}

static LabelBox
text_box(const Shape *shape, const Fonts *fonts)
{
	FontRole role = style_find(shape->style)->bold ? FONT_CHART_BOLD : FONT_CHART;
	double width = fonts_text_width(fonts, role, shape->font_size, shape->text);

	/* Ideographs are as high as the size; no air is asked for. */
	return (LabelBox){shape->x - width * shape->anchor / 2, shape->y - 0.82 * shape->font_size,
			  width, 0.88 * shape->font_size};
}

static LabelBox
shape_box(const Shape *shape, const Fonts *fonts)
{
	double half = shape->width / 2;

	if (shape->kind == SHAPE_TEXT)
		return text_box(shape, fonts);
	if (shape->kind == SHAPE_MARKER)
		return (LabelBox){shape->x - half, shape->y - half, shape->width, shape->width};
	LabelBox box = {shape->x, shape->y, shape->width, shape->height};
	if (shape->kind == SHAPE_LINE) {
		box.x += MIN(0, shape->width);
		box.y += MIN(0, shape->height);
		box.width = ABS(shape->width);
		box.height = ABS(shape->height);
	}
	for (int i = 0; i < shape->point_count; i++) {
		double x = shape->points[2 * i], y = shape->points[2 * i + 1];

		box.x = i == 0 ? x : MIN(box.x, x);
		box.y = i == 0 ? y : MIN(box.y, y);
		box.width = i == 0 ? 0 : MAX(box.width, x - box.x);
		box.height = i == 0 ? 0 : MAX(box.height, y - box.y);
	}
	return box;
}

/* Whether the shape is inside the figure; tells the test's log when it is not. */
static bool
is_inside(const Shape *shape, const ChartFigure *figure, const Fonts *fonts)
{
	LabelBox box = shape_box(shape, fonts);

	/* Written so that a place that is no number fails too. */
	if (box.x >= -0.5 && box.y >= -0.5 && box.width >= 0 && box.height >= 0 &&
	    box.x + box.width <= figure->width + 0.5 && box.y + box.height <= figure->height + 0.5)
		return true;
	g_test_message("%s at %g px: %s %s (%g %g %g %g) leaves the picture, %g high", figure->id,
		       figure->width, shape->style, shape->text != NULL ? shape->text : "", box.x,
		       box.y, box.width, box.height, figure->height);
	return false;
}

/* Nothing leaves the picture, at the widths of a screen, a telephone, a page and a column of it. */
static void
test_inside(gconstpointer data)
{
	static const double widths[] = {640, 590, 420, 320, 227};
	const Case *one = data;
	g_autoptr(Arena) arena = arena_new();

	for (gsize i = 0; i < G_N_ELEMENTS(widths); i++) {
		const ChartFigure *figure = draw_case(one, widths[i], arena);

		for (guint j = 0; j < figure->shapes->len; j++)
			if (!is_inside(g_ptr_array_index(figure->shapes, j), figure, one->fonts))
				g_test_fail();
	}
}

/* The same numbers on every run: a linear congruence. */
static guint
next(guint *state, guint below)
{
	*state = *state * 1664525u + 1013904223u;
	return (*state >> 8) % below;
}

/* Nothing, zero, little, much, below zero: from 0.000001 to thirteen digits. */
static Number
random_number(guint *state)
{
	static const gint64 scales[] = {1, 10, 1000, 1000000, 10000000, 1000000000};
	gint64 digits = (gint64)next(state, 10000);

	if (next(state, 4) == 0)
		return NUMBER_ABSENT;
	if (next(state, 6) == 0)
		return number_of(0, 1);
	if (next(state, 5) == 0)
		digits = -digits;
	return next(state, 2) == 0 ? number_of(digits * scales[next(state, 6)], 1)
				   : number_of(digits, scales[next(state, 4)]);
}

/* Whatever the numbers are, a picture comes of them. */
static void
test_any_numbers(gconstpointer data)
{
	const Case *one = data;
	guint state = 7;

	for (int round = 0; round < 60; round++) {
		g_autoptr(Arena) arena = arena_new();
		ChartData *sample = chart_sample(one->kind, "plain", arena);

		sample->width = 230 + next(&state, 500);
		sample->shared_scale = next(&state, 2) == 0;
		for (guint i = 0; i < sample->rows->len; i++) {
			ChartRow *row = g_ptr_array_index(sample->rows, i);

			row->value = random_number(&state);
			row->baseline = random_number(&state);
			row->goal = random_number(&state);
			row->goal_max = random_number(&state);
			row->scheduled = random_number(&state);
			row->forecast = random_number(&state);
			row->bound = (Bound)next(&state, BOUND_COUNT);
			row->status = (Status)next(&state, STATUS_COUNT);
			row->missing = next(&state, 5) == 0 ? "未报送" : NULL;
		}
		const ChartFigure *figure = chart_draw(one->kind, sample, one->fonts, arena);
		for (guint i = 0; i < figure->shapes->len; i++)
			if (!is_inside(g_ptr_array_index(figure->shapes, i), figure, one->fonts))
				g_test_fail();
	}
}

/* No two texts touch, at any width. */
static void
test_texts_apart(gconstpointer data)
{
	static const double widths[] = {640, 320, 227};
	const Case *one = data;
	g_autoptr(Arena) arena = arena_new();

	for (gsize i = 0; i < G_N_ELEMENTS(widths); i++) {
		const ChartFigure *figure = draw_case(one, widths[i], arena);
		g_autoptr(GPtrArray) texts = g_ptr_array_new();

		for (guint j = 0; j < figure->shapes->len; j++) {
			Shape *shape = g_ptr_array_index(figure->shapes, j);
			if (shape->kind == SHAPE_TEXT)
				g_ptr_array_add(texts, shape);
		}
		for (guint j = 0; j < texts->len; j++)
			for (guint k = j + 1; k < texts->len; k++) {
				const Shape *a = g_ptr_array_index(texts, j);
				const Shape *b = g_ptr_array_index(texts, k);
				if (!labels_overlap(text_box(a, one->fonts),
						    text_box(b, one->fonts)))
					continue;
				g_test_message("%s %s at %g px: “%s” lies on “%s”", one->kind,
					       one->state, widths[i], a->text, b->text);
				g_test_fail();
			}
	}
}

/* What the table says is missing is not drawn as a number: no shape of a value stands in its row. */
static void
test_missing_not_drawn(gconstpointer data)
{
	const Case *all = data;
	g_autoptr(Arena) arena = arena_new();

	for (int i = 0; i < chart_kind_count; i++) {
		ChartData *sample = ARENA_NEW(arena, ChartData);
		ChartRow *row = ARENA_NEW(arena, ChartRow);

		*row = (ChartRow){.label = "新建公办幼儿园",
				  .status = STATUS_NOT_JUDGED,
				  .value = number_of(7, 1),
				  .value_text = "7所",
				  .missing = "原文隐去数值"};
		*sample = (ChartData){.id = "x", .title = "x", .sentence = "x"};
		sample->rows = arena_array(arena);
		g_ptr_array_add(sample->rows, row);
		const ChartFigure *figure =
			chart_draw(chart_kinds[i].name, sample, all->fonts, arena);

		for (guint j = 0; j < figure->shapes->len; j++) {
			const Shape *shape = g_ptr_array_index(figure->shapes, j);

			g_assert_cmpstr(shape->style, !=, "bar");
			g_assert_cmpstr(shape->style, !=, "point");
			g_assert_cmpstr(shape->text, !=, "7所");
		}
	}
}

/* The same shapes are painted by Cairo, and leave no error there. */
static void
test_painted(gconstpointer data)
{
	const Case *one = data;
	g_autoptr(Arena) arena = arena_new();
	const ChartFigure *figure = draw_case(one, 0, arena);
	cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A8, (int)figure->width,
							      (int)figure->height);
	cairo_t *cr = cairo_create(surface);
	int painted = 0;

	figure_paint(figure, pen_cairo(cr), one->fonts);
	g_assert_cmpint(cairo_status(cr), ==, CAIRO_STATUS_SUCCESS);
	cairo_surface_flush(surface);
	for (int y = 0; y < cairo_image_surface_get_height(surface); y++)
		for (int x = 0; x < cairo_image_surface_get_width(surface); x++)
			painted +=
				cairo_image_surface_get_data(
					surface)[y * cairo_image_surface_get_stride(surface) + x] >
				0;
	g_assert_cmpint(painted, >, 50);
	cairo_destroy(cr);
	cairo_surface_destroy(surface);
}

static void
add_case(GPtrArray *cases, const char *name, const char *kind, const char *state,
	 const Fonts *fonts, GTestDataFunc run)
{
	g_autofree char *path = g_strdup_printf("/chart/%s/%s/%s", name, kind, state);
	Case *one = g_new(Case, 1);

	*one = (Case){kind, state, fonts};
	g_ptr_array_add(cases, one);
	g_test_add_data_func(path, one, run);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_auto(TestFolder) folder = test_folder_new();
	g_autoptr(Fonts) fonts = chart_sample_fonts(folder);
	g_autoptr(GPtrArray) cases = g_ptr_array_new_with_free_func(g_free);

	for (int i = 0; i < chart_kind_count; i++)
		for (int j = 0; chart_sample_states[j] != NULL; j++) {
			const char *kind = chart_kinds[i].name, *state = chart_sample_states[j];

			add_case(cases, "goldens", kind, state, fonts, test_goldens);
			add_case(cases, "inside", kind, state, fonts, test_inside);
			add_case(cases, "apart", kind, state, fonts, test_texts_apart);
			add_case(cases, "painted", kind, state, fonts, test_painted);
		}
	for (int i = 0; i < chart_kind_count; i++)
		add_case(cases, "any-numbers", chart_kinds[i].name, "plain", fonts,
			 test_any_numbers);
	add_case(cases, "missing", "all", "not-drawn", fonts, test_missing_not_drawn);
	return g_test_run();
}
