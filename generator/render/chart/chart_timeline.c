/* chart_timeline.c - deadlines along the months, and when each was met. See kinds.h.
 *
 * A row is a thin line from its beginning to its due day, which is an upright mark; the status stands
 * at the day it was met, else at the due day. */
#include "render/chart/kinds.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"

#define ROW 18.0
#define MARK 10.0

typedef struct {
	Month first, last; /* shown whole */
	double from, to;   /* px */
	double today;	   /* px; -1 without */
} Span;

static Month
earlier(Month a, Month b)
{
	return a == 0 || (b != 0 && b < a) ? b : a;
}

static Span
find_span(const ChartData *data, const RowFrame *frame)
{
	Month first = date_month(data->today), last = first;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		const Date dates[] = {row->from, row->due, row->met};

		for (gsize j = 0; j < G_N_ELEMENTS(dates); j++) {
			first = earlier(first, date_month(dates[j]));
			last = MAX(last, date_month(dates[j]));
		}
	}
	return (Span){first, last, frame->from + MARK / 2, frame->to, -1};
}

static double
x_of(const Span *span, Date date)
{
	double days = month_last_day(date_month(date)).day;
	double months = date_month(date) - span->first + date.day / days;

	return span->from + months / (span->last + 1 - span->first) * (span->to - span->from);
}

/* The beginning of a month, and its name: the year with the first one and each January. */
static void
draw_months(const Span *span, double top, double bottom, Canvas *canvas)
{
	static const int strides[] = {1, 2, 3, 6, 12, 24};
	int count = span->last + 1 - span->first, stride = 1;
	double month_width = (span->to - span->from) / count;
	double widest = canvas_text_width(canvas, "soft", SMALL_SIZE, "2023年10月");

	for (gsize i = 0; i < G_N_ELEMENTS(strides); i++) {
		stride = strides[i];
		if (stride * month_width >= widest + 4)
			break;
	}
	for (int i = 0; i <= count; i++)
		if (i % stride == 0 || i == count)
			canvas_line(canvas, "grid", span->from + i * month_width, top,
				    span->from + i * month_width, bottom);
	for (int i = 0; i < count; i += stride) {
		Month month = span->first + i;
		bool with_year = i == 0 || month_in_year(month) <= stride;
		char *name = with_year ? month_to_chinese(month)
				       : g_strdup_printf("%d月", month_in_year(month));

		canvas_text(canvas, "soft", span->from + i * month_width, bottom + SMALL_SIZE + 3,
			    ANCHOR_START, SMALL_SIZE, arena_take(canvas->arena, name));
	}
}

static bool
is_within(double place, double from, double to)
{
	return place > from && place < to;
}

/* The due day in words after the marks, or before them where the edge or the line of the report's
 * day is in the way; that line gives way where neither side is free. mark: of the status, -1 without. */
static void
draw_due(const ChartRow *row, const Span *span, double due, double mark, double middle,
	 Canvas *canvas)
{
	double width = canvas_text_width(canvas, "soft", SMALL_SIZE, row->goal_text);
	double from = MAX(due, mark + MARK / 2) + 5, before = due - 8 - width;
	bool fits_before = before > span->from && !is_within(span->today, before, due) &&
			   !is_within(mark, before, due - MARK / 2);
	bool fits_after = from + width <= canvas->width;
	bool crossed = is_within(span->today, from, from + width);
	bool after = fits_after && (!crossed || !fits_before);
	double x = after ? from : before, y = after ? middle : middle - 8;

	if (is_within(span->today, x, x + width))
		canvas_rectangle(canvas, "paper", x - 1, y - 7, width + 2, 14);
	Shape *text = canvas_text(canvas, "soft", x, canvas_baseline(y, SMALL_SIZE), ANCHOR_START,
				  SMALL_SIZE, row->goal_text);
	text->href = row->href;
}

static void
draw_row(const ChartRow *row, const Span *span, double middle, Canvas *canvas)
{
	double due = x_of(span, row->due), mark = -1;

	if (date_given(row->from))
		canvas_line(canvas, "leader", x_of(span, row->from), middle, due, middle);
	canvas_line(canvas, "goal", due, middle - 7, due, middle + 7);
	if (row->has_status) {
		mark = date_given(row->met) ? x_of(span, row->met) : due;
		canvas_status(canvas, row->status, mark, middle, MARK);
	}
	if (row->goal_text != NULL)
		draw_due(row, span, due, mark, middle, canvas);
}

static void
draw_missing(const ChartRow *row, const Span *span, double middle, Canvas *canvas)
{
	const char *text = row->missing != NULL ? row->missing : row->goal_text;

	if (text == NULL)
		return;
	canvas_rectangle(canvas, "paper", span->from - 1, middle - 7,
			 canvas_text_width(canvas, "missing", TEXT_SIZE, text) + 2, 14);
	canvas_text(canvas, "missing", span->from, canvas_baseline(middle, TEXT_SIZE), ANCHOR_START,
		    TEXT_SIZE, text);
}

void
chart_draw_timeline(const ChartData *data, Canvas *canvas)
{
	bool today = date_given(data->today);
	LegendEntry entries[2 + STATUS_COUNT] = {
		{GLYPH_TICK, "goal", 0, data->goal_legend},
		{GLYPH_TICK, "today", 0, today ? data->today_text : NULL},
	};

	legend_draw(canvas, entries, legend_add_statuses(data, entries, 2));
	RowFrame frame = rows_frame(data, canvas, 40);
	Span span = find_span(data, &frame);
	if (today)
		span.today = x_of(&span, data->today);
	frame.grid = true;
	double top = canvas->y;
	guint behind = canvas->figure->shapes->len;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);

		rows_group(data, i, canvas);
		canvas_begin_row(canvas, (int)i, row->plan);
		/* Below a label there is room for a text over the line. */
		double block = frame.above ? ROW + 8 : ROW;
		double middle = rows_label(&frame, row, block, canvas) + block - ROW / 2;
		if (date_given(row->due))
			draw_row(row, &span, middle, canvas);
		else
			draw_missing(row, &span, middle, canvas);
		canvas->y -= 4;
		canvas_end_row(canvas);
	}
	if (span.last == 0)
		return;
	guint rows_end = canvas->figure->shapes->len;
	draw_months(&span, top, canvas->y, canvas);
	if (today)
		canvas_line(canvas, "today", span.today, top, span.today, canvas->y);
	canvas_send_back(canvas, rows_end, behind);
	canvas->y += SMALL_SIZE + 8;
}
