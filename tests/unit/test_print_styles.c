/* The styles file: what may be written in it, and how mistakes are told. */
#include "render/print/styles.h"
#include "support/print_samples.h"
#include <libxml/parser.h>
#include <math.h>
#include <string.h>

static void
assert_refused(const char *text, const char *message)
{
	xmlDoc *source = xmlReadMemory(text, (int)strlen(text), "styles.xml", NULL, 0);
	g_autoptr(GError) error = NULL;

	g_assert_nonnull(source);
	g_assert_null(print_styles_new(source, &error));
	g_assert_error(error, PRINT_ERROR, PRINT_ERROR_STYLES);
	g_assert_cmpstr(error->message, ==, message);
	xmlFreeDoc(source);
}

#define PAGE \
	"<styles>\n<page width='210mm' height='297mm' top='37mm' left='28mm' text-width='156mm' " \
	"text-height='225mm'/>\n"

static void
test_refused(void)
{
	assert_refused("<style/>", "styles.xml:1: 根元素应是styles");
	assert_refused("<styles><rule name='head'/></styles>", "styles.xml:1: 第一个元素应是page");
	assert_refused("<styles><page width='21cm'/></styles>",
		       "styles.xml:1: width=\"21cm\"的单位不是 pt、mm、em 或 line");
	assert_refused("<styles><page width='-2mm'/></styles>",
		       "styles.xml:1: width=\"-2mm\"不是长度，写成 16pt、35mm、2em 或 1line");
	assert_refused("<styles><page width='210mm' height='297mm' top='37mm' left='80mm' "
		       "text-width='156mm' text-height='225mm'/></styles>",
		       "styles.xml:1: 版心放不进页面，或不足1英寸");
	assert_refused(PAGE "<stlye/></styles>", "styles.xml:3: 不认识的元素stlye");
	assert_refused(PAGE "<style name='boddy' size='三号'/></styles>",
		       "styles.xml:3: name=\"boddy\"不在可用的名称之中");
	assert_refused(PAGE "<style name='body'/></styles>", "styles.xml:3: 没有写size");
	assert_refused(PAGE "<style name='body' size='三号' face='comic'/></styles>",
		       "styles.xml:3: face=\"comic\"不在可用的名称之中");
	assert_refused(PAGE "<style name='body' size='1000pt'/></styles>",
		       "styles.xml:3: size应在3至200磅之间");
	assert_refused(PAGE "<style name='body' size='三号' colour='red'/></styles>",
		       "styles.xml:3: colour=\"red\"不是颜色，写成 #c00000 的样子");
	assert_refused(PAGE "<table row-keep='0'/></styles>",
		       "styles.xml:3: row-keep=\"0\"不是1到1000的整数");
	assert_refused(PAGE "</styles>", "styles.xml:0: 没有words");
	assert_refused(
		PAGE
		"<words page-number='' continued='' bullet='' number='' table-number='' figure-number='' contents='' title-words='' table-words='' after-number='' "
		"before-number=''/></styles>",
		"styles.xml:0: 没有名为masthead的style");
}

/* GB/T 9704-2012, as the shipped file has it. */
static void
test_shipped(void)
{
	const PrintStyles *styles = sample_styles();
	const Style *body = &styles->styles[STYLE_BODY];

	g_assert_cmpfloat(fabs(styles->text_width - 442.2), <, 0.01);
	g_assert_cmpfloat(fabs(styles->grid * 22 - styles->text_height), <, 1e-6);
	g_assert_cmpfloat(fabs(body->size * 28 - styles->text_width), <, 1e-6);
	g_assert_cmpfloat(fabs(body->indent - 2 * body->size), <, 1e-6);
	g_assert_cmpfloat(fabs(body->pitch - styles->grid), <, 1e-6);
	g_assert_true(body->on_grid);
	g_assert_cmpint(styles->styles[STYLE_HEADING_1].face, ==, FONT_HEI);
	g_assert_cmpint(styles->styles[STYLE_HEADING_2].face, ==, FONT_KAI);
	g_assert_cmpfloat(styles->styles[STYLE_TITLE].size, ==, 22);
}

/* A site's own colour replaces the default one, and only that of its status. */
static void
test_own_colours(void)
{
	static const char *const colours[STATUS_COUNT] = {[STATUS_BEHIND] = "#ff8000"};
	g_autofree char *path = g_build_filename(g_test_get_dir(G_TEST_DIST), "..", "templates",
						 "bulletin", "styles.xml", NULL);
	xmlDoc *source = xmlReadFile(path, NULL, 0);
	g_autoptr(PrintStyles) styles = print_styles_new(source, NULL);

	print_styles_use_colours(styles, colours);
	g_assert_cmpfloat(styles->marks[STATUS_BEHIND].colour.red, ==, 1);
	g_assert_cmpfloat(fabs(styles->marks[STATUS_BEHIND].colour.green - 0.502), <, 0.001);
	g_assert_cmpfloat(styles->marks[STATUS_DONE].colour.green, ==,
			  sample_styles()->marks[STATUS_DONE].colour.green);
	xmlFreeDoc(source);
}

/* Every status has a sign of its own, so that colour is never needed to tell them apart. */
static void
test_marks(void)
{
	static const char *const statuses[] = {"done",	  "on-schedule", "behind",
					       "overdue", "unreported",	 "not-judged"};

	for (gsize i = 0; i < G_N_ELEMENTS(statuses); i++) {
		const StatusMark *mark = styles_mark(sample_styles(), statuses[i]);

		g_assert_nonnull(mark);
		for (gsize j = 0; j < i; j++)
			g_assert_cmpint(mark->form, !=,
					styles_mark(sample_styles(), statuses[j])->form);
	}
	g_assert_null(styles_mark(sample_styles(), "late"));
	g_assert_null(styles_mark(sample_styles(), NULL));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/styles/refused", test_refused);
	g_test_add_func("/print/styles/shipped", test_shipped);
	g_test_add_func("/print/styles/marks", test_marks);
	g_test_add_func("/print/styles/own-colours", test_own_colours);
	return g_test_run();
}
