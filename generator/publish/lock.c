/* lock.c - see lock.h. */
#include "publish/lock.h"

#include "base/reason.h"
#include "publish/publish.h"
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* Whoever held the lock may have removed the file between our open() and our flock(): then we hold
 * a file that nobody else can find. */
static bool
is_still_there(const char *path, int descriptor)
{
	struct stat held, found;
	return fstat(descriptor, &held) == 0 && lstat(path, &found) == 0 &&
	       held.st_dev == found.st_dev && held.st_ino == found.st_ino;
}

int
lock_take(const char *path, GError **error)
{
	for (;;) {
		int descriptor =
			open(path, O_RDONLY | O_CREAT | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW, 0666);
		if (descriptor < 0) {
			g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES,
				    "无法建立锁文件 %s：%s", path, reason_of_number(errno));
			return -1;
		}
		if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
			if (is_still_there(path, descriptor))
				return descriptor;
			close(descriptor);
			continue;
		}
		int reason = errno;
		close(descriptor);
		if (reason == EINTR)
			continue;
		if (reason == EWOULDBLOCK)
			g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_LOCKED,
				    "另一个yaodian正在写同一个文件夹（锁文件 %s），请等它结束",
				    path);
		else
			g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "无法锁住 %s：%s",
				    path, reason_of_number(reason));
		return -1;
	}
}

void
lock_drop(const char *path, int descriptor)
{
	if (descriptor < 0)
		return;
	unlink(path);
	close(descriptor);
}
