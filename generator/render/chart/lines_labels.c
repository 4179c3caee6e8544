/* lines_labels.c - the words within and beside a plot of months, clear of its lines and of each other. See lines.h. */
#include "render/chart/labels.h"
#include "render/chart/lines.h"
#include "render/chart/style.h"

#define LABEL_LINE 15.0
#define ROOM_FOR_ALL 44.0 /* px a month from which on every point may have its number */

static bool
is_clear(const LinesPlot *plot, LabelBox box)
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
label_point(LinesPlot *plot, guint index)
{
	static const double ways[][2] = {{0, -14}, {0, 14}, {-1, -12}, {1, -12},
					 {-1, 12}, {1, 12}, {1, 0},    {-1, 0}};
	const ChartRow *row = lines_month(plot, index);
	double width = canvas_text_width(plot->canvas, "label", SMALL_SIZE, row->value_text);
	double x = lines_x(plot, index), y = lines_y(plot, row->value);

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
ends_in_margin(const LinesPlot *plot)
{
	return !plot->inside && plot->last >= 0 && (guint)plot->last + 1 == plot->data->rows->len;
}

/* Where the margin is too narrow for words: the goal's over or under its line, at the right end. */
static void
label_goal_inside(LinesPlot *plot)
{
	const ChartRow *final = lines_month(plot, plot->data->rows->len - 1);
	if (!number_given(final->goal) || final->goal_text == NULL)
		return;
	double width = canvas_text_width(plot->canvas, "soft", SMALL_SIZE, final->goal_text);
	double x = plot->right - 10 - width, y = lines_y(plot, final->goal);

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
label_beside(LinesPlot *plot)
{
	const ChartRow *final = lines_month(plot, plot->data->rows->len - 1);
	LabelSpan spans[2];
	const char *texts[2], *styles[2];
	int count = 0;

	if (number_given(final->goal) && final->goal_text != NULL) {
		spans[count] =
			(LabelSpan){.wanted = lines_y(plot, final->goal), .size = LABEL_LINE};
		styles[count] = "soft";
		texts[count++] = final->goal_text;
	}
	if (ends_in_margin(plot) && final->value_text != NULL) {
		spans[count] =
			(LabelSpan){.wanted = lines_y(plot, final->value), .size = LABEL_LINE};
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

void
lines_label_ends(LinesPlot *plot)
{
	if (plot->inside)
		label_goal_inside(plot);
	else
		label_beside(plot);
}

double
lines_margin_width(const LinesPlot *plot)
{
	const ChartRow *final = lines_month(plot, plot->data->rows->len - 1);
	double width = 0;

	if (number_given(final->goal))
		width = canvas_text_width(plot->canvas, "soft", TEXT_SIZE, final->goal_text);
	if (ends_in_margin(plot))
		width = MAX(width,
			    canvas_text_width(plot->canvas, "value", TEXT_SIZE, final->value_text));
	return width + 10;
}

void
lines_label_points(LinesPlot *plot)
{
	guint count = plot->data->rows->len;

	if (plot->last >= 0 && !ends_in_margin(plot) &&
	    lines_month(plot, plot->last)->value_text != NULL)
		label_point(plot, plot->last);
	for (guint i = 0; i < count; i++) {
		const ChartRow *row = lines_month(plot, i);
		bool wanted = row->corrected || lines_band(plot) >= ROOM_FOR_ALL;

		if ((int)i != plot->last && wanted && lines_has_value(row) &&
		    row->value_text != NULL)
			label_point(plot, i);
	}
}
