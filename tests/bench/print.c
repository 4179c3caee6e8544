/* print: what PDFs cost: a cold process that makes one, a warm one that makes all, one and two workers (make
 * bench-print).
 *
 * The files are those of the data folder that the environment's ROOT names. CPU times, so that other work on the machine
 * counts little; the best of several rounds. With a path in the call it makes that file alone: the cold process; with a
 * number after it, so often, and tells the best time: for a profiler. With "months" it makes the monthly bulletins, as
 * PDFs and as pages. */
#include "base/job.h"
#include "command/workshop.h"
#include "measure/book.h"
#include "render/print/bulletins.h"
#include "render/site/site.h"

#include <qpdf/qpdf-c.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define ROUNDS 2

typedef struct {
	Collection *collection;
	Book *book;
	Workshop *workshop;
	RenderContext context;
	GPtrArray *jobs;   /* the PDFs */
	GPtrArray *months; /* the monthly bulletins as PDFs and as pages; borrowed */
	GPtrArray *pages;  /* the jobs of the site, which own those pages */
	double megabytes;  /* the peak when the data of all plans had been read and measured */
} Bench;

/* One file, or several together. */
typedef struct {
	int files, pages;
	double bytes, milliseconds;
} Cost;

static double
cpu_milliseconds(int who)
{
	struct rusage usage;
	getrusage(who, &usage);
	return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1e3 +
	       (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
}

static double
peak_megabytes(int who)
{
	struct rusage usage;
	getrusage(who, &usage);
	return (double)usage.ru_maxrss / 1024;
}

static void
stop_at(const GError *error)
{
	if (error == NULL)
		return;
	fprintf(stderr, "%s\n", error->message);
	exit(1);
}

/* The monthly bulletins, plans/…/2023-06.pdf, and their pages of the same name. */
static void
choose_months(Bench *bench)
{
	bench->months = g_ptr_array_new();
	bench->pages = g_ptr_array_new_with_free_func(job_free);
	site_list_jobs(&bench->context, bench->pages);
	for (int html = 0; html < 2; html++) {
		const GPtrArray *from = html ? bench->pages : bench->jobs;
		for (guint i = 0; i < from->len; i++) {
			Job *job = g_ptr_array_index(from, i);
			if (g_regex_match_simple(html ? "^plans/[^/]+/[0-9]{4}-[0-9]{2}\\.html$"
						      : "^plans/[^/]+/[0-9]{4}-[0-9]{2}\\.pdf$",
						 job->path, 0, 0))
				g_ptr_array_add(bench->months, job);
		}
	}
}

static void
open_bench(Bench *bench)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	Request request = {.folder = (char *)g_getenv("ROOT"), .workers = 1};
	bench->collection = workshop_read(&request, problems, &error);
	stop_at(error);
	bench->book = measure_book(bench->collection, EDITION_PUBLIC);
	bench->megabytes = peak_megabytes(RUSAGE_SELF);
	bench->workshop = workshop_open(&request, bench->collection->settings, &error);
	stop_at(error);
	bench->context = workshop_context(bench->workshop, bench->book);
	bench->jobs = g_ptr_array_new_with_free_func(job_free);
	bulletins_list_jobs(&bench->context, bench->jobs);
	/* Pictures of a month come from the same list. */
	for (guint i = bench->jobs->len; i-- > 0;) {
		const Job *job = g_ptr_array_index(bench->jobs, i);
		if (!g_str_has_suffix(job->path, ".pdf"))
			g_ptr_array_remove_index(bench->jobs, i);
	}
	choose_months(bench);
}

static GBytes *
make(const Bench *bench, const Job *job)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GPtrArray) files = job_files_new();
	g_autoptr(GError) error = NULL;
	g_autofree char *text = NULL;
	GBytes *bytes = job_make(job, &bench->context, files, &text, problems, &error);
	stop_at(error);
	return bytes;
}

static int
count_pages(GBytes *bytes)
{
	qpdf_data file = qpdf_init();
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);
	int pages = (qpdf_read_memory(file, "file", data, length, NULL) & QPDF_ERRORS)
			    ? 0
			    : qpdf_get_num_pages(file);
	qpdf_cleanup(&file);
	return pages;
}

static void
add_cost(Cost *cost, int pages, double bytes, double milliseconds)
{
	cost->files++;
	cost->pages += pages;
	cost->bytes += bytes;
	cost->milliseconds += milliseconds;
}

static void
print_cost(const char *name, const Cost *cost)
{
	if (cost->files > 0)
		printf("%-32s %4d files %5d pages  %6.1f ms a file, %4.1f a page  %4.0f kB a file\n",
		       name, cost->files, cost->pages, cost->milliseconds / cost->files,
		       cost->milliseconds / cost->pages, cost->bytes / cost->files / 1e3);
}

/* All files in this process; those of ten pages are also counted by themselves. */
static void
bench_warm(const Bench *bench, int *ten_pages)
{
	g_autofree double *best = g_new(double, bench->jobs->len);
	Cost all = {0}, ten = {0};
	for (guint i = 0; i < bench->jobs->len; i++)
		best[i] = G_MAXDOUBLE;
	for (int round = 0; round < ROUNDS; round++)
		for (guint i = 0; i < bench->jobs->len; i++) {
			double start = cpu_milliseconds(RUSAGE_SELF);
			g_autoptr(GBytes) bytes = make(bench, g_ptr_array_index(bench->jobs, i));
			best[i] = MIN(best[i], cpu_milliseconds(RUSAGE_SELF) - start);
			if (round + 1 < ROUNDS)
				continue;
			int pages = count_pages(bytes);
			add_cost(&all, pages, (double)g_bytes_get_size(bytes), best[i]);
			if (pages == 10) {
				add_cost(&ten, pages, (double)g_bytes_get_size(bytes), best[i]);
				*ten_pages = (int)i;
			}
		}
	print_cost("warm, every file:", &all);
	print_cost("warm, those of ten pages:", &ten);
	printf("%-32s %.0f MB, %.0f of them for the data of all plans\n",
	       "peak memory of that process:", peak_megabytes(RUSAGE_SELF), bench->megabytes);
}

/* A process of its own that reads the data, opens the fonts and makes one file. */
static void
bench_cold(const Bench *bench, int index)
{
	const Job *job = g_ptr_array_index(bench->jobs, index);
	double best = G_MAXDOUBLE, before = cpu_milliseconds(RUSAGE_CHILDREN);
	for (int round = 0; round < ROUNDS; round++) {
		pid_t child = fork();
		if (child == 0) {
			execl("/proc/self/exe", "print", job->path, (char *)NULL);
			_exit(127);
		}
		waitpid(child, NULL, 0);
		double now = cpu_milliseconds(RUSAGE_CHILDREN);
		best = MIN(best, now - before);
		before = now;
	}
	printf("%-32s %.0f ms, reading all data included (%s)\n", "cold process, one file:", best,
	       job->path);
}

/* Makes files, dealt out to so many processes. */
static void
make_all(const Bench *bench, const GPtrArray *jobs, int workers)
{
	for (int worker = 0; worker < workers; worker++) {
		if (fork() != 0)
			continue;
		for (guint i = (guint)worker; i < jobs->len; i += (guint)workers)
			g_bytes_unref(make(bench, g_ptr_array_index(jobs, i)));
		_exit(0);
	}
	for (int worker = 0; worker < workers; worker++)
		wait(NULL);
}

/* Every file: wall time. */
static void
bench_workers(const Bench *bench, int workers)
{
	double best = G_MAXDOUBLE;
	for (int round = 0; round < ROUNDS; round++) {
		gint64 start = g_get_monotonic_time();
		make_all(bench, bench->jobs, workers);
		best = MIN(best, (double)(g_get_monotonic_time() - start) / 1e3);
	}
	printf("%d worker%s, every file:            %.0f ms of wall, %.1f a file\n", workers,
	       workers > 1 ? "s" : " ", best, best / bench->jobs->len);
}

/* The monthly bulletins as PDFs and as pages, by a process that starts with nothing: wall time, to be set beside that
 * of typesetters which make the PDFs alone. */
static void
bench_months(const Bench *bench)
{
	double best = G_MAXDOUBLE;
	for (int round = 0; round < ROUNDS; round++) {
		gint64 start = g_get_monotonic_time();
		if (fork() == 0) {
			execl("/proc/self/exe", "print", "months", (char *)NULL);
			_exit(127);
		}
		wait(NULL);
		best = MIN(best, (double)(g_get_monotonic_time() - start) / 1e3);
	}
	printf("%u monthly bulletins, PDF and HTML: %.0f ms of wall with 2 workers, reading all data "
	       "included, %.1f a bulletin\n",
	       bench->months->len / 2, best, 2 * best / bench->months->len);
}

static int
make_one(const Bench *bench, const char *path, int times)
{
	for (guint i = 0; i < bench->jobs->len; i++) {
		const Job *job = g_ptr_array_index(bench->jobs, i);
		if (strcmp(job->path, path) != 0)
			continue;
		double best = G_MAXDOUBLE;
		for (int time = 0; time < times; time++) {
			double start = cpu_milliseconds(RUSAGE_SELF);
			g_bytes_unref(make(bench, job));
			best = MIN(best, cpu_milliseconds(RUSAGE_SELF) - start);
		}
		if (times > 1)
			printf("%s: %.1f ms, %.0f MB, %.0f of them before the first file\n", path,
			       best, peak_megabytes(RUSAGE_SELF), bench->megabytes);
		return 0;
	}
	return 1;
}

int
main(int count, char **words)
{
	Bench bench;
	int ten_pages = 0;
	open_bench(&bench);
	if (count > 1 && strcmp(words[1], "months") == 0) {
		make_all(&bench, bench.months, 2);
		return 0;
	}
	if (count > 1)
		return make_one(&bench, words[1], count > 2 ? atoi(words[2]) : 1);
	bench_warm(&bench, &ten_pages);
	bench_cold(&bench, ten_pages);
	fflush(stdout);
	bench_workers(&bench, 1);
	fflush(stdout);
	bench_workers(&bench, 2);
	bench_months(&bench);
	return 0;
}
