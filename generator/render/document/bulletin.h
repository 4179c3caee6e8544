/* bulletin.h - which bulletins there are, and each one's view and document.
 * Stage: render/document.  Used by: render/site (pages), render/print (PDFs), tests.
 *
 * Page and PDF of a bulletin are both made from what bulletin_make() returns: one text, every
 * medium. A kind of bulletin is one row of the table in bulletin.c. */
#pragma once
#include "render/document/document.h"
#include "render/view/context.h"

typedef enum {
	BULLETIN_MONTHLY,    /* one plan, one month; subject: its published Report */
	BULLETIN_COMPARISON, /* all plans, one month; subject: the month's Comparison */
	BULLETIN_KIND_COUNT
} BulletinKind;

/* One issue. */
typedef struct {
	BulletinKind kind;
	char *stem;	       /* its path from the site's root, without ".html" or ".pdf" */
	gconstpointer subject; /* borrowed from the book */
	Month month;
} Bulletin;

/* Returns the issues of a kind that the book's edition publishes (Bulletin *), in the book's
 * order; a month whose issue is a draft has none in the public edition. Free with
 * g_ptr_array_unref(); the subjects live as long as the book. */
GPtrArray *bulletin_list(const Book *book, BulletinKind kind);

/* Makes the view of an issue and from it the document, valid by bulletin/document.rng.
 * path: of the file that is made of it, from the site's root; subject: as the kind says.
 * document: receives the document; free with xmlFreeDoc(). The view's figures are those that the
 * document refers to; free it with view_free().
 * Returns NULL and sets error when a template is wrong; document is then NULL. */
View *bulletin_make(const RenderContext *context, BulletinKind kind, const char *path,
		    gconstpointer subject, xmlDoc **document, GError **error);
