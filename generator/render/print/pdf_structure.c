/* The tree of tags: what reading software is told, which mark of which page is what, and where links lead
 * (PDF 32000-1, 14.7 and 14.8; PDF/UA-1). */
#include "render/print/pdf.h"
#include "render/print/pdf_object.h"

typedef struct {
	qpdf_data file;
	const Print *print;
	const qpdf_oh *pages;
	/* The parent tree: what each mark of a page, and each annotation, belongs to. */
	GPtrArray *page_parents; /* GArray of qpdf_oh a page, by mark; 0 where there is none */
	GArray *link_parents; /* qpdf_oh: elements of the annotations, in the order of their keys */
	GArray *notes;	      /* qpdf_oh: elements of the notes, in order */
	GHashTable *attributes; /* text → its object (GUINT of qpdf_oh), which like cells share */
} Tree;

/* A rectangle of pt from the page's top, or from the corner of its text where the item stands across, as
 * an array of a file that counts from its foot. */
static qpdf_oh
new_rectangle(Tree *tree, int number, const Item *item, double top, double height)
{
	const Page *on = g_ptr_array_index(tree->print->pages, number);
	double page = tree->print->page_height;
	double x = item->turned ? on->turned_left + top : item->x;
	double y = item->turned ? on->turned_foot - item->x - item->width : top;
	double width = item->turned ? height : item->width;
	double tall = item->turned ? item->width : height;
	double corners[] = {x, page - y - tall, x + width, page - y};
	qpdf_oh array = qpdf_oh_new_array(tree->file);

	for (int i = 0; i < 4; i++)
		qpdf_oh_append_item(tree->file, array,
				    qpdf_oh_new_real_from_double(tree->file, corners[i], 2));
	return array;
}

static const Item *
first_item(const Tree *tree, const TagChild *leaf)
{
	const Page *page = g_ptr_array_index(tree->print->pages, leaf->page);
	const Leaf *found = &g_array_index(page->leaves, Leaf, leaf->leaf);

	return &g_array_index(page->items, Item, found->first);
}

static const Anchor *
find_anchor(const Tree *tree, const char *id)
{
	const GArray *anchors = tree->print->anchors;

	for (guint i = 0; id && i < anchors->len; i++)
		if (g_str_equal(g_array_index(anchors, Anchor, i).id, id))
			return &g_array_index(anchors, Anchor, i);
	return NULL;
}

/* A link that leads nowhere is written as plain text. */
static bool
leads_somewhere(const Tree *tree, const Tag *link)
{
	return link->href || find_anchor(tree, link->destination);
}

/* --- Structure -------------------------------------------------------------------------------- */

/* Where a link leads: an address, or a place in this document. */
static void
set_target(Tree *tree, const Tag *link, qpdf_oh annotation)
{
	qpdf_data file = tree->file;
	const Anchor *anchor = find_anchor(tree, link->destination);

	if (link->href) {
		qpdf_oh action = qpdf_oh_parse(file, "<</S/URI>>");
		/* An address is ASCII by its own rules. */
		g_autofree char *uri =
			g_uri_escape_string(link->href, "%:/?#[]@!$&'()*+,;=", FALSE);

		qpdf_oh_replace_key(file, action, "/URI", qpdf_oh_new_string(file, uri));
		qpdf_oh_replace_key(file, annotation, "/A", action);
		return;
	}
	qpdf_oh_replace_key(file, annotation, "/Dest",
			    pdf_new_place(file, tree->pages[anchor->page],
					  tree->print->page_height - anchor->y));
}

static qpdf_oh
new_annotation(Tree *tree, const Tag *link, const Item *item, int page)
{
	qpdf_data file = tree->file;
	qpdf_oh annotation = qpdf_make_indirect_object(
		file, qpdf_oh_parse(file, "<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4>>"));
	double em = item->paragraph->em;
	g_autofree char *text = g_strndup(item->paragraph->text + item->text_start,
					  (gsize)(item->text_end - item->text_start));

	pdf_set_text(file, annotation, "/Contents", text);
	qpdf_oh_replace_key(file, annotation, "/Rect",
			    new_rectangle(tree, page, item, item->y - 0.95 * em, 1.2 * em));
	set_target(tree, link, annotation);
	pdf_set_integer(file, annotation, "/StructParent",
			(int)(tree->print->pages->len + tree->link_parents->len));
	return annotation;
}

static void
add_annotation(Tree *tree, const Tag *link, const Item *item, int page, qpdf_oh element,
	       GArray *children)
{
	qpdf_data file = tree->file;
	qpdf_oh annotation = new_annotation(tree, link, item, page);
	qpdf_oh reference = qpdf_oh_parse(file, "<</Type/OBJR>>");
	qpdf_oh list = qpdf_oh_get_key(file, tree->pages[page], "/Annots");

	g_array_append_val(tree->link_parents, element);
	if (!qpdf_oh_is_array(file, list)) {
		list = qpdf_oh_new_array(file);
		qpdf_oh_replace_key(file, tree->pages[page], "/Annots", list);
	}
	qpdf_oh_append_item(file, list, annotation);
	qpdf_oh_replace_key(file, reference, "/Pg", tree->pages[page]);
	qpdf_oh_replace_key(file, reference, "/Obj", annotation);
	g_array_append_val(children, reference);
}

/* One annotation for each piece of a line that the link takes. */
static void
add_annotations(Tree *tree, const Tag *link, const TagChild *child, qpdf_oh element,
		GArray *children)
{
	const Page *page = g_ptr_array_index(tree->print->pages, child->page);
	const Leaf *leaf = &g_array_index(page->leaves, Leaf, child->leaf);

	for (int i = leaf->first; i < leaf->end; i++) {
		const Item *item = &g_array_index(page->items, Item, i);

		if (item->kind == ITEM_TEXT)
			add_annotation(tree, link, item, child->page, element, children);
	}
}

static char *
note_name(guint number)
{
	return g_strdup_printf("(note-%05u)", number);
}

/* PDF/UA asks that a note has a name of its own. */
static void
name_note(Tree *tree, qpdf_oh element)
{
	g_autofree char *name = note_name(tree->notes->len + 1);

	pdf_set_parsed(tree->file, element, "/ID", name);
	g_array_append_val(tree->notes, element);
}

/* The names of all notes, in their order. */
static void
write_names(Tree *tree, qpdf_oh root)
{
	qpdf_data file = tree->file;
	qpdf_oh list = pdf_new_dictionary(file), names = qpdf_oh_new_array(file);

	if (tree->notes->len == 0)
		return;
	for (guint i = 0; i < tree->notes->len; i++) {
		g_autofree char *name = note_name(i + 1);

		qpdf_oh_append_item(file, names, qpdf_oh_parse(file, name));
		qpdf_oh_append_item(file, names, g_array_index(tree->notes, qpdf_oh, i));
	}
	qpdf_oh_replace_key(file, list, "/Names", names);
	qpdf_oh_replace_key(file, root, "/IDTree", list);
}

/* The object of a dictionary of attributes, one for all that say the same. */
static qpdf_oh
shared_attributes(Tree *tree, const char *text)
{
	gpointer found = g_hash_table_lookup(tree->attributes, text);
	qpdf_oh object;

	if (found)
		return GPOINTER_TO_UINT(found);
	object = qpdf_make_indirect_object(tree->file, qpdf_oh_parse(tree->file, text));
	g_hash_table_insert(tree->attributes, g_strdup(text), GUINT_TO_POINTER(object));
	return object;
}

/* What a cell heads, and how many columns and rows it takes. */
static void
set_cell_attributes(Tree *tree, const Tag *tag, qpdf_oh element)
{
	char text[96] = "<</O/Table", part[32];

	if (tag->kind != TAG_TH && tag->span <= 1 && tag->rows <= 1)
		return;
	if (tag->kind == TAG_TH)
		g_strlcat(text, tag->row_header ? "/Scope/Row" : "/Scope/Column", sizeof text);
	g_snprintf(part, sizeof part, "/ColSpan %d", tag->span);
	g_strlcat(text, tag->span > 1 ? part : "", sizeof text);
	g_snprintf(part, sizeof part, "/RowSpan %d", tag->rows);
	g_strlcat(text, tag->rows > 1 ? part : "", sizeof text);
	g_strlcat(text, ">>", sizeof text);
	qpdf_oh_replace_key(tree->file, element, "/A", shared_attributes(tree, text));
}

static void
set_figure_attributes(Tree *tree, const Tag *tag, qpdf_oh element)
{
	qpdf_data file = tree->file;
	qpdf_oh attributes = qpdf_oh_parse(file, "<</O/Layout/Placement/Block>>");
	const TagChild *leaf;
	const Item *item;

	qpdf_oh_replace_key(file, element, "/A", attributes);
	if (tag->children->len == 0)
		return;
	leaf = &g_array_index(tag->children, TagChild, 0);
	item = first_item(tree, leaf);
	qpdf_oh_replace_key(file, attributes, "/BBox",
			    new_rectangle(tree, leaf->page, item, item->y, item->height));
}

static void
set_attributes(Tree *tree, const Tag *tag, qpdf_oh element)
{
	if (tag->kind == TAG_TH || tag->kind == TAG_TD)
		set_cell_attributes(tree, tag, element);
	else if (tag->kind == TAG_FIGURE)
		set_figure_attributes(tree, tag, element);
	else if (tag->kind == TAG_NOTE)
		name_note(tree, element);
	pdf_set_text(tree->file, element, "/Alt", tag->alternative);
}

/* Adds a leaf to its element: its mark on the element's page, or a reference to another page. */
static void
add_leaf(Tree *tree, const TagChild *leaf, int own_page, qpdf_oh element, GArray *children)
{
	qpdf_data file = tree->file;
	GArray *parents = g_ptr_array_index(tree->page_parents, leaf->page);
	qpdf_oh child;

	if ((int)parents->len <= leaf->leaf)
		g_array_set_size(parents, (guint)leaf->leaf + 1);
	g_array_index(parents, qpdf_oh, leaf->leaf) = element;
	if (leaf->page == own_page) {
		child = qpdf_oh_new_integer(file, leaf->leaf);
	} else {
		child = qpdf_oh_parse(file, "<</Type/MCR>>");
		qpdf_oh_replace_key(file, child, "/Pg", tree->pages[leaf->page]);
		pdf_set_integer(file, child, "/MCID", leaf->leaf);
	}
	g_array_append_val(children, child);
}

/* An empty cell has no content, and no key for it. */
static void
set_children(Tree *tree, qpdf_oh element, const GArray *children)
{
	qpdf_data file = tree->file;
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
add_element(Tree *tree, const Tag *tag, qpdf_oh parent)
{
	qpdf_data file = tree->file;
	qpdf_oh element = pdf_new_dictionary(file);
	g_autoptr(GArray) children = g_array_new(FALSE, FALSE, sizeof(qpdf_oh));
	bool link = tag->kind == TAG_LINK && leads_somewhere(tree, tag);
	g_autofree char *name = g_strconcat(
		"/", tag->kind == TAG_LINK && !link ? "Span" : structure_name(tag->kind), NULL);
	int own_page = -1;

	qpdf_oh_replace_key(file, element, "/S", qpdf_oh_new_name(file, name));
	qpdf_oh_replace_key(file, element, "/P", parent);
	for (guint i = 0; i < tag->children->len; i++) {
		const TagChild *child = &g_array_index(tag->children, TagChild, i);

		if (child->tag) {
			qpdf_oh below = add_element(tree, child->tag, element);

			g_array_append_val(children, below);
			continue;
		}
		if (own_page < 0) {
			own_page = child->page;
			qpdf_oh_replace_key(file, element, "/Pg", tree->pages[own_page]);
		}
		add_leaf(tree, child, own_page, element, children);
		if (link)
			add_annotations(tree, tag, child, element, children);
	}
	set_attributes(tree, tag, element);
	set_children(tree, element, children);
	return element;
}

/* What the marks of a page belong to, by their numbers. */
static qpdf_oh
parents_of_page(Tree *tree, int page)
{
	qpdf_data file = tree->file;
	const GArray *parents = g_ptr_array_index(tree->page_parents, (guint)page);
	qpdf_oh array = qpdf_oh_new_array(file);

	for (guint i = 0; i < parents->len; i++) {
		qpdf_oh parent = g_array_index(parents, qpdf_oh, i);

		qpdf_oh_append_item(file, array, parent ? parent : qpdf_oh_new_null(file));
	}
	return qpdf_make_indirect_object(file, array);
}

static qpdf_oh
parent_tree(Tree *tree)
{
	qpdf_data file = tree->file;
	qpdf_oh list = pdf_new_dictionary(file), numbers = qpdf_oh_new_array(file);
	int pages = (int)tree->print->pages->len;

	for (int i = 0; i < pages; i++) {
		qpdf_oh_append_item(file, numbers, qpdf_oh_new_integer(file, i));
		qpdf_oh_append_item(file, numbers, parents_of_page(tree, i));
	}
	for (guint i = 0; i < tree->link_parents->len; i++) {
		qpdf_oh_append_item(file, numbers, qpdf_oh_new_integer(file, pages + (int)i));
		qpdf_oh_append_item(file, numbers, g_array_index(tree->link_parents, qpdf_oh, i));
	}
	qpdf_oh_replace_key(file, list, "/Nums", numbers);
	return list;
}

/* Tells a page which marks are its, and in which order readers go through its links. */
static void
write_page(Tree *tree, int number)
{
	const Page *page = g_ptr_array_index(tree->print->pages, (guint)number);

	g_ptr_array_add(tree->page_parents, g_array_new(FALSE, TRUE, sizeof(qpdf_oh)));
	pdf_set_integer(tree->file, tree->pages[number], "/StructParents", number);
	pdf_set_parsed(tree->file, tree->pages[number], "/Tabs", "/S");
	/* On the screen, a page whose text stands across is read without turning one's head. */
	if (page->turned)
		pdf_set_integer(tree->file, tree->pages[number], "/Rotate", 90);
}

static void
write_tree(Tree *tree)
{
	qpdf_data file = tree->file;
	qpdf_oh catalogue = qpdf_get_root(file), root = pdf_new_dictionary(file);
	int pages = (int)tree->print->pages->len;

	for (int i = 0; i < pages; i++)
		write_page(tree, i);
	pdf_set_parsed(file, root, "/Type", "/StructTreeRoot");
	qpdf_oh_replace_key(file, root, "/K",
			    add_element(tree, structure_root(tree->print->structure), root));
	qpdf_oh_replace_key(file, root, "/ParentTree", parent_tree(tree));
	write_names(tree, root);
	pdf_set_integer(file, root, "/ParentTreeNextKey", pages + (int)tree->link_parents->len);
	qpdf_oh_replace_key(file, catalogue, "/StructTreeRoot", root);
	pdf_set_parsed(file, catalogue, "/MarkInfo", "<</Marked true>>");
}

void
pdf_write_structure(const Print *print, qpdf_data file, const qpdf_oh *pages)
{
	Tree tree = {.file = file,
		     .print = print,
		     .pages = pages,
		     .page_parents = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref),
		     .link_parents = g_array_new(FALSE, FALSE, sizeof(qpdf_oh)),
		     .notes = g_array_new(FALSE, FALSE, sizeof(qpdf_oh)),
		     .attributes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};

	write_tree(&tree);
	g_ptr_array_unref(tree.page_parents);
	g_array_unref(tree.link_parents);
	g_array_unref(tree.notes);
	g_hash_table_unref(tree.attributes);
}
