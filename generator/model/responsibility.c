/* responsibility.c - see responsibility.h. */
#include "model/responsibility.h"

/* Whether a list of unit ids (const char *) holds one. */
static bool
units_hold(const GPtrArray *units, const char *id)
{
	for (guint i = 0; i < units->len; i++)
		if (g_strcmp0(g_ptr_array_index(units, i), id) == 0)
			return true;
	return false;
}

bool
result_led_by(const TargetResult *result, const char *unit)
{
	return result->assignment != NULL && units_hold(result->assignment->lead, unit);
}

bool
item_led_by(const ItemResult *item, const char *unit)
{
	return item->assignment != NULL && units_hold(item->assignment->lead, unit);
}

bool
report_unit_leads(const Report *report, const char *unit)
{
	for (guint i = 0; i < report->results->len; i++)
		if (result_led_by(g_ptr_array_index(report->results, i), unit))
			return true;
	return false;
}

bool
report_shows_unit(const Report *report, const char *unit)
{
	if (report_unit_leads(report, unit))
		return true;
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		if (result->assignment != NULL && units_hold(result->assignment->with, unit))
			return true;
	}
	for (guint i = 0; i < report->items->len; i++)
		if (item_led_by(g_ptr_array_index(report->items, i), unit))
			return true;
	return false;
}
