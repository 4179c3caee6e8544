/* pages.c - see pages.h. */
#include "render/site/pages.h"

#include "model/responsibility.h"
#include "render/document/bulletin.h"
#include "render/sentence/citation.h"
#include "render/view/element.h"

/* --- the site's own pages ---------------------------------------------------------------------- */

static void
list_single(const RenderContext *context, int kind, GPtrArray *jobs, const char *path)
{
	(void)context;
	site_page_job(jobs, kind, g_strdup(path), NULL, NULL, 0);
}

#define SINGLE_PAGE(function, path) \
	static void function(const RenderContext *context, int kind, GPtrArray *jobs) \
	{ \
		list_single(context, kind, jobs, path); \
	}

SINGLE_PAGE(list_home, "index.html")
SINGLE_PAGE(list_themes, "compare/themes.html")
SINGLE_PAGE(list_search, "search.html")
SINGLE_PAGE(list_about, "about.html")
SINGLE_PAGE(list_accessibility, "accessibility.html")
SINGLE_PAGE(list_site_map, "site-map.html")
SINGLE_PAGE(list_not_found, "404.html")
SINGLE_PAGE(list_help, "help/index.html")
SINGLE_PAGE(list_help_problems, "help/problems.html")
SINGLE_PAGE(list_help_data, "help/data.html")
#undef SINGLE_PAGE

static void
list_compare(const RenderContext *context, int kind, GPtrArray *jobs)
{
	if (book_compares(context->book))
		list_single(context, kind, jobs, "compare/index.html");
}

static void
fill_nothing(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	(void)job;
	(void)view;
}

/* Every plan with its current report. */
static void
fill_plans(const RenderContext *context, const Job *job, View *view)
{
	(void)job;
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		view_add_plan(view, plan->plan);
		view_add_report(view, plan->current);
	}
}

static void
fill_site_map(const RenderContext *context, const Job *job, View *view)
{
	fill_plans(context, job, view);
	view_add_comparison_heads(view, context->book->comparison);
}

static void
fill_search(const RenderContext *context, const Job *job, View *view)
{
	fill_plans(context, job, view);
	view_add_themes(view, context->book->comparison);
}

static void
fill_rules(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	(void)job;
	view_add_rules(view);
}

static void
fill_problems(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	(void)job;
	view_add_problems(view);
}

/* What the data files are about: places, months that the plans span, the day of the newest figures;
 * and how to cite them. */
static void
fill_data(const RenderContext *context, const Job *job, View *view)
{
	(void)job;
	xmlNode *data = element_add(view->root, "data");
	Month from = 0, to = 0;
	for (guint i = 0; i < context->book->plans->len; i++) {
		const Plan *plan =
			((const PlanBook *)g_ptr_array_index(context->book->plans, i))->plan;
		if (plan->from != 0 && (from == 0 || plan->from < from))
			from = plan->from;
		to = MAX(to, plan->to);
		element_add_text(data, "place", plan->place_name);
	}
	element_set_month(data, "from", from);
	element_set_month(data, "to", to);
	element_set_date(data, "updated", book_date(context->book));
	g_autofree char *citation = sentence_citation(context->sentences, context->book);
	element_add_text(data, "citation", citation);
}

/* --- one plan ---------------------------------------------------------------------------------- */

static char *
plan_path(const PlanBook *plan, const char *page)
{
	return g_strdup_printf("plans/%s/%s.html", plan->plan->id, page);
}

/* One page of this name for every plan. */
static void
list_of_plans(const RenderContext *context, int kind, const char *page, GPtrArray *jobs)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		site_page_job(jobs, kind, plan_path(plan, page), plan, NULL, 0);
	}
}

static void
list_plans(const RenderContext *context, int kind, GPtrArray *jobs)
{
	list_of_plans(context, kind, "index", jobs);
}

static void
fill_plan(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	const PlanBook *plan = job->subject;
	view_add_plan(view, plan->plan);
	xmlNode *report = view_add_report(view, plan->current);
	view_add_chapter_charts(view, report, plan->current);
	view_add_plan_charts(view, report, plan);
}

static void
list_texts(const RenderContext *context, int kind, GPtrArray *jobs)
{
	list_of_plans(context, kind, "text", jobs);
}

static void
fill_text(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	const PlanBook *plan = job->subject;
	view_add_plan(view, plan->plan);
	view_add_text(view, plan->current);
}

/* What each month brought; only of a plan that has months. */
static void
list_changes(const RenderContext *context, int kind, GPtrArray *jobs)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		if (plan->published->len > 0)
			site_page_job(jobs, kind, plan_path(plan, "changes"), plan, NULL, 0);
	}
}

/* The newest month first. */
static void
fill_changes(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	const PlanBook *plan = job->subject;
	view_add_plan(view, plan->plan);
	for (guint i = plan->published->len; i > 0; i--)
		view_add_difference(view, g_ptr_array_index(plan->published, i - 1));
}

static char *
target_path(const PlanBook *plan, const char *id)
{
	return g_strdup_printf("plans/%s/targets/%s.html", plan->plan->id, id);
}

static void
list_targets(const RenderContext *context, int kind, GPtrArray *jobs)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		for (guint j = 0; j < plan->current->results->len; j++) {
			const TargetResult *result = g_ptr_array_index(plan->current->results, j);
			site_page_job(jobs, kind, target_path(plan, result->target->id), plan,
				      result, 0);
		}
	}
}

/* Who else promises the same: the rows of the target's indicators. */
static void
add_same_elsewhere(const RenderContext *context, View *view, const Target *target)
{
	for (guint i = 0; i < target->indicators->len; i++)
		view_add_comparison(view, context->book->comparison,
				    g_ptr_array_index(target->indicators, i));
}

static void
fill_target(const RenderContext *context, const Job *job, View *view)
{
	const PlanBook *plan = job->subject;
	const TargetResult *result = job->detail;
	view_add_plan(view, plan->plan);
	GPtrArray *points = plan_book_history(plan, result->target->id, view->arena);
	view_add_history(view, plan->current, result, points);
	add_same_elsewhere(context, view, result->target);
}

/* Earlier ids of a target keep their address. */
static void
list_moved(const RenderContext *context, int kind, GPtrArray *jobs)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		for (guint j = 0; j < plan->current->results->len; j++) {
			const TargetResult *result = g_ptr_array_index(plan->current->results, j);
			const GPtrArray *formerly = result->target->formerly;
			for (guint k = 0; k < formerly->len; k++)
				site_page_job(jobs, kind,
					      target_path(plan, g_ptr_array_index(formerly, k)),
					      plan, result, 0);
		}
	}
}

static void
fill_moved(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	const PlanBook *plan = job->subject;
	view_add_plan(view, plan->plan);
	view_add_target(view, view->root, job->detail);
}

/* --- responsible units ------------------------------------------------------------------------- */

static void
list_units(const RenderContext *context, int kind, GPtrArray *jobs)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		const Breakdown *breakdown = plan->plan->breakdown;
		for (guint j = 0; breakdown != NULL && j < breakdown->units->len; j++) {
			const Unit *unit = g_ptr_array_index(breakdown->units, j);
			if (report_shows_unit(plan->current, unit->id))
				site_page_job(jobs, kind,
					      g_strdup_printf("plans/%s/units/%s/index.html",
							      plan->plan->id, unit->id),
					      plan, unit, 0);
		}
	}
}

/* <sheet month> for every month that has a sheet of the unit. */
static void
add_sheets_of_unit(View *view, const PlanBook *plan, const Unit *unit)
{
	for (guint i = 0; i < plan->published->len; i++) {
		const Report *report = g_ptr_array_index(plan->published, i);
		if (month_file_has_bulletin(report->file, report->edition) &&
		    report_unit_leads(report, unit->id))
			element_set_month(element_add(view->root, "sheet"), "month", report->month);
	}
}

static void
fill_unit(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	const PlanBook *plan = job->subject;
	const Unit *unit = job->detail;
	element_set(view->root, "unit", unit->id);
	view_add_plan(view, plan->plan);
	view_add_report(view, plan->current);
	add_sheets_of_unit(view, plan, unit);
}

/* --- bulletins --------------------------------------------------------------------------------- */

static void
list_bulletins(const RenderContext *context, int kind, GPtrArray *jobs)
{
	BulletinKind shown = (BulletinKind)page_kinds[kind].bulletin;
	g_autoptr(GPtrArray) list = bulletin_list(context->book, shown);
	for (guint i = 0; i < list->len; i++) {
		const Bulletin *bulletin = g_ptr_array_index(list, i);
		char *path = g_strconcat(bulletin->stem, ".html", NULL);
		site_page_job(jobs, kind, path, bulletin->subject, bulletin->detail,
			      bulletin->month);
	}
}

/* <sheet unit name> for every unit that has a sheet of the month. */
static void
add_sheets_of_month(View *view, const Report *report)
{
	const Breakdown *breakdown = report->plan->breakdown;
	for (guint i = 0; breakdown != NULL && i < breakdown->units->len; i++) {
		const Unit *unit = g_ptr_array_index(breakdown->units, i);
		if (!report_unit_leads(report, unit->id))
			continue;
		xmlNode *element = element_add(view->root, "sheet");
		element_set(element, "unit", unit->id);
		element_set(element, "name", unit->name);
	}
}

/* What stands around a month's bulletin: the document itself stays as it was published. */
static void
fill_around_bulletin(const RenderContext *context, const Job *job, View *view)
{
	(void)context;
	view_add_later_corrections(view, job->subject);
	add_sheets_of_month(view, job->subject);
}

/* --- comparison -------------------------------------------------------------------------------- */

/* What the site says of the month's comparison, and <issue id> for every monthly comparison. */
static void
fill_issues(const RenderContext *context, const Job *job, View *view)
{
	view_add_comparison_disclosure(view, context->book->collection->settings, job->month);
	for (guint i = 0; i < context->book->comparisons->len; i++) {
		const Comparison *comparison = g_ptr_array_index(context->book->comparisons, i);
		element_set_month(element_add(view->root, "issue"), "id", comparison->month);
	}
}

static void
fill_compare(const RenderContext *context, const Job *job, View *view)
{
	view_add_comparison_home(view, context->book->comparison);
	fill_issues(context, job, view);
}

/* compare/<a>--<b>.html for every two plans, the earlier one in the order of plans first. A follow-up
 * stands after the plan it goes on from. */
static void
list_pairs(const RenderContext *context, int kind, GPtrArray *jobs)
{
	const GPtrArray *reports = context->book->comparison->reports;
	for (guint i = 0; i < reports->len; i++)
		for (guint j = i + 1; j < reports->len; j++) {
			const Report *first = g_ptr_array_index(reports, i);
			const Report *second = g_ptr_array_index(reports, j);
			site_page_job(jobs, kind,
				      g_strdup_printf("compare/%s--%s.html", first->plan->id,
						      second->plan->id),
				      first, second, 0);
		}
}

static void
fill_pair(const RenderContext *context, const Job *job, View *view)
{
	const Report *first = job->subject, *second = job->detail;
	if (g_strcmp0(first->plan->follows, second->plan->id) == 0)
		view_add_pair(view, context->book->comparison, second, first);
	else
		view_add_pair(view, context->book->comparison, first, second);
}

static void
list_indicators(const RenderContext *context, int kind, GPtrArray *jobs)
{
	const GPtrArray *rows = context->book->comparison->rows;
	for (guint i = 0; book_compares(context->book) && i < rows->len; i++) {
		const ComparisonRow *row = g_ptr_array_index(rows, i);
		site_page_job(jobs, kind, g_strdup_printf("compare/%s.html", row->indicator->id),
			      row, NULL, 0);
	}
}

static void
fill_indicator(const RenderContext *context, const Job *job, View *view)
{
	const ComparisonRow *row = job->subject;
	xmlNode *comparison =
		view_add_comparison(view, context->book->comparison, row->indicator->id);
	view_add_indicator_months(view, comparison, row, context->book);
}

static void
fill_themes(const RenderContext *context, const Job *job, View *view)
{
	(void)job;
	view_add_comparison_heads(view, context->book->comparison);
	xmlNode *themes = view_add_themes(view, context->book->comparison);
	view_add_theme_chart(view, themes, context->book->comparison);
}

/* --- the table --------------------------------------------------------------------------------- */

const PageKind page_kinds[] = {
	{"home", "site/home.xsl", list_home, fill_plans, NO_BULLETIN},
	{"plan", "site/plan.xsl", list_plans, fill_plan, NO_BULLETIN},
	{"text", "site/text.xsl", list_texts, fill_text, NO_BULLETIN},
	{"changes", "site/changes.xsl", list_changes, fill_changes, NO_BULLETIN},
	{"target", "site/target.xsl", list_targets, fill_target, NO_BULLETIN},
	{"moved", "site/moved.xsl", list_moved, fill_moved, NO_BULLETIN},
	{"unit", "site/unit.xsl", list_units, fill_unit, NO_BULLETIN},
	{"bulletin", "site/bulletin.xsl", list_bulletins, fill_around_bulletin, BULLETIN_MONTHLY},
	{"annual", "site/bulletin.xsl", list_bulletins, fill_nothing, BULLETIN_ANNUAL},
	{"compare", "site/compare.xsl", list_compare, fill_compare, NO_BULLETIN},
	{"indicator", "site/indicator.xsl", list_indicators, fill_indicator, NO_BULLETIN},
	{"pair", "site/pair.xsl", list_pairs, fill_pair, NO_BULLETIN},
	{"themes", "site/themes.xsl", list_themes, fill_themes, NO_BULLETIN},
	{"comparison-bulletin", "site/bulletin.xsl", list_bulletins, fill_issues,
	 BULLETIN_COMPARISON},
	{"search", "site/search.xsl", list_search, fill_search, NO_BULLETIN},
	{"about", "site/about.xsl", list_about, fill_plans, NO_BULLETIN},
	{"accessibility", "site/accessibility.xsl", list_accessibility, fill_nothing, NO_BULLETIN},
	{"site-map", "site/site-map.xsl", list_site_map, fill_site_map, NO_BULLETIN},
	{"not-found", "site/not-found.xsl", list_not_found, fill_nothing, NO_BULLETIN},
	{"help", "site/help.xsl", list_help, fill_rules, NO_BULLETIN},
	{"help-problems", "site/help-problems.xsl", list_help_problems, fill_problems, NO_BULLETIN},
	{"help-data", "site/help-data.xsl", list_help_data, fill_data, NO_BULLETIN},
};

const int page_kind_count = G_N_ELEMENTS(page_kinds);
