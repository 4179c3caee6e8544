/* target.h - where a link leads.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>

typedef struct {
	char *path; /* relative to the site's root, "" for the root; NULL when it leads elsewhere */
	char *fragment;	   /* decoded, NULL when there is none */
	const char *fault; /* why the link is refused whatever is there, or NULL */
} Target;

/* Resolves a URL that stands in the file `page` (relative to the site's root). http, https, mailto
 * and tel lead elsewhere; other schemes, links from the root of a server, links out of the site and
 * ill-formed ones are faults. The query is left out. Clear with target_clear(). */
Target target_of(const char *page, const char *url);
void target_clear(Target *target);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Target, target_clear)
