/* package.c - the data package, the readme, the checksums. See files.h. */
#include "render/data/files.h"

#include "base/files.h"
#include "render/data/datasets.h"
#include "render/data/json.h"
#include "render/data/ledger.h"
#include "render/sentence/citation.h"
#include <string.h>

const Status told_statuses[STATUS_COUNT] = {STATUS_DONE,    STATUS_ON_SCHEDULE, STATUS_BEHIND,
					    STATUS_OVERDUE, STATUS_UNREPORTED,	STATUS_NOT_JUDGED};

const char *
status_label(const Sentences *sentences, const Settings *settings, Status status)
{
	g_autofree char *id = g_strconcat("status.", status_words[status], NULL);
	const char *own = settings->labels[status];
	return own != NULL ? own : sentence_word(sentences, id);
}

char *
address_of(const Settings *settings, const char *path)
{
	if (settings->url == NULL)
		return g_strdup(path);
	return g_strconcat(settings->url, g_str_has_suffix(settings->url, "/") ? "" : "/", path,
			   NULL);
}

static char *
checksum_of(GBytes *bytes)
{
	gsize length = 0;
	const void *data = g_bytes_get_data(bytes, &length);
	return files_checksum(data, length);
}

/* --- datapackage.json ------------------------------------------------------------------------- */

/* The licences that have a name of their own in the Open Definition's list. */
static const char *const known_licenses[][3] = {
	{"CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"},
	{"CC BY-SA 4.0", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"},
	{"CC BY-NC 4.0", "CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"},
	{"CC0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"},
};

/* The licences of site.yaml; for one that has no known name, the words in the readme count. */
static json_object *
licenses_of(const char *license)
{
	json_object *entry = json_object_new_object();
	const char *path = "readme.txt";
	for (guint i = 0; i < G_N_ELEMENTS(known_licenses); i++) {
		if (strcmp(known_licenses[i][0], license) != 0)
			continue;
		json_set(entry, "name", json_text(known_licenses[i][1]));
		path = known_licenses[i][2];
	}
	json_set(entry, "path", json_text(path));
	json_set(entry, "title", json_text(license));
	json_object *list = json_object_new_array();
	json_object_array_add(list, entry);
	return list;
}

#define XLSX_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/* name: what its texts are called in the templates; a dataset's, or "ledger". */
static json_object *
resource_of(const char *name, const Sentences *sentences, const char *format, GBytes *bytes)
{
	static const struct {
		const char *format, *type, *encoding, *suffix;
	} formats[] = {{"csv", "text/csv", "utf-8", ""},
		       {"json", "application/json", "utf-8", "-json"},
		       {"xlsx", XLSX_TYPE, NULL, ""}};
	guint known = 0;
	while (strcmp(formats[known].format, format) != 0)
		known++;
	g_autofree char *title_id = g_strconcat("data.title.", name, NULL);
	g_autofree char *about_id = g_strconcat("data.about.", name, NULL);
	g_autofree char *path = g_strconcat(name, ".", format, NULL);
	g_autofree char *checksum = checksum_of(bytes);
	g_autofree char *hash = g_strconcat("sha256:", checksum, NULL);
	g_autofree char *id = g_strconcat(name, formats[known].suffix, NULL);
	json_object *resource = json_object_new_object();
	json_set(resource, "name", json_text(id));
	json_set(resource, "path", json_text(path));
	json_set_text(resource, "title", sentence_word(sentences, title_id));
	json_set_text(resource, "description", sentence_word(sentences, about_id));
	json_set(resource, "format", json_text(format));
	json_set(resource, "mediatype", json_text(formats[known].type));
	json_set_text(resource, "encoding", formats[known].encoding);
	json_set(resource, "bytes", json_object_new_int64((gint64)g_bytes_get_size(bytes)));
	json_set(resource, "hash", json_text(hash));
	return resource;
}

static json_object *
table_of(const Dataset *dataset, const Sentences *sentences, GBytes *csv)
{
	json_object *resource = resource_of(dataset->name, sentences, "csv", csv);
	json_set(resource, "type", json_text("table"));
	json_set(resource, "schema", json_table_schema(dataset, sentences));
	return resource;
}

static json_object *
resources_of(const RenderContext *context, GBytes *ledger)
{
	json_object *resources = json_object_new_array();
	for (int i = 0; i < data_set_count; i++) {
		g_autoptr(GBytes) csv = data_csv(data_sets[i], context);
		g_autoptr(GBytes) json = data_json(data_sets[i], context);
		json_object_array_add(resources, table_of(data_sets[i], context->sentences, csv));
		json_object_array_add(resources, resource_of(data_sets[i]->name, context->sentences,
							     "json", json));
	}
	json_object_array_add(resources, resource_of("ledger", context->sentences, "xlsx", ledger));
	return resources;
}

char *
package_write(const RenderContext *context, GError **error)
{
	g_autoptr(GBytes) ledger = ledger_write(context, NULL, error);
	if (ledger == NULL)
		return NULL;
	const Settings *settings = context->book->collection->settings;
	g_autofree char *title = sentence_fill(context->sentences, "data.package-title", "site",
					       settings->name, NULL);
	bool sample = book_is_sample(context->book);
	json_object *package = json_object_new_object();
	json_set(package, "$schema",
		 json_text("https://datapackage.org/profiles/2.0/datapackage.json"));
	json_set(package, "name", json_text("yaodian"));
	json_set(package, "title", json_text(title));
	json_set_text(package, "description",
		      sentence_word(context->sentences,
				    sample ? "data.package-about-sample" : "data.package-about"));
	if (settings->url != NULL)
		json_set(package, "homepage", json_text(settings->url));
	json_set(package, "sample", json_object_new_boolean(sample));
	json_set(package, "edition", json_text(edition_words[context->book->edition]));
	if (settings->license != NULL)
		json_set(package, "licenses", licenses_of(settings->license));
	if (settings->publisher != NULL) {
		json_object *publisher = json_object_new_object();
		json_set(publisher, "title", json_text(settings->publisher));
		json_object *roles = json_object_new_array();
		json_object_array_add(roles, json_text("publisher"));
		json_set(publisher, "roles", roles);
		json_object *contributors = json_object_new_array();
		json_object_array_add(contributors, publisher);
		json_set(package, "contributors", contributors);
	}
	json_set(package, "resources", resources_of(context, ledger));
	return json_to_text(package);
}

/* --- readme.txt ------------------------------------------------------------------------------- */

static void
append_line(GString *text, const char *line)
{
	g_string_append(text, line != NULL ? line : "");
	g_string_append(text, "\r\n");
}

static void
append_words_of(GString *text, const Field *field)
{
	g_string_append(text, " (");
	const char *separator = "";
	for (int i = 0; field->words[i] != NULL; i++) {
		if (*field->words[i] == '\0')
			continue;
		g_string_append_printf(text, "%s%s", separator, field->words[i]);
		separator = " | ";
	}
	g_string_append_c(text, ')');
}

static void
append_dataset(GString *text, const Dataset *dataset, const Sentences *sentences)
{
	g_autofree char *title_id = g_strconcat("data.title.", dataset->name, NULL);
	g_autofree char *about_id = g_strconcat("data.about.", dataset->name, NULL);
	g_string_append_printf(text, "\r\n%s.csv %s.json  ", dataset->name, dataset->name);
	append_line(text, sentence_word(sentences, title_id));
	append_line(text, sentence_word(sentences, about_id));
	for (int i = 0; i < dataset->field_count; i++) {
		const Field *field = &dataset->fields[i];
		g_autofree char *title = field_title(field, sentences);
		const char *note = field_note(field, sentences);
		g_string_append_printf(text, "  %s  %s", field_csv_name(field), title);
		if (note != NULL)
			g_string_append_printf(text, "  %s", note);
		if (field->type == FIELD_WORD)
			append_words_of(text, field);
		append_line(text, "");
	}
}

char *
readme_write(const RenderContext *context)
{
	const Sentences *sentences = context->sentences;
	const Settings *settings = context->book->collection->settings;
	GString *text = g_string_new("\xEF\xBB\xBF");
	g_autofree char *title =
		sentence_fill(sentences, "data.package-title", "site", settings->name, NULL);
	append_line(text, title);
	if (context->book->edition == EDITION_INTERNAL)
		append_line(text, sentence_word(sentences, "data.mark-internal"));
	bool sample = book_is_sample(context->book);
	append_line(text, sentence_word(sentences, sample ? "data.package-about-sample"
							  : "data.package-about"));
	append_line(text, "");
	static const char *const rules[] = {"data.rule-csv",	  "data.rule-missing",
					    "data.rule-redacted", "data.rule-history",
					    "data.rule-formula",  "data.rule-list",
					    "data.rule-json",	  "data.rule-ledger",
					    "data.rule-charts",	  "data.rule-checksums"};
	for (guint i = 0; i < G_N_ELEMENTS(rules); i++)
		append_line(text, sentence_word(sentences, rules[i]));
	g_autofree char *license =
		sentence_fill(sentences, "data.license", "license", settings->license, NULL);
	g_autofree char *cite = sentence_citation(sentences, context->book);
	append_line(text, "");
	if (settings->license != NULL)
		append_line(text, license);
	append_line(text, cite);
	for (int i = 0; i < data_set_count; i++)
		append_dataset(text, data_sets[i], sentences);
	append_line(text, "");
	g_string_append(text, "ledger.xlsx  ");
	append_line(text, sentence_word(sentences, "data.title.ledger"));
	append_line(text, sentence_word(sentences, "data.about.ledger"));
	return g_string_free(text, FALSE);
}

/* --- checksums.txt ---------------------------------------------------------------------------- */

char *
checksums_write(const RenderContext *context, GError **error)
{
	g_autoptr(GBytes) ledger = ledger_write(context, NULL, error);
	if (ledger == NULL)
		return NULL;
	GString *text = g_string_new(NULL);
	for (int i = 0; i < data_set_count; i++) {
		g_autoptr(GBytes) csv = data_csv(data_sets[i], context);
		g_autoptr(GBytes) json = data_json(data_sets[i], context);
		g_autofree char *csv_sum = checksum_of(csv);
		g_autofree char *json_sum = checksum_of(json);
		g_string_append_printf(text, "%s  %s.csv\n%s  %s.json\n", csv_sum,
				       data_sets[i]->name, json_sum, data_sets[i]->name);
	}
	g_autofree char *ledger_sum = checksum_of(ledger);
	g_string_append_printf(text, "%s  ledger.xlsx\n", ledger_sum);
	return g_string_free(text, FALSE);
}
