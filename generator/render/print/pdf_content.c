/* pdf_content.c - see pdf_content.h. Operators are those of PDF 32000-1, annex A. */
#include "render/print/pdf_content.h"
#include <math.h>
#include <string.h>

/* Numbers have so many decimals: a thousandth of a point is a third of a thousandth of a millimetre. */
#define DECIMALS 3
#define SCALE 1000
/* A quarter of a circle as a curve: its control points stand so far from the ends, for a radius of 1. */
#define CIRCLE_CONTROL 0.5522847498

/* U+200B, a space of no width. */
#define NOTHING "\xE2\x80\x8B"

/* Where the code of a glyph is to be put, once the fonts have been cut. */
typedef struct {
	gsize at;
	int font, place;
} CodeSpot;

struct PdfContent {
	GString *bytes;
	GArray *spots; /* CodeSpot */
	PdfFonts *fonts;
	cairo_matrix_t frame;
	/* What the page has been told already. */
	Colour fill, stroke;
	double width, dash, gap;
	int font;
	double size;
};

PdfContent *
pdf_content_new(PdfFonts *fonts, double page_height)
{
	PdfContent *content = g_new0(PdfContent, 1);

	content->bytes = g_string_sized_new(16 * 1024);
	content->spots = g_array_new(FALSE, FALSE, sizeof(CodeSpot));
	content->fonts = fonts;
	content->width = 1; /* a page begins with black, lines of 1 pt, and no font */
	content->font = -1;
	cairo_matrix_init(&content->frame, 1, 0, 0, -1, 0, page_height);
	return content;
}

void
pdf_content_free(PdfContent *content)
{
	if (!content)
		return;
	g_string_free(content->bytes, TRUE);
	g_array_unref(content->spots);
	g_free(content);
}

cairo_matrix_t
pdf_content_get_frame(const PdfContent *content)
{
	return content->frame;
}

void
pdf_content_set_frame(PdfContent *content, cairo_matrix_t frame)
{
	content->frame = frame;
}

void
pdf_content_change_frame(PdfContent *content, cairo_matrix_t change)
{
	cairo_matrix_multiply(&content->frame, &change, &content->frame);
}

/* --- Words of the content --------------------------------------------------------------------- */

/* A number and a space. By hand, since printf asks the locale, and takes a fifth of the time of painting. */
static void
append_number(GString *bytes, double value)
{
	char digits[32];
	int at = sizeof digits, decimals = DECIMALS;
	gint64 scaled = llround(value * SCALE);
	guint64 rest = (guint64)(scaled < 0 ? -scaled : scaled);

	digits[--at] = ' ';
	while (decimals > 0 && rest % 10 == 0) {
		rest /= 10;
		decimals--;
	}
	for (int i = 0; i < decimals; i++, rest /= 10)
		digits[--at] = (char)('0' + rest % 10);
	if (decimals > 0)
		digits[--at] = '.';
	for (; rest > 0 || digits[at] == ' '; rest /= 10)
		digits[--at] = (char)('0' + rest % 10);
	if (scaled < 0)
		digits[--at] = '-';
	g_string_append_len(bytes, digits + at, (gssize)(sizeof digits - (gsize)at));
}

static void
append_numbers(GString *bytes, const double *values, int count)
{
	for (int i = 0; i < count; i++)
		append_number(bytes, values[i]);
}

/* 4 digits of base 16. */
static void
write_code(char *at, guint16 code)
{
	static const char digits[] = "0123456789ABCDEF";

	for (int i = 0; i < 4; i++)
		at[i] = digits[code >> (12 - 4 * i) & 15];
}

static void
append_point(PdfContent *content, double x, double y)
{
	cairo_matrix_transform_point(&content->frame, &x, &y);
	append_number(content->bytes, x);
	append_number(content->bytes, y);
}

/* How long a unit of the frame is on the page: frames never stretch one way more than the other. */
static double
frame_scale(const PdfContent *content)
{
	return hypot(content->frame.xx, content->frame.yx);
}

/* --- Marks ------------------------------------------------------------------------------------ */

void
pdf_content_begin_mark(PdfContent *content, int number)
{
	if (number == PDF_ARTIFACT)
		g_string_append(content->bytes, "/Artifact BMC\n");
	else
		g_string_append_printf(content->bytes, "/Span <</MCID %d>> BDC\n", number);
}

void
pdf_content_end_mark(PdfContent *content)
{
	g_string_append(content->bytes, "EMC\n");
}

/* --- Outlines --------------------------------------------------------------------------------- */

static void
set_colour(PdfContent *content, Colour *set, const Colour *wanted, const char *operator)
{
	const double parts[] = {wanted->red, wanted->green, wanted->blue};

	if (memcmp(set, wanted, sizeof *set) == 0)
		return;
	*set = *wanted;
	append_numbers(content->bytes, parts, 3);
	g_string_append(content->bytes, operator);
}

static void
set_dash(PdfContent *content, double dash, double gap)
{
	if (content->dash == dash && content->gap == gap)
		return;
	content->dash = dash;
	content->gap = gap;
	g_string_append_c(content->bytes, '[');
	if (dash > 0)
		append_numbers(content->bytes, (double[]){dash, gap}, 2);
	g_string_append(content->bytes, "]0 d\n");
}

/* Colours and lines must be set before an outline begins. */
static void
prepare(PdfContent *content, const PdfPaint *paint)
{
	double scale = frame_scale(content);

	if (paint->fill)
		set_colour(content, &content->fill, paint->fill, "rg\n");
	if (!paint->stroke)
		return;
	set_colour(content, &content->stroke, paint->stroke, "RG\n");
	if (content->width != paint->width * scale) {
		content->width = paint->width * scale;
		append_number(content->bytes, content->width);
		g_string_append(content->bytes, "w\n");
	}
	set_dash(content, paint->dash * scale, paint->dash > 0 ? paint->gap * scale : 0);
}

static void
paint_outline(PdfContent *content, const PdfPaint *paint, bool closed)
{
	if (closed)
		g_string_append(content->bytes, "h ");
	g_string_append(content->bytes, paint->fill && paint->stroke ? "B\n"
					: paint->fill		     ? "f\n"
					: paint->stroke		     ? "S\n"
								     : "n\n");
}

void
pdf_content_outline(PdfContent *content, const double *points, int count, bool closed,
		    const PdfPaint *paint)
{
	prepare(content, paint);
	for (int i = 0; i < count; i++) {
		append_point(content, points[2 * i], points[2 * i + 1]);
		g_string_append(content->bytes, i == 0 ? "m " : "l ");
	}
	paint_outline(content, paint, closed);
}

void
pdf_content_circle(PdfContent *content, double x, double y, double radius, const PdfPaint *paint)
{
	double reach = radius * CIRCLE_CONTROL;
	/* From the rightmost point: for each quarter the two control points and its end. */
	const double quarters[4][6] = {
		{x + radius, y + reach, x + reach, y + radius, x, y + radius},
		{x - reach, y + radius, x - radius, y + reach, x - radius, y},
		{x - radius, y - reach, x - reach, y - radius, x, y - radius},
		{x + reach, y - radius, x + radius, y - reach, x + radius, y},
	};

	prepare(content, paint);
	append_point(content, x + radius, y);
	g_string_append(content->bytes, "m ");
	for (int i = 0; i < 4; i++) {
		for (int j = 0; j < 6; j += 2)
			append_point(content, quarters[i][j], quarters[i][j + 1]);
		g_string_append(content->bytes, "c ");
	}
	paint_outline(content, paint, true);
}

/* --- The outline of a glyph ------------------------------------------------------------------- */

typedef struct {
	PdfContent *content;
	double x, y;
} Tracer;

/* A point of a glyph, in Pango's units and y up. */
static void
append_traced(const Tracer *tracer, float x, float y)
{
	append_point(tracer->content, tracer->x + (double)x / PANGO_SCALE,
		     tracer->y - (double)y / PANGO_SCALE);
}

static void
trace_move(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
	   hb_draw_state_t *state G_GNUC_UNUSED, float x, float y, void *user G_GNUC_UNUSED)
{
	const Tracer *tracer = data;

	append_traced(tracer, x, y);
	g_string_append(tracer->content->bytes, "m ");
}

static void
trace_line(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
	   hb_draw_state_t *state G_GNUC_UNUSED, float x, float y, void *user G_GNUC_UNUSED)
{
	const Tracer *tracer = data;

	append_traced(tracer, x, y);
	g_string_append(tracer->content->bytes, "l ");
}

/* HarfBuzz gives the simpler curves of TrueType as these. */
static void
trace_curve(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
	    hb_draw_state_t *state G_GNUC_UNUSED, float first_x, float first_y, float second_x,
	    float second_y, float x, float y, void *user G_GNUC_UNUSED)
{
	const Tracer *tracer = data;

	append_traced(tracer, first_x, first_y);
	append_traced(tracer, second_x, second_y);
	append_traced(tracer, x, y);
	g_string_append(tracer->content->bytes, "c ");
}

static void
trace_close(hb_draw_funcs_t *functions G_GNUC_UNUSED, void *data,
	    hb_draw_state_t *state G_GNUC_UNUSED, void *user G_GNUC_UNUSED)
{
	const Tracer *tracer = data;

	g_string_append(tracer->content->bytes, "h ");
}

void
pdf_content_glyph_outline(PdfContent *content, PangoFont *font, hb_codepoint_t glyph, double x,
			  double y, Colour colour)
{
	hb_draw_funcs_t *functions = hb_draw_funcs_create();
	Tracer tracer = {content, x, y};

	hb_draw_funcs_set_move_to_func(functions, trace_move, NULL, NULL);
	hb_draw_funcs_set_line_to_func(functions, trace_line, NULL, NULL);
	hb_draw_funcs_set_cubic_to_func(functions, trace_curve, NULL, NULL);
	hb_draw_funcs_set_close_path_func(functions, trace_close, NULL, NULL);
	set_colour(content, &content->fill, &colour, "rg\n");
	hb_font_get_glyph_shape(pango_font_get_hb_font(font), glyph, functions, &tracer);
	g_string_append(content->bytes, "f\n");
	hb_draw_funcs_destroy(functions);
}

/* --- Text ------------------------------------------------------------------------------------- */

/* A stretch of glyphs on one line: [<0001>-80<0002>]TJ, where numbers draw nearer, in thousandths of the size. */
typedef struct {
	PdfContent *content;
	PdfFont *font;
	double size;
	bool open, in_codes; /* within [ ], within < > */
	double x, y;	     /* where the next glyph would stand */
} TextRun;

static void
close_codes(TextRun *run)
{
	if (run->in_codes)
		g_string_append_c(run->content->bytes, '>');
	run->in_codes = false;
}

static void
close_run(TextRun *run)
{
	close_codes(run);
	if (run->open)
		g_string_append(run->content->bytes, "]TJ\n");
	run->open = false;
}

static void
open_run(TextRun *run, double x, double y)
{
	const cairo_matrix_t *frame = &run->content->frame;
	GString *bytes = run->content->bytes;
	/* Glyphs stand upright, the frame's y goes down. */
	const double turn[] = {frame->xx, frame->yx, -frame->xy, -frame->yy};

	append_numbers(bytes, turn, 4);
	append_point(run->content, x, y);
	g_string_append(bytes, "Tm[");
	run->open = true;
	run->x = x;
	run->y = y;
}

/* Leads to where a glyph stands, which is farther on by so many thousandths. */
static void
move_on(TextRun *run, const PdfGlyph *glyph)
{
	double on = round((glyph->x - run->x) * 1000 / run->size);

	if (!run->open || fabs(glyph->y - run->y) > 0.5 / SCALE) {
		close_run(run);
		open_run(run, glyph->x, glyph->y);
	} else if (on != 0) {
		close_codes(run);
		append_number(run->content->bytes, -on);
		run->x += on * run->size / 1000;
	}
}

static void
show_glyph(TextRun *run, const PdfGlyph *glyph, int place)
{
	CodeSpot spot = {.font = pdf_font_number(run->font), .place = place};

	move_on(run, glyph);
	if (!run->in_codes)
		g_string_append_c(run->content->bytes, '<');
	run->in_codes = true;
	spot.at = run->content->bytes->len;
	g_array_append_val(run->content->spots, spot);
	g_string_append_len(run->content->bytes, "0000", 4);
	run->x += pdf_font_advance(run->font, place) * run->size;
}

/* Says the text of what follows, which its glyphs do not say (PDF 32000-1, 14.9.4). */
static void
begin_text(TextRun *run, const char *text, int length)
{
	glong units = 0;
	g_autofree gunichar2 *utf16 = g_utf8_to_utf16(text, length, NULL, &units, NULL);
	char code[4];

	close_run(run);
	g_string_append(run->content->bytes, "/Span <</ActualText <FEFF");
	for (glong i = 0; i < units; i++) {
		write_code(code, utf16[i]);
		g_string_append_len(run->content->bytes, code, sizeof code);
	}
	g_string_append(run->content->bytes, ">>> BDC\n");
}

static void
end_text(TextRun *run)
{
	close_run(run);
	g_string_append(run->content->bytes, "EMC\n");
}

static bool
runs_leftwards(const char *text)
{
	hb_script_t script =
		hb_unicode_script(hb_unicode_funcs_get_default(), g_utf8_get_char(text));

	return hb_script_get_horizontal_direction(script) == HB_DIRECTION_RTL;
}

/* What one of several glyphs is said to stand for by itself, for readers that do not know replacement texts: its
 * character where there are as many of them, which stand in the reverse order in text from right to left; else all for the
 * first, and a space of no width for each other. length: receives that of the text. */
static const char *
text_of_glyph(const PdfGlyph *first, int count, int index, int *length)
{
	const char *text = first->text;

	if (g_utf8_strlen(text, first->text_length) != count) {
		*length = index == 0 ? first->text_length : (int)strlen(NOTHING);
		return index == 0 ? text : NOTHING;
	}
	text = g_utf8_offset_to_pointer(text, runs_leftwards(text) ? count - 1 - index : index);
	*length = (int)(g_utf8_next_char(text) - text);
	return text;
}

/* Shows several glyphs of one text, of which the first has it. */
static void
show_together(TextRun *run, const PdfGlyph *glyphs, int count)
{
	begin_text(run, glyphs[0].text, glyphs[0].text_length);
	for (int i = 0; i < count; i++) {
		int length;
		const char *text = text_of_glyph(&glyphs[0], count, i, &length);

		show_glyph(run, &glyphs[i],
			   pdf_font_use(run->font, glyphs[i].glyph, text, length).place);
	}
	end_text(run);
}

static void
show_one(TextRun *run, const PdfGlyph *glyph)
{
	PdfGlyphUse use = pdf_font_use(run->font, glyph->glyph, glyph->text, glyph->text_length);

	if (!use.says_text)
		begin_text(run, glyph->text, glyph->text_length);
	show_glyph(run, glyph, use.place);
	if (!use.says_text)
		end_text(run);
}

bool
pdf_glyph_is_shown(PangoGlyph glyph)
{
	return glyph != PANGO_GLYPH_EMPTY && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG);
}

static void
set_font(PdfContent *content, int font, double size)
{
	if (content->font == font && content->size == size)
		return;
	content->font = font;
	content->size = size;
	g_string_append_printf(content->bytes, "/F%d ", font);
	append_number(content->bytes, size);
	g_string_append(content->bytes, "Tf\n");
}

void
pdf_content_glyphs(PdfContent *content, PangoFont *font, const PdfGlyph *glyphs, int count,
		   Colour colour)
{
	TextRun run = {.content = content};

	if (count == 0)
		return;
	run.font = pdf_fonts_find(content->fonts, font, &run.size);
	set_colour(content, &content->fill, &colour, "rg\n");
	g_string_append(content->bytes, "BT\n");
	set_font(content, pdf_font_number(run.font), run.size);
	for (int first = 0, end; first < count; first = end) {
		for (end = first + 1; end < count && glyphs[end].text_length == 0;)
			end++;
		if (end == first + 1)
			show_one(&run, &glyphs[first]);
		else
			show_together(&run, &glyphs[first], end - first);
	}
	close_run(&run);
	g_string_append(content->bytes, "ET\n");
}

/* --- The end ---------------------------------------------------------------------------------- */

const GString *
pdf_content_finish(PdfContent *content)
{
	for (guint i = 0; i < content->spots->len; i++) {
		const CodeSpot *spot = &g_array_index(content->spots, CodeSpot, i);
		const PdfFont *font = pdf_fonts_get(content->fonts, spot->font);

		write_code(content->bytes->str + spot->at, pdf_font_code(font, spot->place));
	}
	g_array_set_size(content->spots, 0);
	return content->bytes;
}
