/* lines_legend.c - the legend of months, of one plot or of all panels. See kinds.h. */
#include "render/chart/kinds.h"
#include "render/chart/legend.h"
#include "render/chart/lines.h"

/* The row whose point has the mark of its status: the last one with a value, unless it was corrected. */
static const ChartRow *
marked_row(const ChartData *data)
{
	for (guint i = data->rows->len; i > 0; i--) {
		const ChartRow *row = g_ptr_array_index(data->rows, i - 1);

		if (lines_has_value(row))
			return row->has_status && !row->corrected ? row : NULL;
	}
	return NULL;
}

/* Those rows of the chart, or of its panels, as data for the legend of statuses. */
static ChartData
marked_rows(const ChartData *data, Arena *arena)
{
	ChartData marked = *data;

	marked.rows = arena_array(arena);
	for (guint i = 0; data->panels != NULL && i < data->panels->len; i++) {
		const ChartRow *row = marked_row(g_ptr_array_index(data->panels, i));
		if (row != NULL)
			g_ptr_array_add(marked.rows, (gpointer)row);
	}
	const ChartRow *row = data->panels == NULL ? marked_row(data) : NULL;
	if (row != NULL)
		g_ptr_array_add(marked.rows, (gpointer)row);
	return marked;
}

void
chart_lines_legend(const ChartData *data, Canvas *canvas)
{
	bool value = false, scheduled = false, goal = false;
	bool missing = false, corrected = false, forecast = false;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);

		value |= lines_has_value(row);
		scheduled |= number_given(row->scheduled);
		goal |= number_given(row->goal);
		missing |= row->missing != NULL;
		corrected |= row->corrected && lines_has_value(row);
		forecast |= number_given(row->forecast);
	}
	LegendEntry entries[6 + STATUS_COUNT] = {
		{GLYPH_POINTS, "value-line", 0, value ? data->value_legend : NULL},
		{GLYPH_LINE, "schedule-line", 0, scheduled ? data->scheduled_legend : NULL},
		{GLYPH_LINE, "goal-line", 0, goal ? data->goal_legend : NULL},
		{GLYPH_LINE, "forecast-line", 0, forecast ? data->forecast_legend : NULL},
		{GLYPH_MARKER, "point-corrected", MARKER_CIRCLE,
		 corrected ? data->corrected_legend : NULL},
		{GLYPH_MARKER, "point-missing", MARKER_CROSS,
		 missing ? data->missing_legend : NULL},
	};

	ChartData marked = marked_rows(data, canvas->arena);
	legend_draw(canvas, entries, legend_add_statuses(&marked, entries, 6));
}
