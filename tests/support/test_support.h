/* test_support.h - what unit tests share: files of tests/, scratch folders, texts kept as goldens.
 * Stage: tests.  Used by: tests/unit/.
 *
 * A test that cannot read or write what it needs fails at once; nothing is skipped. */
#pragma once
#include <glib.h>

/* Returns the path of a file or folder below tests/, given with slashes ("golden/measure/late.txt");
 * free with g_free(). */
char *test_path(const char *name);

/* Returns the whole text of a file below tests/; free with g_free(). Fails the test when it cannot be read. */
char *test_read(const char *name);

/* How often a piece stands in a text. */
guint test_count(const char *text, const char *piece);

/* Compares actual, byte by byte, with the golden tests/golden/<name>, and fails the test with the first line
 * that differs. What was seen is kept below the build folder, to be looked at with diff.
 * With YAODIAN_GOLDEN=1 (make golden) the golden is written instead. */
void test_golden(const char *name, const char *actual);

/* Runs a program (argv, found on the path) and returns what it writes; fails the test when it does not end well. Free
 * with g_free(). */
char *test_run(const char *const *command);

/* Returns the path of a new, empty folder outside the tree; give it to test_folder_free(). */
char *test_folder_new(void);

/* Removes the folder with everything in it (links are removed, never followed) and frees its path. */
void test_folder_free(char *folder);

/* Writes text to folder/name, making the folders between; name has slashes. */
void test_write(const char *folder, const char *name, const char *text);

/* A scratch folder that lives to the end of the block: g_auto(TestFolder) folder = test_folder_new(); */
typedef char *TestFolder;
G_DEFINE_AUTO_CLEANUP_FREE_FUNC(TestFolder, test_folder_free, NULL)
