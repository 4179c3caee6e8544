/* test_base_files.c - whole files and folders. */
#include "base/files.h"

#include "support/test_support.h"
#include <unistd.h>

static void
test_writes_and_lists_in_byte_order(void)
{
	g_autofree char *folder = test_folder_new();
	static const char *const names[] = {"b", "B", "a", ".hidden", "要点"};
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autofree char *path = g_build_filename(folder, "deep", names[i], NULL);
		g_assert_true(files_write(path, "x", 1, NULL));
	}
	g_autofree char *deep = g_build_filename(folder, "deep", NULL);
	g_autoptr(GPtrArray) list = files_list(deep, NULL);
	g_ptr_array_add(list, NULL);
	g_autofree char *joined = g_strjoinv(" ", (char **)list->pdata);
	g_assert_cmpstr(joined, ==, "B a b 要点");
	g_assert_true(files_remove_tree(folder, NULL));
}

static void
test_removing_never_follows_links(void)
{
	g_autofree char *kept = test_folder_new();
	g_autofree char *file = g_build_filename(kept, "kept.txt", NULL);
	g_assert_true(files_write(file, "x", 1, NULL));
	g_autofree char *folder = test_folder_new();
	g_autofree char *link = g_build_filename(folder, "link", NULL);
	g_assert_cmpint(symlink(kept, link), ==, 0);
	g_assert_true(files_remove_tree(folder, NULL));
	g_assert_false(g_file_test(folder, G_FILE_TEST_EXISTS));
	g_assert_true(g_file_test(file, G_FILE_TEST_EXISTS));
	g_assert_true(files_remove_tree(kept, NULL));
	g_assert_true(files_remove_tree(kept, NULL));
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add_func("/base/files/byte-order", test_writes_and_lists_in_byte_order);
	g_test_add_func("/base/files/links-stay", test_removing_never_follows_links);
	return g_test_run();
}
