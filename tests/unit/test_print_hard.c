/* What printers dislike, and what tests of one kind of page do not meet: sections without anything, words without end,
 * names that are written from right to left. (tests/scripts/print_hard.sh: 400 targets, through the whole program.) */
#include "support/print_samples.h"
#include "support/test_support.h"
#include <string.h>

static Print *
lay_out_blocks(const char *blocks, ProblemList *problems)
{
	g_autofree char *xml = sample_document(blocks);

	return sample_layout(xml, sample_figures(), problems);
}

/* Everything lies within the page, and what belongs to the text within its margins. */
static void
assert_inside(const Print *print)
{
	const PrintStyles *styles = sample_styles();
	double right = styles->left + styles->text_width;

	for (int number = 0; number < print_page_count(print); number++) {
		const Page *page = g_ptr_array_index(print->pages, number);

		for (guint i = 0; i < page->items->len; i++) {
			const Item *item = &g_array_index(page->items, Item, i);

			if (item->turned || item->kind != ITEM_TEXT)
				continue;
			g_assert_cmpfloat(item->x, >=, styles->left - 0.6 * item->paragraph->em);
			/* The blank half of a mark may stick out. */
			g_assert_cmpfloat(item->x + item->width, <=,
					  right + 0.6 * item->paragraph->em);
			if (item->tag)
				g_assert_cmpfloat(item->y, <=,
						  styles->top + styles->text_height + 0.01);
		}
	}
}

/* --- Nothing -------------------------------------------------------------------------------- */

/* Headings, lists, tables and annexes with nothing in them stand where they stand. */
static void
test_empty_sections(void)
{
	g_autoptr(Print) print = lay_out_blocks(
		"<heading level='1'>一、总体情况</heading><heading level='1'>二、滞后事项</heading>"
		"<heading level='2'>（一）逾期</heading><paragraph/><list kind='number'><item/></list>"
		"<table id='t'><caption>空表</caption><column/><column/><head><row><cell>甲</cell>"
		"<cell>乙</cell></row></head><body/></table><annex label='附件1' id='a'>空附件</annex>"
		"<annex label='附件2' id='b'/>",
		NULL);
	g_autofree char *text = print_text(print);

	g_assert_cmpint(print_page_count(print), ==, 3);
	g_assert_nonnull(strstr(text, "一、总体情况\n二、滞后事项\n（一）逾期\n"));
	g_assert_nonnull(strstr(text, "空表\n甲\t乙\n"));
	g_assert_cmpuint(print->outline->len, >=, 4);
	assert_inside(print);
}

/* A heading that ends the document, wherever on the page that is, and one that fills pages. */
static void
test_heading_last(void)
{
	for (int lines = 19; lines <= 24; lines++) {
		g_autofree char *before = sample_repeat("国", 28 * lines - 2);
		g_autofree char *blocks = g_strdup_printf(
			"<paragraph>%s</paragraph><heading level='1'>末尾的标题</heading>", before);
		g_autoptr(Print) print = lay_out_blocks(blocks, NULL);
		g_autofree char *text = print_text(print);

		g_assert_true(g_str_has_suffix(text, "末尾的标题\n"));
		assert_inside(print);
	}
	{
		g_autofree char *heading = sample_repeat("标题", 600);
		g_autofree char *blocks =
			g_strdup_printf("<heading level='1'>%s</heading>", heading);
		g_autoptr(Print) print = lay_out_blocks(blocks, NULL);

		g_assert_cmpint(print_page_count(print), ==, 2);
		assert_inside(print);
	}
}

/* --- Words without end ------------------------------------------------------------------------ */

static double
width_of_text(const Print *print, const char *text)
{
	for (int number = 0; number < print_page_count(print); number++) {
		const Page *page = g_ptr_array_index(print->pages, number);

		for (guint i = 0; i < page->items->len; i++) {
			const Item *item = &g_array_index(page->items, Item, i);
			g_autofree char *seen =
				item->kind == ITEM_TEXT
					? g_strndup(item->paragraph->text + item->text_start,
						    (gsize)(item->text_end - item->text_start))
					: g_strdup("");

			if (g_str_equal(seen, text))
				return item->width;
		}
	}
	g_error("%s stands on no line by itself", text);
}

/* In a cell it is broken: the other columns keep the room that their own words need, and the table stays upright. */
static void
test_long_word_in_cell(void)
{
	g_autofree char *word = sample_repeat("abcdefghij", 20);
	g_autofree char *blocks = g_strdup_printf(
		"<table id='t'><caption>表</caption><column width='3'/><column width='1'/><column width='1'/>"
		"<head><row><cell>名称</cell><cell>情况</cell><cell>状态</cell></row></head><body><row>"
		"<cell>建设提升普惠性幼儿园</cell><cell>%s</cell><cell>123456.5%%</cell></row></body></table>",
		word);
	g_autoptr(Print) print = lay_out_blocks(blocks, NULL);
	g_autofree char *text = print_text(print);

	g_assert_false(((const Page *)g_ptr_array_index(print->pages, 0))->turned);
	g_assert_cmpfloat(width_of_text(print, "123456.5%"), >, 40);
	g_assert_cmpfloat(width_of_text(print, "建设提升普惠性幼儿园"), >, 100);
	g_assert_nonnull(strstr(text, word));
	assert_inside(print);
}

/* In every kind of text: whole for reading software, within the margins for the eye. */
static void
test_long_word_everywhere(void)
{
	static const char *const blocks[] = {
		"<paragraph>甲%s乙</paragraph>",
		"<paragraph role='note'>%s</paragraph>",
		"<heading level='1'>一、%s</heading>",
		"<heading level='2'>%s</heading><paragraph>甲</paragraph>",
		"<list kind='bullet'><item>%s</item></list>",
		"<annex label='附件1' id='a'>%s</annex><paragraph>乙</paragraph>",
		"<paragraph>甲<note>%s</note></paragraph>",
		"<figure ref='sample'><caption>%s</caption></figure>",
		"<table id='t'><caption>%s</caption><column/><body><row><cell>1</cell></row></body></table>",
	};
	g_autofree char *word = sample_repeat("abcdefghij", 30);

	for (gsize i = 0; i < G_N_ELEMENTS(blocks); i++) {
		g_auto(GStrv) parts = g_strsplit(blocks[i], "%s", 2);
		g_autofree char *xml = g_strconcat(parts[0], word, parts[1], NULL);
		g_autoptr(Print) print = lay_out_blocks(xml, NULL);
		g_autofree char *text = print_text(print);

		if (!strstr(text, word))
			g_test_fail_printf("not whole: %s", blocks[i]);
		assert_inside(print);
	}
}

/* --- From right to left ----------------------------------------------------------------------- */

/* No font of the tree has the letters: each is told, and the rest of the line is laid out in its order. */
static void
test_right_to_left(void)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(Print) print = lay_out_blocks(
		"<paragraph>由محمد老师负责，\xE2\x80\xAE不反写，完成20所。</paragraph>", problems);
	g_autofree char *text = print_text(print);

	g_assert_cmpuint(problem_count(problems, SEVERITY_ERROR), ==, 3);
	for (guint i = 0; i < problem_list_length(problems); i++)
		g_assert_cmpint(problem_list_get(problems, i)->kind, ==, PROBLEM_MISSING_GLYPH);
	g_assert_nonnull(strstr(text, "由محمد老师负责，不反写，完成20所。"));
	assert_inside(print);
}

/* --- Many ------------------------------------------------------------------------------------- */

/* 400 rows of seven columns: each once, in order, none beyond the foot. */
static void
test_many_rows(void)
{
	GString *blocks = g_string_new(
		"<table id='t'><caption>一览表</caption><column width='8'/><column width='40'/>"
		"<column width='20'/><column width='20'/><column width='16'/><column width='29'/>"
		"<column width='21'/><head><row><cell>序号</cell><cell>目标任务</cell><cell>目标值</cell>"
		"<cell>完成情况</cell><cell>占比</cell><cell>状态</cell><cell>责任单位</cell></row></head><body>");
	g_autofree char *xml = NULL;
	g_autoptr(Print) print = NULL;
	g_autofree char *text = NULL;
	const char *place;

	for (int i = 1; i <= 400; i++)
		g_string_append_printf(
			blocks,
			"<row><cell>%d</cell><cell>办好第%d件实事（第%d条）</cell><cell>%d所</cell>"
			"<cell>%d所</cell><cell>50.0%%/45.0%%</cell>"
			"<cell><status name='on-track'>达到序时进度</status></cell><cell>基础教育科</cell></row>",
			i, i, i % 30 + 1, 2 * i, i);
	g_string_append(blocks, "</body></table>");
	xml = g_string_free(blocks, FALSE);
	print = lay_out_blocks(xml, NULL);
	place = text = print_text(print);
	for (int i = 1; i <= 400; i++) {
		g_autofree char *row = g_strdup_printf("\n%d\t办好第%d件实事（第%d条）\t%d所\t", i,
						       i, i % 30 + 1, 2 * i);

		place = strstr(place, row);
		g_assert_nonnull(place);
		g_assert_null(strstr(place + 1, row));
	}
	assert_inside(print);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/hard/empty-sections", test_empty_sections);
	g_test_add_func("/print/hard/heading-last", test_heading_last);
	g_test_add_func("/print/hard/long-word-in-cell", test_long_word_in_cell);
	g_test_add_func("/print/hard/long-word-everywhere", test_long_word_everywhere);
	g_test_add_func("/print/hard/right-to-left", test_right_to_left);
	g_test_add_func("/print/hard/many-rows", test_many_rows);
	return g_test_run();
}
