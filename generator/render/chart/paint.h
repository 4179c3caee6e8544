/* paint.h - a figure drawn from its shapes.
 * Stage: render/chart.  Used by: render/print, render/chart (pictures), tests. */
#pragma once
#include "render/chart/figure.h"
#include "render/chart/fonts.h"
#include "render/chart/pen.h"

/* Draws in px with the origin at the figure's top left (1 px = 0.75 pt: the caller scales). */
void figure_paint(const ChartFigure *figure, Pen pen, const Fonts *fonts);
