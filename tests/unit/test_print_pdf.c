/* The finished file: the same bytes on every run, every stroke marked, a whole tree of tags, and the text as it was
 * written when other programs read it. */
#include "render/print/pdf.h"
#include "support/marks_reader.h"
#include "support/print_samples.h"
#include "support/test_support.h"
#include <locale.h>
#include <math.h>
#include <qpdf/qpdf-c.h>
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

/* --- The checker ------------------------------------------------------------------------------ */

typedef struct {
	qpdf_data file;
	GPtrArray *marks;   /* a page: GArray of int, the marks of its content */
	GPtrArray *claimed; /* a page: GHashTable of the marks that the tree holds */
	int elements, figures, links;
} Checker;

static qpdf_oh
key(Checker *checker, qpdf_oh dictionary, const char *name)
{
	return qpdf_oh_get_key(checker->file, dictionary, name);
}

static int
page_index(Checker *checker, qpdf_oh page)
{
	int id = qpdf_oh_get_object_id(checker->file, page);

	for (int i = 0; i < qpdf_get_num_pages(checker->file); i++)
		if (qpdf_oh_get_object_id(checker->file,
					  qpdf_get_page_n(checker->file, (size_t)i)) == id)
			return i;
	g_assert_not_reached();
}

/* Nothing outside of marks paints, and every mark has another number. */
static void
check_content(Checker *checker, qpdf_oh page)
{
	GArray *marks = g_array_new(FALSE, FALSE, sizeof(int));
	unsigned char *content;
	size_t length;
	g_autofree char *wrong = NULL;

	qpdf_oh_get_page_content_data(checker->file, page, &content, &length);
	wrong = marks_read((const char *)content, length, marks);
	g_assert_cmpstr(wrong, ==, NULL);
	free(content);
	g_ptr_array_add(checker->marks, marks);
	g_ptr_array_add(checker->claimed, g_hash_table_new(NULL, NULL));
}

static void
check_fonts(Checker *checker, qpdf_oh page)
{
	qpdf_oh fonts = key(checker, key(checker, page, "/Resources"), "/Font");

	g_assert_true(qpdf_oh_is_dictionary(checker->file, fonts));
	qpdf_oh_begin_dict_key_iter(checker->file, fonts);
	while (qpdf_oh_dict_more_keys(checker->file)) {
		qpdf_oh font = key(checker, fonts, qpdf_oh_dict_next_key(checker->file));
		qpdf_oh below = qpdf_oh_get_array_item(checker->file,
						       key(checker, font, "/DescendantFonts"), 0);

		g_assert_true(qpdf_oh_has_key(checker->file, font, "/ToUnicode"));
		g_assert_true(qpdf_oh_has_key(checker->file, key(checker, below, "/FontDescriptor"),
					      "/FontFile3"));
	}
}

static void
claim(Checker *checker, int page, int mark)
{
	GHashTable *claimed = g_ptr_array_index(checker->claimed, page);

	g_assert_true(g_hash_table_add(claimed, GINT_TO_POINTER(mark + 1)));
}

static void check_element(Checker *checker, qpdf_oh element, qpdf_oh parent);

static void
check_child(Checker *checker, qpdf_oh element, qpdf_oh child)
{
	if (qpdf_oh_is_integer(checker->file, child)) {
		claim(checker, page_index(checker, key(checker, element, "/Pg")),
		      qpdf_oh_get_int_value_as_int(checker->file, child));
	} else if (qpdf_oh_has_key(checker->file, child, "/MCID")) {
		claim(checker, page_index(checker, key(checker, child, "/Pg")),
		      qpdf_oh_get_int_value_as_int(checker->file, key(checker, child, "/MCID")));
	} else if (qpdf_oh_has_key(checker->file, child, "/Obj")) {
		qpdf_oh annotation = key(checker, child, "/Obj");

		checker->links++;
		g_assert_true(qpdf_oh_has_key(checker->file, annotation, "/StructParent"));
		g_assert_true(qpdf_oh_has_key(checker->file, annotation, "/Contents"));
		g_assert_true(qpdf_oh_has_key(checker->file, annotation, "/A") ||
			      qpdf_oh_has_key(checker->file, annotation, "/Dest"));
	} else {
		check_element(checker, child, element);
	}
}

static void
check_element(Checker *checker, qpdf_oh element, qpdf_oh parent)
{
	const char *name = qpdf_oh_get_name(checker->file, key(checker, element, "/S"));
	qpdf_oh children = key(checker, element, "/K");

	checker->elements++;
	g_assert_cmpint(qpdf_oh_get_object_id(checker->file, key(checker, element, "/P")), ==,
			qpdf_oh_get_object_id(checker->file, parent));
	if (strcmp(name, "/Figure") == 0) {
		checker->figures++;
		g_assert_cmpstr(
			qpdf_oh_get_utf8_value(checker->file, key(checker, element, "/Alt")), ==,
			"建设幼儿园完成六成。");
	}
	if (strcmp(name, "/TH") == 0)
		g_assert_true(
			qpdf_oh_has_key(checker->file, key(checker, element, "/A"), "/Scope"));
	/* Only a cell may be empty. */
	if (!qpdf_oh_has_key(checker->file, element, "/K")) {
		g_assert_cmpstr(name, ==, "/TD");
		return;
	}
	if (!qpdf_oh_is_array(checker->file, children)) {
		check_child(checker, element, children);
		return;
	}
	for (int i = 0; i < qpdf_oh_get_array_n_items(checker->file, children); i++)
		check_child(checker, element, qpdf_oh_get_array_item(checker->file, children, i));
}

/* Every mark of every page stands in the tree, once. */
static void
check_claims(const Checker *checker)
{
	for (guint page = 0; page < checker->marks->len; page++) {
		const GArray *marks = g_ptr_array_index(checker->marks, page);
		GHashTable *claimed = g_ptr_array_index(checker->claimed, page);

		g_assert_cmpuint(g_hash_table_size(claimed), ==, marks->len);
		for (guint i = 0; i < marks->len; i++)
			g_assert_true(g_hash_table_contains(
				claimed, GINT_TO_POINTER(g_array_index(marks, int, i) + 1)));
	}
}

static void
check_catalogue(Checker *checker)
{
	qpdf_oh root = qpdf_get_root(checker->file);
	qpdf_oh trailer = qpdf_get_trailer(checker->file);
	qpdf_oh properties = key(checker, trailer, "/Info");

	g_assert_cmpstr(qpdf_oh_get_utf8_value(checker->file, key(checker, root, "/Lang")), ==,
			"zh-CN");
	g_assert_true(qpdf_oh_has_key(checker->file, root, "/Metadata"));
	g_assert_true(qpdf_oh_has_key(checker->file, root, "/OutputIntents"));
	g_assert_true(qpdf_oh_get_bool_value(
		checker->file,
		key(checker, key(checker, root, "/ViewerPreferences"), "/DisplayDocTitle")));
	g_assert_true(qpdf_oh_get_bool_value(
		checker->file, key(checker, key(checker, root, "/MarkInfo"), "/Marked")));
	g_assert_true(qpdf_oh_has_key(checker->file, trailer, "/ID"));
	g_assert_cmpstr(qpdf_oh_get_utf8_value(checker->file, key(checker, properties, "/Title")),
			==, "《清河县教育局2023年工作要点》落实情况月报样张（2023年6月）");
	g_assert_cmpstr(
		qpdf_oh_get_utf8_value(checker->file, key(checker, properties, "/CreationDate")),
		==, "D:20230708000000Z");
}

static void
test_structure(void)
{
	g_autoptr(GBytes) bytes = bulletin_pdf();
	Checker checker = {
		.file = qpdf_init(),
		.marks = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref),
		.claimed = g_ptr_array_new_with_free_func((GDestroyNotify)g_hash_table_unref)};
	qpdf_oh tree;
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);

	g_assert_cmpint(qpdf_read_memory(checker.file, "bulletin", data, length, NULL), ==, 0);
	for (int i = 0; i < qpdf_get_num_pages(checker.file); i++) {
		check_content(&checker, qpdf_get_page_n(checker.file, (size_t)i));
		check_fonts(&checker, qpdf_get_page_n(checker.file, (size_t)i));
	}
	tree = key(&checker, qpdf_get_root(checker.file), "/StructTreeRoot");
	check_element(&checker, key(&checker, tree, "/K"), tree);
	check_claims(&checker);
	check_catalogue(&checker);
	g_assert_cmpint(checker.figures, ==, 1);
	/* Two to annexes, one outside, two to pages of the site; the one that leads nowhere is text. */
	g_assert_cmpint(checker.links, ==, 5);
	g_assert_cmpint(checker.elements, >, 60);
	g_assert_false(qpdf_has_error(checker.file));
	g_assert_false(qpdf_more_warnings(checker.file));
	g_ptr_array_unref(checker.marks);
	g_ptr_array_unref(checker.claimed);
	qpdf_cleanup(&checker.file);
}

/* --- Other programs --------------------------------------------------------------------------- */

/* Runs a program on the file (its path replaces "FILE") and returns what it writes; free with g_free(). */
static char *
run_on(GBytes *bytes, const char *const *command)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *path = g_build_filename(folder, "bulletin.pdf", NULL);
	g_autoptr(GPtrArray) arguments = g_ptr_array_new();
	g_autoptr(GError) error = NULL;
	char *output = NULL;
	int status = -1;
	gsize length;
	const char *data = g_bytes_get_data(bytes, &length);

	g_assert_true(g_file_set_contents(path, data, (gssize)length, NULL));
	for (; *command; command++)
		g_ptr_array_add(arguments, strcmp(*command, "FILE") == 0 ? path : (char *)*command);
	g_ptr_array_add(arguments, NULL);
	g_spawn_sync(NULL, (char **)arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
		     &output, NULL, &status, &error);
	g_assert_no_error(error);
	g_assert_cmpint(status, ==, 0);
	return output;
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

int
main(int argc, char **argv)
{
	setlocale(LC_ALL, "");
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/pdf/same-bytes", test_same_bytes);
	g_test_add_func("/print/pdf/same-bytes-in-child", test_same_bytes_in_child);
	g_test_add_func("/print/pdf/structure", test_structure);
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
