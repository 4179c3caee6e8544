/* bulletins.c - see bulletins.h. */
#include "render/print/bulletins.h"

#include "base/job.h"
#include "render/document/bulletin.h"
#include "render/print/print.h"

static PrintStyles *
read_styles(const Templates *templates, GError **error)
{
	g_autofree char *path = templates_find(templates, "bulletin/styles.xml", error);
	xmlDoc *source = path != NULL ? templates_parse(path, error) : NULL;
	if (source == NULL)
		return NULL;
	PrintStyles *styles = print_styles_new(source, error);
	xmlFreeDoc(source);
	return styles;
}

/* Lays the document out and writes it; text receives what it says. */
static GBytes *
print_document(xmlDoc *document, const View *view, const RenderContext *context, char **text,
	       ProblemList *problems, GError **error)
{
	g_autoptr(PrintStyles) styles = read_styles(context->templates, error);
	if (styles == NULL)
		return NULL;
	print_styles_use_colours(styles, context->book->collection->settings->colours);
	xmlSetProp(xmlDocGetRootElement(document), (const xmlChar *)"root",
		   (const xmlChar *)view->prefix);
	g_autoptr(Print) print =
		print_layout(document, styles, view->figures, context->fonts, problems, error);
	if (print == NULL)
		return NULL;
	GBytes *bytes = print_to_pdf(print, error);
	if (bytes != NULL)
		*text = print_text(print);
	return bytes;
}

static GBytes *
make_pdf(BulletinKind kind, const Job *job, const RenderContext *context, char **text,
	 ProblemList *problems, GError **error)
{
	xmlDoc *document = NULL;
	g_autoptr(View) view =
		bulletin_make(context, kind, job->path, job->subject, &document, error);
	if (view == NULL)
		return NULL;
	GBytes *bytes = print_document(document, view, context, text, problems, error);
	xmlFreeDoc(document);
	return bytes;
}

static GBytes *
make_monthly(const Job *job, gconstpointer context, char **text, ProblemList *problems,
	     GError **error)
{
	return make_pdf(BULLETIN_MONTHLY, job, context, text, problems, error);
}

static GBytes *
make_comparison(const Job *job, gconstpointer context, char **text, ProblemList *problems,
		GError **error)
{
	return make_pdf(BULLETIN_COMPARISON, job, context, text, problems, error);
}

static const JobMake makes[] = {
	[BULLETIN_MONTHLY] = make_monthly,
	[BULLETIN_COMPARISON] = make_comparison,
};

void
bulletins_list_jobs(const RenderContext *context, GPtrArray *jobs)
{
	for (gsize kind = 0; kind < G_N_ELEMENTS(makes); kind++) {
		g_autoptr(GPtrArray) list = bulletin_list(context->book, (BulletinKind)kind);
		for (guint i = 0; i < list->len; i++) {
			const Bulletin *bulletin = g_ptr_array_index(list, i);
			char *path = g_strconcat(bulletin->stem, ".pdf", NULL);
			g_ptr_array_add(jobs, job_new(path, makes[kind], bulletin->subject, NULL,
						      bulletin->month));
		}
	}
}
