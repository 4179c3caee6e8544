/* compose.h - the document's blocks become strips.
 * Stage: render/print.  Used by: render/print only.
 *
 * compose.c reads the blocks of the vocabulary by a table of elements; compose_head.c sets the head of
 * an issue, compose_table.c tables. */
#pragma once
#include "render/print/page.h"

typedef struct {
	Print *print;
	Shaper *shaper;
	const PrintStyles *styles;
	GHashTable *figures; /* id → const ChartFigure *; NULL: none */
	double after;	     /* white below the last strip */
	bool page_start;     /* the next strip begins a page */
	GError **error;
} Composer;

/* Composes the whole document into print->strips. False and error when it cannot. */
bool compose_document(Composer *composer, const xmlNode *root);
/* Adds the page numbers and marks to the pages. mark: NULL when the document has none. */
void compose_furniture(Composer *composer, const char *mark);

/* --- Shared by the parts of compose ----------------------------------------------------------- */

/* Sets error (PRINT_ERROR_DOCUMENT) with the line of the node. Always false. */
bool compose_fail(Composer *composer, const xmlNode *node, const char *format, ...)
	G_GNUC_PRINTF(3, 4);
/* Returns an attribute (free with g_free()), NULL when there is none. */
char *compose_attribute(const xmlNode *node, const char *name);
const xmlNode *compose_first_element(const xmlNode *node);
const xmlNode *compose_next_element(const xmlNode *node);
bool compose_is(const xmlNode *node, const char *name);

/* Appends the inlines of a node: text, strong, status, link. */
void compose_inlines(Composer *composer, const xmlNode *node, RichText *text, const Style *style,
		     Tag *tag);
/* Appends plain text in a style. */
void compose_append(RichText *text, const char *raw, const Style *style, Tag *tag);
/* Shapes a text (taken over); the paragraph belongs to print. */
Paragraph *compose_shape(Composer *composer, RichText *text, const Style *style);
/* Shapes and breaks plain text into the width (pt) of the text column. */
Paragraph *compose_text(Composer *composer, const char *raw, const Style *style, Tag *tag,
			double width);
/* Adds a strip; what stood above it gives the white between them at least `before`. */
void compose_add(Composer *composer, Strip *strip, double before);
/* Adds a broken paragraph as strips of one line each. glued: all stay together, and with what comes
 * next; else no line stands alone at the head or foot of a page. Returns the first, NULL when there is
 * no line. */
Strip *compose_lines(Composer *composer, const Paragraph *paragraph, const Style *style,
		     bool glued);

bool compose_head(Composer *composer, const xmlNode *node);
bool compose_table(Composer *composer, const xmlNode *node);
