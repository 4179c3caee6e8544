/* pdf.h - from the display list to the file: Cairo paints, qpdf finishes.
 * Stage: render/print.  Used by: render/print only.
 *
 * Cairo 1.16 can mark content and nothing more: no Lang, Alt, Scope, artifacts. So pdf_paint.c has it
 * mark each leaf of each page, one flat tag after the other; pdf_content.c finds the marks again in the
 * pages' contents and declares the rest artifacts; pdf_prune.c and pdf_finish.c throw Cairo's tree away and
 * write the document's own, with links, metadata and the archive profile. */
#pragma once
#include "render/print/page.h"

/* Paints the pages; returns the bytes of Cairo's file, or NULL and error (PRINT_ERROR_CAIRO). */
GByteArray *pdf_paint(const Print *print, GError **error);

/* Rewrites a page's content: what stands outside of Cairo's marks becomes artifacts.
 * marks: receives the MCID (int) of each mark, in order. */
GString *pdf_content_mark(const unsigned char *content, gsize length, GArray *marks);

/* Takes the elements of Cairo's tree out of its file's table, so that they are not read; returns how many there were. A
 * file of another make stays as it is. */
int pdf_prune(GByteArray *painted);

/* Finishes painted bytes; returns those of the file, or NULL and error (PRINT_ERROR_PDF). */
GBytes *pdf_finish(const Print *print, const GByteArray *painted, GError **error);

/* Returns the XMP packet of the document. archival: declares PDF/A-2B, which needs a colour profile. */
char *pdf_metadata(const Print *print, bool archival);
/* What stands in both the packet and the file's own properties. */
#define PDF_CREATOR "Yaodian"
#define PDF_PRODUCER "Yaodian (Cairo, qpdf)"
