/* site.c - see site.h. */
#include "render/site/site.h"

#include "base/files.h"
#include "render/document/bulletin.h"
#include "render/site/charts.h"
#include "render/site/html.h"
#include "render/site/pages.h"
#include "render/site/search.h"
#include <string.h>

/* Files that pages refer to, copied from the templates as they are. */
static const char *const assets[] = {"assets/site.js", "assets/compare.js", "assets/search.js",
				     "assets/icon.svg"};
#define STYLE_SHEET "assets/site.css"

/* A page's job also needs to know its kind; it is the job's make function's business alone. */
typedef struct {
	Job job; /* must be first */
	int kind;
} PageJob;

static GBytes *make_page(const Job *job, gconstpointer context, GPtrArray *files, char **text,
			 ProblemList *problems, GError **error);

void
site_page_job(GPtrArray *jobs, int kind, char *path, gconstpointer subject, gconstpointer detail,
	      int month)
{
	PageJob *page = g_new0(PageJob, 1);
	page->job = (Job){.path = path,
			  .make_with_files = make_page,
			  .folder = charts_folder(path),
			  .subject = subject,
			  .detail = detail,
			  .month = month};
	page->kind = kind;
	g_ptr_array_add(jobs, &page->job);
}

/* Puts a document into the view, under a name; takes it over. */
static void
add_document(View *view, xmlDoc *document, const char *name)
{
	xmlNode *copy = xmlDocCopyNode(xmlDocGetRootElement(document), view->document, 1);
	xmlNodeSetName(copy, BAD_CAST name);
	xmlAddChild(view->root, copy);
	xmlFreeDoc(document);
}

/* The view of a bulletin's page: the bulletin's own, with its document inside. */
static View *
make_bulletin_view(const Job *job, BulletinKind kind, const RenderContext *context, GError **error)
{
	xmlDoc *document = NULL;
	g_autoptr(View) view = bulletin_make(context, kind, job, &document, error);
	if (view == NULL)
		return NULL;
	add_document(view, document, "document");
	if (kind != BULLETIN_MONTHLY)
		return g_steal_pointer(&view);
	/* What the month's picture says in words. Both are made from the same view. */
	document = bulletin_document(context, BULLETIN_PICTURE, view, -1, error);
	if (document == NULL)
		return NULL;
	add_document(view, document, "picture");
	return g_steal_pointer(&view);
}

static View *
make_view(const Job *job, const RenderContext *context, GError **error)
{
	const PageKind *kind = &page_kinds[((const PageJob *)job)->kind];
	ViewContext view_context = render_view_context(context);
	View *view =
		kind->bulletin == NO_BULLETIN
			? view_new(&view_context, kind->name, job->path)
			: make_bulletin_view(job, (BulletinKind)kind->bulletin, context, error);
	if (view == NULL)
		return NULL;
	view->context = &view_context;
	kind->fill(context, job, view);
	/* The context on this stack must not outlive the call. */
	view->context = NULL;
	return view;
}

xmlDoc *
site_page_document(const Job *job, const RenderContext *context, View **view, GError **error)
{
	const PageKind *kind = &page_kinds[((const PageJob *)job)->kind];
	g_autoptr(View) made = make_view(job, context, error);
	*view = NULL;
	if (made == NULL)
		return NULL;
	xmlDoc *page =
		transforms_apply(context->transforms, kind->stylesheet, made->document, error);
	if (page != NULL)
		*view = g_steal_pointer(&made);
	return page;
}

static GBytes *
make_page(const Job *job, gconstpointer data, GPtrArray *files, char **text, ProblemList *problems,
	  GError **error)
{
	(void)problems;
	const RenderContext *context = data;
	g_autoptr(View) view = NULL;
	xmlDoc *page = site_page_document(job, context, &view, error);
	if (page == NULL)
		return NULL;
	char *html = html_serialise(page);
	*text = html_text(page);
	charts_add_files(context, view, page, job->folder, files);
	xmlFreeDoc(page);
	return g_bytes_new_take(html, strlen(html));
}

static GBytes *
make_asset(const Job *job, gconstpointer data, char **text, ProblemList *problems, GError **error)
{
	(void)text;
	(void)problems;
	const RenderContext *context = data;
	g_autofree char *name = g_strconcat("site/", job->path, NULL);
	g_autofree char *path = templates_find(context->templates, name, error);
	gsize length = 0;
	char *bytes = path != NULL ? files_read(path, &length, error) : NULL;
	if (bytes == NULL)
		return NULL;
	return g_bytes_new_take(bytes, length);
}

/* The style sheet of the templates, then the site's own colours of statuses. */
static GBytes *
make_style_sheet(const Job *job, gconstpointer data, char **text, ProblemList *problems,
		 GError **error)
{
	const RenderContext *context = data;
	g_autoptr(GBytes) sheet = make_asset(job, data, text, problems, error);
	if (sheet == NULL)
		return NULL;
	gsize length = 0;
	const char *bytes = g_bytes_get_data(sheet, &length);
	GString *all = g_string_new_len(bytes, (gssize)length);
	const Settings *settings = context->book->collection->settings;
	for (int status = 0; status < STATUS_COUNT; status++)
		if (settings->colours[status] != NULL)
			g_string_append_printf(all, ":root { --own-%s: %s; }\n",
					       status_words[status], settings->colours[status]);
	return g_string_free_to_bytes(all);
}

void
site_list_jobs(const RenderContext *context, GPtrArray *jobs)
{
	for (int kind = 0; kind < page_kind_count; kind++)
		page_kinds[kind].list(context, kind, jobs);
	g_ptr_array_add(jobs, job_new(g_strdup(STYLE_SHEET), make_style_sheet, NULL, NULL, 0));
	for (gsize i = 0; i < G_N_ELEMENTS(assets); i++)
		g_ptr_array_add(jobs, job_new(g_strdup(assets[i]), make_asset, NULL, NULL, 0));
	search_list_jobs(jobs);
}

char *
site_view(const RenderContext *context, const char *path, GError **error)
{
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	for (int kind = 0; kind < page_kind_count; kind++)
		page_kinds[kind].list(context, kind, jobs);
	for (guint i = 0; i < jobs->len; i++) {
		const Job *job = g_ptr_array_index(jobs, i);
		if (strcmp(job->path, path) != 0)
			continue;
		g_autoptr(View) view = make_view(job, context, error);
		if (view == NULL)
			return NULL;
		xmlChar *text = NULL;
		int length = 0;
		xmlDocDumpFormatMemoryEnc(view->document, &text, &length, "UTF-8", 1);
		char *copy = g_strndup((const char *)text, (gsize)length);
		xmlFree(text);
		return copy;
	}
	g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT, "没有页面 %s", path);
	return NULL;
}
