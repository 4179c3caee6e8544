/* paths.h - which paths jobs may write.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include "base/job.h"
#include <stdbool.h>

/* Adds the paths and the folders of the jobs (Job *) to taken, a set of char *. False and error when a
 * path is not of the form that base/job.h says, leaves the folder, is the marker, is there already, or
 * is a folder of another path; also when something else is in a job's own folder. */
bool paths_take(GHashTable *taken, const GPtrArray *jobs, GError **error);

/* Whether a further file of a job, files[index] (JobFile *), has a path that the job may write:
 * of the same form, below the job's folder, and not that of an earlier one. */
bool paths_allow(const Job *job, const GPtrArray *files, guint index, GError **error);
