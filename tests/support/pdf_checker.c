/* pdf_checker.c - see pdf_checker.h. */
#include "support/pdf_checker.h"
#include "support/marks_reader.h"
#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <string.h>

typedef struct {
	qpdf_data file;
	GString *wrong;
	PdfCounts *counts;
	GHashTable *page_numbers; /* object number of a page → its place, from 1 */
	GPtrArray *marks;	  /* a page: GArray of int, the marks of its content */
	GHashTable *claimed;	  /* "page mark" → GINT of the element that holds it */
} Checker;

static void G_GNUC_PRINTF(2, 3) wrong(Checker *checker, const char *format, ...)
{
	va_list values;

	va_start(values, format);
	g_string_append_vprintf(checker->wrong, format, values);
	va_end(values);
	g_string_append_c(checker->wrong, '\n');
}

static qpdf_oh
key(Checker *checker, qpdf_oh dictionary, const char *name)
{
	return qpdf_oh_get_key(checker->file, dictionary, name);
}

static bool
has(Checker *checker, qpdf_oh dictionary, const char *name)
{
	return qpdf_oh_is_dictionary(checker->file, dictionary) &&
	       qpdf_oh_has_key(checker->file, dictionary, name);
}

static bool
has_text(Checker *checker, qpdf_oh dictionary, const char *name)
{
	return has(checker, dictionary, name) &&
	       *qpdf_oh_get_utf8_value(checker->file, key(checker, dictionary, name)) != '\0';
}

static int
number_of(Checker *checker, qpdf_oh object)
{
	return qpdf_oh_get_object_id(checker->file, object);
}

/* The place of a page among all, from 1; 0 for what is none. */
static int
page_of(Checker *checker, qpdf_oh page)
{
	return GPOINTER_TO_INT(g_hash_table_lookup(checker->page_numbers,
						   GINT_TO_POINTER(number_of(checker, page))));
}

/* --- Pages ------------------------------------------------------------------------------------ */

static void
check_content(Checker *checker, qpdf_oh page, int number)
{
	GArray *marks = g_array_new(FALSE, FALSE, sizeof(int));
	unsigned char *content = NULL;
	size_t length = 0;
	g_autofree char *operator= NULL;

	qpdf_oh_get_page_content_data(checker->file, page, &content, &length);
	operator= marks_read((const char *)content, length, marks);
	if (operator)
		wrong(checker, "page %d: %s outside of marks", number, operator);
	for (guint i = 0; i < marks->len; i++)
		if (g_array_index(marks, int, i) != (int)i)
			wrong(checker, "page %d: mark %d is number %u", number,
			      g_array_index(marks, int, i), i);
	free(content);
	g_ptr_array_add(checker->marks, marks);
}

static void
check_font(Checker *checker, qpdf_oh font, const char *name)
{
	qpdf_oh below =
		qpdf_oh_get_array_item(checker->file, key(checker, font, "/DescendantFonts"), 0);
	qpdf_oh descriptor = key(checker, below, "/FontDescriptor");
	bool truetype = has(checker, descriptor, "/FontFile2");

	if (!has(checker, font, "/ToUnicode"))
		wrong(checker, "font %s: no text for its codes", name);
	if (!truetype && !has(checker, descriptor, "/FontFile3"))
		wrong(checker, "font %s: not in the file", name);
	if (truetype && !has(checker, below, "/CIDToGIDMap"))
		wrong(checker, "font %s: no map from codes to glyphs", name);
	if (!has(checker, below, "/W"))
		wrong(checker, "font %s: no widths", name);
}

static void
check_fonts(Checker *checker, qpdf_oh page)
{
	qpdf_oh fonts = key(checker, key(checker, page, "/Resources"), "/Font");

	if (!qpdf_oh_is_dictionary(checker->file, fonts)) {
		wrong(checker, "a page without fonts");
		return;
	}
	qpdf_oh_begin_dict_key_iter(checker->file, fonts);
	while (qpdf_oh_dict_more_keys(checker->file)) {
		const char *name = qpdf_oh_dict_next_key(checker->file);

		check_font(checker, key(checker, fonts, name), name);
	}
}

static void
check_annotations(Checker *checker, qpdf_oh page, int number)
{
	qpdf_oh list = key(checker, page, "/Annots");
	int count = qpdf_oh_is_array(checker->file, list)
			    ? qpdf_oh_get_array_n_items(checker->file, list)
			    : 0;

	for (int i = 0; i < count; i++) {
		qpdf_oh annotation = qpdf_oh_get_array_item(checker->file, list, i);

		if (!has(checker, annotation, "/StructParent") ||
		    !has_text(checker, annotation, "/Contents"))
			wrong(checker, "page %d: a link that readers are not told", number);
		if (!has(checker, annotation, "/A") && !has(checker, annotation, "/Dest"))
			wrong(checker, "page %d: a link to nowhere", number);
	}
}

static void
check_page(Checker *checker, qpdf_oh page, int number)
{
	check_content(checker, page, number);
	check_fonts(checker, page);
	check_annotations(checker, page, number);
	if (!has(checker, page, "/StructParents"))
		wrong(checker, "page %d: does not know whose its marks are", number);
	if (!qpdf_oh_is_name_and_equals(checker->file, key(checker, page, "/Tabs"), "/S"))
		wrong(checker, "page %d: links are not in the order of its text", number);
	checker->counts->turned += has(checker, page, "/Rotate");
}

/* --- The tree --------------------------------------------------------------------------------- */

static void
claim(Checker *checker, int page, int mark, qpdf_oh element)
{
	char *name = g_strdup_printf("%d %d", page, mark);

	if (!g_hash_table_insert(checker->claimed, name,
				 GINT_TO_POINTER(number_of(checker, element))))
		wrong(checker, "mark %d of page %d stands twice in the tree", mark, page);
}

static void check_element(Checker *checker, qpdf_oh element, qpdf_oh parent);

static void
check_child(Checker *checker, qpdf_oh element, qpdf_oh child)
{
	qpdf_data file = checker->file;

	if (qpdf_oh_is_integer(file, child)) {
		claim(checker, page_of(checker, key(checker, element, "/Pg")),
		      qpdf_oh_get_int_value_as_int(file, child), element);
	} else if (has(checker, child, "/MCID")) {
		claim(checker, page_of(checker, key(checker, child, "/Pg")),
		      qpdf_oh_get_int_value_as_int(file, key(checker, child, "/MCID")), element);
	} else if (has(checker, child, "/Obj")) {
		checker->counts->links++;
	} else {
		check_element(checker, child, element);
	}
}

/* What an element of a kind must say. */
static void
check_kind(Checker *checker, qpdf_oh element, const char *name)
{
	qpdf_oh attributes = key(checker, element, "/A");

	if (strcmp(name, "/Figure") == 0) {
		checker->counts->figures++;
		if (!has_text(checker, element, "/Alt") || !has(checker, attributes, "/BBox"))
			wrong(checker, "a figure without words or place");
	} else if (strcmp(name, "/TH") == 0) {
		if (!has(checker, attributes, "/Scope"))
			wrong(checker, "a head that does not say of what");
	} else if (strcmp(name, "/Note") == 0) {
		checker->counts->notes++;
		if (!has_text(checker, element, "/ID"))
			wrong(checker, "a note without a name");
	}
	/* Only a cell may be empty. */
	if (!has(checker, element, "/K") && strcmp(name, "/TD") != 0)
		wrong(checker, "%s is empty", name);
}

static void
check_element(Checker *checker, qpdf_oh element, qpdf_oh parent)
{
	g_autofree char *name =
		g_strdup(qpdf_oh_get_name(checker->file, key(checker, element, "/S")));
	qpdf_oh children = key(checker, element, "/K");

	checker->counts->elements++;
	if (number_of(checker, key(checker, element, "/P")) != number_of(checker, parent))
		wrong(checker, "%s does not know its parent", name);
	check_kind(checker, element, name);
	if (!has(checker, element, "/K"))
		return;
	if (!qpdf_oh_is_array(checker->file, children)) {
		check_child(checker, element, children);
		return;
	}
	for (int i = 0; i < qpdf_oh_get_array_n_items(checker->file, children); i++)
		check_child(checker, element, qpdf_oh_get_array_item(checker->file, children, i));
}

/* Every mark of every page stands in the tree, once, and the page knows where. */
static void
check_claims(Checker *checker, qpdf_oh tree)
{
	qpdf_oh numbers = key(checker, key(checker, tree, "/ParentTree"), "/Nums");

	for (guint page = 0; page < checker->marks->len; page++) {
		const GArray *marks = g_ptr_array_index(checker->marks, page);
		qpdf_oh parents = qpdf_oh_get_array_item(checker->file, numbers, 2 * (int)page + 1);

		for (int i = 0; i < (int)marks->len; i++) {
			g_autofree char *name = g_strdup_printf("%u %d", page + 1, i);
			qpdf_oh parent = qpdf_oh_get_array_item(checker->file, parents, i);
			int holder = GPOINTER_TO_INT(g_hash_table_lookup(checker->claimed, name));

			if (holder == 0 || holder != number_of(checker, parent))
				wrong(checker, "mark %d of page %u: in no element, or in another",
				      i, page + 1);
			g_hash_table_remove(checker->claimed, name);
		}
	}
	if (g_hash_table_size(checker->claimed) > 0)
		wrong(checker, "the tree holds marks that no page has");
}

/* --- The whole -------------------------------------------------------------------------------- */

static void
check_catalogue(Checker *checker)
{
	qpdf_oh root = qpdf_get_root(checker->file), trailer = qpdf_get_trailer(checker->file);

	if (strcmp(qpdf_oh_get_utf8_value(checker->file, key(checker, root, "/Lang")), "zh-CN") !=
	    0)
		wrong(checker, "the language is not told");
	if (!has(checker, root, "/Metadata") || !has(checker, root, "/OutputIntents"))
		wrong(checker, "no metadata, or no profile of colours");
	if (!has(checker, key(checker, root, "/ViewerPreferences"), "/DisplayDocTitle") ||
	    !has_text(checker, key(checker, trailer, "/Info"), "/Title"))
		wrong(checker, "the title is not shown");
	if (!has(checker, key(checker, root, "/MarkInfo"), "/Marked"))
		wrong(checker, "not said to be tagged");
	if (!has(checker, trailer, "/ID"))
		wrong(checker, "no name of the file");
}

static void
check_file(Checker *checker)
{
	qpdf_oh tree = key(checker, qpdf_get_root(checker->file), "/StructTreeRoot");
	int pages = qpdf_get_num_pages(checker->file);

	checker->counts->pages = pages;
	for (int i = 0; i < pages; i++) {
		qpdf_oh page = qpdf_get_page_n(checker->file, (size_t)i);

		g_hash_table_insert(checker->page_numbers,
				    GINT_TO_POINTER(number_of(checker, page)),
				    GINT_TO_POINTER(i + 1));
		check_page(checker, page, i + 1);
	}
	if (qpdf_oh_is_dictionary(checker->file, tree)) {
		check_element(checker, key(checker, tree, "/K"), tree);
		check_claims(checker, tree);
	} else {
		wrong(checker, "no tree of tags");
	}
	check_catalogue(checker);
	if (qpdf_has_error(checker->file) || qpdf_more_warnings(checker->file))
		wrong(checker, "qpdf is not content with it");
}

char *
pdf_check(GBytes *file, PdfCounts *counts)
{
	Checker checker = {.file = qpdf_init(),
			   .wrong = g_string_new(NULL),
			   .counts = counts,
			   .page_numbers = g_hash_table_new(NULL, NULL),
			   .marks = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref),
			   .claimed = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
	gsize length;
	const char *data = g_bytes_get_data(file, &length);

	*counts = (PdfCounts){0};
	qpdf_silence_errors(checker.file);
	qpdf_set_suppress_warnings(checker.file, QPDF_TRUE);
	if (qpdf_read_memory(checker.file, "file", data, length, NULL) & QPDF_ERRORS)
		wrong(&checker, "no PDF");
	else
		check_file(&checker);
	qpdf_cleanup(&checker.file);
	g_hash_table_unref(checker.page_numbers);
	g_hash_table_unref(checker.claimed);
	g_ptr_array_unref(checker.marks);
	return g_string_free(checker.wrong, checker.wrong->len == 0);
}
