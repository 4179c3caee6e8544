#include "render/print/print.h"
#include "render/print/compose.h"
#include "render/print/origin.h"
#include "render/print/pdf.h"

G_DEFINE_QUARK(print_error, print_error)

static void
page_free(gpointer data)
{
	Page *page = data;

	g_array_unref(page->rules);
	g_array_unref(page->items);
	g_array_unref(page->leaves);
	g_free(page);
}

static void
anchor_clear(gpointer data)
{
	g_free(((Anchor *)data)->id);
}

static void
outline_clear(gpointer data)
{
	g_free(((OutlineEntry *)data)->text);
}

static Print *
print_new(const xmlNode *root, const PrintStyles *styles, const Fonts *fonts)
{
	Print *print = g_new0(Print, 1);

	print->id = compose_attribute(root, "id");
	print->title = compose_attribute(root, "title");
	print->author = compose_attribute(root, "author");
	print->date = compose_attribute(root, "date");
	print->subject = compose_attribute(root, "subject");
	print->root = compose_attribute(root, "root");
	print->fonts = fonts;
	print->page_width = styles->page_width;
	print->page_height = styles->page_height;
	print->structure = structure_new();
	print->paragraphs = g_ptr_array_new_with_free_func((GDestroyNotify)paragraph_free);
	print->strips = g_ptr_array_new_with_free_func(strip_free);
	print->repeated = g_ptr_array_new_with_free_func(strip_free);
	print->repeats = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
	print->notes = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
	print->pages = g_ptr_array_new_with_free_func(page_free);
	print->anchors = g_array_new(FALSE, FALSE, sizeof(Anchor));
	g_array_set_clear_func(print->anchors, anchor_clear);
	print->outline = g_array_new(FALSE, FALSE, sizeof(OutlineEntry));
	g_array_set_clear_func(print->outline, outline_clear);
	structure_add(print->structure, NULL, TAG_DOCUMENT);
	return print;
}

void
print_free(Print *print)
{
	if (!print)
		return;
	g_free(print->id);
	g_free(print->title);
	g_free(print->author);
	g_free(print->date);
	g_free(print->subject);
	g_free(print->root);
	structure_free(print->structure);
	g_ptr_array_unref(print->paragraphs);
	g_ptr_array_unref(print->strips);
	g_ptr_array_unref(print->repeated);
	g_ptr_array_unref(print->repeats);
	g_ptr_array_unref(print->notes);
	g_ptr_array_unref(print->pages);
	g_array_unref(print->anchors);
	g_array_unref(print->outline);
	g_free(print);
}

/* YYYY-MM-DD, as the file's dates need it. */
static bool
is_date(const char *text)
{
	static const char form[] = "0000-00-00";

	for (int i = 0; i < (int)sizeof form - 1; i++)
		if (form[i] == '0' ? !g_ascii_isdigit(text[i]) : text[i] != form[i])
			return false;
	return text[sizeof form - 1] == '\0';
}

static gint
compare_characters(gconstpointer a, gconstpointer b)
{
	guint first = GPOINTER_TO_UINT(a), second = GPOINTER_TO_UINT(b);

	return (first > second) - (first < second);
}

/* Reports each character that no font has, in the order of the code points. */
static void
report_missing(const Print *print, const Shaper *shaper, const GPtrArray *sources,
	       ProblemList *problems)
{
	g_autoptr(GList) characters =
		g_list_sort(g_hash_table_get_keys(shaper->missing), compare_characters);

	for (GList *node = characters; node; node = node->next) {
		gunichar missing = GPOINTER_TO_UINT(node->data);
		const char *around = g_hash_table_lookup(shaper->missing, node->data);
		g_autofree char *piece = NULL;
		Position where = origin_find(sources, missing, around, &piece);
		char character[8] = {0}, code[16];

		if (where.file == NULL)
			where.file = print->id;
		g_unichar_to_utf8(missing, character);
		g_snprintf(code, sizeof code, "U+%04X", missing);
		problem_add(problems, PROBLEM_MISSING_GLYPH, where, "character", character, "code",
			    code, "text", piece ? piece : around, NULL);
	}
}

/* The characters of each role that came from the fallback face, a line a role: 仿宋①㎡. */
static void
report_substitutes(const Print *print, const Shaper *shaper, ProblemList *problems)
{
	g_autoptr(GList) keys =
		g_list_sort(g_hash_table_get_keys(shaper->substitutes), compare_characters);
	g_autoptr(GString) characters = g_string_new(NULL);
	gunichar last = 0;

	for (GList *node = keys; node; node = node->next) {
		gunichar character = GPOINTER_TO_UINT(node->data) >> SUBSTITUTE_SHIFT;

		if (character != last)
			g_string_append_unichar(characters, character);
		last = character;
	}
	if (characters->len > 0)
		problem_add(problems, PROBLEM_FONT_SUBSTITUTE, (Position){.file = print->id},
			    "characters", characters->str, NULL);
}

/* A document that may take only so many pages and takes more is a problem. */
static void
check_length(const Print *print, const xmlNode *root, ProblemList *problems)
{
	g_autofree char *most = compose_attribute(root, "most-pages");
	char pages[16];

	if (!most || (gint64)print->pages->len <= g_ascii_strtoll(most, NULL, 10))
		return;
	g_snprintf(pages, sizeof pages, "%u", print->pages->len);
	problem_add(problems, PROBLEM_TOO_MANY_PAGES, (Position){.file = print->id}, "title",
		    print->title, "pages", pages, "most", most, NULL);
}

static bool
lay_out_pages(Composer *composer, const xmlNode *root)
{
	g_autoptr(GArray) plan = NULL;

	if (!compose_document(composer, root))
		return false;
	plan = flow_plan(composer->print, composer->styles);
	plan = compose_contents(composer, root, plan);
	flow_place(composer->print, composer->styles, plan);
	compose_furniture(composer, root);
	return true;
}

Print *
print_layout(xmlDoc *document, const PrintStyles *styles, GHashTable *figures, const Fonts *fonts,
	     const GPtrArray *sources, ProblemList *problems, GError **error)
{
	const xmlNode *root = xmlDocGetRootElement(document);
	g_autoptr(Print) print = NULL;
	g_autoptr(Shaper) shaper = NULL;
	Composer composer;

	if (!compose_is(root, "document")) {
		g_set_error(error, PRINT_ERROR, PRINT_ERROR_DOCUMENT, "根元素不是document");
		return NULL;
	}
	print = print_new(root, styles, fonts);
	if (!print->id || !print->title || !print->author || !print->date) {
		g_set_error(error, PRINT_ERROR, PRINT_ERROR_DOCUMENT,
			    "document应写明id、title、author和date");
		return NULL;
	}
	if (!is_date(print->date)) {
		g_set_error(error, PRINT_ERROR, PRINT_ERROR_DOCUMENT,
			    "%s: document的date“%s”不是YYYY-MM-DD", print->id, print->date);
		return NULL;
	}
	shaper = shaper_new(fonts, styles);
	composer = (Composer){.print = print,
			      .shaper = shaper,
			      .styles = styles,
			      .figures = figures,
			      .error = error};
	if (!lay_out_pages(&composer, root)) {
		compose_end(&composer);
		return NULL;
	}
	compose_end(&composer);
	check_length(print, root, problems);
	report_missing(print, shaper, sources, problems);
	report_substitutes(print, shaper, problems);
	return g_steal_pointer(&print);
}

int
print_page_count(const Print *print)
{
	return (int)print->pages->len;
}

int
print_short_lines(const Print *print)
{
	int count = 0;

	for (guint i = 0; i < print->paragraphs->len; i++) {
		const Paragraph *paragraph = g_ptr_array_index(print->paragraphs, i);

		for (guint line = 0; line < paragraph->lines->len; line++)
			count += g_array_index(paragraph->lines, Line, line).is_short;
	}
	return count;
}

GBytes *
print_to_pdf(const Print *print, GError **error)
{
	return pdf_write(print, error);
}
