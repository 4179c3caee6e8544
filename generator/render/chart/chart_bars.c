/* chart_bars.c - bars from zero, each with its value. See kinds.h.
 *
 * There is no axis: every bar carries its number. */
#include "render/chart/kinds.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"
#include "render/chart/style.h"

#define BAR 14.0
#define PLOT 20.0
#define TEXT_LINE 15.0
#define PLOT_LEAST 60.0 /* px; with less texts stand over the bars */

typedef struct {
	NumberAxis axis; /* to the greatest number exactly: there are no ticks */
	double from, to; /* px */
	bool over;	 /* texts stand over the bars */
} Plot;

static bool
drawn(const ChartRow *row)
{
	return row->missing == NULL && number_given(row->value);
}

static void
draw_legend(const ChartData *data, Canvas *canvas)
{
	bool any_goal = false;

	for (guint i = 0; i < data->rows->len; i++)
		any_goal |=
			number_given(((const ChartRow *)g_ptr_array_index(data->rows, i))->goal);
	/* Bars need a word only where the goal's line has one. */
	LegendEntry entries[2 + STATUS_COUNT] = {
		{GLYPH_BAR, "swatch", 0, any_goal ? data->value_legend : NULL},
		{GLYPH_TICK, "goal", 0, any_goal ? data->goal_legend : NULL},
	};

	legend_draw(canvas, entries, legend_add_statuses(data, entries, 2));
}

/* The text at the end of a bar: its value, and its goal's text after a stroke. */
static const char *
value_text(const ChartRow *row, Canvas *canvas)
{
	if (!drawn(row) || row->value_text == NULL || row->goal_text == NULL ||
	    !number_given(row->goal))
		return drawn(row) ? row->value_text : NULL;
	return arena_take(canvas->arena, g_strconcat(row->value_text, "/", row->goal_text, NULL));
}

/* What texts beyond the bars' ends need, at both sides of the plot. */
static void
measure_texts(const ChartData *data, Canvas *canvas, double *left, double *right)
{
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		const char *text = drawn(row) ? value_text(row, canvas) : row->goal_text;
		double width = canvas_text_width(canvas, "value", TEXT_SIZE, text) + 8;
		bool negative = drawn(row) && number_compare(row->value, number_of(0, 1)) < 0;

		*(negative ? left : right) = MAX(negative ? *left : *right, width);
	}
}

static void
draw_text(Canvas *canvas, const char *style, double x, double middle, bool before, const char *text,
	  const char *href)
{
	if (text == NULL)
		return;
	Shape *shape = canvas_text(canvas, style, before ? x - 6 : x + 6,
				   canvas_baseline(middle, TEXT_SIZE),
				   before ? ANCHOR_END : ANCHOR_START, TEXT_SIZE, text);
	shape->href = href;
}

/* No bar: why, from the zero line on, and the goal's text beyond what is taken. */
static void
draw_missing(const ChartRow *row, double zero, double goal, double middle, Canvas *canvas)
{
	const char *goal_text = number_given(row->goal) ? row->goal_text : NULL;
	double why = canvas_text_width(canvas, "missing", TEXT_SIZE, row->missing) + 12;
	double rest = canvas_text_width(canvas, "soft", TEXT_SIZE, goal_text) + 12;
	/* Bars below zero may leave no room to the right of it. */
	double from = MAX(0, MIN(zero, canvas->width - why - rest));
	double end = from + why;

	/* A goal whose line would cross the words stands after them as text alone. */
	if (number_given(row->goal) && goal >= end && goal + rest <= canvas->width)
		canvas_line(canvas, "goal", goal, middle - PLOT / 2 + 1, goal,
			    middle + PLOT / 2 - 1);
	else
		goal = end;
	draw_text(canvas, "missing", from, middle, false, row->missing, row->href);
	draw_text(canvas, "soft", goal, middle, false, goal_text, NULL);
}

static void
draw_row(const ChartRow *row, const Plot *plot, double top, Canvas *canvas)
{
	double middle = top + PLOT / 2, zero = axis_place(&plot->axis, 0, plot->from, plot->to);
	double value = axis_place(&plot->axis, number_to_double(row->value), plot->from, plot->to);
	double goal = axis_place(&plot->axis, number_to_double(row->goal), plot->from, plot->to);

	if (!drawn(row)) {
		draw_missing(row, zero, goal, middle, canvas);
		return;
	}
	canvas_bar(canvas, row->has_status ? style_of_status(row->status) : "bar", zero, value,
		   middle - BAR / 2, BAR);
	if (number_given(row->goal))
		canvas_line(canvas, "goal", goal, top + 1, goal, top + PLOT - 1);
	else
		goal = value;
	bool negative = value < zero;
	const char *text = value_text(row, canvas);
	RowText over = {"value", text, row->href, value};
	if (plot->over)
		rows_texts(&over, 1, 0, canvas->width, top - TEXT_LINE / 2, canvas);
	else
		draw_text(canvas, "value", negative ? MIN(value, goal) : MAX(value, goal), middle,
			  negative, text, row->href);
}

static Plot
make_plot(const ChartData *data, const RowFrame *frame, double left, double right)
{
	Plot plot = {
		.axis = rows_exact_axis(data), .from = frame->from + left, .to = frame->to - right};

	plot.over = plot.to - plot.from < PLOT_LEAST;
	if (plot.over) {
		plot.from = frame->from + 2;
		plot.to = frame->to - 2;
	}
	return plot;
}

void
chart_draw_bars(const ChartData *data, Canvas *canvas)
{
	double left = 0, right = 0;

	draw_legend(data, canvas);
	measure_texts(data, canvas, &left, &right);
	RowFrame frame = rows_frame(data, canvas, 0);
	Plot plot = make_plot(data, &frame, left, right);
	double top = canvas->y, zero = axis_place(&plot.axis, 0, plot.from, plot.to);

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		rows_group(data, i, canvas);
		canvas_begin_row(canvas, (int)i, row->plan);
		double text = plot.over ? TEXT_LINE : 0;
		double y = rows_label(&frame, row, PLOT + text, canvas) + text;

		draw_row(row, &plot, y, canvas);
		if (frame.above)
			canvas_line(canvas, "axis", zero, y - 1, zero, y + PLOT + 1);
		/* Rows of bars stand closer than rows with texts above. */
		canvas->y -= 5;
		canvas_end_row(canvas);
	}
	if (!frame.above)
		canvas_line(canvas, "axis", zero, top - 2, zero, canvas->y);
}
