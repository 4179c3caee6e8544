/* check_figure.c - the figures of a month, each by itself and against its target. */
#include "check/rows.h"
#include "model/rhythm.h"
#include <string.h>

/* The members a figure may have, as bits. */
enum {
	HAS_VALUE = 1 << 0,
	HAS_COVERED = 1 << 1,
	HAS_WHOLE = 1 << 2,
	HAS_PREVIOUS = 1 << 3,
	HAS_PARTS = 1 << 4,
	HAS_STEPS = 1 << 5,
	HAS_STATE = 1 << 6,
};

static const struct {
	unsigned bit;
	const char *key;
} members[] = {
	{HAS_VALUE, "value"},	    {HAS_COVERED, "covered"}, {HAS_WHOLE, "whole"},
	{HAS_PREVIOUS, "previous"}, {HAS_PARTS, "parts"},     {HAS_STEPS, "steps"},
	{HAS_STATE, "state"},
};

/* What the figures of each kind may say. */
static const unsigned allowed_by_kind[TARGET_KIND_COUNT] = {
	[TARGET_CUMULATIVE] = HAS_VALUE | HAS_PARTS,
	[TARGET_LEVEL] = HAS_VALUE | HAS_PARTS,
	/* 资助全覆盖 may be told as a share or as covered and whole. */
	[TARGET_HOLD] = HAS_VALUE | HAS_PARTS | HAS_COVERED | HAS_WHOLE,
	[TARGET_COVERAGE] = HAS_COVERED | HAS_WHOLE | HAS_PARTS,
	[TARGET_FREQUENCY] = HAS_VALUE | HAS_PARTS,
	[TARGET_GROWTH] = HAS_VALUE | HAS_PREVIOUS,
	/* A rank to reach and a sum to break through are told as a number. */
	[TARGET_MILESTONE] = HAS_STEPS | HAS_STATE | HAS_VALUE,
	[TARGET_ONGOING] = HAS_VALUE | HAS_PARTS | HAS_COVERED | HAS_WHOLE | HAS_STATE,
};

/* Calls `check` for every figure whose target and its kind are known. */
typedef void (*FigureCheck)(const Checker *checker, const Plan *plan, const MonthFile *file,
			    const Figure *figure, const Target *target);

static void
each_figure(const Checker *checker, const Plan *plan, FigureCheck check)
{
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		for (guint j = 0; j < file->figures->len; j++) {
			const Figure *figure = g_ptr_array_index(file->figures, j);
			const Target *target = plan_target(plan, figure->target);
			if (target != NULL && check_kind_known(target))
				check(checker, plan, file, figure, target);
		}
	}
}

void
check_figure_targets(const Checker *checker, const Plan *plan)
{
	g_autoptr(GPtrArray) ids = check_target_ids(plan);
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		for (guint j = 0; j < file->figures->len; j++) {
			const Figure *figure = g_ptr_array_index(file->figures, j);
			check_name(checker, PROBLEM_UNKNOWN_TARGET, ids, figure->target,
				   figure->origin.at);
		}
	}
}

/* --- which numbers a figure has --- */

static unsigned
allowed_members(const Target *target)
{
	unsigned allowed = allowed_by_kind[target->kind];
	if (!check_is_coverage(target))
		return allowed;
	/* 每所、每周: covered and whole. A weekly rhythm may also be told as the month's average. */
	bool weekly = rhythm_is_weekly(target);
	unsigned coverage = HAS_COVERED | HAS_WHOLE | HAS_PARTS;
	return weekly || target->kind == TARGET_HOLD || target->kind == TARGET_ONGOING
		       ? allowed | coverage
		       : coverage;
}

static char *
list_members(unsigned bits)
{
	GString *list = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(members); i++)
		if ((bits & members[i].bit) != 0)
			g_string_append_printf(list, "%s%s", list->len > 0 ? "、" : "",
					       members[i].key);
	return g_string_free(list, FALSE);
}

static void
check_shape(const Checker *checker, const Plan *plan, const MonthFile *file, const Figure *figure,
	    const Target *target)
{
	(void)plan;
	(void)file;
	unsigned allowed = allowed_members(target), written = 0;
	g_autofree char *known = list_members(allowed);
	for (gsize i = 0; i < G_N_ELEMENTS(members); i++) {
		if (!check_written(&figure->origin, members[i].key))
			continue;
		written |= members[i].bit;
		if ((allowed & members[i].bit) == 0)
			problem_add(checker->problems, PROBLEM_FIGURE_NOT_FOR_KIND,
				    origin_field(&figure->origin, members[i].key), "kind",
				    target_kind_words[target->kind], "key", members[i].key, "known",
				    known, NULL);
	}
	bool direction = target->bound == BOUND_MORE || target->bound == BOUND_NOT_LESS;
	if (target->kind == TARGET_GROWTH && direction && (written & HAS_VALUE) != 0 &&
	    (written & HAS_PREVIOUS) == 0)
		problem_add(checker->problems, PROBLEM_PREVIOUS_MISSING, figure->origin.at,
			    "target", figure->target, NULL);
	/* A whole or last year's number alone tells nothing of this month. */
	if ((written & ~(unsigned)(HAS_WHOLE | HAS_PREVIOUS)) == 0)
		problem_add(checker->problems, PROBLEM_FIGURE_EMPTY, figure->origin.at, "target",
			    figure->target, "known", known, NULL);
}

void
check_figure_shapes(const Checker *checker, const Plan *plan)
{
	each_figure(checker, plan, check_shape);
}

/* --- names of units, parts and steps --- */

static void
check_parts_known(const Checker *checker, const Assignment *assignment, const GPtrArray *parts)
{
	/* Parts that the breakdown does not name may be any. */
	if (parts == NULL || assignment == NULL || assignment->parts->len == 0)
		return;
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	for (guint i = 0; i < assignment->parts->len; i++) {
		const Part *part = g_ptr_array_index(assignment->parts, i);
		g_ptr_array_add(names, (char *)part->name);
	}
	for (guint i = 0; i < parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(parts, i);
		check_name(checker, PROBLEM_UNKNOWN_PART, names, part->name, part->at);
	}
}

static void
check_steps_known(const Checker *checker, const Assignment *assignment, const GPtrArray *steps)
{
	if (steps == NULL)
		return;
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	for (guint i = 0; assignment != NULL && i < assignment->steps->len; i++) {
		const Step *step = g_ptr_array_index(assignment->steps, i);
		if (step->name != NULL)
			g_ptr_array_add(names, (char *)step->name);
	}
	for (guint i = 0; i < steps->len; i++) {
		const NamedFigure *step = g_ptr_array_index(steps, i);
		check_name(checker, PROBLEM_UNKNOWN_STEP, names, step->name, step->at);
	}
}

static void
check_names(const Checker *checker, const Plan *plan, const MonthFile *file, const Figure *figure,
	    const Target *target)
{
	(void)file;
	const Assignment *assignment = plan_assignment(plan, target->id);
	g_autoptr(GPtrArray) units = check_unit_ids(plan);
	if (figure->by != NULL)
		check_name(checker, PROBLEM_UNKNOWN_UNIT, units, figure->by,
			   origin_field(&figure->origin, "by"));
	check_parts_known(checker, assignment, figure->value.parts);
	check_steps_known(checker, assignment, figure->value.steps);
}

void
check_figure_names(const Checker *checker, const Plan *plan)
{
	each_figure(checker, plan, check_names);
}

/* --- the numbers themselves --- */

static void
check_numbers(const Checker *checker, const Plan *plan, const MonthFile *file, const Figure *figure,
	      const Target *target)
{
	(void)file;
	const FigureValue *value = &figure->value;
	const Origin *origin = &figure->origin;
	/* Growth may be of anything: its unit is that of the figure, not of the target's rise. */
	const char *unit = target->kind == TARGET_GROWTH ? NULL : target->unit;
	check_possible(checker, value->value, unit, false, "value", origin_field(origin, "value"));
	check_possible(checker, value->covered, NULL, false, "covered",
		       origin_field(origin, "covered"));
	check_possible(checker, value->whole, NULL, false, "whole", origin_field(origin, "whole"));
	for (guint i = 0; value->parts != NULL && i < value->parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(value->parts, i);
		check_possible(checker, part->value, check_is_coverage(target) ? NULL : unit, false,
			       part->name, part->at);
	}
	const Assignment *assignment = plan_assignment(plan, target->id);
	Number whole = value->whole;
	if (!number_given(whole) && assignment != NULL)
		whole = assignment->whole;
	if (!number_given(whole) || !number_given(value->covered) ||
	    number_compare(whole, number_of(0, 1)) <= 0 ||
	    number_compare(value->covered, whole) <= 0)
		return;
	g_autofree char *covered = number_to_text(value->covered), *all = number_to_text(whole);
	problem_add(checker->problems, PROBLEM_COVERED_OVER_WHOLE, origin_field(origin, "covered"),
		    "covered", covered, "whole", all, NULL);
}

void
check_figure_values(const Checker *checker, const Plan *plan)
{
	each_figure(checker, plan, check_numbers);
}

/* --- dates --- */

static void
check_date(const Checker *checker, const MonthFile *file, const char *key, Date date,
	   Position where)
{
	if (!date_given(date) || !date_given(file->reported) ||
	    date_compare(date, file->reported) <= 0)
		return;
	g_autofree char *text = date_to_text(date), *reported = date_to_text(file->reported);
	problem_add(checker->problems, PROBLEM_DATE_AFTER_REPORT, where, "key", key, "date", text,
		    "reported", reported, NULL);
}

void
check_figure_dates(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		for (guint j = 0; j < file->figures->len; j++) {
			const Figure *figure = g_ptr_array_index(file->figures, j);
			const GPtrArray *steps = figure->value.steps;
			check_date(checker, file, "as-of", figure->as_of,
				   origin_field(&figure->origin, "as-of"));
			for (guint k = 0; steps != NULL && k < steps->len; k++) {
				const NamedFigure *step = g_ptr_array_index(steps, k);
				check_date(checker, file, step->name, step->date, step->at);
			}
		}
	}
}

static void
check_not_dropped(const Checker *checker, const Plan *plan, const MonthFile *file,
		  const Figure *figure, const Target *target)
{
	(void)plan;
	TargetTerms terms = target_terms(target, file->month);
	if (!terms.dropped)
		return;
	g_autofree char *month = month_to_text(terms.revision->from);
	problem_add(checker->problems, PROBLEM_FIGURE_DROPPED, figure->origin.at, "target",
		    target->id, "month", month, NULL);
}

void
check_dropped(const Checker *checker, const Plan *plan)
{
	each_figure(checker, plan, check_not_dropped);
}
