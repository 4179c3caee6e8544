/* test_print_drawn.c - what the gate is shown of a PDF is what a program that knows nothing of us finds in it: every
 * character, heads of pages, page numbers, repeated heads of tables and labels of charts included. */
#include "render/document/bulletin.h"
#include "render/print/bulletins.h"
#include "render/print/print.h"
#include "support/bureau.h"
#include "support/print_samples.h"
#include "support/test_support.h"
#include <string.h>

/* The text of a PDF by pdftotext. */
static char *
extracted(GBytes *bytes)
{
	g_autoptr(GError) error = NULL;
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *path = g_build_filename(folder, "file.pdf", NULL);
	gsize length = 0;
	const char *data = g_bytes_get_data(bytes, &length);
	g_file_set_contents(path, data, (gssize)length, &error);
	g_assert_no_error(error);
	const char *const command[] = {"pdftotext", "-raw", "-enc", "UTF-8", path, "-", NULL};
	return test_run(command);
}

/* Spaces count for nothing: which of them are drawn is a matter of layout. */
static bool
is_space(gunichar character)
{
	return character == 0 || g_unichar_isspace(character) || g_unichar_iscntrl(character);
}

static char *
without_space(const char *text)
{
	GString *plain = g_string_new(NULL);
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
		if (!is_space(g_utf8_get_char(at)))
			g_string_append_unichar(plain, g_utf8_get_char(at));
	return g_string_free(plain, FALSE);
}

/* How often each character occurs. */
static GHashTable *
counts_of(const char *text)
{
	GHashTable *counts = g_hash_table_new(NULL, NULL);
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		gpointer key = GUINT_TO_POINTER(g_utf8_get_char(at));
		guint count = GPOINTER_TO_UINT(g_hash_table_lookup(counts, key));
		g_hash_table_insert(counts, key, GUINT_TO_POINTER(count + 1));
	}
	return counts;
}

static void
assert_within(GHashTable *counts, GHashTable *others, const char *name, const char *who)
{
	GHashTableIter each;
	gpointer key, value;
	g_hash_table_iter_init(&each, counts);
	while (g_hash_table_iter_next(&each, &key, &value)) {
		guint count = GPOINTER_TO_UINT(value);
		guint other = GPOINTER_TO_UINT(g_hash_table_lookup(others, key));
		if (count > other)
			g_error("%s: U+%04X stands %u times in %s, %u times in the other", name,
				GPOINTER_TO_UINT(key), count, who, other);
	}
}

/* The same characters as often, and every piece that was drawn in one go found as it is. */
static void
assert_same_text(const char *name, const char *drawn, const char *found)
{
	g_autofree char *drawn_plain = without_space(drawn), *found_plain = without_space(found);
	g_assert_cmpuint(strlen(drawn_plain), >, 0);
	g_autoptr(GHashTable) drawn_counts = counts_of(drawn_plain);
	g_autoptr(GHashTable) found_counts = counts_of(found_plain);
	assert_within(found_counts, drawn_counts, name, "the file");
	assert_within(drawn_counts, found_counts, name, "what is told");
	g_auto(GStrv) lines = g_strsplit(drawn, "\n", -1);
	for (char **line = lines; *line != NULL; line++) {
		g_autofree char *plain = without_space(*line);
		if (strstr(found_plain, plain) == NULL)
			g_error("%s: not found in the file: %s", name, plain);
	}
}

static void
assert_print(const char *name, const Print *print)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = print_to_pdf(print, &error);
	g_assert_no_error(error);
	g_autofree char *drawn = print_drawn(print), *found = extracted(bytes);
	assert_same_text(name, drawn, found);
}

static void
test_samples(void)
{
	static const char *const names[] = {"bulletin", "circular"};
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(Print) print = sample_layout_file(names[i], sample_figures(), NULL);
		assert_print(names[i], print);
	}
}

/* --- what the jobs give to the gate -------------------------------------------------------------- */

static bool
is_told(const char *text, const char *piece)
{
	g_autofree char *plain = without_space(piece);
	return strstr(text, plain) != NULL;
}

/* Each bulletin of the test bureau in the internal edition, which draws all there is. */
static void
test_jobs(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ProblemList) problems = problem_list_new();
	g_auto(Bureau) bureau = {0};
	bureau_open(&bureau, "data/qinghe", NULL, EDITION_INTERNAL);
	bulletins_list_jobs(&bureau.context, bureau.jobs);
	int files = 0, secrets = 0;
	for (guint i = 0; i < bureau.jobs->len; i++) {
		const Job *job = g_ptr_array_index(bureau.jobs, i);
		/* What was signed is of another hand. */
		bool kept = strcmp(job->path, "plans/qinghe-2023/2023-05.pdf") == 0;
		if (!g_str_has_suffix(job->path, ".pdf") || kept)
			continue;
		g_autofree char *text = NULL;
		g_autoptr(GBytes) bytes = job->make(job, &bureau.context, &text, problems, &error);
		g_assert_no_error(error);
		g_assert_nonnull(text);
		g_autofree char *found = extracted(bytes), *told = without_space(text);
		g_autoptr(GHashTable) found_counts = counts_of(found),
				      told_counts = counts_of(told);
		g_hash_table_remove(found_counts, GUINT_TO_POINTER('\n'));
		g_hash_table_remove(found_counts, GUINT_TO_POINTER('\f'));
		g_hash_table_remove(found_counts, GUINT_TO_POINTER(' '));
		g_hash_table_remove(found_counts, GUINT_TO_POINTER(0x3000));
		assert_within(found_counts, told_counts, job->path, "the file");
		g_assert_true(is_told(told, "内部版，不得对外公开"));
		secrets += is_told(told, "密不外传甲");
		files++;
	}
	g_assert_cmpint(files, >, 20);
	g_assert_cmpint(secrets, >, 0);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/drawn/samples", test_samples);
	g_test_add_func("/print/drawn/jobs", test_jobs);
	return g_test_run();
}
