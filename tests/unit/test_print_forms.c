/* What a 公文 has beside its paragraphs: head, 主送机关, 署名, 版记, notes, references, contents, drafts; and tables
 * that are merged, aligned by points, or stand across. */
#include "support/print_samples.h"
#include "support/test_support.h"
#include <math.h>
#include <string.h>

static Print *
lay_out_blocks(const char *blocks)
{
	g_autofree char *xml = sample_document(blocks);

	return sample_layout(xml, sample_figures(), NULL);
}

/* A document with these attributes and a title. */
static char *
document_with(const char *attributes, const char *blocks)
{
	return g_strdup_printf("<document id='sample/2023-06' title='样张' author='要点' "
			       "date='2023-07-08' %s><title>样张</title>%s</document>",
			       attributes, blocks);
}

static Page *
page_of(const Print *print, int number)
{
	return g_ptr_array_index(print->pages, number);
}

static char *
item_text(const Item *item)
{
	if (item->kind != ITEM_TEXT)
		return g_strdup("");
	return g_strndup(item->paragraph->text + item->text_start,
			 (gsize)(item->text_end - item->text_start));
}

/* The first item of all pages that holds a text; fails when there is none. page: NULL, or receives its number. */
static const Item *
find_item(const Print *print, const char *text, int *page)
{
	for (int number = 0; number < print_page_count(print); number++) {
		const GArray *items = page_of(print, number)->items;

		for (guint i = 0; i < items->len; i++) {
			const Item *item = &g_array_index(items, Item, i);
			g_autofree char *seen = item_text(item);

			if (!strstr(seen, text))
				continue;
			if (page)
				*page = number;
			return item;
		}
	}
	g_error("no item holds %s", text);
}

#define HEADS(...) "<head><row>" __VA_ARGS__ "</row></head>"
#define HEAD "<cell header='column'>名称</cell>"

/* --- The whole -------------------------------------------------------------------------------- */

static void
test_circular(void)
{
	g_autoptr(Print) print = sample_layout_file("circular", sample_figures(), NULL);
	g_autofree char *dump = print_dump(print);
	g_autofree char *text = print_text(print);

	test_golden("print/circular-pages.txt", dump);
	test_golden("print/circular-text.txt", text);
}

/* --- Around the text -------------------------------------------------------------------------- */

/* GB/T 9704: the last rule of the 版记 lies on the foot of the text, whatever stands above it. */
static void
test_imprint_at_foot(void)
{
	const PrintStyles *styles = sample_styles();
	double foot = styles->top + styles->text_height;

	for (int lines = 1; lines <= 22; lines += 3) {
		g_autofree char *paragraph = sample_paragraph_of(lines);
		g_autofree char *blocks = g_strconcat(
			paragraph,
			"<imprint><send label='抄送：'>县委办公室，县政府办公室。</send>"
			"<issued><office>县教育局办公室</office><date>2023年7月8日印发</date></issued>"
			"</imprint>",
			NULL);
		g_autoptr(Print) print = lay_out_blocks(blocks);
		const Page *last = page_of(print, print_page_count(print) - 1);
		const Rule *rule = &g_array_index(last->rules, Rule, last->rules->len - 1);

		g_assert_cmpfloat_with_epsilon(rule->y + rule->height, foot, 0.01);
		g_assert_cmpfloat_with_epsilon(rule->height, 0.35 * 72 / 25.4, 0.01);
		g_assert_cmpint(last->unnumbered, ==, print_page_count(print) > 1);
	}
}

/* Without a seal the date begins two characters after the office; its right edge keeps two to the margin. */
static void
test_signature(void)
{
	const PrintStyles *styles = sample_styles();
	double right = styles->left + styles->text_width, em = styles->em;
	g_autoptr(Print) plain = lay_out_blocks(
		"<paragraph>正文。</paragraph><signature><office>清河县教育体育局</office>"
		"<date>2023年7月8日</date></signature>");
	g_autoptr(Print) sealed = lay_out_blocks(
		"<paragraph>正文。</paragraph><signature seal='yes'><office>县教育局</office>"
		"<date>2023年7月8日</date></signature>");
	const Item *office = find_item(plain, "清河县", NULL),
		   *date = find_item(plain, "7月", NULL);

	g_assert_cmpfloat_with_epsilon(date->x - office->x, 2 * em, 0.01);
	g_assert_cmpfloat(office->x + office->width, <=, right - 2 * em + 0.01);
	g_assert_cmpfloat(date->x + date->width, <=, right - 2 * em + 0.01);
	office = find_item(sealed, "县教育局", NULL);
	date = find_item(sealed, "7月", NULL);
	g_assert_cmpfloat_with_epsilon(date->x + date->width, right - 4 * em, 0.01);
	g_assert_cmpfloat_with_epsilon(office->x + office->width / 2, date->x + date->width / 2,
				       0.01);
}

/* However the text ends, the list of annexes and the signature have lines of it beside them. */
static void
test_ends_keep_together(void)
{
	for (int lines = 14; lines <= 24; lines++) {
		g_autofree char *paragraph = sample_paragraph_of(lines);
		g_autofree char *blocks = g_strconcat(
			paragraph,
			"<annexes label='附件：'><item>一览表</item><item>说明</item></annexes>"
			"<signature><office>县教育局</office><date>2023年7月8日</date></signature>",
			NULL);
		g_autoptr(Print) print = lay_out_blocks(blocks);
		int annexes, date;

		find_item(print, "一览表", &annexes);
		find_item(print, "7月", &date);
		g_assert_cmpint(annexes, ==, date);
		for (int page = 0; page < print_page_count(print); page++) {
			g_autofree char *first =
				item_text(&g_array_index(page_of(print, page)->items, Item, 0));

			g_assert_true(g_str_has_prefix(first, "国"));
		}
	}
}

static void
test_draft(void)
{
	g_autofree char *xml =
		document_with("draft='送审稿'", "<paragraph>甲</paragraph><page-break/>"
						"<paragraph>乙</paragraph>");
	g_autoptr(Print) print = sample_layout(xml, NULL, NULL);

	g_assert_nonnull(print->draft);
	g_assert_cmpint(print_page_count(print), ==, 2);
	for (int number = 0; number < 2; number++) {
		const GArray *items = page_of(print, number)->items;
		int seen = 0;

		for (guint i = 0; i < items->len; i++) {
			g_autofree char *text = item_text(&g_array_index(items, Item, i));

			seen += strcmp(text, "送审稿") == 0;
		}
		g_assert_cmpint(seen, ==, 1);
	}
}

static void
test_most_pages(void)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autofree char *xml =
		document_with("most-pages='1'", "<paragraph>甲</paragraph><page-break/>"
						"<paragraph>乙</paragraph>");
	g_autoptr(Print) print = sample_layout(xml, NULL, problems);

	g_assert_cmpuint(problem_list_length(problems), ==, 1);
	g_assert_cmpint(problem_list_get(problems, 0)->kind, ==, PROBLEM_TOO_MANY_PAGES);
}

/* The lines of a title end between words. */
static void
test_title_sense(void)
{
	static const char *const words[] = {"工作", "要点", "落实", "情况",
					    "通报", "全县", "教育", "重点"};
	g_autoptr(Print) print = sample_layout(
		"<document id='a/b' title='样张' author='要点' date='2023-07-08'>"
		"<title>清河县教育局关于2023年上半年全县教育系统重点工作落实情况的通报"
		"</title><paragraph>甲</paragraph></document>",
		NULL, NULL);
	const Paragraph *title = g_array_index(page_of(print, 0)->items, Item, 0).paragraph;

	g_assert_cmpuint(title->lines->len, ==, 2);
	for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
		const char *word = strstr(title->text, words[i]);
		int middle = word ? (int)(word - title->text) + 3 : -1;

		g_assert_cmpint(g_array_index(title->lines, Line, 0).text_end, !=, middle);
	}
}

/* --- Contents --------------------------------------------------------------------------------- */

/* The number that the contents print is the page on which the outline finds the heading. */
static void
test_contents(void)
{
	g_autofree char *text = sample_paragraph_of(30);
	g_autofree char *blocks = g_strdup_printf(
		"<heading level='1'>一、总体情况</heading>%s<heading level='1'>二、滞后事项</heading>%s"
		"<annex label='附件1' id='a'>一览表</annex>%s",
		text, text, text);
	g_autofree char *xml = document_with("contents='yes'", blocks);
	g_autofree char *plain_xml = document_with("contents='no'", blocks);
	g_autoptr(Print) print = sample_layout(xml, NULL, NULL);
	g_autoptr(Print) plain = sample_layout(plain_xml, NULL, NULL);
	g_autofree char *said = print_text(print);

	g_assert_cmpuint(print->outline->len, ==, 3);
	g_assert_cmpuint(plain->outline->len, ==, 3);
	for (guint i = 0; i < 3; i++) {
		const OutlineEntry *entry = &g_array_index(print->outline, OutlineEntry, i);
		g_autofree char *line = g_strdup_printf("%s%d\n", entry->text, entry->page + 1);

		if (!strstr(said, line))
			g_test_fail_printf("not in the contents: %s", line);
	}
	/* The text begins on a page of its own. */
	g_assert_cmpint(g_array_index(print->outline, OutlineEntry, 0).page, ==, 1);
	g_assert_cmpint(g_array_index(plain->outline, OutlineEntry, 0).page, ==, 0);
}

/* --- Notes and references --------------------------------------------------------------------- */

static void
test_notes(void)
{
	const PrintStyles *styles = sample_styles();
	g_autofree char *before = sample_paragraph_of(19);
	g_autofree char *blocks = g_strconcat(
		before,
		"<paragraph>甲<note>第一个注。</note>乙<note>第二个注。</note>丙</paragraph>",
		NULL);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autofree char *said = print_text(print);
	int mark, note;
	const Item *last;

	find_item(print, "①", &mark);
	find_item(print, "第一个注", &note);
	last = find_item(print, "第二个注", NULL);
	g_assert_cmpint(mark, ==, note);
	/* The last line of notes ends with the text. */
	g_assert_cmpfloat(last->y, <, styles->top + styles->text_height);
	g_assert_cmpfloat(last->y, >, styles->top + styles->text_height - 8);
	/* Reading software is told the note where its mark stands. */
	g_assert_nonnull(strstr(said, "甲①①第一个注。乙②②第二个注。丙"));
}

/* A note that is longer than a page goes on at the foot of the next ones, and all of it is there. */
static void
test_long_note(void)
{
	g_autofree char *text = sample_repeat("注", 5000);
	g_autofree char *blocks = g_strdup_printf(
		"<paragraph>甲<note>%s</note></paragraph><paragraph>乙</paragraph>", text);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autofree char *said = print_text(print);

	g_assert_cmpint(print_page_count(print), >, 1);
	g_assert_nonnull(strstr(said, text));
	for (int number = 0; number < print_page_count(print); number++) {
		const GArray *items = page_of(print, number)->items;

		for (guint i = 0; i < items->len; i++)
			g_assert_cmpfloat(g_array_index(items, Item, i).y, <,
					  sample_styles()->page_height - 60);
	}
}

static void
test_references(void)
{
	g_autoptr(Print) print = lay_out_blocks(
		"<paragraph>见<reference to='t'/>、<reference to='sample'/>和<reference to='a'/>。</paragraph>"
		"<table id='s'><caption>前表</caption><column/>" HEADS(
			HEAD) "<body><row><cell>1</cell></row>"
			      "</body></table>"
			      "<table id='t'><caption>后表</caption><column/>" HEADS(
				      HEAD) "<body><row><cell>2</cell></row>"
					    "</body></table><figure ref='sample'><caption>进度</caption></figure>"
					    "<annex label='附件3' id='a'>说明</annex><paragraph>丁</paragraph>");
	g_autofree char *said = print_text(print);

	g_assert_nonnull(strstr(said, "见表2、图1和附件3。\n"));
	g_assert_nonnull(strstr(said, "表1　前表\n"));
	g_assert_nonnull(strstr(said, "表2　后表\n"));
	g_assert_nonnull(strstr(said, "图1　进度\n"));
}

/* Fails unless a document of these blocks is refused with a message that has `words`. */
static void
assert_refused(const char *blocks, const char *words)
{
	g_autofree char *xml = sample_document(blocks);
	xmlDoc *document =
		xmlReadMemory(xml, (int)strlen(xml), "sample.xml", NULL, XML_PARSE_NONET);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;

	g_assert_null(print_layout(document, sample_styles(), NULL, sample_fonts(), NULL, problems,
				   &error));
	g_assert_error(error, PRINT_ERROR, PRINT_ERROR_DOCUMENT);
	g_assert_nonnull(strstr(error->message, words));
	xmlFreeDoc(document);
}

static void
test_unknown_reference(void)
{
	assert_refused("<paragraph>见<reference to='nowhere'/>。</paragraph>",
		       "没有名为“nowhere”的表、图或附件");
}

/* A figure is on the page of the paragraph that stands above it and refers to it. */
static void
test_figure_with_reference(void)
{
	for (int lines = 12; lines <= 21; lines++) {
		g_autofree char *before = sample_paragraph_of(lines);
		g_autofree char *blocks =
			g_strconcat(before,
				    "<paragraph>建设进度见<reference to='sample'/>。</paragraph>"
				    "<figure ref='sample'><caption>逐月变化</caption></figure>",
				    NULL);
		g_autoptr(Print) print = lay_out_blocks(blocks);
		int reference, figure;

		find_item(print, "建设进度见", &reference);
		find_item(print, "逐月变化", &figure);
		g_assert_cmpint(reference, ==, figure);
	}
}

/* --- Tables ----------------------------------------------------------------------------------- */

static void
test_decimal(void)
{
	static const char *const numbers[] = {"6.5", "102.25", "30"};
	g_autoptr(Print) print = lay_out_blocks(
		"<table id='t'><caption>表</caption><column width='3'/><column width='2' align='decimal'/>" HEADS(
			HEAD HEAD) "<body><row><cell>甲</cell><cell>6.5</cell></row><row><cell>乙</cell>"
				   "<cell>102.25</cell></row><row><cell>丙</cell><cell>30个</cell></row></body></table>");
	double point = 0;

	for (int i = 0; i < 3; i++) {
		const Item *item = find_item(print, numbers[i], NULL);
		const Cluster *clusters = (const Cluster *)(void *)item->paragraph->clusters->data;
		int digits = (int)strcspn(numbers[i], ".");
		double end = item->x - clusters[0].x + clusters[digits - 1].x +
			     clusters[digits - 1].width;

		if (i > 0)
			g_assert_cmpfloat_with_epsilon(end, point, 0.01);
		point = end;
	}
}

/* No rule goes through a merged cell, and its words stand in the middle of its rows. */
static void
test_merged(void)
{
	const PrintStyles *styles = sample_styles();
	g_autoptr(Print) print = lay_out_blocks(
		"<table id='t'><caption>表</caption><column width='1'/><column width='1'/>" HEADS(
			HEAD HEAD) "<body><row><cell header='row' rows='3'>合并</cell><cell>第一行</cell></row>"
				   "<row><cell>第二行</cell></row><row><cell>第三行</cell></row></body></table>");
	const Item *merged = find_item(print, "合并", NULL),
		   *middle = find_item(print, "第二行", NULL);
	const Page *page = page_of(print, 0);
	double half = styles->left + styles->text_width / 2;
	int inner = 0;

	g_assert_cmpfloat_with_epsilon(merged->y, middle->y, 0.01);
	g_assert_cmpfloat(middle->x, >, half);
	for (guint i = 0; i < page->rules->len; i++) {
		const Rule *rule = &g_array_index(page->rules, Rule, i);

		if (rule->width < rule->height || rule->y < find_item(print, "第一行", NULL)->y ||
		    rule->y > find_item(print, "第三行", NULL)->y)
			continue;
		inner++;
		g_assert_cmpfloat(rule->x, >, half - 1);
	}
	g_assert_cmpint(inner, ==, 2);
	g_assert_cmpint(merged->tag->rows, ==, 3);
}

/* A fraction that does not fit parts after its stroke, and nowhere else. */
static void
test_fraction(void)
{
	g_autofree char *words = sample_repeat("很长的情况说明", 30);
	g_autofree char *blocks = g_strdup_printf(
		"<table id='t'><caption>表</caption><column width='1'/><column width='30'/>%s<body><row>"
		"<cell>281600/561200人</cell><cell>%s</cell></row></body></table>",
		HEADS(HEAD HEAD), words);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	const Item *first = find_item(print, "281600", NULL);
	g_autofree char *text = item_text(first);

	g_assert_true(g_str_equal(text, "281600/561200人") || g_str_equal(text, "281600/"));
	find_item(print, "561200人", NULL);
}

/* Columns without weights take what they need: no word is broken, no line more than must be. */
static void
test_columns_by_content(void)
{
	g_autoptr(Print) print = lay_out_blocks(
		"<table id='t'><caption>表</caption><column/><column/><column/>" HEADS(
			HEAD HEAD
				HEAD) "<body><row><cell>1</cell><cell>建设提升普惠性幼儿园，新增学前教育学位，适龄幼儿就近入园</cell>"
				      "<cell>达到序时进度</cell></row></body></table>");
	const Item *status = find_item(print, "达到序时进度", NULL);

	g_assert_cmpuint(status->paragraph->lines->len, ==, 1);
	g_assert_cmpuint(find_item(print, "建设提升", NULL)->paragraph->lines->len, ==, 1);
}

static char *
wide_table(const char *attributes, int columns)
{
	g_autofree char *column = sample_repeat("<column align='right'/>", columns);
	g_autofree char *heads = sample_repeat(HEAD, columns);
	g_autofree char *cells = sample_repeat("<cell>12345.6万人</cell>", columns);

	return g_strdup_printf(
		"<table id='t' %s><caption>宽表</caption>%s<head><row>%s</row></head><body>"
		"<row>%s</row><row>%s</row></body></table>",
		attributes, column, heads, cells, cells);
}

/* A table whose columns do not fit stands across, with the annex's title above it and nothing else. */
static void
test_turned(void)
{
	g_autofree char *wide = wide_table("", 12);
	g_autofree char *said_not = wide_table("turned='no'", 12);
	g_autofree char *narrow = wide_table("", 3);
	g_autofree char *blocks = g_strconcat(
		"<paragraph>甲</paragraph><annex label='附件1' id='a'>一览表</annex>", wide,
		"<paragraph role='note'>注：单位为万人。</paragraph><paragraph>乙</paragraph>",
		NULL);
	g_autoptr(Print) print = lay_out_blocks(blocks);
	g_autoptr(Print) upright = lay_out_blocks(said_not);
	g_autoptr(Print) small = lay_out_blocks(narrow);
	const Item *note = find_item(print, "单位为万人", NULL);

	g_assert_cmpint(print_page_count(print), ==, 3);
	g_assert_false(page_of(print, 0)->turned);
	g_assert_true(page_of(print, 1)->turned);
	g_assert_false(page_of(print, 2)->turned);
	g_assert_true(note->turned);
	g_assert_true(find_item(print, "一览表", NULL)->turned);
	/* The number of the page stays where it is on the others. */
	g_assert_false(find_item(print, "— 2 —", NULL)->turned);
	g_assert_false(page_of(upright, 0)->turned);
	g_assert_false(page_of(small, 0)->turned);
	for (guint i = 0; i < page_of(print, 1)->items->len; i++) {
		const Item *item = &g_array_index(page_of(print, 1)->items, Item, i);

		if (item->turned)
			g_assert_cmpfloat(item->x + item->width, <=,
					  sample_styles()->text_height + 8);
	}
}

/* A chart in a cell stays below its words, in the cell, with its sentence. */
static void
test_chart_in_cell(void)
{
	g_autoptr(Print) print = lay_out_blocks(
		"<table id='t'><caption>表</caption><column width='1'/><column width='1'/>" HEADS(
			HEAD HEAD) "<body><row><cell>甲</cell><cell>进度六成<chart ref='sample'/></cell></row></body></table>");
	const GArray *items = page_of(print, 0)->items;
	const Item *words = find_item(print, "进度六成", NULL), *chart = NULL;

	for (guint i = 0; i < items->len; i++)
		if (g_array_index(items, Item, i).kind == ITEM_FIGURE)
			chart = &g_array_index(items, Item, i);
	g_assert_nonnull(chart);
	g_assert_cmpfloat(chart->y, >, words->y);
	g_assert_cmpfloat(chart->x, >=, words->x - 0.01);
	g_assert_cmpfloat(chart->width, <=, sample_styles()->text_width / 2);
	g_assert_cmpstr(chart->tag->alternative, ==, "建设幼儿园完成六成。");
}

#define BAR_ROWS(second) \
	"<table id='t'><caption>表</caption><column width='1'/><column width='1'/>" HEADS( \
		HEAD HEAD) "<body><row><cell>甲</cell><cell>进度" second "</cell></row>" \
			   "<row><cell>末行</cell><cell>乙</cell></row></body></table>"

/* A bar stands below its words within the cell, as long as its share, with a tick at the schedule; its row is higher by it;
 * all of it is decoration. */
static void
test_bar_in_cell(void)
{
	const PrintStyles *styles = sample_styles();
	const RuleStyle *track = &styles->rules[RULE_BAR_TRACK];
	g_autoptr(Print) plain = lay_out_blocks(BAR_ROWS(""));
	g_autoptr(Print) print =
		lay_out_blocks(BAR_ROWS("<bar share='250' scheduled='500' status='behind'/>"));
	const GArray *rules = page_of(print, 0)->rules, *others = page_of(plain, 0)->rules;
	double width = styles->text_width / 2 - 2 * styles->cell_padding_x;
	double left = styles->left + styles->text_width / 2 + styles->cell_padding_x;
	double words = find_item(print, "进度", NULL)->y, last = find_item(print, "末行", NULL)->y;
	int found = 0;

	for (guint i = 0; i < rules->len; i++) {
		const Rule *rule = &g_array_index(rules, Rule, i);

		if (rule->height == track->thickness) {
			g_assert_cmpfloat_with_epsilon(rule->x, left, 0.01);
			g_assert_cmpfloat_with_epsilon(rule->width, found == 0 ? width : width / 4,
						       0.01);
			g_assert_cmpfloat(rule->y, >, words);
			g_assert_cmpfloat(rule->y + rule->height, <,
					  last - styles->styles[STYLE_TABLE_CELL].size * 0.7);
			found++;
		} else if (found == 2) {
			g_assert_cmpfloat_with_epsilon(rule->x + rule->width / 2, left + width / 2,
						       0.01);
			found++;
		}
	}
	g_assert_cmpint(found, ==, 3);
	g_assert_cmpint((int)rules->len, ==, (int)others->len + 3);
	g_assert_cmpfloat_with_epsilon(last - find_item(plain, "末行", NULL)->y,
				       track->before + track->thickness + track->after, 0.01);
}

static void
test_bar_of_no_status(void)
{
	assert_refused(BAR_ROWS("<bar share='250' status='nowhere'/>"), "nowhere");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/forms/circular", test_circular);
	g_test_add_func("/print/forms/imprint-at-foot", test_imprint_at_foot);
	g_test_add_func("/print/forms/signature", test_signature);
	g_test_add_func("/print/forms/ends-keep-together", test_ends_keep_together);
	g_test_add_func("/print/forms/draft", test_draft);
	g_test_add_func("/print/forms/most-pages", test_most_pages);
	g_test_add_func("/print/forms/title-sense", test_title_sense);
	g_test_add_func("/print/forms/contents", test_contents);
	g_test_add_func("/print/forms/notes", test_notes);
	g_test_add_func("/print/forms/long-note", test_long_note);
	g_test_add_func("/print/forms/references", test_references);
	g_test_add_func("/print/forms/unknown-reference", test_unknown_reference);
	g_test_add_func("/print/forms/figure-with-reference", test_figure_with_reference);
	g_test_add_func("/print/forms/decimal", test_decimal);
	g_test_add_func("/print/forms/merged", test_merged);
	g_test_add_func("/print/forms/fraction", test_fraction);
	g_test_add_func("/print/forms/columns-by-content", test_columns_by_content);
	g_test_add_func("/print/forms/turned", test_turned);
	g_test_add_func("/print/forms/chart-in-cell", test_chart_in_cell);
	g_test_add_func("/print/forms/bar-in-cell", test_bar_in_cell);
	g_test_add_func("/print/forms/bar-of-no-status", test_bar_of_no_status);
	return g_test_run();
}
