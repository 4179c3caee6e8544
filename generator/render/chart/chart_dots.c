/* chart_dots.c - rows on one axis: what each promised, and where it stands. See kinds.h.
 *
 * The goal is an upright line, hollow where the plan only strives for it (力争), with an arrow for its
 * bound; the value is the mark of its status. Nothing is drawn for a row without a number. */
#include "render/chart/kinds.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"
#include "render/chart/style.h"

#define TEXT_LINE 15.0
#define MARKS 18.0
#define MARK 11.0

static bool
has_value(const ChartRow *row)
{
	return row->missing == NULL && number_given(row->value);
}

static void
draw_legend(const ChartData *data, Canvas *canvas)
{
	LegendEntry entries[2 + STATUS_COUNT];
	int count = legend_add_goals(data, entries, 0);

	legend_draw(canvas, entries, legend_add_statuses(data, entries, count));
}

static void
draw_row(const ChartRow *row, const NumberAxis *axis, const RowFrame *frame, double top,
	 double lines, Canvas *canvas)
{
	double goal = axis_place(axis, number_to_double(row->goal), frame->from, frame->to);
	double goal_max = axis_place(axis, number_to_double(row->goal_max), frame->from, frame->to);
	double value = axis_place(axis, number_to_double(row->value), frame->from, frame->to);
	bool range = row->bound == BOUND_BETWEEN && number_given(row->goal_max);
	double middle = top + lines * TEXT_LINE + MARKS / 2;

	if (has_value(row) || number_given(row->goal))
		canvas_line(canvas, "grid", frame->from, middle, frame->to, middle);
	if (number_given(row->goal) && range)
		canvas_bar(canvas, "band", goal, goal_max, middle - 5, 10);
	if (number_given(row->goal))
		rows_goal(row, goal, goal_max, middle - 8, middle + 6, false, canvas);
	if (!has_value(row))
		return;
	if (row->has_status)
		canvas_status(canvas, row->status, value, middle, MARK);
	else
		canvas_marker(canvas, "point", MARKER_CIRCLE, value, middle, MARK - 1);
}

/* The texts over a row's marks. A row without a value says why where values begin. */
static void
make_texts(const ChartRow *row, const NumberAxis *axis, const RowFrame *frame, RowText texts[2])
{
	double goal = number_to_double(row->goal);

	if (row->bound == BOUND_BETWEEN && number_given(row->goal_max))
		goal = (goal + number_to_double(row->goal_max)) / 2;
	texts[0] = (RowText){"soft", number_given(row->goal) ? row->goal_text : NULL, NULL,
			     axis_place(axis, goal, frame->from, frame->to)};
	if (has_value(row))
		texts[1] = (RowText){
			"value", row->value_text, row->href,
			axis_place(axis, number_to_double(row->value), frame->from, frame->to)};
	else
		texts[1] = (RowText){"missing", row->missing, row->href, frame->from};
}

void
chart_draw_dots(const ChartData *data, Canvas *canvas)
{
	draw_legend(data, canvas);
	RowFrame frame = rows_frame(data, canvas, 14);
	NumberAxis axis = rows_shared_axis(data, canvas->width < 420 ? 4 : 6, false);
	double top = canvas->y;
	guint behind = canvas->figure->shapes->len;

	rows_clear_edge(&frame, MARK);
	frame.grid = true;
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		RowText texts[2];

		rows_group(data, i, canvas);
		canvas_begin_row(canvas, (int)i, row->plan);
		make_texts(row, &axis, &frame, texts);
		int lines = rows_text_lines(texts, 2, frame.from, canvas->width, canvas);
		/* Words alone need no room for marks. */
		double marks = has_value(row) || number_given(row->goal) ? MARKS : 0;
		double y = rows_label(&frame, row, lines * TEXT_LINE + marks, canvas);

		draw_row(row, &axis, &frame, y, lines, canvas);
		rows_texts(texts, 2, frame.from, canvas->width, y + (lines - 0.5) * TEXT_LINE,
			   canvas);
		canvas_end_row(canvas);
	}
	guint rows_end = canvas->figure->shapes->len;
	canvas->y = axis_draw_bottom(&axis, canvas, frame.from, frame.to, top, canvas->y - 4,
				     data->unit);
	canvas_send_back(canvas, rows_end, behind);
}
