/* view_forecast.c - the estimate of a target, as XML and in its chart. See view_parts.h. */
#include "render/view/view_parts.h"

#include "render/view/element.h"

void
view_add_forecast(View *view, xmlNode *parent, const TargetResult *result)
{
	const Forecast *forecast = result->forecast;
	if (forecast == NULL)
		return;
	const Sentences *sentences = view->context->sentences;
	xmlNode *element = element_add(parent, "forecast");
	g_autofree char *value = sentence_forecast_value(sentences, result, forecast->deadline);
	g_autofree char *pace = sentence_pace(sentences, result);
	g_autofree char *sentence = sentence_forecast(sentences, result);
	element_set(element, "value", value);
	element_set_number(element, "number", forecast->value);
	element_set_number(element, "low", forecast->low);
	element_set_number(element, "high", forecast->high);
	element_set_month(element, "deadline", forecast->deadline);
	element_set_month(element, "reach", forecast->reach);
	element_set(element, "pace", pace);
	element_set_number(element, "pace-number", forecast->pace);
	element_set_int(element, "months-left", forecast->months_left);
	element_set_int(element, "figures", forecast->figures);
	element_set_month(element, "from", forecast->from);
	element_set_month(element, "to", forecast->to);
	element_add_text(element, "sentence", sentence);
}

void
view_add_forecast_method(View *view, xmlNode *parent)
{
	if (view->context->collection->settings->forecast)
		element_add_text(parent, "forecast-method", view_word(view, "forecast", "method"));
}

/* The column of a history's table that the estimate goes to. */
#define VALUE_COLUMN 1
/* An estimate of years would leave the figures themselves too little room. */
#define MOST_MONTHS_AHEAD 12

/* --- in the chart -------------------------------------------------------------------------------- */

/* Sets the numbers of a month in the picture. Returns the text for the table, in the view's arena. */
static const char *
set_estimate(View *view, ChartRow *row, const TargetResult *result, Month month)
{
	const Sentences *sentences = view->context->sentences;
	forecast_at(result->forecast, month, &row->forecast, &row->forecast_low,
		    &row->forecast_high);
	g_autofree char *value = sentence_forecast_value(sentences, result, month);
	return arena_take(view->arena,
			  sentence_fill(sentences, "chart.forecast-value", "value", value, NULL));
}

/* A month after the last one that was reported: goal and estimate, nothing else is known of it. */
static void
add_month(View *view, ChartData *data, const TargetResult *result, Month month)
{
	ChartRow *row = ARENA_NEW(view->arena, ChartRow);
	row->label = view_month_label(view, month);
	row->bound = result->target->bound;
	row->goal = result->goal;
	g_autofree char *goal = sentence_goal(view->context->sentences, result);
	row->goal_text = arena_copy(view->arena, goal);
	const char *value = set_estimate(view, row, result, month);
	g_ptr_array_add(data->rows, row);
	g_autofree char *label = month_to_chinese(month);
	const char *cells[] = {label, value, NULL, view_word(view, "chart", "forecast")};
	view_add_cells(view, data, cells, G_N_ELEMENTS(cells));
}

void
view_chart_forecast(View *view, ChartData *data, const TargetResult *result,
		    const GPtrArray *points)
{
	const Forecast *forecast = result->forecast;
	if (forecast == NULL)
		return;
	for (guint i = 0; i < points->len; i++) {
		const HistoryPoint *point = g_ptr_array_index(points, i);
		if (point->month <= forecast->to)
			continue;
		/* Nothing was reported for it, so that the cell of its value is free. */
		ChartRow *row = g_ptr_array_index(data->rows, i);
		GPtrArray *cells = g_ptr_array_index(data->table.rows, i);
		cells->pdata[VALUE_COLUMN] = (char *)set_estimate(view, row, result, point->month);
	}
	Month last = MIN(forecast->deadline, result->month + MOST_MONTHS_AHEAD);
	for (Month month = result->month + 1; month <= last; month++)
		add_month(view, data, result, month);
	data->forecast_legend = view_word(view, "chart", "forecast");
	const char *form = last < forecast->deadline ? "chart.forecast-sentence.year"
						     : "chart.forecast-sentence";
	g_autofree char *sentence =
		sentence_fill(view->context->sentences, form, "sentence", data->sentence, NULL);
	data->sentence = arena_copy(view->arena, sentence);
}
