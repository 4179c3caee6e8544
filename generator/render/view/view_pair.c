/* view_pair.c - two plans, item by item, theme by theme. See view.h.
 *
 * An item of several themes stands in full under the first of them and is named under the others, so that
 * nothing is told twice. */
#include "render/view/view_parts.h"

#include "model/comparison.h"
#include "render/view/element.h"

#include <string.h>

/* --- what both promise under one indicator ------------------------------------------------------- */

static const ComparisonEntry *
entry_of(const ComparisonRow *row, const Plan *plan)
{
	for (guint i = 0; i < row->entries->len; i++) {
		const ComparisonEntry *entry = g_ptr_array_index(row->entries, i);
		if (entry->plan == plan)
			return entry;
	}
	return NULL;
}

static bool
holds_plan(const ComparisonGroup *group, const Plan *plan)
{
	for (guint i = 0; i < group->members->len; i++)
		if (((const ComparisonMember *)g_ptr_array_index(group->members, i))->entry->plan ==
		    plan)
			return true;
	return false;
}

/* Whether the plan has a number under the indicator, and why it stands apart where it does. */
static bool
has_number(const ComparisonRow *row, const Plan *plan, ApartReason *reason)
{
	bool number = false;
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		if (group->kind == GROUP_WORDS || !holds_plan(group, plan))
			continue;
		number = true;
		if (group->kind == GROUP_APART)
			*reason = group->reason;
	}
	return number;
}

/* How the two stand to each other, in the words of the guard: the axis that they share, else which of
 * them has no number, else why they stand apart. */
static const char *
relation(const View *view, const ComparisonRow *row, const Plan *first, const Plan *second)
{
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		bool one_axis = group->kind == GROUP_SHARED || group->kind == GROUP_FOLLOW_UP;
		if (one_axis && holds_plan(group, first) && holds_plan(group, second))
			return view_word(view, "group", group_kind_words[group->kind]);
	}
	ApartReason reason = APART_BASIS;
	bool of_first = has_number(row, first, &reason),
	     of_second = has_number(row, second, &reason);
	if (!of_first && !of_second)
		return view_word(view, "group", group_kind_words[GROUP_WORDS]);
	if (!of_first || !of_second)
		return view_word(view, "comparison", "one-without-number");
	/* Two that both have a number: neither is the only one. */
	return view_word(view, "apart",
			 apart_reason_words[reason == APART_ONLY ? APART_BASIS : reason]);
}

static void
add_same(View *view, xmlNode *parent, const ComparisonRow *row, const Plan *first,
	 const Plan *second)
{
	const ComparisonEntry *entries[] = {entry_of(row, first), entry_of(row, second)};
	if (entries[0] == NULL || entries[1] == NULL || entries[0]->kind == ENTRY_ABSENT ||
	    entries[1]->kind == ENTRY_ABSENT ||
	    (entries[0]->kind == ENTRY_MENTION && entries[1]->kind == ENTRY_MENTION))
		return;
	xmlNode *element = element_add(parent, "same");
	element_set(element, "id", row->indicator->id);
	element_set(element, "name", row->indicator->name);
	element_set(element, "relation", relation(view, row, first, second));
	for (int i = 0; i < 2; i++)
		view_add_entry(view, element, entries[i]);
}

/* --- items --------------------------------------------------------------------------------------- */

static bool
is_on(const PlanItem *item, const char *theme)
{
	for (guint i = 0; i < item->themes->len; i++)
		if (strcmp(g_ptr_array_index(item->themes, i), theme) == 0)
			return true;
	return false;
}

static void
add_item(View *view, xmlNode *side, const Report *report, const PlanItem *item, const char *theme)
{
	const TextItem *text = plan_item(report->plan, item->item);
	xmlNode *element = element_add(side, "item");
	element_set(element, "number", item->item);
	element_set(element, "heading", text != NULL ? text->heading : NULL);
	const char *home = item->themes->len > 0 ? g_ptr_array_index(item->themes, 0) : "";
	if (strcmp(home, theme) != 0) {
		const Theme *other = collection_theme(view->context->collection, home);
		element_set(element, "see", home);
		element_set(element, "see-name", other != NULL ? other->name : home);
		return;
	}
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		if (g_strcmp0(result->target->item, item->item) == 0)
			view_add_promise(view, element, result);
	}
}

static void
add_side(View *view, xmlNode *parent, const Report *report, const char *theme)
{
	xmlNode *side = element_add(parent, "side");
	element_set(side, "plan", report->plan->id);
	element_set(side, "short", report->plan->short_name);
	for (guint i = 0; i < report->plan->items->len; i++) {
		const PlanItem *item = g_ptr_array_index(report->plan->items, i);
		if (is_on(item, theme))
			add_item(view, side, report, item, theme);
	}
}

/* Targets that another document added stand outside the printed items. */
static void
add_added(View *view, xmlNode *pair, const Report *report)
{
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		if (result->target->item == NULL)
			view_add_promise(view, element_add(pair, "added"), result);
	}
}

static void
add_plan_head(View *view, xmlNode *pair, const Report *report)
{
	xmlNode *element = element_add(pair, "plan");
	element_set(element, "id", report->plan->id);
	element_set(element, "short", report->plan->short_name);
	element_set(element, "title", report->plan->title);
	element_set(element, "place", report->plan->place_name);
	element_set(element, "level-label",
		    view_word(view, "place", place_level_words[report->plan->place_level]));
	element_set_month(element, "from", report->plan->from);
	element_set_month(element, "to", report->plan->to);
	element_set_month(element, "month", report->month);
	element_set_int(element, "items", (int)report->plan->items->len);
	element_set_int(element, "targets", report->totals.targets);
	element_set_flag(element, "has-progress", report->plan->has_progress);
}

xmlNode *
view_add_pair(View *view, const Comparison *comparison, const Report *first, const Report *second)
{
	xmlNode *pair = element_add(view->root, "pair");
	const char *follows = second->plan->follows;
	element_set_flag(pair, "follow-up", g_strcmp0(follows, first->plan->id) == 0);
	add_plan_head(view, pair, first);
	add_plan_head(view, pair, second);
	const GPtrArray *themes = view->context->collection->themes;
	for (guint i = 0; i < themes->len; i++) {
		const Theme *theme = g_ptr_array_index(themes, i);
		xmlNode *element = element_add(pair, "theme");
		element_set(element, "id", theme->id);
		element_set(element, "name", theme->name);
		for (guint j = 0; j < comparison->rows->len; j++) {
			const ComparisonRow *row = g_ptr_array_index(comparison->rows, j);
			if (g_strcmp0(row->indicator->theme, theme->id) == 0)
				add_same(view, element, row, first->plan, second->plan);
		}
		add_side(view, element, first, theme->id);
		add_side(view, element, second, theme->id);
	}
	add_added(view, pair, first);
	add_added(view, pair, second);
	return pair;
}
