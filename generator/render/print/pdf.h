/* pdf.h - from the display list to the file: pages and tags, which qpdf writes.
 * Stage: render/print.  Used by: render/print only.
 *
 * pdf_paint.c and pdf_figure.c say what a page's content is (pdf_content.c: in PDF's operators) and which glyphs it needs (pdf_fonts.c);
 * pdf_structure.c makes the tree of tags, with its links; pdf_write.c puts all into one file. */
#pragma once
#include "render/print/page.h"
#include "render/print/pdf_content.h"

/* Paints a page of print. */
PdfContent *pdf_paint_page(const Print *print, const Page *page, PdfFonts *fonts);

/* Draws a figure with its corner in that of the frame, whose unit is its px. */
void pdf_paint_figure(PdfContent *content, const ChartFigure *figure, const Fonts *fonts);

/* Writes the document's tags into a file that has its pages (qpdf_oh, one a page of print), and their links. */
void pdf_write_structure(const Print *print, qpdf_data file, const qpdf_oh *pages);

/* Returns the bytes of the whole file, or NULL and error (PRINT_ERROR_PDF). */
GBytes *pdf_write(const Print *print, GError **error);

/* Returns the XMP packet of the document. archival: declares PDF/A-2B, which needs a colour profile. */
char *pdf_metadata(const Print *print, bool archival);
/* What stands in both the packet and the file's own properties. */
#define PDF_CREATOR "Yaodian"
#define PDF_PRODUCER "Yaodian (HarfBuzz, qpdf)"
