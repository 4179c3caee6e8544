/* chart_slope.c - two moments: a line from each row's baseline to its value. See kinds.h.
 *
 * Names stand at the right ends, wrapped; names and numbers move apart where ends lie close, tied to
 * them by a line. Rows that lack one of the two numbers are told below, never drawn. */
#include "render/chart/kinds.h"
#include "render/chart/labels.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"

#include <math.h>

#define TIE 12.0 /* between the end of a line and its text */
#define MARK 9.0

typedef struct {
	const ChartRow *row;
	int index;	  /* of the row */
	GPtrArray *lines; /* the text at the right end */
} Slope;

typedef struct {
	Canvas *canvas;
	GArray *slopes; /* Slope */
	NumberAxis axis;
	double left, right, top, bottom;
} Plot;

static bool
is_drawn(const ChartRow *row)
{
	return row->missing == NULL && number_given(row->value) && number_given(row->baseline);
}

static double
y_of(const Plot *plot, Number number)
{
	return axis_place(&plot->axis, number_to_double(number), plot->bottom, plot->top);
}

/* Collects what can be drawn and how wide and high the texts are; the range of the numbers. */
static void
collect(const ChartData *data, Plot *plot)
{
	double low = INFINITY, high = -INFINITY, before = 0, after = 0, needed = 0;
	Canvas *canvas = plot->canvas;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		if (!is_drawn(row))
			continue;
		const char *text =
			arena_take(canvas->arena,
				   g_strjoin(" ", row->value_text != NULL ? row->value_text : "",
					     row->label, NULL));
		Slope slope = {row, (int)i,
			       canvas_wrap(canvas, "label", TEXT_SIZE, text, canvas->width * 0.42)};
		double a = number_to_double(row->baseline), b = number_to_double(row->value);
		low = MIN(low, MIN(a, b));
		high = MAX(high, MAX(a, b));
		before = MAX(before,
			     canvas_text_width(canvas, "soft", TEXT_SIZE, row->baseline_text));
		for (guint j = 0; j < slope.lines->len; j++)
			after = MAX(after, canvas_text_width(canvas, "label", TEXT_SIZE,
							     g_ptr_array_index(slope.lines, j)));
		needed += canvas_lines_height(slope.lines, TEXT_SIZE) + 4;
		g_array_append_val(plot->slopes, slope);
	}
	if (plot->slopes->len == 0)
		return;
	plot->axis = low < high ? (NumberAxis){low, high, high - low} : axis_of(low, high, 1);
	plot->left = before + TIE + 6;
	plot->right = canvas->width - after - TIE - 6;
	plot->top = canvas->y + 26;
	/* A few lines do not need the height of many. */
	double wanted = MIN(canvas->width * 0.4, MIN(200, 70.0 * plot->slopes->len));
	plot->bottom = plot->top + MAX(needed, wanted);
}

static void
draw_heads(const ChartData *data, const Plot *plot)
{
	Canvas *canvas = plot->canvas;
	double middle = plot->top - 18, widths = 8;
	double at[2] = {plot->left, plot->right};

	for (guint i = 0; i < 2; i++)
		canvas_line(canvas, "axis", at[i], plot->top - 8, at[i], plot->bottom + 8);
	if (data->columns == NULL || data->columns->len < 2)
		return;
	for (guint i = 0; i < 2; i++)
		widths += canvas_text_width(canvas, "soft", SMALL_SIZE,
					    g_ptr_array_index(data->columns, i));
	/* Both within the plot, or, where it is too narrow, the second one over the names. */
	TextAnchor anchor = widths > plot->right - plot->left ? ANCHOR_START : ANCHOR_END;
	for (guint i = 0; i < 2; i++)
		canvas_text(canvas, "soft", at[i], canvas_baseline(middle, SMALL_SIZE),
			    i == 0 ? ANCHOR_START : anchor, SMALL_SIZE,
			    g_ptr_array_index(data->columns, i));
}

static void
draw_lines(const Plot *plot)
{
	for (guint i = 0; i < plot->slopes->len; i++) {
		const Slope *slope = &g_array_index(plot->slopes, Slope, i);
		const ChartRow *row = slope->row;
		double y1 = y_of(plot, row->baseline), y2 = y_of(plot, row->value);

		canvas_mark_row(plot->canvas, slope->index, row->plan);
		canvas_line(plot->canvas, "link", plot->left, y1, plot->right, y2);
		canvas_marker(plot->canvas, "base-mark", MARKER_CIRCLE, plot->left, y1, MARK - 2);
		if (row->has_status)
			canvas_status(plot->canvas, row->status, plot->right, y2, MARK + 1);
		else
			canvas_marker(plot->canvas, "point", MARKER_CIRCLE, plot->right, y2, MARK);
		canvas_end_mark(plot->canvas);
	}
}

/* Texts of one end; side: -1 left, 1 right. */
static void
draw_texts(const Plot *plot, int side)
{
	guint count = plot->slopes->len;
	g_autofree LabelSpan *spans = g_new0(LabelSpan, count);
	double edge = side < 0 ? plot->left : plot->right;

	for (guint i = 0; i < count; i++) {
		const Slope *slope = &g_array_index(plot->slopes, Slope, i);
		spans[i] = (LabelSpan){
			.wanted = y_of(plot, side < 0 ? slope->row->baseline : slope->row->value),
			.size = side < 0 ? TEXT_SIZE * LINE_PITCH
					 : canvas_lines_height(slope->lines, TEXT_SIZE)};
	}
	/* The plot was made high enough for the right side, and so for the left. Names of two lines
	 * keep a little more apart than their lines do. */
	if (!labels_spread(spans, (int)count, plot->top - 12, plot->bottom + 12, 3))
		return;
	for (guint i = 0; i < count; i++) {
		const Slope *slope = &g_array_index(plot->slopes, Slope, i);
		double from = edge + side * MARK * 0.7, to = edge + side * (TIE + 2);
		double x = edge + side * (TIE + 5);

		canvas_mark_row(plot->canvas, slope->index, slope->row->plan);
		if (ABS(spans[i].centre - spans[i].wanted) > 1.5)
			canvas_line(plot->canvas, "leader", from, spans[i].wanted, to,
				    spans[i].centre);
		if (side > 0)
			canvas_lines(plot->canvas, "label", x, spans[i].centre - spans[i].size / 2,
				     ANCHOR_START, TEXT_SIZE, slope->lines, slope->row->href);
		else if (slope->row->baseline_text != NULL)
			canvas_text(plot->canvas, "soft", x,
				    canvas_baseline(spans[i].centre, TEXT_SIZE), ANCHOR_END,
				    TEXT_SIZE, slope->row->baseline_text);
		canvas_end_mark(plot->canvas);
	}
}

static void
list_missing(const ChartData *data, Canvas *canvas)
{
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		const char *why = row->missing != NULL ? row->missing : row->value_text;
		if (is_drawn(row))
			continue;
		const char *text = arena_take(canvas->arena, g_strjoin(" ", row->label, why, NULL));
		GPtrArray *lines = canvas_wrap(canvas, "missing", TEXT_SIZE, text, canvas->width);
		canvas_mark_row(canvas, (int)i, row->plan);
		canvas->y += canvas_lines(canvas, "missing", 0, canvas->y, ANCHOR_START, TEXT_SIZE,
					  lines, row->href) +
			     2;
		canvas_end_mark(canvas);
	}
}

void
chart_draw_slope(const ChartData *data, Canvas *canvas)
{
	g_autoptr(GArray) slopes = g_array_new(FALSE, FALSE, sizeof(Slope));
	Plot plot = {.canvas = canvas, .slopes = slopes};
	LegendEntry entries[STATUS_COUNT];
	ChartData drawn = *data;

	/* Only what is drawn has a mark. */
	drawn.rows = arena_array(canvas->arena);
	for (guint i = 0; i < data->rows->len; i++)
		if (is_drawn(g_ptr_array_index(data->rows, i)))
			g_ptr_array_add(drawn.rows, g_ptr_array_index(data->rows, i));
	legend_draw(canvas, entries, legend_add_statuses(&drawn, entries, 0));
	collect(data, &plot);
	if (slopes->len > 0) {
		draw_heads(data, &plot);
		draw_lines(&plot);
		draw_texts(&plot, -1);
		draw_texts(&plot, 1);
		canvas->y = plot.bottom + 18;
	}
	list_missing(data, canvas);
}
