/* view_later.c - what became known after a month was published. See view.h. */
#include "render/view/view_parts.h"

#include "render/view/element.h"

/* A target that the edition does not show is in no report, so its corrections are not either. */
static void
add_later_correction(View *view, const Report *report, const MonthFile *file,
		     const Correction *correction)
{
	const TargetResult *result = report_result(report, correction->target);
	if (result == NULL || correction->month != report->month)
		return;
	const Sentences *sentences = view->context->sentences;
	xmlNode *element = element_add(view->root, "later-correction");
	element_set(element, "name", result->target->name);
	element_set(element, "path", view_target_path(view, result));
	element_set_month(element, "told", file->month);
	element_set_flag(element, "bulletin", month_file_has_bulletin(file, report->edition));
	element_set_flag(element, "late", correction->was.withdrawn);
	element_set_flag(element, "withdrawn", correction->now.withdrawn);
	g_autofree char *was = sentence_figure(sentences, result->target, &correction->was);
	g_autofree char *now = sentence_figure(sentences, result->target, &correction->now);
	element_set(element, "was", was);
	element_set(element, "now", now);
}

void
view_add_later_corrections(View *view, const Report *report)
{
	const GPtrArray *months = report->plan->months;
	for (guint i = 0; i < months->len; i++) {
		const MonthFile *file = g_ptr_array_index(months, i);
		for (guint j = 0; file->month > report->month && j < file->corrections->len; j++)
			add_later_correction(view, report, file,
					     g_ptr_array_index(file->corrections, j));
	}
}
