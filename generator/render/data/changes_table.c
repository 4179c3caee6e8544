/* changes_table.c - the dataset of what each month brought: one row a change. See datasets.h.
 *
 * It tells what the pages plans/<plan>/changes.html and the bulletins tell: each published month beside
 * the month before it. */
#include "render/data/datasets.h"

#include "model/difference.h"

#define ITEM_STATE "item-state"

#define WORD(symbol, word) word,
static const char *const change_words[] = {CHANGE_KINDS(WORD) FIGURE_CHANGES(WORD) ITEM_STATE,
					   NULL};
#undef WORD

static const Field change_fields[] = {
	{"plan", FIELD_TEXT, true, NULL},
	{"month", FIELD_MONTH, true, NULL},
	{"since", FIELD_MONTH, true, NULL},
	{"target", FIELD_TEXT, false, NULL},
	{"item", FIELD_TEXT, false, NULL},
	{"name", FIELD_TEXT, true, NULL},
	{"change", FIELD_WORD, true, change_words},
	{"change_label", FIELD_TEXT, true, NULL},
	{"value_month", FIELD_MONTH, false, NULL},
	{"status_before", FIELD_WORD, false, status_words},
	{"status_after", FIELD_WORD, false, status_words},
	{"state_before", FIELD_WORD, false, work_state_words},
	{"state_after", FIELD_WORD, false, work_state_words},
	{"value_before", FIELD_NUMBER, false, NULL},
	{"value_after", FIELD_NUMBER, false, NULL},
	{"told_before", FIELD_TEXT, false, NULL},
	{"told_after", FIELD_TEXT, false, NULL},
	{"why", FIELD_TEXT, false, NULL},
	{"sentence", FIELD_TEXT, false, NULL},
	{"source", FIELD_TEXT, false, NULL},
	{"page", FIELD_TEXT, true, NULL},
	{"bulletin", FIELD_TEXT, false, NULL},
	{"sample", FIELD_SAMPLE, true, NULL},
};

/* The report whose changes are told, and what they are told with. */
typedef struct {
	Table *table;
	const RenderContext *context;
	const Report *report;
} Told;

static void
start_row(const Told *told, const char *group, const char *change)
{
	Table *table = told->table;
	const Report *report = told->report;
	g_autofree char *label = g_strconcat(group, ".", change, NULL);
	table_row(table);
	table_set_text(table, "plan", report->plan->id);
	table_set_month(table, "month", report->month);
	table_set_month(table, "since", report->before->month);
	table_set_word(table, "change", change);
	table_set_text(table, "change_label", sentence_word(told->context->sentences, label));
	table_set_flag(table, "sample", plan_is_sample(report->plan));
}

static void
set_target(const Told *told, const TargetChange *change)
{
	const TargetResult *result = target_change_result(change);
	Table *table = told->table;
	table_set_text(table, "target", result->target->id);
	table_set_text(table, "item", result->target->item);
	table_set_text(table, "name", result->target->name);
	table_set_pages(table, result, told->context->book->edition, told->report->month);
	if (change->before != NULL)
		table_set_word(table, "status_before", status_words[change->before->status]);
	if (change->after != NULL)
		table_set_word(table, "status_after", status_words[change->after->status]);
}

/* What was attained on one side; a missing figure stays missing. */
static void
set_attained(const Told *told, const char *number, const char *text, const TargetResult *result)
{
	if (result == NULL || result->figure == NULL)
		return;
	g_autofree char *value = sentence_value(told->context->sentences, result);
	table_set_number(told->table, number, result->value);
	table_set_text(told->table, text, value);
}

static void
add_kind(const Told *told, const TargetChange *change, ChangeKind kind)
{
	const TargetResult *result = target_change_result(change);
	g_autofree char *sentence = sentence_for_result(told->context->sentences, result);
	start_row(told, "change", change_kind_words[kind]);
	set_target(told, change);
	set_attained(told, "value_before", "told_before", change->before);
	set_attained(told, "value_after", "told_after", change->after);
	table_set_text(told->table, "sentence", sentence);
	table_set_source(told->table, result->source);
}

static void
set_figure(const Told *told, const char *number, const char *text, const TargetResult *result,
	   const FigureValue *value)
{
	if (value == NULL)
		return;
	g_autofree char *told_text =
		sentence_figure(told->context->sentences, result->target, value);
	Number total = number_given(value->covered)
			       ? value->covered
			       : figure_value_total(value, result->assignment, NULL);
	table_set_number(told->table, number, total);
	table_set_text(told->table, text, told_text);
}

static void
add_figure(const Told *told, const TargetChange *change, const FigureChange *figure)
{
	const TargetResult *result = target_change_result(change);
	start_row(told, "figure-change", figure_change_words[figure->kind]);
	set_target(told, change);
	table_set_month(told->table, "value_month", figure->month);
	set_figure(told, "value_before", "told_before", result, figure->before);
	set_figure(told, "value_after", "told_after", result, figure->after);
	if (figure->correction != NULL)
		table_set_text(told->table, "why", figure->correction->why);
	table_set_source(told->table, figure->source);
}

static void
set_state(const Told *told, const char *word, const char *text, const ItemResult *item)
{
	const char *state = item->state != NULL ? work_state_words[item->state->state] : "";
	if (*state == '\0')
		return;
	g_autofree char *id = g_strconcat("state.", state, NULL);
	table_set_word(told->table, word, state);
	table_set_text(told->table, text, sentence_word(told->context->sentences, id));
}

static void
add_item(const Told *told, const ItemChange *item)
{
	const Report *report = told->report;
	g_autofree char *page = g_strdup_printf("plans/%s/index.html", report->plan->id);
	start_row(told, "changes", ITEM_STATE);
	table_set_text(told->table, "item", item->after->item->number);
	table_set_text(told->table, "name", item->after->item->heading);
	set_state(told, "state_before", "told_before", item->before);
	set_state(told, "state_after", "told_after", item->after);
	table_set_text(told->table, "page", page);
	if (item->after->state != NULL)
		table_set_source(told->table, item->after->state->origin.at);
}

static void
add_report(const Told *told)
{
	const Difference *difference = told->report->difference;
	for (guint i = 0; i < difference->targets->len; i++) {
		const TargetChange *change = g_ptr_array_index(difference->targets, i);
		for (int kind = 0; kind < CHANGE_KIND_COUNT; kind++)
			if (target_change_is(change, (ChangeKind)kind))
				add_kind(told, change, (ChangeKind)kind);
		for (guint j = 0; j < change->figures->len; j++)
			add_figure(told, change, g_ptr_array_index(change->figures, j));
	}
	for (guint i = 0; i < difference->items->len; i++)
		add_item(told, g_ptr_array_index(difference->items, i));
}

static void
fill_changes(Table *table, const RenderContext *context)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		for (guint j = 0; j < plan->published->len; j++) {
			const Told told = {table, context, g_ptr_array_index(plan->published, j)};
			add_report(&told);
		}
	}
}

const Dataset dataset_changes = {
	.name = "changes",
	.fields = change_fields,
	.field_count = G_N_ELEMENTS(change_fields),
	.key = "plan month change target item value_month",
	.parent = "plans",
	.parent_key = "plan",
	.fill = fill_changes,
};
