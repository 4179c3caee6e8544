/* responsibility.h - which unit stands behind what a report shows.
 * Stage: model.  Used by: render. */
#pragma once
#include "model/report.h"

/* Whether the unit leads the target of a result. */
bool result_led_by(const TargetResult *result, const char *unit);
/* Whether the unit leads an item without quantity. */
bool item_led_by(const ItemResult *item, const char *unit);
/* Whether the report shows a target that the unit leads. */
bool report_unit_leads(const Report *report, const char *unit);
/* Whether the report shows anything that the unit leads or supports. */
bool report_shows_unit(const Report *report, const char *unit);
