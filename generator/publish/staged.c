/* staged.c - see staged.h. */
#include "publish/staged.h"

#include "base/files.h"
#include "base/reason.h"
#include "publish/publish.h"
#include <string.h>

static bool
list_below(const char *root, const char *below, GPtrArray *paths, GError **error)
{
	g_autofree char *path = g_build_filename(root, below, NULL);
	g_autoptr(GError) reason = NULL;
	g_autoptr(GDir) folder = g_dir_open(path, 0, &reason);
	if (folder == NULL) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "无法读取文件夹 %s：%s",
			    path, reason_of_error(reason));
		return false;
	}
	for (const char *name = g_dir_read_name(folder); name != NULL;
	     name = g_dir_read_name(folder)) {
		g_autofree char *relative =
			*below != '\0' ? g_strconcat(below, "/", name, NULL) : g_strdup(name);
		g_autofree char *whole = g_build_filename(root, relative, NULL);
		if (!g_file_test(whole, G_FILE_TEST_IS_DIR)) {
			if (strcmp(relative, PUBLISH_MARKER) != 0)
				g_ptr_array_add(paths, g_steal_pointer(&relative));
		} else if (!list_below(root, relative, paths, error)) {
			return false;
		}
	}
	return true;
}

static int
compare_paths(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
staged_list(const char *folder, GError **error)
{
	g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func(g_free);
	if (!list_below(folder, "", paths, error))
		return NULL;
	g_ptr_array_sort(paths, compare_paths);
	return g_steal_pointer(&paths);
}

char *
staged_read(const char *folder, const char *path, gsize *length, GError **error)
{
	g_autofree char *whole = g_build_filename(folder, path, NULL);
	g_autoptr(GError) reason = NULL;
	char *bytes = files_read(whole, length, &reason);
	if (bytes == NULL)
		g_set_error_literal(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, reason->message);
	return bytes;
}
