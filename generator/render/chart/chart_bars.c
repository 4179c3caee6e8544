/* chart_bars.c - bars from zero, each with its value. See kinds.h.
 *
 * There is no axis: every bar carries its number. */
#include "render/chart/kinds.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"
#include "render/chart/style.h"

#define BAR 14.0
#define PLOT 20.0

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
		{GLYPH_BAR, "bar", 0, any_goal ? data->value_legend : NULL},
		{GLYPH_TICK, "goal", 0, any_goal ? data->goal_legend : NULL},
	};

	legend_draw(canvas, entries, legend_add_statuses(data, entries, 2));
}

/* The text at the end of a bar: its value, its goal's text after a stroke, or why there is none. */
static const char *
row_text(const ChartRow *row, Canvas *canvas)
{
	const char *text = row->missing != NULL ? row->missing : row->value_text;

	if (text == NULL || row->goal_text == NULL || !number_given(row->goal))
		return text;
	return arena_take(canvas->arena, g_strconcat(text, "/", row->goal_text, NULL));
}

/* What texts beyond the bars' ends need, at both sides of the plot. */
static void
measure_texts(const ChartData *data, Canvas *canvas, double *left, double *right)
{
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		double width =
			canvas_text_width(canvas, "value", TEXT_SIZE, row_text(row, canvas)) + 8;
		bool negative = drawn(row) && number_compare(row->value, number_of(0, 1)) < 0;

		*(negative ? left : right) = MAX(negative ? *left : *right, width);
	}
}

static void
draw_row(const ChartRow *row, const NumberAxis *axis, double from, double to, double top,
	 Canvas *canvas)
{
	double middle = top + PLOT / 2, zero = axis_place(axis, 0, from, to);
	double value = drawn(row) ? axis_place(axis, number_to_double(row->value), from, to) : zero;
	double goal = number_given(row->goal)
			      ? axis_place(axis, number_to_double(row->goal), from, to)
			      : value;
	const char *text = row_text(row, canvas);

	if (drawn(row))
		canvas_rectangle(canvas, row->has_status ? style_of_status(row->status) : "bar",
				 MIN(zero, value), middle - BAR / 2, ABS(value - zero), BAR);
	if (number_given(row->goal))
		canvas_line(canvas, "goal", goal, top + 1, goal, top + PLOT - 1);
	if (text == NULL)
		return;
	bool negative = value < zero;
	double x = negative ? MIN(value, goal) - 6 : MAX(value, goal) + 6;
	Shape *shape = canvas_text(canvas, drawn(row) ? "value" : "missing", x,
				   canvas_baseline(middle, TEXT_SIZE),
				   negative ? ANCHOR_END : ANCHOR_START, TEXT_SIZE, text);
	shape->href = row->href;
}

void
chart_draw_bars(const ChartData *data, Canvas *canvas)
{
	double left = 0, right = 0;

	draw_legend(data, canvas);
	measure_texts(data, canvas, &left, &right);
	RowFrame frame = rows_frame(data, canvas, right);
	double from = frame.from + left, to = MAX(frame.to, from + 20);
	/* The longest bar takes the whole width: no round number at the end of an axis unseen. */
	NumberAxis axis = rows_exact_axis(data);
	double top = canvas->y, zero = axis_place(&axis, 0, from, to);

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		rows_group(data, i, canvas);
		double y = rows_label(&frame, row, PLOT, canvas);

		draw_row(row, &axis, from, to, y, canvas);
		/* Rows of bars stand closer than rows with texts above. */
		canvas->y -= 5;
	}
	canvas_line(canvas, "axis", zero, top - 2, zero, canvas->y);
}
