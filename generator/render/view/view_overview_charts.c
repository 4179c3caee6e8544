/* view_overview_charts.c - the whole at a glance: themes by plan, deadlines, who has reported. See view.h. */
#include "render/view/view_parts.h"

#include "render/view/element.h"

#include <string.h>

static const char *
chart_word(const View *view, const char *name)
{
	return view_word(view, "chart", name);
}

static ChartRow *
add_row(View *view, ChartData *data, const char *label)
{
	ChartRow *row = ARENA_NEW(view->arena, ChartRow);
	row->label = label;
	g_ptr_array_add(data->rows, row);
	return row;
}

static void
draw(View *view, xmlNode *parent, const char *kind, const ChartData *data)
{
	view_add_figure(view, parent, chart_draw(kind, data, view->context->fonts, view->arena));
}

/* --- themes by plan -------------------------------------------------------------------------- */

static void
add_theme_row(View *view, ChartData *data, const Theme *theme, const Comparison *comparison)
{
	const Sentences *sentences = view->context->sentences;
	g_autoptr(GPtrArray) texts = g_ptr_array_new();
	ChartRow *row = add_row(view, data, theme->name);
	row->cells = arena_array(view->arena);
	g_ptr_array_add(texts, (char *)theme->name);
	for (guint i = 0; i < comparison->reports->len; i++) {
		ThemeCount count =
			view_count_theme(g_ptr_array_index(comparison->reports, i), theme->id);
		const char *items = view_keep(view, g_strdup_printf("%d", count.items));
		g_autofree char *targets = g_strdup_printf("%d", count.targets);
		ChartCell *cell = ARENA_NEW(view->arena, ChartCell);
		const char *text = sentence_word(sentences, "number.none");
		cell->text = text;
		if (count.items > 0) {
			cell->value = number_of(count.items, 1);
			cell->text = items;
			text = view_keep(view, sentence_fill(sentences, "chart.theme-cell", "items",
							     items, "targets", targets, NULL));
		}
		g_ptr_array_add(row->cells, cell);
		g_ptr_array_add(texts, (char *)text);
	}
	row->href = view_keep(view, g_strconcat("search.html#theme-", theme->id, NULL));
	view_add_linked_cells(view, data, (const char *const *)texts->pdata, (int)texts->len,
			      row->href);
}

void
view_add_theme_chart(View *view, xmlNode *parent, const Comparison *comparison)
{
	static const char *const columns[] = {"column-theme", NULL};
	const GPtrArray *themes = view->context->collection->themes;
	if (themes->len == 0 || comparison->reports->len == 0)
		return;
	ChartData *data =
		view_chart_new(view, "themes", chart_word(view, "themes-title"), false, columns);
	data->columns = arena_array(view->arena);
	for (guint i = 0; i < comparison->reports->len; i++) {
		const Report *report = g_ptr_array_index(comparison->reports, i);
		g_ptr_array_add(data->columns, (char *)report->plan->short_name);
		g_ptr_array_add(data->table.columns, (char *)report->plan->short_name);
	}
	for (guint i = 0; i < themes->len; i++)
		add_theme_row(view, data, g_ptr_array_index(themes, i), comparison);
	g_autofree char *plans = g_strdup_printf("%u", comparison->reports->len);
	g_autofree char *count = g_strdup_printf("%u", themes->len);
	data->sentence =
		view_keep(view, sentence_fill(view->context->sentences, "chart.themes-sentence",
					      "plans", plans, "themes", count, NULL));
	draw(view, parent, "heat", data);
}

/* --- deadlines ------------------------------------------------------------------------------- */

static bool
has_deadline(const TargetResult *result)
{
	return result->target->kind != TARGET_ONGOING && date_given(result->terms.due) &&
	       !result->terms.dropped;
}

static int
compare_due(gconstpointer a, gconstpointer b)
{
	const TargetResult *first = *(TargetResult *const *)a, *second = *(TargetResult *const *)b;
	int order = date_compare(first->terms.due, second->terms.due);
	return order != 0 ? order : strcmp(first->target->id, second->target->id);
}

static void
add_deadline(View *view, ChartData *data, const TargetResult *result)
{
	ChartRow *row = add_row(view, data, result->target->name);
	row->href = view_target_path(view, result);
	row->status = result->status;
	row->has_status = true;
	row->from =
		(Date){month_year(result->target->from), month_in_year(result->target->from), 1};
	row->due = result->terms.due;
	if (result->met_month != 0)
		row->met = month_last_day(result->met_month);
	row->goal_text = view_keep(view, date_to_chinese(row->due));
	g_autofree char *met = result->met_month != 0 ? month_to_chinese(result->met_month) : NULL;
	const char *cells[] = {row->label, row->goal_text, met,
			       sentence_status(view->context->sentences, result,
					       view->context->collection->settings)};
	view_add_linked_cells(view, data, cells, G_N_ELEMENTS(cells), row->href);
}

/* All that are due when the plan ends, in one row: most are, and they say nothing of one another. */
static void
add_rest(View *view, ChartData *data, const Plan *plan, guint count)
{
	g_autofree char *number = g_strdup_printf("%u", count);
	ChartRow *row = add_row(
		view, data,
		view_keep(view, sentence_fill(view->context->sentences, "chart.deadlines-rest",
					      "count", number, NULL)));
	row->from = (Date){month_year(plan->from), month_in_year(plan->from), 1};
	row->due = month_last_day(plan->to);
	row->goal_text = view_keep(view, date_to_chinese(row->due));
	const char *cells[] = {row->label, row->goal_text, NULL, NULL};
	view_add_cells(view, data, cells, G_N_ELEMENTS(cells));
}

static void
add_timeline(View *view, xmlNode *parent, const Report *report)
{
	static const char *const columns[] = {"column-target", "column-due", "column-met",
					      "column-status", NULL};
	g_autoptr(GPtrArray) early = g_ptr_array_new();
	guint rest = 0;
	for (guint i = 0; i < report->results->len; i++) {
		TargetResult *result = g_ptr_array_index(report->results, i);
		if (!has_deadline(result))
			continue;
		if (date_compare(result->terms.due, month_last_day(report->plan->to)) == 0)
			rest++;
		else
			g_ptr_array_add(early, result);
	}
	if (early->len == 0)
		return;
	g_ptr_array_sort(early, compare_due);
	g_autofree char *id = g_strconcat("timeline-", report->plan->id, NULL);
	ChartData *data = view_chart_new(view, id, chart_word(view, "deadlines-title"),
					 plan_is_sample(report->plan), columns);
	data->goal_legend = chart_word(view, "column-due");
	data->today = month_last_day(report->month);
	data->today_text = chart_word(view, "today");
	for (guint i = 0; i < early->len; i++)
		add_deadline(view, data, g_ptr_array_index(early, i));
	if (rest > 0)
		add_rest(view, data, report->plan, rest);
	g_autofree char *count = g_strdup_printf("%u", early->len);
	g_autofree char *others = g_strdup_printf("%u", rest);
	g_autofree char *end = date_to_chinese(month_last_day(report->plan->to));
	data->sentence =
		view_keep(view, sentence_fill(view->context->sentences,
					      rest > 0 ? "chart.deadlines-sentence"
						       : "chart.deadlines-sentence.all",
					      "count", count, "rest", others, "end", end, NULL));
	draw(view, parent, "timeline", data);
}

/* --- who has reported ------------------------------------------------------------------------ */

typedef struct {
	int expected, reported, late;
} Reported;

/* What the unit, as first lead, had to report for the month and did, as known now. */
static Reported
count_reported(const Report *report, const Unit *unit)
{
	Reported count = {0};
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		if (!result->expected || result->assignment == NULL ||
		    result->assignment->lead->len == 0 ||
		    strcmp(g_ptr_array_index(result->assignment->lead, 0), unit->id) != 0)
			continue;
		count.expected++;
		count.reported += result->reported;
		count.late += result->reported && result->late_report;
	}
	return count;
}

/* The marks of statuses serve here with words of their own (set_report_legends()). */
static Status
status_of_reports(Reported count)
{
	if (count.reported == 0)
		return STATUS_UNREPORTED;
	if (count.reported < count.expected)
		return STATUS_BEHIND;
	return count.late > 0 ? STATUS_ON_SCHEDULE : STATUS_DONE;
}

static void
set_report_legends(const View *view, ChartData *data)
{
	data->status_legends[STATUS_DONE] = chart_word(view, "reports-all");
	data->status_legends[STATUS_ON_SCHEDULE] = chart_word(view, "reports-late");
	data->status_legends[STATUS_BEHIND] = chart_word(view, "reports-part");
	data->status_legends[STATUS_UNREPORTED] = chart_word(view, "reports-none");
}

/* 3月 after 2023年2月: the year is said once. */
static const char *
short_month(View *view, Month month, Month before)
{
	const char *name = view_month_label(view, month);
	if (before == 0 || month_year(before) != month_year(month))
		return name;
	const char *year = strstr(name, "年");
	return year != NULL ? year + strlen("年") : name;
}

static bool
add_unit_row(View *view, ChartData *data, const PlanBook *plan, const Unit *unit, int *missing)
{
	ChartRow *row = ARENA_NEW(view->arena, ChartRow);
	g_autoptr(GPtrArray) texts = g_ptr_array_new();
	row->label = unit->name;
	row->cells = arena_array(view->arena);
	g_ptr_array_add(texts, (char *)unit->name);
	int expected = 0;
	for (guint i = 0; i < plan->known->len; i++) {
		Reported count = count_reported(g_ptr_array_index(plan->known, i), unit);
		ChartCell *cell = ARENA_NEW(view->arena, ChartCell);
		const char *text = NULL;
		if (count.expected > 0) {
			cell->has_status = true;
			cell->status = status_of_reports(count);
			text = view_keep(view,
					 g_strdup_printf("%d/%d", count.reported, count.expected));
		}
		g_ptr_array_add(row->cells, cell);
		g_ptr_array_add(texts, (char *)text);
		expected += count.expected;
		*missing += count.expected - count.reported;
	}
	if (expected == 0)
		return false;
	g_ptr_array_add(data->rows, row);
	view_add_cells(view, data, (const char *const *)texts->pdata, (int)texts->len);
	return true;
}

static void
add_calendar(View *view, xmlNode *parent, const PlanBook *plan)
{
	static const char *const columns[] = {"column-unit", NULL};
	const Breakdown *breakdown = plan->plan->breakdown;
	if (breakdown == NULL || plan->known->len == 0)
		return;
	g_autofree char *id = g_strconcat("calendar-", plan->plan->id, NULL);
	ChartData *data = view_chart_new(view, id, chart_word(view, "reports-title"),
					 plan_is_sample(plan->plan), columns);
	set_report_legends(view, data);
	data->columns = arena_array(view->arena);
	Month before = 0;
	for (guint i = 0; i < plan->known->len; i++) {
		Month month = ((const Report *)g_ptr_array_index(plan->known, i))->month;
		g_ptr_array_add(data->columns, (char *)short_month(view, month, before));
		g_ptr_array_add(data->table.columns, (char *)view_month_label(view, month));
		before = month;
	}
	int missing = 0, units = 0;
	for (guint i = 0; i < breakdown->units->len; i++)
		units += add_unit_row(view, data, plan, g_ptr_array_index(breakdown->units, i),
				      &missing);
	if (units == 0)
		return;
	g_autofree char *count = g_strdup_printf("%d", units);
	g_autofree char *lacking = g_strdup_printf("%d", missing);
	g_autofree char *month = month_to_chinese(before);
	data->sentence = view_keep(
		view,
		sentence_fill(view->context->sentences,
			      missing > 0 ? "chart.reports-sentence" : "chart.reports-sentence.all",
			      "month", month, "units", count, "missing", lacking, NULL));
	draw(view, parent, "calendar", data);
}

void
view_add_plan_charts(View *view, xmlNode *report, const PlanBook *plan)
{
	add_timeline(view, report, plan->current);
	add_calendar(view, report, plan);
}
