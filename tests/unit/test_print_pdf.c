/* The finished file: the same bytes on every run, every stroke marked, a whole tree of tags, and the text as it was
 * written when other programs read it. */
#include "render/print/pdf.h"
#include "support/pdf_checker.h"
#include "support/print_samples.h"
#include "support/test_support.h"
#include <locale.h>
#include <qpdf/qpdf-c.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static GBytes *
to_pdf(const Print *print)
{
	g_autoptr(GError) error = NULL;
	GBytes *bytes = print_to_pdf(print, &error);

	g_assert_no_error(error);
	g_assert_nonnull(bytes);
	return bytes;
}

static GBytes *
bulletin_pdf(void)
{
	g_autoptr(Print) print = sample_layout_file("bulletin", sample_figures(), NULL);

	return to_pdf(print);
}

static GBytes *
blocks_pdf(const char *blocks)
{
	g_autofree char *xml = sample_document(blocks);
	g_autoptr(Print) print = sample_layout(xml, NULL, NULL);

	return to_pdf(print);
}

/* --- The same bytes --------------------------------------------------------------------------- */

static void
test_same_bytes(void)
{
	g_autoptr(GBytes) first = bulletin_pdf();
	g_autoptr(GBytes) second = bulletin_pdf();
	g_autoptr(GBytes) third = NULL;
	g_autofree char *zone = g_strdup(g_getenv("TZ"));

	g_assert_true(g_bytes_equal(first, second));
	g_setenv("TZ", "Asia/Shanghai", TRUE);
	g_assert_nonnull(setlocale(LC_ALL, "C"));
	third = bulletin_pdf();
	if (zone)
		g_setenv("TZ", zone, TRUE);
	g_assert_true(g_bytes_equal(first, third));
}

/* A worker that was forked off writes what its parent would. */
static void
test_same_bytes_in_child(void)
{
	g_autoptr(GBytes) bytes = bulletin_pdf();
	g_autofree char *wanted = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
	pid_t child = fork();
	int status;

	if (child == 0) {
		GBytes *again = bulletin_pdf();
		char *seen = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, again);
		bool same = strcmp(seen, wanted) == 0;

		g_bytes_unref(again);
		g_free(seen);
		_exit(same ? 0 : 1);
	}
	g_assert_cmpint(waitpid(child, &status, 0), ==, child);
	g_assert_true(WIFEXITED(status));
	g_assert_cmpint(WEXITSTATUS(status), ==, 0);
}

/* --- What readers are told ------------------------------------------------------------------------ */

/* Fails when something is wrong with a file. */
static PdfCounts
check(GBytes *bytes)
{
	PdfCounts counts;
	g_autofree char *wrong = pdf_check(bytes, &counts);

	g_assert_cmpstr(wrong, ==, NULL);
	return counts;
}

static void
test_structure(void)
{
	g_autoptr(GBytes) bytes = bulletin_pdf();
	PdfCounts counts = check(bytes);

	g_assert_cmpint(counts.figures, ==, 1);
	/* Two to annexes, one outside, two to pages of the site; the one that leads nowhere is text. */
	g_assert_cmpint(counts.links, ==, 5);
	g_assert_cmpint(counts.elements, >, 60);
}

/* With notes, references, merged cells, a page that stands across, the words of a draft, and a contents page. */
static void
test_structure_of_circular(void)
{
	g_autoptr(Print) print = sample_layout_file("circular", sample_figures(), NULL);
	g_autoptr(GBytes) bytes = to_pdf(print);
	PdfCounts counts = check(bytes);

	g_assert_cmpint(counts.figures, ==, 1);
	g_assert_cmpint(counts.notes, ==, 2);
	g_assert_cmpint(counts.turned, ==, 1);
	g_assert_cmpint(counts.links, >, 3);
}

/* The same file with nothing packed, so that its words can be found. */
static GBytes *
unpack(GBytes *bytes)
{
	qpdf_data file = qpdf_init();
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);
	GBytes *plain;

	g_assert_cmpint(qpdf_read_memory(file, "packed", data, length, NULL), ==, 0);
	g_assert_cmpint(qpdf_init_write_memory(file), ==, 0);
	qpdf_set_qdf_mode(file, QPDF_TRUE);
	qpdf_set_content_normalization(file, QPDF_FALSE);
	qpdf_set_object_stream_mode(file, qpdf_o_disable);
	g_assert_cmpint(qpdf_write(file), ==, 0);
	plain = g_bytes_new(qpdf_get_buffer(file), qpdf_get_buffer_length(file));
	qpdf_cleanup(&file);
	return plain;
}

/* The bytes with each `from` replaced by `to`, which is as long. */
static GBytes *
replace(GBytes *bytes, const char *from, const char *to)
{
	gsize length, step = strlen(from);
	guint8 *copy = g_bytes_unref_to_data(g_bytes_ref(bytes), &length);
	int found = 0;

	g_assert_cmpuint(strlen(to), ==, step);
	for (gsize i = 0; i + step <= length; i++)
		if (memcmp(copy + i, from, step) == 0) {
			memcpy(copy + i, to, step);
			found++;
		}
	g_assert_cmpint(found, >, 0);
	return g_bytes_new_take(copy, length);
}

/* The checker sees what it is there to see. */
static void
test_checker(void)
{
	static const struct {
		const char *from, *to, *wrong;
	} spoilt[] = {
		{"/MarkInfo", "/MarkInf0", "not said to be tagged"},
		{"/Alt ", "/Alx ", "a figure without words or place"},
		{"/Scope ", "/Scopx ", "a head that does not say of what"},
		{"/FontFile3", "/FontFileX", "not in the file"},
		{"/ToUnicode", "/ToUnicodX", "no text for its codes"},
		{"/MCID 1>>", "/MCID 0>>", "mark 0 is number 1"},
		{"/Artifact BMC", "/Artifact MP ", "outside of marks"},
		{"/StructTreeRoot ", "/StructTreeRoox ", "no tree of tags"},
		{"/ParentTree ", "/ParentTrex ", "in no element, or in another"},
		{"/Contents <", "/Contentx <", "a link that readers are not told"},
		{"/Tabs /S", "/Tabs /R", "not in the order of its text"},
		{"/Lang ", "/Lanx ", "the language is not told"},
	};
	g_autoptr(GBytes) bytes = bulletin_pdf();
	g_autoptr(GBytes) plain = unpack(bytes);

	check(plain);
	for (gsize i = 0; i < G_N_ELEMENTS(spoilt); i++) {
		g_autoptr(GBytes) file = replace(plain, spoilt[i].from, spoilt[i].to);
		PdfCounts counts;
		g_autofree char *found = pdf_check(file, &counts);

		if (!found || !strstr(found, spoilt[i].wrong))
			g_test_fail_printf("%s: %s", spoilt[i].from, found);
	}
}

/* --- Other programs --------------------------------------------------------------------------- */

/* Runs a program on the file (its path replaces "FILE") and returns what it writes; free with g_free(). */
static char *
run_on(GBytes *bytes, const char *const *command)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *path = g_build_filename(folder, "bulletin.pdf", NULL);
	g_autoptr(GPtrArray) arguments = g_ptr_array_new();
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);

	g_assert_true(g_file_set_contents(path, data, (gssize)length, NULL));
	for (; *command; command++)
		g_ptr_array_add(arguments, strcmp(*command, "FILE") == 0 ? path : (char *)*command);
	g_ptr_array_add(arguments, NULL);
	return test_run((const char *const *)arguments->pdata);
}

static void
test_qpdf_check(void)
{
	static const char *const check[] = {"qpdf", "--check", "FILE", NULL};
	g_autoptr(GBytes) bytes = bulletin_pdf();
	g_autofree char *output = run_on(bytes, check);

	g_assert_nonnull(strstr(output, "No syntax or stream encoding errors found"));
}

/* Every line of text is found as it was written: no gap is taken for a space. (At a wide space programs
 * may part a line, so its parts are looked for.) */
static void
assert_extracted(const char *output, const Paragraph *paragraph, guint line)
{
	g_autofree char *text = sample_line(paragraph, line);
	g_auto(GStrv) parts = g_strsplit(g_strchomp(text), "　", -1);

	for (int i = 0; parts[i]; i++)
		if (!strstr(output, parts[i]))
			g_test_fail_printf("not found as written: %s", parts[i]);
}

static void
test_extracted_lines(void)
{
	static const char *const extract[] = {"pdftotext", "-layout", "FILE", "-", NULL};
	g_autoptr(Print) print = sample_layout_file("bulletin", sample_figures(), NULL);
	g_autoptr(GBytes) bytes = to_pdf(print);
	g_autofree char *output = run_on(bytes, extract);
	const Paragraph *before = NULL;
	int lines = 0;

	for (guint number = 0; number < print->pages->len; number++) {
		const Page *page = g_ptr_array_index(print->pages, number);

		for (guint i = 0; i < page->items->len; i++) {
			const Item *item = &g_array_index(page->items, Item, i);

			if (!item->paragraph || !item->tag || item->paragraph == before)
				continue;
			before = item->paragraph;
			for (guint line = 0; line < before->lines->len; line++, lines++)
				assert_extracted(output, before, line);
		}
	}
	g_assert_cmpint(lines, >, 50);
}

static void
test_tree_as_read(void)
{
	static const char *const read_tree[] = {"pdfinfo", "-struct-text", "FILE", NULL};
	g_autoptr(GBytes) bytes = bulletin_pdf();
	g_autofree char *output = run_on(bytes, read_tree);
	g_autoptr(GRegex) objects = g_regex_new("Object \\d+ \\d+", 0, 0, NULL);
	g_autofree char *stable =
		g_regex_replace_literal(objects, output, -1, 0, "Object", 0, NULL);

	test_golden("print/bulletin-tags.txt", stable);
}

static void
test_links(void)
{
	static const char *const list[] = {"pdfinfo", "-url", "FILE", NULL};
	g_autoptr(GBytes) bytes = bulletin_pdf();
	g_autofree char *output = run_on(bytes, list);

	g_assert_nonnull(strstr(
		output,
		"https://yaodian.example/plans/qinghe-2023/targets/drowning-prevention.html\n"));
	g_assert_nonnull(strstr(output, "../../plans/qinghe-2023/index.html\n"));
	g_assert_null(strstr(output, "nowhere"));
}

/* --- The outline ------------------------------------------------------------------------------ */

/* Appends the entries below one, indented: title and how many its own number says are seen below it. */
static void
append_entries(GString *text, qpdf_data file, qpdf_oh parent, int depth)
{
	for (qpdf_oh entry = qpdf_oh_get_key(file, parent, "/First");
	     qpdf_oh_is_dictionary(file, entry); entry = qpdf_oh_get_key(file, entry, "/Next")) {
		qpdf_oh count = qpdf_oh_get_key(file, entry, "/Count");

		g_string_append_printf(
			text, "%*s%s %d\n", depth, "",
			qpdf_oh_get_utf8_value(file, qpdf_oh_get_key(file, entry, "/Title")),
			qpdf_oh_is_integer(file, count) ? qpdf_oh_get_int_value_as_int(file, count)
							: 0);
		append_entries(text, file, entry, depth + 1);
	}
}

/* Two levels are seen at once; the third is folded away. */
static void
test_outline(void)
{
	g_autoptr(GBytes) bytes = blocks_pdf(
		"<heading level='1'>一、甲</heading><heading level='2'>（一）乙</heading>"
		"<heading level='3'>1.丙</heading><heading level='3'>2.丁</heading>"
		"<heading level='2'>（二）戊</heading><heading level='1'>二、己</heading>"
		"<paragraph>庚</paragraph>");
	qpdf_data file = qpdf_init();
	GString *text = g_string_new(NULL);
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);
	qpdf_oh root;

	g_assert_cmpint(qpdf_read_memory(file, "outline", data, length, NULL), ==, 0);
	root = qpdf_oh_get_key(file, qpdf_get_root(file), "/Outlines");
	append_entries(text, file, root, 0);
	g_assert_cmpstr(text->str, ==,
			"一、甲 2\n （一）乙 -2\n  1.丙 0\n  2.丁 0\n （二）戊 0\n二、己 0\n");
	g_assert_cmpint(qpdf_oh_get_int_value_as_int(file, qpdf_oh_get_key(file, root, "/Count")),
			==, 4);
	g_string_free(text, TRUE);
	qpdf_cleanup(&file);
}

/* --- Hostile data ----------------------------------------------------------------------------- */

/* What looks like markup, like PDF or like an address stays text. */
static void
test_data_is_text(void)
{
	static const char *const extract[] = {"pdftotext", "-raw", "FILE", "-", NULL};
	g_autoptr(GBytes) bytes = blocks_pdf(
		"<paragraph>&lt;/script&gt;&lt;img onerror=x&gt; ]]&gt; {{x}} ) Tj ET EMC endstream "
		"\\(</paragraph><paragraph><link href=\"https://a.example/(b)\\ c&quot;&gt;甲乙\">连接"
		"</link></paragraph><heading level='1'>一、(\\) 标题 ) &lt;b&gt;</heading>");
	g_autofree char *output = run_on(bytes, extract);
	static const char *const check[] = {"qpdf", "--check", "FILE", NULL};
	g_autofree char *checked = run_on(bytes, check);

	g_assert_nonnull(strstr(output, "</script><img onerror=x> ]]> {{x}} ) Tj ET EMC"));
	g_assert_nonnull(strstr(output, "一、(\\) 标题 ) <b>"));
	g_assert_nonnull(strstr(checked, "No syntax or stream encoding errors found"));
}

/* A file is whole although a character has no picture, and although a line has none at all. */
static void
test_missing_glyphs(void)
{
	static const char *const check[] = {"qpdf", "--check", "FILE", NULL};
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autofree char *xml =
		sample_document("<paragraph>😀</paragraph><paragraph>甲😀乙عربي丙</paragraph>"
				"<paragraph><link href='https://a.example/'>😀</link></paragraph>");
	g_autoptr(Print) print = sample_layout(xml, NULL, problems);
	g_autoptr(GBytes) bytes = to_pdf(print);
	g_autofree char *output = run_on(bytes, check);

	g_assert_nonnull(strstr(output, "No syntax or stream encoding errors found"));
	g_assert_cmpuint(problem_count(problems, SEVERITY_ERROR), ==, 5);
}

static void
test_page_by_page(void)
{
	static const char *const info[] = {"pdfinfo", "FILE", NULL};
	GString *blocks = g_string_new(NULL);
	g_autoptr(GBytes) bytes = NULL;
	g_autofree char *output = NULL;

	for (int i = 0; i < 120; i++)
		g_string_append(blocks, "<paragraph>一页</paragraph><page-break/>");
	bytes = blocks_pdf(blocks->str);
	output = run_on(bytes, info);
	g_assert_nonnull(strstr(output, "Pages:           120\n"));
	g_assert_nonnull(strstr(output, "Tagged:          yes\n"));
	g_string_free(blocks, TRUE);
}

/* Says what is wrong with files; whether nothing is. */
static bool
check_files(char **paths)
{
	bool fine = true;

	for (; *paths; paths++) {
		char *data = NULL;
		gsize length = 0;
		g_autoptr(GBytes) bytes = NULL;
		g_autofree char *wrong = NULL;
		PdfCounts counts;

		g_assert_true(g_file_get_contents(*paths, &data, &length, NULL));
		bytes = g_bytes_new_take(data, length);
		wrong = pdf_check(bytes, &counts);
		if (wrong)
			printf("%s: %s", *paths, wrong);
		fine = fine && !wrong;
	}
	return fine;
}

/* With paths in its call the program checks those files: tests/scripts/print.sh has it read what the site ships. */
int
main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	if (argc > 1)
		return check_files(argv + 1) ? 0 : 1;
	g_test_add_func("/print/pdf/same-bytes", test_same_bytes);
	g_test_add_func("/print/pdf/same-bytes-in-child", test_same_bytes_in_child);
	g_test_add_func("/print/pdf/structure", test_structure);
	g_test_add_func("/print/pdf/structure-of-circular", test_structure_of_circular);
	g_test_add_func("/print/pdf/checker", test_checker);
	g_test_add_func("/print/pdf/qpdf-check", test_qpdf_check);
	g_test_add_func("/print/pdf/extracted-lines", test_extracted_lines);
	g_test_add_func("/print/pdf/tree-as-read", test_tree_as_read);
	g_test_add_func("/print/pdf/links", test_links);
	g_test_add_func("/print/pdf/outline", test_outline);
	g_test_add_func("/print/pdf/data-is-text", test_data_is_text);
	g_test_add_func("/print/pdf/missing-glyphs", test_missing_glyphs);
	g_test_add_func("/print/pdf/page-by-page", test_page_by_page);
	return g_test_run();
}
