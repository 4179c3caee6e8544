/* staged.h - what lies in the staging folder.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* Returns the paths of all files below a folder, relative to it, in byte order, the marker left out;
 * NULL and PUBLISH_ERROR_FILES when a folder cannot be read. Free with g_ptr_array_unref(). */
GPtrArray *staged_list(const char *folder, GError **error);
/* Reads a whole file, with a zero byte after its end; NULL and PUBLISH_ERROR_FILES when it cannot be
 * read. Free with g_free(). */
char *staged_read(const char *folder, const char *path, gsize *length, GError **error);
