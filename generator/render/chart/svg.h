/* svg.h - a figure as accessible SVG with real text.
 * Stage: render/chart.  Used by: render/view, render/site, tests. */
#pragma once
#include "render/chart/figure.h"
#include <libxml/tree.h>

/* Adds an <svg role="img"> with title, description (the sentence) and shapes as the last child of
 * parent. Colours come from CSS classes; presentation attributes hold the same as a fallback, so the
 * file also stands alone. root: "../../" from the page to the site's root, put before links; links
 * are for the pointer alone, since the table beside the picture has them for everybody.
 * Returns the element. */
xmlNode *figure_to_svg(const ChartFigure *figure, xmlNode *parent, const char *root);
