/* context.h - what every job of the output families works from.
 * Stage: render/view.  Used by: render/site, render/print, render/data, main.c.
 *
 * It is the `context` of each Job. Borrowed and unchanged, but for the caches of the worker's own
 * process (compiled stylesheets, styles of print, shaped fonts). */
#pragma once
#include "model/book.h"
#include "render/view/view.h"

/* render/document; a pointer is all that is passed on here. */
typedef struct Transforms Transforms;

typedef struct {
	const Book *book;
	const Sentences *sentences;
	const Templates *templates;
	const Fonts *fonts;
	Transforms *transforms;
	GHashTable *styles;	    /* from bulletins_styles_new() */
	const char *version;	    /* of the program */
	const char *colour_profile; /* path of sRGB.icc; NULL when there is none */
	/* paths of every page (const char *, byte order), for the sitemap */
	const GPtrArray *pages;
	/* folder that the site's files were written to, for what is made out of them; else NULL */
	const char *site;
} RenderContext;

/* The part of a context that views are made from. */
ViewContext render_view_context(const RenderContext *context);
