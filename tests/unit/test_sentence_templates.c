/* The one template loader: which file wins, what is refused; a bureau's own sentences.xml. */
#include "render/sentence/sentence.h"
#include "support/bureau.h"
#include "support/test_support.h"

#include <string.h>
#include <unistd.h>

typedef struct {
	char *folder, *own, *installed;
	Templates *templates;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->folder = test_folder_new();
	fixture->own = g_build_filename(fixture->folder, "own", NULL);
	fixture->installed = g_build_filename(fixture->folder, "installed", NULL);
	test_write(fixture->folder, "secret.xml", "<secret/>");
	test_write(fixture->installed, "site/page.xsl", "<installed/>");
	test_write(fixture->installed, "site/only.xsl", "<only/>");
	test_write(fixture->own, "site/page.xsl", "<own/>");
	fixture->templates = templates_new(fixture->own, fixture->installed);
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
	(void)data;
	templates_free(fixture->templates);
	g_free(fixture->own);
	g_free(fixture->installed);
	test_folder_free(fixture->folder);
}

static void
test_own_first(Fixture *fixture, gconstpointer data)
{
	(void)data;
	g_autoptr(GError) error = NULL;
	g_autofree char *page = templates_find(fixture->templates, "site/page.xsl", &error);
	g_assert_no_error(error);
	g_assert_true(g_str_has_prefix(page, fixture->own));
	g_autofree char *only = templates_find(fixture->templates, "site/only.xsl", &error);
	g_assert_true(g_str_has_prefix(only, fixture->installed));
	g_autofree char *below =
		templates_find_installed(fixture->templates, "site/page.xsl", &error);
	g_assert_true(g_str_has_prefix(below, fixture->installed));
}

static void
test_without_own(Fixture *fixture, gconstpointer data)
{
	(void)data;
	g_autoptr(Templates) templates = templates_new(NULL, fixture->installed);
	g_autofree char *page = templates_find(templates, "site/page.xsl", NULL);
	g_assert_nonnull(page);
	g_autoptr(Templates) nowhere = templates_new(fixture->own, "/nonexistent");
	g_autofree char *own = templates_find(nowhere, "site/page.xsl", NULL);
	g_assert_nonnull(own);
}

static void
test_refused(Fixture *fixture, gconstpointer data)
{
	(void)data;
	const char *const names[] = {"",
				     "/etc/passwd",
				     "../secret.xml",
				     "site/../../secret.xml",
				     "site//x.xsl",
				     "./site/page.xsl",
				     "http://example.org/x.xsl",
				     "file:///etc/passwd",
				     "site\\page.xsl"};
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(templates_find(fixture->templates, names[i], &error));
		g_assert_error(error, TEMPLATES_ERROR, TEMPLATES_ERROR_NAME);
	}
	g_autoptr(GError) error = NULL;
	g_assert_null(templates_find(fixture->templates, "site/none.xsl", &error));
	g_assert_error(error, TEMPLATES_ERROR, TEMPLATES_ERROR_MISSING);
	g_autoptr(GError) folder_error = NULL;
	g_assert_null(templates_find(fixture->templates, "site", &folder_error));
	g_assert_error(folder_error, TEMPLATES_ERROR, TEMPLATES_ERROR_MISSING);
}

static void
test_link_that_leads_out(Fixture *fixture, gconstpointer data)
{
	(void)data;
	g_autofree char *link = g_build_filename(fixture->own, "site", "out.xsl", NULL);
	g_assert_cmpint(symlink("../../secret.xml", link), ==, 0);
	g_assert_null(templates_find(fixture->templates, "site/out.xsl", NULL));
	g_autofree char *inside = g_build_filename(fixture->own, "site", "in.xsl", NULL);
	g_assert_cmpint(symlink("page.xsl", inside), ==, 0);
	g_autofree char *found = templates_find(fixture->templates, "site/in.xsl", NULL);
	g_assert_nonnull(found);
}

static void
test_parse(Fixture *fixture, gconstpointer data)
{
	(void)data;
	g_autoptr(GError) error = NULL;
	test_write(fixture->own, "broken.xml", "<a>\n<b></a>");
	g_autofree char *path = templates_find(fixture->templates, "broken.xml", &error);
	g_assert_null(templates_parse(path, &error));
	g_assert_error(error, TEMPLATES_ERROR, TEMPLATES_ERROR_XML);
	g_assert_nonnull(strstr(error->message, "broken.xml:2:"));
	/* An entity from a file is not read. */
	test_write(fixture->own, "entity.xml",
		   "<!DOCTYPE a [<!ENTITY x SYSTEM \"../secret.xml\">]><a>&x;</a>");
	g_autofree char *entity = templates_find(fixture->templates, "entity.xml", NULL);
	xmlDoc *document = templates_parse(entity, NULL);
	if (document != NULL) {
		xmlChar *content = xmlNodeGetContent(xmlDocGetRootElement(document));
		g_assert_cmpstr((const char *)content, ==, "");
		xmlFree(content);
		xmlFreeDoc(document);
	}
}

/* --- a bureau's own sentences.xml ------------------------------------------------------------------ */

static void
test_own_sentences(Fixture *fixture, gconstpointer data)
{
	(void)data;
	g_autoptr(GError) error = NULL;
	g_autofree char *real = test_path("../templates");
	test_write(fixture->own, "sentences.xml",
		   "<sentences><word id=\"status.behind\">滞后</word>"
		   "<unit name=\"所\" text=\"所学校\"/></sentences>");
	g_autoptr(Templates) templates = templates_new(fixture->own, real);
	g_autoptr(Sentences) sentences = sentences_load(templates, &error);
	g_assert_no_error(error);
	g_assert_cmpstr(sentence_word(sentences, "status.behind"), ==, "滞后");
	g_assert_cmpstr(sentence_word(sentences, "status.done"), ==, "已完成");
	g_autofree char *schools = sentence_number(sentences, number_of(6, 1), "所");
	g_assert_cmpstr(schools, ==, "6所学校");
	g_assert_null(sentence_word(sentences, "no.such"));
}

static void
test_wrong_sentences(Fixture *fixture, gconstpointer data)
{
	(void)data;
	g_autofree char *real = test_path("../templates");
	const char *const wrong[] = {
		"<sentences><sentence id=\"a\">x</sentence></sentences>",
		"<sentences><word>x</word></sentences>",
		"<sentences><unit name=\"所\"/></sentences>",
		"<sentences><word id=\"a\">x</word><form id=\"a\">y</form></sentences>",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
		g_autoptr(GError) error = NULL;
		test_write(fixture->own, "sentences.xml", wrong[i]);
		g_autoptr(Templates) templates = templates_new(fixture->own, real);
		g_assert_null(sentences_load(templates, &error));
		g_assert_error(error, SENTENCES_ERROR, SENTENCES_ERROR_FORMAT);
		g_assert_nonnull(strstr(error->message, "sentences.xml:1"));
	}
	g_autoptr(GError) error = NULL;
	test_write(fixture->installed, "sentences.xml", "<sentences/>");
	g_autoptr(Templates) bare = templates_new(NULL, fixture->installed);
	g_assert_null(sentences_load(bare, &error));
	g_assert_error(error, SENTENCES_ERROR, SENTENCES_ERROR_MISSING);
}

static void
test_fill(Fixture *fixture, gconstpointer data)
{
	(void)data;
	(void)fixture;
	g_autoptr(Sentences) sentences = shipped_sentences();
	g_autofree char *text =
		sentence_fill(sentences, "by.numbered", "title", "{number}", "number", NULL, NULL);
	/* What is filled in is never read for places again. */
	g_assert_true(g_str_has_prefix(text, "根据《{number}》（"));
}

#define ADD(path, test) \
	g_test_add("/sentence/templates/" path, Fixture, NULL, set_up, test, tear_down)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	ADD("own-first", test_own_first);
	ADD("without-own", test_without_own);
	ADD("refused", test_refused);
	ADD("link-out", test_link_that_leads_out);
	ADD("parse", test_parse);
	ADD("own-sentences", test_own_sentences);
	ADD("wrong-sentences", test_wrong_sentences);
	ADD("fill", test_fill);
	return g_test_run();
}
