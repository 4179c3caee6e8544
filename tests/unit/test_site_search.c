/* The search index, read back by a small reader of its shards: it finds what stands there, all of it, and
 * nothing else; a query needs a few shards only. */
#include "base/text.h"
#include "measure/book.h"
#include "render/document/transform.h"
#include "render/site/html.h"
#include "render/site/search.h"
#include "support/bureau.h"
#include "support/search_reader.h"
#include "support/test_support.h"
#include <json-c/json.h>
#include <string.h>

/* --- a folder of plans with its index ---------------------------------------------------------- */

typedef struct {
	Bureau bureau;
	SearchReader *reader;
	char *text;
	gsize largest; /* bytes of the largest file */
} Index;

static void
index_clear(Index *index)
{
	search_reader_free(index->reader);
	g_free(index->text);
	bureau_clear(&index->bureau);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Index, index_clear)

static void
read_file(Index *index, const char *path, GBytes *bytes)
{
	search_reader_add(index->reader, path, bytes);
	index->largest = MAX(index->largest, g_bytes_get_size(bytes));
}

static void
make_index(Index *index)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	g_autoptr(GPtrArray) files = job_files_new();
	search_list_jobs(jobs);
	g_assert_cmpuint(jobs->len, ==, 1);
	const Job *job = g_ptr_array_index(jobs, 0);
	g_autoptr(GBytes) bytes =
		job_make(job, &index->bureau.context, files, &index->text, problems, &error);
	g_assert_no_error(error);
	index->reader = search_reader_new();
	read_file(index, job->path, bytes);
	for (guint i = 0; i < files->len; i++) {
		const JobFile *file = g_ptr_array_index(files, i);
		read_file(index, file->path, file->bytes);
	}
}

/* folder: below tests/, holds plans/. */
static void
index_open(Index *index, const char *folder, Edition edition)
{
	bureau_open(&index->bureau, folder, NULL, edition);
	make_index(index);
}

static bool
finds(const Index *index, const char *query, const char *path)
{
	g_autoptr(GPtrArray) found = search_reader_find(index->reader, query, NULL);
	for (guint i = 0; i < found->len; i++)
		if (strcmp(((const FoundPassage *)g_ptr_array_index(found, i))->path, path) == 0)
			return true;
	return false;
}

static guint
count_found(const Index *index, const char *query)
{
	g_autoptr(GPtrArray) found = search_reader_find(index->reader, query, NULL);
	return found->len;
}

/* --- terms ------------------------------------------------------------------------------------- */

/* The tokens of a text as "term@position" with spaces between. */
static char *
tokens_of(const char *text)
{
	g_autoptr(GPtrArray) tokens = search_tokens(text);
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < tokens->len; i++) {
		const SearchToken *token = g_ptr_array_index(tokens, i);
		g_string_append_printf(out, "%s%s%s@%d", i > 0 ? " " : "", token->han ? "+" : "",
				       token->text, token->position);
	}
	return g_string_free(out, FALSE);
}

static void
test_tokens(void)
{
	static const struct {
		const char *text, *tokens;
	} cases[] = {
		{NULL, ""},
		{"，。", ""},
		{"学前", "+学@0 +前@1"},
		{"建 20 所", "+建@0 20@1 +所@2"},
		{"枣教发〔２０２３〕１号", "+枣@0 +教@1 +发@2 2023@4 1@6 +号@7"},
		{"（一）普惠率85.5%，", "+一@0 +普@2 +惠@3 +率@4 85.5@5 %@6"},
		{"1.加强", "1@0 +加@2 +强@3"},
		{"2023.", "2023@0"},
		{"STEM课程K12", "stem@0 +课@1 +程@2 k12@3"},
		{"甲……乙\n丙", "+甲@0 +乙@2 +丙@4"},
		{"〇⼀々", "+〇@0 +一@1 +々@2"},
		{"千分之三‰", "+千@0 +分@1 +之@2 +三@3 ‰@4"},
	};
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *tokens = tokens_of(cases[i].text);
		g_assert_cmpstr(tokens, ==, cases[i].tokens);
	}
}

/* A text with everything that could end a script or a string stays one string. */
static void
test_script_strings(void)
{
	static const char hostile[] = "\"\\</script><!--\u2028\u2029\n\t\001&甲";
	g_autoptr(GString) out = g_string_new(NULL);
	html_append_json_string(out, hostile);
	g_assert_null(strpbrk(out->str, "<>&\n\t\001"));
	g_assert_null(strstr(out->str, "\u2028"));
	json_object *value = json_tokener_parse(out->str);
	g_assert_cmpstr(json_object_get_string(value), ==, hostile);
	json_object_put(value);
}

/* --- the paragraphs of the official texts ------------------------------------------------------ */

/* What a reader compares: compatibility forms in lower case, without spaces. */
static char *
plain(const char *text)
{
	g_autofree char *form = g_utf8_normalize(text, -1, G_NORMALIZE_ALL_COMPOSE);
	g_autofree char *lower = g_utf8_strdown(form, -1);
	g_auto(GStrv) pieces = g_strsplit(lower, " ", -1);
	return g_strjoinv(NULL, pieces);
}

/* Counts the paragraphs that have the query in them, and fails the test when the index finds others. */
static guint
check_query(const Index *index, const char *query)
{
	g_autofree char *wanted = plain(query);
	g_autoptr(GPtrArray) found = search_reader_find(index->reader, query, NULL);
	const GPtrArray *passages = search_reader_passages(index->reader);
	guint truth = 0;
	for (guint i = 0; i < passages->len; i++) {
		const FoundPassage *passage = g_ptr_array_index(passages, i);
		if (strcmp(passage->kind, "text") != 0)
			continue;
		g_autofree char *text = plain(passage->text);
		bool there = strstr(text, wanted) != NULL;
		bool seen = g_ptr_array_find(found, passage, NULL);
		if (there != seen)
			g_error("%s: %s %s", query, seen ? "found where it is not" : "not found",
				passage->path);
		truth += there;
	}
	return truth;
}

/* The last stretch of so many Han characters, set off by no mark or space; NULL when there is none. */
static char *
last_run(const char *text, int length)
{
	int run = 0;
	for (const char *at = text + strlen(text); at > text;) {
		at = g_utf8_prev_char(at);
		run = text_is_han(g_utf8_get_char(at)) ? run + 1 : 0;
		if (run == length)
			return g_utf8_substring(at, 0, length);
	}
	return NULL;
}

/* How many paragraphs of the shipped plans have each query in them; counted in plan.md with grep,
 * spaces taken away and full-width signs as their ASCII forms. */
static const struct {
	const char *query;
	guint paragraphs;
} queries[] = {
	{"普惠性幼儿园", 2}, {"县管校聘", 2}, {"近视", 2},     {"枣教发〔2023〕1号", 1},
	{"义务教育", 19},    {"双减", 5},     {"课后服务", 5}, {"心理健康教育", 5},
	{"职业教育", 9},     {"校园安全", 4}, {"2023年", 25},  {"80%以上", 3},
};

static guint
count_kind(const Index *index, const char *kind)
{
	const GPtrArray *passages = search_reader_passages(index->reader);
	guint count = 0;
	for (guint i = 0; i < passages->len; i++)
		count += strcmp(((const FoundPassage *)g_ptr_array_index(passages, i))->kind,
				kind) == 0;
	return count;
}

static void
test_twelve_queries(void)
{
	g_auto(Index) index = {0};
	index_open(&index, "..", EDITION_PUBLIC);
	g_assert_cmpuint(count_kind(&index, "text"), ==, 318);
	for (guint i = 0; i < G_N_ELEMENTS(queries); i++)
		g_assert_cmpuint(check_query(&index, queries[i].query), ==, queries[i].paragraphs);
}

/* The same for stretches of each paragraph itself, of one character and more. */
static void
test_every_paragraph(void)
{
	static const int lengths[] = {1, 2, 3, 4, 7};
	g_auto(Index) index = {0};
	index_open(&index, "..", EDITION_PUBLIC);
	const GPtrArray *passages = search_reader_passages(index.reader);
	guint tried = 0;
	for (guint i = 0; i < passages->len; i++) {
		const FoundPassage *passage = g_ptr_array_index(passages, i);
		if (strcmp(passage->kind, "text") != 0)
			continue;
		/* From the end, so that the last character before a mark is met too. */
		for (guint j = 0; j < G_N_ELEMENTS(lengths); j++) {
			g_autofree char *piece = last_run(passage->text, lengths[j]);
			if (piece == NULL)
				continue;
			g_assert_cmpuint(check_query(&index, piece), >, 0);
			tried++;
		}
	}
	g_assert_cmpuint(tried, >, 500);
}

/* --- what is asked otherwise ------------------------------------------------------------------- */

static void
test_ways_to_ask(void)
{
	g_auto(Index) index = {0};
	index_open(&index, "..", EDITION_PUBLIC);
	/* Full-width digits, other brackets, capitals. */
	g_assert_cmpuint(count_found(&index, "２０２３年"), ==, count_found(&index, "2023年"));
	g_assert_cmpuint(count_found(&index, "枣教发[2023]1号"), ==,
			 count_found(&index, "枣教发〔2023〕1号"));
	g_assert_cmpuint(count_found(&index, "clc"), ==, count_found(&index, "CLC"));
	g_assert_cmpuint(count_found(&index, "CLC"), >, 0);
	g_assert_cmpuint(count_found(&index, "cl"), >=, count_found(&index, "clc"));
	/* A number is whole: 3年 is not in 2023年. */
	g_assert_cmpuint(count_found(&index, "023年"), ==, 0);
	g_assert_cmpuint(count_found(&index, "202"), ==, 0);
	/* Nothing reaches across marks. */
	g_assert_cmpuint(count_found(&index, "教育局枣教发"), ==, 0);
	/* Marks alone ask nothing. */
	g_assert_cmpuint(count_found(&index, "，。 〔〕"), ==, 0);
	g_assert_cmpuint(count_found(&index, ""), ==, 0);
	g_assert_cmpuint(count_found(&index, "鑫淼焱垚"), ==, 0);
}

static void
test_several_words(void)
{
	g_auto(Index) index = {0};
	index_open(&index, "..", EDITION_PUBLIC);
	g_autoptr(GPtrArray) both = search_reader_find(index.reader, "幼儿园 学位", NULL);
	g_autoptr(GPtrArray) first = search_reader_find(index.reader, "幼儿园", NULL);
	g_autoptr(GPtrArray) second = search_reader_find(index.reader, "学位", NULL);
	guint count = 0;
	for (guint i = 0; i < first->len; i++)
		count += g_ptr_array_find(second, g_ptr_array_index(first, i), NULL);
	g_assert_cmpuint(both->len, ==, count);
	g_assert_cmpuint(both->len, >, 0);
	g_assert_cmpuint(both->len, <, first->len);
	g_assert_cmpuint(count_found(&index, "学位 幼儿园"), ==, both->len);
}

/* --- the other kinds --------------------------------------------------------------------------- */

static void
test_kinds(void)
{
	g_auto(Index) index = {0};
	index_open(&index, "..", EDITION_PUBLIC);
	g_assert_true(finds(&index, "枣教发〔2023〕1号", "plans/zaozhuang-2023/index.html"));
	g_assert_true(finds(&index, "2023年工作要点 月报 2023年6月",
			    "plans/zaozhuang-2023/2023-06.html"));
	g_assert_true(finds(&index, "目标对照月报 2023年6月", "compare/2023-06.html"));
	g_assert_true(finds(&index, "序时进度怎么算", "help/index.html#schedule"));
	g_assert_true(finds(&index, "键盘操作", "accessibility.html#keyboard"));
	const ComparisonRow *row = g_ptr_array_index(index.bureau.book->comparison->rows, 0);
	g_autofree char *page = g_strdup_printf("compare/%s.html", row->indicator->id);
	g_assert_true(finds(&index, row->indicator->name, page));
	const Report *report =
		((PlanBook *)g_ptr_array_index(index.bureau.book->plans, 0))->current;
	for (guint i = 0; i < report->results->len; i++) {
		const Target *target =
			((TargetResult *)g_ptr_array_index(report->results, i))->target;
		g_autofree char *path =
			g_strdup_printf("plans/%s/targets/%s.html", report->plan->id, target->id);
		g_assert_true(finds(&index, target->name, path));
	}
}

/* What the public may not see is in no file of its index. */
static void
test_editions(void)
{
	g_auto(Index) open = {0}, internal = {0};
	index_open(&open, "data/qinghe", EDITION_PUBLIC);
	index_open(&internal, "data/qinghe", EDITION_INTERNAL);
	guint more = 0;
	const GPtrArray *plans = internal.bureau.collection->plans;
	for (guint i = 0; i < plans->len; i++) {
		const Plan *plan = g_ptr_array_index(plans, i);
		for (guint j = 0; j < plan->targets->len; j++) {
			const Target *target = g_ptr_array_index(plan->targets, j);
			if (target->access == ACCESS_PUBLIC)
				continue;
			more += count_found(&internal, target->name) > 0;
			g_autofree char *path =
				g_strdup_printf("plans/%s/targets/%s.html", plan->id, target->id);
			g_assert_false(finds(&open, target->name, path));
		}
	}
	g_assert_cmpuint(more, >, 0);
}

/* The gate sees all that the shards show. */
static void
test_text_of_job(void)
{
	g_auto(Index) index = {0};
	index_open(&index, "data/qinghe", EDITION_PUBLIC);
	const GPtrArray *passages = search_reader_passages(index.reader);
	for (guint i = 0; i < passages->len; i++) {
		const FoundPassage *passage = g_ptr_array_index(passages, i);
		const char *const shown[] = {passage->place, passage->heading, passage->text,
					     passage->units};
		for (guint j = 0; j < G_N_ELEMENTS(shown); j++)
			g_assert_true(shown[j] == NULL || strstr(index.text, shown[j]) != NULL);
	}
}

/* --- size -------------------------------------------------------------------------------------- */

static void
test_sizes(void)
{
	g_auto(Index) index = {0};
	index_open(&index, "..", EDITION_PUBLIC);
	g_assert_cmpuint(index.largest, <, 12 * 1024);
	gsize all = 0;
	for (guint i = 0; i < G_N_ELEMENTS(queries); i++) {
		gsize loaded = 0;
		g_autoptr(GPtrArray) found =
			search_reader_find(index.reader, queries[i].query, &loaded);
		g_test_message("%s: %u hits, %zu bytes of terms", queries[i].query, found->len,
			       loaded);
		g_assert_cmpuint(loaded, <, 24 * 1024);
		all += loaded;
	}
	g_assert_cmpuint(all / G_N_ELEMENTS(queries), <, 12 * 1024);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/site/search/tokens", test_tokens);
	g_test_add_func("/site/search/script-strings", test_script_strings);
	g_test_add_func("/site/search/twelve-queries", test_twelve_queries);
	g_test_add_func("/site/search/every-paragraph", test_every_paragraph);
	g_test_add_func("/site/search/ways-to-ask", test_ways_to_ask);
	g_test_add_func("/site/search/several-words", test_several_words);
	g_test_add_func("/site/search/kinds", test_kinds);
	g_test_add_func("/site/search/editions", test_editions);
	g_test_add_func("/site/search/text-of-job", test_text_of_job);
	g_test_add_func("/site/search/sizes", test_sizes);
	return g_test_run();
}
