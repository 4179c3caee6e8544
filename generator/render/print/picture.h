/* picture.h - 一图读懂: a month as one tall picture, PNG 1080 px wide and SVG, from its document.
 * Stage: render/print.  Used by: render/print/bulletins.c, tests. */
#pragma once
#include "base/job.h"
#include "render/chart/figure.h"
#include "render/chart/fonts.h"
#include <libxml/tree.h>

/* The width of the PNG, and how many of its pixels are one of the figure's. */
enum { PICTURE_SCALE = 3, PICTURE_WIDTH = 360 * PICTURE_SCALE };

/* Lays a picture's document (templates/bulletin/picture.xsl) out as one figure: title, headings,
 * paragraphs, lists, and the charts that it names, as telephones see them. figures: id → const
 * ChartFigure *, which the result borrows; everything else belongs to the arena. */
const ChartFigure *picture_draw(const xmlNode *document, GHashTable *figures, const Fonts *fonts,
				Arena *arena);

/* Make functions of jobs whose subject is a published Report; text: the picture's, in reading order. */
GBytes *picture_make_png(const Job *job, gconstpointer context, char **text, ProblemList *problems,
			 GError **error);
GBytes *picture_make_svg(const Job *job, gconstpointer context, char **text, ProblemList *problems,
			 GError **error);
