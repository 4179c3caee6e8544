/* check_correction.c - figures over time: totals that fall, and corrections against what was
 * published. */
#include "check/rows.h"
#include "model/rhythm.h"
#include <string.h>

/* --- totals that fall --- */

static bool
adds_up(const Target *target)
{
	bool kind = target->kind == TARGET_CUMULATIVE || target->kind == TARGET_FREQUENCY;
	return kind && !check_is_coverage(target);
}

/* Whether a total that is told in two months is of the same period. */
static bool
is_same_period(const Target *target, Month before, Month month)
{
	TargetTerms terms = target_terms(target, month);
	/* A target without a due day was reported by load/. */
	return date_given(terms.due) &&
	       rhythm_span(target, &terms, before).from == rhythm_span(target, &terms, month).from;
}

/* fold: through the figure's own file, so that its corrections are known. */
static void
check_fall(const Checker *checker, const Plan *plan, const MonthFile *file, const Figure *figure,
	   const Fold *fold)
{
	const Target *target = plan_target(plan, figure->target);
	if (target == NULL || !check_kind_known(target) || !adds_up(target))
		return;
	const KnownFigure *before = fold_last(fold, figure->target, file->month - 1);
	if (before == NULL || !is_same_period(target, before->month, file->month))
		return;
	/* A sum that lacks parts is a lower bound; it says nothing of a fall. */
	const Assignment *assignment = plan_assignment(plan, figure->target);
	g_autoptr(GPtrArray) missing = g_ptr_array_new();
	Number now = figure_value_total(&figure->value, assignment, missing);
	Number then = figure_value_total(before->value, assignment, NULL);
	if (missing->len > 0 || !number_given(now) || !number_given(then) ||
	    number_compare(now, then) >= 0)
		return;
	g_autofree char *value = number_to_text(now), *previous = number_to_text(then);
	g_autofree char *month = month_to_text(before->month);
	problem_add(checker->problems, PROBLEM_FIGURE_FALLS, origin_field(&figure->origin, "value"),
		    "before", month, "previous", previous, "value", value, NULL);
}

void
check_falls(const Checker *checker, const Plan *plan)
{
	g_autoptr(Arena) arena = arena_new();
	Fold *fold = fold_empty(arena);
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		fold_add(fold, file);
		for (guint j = 0; j < file->figures->len; j++)
			check_fall(checker, plan, file, g_ptr_array_index(file->figures, j), fold);
	}
}

/* --- corrections --- */

static void
append_member(GString *text, const char *key, char *value)
{
	if (*value != '\0')
		g_string_append_printf(text, "%s%s: %s", text->len > 0 ? ", " : "", key, value);
	g_free(value);
}

static char *
named_to_text(const GPtrArray *named)
{
	if (named == NULL)
		return g_strdup("");
	GString *text = g_string_new("{");
	for (guint i = 0; i < named->len; i++) {
		const NamedFigure *figure = g_ptr_array_index(named, i);
		g_autofree char *value = date_given(figure->date) ? date_to_text(figure->date)
								  : number_to_text(figure->value);
		g_string_append_printf(text, "%s%s: %s", i > 0 ? ", " : "", figure->name, value);
	}
	g_string_append_c(text, '}');
	return g_string_free(text, FALSE);
}

/* Returns the value as it would be written in YAML, a new string. */
static char *
value_to_text(const FigureValue *value)
{
	if (value->withdrawn)
		return g_strdup("null");
	GString *text = g_string_new(NULL);
	append_member(text, "value", number_to_text(value->value));
	append_member(text, "covered", number_to_text(value->covered));
	append_member(text, "whole", number_to_text(value->whole));
	append_member(text, "previous", number_to_text(value->previous));
	append_member(text, "parts", named_to_text(value->parts));
	append_member(text, "steps", named_to_text(value->steps));
	append_member(text, "state", g_strdup(work_state_words[value->state]));
	g_autofree char *fields = g_string_free(text, FALSE);
	g_autofree char *alone = number_to_text(value->value);
	g_autofree char *only = g_strconcat("value: ", alone, NULL);
	return strcmp(fields, only) == 0 ? g_steal_pointer(&alone)
					 : g_strdup_printf("{%s}", fields);
}

/* The last month but the corrected one in which the target had just what `was` says: the month may be the slip.
 * 0 when there is none. */
static Month
month_of_was(const Correction *correction, const Fold *fold)
{
	Month month = 0;
	for (guint i = 0; i < fold_figures(fold, correction->target)->len; i++) {
		const KnownFigure *figure =
			g_ptr_array_index(fold_figures(fold, correction->target), i);
		if (figure->month != correction->month &&
		    figure_value_equal(figure->value, &correction->was))
			month = figure->month;
	}
	return month;
}

/* fold: of the files before the one that holds the correction. */
static void
check_was(const Checker *checker, const Correction *correction, const Fold *fold)
{
	const KnownFigure *known = fold_figure(fold, correction->target, correction->month);
	Position where = origin_field(&correction->origin, "was");
	if (known == NULL && correction->was.withdrawn)
		return;
	if (known != NULL && figure_value_equal(known->value, &correction->was))
		return;
	Month meant = month_of_was(correction, fold);
	ProblemKind kind = meant != 0		       ? PROBLEM_CORRECTION_MONTH
			   : known == NULL	       ? PROBLEM_CORRECTION_WAS_NOTHING
			   : correction->was.withdrawn ? PROBLEM_CORRECTION_WAS_PUBLISHED
						       : PROBLEM_CORRECTION_WAS;
	g_autofree char *was = value_to_text(&correction->was);
	g_autofree char *published = known != NULL ? value_to_text(known->value) : g_strdup("null");
	g_autofree char *month = month_to_text(correction->month);
	g_autofree char *other = month_to_text(meant);
	g_autofree char *told = month_to_text(known != NULL ? known->told_in : 0);
	problem_add(checker->problems, kind, where, "was", was, "published", published, "target",
		    correction->target, "month", month, "other", other, "told", told, NULL);
}

static bool
is_repeated(const MonthFile *file, guint index)
{
	const Correction *correction = g_ptr_array_index(file->corrections, index);
	for (guint i = 0; i < index; i++) {
		const Correction *other = g_ptr_array_index(file->corrections, i);
		if (other->month == correction->month &&
		    g_strcmp0(other->target, correction->target) == 0)
			return true;
	}
	return false;
}

static bool
is_unreadable(const FigureValue *value)
{
	static const FigureValue nothing = {0};
	return !value->withdrawn && figure_value_equal(value, &nothing);
}

static void
check_corrected_month(const Checker *checker, const Plan *plan, const Correction *correction)
{
	if (plan->from == 0 || correction->month >= plan->from || plan->from > plan->to)
		return;
	g_autofree char *month = month_to_text(correction->month);
	g_autofree char *from = month_to_text(plan->from), *to = month_to_text(plan->to);
	problem_add(checker->problems, PROBLEM_MONTH_OUTSIDE_PERIOD,
		    origin_field(&correction->origin, "month"), "month", month, "from", from, "to",
		    to, NULL);
}

static void
check_correction(const Checker *checker, const MonthFile *file, const Correction *correction,
		 const Fold *fold)
{
	g_autofree char *month = month_to_text(correction->month);
	if (correction->month >= file->month) {
		g_autofree char *own = month_to_text(file->month);
		problem_add(checker->problems, PROBLEM_CORRECTION_NOT_EARLIER,
			    origin_field(&correction->origin, "month"), "file", own, "month", month,
			    NULL);
		return;
	}
	/* A value that is missing or could not be read was reported by load/. */
	if (is_unreadable(&correction->was) || is_unreadable(&correction->now))
		return;
	if (figure_value_equal(&correction->was, &correction->now))
		problem_add(checker->problems, PROBLEM_CORRECTION_SAME,
			    origin_field(&correction->origin, "now"), NULL);
	check_was(checker, correction, fold);
}

static void
check_file_corrections(const Checker *checker, const Plan *plan, const MonthFile *file,
		       const GPtrArray *ids, const Fold *fold)
{
	for (guint i = 0; i < file->corrections->len; i++) {
		const Correction *correction = g_ptr_array_index(file->corrections, i);
		if (!check_name(checker, PROBLEM_UNKNOWN_TARGET, ids, correction->target,
				origin_field(&correction->origin, "target")))
			continue;
		if (is_repeated(file, i)) {
			g_autofree char *month = month_to_text(correction->month);
			problem_add(checker->problems, PROBLEM_CORRECTION_REPEATED,
				    correction->origin.at, "target", correction->target, "month",
				    month, NULL);
			continue;
		}
		check_corrected_month(checker, plan, correction);
		check_correction(checker, file, correction, fold);
	}
}

void
check_corrections(const Checker *checker, const Plan *plan)
{
	g_autoptr(GPtrArray) ids = check_target_ids(plan);
	g_autoptr(Arena) arena = arena_new();
	Fold *fold = fold_empty(arena);
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		check_file_corrections(checker, plan, file, ids, fold);
		fold_add(fold, file);
	}
}
