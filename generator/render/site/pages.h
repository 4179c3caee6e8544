/* pages.h - the table of page kinds.
 * Stage: render/site.  Used by: render/site alone. */
#pragma once
#include "base/job.h"
#include "render/view/context.h"

#define NO_BULLETIN (-1)

/* One kind of page: where its pages lie, what their view holds, which stylesheet makes them. */
typedef struct {
	const char *name;	/* the view's `page` attribute */
	const char *stylesheet; /* "site/plan.xsl" */
	/* Adds a job a page with site_page_job(). */
	void (*list)(const RenderContext *context, int kind, GPtrArray *jobs);
	/* Adds to the view what the page needs, beside its bulletin. */
	void (*fill)(const RenderContext *context, const Job *job, View *view);
	/* BulletinKind: the page shows a bulletin, its view is the bulletin's with the document added,
	 * its jobs' subject is the bulletin's; or NO_BULLETIN. */
	int bulletin;
} PageKind;

extern const PageKind page_kinds[];
extern const int page_kind_count;

/* Adds the job of one page. path is taken over. subject, detail, month: for the kind's fill. */
void site_page_job(GPtrArray *jobs, int kind, char *path, gconstpointer subject,
		   gconstpointer detail, int month);

/* Returns the tree of a page's HTML, made from the job that site_page_job() added; free with xmlFreeDoc(). view: receives
 * the view that it was made from; free with view_free(). NULL and error when a template is wrong; view is then NULL. */
xmlDoc *site_page_document(const Job *job, const RenderContext *context, View **view,
			   GError **error);
