/* changes_lines.h - how the lines of changes.h are put together. Private to render/data.
 * Stage: render/data.  Used by: changes.c, changes_history.c. */
#pragma once
#include "render/data/changes.h"

/* What the lines are collected with. */
typedef struct {
	const Sentences *sentences;
	GPtrArray *lines; /* Line * */
} Writer;

/* Frees a line with its text and rows. */
void change_line_free(gpointer line);
/* Adds a line; text is taken over. */
void change_line(const Writer *writer, LineKind kind, char *text);
/* Adds a line of a word of sentences.xml. */
void change_line_word(const Writer *writer, LineKind kind, const char *id);
/* Adds a table with its head: names of columns below changes.column, ended by NULL. Returns its rows,
 * which the line owns. */
GPtrArray *change_table(const Writer *writer, ...) G_GNUC_NULL_TERMINATED;
/* Adds a row of cells (copied; NULL reads as empty). */
void change_row(GPtrArray *rows, const char *const *cells, gsize count);
#define CHANGE_ROW(rows, ...) \
	change_row((rows), (const char *const[]){__VA_ARGS__}, \
		   G_N_ELEMENTS(((const char *const[]){__VA_ARGS__})))

/* The word of sentences.xml with that id. Borrowed. */
const char *change_word(const Writer *writer, const char *id);
/* The word group.name of sentences.xml. Borrowed. */
const char *change_group_word(const Sentences *sentences, const char *group, const char *name);
/* Adds a piece to a list that is joined by 、. */
void change_join(const Sentences *sentences, GString *list, const char *piece);

/* Each adds a section, where there is anything to tell: what reads otherwise of published months, what
 * is written of targets and of the plan, the official text. */
void changes_add_rewritten(const Writer *writer, const Difference *difference);
void changes_add_redefined(const Writer *writer, const Difference *difference);
void changes_add_texts(const Writer *writer, const Difference *difference);
