/* What is around the text: page numbers, the document's mark, the words of a draft. */
#include "base/fill.h"
#include "render/print/compose.h"

/* Adds one line of furniture to a page, its left edge at x and its baseline at y; alignment is that of
 * the style within `width`. tag: NULL but for what is to be read aloud once. */
static void
add_furniture(Composer *composer, int page, const char *raw, const Style *style, Tag *tag, double x,
	      double y, double width)
{
	Paragraph *paragraph = compose_text(composer, raw, style, tag, width);
	g_autoptr(Strip) strip = strip_new(style->pitch);

	if (paragraph->lines->len == 0)
		return;
	strip_add_line(strip, paragraph, 0, x, y, style, false);
	for (guint i = 0; i < strip->items->len; i++)
		page_add_item(composer->print, page, &g_array_index(strip->items, Item, i));
}

/* GB/T 9704: the dashes stand 7 mm below the text, one character from its outer edge. */
static void
add_page_number(Composer *composer, int page)
{
	const PrintStyles *styles = composer->styles;
	Style style = styles->styles[STYLE_PAGE_NUMBER];
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	double dash = styles->top + styles->text_height + styles->number_below;
	g_autofree char *text = NULL;
	char number[16];

	g_snprintf(number, sizeof number, "%d", page + 1);
	g_hash_table_insert(places, (char *)"page", number);
	text = fill_places(styles->page_number, places);
	style.alignment = page % 2 == 0 ? ALIGN_RIGHT : ALIGN_LEFT;
	add_furniture(composer, page, text, &style, NULL, flow_text_left(styles, page) + styles->em,
		      dash + 0.3 * style.size, styles->text_width - 2 * styles->em);
}

/* Words at the head of each page: read aloud once, with the first page; seen on every one. */
static void
add_head_words(Composer *composer, int page, const char *words, const Style *style)
{
	const PrintStyles *styles = composer->styles;
	Tag *tag = page == 0 ? structure_add_first(composer->print->structure, TAG_P) : NULL;

	add_furniture(composer, page, words, style, tag, flow_text_left(styles, page),
		      styles->mark_top + strip_baseline(style), styles->text_width);
}

void
compose_furniture(Composer *composer, const xmlNode *root)
{
	const PrintStyles *styles = composer->styles;
	Print *print = composer->print;
	g_autofree char *mark = compose_attribute(root, "mark");
	g_autofree char *draft = compose_attribute(root, "draft");

	for (int page = 0; page < (int)print->pages->len; page++) {
		if (draft)
			add_head_words(composer, page, draft, &styles->styles[STYLE_DRAFT]);
		if (mark)
			add_head_words(composer, page, mark, &styles->styles[STYLE_PAGE_MARK]);
		if (!((const Page *)g_ptr_array_index(print->pages, page))->unnumbered)
			add_page_number(composer, page);
	}
	if (draft)
		print->draft = compose_text(composer, draft, &styles->styles[STYLE_DRAFT_MARK],
					    NULL, styles->page_height);
}
