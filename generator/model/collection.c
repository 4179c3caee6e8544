/* collection.c - see collection.h. */
#include "model/collection.h"

void
collection_free(Collection *collection)
{
	if (collection == NULL)
		return;
	arena_free(collection->arena);
	g_free(collection);
}

const Plan *
collection_plan(const Collection *collection, const char *id)
{
	for (guint i = 0; i < collection->plans->len; i++) {
		const Plan *plan = g_ptr_array_index(collection->plans, i);
		if (g_strcmp0(plan->id, id) == 0)
			return plan;
	}
	return NULL;
}

const Indicator *
collection_indicator(const Collection *collection, const char *id)
{
	for (guint i = 0; i < collection->indicators->len; i++) {
		const Indicator *indicator = g_ptr_array_index(collection->indicators, i);
		if (g_strcmp0(indicator->id, id) == 0)
			return indicator;
	}
	return NULL;
}

const Theme *
collection_theme(const Collection *collection, const char *id)
{
	for (guint i = 0; i < collection->themes->len; i++) {
		const Theme *theme = g_ptr_array_index(collection->themes, i);
		if (g_strcmp0(theme->id, id) == 0)
			return theme;
	}
	return NULL;
}

const IndicatorPlan *
indicator_plan(const Indicator *indicator, const char *plan)
{
	for (guint i = 0; i < indicator->plans->len; i++) {
		const IndicatorPlan *record = g_ptr_array_index(indicator->plans, i);
		if (g_strcmp0(record->plan, plan) == 0)
			return record;
	}
	return NULL;
}
