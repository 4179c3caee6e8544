/* places.c - the places that forms may name, filled from one result. See sentences.h. */
#include "render/sentence/sentences.h"

#include <string.h>

/* Puts a text into the table; takes it over. NULL reads as empty. */
static void
put(GHashTable *places, const char *name, char *text)
{
	g_hash_table_replace(places, g_strdup(name), text != NULL ? text : g_strdup(""));
}

static void
put_word(const Sentences *sentences, GHashTable *places, const char *name, const char *id)
{
	put(places, name, g_strdup(sentence_word(sentences, id)));
}

/* Puts what the form makes of the places so far. */
static void
put_form(const Sentences *sentences, GHashTable *places, const char *name, const char *id)
{
	put(places, name, sentences_fill_from(sentences, id, places));
}

static void
put_count(GHashTable *places, const char *name, int count)
{
	put(places, name, g_strdup_printf("%d", count));
}

static bool
counts_those_covered(const TargetResult *result)
{
	return result->measured == TARGET_COVERAGE || number_given(result->whole);
}

const char *
sentences_unit(const Sentences *sentences, const TargetResult *result)
{
	if (counts_those_covered(result))
		return sentences_counted(sentences, result->target);
	if (result->target->unit == NULL && result->measured == TARGET_HOLD &&
	    !number_given(result->terms.value))
		return "%";
	return target_value_unit(result->target);
}

static bool
is_percent(const char *unit)
{
	return unit != NULL && strcmp(unit, "%") == 0;
}

static Number
absolute(Number number)
{
	return number.numerator < 0 ? number_negate(number) : number;
}

/* Things that come whole are asked for whole: 差3.3所 is 差4所. */
static Number
asked_whole(const Sentences *sentences, const TargetResult *result, Number number)
{
	bool counts = result->measured == TARGET_CUMULATIVE ||
		      result->measured == TARGET_COVERAGE || result->measured == TARGET_FREQUENCY;
	bool whole = counts && number_given(number) && result->value.denominator == 1 &&
		     sentences_counts_whole(sentences, sentences_unit(sentences, result));
	return whole ? number_negate(number_floor(number_negate(number))) : number;
}

/* A difference: of percentages in points, otherwise in the unit. */
static char *
difference(const Sentences *sentences, const TargetResult *result, Number number)
{
	const char *unit = sentences_unit(sentences, result);
	Number asked = asked_whole(sentences, result, number);
	if (!is_percent(unit))
		return sentence_number(sentences, asked, unit);
	g_autofree char *text = sentence_number(sentences, asked, NULL);
	return sentence_fill(sentences, "points", "value", text, NULL);
}

char *
sentence_shortfall(const Sentences *sentences, const TargetResult *result)
{
	return number_given(result->shortfall) ? difference(sentences, result, result->shortfall)
					       : NULL;
}

/* --- months, days, names ------------------------------------------------------------------------ */

static gint
days_between(Date from, Date to)
{
	GDate first, last;
	g_date_clear(&first, 1);
	g_date_clear(&last, 1);
	g_date_set_dmy(&first, (GDateDay)from.day, (GDateMonth)from.month, (GDateYear)from.year);
	g_date_set_dmy(&last, (GDateDay)to.day, (GDateMonth)to.month, (GDateYear)to.year);
	return g_date_days_between(&first, &last);
}

static void
put_dates(const TargetResult *result, GHashTable *places)
{
	Month figure = result->figure != NULL ? result->figure->month : 0;
	Month judged = result->judged_month != 0 ? result->judged_month : result->month;
	put(places, "month", month_to_chinese(result->month));
	put(places, "as-of", month_to_chinese(judged));
	put(places, "figure-month", month_to_chinese(figure));
	put(places, "expected-month", month_to_chinese(result->next_expected));
	put(places, "due", date_to_chinese(result->due));
	put_count(places, "days", days_between(result->due, month_last_day(result->month)));
	put_count(places, "months", result->months_unreported);
}

/* What the current span is called: year, school-year, term, month, period or whole. */
static const char *
span_name(const TargetResult *result)
{
	const Rhythm *every = &result->target->every;
	if (result->period_from != 0)
		return every->count == 1 ? rhythm_unit_words[every->unit] : "period";
	bool year = month_in_year(result->span_from) == 1 &&
		    result->span_to == result->span_from + 11 && result->due.day == 31;
	return year ? "year" : "whole";
}

static void
put_names(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	const char *name = span_name(result);
	g_autofree char *goal = g_strconcat("goal-name.", name, NULL);
	put_word(sentences, places, "goal-name", goal);
	g_autofree char *period =
		g_strconcat("period-name.", result->period_from != 0 ? name : "whole", NULL);
	put_word(sentences, places, "period-name", period);
	put(places, "status", g_strdup(sentence_status(sentences, result, NULL)));
	g_autofree char *state = g_strconcat("state.", work_state_words[result->state], NULL);
	bool given = result->state != STATE_NONE;
	put_word(sentences, places, "state", given ? state : "state.under-way");
}

/* --- numbers ------------------------------------------------------------------------------------ */

static char *
fraction(const TargetResult *result)
{
	g_autofree char *top = number_to_text(number_subtract(result->value, result->baseline));
	g_autofree char *bottom = number_to_text(number_subtract(result->goal, result->baseline));
	return g_strconcat(top, "/", bottom, NULL);
}

static void
put_numbers(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	const char *unit = sentences_unit(sentences, result);
	Number zero = number_of(0, 1);
	Number goal = asked_whole(sentences, result, result->goal);
	Number gain = number_subtract(result->value, result->baseline);
	put(places, "value", sentences_attained(sentences, result));
	put(places, "last", sentence_value(sentences, result));
	put(places, "goal", sentence_goal(sentences, result));
	put(places, "mark", sentences_mark(sentences, result));
	put(places, "goal-number", sentence_number(sentences, goal, unit));
	put(places, "baseline", sentence_number(sentences, result->baseline, unit));
	put(places, "previous", sentence_number(sentences, result->previous, unit));
	put(places, "whole", sentence_number(sentences, result->whole, unit));
	put(places, "expected",
	    sentence_number(sentences, asked_whole(sentences, result, result->expected_value),
			    unit));
	put(places, "shortfall", difference(sentences, result, result->shortfall));
	put(places, "gain", difference(sentences, result, gain));
	put(places, "span",
	    difference(sentences, result, number_subtract(result->goal, result->baseline)));
	put(places, "fraction", fraction(result));
	put(places, "rate",
	    sentence_share(sentences, number_divide(result->value, result->whole), 1));
	bool down = number_given(result->goal) && number_given(result->baseline) &&
		    number_compare(number_subtract(result->goal, result->baseline), zero) < 0;
	put_word(sentences, places, "way", down ? "way.down" : "way.up");
}

/* The gap is taken between the shares as printed, so that a reader's own sum agrees. */
static void
put_shares(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	int decimals = sentence_share_places(result->done, result->scheduled);
	put(places, "share", sentence_share(sentences, result->done, decimals));
	put(places, "scheduled", sentence_share(sentences, result->scheduled, decimals));
	if (!number_given(result->done) || !number_given(result->scheduled)) {
		put(places, "gap", NULL);
		return;
	}
	Number hundred = number_of(100, 1), done = hundred, scheduled = hundred;
	g_autofree char *left = number_to_fixed(number_multiply(result->done, hundred), decimals);
	g_autofree char *right =
		number_to_fixed(number_multiply(result->scheduled, hundred), decimals);
	if (number_parse(left, &done) && number_parse(right, &scheduled))
		put(places, "gap",
		    number_to_fixed(absolute(number_subtract(done, scheduled)), decimals));
}

/* How the value moved from where it started: from the baseline, or from last year's figure. */
static void
put_move(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	bool growth = result->measured == TARGET_GROWTH;
	Number start = growth ? result->previous : result->baseline;
	Number moved = number_subtract(result->value, start);
	put(places, "move", NULL);
	if (!number_given(moved))
		return;
	int direction = number_compare(moved, number_of(0, 1));
	if (direction == 0) {
		put_word(sentences, places, "move", "move.same");
		return;
	}
	const char *unit = sentences_unit(sentences, result);
	bool points = is_percent(unit);
	bool relative = growth && !points && number_compare(start, number_of(0, 1)) > 0;
	const char *form = points	   ? direction > 0 ? "move.points-up" : "move.points-down"
			   : relative	   ? direction > 0 ? "move.grown" : "move.shrunk"
			   : direction > 0 ? "move.up"
					   : "move.down";
	Number size = absolute(moved);
	g_autofree char *text = NULL;
	if (relative) {
		Number share = number_divide(size, start);
		text = sentence_share(sentences, share,
				      sentence_share_places(share, number_of(0, 1)));
	} else {
		text = sentence_number(sentences, size, points ? NULL : unit);
	}
	put(places, "move", sentence_fill(sentences, form, "value", text, NULL));
}

/* --- lists -------------------------------------------------------------------------------------- */

static char *
late_steps(const Sentences *sentences, const TargetResult *result)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < result->late_steps->len; i++) {
		const Step *step = g_ptr_array_index(result->late_steps, i);
		g_autofree char *date = date_to_chinese(step->due);
		g_autofree char *one = sentence_fill(sentences, "late-step", "name", step->name,
						     "date", date, NULL);
		g_string_append_printf(text, "%s%s",
				       i > 0 ? sentence_word(sentences, "number.join") : "", one);
	}
	return g_string_free(text, FALSE);
}

static char *
joined(const Sentences *sentences, const GPtrArray *names)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < names->len; i++)
		g_string_append_printf(text, "%s%s",
				       i > 0 ? sentence_word(sentences, "number.join") : "",
				       (const char *)g_ptr_array_index(names, i));
	return g_string_free(text, FALSE);
}

static void
put_lists(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	put_count(places, "steps", result->steps);
	put_count(places, "steps-done", result->steps_done);
	put_count(places, "steps-due", result->steps_due);
	put(places, "late-steps", late_steps(sentences, result));
	const Step *next = result->next_step;
	put(places, "next-step", g_strdup(next != NULL ? next->name : NULL));
	put(places, "next-due", next != NULL ? date_to_chinese(next->due) : NULL);
	put(places, "parts", joined(sentences, result->missing_parts));
	put(places, "part", g_strdup(result->worst_part));
	put_count(places, "periods", result->periods_ended);
	put_count(places, "missed", result->periods_missed);
	put_count(places, "silent", result->periods_unreported);
}

/* --- clauses ------------------------------------------------------------------------------------ */

static const char *
level_share_form(const TargetResult *result)
{
	int order = number_given(result->done) ? number_compare(result->done, number_of(0, 1)) : 0;
	return order > 0 ? "share.level" : order < 0 ? "share.level.back" : "share.level.same";
}

static const char *
share_form(const TargetResult *result)
{
	bool from_zero = number_given(result->baseline) && result->baseline.numerator == 0;
	if (!number_given(result->done))
		return "share.none";
	if (result->measured == TARGET_LEVEL)
		return level_share_form(result);
	if (!from_zero)
		return "share.baseline";
	if (counts_those_covered(result) && result->target->each != NULL)
		return "share.each";
	if (counts_those_covered(result))
		return number_equal(result->goal, result->whole) ? "share.coverage"
								 : "share.coverage.part";
	return result->target->bound == BOUND_BETWEEN ? "share.between" : "share.count";
}

static const char *
comparison_form(const TargetResult *result)
{
	int order = number_compare(result->done, result->scheduled);
	return result->forgiven ? "comparison.forgiven"
	       : order > 0	? "comparison.above"
	       : order < 0	? "comparison.below"
				: "comparison.same";
}

static const char *
overdue_form(const TargetResult *result)
{
	if (date_compare(month_last_day(result->month), result->due) <= 0)
		return "overdue.today";
	return result->judged_month == result->month ? "overdue.days" : "overdue.later";
}

/* When it was done, before or after its time; the months replace those of silence, which a done
 * target has none of. */
static void
put_timing(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	put(places, "timing", NULL);
	int apart = result->met_month - result->span_to;
	if (result->status != STATUS_DONE)
		return;
	put_count(places, "months", ABS(apart));
	if (result_has_flag(result, FLAG_EARLY))
		put_form(sentences, places, "timing", "timing.early");
	else if (result_has_flag(result, FLAG_LATE))
		put_form(sentences, places, "timing",
			 apart > 0 ? "timing.late" : "timing.late-days");
}

/* Whether a hold is missed upwards: a ceiling, or more than exactly what was asked. */
static bool
is_missed_upwards(const TargetResult *result)
{
	return number_given(result->value) && number_given(result->goal) &&
	       number_compare(result->value, result->goal) > 0;
}

static void
put_clauses(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	bool each = result->target->each != NULL;
	put_form(sentences, places, "covered-clause", each ? "covered.each" : "covered.plain");
	put_form(sentences, places, "share-clause", share_form(result));
	put(places, "comparison", NULL);
	if (number_given(result->done) && number_given(result->scheduled))
		put_form(sentences, places, "comparison", comparison_form(result));
	put_form(sentences, places, "overdue-clause", overdue_form(result));
	put(places, "past-due", NULL);
	if (result->month >= result->span_to)
		put_form(sentences, places, "past-due", "past-due");
	put(places, "miss-clause", NULL);
	if (number_given(result->shortfall))
		put_form(sentences, places, "miss-clause",
			 is_missed_upwards(result) ? "miss.above" : "miss.below");
	put(places, "late-clause", NULL);
	if (result->late_steps->len > 0)
		put_form(sentences, places, "late-clause", "late-clause");
	put(places, "next-clause", NULL);
	if (result->next_step != NULL)
		put_form(sentences, places, "next-clause", "next-clause");
	put(places, "part-clause", NULL);
	if (result->worst_part != NULL)
		put_form(sentences, places, "part-clause", "part-clause");
	put_timing(sentences, result, places);
}

/* What is known although it is not judged. */
static void
put_known(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	put(places, "known", NULL);
	bool milestone = result->measured == TARGET_MILESTONE;
	if (result->figure == NULL || (!number_given(result->value) && !milestone))
		return;
	g_autofree char *id = g_strconcat("known.", target_kind_words[result->measured], NULL);
	put_form(sentences, places, "known", id);
}

/* The document that changed the target, and since when. */
static void
put_revision(const Sentences *sentences, const TargetResult *result, GHashTable *places)
{
	const Revision *revision = result->terms.revision;
	const Document *document = revision != NULL ? revision->document : NULL;
	put(places, "since", month_to_chinese(revision != NULL ? revision->from : 0));
	put(places, "title", g_strdup(document != NULL ? document->title : NULL));
	put(places, "number", g_strdup(document != NULL ? document->number : NULL));
	put(places, "by", NULL);
	if (document != NULL && document->title != NULL)
		put_form(sentences, places, "by",
			 document->number != NULL ? "by.numbered" : "by.document");
}

GHashTable *
places_of_result(const Sentences *sentences, const TargetResult *result)
{
	GHashTable *places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	put_dates(result, places);
	put_names(sentences, result, places);
	put_numbers(sentences, result, places);
	put_shares(sentences, result, places);
	put_move(sentences, result, places);
	put_lists(sentences, result, places);
	put_clauses(sentences, result, places);
	put_known(sentences, result, places);
	put_revision(sentences, result, places);
	put(places, "from", NULL);
	put(places, "to", NULL);
	put(places, "why", NULL);
	return places;
}
