#include "render/print/pdf.h"
#include <math.h>
#include <qpdf/qpdf-c.h>
#include <string.h>

typedef struct {
	qpdf_data file;
	const Print *print;
	qpdf_oh *pages;
	GPtrArray *marks; /* GArray of int a page: the MCID of each leaf */
	/* The parent tree: what each mark of a page, and each annotation, belongs to. */
	GPtrArray *page_parents; /* GArray of qpdf_oh a page, by MCID; 0 where there is none */
	GArray *link_parents; /* qpdf_oh: elements of the annotations, in the order of their keys */
	GArray *notes;	      /* qpdf_oh: elements of the notes, in order */
} Finisher;

/* --- Small things ----------------------------------------------------------------------------- */

static void
set_parsed(Finisher *finisher, qpdf_oh dictionary, const char *key, const char *value)
{
	qpdf_oh_replace_key(finisher->file, dictionary, key, qpdf_oh_parse(finisher->file, value));
}

static void
set_text(Finisher *finisher, qpdf_oh dictionary, const char *key, const char *text)
{
	if (text)
		qpdf_oh_replace_key(finisher->file, dictionary, key,
				    qpdf_oh_new_unicode_string(finisher->file, text));
}

static void
set_integer(Finisher *finisher, qpdf_oh dictionary, const char *key, int value)
{
	qpdf_oh_replace_key(finisher->file, dictionary, key,
			    qpdf_oh_new_integer(finisher->file, value));
}

static qpdf_oh
new_dictionary(Finisher *finisher)
{
	return qpdf_make_indirect_object(finisher->file, qpdf_oh_new_dictionary(finisher->file));
}

static qpdf_oh
new_stream(Finisher *finisher, const void *bytes, gsize length)
{
	qpdf_oh stream = qpdf_oh_new_stream(finisher->file);
	qpdf_oh nothing = qpdf_oh_new_null(finisher->file);

	qpdf_oh_replace_stream_data(finisher->file, stream, bytes, length, nothing, nothing);
	return stream;
}

/* A rectangle of pt from the page's top, or from the corner of its text where the item stands across, as
 * an array of a file that counts from its foot. */
static qpdf_oh
new_rectangle(Finisher *finisher, int number, const Item *item, double top, double height)
{
	const Page *on = g_ptr_array_index(finisher->print->pages, number);
	double page = finisher->print->page_height;
	double x = item->turned ? on->turned_left + top : item->x;
	double y = item->turned ? on->turned_foot - item->x - item->width : top;
	double width = item->turned ? height : item->width;
	double tall = item->turned ? item->width : height;
	double corners[] = {x, page - y - tall, x + width, page - y};
	qpdf_oh array = qpdf_oh_new_array(finisher->file);

	for (int i = 0; i < 4; i++)
		qpdf_oh_append_item(finisher->file, array,
				    qpdf_oh_new_real_from_double(finisher->file, corners[i], 2));
	return array;
}

static const Item *
first_item(const Finisher *finisher, const TagChild *leaf)
{
	const Page *page = g_ptr_array_index(finisher->print->pages, leaf->page);
	const Leaf *found = &g_array_index(page->leaves, Leaf, leaf->leaf);

	return &g_array_index(page->items, Item, found->first);
}

static const Anchor *
find_anchor(const Finisher *finisher, const char *id)
{
	const GArray *anchors = finisher->print->anchors;

	for (guint i = 0; id && i < anchors->len; i++)
		if (g_str_equal(g_array_index(anchors, Anchor, i).id, id))
			return &g_array_index(anchors, Anchor, i);
	return NULL;
}

/* A link that leads nowhere is written as plain text. */
static bool
leads_somewhere(const Finisher *finisher, const Tag *link)
{
	return link->href || find_anchor(finisher, link->destination);
}

/* --- Content ---------------------------------------------------------------------------------- */

/* Marks a page's furniture and notes which mark is which leaf. False when they do not pair. */
static bool
finish_content(Finisher *finisher, int number)
{
	const Page *page = g_ptr_array_index(finisher->print->pages, number);
	GArray *marks = g_array_new(FALSE, FALSE, sizeof(int));
	unsigned char *content = NULL;
	size_t length = 0;
	GString *marked;

	g_ptr_array_add(finisher->marks, marks);
	qpdf_oh_get_page_content_data(finisher->file, finisher->pages[number], &content, &length);
	if (!content)
		return false;
	marked = pdf_content_mark(content, length, marks);
	free(content);
	qpdf_oh_replace_key(finisher->file, finisher->pages[number], "/Contents",
			    new_stream(finisher, marked->str, marked->len));
	g_string_free(marked, TRUE);
	return marks->len == page->leaves->len;
}

/* --- Structure -------------------------------------------------------------------------------- */

static void
add_annotation(Finisher *finisher, const Tag *link, const Item *item, int page, qpdf_oh element,
	       GArray *children)
{
	qpdf_data file = finisher->file;
	const Anchor *anchor = find_anchor(finisher, link->destination);
	qpdf_oh annotation = new_dictionary(finisher);
	qpdf_oh reference = qpdf_oh_parse(file, "<</Type/OBJR>>");
	qpdf_oh list = qpdf_oh_get_key(file, finisher->pages[page], "/Annots");
	double em = item->paragraph->em;
	g_autofree char *text = g_strndup(item->paragraph->text + item->text_start,
					  (gsize)(item->text_end - item->text_start));

	set_parsed(finisher, annotation, "/Type", "/Annot");
	set_parsed(finisher, annotation, "/Subtype", "/Link");
	set_parsed(finisher, annotation, "/Border", "[0 0 0]");
	set_integer(finisher, annotation, "/F", 4);
	set_text(finisher, annotation, "/Contents", text);
	qpdf_oh_replace_key(file, annotation, "/Rect",
			    new_rectangle(finisher, page, item, item->y - 0.95 * em, 1.2 * em));
	if (link->href) {
		qpdf_oh action = qpdf_oh_parse(file, "<</S/URI>>");
		/* An address is ASCII by its own rules. */
		g_autofree char *uri =
			g_uri_escape_string(link->href, "%:/?#[]@!$&'()*+,;=", FALSE);

		qpdf_oh_replace_key(file, action, "/URI", qpdf_oh_new_string(file, uri));
		qpdf_oh_replace_key(file, annotation, "/A", action);
	} else {
		char top[48];
		qpdf_oh place;

		g_snprintf(top, sizeof top, "[/XYZ 0 %d null]",
			   (int)ceil(finisher->print->page_height - anchor->y));
		place = qpdf_oh_parse(file, top);
		qpdf_oh_insert_item(file, place, 0, finisher->pages[anchor->page]);
		qpdf_oh_replace_key(file, annotation, "/Dest", place);
	}
	set_integer(finisher, annotation, "/StructParent",
		    (int)(finisher->print->pages->len + finisher->link_parents->len));
	g_array_append_val(finisher->link_parents, element);
	if (!qpdf_oh_is_array(file, list)) {
		list = qpdf_oh_new_array(file);
		qpdf_oh_replace_key(file, finisher->pages[page], "/Annots", list);
	}
	qpdf_oh_append_item(file, list, annotation);
	qpdf_oh_replace_key(file, reference, "/Pg", finisher->pages[page]);
	qpdf_oh_replace_key(file, reference, "/Obj", annotation);
	g_array_append_val(children, reference);
}

/* One annotation for each piece of a line that the link takes. */
static void
add_annotations(Finisher *finisher, const Tag *link, const TagChild *child, qpdf_oh element,
		GArray *children)
{
	const Page *page = g_ptr_array_index(finisher->print->pages, child->page);
	const Leaf *leaf = &g_array_index(page->leaves, Leaf, child->leaf);

	for (int i = leaf->first; i < leaf->end; i++) {
		const Item *item = &g_array_index(page->items, Item, i);

		if (item->kind == ITEM_TEXT)
			add_annotation(finisher, link, item, child->page, element, children);
	}
}

static char *
note_name(guint number)
{
	return g_strdup_printf("(note-%05u)", number);
}

/* PDF/UA asks that a note has a name of its own. */
static void
name_note(Finisher *finisher, qpdf_oh element)
{
	g_autofree char *name = note_name(finisher->notes->len + 1);

	set_parsed(finisher, element, "/ID", name);
	g_array_append_val(finisher->notes, element);
}

/* The names of all notes, in their order. */
static void
finish_names(Finisher *finisher, qpdf_oh root)
{
	qpdf_data file = finisher->file;
	qpdf_oh tree = new_dictionary(finisher), names = qpdf_oh_new_array(file);

	if (finisher->notes->len == 0)
		return;
	for (guint i = 0; i < finisher->notes->len; i++) {
		g_autofree char *name = note_name(i + 1);

		qpdf_oh_append_item(file, names, qpdf_oh_parse(file, name));
		qpdf_oh_append_item(file, names, g_array_index(finisher->notes, qpdf_oh, i));
	}
	qpdf_oh_replace_key(file, tree, "/Names", names);
	qpdf_oh_replace_key(file, root, "/IDTree", tree);
}

static void
set_attributes(Finisher *finisher, const Tag *tag, qpdf_oh element)
{
	char attributes[96] = "";

	if (tag->kind == TAG_TH)
		g_snprintf(attributes, sizeof attributes, "<</O/Table/Scope/%s/ColSpan %d>>",
			   tag->row_header ? "Row" : "Column", tag->span);
	else if (tag->kind == TAG_TD && (tag->span > 1 || tag->rows > 1))
		g_snprintf(attributes, sizeof attributes, "<</O/Table/ColSpan %d>>", tag->span);
	else if (tag->kind == TAG_FIGURE)
		g_strlcpy(attributes, "<</O/Layout/Placement/Block>>", sizeof attributes);
	if (*attributes)
		set_parsed(finisher, element, "/A", attributes);
	if (*attributes && tag->rows > 1)
		set_integer(finisher, qpdf_oh_get_key(finisher->file, element, "/A"), "/RowSpan",
			    tag->rows);
	set_text(finisher, element, "/Alt", tag->alternative);
	if (tag->kind == TAG_NOTE)
		name_note(finisher, element);
	if (tag->kind == TAG_FIGURE && tag->children->len > 0) {
		const TagChild *leaf = &g_array_index(tag->children, TagChild, 0);
		const Item *item = first_item(finisher, leaf);

		qpdf_oh_replace_key(
			finisher->file, qpdf_oh_get_key(finisher->file, element, "/A"), "/BBox",
			new_rectangle(finisher, leaf->page, item, item->y, item->height));
	}
}

/* Adds a leaf to its element: its number on the element's page, or a reference to another page. */
static void
add_leaf(Finisher *finisher, const TagChild *leaf, int own_page, qpdf_oh element, GArray *children)
{
	qpdf_data file = finisher->file;
	const GArray *marks = g_ptr_array_index(finisher->marks, leaf->page);
	int mark = g_array_index(marks, int, leaf->leaf);
	GArray *parents = g_ptr_array_index(finisher->page_parents, leaf->page);
	qpdf_oh child;

	if ((int)parents->len <= mark)
		g_array_set_size(parents, (guint)mark + 1);
	g_array_index(parents, qpdf_oh, mark) = element;
	if (leaf->page == own_page) {
		child = qpdf_oh_new_integer(file, mark);
	} else {
		child = qpdf_oh_parse(file, "<</Type/MCR>>");
		qpdf_oh_replace_key(file, child, "/Pg", finisher->pages[leaf->page]);
		set_integer(finisher, child, "/MCID", mark);
	}
	g_array_append_val(children, child);
}

/* An empty cell has no content, and no key for it. */
static void
set_children(Finisher *finisher, qpdf_oh element, const GArray *children)
{
	qpdf_data file = finisher->file;
	qpdf_oh array;

	if (children->len == 0)
		return;
	if (children->len == 1) {
		qpdf_oh_replace_key(file, element, "/K", g_array_index(children, qpdf_oh, 0));
		return;
	}
	array = qpdf_oh_new_array(file);
	for (guint i = 0; i < children->len; i++)
		qpdf_oh_append_item(file, array, g_array_index(children, qpdf_oh, i));
	qpdf_oh_replace_key(file, element, "/K", array);
}

static qpdf_oh
add_element(Finisher *finisher, const Tag *tag, qpdf_oh parent)
{
	qpdf_data file = finisher->file;
	qpdf_oh element = new_dictionary(finisher);
	g_autoptr(GArray) children = g_array_new(FALSE, FALSE, sizeof(qpdf_oh));
	bool link = tag->kind == TAG_LINK && leads_somewhere(finisher, tag);
	g_autofree char *name = g_strconcat(
		"/", tag->kind == TAG_LINK && !link ? "Span" : structure_name(tag->kind), NULL);
	int own_page = -1;

	qpdf_oh_replace_key(file, element, "/S", qpdf_oh_new_name(file, name));
	qpdf_oh_replace_key(file, element, "/P", parent);
	for (guint i = 0; i < tag->children->len; i++) {
		const TagChild *child = &g_array_index(tag->children, TagChild, i);

		if (child->tag) {
			qpdf_oh below = add_element(finisher, child->tag, element);

			g_array_append_val(children, below);
			continue;
		}
		if (own_page < 0) {
			own_page = child->page;
			qpdf_oh_replace_key(file, element, "/Pg", finisher->pages[own_page]);
		}
		add_leaf(finisher, child, own_page, element, children);
		if (link)
			add_annotations(finisher, tag, child, element, children);
	}
	set_attributes(finisher, tag, element);
	set_children(finisher, element, children);
	return element;
}

/* What the marks of a page belong to, by their numbers. */
static qpdf_oh
parents_of_page(Finisher *finisher, int page)
{
	qpdf_data file = finisher->file;
	const GArray *parents = g_ptr_array_index(finisher->page_parents, (guint)page);
	qpdf_oh array = qpdf_oh_new_array(file);

	for (guint i = 0; i < parents->len; i++) {
		qpdf_oh parent = g_array_index(parents, qpdf_oh, i);

		qpdf_oh_append_item(file, array, parent ? parent : qpdf_oh_new_null(file));
	}
	return qpdf_make_indirect_object(file, array);
}

static qpdf_oh
parent_tree(Finisher *finisher)
{
	qpdf_data file = finisher->file;
	qpdf_oh tree = new_dictionary(finisher), numbers = qpdf_oh_new_array(file);
	int pages = (int)finisher->print->pages->len;

	for (int i = 0; i < pages; i++) {
		qpdf_oh_append_item(file, numbers, qpdf_oh_new_integer(file, i));
		qpdf_oh_append_item(file, numbers, parents_of_page(finisher, i));
	}
	for (guint i = 0; i < finisher->link_parents->len; i++) {
		qpdf_oh_append_item(file, numbers, qpdf_oh_new_integer(file, pages + (int)i));
		qpdf_oh_append_item(file, numbers,
				    g_array_index(finisher->link_parents, qpdf_oh, i));
	}
	qpdf_oh_replace_key(file, tree, "/Nums", numbers);
	return tree;
}

static void
finish_structure(Finisher *finisher)
{
	qpdf_data file = finisher->file;
	qpdf_oh catalogue = qpdf_get_root(file), root = new_dictionary(finisher);
	int pages = (int)finisher->print->pages->len;

	for (int i = 0; i < pages; i++) {
		g_ptr_array_add(finisher->page_parents, g_array_new(FALSE, TRUE, sizeof(qpdf_oh)));
		set_integer(finisher, finisher->pages[i], "/StructParents", i);
		set_parsed(finisher, finisher->pages[i], "/Tabs", "/S");
		/* On the screen, a page whose text stands across is read without turning one's head. */
		if (((const Page *)g_ptr_array_index(finisher->print->pages, i))->turned)
			set_integer(finisher, finisher->pages[i], "/Rotate", 90);
	}
	set_parsed(finisher, root, "/Type", "/StructTreeRoot");
	qpdf_oh_replace_key(
		file, root, "/K",
		add_element(finisher, structure_root(finisher->print->structure), root));
	qpdf_oh_replace_key(file, root, "/ParentTree", parent_tree(finisher));
	finish_names(finisher, root);
	set_integer(finisher, root, "/ParentTreeNextKey", pages + (int)finisher->link_parents->len);
	qpdf_oh_replace_key(file, catalogue, "/StructTreeRoot", root);
	set_parsed(finisher, catalogue, "/MarkInfo", "<</Marked true>>");
}

/* --- The whole file --------------------------------------------------------------------------- */

static void
finish_properties(Finisher *finisher)
{
	const Print *print = finisher->print;
	qpdf_data file = finisher->file;
	qpdf_oh properties = new_dictionary(finisher);
	g_auto(GStrv) parts = g_strsplit(print->date, "-", 3);
	g_autofree char *joined = g_strjoinv("", parts);
	g_autofree char *date = g_strconcat("D:", joined, "000000Z", NULL);

	set_text(finisher, properties, "/Title", print->title);
	set_text(finisher, properties, "/Author", print->author);
	set_text(finisher, properties, "/Subject", print->subject);
	set_text(finisher, properties, "/Creator", PDF_CREATOR);
	set_text(finisher, properties, "/Producer", PDF_PRODUCER);
	qpdf_oh_replace_key(file, properties, "/CreationDate", qpdf_oh_new_string(file, date));
	qpdf_oh_replace_key(file, properties, "/ModDate", qpdf_oh_new_string(file, date));
	qpdf_oh_replace_key(file, qpdf_get_trailer(file), "/Info", properties);
}

/* Puts the colour profile of fonts/ into the file; false when there is none. */
static bool
finish_colour(Finisher *finisher)
{
	g_autofree char *path = fonts_find_file(finisher->print->fonts, "sRGB.icc");
	g_autofree char *bytes = NULL;
	gsize length = 0;
	qpdf_oh profile, intents;

	if (!path || !g_file_get_contents(path, &bytes, &length, NULL))
		return false;
	profile = new_stream(finisher, bytes, length);
	set_integer(finisher, qpdf_oh_get_dict(finisher->file, profile), "/N", 3);
	intents = qpdf_oh_parse(finisher->file,
				"[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
				"/Info(sRGB IEC61966-2.1)>>]");
	qpdf_oh_replace_key(finisher->file, qpdf_oh_get_array_item(finisher->file, intents, 0),
			    "/DestOutputProfile", profile);
	qpdf_oh_replace_key(finisher->file, qpdf_get_root(finisher->file), "/OutputIntents",
			    intents);
	return true;
}

static void
finish_catalogue(Finisher *finisher)
{
	qpdf_oh catalogue = qpdf_get_root(finisher->file);
	bool archival = finish_colour(finisher);
	g_autofree char *xmp = pdf_metadata(finisher->print, archival);
	qpdf_oh stream = new_stream(finisher, xmp, strlen(xmp));
	qpdf_oh dictionary = qpdf_oh_get_dict(finisher->file, stream);

	set_parsed(finisher, dictionary, "/Type", "/Metadata");
	set_parsed(finisher, dictionary, "/Subtype", "/XML");
	qpdf_oh_replace_key(finisher->file, catalogue, "/Metadata", stream);
	set_parsed(finisher, catalogue, "/Lang", "(zh-CN)");
	set_parsed(finisher, catalogue, "/PageLabels", "<</Nums[0<</S/D>>]>>");
	set_parsed(finisher, catalogue, "/ViewerPreferences", "<</DisplayDocTitle true>>");
}

/* Cairo leaves the map out of TrueType fonts that a bureau may have brought; PDF/A asks for it. */
static void
finish_fonts(Finisher *finisher, qpdf_oh page)
{
	qpdf_data file = finisher->file;
	qpdf_oh fonts = qpdf_oh_get_key_if_dict(
		file, qpdf_oh_get_key_if_dict(file, page, "/Resources"), "/Font");

	if (!qpdf_oh_is_dictionary(file, fonts))
		return;
	qpdf_oh_begin_dict_key_iter(file, fonts);
	while (qpdf_oh_dict_more_keys(file)) {
		qpdf_oh font = qpdf_oh_get_key(file, fonts, qpdf_oh_dict_next_key(file));
		qpdf_oh below = qpdf_oh_get_key_if_dict(file, font, "/DescendantFonts");

		if (!qpdf_oh_is_array(file, below) || qpdf_oh_get_array_n_items(file, below) < 1)
			continue;
		below = qpdf_oh_get_array_item(file, below, 0);
		if (qpdf_oh_is_name_and_equals(file, qpdf_oh_get_key(file, below, "/Subtype"),
					       "/CIDFontType2") &&
		    !qpdf_oh_has_key(file, below, "/CIDToGIDMap"))
			set_parsed(finisher, below, "/CIDToGIDMap", "/Identity");
	}
}

static bool
finish_all(Finisher *finisher)
{
	int pages = qpdf_get_num_pages(finisher->file);

	if (pages != (int)finisher->print->pages->len)
		return false;
	finisher->pages = g_new0(qpdf_oh, (gsize)pages);
	for (int i = 0; i < pages; i++) {
		finisher->pages[i] = qpdf_get_page_n(finisher->file, (size_t)i);
		if (!finish_content(finisher, i))
			return false;
		finish_fonts(finisher, finisher->pages[i]);
	}
	finish_structure(finisher);
	finish_properties(finisher);
	finish_catalogue(finisher);
	return true;
}

static GBytes *
write_file(qpdf_data file)
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
pdf_finish(const Print *print, const GByteArray *painted, GError **error)
{
	Finisher finisher = {.file = qpdf_init(),
			     .print = print,
			     .marks = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref),
			     .page_parents =
				     g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref),
			     .link_parents = g_array_new(FALSE, FALSE, sizeof(qpdf_oh)),
			     .notes = g_array_new(FALSE, FALSE, sizeof(qpdf_oh))};
	GBytes *bytes = NULL;
	bool fine;

	qpdf_silence_errors(finisher.file);
	qpdf_set_suppress_warnings(finisher.file, QPDF_TRUE);
	fine = !(qpdf_read_memory(finisher.file, print->id, (const char *)painted->data,
				  painted->len, NULL) &
		 QPDF_ERRORS);
	fine = fine && finish_all(&finisher);
	if (fine)
		bytes = write_file(finisher.file);
	if (!bytes)
		g_set_error(error, PRINT_ERROR, PRINT_ERROR_PDF, "%s: 整理PDF时出错：%s", print->id,
			    qpdf_has_error(finisher.file)
				    ? qpdf_get_error_full_text(finisher.file,
							       qpdf_get_error(finisher.file))
				    : "画出的内容与版面不符");
	qpdf_cleanup(&finisher.file);
	g_free(finisher.pages);
	g_ptr_array_unref(finisher.page_parents);
	g_ptr_array_unref(finisher.marks);
	g_array_unref(finisher.link_parents);
	g_array_unref(finisher.notes);
	return bytes;
}
