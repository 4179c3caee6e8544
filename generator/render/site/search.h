/* search.h - the search index: what is searched, and the shards that a browser loads. Private to
 * render/site.
 * Stage: render/site.  Used by: render/site, tests.
 *
 * fetch() fails on file://, so every file is a classic script that hands one value over:
 *   search_shard("search/terms-7", {…});
 * The reader is templates/site/assets/search.js; tests/unit/test_site_search.c holds another.
 *
 *   assets/search-index.js      {"terms": count of term shards, "texts": [first passage of each text
 *                               shard], "kinds", "places": words; "kind", "place", "heading",
 *                               "length": one number a passage}
 *   assets/search/terms-N.js    {term: positions}; a term lies in the shard of its first character's
 *                               code point modulo the count
 *   assets/search/texts-N.js    [[path, heading, text, units, status, status label], …]: the passages
 *
 * Positions run on through all passages: a passage that begins at s has its heading at s, its text
 * after the heading's `heading` positions; the next passage begins `length` after s. At every Han
 * character the pair of it and the next one is indexed, or the character alone where none follows
 * directly; so a single character is found by the terms that begin with it. Lists of numbers are
 * differences, five bits a character, the lowest first, 32 for "more follows", in the alphabet A-Z a-z
 * 0-9 - _. */
#pragma once
#include "base/arena.h"
#include "base/job.h"
#include "render/view/context.h"

/* --- what is searched (search_passages.c) -------------------------------------------------------- */

typedef enum {
	PASSAGE_PLAN,	   /* a plan: title, number, who issued it */
	PASSAGE_TEXT,	   /* a block of a plan's official text */
	PASSAGE_TARGET,	   /* a target */
	PASSAGE_INDICATOR, /* an indicator of the comparison */
	PASSAGE_BULLETIN,  /* a bulletin */
	PASSAGE_HELP,	   /* a section of a page that explains */
	PASSAGE_KIND_COUNT
} PassageKind;

/* What one hit shows. heading, text and units are searched; `place` and, for blocks of the official
 * text, the heading are shown only. Texts are the arena's or borrowed from the book; NULL when none. */
typedef struct {
	PassageKind kind;
	const char *path;  /* from the site's root, with its fragment */
	const char *place; /* the plan's short name */
	const char *heading, *text;
	const char *units; /* the units in charge, 、 between them */
	const char *status, *status_label;
} Passage;

/* Returns the passages (const Passage *) that the edition may show, in an order that the book alone
 * decides; they live as long as arena and book. NULL and error when a template is wrong. */
GPtrArray *search_passages(const RenderContext *context, Arena *arena, GError **error);

/* --- terms (search_terms.c) ---------------------------------------------------------------------- */

/* One piece of text: a Han character, or a word of letters and digits. */
typedef struct {
	bool han;
	char *text;   /* folded */
	int position; /* from 0; punctuation and line ends take one place, spaces none */
} SearchToken;

/* Returns the tokens (SearchToken *) of a text; NULL has none. Folding: each character's compatibility
 * form (NFKC) in lower case, so full-width digits and letters are as their ASCII forms. A number
 * keeps its decimal point; % and ‰ are words. Free with g_ptr_array_unref(). */
GPtrArray *search_tokens(const char *text);

/* Appends a number as said above. */
void search_append_number(GString *out, guint number);

/* --- the files (search.c) ------------------------------------------------------------------------ */

/* Adds the job of the index: the list of passages with all shards. */
void search_list_jobs(GPtrArray *jobs);
