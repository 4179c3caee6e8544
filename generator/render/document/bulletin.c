/* bulletin.c - see bulletin.h. */
#include "render/document/bulletin.h"

#include "model/responsibility.h"
#include "render/view/element.h"

static void
bulletin_free(gpointer data)
{
	Bulletin *bulletin = data;
	g_free(bulletin->stem);
	g_free(bulletin);
}

/* bulletin: its stem is taken over. */
static void
add_bulletin(GPtrArray *list, Bulletin bulletin)
{
	g_ptr_array_add(list, g_memdup2(&bulletin, sizeof bulletin));
}

/* --- one plan, one month ----------------------------------------------------------------------- */

typedef void (*AddIssues)(const PlanBook *plan, const Report *report, GPtrArray *list);

/* Calls add for every published month that has a bulletin in the book's edition. */
static void
for_each_issue(const Book *book, GPtrArray *list, AddIssues add)
{
	for (guint i = 0; i < book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(book->plans, i);
		for (guint j = 0; j < plan->published->len; j++) {
			const Report *report = g_ptr_array_index(plan->published, j);
			if (month_file_has_bulletin(report->file, report->edition))
				add(plan, report, list);
		}
	}
}

/* "plans/x/2023-06" and what follows it. */
static char *
month_stem(const Report *report, const char *ending)
{
	g_autofree char *month = month_to_text(report->month);
	return g_strdup_printf("plans/%s/%s%s", report->plan->id, month, ending);
}

static void
add_monthly(const PlanBook *plan, const Report *report, GPtrArray *list)
{
	(void)plan;
	add_bulletin(list, (Bulletin){.kind = BULLETIN_MONTHLY,
				      .stem = month_stem(report, ""),
				      .subject = report,
				      .month = report->month});
}

static void
list_monthly(const Book *book, GPtrArray *list)
{
	for_each_issue(book, list, add_monthly);
}

/* The comparison of a month; every month of a report has one. */
static const Comparison *
comparison_of(const Book *book, Month month)
{
	for (guint i = 0; i < book->comparisons->len; i++) {
		const Comparison *comparison = g_ptr_array_index(book->comparisons, i);
		if (comparison->month == month)
			return comparison;
	}
	return NULL;
}

static void
fill_monthly(View *view, const RenderContext *context, const Job *job)
{
	const Report *report = job->subject;
	view_add_goal_charts(view, view_add_bulletin(view, report->plan, report), report);
	const Comparison *comparison = comparison_of(context->book, report->month);
	if (comparison != NULL)
		view_add_shared(view, comparison, report->plan);
}

static void
fill_picture(View *view, const RenderContext *context, const Job *job)
{
	(void)context;
	const Report *report = job->subject;
	view_add_bulletin(view, report->plan, report);
}

static void
add_brief(const PlanBook *plan, const Report *report, GPtrArray *list)
{
	(void)plan;
	add_bulletin(list, (Bulletin){.kind = BULLETIN_BRIEF,
				      .stem = month_stem(report, "-brief"),
				      .subject = report,
				      .month = report->month});
}

static void
list_briefs(const Book *book, GPtrArray *list)
{
	for_each_issue(book, list, add_brief);
}

static void
fill_brief(View *view, const RenderContext *context, const Job *job)
{
	(void)context;
	const Report *report = job->subject;
	view_add_plan(view, report->plan);
	view_add_before(view, view_add_report(view, report), report);
}

static void
add_picture(const PlanBook *plan, const Report *report, GPtrArray *list)
{
	(void)plan;
	add_bulletin(list, (Bulletin){.kind = BULLETIN_PICTURE,
				      .stem = month_stem(report, ""),
				      .subject = report,
				      .month = report->month});
}

static void
list_pictures(const Book *book, GPtrArray *list)
{
	for_each_issue(book, list, add_picture);
}

/* --- a year ------------------------------------------------------------------------------------ */

static void
add_annual(const PlanBook *plan, const Report *report, GPtrArray *list)
{
	if (month_in_year(report->month) != 12)
		return;
	add_bulletin(list,
		     (Bulletin){.kind = BULLETIN_ANNUAL,
				.stem = g_strdup_printf("plans/%s/annual-%d", report->plan->id,
							month_year(report->month)),
				.subject = report,
				.detail = plan,
				.month = report->month});
}

static void
list_annual(const Book *book, GPtrArray *list)
{
	for_each_issue(book, list, add_annual);
}

static void
fill_annual(View *view, const RenderContext *context, const Job *job)
{
	(void)context;
	const Report *report = job->subject;
	view_add_plan(view, report->plan);
	view_add_annual(view, job->detail, report);
}

/* --- a responsible unit ------------------------------------------------------------------------ */

static void
add_units(const PlanBook *plan, const Report *report, GPtrArray *list)
{
	const Breakdown *breakdown = plan->plan->breakdown;
	g_autofree char *month = month_to_text(report->month);
	for (guint i = 0; breakdown != NULL && i < breakdown->units->len; i++) {
		const Unit *unit = g_ptr_array_index(breakdown->units, i);
		if (!report_unit_leads(report, unit->id))
			continue;
		add_bulletin(list,
			     (Bulletin){.kind = BULLETIN_UNIT,
					.stem = g_strdup_printf("plans/%s/units/%s/%s",
								plan->plan->id, unit->id, month),
					.subject = report,
					.detail = unit,
					.month = report->month});
	}
}

static void
list_units(const Book *book, GPtrArray *list)
{
	for_each_issue(book, list, add_units);
}

static void
fill_unit(View *view, const RenderContext *context, const Job *job)
{
	(void)context;
	const Unit *unit = job->detail;
	const Report *report = job->subject;
	element_set(view->root, "unit", unit->id);
	view_add_plan(view, report->plan);
	view_add_unit_report(view, report, unit->id);
}

/* --- all plans, one month ---------------------------------------------------------------------- */

static void
list_comparisons(const Book *book, GPtrArray *list)
{
	for (guint i = 0; i < book->comparisons->len; i++) {
		const Comparison *comparison = g_ptr_array_index(book->comparisons, i);
		g_autofree char *month = month_to_text(comparison->month);
		add_bulletin(list, (Bulletin){.kind = BULLETIN_COMPARISON,
					      .stem = g_strdup_printf("compare/%s", month),
					      .subject = comparison,
					      .month = comparison->month});
	}
}

static void
fill_comparison(View *view, const RenderContext *context, const Job *job)
{
	(void)context;
	view_add_comparison(view, job->subject, NULL);
}

/* --- the table --------------------------------------------------------------------------------- */

static const struct {
	const char *page;
	const char *stylesheet;
	void (*list)(const Book *book, GPtrArray *list);
	void (*fill)(View *view, const RenderContext *context, const Job *job);
} kinds[] = {
	[BULLETIN_MONTHLY] = {"bulletin", "bulletin/monthly.xsl", list_monthly, fill_monthly},
	[BULLETIN_COMPARISON] = {"comparison-bulletin", "bulletin/comparison.xsl", list_comparisons,
				 fill_comparison},
	[BULLETIN_ANNUAL] = {"annual", "bulletin/annual.xsl", list_annual, fill_annual},
	[BULLETIN_BRIEF] = {"brief", "bulletin/brief.xsl", list_briefs, fill_brief},
	[BULLETIN_UNIT] = {"unit-sheet", "bulletin/unit.xsl", list_units, fill_unit},
	[BULLETIN_PICTURE] = {"picture", "bulletin/picture.xsl", list_pictures, fill_picture},
};

G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == BULLETIN_KIND_COUNT);

GPtrArray *
bulletin_list(const Book *book, BulletinKind kind)
{
	GPtrArray *list = g_ptr_array_new_with_free_func(bulletin_free);
	kinds[kind].list(book, list);
	return list;
}

View *
bulletin_view(const RenderContext *context, BulletinKind kind, const Job *job)
{
	ViewContext view_context = render_view_context(context);
	View *view = view_new(&view_context, kinds[kind].page, job->path);
	kinds[kind].fill(view, context, job);
	/* The context on this stack must not outlive the call. */
	view->context = NULL;
	return view;
}

xmlDoc *
bulletin_document(const RenderContext *context, BulletinKind kind, View *view, int most,
		  GError **error)
{
	g_autofree char *number = g_strdup_printf("%d", most);
	if (most >= 0)
		xmlSetProp(view->root, BAD_CAST "most", BAD_CAST number);
	return document_make(context->transforms, kinds[kind].stylesheet, view, error);
}

View *
bulletin_make(const RenderContext *context, BulletinKind kind, const Job *job, xmlDoc **document,
	      GError **error)
{
	g_autoptr(View) view = bulletin_view(context, kind, job);
	*document = bulletin_document(context, kind, view, -1, error);
	return *document != NULL ? g_steal_pointer(&view) : NULL;
}
