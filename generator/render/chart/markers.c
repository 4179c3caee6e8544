/* markers.c - see markers.h. */
#include "render/chart/markers.h"

#include <glib.h>

/* In halves of the size. */
static const double diamond[] = {0, -1.15, 1.15, 0, 0, 1.15, -1.15, 0};
static const double triangle[] = {0, -1.05, 1.1, 0.9, -1.1, 0.9};
static const double triangle_down[] = {0, 1.05, 1.1, -0.9, -1.1, -0.9};
static const double square[] = {-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9};
static const double cross[] = {-1, -0.6, -0.6, -1, 0, -0.4, 0.6,  -1, 1,  -0.6, 0.4,  0,
			       1,  0.6,	 0.6,  1,  0, 0.4,  -0.6, 1,  -1, 0.6,	-0.4, 0};
static const double arrow_left[] = {-1, 0, 1, -0.9, 1, 0.9};
static const double arrow_right[] = {1, 0, -1, -0.9, -1, 0.9};

static const struct {
	const double *points;
	int count;
} outlines[] = {
	[MARKER_CIRCLE] = {NULL, 0},
	[MARKER_DIAMOND] = {diamond, G_N_ELEMENTS(diamond) / 2},
	[MARKER_TRIANGLE] = {triangle, G_N_ELEMENTS(triangle) / 2},
	[MARKER_TRIANGLE_DOWN] = {triangle_down, G_N_ELEMENTS(triangle_down) / 2},
	[MARKER_SQUARE] = {square, G_N_ELEMENTS(square) / 2},
	[MARKER_CROSS] = {cross, G_N_ELEMENTS(cross) / 2},
	[MARKER_ARROW_LEFT] = {arrow_left, G_N_ELEMENTS(arrow_left) / 2},
	[MARKER_ARROW_RIGHT] = {arrow_right, G_N_ELEMENTS(arrow_right) / 2},
};

int
marker_outline(MarkerForm form, double x, double y, double size, double *points)
{
	for (int i = 0; i < outlines[form].count; i++) {
		points[2 * i] = x + outlines[form].points[2 * i] * size / 2;
		points[2 * i + 1] = y + outlines[form].points[2 * i + 1] * size / 2;
	}
	return outlines[form].count;
}
