/* outcome.h - what came of one job, and its way from a worker to the parent.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include "base/job.h"
#include <stdbool.h>

typedef struct {
	guint index;   /* of the job */
	char *failure; /* why the machine failed, with the job's path; NULL when it did not */
	char *text;    /* the plain text that the job drew, or NULL */
	ProblemList *problems; /* never NULL */
	guint files;	       /* how many it wrote */
} Outcome;

/* Runs a job and writes its files under staging. Never NULL; free with outcome_free(). */
Outcome *outcome_make(const Job *job, guint index, gconstpointer context, const char *staging);
/* Returns an outcome that says that the job failed. */
Outcome *outcome_failure(guint index, const char *failure);
void outcome_free(gpointer outcome);

/* Writes an outcome to a pipe; false when nobody reads. */
bool outcome_send(const Outcome *outcome, int descriptor);
/* Takes the first outcome from what came through the pipe so far; NULL when it is not whole. */
Outcome *outcome_receive(GByteArray *received);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Outcome, outcome_free)
