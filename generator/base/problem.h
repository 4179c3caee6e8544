/* problem.h - what is wrong with the data, with its place; collected, never fatal by itself.
 * Stage: base.  Used by: load/, check/, render/print (missing glyphs), main.c.
 *
 * The catalogue is problem.def; one row a problem. A problem is a mistake of whoever keeps the
 * data (exit 1); a GError is trouble with the machine or the call (exit 2). */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* A place in a file. file is relative to the data folder; line and column count from 1, the
 * column in characters; line 0 when the whole file is meant. */
typedef struct {
	const char *file;
	int line;
	int column;
} Position;

/* An error stops what is being done; a warning does not; a note tells what was done. */
typedef enum { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE, SEVERITY_COUNT } Severity;

typedef enum {
#define PROBLEM(symbol, name, severity, what, why, mend) PROBLEM_##symbol,
#include "base/problem.def"
#undef PROBLEM
	PROBLEM_KINDS
} ProblemKind;

/* One row of the catalogue. The three texts may hold {places}. */
typedef struct {
	const char *name; /* kebab-case, printed in brackets */
	Severity severity;
	const char *what; /* what is wrong */
	const char *why;  /* why it matters */
	const char *mend; /* what to do */
} ProblemRow;

typedef struct {
	ProblemKind kind;
	Position where; /* file owned by the list */
	char *what, *why, *mend;
	char *subject; /* the text of the first place: what the problem speaks of; NULL: no places */
} Problem;

typedef struct ProblemList ProblemList;

/* Returns the row of a kind. */
const ProblemRow *problem_row(ProblemKind kind);

/* Returns an empty list; free with problem_list_free(), which allows NULL. */
ProblemList *problem_list_new(void);
void problem_list_free(ProblemList *list);
/* Adds a problem. The arguments after `where` are pairs of place name and text (both char *,
 * copied; NULL text reads as empty), ended by NULL:
 *   problem_add(problems, PROBLEM_UNKNOWN_KEY, where, "key", "vaule", "known", "value", NULL); */
void problem_add(ProblemList *list, ProblemKind kind, Position where, ...) G_GNUC_NULL_TERMINATED;
/* Adds a copy of a problem that another list, or another process, holds. */
void problem_list_append(ProblemList *list, const Problem *problem);
/* How many problems of a severity there are. */
guint problem_count(const ProblemList *list, Severity severity);
/* Sorts by file (byte order), line, column, name, and drops exact repeats. */
void problem_list_sort(ProblemList *list);
/* How many problems there are, and one of them (borrowed; index below that). */
guint problem_list_length(const ProblemList *list);
const Problem *problem_list_get(const ProblemList *list, guint index);
/* Returns a new line without line end:
 * `plans/x/plan.yaml:12:9: 错误: what。why。mend [name]`. */
char *problem_to_text(const Problem *problem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ProblemList, problem_list_free)
