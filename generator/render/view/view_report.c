/* view_report.c - a report as XML: totals, targets, items, changes, corrections. See view.h. */
#include "render/view/view_parts.h"

#include "render/view/element.h"

const char *
view_keep(View *view, char *text)
{
	return arena_take(view->arena, text);
}

const char *
view_word(const View *view, const char *group, const char *word)
{
	if (word == NULL || *word == '\0')
		return NULL;
	g_autofree char *id = g_strconcat(group, ".", word, NULL);
	return sentence_word(view->context->sentences, id);
}

const char *
view_status_label(const View *view, Status status)
{
	const char *own = view->context->collection->settings->labels[status];
	return own != NULL ? own : view_word(view, "status", status_words[status]);
}

const char *
view_share(const View *view, Number share)
{
	if (!number_given(share))
		return NULL;
	g_autofree char *percent = number_to_fixed(number_multiply(share, number_of(100, 1)), 1);
	return arena_take(view->arena, g_strconcat(percent, "%", NULL));
}

const char *
view_target_path(const View *view, const TargetResult *result)
{
	return arena_take(view->arena, g_strdup_printf("plans/%s/targets/%s.html", result->plan->id,
						       result->target->id));
}

void
view_add_units(xmlNode *parent, const char *name, const Plan *plan, const GPtrArray *ids)
{
	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		const Unit *unit = plan_unit(plan, id);
		xmlNode *element = element_add(parent, name);
		element_set(element, "id", id);
		element_set(element, "name", unit != NULL ? unit->name : id);
	}
}

/* --- one target ------------------------------------------------------------------------------ */

/* What the plan itself says of the target. */
static void
set_promise(View *view, xmlNode *element, const TargetResult *result)
{
	const Target *target = result->target;
	const char *item_heading = NULL;
	const TextItem *item = target->item != NULL ? plan_item(result->plan, target->item) : NULL;
	if (item != NULL)
		item_heading = item->heading;
	element_set(element, "id", target->id);
	element_set(element, "plan", result->plan->id);
	element_set(element, "path", view_target_path(view, result));
	element_set(element, "name", target->name);
	element_set(element, "item", target->item);
	element_set(element, "item-heading", item_heading);
	element_set_int(element, "chapter", item != NULL ? item->chapter + 1 : 0);
	element_set(element, "kind", target_kind_words[target->kind]);
	element_set(element, "kind-label",
		    view_word(view, "kind", target_kind_words[target->kind]));
	element_set(element, "rule", view_word(view, "rule", target_kind_words[target->kind]));
	element_set(element, "bound", bound_words[target->bound]);
	element_set(element, "bound-label", view_word(view, "bound", bound_words[target->bound]));
	element_set(element, "unit", target->unit);
	element_set(element, "firmness", firmness_words[target->firmness]);
	element_set(element, "firmness-label",
		    view_word(view, "firmness", firmness_words[target->firmness]));
	element_set(element, "access", access_words[target->access]);
	element_set_flag(element, "redacted", target->redacted);
	element_set_flag(element, "increment", target->increment);
	element_set_flag(element, "annual", target->annual);
	element_set_date(element, "due", result->terms.due);
	element_set_month(element, "from", target->from);
	g_autofree char *goal = sentence_goal(view->context->sentences, result);
	element_set(element, "goal", goal);
}

/* What was measured. */
static void
set_measure(View *view, xmlNode *element, const TargetResult *result)
{
	element_set(element, "status", status_words[result->status]);
	element_set(element, "status-label",
		    sentence_status(view->context->sentences, result,
				    view->context->collection->settings));
	element_set(element, "reason", reason_words[result->reason]);
	element_set(element, "reason-label",
		    view_word(view, "reason", reason_words[result->reason]));
	g_autofree char *value = sentence_value(view->context->sentences, result);
	element_set(element, "value", value);
	element_set_number(element, "number", result->value);
	element_set_number(element, "whole", result->whole);
	element_set_number(element, "goal-number", result->goal);
	element_set_number(element, "baseline", result->baseline);
	element_set_number(element, "expected-value", result->expected_value);
	element_set_number(element, "shortfall", result->shortfall);
	g_autofree char *shortfall = sentence_shortfall(view->context->sentences, result);
	element_set(element, "shortfall-text", shortfall);
	element_set(element, "done", view_share(view, result->done));
	element_set(element, "scheduled", view_share(view, result->scheduled));
	element_set_month(element, "month", result->month);
	element_set_month(element, "judged", result->judged_month);
	element_set_month(element, "met", result->met_month);
	element_set_flag(element, "expected", result->expected);
	element_set_flag(element, "reported", result->reported);
	element_set_flag(element, "late-report", result->late_report);
	if (result->months_unreported > 0)
		element_set_int(element, "months-unreported", result->months_unreported);
	if (result->figure != NULL)
		element_set_month(element, "figure-month", result->figure->month);
}

static void
add_steps(xmlNode *parent, const TargetResult *result)
{
	if (result->assignment == NULL)
		return;
	const GPtrArray *done = result->figure != NULL ? result->figure->value->steps : NULL;
	for (guint i = 0; i < result->assignment->steps->len; i++) {
		const Step *step = g_ptr_array_index(result->assignment->steps, i);
		xmlNode *element = element_add(parent, "step");
		element_set(element, "name", step->name);
		element_set_date(element, "due", step->due);
		for (guint j = 0; done != NULL && j < done->len; j++) {
			const NamedFigure *figure = g_ptr_array_index(done, j);
			if (g_strcmp0(figure->name, step->name) == 0)
				element_set_date(element, "done", figure->date);
		}
	}
}

static void
add_parts(xmlNode *parent, const TargetResult *result)
{
	if (result->assignment == NULL || result->assignment->parts->len == 0)
		return;
	const GPtrArray *figures = result->figure != NULL ? result->figure->value->parts : NULL;
	xmlNode *parts = element_add(parent, "parts");
	element_set(parts, "by", result->assignment->parts_by);
	for (guint i = 0; i < result->assignment->parts->len; i++) {
		const Part *part = g_ptr_array_index(result->assignment->parts, i);
		xmlNode *element = element_add(parts, "part");
		element_set(element, "name", part->name);
		element_set_number(element, "goal", part->value);
		for (guint j = 0; figures != NULL && j < figures->len; j++) {
			const NamedFigure *figure = g_ptr_array_index(figures, j);
			if (g_strcmp0(figure->name, part->name) == 0)
				element_set_number(element, "value", figure->value);
		}
	}
}

/* Notes belong to the last figure that was reported as such, not to a correction. */
static void
add_notes(xmlNode *parent, const TargetResult *result)
{
	const Figure *figure = result->figure != NULL ? result->figure->figure : NULL;
	if (figure == NULL)
		return;
	element_add_text(parent, "note", figure->note);
	element_add_text(parent, "problem", figure->problem);
	element_add_text(parent, "next", figure->next);
	element_add_text(parent, "evidence", figure->evidence);
	element_set_date(parent, "as-of", figure->as_of);
}

static void
add_revisions(xmlNode *parent, const Target *target)
{
	for (guint i = 0; i < target->revisions->len; i++) {
		const Revision *revision = g_ptr_array_index(target->revisions, i);
		xmlNode *element = element_add(parent, "revision");
		element_set_month(element, "from", revision->from);
		element_set_number(element, "value", revision->value);
		element_set_date(element, "due", revision->due);
		element_set_flag(element, "dropped", revision->dropped);
		element_set_flag(element, "paused", revision->paused);
		element_add_text(element, "why", revision->why);
		view_add_document(element, "document", revision->document);
	}
}

static void
add_indicators(View *view, xmlNode *parent, const Target *target)
{
	for (guint i = 0; i < target->indicators->len; i++) {
		const char *id = g_ptr_array_index(target->indicators, i);
		const Indicator *indicator = collection_indicator(view->context->collection, id);
		if (indicator == NULL)
			continue;
		xmlNode *element = element_add(parent, "indicator");
		element_set(element, "id", id);
		element_set(element, "name", indicator->name);
	}
}

xmlNode *
view_add_target(View *view, xmlNode *parent, const TargetResult *result)
{
	const Sentences *sentences = view->context->sentences;
	xmlNode *element = element_add(parent, "target");
	set_promise(view, element, result);
	set_measure(view, element, result);
	element_add_text(element, "quote", result->target->quote);
	view_add_document(element, "added-by", result->target->added_by);
	g_autofree char *sentence = sentence_for_result(sentences, result);
	element_add_text(element, "sentence", sentence);
	g_autofree char *plain = sentence_plain(sentences, result);
	element_add_text(element, "plain", plain);
	g_autofree char *source = sentence_source(sentences, result);
	element_add_text(element, "source", source);
	view_add_forecast(view, element, result);
	for (int flag = 0; flag < FLAG_COUNT; flag++) {
		if (!result_has_flag(result, (Flag)flag))
			continue;
		xmlNode *flag_element = element_add(element, "flag");
		element_set(flag_element, "name", flag_words[flag]);
		element_set(flag_element, "label", view_word(view, "flag", flag_words[flag]));
	}
	if (result->assignment != NULL) {
		view_add_units(element, "lead", result->plan, result->assignment->lead);
		view_add_units(element, "with", result->plan, result->assignment->with);
		element_set(element, "cadence-label",
			    view_word(view, "cadence", cadence_words[result->assignment->cadence]));
	}
	add_steps(element, result);
	add_parts(element, result);
	add_notes(element, result);
	add_revisions(element, result->target);
	add_indicators(view, element, result->target);
	return element;
}

/* --- the report ------------------------------------------------------------------------------ */

void
view_add_totals(View *view, xmlNode *parent, const Totals *totals)
{
	xmlNode *element = element_add(parent, "totals");
	element_set_int(element, "targets", totals->targets);
	element_set_int(element, "expected", totals->expected);
	element_set_int(element, "reported", totals->reported);
	element_set_int(element, "missing", totals->missing);
	element_set_int(element, "judged", totals->judged);
	for (int status = 0; status < STATUS_COUNT; status++) {
		xmlNode *row = element_add(element, "status");
		element_set(row, "name", status_words[status]);
		element_set(row, "label", view_status_label(view, (Status)status));
		element_set_int(row, "count", totals->by_status[status]);
		g_autofree char *percent =
			number_to_fixed(number_of(totals->percent_tenths[status], 10), 1);
		element_set(row, "percent", percent);
	}
	for (int reason = 1; reason < REASON_COUNT; reason++) {
		if (totals->by_reason[reason] == 0)
			continue;
		xmlNode *row = element_add(element, "reason");
		element_set(row, "name", reason_words[reason]);
		element_set(row, "label", view_word(view, "reason", reason_words[reason]));
		element_set_int(row, "count", totals->by_reason[reason]);
	}
}

void
view_add_item(View *view, xmlNode *parent, const Report *report, const ItemResult *item)
{
	xmlNode *element = element_add(parent, "item");
	element_set(element, "number", item->item->number);
	element_set(element, "heading", item->item->heading);
	element_set_int(element, "chapter", item->item->chapter + 1);
	if (item->assignment != NULL)
		view_add_units(element, "lead", report->plan, item->assignment->lead);
	if (item->state == NULL)
		return;
	const char *state = work_state_words[item->state->state];
	element_set(element, "state", state);
	element_set(element, "state-label", view_word(view, "state", state));
	element_set_month(element, "month", item->state_month);
	element_add_text(element, "note", item->state->note);
	element_add_text(element, "problem", item->state->problem);
	element_add_text(element, "next", item->state->next);
}

void
view_add_before(View *view, xmlNode *parent, const Report *report)
{
	if (report->before == NULL)
		return;
	xmlNode *element = element_add(parent, "before");
	element_set_month(element, "month", report->before->month);
	for (int status = 0; status < STATUS_COUNT; status++) {
		xmlNode *row = element_add(element, "status");
		element_set(row, "name", status_words[status]);
		element_set(row, "label", view_status_label(view, (Status)status));
		element_set_int(row, "count", report->before->totals.by_status[status]);
	}
}

static void
add_changes(View *view, xmlNode *parent, const Report *report)
{
	for (guint i = 0; i < report->changes->len; i++) {
		const Change *change = g_ptr_array_index(report->changes, i);
		xmlNode *element = element_add(parent, "change");
		element_set(element, "kind", change_kind_words[change->kind]);
		element_set(element, "label",
			    view_word(view, "change", change_kind_words[change->kind]));
		element_set(element, "target", change->result->target->id);
		element_set(element, "name", change->result->target->name);
		element_set(element, "path", view_target_path(view, change->result));
	}
}

static bool
has_part(const GPtrArray *parts, const NamedFigure *wanted)
{
	for (guint i = 0; i < parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(parts, i);
		if (g_strcmp0(part->name, wanted->name) == 0 &&
		    number_equal(part->value, wanted->value))
			return true;
	}
	return false;
}

/* What one side of a correction says, in its own shape; of figures told by parts only the parts
 * that the other side tells otherwise: NULL when there are none. A new string. */
static char *
corrected_figure(View *view, const Target *target, const FigureValue *value,
		 const FigureValue *other)
{
	FigureValue told = *value;
	if (value->parts != NULL && other->parts != NULL) {
		told.parts = arena_array(view->arena);
		for (guint i = 0; i < value->parts->len; i++)
			if (!has_part(other->parts, g_ptr_array_index(value->parts, i)))
				g_ptr_array_add(told.parts, g_ptr_array_index(value->parts, i));
		if (told.parts->len == 0)
			return NULL;
	}
	return sentence_figure(view->context->sentences, target, &told);
}

static void
add_corrections(View *view, xmlNode *parent, const Report *report)
{
	for (guint i = 0; i < report->corrections->len; i++) {
		const CorrectionNote *note = g_ptr_array_index(report->corrections, i);
		xmlNode *element = element_add(parent, "correction");
		element_set(element, "target", note->target->id);
		element_set(element, "name", note->target->name);
		element_set_month(element, "month", note->correction->month);
		element_set_flag(element, "late", note->late);
		element_set_flag(element, "withdrawn", note->correction->now.withdrawn);
		const Correction *correction = note->correction;
		g_autofree char *was =
			corrected_figure(view, note->target, &correction->was, &correction->now);
		g_autofree char *now =
			corrected_figure(view, note->target, &correction->now, &correction->was);
		element_set(element, "was", was);
		element_set(element, "now", now);
		element_add_text(element, "why", note->correction->why);
	}
}

static void
add_clerk_words(xmlNode *parent, const char *name, const GPtrArray *paragraphs)
{
	if (paragraphs->len == 0)
		return;
	xmlNode *element = element_add(parent, name);
	for (guint i = 0; i < paragraphs->len; i++)
		element_add_text(element, "paragraph", g_ptr_array_index(paragraphs, i));
}

static void
add_month_file(xmlNode *element, const MonthFile *file, Edition edition)
{
	if (file == NULL)
		return;
	view_set_month_file(element, file, edition);
	add_clerk_words(element, "editorial", file->editorial);
	add_clerk_words(element, "next-steps", file->next_steps);
}

xmlNode *
view_add_report(View *view, const Report *report)
{
	xmlNode *element = element_add(view->root, "report");
	element_set(element, "plan", report->plan->id);
	element_set_month(element, "month", report->month);
	element_set_month(element, "through", report->through);
	add_month_file(element, report->file, report->edition);
	if (report->file != NULL)
		view_add_disclosure(view, element, report->file->disclosure,
				    report->plan->disclosure);
	view_add_totals(view, element, &report->totals);
	view_add_figure(view, element, view_status_chart(view, report));
	xmlNode *targets = element_add(element, "targets");
	for (guint i = 0; i < report->results->len; i++)
		view_add_target(view, targets, g_ptr_array_index(report->results, i));
	xmlNode *items = element_add(element, "items");
	for (guint i = 0; i < report->items->len; i++)
		view_add_item(view, items, report, g_ptr_array_index(report->items, i));
	xmlNode *changes = element_add(element, "changes");
	add_changes(view, changes, report);
	xmlNode *corrections = element_add(element, "corrections");
	add_corrections(view, corrections, report);
	return element;
}
