/* changes_json.c - what changed as JSON. See changes.h, and data.h for its shape. */
#include "render/data/changes.h"

#include "render/data/json.h"

static void
set_month(json_object *object, const char *key, Month month)
{
	g_autofree char *text = month_to_text(month);
	json_set(object, key, month != 0 ? json_text(text) : NULL);
}

/* Adds {"before", "after"}; both are taken over. */
static void
set_sides(json_object *object, const char *key, json_object *before, json_object *after)
{
	json_object *sides = json_object_new_object();
	json_set(sides, "before", before);
	json_set(sides, "after", after);
	json_set(object, key, sides);
}

static json_object *
number_value(Number number)
{
	g_autofree char *text = number_to_text(number);
	return json_decimal(text);
}

static json_object *
share_value(const TargetResult *result)
{
	if (result == NULL)
		return NULL;
	g_autofree char *text = share_to_text(result->done);
	return json_decimal(text);
}

/* The text that a function of the sentences makes of a result; null for NULL. */
static json_object *
said(const Sentences *sentences, const TargetResult *result,
     char *(*say)(const Sentences *sentences, const TargetResult *result))
{
	if (result == NULL)
		return NULL;
	g_autofree char *text = say(sentences, result);
	return json_text(text);
}

static json_object *
status_value(const TargetResult *result)
{
	return result != NULL ? json_text(status_words[result->status]) : NULL;
}

static json_object *
reason_value(const TargetResult *result)
{
	bool given = result != NULL && result->reason != REASON_NONE;
	return given ? json_text(reason_words[result->reason]) : NULL;
}

static json_object *
words_value(unsigned bits, const char *const *words)
{
	json_object *list = json_object_new_array();
	for (int i = 0; words[i] != NULL; i++)
		if ((bits & 1u << i) != 0)
			json_object_array_add(list, json_text(words[i]));
	return list;
}

static json_object *
fields_value(const TargetChange *change, const Sentences *sentences)
{
	json_object *list = json_object_new_array();
	for (int field = 0; field < TARGET_FIELD_COUNT; field++) {
		if ((change->fields & 1u << field) == 0)
			continue;
		const TargetResult *old = change->before, *now = change->after;
		g_autofree char *before = sentence_target_field(
			sentences, old->plan, old->target, old->assignment, (TargetField)field);
		g_autofree char *after = sentence_target_field(sentences, now->plan, now->target,
							       now->assignment, (TargetField)field);
		json_object *object = json_object_new_object();
		json_set(object, "field", json_text(target_field_words[field]));
		json_set(object, "before", json_text(before));
		json_set(object, "after", json_text(after));
		json_object_array_add(list, object);
	}
	return list;
}

static json_object *
figure_value(const FigureValue *value, const Target *target, const Sentences *sentences)
{
	if (value == NULL)
		return NULL;
	g_autofree char *text = sentence_figure(sentences, target, value);
	return json_text(text);
}

static json_object *
figures_value(const TargetChange *change, const Sentences *sentences)
{
	const Target *target = target_change_result(change)->target;
	json_object *list = json_object_new_array();
	for (guint i = 0; i < change->figures->len; i++) {
		const FigureChange *figure = g_ptr_array_index(change->figures, i);
		const Correction *correction = figure->correction;
		json_object *object = json_object_new_object();
		json_set(object, "change", json_text(figure_change_words[figure->kind]));
		set_month(object, "month", figure->month);
		set_month(object, "told_in", figure->told_in);
		json_set(object, "before", figure_value(figure->before, target, sentences));
		json_set(object, "after", figure_value(figure->after, target, sentences));
		json_set(object, "correction", json_object_new_boolean(correction != NULL));
		json_set(object, "why", correction != NULL ? json_text(correction->why) : NULL);
		g_autofree char *source = g_strdup_printf(
			"%s:%d", figure->source.file != NULL ? figure->source.file : "",
			figure->source.line);
		json_set(object, "source", figure->source.file != NULL ? json_text(source) : NULL);
		json_object_array_add(list, object);
	}
	return list;
}

static json_object *
target_value(const TargetChange *change, const Sentences *sentences)
{
	const TargetResult *before = change->before, *after = change->after;
	const TargetResult *result = target_change_result(change);
	json_object *object = json_object_new_object();
	json_set(object, "id", json_text(result->target->id));
	json_set(object, "name", json_text(result->target->name));
	json_set(object, "changes", words_value(change->kinds, change_kind_words));
	set_sides(object, "status", status_value(before), status_value(after));
	set_sides(object, "reason", reason_value(before), reason_value(after));
	set_sides(object, "value", before != NULL ? number_value(before->value) : NULL,
		  after != NULL ? number_value(after->value) : NULL);
	set_sides(object, "value_text", said(sentences, before, sentence_value),
		  said(sentences, after, sentence_value));
	set_sides(object, "goal_text", said(sentences, before, sentence_goal),
		  said(sentences, after, sentence_goal));
	set_sides(object, "done", share_value(before), share_value(after));
	json_set(object, "sentence", said(sentences, after, sentence_for_result));
	json_set(object, "fields", fields_value(change, sentences));
	json_set(object, "figures", figures_value(change, sentences));
	return object;
}

static json_object *
state_value(const ItemResult *item)
{
	const char *state = item->state != NULL ? work_state_words[item->state->state] : "";
	return *state != '\0' ? json_text(state) : NULL;
}

static json_object *
items_value(const Difference *difference)
{
	json_object *list = json_object_new_array();
	for (guint i = 0; i < difference->items->len; i++) {
		const ItemChange *item = g_ptr_array_index(difference->items, i);
		json_object *object = json_object_new_object();
		json_set(object, "item", json_text(item->after->item->number));
		json_set(object, "heading", json_text(item->after->item->heading));
		set_sides(object, "state", state_value(item->before), state_value(item->after));
		json_set(object, "rewritten", json_object_new_boolean(item->rewritten));
		json_object_array_add(list, object);
	}
	return list;
}

static json_object *
months_value(const Difference *difference)
{
	json_object *list = json_object_new_array();
	for (guint i = 0; i < difference->months->len; i++) {
		const MonthChange *month = g_ptr_array_index(difference->months, i);
		json_object *object = json_object_new_object();
		set_month(object, "month", month->month);
		json_set(object, "change", json_text(piece_change_words[month->kind]));
		json_object_array_add(list, object);
	}
	return list;
}

static json_object *
texts_value(const Difference *difference)
{
	json_object *list = json_object_new_array();
	for (guint i = 0; i < difference->texts->len; i++) {
		const TextChange *text = g_ptr_array_index(difference->texts, i);
		json_object *object = json_object_new_object();
		json_set(object, "item", text->item != NULL ? json_text(text->item->number) : NULL);
		json_set(object, "change", json_text(piece_change_words[text->kind]));
		json_object_array_add(list, object);
	}
	return list;
}

static json_object *
plan_fields_value(const Difference *difference)
{
	json_object *list = json_object_new_array();
	for (int field = 0; field < PLAN_FIELD_COUNT; field++) {
		if ((difference->fields & 1u << field) == 0)
			continue;
		g_autofree char *before =
			sentence_plan_field(difference->before->plan, (PlanField)field);
		g_autofree char *after =
			sentence_plan_field(difference->after->plan, (PlanField)field);
		json_object *object = json_object_new_object();
		json_set(object, "field", json_text(plan_field_words[field]));
		json_set(object, "before", json_text(before));
		json_set(object, "after", json_text(after));
		json_object_array_add(list, object);
	}
	return list;
}

static json_object *
rejudged_value(const Difference *difference)
{
	json_object *list = json_object_new_array();
	for (guint i = 0; i < difference->rejudged->len; i++) {
		const RejudgedTarget *target = g_ptr_array_index(difference->rejudged, i);
		json_object *object = json_object_new_object();
		json_set(object, "target", json_text(target->after->target->id));
		set_month(object, "month", target->month);
		json_set(object, "months", json_object_new_int(target->months));
		set_sides(object, "status", json_text(status_words[target->before->status]),
			  json_text(status_words[target->after->status]));
		set_sides(object, "done", number_value(target->before->done),
			  number_value(target->after->done));
		set_sides(object, "scheduled", number_value(target->before->scheduled),
			  number_value(target->after->scheduled));
		json_object_array_add(list, object);
	}
	return list;
}

static json_object *
plan_value(const Difference *difference, const Sentences *sentences)
{
	json_object *targets = json_object_new_array();
	for (guint i = 0; i < difference->targets->len; i++)
		json_object_array_add(
			targets,
			target_value(g_ptr_array_index(difference->targets, i), sentences));
	const Report *before = difference->before, *after = difference->after;
	json_object *object = json_object_new_object();
	json_set(object, "plan", json_text(difference->plan->id));
	json_set(object, "title", json_text(difference->plan->title));
	json_set(object, "sample", json_object_new_boolean(plan_is_sample(difference->plan)));
	set_month(object, "before", before != NULL ? before->month : 0);
	set_month(object, "after", after != NULL ? after->month : 0);
	json_set(object, "changed", json_object_new_boolean(!difference_is_empty(difference)));
	json_set(object, "history_rewritten",
		 json_object_new_boolean(difference_rewrites_history(difference)));
	json_set(object, "rejudged", rejudged_value(difference));
	json_set(object, "months", months_value(difference));
	json_set(object, "fields", plan_fields_value(difference));
	json_set(object, "texts", texts_value(difference));
	json_set(object, "targets", targets);
	json_set(object, "items", items_value(difference));
	return object;
}

static json_object *
settings_value(const Differences *differences)
{
	const Settings *old = differences->before, *now = differences->after;
	json_object *settings = json_object_new_object();
	if (!number_equal(old->tolerance, now->tolerance))
		set_sides(settings, "tolerance", number_value(old->tolerance),
			  number_value(now->tolerance));
	if (old->report_by != now->report_by)
		set_sides(settings, "report-by", json_object_new_int(old->report_by),
			  json_object_new_int(now->report_by));
	return settings;
}

char *
changes_json(const Differences *differences, const Sentences *sentences)
{
	bool sample = false;
	json_object *plans = json_object_new_array();
	for (guint i = 0; i < differences->differences->len; i++) {
		const Difference *difference = g_ptr_array_index(differences->differences, i);
		sample |= plan_is_sample(difference->plan);
		json_object_array_add(plans, plan_value(difference, sentences));
	}
	json_object *object = json_object_new_object();
	json_set(object, "sample", json_object_new_boolean(sample));
	json_set(object, "against", json_object_new_boolean(differences->two_folders));
	json_set(object, "changed", json_object_new_boolean(!differences_are_empty(differences)));
	json_set(object, "settings", settings_value(differences));
	json_set(object, "plans", plans);
	return json_to_text(object);
}
