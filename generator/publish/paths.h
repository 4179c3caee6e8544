/* paths.h - which paths jobs may write.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* Adds the paths of the jobs (Job *) to taken, a set of char *. False and error when a path is not
 * of the form that base/job.h says, leaves the folder, is the marker, is there already, or is a
 * folder of another path. */
bool paths_take(GHashTable *taken, const GPtrArray *jobs, GError **error);
