/* comparison.c - see comparison.h. */
#include "model/comparison.h"

#define WORD(symbol, word) [symbol] = word,
const char *const group_kind_words[] = {GROUP_KINDS(WORD) NULL};
const char *const apart_reason_words[] = {APART_REASONS(WORD) NULL};
#undef WORD

bool
comparison_is_covered(const Target *target)
{
	bool weekly = target->every.count > 0 && target->every.unit == RHYTHM_WEEK;
	return target->kind == TARGET_COVERAGE || target->each != NULL || weekly ||
	       (target->kind == TARGET_HOLD && !number_given(target->value));
}

static Number
percentage(Number number, Number whole)
{
	return number_divide(number_multiply(number, number_of(100, 1)), whole);
}

/* A coverage asks for its own share of the whole; every other kind for all of them (每校, 每2周). */
static ComparisonNumbers
place_covered(const TargetResult *result)
{
	const Target *target = result->target;
	bool share = target->kind == TARGET_COVERAGE && target->each == NULL;
	ComparisonNumbers at = {.goal = share ? target_threshold(target, &result->terms)
					      : number_of(100, 1)};
	if (number_given(result->whole)) {
		at.baseline = percentage(result->baseline, result->whole);
		at.value = percentage(result->value, result->whole);
		at.scheduled = percentage(result->expected_value, result->whole);
	} else if (target->kind == TARGET_HOLD) {
		/* A hold in words alone may be told as a percentage. */
		at.value = result->value;
	}
	return at;
}

static ComparisonNumbers
place_plain(const TargetResult *result)
{
	return (ComparisonNumbers){
		.baseline = result->baseline,
		.value = result->value,
		.goal = number_given(result->goal)
				? result->goal
				: target_threshold(result->target, &result->terms),
		.goal_max = result->terms.value_max,
		.scheduled = result->expected_value,
	};
}

ComparisonNumbers
comparison_place(const TargetResult *result, const Denominator *by)
{
	ComparisonNumbers at =
		comparison_is_covered(result->target) ? place_covered(result) : place_plain(result);
	/* A start that nobody gave is no point of a chart. */
	if (result->assignment == NULL || !number_given(result->assignment->baseline))
		at.baseline = NUMBER_ABSENT;
	if (by == NULL)
		return at;
	Number share = number_divide(number_of(MAX(by->per, 1), 1), by->value);
	Number *numbers[] = {&at.baseline, &at.value, &at.goal, &at.goal_max, &at.scheduled};
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
		*numbers[i] = number_multiply(*numbers[i], share);
	return at;
}
