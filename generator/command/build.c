/* build.c - the main job: data in, a whole site out, or nothing changed. */
#include "command/command.h"

#include "command/workshop.h"
#include "measure/book.h"
#include "measure/secrets.h"
#include "publish/publish.h"
#include "render/data/data.h"
#include "render/print/bulletins.h"
#include "render/site/site.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* The families of output, each a row: whoever adds one adds a line here. */
static const struct {
	const char *name;
	void (*list_jobs)(const RenderContext *context, GPtrArray *jobs);
} families[] = {
	{"site", site_list_jobs},
	{"print", bulletins_list_jobs},
	{"data", data_list_jobs},
};

static int
compare_paths(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Returns the paths of the HTML pages among jobs, in byte order; borrowed from them. */
static GPtrArray *
page_paths(const GPtrArray *jobs)
{
	GPtrArray *paths = g_ptr_array_new();
	for (guint i = 0; i < jobs->len; i++) {
		const Job *job = g_ptr_array_index(jobs, i);
		if (g_str_has_suffix(job->path, ".html"))
			g_ptr_array_add(paths, job->path);
	}
	g_ptr_array_sort(paths, compare_paths);
	return paths;
}

static void
show_progress(int done, int total, gpointer data)
{
	(void)data;
	fprintf(stderr, "\r正在生成 %d/%d", done, total);
	if (done == total)
		fputs("\n", stderr);
	fflush(stderr);
}

static char *
destination_of(const Request *request)
{
	if (request->output != NULL)
		return g_strdup(request->output);
	return g_build_filename(request->folder, "out",
				request->edition == EDITION_INTERNAL ? "internal" : "site", NULL);
}

/* Runs all jobs of a context and publishes what they made. False without error: wrong data. */
static bool
publish(const Request *request, RenderContext *context, ProblemList *problems, GError **error)
{
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	for (gsize i = 0; i < G_N_ELEMENTS(families); i++)
		families[i].list_jobs(context, jobs);
	g_autoptr(GPtrArray) pages = page_paths(jobs);
	context->pages = pages;

	g_autofree char *destination = destination_of(request);
	g_autoptr(Publication) publication = publish_open(destination, error);
	if (publication == NULL)
		return false;
	if (!publish_run(publication, jobs, request->workers, context, problems,
			 isatty(STDERR_FILENO) ? show_progress : NULL, NULL, error))
		return false;
	if (problem_count(problems, SEVERITY_ERROR) > 0)
		return false;
	g_autoptr(GPtrArray) secrets =
		measure_secrets(context->book->collection, context->book->edition);
	if (!publish_check_links(publication, error) ||
	    !publish_check_gate(publication, (const char *const *)secrets->pdata, error) ||
	    !publish_commit(publication, error))
		return false;
	guint bulletins = 0;
	for (guint i = 0; i < jobs->len; i++)
		bulletins +=
			g_str_has_suffix(((const Job *)g_ptr_array_index(jobs, i))->path, ".pdf");
	fprintf(stderr, "已写出 %u 个文件，其中网页 %u 个、PDF 月报 %u 份。\n",
		publish_file_count(publication), pages->len, bulletins);
	fprintf(stderr, "请打开 %s/index.html 查看。\n", destination);
	return true;
}

int
command_build(const Request *request, GError **error)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(Collection) collection = workshop_read(request, problems, error);
	if (collection == NULL)
		return EXIT_CALL_OR_MACHINE_WRONG;
	if (problem_count(problems, SEVERITY_ERROR) > 0) {
		workshop_print_problems(problems, stderr);
		return EXIT_DATA_WRONG;
	}
	g_autoptr(Book) book = measure_book(collection, request->edition);
	g_autoptr(Workshop) workshop = workshop_open(request, collection->settings, error);
	if (workshop == NULL)
		return EXIT_CALL_OR_MACHINE_WRONG;
	RenderContext context = workshop_context(workshop, book);
	g_autoptr(GError) failure = NULL;
	bool published = publish(request, &context, problems, &failure);
	problem_list_sort(problems);
	workshop_print_problems(problems, stderr);
	if (failure != NULL) {
		g_propagate_error(error, g_steal_pointer(&failure));
		return EXIT_CALL_OR_MACHINE_WRONG;
	}
	return published ? EXIT_FINE : EXIT_DATA_WRONG;
}
