/* Bulletins as documents: what they say of the test bureau and of a shipped plan, and what holds for
 * every issue of both. */
#include "measure/book.h"
#include "render/document/bulletin.h"
#include "support/bureau.h"
#include "support/test_support.h"
#include <libxml/xpath.h>
#include <string.h>

/* The issue of that stem; fails the test when there is none. */
static xmlDoc *
make_document(const Bureau *bureau, BulletinKind kind, const char *stem, const char *ending)
{
	g_autoptr(GPtrArray) list = bulletin_list(bureau->book, kind);
	for (guint i = 0; i < list->len; i++) {
		const Bulletin *bulletin = g_ptr_array_index(list, i);
		if (strcmp(bulletin->stem, stem) != 0)
			continue;
		g_autoptr(GError) error = NULL;
		g_autofree char *path = g_strconcat(stem, ending, NULL);
		const Job job = {
			.path = path, .subject = bulletin->subject, .detail = bulletin->detail};
		xmlDoc *document = NULL;
		View *view = bulletin_make(&bureau->context, kind, &job, &document, &error);
		g_assert_no_error(error);
		view_free(view);
		return document;
	}
	g_error("no bulletin %s", stem);
}

static char *
text_of_document(xmlDoc *document)
{
	xmlChar *text = NULL;
	int length = 0;
	xmlDocDumpFormatMemoryEnc(document, &text, &length, "UTF-8", 1);
	char *copy = g_strndup((const char *)text, (gsize)length);
	xmlFree(text);
	return copy;
}

/* --- what they say ----------------------------------------------------------------------------- */

static void
compare_golden(const char *folder, BulletinKind kind, const char *stem, const char *golden)
{
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, folder, NULL, EDITION_PUBLIC);
	xmlDoc *document = make_document(&bureau, kind, stem, ".html");
	g_autofree char *text = text_of_document(document);
	xmlFreeDoc(document);
	test_golden(golden, text);
}

static void
test_monthly_of_test_bureau(void)
{
	compare_golden("data/qinghe", BULLETIN_MONTHLY, "plans/qinghe-2023/2023-06",
		       "document/qinghe-2023-06.xml");
	compare_golden("data/qinghe", BULLETIN_MONTHLY, "plans/qinghe-2023/2023-07",
		       "document/qinghe-2023-07.xml");
}

static void
test_monthly_of_shipped_plan(void)
{
	compare_golden("..", BULLETIN_MONTHLY, "plans/zaozhuang-2023/2023-06",
		       "document/zaozhuang-2023-06.xml");
	compare_golden("..", BULLETIN_MONTHLY, "plans/moushi-2023/2023-10",
		       "document/moushi-2023-10.xml");
}

static void
test_comparison(void)
{
	compare_golden("data/qinghe", BULLETIN_COMPARISON, "compare/2023-06",
		       "document/qinghe-compare-2023-06.xml");
}

static void
test_brief(void)
{
	compare_golden("data/qinghe", BULLETIN_BRIEF, "plans/qinghe-2023/2023-06-brief",
		       "document/qinghe-2023-06-brief.xml");
	compare_golden("..", BULLETIN_BRIEF, "plans/moushi-2023/2023-10-brief",
		       "document/moushi-2023-10-brief.xml");
}

static void
test_unit(void)
{
	compare_golden("..", BULLETIN_UNIT, "plans/zaozhuang-2023/units/basic/2023-10",
		       "document/zaozhuang-basic-2023-10.xml");
}

static void
test_annual(void)
{
	compare_golden("..", BULLETIN_ANNUAL, "plans/zaozhuang-quality-2024/annual-2024",
		       "document/zaozhuang-quality-annual-2024.xml");
	compare_golden("..", BULLETIN_ANNUAL, "plans/moushi-2023/annual-2023",
		       "document/moushi-annual-2023.xml");
}

static void
test_picture(void)
{
	compare_golden("..", BULLETIN_PICTURE, "plans/zaozhuang-2023/2023-06",
		       "document/zaozhuang-2023-06-picture.xml");
}

/* --- what holds for all ------------------------------------------------------------------------ */

static xmlXPathObject *
evaluate(xmlXPathContext *context, const char *expression)
{
	xmlXPathObject *object = xmlXPathEval(BAD_CAST expression, context);
	g_assert_nonnull(object);
	return object;
}

static bool
holds(xmlXPathContext *context, const char *expression)
{
	xmlXPathObject *object = evaluate(context, expression);
	bool result = xmlXPathCastToBoolean(object) != 0;
	xmlXPathFreeObject(object);
	return result;
}

static char *
string_at(xmlXPathContext *context, const char *expression)
{
	xmlXPathObject *object = evaluate(context, expression);
	xmlChar *text = xmlXPathCastToString(object);
	char *copy = g_strdup((const char *)text);
	xmlFree(text);
	xmlXPathFreeObject(object);
	return copy;
}

/* The tenths of a percent that a paragraph prints as 占…%; -1 when there are none. */
static int
percent_tenths(const char *text)
{
	int sum = -1;
	for (const char *at = strstr(text, "占"); at != NULL; at = strstr(at + 1, "占")) {
		char *end = NULL;
		double percent = g_ascii_strtod(at + strlen("占"), &end);
		if (end > at + strlen("占") && *end == '%')
			sum = MAX(sum, 0) + (int)(percent * 10 + 0.5);
	}
	return sum;
}

static void
assert_percentages(xmlXPathContext *context)
{
	g_autofree char *opening = string_at(context, "(/document/paragraph[not(@role)])[1]");
	int sum = percent_tenths(opening);
	if (strstr(opening, "纳入序时评价") != NULL)
		g_assert_cmpint(sum, ==, 1000);
}

/* 一、二、三 before the annexes, without a gap. */
static void
assert_numbers_run_on(xmlXPathContext *context)
{
	static const char *const numbers[] = {"一、", "二、", "三、", "四、",
					      "五、", "六、", "七、"};
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		g_autofree char *expression =
			g_strdup_printf("(/document/heading[@level = 1][not(preceding-sibling::"
					"annex)])[%" G_GSIZE_FORMAT "]",
					i + 1);
		g_autofree char *heading = string_at(context, expression);
		if (*heading != '\0')
			g_assert_true(g_str_has_prefix(heading, numbers[i]));
	}
}

static void
assert_references(xmlXPathContext *context, const View *view)
{
	g_assert_true(holds(context, "not(//link[@to][not(@to = //@id)])"));
	g_assert_true(holds(context, "count(//@id) = count(//@id[not(. = ../preceding::*/@id)])"));
	xmlXPathObject *figures = evaluate(context, "//figure/@ref");
	for (int i = 0; figures->nodesetval != NULL && i < figures->nodesetval->nodeNr; i++) {
		xmlChar *id = xmlNodeGetContent(figures->nodesetval->nodeTab[i]);
		g_assert_nonnull(g_hash_table_lookup(view->figures, id));
		xmlFree(id);
	}
	xmlXPathFreeObject(figures);
}

/* Invented data say so; nobody's bureau alone wears a head of its own, in one of the two forms. */
static void
assert_honest_head(xmlXPathContext *context, const Bulletin *bulletin)
{
	const Report *report = bulletin->kind != BULLETIN_COMPARISON ? bulletin->subject : NULL;
	bool own_head = report != NULL && report->plan->bulletin != NULL;
	bool has_head = bulletin->kind == BULLETIN_MONTHLY ||
			bulletin->kind == BULLETIN_COMPARISON || bulletin->kind == BULLETIN_ANNUAL;
	g_assert_true(holds(context, "/document/@mark = '演示数据（虚构，非官方发布）'"));
	g_assert_true(holds(context, "boolean(/document/head)") == has_head);
	g_assert_true(holds(context,
			    "/document/head/@form = 'brief' or "
			    "/document/head/@form = 'circular'") == (own_head && has_head));
	if (own_head)
		return;
	g_assert_true(holds(context, "contains(/document/title, '样张')"));
	g_assert_false(holds(context, "/document/signature or /document/imprint"));
	for (guint i = 0; report != NULL && i < report->plan->issuers->len; i++) {
		const char *issuer = g_ptr_array_index(report->plan->issuers, i);
		g_autofree char *expression = g_strdup_printf(
			"contains(/document/head, '%s') or contains(/document/@author, '%s')",
			issuer, issuer);
		g_assert_false(holds(context, expression));
	}
}

static void
assert_issue(const Bureau *bureau, const Bulletin *bulletin)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *path = g_strconcat(bulletin->stem, ".pdf", NULL);
	const Job job = {.path = path, .subject = bulletin->subject, .detail = bulletin->detail};
	xmlDoc *document = NULL;
	g_autoptr(View) view =
		bulletin_make(&bureau->context, bulletin->kind, &job, &document, &error);
	g_assert_no_error(error);
	xmlXPathContext *context = xmlXPathNewContext(document);
	g_assert_false(holds(context, "contains(/document, '{') or contains(/document, '}')"));
	g_assert_false(
		holds(context, "contains(/document, '。。') or contains(/document, '，。')"));
	if (bulletin->kind != BULLETIN_PICTURE)
		assert_numbers_run_on(context);
	assert_references(context, view);
	assert_honest_head(context, bulletin);
	if (bulletin->kind == BULLETIN_MONTHLY)
		assert_percentages(context);
	xmlXPathFreeContext(context);
	xmlFreeDoc(document);
}

static void
assert_all_issues(const char *folder, guint monthly)
{
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, folder, NULL, EDITION_PUBLIC);
	for (int kind = 0; kind < BULLETIN_KIND_COUNT; kind++) {
		g_autoptr(GPtrArray) list = bulletin_list(bureau.book, (BulletinKind)kind);
		if (kind == BULLETIN_MONTHLY)
			g_assert_cmpuint(list->len, ==, monthly);
		for (guint i = 0; i < list->len; i++)
			assert_issue(&bureau, g_ptr_array_index(list, i));
	}
}

/* March to July of qinghe-2023: August is a draft, qinghe-2024 has no progress. */
static void
test_all_of_test_bureau(void)
{
	assert_all_issues("data/qinghe", 5);
}

/* Ten months of four yearly plans, twelve of the fifth. */
static void
test_all_of_shipped_plans(void)
{
	assert_all_issues("..", 4 * 10 + 12);
}

/* Page and PDF say the same, word for word. */
static void
test_one_text(void)
{
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, "data/qinghe", NULL, EDITION_PUBLIC);
	xmlDoc *page =
		make_document(&bureau, BULLETIN_MONTHLY, "plans/qinghe-2023/2023-06", ".html");
	xmlDoc *print =
		make_document(&bureau, BULLETIN_MONTHLY, "plans/qinghe-2023/2023-06", ".pdf");
	g_autofree char *page_text = text_of_document(page);
	g_autofree char *print_text = text_of_document(print);
	g_assert_cmpstr(page_text, ==, print_text);
	xmlFreeDoc(page);
	xmlFreeDoc(print);
}

/* --- a bureau rewords -------------------------------------------------------------------------- */

static char *
replaced(const char *text, const char *old, const char *new)
{
	g_auto(GStrv) pieces = g_strsplit(text, old, -1);
	g_assert_cmpuint(g_strv_length(pieces), >, 1);
	return g_strjoinv(new, pieces);
}

/* Makes an issue with a template of the bureau's own. */
static xmlDoc *
make_with(const char *name, const char *own, GError **error)
{
	g_auto(TestFolder) folder = test_folder_new();
	test_write(folder, name, own);
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, "data/qinghe", folder, EDITION_PUBLIC);
	g_autoptr(GPtrArray) list = bulletin_list(bureau.book, BULLETIN_MONTHLY);
	const Bulletin *bulletin = g_ptr_array_index(list, 0);
	const Job job = {.path = (char *)"plans/x.html", .subject = bulletin->subject};
	xmlDoc *document = NULL;
	view_free(bulletin_make(&bureau.context, BULLETIN_MONTHLY, &job, &document, error));
	return document;
}

/* Makes an issue with words.xml changed in one place. */
static xmlDoc *
make_reworded(const char *old, const char *new, GError **error)
{
	g_autofree char *words = test_read("../templates/bulletin/words.xml");
	g_autofree char *own = replaced(words, old, new);
	return make_with("bulletin/words.xml", own, error);
}

static void
test_reworded(void)
{
	g_autoptr(GError) error = NULL;
	xmlDoc *document = make_reworded("\">总体情况<", "\">本月概况<", &error);
	g_assert_no_error(error);
	xmlXPathContext *context = xmlXPathNewContext(document);
	g_assert_true(holds(context, "/document/heading[1] = '一、本月概况'"));
	xmlXPathFreeContext(context);
	xmlFreeDoc(document);
}

/* A place that the form does not have is refused, and named. */
static void
test_wrong_place(void)
{
	g_autoptr(GError) error = NULL;
	xmlDoc *document =
		make_reworded("共确定量化目标{targets}项", "共确定量化目标{number}项", &error);
	g_assert_null(document);
	g_assert_error(error, TRANSFORM_ERROR, TRANSFORM_ERROR_RUN);
	g_assert_nonnull(strstr(error->message, "opening-targets {number}"));
}

/* So is a form that is gone. */
static void
test_missing_form(void)
{
	g_autoptr(GError) error = NULL;
	xmlDoc *document =
		make_reworded("name=\"section-changes\"", "name=\"section-change\"", &error);
	g_assert_null(document);
	g_assert_error(error, TRANSFORM_ERROR, TRANSFORM_ERROR_RUN);
	g_assert_nonnull(strstr(error->message, "section-changes"));
}

/* Why a template cannot be read is told, with its line, whoever asked for it. */
static void
test_broken_template(void)
{
	static const struct {
		const char *name, *own, *told;
		TransformError code;
	} broken[] = {
		{"bulletin/monthly.xsl", "<a>\n</b>",
		 "/bulletin/monthly.xsl:2: XML 有误: ", TRANSFORM_ERROR_STYLESHEET},
		{"bulletin/monthly.xsl",
		 "<xsl:stylesheet xmlns:xsl='http://www.w3.org/1999/XSL/Transform' version='1.0'>"
		 "<xsl:import href='gone.xsl'/></xsl:stylesheet>",
		 "找不到模板 bulletin/gone.xsl（在 ", TRANSFORM_ERROR_STYLESHEET},
		{"bulletin/words.xml", "<words>\n\n",
		 "/bulletin/words.xml:3: XML 有误: ", TRANSFORM_ERROR_RUN},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
		g_autoptr(GError) error = NULL;
		xmlDoc *document = make_with(broken[i].name, broken[i].own, &error);
		if (document != NULL)
			g_error("%s is taken as it is", broken[i].own);
		g_assert_error(error, TRANSFORM_ERROR, (gint)broken[i].code);
		if (strstr(error->message, broken[i].told) == NULL)
			g_error("“%s” does not say “%s”", error->message, broken[i].told);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/document/bulletin/monthly/test-bureau", test_monthly_of_test_bureau);
	g_test_add_func("/document/bulletin/monthly/shipped-plan", test_monthly_of_shipped_plan);
	g_test_add_func("/document/bulletin/comparison", test_comparison);
	g_test_add_func("/document/bulletin/brief", test_brief);
	g_test_add_func("/document/bulletin/unit", test_unit);
	g_test_add_func("/document/bulletin/annual", test_annual);
	g_test_add_func("/document/bulletin/picture", test_picture);
	g_test_add_func("/document/bulletin/all/test-bureau", test_all_of_test_bureau);
	g_test_add_func("/document/bulletin/all/shipped-plans", test_all_of_shipped_plans);
	g_test_add_func("/document/bulletin/one-text", test_one_text);
	g_test_add_func("/document/bulletin/words/reworded", test_reworded);
	g_test_add_func("/document/bulletin/words/wrong-place", test_wrong_place);
	g_test_add_func("/document/bulletin/words/missing-form", test_missing_form);
	g_test_add_func("/document/bulletin/words/broken-template", test_broken_template);
	return g_test_run();
}
