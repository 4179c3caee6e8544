/* workers.c - see workers.h.
 *
 * The workers take the numbers of jobs from a counter in shared memory, so that none waits for
 * another. When a job fails, its number becomes the limit: jobs before it were all taken before and
 * are still finished, those after it are not begun. So the first failure in the order of the jobs
 * is always known, whatever the number of workers. */
#include "publish/workers.h"

#include "base/reason.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Shared by all processes. */
typedef struct {
	atomic_uint next;      /* the number of the next job */
	atomic_uint limit;     /* no job from this number on is begun */
	atomic_uint current[]; /* of each worker: the job that it is at, or NO_JOB */
} Board;

#define NO_JOB G_MAXUINT

typedef struct {
	pid_t process; /* 0 when it has ended */
	int pipe;      /* -1 when it has ended */
	GByteArray *received;
} Worker;

typedef struct {
	const Run *run;
	Board *board;
	gsize board_size;
	GArray *workers; /* Worker */
	Outcome **outcomes;
	int done;
} Pool;

static void
lower_limit(Board *board, guint index)
{
	guint limit = atomic_load(&board->limit);
	while (index < limit && !atomic_compare_exchange_weak(&board->limit, &limit, index))
		;
}

/* Runs in the worker and ends it. Nothing of the parent's exit handlers or buffers must run here,
 * hence _exit(). */
static void
work(const Run *run, Board *board, guint slot, int descriptor)
{
	for (;;) {
		guint index = atomic_fetch_add(&board->next, 1);
		if (index >= atomic_load(&board->limit))
			break;
		atomic_store(&board->current[slot], index);
		g_autoptr(Outcome) outcome =
			outcome_make(g_ptr_array_index(run->jobs, index), index, run->context,
				     run->publication->staging);
		if (outcome->failure != NULL)
			lower_limit(board, index);
		if (!outcome_send(outcome, descriptor))
			_exit(1);
		atomic_store(&board->current[slot], NO_JOB);
	}
	_exit(0);
}

static bool
start_worker(Pool *pool, GError **error)
{
	int ends[2];
	if (pipe2(ends, O_CLOEXEC) != 0) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER, "无法启动工作进程：%s",
			    reason_of_number(errno));
		return false;
	}
	guint slot = pool->workers->len;
	pid_t parent = getpid(), process = fork();
	if (process == 0) {
		/* A worker must not outlive the parent, which alone clears up. */
		if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent)
			_exit(1);
		close(ends[0]);
		work(pool->run, pool->board, slot, ends[1]);
	}
	int reason = errno;
	close(ends[1]);
	if (process < 0) {
		close(ends[0]);
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER, "无法启动工作进程：%s",
			    reason_of_number(reason));
		return false;
	}
	Worker worker = {process, ends[0], g_byte_array_new()};
	g_array_append_val(pool->workers, worker);
	return true;
}

static bool
open_pool(Pool *pool, const Run *run, int workers, Outcome **outcomes, GError **error)
{
	*pool = (Pool){.run = run, .outcomes = outcomes};
	pool->board_size = sizeof(Board) + (gsize)workers * sizeof(atomic_uint);
	void *memory = mmap(NULL, pool->board_size, PROT_READ | PROT_WRITE,
			    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (memory == MAP_FAILED) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER, "无法启动工作进程：%s",
			    reason_of_number(errno));
		return false;
	}
	pool->board = memory;
	atomic_store(&pool->board->next, 0);
	atomic_store(&pool->board->limit, run->jobs->len);
	for (int i = 0; i < workers; i++)
		atomic_store(&pool->board->current[i], NO_JOB);
	pool->workers = g_array_new(FALSE, FALSE, sizeof(Worker));
	g_autoptr(GError) reason = NULL;
	for (int i = 0; i < workers && start_worker(pool, &reason); i++)
		g_clear_error(&reason);
	/* Fewer than asked for do the same work. */
	if (pool->workers->len > 0)
		return true;
	g_propagate_error(error, g_steal_pointer(&reason));
	return false;
}

static int
wait_for(pid_t process)
{
	int status = 0;
	while (waitpid(process, &status, 0) < 0 && errno == EINTR)
		;
	return status;
}

static void
close_pool(Pool *pool)
{
	for (guint i = 0; pool->workers != NULL && i < pool->workers->len; i++) {
		Worker *worker = &g_array_index(pool->workers, Worker, i);
		if (worker->process > 0) {
			kill(worker->process, SIGKILL);
			wait_for(worker->process);
			close(worker->pipe);
		}
		g_byte_array_unref(worker->received);
	}
	g_clear_pointer(&pool->workers, g_array_unref);
	if (pool->board != NULL)
		munmap(pool->board, pool->board_size);
}

static void
settle(Pool *pool, Outcome *outcome)
{
	Outcome **place = &pool->outcomes[outcome->index];
	outcome_free(*place);
	*place = outcome;
	pool->done++;
	if (pool->run->progress != NULL)
		pool->run->progress(pool->done, (int)pool->run->jobs->len, pool->run->data);
}

/* Returns a clause: how a worker ended that should not have. The only cause that whoever runs the program can
 * mend is named. */
static char *
ending_of(int status)
{
	if (!WIFSIGNALED(status))
		return g_strdup_printf("意外退出（%d）", WEXITSTATUS(status));
	int number = WTERMSIG(status);
	const char *name = sigabbrev_np(number);
	return g_strdup_printf("被信号%d（SIG%s）终止%s", number, name != NULL ? name : "?",
			       number == SIGKILL ? "，多半是内存不足，可用 -j 减少进程数" : "");
}

/* A worker has closed its pipe. Unless it ended as it should, the job that it was at has failed. */
static void
bury(Pool *pool, guint slot)
{
	Worker *worker = &g_array_index(pool->workers, Worker, slot);
	close(worker->pipe);
	int status = wait_for(worker->process);
	worker->pipe = -1;
	worker->process = 0;
	guint index = atomic_load(&pool->board->current[slot]);
	if (index == NO_JOB || pool->outcomes[index] != NULL)
		return;
	lower_limit(pool->board, index);
	const Job *job = g_ptr_array_index(pool->run->jobs, index);
	g_autofree char *ending = ending_of(status);
	g_autofree char *failure = g_strdup_printf("%s：写它的进程%s", job->path, ending);
	settle(pool, outcome_failure(index, failure));
}

static void
listen_to(Pool *pool, guint slot)
{
	Worker *worker = &g_array_index(pool->workers, Worker, slot);
	guint8 bytes[65536];
	ssize_t length = read(worker->pipe, bytes, sizeof bytes);
	if (length < 0 && errno == EINTR)
		return;
	if (length <= 0) {
		bury(pool, slot);
		return;
	}
	g_byte_array_append(worker->received, bytes, (guint)length);
	for (Outcome *outcome = outcome_receive(worker->received); outcome != NULL;
	     outcome = outcome_receive(worker->received))
		settle(pool, outcome);
}

/* How many workers have not ended. */
static guint
count_alive(const Pool *pool)
{
	guint alive = 0;
	for (guint i = 0; i < pool->workers->len; i++)
		alive += g_array_index(pool->workers, Worker, i).pipe >= 0;
	return alive;
}

/* Waits until a worker says something, ends, or a signal comes. Returns false and error when the system does
 * not let it wait. */
static bool
wait_for_news(Pool *pool, GError **error)
{
	guint count = pool->workers->len;
	g_autofree struct pollfd *watched = g_new0(struct pollfd, count + 1);
	for (guint i = 0; i < count; i++) {
		watched[i].fd = g_array_index(pool->workers, Worker, i).pipe;
		watched[i].events = POLLIN;
	}
	watched[count].fd = interrupt_descriptor(pool->run->publication->interrupt);
	watched[count].events = POLLIN;
	if (poll(watched, count + 1, -1) < 0) {
		if (errno == EINTR)
			return true;
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER, "无法等候工作进程：%s",
			    reason_of_number(errno));
		return false;
	}
	for (guint i = 0; i < count; i++)
		if (watched[i].fd >= 0 && watched[i].revents != 0)
			listen_to(pool, i);
	return true;
}

bool
workers_run(const Run *run, int workers, Outcome **outcomes, GError **error)
{
	Pool pool;
	bool good = open_pool(&pool, run, workers, outcomes, error);
	while (good && count_alive(&pool) > 0)
		good = wait_for_news(&pool, error) &&
		       interrupt_none(run->publication->interrupt, error);
	close_pool(&pool);
	return good;
}
