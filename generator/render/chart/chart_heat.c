/* chart_heat.c - rows by columns with a count in each cell, darker for more. See kinds.h.
 *
 * The count is printed in every cell: darkness only leads the eye. */
#include "render/chart/grid.h"
#include "render/chart/kinds.h"
#include "render/chart/legend.h"

#include <math.h>

#define CELL 22.0

static double
greatest(const ChartData *data)
{
	double most = 0;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);

		for (guint j = 0; row->cells != NULL && j < row->cells->len; j++) {
			const ChartCell *cell = g_ptr_array_index(row->cells, j);
			most = MAX(most, number_to_double(cell->value));
		}
	}
	return most;
}

static void
draw_cell(const ChartCell *cell, LabelBox box, const void *context, Canvas *canvas)
{
	static const char *const styles[] = {"heat-0", "heat-1", "heat-2", "heat-3", "heat-4"};
	const double *most = context;
	double share = *most > 0 ? number_to_double(cell->value) / *most : 0;
	int level = (int)MAX(0, MIN(4, ceil(share * 4)));

	canvas_bar(canvas, styles[level], box.x, box.x + box.width, box.y, box.height);
	if (cell->text == NULL)
		return;
	Shape *text = canvas_text(canvas, level >= 3 ? "inverse" : "label", box.x + box.width / 2,
				  canvas_baseline(box.y + box.height / 2, TEXT_SIZE), ANCHOR_MIDDLE,
				  TEXT_SIZE, cell->text);
	text->href = cell->href;
}

void
chart_draw_heat(const ChartData *data, Canvas *canvas)
{
	double most = greatest(data);

	legend_draw(canvas, NULL, 0);
	grid_draw(data, CELL, draw_cell, &most, canvas);
	canvas->y += 2;
}
