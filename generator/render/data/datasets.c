/* datasets.c - see datasets.h. */
#include "render/data/datasets.h"

const Dataset *const data_sets[] = {&dataset_plans, &dataset_targets, &dataset_figures,
				    &dataset_statuses, &dataset_changes};
const int data_set_count = G_N_ELEMENTS(data_sets);

void
table_set_pages(Table *table, const TargetResult *result, Edition edition, Month month)
{
	const char *plan = result->plan->id;
	g_autofree char *page =
		g_strdup_printf("plans/%s/targets/%s.html", plan, result->target->id);
	table_set_text(table, "page", page);
	const MonthFile *file = month != 0 ? plan_month(result->plan, month) : NULL;
	if (file == NULL || !month_file_has_bulletin(file, edition))
		return;
	g_autofree char *name = month_to_text(month);
	g_autofree char *bulletin = g_strdup_printf("plans/%s/%s.html", plan, name);
	table_set_text(table, "bulletin", bulletin);
}

GPtrArray *
table_unit_names(Table *table, const Plan *plan, const GPtrArray *ids)
{
	GPtrArray *names = arena_array(table->arena);
	for (guint i = 0; ids != NULL && i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		const Unit *unit = plan_unit(plan, id);
		g_ptr_array_add(names, (char *)(unit != NULL ? unit->name : id));
	}
	return names;
}

void
table_set_source(Table *table, Position source)
{
	if (source.file == NULL)
		return;
	g_autofree char *text = g_strdup_printf("%s:%d", source.file, source.line);
	table_set_text(table, "source", text);
}
