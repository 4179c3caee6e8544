/* plans.c - the datasets of what was promised: plans and targets. See datasets.h. */
#include "render/data/datasets.h"

/* --- plans ------------------------------------------------------------------------------------ */

static const Field plan_fields[] = {
	{"plan", FIELD_TEXT, true, NULL},
	{"title", FIELD_TEXT, true, NULL},
	{"short_name", FIELD_TEXT, false, NULL},
	{"issuers", FIELD_LIST, false, NULL},
	{"number", FIELD_TEXT, false, NULL},
	{"issued", FIELD_DATE, false, NULL},
	{"place", FIELD_TEXT, false, NULL},
	{"place_level", FIELD_WORD, false, place_level_words},
	{"period_from", FIELD_MONTH, false, NULL},
	{"period_to", FIELD_MONTH, false, NULL},
	{"follows", FIELD_TEXT, false, NULL},
	{"items", FIELD_INTEGER, true, NULL},
	{"has_progress", FIELD_FLAG, true, NULL},
	{"month", FIELD_MONTH, false, NULL},
	{"reported", FIELD_DATE, false, NULL},
	{"targets", FIELD_INTEGER, true, NULL},
	{"judged", FIELD_INTEGER, true, NULL},
	{"done", FIELD_INTEGER, true, NULL},
	{"on_schedule", FIELD_INTEGER, true, NULL},
	{"behind", FIELD_INTEGER, true, NULL},
	{"overdue", FIELD_INTEGER, true, NULL},
	{"unreported", FIELD_INTEGER, true, NULL},
	{"not_judged", FIELD_INTEGER, true, NULL},
	{"page", FIELD_TEXT, true, NULL},
	{"sample", FIELD_SAMPLE, true, NULL},
};

static void
set_counts(Table *table, const Totals *totals)
{
	table_set_integer(table, "targets", totals->targets);
	table_set_integer(table, "judged", totals->judged);
	table_set_integer(table, "done", totals->by_status[STATUS_DONE]);
	table_set_integer(table, "on_schedule", totals->by_status[STATUS_ON_SCHEDULE]);
	table_set_integer(table, "behind", totals->by_status[STATUS_BEHIND]);
	table_set_integer(table, "overdue", totals->by_status[STATUS_OVERDUE]);
	table_set_integer(table, "unreported", totals->by_status[STATUS_UNREPORTED]);
	table_set_integer(table, "not_judged", totals->by_status[STATUS_NOT_JUDGED]);
}

static void
add_plan(Table *table, const PlanBook *book)
{
	const Plan *plan = book->plan;
	g_autofree char *page = g_strdup_printf("plans/%s/index.html", plan->id);
	table_row(table);
	table_set_text(table, "plan", plan->id);
	table_set_text(table, "title", plan->title);
	table_set_text(table, "short_name", plan->short_name);
	table_set_list(table, "issuers", plan->issuers);
	table_set_text(table, "number", plan->number);
	table_set_date(table, "issued", plan->issued);
	table_set_text(table, "place", plan->place_name);
	if (plan->place_name != NULL)
		table_set_word(table, "place_level", place_level_words[plan->place_level]);
	table_set_month(table, "period_from", plan->from);
	table_set_month(table, "period_to", plan->to);
	table_set_text(table, "follows", plan->follows);
	table_set_integer(table, "items", (int)plan->text->items->len);
	table_set_flag(table, "has_progress", plan->has_progress);
	table_set_month(table, "month", book->current->month);
	const MonthFile *last = plan_month(plan, plan_last_month(plan));
	if (last != NULL)
		table_set_date(table, "reported", last->reported);
	set_counts(table, &book->current->totals);
	table_set_text(table, "page", page);
	table_set_flag(table, "sample", plan_is_sample(plan));
}

static void
fill_plans(Table *table, const RenderContext *context)
{
	for (guint i = 0; i < context->book->plans->len; i++)
		add_plan(table, g_ptr_array_index(context->book->plans, i));
}

const Dataset dataset_plans = {
	.name = "plans",
	.fields = plan_fields,
	.field_count = G_N_ELEMENTS(plan_fields),
	.key = "plan",
	.fill = fill_plans,
};

/* --- targets ---------------------------------------------------------------------------------- */

static const Field target_fields[] = {
	{"plan", FIELD_TEXT, true, NULL},
	{"target", FIELD_TEXT, true, NULL},
	{"chapter", FIELD_TEXT, false, NULL},
	{"item", FIELD_TEXT, false, NULL},
	{"name", FIELD_TEXT, true, NULL},
	{"quote", FIELD_TEXT, false, NULL},
	{"added_by", FIELD_TEXT, false, NULL},
	{"kind", FIELD_WORD, true, target_kind_words},
	{"bound", FIELD_WORD, true, bound_words},
	{"value", FIELD_NUMBER, false, NULL},
	{"value_max", FIELD_NUMBER, false, NULL},
	{"unit", FIELD_TEXT, false, NULL},
	{"increment", FIELD_FLAG, true, NULL},
	{"redacted", FIELD_FLAG, true, NULL},
	{"promise", FIELD_TEXT, false, NULL},
	{"from", FIELD_MONTH, true, NULL},
	{"due", FIELD_DATE, true, NULL},
	{"every_count", FIELD_INTEGER, false, NULL},
	{"every_unit", FIELD_WORD, false, rhythm_unit_words},
	{"each", FIELD_TEXT, false, NULL},
	{"annual", FIELD_FLAG, true, NULL},
	{"firmness", FIELD_WORD, true, firmness_words},
	{"access", FIELD_WORD, true, access_words},
	{"indicators", FIELD_LIST, false, NULL},
	{"target_value", FIELD_NUMBER, false, NULL},
	{"target_value_max", FIELD_NUMBER, false, NULL},
	{"target_due", FIELD_DATE, true, NULL},
	{"revised_from", FIELD_MONTH, false, NULL},
	{"revision", FIELD_TEXT, false, NULL},
	{"lead", FIELD_LIST, false, NULL},
	{"with", FIELD_LIST, false, NULL},
	{"baseline", FIELD_NUMBER, false, NULL},
	{"baseline_month", FIELD_MONTH, false, NULL},
	{"whole", FIELD_NUMBER, false, NULL},
	{"cadence", FIELD_WORD, false, cadence_words},
	{"month", FIELD_MONTH, false, NULL},
	{"status", FIELD_WORD, true, status_words},
	{"status_label", FIELD_TEXT, true, NULL},
	{"reason", FIELD_WORD, false, reason_words},
	{"reason_label", FIELD_TEXT, false, NULL},
	{"done_share", FIELD_NUMBER, false, NULL},
	{"scheduled", FIELD_NUMBER, false, NULL},
	{"page", FIELD_TEXT, true, NULL},
	{"sample", FIELD_SAMPLE, true, NULL},
};

/* Where it stands in the official text. */
static void
set_place(Table *table, const Plan *plan, const Target *target)
{
	const TextItem *item = target->item != NULL ? plan_item(plan, target->item) : NULL;
	if (item != NULL && item->chapter >= 0)
		table_set_text(table, "chapter",
			       g_ptr_array_index(plan->text->chapters, (guint)item->chapter));
	table_set_text(table, "item", target->item);
	table_set_text(table, "quote", target->quote);
	if (target->added_by == NULL)
		return;
	const Document *document = target->added_by;
	g_autofree char *name =
		g_strconcat(document->title != NULL ? document->title : "",
			    document->number != NULL ? " " : "", document->number, NULL);
	table_set_text(table, "added_by", name);
	if (target->quote == NULL)
		table_set_text(table, "quote", document->quote);
}

/* What the plan itself says, as first printed. */
static void
set_promise(Table *table, const Target *target)
{
	table_set_text(table, "target", target->id);
	table_set_text(table, "name", target->name);
	table_set_word(table, "kind", target_kind_words[target->kind]);
	table_set_word(table, "bound", bound_words[target->bound]);
	table_set_number(table, "value", target->value);
	table_set_number(table, "value_max", target->value_max);
	table_set_text(table, "unit", target->unit);
	table_set_flag(table, "increment", target->increment);
	table_set_flag(table, "redacted", target->redacted);
	table_set_month(table, "from", target->from);
	table_set_date(table, "due", target->due);
	if (target->every.count > 0) {
		table_set_integer(table, "every_count", target->every.count);
		table_set_word(table, "every_unit", rhythm_unit_words[target->every.unit]);
	}
	table_set_text(table, "each", target->each);
	table_set_flag(table, "annual", target->annual);
	table_set_word(table, "firmness", firmness_words[target->firmness]);
	table_set_word(table, "access", access_words[target->access]);
	table_set_list(table, "indicators", target->indicators);
}

static void
set_terms(Table *table, const TargetTerms *terms)
{
	table_set_number(table, "target_value", terms->value);
	table_set_number(table, "target_value_max", terms->value_max);
	table_set_date(table, "target_due", terms->due);
	if (terms->revision == NULL)
		return;
	table_set_month(table, "revised_from", terms->revision->from);
	table_set_text(table, "revision", terms->revision->why);
}

static void
set_assignment(Table *table, const Plan *plan, const Assignment *assignment)
{
	table_set_list(table, "lead", NULL);
	table_set_list(table, "with", NULL);
	if (assignment == NULL)
		return;
	table_set_list(table, "lead", table_unit_names(table, plan, assignment->lead));
	table_set_list(table, "with", table_unit_names(table, plan, assignment->with));
	table_set_number(table, "baseline", assignment->baseline);
	table_set_month(table, "baseline_month", assignment->baseline_month);
	table_set_number(table, "whole", assignment->whole);
	table_set_word(table, "cadence", cadence_words[assignment->cadence]);
}

static void
set_status(Table *table, const RenderContext *context, const TargetResult *result)
{
	const Sentences *sentences = context->sentences;
	table_set_month(table, "month", result->month);
	table_set_word(table, "status", status_words[result->status]);
	table_set_text(table, "status_label",
		       sentence_status(sentences, result, context->book->collection->settings));
	table_set_word(table, "reason", reason_words[result->reason]);
	if (result->reason != REASON_NONE) {
		g_autofree char *id = g_strconcat("reason.", reason_words[result->reason], NULL);
		table_set_text(table, "reason_label", sentence_word(sentences, id));
	}
	table_set_share(table, "done_share", result->done);
	table_set_share(table, "scheduled", result->scheduled);
}

static void
add_target(Table *table, const RenderContext *context, const TargetResult *result)
{
	g_autofree char *promise = sentence_goal(context->sentences, result);
	table_row(table);
	table_set_text(table, "plan", result->plan->id);
	set_place(table, result->plan, result->target);
	set_promise(table, result->target);
	table_set_text(table, "promise", promise);
	set_terms(table, &result->terms);
	set_assignment(table, result->plan, result->assignment);
	set_status(table, context, result);
	table_set_pages(table, result, context->book->edition, 0);
	table_set_flag(table, "sample", plan_is_sample(result->plan));
}

static void
fill_targets(Table *table, const RenderContext *context)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		for (guint j = 0; j < plan->current->results->len; j++)
			add_target(table, context, g_ptr_array_index(plan->current->results, j));
	}
}

const Dataset dataset_targets = {
	.name = "targets",
	.fields = target_fields,
	.field_count = G_N_ELEMENTS(target_fields),
	.key = "plan target",
	.parent = "plans",
	.parent_key = "plan",
	.fill = fill_targets,
};
