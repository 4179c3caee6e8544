/* The fonts of the project: by role, from its folders alone, a bureau's own before the installed ones. */
#include "render/chart/fonts.h"
#include "support/test_support.h"
#include <glib/gstdio.h>
#include <math.h>
#include <sys/wait.h>
#include <unistd.h>

static char *
shipped_folder(void)
{
	g_autofree char *path = g_build_filename(g_test_get_dir(G_TEST_DIST), "..", "fonts", NULL);

	return g_canonicalize_filename(path, NULL);
}

static Fonts *
open_fonts(const char *first, const char *second, const char *cache, GError **error)
{
	const char *const folders[] = {first, second, NULL};

	return fonts_open(folders, cache, error);
}

static void
test_roles(void)
{
	g_auto(TestFolder) cache = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autoptr(GError) error = NULL;
	g_autoptr(Fonts) fonts = open_fonts(shipped, NULL, cache, &error);

	g_assert_no_error(error);
	for (FontRole role = 0; role < FONT_ROLE_COUNT; role++) {
		/* A Han character is a square in every face. */
		g_assert_cmpfloat(fabs(fonts_text_width(fonts, role, 10, "国") - 10), <, 0.05);
		g_assert_true(fonts_has_character(fonts, role, 0x56FD));
		/* 镕 is in the fallback only. */
		g_assert_true(fonts_has_character(fonts, role, 0x9555));
		g_assert_false(fonts_has_character(fonts, role, 0x1F600));
	}
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_BODY, 10, "镕"), >, 9);
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_HEI_BOLD, 10, "Yaodian"), >,
			  fonts_text_width(fonts, FONT_HEI, 10, "Yaodian"));
	/* Width is proportional to size: no hinting, no rounding. */
	g_assert_cmpfloat(fabs(fonts_text_width(fonts, FONT_BODY, 30, "Yaodian") -
			       3 * fonts_text_width(fonts, FONT_BODY, 10, "Yaodian")),
			  <, 0.05);
}

/* What the user's environment tells fontconfig counts for nothing; the bureau's own folder may be the installed one. */
static void
test_environment(void)
{
	g_auto(TestFolder) cache = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autoptr(GError) error = NULL;

	g_setenv("FONTCONFIG_FILE", "/nonexistent", TRUE);
	g_setenv("FONTCONFIG_SYSROOT", "/nonexistent", TRUE);
	g_autoptr(Fonts) fonts = open_fonts(shipped, shipped, cache, &error);
	g_assert_no_error(error);
	g_assert_cmpfloat(fabs(fonts_text_width(fonts, FONT_TITLE, 10, "国") - 10), <, 0.05);
}

static void
test_find_file(void)
{
	g_auto(TestFolder) cache = test_folder_new();
	g_auto(TestFolder) own = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autoptr(GError) error = NULL;
	g_autoptr(Fonts) fonts = NULL;
	g_autofree char *profile = NULL;
	g_autofree char *rules = NULL;
	g_autofree char *own_canonical = g_canonicalize_filename(own, NULL);

	test_write(own, "fonts.conf", "<fontconfig/>");
	fonts = open_fonts(own, shipped, cache, &error);
	g_assert_no_error(error);
	profile = fonts_find_file(fonts, "sRGB.icc");
	rules = fonts_find_file(fonts, "fonts.conf");
	g_assert_true(g_str_has_prefix(profile, shipped));
	g_assert_true(g_str_has_prefix(rules, own_canonical));
	g_assert_null(fonts_find_file(fonts, "none.icc"));
}

/* A bureau that names its own file for a role gets it; the other roles stay as they are. */
static void
test_own_role(void)
{
	g_auto(TestFolder) cache = test_folder_new();
	g_auto(TestFolder) own = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autofree char *source = g_build_filename(shipped, "FandolKai-Regular.otf", NULL);
	g_autofree char *target = g_build_filename(own, "OurBody.otf", NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(Fonts) fonts = NULL;

	g_assert_cmpint(symlink(source, target), ==, 0);
	test_write(own, "fonts.conf",
		   "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'urn:fontconfig:fonts.dtd'>"
		   "<fontconfig><match target='scan'><test name='file' compare='contains'>"
		   "<string>/OurBody.otf</string></test><edit name='family' mode='assign'>"
		   "<string>Yaodian Body</string></edit></match></fontconfig>");
	fonts = open_fonts(own, shipped, cache, &error);
	g_assert_no_error(error);
	g_assert_cmpfloat(fabs(fonts_text_width(fonts, FONT_BODY, 100, "Yaodian 2023") -
			       fonts_text_width(fonts, FONT_KAI, 100, "Yaodian 2023")),
			  <, 0.01);
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_TITLE, 100, "Yaodian 2023"), !=,
			  fonts_text_width(fonts, FONT_KAI, 100, "Yaodian 2023"));
}

/* Rules that give the file Ours.otf to a family. */
static void
write_rules(const char *folder, const char *family)
{
	g_autofree char *rules = g_strdup_printf(
		"<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'urn:fontconfig:fonts.dtd'>"
		"<fontconfig><match target='scan'><test name='file' compare='contains'>"
		"<string>/Ours.otf</string></test><edit name='family' mode='assign'>"
		"<string>%s</string></edit></match></fontconfig>",
		family);

	test_write(folder, "fonts.conf", rules);
}

/* Rules and files that change are read anew, with the same cache. */
static void
test_changed_rules(void)
{
	g_auto(TestFolder) cache = test_folder_new();
	g_auto(TestFolder) own = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autofree char *source = g_build_filename(shipped, "FandolKai-Regular.otf", NULL);
	g_autofree char *target = g_build_filename(own, "Ours.otf", NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(Fonts) fonts = NULL;
	double body, title;

	g_assert_cmpint(symlink(source, target), ==, 0);
	write_rules(own, "Yaodian Body");
	fonts = open_fonts(own, shipped, cache, &error);
	g_assert_no_error(error);
	body = fonts_text_width(fonts, FONT_BODY, 100, "Yaodian 2023");
	title = fonts_text_width(fonts, FONT_TITLE, 100, "Yaodian 2023");
	g_clear_pointer(&fonts, fonts_close);
	write_rules(own, "Yaodian Title");
	fonts = open_fonts(own, shipped, cache, &error);
	g_assert_no_error(error);
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_TITLE, 100, "Yaodian 2023"), ==, body);
	g_assert_cmpfloat(title, !=, body);
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_BODY, 100, "Yaodian 2023"), !=, body);
}

static void
assert_damaged(const char *own, const char *shipped, const char *cache, const char *bytes,
	       gsize length)
{
	g_autofree char *path = g_build_filename(own, "Ours.otf", NULL);
	g_autofree char *file = g_canonicalize_filename(path, NULL);
	g_autoptr(GError) error = NULL;

	g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
	g_assert_null(open_fonts(own, shipped, cache, &error));
	g_assert_error(error, FONTS_ERROR, FONTS_ERROR_FILE);
	g_assert_true(g_str_has_prefix(error->message, file));
}

/* A damaged file is told by its name, though the program's folder has another for its role. */
static void
test_damaged(void)
{
	static const char junk[4096] = "junk";
	g_auto(TestFolder) cache = test_folder_new();
	g_auto(TestFolder) own = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autofree char *source = g_build_filename(shipped, "FandolKai-Regular.otf", NULL);
	g_autofree char *target = g_build_filename(own, "Ours.otf", NULL);
	g_autofree char *bytes = NULL;
	g_autoptr(GError) error = NULL;
	gsize length = 0;

	g_assert_true(g_file_get_contents(source, &bytes, &length, NULL));
	g_assert_true(g_file_set_contents(target, bytes, (gssize)length, NULL));
	write_rules(own, "Yaodian Body");
	g_autoptr(Fonts) fonts = open_fonts(own, shipped, cache, &error);
	g_assert_no_error(error);
	assert_damaged(own, shipped, cache, junk, sizeof junk);
	assert_damaged(own, shipped, cache, bytes, length / 2);
	assert_damaged(own, shipped, cache, bytes, 20);
	assert_damaged(own, shipped, cache, "", 0);
}

/* The files of the shipped folder by rules that do not know the later roles. */
static void
copy_without(const char *shipped, const char *own, const char *const *families)
{
	g_autoptr(GDir) folder = g_dir_open(shipped, 0, NULL);
	g_autofree char *path = g_build_filename(shipped, "fonts.conf", NULL);
	g_autofree char *rules = NULL;

	g_assert_true(g_file_get_contents(path, &rules, NULL, NULL));
	for (; *families; families++) {
		g_autofree char *family = g_strdup_printf("<string>%s</string>", *families);
		g_auto(GStrv) parts = g_strsplit(rules, family, -1);

		g_assert_cmpuint(g_strv_length(parts), ==, 2);
		g_free(rules);
		rules = g_strjoinv("", parts);
	}
	test_write(own, "fonts.conf", rules);
	for (const char *name; (name = g_dir_read_name(folder)) != NULL;) {
		g_autofree char *source = g_build_filename(shipped, name, NULL);
		g_autofree char *target = g_build_filename(own, name, NULL);

		if (g_str_has_suffix(name, ".otf"))
			g_assert_cmpint(symlink(source, target), ==, 0);
	}
}

/* A folder of before figures and charts had roles goes on: charts are set in 黑体, figures stay with the text. */
static void
test_old_rules(void)
{
	static const char *const later[] = {"Yaodian Digits", "Yaodian Chart", "Yaodian Chart Bold",
					    NULL};
	g_auto(TestFolder) cache = test_folder_new();
	g_auto(TestFolder) own = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autoptr(GError) error = NULL;
	g_autoptr(Fonts) fonts = NULL;

	copy_without(shipped, own, later);
	fonts = open_fonts(own, NULL, cache, &error);
	g_assert_no_error(error);
	g_assert_false(fonts_has_role(fonts, FONT_DIGITS));
	g_assert_true(fonts_has_role(fonts, FONT_SONG));
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_CHART_BOLD, 100, "Yaodian"), ==,
			  fonts_text_width(fonts, FONT_HEI_BOLD, 100, "Yaodian"));
	g_assert_cmpfloat(fonts_text_width(fonts, FONT_CHART, 100, "Yaodian"), ==,
			  fonts_text_width(fonts, FONT_HEI, 100, "Yaodian"));
	g_clear_pointer(&fonts, fonts_close);
	/* The installed folder has them. */
	fonts = open_fonts(own, shipped, cache, &error);
	g_assert_no_error(error);
	g_assert_true(fonts_has_role(fonts, FONT_DIGITS));
}

static void
test_no_role(void)
{
	g_auto(TestFolder) cache = test_folder_new();
	g_auto(TestFolder) own = test_folder_new();
	g_autofree char *canonical = g_canonicalize_filename(own, NULL);
	g_autofree char *wanted = g_strdup_printf(
		"字体文件夹（%s）中没有“Yaodian Body”的字体，请看其中的fonts.conf", canonical);
	g_autoptr(GError) error = NULL;

	g_assert_null(open_fonts(own, NULL, cache, &error));
	g_assert_error(error, FONTS_ERROR, FONTS_ERROR_ROLE);
	g_assert_cmpstr(error->message, ==, wanted);
}

static void
test_no_cache_folder(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autofree char *cache = g_build_filename(folder, "file", "cache", NULL);
	g_autoptr(GError) error = NULL;

	test_write(folder, "file", "");
	g_assert_null(open_fonts(shipped, NULL, cache, &error));
	g_assert_nonnull(error);
}

/* A child goes on with sizes that its parent never asked for. */
static void
test_fork(void)
{
	g_auto(TestFolder) cache = test_folder_new();
	g_autofree char *shipped = shipped_folder();
	g_autoptr(GError) error = NULL;
	g_autoptr(Fonts) fonts = open_fonts(shipped, NULL, cache, &error);
	double width = fonts_text_width(fonts, FONT_BODY, 10, "国");
	pid_t child = fork();
	int status;

	if (child == 0)
		_exit(fabs(fonts_text_width(fonts, FONT_TITLE, 33, "国") - 3.3 * width) < 0.2 ? 0
											      : 1);
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	g_assert_true(WIFEXITED(status));
	g_assert_cmpint(WEXITSTATUS(status), ==, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/chart/fonts/roles", test_roles);
	g_test_add_func("/chart/fonts/environment", test_environment);
	g_test_add_func("/chart/fonts/find-file", test_find_file);
	g_test_add_func("/chart/fonts/own-role", test_own_role);
	g_test_add_func("/chart/fonts/changed-rules", test_changed_rules);
	g_test_add_func("/chart/fonts/damaged", test_damaged);
	g_test_add_func("/chart/fonts/old-rules", test_old_rules);
	g_test_add_func("/chart/fonts/no-role", test_no_role);
	g_test_add_func("/chart/fonts/no-cache-folder", test_no_cache_folder);
	g_test_add_func("/chart/fonts/fork", test_fork);
	return g_test_run();
}
