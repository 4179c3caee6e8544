/* items.c - see items.h. */
#include "measure/items.h"

/* The numbers of the items that have a target in the report. */
static GHashTable *
items_with_targets(const Report *report)
{
	GHashTable *items = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		if (result->target->item != NULL)
			g_hash_table_add(items, (char *)result->target->item);
	}
	return items;
}

/* The last state that the files up to the report's month tell. */
static void
find_state(const Report *report, ItemResult *item)
{
	Month last = MIN(report->month, report->through);
	for (guint i = 0; i < report->plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(report->plan->months, i);
		if (file->month > last)
			return;
		for (guint j = 0; j < file->item_states->len; j++) {
			const ItemState *state = g_ptr_array_index(file->item_states, j);
			if (g_strcmp0(state->item, item->item->number) != 0)
				continue;
			item->state = state;
			item->state_month = file->month;
		}
	}
}

void
items_find(Report *report)
{
	const PlanText *text = report->plan->text;
	g_autoptr(GHashTable) with_targets = items_with_targets(report);
	for (guint i = 0; text != NULL && i < text->items->len; i++) {
		const TextItem *printed = g_ptr_array_index(text->items, i);
		if (g_hash_table_contains(with_targets, printed->number))
			continue;
		ItemResult *item = ARENA_NEW(report->arena, ItemResult);
		item->item = printed;
		item->assignment = plan_item_assignment(report->plan, printed->number);
		find_state(report, item);
		g_ptr_array_add(report->items, item);
	}
}
