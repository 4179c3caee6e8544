#include "support/test_support.h"
#include <glib/gstdio.h>
#include <string.h>

char *
test_path(const char *name)
{
	return g_build_filename(g_test_get_dir(G_TEST_DIST), name, NULL);
}

char *
test_read(const char *name)
{
	g_autofree char *path = test_path(name);
	g_autoptr(GError) error = NULL;
	char *text = NULL;

	g_file_get_contents(path, &text, NULL, &error);
	g_assert_no_error(error);
	return text;
}

static void
write_whole(const char *path, const char *text)
{
	g_autofree char *folder = g_path_get_dirname(path);
	g_autoptr(GError) error = NULL;

	g_assert_cmpint(g_mkdir_with_parents(folder, 0755), ==, 0);
	g_file_set_contents(path, text, -1, &error);
	g_assert_no_error(error);
}

void
test_write(const char *folder, const char *name, const char *text)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);

	write_whole(path, text);
}

/* Reports the first line in which the two texts differ. */
static void
fail_at_first_difference(const char *path, const char *seen_path, const char *wanted,
			 const char *actual)
{
	g_auto(GStrv) want = g_strsplit(wanted, "\n", -1);
	g_auto(GStrv) seen = g_strsplit(actual, "\n", -1);
	int line = 0;

	while (want[line] && seen[line] && strcmp(want[line], seen[line]) == 0)
		line++;
	g_test_message("%s:%d: this is no longer what the program writes", path, line + 1);
	g_test_message("  golden: %s", want[line] ? want[line] : "(the end)");
	g_test_message("  now:    %s", seen[line] ? seen[line] : "(the end)");
	g_test_message("  diff -u %s %s", path, seen_path);
	g_test_fail_printf("%s:%d differs", path, line + 1);
}

guint
test_count(const char *text, const char *piece)
{
	guint count = 0;
	for (const char *at = strstr(text, piece); at != NULL; at = strstr(at + 1, piece))
		count++;
	return count;
}

void
test_golden(const char *name, const char *actual)
{
	g_autofree char *path = g_build_filename(g_test_get_dir(G_TEST_DIST), "golden", name, NULL);
	g_autofree char *seen_path = NULL;
	g_autofree char *wanted = NULL;

	if (g_strcmp0(g_getenv("YAODIAN_GOLDEN"), "1") == 0) {
		write_whole(path, actual);
		return;
	}
	if (g_file_get_contents(path, &wanted, NULL, NULL) && strcmp(wanted, actual) == 0)
		return;
	/* The programs of a build lie below it: what they see is kept there too. */
	seen_path = g_build_filename(g_test_get_dir(G_TEST_BUILT), "seen", name, NULL);
	write_whole(seen_path, actual);
	if (wanted) {
		fail_at_first_difference(path, seen_path, wanted, actual);
		return;
	}
	g_test_message("%s cannot be read; what was seen is in %s (make golden writes it)", path,
		       seen_path);
	g_test_fail_printf("%s is missing", path);
}

char *
test_run(const char *const *command)
{
	g_autoptr(GError) error = NULL;
	char *output = NULL;
	int status = -1;

	g_spawn_sync(NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
		     &status, &error);
	g_assert_no_error(error);
	g_assert_cmpint(status, ==, 0);
	return output;
}

char *
test_folder_new(void)
{
	g_autoptr(GError) error = NULL;
	char *folder = g_dir_make_tmp("yaodian-test-XXXXXX", &error);

	g_assert_no_error(error);
	return folder;
}

static void
remove_tree(const char *path)
{
	if (g_file_test(path, G_FILE_TEST_IS_DIR) && !g_file_test(path, G_FILE_TEST_IS_SYMLINK)) {
		g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
		const char *name;

		g_assert_nonnull(folder);
		while ((name = g_dir_read_name(folder)) != NULL) {
			g_autofree char *below = g_build_filename(path, name, NULL);

			remove_tree(below);
		}
	}
	g_assert_cmpint(g_remove(path), ==, 0);
}

void
test_folder_free(char *folder)
{
	if (!folder)
		return;
	remove_tree(folder);
	g_free(folder);
}
