/* A page's content as PDF's operators, and the reader that the other tests hold it with. */
#include "render/print/pdf_content.h"
#include "support/marks_reader.h"
#include "support/print_samples.h"
#include <string.h>

static const Colour black = {0, 0, 0}, red = {1, 0, 0};

/* Content on a page 100 pt high. */
typedef struct {
	PdfFonts *fonts;
	PdfContent *content;
} Sheet;

static Sheet
sheet_new(void)
{
	Sheet sheet = {.fonts = pdf_fonts_new()};

	sheet.content = pdf_content_new(sheet.fonts, 100);
	return sheet;
}

static void
sheet_clear(Sheet *sheet)
{
	pdf_content_free(sheet->content);
	pdf_fonts_free(sheet->fonts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Sheet, sheet_clear)

static void
assert_content(Sheet *sheet, const char *wanted)
{
	g_autoptr(GError) error = NULL;

	g_assert_true(pdf_fonts_cut(sheet->fonts, &error));
	g_assert_no_error(error);
	g_assert_cmpstr(pdf_content_finish(sheet->content)->str, ==, wanted);
}

/* --- Outlines --------------------------------------------------------------------------------- */

/* y goes up on the page; a colour is told once. */
static void
test_outlines(void)
{
	g_auto(Sheet) sheet = sheet_new();
	const double points[] = {10, 20, 30.5, 20, 30.5, 40.1234};

	pdf_content_outline(sheet.content, points, 3, true, &(PdfPaint){.fill = &black});
	pdf_content_outline(sheet.content, points, 3, true, &(PdfPaint){.fill = &red});
	pdf_content_outline(sheet.content, points, 2, false, &(PdfPaint){.fill = &red});
	assert_content(&sheet, "10 80 m 30.5 80 l 30.5 59.877 l h f\n"
			       "1 0 0 rg\n10 80 m 30.5 80 l 30.5 59.877 l h f\n"
			       "10 80 m 30.5 80 l f\n");
}

static void
test_strokes(void)
{
	g_auto(Sheet) sheet = sheet_new();
	const double points[] = {0, 0, 100, 0};
	cairo_matrix_t half;

	pdf_content_outline(sheet.content, points, 2, false,
			    &(PdfPaint){.stroke = &black, .width = 1, .dash = 3, .gap = 2});
	cairo_matrix_init_scale(&half, 0.5, 0.5);
	pdf_content_change_frame(sheet.content, half);
	pdf_content_outline(sheet.content, points, 2, false,
			    &(PdfPaint){.fill = &red, .stroke = &black, .width = 4});
	assert_content(&sheet, "[3 2 ]0 d\n0 100 m 100 100 l S\n"
			       "1 0 0 rg\n2 w\n[]0 d\n0 100 m 50 100 l B\n");
}

static void
test_circle(void)
{
	g_auto(Sheet) sheet = sheet_new();

	pdf_content_circle(sheet.content, 50, 50, 10, &(PdfPaint){.fill = &black});
	assert_content(&sheet, "60 50 m 60 44.477 55.523 40 50 40 c 44.477 40 40 44.477 40 50 c "
			       "40 55.523 44.477 60 50 60 c 55.523 60 60 55.523 60 50 c h f\n");
}

static void
test_numbers(void)
{
	g_auto(Sheet) sheet = sheet_new();
	const double points[] = {0, 100, -0.0004, 100.0004, -0.5, 100.25, 1234567.8914, -899900};

	pdf_content_outline(sheet.content, points, 4, false, &(PdfPaint){.fill = &black});
	assert_content(&sheet, "0 0 m 0 0 l -.5 -.25 l 1234567.891 900000 l f\n");
}

/* --- Text ------------------------------------------------------------------------------------- */

static PangoFont *
font_of(const Paragraph *paragraph)
{
	return g_ptr_array_index(paragraph->fonts, 0);
}

static hb_codepoint_t
glyph_of(PangoFont *font, hb_codepoint_t character)
{
	hb_codepoint_t glyph = 0;

	g_assert_true(hb_font_get_nominal_glyph(pango_font_get_hb_font(font), character, &glyph));
	return glyph;
}

/* The code of a glyph in use, 4 digits; free with g_free(). */
static char *
code_of(Sheet *sheet, PangoFont *font, hb_codepoint_t glyph)
{
	double size;
	PdfFont *in_file = pdf_fonts_find(sheet->fonts, font, &size);

	return g_strdup_printf("%04X",
			       pdf_font_code(in_file, pdf_font_use(in_file, glyph, "", 0).place));
}

/* Han of a full em follow each other without a number; where one stands elsewhere, a number leads there. */
static void
test_text(void)
{
	g_auto(Sheet) sheet = sheet_new();
	g_autoptr(Paragraph) paragraph = sample_paragraph("一", STYLE_BODY, 400, 0, ALIGN_LEFT);
	PangoFont *font = font_of(paragraph);
	double em = paragraph->em;
	const PdfGlyph glyphs[] = {
		{glyph_of(font, 0x4E00), 0, 20, "一", 3},
		{glyph_of(font, 0x4E8C), em, 20, "二", 3},
		{glyph_of(font, 0x4E00), 2.1 * em, 20, "一", 3},
		{glyph_of(font, 0x4E8C), 0, 30, "二", 3},
	};
	g_autofree char *size = g_strdup_printf("%.3f", em);
	g_autofree char *one = NULL, *two = NULL, *wanted = NULL;

	pdf_content_glyphs(sheet.content, font, glyphs, 4, red);
	g_assert_true(pdf_fonts_cut(sheet.fonts, NULL));
	one = code_of(&sheet, font, glyphs[0].glyph);
	two = code_of(&sheet, font, glyphs[1].glyph);
	g_assert_cmpstr(one, !=, two);
	wanted = g_strdup_printf("1 0 0 rg\nBT\n/F0 %s Tf\n1 0 0 1 0 80 Tm[<%s%s>-100 <%s>]TJ\n"
				 "1 0 0 1 0 70 Tm[<%s>]TJ\nET\n",
				 size, one, two, one, two);
	g_assert_cmpstr(pdf_content_finish(sheet.content)->str, ==, wanted);
}

/* A glyph that stands for another text than before, and a text of several glyphs, are told where they stand. */
static void
test_other_text(void)
{
	g_auto(Sheet) sheet = sheet_new();
	g_autoptr(Paragraph) paragraph = sample_paragraph("一", STYLE_BODY, 400, 0, ALIGN_LEFT);
	PangoFont *font = font_of(paragraph);
	hb_codepoint_t glyph = glyph_of(font, 0x4E00);
	const PdfGlyph same[] = {{glyph, 0, 0, "一", 3}, {glyph, 0, 10, "\xF0\x9F\x98\x80", 4}};
	const PdfGlyph joined[] = {{glyph, 0, 20, "甲乙", 6}, {glyph, 0, 30, "甲乙", 0}};
	g_autofree char *code = NULL, *alone = NULL, *together = NULL;
	const char *bytes;

	pdf_content_glyphs(sheet.content, font, same, 2, black);
	pdf_content_glyphs(sheet.content, font, joined, 2, black);
	g_assert_true(pdf_fonts_cut(sheet.fonts, NULL));
	code = code_of(&sheet, font, glyph);
	alone = g_strdup_printf("1 0 0 1 0 100 Tm[<%s>]TJ\n"
				"/Span <</ActualText <FEFFD83DDE00>>> BDC\n"
				"1 0 0 1 0 90 Tm[<%s>]TJ\nEMC\nET\n",
				code, code);
	together = g_strdup_printf("BT\n/Span <</ActualText <FEFF75324E59>>> BDC\n"
				   "1 0 0 1 0 80 Tm[<%s>]TJ\n1 0 0 1 0 70 Tm[<%s>]TJ\n"
				   "EMC\nET\n",
				   code, code);
	bytes = pdf_content_finish(sheet.content)->str;
	g_assert_nonnull(strstr(bytes, alone));
	g_assert_nonnull(strstr(bytes, together));
}

/* What a reader is told of each glyph of a text of several, and who goes on without replacement texts is told the same. */
static void
test_several_glyphs(void)
{
	static const struct {
		const char *text;
		const char *each[2];
	} samples[] = {
		{"e\xCC\x81", {"e", "\xCC\x81"}},
		{"\xD7\x90\xD7\x91", {"\xD7\x91", "\xD7\x90"}},
		{"甲乙丙", {"甲乙丙", "\xE2\x80\x8B"}},
	};
	g_autoptr(Paragraph) paragraph = sample_paragraph("一", STYLE_BODY, 400, 0, ALIGN_LEFT);
	PangoFont *font = font_of(paragraph);
	const hb_codepoint_t pair[] = {glyph_of(font, 0x4E00), glyph_of(font, 0x4E8C)};

	for (gsize i = 0; i < G_N_ELEMENTS(samples); i++) {
		g_auto(Sheet) sheet = sheet_new();
		int length = (int)strlen(samples[i].text);
		const PdfGlyph glyphs[] = {{pair[0], 0, 20, samples[i].text, length},
					   {pair[1], 10, 20, samples[i].text, 0}};
		double size;
		PdfFont *in_file = pdf_fonts_find(sheet.fonts, font, &size);

		pdf_content_glyphs(sheet.content, font, glyphs, 2, black);
		for (int j = 0; j < 2; j++)
			g_assert_true(pdf_font_use(in_file, pair[j], samples[i].each[j],
						   (int)strlen(samples[i].each[j]))
					      .says_text);
	}
}

/* As an outline a glyph leaves no text, and its font does not come into the file. */
static void
test_glyph_outline(void)
{
	g_auto(Sheet) sheet = sheet_new();
	g_autoptr(Paragraph) paragraph = sample_paragraph("一", STYLE_BODY, 400, 0, ALIGN_LEFT);
	PangoFont *font = font_of(paragraph);
	const char *bytes;

	pdf_content_glyph_outline(sheet.content, font, glyph_of(font, 0x4E00), 0, 50, red);
	bytes = pdf_content_finish(sheet.content)->str;
	g_assert_true(g_str_has_prefix(bytes, "1 0 0 rg\n"));
	g_assert_true(g_str_has_suffix(bytes, "h f\n"));
	g_assert_nonnull(strstr(bytes, " c "));
	g_assert_null(strstr(bytes, "Tf"));
}

/* --- Marks ------------------------------------------------------------------------------------ */

static void
test_marks(void)
{
	g_auto(Sheet) sheet = sheet_new();

	pdf_content_begin_mark(sheet.content, PDF_ARTIFACT);
	pdf_content_end_mark(sheet.content);
	pdf_content_begin_mark(sheet.content, 12);
	pdf_content_end_mark(sheet.content);
	assert_content(&sheet, "/Artifact BMC\nEMC\n/Span <</MCID 12>> BDC\nEMC\n");
}

static void
assert_read(const char *content, const char *wrong_wanted, int marks_wanted)
{
	g_autoptr(GArray) marks = g_array_new(FALSE, FALSE, sizeof(int));
	g_autofree char *wrong = marks_read(content, strlen(content), marks);

	g_assert_cmpstr(wrong, ==, wrong_wanted);
	g_assert_cmpuint(marks->len, ==, marks_wanted);
	for (guint i = 0; i < marks->len; i++)
		g_assert_cmpint(g_array_index(marks, int, i), ==, (int)i);
}

/* The reader sees what it is there to see. */
static void
test_reader(void)
{
	assert_read("", NULL, 0);
	assert_read("q 1 0 0 1 0 0 cm Q", NULL, 0);
	assert_read("0 0 9 9 re f", "f", 0);
	assert_read("/Artifact BMC 0 0 9 9 re f EMC 1 1 m S", "S", 0);
	assert_read("/Span <</MCID 0>> BDC BT <01> Tj ET EMC /Span <</MCID 1>> BDC f EMC", NULL, 2);
	assert_read("/Span <</MCID 0>> BDC BT /Span <</ActualText <FEFF>>> BDC (a) Tj EMC ET EMC",
		    NULL, 1);
	assert_read("/Span <</MCID 0>> BDC /Span <</MCID 1>> BDC f EMC EMC", "BDC", 2);
	assert_read("/Span <</MCID 0>> BDC f", "BDC", 1);
	assert_read("EMC", "EMC", 0);
	assert_read("(next line) '", "'", 0);
	assert_read("/Span <</ActualText <FEFF>/MCID 0>> BDC [<F> <S>] TJ EMC", NULL, 1);
	/* What looks like an operator within a string or a name is none. */
	assert_read("(S f \\) EMC (nested) BDC) /f /S <5366> [(f)] 0 d0", NULL, 0);
	assert_read("(never closed S", NULL, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/content/outlines", test_outlines);
	g_test_add_func("/print/content/strokes", test_strokes);
	g_test_add_func("/print/content/circle", test_circle);
	g_test_add_func("/print/content/numbers", test_numbers);
	g_test_add_func("/print/content/text", test_text);
	g_test_add_func("/print/content/other-text", test_other_text);
	g_test_add_func("/print/content/several-glyphs", test_several_glyphs);
	g_test_add_func("/print/content/glyph-outline", test_glyph_outline);
	g_test_add_func("/print/content/marks", test_marks);
	g_test_add_func("/print/content/reader", test_reader);
	return g_test_run();
}
