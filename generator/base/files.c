/* files.c - see files.h. */
#include "base/files.h"

#include <errno.h>
#include <string.h>

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
files_list(const char *folder, GError **error)
{
	g_autoptr(GDir) directory = g_dir_open(folder, 0, error);
	if (directory == NULL)
		return NULL;
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
	for (const char *name = g_dir_read_name(directory); name != NULL;
	     name = g_dir_read_name(directory))
		if (name[0] != '.')
			g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, compare_names);
	return names;
}

bool
files_write(const char *path, const void *bytes, gsize length, GError **error)
{
	g_autofree char *folder = g_path_get_dirname(path);
	if (g_mkdir_with_parents(folder, 0777) != 0) {
		int reason = errno;
		g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason),
			    "无法建立文件夹 %s：%s", folder, g_strerror(reason));
		return false;
	}
	return g_file_set_contents_full(path, bytes, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0666,
					error);
}

static bool
remove_children(GFile *folder, GError **error)
{
	g_autoptr(GFileEnumerator) children =
		g_file_enumerate_children(folder, G_FILE_ATTRIBUTE_STANDARD_NAME,
					  G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, error);
	if (children == NULL)
		return false;
	for (;;) {
		GFileInfo *info = NULL;
		if (!g_file_enumerator_iterate(children, &info, NULL, NULL, error))
			return false;
		if (info == NULL)
			return true;
		g_autoptr(GFile) child = g_file_get_child(folder, g_file_info_get_name(info));
		g_autofree char *path = g_file_get_path(child);
		if (!files_remove_tree(path, error))
			return false;
	}
}

bool
files_remove_tree(const char *path, GError **error)
{
	g_autoptr(GFile) file = g_file_new_for_path(path);
	GFileType type = g_file_query_file_type(file, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL);
	if (type == G_FILE_TYPE_UNKNOWN)
		return true;
	if (type == G_FILE_TYPE_DIRECTORY && !remove_children(file, error))
		return false;
	return g_file_delete(file, NULL, error);
}

char *
files_checksum(const void *bytes, gsize length)
{
	return g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, length);
}
