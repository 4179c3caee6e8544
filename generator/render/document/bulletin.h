/* bulletin.h - which bulletins there are, and each one's view and document.
 * Stage: render/document.  Used by: render/site (pages), render/print (PDFs, pictures), tests.
 *
 * Page and PDF of a bulletin are both made from what bulletin_make() returns: one text, every
 * medium. A kind of bulletin is one row of the table in bulletin.c. */
#pragma once
#include "base/job.h"
#include "render/document/document.h"
#include "render/view/context.h"

typedef enum {
	BULLETIN_MONTHLY,    /* one plan, one month; subject: its published Report */
	BULLETIN_COMPARISON, /* all plans, one month; subject: the month's Comparison */
	BULLETIN_ANNUAL,     /* one plan, one year; subject: the published Report of its December,
			      * detail: the PlanBook */
	BULLETIN_BRIEF,	  /* 呈阅: one plan, one month, one page; subject: its published Report */
	BULLETIN_UNIT,	  /* what one unit leads; subject: the published Report, detail: the Unit */
	BULLETIN_PICTURE, /* 一图读懂: one plan, one month; subject: its published Report */
	BULLETIN_KIND_COUNT
} BulletinKind;

/* One issue. */
typedef struct {
	BulletinKind kind;
	char *stem; /* its path from the site's root, without ".html", ".pdf" or ".png" */
	gconstpointer subject, detail; /* borrowed from the book */
	Month month;
} Bulletin;

/* Returns the issues of a kind that the book's edition publishes (Bulletin *), in the book's
 * order; a month whose issue is a draft has none in the public edition. Free with
 * g_ptr_array_unref(); the subjects live as long as the book. */
GPtrArray *bulletin_list(const Book *book, BulletinKind kind);

/* Makes the view of an issue: what its template sees. job: its path is of the file that is made of
 * it, its subject and detail are the issue's. Free with view_free(). */
View *bulletin_view(const RenderContext *context, BulletinKind kind, const Job *job);

/* Makes the document of an issue's view, valid by bulletin/document.rng; free with xmlFreeDoc().
 * most: how many things each of its lists may tell one by one, the rest being counted; negative:
 * all. Returns NULL and sets error when a template is wrong. */
xmlDoc *bulletin_document(const RenderContext *context, BulletinKind kind, View *view, int most,
			  GError **error);

/* Both, with all that there is to tell. document: receives the document; free with xmlFreeDoc(). The
 * view's figures are those that the document refers to.
 * Returns NULL and sets error when a template is wrong; document is then NULL. */
View *bulletin_make(const RenderContext *context, BulletinKind kind, const Job *job,
		    xmlDoc **document, GError **error);
