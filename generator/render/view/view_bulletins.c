/* view_bulletins.c - what the bulletins of a year and of a unit see beside the report. See view.h. */
#include "render/view/view_parts.h"

#include "model/annual.h"
#include "model/comparison.h"
#include "model/responsibility.h"
#include "render/view/element.h"

/* --- a responsible unit ------------------------------------------------------------------------ */

xmlNode *
view_add_unit_report(View *view, const Report *report, const char *unit)
{
	xmlNode *element = element_add(view->root, "report");
	element_set(element, "plan", report->plan->id);
	element_set_month(element, "month", report->month);
	view_set_month_file(element, report->file, report->edition);
	xmlNode *targets = element_add(element, "targets");
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		if (!result_led_by(result, unit))
			continue;
		xmlNode *target = view_add_target(view, targets, result);
		element_set_month(target, "next-expected", result->next_expected);
	}
	xmlNode *items = element_add(element, "items");
	for (guint i = 0; i < report->items->len; i++) {
		const ItemResult *item = g_ptr_array_index(report->items, i);
		if (item_led_by(item, unit))
			view_add_item(view, items, report, item);
	}
	return element;
}

/* --- a year ------------------------------------------------------------------------------------ */

/* How the year ended: the counts, and each target's own. */
static void
add_year_ends(xmlNode *annual, const Report *report)
{
	int counts[YEAR_END_COUNT] = {0};
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		YearEnd end = year_end_of(result);
		xmlNode *element = element_add(annual, "ended");
		element_set(element, "target", result->target->id);
		element_set(element, "end", year_end_words[end]);
		counts[end]++;
	}
	for (int end = 0; end < YEAR_END_COUNT; end++) {
		xmlNode *element = element_add(annual, "end");
		element_set(element, "name", year_end_words[end]);
		element_set_int(element, "count", counts[end]);
	}
}

/* How each month of the year was published, and the corrections that it told. */
static void
add_months(View *view, xmlNode *annual, const PlanBook *plan, int year)
{
	for (guint i = 0; i < plan->published->len; i++) {
		const Report *month = g_ptr_array_index(plan->published, i);
		if (month_year(month->month) != year)
			continue;
		xmlNode *element = element_add(annual, "month");
		element_set_month(element, "id", month->month);
		view_set_month_file(element, month->file, month->edition);
		element_set_int(element, "corrections", (int)month->corrections->len);
		view_add_totals(view, element, &month->totals);
	}
}

xmlNode *
view_add_annual(View *view, const PlanBook *plan, const Report *report)
{
	xmlNode *element = view_add_report(view, report);
	xmlNode *issue = element_add(element, "annual-issue");
	element_set(issue, "document", report->file->annual.document);
	element_set_date(issue, "date", report->file->annual.date);
	xmlNode *annual = element_add(element, "annual");
	element_set_int(annual, "year", month_year(report->month));
	view_add_disclosure(view, annual, report->file->annual.disclosure,
			    report->plan->disclosure);
	add_year_ends(annual, report);
	add_months(view, annual, plan, month_year(report->month));
	return element;
}

void
view_add_comparison_disclosure(View *view, const Settings *settings, Month month)
{
	const GPtrArray *issues = settings->comparison_issues;
	for (guint i = 0; issues != NULL && i < issues->len; i++) {
		const ComparisonIssue *issue = g_ptr_array_index(issues, i);
		if (issue->month == month)
			view_add_disclosure(view, view->root, issue->disclosure, NULL);
	}
}

/* --- the other plans --------------------------------------------------------------------------- */

static bool
holds_plan(const ComparisonGroup *group, const Plan *plan)
{
	for (guint i = 0; i < group->members->len; i++) {
		const ComparisonMember *member = g_ptr_array_index(group->members, i);
		if (member->entry->plan == plan)
			return true;
	}
	return false;
}

/* The group in which the plan's targets stand on one axis with those of others; NULL when none does. */
static const ComparisonGroup *
shared_group(const ComparisonRow *row, const Plan *plan)
{
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		if (group->kind == GROUP_SHARED && holds_plan(group, plan))
			return group;
	}
	return NULL;
}

/* Whether the plan and another one have targets under the indicator. */
static bool
is_common(const ComparisonRow *row, const Plan *plan)
{
	int plans = 0;
	bool own = false;
	for (guint i = 0; i < row->entries->len; i++) {
		const ComparisonEntry *entry = g_ptr_array_index(row->entries, i);
		plans += entry->kind == ENTRY_TARGETS;
		own |= entry->kind == ENTRY_TARGETS && entry->plan == plan;
	}
	return own && plans > 1;
}

static void
add_member(View *view, xmlNode *parent, const ComparisonMember *member, const Plan *plan)
{
	const TargetResult *result = member->result;
	const Sentences *sentences = view->context->sentences;
	g_autofree char *goal = sentence_goal(sentences, result);
	g_autofree char *value = sentence_value(sentences, result);
	xmlNode *element = element_add(parent, "member");
	element_set_flag(element, "own", member->entry->plan == plan);
	element_set(element, "short", member->entry->plan->short_name);
	element_set(element, "name", result->target->name);
	element_set(element, "path", view_target_path(view, result));
	element_set(element, "goal", goal);
	element_set(element, "firmness", firmness_words[result->target->firmness]);
	element_set(element, "value", value);
	element_set(element, "status", status_words[result->status]);
	element_set(element, "status-label",
		    sentence_status(sentences, result, view->context->collection->settings));
	element_set(element, "reason", reason_words[result->reason]);
}

void
view_add_shared(View *view, const Comparison *comparison, const Plan *plan)
{
	xmlNode *shared = element_add(view->root, "shared");
	for (guint i = 0; i < comparison->rows->len; i++) {
		const ComparisonRow *row = g_ptr_array_index(comparison->rows, i);
		if (!is_common(row, plan))
			continue;
		xmlNode *indicator = element_add(shared, "indicator");
		element_set(indicator, "id", row->indicator->id);
		element_set(indicator, "name", row->indicator->name);
		const ComparisonGroup *group = shared_group(row, plan);
		for (guint j = 0; group != NULL && j < group->members->len; j++)
			add_member(view, indicator, g_ptr_array_index(group->members, j), plan);
	}
}
