/* paths.c - see paths.h. */
#include "publish/paths.h"

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

static void
count_below(GHashTable *folders, const char *path, gsize length)
{
	g_autofree char *folder = g_strndup(path, length);
	guint count = GPOINTER_TO_UINT(g_hash_table_lookup(folders, folder));
	g_hash_table_insert(folders, g_steal_pointer(&folder), GUINT_TO_POINTER(count + 1));
}

/* Returns how many of the paths are below each folder (folder → GUINT_TO_POINTER). */
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
			count_below(folders, path, (gsize)(slash - (char *)path));
	}
	return folders;
}

static bool
take(GHashTable *taken, const char *path, GError **error)
{
	if (!is_plain_path(path) || strcmp(path, PUBLISH_MARKER) == 0) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
			    "“%s”不能作文件的路径：只可用小写字母、数字和 . - /，不可出文件夹",
			    path);
		return false;
	}
	if (!g_hash_table_add(taken, g_strdup(path))) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
			    "有两项内容要写同一个文件 %s", path);
		return false;
	}
	return true;
}

/* Whether the job's own file lies in the folder of its further ones. */
static bool
is_in_own_folder(const Job *job)
{
	gsize length = job->folder != NULL ? strlen(job->folder) : 0;
	return length > 0 && strncmp(job->path, job->folder, length) == 0 &&
	       job->path[length] == '/';
}

bool
paths_take(GHashTable *taken, const GPtrArray *jobs, GError **error)
{
	for (guint i = 0; i < jobs->len; i++) {
		const Job *job = g_ptr_array_index(jobs, i);
		if (!take(taken, job->path, error) ||
		    (job->folder != NULL && !take(taken, job->folder, error)))
			return false;
	}
	/* A job's own folder counts as a file here: nothing of another job may lie below it. */
	g_autoptr(GHashTable) folders = folders_of(taken);
	for (guint i = 0; i < jobs->len; i++) {
		const Job *job = g_ptr_array_index(jobs, i);
		const char *paths[] = {job->path, job->folder};
		for (gsize j = 0; j < G_N_ELEMENTS(paths); j++) {
			guint own = j == 1 && is_in_own_folder(job) ? 1 : 0;
			if (paths[j] == NULL ||
			    GPOINTER_TO_UINT(g_hash_table_lookup(folders, paths[j])) <= own)
				continue;
			g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
				    "%s 既要作文件，又要作文件夹", paths[j]);
			return false;
		}
	}
	return true;
}

bool
paths_allow(const Job *job, const GPtrArray *files, guint index, GError **error)
{
	const char *path = ((const JobFile *)g_ptr_array_index(files, index))->path;
	gsize length = job->folder != NULL ? strlen(job->folder) : 0;
	bool below = length > 0 && strncmp(path, job->folder, length) == 0 && path[length] == '/';
	if (!below || !is_plain_path(path)) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
			    "“%s”不能作文件的路径：附带的文件只可写在 %s 之内", path,
			    job->folder != NULL ? job->folder : "（未指定的文件夹）");
		return false;
	}
	for (guint i = 0; i <= index; i++) {
		const char *before = i < index
					     ? ((const JobFile *)g_ptr_array_index(files, i))->path
					     : job->path;
		if (strcmp(before, path) != 0)
			continue;
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_WORKER,
			    "有两项内容要写同一个文件 %s", path);
		return false;
	}
	return true;
}
