/* check_month.c - the month files as a whole: months, issues, states of items, sample flags. */
#include "check/rows.h"
#include <string.h>

/* How long after the last due day a plan may still be reported on: until the year's figures and
 * the last corrections are in. */
#define MONTHS_AFTER_END 12

static Month
last_due_month(const Plan *plan)
{
	Month last = plan->to;
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		last = MAX(last, date_month(target->due));
		for (guint j = 0; j < target->revisions->len; j++) {
			const Revision *revision = g_ptr_array_index(target->revisions, j);
			last = MAX(last, date_month(revision->due));
		}
	}
	return last;
}

static void
check_month(const Checker *checker, const Plan *plan, const MonthFile *file, Month last)
{
	Position where = origin_field(&file->origin, "month");
	g_autofree char *month = month_to_text(file->month);
	bool sound = plan->from != 0 && plan->from <= plan->to;
	if (sound && (file->month < plan->from || file->month > last + MONTHS_AFTER_END)) {
		g_autofree char *from = month_to_text(plan->from), *to = month_to_text(plan->to);
		problem_add(checker->problems, PROBLEM_MONTH_OUTSIDE_PERIOD, where, "month", month,
			    "from", from, "to", to, NULL);
	}
	/* A report may be made on the last day of its month. */
	if (date_given(file->reported) &&
	    date_compare(file->reported, month_last_day(file->month)) < 0) {
		g_autofree char *reported = date_to_text(file->reported);
		problem_add(checker->problems, PROBLEM_REPORTED_EARLY,
			    origin_field(&file->origin, "reported"), "reported", reported, "month",
			    month, NULL);
	}
}

void
check_months(const Checker *checker, const Plan *plan)
{
	Month last = last_due_month(plan);
	for (guint i = 0; i < plan->months->len; i++)
		check_month(checker, plan, g_ptr_array_index(plan->months, i), last);
}

/* Whether somebody is to report every month: a plan that is reported by quarters has gaps by right. */
static bool
is_reported_monthly(const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		const Assignment *assignment = plan_assignment(plan, target->id);
		bool annual = target->annual || target->kind == TARGET_GROWTH;
		if (!annual && (assignment == NULL || assignment->cadence == CADENCE_MONTH))
			return true;
	}
	return false;
}

void
check_month_gaps(const Checker *checker, const Plan *plan)
{
	for (guint i = 1; i < plan->months->len && is_reported_monthly(plan); i++) {
		const MonthFile *before = g_ptr_array_index(plan->months, i - 1);
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		g_autofree char *folder = g_path_get_dirname(file->origin.at.file);
		/* Files before the period, or long after it, are wrong themselves. */
		if (before->month < plan->from || file->month > plan->to + MONTHS_AFTER_END)
			continue;
		/* After its end a plan is reported on where something is left to tell. */
		Month end = MIN(file->month, plan->to + 1);
		for (Month missing = before->month + 1; missing < end; missing++) {
			g_autofree char *month = month_to_text(missing);
			g_autofree char *path = g_strdup_printf("%s/%s.yaml", folder, month);
			problem_add(checker->problems, PROBLEM_MONTH_MISSING,
				    (Position){path, 0, 0}, "month", month, NULL);
		}
	}
}

static void
check_number(const Checker *checker, const MonthFile *before, const MonthFile *file,
	     const char *field, int earlier, int number)
{
	if (earlier == 0 || number == 0 || number > earlier)
		return;
	g_autofree char *month = month_to_text(before->month);
	g_autofree char *value = g_strdup_printf("%d", number);
	g_autofree char *last = g_strdup_printf("%d", earlier);
	g_autofree char *place = g_strconcat("issue.", field, NULL);
	problem_add(checker->problems, PROBLEM_ISSUE_ORDER, origin_field(&file->origin, place),
		    "key", field, "value", value, "month", month, "before", last, NULL);
}

static void
check_issue_date(const Checker *checker, const MonthFile *file)
{
	if (!date_given(file->issue.date) || !date_given(file->reported) ||
	    date_compare(file->issue.date, file->reported) >= 0)
		return;
	g_autofree char *date = date_to_text(file->issue.date);
	g_autofree char *reported = date_to_text(file->reported);
	problem_add(checker->problems, PROBLEM_ISSUE_EARLY,
		    origin_field(&file->origin, "issue.date"), "date", date, "reported", reported,
		    NULL);
}

/* `total` counts on for ever, `number` within a year. */
void
check_issues(const Checker *checker, const Plan *plan)
{
	const MonthFile *before = NULL;
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		if (!file->has_issue)
			continue;
		check_issue_date(checker, file);
		if (before != NULL) {
			check_number(checker, before, file, "total", before->issue.total,
				     file->issue.total);
			if (month_year(before->month) == month_year(file->month))
				check_number(checker, before, file, "number", before->issue.number,
					     file->issue.number);
		}
		before = file;
	}
}

static bool
item_has_target(const Plan *plan, const char *item)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (g_strcmp0(target->item, item) == 0)
			return true;
	}
	return false;
}

void
check_item_states(const Checker *checker, const Plan *plan)
{
	g_autoptr(GPtrArray) items = check_item_numbers(plan);
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		for (guint j = 0; j < file->item_states->len; j++) {
			const ItemState *state = g_ptr_array_index(file->item_states, j);
			if (!check_name(checker, PROBLEM_UNKNOWN_ITEM, items, state->item,
					state->origin.at))
				continue;
			if (item_has_target(plan, state->item))
				problem_add(checker->problems, PROBLEM_ITEM_STATE_WITH_TARGETS,
					    state->origin.at, "item", state->item, NULL);
		}
	}
}

/* Invented and real figures of one plan would be told as one. */
void
check_sample_flags(const Checker *checker, const Plan *plan)
{
	const char *marked = NULL;
	if (plan->breakdown != NULL && plan->breakdown->sample)
		marked = plan->breakdown->origin.at.file;
	for (guint i = 0; i < plan->months->len && marked == NULL; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		marked = file->sample ? file->origin.at.file : NULL;
	}
	if (marked == NULL)
		return;
	if (plan->breakdown != NULL && !plan->breakdown->sample)
		problem_add(checker->problems, PROBLEM_SAMPLE_MISSING, plan->breakdown->origin.at,
			    "other", marked, NULL);
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		if (!file->sample)
			problem_add(checker->problems, PROBLEM_SAMPLE_MISSING,
				    origin_field(&file->origin, "sample"), "other", marked, NULL);
	}
}
