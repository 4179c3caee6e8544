/* job.c - see job.h. */
#include "base/job.h"

Job *
job_new(char *path, JobMake make, gconstpointer subject, gconstpointer detail, int month)
{
	Job *job = g_new0(Job, 1);
	*job = (Job){
		.path = path, .make = make, .subject = subject, .detail = detail, .month = month};
	return job;
}

void
job_free(gpointer data)
{
	Job *job = data;
	g_free(job->path);
	g_free(job->folder);
	g_free(job);
}

GBytes *
job_make(const Job *job, gconstpointer context, GPtrArray *files, char **text,
	 ProblemList *problems, GError **error)
{
	if (job->make_with_files != NULL)
		return job->make_with_files(job, context, files, text, problems, error);
	return job->make(job, context, text, problems, error);
}

static void
file_free(gpointer data)
{
	JobFile *file = data;
	g_free(file->path);
	g_bytes_unref(file->bytes);
	g_free(file);
}

GPtrArray *
job_files_new(void)
{
	return g_ptr_array_new_with_free_func(file_free);
}

void
job_files_add(GPtrArray *files, char *path, GBytes *bytes)
{
	JobFile *file = g_new(JobFile, 1);
	*file = (JobFile){path, bytes};
	g_ptr_array_add(files, file);
}
