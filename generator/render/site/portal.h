/* portal.h - packages for the columns of a portal: what an editor pastes into a content management
 * system that takes no site.
 * Stage: render/site.  Used by: command/, tests.
 *
 * One package a plan and month that has a bulletin, each in a folder <plan>/<month>/ of its own:
 *   body.html        the bulletin as a fragment: inline styles alone, no script, no class, no id
 *   <figure>.png     its charts, painted from the same figures as everywhere
 *   <month>.pdf, <month>-brief.pdf, <month>.csv      the attachments
 *   metadata.txt     what goes into the form of the system: title, source, dates, numbers, keywords …
 *   list.txt         every file with size and SHA-256, and what the package replaces
 * Above them, publish.txt says which packages are to be put on the portal this time, and which these
 * replace. Words and styles are in templates/portal. */
#pragma once
#include "render/view/context.h"

/* Adds the jobs of all packages (Job *) to jobs. Their context must say where the site's files are (RenderContext.site):
 * the PDFs are those of the site, to the byte. */
void portal_list_jobs(const RenderContext *context, GPtrArray *jobs);
