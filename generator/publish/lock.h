/* lock.h - one build of a destination at a time.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>

/* Makes the file at path and locks it (flock, so the system lets go of it however the program
 * ends). Returns its descriptor for lock_drop(); -1 and PUBLISH_ERROR_LOCKED when another process
 * holds it, PUBLISH_ERROR_FILES when the file cannot be made. */
int lock_take(const char *path, GError **error);
/* Removes the file and lets go. */
void lock_drop(const char *path, int descriptor);
