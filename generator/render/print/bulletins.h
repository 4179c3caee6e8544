/* bulletins.h - the bulletins as files to print and to pass on: one job a file.
 * Stage: render/print.  Used by: command/build.c, tests. */
#pragma once
#include "render/view/context.h"

/* Returns the table in which a context keeps the styles of bulletins, each read when first used; free with
 * g_hash_table_unref(). One a process: they have the colours of its site. */
GHashTable *bulletins_styles_new(void);
/* Adds a Job for each file of each issue (bulletin.h) to jobs: PDFs of months, comparisons, years,
 * 呈阅 and units, pictures as PNG and SVG. A job's text is the document's, in reading order; a
 * character that no font has, and a 呈阅 of more than one page, are among its problems. An issue that was
 * kept as it was signed is published as it is, without a text. */
void bulletins_list_jobs(const RenderContext *context, GPtrArray *jobs);
