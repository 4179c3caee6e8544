/* charts.h - the charts of a page as files of their own, a picture and a table each. Private to
 * render/site.
 * Stage: render/site.  Used by: render/site, tests.
 *
 * A chart of the page plans/x/index.html is also data/charts/plans/x/index/<figure>.svg and .csv. The page's
 * template decides which there are: what it links to is made. A page with the attribute data-charts
 * (on any element, the address of a .js file in its folder) has its charts of plans below each other as a
 * script as well: what the reader's own view on compare/index.html is put together from. */
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
/* Whether the rows of a figure lie one below the other and say of which plan they are. */
bool charts_have_plans(const ChartFigure *figure);
/* Returns a script that hands figures (const ChartFigure *) over by calling yaodian_charts(address, charts):
 * each with title, sentence, sample, its two pictures as files of their own, and its table, rows with
 * their plan. It holds nothing but that call with JSON. foot: as in figure_to_svg_file(). Free with
 * g_free(). */
char *charts_script(const char *address, const GPtrArray *figures, const char *foot,
		    const Fonts *fonts);
