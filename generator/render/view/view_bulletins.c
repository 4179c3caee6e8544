/* view_bulletins.c - what the bulletins of a year and of a unit see beside the report. See view.h. */
#include "render/view/view_parts.h"

#include "model/annual.h"
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
	xmlNode *annual = element_add(element, "annual");
	element_set_int(annual, "year", month_year(report->month));
	add_year_ends(annual, report);
	add_months(view, annual, plan, month_year(report->month));
	return element;
}
