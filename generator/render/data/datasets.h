/* datasets.h - the tables that are published, and what their rows share. Private to render/data.
 * Stage: render/data.  Used by: render/data, tests. */
#pragma once
#include "render/data/table.h"

/* plans, targets, figures, statuses, changes; in this order. */
extern const Dataset *const data_sets[];
extern const int data_set_count;

extern const Dataset dataset_plans, dataset_targets, dataset_figures, dataset_statuses,
	dataset_changes;

/* Sets `page` to the target's page, and `bulletin` to the month's bulletin where the edition has one
 * (month 0: no such column). Paths are relative to the site's root. */
void table_set_pages(Table *table, const TargetResult *result, Edition edition, Month month);
/* Returns the names of units by their ids (const char *, the table's); empty for NULL. */
GPtrArray *table_unit_names(Table *table, const Plan *plan, const GPtrArray *ids);
/* Sets `source` to file:line. */
void table_set_source(Table *table, Position source);
