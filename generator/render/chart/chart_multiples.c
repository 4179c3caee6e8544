/* chart_multiples.c - a small panel of lines for each plan or target. See kinds.h.
 *
 * With shared_scale all panels have one scale, so that heights can be compared. */
#include "render/chart/kinds.h"
#include "render/chart/rows.h"

#include <string.h>

#define PANEL_LEAST 200.0
#define PANEL_GAP 16.0

static Number
pick(Number a, Number b, Number (*of)(Number a, Number b))
{
	if (!number_given(a) || !number_given(b))
		return number_given(a) ? a : b;
	return of(a, b);
}

/* All months of all panels, for the legend and the range. */
static ChartData
join_panels(const ChartData *data, Arena *arena)
{
	ChartData all = *data;

	all.rows = arena_array(arena);
	for (guint i = 0; i < data->panels->len; i++) {
		const ChartData *panel = g_ptr_array_index(data->panels, i);

		for (guint j = 0; j < panel->rows->len; j++) {
			const ChartRow *row = g_ptr_array_index(panel->rows, j);
			Number numbers[] = {row->missing == NULL ? row->value : NUMBER_ABSENT,
					    row->goal,
					    row->goal_max,
					    row->scheduled,
					    row->forecast_high,
					    row->forecast_low};

			for (gsize k = 0; k < G_N_ELEMENTS(numbers); k++) {
				all.low = pick(all.low, numbers[k], number_min);
				all.high = pick(all.high, numbers[k], number_max);
			}
			g_ptr_array_add(all.rows, (gpointer)row);
		}
	}
	return all;
}

/* As many side by side as fit, spread evenly over the lines that they take: four are two by two. */
static guint
columns_of(guint count, double width)
{
	guint fit = MAX(1, (guint)((width + PANEL_GAP) / (PANEL_LEAST + PANEL_GAP)));
	guint lines = (count + fit - 1) / fit;

	return (count + lines - 1) / lines;
}

/* Draws a panel at the figure's left edge, moves it to x, and returns its bottom. */
static double
draw_panel(const ChartData *panel, double x, double width, Canvas *canvas)
{
	guint from = canvas->figure->shapes->len;
	double figure_width = canvas->width, top = canvas->y;

	canvas->width = width;
	canvas->whole = true;
	GPtrArray *title = canvas_wrap(canvas, "group", TEXT_SIZE, panel->title, width);
	canvas->y +=
		canvas_lines(canvas, "group", 0, top, ANCHOR_START, TEXT_SIZE, title, panel->href);
	if (panel->rows->len > 0) {
		chart_draw_lines(panel, canvas);
	} else if (panel->empty_text != NULL) {
		canvas_text(canvas, "missing", 0, canvas_baseline(canvas->y + 20, TEXT_SIZE),
			    ANCHOR_START, TEXT_SIZE, panel->empty_text);
		canvas->y += 40;
	}
	canvas_shift(canvas, from, x, 0);
	double bottom = canvas->y;
	canvas->width = figure_width;
	canvas->whole = false;
	canvas->y = top;
	return bottom;
}

void
chart_draw_multiples(const ChartData *data, Canvas *canvas)
{
	if (data->panels == NULL || data->panels->len == 0)
		return;
	ChartData all = join_panels(data, canvas->arena);
	guint count = data->panels->len;
	guint columns = columns_of(count, canvas->width);
	double width = (canvas->width - (columns - 1) * PANEL_GAP) / columns;

	if (all.rows->len > 0)
		chart_lines_legend(&all, canvas);
	for (guint i = 0; i < count; i += columns) {
		double bottom = canvas->y;

		for (guint j = i; j < MIN(i + columns, count); j++) {
			ChartData panel = *(const ChartData *)g_ptr_array_index(data->panels, j);

			panel.value_legend = panel.scheduled_legend = panel.goal_legend = NULL;
			panel.missing_legend = panel.corrected_legend = panel.forecast_legend =
				NULL;
			memset(panel.status_legends, 0, sizeof panel.status_legends);
			panel.low = data->shared_scale ? all.low : NUMBER_ABSENT;
			panel.high = data->shared_scale ? all.high : NUMBER_ABSENT;
			canvas_mark_row(canvas, (int)j, panel.plan);
			double reached =
				draw_panel(&panel, (j - i) * (width + PANEL_GAP), width, canvas);
			canvas_end_mark(canvas);
			bottom = MAX(bottom, reached);
		}
		canvas->y = bottom + 6;
	}
}
