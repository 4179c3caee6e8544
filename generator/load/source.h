/* source.h - the text of one data file, made safe to read.
 * Stage: load.  Used by: load/ only. */
#pragma once
#include "base/arena.h"
#include "base/problem.h"
#include "model/collection.h"

/* What every reader of load/ needs at hand. */
typedef struct {
	Arena *arena;	       /* owns what is read */
	Arena *scratch;	       /* owns what nobody needs when the file at hand has been read */
	ProblemList *problems; /* what is wrong */
	const char *folder;    /* holds plans/ */
	GPtrArray *sources;    /* SourceText *: what was read, for the checks of the text itself */
} Loader;

/* A file as text: valid UTF-8, no byte-order mark, lines ended by \n alone, no control characters
 * but \n and \t. */
typedef struct {
	const char *file;   /* relative to the folder; owned by the arena */
	const char *text;   /* owned by the arena */
	gsize length;	    /* in bytes */
	const gsize *lines; /* where each line begins in text, in bytes; owned by loader->scratch */
	int line_count;
} Source;

typedef enum {
	SOURCE_READ,	/* source is filled */
	SOURCE_MISSING, /* there is no such file */
	SOURCE_WRONG,	/* problems were added */
	SOURCE_FAILED	/* error is set */
} SourceResult;

/* Reads loader->folder/file. A missing file is not a problem here. */
SourceResult source_read(Loader *loader, const char *file, Source *source, GError **error);
/* Notes where the lines of source->text begin. Messages ask for lines again and again: looked for from the top
 * each time, a file of many short lines would take minutes. */
void source_index_lines(Loader *loader, Source *source);
/* Returns a line (from 1) of the source without its end as a new string; NULL behind the end. */
char *source_line(const Source *source, int line);
