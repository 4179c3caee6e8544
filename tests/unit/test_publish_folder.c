/* Which folders are replaced, which are refused, and the exchange itself. */
#include "base/files.h"
#include "publish/publish.h"
#include "publish/swap.h"
#include "support/test_support.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *
read_below(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	char *text = NULL;
	g_file_get_contents(path, &text, NULL, NULL);
	return text;
}

static void
assert_text(const char *folder, const char *name, const char *wanted)
{
	g_autofree char *text = read_below(folder, name);
	g_assert_cmpstr(text, ==, wanted);
}

static int
compare_names(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Nothing lies in the folder but these names, hidden ones included. */
static void
assert_names(const char *folder, const char *wanted)
{
	g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_assert_nonnull(directory);
	for (const char *name = g_dir_read_name(directory); name; name = g_dir_read_name(directory))
		g_ptr_array_add(names, g_strdup(name));
	g_ptr_array_sort(names, compare_names);
	g_ptr_array_add(names, NULL);
	g_autofree char *seen = g_strjoinv(" ", (char **)names->pdata);
	g_assert_cmpstr(seen, ==, wanted);
}

static void
publish_text(const char *destination, const char *text)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(destination, &error);
	g_assert_no_error(error);
	test_write(publish_staging(publication), "index.html", text);
	g_assert_true(publish_commit(publication, &error));
	g_assert_no_error(error);
}

static void
assert_refused(const char *destination, int code, const char *wanted)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(destination, &error);
	g_assert_null(publication);
	g_assert_error(error, PUBLISH_ERROR, code);
	if (strstr(error->message, wanted) == NULL)
		g_error("“%s” does not say “%s”", error->message, wanted);
}

static void
test_new_and_again(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "out", "site", NULL);
	g_autofree char *out = g_build_filename(folder, "out", NULL);
	publish_text(site, "first");
	assert_text(site, "index.html", "first");
	assert_names(out, "site");
	test_write(site, "gone.html", "an old page");
	publish_text(site, "second");
	assert_text(site, "index.html", "second");
	assert_names(site, ".yaodian index.html");
	assert_names(out, "site");
}

static void
test_marker_is_same(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *one = g_build_filename(folder, "one", NULL);
	g_autofree char *two = g_build_filename(folder, "two", NULL);
	publish_text(one, "x");
	publish_text(two, "x");
	g_autofree char *left = read_below(one, PUBLISH_MARKER);
	g_assert_nonnull(left);
	assert_text(two, PUBLISH_MARKER, left);
}

static void
test_empty_folder(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_assert_cmpint(g_mkdir(site, 0755), ==, 0);
	publish_text(site, "here");
	assert_text(site, "index.html", "here");
	assert_names(folder, "site");
}

static void
test_foreign(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	test_write(site, "letter.txt", "mine");
	assert_refused(site, PUBLISH_ERROR_FOREIGN, "不是yaodian写的");
	assert_names(folder, "site");
	assert_names(site, "letter.txt");
	assert_text(site, "letter.txt", "mine");
	/* A file of that name that somebody else made is no marker. */
	test_write(site, PUBLISH_MARKER, "settings of something else\n");
	assert_refused(site, PUBLISH_ERROR_FOREIGN, "不是yaodian写的");
}

static void
test_becomes_foreign(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(site, &error);
	g_assert_no_error(error);
	test_write(site, "letter.txt", "mine");
	g_assert_false(publish_commit(publication, &error));
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FOREIGN);
	g_clear_pointer(&publication, publish_free);
	assert_names(folder, "site");
	assert_names(site, "letter.txt");
}

static void
test_no_folder(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *file = g_build_filename(folder, "file", NULL);
	g_autofree char *link = g_build_filename(folder, "link", NULL);
	g_autofree char *dangling = g_build_filename(folder, "dangling", NULL);
	g_autofree char *below = g_build_filename(file, "site", NULL);
	test_write(folder, "file", "text");
	test_write(folder, "elsewhere/keep.txt", "text");
	g_assert_cmpint(symlink("elsewhere", link), ==, 0);
	g_assert_cmpint(symlink("nowhere", dangling), ==, 0);
	assert_refused(file, PUBLISH_ERROR_FOREIGN, "这是文件");
	assert_refused(link, PUBLISH_ERROR_FOREIGN, "这是一个链接");
	assert_refused(dangling, PUBLISH_ERROR_FOREIGN, "这是一个链接");
	assert_refused(below, PUBLISH_ERROR_FILES, "无法建立文件夹");
	assert_names(folder, "dangling elsewhere file link");
}

static void
test_link_above(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *link = g_build_filename(folder, "www", NULL);
	g_autofree char *real = g_build_filename(folder, "disk", NULL);
	g_autofree char *site = g_build_filename(link, "site/", NULL);
	g_assert_cmpint(g_mkdir(real, 0755), ==, 0);
	g_assert_cmpint(symlink("disk", link), ==, 0);
	publish_text(site, "there");
	assert_text(real, "site/index.html", "there");
	assert_names(real, "site");
}

static void
test_dangerous(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	assert_refused("/", PUBLISH_ERROR_FOREIGN, "根");
	assert_refused("///", PUBLISH_ERROR_FOREIGN, "根");
	assert_refused("", PUBLISH_ERROR_FOREIGN, "没有给出");
	assert_refused(g_get_home_dir(), PUBLISH_ERROR_FOREIGN, "主文件夹");

	test_write(folder, "plans/site.yaml", "name: x\n");
	test_write(folder, "plans/p/plan.yaml", "title: x\n");
	const char *places[] = {"plans", "plans/p", "plans/out", "plans/p/out",
				"plans/p/progress/out"};
	for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
		g_autofree char *place = g_build_filename(folder, places[i], NULL);
		assert_refused(place, PUBLISH_ERROR_FOREIGN, "存放数据");
	}
	/* Even with a marker in it. */
	test_write(folder, PUBLISH_MARKER, "yaodian\n");
	assert_refused(folder, PUBLISH_ERROR_FOREIGN, "存放数据");
	g_autofree char *out = g_build_filename(folder, "out", "site", NULL);
	publish_text(out, "beside the data");
	assert_text(out, "index.html", "beside the data");
}

static void
test_dots(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	test_write(folder, "site/.yaodian", "yaodian\n");
	g_autofree char *dots = g_build_filename(folder, "site", "inner", "..", NULL);
	test_write(folder, "site/inner/old.html", "old");
	publish_text(dots, "new");
	assert_text(folder, "site/index.html", "new");
	assert_names(folder, "site");
}

static void
test_locked(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	publish_text(site, "old");
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) first = publish_open(site, &error);
	g_assert_no_error(error);
	test_write(publish_staging(first), "index.html", "half");
	assert_refused(site, PUBLISH_ERROR_LOCKED, "正在写同一个文件夹");
	assert_text(publish_staging(first), "index.html", "half");
	g_clear_pointer(&first, publish_free);
	assert_names(folder, "site");
	publish_text(site, "new");
	assert_text(site, "index.html", "new");
}

/* A build that was killed leaves its files; neither they nor its lock are in the way of the next. */
static void
test_killed(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	publish_text(site, "old");
	pid_t child = fork();
	if (child == 0) {
		Publication *publication = publish_open(site, NULL);
		if (publication != NULL)
			test_write(publish_staging(publication), "index.html", "half");
		kill(getpid(), SIGKILL);
	}
	int status = 0;
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	g_assert_true(WIFSIGNALED(status));
	assert_names(folder, ".site.yaodian-lock .site.yaodian-new site");
	assert_text(site, "index.html", "old");
	publish_text(site, "new");
	assert_names(folder, "site");
	assert_text(site, "index.html", "new");
}

static void
test_not_committed(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	publish_text(site, "old");
	g_autoptr(Publication) publication = publish_open(site, NULL);
	test_write(publish_staging(publication), "deep/page.html", "half");
	g_clear_pointer(&publication, publish_free);
	assert_names(folder, "site");
	assert_text(site, "index.html", "old");
}

/* Two folders side by side, each published before with the text "old". */
typedef struct {
	char *folder, *site, *portal;
} Pair;

static Pair
pair_new(void)
{
	Pair pair = {.folder = test_folder_new()};
	pair.site = g_build_filename(pair.folder, "site", NULL);
	pair.portal = g_build_filename(pair.folder, "portal", NULL);
	publish_text(pair.site, "old");
	publish_text(pair.portal, "old");
	return pair;
}

static void
pair_clear(Pair *pair)
{
	test_folder_free(pair->folder);
	g_free(pair->site);
	g_free(pair->portal);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Pair, pair_clear)

static Publication *
open_with_text(const char *destination, const Publication *beside)
{
	g_autoptr(GError) error = NULL;
	Publication *publication = beside != NULL ? publish_open_beside(beside, destination, &error)
						  : publish_open(destination, &error);
	g_assert_no_error(error);
	test_write(publish_staging(publication), "index.html", "new");
	return publication;
}

static void
test_two_together(void)
{
	g_auto(Pair) pair = pair_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) site = open_with_text(pair.site, NULL);
	g_autoptr(Publication) portal = open_with_text(pair.portal, site);
	g_assert_true(publish_commit_both(site, portal, &error));
	g_assert_no_error(error);
	g_clear_pointer(&portal, publish_free);
	g_clear_pointer(&site, publish_free);
	assert_names(pair.folder, "portal site");
	assert_text(pair.site, "index.html", "new");
	assert_text(pair.portal, "index.html", "new");
}

/* The second may not be replaced, or cannot be: then the first stays, or is put back. */
static void
test_both_or_none(gconstpointer data)
{
	bool foreign = strcmp(data, "foreign") == 0;
	g_auto(Pair) pair = pair_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) site = open_with_text(pair.site, NULL);
	g_autoptr(Publication) portal = open_with_text(pair.portal, site);
	g_autofree char *away = g_build_filename(foreign ? pair.portal : publish_staging(portal),
						 foreign ? ".yaodian" : "", NULL);
	g_assert_true(files_remove_tree(away, NULL));
	g_assert_false(publish_commit_both(site, portal, &error));
	int code = foreign ? PUBLISH_ERROR_FOREIGN : PUBLISH_ERROR_FILES;
	g_assert_error(error, PUBLISH_ERROR, code);
	g_clear_pointer(&portal, publish_free);
	g_clear_pointer(&site, publish_free);
	assert_names(pair.folder, "portal site");
	assert_text(pair.site, "index.html", "old");
	assert_text(pair.portal, "index.html", "old");
}

static void
test_one_in_the_other(void)
{
	g_auto(Pair) pair = pair_new();
	g_autofree char *link = g_build_filename(pair.folder, "link", NULL);
	g_assert_cmpint(symlink(pair.site, link), ==, 0);
	g_autofree char *inside = g_build_filename(link, "deep", "portal", NULL);
	g_autofree char *longer = g_strconcat(pair.site, "2", NULL);
	const char *const refused[] = {pair.site, inside, pair.folder, link};
	g_autoptr(Publication) site = publish_open(pair.site, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(refused); i++) {
		g_autoptr(GError) error = NULL;
		g_assert_null(publish_open_beside(site, refused[i], &error));
		g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FOREIGN);
	}
	assert_text(pair.site, "index.html", "old");
	g_autoptr(Publication) apart = publish_open_beside(site, longer, NULL);
	g_assert_nonnull(apart);
}

/* What swap_in() did is undone, whichever way it took. */
static void
test_swap_back(void)
{
	for (int way = 0; way < 3; way++) {
		g_auto(TestFolder) folder = test_folder_new();
		g_autofree char *new = g_build_filename(folder, "new", NULL);
		g_autofree char *old = g_build_filename(folder, "old", NULL);
		g_autofree char *site = g_build_filename(folder, "site", NULL);
		bool existed = way > 0;
		test_write(new, "a", "new");
		if (existed)
			test_write(site, "a", "old");
		g_assert_true(way == 2 ? swap_in_two_steps(new, old, site, NULL)
				       : swap_in(new, old, site, existed, NULL));
		g_assert_true(swap_back(new, old, site, existed));
		assert_names(folder, existed ? "new site" : "new");
		assert_text(new, "a", "new");
		assert_text(site, "a", existed ? "old" : NULL);
	}
}

/* The way of file systems that cannot exchange. */
static void
test_two_steps(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *new = g_build_filename(folder, "new", NULL);
	g_autofree char *old = g_build_filename(folder, "old", NULL);
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(GError) error = NULL;
	test_write(new, "a", "new");
	test_write(site, "a", "old");
	g_assert_true(swap_in_two_steps(new, old, site, &error));
	g_assert_no_error(error);
	assert_names(folder, "old site");
	assert_text(site, "a", "new");
	assert_text(old, "a", "old");
}

static void
test_two_steps_fail(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *new = g_build_filename(folder, "missing", NULL);
	g_autofree char *old = g_build_filename(folder, "old", NULL);
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(GError) error = NULL;
	test_write(site, "a", "old");
	g_assert_false(swap_in_two_steps(new, old, site, &error));
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_FILES);
	assert_names(folder, "site");
	assert_text(site, "a", "old");
}

/* The machine stopped between the two steps. */
static void
test_recover(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	test_write(folder, ".site.yaodian-old/.yaodian", "yaodian\n");
	test_write(folder, ".site.yaodian-old/index.html", "old");
	test_write(folder, ".site.yaodian-new/index.html", "half");
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(site, &error);
	g_assert_no_error(error);
	g_clear_pointer(&publication, publish_free);
	assert_names(folder, "site");
	assert_text(site, "index.html", "old");
}

int
main(int argc, char **argv)
{
	/* The home folder of whoever runs the tests may not be there. */
	g_setenv("HOME", g_get_tmp_dir(), TRUE);
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/publish/folder/new-and-again", test_new_and_again);
	g_test_add_func("/publish/folder/marker-is-same", test_marker_is_same);
	g_test_add_func("/publish/folder/empty", test_empty_folder);
	g_test_add_func("/publish/folder/foreign", test_foreign);
	g_test_add_func("/publish/folder/becomes-foreign", test_becomes_foreign);
	g_test_add_func("/publish/folder/no-folder", test_no_folder);
	g_test_add_func("/publish/folder/link-above", test_link_above);
	g_test_add_func("/publish/folder/dangerous", test_dangerous);
	g_test_add_func("/publish/folder/dots", test_dots);
	g_test_add_func("/publish/folder/locked", test_locked);
	g_test_add_func("/publish/folder/killed", test_killed);
	g_test_add_func("/publish/folder/not-committed", test_not_committed);
	g_test_add_func("/publish/folder/two-together", test_two_together);
	g_test_add_data_func("/publish/folder/both-or-none/foreign", "foreign", test_both_or_none);
	g_test_add_data_func("/publish/folder/both-or-none/gone", "gone", test_both_or_none);
	g_test_add_func("/publish/folder/one-in-the-other", test_one_in_the_other);
	g_test_add_func("/publish/folder/swap-back", test_swap_back);
	g_test_add_func("/publish/folder/two-steps", test_two_steps);
	g_test_add_func("/publish/folder/two-steps-fail", test_two_steps_fail);
	g_test_add_func("/publish/folder/recover", test_recover);
	return g_test_run();
}
