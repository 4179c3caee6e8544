/* job.h - one output file, or one with its companions, to be made independently of every other.
 * Stage: base.  Listed by the output families of render/, run by publish/.
 *
 * Jobs run in forked workers in any order; what a job returns depends on its inputs alone. */
#pragma once
#include "base/problem.h"

typedef struct Job Job;

/* Makes the file's bytes. job, context: borrowed and unchanged.
 * text: receives the plain text that the file shows a reader (for the gate), or NULL.
 * Returns NULL and sets error when the machine fails; wrong data is added to problems. */
typedef GBytes *(*JobMake)(const Job *job, gconstpointer context, char **text,
			   ProblemList *problems, GError **error);

/* A further file of a job. */
typedef struct {
	char *path; /* below the job's folder */
	GBytes *bytes;
} JobFile;

/* The same for a job that makes further files out of what it has at hand (the charts of a page, as
 * files of their own). files: JobFile *, to be added to with job_files_add(). */
typedef GBytes *(*JobMakeWithFiles)(const Job *job, gconstpointer context, GPtrArray *files,
				    char **text, ProblemList *problems, GError **error);

struct Job {
	char *path; /* relative to the site's root, [a-z0-9./-] only */
	JobMake make;
	/* What the file is about; which of these are set is the family's own affair. */
	gconstpointer subject;
	gconstpointer detail;
	int month; /* Month, 0 when none */
	/* In place of make: how the file and those in `folder` are made. Which files these are is known
	 * when they are made; that no other job writes below the folder is known before. */
	JobMakeWithFiles make_with_files;
	char *folder;
};

/* Returns a new job; path is taken over (g_malloc). Free with job_free(). */
Job *job_new(char *path, JobMake make, gconstpointer subject, gconstpointer detail, int month);
/* Frees a job and its paths; subject and detail are borrowed. */
void job_free(gpointer job);

/* Makes the job's file by whichever function it has; files (job_files_new()) receives the further ones. For the
 * rest see JobMake. */
GBytes *job_make(const Job *job, gconstpointer context, GPtrArray *files, char **text,
		 ProblemList *problems, GError **error);

/* Returns an empty list of further files; free with g_ptr_array_unref(). */
GPtrArray *job_files_new(void);
/* Adds a file; path and bytes are taken over. */
void job_files_add(GPtrArray *files, char *path, GBytes *bytes);
