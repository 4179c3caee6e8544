/* rows.c - see rows.h. */
#include "render/chart/rows.h"

#include "render/chart/labels.h"
#include "render/chart/style.h"

#include <math.h>
#include <string.h>

#define MARK_COLUMN 16.0
#define COLUMN_GAP 12.0
#define ROW_GAP 10.0
#define ABOVE_BELOW 420.0
#define LABEL_SHARE 0.36
#define TEXT_GAP 8.0
#define TEXT_LINE 15.0

static bool
any_status(const ChartData *data)
{
	for (guint i = 0; i < data->rows->len; i++)
		if (((const ChartRow *)g_ptr_array_index(data->rows, i))->has_status)
			return true;
	return false;
}

RowFrame
rows_frame(const ChartData *data, Canvas *canvas, double right)
{
	RowFrame frame = {.above = canvas->width < ABOVE_BELOW, .marks = any_status(data)};
	double mark = frame.marks ? MARK_COLUMN : 0;

	frame.to = canvas->width - right;
	if (frame.above) {
		frame.label_width = canvas->width - mark;
		frame.from = 2;
		return frame;
	}
	double widest = 0;
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);

		widest = MAX(widest, canvas_text_width(canvas, "label", TEXT_SIZE, row->label));
		widest = MAX(widest, canvas_text_width(canvas, "soft", SMALL_SIZE, row->caveat));
	}
	frame.label_width = MIN(ceil(widest), floor(canvas->width * LABEL_SHARE - mark));
	frame.from = mark + frame.label_width + COLUMN_GAP;
	return frame;
}

void
rows_clear_edge(RowFrame *frame, double mark)
{
	/* Beside labels there is the gap already; ten is what an arrow takes. */
	frame->from += frame->above ? MAX(mark / 2, 10 - frame->from) : mark / 2;
}

void
rows_group(const ChartData *data, guint index, Canvas *canvas)
{
	const ChartRow *row = g_ptr_array_index(data->rows, index);
	const ChartRow *before = index > 0 ? g_ptr_array_index(data->rows, index - 1) : NULL;

	if (row->group == NULL || (before != NULL && g_strcmp0(before->group, row->group) == 0))
		return;
	GPtrArray *lines = canvas_wrap(canvas, "group", TEXT_SIZE, row->group, canvas->width);
	canvas_begin_row(canvas, -1, NULL);
	canvas->y += index > 0 ? 6 : 0;
	canvas_rectangle(canvas, "paper", 0, canvas->y, canvas->width,
			 canvas_lines_height(lines, TEXT_SIZE) + 6);
	canvas->y +=
		canvas_lines(canvas, "group", 0, canvas->y, ANCHOR_START, TEXT_SIZE, lines, NULL);
	canvas_line(canvas, "axis", 0, canvas->y + 1, canvas->width, canvas->y + 1);
	canvas->y += 8;
	canvas_end_row(canvas);
}

double
rows_label(const RowFrame *frame, const ChartRow *row, double block, Canvas *canvas)
{
	GPtrArray *label = canvas_wrap(canvas, "label", TEXT_SIZE, row->label, frame->label_width);
	GPtrArray *caveat =
		canvas_wrap(canvas, "soft", SMALL_SIZE, row->caveat, frame->label_width);
	double height = canvas_lines_height(label, TEXT_SIZE);
	double total = height + canvas_lines_height(caveat, SMALL_SIZE);
	double row_height = frame->above ? total + 1 + block : MAX(total, block);
	double top = frame->above ? canvas->y : canvas->y + (row_height - total) / 2;
	double x = frame->marks ? MARK_COLUMN : 0;

	if (frame->above && frame->grid)
		canvas_rectangle(canvas, "paper", 0, canvas->y, canvas->width, total + 1);
	canvas_lines(canvas, "label", x, top, ANCHOR_START, TEXT_SIZE, label, row->href);
	canvas_lines(canvas, "soft", x, top + height, ANCHOR_START, SMALL_SIZE, caveat, NULL);
	if (row->has_status)
		canvas_status(canvas, row->status, 6, top + TEXT_SIZE * LINE_PITCH / 2, 10);
	double plot = frame->above ? canvas->y + total + 1 : canvas->y + (row_height - block) / 2;
	canvas->y += row_height + ROW_GAP;
	return plot;
}

static Number
larger(Number a, Number b)
{
	if (!number_given(a) || !number_given(b))
		return number_given(a) ? a : b;
	return number_max(a, b);
}

static Number
smaller(Number a, Number b)
{
	if (!number_given(a) || !number_given(b))
		return number_given(a) ? a : b;
	return number_min(a, b);
}

RowScale
rows_own_scale(const ChartRow *row)
{
	bool drawn = row->missing == NULL && number_given(row->value);
	double value = number_to_double(row->value), start = number_to_double(row->baseline);
	double aim = number_to_double(number_given(row->goal) ? row->goal
							      : larger(row->value, row->scheduled));
	double length = aim - start;

	if (length == 0) {
		/* A goal that is where it began (hold, or zero incidents): show the whole way to it. */
		start = MIN(0, drawn ? MIN(start, value) : start);
		length = MAX(aim, drawn ? value : aim) - start;
		length = length == 0 ? 1 : length;
	}
	/* In shares of the way; the rest beyond a goal is a fifth, so that goals of ordinary rows stand
	 * one above the other. */
	const struct {
		Number number;
		double rest;
	} marks[] = {{row->goal, 1.2},
		     {row->goal_max, 1.2},
		     {row->scheduled, 1},
		     {drawn ? row->value : NUMBER_ABSENT, 1.05}};
	double low = 0, high = 1.2;
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
		double share = (number_to_double(marks[i].number) - start) / length;

		if (!number_given(marks[i].number))
			continue;
		low = MIN(low, share);
		high = MAX(high, share * marks[i].rest);
	}
	return (RowScale){
		.from = start + low * length, .to = start + high * length, .start = start};
}

double
rows_place(const RowScale *scale, const RowFrame *frame, double number)
{
	return frame->from +
	       (number - scale->from) / (scale->to - scale->from) * (frame->to - frame->from);
}

/* Widens low and high, which may be absent, by what the rows hold. */
static void
find_range(const ChartData *data, Number *low, Number *high)
{
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		Number numbers[] = {row->missing == NULL ? row->value : NUMBER_ABSENT,
				    row->baseline, row->goal, row->goal_max, row->scheduled};

		for (gsize j = 0; j < G_N_ELEMENTS(numbers); j++) {
			*low = smaller(*low, numbers[j]);
			*high = larger(*high, numbers[j]);
		}
	}
}

NumberAxis
rows_shared_axis(const ChartData *data, int ticks, bool with_zero)
{
	Number low = with_zero ? number_of(0, 1) : NUMBER_ABSENT, high = low;

	find_range(data, &low, &high);
	return axis_of(number_to_double(low), number_to_double(high), ticks);
}

NumberAxis
rows_exact_axis(const ChartData *data)
{
	Number low = number_of(0, 1), high = low;

	find_range(data, &low, &high);
	if (number_equal(low, high))
		high = number_add(low, number_of(1, 1));
	double from = number_to_double(low), to = number_to_double(high);
	return (NumberAxis){.from = from, .to = to, .step = to - from};
}

/* Fills spans with the texts that are given; returns how many. */
static int
measure(const RowText *texts, int count, LabelSpan *spans, const RowText **given, Canvas *canvas)
{
	int used = 0;

	for (int i = 0; i < count; i++) {
		if (texts[i].text == NULL || *texts[i].text == '\0')
			continue;
		given[used] = &texts[i];
		spans[used++] = (LabelSpan){
			.wanted = texts[i].wanted,
			.size = canvas_text_width(canvas, texts[i].style, TEXT_SIZE, texts[i].text),
		};
	}
	return used;
}

int
rows_text_lines(const RowText *texts, int count, double from, double to, Canvas *canvas)
{
	LabelSpan spans[4];
	const RowText *given[4];
	int used = measure(texts, MIN(count, 4), spans, given, canvas);

	return labels_spread(spans, used, from, to, TEXT_GAP) ? MIN(used, 1) : used;
}

void
rows_texts(const RowText *texts, int count, double from, double to, double y, Canvas *canvas)
{
	LabelSpan spans[4];
	const RowText *given[4];
	int used = measure(texts, MIN(count, 4), spans, given, canvas);
	bool one_line = labels_spread(spans, used, from, to, TEXT_GAP);

	for (int i = 0; i < used; i++) {
		/* Too wide even for a line of its own: it begins at the plot's edge. */
		if (!one_line && !labels_spread(&spans[i], 1, from, to, 0))
			spans[i].centre = from + spans[i].size / 2;
		double middle = one_line ? y : y - (used - 1 - i) * TEXT_LINE;
		/* Words in place of a value may be long: no grid runs through them. */
		if (strcmp(given[i]->style, "missing") == 0)
			canvas_rectangle(canvas, "paper", spans[i].centre - spans[i].size / 2 - 1,
					 middle - 7, spans[i].size + 2, 14);
		Shape *shape = canvas_text(canvas, given[i]->style, spans[i].centre,
					   canvas_baseline(middle, TEXT_SIZE), ANCHOR_MIDDLE,
					   TEXT_SIZE, given[i]->text);
		shape->href = given[i]->href;
	}
}

void
rows_goal(const ChartRow *row, double x, double x_max, double top, double bottom, bool reversed,
	  Canvas *canvas)
{
	if (row->bound == BOUND_BETWEEN && number_given(row->goal_max)) {
		canvas_line(canvas, "goal", x, top, x, bottom);
		canvas_line(canvas, "goal", x_max, top, x_max, bottom);
		return;
	}
	/* 力争: hollow. */
	if (row->aspired)
		canvas_rectangle(canvas, "goal-aspired", x - 2, top, 4, bottom + 3 - top);
	else
		canvas_line(canvas, "goal", x, top, x, bottom + 3);
	bool more = row->bound == BOUND_AT_LEAST || row->bound == BOUND_MORE ||
		    row->bound == BOUND_NOT_LESS;
	if (!more && row->bound != BOUND_AT_MOST)
		return;
	bool right = more != reversed;
	canvas_marker(canvas, "arrow", right ? MARKER_ARROW_RIGHT : MARKER_ARROW_LEFT,
		      right ? x + 5.5 : x - 5.5, bottom - 0.5, 8);
}
