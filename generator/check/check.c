/* check.c - see check.h. The table of checks, and what they share. */
#include "check/check.h"

#include "base/text.h"
#include "check/rows.h"
#include "model/rhythm.h"
#include <string.h>

/* One row a check: either it looks at each plan or at the whole collection. */
typedef struct {
	const char *name;
	unsigned needs; /* PlanFile bits: left out for a plan with one of them unread */
	void (*plan)(const Checker *checker, const Plan *plan);
	void (*collection)(const Checker *checker);
} CheckRow;

#define TEXT PLAN_FILE_TEXT
#define PLAN PLAN_FILE_PLAN
#define BREAKDOWN PLAN_FILE_BREAKDOWN
#define MONTHS PLAN_FILE_MONTHS

static const CheckRow rows[] = {
	{"settings", 0, NULL, check_settings},
	{"sources-written", 0, NULL, check_sources_written},
	{"comparison-issues", 0, NULL, check_comparison_issues},
	{"indicators", 0, NULL, check_indicators},
	{"mentions", 0, NULL, check_mentions},
	{"follows", 0, NULL, check_follows},
	{"items", TEXT | PLAN, check_items, NULL},
	{"quotes", TEXT | PLAN, check_quotes, NULL},
	{"disclosures", PLAN, check_disclosures, NULL},
	{"sources", PLAN, check_sources, NULL},
	{"period", PLAN, check_period, NULL},
	{"former-ids", PLAN, check_former_ids, NULL},
	{"units-of-measure", PLAN, check_units_of_measure, NULL},
	{"values", PLAN, check_values, NULL},
	{"quoted-values", PLAN, check_quoted_values, NULL},
	{"kinds", PLAN, check_kinds, NULL},
	{"due-days", PLAN, check_due_days, NULL},
	{"revisions", PLAN, check_revisions, NULL},
	{"themes", PLAN, check_themes, NULL},
	{"target-indicators", PLAN, check_target_indicators, NULL},
	{"assigned", TEXT | PLAN | BREAKDOWN, check_assigned, NULL},
	{"leads", BREAKDOWN, check_leads, NULL},
	{"schedules", BREAKDOWN, check_schedules, NULL},
	{"steps", PLAN | BREAKDOWN, check_steps, NULL},
	{"wholes", PLAN | BREAKDOWN, check_wholes, NULL},
	{"parts", PLAN | BREAKDOWN, check_parts, NULL},
	{"denominators", BREAKDOWN, check_denominators, NULL},
	{"months", PLAN, check_months, NULL},
	{"month-gaps", PLAN | BREAKDOWN | MONTHS, check_month_gaps, NULL},
	{"issues", MONTHS, check_issues, NULL},
	{"item-states", TEXT | PLAN, check_item_states, NULL},
	{"circulars", PLAN, check_circulars, NULL},
	{"sample-heads", PLAN | BREAKDOWN | MONTHS, check_sample_heads, NULL},
	{"sample-flags", BREAKDOWN | MONTHS, check_sample_flags, NULL},
	{"figure-targets", PLAN, check_figure_targets, NULL},
	{"figure-shapes", PLAN, check_figure_shapes, NULL},
	{"figure-names", PLAN | BREAKDOWN, check_figure_names, NULL},
	{"figure-values", PLAN | BREAKDOWN, check_figure_values, NULL},
	{"figure-dates", 0, check_figure_dates, NULL},
	{"dropped", PLAN, check_dropped, NULL},
	{"falls", PLAN | BREAKDOWN | MONTHS, check_falls, NULL},
	{"corrections", PLAN | MONTHS, check_corrections, NULL},
};

void
check_collection(const Collection *collection, ProblemList *problems)
{
	Checker checker = {collection, problems};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		if (rows[i].collection != NULL)
			rows[i].collection(&checker);
		for (guint j = 0; rows[i].plan != NULL && j < collection->plans->len; j++) {
			const Plan *plan = g_ptr_array_index(collection->plans, j);
			if ((plan->unread & rows[i].needs) == 0)
				rows[i].plan(&checker, plan);
		}
	}
}

bool
check_written(const Origin *origin, const char *field)
{
	return origin->fields != NULL && g_hash_table_contains(origin->fields, field);
}

GPtrArray *
check_target_ids(const Plan *plan)
{
	GPtrArray *ids = g_ptr_array_new();
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (target->id != NULL)
			g_ptr_array_add(ids, (char *)target->id);
	}
	return ids;
}

GPtrArray *
check_item_numbers(const Plan *plan)
{
	GPtrArray *numbers = g_ptr_array_new();
	for (guint i = 0; i < plan->text->items->len; i++) {
		const TextItem *item = g_ptr_array_index(plan->text->items, i);
		g_ptr_array_add(numbers, (char *)item->number);
	}
	return numbers;
}

GPtrArray *
check_unit_ids(const Plan *plan)
{
	GPtrArray *ids = g_ptr_array_new();
	for (guint i = 0; plan->breakdown != NULL && i < plan->breakdown->units->len; i++) {
		const Unit *unit = g_ptr_array_index(plan->breakdown->units, i);
		if (unit->id != NULL)
			g_ptr_array_add(ids, (char *)unit->id);
	}
	return ids;
}

/* Names beside the ids that they belong to; both const char *, borrowed. */
typedef struct {
	GPtrArray *names, *ids;
} NamedIds;

static void
add_named(NamedIds *named, const GPtrArray *ids, const char *name, const char *id)
{
	/* The ids in question are borrowed from the same records. */
	if (name == NULL || id == NULL || !g_ptr_array_find((GPtrArray *)ids, id, NULL))
		return;
	g_ptr_array_add(named->names, (char *)name);
	g_ptr_array_add(named->ids, (char *)id);
}

static void
add_plan_names(NamedIds *named, ProblemKind kind, const GPtrArray *ids, const Plan *plan)
{
	for (guint i = 0; kind == PROBLEM_UNKNOWN_TARGET && i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		add_named(named, ids, target->name, target->id);
	}
	bool units = kind == PROBLEM_UNKNOWN_UNIT && plan->breakdown != NULL;
	for (guint i = 0; units && i < plan->breakdown->units->len; i++) {
		const Unit *unit = g_ptr_array_index(plan->breakdown->units, i);
		add_named(named, ids, unit->name, unit->id);
		for (guint j = 0; j < unit->also->len; j++)
			add_named(named, ids, g_ptr_array_index(unit->also, j), unit->id);
	}
}

/* A target's or unit's name where its id belongs, or what is near one: reports it with the id. */
static bool
report_name(const Checker *checker, ProblemKind kind, const GPtrArray *ids, const char *text,
	    Position where)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autoptr(GPtrArray) their_ids = g_ptr_array_new();
	NamedIds named = {names, their_ids};
	for (guint i = 0; i < checker->collection->plans->len; i++)
		add_plan_names(&named, kind, ids, g_ptr_array_index(checker->collection->plans, i));
	g_ptr_array_add(names, NULL);
	const char *near = text_nearest(text, (const char *const *)names->pdata);
	for (guint i = 0; i < their_ids->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		if (strcmp(name, text) != 0 && name != near)
			continue;
		problem_add(checker->problems, PROBLEM_NAME_FOR_ID, where, "text", text, "id",
			    g_ptr_array_index(their_ids, i), "name", name, NULL);
		return true;
	}
	return false;
}

bool
check_name(const Checker *checker, ProblemKind kind, const GPtrArray *names, const char *name,
	   Position where)
{
	for (guint i = 0; i < names->len; i++)
		if (strcmp(g_ptr_array_index(names, i), name) == 0)
			return true;
	if (report_name(checker, kind, names, name, where))
		return false;
	g_autoptr(GPtrArray) candidates = g_ptr_array_new();
	g_ptr_array_extend(candidates, (GPtrArray *)names, NULL, NULL);
	g_ptr_array_add(candidates, NULL);
	g_autofree char *known = text_suggest(name, (const char *const *)candidates->pdata);
	problem_add(checker->problems, kind, where, "text", name, "item", name, "known", known,
		    NULL);
	return false;
}

void
check_possible(const Checker *checker, Number number, const char *unit, bool rise, const char *key,
	       Position where)
{
	if (!number_given(number) || rise)
		return;
	bool negative = number_compare(number, number_of(0, 1)) < 0;
	bool over = g_strcmp0(unit, "%") == 0 && number_compare(number, number_of(100, 1)) > 0;
	if (!negative && !over)
		return;
	g_autofree char *text = number_to_text(number);
	problem_add(checker->problems, PROBLEM_IMPOSSIBLE_VALUE, where, "key", key, "text", text,
		    NULL);
}

bool
check_kind_known(const Target *target)
{
	return check_written(&target->origin, "kind");
}

bool
check_is_coverage(const Target *target)
{
	return target->kind == TARGET_COVERAGE || target->each != NULL || rhythm_is_weekly(target);
}
