/* outcome.c - see outcome.h. */
#include "publish/outcome.h"

#include "base/files.h"
#include "publish/paths.h"
#include <errno.h>
#include <string.h>
#include <unistd.h>

/* index, files, failure, text, and of each problem kind, file, line, column, what, why, mend,
 * subject. Byte strings (ay), as a path or a drawn text may be no valid UTF-8. */
#define PACKED_TYPE "(uumaymaya(uayiiayayaymay))"

Outcome *
outcome_failure(guint index, const char *failure)
{
	Outcome *outcome = g_new0(Outcome, 1);
	outcome->index = index;
	outcome->failure = g_strdup(failure);
	outcome->problems = problem_list_new();
	return outcome;
}

void
outcome_free(gpointer data)
{
	Outcome *outcome = data;
	if (outcome == NULL)
		return;
	g_free(outcome->failure);
	g_free(outcome->text);
	problem_list_free(outcome->problems);
	g_free(outcome);
}

static bool
write_bytes(const char *staging, const char *path, GBytes *bytes, GError **error)
{
	g_autofree char *whole = g_build_filename(staging, path, NULL);
	gsize length = 0;
	const void *data = g_bytes_get_data(bytes, &length);
	return files_write(whole, data, length, error);
}

/* The job's further files, each where the job may write. */
static bool
write_files(const char *staging, const Job *job, const GPtrArray *files, GError **error)
{
	for (guint i = 0; i < files->len; i++) {
		const JobFile *file = g_ptr_array_index(files, i);
		if (!paths_allow(job, files, i, error) ||
		    !write_bytes(staging, file->path, file->bytes, error))
			return false;
	}
	return true;
}

Outcome *
outcome_make(const Job *job, guint index, gconstpointer context, const char *staging)
{
	Outcome *outcome = outcome_failure(index, NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) files = job_files_new();
	g_autoptr(GBytes) bytes =
		job_make(job, context, files, &outcome->text, outcome->problems, &error);
	if (bytes != NULL && error == NULL && write_bytes(staging, job->path, bytes, &error) &&
	    write_files(staging, job, files, &error))
		outcome->files = 1 + files->len;
	if (error != NULL)
		outcome->failure = g_strdup_printf("%s：%s", job->path, error->message);
	else if (bytes == NULL && problem_list_length(outcome->problems) == 0)
		outcome->failure = g_strdup_printf("%s：没有生成内容，也没有说明原因", job->path);
	return outcome;
}

static GVariant *
pack(const Outcome *outcome)
{
	GVariantBuilder problems;
	g_variant_builder_init(&problems, G_VARIANT_TYPE("a(uayiiayayaymay)"));
	for (guint i = 0; i < problem_list_length(outcome->problems); i++) {
		const Problem *problem = problem_list_get(outcome->problems, i);
		g_variant_builder_add(&problems, "(u^ayii^ay^ay^aym^ay)", (guint)problem->kind,
				      problem->where.file, problem->where.line,
				      problem->where.column, problem->what, problem->why,
				      problem->mend, problem->subject);
	}
	return g_variant_ref_sink(g_variant_new("(uum^aym^aya(uayiiayayaymay))", outcome->index,
						outcome->files, outcome->failure, outcome->text,
						&problems));
}

static Outcome *
unpack(GVariant *packed)
{
	Outcome *outcome = outcome_failure(0, NULL);
	g_autoptr(GVariantIter) problems = NULL;
	g_variant_get(packed, "(uum^aym^aya(uayiiayayaymay))", &outcome->index, &outcome->files,
		      &outcome->failure, &outcome->text, &problems);
	Problem problem = {0};
	guint kind = 0;
	while (g_variant_iter_next(problems, "(u^&ayii^&ay^&ay^&aym^&ay)", &kind,
				   &problem.where.file, &problem.where.line, &problem.where.column,
				   &problem.what, &problem.why, &problem.mend, &problem.subject)) {
		problem.kind = (ProblemKind)kind;
		problem_list_append(outcome->problems, &problem);
	}
	return outcome;
}

static bool
write_all(int descriptor, const void *bytes, gsize length)
{
	const guint8 *at = bytes;
	while (length > 0) {
		ssize_t written = write(descriptor, at, length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0)
			return false;
		at += written;
		length -= (gsize)written;
	}
	return true;
}

bool
outcome_send(const Outcome *outcome, int descriptor)
{
	g_autoptr(GVariant) packed = pack(outcome);
	guint64 length = g_variant_get_size(packed);
	return write_all(descriptor, &length, sizeof length) &&
	       write_all(descriptor, g_variant_get_data(packed), length);
}

Outcome *
outcome_receive(GByteArray *received)
{
	guint64 length = 0;
	if (received->len < sizeof length)
		return NULL;
	memcpy(&length, received->data, sizeof length);
	if (received->len - sizeof length < length)
		return NULL;
	g_autoptr(GBytes) bytes = g_bytes_new(received->data + sizeof length, length);
	g_autoptr(GVariant) packed = g_variant_ref_sink(
		g_variant_new_from_bytes(G_VARIANT_TYPE(PACKED_TYPE), bytes, FALSE));
	g_byte_array_remove_range(received, 0, (guint)(sizeof length + length));
	return unpack(packed);
}
