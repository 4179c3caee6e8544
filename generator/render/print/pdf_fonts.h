/* pdf_fonts.h - the fonts of one PDF: which glyphs it uses, what they stand for, and their cut-down programs.
 * Stage: render/print.  Used by: pdf_content.c, pdf_write.c.
 *
 * In the order of a file's making: pdf_fonts_find() and pdf_font_use() while pages are painted, pdf_fonts_cut() when
 * all glyphs are known, then pdf_font_code() for the content and pdf_fonts_write() for the file. */
#pragma once
#include <hb.h>
#include <pango/pango.h>
#include <qpdf/qpdf-c.h>
#include <stdbool.h>

typedef struct PdfFonts PdfFonts;
typedef struct PdfFont PdfFont;

PdfFonts *pdf_fonts_new(void);
void pdf_fonts_free(PdfFonts *fonts);

/* The font of the file that Pango's font is a size of (borrowed). size: receives that size in
 * units of its context: pt where that has 72 dpi. */
PdfFont *pdf_fonts_find(PdfFonts *fonts, PangoFont *font, double *size);
/* The font by the number that it was given at its first use, from 0. */
PdfFont *pdf_fonts_get(const PdfFonts *fonts, int number);
int pdf_font_number(const PdfFont *font);

/* A glyph that the file uses: its place among those of the font, and whether it stands for this text (UTF-8) wherever it
 * is shown. Where it does not, the text must be said where it is shown. */
typedef struct {
	int place;
	bool says_text;
} PdfGlyphUse;
PdfGlyphUse pdf_font_use(PdfFont *font, hb_codepoint_t glyph, const char *text, int length);
/* The advance of a glyph in use as the file tells it, in em. */
double pdf_font_advance(const PdfFont *font, int place);

/* Cuts each font down to its glyphs in use, whose codes are known from then on. Returns false and sets error
 * (PRINT_ERROR_PDF) for a font that cannot be put into a file. */
bool pdf_fonts_cut(PdfFonts *fonts, GError **error);
/* What stands for a glyph in the content of pages, 2 bytes. */
guint16 pdf_font_code(const PdfFont *font, int place);
/* Writes the fonts into a file; returns the dictionary of their names: /F0 …. */
qpdf_oh pdf_fonts_write(const PdfFonts *fonts, qpdf_data file);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfFonts, pdf_fonts_free)
