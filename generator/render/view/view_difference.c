/* view_difference.c - what a month brought: each target that changed, before and after. See view.h. */
#include "render/view/view_parts.h"

#include "model/difference.h"
#include "render/view/element.h"

static void
add_count(View *view, xmlNode *parent, const char *group, const char *change, int count)
{
	if (count == 0)
		return;
	xmlNode *element = element_add(parent, "count");
	element_set(element, "change", change);
	element_set(element, "label", view_word(view, group, change));
	element_set_int(element, "number", count);
}

static void
add_counts(View *view, xmlNode *parent, const Difference *difference)
{
	for (int kind = 0; kind < CHANGE_KIND_COUNT; kind++)
		add_count(view, parent, "change", change_kind_words[kind],
			  difference->by_kind[kind]);
	for (int kind = 0; kind < FIGURE_CHANGE_COUNT; kind++)
		add_count(view, parent, "figure-change", figure_change_words[kind],
			  difference->by_figure[kind]);
}

/* One side of a target; nothing where it was not there. */
static void
add_side(View *view, xmlNode *parent, const char *name, const TargetResult *result)
{
	if (result == NULL)
		return;
	const Sentences *sentences = view->context->sentences;
	xmlNode *element = element_add(parent, name);
	element_set(element, "status", status_words[result->status]);
	element_set(element, "status-label",
		    sentence_status(sentences, result, view->context->collection->settings));
	element_set(element, "reason", reason_words[result->reason]);
	element_set(element, "reason-label",
		    view_word(view, "reason", reason_words[result->reason]));
	g_autofree char *value = sentence_value(sentences, result);
	g_autofree char *goal = sentence_goal(sentences, result);
	if (result->figure != NULL)
		element_set(element, "value", value);
	element_set(element, "goal", goal);
	element_set(element, "done", view_share(view, result->done));
}

static void
add_figure(View *view, xmlNode *parent, const Target *target, const FigureChange *figure)
{
	const Sentences *sentences = view->context->sentences;
	const char *change = figure_change_words[figure->kind];
	xmlNode *element = element_add(parent, "told");
	element_set(element, "change", change);
	element_set(element, "label", view_word(view, "figure-change", change));
	element_set_month(element, "month", figure->month);
	g_autofree char *before =
		sentence_figure_beside(sentences, target, figure->before, figure->after);
	g_autofree char *after =
		sentence_figure_beside(sentences, target, figure->after, figure->before);
	if (figure->before != NULL)
		element_set(element, "before", before);
	if (figure->after != NULL)
		element_set(element, "after", after);
	if (figure->correction != NULL)
		element_add_text(element, "why", figure->correction->why);
}

static void
add_target(View *view, xmlNode *parent, const TargetChange *change)
{
	const TargetResult *result = target_change_result(change);
	xmlNode *element = element_add(parent, "changed");
	element_set(element, "target", result->target->id);
	element_set(element, "name", result->target->name);
	element_set(element, "path", view_target_path(view, result));
	element_set_flag(element, "news", target_change_is_news(change));
	for (int kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
		if (!target_change_is(change, (ChangeKind)kind))
			continue;
		xmlNode *kind_element = element_add(element, "change");
		element_set(kind_element, "kind", change_kind_words[kind]);
		element_set(kind_element, "label",
			    view_word(view, "change", change_kind_words[kind]));
	}
	add_side(view, element, "before", change->before);
	add_side(view, element, "after", change->after);
	for (guint i = 0; i < change->figures->len; i++)
		add_figure(view, element, result->target, g_ptr_array_index(change->figures, i));
	g_autofree char *sentence = sentence_for_result(view->context->sentences, result);
	element_add_text(element, "sentence", sentence);
}

static void
add_state(View *view, xmlNode *element, const char *name, const ItemResult *item)
{
	if (item->state == NULL)
		return;
	const char *state = work_state_words[item->state->state];
	g_autofree char *label = g_strconcat(name, "-label", NULL);
	element_set(element, name, state);
	element_set(element, label, view_word(view, "state", state));
}

xmlNode *
view_add_difference(View *view, const Report *report)
{
	const Difference *difference = report->difference;
	xmlNode *element = element_add(view->root, "difference");
	element_set(element, "plan", report->plan->id);
	element_set_month(element, "month", report->month);
	element_set_month(element, "since", report->before->month);
	element_set_flag(element, "bulletin",
			 report->file != NULL &&
				 month_file_has_bulletin(report->file, report->edition));
	add_counts(view, element, difference);
	for (guint i = 0; i < difference->targets->len; i++)
		add_target(view, element, g_ptr_array_index(difference->targets, i));
	for (guint i = 0; i < difference->items->len; i++) {
		const ItemChange *item = g_ptr_array_index(difference->items, i);
		xmlNode *item_element = element_add(element, "item");
		element_set(item_element, "number", item->after->item->number);
		element_set(item_element, "heading", item->after->item->heading);
		add_state(view, item_element, "before", item->before);
		add_state(view, item_element, "after", item->after);
		if (item->after->state != NULL)
			element_add_text(item_element, "note", item->after->state->note);
	}
	return element;
}
