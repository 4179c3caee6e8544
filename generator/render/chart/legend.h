/* legend.h - the lines above a chart that say what its marks mean.
 * Stage: render/chart.  Used by: the chart kinds. */
#pragma once
#include "render/chart/chart.h"

typedef enum {
	GLYPH_BAR,
	GLYPH_LINE,   /* a piece of a line of the style */
	GLYPH_POINTS, /* the same with a point on it, as values have */
	GLYPH_TICK,   /* an upright line of the style */
	GLYPH_HOLLOW, /* the same as a narrow frame */
	GLYPH_MARKER
} LegendGlyph;

typedef struct {
	LegendGlyph glyph;
	const char *style;
	MarkerForm marker;
	const char *text; /* NULL: the entry is left out */
} LegendEntry;

/* Draws the entries side by side at the canvas's y, on as many lines as they need, and moves y
 * below them. */
void legend_draw(Canvas *canvas, const LegendEntry *entries, int count);
/* Adds the goal's line and, where a row only strives for it, the hollow one; returns the new count.
 * entries must have room for two more. */
int legend_add_goals(const ChartData *data, LegendEntry *entries, int count);
/* Adds the statuses that occur in the rows and have a word; returns the new count. entries must
 * have room for STATUS_COUNT more. */
int legend_add_statuses(const ChartData *data, LegendEntry *entries, int count);
