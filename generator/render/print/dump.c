/* The pages as text for goldens, and the document's text as a reader of the file would extract it. */
#include "render/print/page.h"

static void
append_item(GString *dump, const Item *item)
{
	const char *name = item->tag ? structure_name(item->tag->kind) : "-";

	g_string_append_printf(dump, "%-8s %6.1f %6.1f %6.1f  ", name, item->x, item->y,
			       item->width);
	if (item->kind == ITEM_TEXT) {
		const Cluster *last =
			&g_array_index(item->paragraph->clusters, Cluster, item->end - 1);

		g_string_append_len(dump, item->paragraph->text + item->text_start,
				    last->end - item->text_start);
		if (item->is_short)
			g_string_append(dump, " [short]");
	} else if (item->kind == ITEM_MARK) {
		g_string_append(dump, "[mark]");
	} else {
		g_string_append_printf(dump, "[figure %s, %.1f high]", item->figure->id,
				       item->height);
	}
	g_string_append_c(dump, '\n');
}

char *
print_dump(const Print *print)
{
	GString *dump = g_string_new(NULL);

	for (guint number = 0; number < print->pages->len; number++) {
		const Page *page = g_ptr_array_index(print->pages, number);

		g_string_append_printf(dump, "page %u\n", number + 1);
		for (guint i = 0; i < page->items->len; i++)
			append_item(dump, &g_array_index(page->items, Item, i));
		for (guint i = 0; i < page->rules->len; i++) {
			const Rule *rule = &g_array_index(page->rules, Rule, i);

			g_string_append_printf(dump, "rule     %6.1f %6.1f %6.1f %6.2f\n", rule->x,
					       rule->y, rule->width, rule->height);
		}
	}
	for (guint i = 0; i < print->outline->len; i++) {
		const OutlineEntry *entry = &g_array_index(print->outline, OutlineEntry, i);

		g_string_append_printf(dump, "outline %d, page %d: %s\n", entry->level,
				       entry->page + 1, entry->text);
	}
	return g_string_free(dump, FALSE);
}

static bool
ends_line(TagKind kind)
{
	switch (kind) {
	case TAG_H1:
	case TAG_H2:
	case TAG_H3:
	case TAG_H4:
	case TAG_H5:
	case TAG_P:
	case TAG_LI:
	case TAG_CAPTION:
	case TAG_TOCI:
	case TAG_TR:
		return true;
	default:
		return false;
	}
}

static void
append_leaf(GString *text, const Print *print, const TagChild *child)
{
	const Page *page = g_ptr_array_index(print->pages, child->page);
	const Leaf *leaf = &g_array_index(page->leaves, Leaf, child->leaf);

	for (int i = leaf->first; i < leaf->end; i++) {
		const Item *item = &g_array_index(page->items, Item, i);

		if (item->kind == ITEM_TEXT)
			g_string_append_len(text, item->paragraph->text + item->text_start,
					    item->text_end - item->text_start);
	}
}

static void
append_tag(GString *text, const Print *print, const Tag *tag, bool first)
{
	if ((tag->kind == TAG_TD || tag->kind == TAG_TH) && !first)
		g_string_append_c(text, '\t');
	if (tag->alternative)
		g_string_append_printf(text, "%s\n", tag->alternative);
	for (guint i = 0; i < tag->children->len; i++) {
		const TagChild *child = &g_array_index(tag->children, TagChild, i);

		if (child->tag)
			append_tag(text, print, child->tag, i == 0);
		else
			append_leaf(text, print, child);
	}
	if (ends_line(tag->kind))
		g_string_append_c(text, '\n');
}

char *
print_text(const Print *print)
{
	GString *text = g_string_new(NULL);

	append_tag(text, print, structure_root(print->structure), true);
	return g_string_free(text, FALSE);
}
