/* chart_lines.c - month by month: figures, the scheduled curve, the goal, an estimate. See kinds.h.
 *
 * A month that should have been reported and was not breaks the line; nothing is drawn in its place. */
#include "render/chart/kinds.h"
#include "render/chart/labels.h"
#include "render/chart/lines.h"
#include "render/chart/style.h"

#include <math.h>
#include <string.h>

#define POINT 7.0
#define STATUS_MARK 11.0

const ChartRow *
lines_month(const LinesPlot *plot, guint index)
{
	return g_ptr_array_index(plot->data->rows, index);
}

bool
lines_has_value(const ChartRow *row)
{
	return row->missing == NULL && number_given(row->value);
}

double
lines_band(const LinesPlot *plot)
{
	return (plot->right - plot->left) / plot->data->rows->len;
}

double
lines_x(const LinesPlot *plot, guint index)
{
	return plot->left + (index + 0.5) * lines_band(plot);
}

double
lines_y(const LinesPlot *plot, Number number)
{
	return axis_place(&plot->axis, number_to_double(number), plot->bottom, plot->top);
}

/* --- frame ------------------------------------------------------------------------------------ */

/* From zero unless all numbers are nearer to each other than to it (rates from 83 to 85). */
static NumberAxis
find_axis(const ChartData *data)
{
	double low = INFINITY, high = -INFINITY;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		Number numbers[] = {lines_has_value(row) ? row->value : NUMBER_ABSENT,
				    row->scheduled,
				    row->goal,
				    row->goal_max,
				    row->forecast,
				    row->forecast_low,
				    row->forecast_high};

		for (gsize j = 0; j < G_N_ELEMENTS(numbers); j++) {
			if (!number_given(numbers[j]))
				continue;
			low = MIN(low, number_to_double(numbers[j]));
			high = MAX(high, number_to_double(numbers[j]));
		}
	}
	if (number_given(data->low))
		low = MIN(low, number_to_double(data->low));
	if (number_given(data->high))
		high = MAX(high, number_to_double(data->high));
	if (low > high)
		return axis_of(0, 1, 1);
	if (low > 0 && low < 0.6 * high)
		low = 0;
	return axis_of(low, high, 4);
}

static void
draw_value_axis(LinesPlot *plot)
{
	Canvas *canvas = plot->canvas;
	int count = axis_tick_count(&plot->axis);

	for (int i = 0; i < count; i++) {
		double value = axis_tick(&plot->axis, i);
		double y = axis_place(&plot->axis, value, plot->bottom, plot->top);
		const char *unit = i == count - 1 ? plot->data->unit : NULL;

		canvas_line(canvas, i == 0 ? "axis" : "grid", plot->left, y, plot->right, y);
		canvas_text(canvas, "soft", plot->left - 5, canvas_baseline(y, SMALL_SIZE),
			    ANCHOR_END, SMALL_SIZE,
			    arena_take(canvas->arena, axis_label(&plot->axis, value, unit)));
	}
}

static double
value_axis_width(const LinesPlot *plot)
{
	int count = axis_tick_count(&plot->axis);
	double width = 0;

	for (int i = 0; i < count; i++) {
		g_autofree char *label = axis_label(&plot->axis, axis_tick(&plot->axis, i),
						    i == count - 1 ? plot->data->unit : NULL);
		width = MAX(width, canvas_text_width(plot->canvas, "soft", SMALL_SIZE, label));
	}
	return width + 6;
}

/* A month's name without the year, when the name before it has the same one: 2023年3月, 4月. */
static const char *
short_name(const char *name, const char *before)
{
	const char *year = strstr(name, "年");

	if (year == NULL || before == NULL || strncmp(name, before, year - name) != 0)
		return name;
	const char *rest = year + strlen("年");
	return *rest != '\0' ? rest : name;
}

/* The name that the month gets when every stride-th has one, and where its middle stands. */
static const char *
place_month(const LinesPlot *plot, guint index, guint stride, double *middle, double *width)
{
	const char *before = index >= stride ? lines_month(plot, index - stride)->label : NULL;
	const char *name = short_name(lines_month(plot, index)->label, before);

	*width = canvas_text_width(plot->canvas, "soft", SMALL_SIZE, name);
	*middle = MAX(*width / 2, MIN(lines_x(plot, index), plot->canvas->width - *width / 2));
	return name;
}

static bool
names_fit(const LinesPlot *plot, guint stride)
{
	double reached = -4, middle, width;

	for (guint i = 0; i < plot->data->rows->len; i += stride) {
		place_month(plot, i, stride, &middle, &width);
		if (middle - width / 2 < reached + 4)
			return false;
		reached = middle + width / 2;
	}
	return true;
}

/* Every n-th month has its name, with the least n at which names do not touch. */
static void
draw_months(const LinesPlot *plot)
{
	static const guint strides[] = {1, 2, 3, 4, 6, 12, 24, 36, 60, 120};
	gsize choice = 0;

	while (choice + 1 < G_N_ELEMENTS(strides) && !names_fit(plot, strides[choice]))
		choice++;
	for (guint i = 0; i < plot->data->rows->len; i += strides[choice]) {
		double middle, width;
		const char *name = place_month(plot, i, strides[choice], &middle, &width);

		canvas_line(plot->canvas, "axis", lines_x(plot, i), plot->bottom, lines_x(plot, i),
			    plot->bottom + 4);
		canvas_text(plot->canvas, "soft", middle, plot->bottom + SMALL_SIZE + 6,
			    ANCHOR_MIDDLE, SMALL_SIZE, name);
	}
}

/* --- lines -------------------------------------------------------------------------------------- */

static void
avoid(LinesPlot *plot, double x1, double y1, double x2, double y2)
{
	double line[4] = {x1, y1, x2, y2};

	g_array_append_vals(plot->obstacles, line, 4);
}

/* The next month that has the number, where the line goes on to it; -1 where it ends. Figures go on
 * over months in which nothing was due; a month that lacks what was due breaks them. */
static int
next_on_line(const LinesPlot *plot, guint index, Number (*number)(const ChartRow *row),
	     bool over_idle)
{
	for (guint i = index + 1; i < plot->data->rows->len; i++) {
		if (number_given(number(lines_month(plot, i))))
			return (int)i;
		if (!over_idle || lines_month(plot, i)->missing != NULL)
			return -1;
	}
	return -1;
}

static void
draw_curve(LinesPlot *plot, const char *style, Number (*number)(const ChartRow *row),
	   bool over_idle)
{
	guint count = plot->data->rows->len;
	Shape *line = NULL;

	for (guint i = 0; i < count; i++) {
		Number here = number(lines_month(plot, i));
		int next = next_on_line(plot, i, number, over_idle);

		if (!number_given(here))
			continue;
		/* One point alone makes no line. */
		if (line == NULL && next >= 0)
			line = canvas_polyline(plot->canvas, style, (int)(count - i));
		if (line != NULL)
			canvas_point(line, lines_x(plot, i), lines_y(plot, here));
		if (next < 0)
			line = NULL;
		else
			avoid(plot, lines_x(plot, i), lines_y(plot, here), lines_x(plot, next),
			      lines_y(plot, number(lines_month(plot, next))));
	}
}

static Number
value_of(const ChartRow *row)
{
	return lines_has_value(row) ? row->value : NUMBER_ABSENT;
}

static Number
scheduled_of(const ChartRow *row)
{
	return row->scheduled;
}

static Number
goal_of(const ChartRow *row)
{
	return row->goal;
}

static Number
goal_max_of(const ChartRow *row)
{
	return row->bound == BOUND_BETWEEN ? row->goal_max : NUMBER_ABSENT;
}

/* Horizontal over each month, with a step where a revision changed it. */
static void
draw_steps(LinesPlot *plot, Number (*number)(const ChartRow *row))
{
	guint count = plot->data->rows->len;
	Shape *line = NULL;
	Number before = NUMBER_ABSENT;

	for (guint i = 0; i < count; i++) {
		Number here = number(lines_month(plot, i));
		double x1 = lines_x(plot, i) - lines_band(plot) / 2, x2 = x1 + lines_band(plot);

		if (!number_given(here)) {
			line = NULL;
		} else if (line == NULL) {
			line = canvas_polyline(plot->canvas, "goal-line", (int)(2 * (count - i)));
			canvas_point(line, x1, lines_y(plot, here));
			canvas_point(line, x2, lines_y(plot, here));
		} else if (number_equal(here, before)) {
			line->point_count--;
			canvas_point(line, x2, lines_y(plot, here));
		} else {
			canvas_point(line, x1, lines_y(plot, here));
			canvas_point(line, x2, lines_y(plot, here));
		}
		if (line != NULL)
			avoid(plot, x1, lines_y(plot, here), x2, lines_y(plot, here));
		before = here;
	}
}

static bool
same_range(const ChartRow *a, const ChartRow *b)
{
	return number_equal(a->goal, b->goal) && number_equal(goal_max_of(a), goal_max_of(b));
}

/* Between two goals: one area for each run of months with the same. */
static void
draw_ranges(const LinesPlot *plot)
{
	guint count = plot->data->rows->len;

	for (guint i = 0, end; i < count; i = end) {
		const ChartRow *row = lines_month(plot, i);
		for (end = i + 1; end < count && same_range(row, lines_month(plot, end));)
			end++;
		if (!number_given(row->goal) || !number_given(goal_max_of(row)))
			continue;
		double low = lines_y(plot, row->goal), high = lines_y(plot, row->goal_max);
		canvas_rectangle(plot->canvas, "track", lines_x(plot, i) - lines_band(plot) / 2,
				 MIN(low, high), lines_band(plot) * (end - i), ABS(low - high));
	}
}

/* The estimate goes on from the last figure. */
static void
draw_forecast(LinesPlot *plot)
{
	guint count = plot->data->rows->len;
	if (plot->last < 0 || (guint)plot->last + 1 >= count)
		return;
	const ChartRow *start = lines_month(plot, plot->last);
	guint from = plot->last + 1;
	if (!number_given(lines_month(plot, from)->forecast))
		return;
	Shape *area = canvas_polygon(plot->canvas, "forecast-band", (int)(2 * count));
	Shape *line = canvas_polyline(plot->canvas, "forecast-line", (int)count);
	guint to = from;
	canvas_point(area, lines_x(plot, plot->last), lines_y(plot, start->value));
	canvas_point(line, lines_x(plot, plot->last), lines_y(plot, start->value));
	for (; to < count && number_given(lines_month(plot, to)->forecast); to++) {
		const ChartRow *row = lines_month(plot, to);
		Number high = number_given(row->forecast_high) ? row->forecast_high : row->forecast;
		double x = lines_x(plot, to), before = lines_x(plot, to - 1);
		canvas_point(area, x, lines_y(plot, high));
		canvas_point(line, x, lines_y(plot, row->forecast));
		avoid(plot, before, line->points[2 * line->point_count - 3], x,
		      lines_y(plot, row->forecast));
	}
	for (; to > from; to--) {
		const ChartRow *row = lines_month(plot, to - 1);
		Number low = number_given(row->forecast_low) ? row->forecast_low : row->forecast;
		canvas_point(area, lines_x(plot, to - 1), lines_y(plot, low));
	}
}

static void
draw_point(LinesPlot *plot, guint index)
{
	const ChartRow *row = lines_month(plot, index);
	double x = lines_x(plot, index);

	if (!lines_has_value(row)) {
		if (row->missing != NULL)
			canvas_marker(plot->canvas, "point-missing", MARKER_CROSS, x,
				      plot->bottom - 7, 8);
		return;
	}
	double y = lines_y(plot, row->value);
	LabelBox box = {x - 5, y - 5, 10, 10};
	g_array_append_val(plot->taken, box);
	if (row->corrected)
		canvas_marker(plot->canvas, "point-corrected", MARKER_CIRCLE, x, y, POINT + 1);
	else if ((int)index == plot->last && row->has_status)
		canvas_status(plot->canvas, row->status, x, y, STATUS_MARK);
	else
		canvas_marker(plot->canvas, "point", MARKER_CIRCLE, x, y, POINT);
}

static void
draw_points(LinesPlot *plot)
{
	for (guint i = 0; i < plot->data->rows->len; i++) {
		canvas_mark_row(plot->canvas, (int)i, NULL);
		draw_point(plot, i);
	}
	canvas_end_mark(plot->canvas);
}

/* An arrow at the right end of the goal's line: up for at least, down for at most. */
static void
draw_bound(const LinesPlot *plot)
{
	const ChartRow *final = lines_month(plot, plot->data->rows->len - 1);
	bool more = final->bound == BOUND_AT_LEAST || final->bound == BOUND_MORE ||
		    final->bound == BOUND_NOT_LESS;

	if (!number_given(final->goal) || (!more && final->bound != BOUND_AT_MOST))
		return;
	canvas_marker(plot->canvas, "arrow", more ? MARKER_TRIANGLE : MARKER_TRIANGLE_DOWN,
		      plot->right - 1, lines_y(plot, final->goal) + (more ? -4.5 : 4.5), 7);
}

void
chart_draw_lines(const ChartData *data, Canvas *canvas)
{
	g_autoptr(GArray) obstacles = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GArray) taken = g_array_new(FALSE, FALSE, sizeof(LabelBox));
	LinesPlot plot = {.data = data,
			  .canvas = canvas,
			  .axis = find_axis(data),
			  .obstacles = obstacles,
			  .taken = taken,
			  .last = -1};

	chart_lines_legend(data, canvas);
	for (guint i = 0; i < data->rows->len; i++)
		if (lines_has_value(lines_month(&plot, i)))
			plot.last = (int)i;
	plot.left = value_axis_width(&plot);
	plot.inside = lines_margin_width(&plot) > canvas->width * 0.3;
	plot.right = canvas->width - (plot.inside ? 8 : lines_margin_width(&plot));
	plot.top = canvas->y + 12;
	plot.bottom = plot.top + MAX(110, MIN(220, canvas->width * 0.36));
	draw_ranges(&plot);
	draw_value_axis(&plot);
	draw_months(&plot);
	draw_forecast(&plot);
	draw_steps(&plot, goal_of);
	draw_steps(&plot, goal_max_of);
	draw_bound(&plot);
	draw_curve(&plot, "schedule-line", scheduled_of, false);
	draw_curve(&plot, "value-line", value_of, true);
	draw_points(&plot);
	lines_label_ends(&plot);
	lines_label_points(&plot);
	canvas->y = plot.bottom + SMALL_SIZE + 10;
}
