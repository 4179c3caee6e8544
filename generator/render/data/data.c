/* data.c - the table of files of this family. See data.h. */
#include "render/data/data.h"

#include "base/job.h"
#include "render/data/csv.h"
#include "render/data/datasets.h"
#include "render/data/files.h"
#include "render/data/json.h"
#include "render/data/ledger.h"

static GBytes *
bytes_of(char *text)
{
	return g_bytes_new_take(text, strlen(text));
}

/* A file of a dataset: what follows its name, and how it is written. */
typedef struct {
	const char *folder, *suffix;
	GBytes *(*write)(const Dataset *dataset, const RenderContext *context);
} DatasetFile;

GBytes *
data_csv(const Dataset *dataset, const RenderContext *context)
{
	g_autoptr(Table) table = table_new(dataset, context);
	return csv_write(table, sentence_word(context->sentences, "data.sample"));
}

GBytes *
data_json(const Dataset *dataset, const RenderContext *context)
{
	g_autoptr(Table) table = table_new(dataset, context);
	return bytes_of(json_table(table, context));
}

static GBytes *
data_schema(const Dataset *dataset, const RenderContext *context)
{
	return bytes_of(json_schema(dataset, context->sentences));
}

static const DatasetFile dataset_files[] = {
	{"data", "csv", data_csv},
	{"data", "json", data_json},
	{"data/schema", "json", data_schema},
};

/* A file that there is once. */
typedef struct {
	const char *path;
	char *(*write)(const RenderContext *context);
	/* In place of it, where the machine may fail. */
	char *(*try_to_write)(const RenderContext *context, GError **error);
	enum { ALWAYS, WITH_URL, WITHOUT_URL } when;
} SingleFile;

static const SingleFile single_files[] = {
	{"data/datapackage.json", NULL, package_write, ALWAYS},
	{"data/readme.txt", readme_write, NULL, ALWAYS},
	{"data/checksums.txt", NULL, checksums_write, ALWAYS},
	{"feed.xml", feed_write, NULL, ALWAYS},
	{"sitemap.xml", sitemap_write, NULL, WITH_URL},
	{"robots.txt", robots_write, NULL, WITH_URL},
	{"sitemap-fragment.xml", sitemap_write, NULL, WITHOUT_URL},
	{"robots-fragment.txt", robots_write, NULL, WITHOUT_URL},
};

/* Everything in these files is text that a reader may see. */
static GBytes *
with_text(GBytes *bytes, char **text)
{
	if (text != NULL) {
		gsize length = 0;
		const char *data = g_bytes_get_data(bytes, &length);
		*text = g_strndup(data, length);
	}
	return bytes;
}

static GBytes *
make_dataset_file(const Job *job, gconstpointer context, char **text, ProblemList *problems,
		  GError **error)
{
	(void)problems, (void)error;
	const DatasetFile *file = job->detail;
	return with_text(file->write(job->subject, context), text);
}

static GBytes *
make_single_file(const Job *job, gconstpointer context, char **text, ProblemList *problems,
		 GError **error)
{
	(void)problems;
	const SingleFile *file = job->subject;
	char *written =
		file->write != NULL ? file->write(context) : file->try_to_write(context, error);
	return written != NULL ? with_text(bytes_of(written), text) : NULL;
}

static GBytes *
make_ledger(const Job *job, gconstpointer context, char **text, ProblemList *problems,
	    GError **error)
{
	(void)job, (void)problems;
	return ledger_write(context, text, error);
}

void
data_list_jobs(const RenderContext *context, GPtrArray *jobs)
{
	for (int i = 0; i < data_set_count; i++) {
		for (guint j = 0; j < G_N_ELEMENTS(dataset_files); j++) {
			const DatasetFile *file = &dataset_files[j];
			char *path = g_strdup_printf("%s/%s.%s", file->folder, data_sets[i]->name,
						     file->suffix);
			g_ptr_array_add(jobs,
					job_new(path, make_dataset_file, data_sets[i], file, 0));
		}
	}
	g_ptr_array_add(jobs, job_new(g_strdup("data/ledger.xlsx"), make_ledger, NULL, NULL, 0));
	bool has_url = context->book->collection->settings->url != NULL;
	for (guint i = 0; i < G_N_ELEMENTS(single_files); i++) {
		const SingleFile *file = &single_files[i];
		if (file->when == (has_url ? WITHOUT_URL : WITH_URL))
			continue;
		g_ptr_array_add(jobs,
				job_new(g_strdup(file->path), make_single_file, file, NULL, 0));
	}
}
