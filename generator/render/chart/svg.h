/* svg.h - a figure as accessible SVG with real text.
 * Stage: render/chart.  Used by: render/view, render/site, tests. */
#pragma once
#include "render/chart/figure.h"
#include "render/chart/fonts.h"
#include <libxml/tree.h>

/* Adds an <svg class="chart" role="img"> with title, description (the sentence) and shapes as the last
 * child of parent, and after it, for a figure that has one, the narrow picture as <svg class="chart
 * narrow">: the style sheet shows one of the two. Colours are presentation attributes, which the
 * classes' rules of a style sheet override, so the file also stands alone.
 * Shapes of one row of the data stand in <g data-row data-plan> (data-row counts from 1 on; a heading is
 * <g class="heading">).
 * What an image holds cannot be reached with the keyboard, so shapes carry their links as data-href, for
 * a script that serves the pointer; the table beside the picture has the same links for everybody.
 * root: "../../" from the page to the site's root, put before links. Returns the first element. */
xmlNode *figure_to_svg(const ChartFigure *figure, xmlNode *parent, const char *root);

/* Returns a figure as an SVG file to take away: on white, with its title, without links; at its foot the
 * line `foot` (where it comes from), NULL for none. Its groups of rows that lie one below the other also
 * say from where to where, in the chart's own px (data-top, data-bottom). fonts: for breaking a long title into lines. Free
 * with g_free(). */
char *figure_to_svg_file(const ChartFigure *figure, const char *foot, const Fonts *fonts);
