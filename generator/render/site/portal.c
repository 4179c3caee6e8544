/* portal.c - see portal.h. */
#include "render/site/portal.h"

#include "base/csv.h"
#include "base/files.h"
#include "base/job.h"
#include "render/chart/png.h"
#include "render/document/bulletin.h"
#include "render/site/html.h"
#include "render/view/element.h"

#include <string.h>

/* Pixels of a picture for each px of its figure: sharp on the screens of telephones. */
#define PICTURE_SCALE 2.0

#define BODY "body.html"

/* One package while it is being made. */
typedef struct {
	const RenderContext *context;
	const Job *job;
	View *view;
	GPtrArray *files; /* JobFile *; the list is the job's own file */
} Package;

/* --- the files ---------------------------------------------------------------------------------- */

static void
add_file_element(View *view, const char *name, GBytes *bytes)
{
	g_autofree char *checksum = g_compute_checksum_for_bytes(G_CHECKSUM_SHA256, bytes);
	g_autofree char *size = g_strdup_printf("%" G_GSIZE_FORMAT, g_bytes_get_size(bytes));
	xmlNode *element = element_add(view->root, "file");
	element_set(element, "name", name);
	element_set(element, "size", size);
	element_set(element, "checksum", checksum);
}

/* name: borrowed; bytes: taken over. The templates that are run later see <file name size checksum>. */
static void
add_file(Package *package, const char *name, GBytes *bytes)
{
	add_file_element(package->view, name, bytes);
	job_files_add(package->files, g_strconcat(package->job->folder, "/", name, NULL), bytes);
}

static void
add_text_file(Package *package, const char *name, char *text)
{
	add_file(package, name, g_bytes_new_take(text, strlen(text)));
}

/* Copies a file of the site. ending: what follows the month in its name. */
static bool
add_from_site(Package *package, const char *ending, bool required, GError **error)
{
	g_autofree char *month = month_to_text(package->job->month);
	const Report *report = package->job->subject;
	g_autofree char *name = g_strconcat(month, ending, NULL);
	g_autofree char *path =
		g_build_filename(package->context->site, "plans", report->plan->id, name, NULL);
	if (!required && !g_file_test(path, G_FILE_TEST_EXISTS))
		return true;
	gsize length = 0;
	char *bytes = files_read(path, &length, error);
	if (bytes == NULL)
		return false;
	add_file(package, name, g_bytes_new_take(bytes, length));
	return true;
}

/* --- what templates give ------------------------------------------------------------------------ */

static xmlDoc *
apply(const Package *package, const char *stylesheet, GError **error)
{
	return transforms_apply(package->context->transforms, stylesheet, package->view->document,
				error);
}

/* Appends the element's text on one line. */
static void
append_line(GString *out, xmlNode *element)
{
	xmlChar *text = xmlNodeGetContent(element);
	for (const char *at = (const char *)text; *at != '\0'; at++)
		g_string_append_c(out, *at == '\n' || *at == '\r' ? ' ' : *at);
	xmlFree(text);
}

/* A document of <line>s as text; NULL and error when the template is wrong. */
static char *
make_text(const Package *package, const char *stylesheet, GError **error)
{
	xmlDoc *document = apply(package, stylesheet, error);
	if (document == NULL)
		return NULL;
	GString *out = g_string_new(NULL);
	xmlNode *line = xmlFirstElementChild(xmlDocGetRootElement(document));
	for (; line != NULL; line = xmlNextElementSibling(line)) {
		append_line(out, line);
		g_string_append_c(out, '\n');
	}
	xmlFreeDoc(document);
	return g_string_free(out, FALSE);
}

/* A document of <row>s of <cell>s as CSV; NULL and error when the template is wrong. */
static char *
make_csv(const Package *package, GError **error)
{
	xmlDoc *document = apply(package, "portal/table.xsl", error);
	if (document == NULL)
		return NULL;
	GString *csv = g_string_new(CSV_MARK);
	xmlNode *row = xmlFirstElementChild(xmlDocGetRootElement(document));
	for (; row != NULL; row = xmlNextElementSibling(row)) {
		xmlNode *cell = xmlFirstElementChild(row);
		for (; cell != NULL; cell = xmlNextElementSibling(cell)) {
			xmlChar *text = xmlNodeGetContent(cell);
			csv_append_cell(csv, (const char *)text);
			g_string_append(csv,
					xmlNextElementSibling(cell) != NULL ? "," : CSV_LINE_END);
			xmlFree(text);
		}
	}
	xmlFreeDoc(document);
	return g_string_free(csv, FALSE);
}

/* --- the body and its pictures ------------------------------------------------------------------ */

static bool
has_file(const Package *package, const char *name)
{
	for (guint i = 0; i < package->files->len; i++) {
		const JobFile *file = g_ptr_array_index(package->files, i);
		if (strcmp(file->path + strlen(package->job->folder) + 1, name) == 0)
			return true;
	}
	return false;
}

/* source: "<figure>.png". A figure that the view does not have is left to the check of links. */
static bool
add_picture(Package *package, const char *source, GError **error)
{
	if (!g_str_has_suffix(source, ".png") || has_file(package, source))
		return true;
	g_autofree char *id = g_strndup(source, strlen(source) - strlen(".png"));
	const ChartFigure *figure = g_hash_table_lookup(package->view->figures, id);
	if (figure == NULL)
		return true;
	GBytes *bytes = figure_to_png(figure, PICTURE_SCALE, package->context->fonts, error);
	if (bytes == NULL)
		return false;
	add_file(package, source, bytes);
	return true;
}

/* The pictures that the body shows are those that are made. */
static bool
add_pictures(Package *package, const xmlNode *parent, GError **error)
{
	for (const xmlNode *node = parent->children; node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		bool image = strcmp((const char *)node->name, "img") == 0;
		xmlChar *source = image ? xmlGetNoNsProp(node, BAD_CAST "src") : NULL;
		bool added = source == NULL || add_picture(package, (const char *)source, error);
		xmlFree(source);
		if (!added || !add_pictures(package, node, error))
			return false;
	}
	return true;
}

static bool
add_body(Package *package, char **text, GError **error)
{
	xmlDoc *body = apply(package, "portal/body.xsl", error);
	if (body == NULL)
		return false;
	*text = html_text(body);
	add_text_file(package, BODY, html_fragment(body));
	bool added = add_pictures(package, xmlDocGetRootElement(body), error);
	xmlFreeDoc(body);
	return added;
}

/* --- the package -------------------------------------------------------------------------------- */

/* The bulletin's view with its document inside, and what later months corrected. */
static View *
make_view(const Job *job, const RenderContext *context, GError **error)
{
	xmlDoc *document = NULL;
	View *view = bulletin_make(context, BULLETIN_MONTHLY, job, &document, error);
	if (view == NULL)
		return NULL;
	xmlAddChild(view->root, xmlDocCopyNode(xmlDocGetRootElement(document), view->document, 1));
	xmlFreeDoc(document);
	ViewContext view_context = render_view_context(context);
	view->context = &view_context;
	view_add_later_corrections(view, job->subject);
	/* The context on this stack must not outlive the call. */
	view->context = NULL;
	return view;
}

/* Attachments first, so that the body can name them; the list last, since it has the checksums of all. */
static bool
fill_package(Package *package, char **text, GError **error)
{
	g_autofree char *month = month_to_text(package->job->month);
	g_autofree char *table = g_strconcat(month, ".csv", NULL);
	if (!add_from_site(package, ".pdf", true, error) ||
	    !add_from_site(package, "-brief.pdf", false, error) ||
	    !add_from_site(package, ".png", false, error))
		return false;
	char *csv = make_csv(package, error);
	if (csv == NULL)
		return false;
	add_text_file(package, table, csv);
	if (!add_body(package, text, error))
		return false;
	char *metadata = make_text(package, "portal/metadata.xsl", error);
	if (metadata == NULL)
		return false;
	add_text_file(package, "metadata.txt", metadata);
	return true;
}

static GBytes *
make_package(const Job *job, gconstpointer data, GPtrArray *files, char **text,
	     ProblemList *problems, GError **error)
{
	(void)problems;
	const RenderContext *context = data;
	g_autoptr(View) view = make_view(job, context, error);
	if (view == NULL)
		return NULL;
	Package package = {context, job, view, files};
	if (!fill_package(&package, text, error))
		return NULL;
	char *list = make_text(&package, "portal/list.xsl", error);
	return list != NULL ? g_bytes_new_take(list, strlen(list)) : NULL;
}

/* --- what is to be done this time --------------------------------------------------------------- */

/* The newest report of the plan that has a bulletin; NULL when none has. */
static const Report *
newest_bulletin(const PlanBook *plan)
{
	for (guint i = plan->published->len; i > 0; i--) {
		const Report *report = g_ptr_array_index(plan->published, i - 1);
		if (report->file != NULL && month_file_has_bulletin(report->file, report->edition))
			return report;
	}
	return NULL;
}

/* One list for all plans: their newest bulletins, and the packages that these replace. */
static GBytes *
make_overview(const Job *job, gconstpointer data, char **text, ProblemList *problems,
	      GError **error)
{
	(void)problems;
	const RenderContext *context = data;
	const ViewContext view_context = render_view_context(context);
	g_autoptr(View) view = view_new(&view_context, "portal", job->path);
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		const Report *report = newest_bulletin(plan);
		if (report == NULL)
			continue;
		view_add_plan(view, plan->plan);
		view_add_report(view, report);
	}
	const Package all = {context, job, view, NULL};
	char *list = make_text(&all, "portal/publish.xsl", error);
	if (list == NULL)
		return NULL;
	*text = g_strdup(list);
	return g_bytes_new_take(list, strlen(list));
}

void
portal_list_jobs(const RenderContext *context, GPtrArray *jobs)
{
	g_autoptr(GPtrArray) list = bulletin_list(context->book, BULLETIN_MONTHLY);
	if (list->len > 0)
		g_ptr_array_add(jobs,
				job_new(g_strdup("publish.txt"), make_overview, NULL, NULL, 0));
	for (guint i = 0; i < list->len; i++) {
		const Bulletin *bulletin = g_ptr_array_index(list, i);
		const Report *report = bulletin->subject;
		g_autofree char *month = month_to_text(bulletin->month);
		Job *job = g_new0(Job, 1);
		job->folder = g_strdup_printf("%s/%s", report->plan->id, month);
		job->path = g_strconcat(job->folder, "/list.txt", NULL);
		job->make_with_files = make_package;
		job->subject = report;
		job->month = bulletin->month;
		g_ptr_array_add(jobs, job);
	}
}
