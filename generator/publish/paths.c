/* paths.c - see paths.h. */
#include "publish/paths.h"

#include "base/job.h"
#include "publish/publish.h"
#include <string.h>

static bool
is_plain_name(const char *name)
{
	return *name != '\0' && strcmp(name, ".") != 0 && strcmp(name, "..") != 0 &&
	       strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789.-") == strlen(name);
}

static bool
is_plain_path(const char *path)
{
	g_auto(GStrv) names = g_strsplit(path, "/", -1);
	if (names[0] == NULL)
		return false;
	for (char **name = names; *name != NULL; name++)
		if (!is_plain_name(*name))
			return false;
	return true;
}

/* Returns the set of all folders that the paths are in. */
static GHashTable *
folders_of(GHashTable *paths)
{
	GHashTable *folders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	GHashTableIter iterator;
	gpointer path;
	g_hash_table_iter_init(&iterator, paths);
	while (g_hash_table_iter_next(&iterator, &path, NULL)) {
		for (const char *slash = strchr(path, '/'); slash != NULL;
		     slash = strchr(slash + 1, '/'))
			g_hash_table_add(folders, g_strndup(path, (gsize)(slash - (char *)path)));
	}
	return folders;
}

bool
paths_take(GHashTable *taken, const GPtrArray *jobs, GError **error)
{
	for (guint i = 0; i < jobs->len; i++) {
		const Job *job = g_ptr_array_index(jobs, i);
		if (!is_plain_path(job->path) || strcmp(job->path, PUBLISH_MARKER) == 0) {
			g_set_error(
				error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
				"“%s”不能作文件的路径：只可用小写字母、数字和 . - /，不可出文件夹",
				job->path);
			return false;
		}
		if (!g_hash_table_add(taken, g_strdup(job->path))) {
			g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
				    "有两项内容要写同一个文件 %s", job->path);
			return false;
		}
	}
	g_autoptr(GHashTable) folders = folders_of(taken);
	for (guint i = 0; i < jobs->len; i++) {
		const Job *job = g_ptr_array_index(jobs, i);
		if (g_hash_table_contains(folders, job->path)) {
			g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
				    "%s 既要作文件，又要作文件夹", job->path);
			return false;
		}
	}
	return true;
}
