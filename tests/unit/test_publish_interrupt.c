/* A signal in the middle of a build: the staging is gone, the old site is as it was. */
#include "publish/publish.h"
#include "support/test_support.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Pipes between the test and the build that it interrupts. */
typedef struct {
	int started[2];	 /* a job writes here that it has begun */
	int released[2]; /* and goes on when this closes */
} Gate;

static GBytes *
make_slow(const Job *job, gconstpointer context, char **text, ProblemList *problems, GError **error)
{
	(void)text, (void)problems, (void)error;
	const Gate *gate = context;
	char nothing;
	if (write(gate->started[1], "x", 1) != 1 || read(gate->released[0], &nothing, 1) != 0)
		return NULL;
	return g_bytes_new(job->path, strlen(job->path));
}

/* What main() does with these steps; 2 is its exit status when the machine is in the way. */
static int
build(const char *site, int workers, const Gate *gate)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(site, &error);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	for (int i = 0; i < 6; i++)
		g_ptr_array_add(jobs,
				job_new(g_strdup_printf("%d.html", i), make_slow, NULL, NULL, 0));
	if (publication == NULL)
		return 3;
	if (!publish_run(publication, jobs, workers, gate, problems, NULL, NULL, &error) ||
	    !publish_check_links(publication, &error) || !publish_commit(publication, &error))
		return g_error_matches(error, PUBLISH_ERROR, PUBLISH_ERROR_INTERRUPTED) ? 2 : 4;
	return 0;
}

static char *
say_folder(const char *folder)
{
	g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
	GString *names = g_string_new(NULL);
	for (const char *name = g_dir_read_name(directory); name; name = g_dir_read_name(directory))
		g_string_append_printf(names, "%s ", name);
	return g_string_free(names, FALSE);
}

static void
assert_old_site(const char *folder)
{
	g_autofree char *path = g_build_filename(folder, "site", "index.html", NULL);
	g_autofree char *text = NULL, *names = say_folder(folder);
	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	g_assert_cmpstr(text, ==, "old");
	g_assert_cmpstr(names, ==, "site ");
}

/* Starts a build, waits until a job has begun, sends the signal, and returns how the build ended. */
static int
interrupt_build(const char *site, int workers, int signal_number)
{
	Gate gate;
	char begun;
	g_assert_cmpint(pipe(gate.started), ==, 0);
	g_assert_cmpint(pipe(gate.released), ==, 0);
	pid_t child = fork();
	if (child == 0) {
		close(gate.released[1]);
		_exit(build(site, workers, &gate));
	}
	close(gate.started[1]);
	close(gate.released[0]);
	g_assert_cmpint(read(gate.started[0], &begun, 1), ==, 1);
	g_assert_cmpint(kill(child, signal_number), ==, 0);
	/* In one process the job must end before anyone can look; workers are ended by the parent, so
	 * there the gate stays shut until the build is over. */
	if (workers == 1)
		close(gate.released[1]);
	int status = 0;
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	if (workers != 1)
		close(gate.released[1]);
	/* Nobody holds the other end any more: no worker is left behind. */
	while (read(gate.started[0], &begun, 1) > 0)
		;
	close(gate.started[0]);
	return status;
}

static void
assert_interrupted(int workers)
{
	static const int signals[] = {SIGTERM, SIGINT, SIGHUP};
	for (gsize i = 0; i < G_N_ELEMENTS(signals); i++) {
		g_auto(TestFolder) folder = test_folder_new();
		g_autofree char *site = g_build_filename(folder, "site", NULL);
		test_write(site, PUBLISH_MARKER, "yaodian\n");
		test_write(site, "index.html", "old");
		int status = interrupt_build(site, workers, signals[i]);
		g_assert_true(WIFEXITED(status));
		g_assert_cmpint(WEXITSTATUS(status), ==, 2);
		assert_old_site(folder);
	}
}

static void
test_one_process(void)
{
	assert_interrupted(1);
}

static void
test_workers(void)
{
	assert_interrupted(3);
}

/* When the parent is killed outright, its workers go with it. */
static void
test_killed(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	int status = interrupt_build(site, 3, SIGKILL);
	g_assert_true(WIFSIGNALED(status));
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(site, &error);
	g_assert_no_error(error);
}

/* Each step looks for signals, also those after the jobs. */
static void
test_steps(void)
{
	for (int step = 0; step < 4; step++) {
		g_auto(TestFolder) folder = test_folder_new();
		g_autofree char *site = g_build_filename(folder, "site", NULL);
		test_write(site, PUBLISH_MARKER, "yaodian\n");
		test_write(site, "index.html", "old");
		g_autoptr(GError) error = NULL;
		g_autoptr(Publication) publication = publish_open(site, &error);
		g_assert_no_error(error);
		test_write(publish_staging(publication), "index.html", "new");
		g_autoptr(GPtrArray) jobs = g_ptr_array_new();
		const char *secrets[] = {"不公开", NULL};
		raise(SIGTERM);
		bool good = step == 0	? publish_run(publication, jobs, 1, NULL, NULL, NULL, NULL,
						      &error)
			    : step == 1 ? publish_check_links(publication, &error)
			    : step == 2 ? publish_check_gate(publication, secrets, &error)
					: publish_commit(publication, &error);
		g_assert_false(good);
		g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_INTERRUPTED);
		/* Freeing uses the signal up: this process goes on. */
		g_clear_pointer(&publication, publish_free);
		assert_old_site(folder);
	}
}

/* nohup: whoever ignores a signal is not interrupted by it. */
static void
test_ignored(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	struct sigaction before, ignore = {.sa_handler = SIG_IGN};
	g_assert_cmpint(sigaction(SIGHUP, &ignore, &before), ==, 0);
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(site, &error);
	g_assert_no_error(error);
	raise(SIGHUP);
	g_assert_true(publish_commit(publication, &error));
	g_assert_no_error(error);
	g_clear_pointer(&publication, publish_free);
	sigaction(SIGHUP, &before, NULL);
}

/* Afterwards the process has its own signals again. */
static void
test_restored(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	sigset_t before, after;
	struct sigaction action_before, action_after;
	g_assert_cmpint(sigaction(SIGXFSZ, NULL, &action_before), ==, 0);
	g_assert_cmpint(sigprocmask(SIG_BLOCK, NULL, &before), ==, 0);
	publish_free(publish_open(site, NULL));
	g_assert_cmpint(sigprocmask(SIG_BLOCK, NULL, &after), ==, 0);
	for (int i = 1; i < SIGRTMIN; i++)
		g_assert_cmpint(sigismember(&before, i), ==, sigismember(&after, i));
	g_assert_cmpint(sigaction(SIGXFSZ, NULL, &action_after), ==, 0);
	g_assert_true(action_after.sa_handler == action_before.sa_handler);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	/* A test that runs in the background of a shell inherits signals that it ignores. */
	signal(SIGINT, SIG_DFL);
	signal(SIGTERM, SIG_DFL);
	signal(SIGHUP, SIG_DFL);
	g_test_add_func("/publish/interrupt/one-process", test_one_process);
	g_test_add_func("/publish/interrupt/workers", test_workers);
	g_test_add_func("/publish/interrupt/killed", test_killed);
	g_test_add_func("/publish/interrupt/steps", test_steps);
	g_test_add_func("/publish/interrupt/ignored", test_ignored);
	g_test_add_func("/publish/interrupt/restored", test_restored);
	return g_test_run();
}
