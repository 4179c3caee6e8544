/* chart.c - the table of chart kinds, and the frame around each. See chart.h. */
#include "render/chart/chart.h"

#include "render/chart/kinds.h"
#include "render/chart/style.h"

#include <math.h>
#include <string.h>

#define DEFAULT_WIDTH 640.0
#define NARROW_WIDTH 300.0 /* what a telephone leaves between its margins */

/* Each row has goldens in every state (tests/unit/test_chart_kinds.c). */
const ChartKind chart_kinds[] = {
	{"bullet", chart_draw_bullet},	     {"bars", chart_draw_bars},
	{"lines", chart_draw_lines},	     {"stack", chart_draw_stack},
	{"dumbbell", chart_draw_dumbbell},   {"dots", chart_draw_dots},
	{"slope", chart_draw_slope},	     {"heat", chart_draw_heat},
	{"calendar", chart_draw_calendar},   {"timeline", chart_draw_timeline},
	{"multiples", chart_draw_multiples},
};
const int chart_kind_count = G_N_ELEMENTS(chart_kinds);

static const ChartKind *
find_kind(const char *name)
{
	for (int i = 0; i < chart_kind_count; i++)
		if (strcmp(chart_kinds[i].name, name) == 0)
			return &chart_kinds[i];
	return NULL;
}

/* The words 演示数据 in the top right corner, in a frame; the legend's first line ends before it. */
static void
draw_note(const ChartData *data, Canvas *canvas)
{
	if (!data->sample || data->sample_text == NULL)
		return;
	double width = canvas_text_width(canvas, "sample", SMALL_SIZE, data->sample_text) + 8;
	double x = canvas->width - width - 0.5, y = canvas->y + 0.5;

	canvas_rectangle(canvas, "sample-frame", x, y, width, 16);
	canvas_text(canvas, "sample", x + width / 2, canvas_baseline(y + 8, SMALL_SIZE),
		    ANCHOR_MIDDLE, SMALL_SIZE, data->sample_text);
	canvas->note_width = width + 8;
}

static void
draw_title(const ChartData *data, Canvas *canvas)
{
	if (!data->titled)
		return;
	GPtrArray *lines = canvas_wrap(canvas, "title", 15, data->title, canvas->width);

	canvas->y += canvas_lines(canvas, "title", 0, canvas->y, ANCHOR_START, 15, lines, NULL) + 4;
}

static void
draw_nothing(const ChartData *data, Canvas *canvas)
{
	canvas->y += canvas->note_width > 0 ? 22 : 4;
	if (data->empty_text == NULL)
		return;
	canvas_text(canvas, "missing", canvas->width / 2,
		    canvas_baseline(canvas->y + 20, TEXT_SIZE), ANCHOR_MIDDLE, TEXT_SIZE,
		    data->empty_text);
	canvas->y += 40;
}

static bool
is_empty(const GPtrArray *list)
{
	return list == NULL || list->len == 0;
}

static ChartFigure *
draw_figure(const ChartKind *kind, const ChartData *data, double width, const Fonts *fonts,
	    Arena *arena)
{
	ChartFigure *figure = ARENA_NEW(arena, ChartFigure);

	figure->id = data->id;
	figure->kind = kind->name;
	figure->title = data->title;
	figure->sentence = data->sentence;
	figure->sample = data->sample;
	figure->width = width;
	figure->shapes = arena_array(arena);
	figure->bands = arena_array(arena);
	figure->table = data->table;
	memcpy(figure->colours, data->colours, sizeof figure->colours);

	Canvas canvas = {.figure = figure, .arena = arena, .fonts = fonts, .width = width};
	draw_title(data, &canvas);
	draw_note(data, &canvas);
	if (is_empty(data->rows) && is_empty(data->panels))
		draw_nothing(data, &canvas);
	else
		kind->draw(data, &canvas);
	figure->height = ceil(canvas.y + 1);
	return figure;
}

const ChartFigure *
chart_draw(const char *kind_name, const ChartData *data, const Fonts *fonts, Arena *arena)
{
	const ChartKind *kind = find_kind(kind_name);

	g_return_val_if_fail(kind != NULL, NULL);
	if (data->width > 0)
		return draw_figure(kind, data, data->width, fonts, arena);
	ChartFigure *figure = draw_figure(kind, data, DEFAULT_WIDTH, fonts, arena);
	ChartFigure *narrow = draw_figure(kind, data, NARROW_WIDTH, fonts, arena);
	narrow->id = arena_take(arena, g_strconcat(data->id, "-narrow", NULL));
	figure->narrow = narrow;
	return figure;
}
