/* view_bulletin_charts.c - the bullet charts of a bulletin: what lags, and all that was judged, in
 * figures that a page has room for. See view_parts.h. */
#include "render/view/view_parts.h"

#include "render/view/element.h"

/* Two figures of so many rows stand on a page as wide as its text. */
enum { MOST_ROWS = 7 };

/* 1 to 99 in Chinese: 一, 十, 二十三; greater ones in digits. */
static char *
chinese_count(guint number)
{
	static const char *const digits[] = {"",   "一", "二", "三", "四",
					     "五", "六", "七", "八", "九"};
	if (number > 99)
		return g_strdup_printf("%u", number);
	return g_strconcat(number > 19 ? digits[number / 10] : "", number > 9 ? "十" : "",
			   digits[number % 10], NULL);
}

static GPtrArray *
part_of(View *view, const GPtrArray *results, guint first, guint end)
{
	GPtrArray *part = arena_array(view->arena);
	for (guint i = first; i < end; i++)
		g_ptr_array_add(part, g_ptr_array_index(results, i));
	return part;
}

/* One figure, or several of about as many rows each, numbered: id-1, title（一）. */
static void
add_split_charts(View *view, xmlNode *element, const char *id, const char *title,
		 const GPtrArray *results, bool explained)
{
	guint parts = (results->len + MOST_ROWS - 1) / MOST_ROWS;
	for (guint i = 0; i < parts; i++) {
		g_autofree char *number = chinese_count(i + 1);
		g_autofree char *own_id =
			parts > 1 ? g_strdup_printf("%s-%u", id, i + 1) : g_strdup(id);
		g_autofree char *own_title =
			parts > 1 ? sentence_fill(view->context->sentences, "chart.figure-part",
						  "title", title, "number", number, NULL)
				  : g_strdup(title);
		const GPtrArray *part = part_of(view, results, i * results->len / parts,
						(i + 1) * results->len / parts);
		view_add_figure(
			view, element,
			view_bullet_chart(view, own_id, own_title, part, explained && i == 0));
	}
}

xmlNode *
view_add_bulletin(View *view, const Plan *plan, const Report *report)
{
	view_add_plan(view, plan);
	xmlNode *element = view_add_report(view, report);
	GPtrArray *lagging = arena_array(view->arena);
	for (guint i = 0; i < report->results->len; i++) {
		TargetResult *result = g_ptr_array_index(report->results, i);
		bool lags = result->status == STATUS_BEHIND || result->status == STATUS_OVERDUE;
		if (lags && view_can_be_drawn(result))
			g_ptr_array_add(lagging, result);
	}
	add_split_charts(view, element, "lagging", view_word(view, "chart", "lagging-title"),
			 lagging, true);
	return element;
}

/* Whether the target was judged, by a number or by a share of steps that may be shown. */
static bool
was_judged(const TargetResult *result)
{
	return result->status != STATUS_UNREPORTED && result->status != STATUS_NOT_JUDGED &&
	       !result->target->redacted &&
	       (view_can_be_drawn(result) || number_given(result->done));
}

/* The chapter of the plan that the target stands in; -1: another document brought it. */
static int
chapter_of(const Report *report, const TargetResult *result)
{
	const char *number = result->target->item;
	const TextItem *item = number != NULL ? plan_item(report->plan, number) : NULL;
	return item != NULL ? item->chapter : -1;
}

static GPtrArray *
judged_of_chapter(View *view, const Report *report, int chapter)
{
	GPtrArray *judged = arena_array(view->arena);
	for (guint i = 0; i < report->results->len; i++) {
		TargetResult *result = g_ptr_array_index(report->results, i);
		if (chapter_of(report, result) == chapter && was_judged(result))
			g_ptr_array_add(judged, result);
	}
	return judged;
}

void
view_add_goal_charts(View *view, xmlNode *element, const Report *report)
{
	const GPtrArray *chapters = report->plan->text->chapters;
	for (guint i = 0; i < chapters->len; i++) {
		g_autofree char *id = g_strdup_printf("goals-%u", i + 1);
		add_split_charts(view, element, id, g_ptr_array_index(chapters, i),
				 judged_of_chapter(view, report, (int)i), false);
	}
	add_split_charts(view, element, "goals-added", view_word(view, "chart", "goals-added"),
			 judged_of_chapter(view, report, -1), false);
}
