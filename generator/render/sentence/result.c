/* result.c - the sentences of one result: why this status, and what belongs beside it. */
#include "render/sentence/sentences.h"

/* --- which form --------------------------------------------------------------------------------- */

/* What tells two forms of one kind and outcome apart; NULL for the plain form. */
static const char *
variant_of(const TargetResult *result)
{
	switch (result->measured) {
	case TARGET_LEVEL:
		return result->status == STATUS_ON_SCHEDULE && result->met ? "met" : NULL;
	case TARGET_HOLD:
		return number_given(result->whole) ? "covered" : NULL;
	case TARGET_FREQUENCY:
		if (result->target->each != NULL)
			return "each";
		return result->status == STATUS_ON_SCHEDULE && result->expected_value.numerator == 0
			       ? "none"
			       : NULL;
	case TARGET_MILESTONE:
		/* Stopped work is behind though no step is. */
		if (result->status == STATUS_BEHIND && result->late_steps->len == 0)
			return NULL;
		if (result->status == STATUS_ON_SCHEDULE && result->steps > 0 &&
		    result->steps_due == 0)
			return "steps.none";
		return result->steps > 0 ? "steps" : NULL;
	default:
		return NULL;
	}
}

static char *
unreported_form(const TargetResult *result)
{
	bool once = result->months_unreported == 1 && result->expected && !result->reported;
	if (result->figure != NULL)
		return g_strdup(once ? "unreported.known.once" : "unreported.known");
	/* Of a period that began anew only its own silence is told. */
	return g_strconcat("unreported.never", once ? ".once" : "",
			   result->period_from != 0 ? ".period" : "", NULL);
}

/* The id of the sentence that says why. A new string. */
static char *
form_of(const TargetResult *result)
{
	if (result->status == STATUS_UNREPORTED)
		return unreported_form(result);
	if (result->status == STATUS_NOT_JUDGED) {
		bool open = result->reason == REASON_NOT_STARTED && result->next_expected == 0;
		return g_strconcat("not-judged.", reason_words[result->reason],
				   open ? ".open" : NULL, NULL);
	}
	const char *variant = variant_of(result);
	return g_strconcat(target_kind_words[result->measured], ".", status_words[result->status],
			   variant != NULL ? "." : NULL, variant, NULL);
}

/* --- what stands beside it ---------------------------------------------------------------------- */

static void
put(GHashTable *places, const char *name, char *text)
{
	g_hash_table_replace(places, g_strdup(name), text != NULL ? text : g_strdup(""));
}

static void
append(const Sentences *sentences, GHashTable *places, const char *id, GString *text)
{
	g_autofree char *note = sentences_fill_from(sentences, id, places);
	g_string_append(text, note);
}

static void
append_kept(const Sentences *sentences, const TargetResult *result, GHashTable *places,
	    GString *text)
{
	bool runs = result->status == STATUS_BEHIND || result->status == STATUS_ON_SCHEDULE;
	if (runs && result->judged_month != result->month)
		append(sentences, places, "note.kept", text);
}

/* Both wordings: what was asked for before the revision in force, and what it asks for. */
static void
append_revised(const Sentences *sentences, const TargetResult *result, GHashTable *places,
	       GString *text)
{
	const Revision *revision = result->terms.revision;
	if (revision == NULL || revision->dropped || revision->paused)
		return;
	TargetResult before = *result;
	before.terms = target_terms(result->target, revision->from - 1);
	bool value = !number_equal(before.terms.value, result->terms.value) ||
		     !number_equal(before.terms.value_max, result->terms.value_max);
	bool due = date_compare(before.terms.due, result->terms.due) != 0;
	if (value) {
		put(places, "from", sentence_goal(sentences, &before));
		put(places, "to", sentence_goal(sentences, result));
		append(sentences, places, "note.revised.value", text);
	}
	if (due) {
		put(places, "from", date_to_chinese(before.terms.due));
		put(places, "to", date_to_chinese(result->terms.due));
		append(sentences, places, "note.revised.due", text);
	}
	if (!value && !due)
		append(sentences, places, "note.revised.other", text);
}

static void
append_missing(const Sentences *sentences, const TargetResult *result, GHashTable *places,
	       GString *text)
{
	if (result->missing_parts->len == 0 || result->figure == NULL)
		return;
	append(sentences, places, result->worst_part != NULL ? "note.missing-each" : "note.missing",
	       text);
}

static void
append_periods(const Sentences *sentences, const TargetResult *result, GHashTable *places,
	       GString *text)
{
	bool missed = result->periods_missed > 0, silent = result->periods_unreported > 0;
	if (missed || silent)
		append(sentences, places,
		       missed && silent ? "note.periods.both"
		       : missed		? "note.periods.missed"
					: "note.periods.silent",
		       text);
}

static void
append_corrected(const Sentences *sentences, const TargetResult *result, GHashTable *places,
		 GString *text)
{
	const KnownFigure *figure = result->figure;
	if (figure == NULL || figure->correction == NULL)
		return;
	if (!result_has_flag(result, FLAG_CORRECTED)) {
		append(sentences, places, "note.made-up", text);
		return;
	}
	const Correction *correction = figure->correction;
	put(places, "from", sentence_figure(sentences, result->target, &correction->was));
	put(places, "to", sentence_figure(sentences, result->target, &correction->now));
	put(places, "why", g_strdup(correction->why));
	append(sentences, places, correction->why != NULL ? "note.corrected.why" : "note.corrected",
	       text);
}

char *
sentence_for_result(const Sentences *sentences, const TargetResult *result)
{
	g_autoptr(GHashTable) places = places_of_result(sentences, result);
	g_autofree char *form = form_of(result);
	GString *text = g_string_new(NULL);
	append(sentences, places, form, text);
	append_kept(sentences, result, places, text);
	append_revised(sentences, result, places, text);
	append_missing(sentences, result, places, text);
	append_periods(sentences, result, places, text);
	append_corrected(sentences, result, places, text);
	if (result_has_flag(result, FLAG_PENDING))
		append(sentences, places, "note.pending", text);
	return g_string_free(text, FALSE);
}

/* --- the same in plain words --------------------------------------------------------------------- */

char *
sentence_plain(const Sentences *sentences, const TargetResult *result)
{
	TargetKind kind = result->measured;
	bool counts = kind == TARGET_CUMULATIVE || kind == TARGET_FREQUENCY;
	if (result->status != STATUS_BEHIND || !number_given(result->expected_value) ||
	    !number_given(result->value) || !number_given(result->shortfall) ||
	    !(counts || kind == TARGET_COVERAGE || kind == TARGET_LEVEL))
		return NULL;
	bool arranged = result->assignment != NULL && result->assignment->schedule->len > 0;
	g_autoptr(GHashTable) places = places_of_result(sentences, result);
	put(places, "by",
	    g_strdup(sentence_word(sentences, arranged ? "plain.by-schedule" : "plain.by-month")));
	return sentences_fill_from(sentences,
				   counts				    ? "plain.count"
				   : result->target->bound == BOUND_AT_MOST ? "plain.fall"
									    : "plain.level",
				   places);
}

/* --- where it comes from ------------------------------------------------------------------------ */

/* The clause it was promised in; "" where neither the plan nor a document has one. A new string. */
static char *
source_of_promise(const Sentences *sentences, const Target *target)
{
	const Document *document = target->added_by;
	if (document != NULL && document->quote != NULL)
		return sentence_fill(sentences, "source.added.quote", "title", document->title,
				     "quote", document->quote, NULL);
	if (document != NULL)
		return sentence_fill(sentences, "source.added", "title", document->title, NULL);
	return sentence_fill(sentences, "source.clause", "item", target->item, "quote",
			     target->quote, NULL);
}

/* The unit that reported, or that leads; NULL when neither is known. */
static const char *
reporting_unit(const TargetResult *result)
{
	const Figure *figure = result->figure->figure;
	const char *id = figure != NULL ? figure->by : NULL;
	if (id == NULL && result->assignment != NULL && result->assignment->lead->len > 0)
		id = g_ptr_array_index(result->assignment->lead, 0);
	const Unit *unit = id != NULL ? plan_unit(result->plan, id) : NULL;
	return unit != NULL ? unit->name : NULL;
}

char *
sentence_source(const Sentences *sentences, const TargetResult *result)
{
	g_autofree char *promise = source_of_promise(sentences, result->target);
	const KnownFigure *known = result->figure;
	if (known == NULL)
		return g_strconcat(promise, sentence_word(sentences, "source.none"), NULL);
	const char *form = known->correction == NULL		     ? "source.figure"
			   : result_has_flag(result, FLAG_CORRECTED) ? "source.corrected"
								     : "source.made-up";
	g_autofree char *month = month_to_chinese(known->month);
	g_autofree char *told = month_to_chinese(known->told_in);
	g_autofree char *line = g_strdup_printf("%d", known->source.line);
	g_autofree char *figure =
		sentence_fill(sentences, form, "unit", reporting_unit(result), "figure-month",
			      month, "told", told, "file", known->source.file, "line", line, NULL);
	return g_strconcat(promise, figure, NULL);
}
