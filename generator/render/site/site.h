/* site.h - the website: one table of page kinds, one job a page.
 * Stage: render/site.  Used by: main.c, tests. */
#pragma once
#include "render/view/context.h"

/* Adds a Job for every page of the site, and for every asset, to jobs. */
void site_list_jobs(const RenderContext *context, GPtrArray *jobs);
/* Returns the view of a page as XML text, for `show --format xml`, goldens and template authors.
 * path: of a page that site_list_jobs() lists. NULL and error when there is no such page. */
char *site_view(const RenderContext *context, const char *path, GError **error);
