/* interrupt.c - see interrupt.h. */
#include "publish/interrupt.h"

#include "base/reason.h"
#include "publish/publish.h"
#include <errno.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

static const int ending[] = {SIGINT, SIGTERM, SIGHUP};
static const int turned_into_errors[] = {SIGPIPE, SIGXFSZ};

struct Interrupt {
	sigset_t waiting; /* those of `ending` that are held back */
	sigset_t before;  /* the mask of the caller */
	struct sigaction actions[G_N_ELEMENTS(turned_into_errors)]; /* of the caller */
	int descriptor;
	bool seen;
};

/* nohup and background jobs ignore signals on purpose; a blocked one would wait all the same. */
static bool
is_ignored(int signal_number)
{
	struct sigaction action;
	return sigaction(signal_number, NULL, &action) == 0 && action.sa_handler == SIG_IGN;
}

Interrupt *
interrupt_hold(GError **error)
{
	sigset_t waiting;
	sigemptyset(&waiting);
	for (gsize i = 0; i < G_N_ELEMENTS(ending); i++)
		if (!is_ignored(ending[i]))
			sigaddset(&waiting, ending[i]);
	int descriptor = signalfd(-1, &waiting, SFD_CLOEXEC | SFD_NONBLOCK);
	if (descriptor < 0) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "无法等候中断信号：%s",
			    reason_of_number(errno));
		return NULL;
	}

	Interrupt *interrupt = g_new0(Interrupt, 1);
	interrupt->waiting = waiting;
	interrupt->descriptor = descriptor;
	sigprocmask(SIG_BLOCK, &waiting, &interrupt->before);
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigemptyset(&ignore.sa_mask);
	for (gsize i = 0; i < G_N_ELEMENTS(turned_into_errors); i++)
		sigaction(turned_into_errors[i], &ignore, &interrupt->actions[i]);
	return interrupt;
}

static bool
any_pending(const sigset_t *waiting)
{
	sigset_t pending;
	if (sigpending(&pending) != 0)
		return false;
	for (gsize i = 0; i < G_N_ELEMENTS(ending); i++)
		if (sigismember(waiting, ending[i]) == 1 && sigismember(&pending, ending[i]) == 1)
			return true;
	return false;
}

bool
interrupt_none(Interrupt *interrupt, GError **error)
{
	if (!any_pending(&interrupt->waiting))
		return true;
	interrupt->seen = true;
	g_set_error_literal(error, PUBLISH_ERROR, PUBLISH_ERROR_INTERRUPTED,
			    "已中断，目标文件夹没有改动");
	return false;
}

int
interrupt_descriptor(const Interrupt *interrupt)
{
	return interrupt->descriptor;
}

/* Takes the waiting signals that the caller's mask would let through, so that they do not end the
 * program between its clearing up and its own exit status. */
static void
use_up(const Interrupt *interrupt)
{
	sigset_t set = interrupt->waiting;
	for (gsize i = 0; i < G_N_ELEMENTS(ending); i++)
		if (sigismember(&interrupt->before, ending[i]) == 1)
			sigdelset(&set, ending[i]);
	const struct timespec at_once = {0, 0};
	while (sigtimedwait(&set, NULL, &at_once) > 0)
		;
}

void
interrupt_release(Interrupt *interrupt)
{
	if (interrupt == NULL)
		return;
	if (interrupt->seen)
		use_up(interrupt);
	for (gsize i = 0; i < G_N_ELEMENTS(turned_into_errors); i++)
		sigaction(turned_into_errors[i], &interrupt->actions[i], NULL);
	close(interrupt->descriptor);
	sigprocmask(SIG_SETMASK, &interrupt->before, NULL);
	g_free(interrupt);
}
