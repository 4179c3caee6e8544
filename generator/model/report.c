/* report.c - see report.h. */
#include "model/report.h"

/* Several reports may lie in one arena, so the arena counts for all of them. */
Report *
report_hold(const Report *report)
{
	arena_hold(report->arena);
	return (Report *)report;
}

void
report_free(Report *report)
{
	if (report != NULL)
		arena_free(report->arena);
}

const TargetResult *
report_result(const Report *report, const char *target)
{
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		if (g_strcmp0(result->target->id, target) == 0)
			return result;
	}
	return NULL;
}

bool
result_has_flag(const TargetResult *result, Flag flag)
{
	return (result->flags & 1u << flag) != 0;
}

/* The start and so many months of a slope, kept within the bounds. */
static Number
led_by(const Forecast *forecast, Number slope, int months)
{
	Number there = number_add(forecast->start, number_multiply(slope, number_of(months, 1)));
	if (number_given(forecast->least))
		there = number_max(there, forecast->least);
	return number_given(forecast->most) ? number_min(there, forecast->most) : there;
}

void
forecast_at(const Forecast *forecast, Month month, Number *value, Number *low, Number *high)
{
	int months = month - forecast->to;
	if (value != NULL)
		*value = led_by(forecast, forecast->slope, months);
	if (low != NULL)
		*low = led_by(forecast, forecast->slope_low, months);
	if (high != NULL)
		*high = led_by(forecast, forecast->slope_high, months);
}

void
comparison_free(Comparison *comparison)
{
	if (comparison == NULL)
		return;
	for (guint i = 0; i < comparison->reports->len; i++)
		report_free(g_ptr_array_index(comparison->reports, i));
	arena_free(comparison->arena);
}
