/* Pages: what stands together, what stands again, and the layout of whole documents as text. */
#include "model/collection.h"
#include "render/print/origin.h"
#include "support/print_samples.h"
#include "support/test_support.h"
#include <math.h>
#include <string.h>

static Print *
lay_out_blocks(const char *blocks)
{
	g_autofree char *xml = sample_document(blocks);

	return sample_layout(xml, NULL, NULL);
}

static const Page *
page_of(const Print *print, int number)
{
	return g_ptr_array_index(print->pages, number);
}

/* The text of a page's items that belong to the document (false: that are furniture), a line for each
 * baseline. */
static GPtrArray *
lines_of(const Print *print, int number, bool document)
{
	const Page *page = page_of(print, number);
	GPtrArray *lines = g_ptr_array_new_with_free_func(g_free);
	double y = -1;

	for (guint i = 0; i < page->items->len; i++) {
		const Item *item = &g_array_index(page->items, Item, i);
		g_autofree char *text = NULL;

		if (item->kind != ITEM_TEXT || (item->tag != NULL) != document)
			continue;
		text = g_strndup(item->paragraph->text + item->text_start,
				 (gsize)(item->text_end - item->text_start));
		if (fabs(item->y - y) < 0.01) {
			char **last = (char **)&lines->pdata[lines->len - 1];
			char *joined = g_strconcat(*last, text, NULL);

			g_free(*last);
			*last = joined;
		} else {
			g_ptr_array_add(lines, g_steal_pointer(&text));
		}
		y = item->y;
	}
	return lines;
}

static const char *
line_of(const GPtrArray *lines, int index)
{
	return g_ptr_array_index(lines, index < 0 ? (int)lines->len + index : index);
}

/* --- Goldens ---------------------------------------------------------------------------------- */

static void
test_bulletin(void)
{
	g_autoptr(Print) print = sample_layout_file("bulletin", sample_figures(), NULL);
	g_autofree char *dump = print_dump(print);
	g_autofree char *text = print_text(print);

	test_golden("print/bulletin-pages.txt", dump);
	test_golden("print/bulletin-text.txt", text);
	g_assert_cmpint(print_short_lines(print), ==, 0);
}

/* A bureau's own head is red. */
static void
test_brief_head(void)
{
	g_autoptr(Print) print =
		lay_out_blocks("<head form='brief'><masthead>督查工作简报</masthead>"
			       "<number>第6期</number><office>某市教育局督查室</office>"
			       "<date>2023年7月8日</date></head><paragraph>正文。</paragraph>");
	g_autofree char *dump = print_dump(print);
	const Page *page = page_of(print, 0);
	const Item *masthead = &g_array_index(page->items, Item, 0);
	const Rule *rule = &g_array_index(page->rules, Rule, 0);

	test_golden("print/brief-head.txt", dump);
	g_assert_cmpfloat(masthead->colour.red, >, 0.7);
	g_assert_cmpfloat(masthead->colour.green, <, 0.1);
	g_assert_cmpfloat(rule->colour.red, >, 0.7);
}

/* A name that is too long for the line is made smaller, not broken. */
static void
test_long_masthead(void)
{
	g_autoptr(Print) print = lay_out_blocks(
		"<head form='brief'><masthead>某某省某某市某某区教育体育局督查工作简报"
		"</masthead></head><paragraph>正文。</paragraph>");
	const Item *masthead = &g_array_index(page_of(print, 0)->items, Item, 0);

	g_assert_cmpfloat(masthead->width, <=, sample_styles()->text_width + 0.1);
	g_assert_cmpfloat(masthead->paragraph->em, <, 42);
}

/* --- Pages of text ---------------------------------------------------------------------------- */

/* GB/T 9704: 22 lines on a page. */
static void
test_lines_of_page(void)
{
	g_autofree char *blocks = sample_paragraph_of(60);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autoptr(GPtrArray) first = lines_of(print, 0, true);
	g_autoptr(GPtrArray) second = lines_of(print, 1, true);

	g_assert_cmpint(print_page_count(print), ==, 3);
	g_assert_cmpuint(first->len, ==, 22);
	g_assert_cmpuint(second->len, ==, 22);
}

/* However far down a paragraph begins, no line of it stands alone at the foot or head of a page. */
static void
test_no_single_lines(void)
{
	for (int above = 15; above <= 22; above++) {
		for (int lines = 2; lines <= 6; lines++) {
			g_autofree char *before = sample_paragraph_of(above);
			g_autofree char *after = sample_paragraph_of(lines);
			g_autofree char *blocks = g_strconcat(before, after, NULL);
			g_autoptr(Print) print = lay_out_blocks(blocks);
			const Page *page = page_of(print, 0);
			int on_first = 0;

			for (guint i = 0; i < page->items->len; i++)
				on_first += g_array_index(page->items, Item, i).paragraph ==
					    g_ptr_array_index(print->paragraphs, 1);
			g_assert_cmpint(on_first, !=, 1);
			g_assert_cmpint(lines - on_first, !=, 1);
			g_assert_cmpint(print_page_count(print), <=, 2);
		}
	}
}

/* Headings go with two lines of what follows them. */
static void
test_headings_stay(void)
{
	for (int above = 14; above <= 22; above++) {
		g_autofree char *before = sample_paragraph_of(above);
		g_autofree char *after = sample_paragraph_of(5);
		g_autofree char *blocks = g_strconcat(before,
						      "<heading level='1'>一、标题</heading>"
						      "<heading level='2'>（一）小标题</heading>",
						      after, NULL);
		g_autoptr(Print) print = lay_out_blocks(blocks);
		g_autoptr(GPtrArray) first = lines_of(print, 0, true);
		const char *last = line_of(first, -1);

		g_assert_false(g_str_has_prefix(last, "一、"));
		g_assert_false(g_str_has_prefix(last, "（一）"));
		g_assert_cmpint(g_array_index(print->outline, OutlineEntry, 0).page, ==,
				above <= 18 ? 0 : 1);
	}
}

static void
test_page_numbers(void)
{
	g_autofree char *blocks = sample_paragraph_of(60);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	const PrintStyles *styles = sample_styles();

	for (int page = 0; page < 3; page++) {
		g_autoptr(GPtrArray) lines = lines_of(print, page, false);
		g_autofree char *wanted = g_strdup_printf("— %d —", page + 1);
		const Page *placed = page_of(print, page);
		const Item *item = &g_array_index(placed->items, Item, placed->items->len - 1);
		double left = item->x - styles->left;
		double right = styles->left + styles->text_width - item->x - item->width;

		g_assert_cmpuint(lines->len, ==, 1);
		g_assert_cmpstr(line_of(lines, 0), ==, wanted);
		/* One character from the outer edge. */
		g_assert_cmpfloat(fabs((page % 2 == 0 ? right : left) - styles->em), <, 0.5);
	}
}

static void
test_mark_on_every_page(void)
{
	g_autofree char *paragraph = sample_paragraph_of(60);
	g_autofree char *xml = g_strconcat(
		"<document id='a' title='b' author='c' date='2023-07-08' mark='演示数据'><title/>",
		paragraph, "</document>", NULL);
	g_autoptr(Print) print = sample_layout(xml, NULL, NULL);
	g_autofree char *text = print_text(print);

	for (int page = 0; page < 3; page++) {
		g_autoptr(GPtrArray) lines = lines_of(print, page, page == 0);

		g_assert_cmpstr(line_of(lines, page == 0 ? -1 : 0), ==, "演示数据");
	}
	/* It is read out once, and first. */
	g_assert_true(g_str_has_prefix(text, "演示数据\n"));
	g_assert_null(strstr(text + strlen("演示数据"), "演示数据"));
}

static void
test_empty(void)
{
	g_autoptr(Print) print = lay_out_blocks("<paragraph> </paragraph>");
	g_autofree char *text = print_text(print);

	g_assert_cmpint(print_page_count(print), ==, 1);
	g_assert_cmpstr(text, ==, "\n\n");
}

static void
test_page_breaks(void)
{
	g_autoptr(Print) print =
		lay_out_blocks("<page-break/><paragraph>甲</paragraph><page-break/>"
			       "<page-break/><paragraph>乙</paragraph>"
			       "<annex label='附件1' id='a'>丙</annex><page-break/>");

	g_assert_cmpint(print_page_count(print), ==, 3);
}

/* --- Tables ----------------------------------------------------------------------------------- */

static char *
table_of(int rows, const char *last_cell)
{
	GString *table = g_string_new(
		"<table id='t'><caption>表1　很长的表</caption><column width='1' align='center'/>"
		"<column width='3'/><column width='1' align='right'/><head><row><cell>序号</cell>"
		"<cell>内容</cell><cell>数</cell></row></head><body>");

	for (int i = 1; i <= rows; i++)
		g_string_append_printf(
			table,
			"<row><cell>%d</cell><cell>第%d项%s</cell>"
			"<cell>%d</cell></row>",
			i, i,
			i % 5 == 0 ? "，内容较多，要写两行以上才能写完，所以这一行比别的行高" : "",
			i * 37);
	if (last_cell)
		g_string_append_printf(table, "<row><cell>末</cell><cell>%s</cell><cell/></row>",
				       last_cell);
	g_string_append(table, "</body></table><paragraph>表后。</paragraph>");
	return g_string_free(table, FALSE);
}

static void
test_long_table(void)
{
	g_autofree char *blocks = table_of(45, NULL);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autofree char *dump = print_dump(print);
	g_autofree char *text = print_text(print);

	test_golden("print/long-table.txt", dump);
	g_assert_cmpint(print_page_count(print), ==, 2);
	/* The head is read once. */
	g_assert_nonnull(strstr(text, "序号\t内容\t数\n1\t第1项\t37\n"));
	g_assert_null(strstr(strstr(text, "序号") + 1, "序号"));
	g_assert_null(strstr(text, "续表"));
}

/* On every page that goes on with the table, its caption and head stand above. */
static void
test_repeated_head(void)
{
	g_autofree char *blocks = table_of(300, NULL);
	g_autoptr(Print) print = lay_out_blocks(blocks);

	g_assert_cmpint(print_page_count(print), >, 5);
	for (int page = 1; page < print_page_count(print); page++) {
		g_autoptr(GPtrArray) furniture = lines_of(print, page, false);

		g_assert_cmpstr(line_of(furniture, 0), ==, "表1　很长的表（续表）");
		g_assert_cmpstr(line_of(furniture, 1), ==, "序号内容数");
	}
}

/* A cell that is higher than a page goes on over pages, whole and in order. */
static void
test_huge_cell(void)
{
	g_autofree char *cell = sample_repeat("五千字的单元格，其中有标点。", 360);
	g_autofree char *blocks = table_of(3, cell);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autofree char *text = print_text(print);
	double foot = sample_styles()->top + sample_styles()->text_height;

	g_assert_cmpint(print_page_count(print), >, 3);
	g_assert_nonnull(strstr(text, cell));
	for (int number = 0; number < print_page_count(print); number++) {
		const Page *page = page_of(print, number);

		for (guint i = 0; i < page->rules->len; i++) {
			const Rule *rule = &g_array_index(page->rules, Rule, i);

			g_assert_cmpfloat(rule->y + rule->height, <, foot + 1);
		}
	}
}

/* A head that would leave no room for rows stands once. */
static void
test_huge_head(void)
{
	g_autofree char *head = sample_repeat("表头", 2000);
	g_autofree char *blocks = g_strdup_printf(
		"<table id='t'><caption>表</caption><column width='1'/><head><row><cell>%s</cell></row>"
		"</head><body><row><cell>甲</cell></row></body></table>",
		head);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autofree char *text = print_text(print);

	g_assert_cmpint(print_page_count(print), >, 1);
	g_assert_true(g_str_has_suffix(text, "\n甲\n"));
}

/* Beside a very long cell the other columns keep a few characters a line. */
static void
test_long_neighbour(void)
{
	g_autofree char *cell = sample_repeat("很长的话", 1200);
	g_autofree char *blocks = g_strdup_printf(
		"<table id='t'><caption>表</caption><column width='10'/><column width='10'/>"
		"<column width='10'/><body><row><cell>目前正在推进</cell><cell>%s</cell>"
		"<cell>进展顺利</cell></row></body></table>",
		cell);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autofree char *dump = print_dump(print);

	g_assert_nonnull(strstr(dump, "  目前正在\n"));
	g_assert_nonnull(strstr(dump, "  进展顺利\n"));
}

/* Columns narrower than a character, cells beyond the columns, spans beyond them. */
static void
test_odd_cells(void)
{
	g_autofree char *columns = sample_repeat("<column width='1'/>", 60);
	g_autofree char *cells = sample_repeat("<cell>12345国（</cell>", 61);
	g_autofree char *blocks = g_strdup_printf(
		"<table id='t'><caption/>%s<head><row><cell span='99'>头</cell></row></head><body>"
		"<row>%s</row><row><cell/></row><row><cell span='59'>甲</cell><cell span='2'>乙</cell>"
		"<cell>丙</cell></row></body></table>",
		columns, cells);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autofree char *text = print_text(print);

	g_assert_cmpint(print_page_count(print), ==, 1);
	g_assert_nonnull(strstr(text, "甲\t乙\n"));
	g_assert_null(strstr(text, "丙"));
}

/* --- What is refused -------------------------------------------------------------------------- */

static void
assert_refused(const char *blocks, const char *message)
{
	g_autofree char *xml = sample_document(blocks);
	xmlDoc *document = xmlReadMemory(xml, (int)strlen(xml), "a.xml", NULL, 0);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;

	g_assert_null(print_layout(document, sample_styles(), sample_figures(), sample_fonts(),
				   NULL, problems, &error));
	g_assert_error(error, PRINT_ERROR, PRINT_ERROR_DOCUMENT);
	g_assert_cmpstr(error->message, ==, message);
	xmlFreeDoc(document);
}

static void
test_refused(void)
{
	assert_refused("<figure ref='other'><caption/></figure>",
		       "sample/2023-06:1: 没有名为“other”的图");
	assert_refused("\n<marquee/>", "sample/2023-06:2: 不认识的元素marquee");
	assert_refused("<table id='t'><caption/><head/><body/></table>",
		       "sample/2023-06:1: table中没有column");
	assert_refused("<head form='sample'/>", "sample/2023-06:1: head中没有masthead");
}

/* A character that no font has is told once, with the words around it. */
static void
test_missing_glyph(void)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autofree char *xml =
		sample_document("<paragraph>完成😀验收，再完成😀验收；朱镕</paragraph>");
	g_autoptr(Print) print = sample_layout(xml, NULL, problems);
	g_autofree char *dump = print_dump(print);
	g_autofree char *first = NULL;

	g_assert_cmpuint(problem_count(problems, SEVERITY_ERROR), ==, 1);
	first = problem_to_text(problem_list_get(problems, 0));
	g_assert_cmpstr(
		first, ==,
		"sample/2023-06: 错误: 没有一种字体有字符“😀”（U+1F600），在“完成😀验收，再完成😀验”中。"
		"缺字在PDF里是空白。请核对这个字；确要用它，把有它的字体放进fonts/，并写进fonts/fonts.conf "
		"[missing-glyph]");
	g_assert_nonnull(strstr(dump, "完成😀验收"));
}

/* Of a data file the value is quoted, not the field before it or the bracket after it. */
static void
test_missing_glyph_in_data(void)
{
	static const struct {
		const char *text, *piece;
	} cases[] = {
		{"a: 1\n  - {state: done, problem: \"由😀负责\"}\n", "由😀负责"},
		{"note: 由😀负责, next: 无\n", "由😀负责"},
		{"note: |\n  由😀负责\n", "由😀负责"},
		{"一二三四五六七八九由😀负责甲乙丙丁戊己庚辛", "三四五六七八九由😀负责甲乙丙丁戊己"},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		SourceText source = {.file = "a.yaml", .text = cases[i].text};
		g_autoptr(GPtrArray) sources = g_ptr_array_new();
		g_autofree char *piece = NULL;

		g_ptr_array_add(sources, &source);
		origin_find(sources, 0x1F600, "由😀负责", &piece);
		g_assert_cmpstr(piece, ==, cases[i].piece);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/pages/bulletin", test_bulletin);
	g_test_add_func("/print/pages/brief-head", test_brief_head);
	g_test_add_func("/print/pages/long-masthead", test_long_masthead);
	g_test_add_func("/print/pages/lines-of-page", test_lines_of_page);
	g_test_add_func("/print/pages/no-single-lines", test_no_single_lines);
	g_test_add_func("/print/pages/headings-stay", test_headings_stay);
	g_test_add_func("/print/pages/page-numbers", test_page_numbers);
	g_test_add_func("/print/pages/mark", test_mark_on_every_page);
	g_test_add_func("/print/pages/empty", test_empty);
	g_test_add_func("/print/pages/page-breaks", test_page_breaks);
	g_test_add_func("/print/pages/long-table", test_long_table);
	g_test_add_func("/print/pages/repeated-head", test_repeated_head);
	g_test_add_func("/print/pages/huge-cell", test_huge_cell);
	g_test_add_func("/print/pages/huge-head", test_huge_head);
	g_test_add_func("/print/pages/odd-cells", test_odd_cells);
	g_test_add_func("/print/pages/refused", test_refused);
	g_test_add_func("/print/pages/missing-glyph", test_missing_glyph);
	g_test_add_func("/print/pages/missing-glyph-in-data", test_missing_glyph_in_data);
	g_test_add_func("/print/pages/long-neighbour", test_long_neighbour);
	return g_test_run();
}
