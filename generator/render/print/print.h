/* print.h - document XML to PDF: shaping, line breaking, pages, tags.
 * Stage: render/print.  Used by: render/site's bulletin jobs, tests.
 *
 * The vocabulary it reads is templates/bulletin/document.rng; faces, sizes, spacing and the few words
 * that print adds by itself (page number, 续表) are in templates/bulletin/styles.xml. The way of a
 * document: compose.c (blocks to strips) with paragraph.h (text to lines), flow.c (strips to pages:
 * the display list), then dump.c or pdf_*.c. */
#pragma once
#include "base/problem.h"
#include "model/words.h"
#include "render/chart/fonts.h"
#include <libxml/tree.h>

#define PRINT_ERROR print_error_quark()
GQuark print_error_quark(void);
typedef enum { PRINT_ERROR_PDF, PRINT_ERROR_DOCUMENT, PRINT_ERROR_STYLES } PrintError;

typedef struct Print Print;
typedef struct PrintStyles PrintStyles;

/* Reads a styles file. source: borrowed, not kept; its URL names the file in messages.
 * Returns NULL and sets error (PRINT_ERROR_STYLES) when a row is missing, unknown or malformed. */
PrintStyles *print_styles_new(xmlDoc *source, GError **error);
void print_styles_free(PrintStyles *styles);
/* Replaces the colours of the signs before status words by the site's own. colours: "#rrggbb" for each
 * Status; NULL: the default one. */
void print_styles_use_colours(PrintStyles *styles, const char *const colours[STATUS_COUNT]);

/* Lays a document out, once. document: borrowed, valid by document.rng; styles: borrowed; figures:
 * id → const ChartFigure * for its <figure ref>, which the result borrows; NULL when it has none. fonts:
 * borrowed by the result. sources: the data files as they were written (SourceText *; NULL: none), in
 * which a character is looked for that no font has: that is a problem (missing-glyph) at its line,
 * reported once a character, or at the document's id when no file has it. Characters that came from the
 * fallback face are told in a note (font-substitute), a document longer than it may be is a problem
 * (too-many-pages).
 * Returns NULL and sets error when it cannot be laid out. */
Print *print_layout(xmlDoc *document, const PrintStyles *styles, GHashTable *figures,
		    const Fonts *fonts, const GPtrArray *sources, ProblemList *problems,
		    GError **error);
void print_free(Print *print);
int print_page_count(const Print *print);
/* How many lines of justified paragraphs could not be filled to the margin within the allowed stretch. */
int print_short_lines(const Print *print);
/* Returns the pages as text, one line a placed box (tag x y width text), for goldens. */
char *print_dump(const Print *print);
/* Returns the text of the document in reading order, one line a block, cells apart by tabs. */
char *print_text(const Print *print);
/* Returns all that is drawn on the pages, furniture and the labels of figures included, one line a piece: what a
 * program finds that extracts the file's text. */
char *print_drawn(const Print *print);
/* Paints the pages and finishes the file (tags, language, metadata): same bytes on every run. */
GBytes *print_to_pdf(const Print *print, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Print, print_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(PrintStyles, print_styles_free)
