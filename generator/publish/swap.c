/* swap.c - see swap.h. */
#include "publish/swap.h"

#include "base/reason.h"
#include "publish/publish.h"
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>

static bool
move(const char *from, const char *to, GError **error)
{
	if (rename(from, to) == 0)
		return true;
	g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "无法把 %s 换到 %s：%s", from, to,
		    reason_of_number(errno));
	return false;
}

bool
swap_in_two_steps(const char *staging, const char *old, const char *destination, GError **error)
{
	if (!move(destination, old, error))
		return false;
	if (move(staging, destination, error))
		return true;
	/* Should this fail too, swap_recover() of the next build does it. */
	rename(old, destination);
	return false;
}

bool
swap_in(const char *staging, const char *old, const char *destination, bool exists, GError **error)
{
	if (!exists)
		return move(staging, destination, error);
	if (renameat2(AT_FDCWD, staging, AT_FDCWD, destination, RENAME_EXCHANGE) == 0)
		return true;
	return swap_in_two_steps(staging, old, destination, error);
}

bool
swap_back(const char *staging, const char *old, const char *destination, bool existed)
{
	struct stat status;
	bool exchanged = existed && lstat(staging, &status) == 0;
	if (exchanged)
		return renameat2(AT_FDCWD, staging, AT_FDCWD, destination, RENAME_EXCHANGE) == 0;
	return rename(destination, staging) == 0 && (!existed || rename(old, destination) == 0);
}

bool
swap_recover(const char *old, const char *destination, GError **error)
{
	struct stat status;
	if (lstat(destination, &status) == 0 || lstat(old, &status) != 0)
		return true;
	return move(old, destination, error);
}
