/* workers.h - jobs run in forked processes.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include "publish/outcome.h"
#include "publish/publication.h"

/* What publish_run() was given. */
typedef struct {
	Publication *publication;
	const GPtrArray *jobs; /* Job * */
	gconstpointer context;
	PublishProgress progress; /* may be NULL */
	gpointer data;
} Run;

/* Runs all jobs in `workers` (2 or more) processes. Sets outcomes[index of the job]; when a job
 * fails, those of later jobs may stay NULL, never those of earlier ones. False and error when no
 * process can be made or a signal came; the workers are gone then. */
bool workers_run(const Run *run, int workers, Outcome **outcomes, GError **error);
