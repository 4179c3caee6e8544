/* secrets.c - see secrets.h. */
#include "measure/secrets.h"

#include "base/text.h"
#include "measure/measure.h"
#include <string.h>

/* All texts of the records, split by whether the edition may show them. */
typedef struct {
	GPtrArray *hidden; /* const char * */
	GString *shown;	   /* joined, for searching */
} Split;

static void
add_text(Split *split, bool may_show, const char *text)
{
	if (text == NULL)
		return;
	if (may_show)
		g_string_append_printf(split->shown, "%s\n", text);
	else
		g_ptr_array_add(split->hidden, (char *)text);
}

static void
add_texts(Split *split, bool may_show, const GPtrArray *texts)
{
	for (guint i = 0; i < texts->len; i++)
		add_text(split, may_show, g_ptr_array_index(texts, i));
}

/* document: may be NULL. */
static void
add_document(Split *split, bool may_show, const Document *document)
{
	if (document == NULL)
		return;
	add_text(split, may_show, document->title);
	add_text(split, may_show, document->number);
	add_text(split, may_show, document->quote);
}

static bool
may_show_id(const Plan *plan, const char *id, Edition edition)
{
	const Target *target = plan_target(plan, id);
	return target == NULL || measure_may_show(target, edition);
}

static void
add_month(Split *split, const Plan *plan, const MonthFile *file, Edition edition)
{
	for (guint i = 0; i < file->figures->len; i++) {
		const Figure *figure = g_ptr_array_index(file->figures, i);
		bool may_show = may_show_id(plan, figure->target, edition);
		add_text(split, may_show, figure->note);
		add_text(split, may_show, figure->problem);
		add_text(split, may_show, figure->next);
		add_text(split, may_show, figure->evidence);
	}
	for (guint i = 0; i < file->corrections->len; i++) {
		const Correction *correction = g_ptr_array_index(file->corrections, i);
		add_text(split, may_show_id(plan, correction->target, edition), correction->why);
	}
	for (guint i = 0; i < file->item_states->len; i++) {
		const ItemState *state = g_ptr_array_index(file->item_states, i);
		add_text(split, true, state->note);
		add_text(split, true, state->problem);
		add_text(split, true, state->next);
	}
	add_texts(split, true, file->editorial);
	add_texts(split, true, file->next_steps);
}

static void
add_breakdown(Split *split, const Plan *plan, Edition edition)
{
	add_document(split, true, plan->breakdown->document);
	for (guint i = 0; i < plan->breakdown->assignments->len; i++) {
		const Assignment *assignment = g_ptr_array_index(plan->breakdown->assignments, i);
		bool may_show = may_show_id(plan, assignment->target, edition);
		for (guint j = 0; j < assignment->lead->len; j++) {
			const Unit *unit = plan_unit(plan, g_ptr_array_index(assignment->lead, j));
			add_text(split, may_show, unit != NULL ? unit->name : NULL);
		}
		for (guint j = 0; j < assignment->steps->len; j++) {
			const Step *step = g_ptr_array_index(assignment->steps, j);
			add_text(split, may_show, step->name);
		}
	}
	for (guint i = 0; i < plan->breakdown->items->len; i++) {
		const ItemAssignment *item = g_ptr_array_index(plan->breakdown->items, i);
		for (guint j = 0; j < item->lead->len; j++) {
			const Unit *unit = plan_unit(plan, g_ptr_array_index(item->lead, j));
			add_text(split, true, unit != NULL ? unit->name : NULL);
		}
	}
}

static void
add_target(Split *split, const Target *target, Edition edition)
{
	bool may_show = measure_may_show(target, edition);
	add_text(split, may_show, target->name);
	add_document(split, may_show, target->added_by);
	for (guint i = 0; i < target->revisions->len; i++) {
		const Revision *revision = g_ptr_array_index(target->revisions, i);
		add_text(split, may_show, revision->why);
		add_document(split, may_show, revision->document);
	}
}

/* Who publishes stands on every page, whatever else it leads. */
static void
add_publishers(Split *split, const Collection *collection)
{
	const Settings *settings = collection->settings;
	const char *const of_site[] = {settings->name, settings->publisher, settings->contact,
				       settings->undertaker};
	for (gsize i = 0; i < G_N_ELEMENTS(of_site); i++)
		add_text(split, true, of_site[i]);
	for (guint i = 0; i < collection->plans->len; i++) {
		const Plan *plan = g_ptr_array_index(collection->plans, i);
		const BulletinHead *head = plan->bulletin;
		add_text(split, true, plan->title);
		add_texts(split, true, plan->issuers);
		add_text(split, true, head != NULL ? head->head : NULL);
		add_text(split, true, head != NULL ? head->office : NULL);
		if (head == NULL)
			continue;
		add_texts(split, true, head->report_to);
		add_texts(split, true, head->send);
		add_texts(split, true, head->issue_to);
		const CircularHead *circular = head->circular;
		if (circular == NULL)
			continue;
		add_text(split, true, circular->head);
		add_text(split, true, circular->printed_by);
		add_texts(split, true, circular->to);
		add_texts(split, true, circular->signed_by);
		add_texts(split, true, circular->send);
	}
}

static void
add_plan(Split *split, const Plan *plan, Edition edition)
{
	for (guint i = 0; plan->text != NULL && i < plan->text->blocks->len; i++) {
		const TextBlock *block = g_ptr_array_index(plan->text->blocks, i);
		add_text(split, true, block->text);
	}
	for (guint i = 0; i < plan->targets->len; i++)
		add_target(split, g_ptr_array_index(plan->targets, i), edition);
	if (plan->breakdown != NULL)
		add_breakdown(split, plan, edition);
	for (guint i = 0; i < plan->months->len; i++)
		add_month(split, plan, g_ptr_array_index(plan->months, i), edition);
}

GPtrArray *
measure_secrets(const Collection *collection, Edition edition)
{
	g_autoptr(GPtrArray) hidden = g_ptr_array_new();
	g_autoptr(GString) shown = g_string_new(NULL);
	Split split = {hidden, shown};
	add_publishers(&split, collection);
	for (guint i = 0; i < collection->plans->len; i++)
		add_plan(&split, g_ptr_array_index(collection->plans, i), edition);
	GPtrArray *secrets = g_ptr_array_new();
	for (guint i = 0; i < hidden->len; i++) {
		const char *text = g_ptr_array_index(hidden, i);
		if (g_utf8_strlen(text, -1) >= SECRET_LENGTH && text_find(shown->str, text) == NULL)
			g_ptr_array_add(secrets, (char *)text);
	}
	g_ptr_array_add(secrets, NULL);
	return secrets;
}
