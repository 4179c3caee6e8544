/* bulletins.c - see bulletins.h. */
#include "render/print/bulletins.h"

#include "base/job.h"
#include "render/document/bulletin.h"
#include "render/print/picture.h"
#include "render/print/print.h"

/* What one document is laid out from; borrowed. */
typedef struct {
	const RenderContext *context;
	BulletinKind kind;
	View *view;
	const PrintStyles *styles;
} Sheet;

/* What a kind needs beside its document. */
static const struct {
	const char *styles; /* a stylesheet that changes styles.xml; NULL: as it is */
	bool one_page;	    /* its lists are cut until it takes one page */
} forms[BULLETIN_KIND_COUNT] = {
	[BULLETIN_BRIEF] = {"bulletin/compact-styles.xsl", true},
	[BULLETIN_UNIT] = {"bulletin/compact-styles.xsl", false},
};

GHashTable *
bulletins_styles_new(void)
{
	return g_hash_table_new_full(g_str_hash, g_str_equal, NULL,
				     (GDestroyNotify)print_styles_free);
}

static PrintStyles *
read_styles(const RenderContext *context, BulletinKind kind, GError **error)
{
	g_autofree char *path = templates_find(context->templates, "bulletin/styles.xml", error);
	xmlDoc *source = path != NULL ? templates_parse(path, error) : NULL;
	if (source != NULL && forms[kind].styles != NULL) {
		xmlDoc *changed =
			transforms_apply(context->transforms, forms[kind].styles, source, error);
		xmlFreeDoc(source);
		source = changed;
	}
	if (source == NULL)
		return NULL;
	PrintStyles *styles = print_styles_new(source, error);
	xmlFreeDoc(source);
	if (styles != NULL)
		print_styles_use_colours(styles, context->book->collection->settings->colours);
	return styles;
}

/* The styles of a kind of bulletin, read when they are first asked for; kept by the context. */
static const PrintStyles *
find_styles(const RenderContext *context, BulletinKind kind, GError **error)
{
	const char *name = forms[kind].styles != NULL ? forms[kind].styles : "";
	PrintStyles *styles = g_hash_table_lookup(context->styles, name);
	if (styles == NULL) {
		styles = read_styles(context, kind, error);
		if (styles != NULL)
			g_hash_table_insert(context->styles, (char *)name, styles);
	}
	return styles;
}

/* Makes the document, each list told up to `most` (bulletin.h), and lays it out. */
static Print *
lay_out(const Sheet *sheet, int most, ProblemList *problems, GError **error)
{
	xmlDoc *document = bulletin_document(sheet->context, sheet->kind, sheet->view, most, error);
	if (document == NULL)
		return NULL;
	xmlSetProp(xmlDocGetRootElement(document), (const xmlChar *)"root",
		   (const xmlChar *)sheet->view->prefix);
	Print *print =
		print_layout(document, sheet->styles, sheet->view->figures, sheet->context->fonts,
			     sheet->context->book->collection->sources, problems, error);
	xmlFreeDoc(document);
	return print;
}

/* A list that is longer than this is no summary. */
enum { LONGEST_LIST = 15 };

/* Lays a document out with the largest number of things told one by one with which it takes one page; with 0 when it
 * takes more even so. Most months have room for all, which is tried first. */
static Print *
lay_out_one_page(const Sheet *sheet, ProblemList *problems, GError **error)
{
	int fits = 0, too_many = LONGEST_LIST + 1, tried = LONGEST_LIST;
	g_autoptr(Print) best = NULL;
	g_autoptr(ProblemList) best_problems = NULL;
	for (; too_many - fits > 1; tried = (fits + too_many) / 2) {
		g_autoptr(ProblemList) found = problem_list_new();
		g_autoptr(Print) print = lay_out(sheet, tried, found, error);
		if (print == NULL)
			return NULL;
		if (print_page_count(print) > 1) {
			too_many = tried;
			continue;
		}
		fits = tried;
		g_clear_pointer(&best, print_free);
		g_clear_pointer(&best_problems, problem_list_free);
		best = g_steal_pointer(&print);
		best_problems = g_steal_pointer(&found);
	}
	if (best == NULL)
		return lay_out(sheet, 0, problems, error);
	for (guint i = 0; i < problem_list_length(best_problems); i++)
		problem_list_append(problems, problem_list_get(best_problems, i));
	return g_steal_pointer(&best);
}

static GBytes *
make_pdf(BulletinKind kind, const Job *job, const RenderContext *context, char **text,
	 ProblemList *problems, GError **error)
{
	const PrintStyles *styles = find_styles(context, kind, error);
	if (styles == NULL)
		return NULL;
	g_autoptr(View) view = bulletin_view(context, kind, job);
	const Sheet sheet = {context, kind, view, styles};
	g_autoptr(Print) print = forms[kind].one_page ? lay_out_one_page(&sheet, problems, error)
						      : lay_out(&sheet, -1, problems, error);
	GBytes *bytes = print != NULL ? print_to_pdf(print, error) : NULL;
	if (bytes == NULL)
		return NULL;
	/* As it is read, whole paragraphs, and as it is drawn, so that nothing drawn is missed. */
	g_autofree char *read = print_text(print), *drawn = print_drawn(print);
	*text = g_strconcat(read, drawn, NULL);
	return bytes;
}

#define MAKE_PDF(function, kind) \
	static GBytes *function(const Job *job, gconstpointer context, char **text, \
				ProblemList *problems, GError **error) \
	{ \
		return make_pdf(kind, job, context, text, problems, error); \
	}

MAKE_PDF(make_month, BULLETIN_MONTHLY)
MAKE_PDF(make_comparison, BULLETIN_COMPARISON)
MAKE_PDF(make_annual, BULLETIN_ANNUAL)
MAKE_PDF(make_brief, BULLETIN_BRIEF)
MAKE_PDF(make_unit, BULLETIN_UNIT)
#undef MAKE_PDF

/* An issue that was signed is published as it was signed, to the byte. What it says is in no document of ours, so
 * that there is no text to return. */
static GBytes *
make_monthly(const Job *job, gconstpointer context, char **text, ProblemList *problems,
	     GError **error)
{
	const Report *report = job->subject;
	const Issue *issue = report->file != NULL ? &report->file->issue : NULL;
	if (issue == NULL || issue->kept == NULL)
		return make_month(job, context, text, problems, error);
	return g_bytes_new_static(issue->kept, issue->kept_length);
}

/* The files that are made of each issue of a kind. */
static const struct {
	BulletinKind kind;
	const char *ending;
	JobMake make;
} files[] = {
	{BULLETIN_MONTHLY, ".pdf", make_monthly},
	{BULLETIN_COMPARISON, ".pdf", make_comparison},
	{BULLETIN_ANNUAL, ".pdf", make_annual},
	{BULLETIN_BRIEF, ".pdf", make_brief},
	{BULLETIN_UNIT, ".pdf", make_unit},
	{BULLETIN_PICTURE, ".png", picture_make_png},
	{BULLETIN_PICTURE, ".svg", picture_make_svg},
};

void
bulletins_list_jobs(const RenderContext *context, GPtrArray *jobs)
{
	for (gsize file = 0; file < G_N_ELEMENTS(files); file++) {
		g_autoptr(GPtrArray) list = bulletin_list(context->book, files[file].kind);
		for (guint i = 0; i < list->len; i++) {
			const Bulletin *bulletin = g_ptr_array_index(list, i);
			char *path = g_strconcat(bulletin->stem, files[file].ending, NULL);
			g_ptr_array_add(jobs, job_new(path, files[file].make, bulletin->subject,
						      bulletin->detail, bulletin->month));
		}
	}
}
