/* check_indicator.c - themes and indicators: the plans against indicators.yaml, and back. */
#include "check/rows.h"
#include <string.h>

static GPtrArray *
theme_ids(const Collection *collection)
{
	GPtrArray *ids = g_ptr_array_new();
	for (guint i = 0; i < collection->themes->len; i++) {
		const Theme *theme = g_ptr_array_index(collection->themes, i);
		if (theme->id != NULL)
			g_ptr_array_add(ids, (char *)theme->id);
	}
	return ids;
}

static GPtrArray *
indicator_ids(const Collection *collection)
{
	GPtrArray *ids = g_ptr_array_new();
	for (guint i = 0; i < collection->indicators->len; i++) {
		const Indicator *indicator = g_ptr_array_index(collection->indicators, i);
		if (indicator->id != NULL)
			g_ptr_array_add(ids, (char *)indicator->id);
	}
	return ids;
}

static GPtrArray *
plan_ids(const Collection *collection)
{
	GPtrArray *ids = g_ptr_array_new();
	for (guint i = 0; i < collection->plans->len; i++) {
		const Plan *plan = g_ptr_array_index(collection->plans, i);
		g_ptr_array_add(ids, (char *)plan->id);
	}
	return ids;
}

/* Without indicators.yaml, or with one that could not be read, no theme can be known. */
static bool
has_vocabulary(const Collection *collection)
{
	return !collection->indicators_unread &&
	       (collection->themes->len > 0 || collection->indicators->len > 0);
}

void
check_themes(const Checker *checker, const Plan *plan)
{
	if (!has_vocabulary(checker->collection))
		return;
	g_autoptr(GPtrArray) ids = theme_ids(checker->collection);
	for (guint i = 0; i < plan->items->len; i++) {
		const PlanItem *item = g_ptr_array_index(plan->items, i);
		for (guint j = 0; j < item->themes->len; j++)
			check_name(checker, PROBLEM_UNKNOWN_THEME, ids,
				   g_ptr_array_index(item->themes, j),
				   origin_field(&item->origin, "themes"));
	}
}

void
check_target_indicators(const Checker *checker, const Plan *plan)
{
	if (checker->collection->indicators_unread)
		return;
	g_autoptr(GPtrArray) ids = indicator_ids(checker->collection);
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		Position where = origin_field(&target->origin, "indicator");
		for (guint j = 0; j < target->indicators->len; j++) {
			const char *id = g_ptr_array_index(target->indicators, j);
			if (!check_name(checker, PROBLEM_UNKNOWN_INDICATOR, ids, id, where))
				continue;
			const Indicator *indicator = collection_indicator(checker->collection, id);
			if (indicator_plan(indicator, plan->id) == NULL)
				problem_add(checker->problems, PROBLEM_INDICATOR_LACKS_PLAN, where,
					    "indicator", id, "plan", plan->id, NULL);
		}
	}
}

static bool
has_target_for(const Plan *plan, const char *indicator)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		for (guint j = 0; j < target->indicators->len; j++)
			if (strcmp(g_ptr_array_index(target->indicators, j), indicator) == 0)
				return true;
	}
	return false;
}

static void
check_indicator_plan(const Checker *checker, const Indicator *indicator,
		     const IndicatorPlan *record, const GPtrArray *plans)
{
	if (!check_name(checker, PROBLEM_UNKNOWN_PLAN, plans, record->plan, record->origin.at))
		return;
	const Plan *plan = collection_plan(checker->collection, record->plan);
	bool whole = (plan->unread & PLAN_FILE_PLAN) == 0;
	bool mention = check_written(&record->origin, "mention");
	if (whole && !mention && indicator->id != NULL && !has_target_for(plan, indicator->id))
		problem_add(checker->problems, PROBLEM_INDICATOR_WITHOUT_TARGET, record->origin.at,
			    "indicator", indicator->id, "plan", record->plan, NULL);
}

/* Each indicator has a page beside the overview, the page of themes and the monthly comparisons. */
static void
check_indicator_id(const Checker *checker, const Indicator *indicator)
{
	Month month = 0;
	bool reserved = indicator->id != NULL && (strcmp(indicator->id, "index") == 0 ||
						  strcmp(indicator->id, "themes") == 0 ||
						  month_parse(indicator->id, &month));
	if (reserved)
		problem_add(checker->problems, PROBLEM_INDICATOR_ID_RESERVED,
			    origin_field(&indicator->origin, "id"), "text", indicator->id, NULL);
}

void
check_indicators(const Checker *checker)
{
	const Collection *collection = checker->collection;
	g_autoptr(GPtrArray) themes = theme_ids(collection);
	g_autoptr(GPtrArray) plans = plan_ids(collection);
	for (guint i = 0; i < collection->indicators->len; i++) {
		const Indicator *indicator = g_ptr_array_index(collection->indicators, i);
		check_indicator_id(checker, indicator);
		if (indicator->theme != NULL)
			check_name(checker, PROBLEM_UNKNOWN_THEME, themes, indicator->theme,
				   origin_field(&indicator->origin, "theme"));
		for (guint j = 0; j < indicator->plans->len; j++)
			check_indicator_plan(checker, indicator,
					     g_ptr_array_index(indicator->plans, j), plans);
	}
}

void
check_follows(const Checker *checker)
{
	g_autoptr(GPtrArray) plans = plan_ids(checker->collection);
	for (guint i = 0; i < checker->collection->plans->len; i++) {
		const Plan *plan = g_ptr_array_index(checker->collection->plans, i);
		if (plan->follows != NULL)
			check_name(checker, PROBLEM_UNKNOWN_PLAN, plans, plan->follows,
				   origin_field(&plan->origin, "follows"));
	}
}
