/* changes.h - what changed, as a list of lines and tables before it becomes Markdown or text.
 * Private to render/data.
 * Stage: render/data.  Used by: the writers of this room. */
#pragma once
#include "model/difference.h"
#include "render/sentence/sentence.h"

typedef enum {
	LINE_TITLE,   /* of the whole */
	LINE_HEADING, /* of a plan */
	LINE_SECTION, /* of a part of it */
	LINE_FOLDED, /* of a part that may be folded away; it ends at the next line that is no table */
	LINE_TEXT,
	LINE_WARNING,
	LINE_TABLE
} LineKind;

typedef struct {
	LineKind kind;
	char *text; /* NULL for a table */
	GPtrArray *
		rows; /* char ** (NULL-terminated cells); the first row is the head; NULL for text */
} Line;

/* All that changed. Returns Line *s; free with g_ptr_array_unref(). */
GPtrArray *changes_lines(const Differences *differences, const Sentences *sentences);

/* The lines as Markdown for a comment on a merge request: tables, parts that fold away, every text
 * escaped, nobody mentioned, no issue linked. A new string. */
char *changes_markdown(const GPtrArray *lines);
/* The lines for a terminal: each row of a table with the head of the column before every cell. A new
 * string. */
char *changes_text(const GPtrArray *lines);
/* The JSON of data_changes(); see data.h. A new string. */
char *changes_json(const Differences *differences, const Sentences *sentences);
