/* goal.c - what a target asks for and what was attained, short enough for a table. */
#include "render/sentence/sentences.h"

#include <string.h>

/* --- the goal --------------------------------------------------------------------------------- */

static const char *
word_of(const Sentences *sentences, const char *group, const char *name)
{
	g_autofree char *id = g_strconcat(group, ".", name, NULL);
	return sentence_word(sentences, id);
}

char *
sentences_mark(const Sentences *sentences, const TargetResult *result)
{
	const Target *target = result->target;
	const TargetTerms *terms = &result->terms;
	g_autofree char *value = sentence_number(sentences, terms->value, target->unit);
	g_autofree char *from = sentence_number(sentences, terms->value, NULL);
	g_autofree char *to = sentence_number(sentences, terms->value_max, target->unit);
	/* A range that a revision made one number is that number. */
	bool range = target->bound != BOUND_BETWEEN || number_given(terms->value_max);
	g_autofree char *id =
		g_strconcat("mark.", bound_words[range ? target->bound : BOUND_EXACTLY], NULL);
	return sentence_fill(sentences, id, "value", value, "from", from, "to", to, NULL);
}

char *
sentences_rhythm(const Sentences *sentences, const Target *target)
{
	if (target->every.count == 0)
		return g_strdup("");
	const char *unit = rhythm_unit_words[target->every.unit];
	if (target->every.count == 1)
		return g_strdup(word_of(sentences, "every", unit));
	g_autofree char *id = g_strconcat("every.", unit, "s", NULL);
	g_autofree char *count = g_strdup_printf("%d", target->every.count);
	return sentence_fill(sentences, id, "count", count, NULL);
}

static const char *
each_word(const Sentences *sentences, const Target *target)
{
	if (target->each == NULL)
		return "";
	const char *word = word_of(sentences, "each", target->each);
	return word != NULL ? word : sentence_word(sentences, "each.other");
}

/* The word for a target that prints no number; NULL where its kind must have one. */
static const char *
goal_without_number(const Sentences *sentences, const Target *target)
{
	if (target->kind == TARGET_ONGOING)
		return sentence_word(sentences, "goal.ongoing");
	if (target->kind == TARGET_COVERAGE || target->each != NULL)
		return sentence_word(sentences, "goal.all");
	if (target->kind == TARGET_GROWTH) {
		const char *direction = target->bound == BOUND_NOT_LESS	 ? "not-less"
					: target->bound == BOUND_AT_MOST ? "at-most"
									 : "more";
		return word_of(sentences, "goal", direction);
	}
	return sentence_word(sentences, "goal.no-quantity");
}

static char *
goal_with_number(const Sentences *sentences, const TargetResult *result)
{
	const Target *target = result->target;
	g_autofree char *mark = sentences_mark(sentences, result);
	if (target->kind == TARGET_GROWTH)
		return sentence_fill(sentences, "goal.growth", "goal", mark, NULL);
	if (target->increment && target->kind == TARGET_LEVEL)
		return sentence_fill(sentences, "goal.increment.level", "goal", mark, NULL);
	if (target->increment)
		return sentence_fill(sentences, "goal.increment.cumulative", "goal", mark, NULL);
	return g_steal_pointer(&mark);
}

char *
sentence_goal(const Sentences *sentences, const TargetResult *result)
{
	const Target *target = result->target;
	if (target->redacted && !number_given(result->terms.value))
		return g_strdup(sentence_word(sentences, "goal.redacted"));
	if (target->kind == TARGET_MILESTONE) {
		g_autofree char *due = date_to_chinese(result->terms.due);
		return sentence_fill(sentences, "goal.by", "due", due, NULL);
	}
	if (target->kind == TARGET_HOLD && !number_given(result->terms.value))
		return sentence_number(sentences, number_of(100, 1), "%");
	if (!number_given(result->terms.value))
		return g_strdup(goal_without_number(sentences, target));
	g_autofree char *goal = goal_with_number(sentences, result);
	g_autofree char *every = sentences_rhythm(sentences, target);
	return sentence_fill(sentences, "goal.rhythm", "every", every, "each",
			     each_word(sentences, target), "goal", goal, NULL);
}

/* --- the value -------------------------------------------------------------------------------- */

/* Those covered of a whole: 31/40所; without a whole 31所. */
static char *
covered_text(const Sentences *sentences, const Target *target, Number covered, Number whole)
{
	const char *unit = sentences_counted(sentences, target);
	if (!number_given(whole))
		return sentences_reported(sentences, covered, unit);
	g_autofree char *from = number_to_text(covered);
	g_autofree char *count = number_to_text(whole);
	g_autofree char *to = g_strconcat(count, unit, NULL);
	return sentence_fill(sentences, "value.covered", "from", from, "to", to, NULL);
}

static char *
growth_text(const Sentences *sentences, const Target *target, Number value, Number previous)
{
	const char *unit = target_value_unit(target);
	g_autofree char *now = sentences_reported(sentences, value, unit);
	if (!number_given(previous))
		return g_steal_pointer(&now);
	g_autofree char *before = sentences_reported(sentences, previous, unit);
	return sentence_fill(sentences, "value.growth", "value", now, "previous", before, NULL);
}

/* Whether the result's value counts those covered, not the target's own unit. */
static bool
counts_covered(const TargetResult *result)
{
	return result->measured == TARGET_COVERAGE || number_given(result->whole) ||
	       (result->measured == TARGET_FREQUENCY && result->target->each != NULL);
}

char *
sentences_attained(const Sentences *sentences, const TargetResult *result)
{
	const char *unit = counts_covered(result) ? sentences_counted(sentences, result->target)
						  : target_value_unit(result->target);
	g_autofree char *value = sentences_reported(sentences, result->value, unit);
	bool lower = result->missing_parts->len > 0 && result->worst_part == NULL;
	if (!lower)
		return g_steal_pointer(&value);
	return sentence_fill(sentences, "value.at-least", "value", value, NULL);
}

static char *
steps_text(const Sentences *sentences, const TargetResult *result)
{
	if (result->steps == 0) {
		const char *state = word_of(sentences, "state", work_state_words[result->state]);
		return g_strdup(state != NULL ? state : sentence_word(sentences, "number.none"));
	}
	g_autofree char *done = g_strdup_printf("%d", result->steps_done);
	g_autofree char *all = g_strdup_printf("%d", result->steps);
	return sentence_fill(sentences, "value.steps", "steps-done", done, "steps", all, NULL);
}

char *
sentence_value(const Sentences *sentences, const TargetResult *result)
{
	if (result->figure == NULL)
		return g_strdup(sentence_word(sentences, "number.none"));
	if (result->measured == TARGET_MILESTONE)
		return steps_text(sentences, result);
	if (!number_given(result->value))
		return sentence_figure(sentences, result->target, result->figure->value);
	if (result->measured == TARGET_GROWTH)
		return growth_text(sentences, result->target, result->value, result->previous);
	if (counts_covered(result) && result->missing_parts->len == 0)
		return covered_text(sentences, result->target, result->value, result->whole);
	return sentences_attained(sentences, result);
}

/* --- one reported figure ---------------------------------------------------------------------- */

/* 峄城区3所、台儿庄区2所; steps with their days. */
static char *
named_text(const Sentences *sentences, const GPtrArray *figures, const char *unit)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < figures->len; i++) {
		const NamedFigure *figure = g_ptr_array_index(figures, i);
		g_autofree char *one = NULL;
		if (date_given(figure->date)) {
			g_autofree char *date = date_to_chinese(figure->date);
			one = sentence_fill(sentences, "value.step", "name", figure->name, "date",
					    date, NULL);
		} else {
			g_autofree char *value = sentences_reported(sentences, figure->value, unit);
			one = sentence_fill(sentences, "value.part", "name", figure->name, "value",
					    value, NULL);
		}
		g_string_append_printf(text, "%s%s",
				       i > 0 ? sentence_word(sentences, "number.join") : "", one);
	}
	return g_string_free(text, FALSE);
}

char *
sentence_figure(const Sentences *sentences, const Target *target, const FigureValue *value)
{
	if (value->withdrawn)
		return g_strdup(sentence_word(sentences, "status.unreported"));
	bool covers = target->kind == TARGET_COVERAGE || target->each != NULL;
	const char *unit =
		covers ? sentences_counted(sentences, target) : target_value_unit(target);
	if (number_given(value->covered))
		return covered_text(sentences, target, value->covered, value->whole);
	if (number_given(value->value))
		return target->kind == TARGET_GROWTH
			       ? growth_text(sentences, target, value->value, value->previous)
			       : sentences_reported(sentences, value->value, unit);
	if (value->parts != NULL && value->parts->len > 0)
		return named_text(sentences, value->parts, unit);
	if (value->steps != NULL && value->steps->len > 0)
		return named_text(sentences, value->steps, NULL);
	const char *state = word_of(sentences, "state", work_state_words[value->state]);
	return g_strdup(state != NULL ? state : sentence_word(sentences, "number.none"));
}

static bool
has_part(const GPtrArray *parts, const NamedFigure *wanted)
{
	for (guint i = 0; i < parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(parts, i);
		if (strcmp(part->name, wanted->name) == 0 &&
		    number_equal(part->value, wanted->value))
			return true;
	}
	return false;
}

char *
sentence_figure_beside(const Sentences *sentences, const Target *target, const FigureValue *value,
		       const FigureValue *other)
{
	if (value == NULL)
		return g_strdup(sentence_word(sentences, "number.none"));
	if (value->parts == NULL || other == NULL || other->parts == NULL)
		return sentence_figure(sentences, target, value);
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	for (guint i = 0; i < value->parts->len; i++)
		if (!has_part(other->parts, g_ptr_array_index(value->parts, i)))
			g_ptr_array_add(parts, g_ptr_array_index(value->parts, i));
	if (parts->len == 0)
		return g_strdup(sentence_word(sentences, "number.none"));
	FigureValue told = *value;
	told.parts = parts;
	return sentence_figure(sentences, target, &told);
}
