/* view_charts.c - from results to charts: which numbers, which words. See view_parts.h. */
#include "render/view/view_parts.h"

#include "render/chart/chart.h"
#include "render/chart/svg.h"
#include "render/view/element.h"

static const char *
chart_word(const View *view, const char *word)
{
	return view_word(view, "chart", word);
}

ChartData *
view_chart_new(View *view, const char *id, const char *title, bool sample,
	       const char *const *columns)
{
	ChartData *data = ARENA_NEW(view->arena, ChartData);
	data->id = arena_copy(view->arena, id);
	data->title = arena_copy(view->arena, title);
	data->sample = sample;
	data->sample_text = chart_word(view, "sample");
	data->value_legend = chart_word(view, "value");
	data->scheduled_legend = chart_word(view, "scheduled");
	data->goal_legend = chart_word(view, "goal");
	data->aspired_legend = chart_word(view, "aspired");
	data->missing_legend = view_status_label(view, STATUS_UNREPORTED);
	data->corrected_legend = chart_word(view, "corrected");
	for (int status = 0; status < STATUS_COUNT; status++) {
		data->status_legends[status] = view_status_label(view, status);
		data->colours[status] = view->context->collection->settings->colours[status];
	}
	data->rows = arena_array(view->arena);
	data->table.columns = arena_array(view->arena);
	data->table.rows = arena_array(view->arena);
	data->table.hrefs = arena_array(view->arena);
	for (int i = 0; columns[i] != NULL; i++)
		g_ptr_array_add(data->table.columns, (char *)chart_word(view, columns[i]));
	return data;
}

void
view_add_cells(View *view, ChartData *data, const char *const *cells, int count)
{
	view_add_linked_cells(view, data, cells, count, NULL);
}

void
view_add_linked_cells(View *view, ChartData *data, const char *const *cells, int count,
		      const char *href)
{
	GPtrArray *row = arena_array(view->arena);
	g_ptr_array_add(data->table.hrefs, (char *)href);
	for (int i = 0; i < count; i++)
		g_ptr_array_add(row, arena_copy(view->arena, cells[i] != NULL ? cells[i] : ""));
	g_ptr_array_add(data->table.rows, row);
}

/* --- counts by status ------------------------------------------------------------------------ */

/* In the order in which a reader of a 通报 expects them. */
static const Status status_order[] = {STATUS_DONE,    STATUS_ON_SCHEDULE, STATUS_BEHIND,
				      STATUS_OVERDUE, STATUS_UNREPORTED,  STATUS_NOT_JUDGED};

const ChartFigure *
view_status_chart(View *view, const Report *report)
{
	if (report->totals.targets == 0)
		return NULL;
	static const char *const columns[] = {"column-status", "column-count", NULL};
	g_autofree char *id = g_strconcat("status-", report->plan->id, NULL);
	ChartData *data = view_chart_new(view, id, chart_word(view, "status-title"),
					 plan_is_sample(report->plan), columns);
	g_autoptr(GString) parts = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(status_order); i++) {
		Status status = status_order[i];
		int count = report->totals.by_status[status];
		const char *label = view_status_label(view, status);
		const char *text = view_keep(view, g_strdup_printf("%d", count));
		const char *cells[] = {label, text};
		view_add_cells(view, data, cells, 2);
		/* A row of the picture for each of the table; none is no segment. */
		ChartRow *row = ARENA_NEW(view->arena, ChartRow);
		*row = (ChartRow){.label = label,
				  .status = status,
				  .has_status = true,
				  .value = number_of(count, 1),
				  .value_text = text};
		g_ptr_array_add(data->rows, row);
		if (count == 0)
			continue;
		g_autofree char *part = sentence_fill(view->context->sentences, "chart.status-part",
						      "label", label, "count", text, NULL);
		g_string_append_printf(parts, "%s%s", parts->len > 0 ? "、" : "", part);
	}
	g_autofree char *month = month_to_chinese(report->month);
	g_autofree char *targets = g_strdup_printf("%d", report->totals.targets);
	data->sentence = view_keep(
		view, sentence_fill(view->context->sentences, "chart.status-sentence", "month",
				    month, "targets", targets, "parts", parts->str, NULL));
	return chart_draw("stack", data, view->context->fonts, view->arena);
}

/* --- values against goals and schedule --------------------------------------------------------- */

/* Why the row has no bar; NULL when it has one. A milestone has steps in place of a value. */
static const char *
missing_text(const View *view, const TargetResult *result, const ChartRow *row)
{
	if (number_given(result->value))
		return number_given(result->goal) ? NULL : row->goal_text;
	const char *reason = view_word(view, "reason", reason_words[result->reason]);
	if (reason != NULL)
		return reason;
	if (result->status == STATUS_UNREPORTED || result->figure == NULL)
		return view_status_label(view, STATUS_UNREPORTED);
	return row->value_text;
}

static ChartRow *
bullet_row(View *view, const TargetResult *result, const char *label)
{
	const Sentences *sentences = view->context->sentences;
	ChartRow *row = ARENA_NEW(view->arena, ChartRow);
	row->label = arena_copy(view->arena, label);
	row->href = view_target_path(view, result);
	row->status = result->status;
	row->has_status = true;
	row->bound = result->target->bound;
	row->aspired = result->target->firmness == FIRMNESS_ASPIRED;
	row->goal_text = view_keep(view, sentence_goal(sentences, result));
	row->value_text = view_keep(view, sentence_value(sentences, result));
	if (result->target->redacted) {
		/* A hidden goal leaves nothing to measure a bar against. */
		row->missing = row->goal_text;
		return row;
	}
	row->value = result->value;
	row->baseline = result->baseline;
	row->goal = result->goal;
	row->goal_max = result->terms.value_max;
	row->scheduled = result->expected_value;
	row->missing = missing_text(view, result, row);
	if (!number_given(result->goal) && number_given(result->done)) {
		/* Steps are no number: the bar is their share, the goal all of them. */
		row->value = result->done;
		row->baseline = NUMBER_ABSENT;
		row->goal = number_of(1, 1);
		row->goal_max = NUMBER_ABSENT;
		row->scheduled = result->scheduled;
		row->missing = NULL;
	}
	return row;
}

static void
add_bullet(View *view, ChartData *data, const TargetResult *result, const char *label)
{
	g_ptr_array_add(data->rows, bullet_row(view, result, label));
	g_autofree char *value = sentence_value(view->context->sentences, result);
	g_autofree char *goal = sentence_goal(view->context->sentences, result);
	const char *cells[] = {label,
			       goal,
			       value,
			       view_share(view, result->done),
			       view_share(view, result->scheduled),
			       sentence_status(view->context->sentences, result,
					       view->context->collection->settings)};
	view_add_cells(view, data, cells, 6);
}

static const char *const bullet_columns[] = {
	"column-target", "column-goal", "column-value", "column-done", "column-scheduled",
	"column-status", NULL};

/* How many of the targets drawn are late: none, some, the only one, all. */
static const char *
bullet_form(int behind, int drawn, bool explained)
{
	if (behind == 0)
		return explained ? "chart.bullet-sentence.none" : "chart.bullet-result.none";
	if (behind < drawn)
		return explained ? "chart.bullet-sentence" : "chart.bullet-result";
	if (drawn == 1)
		return explained ? "chart.bullet-sentence.one" : "chart.bullet-result.one";
	return explained ? "chart.bullet-sentence.all" : "chart.bullet-result.all";
}

const ChartFigure *
view_bullet_chart(View *view, const char *id, const char *title, const GPtrArray *results,
		  bool explained)
{
	if (results->len == 0)
		return NULL;
	const TargetResult *first = g_ptr_array_index(results, 0);
	ChartData *data =
		view_chart_new(view, id, title, plan_is_sample(first->plan), bullet_columns);
	int behind = 0;
	for (guint i = 0; i < results->len; i++) {
		const TargetResult *result = g_ptr_array_index(results, i);
		add_bullet(view, data, result, result->target->name);
		behind += result->status == STATUS_BEHIND || result->status == STATUS_OVERDUE;
	}
	g_autofree char *count = g_strdup_printf("%u", results->len);
	g_autofree char *late = g_strdup_printf("%d", behind);
	g_autofree char *month = month_to_chinese(first->month);
	data->sentence = view_keep(
		view, sentence_fill(view->context->sentences,
				    bullet_form(behind, (int)results->len, explained), "month",
				    month, "count", count, "behind", late, "title", title, NULL));
	return chart_draw("bullet", data, view->context->fonts, view->arena);
}

bool
view_can_be_drawn(const TargetResult *result)
{
	return number_given(result->goal) &&
	       (number_given(result->value) || result->status == STATUS_UNREPORTED);
}

void
view_add_chapter_charts(View *view, xmlNode *element, const Report *report)
{
	const PlanText *text = report->plan->text;
	for (guint chapter = 0; chapter < text->chapters->len; chapter++) {
		GPtrArray *drawn = arena_array(view->arena);
		for (guint i = 0; i < report->results->len; i++) {
			TargetResult *result = g_ptr_array_index(report->results, i);
			const TextItem *item =
				result->target->item != NULL
					? plan_item(report->plan, result->target->item)
					: NULL;
			if (item != NULL && item->chapter == (int)chapter &&
			    view_can_be_drawn(result))
				g_ptr_array_add(drawn, result);
		}
		g_autofree char *id = g_strdup_printf("chapter-%u", chapter + 1);
		const char *title = g_ptr_array_index(text->chapters, chapter);
		view_add_figure(view, element, view_bullet_chart(view, id, title, drawn, true));
	}
}

/* --- months ------------------------------------------------------------------------------------ */

const char *
view_month_label(View *view, Month month)
{
	g_autofree char *year = g_strdup_printf("%d", month_year(month));
	g_autofree char *number = g_strdup_printf("%d", month_in_year(month));
	return view_keep(view, sentence_fill(view->context->sentences, "chart.month", "year", year,
					     "month", number, NULL));
}

const ChartFigure *
view_history_chart(View *view, const TargetResult *result, const GPtrArray *points)
{
	static const char *const columns[] = {"column-month", "column-value",
					      "column-scheduled-value", "column-status", NULL};
	const Sentences *sentences = view->context->sentences;
	g_autofree char *id = g_strconcat("history-", result->target->id, NULL);
	ChartData *data = view_chart_new(view, id, result->target->name,
					 plan_is_sample(result->plan), columns);
	/* What a coverage counts are those covered, whatever the unit of its goal. */
	data->unit = result->measured == TARGET_COVERAGE ? result->target->counted
							 : target_value_unit(result->target);
	int drawn = 0;
	for (guint i = 0; i < points->len; i++) {
		const HistoryPoint *point = g_ptr_array_index(points, i);
		const TargetResult *known = point->known;
		bool own = known->figure != NULL && known->figure->month == known->month;
		ChartRow *row = ARENA_NEW(view->arena, ChartRow);
		row->label = view_month_label(view, point->month);
		row->status = known->status;
		row->has_status = true;
		row->bound = result->target->bound;
		row->goal = known->goal;
		row->scheduled = known->expected_value;
		row->value = own ? known->value : NUMBER_ABSENT;
		row->value_text = own ? view_keep(view, sentence_value(sentences, known)) : NULL;
		row->goal_text = view_keep(view, sentence_goal(sentences, known));
		row->corrected = own && known->figure->correction != NULL;
		row->missing = known->expected && !known->reported
				       ? view_status_label(view, STATUS_UNREPORTED)
				       : NULL;
		g_ptr_array_add(data->rows, row);
		drawn += own && number_given(known->value);
		g_autofree char *expected = number_to_fixed(known->expected_value, 1);
		g_autofree char *month = month_to_chinese(point->month);
		const char *cells[] = {
			month, row->value_text, expected,
			sentence_status(sentences, known, view->context->collection->settings)};
		view_add_cells(view, data, cells, 4);
	}
	if (drawn == 0)
		return NULL;
	data->sentence = view_keep(view, sentence_for_result(sentences, result));
	view_chart_forecast(view, data, result, points);
	return chart_draw("lines", data, view->context->fonts, view->arena);
}

/* --- in place ---------------------------------------------------------------------------------- */

static void
add_table(xmlNode *parent, const ChartTable *table)
{
	xmlNode *element = element_add(parent, "table");
	xmlNode *head = element_add(element, "head");
	for (guint i = 0; i < table->columns->len; i++) {
		xmlNode *cell = element_add(head, "cell");
		element_text(cell, g_ptr_array_index(table->columns, i));
		if (table->column_hrefs != NULL)
			element_set(cell, "href", g_ptr_array_index(table->column_hrefs, i));
	}
	for (guint i = 0; i < table->rows->len; i++) {
		const GPtrArray *cells = g_ptr_array_index(table->rows, i);
		xmlNode *row = element_add(element, "row");
		if (table->hrefs != NULL)
			element_set(row, "href", g_ptr_array_index(table->hrefs, i));
		for (guint j = 0; j < cells->len; j++)
			element_text(element_add(row, "cell"), g_ptr_array_index(cells, j));
	}
}

void
view_add_figure(View *view, xmlNode *parent, const ChartFigure *figure)
{
	if (figure == NULL)
		return;
	xmlNode *element = element_add(parent, "figure");
	element_set(element, "id", figure->id);
	element_set(element, "kind", figure->kind);
	element_set(element, "title", figure->title);
	element_set_flag(element, "sample", figure->sample);
	figure_to_svg(figure, element, view->prefix);
	element_add_text(element, "sentence", figure->sentence);
	add_table(element, &figure->table);
	g_hash_table_insert(view->figures, (char *)figure->id, (void *)figure);
}
