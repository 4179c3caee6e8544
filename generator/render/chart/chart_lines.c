/* chart_lines.c - month by month: figures, the scheduled curve, the goal, an estimate. See kinds.h.
 *
 * A month that should have been reported and was not breaks the line; nothing is drawn in its place. */
#include "render/chart/kinds.h"
#include "render/chart/labels.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"
#include "render/chart/style.h"

#include <math.h>
#include <string.h>

#define POINT 7.0
#define STATUS_MARK 11.0
#define LABEL_LINE 15.0
#define ROOM_FOR_ALL 44.0 /* px a month from which on every point may have its number */
#define MOST_LINES 5	  /* numbers a month that are drawn as lines */

typedef struct {
	const ChartData *data;
	Canvas *canvas;
	NumberAxis axis;
	double left, right, top, bottom; /* of the plot */
	GArray *obstacles;		 /* double x1, y1, x2, y2 of each line that labels avoid */
	GArray *taken;			 /* LabelBox of each label and mark */
	bool inside;			 /* no words in the right margin: it would take too much */
	int last;			 /* index of the last month with a figure; -1 */
} Plot;

static const ChartRow *
month_at(const Plot *plot, guint index)
{
	return g_ptr_array_index(plot->data->rows, index);
}

static bool
has_value(const ChartRow *row)
{
	return row->missing == NULL && number_given(row->value);
}

static double
band(const Plot *plot)
{
	return (plot->right - plot->left) / plot->data->rows->len;
}

static double
x_of(const Plot *plot, guint index)
{
	return plot->left + (index + 0.5) * band(plot);
}

static double
y_of(const Plot *plot, Number number)
{
	return axis_place(&plot->axis, number_to_double(number), plot->bottom, plot->top);
}

/* --- frame ------------------------------------------------------------------------------------ */

/* The row whose point has the mark of its status: the last one with a value, unless it was corrected. */
static const ChartRow *
marked_row(const ChartData *data)
{
	for (guint i = data->rows->len; i > 0; i--) {
		const ChartRow *row = g_ptr_array_index(data->rows, i - 1);

		if (has_value(row))
			return row->has_status && !row->corrected ? row : NULL;
	}
	return NULL;
}

/* Those rows of the chart, or of its panels, as data for the legend of statuses. */
static ChartData
marked_rows(const ChartData *data, Arena *arena)
{
	ChartData marked = *data;

	marked.rows = arena_array(arena);
	for (guint i = 0; data->panels != NULL && i < data->panels->len; i++) {
		const ChartRow *row = marked_row(g_ptr_array_index(data->panels, i));
		if (row != NULL)
			g_ptr_array_add(marked.rows, (gpointer)row);
	}
	const ChartRow *row = data->panels == NULL ? marked_row(data) : NULL;
	if (row != NULL)
		g_ptr_array_add(marked.rows, (gpointer)row);
	return marked;
}

void
chart_lines_legend(const ChartData *data, Canvas *canvas)
{
	bool value = false, scheduled = false, goal = false;
	bool missing = false, corrected = false, forecast = false;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);

		value |= has_value(row);
		scheduled |= number_given(row->scheduled);
		goal |= number_given(row->goal);
		missing |= row->missing != NULL;
		corrected |= row->corrected && has_value(row);
		forecast |= number_given(row->forecast);
	}
	LegendEntry entries[6 + STATUS_COUNT] = {
		{GLYPH_POINTS, "value-line", 0, value ? data->value_legend : NULL},
		{GLYPH_LINE, "schedule-line", 0, scheduled ? data->scheduled_legend : NULL},
		{GLYPH_LINE, "goal-line", 0, goal ? data->goal_legend : NULL},
		{GLYPH_LINE, "forecast-line", 0, forecast ? data->forecast_legend : NULL},
		{GLYPH_MARKER, "point-corrected", MARKER_CIRCLE,
		 corrected ? data->corrected_legend : NULL},
		{GLYPH_MARKER, "point-missing", MARKER_CROSS,
		 missing ? data->missing_legend : NULL},
	};

	ChartData marked = marked_rows(data, canvas->arena);
	legend_draw(canvas, entries, legend_add_statuses(&marked, entries, 6));
}

/* From zero unless all numbers are nearer to each other than to it (rates from 83 to 85). */
static NumberAxis
find_axis(const ChartData *data)
{
	double low = INFINITY, high = -INFINITY;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		Number numbers[] = {has_value(row) ? row->value : NUMBER_ABSENT,
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
draw_value_axis(Plot *plot)
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
value_axis_width(const Plot *plot)
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
place_month(const Plot *plot, guint index, guint stride, double *middle, double *width)
{
	const char *before = index >= stride ? month_at(plot, index - stride)->label : NULL;
	const char *name = short_name(month_at(plot, index)->label, before);

	*width = canvas_text_width(plot->canvas, "soft", SMALL_SIZE, name);
	*middle = MAX(*width / 2, MIN(x_of(plot, index), plot->canvas->width - *width / 2));
	return name;
}

static bool
names_fit(const Plot *plot, guint stride)
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
draw_months(const Plot *plot)
{
	static const guint strides[] = {1, 2, 3, 4, 6, 12, 24, 36, 60, 120};
	gsize choice = 0;

	while (choice + 1 < G_N_ELEMENTS(strides) && !names_fit(plot, strides[choice]))
		choice++;
	for (guint i = 0; i < plot->data->rows->len; i += strides[choice]) {
		double middle, width;
		const char *name = place_month(plot, i, strides[choice], &middle, &width);

		canvas_line(plot->canvas, "axis", x_of(plot, i), plot->bottom, x_of(plot, i),
			    plot->bottom + 4);
		canvas_text(plot->canvas, "soft", middle, plot->bottom + SMALL_SIZE + 6,
			    ANCHOR_MIDDLE, SMALL_SIZE, name);
	}
}

/* --- lines -------------------------------------------------------------------------------------- */

static void
avoid(Plot *plot, double x1, double y1, double x2, double y2)
{
	double line[4] = {x1, y1, x2, y2};

	g_array_append_vals(plot->obstacles, line, 4);
}

/* The next month that has the number, where the line goes on to it; -1 where it ends. Figures go on
 * over months in which nothing was due; a month that lacks what was due breaks them. */
static int
next_on_line(const Plot *plot, guint index, Number (*number)(const ChartRow *row), bool over_idle)
{
	for (guint i = index + 1; i < plot->data->rows->len; i++) {
		if (number_given(number(month_at(plot, i))))
			return (int)i;
		if (!over_idle || month_at(plot, i)->missing != NULL)
			return -1;
	}
	return -1;
}

static void
draw_curve(Plot *plot, const char *style, Number (*number)(const ChartRow *row), bool over_idle)
{
	guint count = plot->data->rows->len;
	Shape *line = NULL;

	for (guint i = 0; i < count; i++) {
		Number here = number(month_at(plot, i));
		int next = next_on_line(plot, i, number, over_idle);

		if (!number_given(here))
			continue;
		/* One point alone makes no line. */
		if (line == NULL && next >= 0)
			line = canvas_polyline(plot->canvas, style, (int)(count - i));
		if (line != NULL)
			canvas_point(line, x_of(plot, i), y_of(plot, here));
		if (next < 0)
			line = NULL;
		else
			avoid(plot, x_of(plot, i), y_of(plot, here), x_of(plot, next),
			      y_of(plot, number(month_at(plot, next))));
	}
}

static Number
value_of(const ChartRow *row)
{
	return has_value(row) ? row->value : NUMBER_ABSENT;
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
draw_steps(Plot *plot, Number (*number)(const ChartRow *row))
{
	guint count = plot->data->rows->len;
	Shape *line = NULL;
	Number before = NUMBER_ABSENT;

	for (guint i = 0; i < count; i++) {
		Number here = number(month_at(plot, i));
		double x1 = x_of(plot, i) - band(plot) / 2, x2 = x1 + band(plot);

		if (!number_given(here)) {
			line = NULL;
		} else if (line == NULL) {
			line = canvas_polyline(plot->canvas, "goal-line", (int)(2 * (count - i)));
			canvas_point(line, x1, y_of(plot, here));
			canvas_point(line, x2, y_of(plot, here));
		} else if (number_equal(here, before)) {
			line->point_count--;
			canvas_point(line, x2, y_of(plot, here));
		} else {
			canvas_point(line, x1, y_of(plot, here));
			canvas_point(line, x2, y_of(plot, here));
		}
		if (line != NULL)
			avoid(plot, x1, y_of(plot, here), x2, y_of(plot, here));
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
draw_ranges(const Plot *plot)
{
	guint count = plot->data->rows->len;

	for (guint i = 0, end; i < count; i = end) {
		const ChartRow *row = month_at(plot, i);
		for (end = i + 1; end < count && same_range(row, month_at(plot, end));)
			end++;
		if (!number_given(row->goal) || !number_given(goal_max_of(row)))
			continue;
		double low = y_of(plot, row->goal), high = y_of(plot, row->goal_max);
		canvas_rectangle(plot->canvas, "track", x_of(plot, i) - band(plot) / 2,
				 MIN(low, high), band(plot) * (end - i), ABS(low - high));
	}
}

/* The estimate goes on from the last figure. */
static void
draw_forecast(Plot *plot)
{
	guint count = plot->data->rows->len;
	if (plot->last < 0 || (guint)plot->last + 1 >= count)
		return;
	const ChartRow *start = month_at(plot, plot->last);
	guint from = plot->last + 1;
	if (!number_given(month_at(plot, from)->forecast))
		return;
	Shape *area = canvas_polygon(plot->canvas, "forecast-band", (int)(2 * count));
	Shape *line = canvas_polyline(plot->canvas, "forecast-line", (int)count);
	guint to = from;
	canvas_point(area, x_of(plot, plot->last), y_of(plot, start->value));
	canvas_point(line, x_of(plot, plot->last), y_of(plot, start->value));
	for (; to < count && number_given(month_at(plot, to)->forecast); to++) {
		const ChartRow *row = month_at(plot, to);
		Number high = number_given(row->forecast_high) ? row->forecast_high : row->forecast;
		double x = x_of(plot, to), before = x_of(plot, to - 1);
		canvas_point(area, x, y_of(plot, high));
		canvas_point(line, x, y_of(plot, row->forecast));
		avoid(plot, before, line->points[2 * line->point_count - 3], x,
		      y_of(plot, row->forecast));
	}
	for (; to > from; to--) {
		const ChartRow *row = month_at(plot, to - 1);
		Number low = number_given(row->forecast_low) ? row->forecast_low : row->forecast;
		canvas_point(area, x_of(plot, to - 1), y_of(plot, low));
	}
}

static void
draw_point(Plot *plot, guint index)
{
	const ChartRow *row = month_at(plot, index);
	double x = x_of(plot, index);

	if (!has_value(row)) {
		if (row->missing != NULL)
			canvas_marker(plot->canvas, "point-missing", MARKER_CROSS, x,
				      plot->bottom - 7, 8);
		return;
	}
	double y = y_of(plot, row->value);
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
draw_points(Plot *plot)
{
	for (guint i = 0; i < plot->data->rows->len; i++) {
		canvas_mark_row(plot->canvas, (int)i, NULL);
		draw_point(plot, i);
	}
	canvas_end_mark(plot->canvas);
}

/* --- labels -------------------------------------------------------------------------------------- */

static bool
is_clear(const Plot *plot, LabelBox box)
{
	if (box.x < plot->left || box.x + box.width > plot->canvas->width ||
	    box.y < plot->top - 14 || box.y + box.height > plot->bottom)
		return false;
	for (guint i = 0; i < plot->taken->len; i++)
		if (labels_overlap(box, g_array_index(plot->taken, LabelBox, i)))
			return false;
	for (guint i = 0; i + 3 < plot->obstacles->len; i += 4) {
		const double *line = &g_array_index(plot->obstacles, double, i);
		if (labels_crossed(box, line[0], line[1], line[2], line[3]))
			return false;
	}
	return true;
}

/* Tries above, below, and beside the point; leaves the number out when it fits nowhere. */
static void
label_point(Plot *plot, guint index)
{
	static const double ways[][2] = {{0, -14}, {0, 14}, {-1, -12}, {1, -12},
					 {-1, 12}, {1, 12}, {1, 0},    {-1, 0}};
	const ChartRow *row = month_at(plot, index);
	double width = canvas_text_width(plot->canvas, "label", SMALL_SIZE, row->value_text);
	double x = x_of(plot, index), y = y_of(plot, row->value);

	for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
		double centre = x + ways[i][0] * (width / 2 + (ways[i][1] == 0 ? 10 : 3));
		LabelBox box = {centre - width / 2, y + ways[i][1] - 7, width, 14};

		if (!is_clear(plot, box))
			continue;
		canvas_mark_row(plot->canvas, (int)index, NULL);
		Shape *text =
			canvas_text(plot->canvas, (int)index == plot->last ? "value" : "label",
				    centre, canvas_baseline(y + ways[i][1], SMALL_SIZE),
				    ANCHOR_MIDDLE, SMALL_SIZE, row->value_text);
		text->href = row->href;
		canvas_end_mark(plot->canvas);
		g_array_append_val(plot->taken, box);
		return;
	}
}

static bool
ends_in_margin(const Plot *plot)
{
	return !plot->inside && plot->last >= 0 && (guint)plot->last + 1 == plot->data->rows->len;
}

/* Where the margin is too narrow for words: the goal's over or under its line, at the right end. */
static void
label_goal_inside(Plot *plot)
{
	const ChartRow *final = month_at(plot, plot->data->rows->len - 1);
	if (!number_given(final->goal) || final->goal_text == NULL)
		return;
	double width = canvas_text_width(plot->canvas, "soft", SMALL_SIZE, final->goal_text);
	double x = plot->right - 10 - width, y = y_of(plot, final->goal);

	for (int side = -1; side <= 1; side += 2) {
		LabelBox box = {x, y + side * 9 - 7, width, 14};

		if (side < 0 && !is_clear(plot, box))
			continue;
		canvas_text(plot->canvas, "soft", x, canvas_baseline(y + side * 9, SMALL_SIZE),
			    ANCHOR_START, SMALL_SIZE, final->goal_text);
		g_array_append_val(plot->taken, box);
		return;
	}
}

/* Right of the plot: the goal and, when it is of the last month, the last figure. */
static void
label_ends(Plot *plot)
{
	const ChartRow *final = month_at(plot, plot->data->rows->len - 1);
	LabelSpan spans[2];
	const char *texts[2], *styles[2];
	int count = 0;

	if (number_given(final->goal) && final->goal_text != NULL) {
		spans[count] = (LabelSpan){.wanted = y_of(plot, final->goal), .size = LABEL_LINE};
		styles[count] = "soft";
		texts[count++] = final->goal_text;
	}
	if (ends_in_margin(plot) && final->value_text != NULL) {
		spans[count] = (LabelSpan){.wanted = y_of(plot, final->value), .size = LABEL_LINE};
		styles[count] = "value";
		texts[count++] = final->value_text;
	}
	if (!labels_spread(spans, count, plot->top - 8, plot->bottom + 8, 0))
		return;
	/* Both are of the last month. */
	canvas_mark_row(plot->canvas, (int)plot->data->rows->len - 1, NULL);
	for (int i = 0; i < count; i++) {
		Shape *text = canvas_text(plot->canvas, styles[i], plot->right + 9,
					  canvas_baseline(spans[i].centre, TEXT_SIZE), ANCHOR_START,
					  TEXT_SIZE, texts[i]);
		text->href = final->href;
	}
	canvas_end_mark(plot->canvas);
}

static double
margin_width(const Plot *plot)
{
	const ChartRow *final = month_at(plot, plot->data->rows->len - 1);
	double width = 0;

	if (number_given(final->goal))
		width = canvas_text_width(plot->canvas, "soft", TEXT_SIZE, final->goal_text);
	if (ends_in_margin(plot))
		width = MAX(width,
			    canvas_text_width(plot->canvas, "value", TEXT_SIZE, final->value_text));
	return width + 10;
}

/* An arrow at the right end of the goal's line: up for at least, down for at most. */
static void
draw_bound(const Plot *plot)
{
	const ChartRow *final = month_at(plot, plot->data->rows->len - 1);
	bool more = final->bound == BOUND_AT_LEAST || final->bound == BOUND_MORE ||
		    final->bound == BOUND_NOT_LESS;

	if (!number_given(final->goal) || (!more && final->bound != BOUND_AT_MOST))
		return;
	canvas_marker(plot->canvas, "arrow", more ? MARKER_TRIANGLE : MARKER_TRIANGLE_DOWN,
		      plot->right - 1, y_of(plot, final->goal) + (more ? -4.5 : 4.5), 7);
}

static void
label_points(Plot *plot)
{
	guint count = plot->data->rows->len;

	if (plot->last >= 0 && !ends_in_margin(plot) &&
	    month_at(plot, plot->last)->value_text != NULL)
		label_point(plot, plot->last);
	for (guint i = 0; i < count; i++) {
		const ChartRow *row = month_at(plot, i);
		bool wanted = row->corrected || band(plot) >= ROOM_FOR_ALL;

		if ((int)i != plot->last && wanted && has_value(row) && row->value_text != NULL)
			label_point(plot, i);
	}
}

void
chart_draw_lines(const ChartData *data, Canvas *canvas)
{
	g_autoptr(GArray) obstacles = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GArray) taken = g_array_new(FALSE, FALSE, sizeof(LabelBox));
	Plot plot = {.data = data,
		     .canvas = canvas,
		     .axis = find_axis(data),
		     .obstacles = obstacles,
		     .taken = taken,
		     .last = -1};

	chart_lines_legend(data, canvas);
	for (guint i = 0; i < data->rows->len; i++)
		if (has_value(month_at(&plot, i)))
			plot.last = (int)i;
	plot.left = value_axis_width(&plot);
	plot.inside = margin_width(&plot) > canvas->width * 0.3;
	plot.right = canvas->width - (plot.inside ? 8 : margin_width(&plot));
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
	if (plot.inside)
		label_goal_inside(&plot);
	else
		label_ends(&plot);
	label_points(&plot);
	canvas->y = plot.bottom + SMALL_SIZE + 10;
}
