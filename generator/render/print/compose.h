/* compose.h - the document's blocks become strips.
 * Stage: render/print.  Used by: render/print only.
 *
 * compose.c reads the blocks of the vocabulary by a table of elements; compose_inline.c what stands within
 * a line, with notes and references; compose_head.c sets the head of an issue, compose_form.c what a 公文
 * has below its text, compose_table.c tables, compose_contents.c the contents, compose_furniture.c what
 * is around the text. */
#pragma once
#include "render/print/page.h"

typedef struct {
	Print *print;
	Shaper *shaper;
	const PrintStyles *styles;
	GHashTable *figures;	    /* id → const ChartFigure *; NULL: none */
	double after;		    /* white below the last strip */
	bool page_start;	    /* the next strip begins a page */
	bool in_annex;		    /* headings stand one level below the annex */
	bool turned;		    /* what is composed stands across … */
	double width;		    /* … and its lines are so wide, pt */
	const xmlNode *asked_table; /* the last table of which it was asked whether it does */
	bool asked_is_turned;
	GHashTable *labels; /* id → 表1, 图2, 附件3: what a reference to it prints */
	bool number_tables, number_figures; /* whether the document refers to one of them */
	int tables, figure_count, notes;    /* how many there were yet */
	GHashTable *referred;		    /* ids that the last paragraph refers to */
	Tag *title;			    /* NULL when the document has none that shows */
	guint after_title;		    /* which strip comes after it: where contents go */
	gunichar *text;			    /* all that the document says; 0 ends it */
	bool failed;
	GError **error;
} Composer;

/* Composes the whole document into print->strips. False and error when it cannot. */
bool compose_document(Composer *composer, const xmlNode *root);
/* Frees what the composer keeps for itself. */
void compose_end(Composer *composer);
/* Adds the contents below the title when the document wants them, or is long by its plan and does not
 * say. Returns the plan of its pages with the contents, taking over the one without. */
GArray *compose_contents(Composer *composer, const xmlNode *root, GArray *plan);
/* Adds the page numbers and the document's marks to the pages. */
void compose_furniture(Composer *composer, const xmlNode *root);

/* --- Shared by the parts of compose ----------------------------------------------------------- */

/* Sets error (PRINT_ERROR_DOCUMENT) with the line of the node. Always false. */
bool compose_fail(Composer *composer, const xmlNode *node, const char *format, ...)
	G_GNUC_PRINTF(3, 4);
/* Returns an attribute (free with g_free()), NULL when there is none. */
char *compose_attribute(const xmlNode *node, const char *name);
const xmlNode *compose_first_element(const xmlNode *node);
const xmlNode *compose_next_element(const xmlNode *node);
bool compose_is(const xmlNode *node, const char *name);

/* Reads what the document refers to: which tables and figures have numbers (compose_inline.c). */
void compose_find_labels(Composer *composer, const xmlNode *root);
/* Returns the number of a table or figure with its word by a form of the styles, then a space; free with
 * g_free(). */
char *compose_number(const char *form, int number);
/* Returns the text of a node as the outline shows it: without notes; free with g_free(). */
char *compose_plain(const Composer *composer, const xmlNode *node);
/* Appends the inlines of a node: text, strong, status, link, reference, note. */
void compose_inlines(Composer *composer, const xmlNode *node, RichText *text, const Style *style,
		     Tag *tag);
/* Appends plain text in a style. */
void compose_append(RichText *text, const char *raw, const Style *style, Tag *tag);
/* Shapes a text (taken over); the paragraph belongs to print. */
Paragraph *compose_shape(Composer *composer, RichText *text, const Style *style);
/* Shapes and breaks plain text into the width (pt) of the text column. */
Paragraph *compose_text(Composer *composer, const char *raw, const Style *style, Tag *tag,
			double width);
/* The width of a text on one line in a style, pt. */
double compose_width(Composer *composer, const char *raw, const Style *style);
/* Composes the inlines of a node as one paragraph. text: NULL, or what goes before them, taken over. */
Strip *compose_paragraph(Composer *composer, const xmlNode *node, RichText *text,
			 const Style *style, Tag *tag, bool glued);
/* Adds a tag as the last child of the root. */
Tag *compose_tag(Composer *composer, TagKind kind);
/* Adds a strip; what stood above it gives the white between them at least `before`. */
void compose_add(Composer *composer, Strip *strip, double before);
/* Adds a broken paragraph as strips of one line each. glued: all stay together, and with what comes
 * next; else no line stands alone at the head or foot of a page. Returns the first, NULL when there is
 * no line. */
Strip *compose_lines(Composer *composer, const Paragraph *paragraph, const Style *style,
		     bool glued);

/* Keeps the last strip on the page of the next one. */
void compose_keep(Composer *composer);
/* The text of the first child of a name, trimmed; NULL: none; free with g_free(). */
char *compose_child_text(const xmlNode *node, const char *name);

bool compose_head(Composer *composer, const xmlNode *node);
bool compose_recipients(Composer *composer, const xmlNode *node);
bool compose_signature(Composer *composer, const xmlNode *node);
bool compose_remark(Composer *composer, const xmlNode *node);
bool compose_imprint(Composer *composer, const xmlNode *node);
bool compose_table(Composer *composer, const xmlNode *node);
/* Whether a table stands across: it says so, or its columns are too many for the width of the text. */
bool compose_table_is_turned(const Composer *composer, const xmlNode *node);
/* Finds a figure by an id, or fails with the node's line. */
const ChartFigure *compose_find_figure(Composer *composer, const xmlNode *node);
