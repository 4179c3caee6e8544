/* legend.c - see legend.h. */
#include "render/chart/legend.h"

#include "render/chart/style.h"

#define GLYPH_WIDTH 16.0
#define GLYPH_GAP 4.0
#define ENTRY_GAP 14.0
#define LINE_HEIGHT 18.0

static void
draw_glyph(Canvas *canvas, const LegendEntry *entry, double x, double y)
{
	double middle = x + GLYPH_WIDTH / 2;

	switch (entry->glyph) {
	case GLYPH_BAR:
		canvas_rectangle(canvas, entry->style, x, y - 4, GLYPH_WIDTH, 8);
		break;
	case GLYPH_LINE:
		canvas_line(canvas, entry->style, x, y, x + GLYPH_WIDTH, y);
		break;
	case GLYPH_POINTS:
		canvas_line(canvas, entry->style, x, y, x + GLYPH_WIDTH, y);
		canvas_marker(canvas, "point", MARKER_CIRCLE, middle, y, 7);
		break;
	case GLYPH_TICK:
		canvas_line(canvas, entry->style, middle, y - 6, middle, y + 6);
		break;
	case GLYPH_HOLLOW:
		canvas_rectangle(canvas, entry->style, middle - 2, y - 6, 4, 12);
		break;
	case GLYPH_MARKER:
		canvas_marker(canvas, entry->style, entry->marker, middle, y, 9);
		break;
	}
}

void
legend_draw(Canvas *canvas, const LegendEntry *entries, int count)
{
	double x = 0, y = canvas->y + LINE_HEIGHT / 2;
	double right = canvas->width - canvas->note_width;
	bool drawn = false;

	for (int i = 0; i < count; i++) {
		if (entries[i].text == NULL)
			continue;
		double width = GLYPH_WIDTH + GLYPH_GAP +
			       canvas_text_width(canvas, "soft", SMALL_SIZE, entries[i].text);

		if (x > 0 && x + width > right) {
			x = 0;
			y += LINE_HEIGHT;
			right = canvas->width;
		}
		draw_glyph(canvas, &entries[i], x, y);
		canvas_text(canvas, "soft", x + GLYPH_WIDTH + GLYPH_GAP,
			    canvas_baseline(y, SMALL_SIZE), ANCHOR_START, SMALL_SIZE,
			    entries[i].text);
		x += width + ENTRY_GAP;
		drawn = true;
	}
	if (drawn || canvas->note_width > 0)
		canvas->y = y + LINE_HEIGHT / 2 + 4;
	/* The note's corner is below us now. */
	canvas->note_width = 0;
}

int
legend_add_goals(const ChartData *data, LegendEntry *entries, int count)
{
	bool firm = false, aspired = false;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		bool hollow = row->aspired && row->bound != BOUND_BETWEEN;

		aspired |= number_given(row->goal) && hollow;
		firm |= number_given(row->goal) && !hollow;
	}
	/* Without a word of its own the hollow one goes by that of all goals. */
	firm |= aspired && data->aspired_legend == NULL;
	entries[count++] = (LegendEntry){GLYPH_TICK, "goal", 0, firm ? data->goal_legend : NULL};
	entries[count++] = (LegendEntry){GLYPH_HOLLOW, "goal-aspired", 0,
					 aspired ? data->aspired_legend : NULL};
	return count;
}

static bool
status_occurs(const ChartData *data, Status status)
{
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);

		if (row->has_status && row->status == status)
			return true;
		for (guint j = 0; row->cells != NULL && j < row->cells->len; j++) {
			const ChartCell *cell = g_ptr_array_index(row->cells, j);

			if (cell->has_status && cell->status == status)
				return true;
		}
	}
	return false;
}

int
legend_add_statuses(const ChartData *data, LegendEntry *entries, int count)
{
	/* From good to bad, then those outside the count. */
	static const Status order[] = {STATUS_DONE,    STATUS_ON_SCHEDULE, STATUS_BEHIND,
				       STATUS_OVERDUE, STATUS_UNREPORTED,  STATUS_NOT_JUDGED};

	for (gsize i = 0; i < G_N_ELEMENTS(order); i++) {
		if (data->status_legends[order[i]] == NULL || !status_occurs(data, order[i]))
			continue;
		entries[count++] = (LegendEntry){
			.glyph = GLYPH_MARKER,
			.style = style_of_status(order[i]),
			.marker = style_marker_of_status(order[i]),
			.text = data->status_legends[order[i]],
		};
	}
	return count;
}
