/* bureau.h - a folder of plans, read and measured with the tree's templates: what jobs are made from.
 * Stage: tests.  Used by: tests/unit/. */
#pragma once
#include "render/view/context.h"

typedef struct {
	Collection *collection;
	Book *book;
	Templates *templates;
	Sentences *sentences;
	Transforms *transforms;
	GHashTable *styles;
	/* Paths that the context lists as pages of the site, and jobs: empty, for a test to fill. */
	GPtrArray *pages, *jobs;
	RenderContext context;
} Bureau;

/* Reads and measures a folder that holds plans/; the test fails when there is an error in it.
 * folder: a whole path, or one below tests/; own_templates: the bureau's own, or NULL. */
void bureau_open(Bureau *bureau, const char *folder, const char *own_templates, Edition edition);
void bureau_clear(Bureau *bureau);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Bureau, bureau_clear)

/* The templates of the tree; free with templates_free(). */
Templates *shipped_templates(void);
/* The sentences of these; free with sentences_free(). */
Sentences *shipped_sentences(void);
