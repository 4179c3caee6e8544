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
report_new(const Plan *plan, const Settings *settings, Edition edition, Month month, Month through)
{
	Arena *arena = arena_new();
	Report *report = ARENA_NEW(arena, Report);
	report->arena = arena;
	report->plan = plan;
	report->settings = settings;
	report->edition = edition;
	report->month = month;
	report->file = plan_month(plan, month);
	report->fold = fold_new(plan, through);
	report->through = fold_through(report->fold);
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

/* All but what changed. */
static Report *
measure_month(const Plan *plan, const Settings *settings, Edition edition, Month month,
	      Month through)
{
	Report *report = report_new(plan, settings, edition, month, through);
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (!measure_may_show(target, edition) || !exists_in(target, month))
			continue;
		Case c = case_new(plan, settings, target, report->fold);
		TargetResult *result = ARENA_NEW(report->arena, TargetResult);
		status_measure(&c, month, report->arena, result);
		g_ptr_array_add(report->results, result);
	}
	items_find(report);
	changes_find_corrections(report);
	report->totals = totals_of(report->results);
	return report;
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
	Report *report = measure_month(plan, settings, edition, month, through);
	Month before = measure_month_before(plan, month);
	/* By the same files, so that a correction is told as one and not as a change of what was done. */
	report->before = measure_month(plan, settings, edition, before, report->through);
	report->difference = difference_find(report->before, report, report->arena);
	changes_list(report);
	return report;
}
