/* kept_issue.c - see kept_issue.h. */
#include "load/kept_issue.h"

#include "base/files.h"
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#define MOST_BYTES ((gsize)32 * 1024 * 1024)

static void
report(Loader *loader, const MonthFile *month, ProblemKind kind)
{
	g_autofree char *name = month_to_text(month->month);
	problem_add(loader->problems, kind, origin_field(&month->origin, "issue.file"), "path",
		    month->issue.file, "month", name, NULL);
}

/* Whether only one of the two fields is written. */
static bool
is_half(Loader *loader, const MonthFile *month)
{
	bool file = month->issue.file != NULL, sum = month->issue.sha256 != NULL;
	if (file == sum)
		return false;
	problem_add(loader->problems, PROBLEM_KEPT_ISSUE_HALF,
		    origin_field(&month->origin, file ? "issue.file" : "issue.sha256"), "written",
		    file ? "file" : "sha256", "lacking", file ? "sha256" : "file", NULL);
	return true;
}

/* Says in `inside` whether a path lies in a folder, both with every link followed; true as well when there
 * is no such file. Returns where it is, or NULL when there is none. */
static char *
resolve(const char *folder, const char *file, bool *inside)
{
	g_autofree char *path = g_build_filename(folder, file, NULL);
	char real_folder[PATH_MAX], real_file[PATH_MAX];
	*inside = !g_path_is_absolute(file);
	if (realpath(folder, real_folder) == NULL || realpath(path, real_file) == NULL)
		return NULL;
	gsize length = strlen(real_folder);
	*inside =
		*inside && strncmp(real_file, real_folder, length) == 0 && real_file[length] == '/';
	return g_strdup(real_file);
}

/* Whether there is a file of a size that can be kept; problems are added when not. */
static bool
can_be_kept(Loader *loader, const MonthFile *month, const char *path)
{
	struct stat status;
	if (path == NULL || stat(path, &status) != 0 || !S_ISREG(status.st_mode)) {
		report(loader, month, PROBLEM_KEPT_ISSUE_MISSING);
		return false;
	}
	if ((gsize)status.st_size <= MOST_BYTES)
		return true;
	g_autofree char *size = g_strdup_printf("%" G_GINT64_FORMAT, (gint64)status.st_size);
	g_autofree char *limit = g_strdup_printf("%" G_GSIZE_FORMAT, MOST_BYTES);
	problem_add(loader->problems, PROBLEM_KEPT_ISSUE_TOO_LARGE,
		    origin_field(&month->origin, "issue.file"), "path", month->issue.file, "size",
		    size, "limit", limit, NULL);
	return false;
}

/* Whether the bytes are the signed ones; problems are added when not. */
static bool
is_signed_one(Loader *loader, const MonthFile *month, const char *bytes, gsize length)
{
	if (length < 5 || memcmp(bytes, "%PDF-", 5) != 0) {
		report(loader, month, PROBLEM_KEPT_ISSUE_NOT_PDF);
		return false;
	}
	g_autofree char *sum = files_checksum(bytes, length);
	if (g_ascii_strcasecmp(sum, month->issue.sha256) == 0)
		return true;
	problem_add(loader->problems, PROBLEM_KEPT_ISSUE_CHANGED,
		    origin_field(&month->origin, "issue.sha256"), "path", month->issue.file, "sum",
		    sum, NULL);
	return false;
}

bool
kept_issue_read(Loader *loader, const char *plan_folder, MonthFile *month, GError **error)
{
	Issue *issue = &month->issue;
	if (is_half(loader, month) || issue->file == NULL)
		return true;
	g_autofree char *folder = g_build_filename(loader->folder, plan_folder, NULL);
	bool inside = false;
	g_autofree char *path = resolve(folder, issue->file, &inside);
	if (!inside) {
		report(loader, month, PROBLEM_KEPT_ISSUE_PATH);
		return true;
	}
	if (!can_be_kept(loader, month, path))
		return true;
	gsize length = 0;
	g_autofree char *bytes = files_read(path, &length, error);
	if (bytes == NULL)
		return false;
	if (!is_signed_one(loader, month, bytes, length))
		return true;
	char *kept = arena_alloc(loader->arena, MAX(length, 1));
	memcpy(kept, bytes, length);
	issue->kept = kept;
	issue->kept_length = length;
	return true;
}
