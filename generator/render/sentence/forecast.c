/* forecast.c - the estimate and the pace still needed, as sentences. See sentence.h. */
#include "render/sentence/sentences.h"

#include <string.h>

typedef enum { ROUND_DOWN, ROUND_NEAREST, ROUND_UP } Rounding;

/* The multiple of `step` that is nearest, or next below or above. */
static Number
rounded(Number number, Number step, Rounding rounding)
{
	Number count = number_divide(number, step);
	if (rounding == ROUND_NEAREST)
		count = number_add(count, number_of(1, 2));
	Number whole = rounding == ROUND_UP ? number_negate(number_floor(number_negate(count)))
					    : number_floor(count);
	return number_multiply(whole, step);
}

/* The unit of the values: a rate that is to rise by 个百分点 is itself told in %. */
static const char *
value_unit(const Sentences *sentences, const TargetResult *result)
{
	const char *unit = sentences_unit(sentences, result);
	return result->measured == TARGET_LEVEL && unit_is_percent(unit) ? "%" : unit;
}

/* How fine an estimate is told: whole things whole, large numbers in hundreds, measures with one
 * decimal, or with two where goal or figures have as many. */
static Number
fineness(const Sentences *sentences, const TargetResult *result)
{
	if (sentences_counts_whole(sentences, sentences_unit(sentences, result))) {
		bool large = number_compare(result->goal, number_of(10000, 1)) >= 0;
		return number_of(large ? 100 : 1, 1);
	}
	Number tens = number_of(10, 1);
	bool one_decimal = number_multiply(result->goal, tens).denominator == 1 &&
			   number_multiply(result->value, tens).denominator == 1;
	return number_of(1, one_decimal ? 10 : 100);
}

/* Rounded to the nearest, but never to a goal that it does not reach. */
static Number
rounded_short_of(Number value, Number goal, Number step)
{
	int order = number_compare(value, goal);
	Number nearest = rounded(value, step, ROUND_NEAREST);
	if (order < 0 && number_compare(nearest, goal) >= 0)
		return rounded(value, step, ROUND_DOWN);
	if (order > 0 && number_compare(nearest, goal) <= 0)
		return rounded(value, step, ROUND_UP);
	return nearest;
}

char *
sentence_forecast_value(const Sentences *sentences, const TargetResult *result, Month month)
{
	const Forecast *forecast = result->forecast;
	if (forecast == NULL)
		return NULL;
	const char *unit = value_unit(sentences, result);
	Number step = fineness(sentences, result), value, low, high;
	forecast_at(forecast, month, &value, &low, &high);
	Number printed = rounded_short_of(value, result->goal, step);
	g_autofree char *middle = sentence_number(sentences, printed, unit);
	g_autofree char *from = sentence_number(sentences, rounded(low, step, ROUND_DOWN), unit);
	g_autofree char *to = sentence_number(sentences, rounded(high, step, ROUND_UP), unit);
	const char *form = strcmp(from, to) == 0 ? "forecast.value" : "forecast.value.band";
	return sentence_fill(sentences, form, "value", middle, "from", from, "to", to, NULL);
}

/* --- the pace ---------------------------------------------------------------------------------- */

static Number
pace_fineness(Number pace)
{
	if (number_compare(pace, number_of(10000, 1)) >= 0)
		return number_of(100, 1);
	if (number_compare(pace, number_of(100, 1)) >= 0)
		return number_of(1, 1);
	return number_of(1, number_compare(pace, number_of(1, 1)) >= 0 ? 10 : 100);
}

/* Things that are counted come whole: exactly so many, about so many (rounded up), or, where one a
 * month is more than is needed, under one. A new string. */
static char *
counted_pace(const Sentences *sentences, Number pace, const char *unit)
{
	Number whole = rounded(pace, number_of(1, 1), ROUND_UP);
	g_autofree char *number = sentence_number(sentences, whole, unit);
	if (number_equal(pace, whole))
		return g_steal_pointer(&number);
	bool under = number_compare(pace, number_of(1, 1)) < 0;
	return sentence_fill(sentences, under ? "pace.under" : "pace.about", "value", number, NULL);
}

/* The pace with its unit: whole things, percentage points, or a measure rounded up. A new string. */
static char *
pace_quantity(const Sentences *sentences, const TargetResult *result)
{
	const char *unit = sentences_unit(sentences, result);
	Number exact = result->forecast->pace;
	if (sentences_counts_whole(sentences, unit) &&
	    number_compare(exact, number_of(10000, 1)) < 0)
		return counted_pace(sentences, exact, unit);
	Number pace = rounded(exact, pace_fineness(exact), ROUND_UP);
	if (!unit_is_percent(unit))
		return sentence_number(sentences, pace, unit);
	g_autofree char *number = sentence_number(sentences, pace, NULL);
	return sentence_fill(sentences, "points", "value", number, NULL);
}

static const char *
pace_form(const TargetResult *result)
{
	if (result->measured == TARGET_COVERAGE)
		return result->target->each != NULL ? "pace.coverage.each" : "pace.coverage";
	if (result->measured == TARGET_LEVEL)
		return result->forecast->downwards ? "pace.level.down" : "pace.level.up";
	return "pace.count";
}

char *
sentence_pace(const Sentences *sentences, const TargetResult *result)
{
	const Forecast *forecast = result->forecast;
	if (forecast == NULL)
		return NULL;
	g_autofree char *quantity = pace_quantity(sentences, result);
	bool last = forecast->months_left == 1;
	const char *when = sentence_word(sentences, last ? "pace.next-month" : "pace.every-month");
	return sentence_fill(sentences, pace_form(result), "when", when, "pace", quantity, NULL);
}

/* --- the whole ---------------------------------------------------------------------------------- */

static const char *
reach_form(const Forecast *forecast)
{
	if (forecast->reach == 0)
		return forecast->advancing ? "forecast.reach.far" : "forecast.reach.none";
	return forecast->reach <= forecast->deadline ? "forecast.reach.in-time"
						     : "forecast.reach.late";
}

static const char *
outlook_form(const TargetResult *result)
{
	if (result->measured == TARGET_COVERAGE)
		return result->target->each != NULL ? "forecast.coverage.each"
						    : "forecast.coverage";
	return result->measured == TARGET_LEVEL ? "forecast.level" : "forecast.count";
}

/* The last month; its year only where it is another one than the first month's. */
static char *
last_month(const Sentences *sentences, const Forecast *forecast)
{
	if (month_year(forecast->from) != month_year(forecast->to))
		return month_to_chinese(forecast->to);
	g_autofree char *number = g_strdup_printf("%d", month_in_year(forecast->to));
	return sentence_fill(sentences, "forecast.same-year", "month", number, NULL);
}

char *
sentence_forecast(const Sentences *sentences, const TargetResult *result)
{
	const Forecast *forecast = result->forecast;
	if (forecast == NULL)
		return NULL;
	g_autofree char *from = month_to_chinese(forecast->from);
	g_autofree char *to = last_month(sentences, forecast);
	g_autofree char *count = g_strdup_printf("%d", forecast->figures);
	g_autofree char *deadline = month_to_chinese(forecast->deadline);
	g_autofree char *value = sentence_forecast_value(sentences, result, forecast->deadline);
	g_autofree char *outlook = sentence_fill(sentences, outlook_form(result), "deadline",
						 deadline, "value", value, NULL);
	g_autofree char *month = month_to_chinese(forecast->reach);
	g_autofree char *reach =
		sentence_fill(sentences, reach_form(forecast), "month", month, NULL);
	g_autofree char *pace = sentence_pace(sentences, result);
	return sentence_fill(sentences, "forecast", "from", from, "to", to, "count", count,
			     "outlook", outlook, "reach", reach, "pace", pace, NULL);
}
