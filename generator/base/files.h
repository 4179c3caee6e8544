/* files.h - reading and writing whole files and sorted folders.
 * Stage: base.  Used by: load/, render/, publish/, main.c. */
#pragma once
#include <gio/gio.h>
#include <stdbool.h>

/* Returns the names in a folder (no paths), in byte order, hidden ones left out; NULL and error
 * when it cannot be read. Free with g_ptr_array_unref(). */
GPtrArray *files_list(const char *folder, GError **error);
/* Returns a whole file and its length in bytes (a zero byte follows them); NULL and error
 * (G_FILE_ERROR) when it cannot be read. Free with g_free(). */
char *files_read(const char *path, gsize *length, GError **error);
/* Writes bytes to path, making the folders above it; every write is checked. */
bool files_write(const char *path, const void *bytes, gsize length, GError **error);
/* Removes a file, or a folder with everything below it. A missing path is fine. Links are
 * removed, never followed. */
bool files_remove_tree(const char *path, GError **error);
/* Returns the SHA-256 of bytes in hexadecimal; free with g_free(). */
char *files_checksum(const void *bytes, gsize length);
