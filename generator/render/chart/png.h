/* png.h - a figure as a picture file of pixels, for pages that cannot hold SVG and for social channels.
 * Stage: render/chart.  Used by: render/print (pictures), render/site (packages for a portal), tests. */
#pragma once
#include "render/chart/figure.h"
#include "render/chart/fonts.h"
#include <cairo.h>

#define PNG_ERROR png_error_quark()
GQuark png_error_quark(void);
typedef enum { PNG_ERROR_CAIRO, PNG_ERROR_FILE } PngError;

/* Returns the figure as PNG on white, `scale` pixels a px; the same bytes on every run. NULL and error when
 * Cairo has no memory for it. */
GBytes *figure_to_png(const ChartFigure *figure, double scale, const Fonts *fonts, GError **error);

/* Returns the PNG file of an RGB24 image surface. With more than 256 colours the rarest, which are those
 * of softened edges, become the nearest of the others. NULL and error when the surface is in error. */
GBytes *png_write(cairo_surface_t *surface, GError **error);
