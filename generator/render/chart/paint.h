/* paint.h - a figure painted by Cairo.
 * Stage: render/chart.  Used by: render/print, render/site (pictures). */
#pragma once
#include "render/chart/figure.h"
#include "render/chart/fonts.h"

/* Paints in px with the origin at the figure's top left (1 px = 0.75 pt: the caller scales). */
void figure_paint(const ChartFigure *figure, cairo_t *cr, const Fonts *fonts);
