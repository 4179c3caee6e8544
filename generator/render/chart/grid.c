/* grid.c - see grid.h. */
#include "render/chart/grid.h"

#include "render/chart/rows.h"

#define WRAP_FROM 26.0 /* px of a column from which on heads are wrapped */
#define GAP 2.0
#define HEAD_GAP 4.0 /* between heads that are not wrapped */
#define ROW_GAP 10.0 /* what rows_label() leaves below a row */

static void
draw_heads(const ChartData *data, const RowFrame *frame, double column, Canvas *canvas)
{
	double highest = 0, widest = 0;

	for (guint i = 0; i < data->columns->len; i++) {
		const char *head = g_ptr_array_index(data->columns, i);
		GPtrArray *lines = canvas_wrap(canvas, "soft", SMALL_SIZE, head, column - GAP);

		widest = MAX(widest, canvas_text_width(canvas, "soft", SMALL_SIZE, head));
		highest = MAX(highest, canvas_lines_height(lines, SMALL_SIZE));
	}
	bool wrap = column >= WRAP_FROM;
	guint stride = wrap ? 1 : (guint)((widest + HEAD_GAP) / column) + 1;
	if (!wrap)
		highest = SMALL_SIZE * LINE_PITCH;
	for (guint i = 0; i < data->columns->len; i += stride) {
		const char *head = g_ptr_array_index(data->columns, i);
		GPtrArray *lines = canvas_wrap(canvas, "soft", SMALL_SIZE, head,
					       wrap ? column - GAP : canvas->width);
		double x = frame->from + (i + 0.5) * column;

		if (!wrap)
			x = MIN(x, canvas->width - widest / 2);
		canvas_lines(canvas, "soft", x,
			     canvas->y + highest - canvas_lines_height(lines, SMALL_SIZE),
			     ANCHOR_MIDDLE, SMALL_SIZE, lines, NULL);
	}
	canvas->y += highest + 3;
}

void
grid_draw(const ChartData *data, double height, GridCell draw, const void *context, Canvas *canvas)
{
	RowFrame frame = rows_frame(data, canvas, 0);
	guint columns = data->columns != NULL ? data->columns->len : 0;
	double column = (frame.to - frame.from) / MAX(columns, 1);

	if (columns > 0)
		draw_heads(data, &frame, column, canvas);
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);

		rows_group(data, i, canvas);
		canvas_begin_row(canvas, (int)i, row->plan);
		double y = rows_label(&frame, row, height, canvas);
		canvas->y -= ROW_GAP - (frame.above ? 4 : GAP);
		for (guint j = 0; row->cells != NULL && j < MIN(columns, row->cells->len); j++) {
			LabelBox box = {frame.from + j * column, y, column - GAP, height};

			draw(g_ptr_array_index(row->cells, j), box, context, canvas);
		}
		canvas_end_row(canvas);
	}
}
