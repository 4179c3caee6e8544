/* check_target.c - what a plan and its targets promise, by themselves. */
#include "base/text.h"
#include "check/measure_word.h"
#include "check/rows.h"
#include <string.h>

void
check_period(const Checker *checker, const Plan *plan)
{
	if (plan->from == 0 || plan->to == 0 || plan->from <= plan->to)
		return;
	g_autofree char *from = month_to_text(plan->from), *to = month_to_text(plan->to);
	problem_add(checker->problems, PROBLEM_PERIOD_REVERSED,
		    origin_field(&plan->origin, "period"), "from", from, "to", to, NULL);
}

/* The target that owns a former id: by its present id, or by an earlier entry of `formerly`. */
static const Target *
find_owner(const Plan *plan, const Target *before, const char *id)
{
	const Target *owner = plan_target(plan, id);
	for (guint i = 0; owner == NULL && i < plan->targets->len; i++) {
		const Target *other = g_ptr_array_index(plan->targets, i);
		if (other == before)
			break;
		for (guint j = 0; j < other->formerly->len; j++)
			if (strcmp(g_ptr_array_index(other->formerly, j), id) == 0)
				owner = other;
	}
	return owner;
}

void
check_former_ids(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		for (guint j = 0; j < target->formerly->len; j++) {
			const char *id = g_ptr_array_index(target->formerly, j);
			const Target *owner = find_owner(plan, target, id);
			if (owner != NULL)
				problem_add(checker->problems, PROBLEM_FORMERLY_TAKEN,
					    origin_field(&target->origin, "formerly"), "text", id,
					    "other", owner->id, NULL);
		}
	}
}

static void
check_measure(const Checker *checker, const Target *target, const char *unit, const char *field)
{
	if (unit == NULL || measure_word_known(unit))
		return;
	const char *quote = target->quote;
	if (quote == NULL && target->added_by != NULL)
		quote = target->added_by->quote;
	g_autofree char *folded = quote != NULL ? text_fold(quote) : NULL;
	if (folded != NULL && strstr(folded, unit) != NULL)
		return;
	g_autofree char *known = measure_word_suggest(unit);
	problem_add(checker->problems, PROBLEM_UNKNOWN_MEASURE,
		    origin_field(&target->origin, field), "text", unit, "known", known, NULL);
}

void
check_units_of_measure(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		check_measure(checker, target, target->unit, "unit");
		check_measure(checker, target, target->counted, "counted");
	}
}

/* Whether kind and bound ask for a number. Words alone are enough for coverage, hold, growth and
 * milestones, and for whatever says bound: none. */
static bool
needs_value(const Target *target)
{
	switch (target->bound) {
	case BOUND_AT_LEAST:
	case BOUND_AT_MOST:
	case BOUND_ABOUT:
	case BOUND_BETWEEN:
		return true;
	case BOUND_EXACTLY:
		return target->kind == TARGET_CUMULATIVE || target->kind == TARGET_LEVEL ||
		       target->kind == TARGET_FREQUENCY;
	default:
		return false;
	}
}

static void
report_missing(const Checker *checker, const Target *target, Position where, const char *key)
{
	problem_add(checker->problems, PROBLEM_VALUE_MISSING, where, "target", target->id, "key",
		    key, "kind", target_kind_words[target->kind], "bound",
		    bound_words[target->bound], NULL);
}

/* The two ends as the target or one of its revisions writes them. value: may be absent, value_max: given. */
static void
check_range(const Checker *checker, const Target *target, Number value, Number value_max,
	    Position where)
{
	if (target->bound != BOUND_BETWEEN) {
		problem_add(checker->problems, PROBLEM_VALUE_MAX_ALONE, where, "bound",
			    bound_words[target->bound], NULL);
		return;
	}
	if (!number_given(value) || number_compare(value, value_max) < 0)
		return;
	g_autofree char *least = number_to_text(value);
	g_autofree char *most = number_to_text(value_max);
	problem_add(checker->problems, PROBLEM_RANGE_REVERSED, where, "least", least, "most", most,
		    NULL);
}

void
check_values(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		const Origin *origin = &target->origin;
		bool value = check_written(origin, "value");
		bool most = check_written(origin, "value_max");
		/* Even a `redacted` that could not be read excuses a missing value. */
		bool redacted = check_written(origin, "redacted");
		if (target->redacted && (value || most))
			problem_add(checker->problems, PROBLEM_REDACTED_WITH_VALUE,
				    origin_field(origin, value ? "value" : "value_max"), NULL);
		if (!redacted && !value && check_kind_known(target) && needs_value(target))
			report_missing(checker, target, target->origin.at, "value");
		if (!redacted && !most && target->bound == BOUND_BETWEEN)
			report_missing(checker, target, target->origin.at, "value_max");
		if (number_given(target->value_max))
			check_range(checker, target, target->value, target->value_max,
				    origin_field(origin, "value_max"));
		check_possible(checker, target->value, target->unit, target->increment, "value",
			       origin_field(origin, "value"));
		check_possible(checker, target->value_max, target->unit, target->increment,
			       "value_max", origin_field(origin, "value_max"));
	}
}

void
check_kinds(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (!check_kind_known(target))
			continue;
		const char *kind = target_kind_words[target->kind];
		bool direction = target->bound == BOUND_MORE || target->bound == BOUND_NOT_LESS;
		if (direction && target->kind != TARGET_GROWTH)
			problem_add(checker->problems, PROBLEM_BOUND_NOT_FOR_KIND,
				    origin_field(&target->origin, "bound"), "kind", kind, "bound",
				    bound_words[target->bound], NULL);
		bool rises = target->kind == TARGET_CUMULATIVE || target->kind == TARGET_LEVEL;
		if (target->increment && !rises)
			problem_add(checker->problems, PROBLEM_INCREMENT_NOT_FOR_KIND,
				    origin_field(&target->origin, "increment"), "kind", kind, NULL);
		bool no_rhythm = target->kind == TARGET_MILESTONE || target->kind == TARGET_GROWTH;
		if (target->every.count > 0 && no_rhythm)
			problem_add(checker->problems, PROBLEM_EVERY_NOT_FOR_KIND,
				    origin_field(&target->origin, "every"), "kind", kind, NULL);
	}
}

static void
check_due(const Checker *checker, Date due, Month from, Position where)
{
	if (!date_given(due) || from == 0 || date_month(due) >= from)
		return;
	g_autofree char *day = date_to_text(due), *month = month_to_text(from);
	problem_add(checker->problems, PROBLEM_DUE_BEFORE_FROM, where, "due", day, "from", month,
		    NULL);
}

void
check_due_days(const Checker *checker, const Plan *plan)
{
	/* A period that is upside down is said once, not by every target. */
	if (plan->from > plan->to)
		return;
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		check_due(checker, target->due, target->from, origin_field(&target->origin, "due"));
		for (guint j = 0; j < target->revisions->len; j++) {
			const Revision *revision = g_ptr_array_index(target->revisions, j);
			check_due(checker, revision->due, target->from,
				  origin_field(&revision->origin, "due"));
		}
	}
}

/* The numbers of a revision replace both of the target's, so a range needs both anew. */
static void
check_revised_values(const Checker *checker, const Target *target, const Revision *revision)
{
	const Origin *origin = &revision->origin;
	bool value = check_written(origin, "value"), most = check_written(origin, "value_max");
	if (target->bound == BOUND_BETWEEN && value != most)
		report_missing(checker, target, origin->at, value ? "value_max" : "value");
	if (number_given(revision->value_max))
		check_range(checker, target, revision->value, revision->value_max,
			    origin_field(origin, "value_max"));
	check_possible(checker, revision->value, target->unit, target->increment, "value",
		       origin_field(origin, "value"));
	check_possible(checker, revision->value_max, target->unit, target->increment, "value_max",
		       origin_field(origin, "value_max"));
}

static void
check_revision(const Checker *checker, const Target *target, const Revision *revision, Month before)
{
	g_autofree char *month = month_to_text(revision->from);
	if (revision->from != 0 && revision->from <= before) {
		g_autofree char *earlier = month_to_text(before);
		problem_add(checker->problems, PROBLEM_REVISION_ORDER,
			    origin_field(&revision->origin, "from"), "month", month, "before",
			    earlier, NULL);
	}
	if (!check_written(&revision->origin, "document"))
		problem_add(checker->problems, PROBLEM_REVISION_DOCUMENT, revision->origin.at,
			    "month", month, NULL);
	static const char *const changes[] = {"value", "due", "dropped", "paused"};
	bool changed = false;
	for (gsize i = 0; i < G_N_ELEMENTS(changes); i++)
		changed |= check_written(&revision->origin, changes[i]);
	if (!changed)
		problem_add(checker->problems, PROBLEM_REVISION_EMPTY, revision->origin.at, "month",
			    month, NULL);
	check_revised_values(checker, target, revision);
}

void
check_revisions(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		Month before = 0;
		for (guint j = 0; j < target->revisions->len; j++) {
			const Revision *revision = g_ptr_array_index(target->revisions, j);
			check_revision(checker, target, revision, before);
			before = MAX(before, revision->from);
		}
	}
}
