/* test_base_files.c - whole files and folders. */
#include "base/files.h"

#include "base/reason.h"
#include "support/test_support.h"
#include <errno.h>
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

/* Whoever runs the program reads Chinese: no reason comes in the system's words. */
static void
test_reasons_are_chinese(void)
{
	g_autofree char *folder = test_folder_new();
	g_autofree char *file = g_build_filename(folder, "file", NULL);
	g_autofree char *below = g_build_filename(file, "below", NULL);
	g_autofree char *missing = g_build_filename(folder, "missing", NULL);
	g_assert_true(files_write(file, "x", 1, NULL));

	g_autoptr(GError) no_folder = NULL, no_file = NULL, no_list = NULL, is_folder = NULL;
	g_assert_false(files_write(below, "x", 1, &no_folder));
	g_assert_true(g_str_has_suffix(no_folder->message, "：路径里有一段不是文件夹") ||
		      g_str_has_suffix(no_folder->message, "：已有同名的文件或文件夹"));
	gsize length = 0;
	g_assert_null(files_read(missing, &length, &no_file));
	g_assert_true(g_str_has_suffix(no_file->message, "：没有这个文件或文件夹"));
	g_assert_null(files_list(missing, &no_list));
	g_assert_true(g_str_has_suffix(no_list->message, "：没有这个文件或文件夹"));
	g_assert_false(files_write(folder, "x", 1, &is_folder));
	g_assert_true(g_str_has_suffix(is_folder->message, "：这是文件夹，不是文件"));
	g_assert_true(files_remove_tree(folder, NULL));
}

static void
test_reason_of_every_kind(void)
{
	g_assert_cmpstr(reason_of_number(ENOSPC), ==, "磁盘已满");
	/* What the table lacks is told in the system's words, never left out. */
	g_assert_cmpstr(reason_of_number(ESTALE), ==, g_strerror(ESTALE));
	g_autoptr(GError) full = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_NOSPC, "No space");
	g_autoptr(GError) other = g_error_new_literal(G_FILE_ERROR, G_FILE_ERROR_FAILED, "words");
	g_assert_cmpstr(reason_of_error(full), ==, "磁盘已满");
	g_assert_cmpstr(reason_of_error(other), ==, "words");
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add_func("/base/files/byte-order", test_writes_and_lists_in_byte_order);
	g_test_add_func("/base/files/links-stay", test_removing_never_follows_links);
	g_test_add_func("/base/files/chinese-reasons", test_reasons_are_chinese);
	g_test_add_func("/base/reason/kinds", test_reason_of_every_kind);
	return g_test_run();
}
