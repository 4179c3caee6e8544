/* chart_calendar.c - rows by months: who has reported, and how it stood. See kinds.h. */
#include "render/chart/grid.h"
#include "render/chart/kinds.h"
#include "render/chart/legend.h"

#define CELL 18.0

/* A month in which nothing was due stays empty but for a faint frame. */
static void
draw_cell(const ChartCell *cell, LabelBox box, const void *context, Canvas *canvas)
{
	(void)context;
	double x = box.x + box.width / 2, y = box.y + box.height / 2;

	canvas_bar(canvas, "heat-0", box.x, box.x + box.width, box.y, box.height);
	if (cell->has_status) {
		Shape *mark = canvas_status(canvas, cell->status, x, y, MIN(10, box.width - 2));
		mark->href = cell->href;
	} else if (cell->text != NULL) {
		Shape *text = canvas_text(canvas, "soft", x, canvas_baseline(y, SMALL_SIZE),
					  ANCHOR_MIDDLE, SMALL_SIZE, cell->text);
		text->href = cell->href;
	}
}

void
chart_draw_calendar(const ChartData *data, Canvas *canvas)
{
	LegendEntry entries[STATUS_COUNT];

	legend_draw(canvas, entries, legend_add_statuses(data, entries, 0));
	grid_draw(data, CELL, draw_cell, NULL, canvas);
	canvas->y += 2;
}
