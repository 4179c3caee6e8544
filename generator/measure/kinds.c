/* kinds.c - see kinds.h. The rows of design's table of kinds, in its order. */
#include "measure/kinds.h"

#include "measure/attain.h"
#include "model/rhythm.h"

bool
kinds_counts_those_who(const TargetResult *result)
{
	return result->measured == TARGET_FREQUENCY && result->target->each != NULL;
}

/* (value - baseline) / (goal - baseline); absent where there is no way to go. */
static Number
share_done(const TargetResult *result)
{
	return number_divide(number_subtract(result->value, result->baseline),
			     number_subtract(result->goal, result->baseline));
}

/* The linear reading of the schedule. */
static Number
asked_along_the_way(const TargetResult *result)
{
	Number way = number_subtract(result->goal, result->baseline);
	return number_add(result->baseline, number_multiply(way, result->scheduled));
}

/* Share done against scheduled share, the site's tolerance forgiven. */
static bool
share_keeps_up(const Case *c, const TargetResult *result)
{
	if (!number_given(result->done) || !number_given(result->scheduled))
		return result->met;
	Number mercy = number_given(c->settings->tolerance)
			       ? number_divide(c->settings->tolerance, number_of(100, 1))
			       : number_of(0, 1);
	return number_compare(number_add(result->done, mercy), result->scheduled) >= 0;
}

static bool
met_keeps_up(const Case *c, const TargetResult *result)
{
	(void)c;
	return result->met;
}

/* --- cumulative ----------------------------------------------------------------------------- */

/* A rise (新增2000个) is reported as a rise, so it starts at nothing. */
static Number
start_of_count(const Case *c)
{
	Number baseline = attain_baseline(c);
	return c->target->increment || !number_given(baseline) ? number_of(0, 1) : baseline;
}

static KindLack
attain_cumulative(const Case *c, TargetResult *result, Month clock)
{
	(void)clock;
	result->baseline = start_of_count(c);
	result->goal = target_threshold(c->target, &result->terms);
	result->value = attain_total(c, result);
	result->done = share_done(result);
	result->met = attain_meets(c->target, result->value, result->goal);
	return (KindLack){.no_whole = result->figure != NULL && !number_given(result->value)};
}

/* --- level ---------------------------------------------------------------------------------- */

static KindLack
attain_level(const Case *c, TargetResult *result, Month clock)
{
	(void)clock;
	result->baseline = attain_baseline(c);
	Number asked = target_threshold(c->target, &result->terms);
	result->goal = c->target->increment ? number_add(result->baseline, asked) : asked;
	result->value = attain_total(c, result);
	result->done = share_done(result);
	result->met = attain_meets(c->target, result->value, result->goal);
	return (KindLack){.no_baseline = !number_given(result->baseline),
			  .no_whole = result->figure != NULL && !number_given(result->value)};
}

/* --- hold ----------------------------------------------------------------------------------- */

/* An exact number is meant strictly only where the plan itself says what to hold. */
static bool
holds(const Case *c, const TargetResult *result)
{
	if (!number_given(result->value) || !number_given(result->goal))
		return false;
	if (c->target->kind == TARGET_HOLD && result->worst_part == NULL) {
		if (c->target->bound == BOUND_EXACTLY)
			return number_equal(result->value, result->goal);
		if (c->target->bound == BOUND_BETWEEN && number_given(result->terms.value_max) &&
		    number_compare(result->value, result->terms.value_max) > 0)
			return false;
	}
	return attain_meets(c->target, result->value, result->goal);
}

static Number
goal_to_hold(const Case *c, const TargetResult *result)
{
	Number asked = target_threshold(c->target, &result->terms);
	if (c->target->kind == TARGET_LEVEL && c->target->increment)
		return number_add(attain_baseline(c), asked);
	return asked;
}

static KindLack
attain_hold(const Case *c, TargetResult *result, Month clock)
{
	(void)clock;
	result->goal = goal_to_hold(c, result);
	const FigureValue *figure = result->figure != NULL ? result->figure->value : NULL;
	bool covers = figure != NULL && number_given(figure->covered);
	if (covers && rhythm_is_weekly(c->target)) {
		result->value = figure->covered;
		result->whole = attain_whole(c, result);
		result->goal = result->whole;
		result->met = attain_meets(c->target, result->value, result->goal);
		return (KindLack){.no_whole = !number_given(result->whole)};
	}
	if (covers)
		result->value = number_multiply(
			number_divide(figure->covered, attain_whole(c, result)), number_of(100, 1));
	else
		result->value = attain_total(c, result);
	result->met =
		holds(c, result) && (result->worst_part == NULL || result->missing_parts->len == 0);
	return (KindLack){.no_whole = figure != NULL && !number_given(result->value)};
}

/* --- coverage ------------------------------------------------------------------------------- */

static KindLack
attain_coverage(const Case *c, TargetResult *result, Month clock)
{
	(void)clock;
	Number share = c->target->each != NULL ? number_of(100, 1)
					       : target_threshold(c->target, &result->terms);
	Number baseline = attain_baseline(c);
	result->baseline = number_given(baseline) ? baseline : number_of(0, 1);
	result->whole = attain_whole(c, result);
	result->goal = number_divide(number_multiply(result->whole, share), number_of(100, 1));
	result->value = attain_covered(c, result);
	result->done = share_done(result);
	result->met = attain_meets(c->target, result->value, result->goal);
	bool counted = result->figure == NULL || number_given(result->value);
	return (KindLack){.no_whole = !number_given(result->whole) || !counted};
}

/* --- frequency ------------------------------------------------------------------------------ */

static KindLack
attain_frequency(const Case *c, TargetResult *result, Month clock)
{
	(void)clock;
	result->baseline = number_of(0, 1);
	if (kinds_counts_those_who(result)) {
		result->whole = attain_whole(c, result);
		result->goal = result->whole;
		result->value = attain_covered(c, result);
	} else {
		result->goal = target_threshold(c->target, &result->terms);
		result->value = attain_total(c, result);
	}
	result->done = share_done(result);
	result->met = attain_meets(c->target, result->value, result->goal);
	bool counted = result->figure == NULL || number_given(result->value);
	bool lacks = kinds_counts_those_who(result) && !number_given(result->whole);
	return (KindLack){.no_whole = lacks || !counted};
}

/* Whole times are asked for: the part of the value that the period gone holds in full. */
static Number
asked_in_full(const TargetResult *result)
{
	return number_floor(number_multiply(result->goal, result->scheduled));
}

/* Those who must each reach their number may do so up to the end of the period. */
static bool
frequency_keeps_up(const Case *c, const TargetResult *result)
{
	(void)c;
	if (kinds_counts_those_who(result))
		return true;
	Number asked = asked_in_full(result);
	return number_given(asked) && number_compare(result->value, asked) >= 0;
}

/* --- growth --------------------------------------------------------------------------------- */

static KindLack
attain_growth(const Case *c, TargetResult *result, Month clock)
{
	(void)clock;
	if (result->figure == NULL)
		return (KindLack){false, false};
	result->value = attain_total(c, result);
	result->previous = result->figure->value->previous;
	if (!number_given(result->previous))
		result->previous = attain_baseline(c);
	result->goal = result->previous;
	KindLack lack = {.no_baseline = !number_given(result->previous),
			 .no_whole = !number_given(result->value)};
	if (lack.no_baseline || lack.no_whole)
		return lack;
	/* 增长5%以上: judged against last year's figure and the rise that is asked for. */
	if (number_given(result->terms.value)) {
		Number factor = number_add(number_of(100, 1), result->terms.value);
		result->goal =
			number_divide(number_multiply(result->previous, factor), number_of(100, 1));
		result->met = attain_meets(c->target, result->value, result->goal);
		return lack;
	}
	int order = number_compare(result->value, result->previous);
	result->met = c->target->bound == BOUND_NOT_LESS  ? order >= 0
		      : c->target->bound == BOUND_AT_MOST ? order <= 0
							  : order > 0;
	return lack;
}

/* --- milestone ------------------------------------------------------------------------------ */

/* The day a step was done, as any figure of the target up to the result's month tells it. */
static bool
step_is_done(const Case *c, const TargetResult *result, const char *name)
{
	for (guint i = 0; i < c->figures->len; i++) {
		const KnownFigure *figure = g_ptr_array_index(c->figures, i);
		if (figure->month > result->month || figure->month < result->period_from)
			continue;
		for (guint j = 0; figure->value->steps != NULL && j < figure->value->steps->len;
		     j++) {
			const NamedFigure *step = g_ptr_array_index(figure->value->steps, j);
			if (g_strcmp0(step->name, name) == 0)
				return true;
		}
	}
	return false;
}

static WorkState
last_state(const Case *c, const TargetResult *result)
{
	for (guint i = c->figures->len; i > 0; i--) {
		const KnownFigure *figure = g_ptr_array_index(c->figures, i - 1);
		if (figure->month <= result->month && figure->month >= result->period_from &&
		    figure->value->state != STATE_NONE)
			return figure->value->state;
	}
	return STATE_NONE;
}

static KindLack
attain_milestone(const Case *c, TargetResult *result, Month clock)
{
	const GPtrArray *steps = c->assignment != NULL ? c->assignment->steps : NULL;
	Date end = month_last_day(clock);
	result->state = last_state(c, result);
	result->steps = steps != NULL ? (int)steps->len : 0;
	for (guint i = 0; steps != NULL && i < steps->len; i++) {
		const Step *step = g_ptr_array_index(steps, i);
		bool done = step_is_done(c, result, step->name) || result->state == STATE_DONE;
		bool due = date_given(step->due) && date_compare(step->due, end) <= 0;
		result->steps_done += done;
		result->steps_due += due;
		if (due && !done)
			g_ptr_array_add(result->late_steps, (Step *)step);
		if (!done && result->next_step == NULL)
			result->next_step = step;
	}
	result->met = result->state == STATE_DONE ||
		      (result->steps > 0 && result->steps_done == result->steps);
	if (result->steps > 0) {
		result->done = number_of(result->steps_done, result->steps);
		result->scheduled = number_of(result->steps_due, result->steps);
	}
	return (KindLack){false, false};
}

/* Work that was stopped does not keep up, even where no step is due yet. */
static bool
milestone_keeps_up(const Case *c, const TargetResult *result)
{
	(void)c;
	return result->late_steps->len == 0 && result->state != STATE_STOPPED;
}

/* --- ongoing -------------------------------------------------------------------------------- */

static KindLack
attain_ongoing(const Case *c, TargetResult *result, Month clock)
{
	(void)clock;
	result->value = attain_total(c, result);
	return (KindLack){false, false};
}

/* --- the table ------------------------------------------------------------------------------ */

static const KindRow kind_rows[TARGET_KIND_COUNT] = {
	[TARGET_CUMULATIVE] = {attain_cumulative, share_keeps_up, asked_along_the_way, true, true},
	[TARGET_LEVEL] = {attain_level, share_keeps_up, asked_along_the_way, false, true},
	[TARGET_HOLD] = {attain_hold, met_keeps_up, NULL, false, false},
	[TARGET_COVERAGE] = {attain_coverage, share_keeps_up, asked_along_the_way, true, true},
	[TARGET_FREQUENCY] = {attain_frequency, frequency_keeps_up, asked_in_full, true, true},
	[TARGET_GROWTH] = {attain_growth, met_keeps_up, NULL, false, false},
	[TARGET_MILESTONE] = {attain_milestone, milestone_keeps_up, NULL, true, false},
	[TARGET_ONGOING] = {attain_ongoing, met_keeps_up, NULL, false, false},
};

/* Those who must each reach their number: met only when the period ends, no schedule before. */
static const KindRow those_who_row = {attain_frequency, frequency_keeps_up, NULL, false, false};

const KindRow *
kinds_row(const TargetResult *result)
{
	return kinds_counts_those_who(result) ? &those_who_row : &kind_rows[result->measured];
}

TargetKind
kinds_measured_as(const Case *c, const TargetTerms *terms)
{
	const Target *target = c->target;
	if (target->kind == TARGET_ONGOING)
		return TARGET_ONGOING;
	if (rhythm_is_weekly(target))
		return TARGET_HOLD;
	if (target->each != NULL)
		return target->kind == TARGET_FREQUENCY ? TARGET_FREQUENCY : TARGET_COVERAGE;
	bool counts = target->kind == TARGET_CUMULATIVE || target->kind == TARGET_FREQUENCY;
	if (counts && target->bound == BOUND_AT_MOST)
		return TARGET_HOLD;
	if (target->kind == TARGET_LEVEL) {
		Number baseline = attain_baseline(c);
		Number asked = target_threshold(target, terms);
		Number goal = target->increment ? number_add(baseline, asked) : asked;
		if (attain_meets(target, baseline, goal))
			return TARGET_HOLD;
	}
	return target->kind;
}

Number
kinds_shortfall(const TargetResult *result, Number goal)
{
	if (!number_given(result->value) || !number_given(goal))
		return NUMBER_ABSENT;
	Number low = number_subtract(goal, result->value);
	Number high = number_negate(low);
	Number none = number_of(0, 1);
	const Target *target = result->target;
	if (target->bound == BOUND_AT_MOST)
		return number_compare(high, none) > 0 ? high : NUMBER_ABSENT;
	if (number_compare(low, none) > 0)
		return low;
	if (target->kind != TARGET_HOLD || result->met)
		return NUMBER_ABSENT;
	/* What is to be held exactly, or within bounds, can also be missed upwards. */
	Number top = target->bound == BOUND_BETWEEN ? result->terms.value_max : goal;
	Number over = number_subtract(result->value, top);
	return number_given(over) && number_compare(over, none) > 0 ? over : NUMBER_ABSENT;
}
