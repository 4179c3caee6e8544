/* chart_bullet.c - how far each target is: bar, schedule, goal with its bound. See kinds.h. */
#include "render/chart/kinds.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"
#include "render/chart/style.h"

#define BAR 12.0
#define OVERHANG 4.0
#define TEXT_LINE 15.0

static bool
is_range(const ChartRow *row)
{
	return row->bound == BOUND_BETWEEN && number_given(row->goal) &&
	       number_given(row->goal_max);
}

static bool
any_row(const ChartData *data, bool (*is)(const ChartRow *row))
{
	for (guint i = 0; i < data->rows->len; i++)
		if (is(g_ptr_array_index(data->rows, i)))
			return true;
	return false;
}

static bool
has_bar(const ChartRow *row)
{
	return row->missing == NULL && number_given(row->value);
}

static bool
has_schedule(const ChartRow *row)
{
	return has_bar(row) && number_given(row->scheduled);
}

static bool
has_goal(const ChartRow *row)
{
	return number_given(row->goal);
}

static void
draw_legend(const ChartData *data, Canvas *canvas)
{
	LegendEntry entries[4 + STATUS_COUNT] = {
		{GLYPH_BAR, "swatch", 0, any_row(data, has_bar) ? data->value_legend : NULL},
		{GLYPH_TICK, "schedule", 0,
		 any_row(data, has_schedule) ? data->scheduled_legend : NULL},
	};
	int count = legend_add_goals(data, entries, 2);

	legend_draw(canvas, entries, legend_add_statuses(data, entries, count));
}

/* Where a row's numbers lie, px. */
typedef struct {
	double start, value, goal, goal_max, schedule;
	bool reversed;
	bool bar; /* there is a value, and a scale on which its length means something */
} Places;

static Places
place_row(const ChartData *data, const ChartRow *row, const RowFrame *frame, const NumberAxis *axis)
{
	RowScale scale = data->shared_scale ? (RowScale){0} : rows_own_scale(row);
	/* On an axis of all rows bars begin at zero: their lengths are compared. */
	double start = data->shared_scale ? 0 : scale.start;
	/* Absent ones are not drawn; their places are never looked at. */
	double numbers[] = {start, number_to_double(row->value), number_to_double(row->goal),
			    number_to_double(row->goal_max), number_to_double(row->scheduled)};
	double at[5];

	for (int i = 0; i < 5; i++)
		at[i] = data->shared_scale ? axis_place(axis, numbers[i], frame->from, frame->to)
					   : rows_place(&scale, frame, numbers[i]);
	return (Places){
		.start = MAX(frame->from, MIN(at[0], frame->to)),
		.value = at[1],
		.goal = at[2],
		.goal_max = at[3],
		.schedule = at[4],
		.reversed = !data->shared_scale && scale.from > scale.to,
		.bar = has_bar(row) && (data->shared_scale || has_goal(row)),
	};
}

static void
draw_row(const ChartRow *row, const Places *at, const RowFrame *frame, double top, Canvas *canvas)
{
	const char *bar = row->has_status ? style_of_status(row->status) : "bar";

	if (has_goal(row))
		canvas_bar(canvas, at->bar ? "track" : "track-empty", at->start,
			   is_range(row) ? at->goal_max : at->goal, top, BAR);
	if (is_range(row))
		canvas_bar(canvas, "band", at->goal, at->goal_max, top, BAR);
	if (at->bar)
		canvas_bar(canvas, bar, at->start, at->value, top + 2, BAR - 4);
	/* Where bars do not begin at the edge, or fall back behind their beginning. */
	if (at->bar && at->start > frame->from + 1)
		canvas_line(canvas, "axis", at->start, top - OVERHANG, at->start,
			    top + BAR + OVERHANG);
	if (at->bar && number_given(row->scheduled)) {
		canvas_line(canvas, "casing", at->schedule, top, at->schedule, top + BAR);
		canvas_line(canvas, "schedule", at->schedule, top - 2, at->schedule, top + BAR + 2);
	}
	if (has_goal(row))
		rows_goal(row, at->goal, at->goal_max, top - OVERHANG, top + BAR + OVERHANG,
			  at->reversed, canvas);
}

void
chart_draw_bullet(const ChartData *data, Canvas *canvas)
{
	draw_legend(data, canvas);
	RowFrame frame = rows_frame(data, canvas, 10);
	NumberAxis axis = rows_shared_axis(data, canvas->width < 420 ? 4 : 6, true);
	double top = canvas->y;
	guint behind = canvas->figure->shapes->len;

	frame.grid = data->shared_scale;
	rows_clear_edge(&frame, 0);

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		rows_group(data, i, canvas);
		canvas_begin_row(canvas, (int)i, row->plan);
		Places at = place_row(data, row, &frame, &axis);
		double middle = (at.goal + at.goal_max) / 2;
		RowText texts[] = {
			{row->missing != NULL ? "missing" : "value",
			 row->missing != NULL ? row->missing : row->value_text, row->href,
			 at.bar ? at.value : frame.from},
			{"soft", has_goal(row) ? row->goal_text : NULL, NULL,
			 is_range(row) ? middle : at.goal},
		};
		int lines = rows_text_lines(texts, 2, frame.from, canvas->width, canvas);
		/* Words alone need no room for a bar. */
		double marks = has_goal(row) || at.bar ? OVERHANG + BAR + OVERHANG : 0;
		double block = lines * TEXT_LINE + marks;
		double y = rows_label(&frame, row, block, canvas);

		draw_row(row, &at, &frame, y + lines * TEXT_LINE + OVERHANG, canvas);
		rows_texts(texts, 2, frame.from, canvas->width, y + (lines - 0.5) * TEXT_LINE,
			   canvas);
		canvas_end_row(canvas);
	}
	if (!data->shared_scale)
		return;
	guint rows_end = canvas->figure->shapes->len;
	canvas->y = axis_draw_bottom(&axis, canvas, frame.from, frame.to, top, canvas->y - 4,
				     data->unit);
	canvas_send_back(canvas, rows_end, behind);
}
