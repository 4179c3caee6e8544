/* destination.c - see destination.h. */
#include "publish/destination.h"

#include "base/files.h"
#include "base/reason.h"
#include "publish/publish.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* The first line is what the marker is known by; the rest is for whoever opens it. */
#define MARKER_SIGN "yaodian\n"
#define MARKER_TEXT \
	MARKER_SIGN \
	"本文件夹由要点（Yaodian）生成，每次生成都整个替换。请勿在这里修改或另存文件。\n"

static bool
refuse(const char *destination, const char *reason, GError **error)
{
	g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FOREIGN, "不能写入 %s：%s", destination,
		    reason);
	return false;
}

static char *
resolve_existing(const char *path, GError **error)
{
	char *real = realpath(path, NULL);
	if (real == NULL) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "找不到文件夹 %s：%s", path,
			    reason_of_number(errno));
		return NULL;
	}
	char *copy = g_strdup(real);
	free(real);
	return copy;
}

char *
destination_resolve(const char *given, GError **error)
{
	g_autofree char *path = g_strdup(given);
	for (gsize length = strlen(path); length > 1 && path[length - 1] == '/'; length--)
		path[length - 1] = '\0';
	if (*path == '\0') {
		refuse("", "没有给出文件夹", error);
		return NULL;
	}
	g_autofree char *name = g_path_get_basename(path);
	if (strcmp(name, "/") == 0) {
		refuse("/", "这是整个系统的根", error);
		return NULL;
	}
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0) {
		g_autofree char *real = resolve_existing(path, error);
		return real == NULL ? NULL : destination_resolve(real, error);
	}
	g_autofree char *parent = g_path_get_dirname(path);
	if (g_mkdir_with_parents(parent, 0777) != 0) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "无法建立文件夹 %s：%s",
			    parent, reason_of_number(errno));
		return NULL;
	}
	g_autofree char *real = resolve_existing(parent, error);
	return real == NULL ? NULL : g_build_filename(real, name, NULL);
}

/* Returns the absolute path with the links of what is there of it resolved; the rest is as given. */
static char *
resolve_as_far_as_there(const char *given)
{
	g_autofree char *path = g_canonicalize_filename(given, NULL);
	g_autofree char *missing = g_strdup("");
	char *real = NULL;
	while ((real = realpath(path, NULL)) == NULL) {
		g_autofree char *name = g_path_get_basename(path);
		char *parent = g_path_get_dirname(path),
		     *longer = g_strconcat("/", name, missing, NULL);
		g_free(path);
		g_free(missing);
		path = parent;
		missing = longer;
	}
	char *whole = g_strconcat(strcmp(real, "/") == 0 ? "" : real, missing, NULL);
	free(real);
	return whole;
}

static bool
is_in(const char *path, const char *folder)
{
	gsize length = strlen(folder);
	return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == '\0');
}

bool
destination_overlaps(const char *destination, const char *given)
{
	g_autofree char *path = resolve_as_far_as_there(given);
	return is_in(path, destination) || is_in(destination, path);
}

char *
destination_sibling(const char *destination, const char *what)
{
	g_autofree char *parent = g_path_get_dirname(destination);
	g_autofree char *name = g_path_get_basename(destination);
	g_autofree char *hidden = g_strdup_printf(".%s.yaodian-%s", name, what);
	return g_build_filename(parent, hidden, NULL);
}

static bool
has_file(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	return g_file_test(path, G_FILE_TEST_EXISTS);
}

static bool
holds_data(const char *folder)
{
	return has_file(folder, "plan.yaml") || has_file(folder, "site.yaml");
}

/* Whether the destination is, or is in, a folder that a person keeps data in: plans/, plans/<plan>
 * or plans/<plan>/progress. */
static bool
is_among_data(const char *destination)
{
	g_autofree char *parent = g_path_get_dirname(destination);
	g_autofree char *grandparent = g_path_get_dirname(parent);
	return holds_data(destination) || has_file(destination, "plans/site.yaml") ||
	       holds_data(parent) || holds_data(grandparent);
}

static bool
is_home(const char *destination)
{
	char *home = realpath(g_get_home_dir(), NULL);
	bool same = home != NULL && strcmp(home, destination) == 0;
	free(home);
	return same;
}

static bool
has_marker(const char *folder)
{
	g_autofree char *path = g_build_filename(folder, PUBLISH_MARKER, NULL);
	struct stat status;
	g_autofree char *text = NULL;
	return lstat(path, &status) == 0 && S_ISREG(status.st_mode) &&
	       g_file_get_contents(path, &text, NULL, NULL) && g_str_has_prefix(text, MARKER_SIGN);
}

static bool
is_mount_point(const char *destination, const struct stat *status)
{
	g_autofree char *parent = g_path_get_dirname(destination);
	struct stat above;
	return stat(parent, &above) == 0 && above.st_dev != status->st_dev;
}

static bool
inspect_folder(const char *destination, const struct stat *status, GError **error)
{
	if (is_mount_point(destination, status))
		return refuse(destination, "这是挂载点，无法整个替换；请改用其中的子文件夹", error);
	g_autoptr(GError) reason = NULL;
	g_autoptr(GDir) folder = g_dir_open(destination, 0, &reason);
	if (folder == NULL) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "无法读取 %s：%s",
			    destination, reason_of_error(reason));
		return false;
	}
	if (g_dir_read_name(folder) != NULL && !has_marker(destination))
		return refuse(destination,
			      "文件夹不是空的，也不是yaodian写的（里面没有 " PUBLISH_MARKER
			      "）；请换一个文件夹，或先清空它",
			      error);
	return true;
}

bool
destination_inspect(const char *destination, bool *exists, GError **error)
{
	*exists = false;
	if (is_home(destination))
		return refuse(destination, "这是用户的主文件夹", error);
	if (is_among_data(destination))
		return refuse(destination, "这里是存放数据的文件夹（plan.yaml、site.yaml）", error);
	struct stat status;
	if (lstat(destination, &status) != 0) {
		if (errno == ENOENT)
			return true;
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "无法查看 %s：%s",
			    destination, reason_of_number(errno));
		return false;
	}
	*exists = true;
	if (S_ISLNK(status.st_mode))
		return refuse(destination, "这是一个链接；请直接写它指向的文件夹", error);
	if (!S_ISDIR(status.st_mode))
		return refuse(destination, "这是文件，不是文件夹", error);
	return inspect_folder(destination, &status, error);
}

bool
destination_mark(const char *folder, GError **error)
{
	g_autofree char *path = g_build_filename(folder, PUBLISH_MARKER, NULL);
	return files_write(path, MARKER_TEXT, strlen(MARKER_TEXT), error);
}
