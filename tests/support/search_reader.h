/* search_reader.h - a small reader of the search index, for tests: what templates/site/assets/search.js does in a
 * browser, without ranking and excerpts.
 * Stage: tests.  Used by: tests/unit/test_site_search.c. */
#pragma once
#include <glib.h>

/* The files of an index, read back from their bytes. */
typedef struct SearchReader SearchReader;

/* A passage as a shard of texts holds it, and the positions that the list says it takes. */
typedef struct {
	const char *kind, *place, *path, *heading, *text, *units, *status;
	guint start, heading_length, length;
} FoundPassage;

SearchReader *search_reader_new(void);
void search_reader_free(SearchReader *reader);
/* Adds a file; path from the site's root. Fails the test when it is not as search.h says. */
void search_reader_add(SearchReader *reader, const char *path, GBytes *bytes);
/* After the last file: the passages, FoundPassage *, in order; borrowed. */
const GPtrArray *search_reader_passages(SearchReader *reader);
/* The passages (FoundPassage *, borrowed) that have all words of the query, in order. loaded: receives the
 * bytes of the term shards that were needed; may be NULL. Free with g_ptr_array_unref(). */
GPtrArray *search_reader_find(SearchReader *reader, const char *query, gsize *loaded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(SearchReader, search_reader_free)
