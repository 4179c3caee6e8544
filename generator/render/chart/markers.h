/* markers.h - the outlines of marks, the same in SVG and in print.
 * Stage: render/chart.  Used by: svg.c, paint.c. */
#pragma once
#include "render/chart/figure.h"

/* Writes the corners (x, y) of a mark of that size around x, y into points, which has room for
 * MARKER_MOST_POINTS of them, and returns how many; 0 for the circle, which has none. Sizes are set so
 * that all forms look equally large. */
int marker_outline(MarkerForm form, double x, double y, double size, double *points);

#define MARKER_MOST_POINTS 12
