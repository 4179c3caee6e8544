/* The tests' own helpers: a golden that does not fit must fail, and only YAODIAN_GOLDEN=1 may rewrite one. */
#include "support/test_support.h"
#include <glib/gstdio.h>

static void
test_same(void)
{
	g_autofree char *text = test_read("golden/support/two-lines.txt");

	g_assert_cmpstr(text, ==, "一\n二\n");
	test_golden("support/two-lines.txt", text);
}

/* What a failing comparison saw is kept beside the test programs. */
static void
assert_seen(const char *name, const char *text)
{
	g_autofree char *path =
		g_build_filename(g_test_get_dir(G_TEST_BUILT), "seen", "support", name, NULL);
	g_autofree char *seen = NULL;

	g_assert_true(g_file_get_contents(path, &seen, NULL, NULL));
	g_assert_cmpstr(seen, ==, text);
}

/* The helper fails the test that calls it, so it is called in a child and the child is asked. */
static void
test_different(void)
{
	if (g_test_subprocess()) {
		g_unsetenv("YAODIAN_GOLDEN");
		test_golden("support/two-lines.txt", "一\n三\n");
		return;
	}
	g_test_trap_subprocess(NULL, 0, 0);
	g_test_trap_assert_failed();
	assert_seen("two-lines.txt", "一\n三\n");
}

static void
test_missing(void)
{
	if (g_test_subprocess()) {
		g_unsetenv("YAODIAN_GOLDEN");
		test_golden("support/none.txt", "一\n");
		return;
	}
	g_test_trap_subprocess(NULL, 0, 0);
	g_test_trap_assert_failed();
	assert_seen("none.txt", "一\n");
}

static void
test_folder(void)
{
	char *folder = test_folder_new();
	g_autofree char *copy = g_strdup(folder);
	g_autofree char *path = g_build_filename(folder, "plans", "a", "plan.md", NULL);

	test_write(folder, "plans/a/plan.md", "# 要点\n");
	g_assert_true(g_file_test(path, G_FILE_TEST_IS_REGULAR));
	test_folder_free(folder);
	g_assert_false(g_file_test(copy, G_FILE_TEST_EXISTS));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/support/golden/same", test_same);
	g_test_add_func("/support/golden/different", test_different);
	g_test_add_func("/support/golden/missing", test_missing);
	g_test_add_func("/support/folder", test_folder);
	return g_test_run();
}
