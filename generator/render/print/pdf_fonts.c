/* pdf_fonts.c - see pdf_fonts.h. HarfBuzz cuts; a font stands in the file as PDF 32000-1, 9.7 describes: a Type 0 font
 * whose codes are the CIDs of its descendant (Identity-H). */
#include "render/print/pdf_fonts.h"
#include "render/chart/fonts.h"
#include "render/print/pdf_object.h"
#include "render/print/print.h"
#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_CID_H
#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <string.h>

#define GLYPH_NONE 0
#define CFF HB_TAG('C', 'F', 'F', ' ')
/* The longest list of a map from codes to text (PDF 32000-1, 9.10.3; Adobe Technical Note 5014). */
enum { MAP_LONGEST = 100 };

typedef struct {
	hb_codepoint_t glyph; /* in the whole font */
	char *text;	      /* that a reader is told; the first that it was used for */
	int text_length;
	double advance; /* thousandths of an em, as the file rounds it */
	guint16 code;	/* after the cut */
} UsedGlyph;

struct PdfFont {
	hb_font_t *whole; /* unscaled */
	char *file;	  /* its path, for messages */
	int number;
	GArray *used;	    /* UsedGlyph, by place; the first stands for what has no glyph */
	guint16 *places;    /* by glyph of the whole font: its place, GLYPH_NONE when not in use */
	guint glyph_count;  /* of the whole font */
	hb_blob_t *program; /* after the cut */
	bool has_cff;	    /* its outlines: else TrueType's */
};

typedef struct {
	PdfFont *font;
	double size;
} SizedFont;

struct PdfFonts {
	GPtrArray *fonts;	/* PdfFont * */
	GHashTable *sized;	/* PangoFont → SizedFont */
	PangoFont *last_looked; /* borrowed; most look-ups are for the font of the text before */
	SizedFont *last_found;
};

G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_face_t, hb_face_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_subset_input_t, hb_subset_input_destroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(hb_subset_plan_t, hb_subset_plan_destroy)

/* --- Use -------------------------------------------------------------------------------------- */

static void
used_glyph_clear(gpointer glyph)
{
	g_free(((UsedGlyph *)glyph)->text);
}

static void
add_used(PdfFont *font, hb_codepoint_t glyph, const char *text, int length)
{
	double em = hb_face_get_upem(hb_font_get_face(font->whole));
	UsedGlyph used = {
		.glyph = glyph,
		.text = g_strndup(text, (gsize)length),
		.text_length = length,
		.advance = round(hb_font_get_glyph_h_advance(font->whole, glyph) * 1000 / em)};

	if (glyph < font->glyph_count)
		font->places[glyph] = (guint16)font->used->len;
	g_array_append_val(font->used, used);
}

static PdfFont *
font_new(hb_face_t *face, const char *file, int number)
{
	PdfFont *font = g_new0(PdfFont, 1);

	font->whole = hb_font_create(face);
	font->file = g_strdup(file);
	font->number = number;
	font->used = g_array_new(FALSE, FALSE, sizeof(UsedGlyph));
	g_array_set_clear_func(font->used, used_glyph_clear);
	font->glyph_count = hb_face_get_glyph_count(face);
	font->places = g_new0(guint16, font->glyph_count);
	add_used(font, 0, "", 0);
	return font;
}

static void
font_free(gpointer data)
{
	PdfFont *font = data;

	hb_font_destroy(font->whole);
	g_array_unref(font->used);
	g_free(font->places);
	g_free(font->file);
	hb_blob_destroy(font->program);
	g_free(font);
}

PdfFonts *
pdf_fonts_new(void)
{
	PdfFonts *fonts = g_new0(PdfFonts, 1);

	fonts->fonts = g_ptr_array_new_with_free_func(font_free);
	fonts->sized = g_hash_table_new_full(NULL, NULL, g_object_unref, g_free);
	return fonts;
}

void
pdf_fonts_free(PdfFonts *fonts)
{
	if (!fonts)
		return;
	g_ptr_array_unref(fonts->fonts);
	g_hash_table_unref(fonts->sized);
	g_free(fonts);
}

/* Pango has one face for all sizes of a font file. */
static PdfFont *
font_of_face(PdfFonts *fonts, hb_face_t *face, const char *file)
{
	PdfFont *font;

	for (guint i = 0; i < fonts->fonts->len; i++) {
		font = g_ptr_array_index(fonts->fonts, i);
		if (hb_font_get_face(font->whole) == face)
			return font;
	}
	font = font_new(face, file, (int)fonts->fonts->len);
	g_ptr_array_add(fonts->fonts, font);
	return font;
}

static SizedFont *
add_sized(PdfFonts *fonts, PangoFont *font)
{
	SizedFont *sized = g_new0(SizedFont, 1);
	hb_font_t *shaping = pango_font_get_hb_font(font);
	int scale;

	hb_font_get_scale(shaping, &scale, NULL);
	sized->size = (double)scale / PANGO_SCALE;
	sized->font = font_of_face(fonts, hb_font_get_face(shaping), fonts_file(font));
	g_hash_table_insert(fonts->sized, g_object_ref(font), sized);
	return sized;
}

PdfFont *
pdf_fonts_find(PdfFonts *fonts, PangoFont *font, double *size)
{
	if (fonts->last_looked != font) {
		SizedFont *sized = g_hash_table_lookup(fonts->sized, font);

		fonts->last_found = sized ? sized : add_sized(fonts, font);
		fonts->last_looked = font;
	}
	*size = fonts->last_found->size;
	return fonts->last_found->font;
}

PdfFont *
pdf_fonts_get(const PdfFonts *fonts, int number)
{
	return g_ptr_array_index(fonts->fonts, (guint)number);
}

int
pdf_font_number(const PdfFont *font)
{
	return font->number;
}

PdfGlyphUse
pdf_font_use(PdfFont *font, hb_codepoint_t glyph, const char *text, int length)
{
	const UsedGlyph *used;
	int place;

	if (glyph == 0 || glyph >= font->glyph_count)
		return (PdfGlyphUse){0, false};
	if (font->places[glyph] == GLYPH_NONE)
		add_used(font, glyph, text, length);
	place = font->places[glyph];
	used = &g_array_index(font->used, UsedGlyph, place);
	return (PdfGlyphUse){place, used->text_length == length &&
					    memcmp(used->text, text, (gsize)length) == 0};
}

double
pdf_font_advance(const PdfFont *font, int place)
{
	return g_array_index(font->used, UsedGlyph, place).advance / 1000;
}

guint16
pdf_font_code(const PdfFont *font, int place)
{
	return g_array_index(font->used, UsedGlyph, place).code;
}

/* --- Cutting ---------------------------------------------------------------------------------- */

/* The tables that a PDF needs of a font. Given the whole, HarfBuzz reads all its characters and features first, only to
 * drop them, which takes a fourth of its time. */
static hb_face_t *
outlines_of(hb_face_t *face)
{
	static const hb_tag_t tables[] = {
		CFF,
		HB_TAG('g', 'l', 'y', 'f'),
		HB_TAG('l', 'o', 'c', 'a'),
		HB_TAG('h', 'e', 'a', 'd'),
		HB_TAG('h', 'h', 'e', 'a'),
		HB_TAG('h', 'm', 't', 'x'),
		HB_TAG('m', 'a', 'x', 'p'),
	};
	hb_face_t *outlines = hb_face_builder_create();

	for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
		hb_blob_t *table = hb_face_reference_table(face, tables[i]);

		if (hb_blob_get_length(table) > 0)
			hb_face_builder_add_table(outlines, tables[i], table);
		hb_blob_destroy(table);
	}
	return outlines;
}

static bool
has_table(hb_face_t *face, hb_tag_t tag)
{
	hb_blob_t *table = hb_face_reference_table(face, tag);
	bool found = hb_blob_get_length(table) > 0;

	hb_blob_destroy(table);
	return found;
}

static void
set_codes_by_order(PdfFont *font, hb_subset_plan_t *plan)
{
	const hb_map_t *order = hb_subset_plan_old_to_new_glyph_mapping(plan);

	for (guint i = 0; i < font->used->len; i++) {
		UsedGlyph *used = &g_array_index(font->used, UsedGlyph, i);

		used->code = (guint16)hb_map_get(order, used->glyph);
	}
}

/* The code of a glyph is its CID, which a CFF program may give itself: PDF 32000-1, 9.7.4.2. */
static bool
set_codes_by_program(PdfFont *font)
{
	unsigned int length;
	const char *bytes = hb_blob_get_data(font->program, &length);
	FT_Library library = NULL;
	FT_Face face = NULL;
	FT_Bool keyed = FALSE;
	bool fine =
		FT_Init_FreeType(&library) == 0 &&
		FT_New_Memory_Face(library, (const FT_Byte *)bytes, (FT_Long)length, 0, &face) == 0;

	if (fine && FT_Get_CID_Is_Internally_CID_Keyed(face, &keyed) == 0 && keyed)
		for (guint i = 0; i < font->used->len; i++) {
			UsedGlyph *used = &g_array_index(font->used, UsedGlyph, i);
			FT_UInt code = 0;

			fine = fine && FT_Get_CID_From_Glyph_Index(face, used->code, &code) == 0;
			used->code = (guint16)code;
		}
	FT_Done_Face(face);
	FT_Done_FreeType(library);
	return fine;
}

static char *
font_name(const PdfFont *font)
{
	char name[64];
	unsigned int size = sizeof name;

	hb_ot_name_get_utf8(hb_font_get_face(font->whole), HB_OT_NAME_ID_POSTSCRIPT_NAME,
			    HB_LANGUAGE_INVALID, &size, name);
	/* The characters that a name of PDF may have as they are. */
	for (char *at = name; *at; at++)
		if (!g_ascii_isalnum(*at) && !strchr("-_.", *at))
			*at = '-';
	return g_strdup(*name ? name : "Font");
}

static hb_subset_plan_t *
plan_cut(const PdfFont *font, hb_face_t *outlines)
{
	g_autoptr(hb_subset_input_t) input = hb_subset_input_create_or_fail();
	hb_set_t *glyphs = hb_subset_input_glyph_set(input);

	for (guint i = 0; i < font->used->len; i++)
		hb_set_add(glyphs, g_array_index(font->used, UsedGlyph, i).glyph);
	hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
	return hb_subset_plan_create_or_fail(outlines, input);
}

static bool
cut(PdfFont *font)
{
	hb_face_t *whole = hb_font_get_face(font->whole);
	g_autoptr(hb_face_t) outlines = outlines_of(whole);
	g_autoptr(hb_subset_plan_t) plan = plan_cut(font, outlines);
	g_autoptr(hb_face_t) result = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;

	font->has_cff = has_table(outlines, CFF);
	/* Of a variable font the file would show another weight than was measured. */
	if (!result || hb_ot_var_has_data(whole) ||
	    (!font->has_cff && !has_table(outlines, HB_TAG('g', 'l', 'y', 'f'))))
		return false;
	set_codes_by_order(font, plan);
	font->program = font->has_cff ? hb_face_reference_table(result, CFF)
				      : hb_face_reference_blob(result);
	return hb_blob_get_length(font->program) > 0 &&
	       (!font->has_cff || set_codes_by_program(font));
}

bool
pdf_fonts_cut(PdfFonts *fonts, GError **error)
{
	for (guint i = 0; i < fonts->fonts->len; i++) {
		PdfFont *font = g_ptr_array_index(fonts->fonts, i);
		g_autofree char *name = NULL;

		if (cut(font))
			continue;
		name = font_name(font);
		g_set_error(
			error, PRINT_ERROR, PRINT_ERROR_PDF,
			"字体%s（文件%s）放不进PDF：只支持有CFF或TrueType轮廓、不可变的字体文件，请另换一种",
			name, font->file);
		return false;
	}
	return true;
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* Six letters before the name of a font of which only a part is there (PDF 32000-1, 9.6.4), made from that part. */
static char *
name_of_part(const PdfFont *font)
{
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_MD5);
	g_autofree char *whole = font_name(font);
	guint8 digest[16];
	gsize length = sizeof digest;
	char tag[7] = "";

	for (guint i = 0; i < font->used->len; i++) {
		hb_codepoint_t glyph = g_array_index(font->used, UsedGlyph, i).glyph;
		const guchar bytes[] = {(guchar)(glyph >> 8), (guchar)glyph};

		g_checksum_update(checksum, bytes, sizeof bytes);
	}
	g_checksum_get_digest(checksum, digest, &length);
	for (int i = 0; i < 6; i++)
		tag[i] = (char)('A' + digest[i] % 26);
	return g_strconcat(tag, "+", whole, NULL);
}

static gint
compare_codes(gconstpointer first, gconstpointer second)
{
	const UsedGlyph *const *a = first, *const *b = second;

	return (*a)->code - (*b)->code;
}

/* The glyphs in the order of their codes (UsedGlyph *, borrowed). */
static GPtrArray *
by_code(const PdfFont *font)
{
	GPtrArray *sorted = g_ptr_array_sized_new(font->used->len);

	for (guint i = 0; i < font->used->len; i++)
		g_ptr_array_add(sorted, &g_array_index(font->used, UsedGlyph, i));
	g_ptr_array_sort(sorted, compare_codes);
	return sorted;
}

/* "[0[1000 500]7[1000]]": codes that follow each other share a list. Those of a full em go without saying (DW). */
static char *
widths(const GPtrArray *sorted)
{
	GString *text = g_string_new("[");
	int next = -1;

	for (guint i = 0; i < sorted->len; i++) {
		const UsedGlyph *used = g_ptr_array_index(sorted, i);

		if ((int)used->advance == 1000)
			continue;
		if (used->code != next)
			g_string_append_printf(text, "%s%d[", next < 0 ? "" : "]", used->code);
		g_string_append_printf(text, " %d", (int)used->advance);
		next = used->code + 1;
	}
	g_string_append(text, next < 0 ? "]" : "]]");
	return g_string_free(text, FALSE);
}

static void
append_utf16(GString *text, const UsedGlyph *used)
{
	glong length = 0;
	g_autofree gunichar2 *units =
		g_utf8_to_utf16(used->text, used->text_length, NULL, &length, NULL);

	g_string_append_printf(text, "<%04X><", used->code);
	for (glong i = 0; i < length; i++)
		g_string_append_printf(text, "%04X", units[i]);
	g_string_append(text, ">\n");
}

/* What the codes stand for (PDF 32000-1, 9.10.3). */
static GString *
text_map(const GPtrArray *sorted)
{
	GString *map =
		g_string_new("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
			     "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def\n"
			     "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
			     "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
	g_autoptr(GPtrArray) told = g_ptr_array_new();

	for (guint i = 0; i < sorted->len; i++)
		if (((const UsedGlyph *)g_ptr_array_index(sorted, i))->text_length > 0)
			g_ptr_array_add(told, g_ptr_array_index(sorted, i));
	for (guint i = 0; i < told->len; i++) {
		if (i % MAP_LONGEST == 0)
			g_string_append_printf(map, "%s%u beginbfchar\n", i ? "endbfchar\n" : "",
					       MIN(told->len - i, MAP_LONGEST));
		append_utf16(map, g_ptr_array_index(told, i));
	}
	g_string_append_printf(
		map, "%sendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n",
		told->len ? "endbfchar\n" : "");
	return map;
}

/* A measure of the font in thousandths of an em. */
static int
thousandths(const PdfFont *font, double value)
{
	return (int)round(value * 1000 / hb_face_get_upem(hb_font_get_face(font->whole)));
}

/* "[left foot right head]" of the box that holds every glyph of the whole font, from its head table: bytes 36 to 43. */
static char *
bounding_box(const PdfFont *font)
{
	hb_blob_t *head =
		hb_face_reference_table(hb_font_get_face(font->whole), HB_TAG('h', 'e', 'a', 'd'));
	unsigned int length;
	const guint8 *bytes = (const guint8 *)hb_blob_get_data(head, &length);
	int corners[4] = {0};

	for (int i = 0; i < 4 && length >= 44; i++)
		corners[i] =
			thousandths(font, (gint16)(bytes[36 + 2 * i] << 8 | bytes[37 + 2 * i]));
	hb_blob_destroy(head);
	return g_strdup_printf("[%d %d %d %d]", corners[0], corners[1], corners[2], corners[3]);
}

static qpdf_oh
write_descriptor(const PdfFont *font, qpdf_data file, const char *name)
{
	qpdf_oh descriptor = pdf_new_dictionary(file);
	unsigned int length;
	const char *bytes = hb_blob_get_data(font->program, &length);
	qpdf_oh program = pdf_new_stream(file, bytes, length);
	g_autofree char *box = bounding_box(font);
	hb_font_extents_t extents;
	hb_position_t capitals = 0;

	hb_font_get_h_extents(font->whole, &extents);
	hb_ot_metrics_get_position_with_fallback(font->whole, HB_OT_METRICS_TAG_CAP_HEIGHT,
						 &capitals);
	pdf_set_parsed(file, descriptor, "/Type", "/FontDescriptor");
	qpdf_oh_replace_key(file, descriptor, "/FontName", qpdf_oh_new_name(file, name));
	/* Flags: symbolic, which is said of every font that has other than Latin letters. */
	pdf_set_integer(file, descriptor, "/Flags", 4);
	pdf_set_parsed(file, descriptor, "/FontBBox", box);
	pdf_set_integer(file, descriptor, "/ItalicAngle", 0);
	pdf_set_integer(file, descriptor, "/Ascent", thousandths(font, extents.ascender));
	/* Some fonts have it with the wrong sign. */
	pdf_set_integer(file, descriptor, "/Descent", -ABS(thousandths(font, extents.descender)));
	pdf_set_integer(file, descriptor, "/CapHeight", thousandths(font, capitals));
	pdf_set_integer(file, descriptor, "/StemV", 80);
	if (font->has_cff)
		pdf_set_parsed(file, qpdf_oh_get_dict(file, program), "/Subtype", "/CIDFontType0C");
	else
		pdf_set_integer(file, qpdf_oh_get_dict(file, program), "/Length1", (int)length);
	qpdf_oh_replace_key(file, descriptor, font->has_cff ? "/FontFile3" : "/FontFile2", program);
	return descriptor;
}

static qpdf_oh
write_descendant(const PdfFont *font, qpdf_data file, const char *name, const GPtrArray *sorted)
{
	qpdf_oh descendant = pdf_new_dictionary(file);
	g_autofree char *width_lists = widths(sorted);

	pdf_set_parsed(file, descendant, "/Type", "/Font");
	pdf_set_parsed(file, descendant, "/Subtype",
		       font->has_cff ? "/CIDFontType0" : "/CIDFontType2");
	qpdf_oh_replace_key(file, descendant, "/BaseFont", qpdf_oh_new_name(file, name));
	pdf_set_parsed(file, descendant, "/CIDSystemInfo",
		       "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>");
	pdf_set_integer(file, descendant, "/DW", 1000);
	pdf_set_parsed(file, descendant, "/W", width_lists);
	/* PDF/A asks for the map of TrueType fonts. */
	if (!font->has_cff)
		pdf_set_parsed(file, descendant, "/CIDToGIDMap", "/Identity");
	qpdf_oh_replace_key(file, descendant, "/FontDescriptor",
			    write_descriptor(font, file, name));
	return descendant;
}

static qpdf_oh
write_font(const PdfFont *font, qpdf_data file)
{
	qpdf_oh dictionary = pdf_new_dictionary(file), below = qpdf_oh_new_array(file);
	g_autofree char *part = name_of_part(font);
	g_autofree char *name = g_strconcat("/", part, NULL);
	g_autoptr(GPtrArray) sorted = by_code(font);
	GString *map = text_map(sorted);

	pdf_set_parsed(file, dictionary, "/Type", "/Font");
	pdf_set_parsed(file, dictionary, "/Subtype", "/Type0");
	qpdf_oh_replace_key(file, dictionary, "/BaseFont", qpdf_oh_new_name(file, name));
	pdf_set_parsed(file, dictionary, "/Encoding", "/Identity-H");
	qpdf_oh_append_item(file, below, write_descendant(font, file, name, sorted));
	qpdf_oh_replace_key(file, dictionary, "/DescendantFonts", below);
	qpdf_oh_replace_key(file, dictionary, "/ToUnicode",
			    pdf_new_stream(file, map->str, map->len));
	g_string_free(map, TRUE);
	return dictionary;
}

qpdf_oh
pdf_fonts_write(const PdfFonts *fonts, qpdf_data file)
{
	qpdf_oh names = qpdf_oh_new_dictionary(file);

	for (guint i = 0; i < fonts->fonts->len; i++) {
		char name[16];

		g_snprintf(name, sizeof name, "/F%u", i);
		qpdf_oh_replace_key(file, names, name,
				    write_font(g_ptr_array_index(fonts->fonts, i), file));
	}
	return names;
}
