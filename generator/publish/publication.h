/* publication.h - what the files of this room share about one publication.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include "publish/interrupt.h"
#include "publish/publish.h"

/* The plain text that a job drew, kept for the gate. */
typedef struct {
	char *path;
	char *text;
} Drawn;

struct Publication {
	char *destination; /* absolute, without links in the folders above it */
	char *staging;	   /* hidden sibling; after the exchange it holds the old site */
	char *old;	   /* hidden sibling that the fallback moves the old site to */
	char *lock_path;
	int lock; /* file descriptor, -1 when not held */
	Interrupt *
		interrupt; /* what looks for signals: own_interrupt, or that of the publication beside */
	Interrupt *own_interrupt;
	GHashTable *paths; /* every path that a job writes; a set of char * */
	GPtrArray *drawn;  /* Drawn * */
	guint files;	   /* how many were written */
};
