/* destination.h - which folder may be replaced.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* Returns the absolute path of a destination as the caller wrote it: the folder that holds it is
 * made when missing and resolved through links, the last name is left as it is. Free with g_free().
 * NULL and error when that cannot be, or when there is no last name (/). */
char *destination_resolve(const char *given, GError **error);
/* Whether the folder that `given` names is the resolved destination, lies in it or holds it. Nothing is made. */
bool destination_overlaps(const char *destination, const char *given);
/* Returns a new path beside the destination: "out/site" with "new" is "out/.site.yaodian-new". */
char *destination_sibling(const char *destination, const char *what);
/* Whether the folder may be replaced: it is missing, empty or has our marker, and is nothing that
 * must not be replaced (see publish_open). exists: receives whether it is there. */
bool destination_inspect(const char *destination, bool *exists, GError **error);
/* Writes the marker into a folder. */
bool destination_mark(const char *folder, GError **error);
