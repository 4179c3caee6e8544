/* measure.c - see measure.h. */
#include "measure/measure.h"

#include "measure/case.h"
#include "measure/changes.h"
#include "measure/difference.h"
#include "measure/items.h"
#include "measure/status.h"
#include "measure/totals.h"

bool
measure_may_show(const Target *target, Edition edition)
{
	return edition == EDITION_INTERNAL || target->access == ACCESS_PUBLIC;
}

Month
measure_current_month(const Plan *plan)
{
	Month last = plan_last_month(plan);
	return last != 0 ? last : plan->to;
}

static Report *
report_new(const Plan *plan, const Settings *settings, Edition edition, Month month, Fold *fold,
	   Arena *arena)
{
	Report *report = ARENA_NEW(arena, Report);
	report->arena = arena;
	report->plan = plan;
	report->settings = settings;
	report->edition = edition;
	report->month = month;
	report->file = plan_month(plan, month);
	report->fold = fold;
	report->through = fold_through(fold);
	report->results = arena_array(arena);
	report->items = arena_array(arena);
	report->changes = arena_array(arena);
	report->corrections = arena_array(arena);
	return report;
}

/* A task that another document adds later does not exist yet. */
static bool
exists_in(const Target *target, Month month)
{
	return case_exists_from(target) <= month;
}

/* Adds a target's results to the reports of the months in which it exists. */
static void
measure_target(const Target *target, const GPtrArray *reports)
{
	const Report *first = g_ptr_array_index(reports, 0);
	g_autofree MonthResult *asked = g_new(MonthResult, reports->len);
	guint count = 0;
	for (guint i = 0; i < reports->len; i++) {
		const Report *report = g_ptr_array_index(reports, i);
		if (!exists_in(target, report->month))
			continue;
		TargetResult *result = ARENA_NEW(report->arena, TargetResult);
		asked[count++] = (MonthResult){report->month, result};
		g_ptr_array_add(report->results, result);
	}
	Case c = case_new(first->plan, first->settings, target, first->fold);
	status_measure(&c, asked, count, first->arena);
}

/* Measures the plan at the end of each of the months (ascending), all but what changed. Returns the reports; they lie
 * in one arena, which the caller holds once. */
static GPtrArray *
measure_months(const Plan *plan, const Settings *settings, Edition edition, const Month *months,
	       guint count, Month through)
{
	Arena *arena = arena_new();
	Fold *fold = fold_new(plan, through, arena);
	GPtrArray *reports = g_ptr_array_new();
	for (guint i = 0; i < count; i++)
		g_ptr_array_add(reports,
				report_new(plan, settings, edition, months[i], fold, arena));
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (measure_may_show(target, edition))
			measure_target(target, reports);
	}
	for (guint i = 0; i < count; i++) {
		Report *report = g_ptr_array_index(reports, i);
		items_find(report);
		changes_find_corrections(report);
		report->totals = totals_of(report->results);
	}
	return reports;
}

/* Finds what changed in each report since the one before it. */
static void
compare_months(const GPtrArray *reports)
{
	for (guint i = 1; i < reports->len; i++) {
		Report *report = g_ptr_array_index(reports, i);
		report->before = g_ptr_array_index(reports, i - 1);
		report->difference = difference_find(report->before, report, report->arena);
		changes_list(report);
	}
}

Month
measure_month_before(const Plan *plan, Month month)
{
	for (guint i = plan->months->len; i > 0; i--) {
		const MonthFile *file = g_ptr_array_index(plan->months, i - 1);
		if (file->month < month)
			return file->month;
	}
	return month - 1;
}

Report *
measure_plan(const Plan *plan, const Settings *settings, Edition edition, Month month,
	     Month through)
{
	/* By the same files, so that a correction is told as one and not as a change of what was done. */
	const Month months[] = {measure_month_before(plan, month), month};
	g_autoptr(GPtrArray) reports =
		measure_months(plan, settings, edition, months, G_N_ELEMENTS(months), through);
	compare_months(reports);
	return g_ptr_array_index(reports, 1);
}

void
measure_known(const Plan *plan, const Settings *settings, Edition edition, GPtrArray *known)
{
	if (plan->months->len == 0)
		return;
	g_autofree Month *months = g_new(Month, plan->months->len + 1);
	for (guint i = 0; i < plan->months->len; i++)
		months[i + 1] = ((const MonthFile *)g_ptr_array_index(plan->months, i))->month;
	months[0] = measure_month_before(plan, months[1]);
	g_autoptr(GPtrArray) reports =
		measure_months(plan, settings, edition, months, plan->months->len + 1, 0);
	compare_months(reports);
	for (guint i = 1; i < reports->len; i++) {
		Report *report = g_ptr_array_index(reports, i);
		g_ptr_array_add(known, i > 1 ? report_hold(report) : report);
	}
}
