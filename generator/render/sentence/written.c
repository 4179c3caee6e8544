/* written.c - what is written of a target and of a plan, field by field, in words. See sentence.h. */
#include "render/sentence/sentences.h"

static char *
none(const Sentences *sentences)
{
	return g_strdup(sentence_word(sentences, "number.none"));
}

static char *
text_or_none(const Sentences *sentences, const char *text)
{
	return text != NULL && *text != '\0' ? g_strdup(text) : none(sentences);
}

/* Takes text over. */
static char *
taken_or_none(const Sentences *sentences, char *text)
{
	if (text != NULL && *text != '\0')
		return text;
	g_free(text);
	return none(sentences);
}

static char *
word(const Sentences *sentences, const char *group, const char *name)
{
	g_autofree char *id = g_strconcat(group, ".", name, NULL);
	return text_or_none(sentences, sentence_word(sentences, id));
}

static char *
flag(const Sentences *sentences, bool value)
{
	return g_strdup(sentence_word(sentences, value ? "written.yes" : "written.no"));
}

/* Adds to a list that is joined by 、; piece is taken over. */
static void
join(const Sentences *sentences, GString *list, char *piece)
{
	if (list->len > 0)
		g_string_append(list, sentence_word(sentences, "number.join"));
	g_string_append(list, piece);
	g_free(piece);
}

static char *
list_end(const Sentences *sentences, GString *list)
{
	return taken_or_none(sentences, g_string_free(list, FALSE));
}

static char *
names_of(const Sentences *sentences, const Plan *plan, const GPtrArray *ids)
{
	GString *list = g_string_new(NULL);
	for (guint i = 0; ids != NULL && i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		const Unit *unit = plan != NULL ? plan_unit(plan, id) : NULL;
		join(sentences, list, g_strdup(unit != NULL ? unit->name : id));
	}
	return list_end(sentences, list);
}

/* --- fields of plan.yaml ------------------------------------------------------------------------- */

/* What one revision changes. */
static char *
revised_terms(const Sentences *sentences, const Target *target, const Revision *revision)
{
	GString *list = g_string_new(NULL);
	if (number_given(revision->value)) {
		g_autofree char *value = sentence_number(sentences, revision->value, target->unit);
		join(sentences, list,
		     sentence_fill(sentences, "written.revision.value", "value", value, NULL));
	}
	if (date_given(revision->due)) {
		g_autofree char *due = date_to_chinese(revision->due);
		join(sentences, list,
		     sentence_fill(sentences, "written.revision.due", "due", due, NULL));
	}
	if (revision->dropped)
		join(sentences, list,
		     g_strdup(sentence_word(sentences, "written.revision.dropped")));
	if (revision->paused)
		join(sentences, list,
		     g_strdup(sentence_word(sentences, "written.revision.paused")));
	return g_string_free(list, FALSE);
}

static char *
revisions_of(const Sentences *sentences, const Target *target)
{
	GString *list = g_string_new(NULL);
	for (guint i = 0; i < target->revisions->len; i++) {
		const Revision *revision = g_ptr_array_index(target->revisions, i);
		g_autofree char *from = month_to_chinese(revision->from);
		g_autofree char *terms = revised_terms(sentences, target, revision);
		join(sentences, list,
		     sentence_fill(sentences, "written.revision", "from", from, "terms", terms,
				   NULL));
	}
	return list_end(sentences, list);
}

/* --- fields of breakdown.yaml -------------------------------------------------------------------- */

static char *
baseline_of(const Sentences *sentences, const Target *target, const Assignment *assignment)
{
	/* A rise by 个百分点 starts from a level in %. */
	const char *unit =
		target->kind == TARGET_LEVEL && target->increment && unit_is_points(target->unit)
			? "%"
			: target->unit;
	g_autofree char *value = sentence_number(sentences, assignment->baseline, unit);
	if (assignment->baseline_month == 0)
		return g_steal_pointer(&value);
	g_autofree char *month = month_to_chinese(assignment->baseline_month);
	return sentence_fill(sentences, "written.month", "value", value, "month", month, NULL);
}

static char *
schedule_of(const Sentences *sentences, const Assignment *assignment)
{
	GString *list = g_string_new(NULL);
	for (guint i = 0; i < assignment->schedule->len; i++) {
		const SchedulePoint *point = g_ptr_array_index(assignment->schedule, i);
		g_autofree char *month = month_to_chinese(point->month);
		g_autofree char *share = sentence_share(sentences, point->share, 1);
		join(sentences, list,
		     sentence_fill(sentences, "written.named", "name", month, "value", share,
				   NULL));
	}
	return list_end(sentences, list);
}

static char *
steps_of(const Sentences *sentences, const Assignment *assignment)
{
	GString *list = g_string_new(NULL);
	for (guint i = 0; i < assignment->steps->len; i++) {
		const Step *step = g_ptr_array_index(assignment->steps, i);
		g_autofree char *due = date_to_chinese(step->due);
		join(sentences, list,
		     sentence_fill(sentences, "written.named", "name", step->name, "value", due,
				   NULL));
	}
	return list_end(sentences, list);
}

static char *
parts_of(const Sentences *sentences, const Target *target, const Assignment *assignment)
{
	GString *list = g_string_new(NULL);
	for (guint i = 0; i < assignment->parts->len; i++) {
		const Part *part = g_ptr_array_index(assignment->parts, i);
		g_autofree char *value = sentence_number(sentences, part->value, target->unit);
		join(sentences, list,
		     sentence_fill(sentences, "value.part", "name", part->name, "value", value,
				   NULL));
	}
	return list_end(sentences, list);
}

static char *
assignment_field(const Sentences *sentences, const Plan *plan, const Target *target,
		 const Assignment *assignment, TargetField field)
{
	if (assignment == NULL)
		return none(sentences);
	switch (field) {
	case TARGET_FIELD_LEAD:
		return names_of(sentences, plan, assignment->lead);
	case TARGET_FIELD_WITH:
		return names_of(sentences, plan, assignment->with);
	case TARGET_FIELD_BASELINE:
		return baseline_of(sentences, target, assignment);
	case TARGET_FIELD_WHOLE:
		return sentence_number(sentences, assignment->whole,
				       sentences_counted(sentences, target));
	case TARGET_FIELD_SCHEDULE:
		return schedule_of(sentences, assignment);
	case TARGET_FIELD_STEPS:
		return steps_of(sentences, assignment);
	case TARGET_FIELD_CADENCE:
		return word(sentences, "cadence", cadence_words[assignment->cadence]);
	case TARGET_FIELD_EXPECTED:
		return taken_or_none(sentences, month_to_chinese(assignment->expected));
	case TARGET_FIELD_PARTS:
		return parts_of(sentences, target, assignment);
	default:
		return none(sentences);
	}
}

/* --- which field --------------------------------------------------------------------------------- */

char *
sentence_target_field(const Sentences *sentences, const Plan *plan, const Target *target,
		      const Assignment *assignment, TargetField field)
{
	switch (field) {
	case TARGET_FIELD_ID:
		return text_or_none(sentences, target->id);
	case TARGET_FIELD_ITEM:
		return text_or_none(sentences, target->item);
	case TARGET_FIELD_QUOTE:
		return text_or_none(sentences, target->quote);
	case TARGET_FIELD_NAME:
		return text_or_none(sentences, target->name);
	case TARGET_FIELD_KIND:
		return word(sentences, "kind", target_kind_words[target->kind]);
	case TARGET_FIELD_BOUND:
		return word(sentences, "bound", bound_words[target->bound]);
	case TARGET_FIELD_VALUE:
		return sentence_number(sentences, target->value, target->unit);
	case TARGET_FIELD_VALUE_MAX:
		return sentence_number(sentences, target->value_max, target->unit);
	case TARGET_FIELD_UNIT:
		return text_or_none(sentences, target->unit);
	case TARGET_FIELD_COUNTED:
		return text_or_none(sentences, target->counted);
	case TARGET_FIELD_INCREMENT:
		return flag(sentences, target->increment);
	case TARGET_FIELD_FROM:
		return taken_or_none(sentences, month_to_chinese(target->from));
	case TARGET_FIELD_DUE:
		return taken_or_none(sentences, date_to_chinese(target->due));
	case TARGET_FIELD_EVERY:
		return taken_or_none(sentences, sentences_rhythm(sentences, target));
	case TARGET_FIELD_EACH:
		return target->each != NULL ? word(sentences, "each", target->each)
					    : none(sentences);
	case TARGET_FIELD_FIRMNESS:
		return word(sentences, "firmness", firmness_words[target->firmness]);
	case TARGET_FIELD_REDACTED:
		return flag(sentences, target->redacted);
	case TARGET_FIELD_ANNUAL:
		return flag(sentences, target->annual);
	case TARGET_FIELD_ACCESS:
		return word(sentences, "access", access_words[target->access]);
	case TARGET_FIELD_INDICATORS:
		return names_of(sentences, NULL, target->indicators);
	case TARGET_FIELD_REVISIONS:
		return revisions_of(sentences, target);
	default:
		return assignment_field(sentences, plan, target, assignment, field);
	}
}

char *
sentence_plan_field(const Plan *plan, PlanField field)
{
	switch (field) {
	case PLAN_FIELD_TITLE:
		return g_strdup(plan->title);
	case PLAN_FIELD_NUMBER:
		return g_strdup(plan->number != NULL ? plan->number : "");
	case PLAN_FIELD_ISSUED:
		return date_to_chinese(plan->issued);
	case PLAN_FIELD_FROM:
		return month_to_chinese(plan->from);
	case PLAN_FIELD_TO:
		return month_to_chinese(plan->to);
	default:
		return g_strdup("");
	}
}
