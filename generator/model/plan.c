/* plan.c - see plan.h. */
#include "model/plan.h"

#include <string.h>

const char *
target_value_unit(const Target *target)
{
	if (target->unit != NULL)
		return target->unit;
	if (target->kind == TARGET_HOLD && !number_given(target->value))
		return "%";
	return target->counted;
}

bool
unit_is_points(const char *unit)
{
	return unit != NULL && strstr(unit, "百分点") != NULL;
}

bool
unit_is_percent(const char *unit)
{
	return g_strcmp0(unit, "%") == 0 || unit_is_points(unit);
}

const Target *
plan_target(const Plan *plan, const char *id)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (g_strcmp0(target->id, id) == 0)
			return target;
	}
	return NULL;
}

const TextItem *
plan_text_item(const PlanText *text, const char *number)
{
	for (guint i = 0; i < text->items->len; i++) {
		const TextItem *item = g_ptr_array_index(text->items, i);
		if (g_strcmp0(item->number, number) == 0)
			return item;
	}
	return NULL;
}

const TextItem *
plan_item(const Plan *plan, const char *number)
{
	return plan->text != NULL ? plan_text_item(plan->text, number) : NULL;
}

const PlanItem *
plan_item_themes(const Plan *plan, const char *number)
{
	for (guint i = 0; i < plan->items->len; i++) {
		const PlanItem *item = g_ptr_array_index(plan->items, i);
		if (g_strcmp0(item->item, number) == 0)
			return item;
	}
	return NULL;
}

const Assignment *
plan_assignment(const Plan *plan, const char *target)
{
	for (guint i = 0; plan->breakdown != NULL && i < plan->breakdown->assignments->len; i++) {
		const Assignment *assignment = g_ptr_array_index(plan->breakdown->assignments, i);
		if (g_strcmp0(assignment->target, target) == 0)
			return assignment;
	}
	return NULL;
}

const ItemAssignment *
plan_item_assignment(const Plan *plan, const char *item)
{
	for (guint i = 0; plan->breakdown != NULL && i < plan->breakdown->items->len; i++) {
		const ItemAssignment *assignment = g_ptr_array_index(plan->breakdown->items, i);
		if (g_strcmp0(assignment->item, item) == 0)
			return assignment;
	}
	return NULL;
}

const Unit *
plan_unit(const Plan *plan, const char *id)
{
	for (guint i = 0; plan->breakdown != NULL && i < plan->breakdown->units->len; i++) {
		const Unit *unit = g_ptr_array_index(plan->breakdown->units, i);
		if (g_strcmp0(unit->id, id) == 0)
			return unit;
	}
	return NULL;
}

const MonthFile *
plan_month(const Plan *plan, Month month)
{
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		if (file->month == month)
			return file;
	}
	return NULL;
}

Month
plan_last_month(const Plan *plan)
{
	if (plan->months->len == 0)
		return 0;
	const MonthFile *file = g_ptr_array_index(plan->months, plan->months->len - 1);
	return file->month;
}

bool
month_file_has_bulletin(const MonthFile *file, Edition edition)
{
	bool draft = file->has_issue && file->issue.stage == STAGE_DRAFT;
	return !draft || edition == EDITION_INTERNAL;
}

Date
month_file_date(const MonthFile *file)
{
	if (file->has_issue && date_given(file->issue.date))
		return file->issue.date;
	return date_given(file->reported) ? file->reported : month_last_day(file->month);
}

bool
plan_is_sample(const Plan *plan)
{
	bool sample = plan->breakdown != NULL && plan->breakdown->sample;
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		sample |= file->sample;
	}
	return sample;
}

TargetTerms
target_terms(const Target *target, Month month)
{
	TargetTerms terms = {
		.value = target->value, .value_max = target->value_max, .due = target->due};
	for (guint i = 0; i < target->revisions->len; i++) {
		const Revision *revision = g_ptr_array_index(target->revisions, i);
		if (revision->from > month)
			break;
		if (number_given(revision->value)) {
			terms.value = revision->value;
			terms.value_max = revision->value_max;
		}
		if (date_given(revision->due))
			terms.due = revision->due;
		terms.dropped = revision->dropped;
		terms.paused = revision->paused;
		terms.revision = revision;
	}
	return terms;
}

bool
target_lacks_quantity(const Target *target)
{
	if (number_given(target->value) || target->redacted)
		return false;
	return target->kind == TARGET_CUMULATIVE || target->kind == TARGET_LEVEL ||
	       target->kind == TARGET_FREQUENCY;
}

Number
target_threshold(const Target *target, const TargetTerms *terms)
{
	if (number_given(terms->value))
		return terms->value;
	bool words_mean_all = target->kind == TARGET_COVERAGE || target->kind == TARGET_HOLD;
	return words_mean_all && !target->redacted ? number_of(100, 1) : NUMBER_ABSENT;
}
