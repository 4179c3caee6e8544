/* A bureau's own faces in PDFs: most of those that it owns are TrueType, of whose kind none is shipped. */
#include "render/print/print.h"
#include "support/print_samples.h"
#include "support/test_support.h"
#include <libxml/parser.h>
#include <string.h>
#include <unistd.h>

/* Of Debian's fonts-dejavu-core. */
#define TRUETYPE "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"

/* The fonts of the tree, but for the body text, which a folder of one's own sets in TrueType. */
static Fonts *
open_own(const char *own, const char *cache)
{
	g_autofree char *shipped =
		g_build_filename(g_test_get_dir(G_TEST_DIST), "..", "fonts", NULL);
	g_autofree char *face = g_build_filename(own, "OurBody.ttf", NULL);
	const char *const folders[] = {own, shipped, NULL};
	g_autoptr(GError) error = NULL;
	Fonts *fonts;

	g_assert_cmpint(symlink(TRUETYPE, face), ==, 0);
	test_write(own, "fonts.conf",
		   "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'urn:fontconfig:fonts.dtd'>"
		   "<fontconfig><match target='scan'><test name='file' compare='contains'>"
		   "<string>/OurBody.ttf</string></test><edit name='family' mode='assign'>"
		   "<string>Yaodian Body</string></edit></match></fontconfig>");
	fonts = fonts_open(folders, cache, &error);
	g_assert_no_error(error);
	return fonts;
}

static char *
run_on(const char *path, const char *program, const char *argument)
{
	const char *command[] = {program, path, argument, NULL};
	char *output = NULL;
	int status = -1;

	g_assert_true(g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
				   &output, NULL, &status, NULL));
	g_assert_cmpint(status, ==, 0);
	return output;
}

static void
test_truetype(void)
{
	g_auto(TestFolder) own = test_folder_new();
	g_auto(TestFolder) cache = test_folder_new();
	g_autoptr(Fonts) fonts = open_own(own, cache);
	g_autofree char *xml =
		sample_document("<paragraph>Office of the Mayor, 2023：甲乙丙</paragraph>");
	xmlDoc *document = xmlReadMemory(xml, (int)strlen(xml), "sample.xml", NULL, 0);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(Print) print =
		print_layout(document, sample_styles(), NULL, fonts, NULL, problems, &error);
	g_autoptr(GBytes) bytes = print_to_pdf(print, &error);
	g_autofree char *path = g_build_filename(cache, "own.pdf", NULL);
	g_autofree char *embedded = NULL, *text = NULL, *checked = NULL;

	g_assert_no_error(error);
	g_assert_true(g_file_set_contents(path, g_bytes_get_data(bytes, NULL),
					  (gssize)g_bytes_get_size(bytes), NULL));
	embedded = run_on(path, "pdffonts", NULL);
	text = run_on(path, "pdftotext", "-");
	checked = run_on(path, "qpdf", "--check");
	g_assert_true(g_regex_match_simple(
		"[A-Z]{6}\\+DejaVuSerif +CID TrueType +Identity-H +yes yes yes", embedded, 0, 0));
	g_assert_true(g_regex_match_simple(
		"[A-Z]{6}\\+NotoSerifCJKsc-Regular +CID Type 0C +Identity-H +yes yes yes", embedded,
		0, 0));
	/* ffi is one glyph, or three: as text it is three letters. */
	g_assert_nonnull(strstr(text, "Office of the Mayor, 2023：甲乙丙"));
	g_assert_nonnull(strstr(checked, "No syntax or stream encoding errors found"));
	xmlFreeDoc(document);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/fonts/truetype", test_truetype);
	return g_test_run();
}
