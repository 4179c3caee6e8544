/* test_load_problems.c - every problem of the catalogue by a case of its own, with its exact message.
 *
 * tests/problems/base is a plan without a mistake. A case is a file tests/problems/<problem>.case, or
 * <problem>.<variant>.case, that damages a copy of it and says everything that load and check must
 * then tell. Its lines:
 *   # …            what the case is about
 *   edit FILE      what follows is done to the file (made when there is none)
 *   -text          a run of - lines is looked for in the file, where it must stand once,
 *   +text          and replaced by the run of + lines behind it; without a run of - it is added at
 *                  the end. \xNN stands for a byte
 *   delete FILE
 *   grow FILE N    comment lines are added until the file has N bytes
 *   document       the + lines are a document that is laid out with the project's fonts
 *   want           the rest: the sorted messages, one a line
 * With YAODIAN_GOLDEN=1 the rest is written anew. */
#include "base/files.h"
#include "check/check.h"
#include "load/field_table.h"
#include "load/load.h"
#include "load/word_gloss.h"
#include "render/chart/fonts.h"
#include "render/print/print.h"
#include "support/test_support.h"
#include <libxml/parser.h>
#include <string.h>

/* A case while it is being followed. */
typedef struct {
	char *folder;	    /* the copy of the base */
	const char *file;   /* that is being edited; NULL: none */
	GString *old, *new; /* runs of - and + lines */
	GString *document;
	bool has_document;
} Case;

static char *
case_path(const char *name)
{
	g_autofree char *file = g_strconcat("problems/", name, NULL);
	return test_path(file);
}

/* Replaces \xNN by the byte. */
static GString *
unescape(const char *text)
{
	GString *bytes = g_string_new(NULL);
	for (const char *at = text; *at != '\0'; at++) {
		bool escape = at[0] == '\\' && at[1] == 'x' && g_ascii_isxdigit(at[2]) &&
			      g_ascii_isxdigit(at[3]);
		if (escape) {
			int value = g_ascii_xdigit_value(at[2]) * 16 + g_ascii_xdigit_value(at[3]);
			g_string_append_c(bytes, (char)value);
			at += 3;
		} else {
			g_string_append_c(bytes, *at);
		}
	}
	return bytes;
}

static void
write_file(const char *path, const char *bytes, gsize length)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *folder = g_path_get_dirname(path);
	g_assert_cmpint(g_mkdir_with_parents(folder, 0777), ==, 0);
	g_file_set_contents(path, bytes, (gssize)length, &error);
	g_assert_no_error(error);
}

static void
copy_tree(const char *from, const char *to)
{
	g_autoptr(GError) error = NULL;
	if (g_file_test(from, G_FILE_TEST_IS_DIR)) {
		g_autoptr(GPtrArray) names = files_list(from, &error);
		g_assert_no_error(error);
		for (guint i = 0; i < names->len; i++) {
			g_autofree char *source =
				g_build_filename(from, g_ptr_array_index(names, i), NULL);
			g_autofree char *target =
				g_build_filename(to, g_ptr_array_index(names, i), NULL);
			copy_tree(source, target);
		}
		return;
	}
	g_autofree char *text = NULL;
	gsize length = 0;
	g_file_get_contents(from, &text, &length, &error);
	g_assert_no_error(error);
	write_file(to, text, length);
}

static char *
copy_of_base(void)
{
	char *folder = test_folder_new();
	g_autofree char *base = case_path("base");
	copy_tree(base, folder);
	return folder;
}

/* Does the edit that the last runs of lines asked for. */
static void
finish_edit(Case *state)
{
	if (state->old->len == 0 && state->new->len == 0)
		return;
	g_assert_nonnull(state->file);
	g_autofree char *path = g_build_filename(state->folder, state->file, NULL);
	g_autofree char *text = NULL;
	gsize length = 0;
	if (!g_file_get_contents(path, &text, &length, NULL))
		text = g_strdup("");
	GString *bytes = unescape(state->new->str);
	GString *result = g_string_new(NULL);
	if (state->old->len == 0) {
		g_string_append_len(result, text, (gssize)length);
		g_string_append_len(result, bytes->str, (gssize)bytes->len);
	} else {
		const char *found = strstr(text, state->old->str);
		if (found == NULL || strstr(found + 1, state->old->str) != NULL)
			g_error("%s: must stand once: %s", state->file, state->old->str);
		g_string_append_len(result, text, found - text);
		g_string_append_len(result, bytes->str, (gssize)bytes->len);
		g_string_append(result, found + state->old->len);
	}
	write_file(path, result->str, result->len);
	g_string_free(bytes, TRUE);
	g_string_free(result, TRUE);
	g_string_truncate(state->old, 0);
	g_string_truncate(state->new, 0);
}

static void
grow_file(const Case *state, const char *file, gsize size)
{
	g_autofree char *path = g_build_filename(state->folder, file, NULL);
	g_autofree char *text = NULL;
	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	GString *grown = g_string_new(text);
	while (grown->len < size)
		g_string_append_c(grown, grown->len % 80 == 79 ? '\n' : '#');
	write_file(path, grown->str, grown->len);
	g_string_free(grown, TRUE);
}

static void
follow_line(Case *state, const char *line)
{
	bool edits = *line == '+' || *line == '-';
	if (!edits || (*line == '-' && state->new->len > 0))
		finish_edit(state);
	if (*line == '-') {
		g_string_append_printf(state->old, "%s\n", line + 1);
	} else if (*line == '+') {
		g_string_append_printf(state->has_document ? state->document : state->new, "%s\n",
				       line + 1);
	} else if (g_str_has_prefix(line, "edit ")) {
		state->file = line + strlen("edit ");
	} else if (g_str_has_prefix(line, "delete ")) {
		g_autofree char *path =
			g_build_filename(state->folder, line + strlen("delete "), NULL);
		g_assert_true(files_remove_tree(path, NULL));
	} else if (g_str_has_prefix(line, "grow ")) {
		g_auto(GStrv) words = g_strsplit(line, " ", 3);
		grow_file(state, words[1], (gsize)g_ascii_strtoull(words[2], NULL, 10));
	} else if (strcmp(line, "document") == 0) {
		state->has_document = true;
	} else if (*line != '#' && *line != '\0') {
		g_error("no line of a case: %s", line);
	}
}

static char *
messages(ProblemList *problems)
{
	GString *text = g_string_new(NULL);
	problem_list_sort(problems);
	for (guint i = 0; i < problem_list_length(problems); i++) {
		g_autofree char *line = problem_to_text(problem_list_get(problems, i));
		g_string_append_printf(text, "%s\n", line);
	}
	return g_string_free(text, FALSE);
}

static void
load_and_check(const char *folder, ProblemList *problems)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Collection) collection = load_collection(folder, NULL, 0, problems, &error);
	g_assert_no_error(error);
	check_collection(collection, problems);
}

static void
lay_out(const GString *lines, const char *folder, ProblemList *problems)
{
	GString *text = unescape(lines->str);
	g_autoptr(GError) error = NULL;
	g_autofree char *fonts_folder = test_path("../fonts");
	g_autofree char *cache = g_build_filename(folder, "cache", NULL);
	g_autofree char *styles_path = test_path("../templates/bulletin/styles.xml");
	const char *folders[] = {fonts_folder, NULL};
	g_autoptr(Fonts) fonts = fonts_open(folders, cache, &error);
	g_assert_no_error(error);
	xmlDoc *styles_document = xmlReadFile(styles_path, NULL, XML_PARSE_NONET);
	g_autoptr(PrintStyles) styles = print_styles_new(styles_document, &error);
	g_assert_no_error(error);
	xmlDoc *document =
		xmlReadMemory(text->str, (int)text->len, "case.xml", NULL, XML_PARSE_NONET);
	g_assert_nonnull(document);
	g_autoptr(Print) print =
		print_layout(document, styles, NULL, fonts, NULL, problems, &error);
	g_assert_no_error(error);
	g_clear_pointer(&print, print_free);
	xmlFreeDoc(document);
	xmlFreeDoc(styles_document);
	g_string_free(text, TRUE);
}

static void
test_case(gconstpointer data)
{
	const char *name = data;
	g_autofree char *path = case_path(name);
	g_autofree char *text = NULL;
	g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
	char *want = strstr(text, "\nwant\n");
	g_assert_nonnull(want);
	want[1] = '\0';
	want += strlen("\nwant\n");
	g_auto(TestFolder) folder = copy_of_base();
	Case state = {.folder = folder};
	state.old = g_string_new(NULL);
	state.new = g_string_new(NULL);
	state.document = g_string_new(NULL);
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (int i = 0; lines[i] != NULL; i++)
		follow_line(&state, lines[i]);
	finish_edit(&state);

	g_autoptr(ProblemList) problems = problem_list_new();
	if (state.has_document)
		lay_out(state.document, folder, problems);
	else
		load_and_check(folder, problems);
	g_autofree char *seen = messages(problems);
	if (g_strcmp0(g_getenv("YAODIAN_GOLDEN"), "1") == 0) {
		g_autofree char *written = g_strconcat(text, "want\n", seen, NULL);
		write_file(path, written, strlen(written));
	} else {
		g_assert_cmpstr(seen, ==, want);
	}
	/* The case is about the problem it is named after. */
	g_autofree char *problem = g_strndup(name, strcspn(name, "."));
	g_autofree char *tag = g_strdup_printf("[%s]", problem);
	g_assert_nonnull(strstr(seen, tag));
	g_string_free(state.old, TRUE);
	g_string_free(state.new, TRUE);
	g_string_free(state.document, TRUE);
}

static GPtrArray *
case_names(void)
{
	g_autofree char *folder = test_path("problems");
	GPtrArray *names = files_list(folder, NULL);
	g_assert_nonnull(names);
	for (guint i = names->len; i > 0; i--)
		if (!g_str_has_suffix(g_ptr_array_index(names, i - 1), ".case"))
			g_ptr_array_remove_index(names, i - 1);
	return names;
}

static void
test_base(void)
{
	g_auto(TestFolder) folder = copy_of_base();
	g_autoptr(ProblemList) problems = problem_list_new();
	load_and_check(folder, problems);
	g_autofree char *seen = messages(problems);
	g_assert_cmpstr(seen, ==, "");
}

/* Every row of the catalogue has a case, and every case a row. */
static void
test_catalogue(void)
{
	g_autoptr(GPtrArray) names = case_names();
	g_autoptr(GHashTable) cases = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		g_hash_table_add(cases, g_strndup(name, strcspn(name, ".")));
	}
	guint rows = 0;
	for (ProblemKind kind = 0; kind < PROBLEM_KINDS; kind++) {
		const ProblemRow *row = problem_row(kind);
		if (!g_hash_table_remove(cases, row->name)) {
			g_test_message("no case tests/problems/%s.case", row->name);
			g_test_fail();
		}
		rows++;
	}
	GHashTableIter iter;
	gpointer left;
	g_hash_table_iter_init(&iter, cases);
	while (g_hash_table_iter_next(&iter, &left, NULL)) {
		g_test_message("no problem is called %s", (const char *)left);
		g_test_fail();
	}
	g_assert_cmpuint(rows, ==, PROBLEM_KINDS);
}

/* Every word that a field may have is told with its meaning. */
static void
assert_glosses(const Field *field)
{
	for (guint i = 0; field->words[i] != NULL; i++) {
		const char *word = field->words[i];
		if (*word == '\0')
			continue;
		g_autofree char *told = word_gloss_suggest(field->key, word, field->words);
		g_autofree char *begin = g_strconcat(word, "（", NULL);
		if (!g_str_has_prefix(told, begin))
			g_error("no meaning of %s: %s in gloss.def", field->key, word);
	}
}

static void
test_glosses(void)
{
	for (int record = 0; record < RECORD_KINDS; record++)
		for (const Field *field = field_table((RecordKind)record)->fields;
		     field->key != NULL; field++)
			if (field->words != NULL)
				assert_glosses(field);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_set_nonfatal_assertions();
	g_test_add_func("/load/problems/base", test_base);
	g_test_add_func("/load/problems/catalogue", test_catalogue);
	g_test_add_func("/load/problems/glosses", test_glosses);
	g_autoptr(GPtrArray) names = case_names();
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		g_autofree char *stem = g_strndup(name, strlen(name) - strlen(".case"));
		g_autofree char *path = g_strconcat("/load/problems/case/", stem, NULL);
		g_test_add_data_func(path, name, test_case);
	}
	return g_test_run();
}
