/* pdf_write.c - the whole file: its pages, fonts, outline, properties, and the profile of an archive (PDF/A-2b), packed
 * by qpdf. */
#include "render/print/pdf.h"
#include "render/print/pdf_object.h"
#include <string.h>

/* As deep as headings go (document.rng). */
enum { OUTLINE_DEEPEST = 3 };

/* --- Pages ------------------------------------------------------------------------------------ */

/* The contents of all pages (PdfContent *), the fonts cut to what they use. NULL and error when that fails. */
static GPtrArray *
paint_pages(const Print *print, PdfFonts *fonts, GError **error)
{
	g_autoptr(GPtrArray) contents =
		g_ptr_array_new_with_free_func((GDestroyNotify)pdf_content_free);

	for (guint i = 0; i < print->pages->len; i++) {
		PdfContent *content =
			pdf_paint_page(print, g_ptr_array_index(print->pages, i), fonts, error);

		if (!content)
			return NULL;
		g_ptr_array_add(contents, content);
	}
	return pdf_fonts_cut(fonts, error) ? g_steal_pointer(&contents) : NULL;
}

static qpdf_oh
write_page(const Print *print, qpdf_data file, PdfContent *content, qpdf_oh tree, qpdf_oh resources)
{
	const GString *bytes = pdf_content_finish(content);
	qpdf_oh page = pdf_new_dictionary(file), box = qpdf_oh_new_array(file);
	const double corners[] = {0, 0, print->page_width, print->page_height};

	for (gsize i = 0; i < G_N_ELEMENTS(corners); i++)
		qpdf_oh_append_item(file, box, qpdf_oh_new_real_from_double(file, corners[i], 3));
	qpdf_oh_replace_key(file, page, "/Type", qpdf_oh_new_name(file, "/Page"));
	qpdf_oh_replace_key(file, page, "/Parent", tree);
	qpdf_oh_replace_key(file, page, "/MediaBox", box);
	qpdf_oh_replace_key(file, page, "/Resources", resources);
	qpdf_oh_replace_key(file, page, "/Contents", pdf_new_stream(file, bytes->str, bytes->len));
	return page;
}

/* Writes the pages with what they show; returns them, one a page of print, to be freed with g_free(). */
static qpdf_oh *
write_pages(const Print *print, qpdf_data file, const GPtrArray *contents, const PdfFonts *fonts)
{
	qpdf_oh *pages = g_new0(qpdf_oh, contents->len);
	qpdf_oh tree = qpdf_oh_get_key(file, qpdf_get_root(file), "/Pages");
	qpdf_oh resources = pdf_new_dictionary(file), kids = qpdf_oh_new_array(file);

	qpdf_oh_replace_key(file, resources, "/Font", pdf_fonts_write(fonts, file));
	for (guint i = 0; i < contents->len; i++) {
		pages[i] = write_page(print, file, g_ptr_array_index(contents, i), tree, resources);
		qpdf_oh_append_item(file, kids, pages[i]);
	}
	qpdf_oh_replace_key(file, tree, "/Kids", kids);
	pdf_set_integer(file, tree, "/Count", (int)contents->len);
	return pages;
}

/* --- The outline ------------------------------------------------------------------------------ */

/* An entry that later ones may stand below. */
typedef struct {
	qpdf_oh entry, last; /* last: of those below it; 0: none yet */
	int level, count;    /* count: of those below it that are seen when it is open */
} Branch;

/* Ends the branch at a depth, which then knows how many stand below it (PDF 32000-1, 12.3.3): those at the top are open,
 * so that what stands below them is seen too; the others are closed. */
static void
end_branch(qpdf_data file, Branch *branches, int depth)
{
	const Branch *branch = &branches[depth];

	if (branch->last == 0)
		return;
	if (depth == 1)
		branches[0].count += branch->count;
	qpdf_oh_replace_key(file, branch->entry, "/Last", branch->last);
	pdf_set_integer(file, branch->entry, "/Count", depth <= 1 ? branch->count : -branch->count);
}

static void
add_below(qpdf_data file, Branch *branch, qpdf_oh entry)
{
	qpdf_oh_replace_key(file, entry, "/Parent", branch->entry);
	if (branch->last == 0) {
		qpdf_oh_replace_key(file, branch->entry, "/First", entry);
	} else {
		qpdf_oh_replace_key(file, entry, "/Prev", branch->last);
		qpdf_oh_replace_key(file, branch->last, "/Next", entry);
	}
	branch->last = entry;
	branch->count++;
}

static qpdf_oh
new_entry(const Print *print, qpdf_data file, const qpdf_oh *pages, const OutlineEntry *entry)
{
	qpdf_oh dictionary = pdf_new_dictionary(file);

	pdf_set_text(file, dictionary, "/Title", entry->text);
	qpdf_oh_replace_key(file, dictionary, "/Dest",
			    pdf_new_place(file, pages[entry->page], print->page_height - entry->y));
	return dictionary;
}

/* An entry stands below the last one of a lower level. */
static void
write_outline(const Print *print, qpdf_data file, const qpdf_oh *pages)
{
	Branch branches[OUTLINE_DEEPEST + 1] = {{.entry = pdf_new_dictionary(file)}};
	int depth = 0;

	if (print->outline->len == 0)
		return;
	for (guint i = 0; i < print->outline->len; i++) {
		const OutlineEntry *entry = &g_array_index(print->outline, OutlineEntry, i);
		qpdf_oh dictionary = new_entry(print, file, pages, entry);

		for (; depth > 0 && branches[depth].level >= entry->level; depth--)
			end_branch(file, branches, depth);
		add_below(file, &branches[depth], dictionary);
		depth = MIN(depth + 1, OUTLINE_DEEPEST);
		branches[depth] = (Branch){.entry = dictionary, .level = entry->level};
	}
	for (; depth >= 0; depth--)
		end_branch(file, branches, depth);
	pdf_set_parsed(file, branches[0].entry, "/Type", "/Outlines");
	qpdf_oh_replace_key(file, qpdf_get_root(file), "/Outlines", branches[0].entry);
}

/* --- The whole file --------------------------------------------------------------------------- */

static void
write_properties(const Print *print, qpdf_data file)
{
	qpdf_oh properties = pdf_new_dictionary(file);
	g_auto(GStrv) parts = g_strsplit(print->date, "-", 3);
	g_autofree char *joined = g_strjoinv("", parts);
	g_autofree char *date = g_strconcat("D:", joined, "000000Z", NULL);

	pdf_set_text(file, properties, "/Title", print->title);
	pdf_set_text(file, properties, "/Author", print->author);
	pdf_set_text(file, properties, "/Subject", print->subject);
	pdf_set_text(file, properties, "/Creator", PDF_CREATOR);
	pdf_set_text(file, properties, "/Producer", PDF_PRODUCER);
	qpdf_oh_replace_key(file, properties, "/CreationDate", qpdf_oh_new_string(file, date));
	qpdf_oh_replace_key(file, properties, "/ModDate", qpdf_oh_new_string(file, date));
	qpdf_oh_replace_key(file, qpdf_get_trailer(file), "/Info", properties);
}

/* Puts the colour profile of fonts/ into the file; false when there is none. */
static bool
write_colour(const Print *print, qpdf_data file)
{
	g_autofree char *path = fonts_find_file(print->fonts, "sRGB.icc");
	g_autofree char *bytes = NULL;
	gsize length = 0;
	qpdf_oh profile, intents;

	if (!path || !g_file_get_contents(path, &bytes, &length, NULL))
		return false;
	profile = pdf_new_stream(file, bytes, length);
	pdf_set_integer(file, qpdf_oh_get_dict(file, profile), "/N", 3);
	intents = qpdf_oh_parse(file,
				"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
				"/Info(sRGB IEC61966-2.1)>>]");
	qpdf_oh_replace_key(file, qpdf_oh_get_array_item(file, intents, 0), "/DestOutputProfile",
			    profile);
	qpdf_oh_replace_key(file, qpdf_get_root(file), "/OutputIntents", intents);
	return true;
}

static void
write_catalogue(const Print *print, qpdf_data file)
{
	qpdf_oh catalogue = qpdf_get_root(file);
	bool archival = write_colour(print, file);
	g_autofree char *xmp = pdf_metadata(print, archival);
	qpdf_oh stream = pdf_new_stream(file, xmp, strlen(xmp));
	qpdf_oh dictionary = qpdf_oh_get_dict(file, stream);

	pdf_set_parsed(file, dictionary, "/Type", "/Metadata");
	pdf_set_parsed(file, dictionary, "/Subtype", "/XML");
	qpdf_oh_replace_key(file, catalogue, "/Metadata", stream);
	pdf_set_parsed(file, catalogue, "/Lang", "(zh-CN)");
	pdf_set_parsed(file, catalogue, "/PageLabels", "<</Nums[0<</S/D>>]>>");
	pdf_set_parsed(file, catalogue, "/ViewerPreferences", "<</DisplayDocTitle true>>");
}

static bool
write_all(const Print *print, qpdf_data file, const GPtrArray *contents, const PdfFonts *fonts)
{
	g_autofree qpdf_oh *pages = NULL;

	if (qpdf_empty_pdf(file) & QPDF_ERRORS)
		return false;
	pages = write_pages(print, file, contents, fonts);
	pdf_write_structure(print, file, pages);
	write_outline(print, file, pages);
	write_properties(print, file);
	write_catalogue(print, file);
	return !qpdf_has_error(file);
}

static GBytes *
pack(qpdf_data file)
{
	if (qpdf_init_write_memory(file) & QPDF_ERRORS)
		return NULL;
	qpdf_set_object_stream_mode(file, qpdf_o_generate);
	qpdf_set_deterministic_ID(file, QPDF_TRUE);
	qpdf_set_minimum_pdf_version(file, "1.7");
	if (qpdf_write(file) & QPDF_ERRORS)
		return NULL;
	return g_bytes_new(qpdf_get_buffer(file), qpdf_get_buffer_length(file));
}

GBytes *
pdf_write(const Print *print, GError **error)
{
	g_autoptr(PdfFonts) fonts = pdf_fonts_new();
	g_autoptr(GPtrArray) contents = paint_pages(print, fonts, error);
	qpdf_data file;
	GBytes *bytes = NULL;

	if (!contents)
		return NULL;
	file = qpdf_init();
	qpdf_silence_errors(file);
	qpdf_set_suppress_warnings(file, QPDF_TRUE);
	if (write_all(print, file, contents, fonts))
		bytes = pack(file);
	if (!bytes)
		g_set_error(error, PRINT_ERROR, PRINT_ERROR_PDF, "%s: 写PDF时出错：%s", print->id,
			    qpdf_get_error_full_text(file, qpdf_get_error(file)));
	qpdf_cleanup(&file);
	return bytes;
}
