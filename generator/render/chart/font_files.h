/* font_files.h - the files of fonts' folders as they stand on the disk: whether they are whole, and whether they changed.
 * Stage: render/chart.  Used by: fonts.c.
 *
 * fontconfig looks at the time of a folder alone: what it has kept of a file that was written over in place it believes for
 * ever, and a file that it cannot read it passes over without a word. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* Whether each font file (.otf, .ttf, .otc, .ttc) of the folders (NULL-terminated) has outlines and a map of characters, and
 * all of its tables to their end. Returns false and sets error (FONTS_ERROR_FILE), which names the first that has not. */
bool font_files_check(const char *const *folders, GError **error);
/* Returns a short checksum of names, sizes and times of the files in the folders and of the rules there, which changes
 * whenever one of them does; free with g_free(). */
char *font_files_stamp(const char *const *folders);
