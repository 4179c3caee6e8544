/* job.h - one output file to be made, independent of every other.
 * Stage: base.  Listed by the output families of render/, run by publish/.
 *
 * Jobs run in forked workers in any order; what a job returns depends on its inputs alone. */
#pragma once
#include "base/problem.h"

typedef struct Job Job;

/* Makes the file's bytes. job, context: borrowed and unchanged.
 * text: receives the plain text that the file shows a reader (for the gate), or NULL.
 * Returns NULL and sets error when the machine fails; wrong data is added to problems. */
typedef GBytes *(*JobMake)(const Job *job, gconstpointer context, char **text, ProblemList *problems,
			   GError **error);

struct Job {
	char *path; /* relative to the site's root, [a-z0-9./-] only */
	JobMake make;
	/* What the file is about; which of these are set is the family's own affair. */
	gconstpointer subject;
	gconstpointer detail;
	int month; /* Month, 0 when none */
};

/* Returns a new job; path is taken over (g_malloc). Free with job_free(). */
Job *job_new(char *path, JobMake make, gconstpointer subject, gconstpointer detail, int month);
void job_free(gpointer job);
