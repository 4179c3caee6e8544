/* pdf_content.h - the content of one page: marks, outlines and glyphs, as PDF's operators.
 * Stage: render/print.  Used by: pdf_paint.c, pdf_figure.c, pdf_write.c, tests.
 *
 * Painted in a frame of pt, y down; its matrix leads to the page, whose y goes up. All that a page shows stands within
 * marks; numbered ones never stand within one another. */
#pragma once
#include "render/chart/pen.h"
#include "render/print/pdf_fonts.h"
#include <cairo.h>

/* How an outline is painted: filled, then stroked. */
typedef struct {
	const Colour *fill, *stroke; /* NULL: not */
	double width;		     /* of the stroke, in the frame's units */
	double dash, gap;	     /* dash 0: a solid line */
} PdfPaint;

/* A glyph with its place, and the text that it stands for with those after it that have none of their own. */
typedef struct {
	hb_codepoint_t glyph;
	double x, y; /* of its origin */
	const char *text;
	int text_length; /* 0: the glyph belongs to the text of the one before it */
} PdfGlyph;

typedef struct PdfContent PdfContent;

/* fonts: borrowed; page_height in pt. The frame's corner is the page's upper left one. */
PdfContent *pdf_content_new(PdfFonts *fonts, double page_height);
void pdf_content_free(PdfContent *content);

/* The frame can be changed for a part of the page: set back what was got. */
cairo_matrix_t pdf_content_get_frame(const PdfContent *content);
void pdf_content_set_frame(PdfContent *content, cairo_matrix_t frame);
void pdf_content_change_frame(PdfContent *content, cairo_matrix_t change);

/* What follows, up to the mark's end, is content with this number (MCID), or with PDF_ARTIFACT furniture. */
#define PDF_ARTIFACT (-1)
void pdf_content_begin_mark(PdfContent *content, int number);
void pdf_content_end_mark(PdfContent *content);

/* An outline of straight lines through points (x, y). */
void pdf_content_outline(PdfContent *content, const double *points, int count, bool closed,
			 const PdfPaint *paint);
void pdf_content_circle(PdfContent *content, double x, double y, double radius,
			const PdfPaint *paint);
/* The outline of a glyph, as a shape: no program reads it as text. */
void pdf_content_glyph_outline(PdfContent *content, PangoFont *font, hb_codepoint_t glyph, double x,
			       double y, Colour colour);
/* Whether Pango's glyph shows anything: some only stand for what is not shown, or that no font has. */
bool pdf_glyph_is_shown(PangoGlyph glyph);
/* Glyphs of one font, all of which are shown; the first has a text. count 0: nothing. */
void pdf_content_glyphs(PdfContent *content, PangoFont *font, const PdfGlyph *glyphs, int count,
			Colour colour);

/* The finished bytes, when the fonts have been cut; borrowed. */
const GString *pdf_content_finish(PdfContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(PdfContent, pdf_content_free)
