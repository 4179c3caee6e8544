/* job.c - see job.h. */
#include "base/job.h"

Job *
job_new(char *path, JobMake make, gconstpointer subject, gconstpointer detail, int month)
{
	Job *job = g_new0(Job, 1);
	*job = (Job){path, make, subject, detail, month};
	return job;
}

void
job_free(gpointer data)
{
	Job *job = data;
	g_free(job->path);
	g_free(job);
}
