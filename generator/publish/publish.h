/* publish.h - a finished site is swapped in whole, or nothing changes.
 * Stage: publish.  Uses: base/.  Used by: main.c, tests.
 *
 *   publish_open → publish_run → publish_check_links → publish_check_gate → publish_commit
 *
 * Everything is written to a hidden sibling of the destination and exchanged by one renameat2
 * (two renames where the file system cannot exchange). A lock refuses a second build of the same
 * destination. Freeing an uncommitted publication removes its staging.
 *
 * SIGINT, SIGTERM and SIGHUP are held back while a publication is open: each step looks for them and
 * fails with PUBLISH_ERROR_INTERRUPTED, so the caller frees the publication as after any other error.
 * Two publications may be open side by side (site and portal); free them in the reverse order. Open them
 * before anything that starts threads: a thread that is older would still take the signals. */
#pragma once
#include "base/job.h"
#include <stdbool.h>

#define PUBLISH_ERROR publish_error_quark()
GQuark publish_error_quark(void);
typedef enum {
	PUBLISH_ERROR_FOREIGN, /* the destination is not empty and was not written by Yaodian */
	PUBLISH_ERROR_LOCKED,
	PUBLISH_ERROR_WORKER,
	PUBLISH_ERROR_LINK,
	PUBLISH_ERROR_GATE,
	PUBLISH_ERROR_FILES,
	PUBLISH_ERROR_INTERRUPTED
} PublishError;

/* The file by which a folder that Yaodian wrote is known. */
#define PUBLISH_MARKER ".yaodian"

typedef struct Publication Publication;

/* Locks the destination and makes an empty staging folder beside it. The folder that holds the
 * destination is made when missing. What an earlier build that was killed left beside it is
 * cleared away. NULL and error when the destination is foreign, locked or cannot be written; also
 * when it is a file, a link, a mount point, the root, the home folder, or in a folder of data. */
Publication *publish_open(const char *destination, GError **error);
/* The same for a second publication that is committed together with the first, whose signals it looks for;
 * error as well when one destination is the other or lies in it. first: borrowed, must be freed later. */
Publication *publish_open_beside(const Publication *first, const char *destination, GError **error);
/* Removes the staging unless committed, and releases the lock. NULL is allowed. */
void publish_free(Publication *publication);
/* The staging folder's path, owned by the publication. */
const char *publish_staging(const Publication *publication);
/* How many files publish_run() has written so far. */
guint publish_file_count(const Publication *publication);

/* Runs the jobs (Job *) in `workers` forked processes (1: in this one) and writes each result under
 * the staging folder. Problems of the jobs are added to problems in the order of the jobs; when one
 * fails, those of the jobs up to the first that failed, so that nothing depends on the workers.
 * A job that adds problems and returns NULL without an error writes no file.
 * A path that leaves the staging folder, or that two jobs share, is an error; so is a further file of a
 * job outside of the job's own folder. May be called again
 * for further jobs. progress: called with done and total from this process alone; may be NULL.
 * False and error when a job or worker fails, naming the job's path.
 * A process that has other threads cannot fork safely: all jobs then run in this one. */
typedef void (*PublishProgress)(int done, int total, gpointer data);
bool publish_run(Publication *publication, const GPtrArray *jobs, int workers,
		 gconstpointer context, ProblemList *problems, PublishProgress progress,
		 gpointer data, GError **error);

/* Whether every relative link (href, src, srcset, poster, url() and the like) of every HTML, SVG,
 * XML and CSS file in the staging folder leads to a file, and a fragment to an id; error names up
 * to ten that do not, each with file and line. http, https and mailto may leave, other
 * schemes are refused, and so is a link that begins with / or leaves the site. */
bool publish_check_links(const Publication *publication, GError **error);

/* Refuses when a text that must stay closed occurs in a staged text file (as it is, or written with
 * the escapes of HTML, XML, JSON, CSV or URLs), in a path, or in the plain text that a job drew.
 * secrets: NULL-terminated UTF-8 strings of two characters or more. */
bool publish_check_gate(const Publication *publication, const char *const *secrets, GError **error);

/* Exchanges the staging folder with the destination and removes what stood there. */
bool publish_commit(Publication *publication, GError **error);
/* The same for two: both or none. When the second cannot be exchanged, the first is put back. */
bool publish_commit_both(Publication *first, Publication *second, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Publication, publish_free)
