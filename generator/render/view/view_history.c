/* view_history.c - one target month by month, as said then and as known now. See view.h. */
#include "render/view/view_parts.h"

#include "render/view/element.h"

static void
add_side(View *view, xmlNode *parent, const char *name, const TargetResult *result)
{
	const Sentences *sentences = view->context->sentences;
	xmlNode *element = element_add(parent, name);
	element_set(element, "status", status_words[result->status]);
	element_set(element, "status-label",
		    sentence_status(sentences, result, view->context->collection->settings));
	element_set(element, "done", view_share(view, result->done));
	element_set(element, "scheduled", view_share(view, result->scheduled));
	element_set_flag(element, "expected", result->expected);
	element_set_flag(element, "reported", result->reported);
	/* Only the month's own figure: an older one would read as news. */
	if (result->figure != NULL && result->figure->month == result->month) {
		g_autofree char *value = sentence_value(sentences, result);
		element_set(element, "value", value);
	}
	g_autofree char *sentence = sentence_for_result(sentences, result);
	element_add_text(element, "sentence", sentence);
}

static void
add_month_notes(xmlNode *element, const TargetResult *result)
{
	const KnownFigure *known = result->figure;
	if (known == NULL || known->month != result->month)
		return;
	if (known->figure != NULL) {
		element_add_text(element, "note", known->figure->note);
		element_add_text(element, "problem", known->figure->problem);
		element_add_text(element, "next", known->figure->next);
		element_add_text(element, "evidence", known->figure->evidence);
		element_set(element, "check", verification_words[known->figure->check]);
	}
	if (known->correction != NULL) {
		xmlNode *correction = element_add(element, "correction");
		element_set_month(correction, "told", known->told_in);
		element_add_text(correction, "why", known->correction->why);
	}
}

/* Whether a reader of the month's issue was told something else than is known now. */
static bool
differs(const TargetResult *published, const TargetResult *known)
{
	return published->status != known->status ||
	       !number_equal(published->value, known->value) ||
	       published->reported != known->reported;
}

xmlNode *
view_add_history(View *view, const Report *report, const TargetResult *result,
		 const GPtrArray *points)
{
	xmlNode *element = element_add(view->root, "history");
	element_set(element, "plan", report->plan->id);
	element_set(element, "target", result->target->id);
	view_add_target(view, element, result);
	if (result->forecast != NULL)
		view_add_forecast_method(view, element);
	for (guint i = points->len; i > 0; i--) {
		const HistoryPoint *point = g_ptr_array_index(points, i - 1);
		xmlNode *month = element_add(element, "month");
		element_set_month(month, "id", point->month);
		element_set_flag(month, "differs", differs(point->published, point->known));
		const MonthFile *file = plan_month(report->plan, point->month);
		element_set_flag(month, "bulletin",
				 file != NULL && month_file_has_bulletin(file, report->edition));
		add_side(view, month, "published", point->published);
		add_side(view, month, "known", point->known);
		add_month_notes(month, point->known);
		/* That of the current month has a section of its own. */
		if (point->month != result->month)
			view_add_forecast(view, month, point->published);
	}
	view_add_figure(view, element, view_history_chart(view, result, points));
	view_add_figure(view, element, view_parts_chart(view, result));
	return element;
}
