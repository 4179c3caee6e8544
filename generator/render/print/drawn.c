/* Everything that is drawn, as text: what a program that reads the file's pages finds. */
#include "render/print/page.h"
#include "render/print/print.h"
#include <string.h>

static void
append_line(GString *text, const char *piece, gsize length)
{
	g_string_append_len(text, piece, (gssize)length);
	g_string_append_c(text, '\n');
}

static void
append_figure(GString *text, const ChartFigure *figure)
{
	for (guint i = 0; i < figure->shapes->len; i++) {
		const Shape *shape = g_ptr_array_index(figure->shapes, i);

		if (shape->kind == SHAPE_TEXT && shape->text)
			append_line(text, shape->text, strlen(shape->text));
	}
}

static void
append_item(GString *text, const Item *item)
{
	const char *words = item->paragraph ? item->paragraph->text + item->text_start : NULL;

	if (item->kind == ITEM_TEXT)
		append_line(text, words, (gsize)(item->text_end - item->text_start));
	else if (item->kind == ITEM_FIGURE)
		append_figure(text, item->figure);
}

char *
print_drawn(const Print *print)
{
	GString *text = g_string_new(NULL);

	for (guint number = 0; number < print->pages->len; number++) {
		const Page *page = g_ptr_array_index(print->pages, number);

		for (guint i = 0; i < page->items->len; i++)
			append_item(text, &g_array_index(page->items, Item, i));
	}
	return g_string_free(text, FALSE);
}
