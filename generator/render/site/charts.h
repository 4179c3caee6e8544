/* charts.h - the charts of a page as files of their own, a picture and a table each. Private to
 * render/site.
 *
 * A chart of the page plans/x/index.html is also data/charts/plans/x/index/<figure>.svg and .csv. The page's
 * template decides which there are: what it links to is made. */
#pragma once
#include "render/view/context.h"

/* Returns the folder that belongs to a page; free with g_free(). */
char *charts_folder(const char *page_path);
/* Adds to files (JobFile *) those that the page, made from view, links to in its folder. A link to a
 * figure that the view does not have is left to the check of links. */
void charts_add_files(const RenderContext *context, const View *view, const xmlDoc *page,
		      const char *folder, GPtrArray *files);
/* Returns the table of a figure as CSV, with the column 数据性质 behind its own: `sample` where its numbers
 * are invented, else empty. Free with g_free(). */
char *charts_csv(const ChartFigure *figure, const char *sample);
