/* bulletin.c - see bulletin.h. */
#include "render/document/bulletin.h"

static void
bulletin_free(gpointer data)
{
	Bulletin *bulletin = data;
	g_free(bulletin->stem);
	g_free(bulletin);
}

/* stem is taken over. */
static void
add_bulletin(GPtrArray *list, BulletinKind kind, char *stem, gconstpointer subject, Month month)
{
	Bulletin *bulletin = g_new(Bulletin, 1);
	*bulletin = (Bulletin){kind, stem, subject, month};
	g_ptr_array_add(list, bulletin);
}

/* --- the kinds --------------------------------------------------------------------------------- */

static void
list_monthly(const Book *book, GPtrArray *list)
{
	for (guint i = 0; i < book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(book->plans, i);
		for (guint j = 0; j < plan->published->len; j++) {
			const Report *report = g_ptr_array_index(plan->published, j);
			if (!month_file_has_bulletin(report->file, report->edition))
				continue;
			g_autofree char *month = month_to_text(report->month);
			add_bulletin(list, BULLETIN_MONTHLY,
				     g_strdup_printf("plans/%s/%s", plan->plan->id, month), report,
				     report->month);
		}
	}
}

static void
fill_monthly(View *view, gconstpointer subject)
{
	const Report *report = subject;
	view_add_bulletin(view, report->plan, report);
}

static void
list_comparisons(const Book *book, GPtrArray *list)
{
	for (guint i = 0; i < book->comparisons->len; i++) {
		const Comparison *comparison = g_ptr_array_index(book->comparisons, i);
		g_autofree char *month = month_to_text(comparison->month);
		add_bulletin(list, BULLETIN_COMPARISON, g_strdup_printf("compare/%s", month),
			     comparison, comparison->month);
	}
}

static void
fill_comparison(View *view, gconstpointer subject)
{
	view_add_comparison(view, subject, NULL);
}

static const struct {
	const char *page;
	const char *stylesheet;
	void (*list)(const Book *book, GPtrArray *list);
	void (*fill)(View *view, gconstpointer subject);
} kinds[] = {
	[BULLETIN_MONTHLY] = {"bulletin", "bulletin/monthly.xsl", list_monthly, fill_monthly},
	[BULLETIN_COMPARISON] = {"comparison-bulletin", "bulletin/comparison.xsl", list_comparisons,
				 fill_comparison},
};

G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == BULLETIN_KIND_COUNT);

/* --- for all kinds ----------------------------------------------------------------------------- */

GPtrArray *
bulletin_list(const Book *book, BulletinKind kind)
{
	GPtrArray *list = g_ptr_array_new_with_free_func(bulletin_free);
	kinds[kind].list(book, list);
	return list;
}

View *
bulletin_make(const RenderContext *context, BulletinKind kind, const char *path,
	      gconstpointer subject, xmlDoc **document, GError **error)
{
	ViewContext view_context = render_view_context(context);
	g_autoptr(View) view = view_new(&view_context, kinds[kind].page, path);
	kinds[kind].fill(view, subject);
	*document = document_make(context->transforms, kinds[kind].stylesheet, view, error);
	/* The context on this stack must not outlive the call. */
	view->context = NULL;
	return *document != NULL ? g_steal_pointer(&view) : NULL;
}
