/* items.c - see items.h. */
#include "measure/items.h"

static bool
has_target(const Report *report, const char *item)
{
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		if (g_strcmp0(result->target->item, item) == 0)
			return true;
	}
	return false;
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
	for (guint i = 0; text != NULL && i < text->items->len; i++) {
		const TextItem *printed = g_ptr_array_index(text->items, i);
		if (has_target(report, printed->number))
			continue;
		ItemResult *item = ARENA_NEW(report->arena, ItemResult);
		item->item = printed;
		item->assignment = plan_item_assignment(report->plan, printed->number);
		find_state(report, item);
		g_ptr_array_add(report->items, item);
	}
}
