/* view_comparison.c - the plans side by side, by indicator and by theme. See view.h. */
#include "render/view/view_parts.h"

#include "render/view/element.h"

static const char *const entry_words[] = {
	[ENTRY_TARGETS] = "targets",
	[ENTRY_MENTION] = "mention",
	[ENTRY_ABSENT] = "absent",
};

static void
add_entry(View *view, xmlNode *parent, const ComparisonEntry *entry)
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
		view_add_target(view, element, g_ptr_array_index(entry->results, i));
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

static void
add_row(View *view, xmlNode *parent, const ComparisonRow *row)
{
	xmlNode *element = add_indicator(view, parent, row->indicator);
	for (guint i = 0; i < row->entries->len; i++)
		add_entry(view, element, g_ptr_array_index(row->entries, i));
	view_add_figure(view, element, view_indicator_chart(view, row));
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
		if (indicator == NULL || g_strcmp0(row->indicator->id, indicator) == 0)
			add_row(view, element, row);
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

static void
add_theme_cell(xmlNode *parent, const Report *report, const char *theme)
{
	xmlNode *cell = element_add(parent, "cell");
	element_set(cell, "plan", report->plan->id);
	int items = 0, targets = 0;
	for (guint i = 0; i < report->plan->items->len; i++) {
		const PlanItem *item = g_ptr_array_index(report->plan->items, i);
		if (!item_has_theme(item, theme))
			continue;
		int count = count_targets_of_item(report, item->item);
		xmlNode *element = element_add(cell, "item");
		element_set(element, "number", item->item);
		element_set_int(element, "targets", count);
		items++;
		targets += count;
	}
	element_set_int(cell, "items", items);
	element_set_int(cell, "targets", targets);
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
