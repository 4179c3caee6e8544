/* style.c - see style.h. */
#include "render/chart/style.h"

#include <string.h>

#define INK "#1f2933"	 /* 14.8:1 on white */
#define SOFT "#52606d"	 /* 6.5:1 */
#define FAINT "#d3d9e0"	 /* carries no meaning */
#define BLUE "#1d4e89"	 /* 8.4:1; the colour of values */
#define ORANGE "#8a3b12" /* 8.0:1 */
#define WHITE "#ffffff"

const ChartStyle chart_styles[] = {
	/* Text. */
	{"label", INK, NULL, 0, 0, 0, false, true},
	{"value", INK, NULL, 0, 0, 0, true, true},
	{"soft", SOFT, NULL, 0, 0, 0, false, true},
	{"group", INK, NULL, 0, 0, 0, true, true},
	{"title", INK, NULL, 0, 0, 0, true, true},
	{"missing", SOFT, NULL, 0, 0, 0, false, true},
	{"inverse", WHITE, NULL, 0, 0, 0, true, false}, /* on dark areas only */
	{"sample", ORANGE, NULL, 0, 0, 0, true, true},
	/* Lines and areas. */
	{"sample-frame", NULL, ORANGE, 1, 0, 0, false, true},
	{"axis", NULL, "#7b8794", 1, 0, 0, false, true},
	{"grid", NULL, FAINT, 1, 0, 0, false, false},
	{"leader", NULL, "#7b8794", 1, 0, 0, false, true},
	{"paper", WHITE, NULL, 0, 0, 0, false, false},	/* hides a grid behind words */
	{"casing", NULL, WHITE, 4, 0, 0, false, false}, /* lets a line stand out from a bar */
	{"track", "#e6eaef", NULL, 0, 0, 0, false, false},
	{"track-empty", NULL, "#7b8794", 1, 3, 2, false, true},
	{"band", "#c9d3de", "#6b7a8a", 1, 0, 0, false, true},
	{"bar", BLUE, NULL, 0, 0, 0, false, true},
	{"swatch", SOFT, NULL, 0, 0, 0, false, true}, /* bars in the legend: any colour of status */
	{"schedule", NULL, INK, 1.5, 0, 0, false, true},
	{"goal", NULL, INK, 2.5, 0, 0, false, true},
	{"arrow", INK, NULL, 0, 0, 0, false, true},
	{"goal-mark", INK, NULL, 0, 0, 0, false, true},
	{"goal-aspired", WHITE, INK, 1.5, 0, 0, false, true},
	{"base-mark", WHITE, SOFT, 1.5, 0, 0, false, true},
	{"link", NULL, SOFT, 2, 0, 0, false, true},
	{"value-line", NULL, BLUE, 2, 0, 0, false, true},
	{"schedule-line", NULL, SOFT, 1.5, 5, 3, false, true},
	{"goal-line", NULL, INK, 1.5, 0, 0, false, true},
	{"forecast-band", "#dbe6f2", NULL, 0, 0, 0, false, false},
	{"forecast-line", NULL, BLUE, 1.5, 2, 2, false, true},
	{"point", BLUE, NULL, 0, 0, 0, false, true},
	{"point-corrected", WHITE, BLUE, 2, 0, 0, false, true},
	{"point-missing", SOFT, NULL, 0, 0, 0, false, true},
	{"today", NULL, ORANGE, 1.5, 4, 2, false, true},
	/* Cells, from few to many; the count stands in each. */
	{"heat-0", WHITE, FAINT, 1, 0, 0, false, false},
	{"heat-1", "#dce7f3", NULL, 0, 0, 0, false, false},
	{"heat-2", "#a9c5e2", NULL, 0, 0, 0, false, false},
	{"heat-3", "#2f6bab", NULL, 0, 0, 0, false, true},
	{"heat-4", "#173f6f", NULL, 0, 0, 0, false, true},
	/* Statuses, on bars and marks; the site may give other colours. */
	{"status-done", "#14532d", NULL, 0, 0, 0, false, true},
	{"status-on-schedule", "#2f7d32", NULL, 0, 0, 0, false, true},
	{"status-behind", "#8a5a00", NULL, 0, 0, 0, false, true},
	{"status-overdue", "#b3261e", NULL, 0, 0, 0, false, true},
	{"status-unreported", "#595f66", NULL, 0, 0, 0, false, true},
	{"status-not-judged", WHITE, "#44546a", 1.5, 0, 0, false, true},
};
const int chart_style_count = G_N_ELEMENTS(chart_styles);

static const struct {
	const char *style;
	MarkerForm marker;
} status_marks[STATUS_COUNT] = {
	[STATUS_DONE] = {"status-done", MARKER_CIRCLE},
	[STATUS_ON_SCHEDULE] = {"status-on-schedule", MARKER_DIAMOND},
	[STATUS_BEHIND] = {"status-behind", MARKER_TRIANGLE_DOWN},
	[STATUS_OVERDUE] = {"status-overdue", MARKER_SQUARE},
	[STATUS_UNREPORTED] = {"status-unreported", MARKER_CROSS},
	/* Hollow, and up where behind is down. */
	[STATUS_NOT_JUDGED] = {"status-not-judged", MARKER_TRIANGLE},
};

const ChartStyle *
style_find(const char *name)
{
	for (int i = 0; i < chart_style_count; i++)
		if (strcmp(chart_styles[i].name, name) == 0)
			return &chart_styles[i];
	g_error("no chart style of the name %s", name);
}

const char *
style_of_status(Status status)
{
	return status_marks[status].style;
}

MarkerForm
style_marker_of_status(Status status)
{
	return status_marks[status].marker;
}

ChartStyle
style_of(const ChartFigure *figure, const char *name)
{
	ChartStyle style = *style_find(name);

	if (!g_str_has_prefix(name, "status-"))
		return style;
	for (int status = 0; status < STATUS_COUNT; status++) {
		const char *colour = figure->colours[status];

		if (colour == NULL || strcmp(name, status_marks[status].style) != 0)
			continue;
		/* A hollow mark stays hollow: its edge takes the colour. */
		if (style.stroke != NULL)
			style.stroke = colour;
		else
			style.fill = colour;
	}
	return style;
}
