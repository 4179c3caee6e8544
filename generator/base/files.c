/* files.c - see files.h. */
#include "base/files.h"

#include "base/reason.h"
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
files_list(const char *folder, GError **error)
{
	g_autoptr(GError) wrong = NULL;
	g_autoptr(GDir) directory = g_dir_open(folder, 0, &wrong);
	if (directory == NULL) {
		g_set_error(error, wrong->domain, wrong->code, "无法读取文件夹 %s：%s", folder,
			    reason_of_error(wrong));
		return NULL;
	}
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	for (const char *name = g_dir_read_name(directory); name != NULL;
	     name = g_dir_read_name(directory))
		if (name[0] != '.')
			g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, compare_names);
	return names;
}

char *
files_read(const char *path, gsize *length, GError **error)
{
	char *bytes = NULL;
	g_autoptr(GError) wrong = NULL;
	if (!g_file_get_contents(path, &bytes, length, &wrong))
		g_set_error(error, wrong->domain, wrong->code, "无法读取 %s：%s", path,
			    reason_of_error(wrong));
	return bytes;
}

bool
files_write(const char *path, const void *bytes, gsize length, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);
	if (g_mkdir_with_parents(folder, 0777) != 0) {
		int reason = errno;
		g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason),
			    "无法建立文件夹 %s：%s", folder, reason_of_number(reason));
		return false;
	}
	/* In one step, so that nobody ever reads half a file. */
	GFileSetContentsFlags flags =
		G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_ONLY_EXISTING;
	g_autoptr(GError) wrong = NULL;
	if (g_file_set_contents_full(path, bytes, (gssize)length, flags, 0666, &wrong))
		return true;
	g_set_error(error, wrong->domain, wrong->code, "无法写入 %s：%s", path,
		    reason_of_error(wrong));
	return false;
}

static bool
cannot_remove(const char *path, int reason, GError **error)
{
	g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason), "无法删除 %s：%s",
		    path, reason_of_number(reason));
	return false;
}

/* Plain system calls, not GFile: GIO may start threads of its own, and publish/ forks. */
bool
files_remove_tree(const char *path, GError **error)
{
	struct stat status;
	if (lstat(path, &status) != 0)
		return errno == ENOENT ? true : cannot_remove(path, errno, error);
	if (!S_ISDIR(status.st_mode))
		return unlink(path) == 0 ? true : cannot_remove(path, errno, error);
	g_autoptr(GError) wrong = NULL;
	g_autoptr(GDir) folder = g_dir_open(path, 0, &wrong);
	if (folder == NULL) {
		g_set_error(error, wrong->domain, wrong->code, "无法读取文件夹 %s：%s", path,
			    reason_of_error(wrong));
		return false;
	}
	for (const char *name = g_dir_read_name(folder); name != NULL;
	     name = g_dir_read_name(folder)) {
		g_autofree char *child = g_build_filename(path, name, NULL);
		if (!files_remove_tree(child, error))
			return false;
	}
	return rmdir(path) == 0 ? true : cannot_remove(path, errno, error);
}

char *
files_checksum(const void *bytes, gsize length)
{
	return g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, length);
}
