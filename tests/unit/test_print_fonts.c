/* A bureau's own faces in PDFs: most of those that it owns are TrueType, of whose kind none is shipped. */
#include "render/print/print.h"
#include "support/print_samples.h"
#include "support/test_support.h"
#include <libxml/parser.h>
#include <string.h>
#include <unistd.h>

/* Of Debian's fonts-dejavu-core. */
#define TRUETYPE "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf"

/* The fonts of the tree, but for one role, which a folder of one's own plays in TrueType. */
static Fonts *
open_own(const char *own, const char *cache, const char *family)
{
	g_autofree char *shipped =
		g_build_filename(g_test_get_dir(G_TEST_DIST), "..", "fonts", NULL);
	g_autofree char *face = g_build_filename(own, "Ours.ttf", NULL);
	g_autofree char *rules = g_strdup_printf(
		"<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'urn:fontconfig:fonts.dtd'>"
		"<fontconfig><match target='scan'><test name='file' compare='contains'>"
		"<string>/Ours.ttf</string></test><edit name='family' mode='assign'>"
		"<string>%s</string></edit></match></fontconfig>",
		family);
	const char *const folders[] = {own, shipped, NULL};
	g_autoptr(GError) error = NULL;
	Fonts *fonts;

	g_assert_cmpint(symlink(TRUETYPE, face), ==, 0);
	test_write(own, "fonts.conf", rules);
	fonts = fonts_open(folders, cache, &error);
	g_assert_no_error(error);
	return fonts;
}

static char *
run_on(const char *path, const char *program, const char *argument)
{
	const char *command[] = {program, path, argument, NULL};

	return test_run(command);
}

typedef struct {
	char *fonts, *text, *checked;
	guint problems;
} Told;

static void
told_clear(Told *told)
{
	g_free(told->fonts);
	g_free(told->text);
	g_free(told->checked);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Told, told_clear)

/* What readers of PDFs tell of a document of one paragraph. */
static Told
tell(const Fonts *fonts, const char *cache, const char *paragraph)
{
	g_autofree char *block = g_strdup_printf("<paragraph>%s</paragraph>", paragraph);
	g_autofree char *xml = sample_document(block);
	xmlDoc *document = xmlReadMemory(xml, (int)strlen(xml), "sample.xml", NULL, 0);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(Print) print =
		print_layout(document, sample_styles(), NULL, fonts, NULL, problems, &error);
	g_autoptr(GBytes) bytes = print_to_pdf(print, &error);
	g_autofree char *path = g_build_filename(cache, "own.pdf", NULL);

	g_assert_no_error(error);
	g_assert_true(g_file_set_contents(path, g_bytes_get_data(bytes, NULL),
					  (gssize)g_bytes_get_size(bytes), NULL));
	xmlFreeDoc(document);
	return (Told){.fonts = run_on(path, "pdffonts", NULL),
		      .text = run_on(path, "pdftotext", "-"),
		      .checked = run_on(path, "qpdf", "--check"),
		      .problems = problem_list_length(problems)};
}

#define HAS_DEJAVU "[A-Z]{6}\\+DejaVuSerif +CID TrueType +Identity-H +yes yes yes"

static void
test_truetype(void)
{
	g_auto(TestFolder) own = test_folder_new();
	g_auto(TestFolder) cache = test_folder_new();
	g_autoptr(Fonts) fonts = open_own(own, cache, "Yaodian Body");
	g_auto(Told) told = tell(fonts, cache, "Office of the Mayor, 2023：αβγ甲乙丙");

	g_assert_true(g_regex_match_simple(HAS_DEJAVU, told.fonts, 0, 0));
	g_assert_true(g_regex_match_simple(
		"[A-Z]{6}\\+NotoSerifCJKsc-Regular +CID Type 0C +Identity-H +yes yes yes",
		told.fonts, 0, 0));
	g_assert_nonnull(strstr(told.text, "Office of the Mayor, 2023：αβγ甲乙丙"));
	g_assert_nonnull(strstr(told.checked, "No syntax or stream encoding errors found"));
}

/* A bureau that brings figures and Latin letters alone, as of Times New Roman: they are its own, though the file that
 * plays them otherwise stays for other roles, and the text around them is as it was. */
static void
test_own_digits(void)
{
	g_auto(TestFolder) own = test_folder_new();
	g_auto(TestFolder) cache = test_folder_new();
	g_autoptr(Fonts) fonts = open_own(own, cache, "Yaodian Digits");
	g_auto(Told) told = tell(fonts, cache, "截至2023年6月，Office占85.5%");

	g_assert_true(g_regex_match_simple(HAS_DEJAVU, told.fonts, 0, 0));
	g_assert_nonnull(strstr(told.fonts, "+FandolFang-Regular "));
	/* ffi is one glyph, or three: as text it is three letters. */
	g_assert_nonnull(strstr(told.text, "截至2023年6月，Office占85.5%"));
	g_assert_nonnull(strstr(told.checked, "No syntax or stream encoding errors found"));
	g_assert_cmpuint(told.problems, ==, 0);
	/* Figures of DejaVu Serif are 0.636 em wide. */
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_DIGITS, 100, "2023"), >, 250);
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_SONG, 100, "2023"), <, 240);
}

/* A file that is damaged after it was looked at: no PDF, rather than one without text. */
static void
test_damaged_later(void)
{
	g_auto(TestFolder) own = test_folder_new();
	g_auto(TestFolder) cache = test_folder_new();
	g_autoptr(Fonts) fonts = open_own(own, cache, "Yaodian Body");
	g_autofree char *face = g_build_filename(own, "Ours.ttf", NULL);
	g_autofree char *xml = sample_document("<paragraph>αβγ</paragraph>");
	xmlDoc *document = xmlReadMemory(xml, (int)strlen(xml), "sample.xml", NULL, 0);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;

	/* The link to the machine's file goes, not that file. */
	g_assert_cmpint(unlink(face), ==, 0);
	test_write(own, "Ours.ttf", "junk");
	/* Pango warns of it. */
	g_log_set_always_fatal(G_LOG_FATAL_MASK);
	g_autoptr(Print) print =
		print_layout(document, sample_styles(), NULL, fonts, NULL, problems, &error);
	g_assert_no_error(error);
	g_assert_null(print_to_pdf(print, &error));
	g_assert_error(error, PRINT_ERROR, PRINT_ERROR_PDF);
	g_assert_nonnull(strstr(error->message, "/Ours.ttf"));
	xmlFreeDoc(document);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/fonts/truetype", test_truetype);
	g_test_add_func("/print/fonts/own-digits", test_own_digits);
	g_test_add_func("/print/fonts/damaged-later", test_damaged_later);
	return g_test_run();
}
