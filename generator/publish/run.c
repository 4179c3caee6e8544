/* run.c - publish_run(): the jobs are made and their results put in order. */
#include "publish/publish.h"

#include "publish/paths.h"
#include "publish/publication.h"
#include "publish/workers.h"

/* fork() copies the calling thread alone: locks that another thread holds would stay locked in the
 * worker for ever. */
static bool
has_other_threads(void)
{
	g_autoptr(GDir) tasks = g_dir_open("/proc/self/task", 0, NULL);
	if (tasks == NULL)
		return false;
	g_dir_read_name(tasks);
	return g_dir_read_name(tasks) != NULL;
}

static bool
run_here(const Run *run, Outcome **outcomes, GError **error)
{
	for (guint i = 0; i < run->jobs->len; i++) {
		if (!interrupt_none(run->publication->interrupt, error))
			return false;
		outcomes[i] = outcome_make(g_ptr_array_index(run->jobs, i), i, run->context,
					   run->publication->staging);
		if (run->progress != NULL)
			run->progress((int)i + 1, (int)run->jobs->len, run->data);
		if (outcomes[i]->failure != NULL)
			return true;
	}
	return true;
}

/* Takes problems and texts over in the order of the jobs, up to the first that failed. */
static bool
gather(const Run *run, Outcome **outcomes, ProblemList *problems, GError **error)
{
	for (guint i = 0; i < run->jobs->len; i++) {
		const Job *job = g_ptr_array_index(run->jobs, i);
		Outcome *outcome = outcomes[i];
		if (outcome == NULL) {
			g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
				    "%s：写它的进程意外退出", job->path);
			return false;
		}
		for (guint p = 0; p < problem_list_length(outcome->problems); p++)
			problem_list_append(problems, problem_list_get(outcome->problems, p));
		if (outcome->failure != NULL) {
			g_set_error_literal(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
					    outcome->failure);
			return false;
		}
		run->publication->files += outcome->files;
		if (outcome->text == NULL)
			continue;
		Drawn *drawn = g_new0(Drawn, 1);
		drawn->path = g_strdup(job->path);
		drawn->text = g_steal_pointer(&outcome->text);
		g_ptr_array_add(run->publication->drawn, drawn);
	}
	return true;
}

bool
publish_run(Publication *publication, const GPtrArray *jobs, int workers, gconstpointer context,
	    ProblemList *problems, PublishProgress progress, gpointer data, GError **error)
{
	if (!interrupt_none(publication->interrupt, error) ||
	    !paths_take(publication->paths, jobs, error))
		return false;
	const Run run = {publication, jobs, context, progress, data};
	g_autoptr(GPtrArray) outcomes = g_ptr_array_new_with_free_func(outcome_free);
	g_ptr_array_set_size(outcomes, (int)jobs->len);
	Outcome **results = (Outcome **)outcomes->pdata;
	workers = MIN(workers, (int)jobs->len);
	bool ran = workers > 1 && !has_other_threads() ? workers_run(&run, workers, results, error)
						       : run_here(&run, results, error);
	return ran && gather(&run, results, problems, error) &&
	       interrupt_none(publication->interrupt, error);
}
