/* bulletins.h - the bulletins as PDF: one job an issue.
 * Stage: render/print.  Used by: command/build.c, tests. */
#pragma once
#include "render/view/context.h"

/* Adds a Job for each PDF to jobs: plans/<plan>/<YYYY-MM>.pdf of every published report whose
 * month has a bulletin, compare/<YYYY-MM>.pdf of every monthly comparison. A job's text is the
 * document's, in reading order; a character that no font has is one of its problems. */
void bulletins_list_jobs(const RenderContext *context, GPtrArray *jobs);
