/* view_comparison_months.c - every plan's progress by month since its own start. See view.h.
 *
 * Plans begin in different years, so months are counted from each plan's first. Panels have one scale only
 * where the targets share an axis. */
#include "render/view/view_parts.h"

#include "model/comparison.h"
#include "render/view/element.h"

/* One target with its months. */
typedef struct {
	const ComparisonGroup *group;
	const ComparisonMember *member;
	const char *label;
	GPtrArray *points; /* HistoryPoint * */
	int values;	   /* months with a figure of their own */
	int last; /* the last of them, counted from the plan's start; 1 is the first month */
} Course;

static int
month_since(const Plan *plan, Month month)
{
	return month - plan->from + 1;
}

/* The month's own figure: not one that is carried on from an earlier month. */
static bool
has_own_value(const HistoryPoint *point, const ComparisonMember *member)
{
	const TargetResult *known = point->known;
	return known->figure != NULL && known->figure->month == known->month &&
	       number_given(comparison_place(known, member->denominator).value);
}

static Course *
course_new(View *view, const Book *book, const ComparisonGroup *group,
	   const ComparisonMember *member)
{
	const TargetResult *result = member->result;
	const PlanBook *plan = book_plan(book, result->plan->id);
	if (plan == NULL)
		return NULL;
	Course *course = ARENA_NEW(view->arena, Course);
	course->group = group;
	course->member = member;
	course->label = member->entry->results->len == 1
				? result->plan->short_name
				: view_keep(view, sentence_fill(view->context->sentences,
								"chart.plan-target", "plan",
								result->plan->short_name, "target",
								result->target->name, NULL));
	course->points = plan_book_history(plan, result->target->id, view->arena);
	for (guint i = 0; i < course->points->len; i++) {
		const HistoryPoint *point = g_ptr_array_index(course->points, i);
		if (!has_own_value(point, member))
			continue;
		course->values++;
		course->last = month_since(result->plan, point->month);
	}
	return course;
}

static const HistoryPoint *
point_at(const Course *course, int since)
{
	for (guint i = 0; i < course->points->len; i++) {
		const HistoryPoint *point = g_ptr_array_index(course->points, i);
		if (month_since(course->member->result->plan, point->month) == since)
			return point;
	}
	return NULL;
}

static const char *
since_label(View *view, int since)
{
	g_autofree char *number = g_strdup_printf("%d", since);
	return view_keep(view, sentence_fill(view->context->sentences, "comparison.month-since",
					     "count", number, NULL));
}

static ChartRow *
month_row(View *view, const Course *course, int since)
{
	ChartRow *row = ARENA_NEW(view->arena, ChartRow);
	row->label = since_label(view, since);
	row->href = view_target_path(view, course->member->result);
	const HistoryPoint *point = point_at(course, since);
	if (point == NULL)
		return row;
	const TargetResult *known = point->known;
	ComparisonNumbers at = comparison_place(known, course->member->denominator);
	bool own = has_own_value(point, course->member);
	row->status = known->status;
	row->has_status = true;
	row->bound = known->target->bound;
	row->goal = at.goal;
	row->scheduled = at.scheduled;
	if (own) {
		row->value = at.value;
		row->value_text = view_keep(view, sentence_value(view->context->sentences, known));
	} else if (known->expected && !known->reported) {
		row->missing = view_status_label(view, STATUS_UNREPORTED);
	}
	return row;
}

static ChartData *
panel_new(View *view, const Course *course, const char *id, int months)
{
	static const char *const none[] = {NULL};
	const TargetResult *result = course->member->result;
	ChartData *panel =
		view_chart_new(view, id, course->label, plan_is_sample(result->plan), none);
	panel->plan = result->plan->id;
	panel->href = view_target_path(view, result);
	panel->unit = course->group->unit;
	for (int since = 1; since <= months; since++)
		g_ptr_array_add(panel->rows, month_row(view, course, since));
	return panel;
}

/* A line a month, a column a panel; what was not reported is empty or says so. */
static void
fill_table(View *view, ChartData *data, int months)
{
	guint count = data->panels->len;
	g_autofree const char **cells = g_new0(const char *, count + 1);
	data->table.column_hrefs = arena_array(view->arena);
	g_ptr_array_add(data->table.column_hrefs, NULL);
	for (guint i = 0; i < count; i++) {
		const ChartData *panel = g_ptr_array_index(data->panels, i);
		g_ptr_array_add(data->table.columns, (char *)panel->title);
		g_ptr_array_add(data->table.column_hrefs, (char *)panel->href);
	}
	for (int since = 1; since <= months; since++) {
		bool any = false;
		cells[0] = since_label(view, since);
		for (guint i = 0; i < count; i++) {
			const ChartData *panel = g_ptr_array_index(data->panels, i);
			const ChartRow *row = g_ptr_array_index(panel->rows, (guint)since - 1);
			cells[i + 1] = row->missing != NULL ? row->missing : row->value_text;
			any |= cells[i + 1] != NULL;
		}
		if (any)
			view_add_cells(view, data, cells, (int)count + 1);
	}
}

/* 某市2023第12个月60.3% */
static void
tell_course(View *view, GString *parts, const Course *course)
{
	const HistoryPoint *point = point_at(course, course->last);
	g_autofree char *month = g_strdup_printf("%d", course->last);
	g_autofree char *value = sentence_value(view->context->sentences, point->known);
	g_autofree char *part =
		sentence_fill(view->context->sentences, "comparison.month-part", "label",
			      course->label, "count", month, "value", value, NULL);
	g_string_append_printf(parts, "%s%s", parts->len > 0 ? "；" : "", part);
}

static void
add_months_figure(View *view, xmlNode *parent, const ComparisonRow *row, const GPtrArray *courses,
		  const char *end, bool shared)
{
	static const char *const columns[] = {"column-month-since", NULL};
	if (courses->len == 0)
		return;
	g_autofree char *id = g_strconcat("months-", row->indicator->id, end, NULL);
	g_autofree char *title = sentence_fill(view->context->sentences, "comparison.months-title",
					       "name", row->indicator->name, NULL);
	ChartData *data = view_chart_new(view, id, title, false, columns);
	data->shared_scale = shared;
	data->panels = arena_array(view->arena);
	g_autoptr(GString) parts = g_string_new(NULL);
	int longest = 0;
	for (guint i = 0; i < courses->len; i++) {
		const Course *course = g_ptr_array_index(courses, i);
		longest = MAX(longest, course->last);
	}
	for (guint i = 0; i < courses->len; i++) {
		const Course *course = g_ptr_array_index(courses, i);
		g_autofree char *panel_id = g_strdup_printf("%s-%u", id, i + 1);
		ChartData *panel = panel_new(view, course, panel_id, longest);
		data->sample |= panel->sample;
		/* The corner of the whole figure says it once. */
		panel->sample = false;
		g_ptr_array_add(data->panels, panel);
		tell_course(view, parts, course);
	}
	fill_table(view, data, longest);
	const char *form =
		shared ? "comparison.months-shared-sentence" : "comparison.months-apart-sentence";
	data->sentence =
		view_keep(view, sentence_fill(view->context->sentences, form, "name",
					      row->indicator->name, "parts", parts->str, NULL));
	view_add_figure(view, parent,
			chart_draw("multiples", data, view->context->fonts, view->arena));
}

static bool
has_course(const GPtrArray *courses, const TargetResult *result)
{
	for (guint i = 0; i < courses->len; i++)
		if (((const Course *)g_ptr_array_index(courses, i))->member->result == result)
			return true;
	return false;
}

void
view_add_indicator_months(View *view, xmlNode *comparison, const ComparisonRow *row,
			  const Book *book)
{
	g_autoptr(GPtrArray) shared = g_ptr_array_new();
	g_autoptr(GPtrArray) apart = g_ptr_array_new();
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		/* A first shared axis has the panels of one scale; any other stands by itself. */
		GPtrArray *courses = group->kind == GROUP_SHARED && i == 0 ? shared : apart;
		for (guint j = 0; group->kind != GROUP_WORDS && j < group->members->len; j++) {
			const ComparisonMember *member = g_ptr_array_index(group->members, j);
			Course *course = course_new(view, book, group, member);
			/* One month alone is no course. */
			if (course != NULL && course->values > 1 &&
			    !has_course(shared, member->result) &&
			    !has_course(apart, member->result))
				g_ptr_array_add(courses, course);
		}
	}
	xmlNode *element = element_add(comparison, "months");
	add_months_figure(view, element, row, shared, "", true);
	add_months_figure(view, element, row, apart, "-apart", false);
}
