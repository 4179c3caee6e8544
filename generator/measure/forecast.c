/* forecast.c - see forecast.h. Exact numbers throughout, so that the estimate is the same anywhere. */
#include "measure/forecast.h"

#include "measure/expect.h"
#include "measure/kinds.h"
#include "model/rhythm.h"

#define MOST_SLOPES (FORECAST_MOST_FIGURES * (FORECAST_MOST_FIGURES - 1) / 2)
/* A goal that is met later than that after its deadline is not foreseen. */
#define FARTHEST_MONTHS 120

typedef struct {
	Month month;
	Number value;
} Point;

/* The last figures, in order of time. */
typedef struct {
	Point points[FORECAST_MOST_FIGURES];
	int count;
} Series;

static bool
is_foreseeable(const Case *c, const TargetResult *result)
{
	if (!c->settings->forecast || result->met || result->figure == NULL)
		return false;
	if (result->status != STATUS_ON_SCHEDULE && result->status != STATUS_BEHIND)
		return false;
	if (expect_is_annual(c->target) || result->month >= result->span_to)
		return false;
	if (!number_given(result->value) || !number_given(result->goal))
		return false;
	switch (result->measured) {
	case TARGET_CUMULATIVE:
	case TARGET_LEVEL:
	case TARGET_COVERAGE:
		return true;
	case TARGET_FREQUENCY:
		return !kinds_counts_those_who(result) && !rhythm_has_periods(c->target);
	default:
		return false;
	}
}

/* What one figure attains, read as the result's own was; absent when it tells no whole total. */
static Number
value_of(const Case *c, const TargetResult *result, const KnownFigure *figure, GPtrArray *missing)
{
	TargetResult read = {.plan = result->plan,
			     .target = result->target,
			     .assignment = result->assignment,
			     .terms = result->terms,
			     .month = result->month,
			     .measured = result->measured,
			     .figure = figure,
			     .missing_parts = missing};
	g_ptr_array_set_size(missing, 0);
	if (case_is_disputed(figure))
		return NUMBER_ABSENT;
	kinds_row(&read)->attain(c, &read, figure->month);
	bool whole = missing->len == 0 && read.worst_part == NULL;
	return whole ? read.value : NUMBER_ABSENT;
}

/* The last figures of the span, up to the result's own. */
static Series
last_figures(const Case *c, const TargetResult *result, GPtrArray *missing)
{
	Series series = {.count = 0};
	Point found[FORECAST_MOST_FIGURES];
	for (guint i = c->figures->len; i > 0 && series.count < FORECAST_MOST_FIGURES; i--) {
		const KnownFigure *figure = g_ptr_array_index(c->figures, i - 1);
		if (figure->month > result->figure->month || figure->month < result->span_from)
			continue;
		Number value = value_of(c, result, figure, missing);
		if (number_given(value))
			found[series.count++] = (Point){figure->month, value};
	}
	for (int i = 0; i < series.count; i++)
		series.points[i] = found[series.count - 1 - i];
	return series;
}

/* --- slopes ----------------------------------------------------------------------------------- */

static int
compare_numbers(gconstpointer a, gconstpointer b)
{
	return number_compare(*(const Number *)a, *(const Number *)b);
}

/* The slopes between every two figures, ascending. Returns how many. */
static int
pair_slopes(const Series *series, bool never_falls, Number *slopes)
{
	int count = 0;
	for (int i = 0; i < series->count; i++) {
		for (int j = i + 1; j < series->count; j++) {
			const Point *a = &series->points[i], *b = &series->points[j];
			Number slope = number_divide(number_subtract(b->value, a->value),
						     number_of(b->month - a->month, 1));
			slopes[count++] = never_falls ? number_max(slope, number_of(0, 1)) : slope;
		}
	}
	qsort(slopes, (gsize)count, sizeof(Number), compare_numbers);
	return count;
}

/* The number that `tenths` tenths of the way through an ascending list lead to; between two numbers
 * the share of the way between them. */
static Number
decile(const Number *numbers, int count, int tenths)
{
	int way = (count - 1) * tenths;
	Number here = numbers[way / 10];
	if (way % 10 == 0)
		return here;
	Number step = number_subtract(numbers[way / 10 + 1], here);
	return number_add(here, number_multiply(step, number_of(way % 10, 10)));
}

/* --- bounds, month and pace ------------------------------------------------------------------- */

static void
set_bounds(const TargetResult *result, Forecast *forecast)
{
	Number zero = number_of(0, 1);
	bool total = result->measured == TARGET_CUMULATIVE || result->measured == TARGET_FREQUENCY;
	bool below_zero =
		number_compare(forecast->start, zero) < 0 || number_compare(result->goal, zero) < 0;
	forecast->least = total ? forecast->start : below_zero ? NUMBER_ABSENT : zero;
	if (result->measured == TARGET_COVERAGE) {
		forecast->most = number_max(result->whole, forecast->start);
	} else if (result->measured == TARGET_LEVEL && unit_is_percent(result->target->unit)) {
		Number reached = number_max(forecast->start, result->goal);
		forecast->most = number_max(number_of(100, 1), reached);
	}
}

/* The least whole number that is not below the number. */
static int
rounded_up(Number number)
{
	Number up = number_negate(number_floor(number_negate(number)));
	return (int)MIN(up.numerator, G_MAXINT);
}

static void
set_reach(const TargetResult *result, Forecast *forecast)
{
	Number way = number_subtract(result->goal, forecast->start);
	forecast->downwards = number_compare(way, number_of(0, 1)) < 0;
	Number slope = forecast->downwards ? number_negate(forecast->slope) : forecast->slope;
	forecast->advancing = number_compare(slope, number_of(0, 1)) > 0;
	if (!forecast->advancing)
		return;
	int months = rounded_up(number_divide(way, forecast->slope));
	if (months > forecast->deadline + FARTHEST_MONTHS - forecast->to)
		return;
	/* Quarters that have passed since the last report did not meet it as far as is known. */
	forecast->reach = MAX(forecast->to + months, result->month + 1);
}

static void
set_pace(const TargetResult *result, Forecast *forecast)
{
	forecast->months_left = forecast->deadline - result->month;
	Number way = number_subtract(result->goal, forecast->start);
	Number size = forecast->downwards ? number_negate(way) : way;
	forecast->pace = number_divide(size, number_of(forecast->months_left, 1));
}

const Forecast *
forecast_find(const Case *c, const TargetResult *result, Arena *arena)
{
	if (!is_foreseeable(c, result))
		return NULL;
	g_autoptr(GPtrArray) missing = g_ptr_array_new();
	Series series = last_figures(c, result, missing);
	if (series.count < FORECAST_LEAST_FIGURES)
		return NULL;
	const Point *last = &series.points[series.count - 1];
	if (last->month != result->figure->month)
		return NULL;
	Number slopes[MOST_SLOPES];
	bool total = result->measured == TARGET_CUMULATIVE || result->measured == TARGET_FREQUENCY;
	int count = pair_slopes(&series, total, slopes);
	Forecast *forecast = ARENA_NEW(arena, Forecast);
	*forecast = (Forecast){.figures = series.count,
			       .from = series.points[0].month,
			       .to = last->month,
			       .deadline = result->span_to,
			       .start = last->value,
			       .slope = decile(slopes, count, 5),
			       .slope_low = decile(slopes, count, 1),
			       .slope_high = decile(slopes, count, 9)};
	set_bounds(result, forecast);
	forecast_at(forecast, forecast->deadline, &forecast->value, &forecast->low,
		    &forecast->high);
	set_reach(result, forecast);
	set_pace(result, forecast);
	return forecast;
}
