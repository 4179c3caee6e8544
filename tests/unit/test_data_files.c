/* The published files, made from the test bureau: what they hold, what they must not hold,
 * and that they agree with each other. */
#include "base/files.h"
#include "base/job.h"
#include "measure/book.h"
#include "render/data/data.h"
#include "render/data/datasets.h"
#include "render/data/json.h"
#include "support/bureau.h"
#include "support/test_support.h"

#include <string.h>

/* --- the test bureau --------------------------------------------------------------------------- */

/* The bureau with the pages and the data jobs of its site. with_url: false takes the url of site.yaml away. */
static void
qinghe_open(Bureau *bureau, Edition edition, bool with_url)
{
	static const char *const pages[] = {
		"404.html", "index.html", "plans/qinghe-2023/2023-06.html",
		"plans/qinghe-2023/index.html", "plans/qinghe-2024/index.html"};
	bureau_open(bureau, "data/qinghe", NULL, edition);
	if (!with_url)
		bureau->collection->settings->url = NULL;
	for (guint i = 0; i < G_N_ELEMENTS(pages); i++)
		g_ptr_array_add(bureau->pages, (char *)pages[i]);
	data_list_jobs(&bureau->context, bureau->jobs);
}

static GBytes *
run_job_bytes(const Bureau *bureau, const Job *job, char **text)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ProblemList) problems = problem_list_new();
	GBytes *bytes = job->make(job, &bureau->context, text, problems, &error);
	g_assert_no_error(error);
	return bytes;
}

/* What a file says. All but the ledger are text as they are. */
static char *
run_job(const Bureau *bureau, const Job *job)
{
	char *text = NULL;
	g_autoptr(GBytes) bytes = run_job_bytes(bureau, job, &text);
	gsize length = 0;
	const char *data = g_bytes_get_data(bytes, &length);
	if (!g_str_has_suffix(job->path, ".xlsx"))
		g_assert_cmpmem(data, length, text, strlen(text));
	return text;
}

/* The text of one file of the site; NULL when no job makes it. */
static char *
make_file(const Bureau *bureau, const char *path)
{
	for (guint i = 0; i < bureau->jobs->len; i++) {
		const Job *job = g_ptr_array_index(bureau->jobs, i);
		if (strcmp(job->path, path) == 0)
			return run_job(bureau, job);
	}
	return NULL;
}

static GBytes *
make_bytes(const Bureau *bureau, const char *path)
{
	for (guint i = 0; i < bureau->jobs->len; i++) {
		const Job *job = g_ptr_array_index(bureau->jobs, i);
		g_autofree char *text = NULL;
		if (strcmp(job->path, path) == 0)
			return run_job_bytes(bureau, job, &text);
	}
	g_assert_not_reached();
}

static json_object *
make_json(const Bureau *bureau, const char *path)
{
	g_autofree char *text = make_file(bureau, path);
	g_assert_nonnull(text);
	json_object *value = json_tokener_parse(text);
	g_assert_nonnull(value);
	return value;
}

static const char *
member(json_object *object, const char *key)
{
	json_object *value = NULL;
	g_assert_true(json_object_object_get_ex(object, key, &value));
	return json_object_get_string(value);
}

/* The row in which the columns have these values: pairs of column and value, ended by NULL. */
static json_object *
find_row(json_object *file, ...)
{
	json_object *rows = json_object_object_get(file, "rows");
	for (gsize i = 0; i < json_object_array_length(rows); i++) {
		json_object *row = json_object_array_get_idx(rows, i);
		va_list arguments;
		va_start(arguments, file);
		bool found = true;
		for (const char *key = va_arg(arguments, const char *); key != NULL;
		     key = va_arg(arguments, const char *))
			found &= g_strcmp0(member(row, key), va_arg(arguments, const char *)) == 0;
		va_end(arguments);
		if (found)
			return row;
	}
	g_assert_not_reached();
}

/* --- which files ------------------------------------------------------------------------------- */

static char *
job_paths(const Bureau *bureau)
{
	GString *paths = g_string_new(NULL);
	for (guint i = 0; i < bureau->jobs->len; i++)
		g_string_append_printf(paths, "%s\n",
				       ((const Job *)g_ptr_array_index(bureau->jobs, i))->path);
	return g_string_free(paths, FALSE);
}

#define TABLE_FILES \
	"data/plans.csv\ndata/plans.json\ndata/schema/plans.json\n" \
	"data/targets.csv\ndata/targets.json\ndata/schema/targets.json\n" \
	"data/figures.csv\ndata/figures.json\ndata/schema/figures.json\n" \
	"data/statuses.csv\ndata/statuses.json\ndata/schema/statuses.json\n" \
	"data/changes.csv\ndata/changes.json\ndata/schema/changes.json\n" \
	"data/ledger.xlsx\n" \
	"data/datapackage.json\ndata/readme.txt\ndata/checksums.txt\nfeed.xml\n"

static void
test_paths(void)
{
	g_auto(Bureau) with = {0}, without = {0};
	qinghe_open(&with, EDITION_PUBLIC, true);
	qinghe_open(&without, EDITION_PUBLIC, false);
	g_autofree char *paths_with = job_paths(&with);
	g_autofree char *paths_without = job_paths(&without);
	g_assert_cmpstr(paths_with, ==, TABLE_FILES "sitemap.xml\nrobots.txt\n");
	g_assert_cmpstr(paths_without, ==,
			TABLE_FILES "sitemap-fragment.xml\nrobots-fragment.txt\n");
}

/* Whatever is written twice is the same twice. */
static void
test_same(void)
{
	g_auto(Bureau) first = {0}, second = {0};
	qinghe_open(&first, EDITION_PUBLIC, true);
	qinghe_open(&second, EDITION_PUBLIC, true);
	for (guint i = 0; i < first.jobs->len; i++) {
		g_autofree char *a_text = NULL, *b_text = NULL;
		g_autoptr(GBytes) a =
			run_job_bytes(&first, g_ptr_array_index(first.jobs, i), &a_text);
		g_autoptr(GBytes) b =
			run_job_bytes(&second, g_ptr_array_index(second.jobs, i), &b_text);
		g_assert_true(g_bytes_equal(a, b));
		g_assert_cmpstr(a_text, ==, b_text);
	}
}

static bool
anywhere(const Bureau *bureau, const char *secret)
{
	for (guint i = 0; i < bureau->jobs->len; i++) {
		g_autofree char *text = run_job(bureau, g_ptr_array_index(bureau->jobs, i));
		if (strstr(text, secret) != NULL)
			return true;
	}
	return false;
}

static void
test_access(void)
{
	g_auto(Bureau) open = {0}, internal = {0};
	qinghe_open(&open, EDITION_PUBLIC, true);
	qinghe_open(&internal, EDITION_INTERNAL, true);
	g_assert_false(anywhere(&open, "密不外传"));
	g_assert_false(anywhere(&open, "依申请乙"));
	g_assert_true(anywhere(&internal, "密不外传"));
	g_assert_true(anywhere(&internal, "依申请乙"));
	g_autofree char *robots = make_file(&internal, "robots.txt");
	g_assert_nonnull(strstr(robots, "Disallow: /\n"));
}

/* --- the tables -------------------------------------------------------------------------------- */

static void
test_titles(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	for (int i = 0; i < data_set_count; i++) {
		const Dataset *dataset = data_sets[i];
		g_autofree char *title = g_strconcat("data.title.", dataset->name, NULL);
		g_autofree char *about = g_strconcat("data.about.", dataset->name, NULL);
		g_assert_nonnull(sentence_word(bureau.sentences, title));
		g_assert_nonnull(sentence_word(bureau.sentences, about));
		for (int j = 0; j < dataset->field_count; j++) {
			g_autofree char *field = field_title(&dataset->fields[j], bureau.sentences);
			if (field == NULL || *field == '\0')
				g_error("no title: %s.%s", dataset->name, dataset->fields[j].name);
		}
	}
}

/* The columns of keys exist, and no two rows have the same ones. */
static void
test_keys(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_INTERNAL, true);
	for (int i = 0; i < data_set_count; i++) {
		g_autofree char *path = g_strdup_printf("data/%s.json", data_sets[i]->name);
		g_auto(GStrv) key = g_strsplit(data_sets[i]->key, " ", -1);
		g_autoptr(GHashTable) seen =
			g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
		json_object *file = make_json(&bureau, path);
		json_object *rows = json_object_object_get(file, "rows");
		g_assert_cmpuint(json_object_array_length(rows), >, 1);
		for (gsize j = 0; j < json_object_array_length(rows); j++) {
			GString *values = g_string_new(NULL);
			for (int k = 0; key[k] != NULL; k++) {
				const char *value =
					member(json_object_array_get_idx(rows, j), key[k]);
				g_string_append_printf(values, "%s\n", value != NULL ? value : "");
			}
			g_assert_true(g_hash_table_add(seen, g_string_free(values, FALSE)));
		}
		json_object_put(file);
	}
}

/* Reads RFC 4180: the rows, each an array of fields. */
static GPtrArray *
read_csv(const char *csv)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref);
	GPtrArray *row = g_ptr_array_new_with_free_func(g_free);
	g_assert_true(g_str_has_prefix(csv, "\xEF\xBB\xBF"));
	const char *at = csv + 3;
	while (*at != '\0') {
		GString *field = g_string_new(NULL);
		bool quoted = *at == '"';
		at += quoted ? 1 : 0;
		while (quoted ? *at != '"' || at[1] == '"' : *at != ',' && *at != '\r') {
			g_assert_cmpint(*at, !=, '\0');
			at += quoted && *at == '"' ? 1 : 0;
			g_string_append_c(field, *at++);
		}
		at += quoted ? 1 : 0;
		g_ptr_array_add(row, g_string_free(field, FALSE));
		if (*at++ == ',')
			continue;
		g_assert_cmpint(*at++, ==, '\n');
		g_ptr_array_add(rows, row);
		row = g_ptr_array_new_with_free_func(g_free);
	}
	g_assert_cmpuint(row->len, ==, 0);
	g_ptr_array_unref(row);
	return rows;
}

/* What CSV writes for a value of JSON. */
static char *
as_csv(const char *key, json_object *value)
{
	if (strcmp(key, "sample") == 0)
		return g_strdup(json_object_get_boolean(value) ? "演示数据" : "");
	if (value == NULL)
		return g_strdup("");
	GString *text = g_string_new(NULL);
	if (json_object_is_type(value, json_type_array)) {
		for (gsize i = 0; i < json_object_array_length(value); i++)
			g_string_append_printf(
				text, "%s%s", i > 0 ? "|" : "",
				json_object_get_string(json_object_array_get_idx(value, i)));
	} else {
		g_string_append(text, json_object_get_string(value));
	}
	if (json_object_is_type(value, json_type_string) &&
	    strchr("=+-@\t", text->str[0]) != NULL && text->len > 0)
		g_string_prepend_c(text, '\'');
	return g_string_free(text, FALSE);
}

static void
assert_same_row(json_object *row, const GPtrArray *head, const GPtrArray *fields)
{
	guint column = 0;
	g_assert_cmpuint(fields->len, ==, head->len);
	json_object_object_foreach(row, key, value)
	{
		g_autofree char *expected = as_csv(key, value);
		const char *name = strcmp(key, "sample") == 0 ? "数据性质" : key;
		g_assert_cmpstr(g_ptr_array_index(head, column), ==, name);
		g_assert_cmpstr(g_ptr_array_index(fields, column), ==, expected);
		column++;
	}
	g_assert_cmpuint(column, ==, head->len);
}

static void
test_csv_and_json(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	for (int i = 0; i < data_set_count; i++) {
		g_autofree char *csv_path = g_strdup_printf("data/%s.csv", data_sets[i]->name);
		g_autofree char *json_path = g_strdup_printf("data/%s.json", data_sets[i]->name);
		g_autofree char *csv = make_file(&bureau, csv_path);
		g_autoptr(GPtrArray) lines = read_csv(csv);
		json_object *file = make_json(&bureau, json_path);
		json_object *rows = json_object_object_get(file, "rows");
		g_assert_cmpuint(json_object_array_length(rows), ==, lines->len - 1);
		for (guint j = 1; j < lines->len; j++)
			assert_same_row(json_object_array_get_idx(rows, j - 1),
					g_ptr_array_index(lines, 0), g_ptr_array_index(lines, j));
		json_object_put(file);
	}
}

/* Nothing of a redacted target is a number, and it says why. */
static void
test_redacted(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	json_object *targets = make_json(&bureau, "data/targets.json");
	json_object *target = find_row(targets, "target", "merged-schools", NULL);
	g_assert_cmpstr(member(target, "redacted"), ==, "true");
	g_assert_null(member(target, "value"));
	g_assert_null(member(target, "target_value"));
	g_assert_cmpstr(member(target, "reason"), ==, "redacted");
	g_assert_nonnull(member(target, "promise"));
	g_assert_cmpstr(member(target, "quote"), ==, "撤并教学点**个");
	json_object *figures = make_json(&bureau, "data/figures.json");
	json_object *figure =
		find_row(figures, "target", "merged-schools", "month", "2023-06", NULL);
	g_assert_cmpstr(member(figure, "redacted"), ==, "true");
	g_assert_null(member(figure, "target_value"));
	g_assert_cmpstr(member(figure, "value_known"), ==, "5");
	json_object_put(figures);
	json_object_put(targets);
}

/* A figure that came late is missing in the one history and there in the other. */
static void
test_histories(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	json_object *figures = make_json(&bureau, "data/figures.json");
	json_object *late = find_row(figures, "target", "cloud-lessons", "month", "2023-07", NULL);
	g_assert_null(member(late, "value_published"));
	g_assert_cmpstr(member(late, "value_known"), ==, "24");
	g_assert_cmpstr(member(late, "whole_known"), ==, "48");
	g_assert_cmpstr(member(late, "corrected_in"), ==, "2023-08");
	g_assert_cmpstr(member(late, "status_published"), ==, "unreported");
	g_assert_cmpstr(member(late, "status_known"), ==, "on-schedule");
	json_object *never = find_row(figures, "target", "cloud-lessons", "month", "2023-08", NULL);
	g_assert_null(member(never, "corrected_in"));
	/* Draft: the figures, but no bulletin. */
	g_assert_null(member(never, "bulletin"));
	g_assert_cmpstr(member(late, "bulletin"), ==, "plans/qinghe-2023/2023-07.html");
	json_object_put(figures);
}

/* What a month brought, with both sides; what was corrected is told as such. */
static void
test_changes(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	json_object *changes = make_json(&bureau, "data/changes.json");
	json_object *done = find_row(changes, "target", "reading-corners", "month", "2023-07",
				     "change", "done", NULL);
	g_assert_cmpstr(member(done, "since"), ==, "2023-06");
	g_assert_cmpstr(member(done, "status_after"), ==, "done");
	g_assert_cmpstr(member(done, "change_label"), ==, "完成目标");
	g_assert_nonnull(member(done, "sentence"));
	json_object *late = find_row(changes, "target", "cloud-lessons", "month", "2023-08",
				     "change", "late", NULL);
	g_assert_cmpstr(member(late, "value_month"), ==, "2023-07");
	g_assert_null(member(late, "value_before"));
	g_assert_cmpstr(member(late, "value_after"), ==, "24");
	g_assert_cmpstr(member(late, "why"), ==, "7月漏报，补报");
	json_object *item =
		find_row(changes, "item", "8", "change", "item-state", "month", "2023-07", NULL);
	g_assert_cmpstr(member(item, "state_before"), ==, "under-way");
	g_assert_cmpstr(member(item, "state_after"), ==, "done");
	g_assert_null(member(item, "target"));
	json_object_put(changes);
}

/* A count over districts: the sum lacks one, later it does not; each district has its row. */
static void
test_parts(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	json_object *figures = make_json(&bureau, "data/figures.json");
	json_object *whole = find_row(figures, "target", "kindergartens-built", "month", "2023-06",
				      "area", NULL, NULL);
	g_assert_cmpstr(member(whole, "value_published"), ==, "9");
	g_assert_cmpstr(member(whole, "missing_areas_published"), ==, "[ \"北岭乡\" ]");
	g_assert_cmpstr(member(whole, "value_known"), ==, "10");
	g_assert_cmpstr(member(whole, "missing_areas_known"), ==, "[ ]");
	json_object *part = find_row(figures, "target", "kindergartens-built", "month", "2023-06",
				     "area", "北岭乡", NULL);
	g_assert_null(member(part, "value_published"));
	g_assert_cmpstr(member(part, "value_known"), ==, "1");
	g_assert_cmpstr(member(part, "target_value"), ==, "3");
	g_assert_cmpstr(member(part, "corrected_in"), ==, "2023-07");
	g_assert_null(member(part, "status_known"));
	json_object *zero = find_row(figures, "target", "kindergartens-built", "month", "2023-03",
				     "area", "石桥乡", NULL);
	g_assert_cmpstr(member(zero, "value_known"), ==, "0");
	json_object *unchanged = find_row(figures, "target", "kindergartens-built", "month",
					  "2023-06", "area", "城关镇", NULL);
	g_assert_null(member(unchanged, "corrected_in"));
	json_object_put(figures);
}

/* Numbers carry the unit they are reported in. */
static void
test_units(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	json_object *figures = make_json(&bureau, "data/figures.json");
	json_object *rise = find_row(figures, "target", "fitness", "month", "2023-06", NULL);
	g_assert_cmpstr(member(rise, "unit"), ==, "个百分点");
	g_assert_cmpstr(member(rise, "value_known"), ==, "52.9");
	g_assert_cmpstr(member(rise, "value_unit"), ==, "%");
	json_object *covered =
		find_row(figures, "target", "cloud-lessons", "month", "2023-06", NULL);
	g_assert_cmpstr(member(covered, "unit"), ==, "%");
	g_assert_cmpstr(member(covered, "value_unit"), !=, "%");
	json_object_put(figures);
}

/* After a revision both wordings are there. */
static void
test_revision(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	json_object *targets = make_json(&bureau, "data/targets.json");
	json_object *target = find_row(targets, "target", "kindergartens-built", NULL);
	g_assert_cmpstr(member(target, "value"), ==, "20");
	g_assert_cmpstr(member(target, "target_value"), ==, "15");
	g_assert_cmpstr(member(target, "revised_from"), ==, "2023-08");
	g_assert_cmpstr(member(target, "sample"), ==, "true");
	json_object *plain = find_row(targets, "plan", "qinghe-2024", NULL);
	g_assert_cmpstr(member(plain, "sample"), ==, "false");
	json_object *statuses = make_json(&bureau, "data/statuses.json");
	json_object *before =
		find_row(statuses, "target", "kindergartens-built", "month", "2023-07", NULL);
	g_assert_cmpstr(member(before, "target_value"), ==, "20");
	json_object *after =
		find_row(statuses, "target", "kindergartens-built", "month", "2023-08", NULL);
	g_assert_cmpstr(member(after, "target_value"), ==, "15");
	json_object_put(statuses);
	json_object_put(targets);
}

/* Estimates have numbers where they are made, and nothing where not; a site that wants none has none. */
static void
test_forecast(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	static const char *const columns[] = {"forecast_low", "forecast_value", "forecast_high",
					      "pace_needed"};
	json_object *statuses = make_json(&bureau, "data/statuses.json");
	json_object *made =
		find_row(statuses, "target", "kindergartens-built", "month", "2023-07", NULL);
	double low = g_ascii_strtod(member(made, columns[0]), NULL);
	double value = g_ascii_strtod(member(made, columns[1]), NULL);
	double high = g_ascii_strtod(member(made, columns[2]), NULL);
	g_assert_cmpfloat(low, <=, value);
	g_assert_cmpfloat(value, <=, high);
	/* 11 of 20 at the end of July: nine in five months. */
	g_assert_cmpstr(member(made, "pace_needed"), ==, "1.8");
	json_object *early =
		find_row(statuses, "target", "kindergartens-built", "month", "2023-03", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++)
		g_assert_null(member(early, columns[i]));
	json_object_put(statuses);

	const PlanBook *plan = book_plan(bureau.book, "qinghe-2023");
	const Report *july = plan_book_published(plan, month_of(2023, 7));
	g_autofree char *shown = data_show(july, bureau.sentences, "text");
	g_autofree char *sentence =
		sentence_forecast(bureau.sentences, report_result(july, "kindergartens-built"));
	g_assert_nonnull(sentence);
	g_assert_nonnull(strstr(shown, sentence));

	bureau.collection->settings->forecast = false;
	g_autoptr(Book) without = measure_book(bureau.collection, EDITION_PUBLIC);
	const PlanBook *plain = book_plan(without, "qinghe-2023");
	for (guint i = 0; i < plain->known->len; i++) {
		const Report *report = g_ptr_array_index(plain->known, i);
		for (guint j = 0; j < report->results->len; j++) {
			const TargetResult *result = g_ptr_array_index(report->results, j);
			g_assert_null(result->forecast);
		}
	}
}

static void
test_golden_tables(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	g_autofree char *plans = make_file(&bureau, "data/plans.csv");
	g_autofree char *figures = make_file(&bureau, "data/figures.csv");
	g_autofree char *schema = make_file(&bureau, "data/schema/plans.json");
	test_golden("data/plans.csv", plans);
	test_golden("data/figures.csv", figures);
	test_golden("data/schema-plans.json", schema);
}

/* --- package, checksums ------------------------------------------------------------------------ */

static void
test_package(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	json_object *package = make_json(&bureau, "data/datapackage.json");
	json_object *resources = json_object_object_get(package, "resources");
	/* CSV and JSON of each, and the ledger. */
	g_assert_cmpuint(json_object_array_length(resources), ==, 2 * (gsize)data_set_count + 1);
	g_autofree char *checksums = make_file(&bureau, "data/checksums.txt");
	for (gsize i = 0; i < json_object_array_length(resources); i++) {
		json_object *resource = json_object_array_get_idx(resources, i);
		g_autofree char *path = g_strconcat("data/", member(resource, "path"), NULL);
		g_autoptr(GBytes) file = make_bytes(&bureau, path);
		gsize length = 0;
		const void *data = g_bytes_get_data(file, &length);
		g_autofree char *sum = files_checksum(data, length);
		g_autofree char *hash = g_strconcat("sha256:", sum, NULL);
		g_autofree char *line = g_strdup_printf("%s  %s\n", sum, member(resource, "path"));
		g_assert_cmpint(json_object_get_int64(json_object_object_get(resource, "bytes")),
				==, (gint64)length);
		g_assert_cmpstr(member(resource, "hash"), ==, hash);
		g_assert_nonnull(strstr(checksums, line));
	}
	json_object *license =
		json_object_array_get_idx(json_object_object_get(package, "licenses"), 0);
	g_assert_cmpstr(member(license, "name"), ==, "CC-BY-4.0");
	g_assert_cmpstr(member(package, "sample"), ==, "true");
	json_object_put(package);
}

/* A licence that no list knows is what the readme says; without one there is none. */
static void
test_license(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	bureau.collection->settings->license = "经授权方可使用";
	json_object *package = make_json(&bureau, "data/datapackage.json");
	json_object *license =
		json_object_array_get_idx(json_object_object_get(package, "licenses"), 0);
	g_assert_false(json_object_object_get_ex(license, "name", NULL));
	g_assert_cmpstr(member(license, "path"), ==, "readme.txt");
	g_assert_cmpstr(member(license, "title"), ==, "经授权方可使用");
	json_object_put(package);
	g_autofree char *readme = make_file(&bureau, "data/readme.txt");
	g_assert_nonnull(strstr(readme, "经授权方可使用"));
	bureau.collection->settings->license = NULL;
	package = make_json(&bureau, "data/datapackage.json");
	g_assert_false(json_object_object_get_ex(package, "licenses", NULL));
	json_object_put(package);
}

/* Every column of every table is in the readme. */
static void
test_readme(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	g_autofree char *readme = make_file(&bureau, "data/readme.txt");
	for (int i = 0; i < data_set_count; i++) {
		for (int j = 0; j < data_sets[i]->field_count; j++) {
			const Field *field = &data_sets[i]->fields[j];
			g_autofree char *title = field_title(field, bureau.sentences);
			g_autofree char *line =
				g_strdup_printf("\r\n  %s  %s", field_csv_name(field), title);
			g_assert_nonnull(strstr(readme, line));
		}
	}
	g_assert_nonnull(strstr(readme, "演示数据"));
}

/* --- feed, sitemap, robots ---------------------------------------------------------------------- */

static void
test_feed(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	g_autofree char *feed = make_file(&bureau, "feed.xml");
	/* March to July; August is a draft. */
	g_assert_cmpuint(test_count(feed, "<entry>"), ==, 5);
	g_assert_null(strstr(feed, "2023-08.html"));
	g_assert_nonnull(
		strstr(feed, "<id>tag:qinghe.example,2023:plans/qinghe-2023/2023-06</id>"));
	g_assert_nonnull(strstr(feed, "<updated>2023-07-07T00:00:00+08:00</updated>"));
	g_assert_nonnull(
		strstr(feed, "href=\"https://qinghe.example/plans/qinghe-2023/2023-06.html\""));
	g_assert_cmpuint(test_count(feed, "<category term=\"演示数据\"/>"), ==, 5);
	/* In the site's own words, and without those that count nothing. */
	g_assert_nonnull(strstr(feed, "进度滞后8项"));
	g_assert_null(strstr(feed, "未达序时进度"));
	g_assert_null(strstr(feed, "成0项"));
	g_auto(Bureau) internal = {0};
	qinghe_open(&internal, EDITION_INTERNAL, true);
	g_autofree char *drafts = make_file(&internal, "feed.xml");
	g_assert_cmpuint(test_count(drafts, "<entry>"), ==, 6);
}

/* Without an address the feed still works where it lies, and its ids stay the same. */
static void
test_feed_without_url(void)
{
	g_auto(Bureau) bureau = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, false);
	g_autofree char *feed = make_file(&bureau, "feed.xml");
	g_assert_nonnull(strstr(feed, "href=\"plans/qinghe-2023/2023-06.html\""));
	g_assert_cmpuint(test_count(feed, "<id>urn:uuid:"), ==, 6);
	g_assert_null(strstr(feed, "tag:"));
}

static void
test_sitemap(void)
{
	g_auto(Bureau) bureau = {0}, without = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	qinghe_open(&without, EDITION_PUBLIC, false);
	g_autofree char *sitemap = make_file(&bureau, "sitemap.xml");
	g_autofree char *fragment = make_file(&without, "sitemap-fragment.xml");
	test_golden("data/sitemap.xml", sitemap);
	g_assert_nonnull(strstr(fragment, "<loc>plans/qinghe-2023/index.html</loc>"));
	g_assert_null(strstr(sitemap, "404.html"));
}

static void
test_robots(void)
{
	g_auto(Bureau) bureau = {0}, without = {0};
	qinghe_open(&bureau, EDITION_PUBLIC, true);
	qinghe_open(&without, EDITION_PUBLIC, false);
	bureau.collection->settings->url = "https://qinghe.example/jyj";
	g_autofree char *robots = make_file(&bureau, "robots.txt");
	g_assert_nonnull(strstr(robots, "\nUser-agent: *\nDisallow: /jyj/\n"));
	g_assert_nonnull(strstr(robots, "\nSitemap: https://qinghe.example/jyj/sitemap.xml\n"));
	g_autofree char *fragment = make_file(&without, "robots-fragment.txt");
	g_assert_nonnull(strstr(fragment, "\nUser-agent: *\nDisallow: /\n"));
	g_assert_null(strstr(fragment, "Sitemap:"));
	/* Only what is invented asks not to be found. */
	g_ptr_array_remove_index(bureau.book->plans, 0);
	g_autofree char *open = make_file(&bureau, "robots.txt");
	g_assert_nonnull(strstr(open, "Allow: /jyj/\n"));
	g_assert_null(strstr(open, "Disallow"));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/data/files/paths", test_paths);
	g_test_add_func("/data/files/same", test_same);
	g_test_add_func("/data/files/access", test_access);
	g_test_add_func("/data/tables/titles", test_titles);
	g_test_add_func("/data/tables/keys", test_keys);
	g_test_add_func("/data/tables/csv-and-json", test_csv_and_json);
	g_test_add_func("/data/tables/redacted", test_redacted);
	g_test_add_func("/data/tables/histories", test_histories);
	g_test_add_func("/data/tables/changes", test_changes);
	g_test_add_func("/data/tables/parts", test_parts);
	g_test_add_func("/data/tables/units", test_units);
	g_test_add_func("/data/tables/revision", test_revision);
	g_test_add_func("/data/tables/forecast", test_forecast);
	g_test_add_func("/data/tables/golden", test_golden_tables);
	g_test_add_func("/data/package", test_package);
	g_test_add_func("/data/license", test_license);
	g_test_add_func("/data/readme", test_readme);
	g_test_add_func("/data/feed", test_feed);
	g_test_add_func("/data/feed-without-url", test_feed_without_url);
	g_test_add_func("/data/sitemap", test_sitemap);
	g_test_add_func("/data/robots", test_robots);
	return g_test_run();
}
