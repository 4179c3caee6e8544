/* publish.c - see publish.h: opening, committing and freeing a publication. */
#include "publish/publish.h"

#include "base/files.h"
#include "base/reason.h"
#include "publish/destination.h"
#include "publish/lock.h"
#include "publish/publication.h"
#include "publish/swap.h"
#include <errno.h>
#include <sys/stat.h>

G_DEFINE_QUARK(publish - error - quark, publish_error)

static void
free_drawn(gpointer data)
{
	Drawn *drawn = data;
	g_free(drawn->path);
	g_free(drawn->text);
	g_free(drawn);
}

/* Removes what lies at a path beside the destination; only this room uses such names. */
static bool
clear_sibling(const char *path, GError **error)
{
	g_autoptr(GError) reason = NULL;
	if (files_remove_tree(path, &reason))
		return true;
	g_set_error_literal(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, reason->message);
	return false;
}

/* The lock is held from here on, so whatever lies beside the destination was left by a build that
 * was killed. */
static bool
make_staging(const Publication *publication, GError **error)
{
	bool exists = false;
	if (!swap_recover(publication->old, publication->destination, error) ||
	    !destination_inspect(publication->destination, &exists, error) ||
	    !clear_sibling(publication->old, error) || !clear_sibling(publication->staging, error))
		return false;
	if (mkdir(publication->staging, 0777) != 0) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, "无法建立文件夹 %s：%s",
			    publication->staging, reason_of_number(errno));
		return false;
	}
	g_autoptr(GError) reason = NULL;
	if (destination_mark(publication->staging, &reason))
		return true;
	g_set_error_literal(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES, reason->message);
	return false;
}

/* beside: whose interrupt is looked at; NULL for one of its own. */
static Publication *
open_publication(const char *destination, const Publication *beside, GError **error)
{
	g_autofree char *path = destination_resolve(destination, error);
	bool exists = false;
	if (path == NULL || !destination_inspect(path, &exists, error))
		return NULL;

	g_autoptr(Publication) publication = g_new0(Publication, 1);
	publication->lock = -1;
	publication->destination = g_steal_pointer(&path);
	publication->lock_path = destination_sibling(publication->destination, "lock");
	publication->paths = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	publication->drawn = g_ptr_array_new_with_free_func(free_drawn);
	publication->own_interrupt = beside == NULL ? interrupt_hold(error) : NULL;
	publication->interrupt = beside == NULL ? publication->own_interrupt : beside->interrupt;
	if (publication->interrupt == NULL)
		return NULL;
	publication->lock = lock_take(publication->lock_path, error);
	if (publication->lock < 0)
		return NULL;
	/* Only whoever holds the lock may ever remove these two. */
	publication->staging = destination_sibling(publication->destination, "new");
	publication->old = destination_sibling(publication->destination, "old");
	if (!make_staging(publication, error))
		return NULL;
	return g_steal_pointer(&publication);
}

Publication *
publish_open(const char *destination, GError **error)
{
	return open_publication(destination, NULL, error);
}

Publication *
publish_open_beside(const Publication *first, const char *destination, GError **error)
{
	if (destination_overlaps(first->destination, destination)) {
		g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FOREIGN,
			    "不能写入 %s：它与 %s 相同，或者一个在另一个里面；请写到别处",
			    destination, first->destination);
		return NULL;
	}
	return open_publication(destination, first, error);
}

void
publish_free(Publication *publication)
{
	if (publication == NULL)
		return;
	/* Nobody is left to tell of a failure here; the next build clears again. */
	if (publication->staging != NULL)
		files_remove_tree(publication->staging, NULL);
	lock_drop(publication->lock_path, publication->lock);
	interrupt_release(publication->own_interrupt);
	g_clear_pointer(&publication->drawn, g_ptr_array_unref);
	g_clear_pointer(&publication->paths, g_hash_table_unref);
	g_free(publication->destination);
	g_free(publication->staging);
	g_free(publication->old);
	g_free(publication->lock_path);
	g_free(publication);
}

const char *
publish_staging(const Publication *publication)
{
	return publication->staging;
}

guint
publish_file_count(const Publication *publication)
{
	return publication->files;
}

/* exists: receives whether a folder stands at the destination. */
static bool
is_ready(const Publication *publication, bool *exists, GError **error)
{
	return interrupt_none(publication->interrupt, error) &&
	       destination_inspect(publication->destination, exists, error);
}

static bool
exchange(const Publication *publication, bool exists, GError **error)
{
	return swap_in(publication->staging, publication->old, publication->destination, exists,
		       error);
}

/* The new folder is in its place; what stays of the old one is cleared by the next build. */
static void
clear_old(const Publication *publication)
{
	files_remove_tree(publication->staging, NULL);
	files_remove_tree(publication->old, NULL);
}

bool
publish_commit(Publication *publication, GError **error)
{
	bool exists = false;
	if (!is_ready(publication, &exists, error) || !exchange(publication, exists, error))
		return false;
	clear_old(publication);
	return true;
}

bool
publish_commit_both(Publication *first, Publication *second, GError **error)
{
	bool first_exists = false, second_exists = false;
	if (!is_ready(first, &first_exists, error) || !is_ready(second, &second_exists, error) ||
	    !exchange(first, first_exists, error))
		return false;
	if (!exchange(second, second_exists, error)) {
		if (!swap_back(first->staging, first->old, first->destination, first_exists))
			g_prefix_error(error, "%s 已换成新的，换不回去；", first->destination);
		return false;
	}
	clear_old(first);
	clear_old(second);
	return true;
}
