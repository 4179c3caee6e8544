/* build.c - the main job: data in, a whole site out, or nothing changed. */
#include "command/command.h"

#include "command/substitutes.h"
#include "command/workshop.h"
#include "measure/book.h"
#include "measure/secrets.h"
#include "publish/publish.h"
#include "render/data/data.h"
#include "render/print/bulletins.h"
#include "render/site/portal.h"
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

/* Runs the jobs; false without error when they found wrong data. */
static bool
run_jobs(const Request *request, Publication *publication, const GPtrArray *jobs,
	 const RenderContext *context, ProblemList *problems, GError **error)
{
	return publish_run(publication, jobs, request->workers, context, problems,
			   isatty(STDERR_FILENO) ? show_progress : NULL, NULL, error) &&
	       problem_count(problems, SEVERITY_ERROR) == 0;
}

/* The packages for a portal's columns, out of the site that was just made. False without error: wrong data. */
static bool
fill_portal(const Request *request, Publication *portal, const Publication *site,
	    const RenderContext *context, ProblemList *problems, GError **error)
{
	RenderContext portal_context = *context;
	portal_context.site = publish_staging(site);
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	portal_list_jobs(&portal_context, jobs);
	return run_jobs(request, portal, jobs, &portal_context, problems, error);
}

static bool
check_publication(const Publication *publication, const GPtrArray *secrets, GError **error)
{
	return publish_check_links(publication, error) &&
	       publish_check_gate(publication, (const char *const *)secrets->pdata, error);
}

/* Everything is looked at before the first of the two is exchanged. portal: may be NULL. */
static bool
check_and_commit(Publication *site, Publication *portal, const Book *book, GError **error)
{
	g_autoptr(GPtrArray) secrets = measure_secrets(book->collection, book->edition);
	if (!check_publication(site, secrets, error) ||
	    (portal != NULL && !check_publication(portal, secrets, error)))
		return false;
	return portal != NULL ? publish_commit_both(site, portal, error)
			      : publish_commit(site, error);
}

static void
report_written(const Request *request, const char *destination, const Publication *site,
	       const Publication *portal, const GPtrArray *jobs, guint pages)
{
	guint bulletins = 0;
	for (guint i = 0; i < jobs->len; i++)
		bulletins +=
			g_str_has_suffix(((const Job *)g_ptr_array_index(jobs, i))->path, ".pdf");
	fprintf(stderr, "已写出 %u 个文件，其中网页 %u 个、PDF %u 份。\n", publish_file_count(site),
		pages, bulletins);
	if (portal != NULL)
		fprintf(stderr, "栏目稿件在 %s，共 %u 个文件。\n", request->portal,
			publish_file_count(portal));
	fprintf(stderr, "请打开 %s/index.html 查看。\n", destination);
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
	g_autoptr(Publication) site = publish_open(destination, error);
	if (site == NULL)
		return false;
	/* Opened before anything is made, so that a folder that may not be written is told at once; freed before
	 * the site. */
	g_autoptr(Publication) portal =
		request->portal != NULL ? publish_open_beside(site, request->portal, error) : NULL;
	if (request->portal != NULL && portal == NULL)
		return false;
	if (!run_jobs(request, site, jobs, context, problems, error) ||
	    (portal != NULL && !fill_portal(request, portal, site, context, problems, error)) ||
	    !check_and_commit(site, portal, context->book, error))
		return false;
	report_written(request, destination, site, portal, jobs, pages->len);
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
	substitutes_print(problems, stderr);
	if (failure != NULL) {
		g_propagate_error(error, g_steal_pointer(&failure));
		return EXIT_CALL_OR_MACHINE_WRONG;
	}
	return published ? EXIT_FINE : EXIT_DATA_WRONG;
}
