/* chart_dumbbell.c - from the baseline over now to the goal. See kinds.h. */
#include "render/chart/kinds.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"
#include "render/chart/style.h"

#define TEXT_LINE 15.0
#define MARKS 18.0
#define MARK 11.0

/* Where a row's numbers lie, px; looked at only when the number is given. */
typedef struct {
	double baseline, value, goal, goal_max;
	bool reversed, mark;
} Places;

/* Whether there is a value, and a scale on which its place means something. */
static bool
has_mark(const ChartData *data, const ChartRow *row)
{
	return row->missing == NULL && number_given(row->value) &&
	       (data->shared_scale || number_given(row->goal));
}

static void
draw_legend(const ChartData *data, Canvas *canvas)
{
	bool baseline = false;

	for (guint i = 0; i < data->rows->len; i++)
		baseline |= number_given(
			((const ChartRow *)g_ptr_array_index(data->rows, i))->baseline);
	LegendEntry entries[3 + STATUS_COUNT] = {
		{GLYPH_MARKER, "base-mark", MARKER_CIRCLE, baseline ? data->baseline_legend : NULL},
	};
	int count = legend_add_goals(data, entries, 1);

	legend_draw(canvas, entries, legend_add_statuses(data, entries, count));
}

static Places
place_row(const ChartData *data, const ChartRow *row, const RowFrame *frame, const NumberAxis *axis)
{
	RowScale scale = data->shared_scale ? (RowScale){0} : rows_own_scale(row);
	double numbers[] = {number_to_double(row->baseline), number_to_double(row->value),
			    number_to_double(row->goal), number_to_double(row->goal_max)};
	double at[4];

	for (int i = 0; i < 4; i++)
		at[i] = data->shared_scale ? axis_place(axis, numbers[i], frame->from, frame->to)
					   : rows_place(&scale, frame, numbers[i]);
	return (Places){.baseline = at[0],
			.value = at[1],
			.goal = at[2],
			.goal_max = at[3],
			.mark = has_mark(data, row),
			.reversed = !data->shared_scale && scale.from > scale.to};
}

static void
draw_row(const ChartRow *row, const Places *at, const RowFrame *frame, double middle,
	 Canvas *canvas)
{
	double start = number_given(row->baseline) ? at->baseline : frame->from;

	if (number_given(row->goal))
		canvas_line(canvas, "grid", start, middle, at->goal, middle);
	if (number_given(row->goal) && row->bound == BOUND_BETWEEN && number_given(row->goal_max))
		canvas_bar(canvas, "band", at->goal, at->goal_max, middle - 5, 10);
	if (at->mark && number_given(row->baseline))
		canvas_line(canvas, "link", at->baseline, middle, at->value, middle);
	if (number_given(row->goal))
		rows_goal(row, at->goal, at->goal_max, middle - 8, middle + 6, at->reversed,
			  canvas);
	if (number_given(row->baseline))
		canvas_marker(canvas, "base-mark", MARKER_CIRCLE, at->baseline, middle, MARK - 2);
	if (!at->mark)
		return;
	if (row->has_status)
		canvas_status(canvas, row->status, at->value, middle, MARK);
	else
		canvas_marker(canvas, "point", MARKER_CIRCLE, at->value, middle, MARK - 1);
}

void
chart_draw_dumbbell(const ChartData *data, Canvas *canvas)
{
	draw_legend(data, canvas);
	RowFrame frame = rows_frame(data, canvas, 10);
	NumberAxis axis = rows_shared_axis(data, canvas->width < 420 ? 4 : 6, false);
	double top = canvas->y;
	guint behind = canvas->figure->shapes->len;

	rows_clear_edge(&frame, MARK);
	frame.grid = data->shared_scale;
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		rows_group(data, i, canvas);
		canvas_begin_row(canvas, (int)i, row->plan);
		Places at = place_row(data, row, &frame, &axis);
		RowText texts[] = {
			{"soft", number_given(row->baseline) ? row->baseline_text : NULL, NULL,
			 at.baseline},
			{row->missing == NULL ? "value" : "missing",
			 row->missing == NULL ? row->value_text : row->missing, row->href,
			 at.mark ? at.value : frame.from},
			{"soft", number_given(row->goal) ? row->goal_text : NULL, NULL,
			 row->bound == BOUND_BETWEEN ? (at.goal + at.goal_max) / 2 : at.goal},
		};
		double left = frame.from - MARK / 2;
		int lines = rows_text_lines(texts, 3, left, canvas->width, canvas);
		/* Words alone need no room for marks. */
		bool any = at.mark || number_given(row->goal) || number_given(row->baseline);
		double y = rows_label(&frame, row, lines * TEXT_LINE + (any ? MARKS : 0), canvas);

		draw_row(row, &at, &frame, y + lines * TEXT_LINE + MARKS / 2, canvas);
		rows_texts(texts, 3, left, canvas->width, y + (lines - 0.5) * TEXT_LINE, canvas);
		canvas_end_row(canvas);
	}
	if (!data->shared_scale)
		return;
	guint rows_end = canvas->figure->shapes->len;
	canvas->y = axis_draw_bottom(&axis, canvas, frame.from, frame.to, top, canvas->y - 4,
				     data->unit);
	canvas_send_back(canvas, rows_end, behind);
}
