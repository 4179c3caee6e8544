/* pdf.h - from the display list to the file: pages and tags, which qpdf writes.
 * Stage: render/print.  Used by: render/print only.
 *
 * pdf_paint.c and pdf_figure.c say what a page's content is (pdf_content.c: in PDF's operators) and which glyphs it needs (pdf_fonts.c);
 * pdf_structure.c makes the tree of tags, with its links; pdf_write.c puts all into one file. */
#pragma once
#include "render/print/page.h"
#include "render/print/pdf_content.h"

/* Paints a page of print. Returns NULL and sets error (PRINT_ERROR_PDF) when a font does not give a character that it should
 * have. */
PdfContent *pdf_paint_page(const Print *print, const Page *page, PdfFonts *fonts, GError **error);
/* Sets error when a text (UTF-8) of which a font gave no glyph should have been seen: neither white space nor what a
 * font need not show, nor a character that is in none, which is told as a problem. The first error stays. */
void pdf_check_unseen(const Fonts *fonts, PangoFont *font, const char *text, int length,
		      GError **error);

/* Draws a figure with its corner in that of the frame, whose unit is its px; error as of a page. */
void pdf_paint_figure(PdfContent *content, const ChartFigure *figure, const Fonts *fonts,
		      GError **error);

/* Writes the document's tags into a file that has its pages (qpdf_oh, one a page of print), and their links. */
void pdf_write_structure(const Print *print, qpdf_data file, const qpdf_oh *pages);

/* Returns the bytes of the whole file, or NULL and error (PRINT_ERROR_PDF). */
GBytes *pdf_write(const Print *print, GError **error);

/* Returns the XMP packet of the document. archival: declares PDF/A-2B, which needs a colour profile. */
char *pdf_metadata(const Print *print, bool archival);
/* What stands in both the packet and the file's own properties. */
#define PDF_CREATOR "Yaodian"
#define PDF_PRODUCER "Yaodian (HarfBuzz, qpdf)"
