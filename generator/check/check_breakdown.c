/* check_breakdown.c - breakdown.yaml: who does what, by which schedule. */
#include "check/rows.h"
#include <string.h>

/* Every check here passes over a plan without a breakdown. */
static const GPtrArray *
assignments_of(const Plan *plan)
{
	static const GPtrArray none = {0};
	return plan->breakdown != NULL ? plan->breakdown->assignments : &none;
}

void
check_assigned(const Checker *checker, const Plan *plan)
{
	g_autoptr(GPtrArray) targets = check_target_ids(plan);
	g_autoptr(GPtrArray) items = check_item_numbers(plan);
	for (guint i = 0; i < assignments_of(plan)->len; i++) {
		const Assignment *assignment = g_ptr_array_index(assignments_of(plan), i);
		check_name(checker, PROBLEM_UNKNOWN_TARGET, targets, assignment->target,
			   assignment->origin.at);
	}
	for (guint i = 0; plan->breakdown != NULL && i < plan->breakdown->items->len; i++) {
		const ItemAssignment *item = g_ptr_array_index(plan->breakdown->items, i);
		check_name(checker, PROBLEM_UNKNOWN_ITEM, items, item->item, item->origin.at);
	}
}

static bool
holds(const GPtrArray *names, const char *name)
{
	for (guint i = 0; i < names->len; i++)
		if (strcmp(g_ptr_array_index(names, i), name) == 0)
			return true;
	return false;
}

static void
check_units(const Checker *checker, const GPtrArray *units, const GPtrArray *lead,
	    const GPtrArray *with, const Origin *origin)
{
	for (guint i = 0; i < lead->len; i++)
		check_name(checker, PROBLEM_UNKNOWN_UNIT, units, g_ptr_array_index(lead, i),
			   origin_field(origin, "lead"));
	for (guint i = 0; i < with->len; i++) {
		const char *unit = g_ptr_array_index(with, i);
		Position where = origin_field(origin, "with");
		check_name(checker, PROBLEM_UNKNOWN_UNIT, units, unit, where);
		if (holds(lead, unit))
			problem_add(checker->problems, PROBLEM_LEAD_AND_WITH, where, "text", unit,
				    NULL);
	}
}

void
check_leads(const Checker *checker, const Plan *plan)
{
	g_autoptr(GPtrArray) units = check_unit_ids(plan);
	for (guint i = 0; i < assignments_of(plan)->len; i++) {
		const Assignment *assignment = g_ptr_array_index(assignments_of(plan), i);
		check_units(checker, units, assignment->lead, assignment->with,
			    &assignment->origin);
	}
	for (guint i = 0; plan->breakdown != NULL && i < plan->breakdown->items->len; i++) {
		const ItemAssignment *item = g_ptr_array_index(plan->breakdown->items, i);
		check_units(checker, units, item->lead, item->with, &item->origin);
	}
}

static bool
is_share(Number share)
{
	return number_given(share) && number_compare(share, number_of(0, 1)) >= 0 &&
	       number_compare(share, number_of(1, 1)) <= 0;
}

static void
check_share(const Checker *checker, const SchedulePoint *point)
{
	if (!number_given(point->share) || is_share(point->share))
		return;
	g_autofree char *share = number_to_text(point->share);
	problem_add(checker->problems, PROBLEM_SHARE_RANGE, origin_field(&point->origin, "share"),
		    "share", share, NULL);
}

static void
check_points(const Checker *checker, const SchedulePoint *before, const SchedulePoint *point)
{
	g_autofree char *month = month_to_text(point->month);
	if (point->month != 0 && point->month <= before->month) {
		g_autofree char *earlier = month_to_text(before->month);
		problem_add(checker->problems, PROBLEM_SCHEDULE_ORDER,
			    origin_field(&point->origin, "month"), "month", month, "before",
			    earlier, NULL);
		return;
	}
	bool falls = is_share(point->share) && is_share(before->share) &&
		     number_compare(point->share, before->share) < 0;
	if (!falls)
		return;
	g_autofree char *share = number_to_text(point->share);
	g_autofree char *high = number_to_text(before->share);
	problem_add(checker->problems, PROBLEM_SCHEDULE_FALLS,
		    origin_field(&point->origin, "share"), "month", month, "before", high, "share",
		    share, NULL);
}

void
check_schedules(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < assignments_of(plan)->len; i++) {
		const Assignment *assignment = g_ptr_array_index(assignments_of(plan), i);
		for (guint j = 0; j < assignment->schedule->len; j++) {
			const SchedulePoint *point = g_ptr_array_index(assignment->schedule, j);
			check_share(checker, point);
			if (j > 0)
				check_points(checker,
					     g_ptr_array_index(assignment->schedule, j - 1), point);
		}
	}
}

void
check_steps(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < assignments_of(plan)->len; i++) {
		const Assignment *assignment = g_ptr_array_index(assignments_of(plan), i);
		const Target *target = plan_target(plan, assignment->target);
		if (target != NULL && check_kind_known(target) && assignment->steps->len > 0 &&
		    target->kind != TARGET_MILESTONE)
			problem_add(checker->problems, PROBLEM_STEPS_NOT_FOR_KIND,
				    origin_field(&assignment->origin, "steps"), "kind",
				    target_kind_words[target->kind], NULL);
		for (guint j = 1; j < assignment->steps->len; j++) {
			const Step *before = g_ptr_array_index(assignment->steps, j - 1);
			const Step *step = g_ptr_array_index(assignment->steps, j);
			if (!date_given(step->due) || date_compare(before->due, step->due) <= 0)
				continue;
			g_autofree char *due = date_to_text(step->due);
			g_autofree char *earlier = date_to_text(before->due);
			problem_add(checker->problems, PROBLEM_STEP_ORDER,
				    origin_field(&step->origin, "due"), "name", step->name, "due",
				    due, "before", earlier, NULL);
		}
	}
}

void
check_wholes(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < assignments_of(plan)->len; i++) {
		const Assignment *assignment = g_ptr_array_index(assignments_of(plan), i);
		const Target *target = plan_target(plan, assignment->target);
		Position where = origin_field(&assignment->origin, "whole");
		if (!number_given(assignment->whole) || target == NULL || !check_kind_known(target))
			continue;
		if (!check_is_coverage(target))
			problem_add(checker->problems, PROBLEM_WHOLE_NOT_FOR_KIND, where, "kind",
				    target_kind_words[target->kind], NULL);
		if (number_compare(assignment->whole, number_of(0, 1)) <= 0) {
			g_autofree char *text = number_to_text(assignment->whole);
			problem_add(checker->problems, PROBLEM_WHOLE_NOT_POSITIVE, where, "text",
				    text, NULL);
		}
	}
}

/* The sum of the parts' targets; absent when a part has none. */
static Number
sum_of_parts(const Assignment *assignment)
{
	Number sum = number_of(0, 1);
	for (guint i = 0; i < assignment->parts->len; i++) {
		const Part *part = g_ptr_array_index(assignment->parts, i);
		sum = number_add(sum, part->value);
	}
	return sum;
}

static bool
names_value(const Target *target, Number number)
{
	if (number_equal(target->value, number))
		return true;
	for (guint i = 0; i < target->revisions->len; i++) {
		const Revision *revision = g_ptr_array_index(target->revisions, i);
		if (number_equal(revision->value, number))
			return true;
	}
	return false;
}

void
check_parts(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < assignments_of(plan)->len; i++) {
		const Assignment *assignment = g_ptr_array_index(assignments_of(plan), i);
		const Target *target = plan_target(plan, assignment->target);
		if (assignment->parts->len == 0 || assignment->parts_combine != COMBINE_SUM ||
		    target == NULL || !check_kind_known(target) || !number_given(target->value) ||
		    check_is_coverage(target))
			continue;
		Number sum = sum_of_parts(assignment);
		if (!number_given(sum) || names_value(target, sum))
			continue;
		g_autofree char *text = number_to_text(sum), *value = number_to_text(target->value);
		problem_add(checker->problems, PROBLEM_PARTS_SUM,
			    origin_field(&assignment->origin, "parts.values"), "sum", text, "value",
			    value, NULL);
	}
}

void
check_denominators(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; plan->breakdown != NULL && i < plan->breakdown->denominators->len; i++) {
		const Denominator *denominator =
			g_ptr_array_index(plan->breakdown->denominators, i);
		if (!number_given(denominator->value) ||
		    number_compare(denominator->value, number_of(0, 1)) > 0)
			continue;
		g_autofree char *text = number_to_text(denominator->value);
		problem_add(checker->problems, PROBLEM_WHOLE_NOT_POSITIVE,
			    origin_field(&denominator->origin, "value"), "text", text, NULL);
	}
}
