/* view_comparison.c - the plans side by side, by indicator and by theme. See view.h. */
#include "render/view/view_parts.h"

#include "model/comparison.h"
#include "render/sentence/modality.h"
#include "render/view/element.h"

static const char *const entry_words[] = {
	[ENTRY_TARGETS] = "targets",
	[ENTRY_MENTION] = "mention",
	[ENTRY_ABSENT] = "absent",
};

xmlNode *
view_add_promise(View *view, xmlNode *parent, const TargetResult *result)
{
	xmlNode *element = view_add_target(view, parent, result);
	g_autofree char *modality = sentence_modality(view->context->sentences, result->target);
	element_set(element, "modality", modality);
	element_set(element, "modality-text",
		    modality != NULL ? modality : view_word(view, "comparison", "no-modality"));
	return element;
}

void
view_add_entry(View *view, xmlNode *parent, const ComparisonEntry *entry)
{
	xmlNode *element = element_add(parent, "entry");
	element_set(element, "plan", entry->plan->id);
	element_set(element, "short", entry->plan->short_name);
	element_set(element, "title", entry->plan->title);
	element_set(element, "kind", entry_words[entry->kind]);
	element_set_flag(element, "sample", plan_is_sample(entry->plan));
	element_set(element, "level-label",
		    view_word(view, "place", place_level_words[entry->plan->place_level]));
	element_set_month(element, "to", entry->plan->to);
	if (entry->follows != NULL) {
		element_set(element, "follows", entry->follows->id);
		element_set(element, "follows-short", entry->follows->short_name);
	}
	if (entry->kind == ENTRY_ABSENT)
		element_add_text(element, "absent", view_word(view, "comparison", "absent"));
	if (entry->record != NULL) {
		const char *basis = basis_words[entry->record->basis];
		element_set(element, "basis", basis);
		element_set(element, "basis-label", view_word(view, "basis", basis));
		element_set(element, "scope", entry->record->scope);
		element_add_text(element, "caveat", entry->record->caveat);
		if (entry->record->mention_quote != NULL) {
			xmlNode *mention =
				element_add_text(element, "mention", entry->record->mention_quote);
			element_set(mention, "item", entry->record->mention_item);
		}
	}
	for (guint i = 0; i < entry->results->len; i++)
		view_add_promise(view, element, g_ptr_array_index(entry->results, i));
}

/* <group kind reason heading unit><member plan target>: what may be seen on one axis. */
static void
add_groups(View *view, xmlNode *parent, const ComparisonRow *row)
{
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		xmlNode *element = element_add(parent, "group");
		element_set(element, "kind", group_kind_words[group->kind]);
		element_set(element, "unit", group->unit);
		element_set(element, "reason", apart_reason_words[group->reason]);
		element_set(element, "heading",
			    group->kind == GROUP_APART
				    ? view_word(view, "apart", apart_reason_words[group->reason])
				    : view_word(view, "group", group_kind_words[group->kind]));
		for (guint j = 0; j < group->members->len; j++) {
			const ComparisonMember *member = g_ptr_array_index(group->members, j);
			xmlNode *of = element_add(element, "member");
			element_set(of, "plan", member->entry->plan->id);
			element_set(of, "target", member->result->target->id);
		}
	}
}

/* How much there is to see: plans on one axis, plans with targets. */
static void
set_weight(xmlNode *indicator, const ComparisonRow *row)
{
	int promising = 0, shared = 0;
	for (guint i = 0; i < row->entries->len; i++) {
		const ComparisonEntry *entry = g_ptr_array_index(row->entries, i);
		promising += entry->kind == ENTRY_TARGETS;
	}
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		if (group->kind == GROUP_SHARED)
			shared = MAX(shared, (int)group->members->len);
	}
	element_set_int(indicator, "promising", promising);
	element_set_int(indicator, "shared", shared);
}

static xmlNode *
add_indicator(View *view, xmlNode *parent, const Indicator *indicator)
{
	xmlNode *element = element_add(parent, "indicator");
	element_set(element, "id", indicator->id);
	element_set(element, "name", indicator->name);
	element_set(element, "unit", indicator->unit);
	element_set(element, "denominator", indicator->denominator);
	element_set(element, "direction", direction_words[indicator->direction]);
	element_set(element, "direction-label",
		    view_word(view, "direction", direction_words[indicator->direction]));
	element_set(element, "strength", strength_words[indicator->strength]);
	element_set(element, "strength-label",
		    view_word(view, "strength", strength_words[indicator->strength]));
	element_set(element, "theme", indicator->theme);
	const Theme *theme = collection_theme(view->context->collection, indicator->theme);
	element_set(element, "theme-name", theme != NULL ? theme->name : NULL);
	element_add_text(element, "definition", indicator->definition);
	return element;
}

static xmlNode *
add_row(View *view, xmlNode *parent, const ComparisonRow *row)
{
	xmlNode *element = add_indicator(view, parent, row->indicator);
	set_weight(element, row);
	for (guint i = 0; i < row->entries->len; i++)
		view_add_entry(view, element, g_ptr_array_index(row->entries, i));
	add_groups(view, element, row);
	return element;
}

static xmlNode *
add_comparison(View *view, const Comparison *comparison)
{
	xmlNode *element = element_add(view->root, "comparison");
	element_set_month(element, "month", comparison->month);
	for (guint i = 0; i < comparison->reports->len; i++) {
		const Report *report = g_ptr_array_index(comparison->reports, i);
		xmlNode *plan = element_add(element, "plan");
		element_set(plan, "id", report->plan->id);
		element_set(plan, "short", report->plan->short_name);
		element_set(plan, "title", report->plan->title);
		element_set_month(plan, "month", report->month);
		element_set_flag(plan, "has-progress", report->plan->has_progress);
		element_set_flag(plan, "sample", plan_is_sample(report->plan));
		view_add_totals(view, plan, &report->totals);
	}
	return element;
}

xmlNode *
view_add_comparison(View *view, const Comparison *comparison, const char *indicator)
{
	xmlNode *element = add_comparison(view, comparison);
	for (guint i = 0; i < comparison->rows->len; i++) {
		const ComparisonRow *row = g_ptr_array_index(comparison->rows, i);
		if (indicator != NULL && g_strcmp0(row->indicator->id, indicator) != 0)
			continue;
		xmlNode *of_row = add_row(view, element, row);
		/* Among all, weak ones stand in tables alone. */
		if (indicator != NULL || row->indicator->strength == STRENGTH_STRONG)
			view_add_indicator_charts(view, of_row, row);
	}
	return element;
}

/* Whether the row is worth a picture among the first: several places on one axis. */
static bool
is_telling(const ComparisonRow *row)
{
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		if (group->kind == GROUP_SHARED || group->kind == GROUP_FOLLOW_UP)
			return true;
	}
	return false;
}

xmlNode *
view_add_comparison_home(View *view, const Comparison *comparison)
{
	xmlNode *element = add_comparison(view, comparison);
	for (guint i = 0; i < comparison->rows->len; i++) {
		const ComparisonRow *row = g_ptr_array_index(comparison->rows, i);
		xmlNode *indicator = add_row(view, element, row);
		if (is_telling(row))
			view_add_indicator_charts(view, indicator, row);
	}
	return element;
}

xmlNode *
view_add_comparison_heads(View *view, const Comparison *comparison)
{
	xmlNode *element = add_comparison(view, comparison);
	for (guint i = 0; i < comparison->rows->len; i++) {
		const ComparisonRow *row = g_ptr_array_index(comparison->rows, i);
		add_indicator(view, element, row->indicator);
	}
	return element;
}

/* --- themes ---------------------------------------------------------------------------------- */

static bool
item_has_theme(const PlanItem *item, const char *theme)
{
	for (guint i = 0; i < item->themes->len; i++)
		if (g_strcmp0(g_ptr_array_index(item->themes, i), theme) == 0)
			return true;
	return false;
}

static int
count_targets_of_item(const Report *report, const char *item)
{
	int count = 0;
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		count += g_strcmp0(result->target->item, item) == 0;
	}
	return count;
}

ThemeCount
view_count_theme(const Report *report, const char *theme)
{
	ThemeCount count = {0};
	for (guint i = 0; i < report->plan->items->len; i++) {
		const PlanItem *item = g_ptr_array_index(report->plan->items, i);
		if (!item_has_theme(item, theme))
			continue;
		count.items++;
		count.targets += count_targets_of_item(report, item->item);
	}
	return count;
}

static void
add_theme_cell(xmlNode *parent, const Report *report, const char *theme)
{
	ThemeCount count = view_count_theme(report, theme);
	xmlNode *cell = element_add(parent, "cell");
	element_set(cell, "plan", report->plan->id);
	for (guint i = 0; i < report->plan->items->len; i++) {
		const PlanItem *item = g_ptr_array_index(report->plan->items, i);
		if (!item_has_theme(item, theme))
			continue;
		xmlNode *element = element_add(cell, "item");
		element_set(element, "number", item->item);
		element_set_int(element, "targets", count_targets_of_item(report, item->item));
	}
	element_set_int(cell, "items", count.items);
	element_set_int(cell, "targets", count.targets);
}

xmlNode *
view_add_themes(View *view, const Comparison *comparison)
{
	xmlNode *element = element_add(view->root, "themes");
	const GPtrArray *themes = view->context->collection->themes;
	for (guint i = 0; i < themes->len; i++) {
		const Theme *theme = g_ptr_array_index(themes, i);
		xmlNode *row = element_add(element, "theme");
		element_set(row, "id", theme->id);
		element_set(row, "name", theme->name);
		for (guint j = 0; j < comparison->reports->len; j++)
			add_theme_cell(row, g_ptr_array_index(comparison->reports, j), theme->id);
	}
	return element;
}
