/* Jobs in one process and in many: the same files, problems, texts and failures. */
#include "publish/publish.h"
#include "support/test_support.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What the jobs of a test are given. */
typedef struct {
	int fails; /* number of the job that the machine fails, -1 for none */
	int fails_too;
	int crashes;  /* number of the job in which the process is killed */
	int bare;     /* number of the job that returns nothing and says nothing */
	gsize length; /* of each file */
} Scene;

static const Scene calm = {-1, -1, -1, -1, 2000};

static GBytes *
make_page(const Job *job, gconstpointer context, char **text, ProblemList *problems, GError **error)
{
	const Scene *scene = context;
	int number = job->month;
	if (number == scene->crashes)
		kill(getpid(), SIGKILL);
	if (number == scene->fails || number == scene->fails_too) {
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_IO, "no ink for %d", number);
		return NULL;
	}
	if (number % 7 == 0) {
		g_autofree char *name = g_strdup_printf("plans/%d.yaml", 100 - number);
		const Position where = {name, number + 1, 3};
		problem_add(problems, PROBLEM_UNKNOWN_KEY, where, "key", job->path, "known", "a、b",
			    NULL);
		problem_add(problems, PROBLEM_UNKNOWN_FILE, where, "name", job->path, NULL);
	}
	/* Wrong data: problems instead of a file. */
	if (number == 14 || number == scene->bare)
		return NULL;
	if (number % 3 == 0)
		*text = g_strdup_printf("drawn text %d", number);
	GString *page = g_string_new(job->path);
	while (page->len < scene->length)
		g_string_append_printf(page, " %d", number);
	return g_string_free_to_bytes(page);
}

static GPtrArray *
make_jobs(int count)
{
	GPtrArray *jobs = g_ptr_array_new_with_free_func(job_free);
	for (int i = 0; i < count; i++)
		g_ptr_array_add(jobs, job_new(g_strdup_printf("part-%d/page-%d.html", i % 5, i),
					      make_page, NULL, NULL, i));
	return jobs;
}

static char *
say_problems(const ProblemList *problems)
{
	GString *all = g_string_new(NULL);
	for (guint i = 0; i < problem_list_length(problems); i++) {
		g_autofree char *text = problem_to_text(problem_list_get(problems, i));
		g_string_append_printf(all, "%s\n", text);
	}
	return g_string_free(all, FALSE);
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Appends every file below a folder with its content. */
static void
say_files(const char *folder, const char *below, GString *all)
{
	g_autofree char *path = g_build_filename(folder, below, NULL);
	g_autoptr(GDir) directory = g_dir_open(path, 0, NULL);
	if (directory == NULL) {
		g_autofree char *text = NULL;
		g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
		g_string_append_printf(all, "%s: %s\n", below, text);
		return;
	}
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	for (const char *name = g_dir_read_name(directory); name; name = g_dir_read_name(directory))
		g_ptr_array_add(names, g_build_filename(below, name, NULL));
	g_ptr_array_sort(names, compare_names);
	for (guint i = 0; i < names->len; i++)
		say_files(folder, names->pdata[i], all);
}

/* What a run did, in words: the error, the problems, whether the gate sees drawn texts, the files. */
static char *
run_in(const char *site, const Scene *scene, int count, int workers, bool *good)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(site, &error);
	g_assert_no_error(error);
	g_autoptr(GPtrArray) jobs = make_jobs(count);
	g_autoptr(ProblemList) problems = problem_list_new();
	*good = publish_run(publication, jobs, workers, scene, problems, NULL, NULL, &error);
	GString *all = g_string_new(NULL);
	g_assert_true(*good == (error == NULL));
	if (error != NULL)
		g_string_append_printf(all, "%s %d %s\n", g_quark_to_string(error->domain),
				       error->code, error->message);
	g_autofree char *said = say_problems(problems);
	g_string_append(all, said);
	if (!*good)
		return g_string_free(all, FALSE);
	for (int i = 0; i < count; i++) {
		g_autofree char *text = g_strdup_printf("drawn text %d", i);
		const char *secrets[] = {text, NULL};
		g_string_append_c(all, publish_check_gate(publication, secrets, NULL) ? '-' : '+');
	}
	g_string_append_c(all, '\n');
	g_assert_true(publish_commit(publication, &error));
	say_files(site, "", all);
	return g_string_free(all, FALSE);
}

static void
assert_same_for_workers(const Scene *scene, int count, bool wanted_good, const char *wanted)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autofree char *first = NULL;
	static const int workers[] = {1, 2, 3, 8, 500};
	for (gsize i = 0; i < G_N_ELEMENTS(workers); i++) {
		bool good = false;
		/* A killed process is only told of by another one. */
		if (scene->crashes >= 0 && workers[i] == 1)
			continue;
		g_autofree char *seen = run_in(site, scene, count, workers[i], &good);
		g_assert_true(good == wanted_good);
		if (strstr(seen, wanted) == NULL)
			g_error("“%s” does not say “%s”", seen, wanted);
		if (first == NULL)
			first = g_strdup(seen);
		g_assert_cmpstr(seen, ==, first);
	}
}

static void
test_same_for_workers(void)
{
	assert_same_for_workers(&calm, 100, true, "part-4/page-99.html: part-4/page-99.html 99 99");
	assert_same_for_workers(&calm, 1, true, "part-0/page-0.html");
	assert_same_for_workers(&calm, 0, true, ".yaodian");
}

static void
test_problem_order(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(Publication) publication = publish_open(site, NULL);
	g_autoptr(GPtrArray) jobs = make_jobs(20);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_assert_true(publish_run(publication, jobs, 3, &calm, problems, NULL, NULL, NULL));
	g_autofree char *said = say_problems(problems);
	const char *places[] = {"plans/100.yaml:1:3", "plans/93.yaml:8:3", "plans/86.yaml:15:3"};
	const char *at = said;
	for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
		at = strstr(at, places[i]);
		g_assert_nonnull(at);
	}
	g_assert_cmpuint(problem_list_length(problems), ==, 6);
	g_assert_cmpuint(problem_count(problems, SEVERITY_ERROR), ==, 3);
	g_assert_cmpuint(problem_count(problems, SEVERITY_WARNING), ==, 3);
	g_assert_nonnull(strstr(said, "part-2/page-7.html"));
}

static void
test_no_file_for_wrong_data(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	bool good = false;
	g_autofree char *seen = run_in(site, &calm, 20, 2, &good);
	g_assert_true(good);
	g_assert_nonnull(strstr(seen, "page-13.html: "));
	g_assert_null(strstr(seen, "page-14.html: "));
}

/* The first failure in the order of the jobs is told, whichever came first. */
static void
test_failure(void)
{
	Scene scene = calm;
	scene.fails = 31;
	scene.fails_too = 30;
	assert_same_for_workers(&scene, 60, false, "part-0/page-30.html：no ink for 30");
	scene.fails = 59;
	scene.fails_too = -1;
	assert_same_for_workers(&scene, 60, false, "part-4/page-59.html：no ink for 59");
	scene.fails = 0;
	assert_same_for_workers(&scene, 60, false, "part-0/page-0.html：no ink for 0");
}

static void
test_nothing_said(void)
{
	Scene scene = calm;
	scene.bare = 8;
	assert_same_for_workers(&scene, 20, false, "part-3/page-8.html：没有生成内容");
}

static void
test_crash(void)
{
	Scene scene = calm;
	scene.crashes = 33;
	assert_same_for_workers(&scene, 60, false, "part-3/page-33.html：写它的进程被信号9");
	scene.fails = 32;
	assert_same_for_workers(&scene, 60, false, "part-2/page-32.html：no ink for 32");
}

static void
test_failure_keeps_old(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	bool good = false;
	g_free(run_in(site, &calm, 30, 2, &good));
	g_assert_true(good);
	g_autoptr(GString) before = g_string_new(NULL), after = g_string_new(NULL);
	say_files(folder, "", before);
	Scene scenes[] = {calm, calm};
	scenes[0].fails = 20;
	scenes[1].crashes = 20;
	for (gsize i = 0; i < G_N_ELEMENTS(scenes); i++) {
		scenes[i].length = 3000;
		g_free(run_in(site, &scenes[i], 40, 2, &good));
		g_assert_false(good);
		g_string_truncate(after, 0);
		say_files(folder, "", after);
		g_assert_cmpstr(after->str, ==, before->str);
	}
}

/* A limit of the size of files stands for a full disk: write() fails in the middle of a file. */
static void
run_with_little_room(const char *site, int workers, int report)
{
	const struct rlimit little = {4096, 4096};
	Scene scene = calm;
	scene.length = 100000;
	bool good = true;
	g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &little), ==, 0);
	g_autofree char *seen = run_in(site, &scene, 12, workers, &good);
	gssize length = (gssize)strlen(seen);
	_exit(!good && write(report, seen, (gsize)length) == length ? 0 : 1);
}

static void
test_full_disk(void)
{
	for (int workers = 1; workers <= 2; workers++) {
		g_auto(TestFolder) folder = test_folder_new();
		g_autofree char *site = g_build_filename(folder, "site", NULL);
		bool good = false;
		g_free(run_in(site, &calm, 12, 1, &good));
		g_autoptr(GString) before = g_string_new(NULL), after = g_string_new(NULL);
		say_files(folder, "", before);
		int ends[2], status = 0;
		g_assert_cmpint(pipe(ends), ==, 0);
		pid_t child = fork();
		if (child == 0)
			run_with_little_room(site, workers, ends[1]);
		close(ends[1]);
		char said[4096] = "";
		g_assert_cmpint(read(ends[0], said, sizeof said - 1), >, 0);
		close(ends[0]);
		g_assert_cmpint(waitpid(child, &status, 0), ==, child);
		g_assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
		g_assert_nonnull(strstr(said, "part-0/page-0.html"));
		say_files(folder, "", after);
		g_assert_cmpstr(after->str, ==, before->str);
	}
}

static void
note_progress(int done, int total, gpointer data)
{
	GArray *seen = data;
	g_assert_cmpint(total, ==, 25);
	g_array_append_val(seen, done);
}

static void
test_progress(void)
{
	for (int workers = 1; workers <= 3; workers++) {
		g_auto(TestFolder) folder = test_folder_new();
		g_autofree char *site = g_build_filename(folder, "site", NULL);
		g_autoptr(Publication) publication = publish_open(site, NULL);
		g_autoptr(GPtrArray) jobs = make_jobs(25);
		g_autoptr(ProblemList) problems = problem_list_new();
		g_autoptr(GArray) seen = g_array_new(FALSE, FALSE, sizeof(int));
		g_assert_true(publish_run(publication, jobs, workers, &calm, problems,
					  note_progress, seen, NULL));
		g_assert_cmpuint(seen->len, ==, 25);
		for (guint i = 0; i < seen->len; i++)
			g_assert_cmpint(g_array_index(seen, int, i), ==, (int)i + 1);
	}
}

/* With the first job done, the system lets this process wait for no more than one descriptor. */
static void
refuse_to_wait(int done, int total, gpointer data)
{
	(void)total;
	struct rlimit *before = data;
	if (done > 1)
		return;
	getrlimit(RLIMIT_NOFILE, before);
	const struct rlimit less = {.rlim_cur = 1, .rlim_max = before->rlim_max};
	g_assert_cmpint(setrlimit(RLIMIT_NOFILE, &less), ==, 0);
}

/* When poll() fails for good, the run ends instead of asking for ever. */
static void
test_no_waiting(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(Publication) publication = publish_open(site, NULL);
	g_autoptr(GPtrArray) jobs = make_jobs(25);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	struct rlimit before = {0};
	bool ran =
		publish_run(publication, jobs, 2, &calm, problems, refuse_to_wait, &before, &error);
	g_assert_cmpint(setrlimit(RLIMIT_NOFILE, &before), ==, 0);
	g_assert_false(ran);
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER);
	g_assert_true(g_str_has_prefix(error->message, "无法等候工作进程："));
	g_clear_pointer(&publication, publish_free);
	g_autoptr(GString) left = g_string_new(NULL);
	say_files(folder, "", left);
	g_assert_cmpstr(left->str, ==, "");
}

static void
assert_paths_refused(const char *one, const char *two, const char *wanted)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(Publication) publication = publish_open(site, NULL);
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	g_ptr_array_add(jobs, job_new(g_strdup(one), make_page, NULL, NULL, 1));
	if (two != NULL)
		g_ptr_array_add(jobs, job_new(g_strdup(two), make_page, NULL, NULL, 2));
	g_assert_false(publish_run(publication, jobs, 2, &calm, problems, NULL, NULL, &error));
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER);
	if (strstr(error->message, wanted) == NULL)
		g_error("“%s” does not say “%s”", error->message, wanted);
	g_clear_pointer(&publication, publish_free);
	g_autoptr(GString) left = g_string_new(NULL);
	say_files(folder, "", left);
	g_assert_cmpstr(left->str, ==, "");
}

static void
test_paths(void)
{
	static const char *const bad[] = {
		"../up.html", "a/../../up.html", "/etc/page.html", "a//b",    "a/./b", "",
		"a/",	      ".yaodian",	 "a b.html",	   "页.html", "A.html"};
	for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
		assert_paths_refused(bad[i], NULL, "不能作文件的路径");
	assert_paths_refused("a/b.html", "a/b.html", "要写同一个文件 a/b.html");
	assert_paths_refused("a", "a/b.html", "a 既要作文件，又要作文件夹");
	assert_paths_refused("a/b/c.html", "a/b", "a/b 既要作文件，又要作文件夹");
}

static void
test_second_run(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(Publication) publication = publish_open(site, NULL);
	g_autoptr(GPtrArray) jobs = make_jobs(5), more = g_ptr_array_new_with_free_func(job_free);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	g_ptr_array_add(more, job_new(g_strdup("more.html"), make_page, NULL, NULL, 3));
	g_assert_true(publish_run(publication, jobs, 2, &calm, problems, NULL, NULL, NULL));
	g_assert_true(publish_run(publication, more, 2, &calm, problems, NULL, NULL, NULL));
	g_assert_false(publish_run(publication, more, 2, &calm, problems, NULL, NULL, &error));
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER);
}

/* Makes a page and, as detail says, further files: paths set apart by spaces. */
static GBytes *
make_with_files(const Job *job, gconstpointer context, GPtrArray *files, char **text,
		ProblemList *problems, GError **error)
{
	g_auto(GStrv) paths = g_strsplit(job->detail, " ", -1);
	for (int i = 0; paths[i] != NULL; i++)
		job_files_add(files, g_strdup(paths[i]), g_bytes_new(paths[i], strlen(paths[i])));
	return make_page(job, context, text, problems, error);
}

static Job *
job_with_files(const char *path, const char *folder, const char *files)
{
	Job *job = job_new(g_strdup(path), NULL, NULL, files, 1);
	job->make_with_files = make_with_files;
	job->folder = g_strdup(folder);
	return job;
}

/* A job's further files are published and counted with its own, whatever the number of workers. */
static void
test_further_files(void)
{
	for (int workers = 1; workers <= 3; workers++) {
		g_auto(TestFolder) folder = test_folder_new();
		g_autofree char *site = g_build_filename(folder, "site", NULL);
		g_autoptr(Publication) publication = publish_open(site, NULL);
		g_autoptr(GPtrArray) jobs = make_jobs(5);
		g_autoptr(ProblemList) problems = problem_list_new();
		Scene scene = calm;
		scene.length = 3;
		g_ptr_array_add(jobs,
				job_with_files("x.html", "more/x", "more/x/a.svg more/x/a/b"));
		g_ptr_array_add(jobs, job_with_files("y.html", "more/y", "more/y/a.svg"));
		/* The job's own file may lie in its folder too. */
		g_ptr_array_add(jobs, job_with_files("own/z/list.html", "own/z", "own/z/a.svg"));
		g_assert_true(publish_run(publication, jobs, workers, &scene, problems, NULL, NULL,
					  NULL));
		g_assert_cmpuint(publish_file_count(publication), ==, 5 + 3 + 2 + 2);
		g_autoptr(GString) all = g_string_new(NULL);
		say_files(publish_staging(publication), "more", all);
		g_assert_cmpstr(all->str, ==,
				"more/x/a/b: more/x/a/b\nmore/x/a.svg: more/x/a.svg\n"
				"more/y/a.svg: more/y/a.svg\n");
	}
}

static void
assert_file_refused(const char *folder, const char *files, const char *wanted)
{
	g_auto(TestFolder) scratch = test_folder_new();
	g_autofree char *site = g_build_filename(scratch, "site", NULL);
	g_autoptr(Publication) publication = publish_open(site, NULL);
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	g_ptr_array_add(jobs, job_with_files("x.html", folder, files));
	g_ptr_array_add(jobs, job_new(g_strdup("taken/a"), make_page, NULL, NULL, 2));
	g_assert_false(publish_run(publication, jobs, 1, &calm, problems, NULL, NULL, &error));
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER);
	if (strstr(error->message, wanted) == NULL)
		g_error("“%s” does not say “%s”", error->message, wanted);
}

/* A further file cannot take the place of the job's own. */
static void
assert_own_file_refused(void)
{
	g_auto(TestFolder) scratch = test_folder_new();
	g_autofree char *site = g_build_filename(scratch, "site", NULL);
	g_autoptr(Publication) publication = publish_open(site, NULL);
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	g_ptr_array_add(jobs, job_with_files("own/x.html", "own", "own/x.html"));
	g_assert_false(publish_run(publication, jobs, 1, &calm, problems, NULL, NULL, &error));
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER);
	g_assert_nonnull(strstr(error->message, "own/x.html"));
}

static void
test_further_paths(void)
{
	/* Known before anything is made: two would write in one place. */
	assert_file_refused("taken", "", "taken 既要作文件，又要作文件夹");
	assert_file_refused("taken/a", "", "要写同一个文件 taken/a");
	assert_file_refused("taken/a/b", "", "taken/a 既要作文件，又要作文件夹");
	assert_file_refused("../up", "", "不能作文件的路径");
	/* Seen when they are made. */
	assert_own_file_refused();
	assert_file_refused("more", "other/a", "附带的文件只可写在 more 之内");
	assert_file_refused("more", "morea", "附带的文件只可写在 more 之内");
	assert_file_refused("more", "more/../x.html", "附带的文件只可写在 more 之内");
	assert_file_refused("more", "more/", "附带的文件只可写在 more 之内");
	assert_file_refused(NULL, "more/a", "未指定的文件夹");
	assert_file_refused("more", "more/a more/b more/a", "要写同一个文件 more/a");
}

static gpointer
wait_for_release(gpointer mutex)
{
	g_mutex_lock(mutex);
	g_mutex_unlock(mutex);
	return NULL;
}

static GBytes *
make_process_number(const Job *job, gconstpointer context, char **text, ProblemList *problems,
		    GError **error)
{
	(void)job, (void)context, (void)text, (void)problems, (void)error;
	char *number = g_strdup_printf("%d", (int)getpid());
	return g_bytes_new_take(number, strlen(number));
}

/* With another thread about nothing is forked: both files come from this process. */
static void
test_threads(void)
{
	for (int threads = 0; threads < 2; threads++) {
		g_auto(TestFolder) folder = test_folder_new();
		g_autofree char *site = g_build_filename(folder, "site", NULL);
		g_autoptr(Publication) publication = publish_open(site, NULL);
		g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
		g_autoptr(ProblemList) problems = problem_list_new();
		g_ptr_array_add(jobs, job_new(g_strdup("a"), make_process_number, NULL, NULL, 0));
		g_ptr_array_add(jobs, job_new(g_strdup("b"), make_process_number, NULL, NULL, 0));
		GMutex mutex;
		g_mutex_init(&mutex);
		g_mutex_lock(&mutex);
		GThread *thread = threads ? g_thread_new("other", wait_for_release, &mutex) : NULL;
		bool good = publish_run(publication, jobs, 2, NULL, problems, NULL, NULL, NULL);
		g_mutex_unlock(&mutex);
		if (thread != NULL)
			g_thread_join(thread);
		g_mutex_clear(&mutex);
		g_assert_true(good);
		g_autofree char *path = g_build_filename(publish_staging(publication), "a", NULL);
		g_autofree char *text = NULL;
		g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
		g_assert_true((atoi(text) == (int)getpid()) == (threads > 0));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/publish/run/same-for-workers", test_same_for_workers);
	g_test_add_func("/publish/run/problem-order", test_problem_order);
	g_test_add_func("/publish/run/no-file-for-wrong-data", test_no_file_for_wrong_data);
	g_test_add_func("/publish/run/failure", test_failure);
	g_test_add_func("/publish/run/nothing-said", test_nothing_said);
	g_test_add_func("/publish/run/crash", test_crash);
	g_test_add_func("/publish/run/failure-keeps-old", test_failure_keeps_old);
	g_test_add_func("/publish/run/full-disk", test_full_disk);
	g_test_add_func("/publish/run/progress", test_progress);
	g_test_add_func("/publish/run/no-waiting", test_no_waiting);
	g_test_add_func("/publish/run/paths", test_paths);
	g_test_add_func("/publish/run/further-files", test_further_files);
	g_test_add_func("/publish/run/further-paths", test_further_paths);
	g_test_add_func("/publish/run/second-run", test_second_run);
	g_test_add_func("/publish/run/threads", test_threads);
	return g_test_run();
}
