/* png.h - a figure as a picture file of pixels, for pages that cannot hold SVG.
 * Stage: render/chart.  Used by: render/site (packages for a portal), tests. */
#pragma once
#include "render/chart/figure.h"
#include "render/chart/fonts.h"

#define PNG_ERROR png_error_quark()
GQuark png_error_quark(void);
typedef enum { PNG_ERROR_CAIRO } PngError;

/* Returns the figure as PNG on white, `scale` pixels a px; the same bytes on every run. NULL and error when
 * Cairo has no memory for it. */
GBytes *figure_to_png(const ChartFigure *figure, double scale, const Fonts *fonts, GError **error);
