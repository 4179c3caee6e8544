/* search_help.h - the pages that explain, cut into what search can find. Private to render/site.
 * Stage: render/site.  Used by: search_passages.c. */
#pragma once
#include "render/site/search.h"

/* Adds the sections of the help pages, of 关于本站 and of 无障碍说明. They are taken from the pages themselves,
 * because their words are in the templates alone. False and error when a template is wrong. */
bool search_help(const RenderContext *context, Arena *arena, GPtrArray *passages, GError **error);
