/* comparison.c - the plans side by side under every indicator. See measure.h. */
#include "measure/measure.h"

#include "measure/grouping.h"

static bool
belongs_to(const Target *target, const Indicator *indicator)
{
	for (guint i = 0; i < target->indicators->len; i++)
		if (g_strcmp0(g_ptr_array_index(target->indicators, i), indicator->id) == 0)
			return true;
	return false;
}

static ComparisonEntry *
entry_new(const Collection *collection, const Indicator *indicator, const Report *report,
	  Arena *arena)
{
	ComparisonEntry *entry = ARENA_NEW(arena, ComparisonEntry);
	entry->plan = report->plan;
	entry->record = indicator_plan(indicator, report->plan->id);
	entry->follows = report->plan->follows != NULL
				 ? collection_plan(collection, report->plan->follows)
				 : NULL;
	entry->results = arena_array(arena);
	for (guint i = 0; i < report->results->len; i++) {
		TargetResult *result = g_ptr_array_index(report->results, i);
		if (belongs_to(result->target, indicator))
			g_ptr_array_add(entry->results, result);
	}
	bool mentioned = entry->record != NULL && entry->record->mention_quote != NULL;
	entry->kind = entry->results->len > 0 ? ENTRY_TARGETS
		      : mentioned	      ? ENTRY_MENTION
					      : ENTRY_ABSENT;
	return entry;
}

static ComparisonRow *
row_new(const Collection *collection, const Indicator *indicator, const GPtrArray *reports,
	Arena *arena)
{
	ComparisonRow *row = ARENA_NEW(arena, ComparisonRow);
	row->indicator = indicator;
	row->entries = arena_array(arena);
	for (guint i = 0; i < reports->len; i++)
		g_ptr_array_add(row->entries, entry_new(collection, indicator,
							g_ptr_array_index(reports, i), arena));
	row->groups = grouping_find(collection, row, arena);
	return row;
}

/* The plan's report of that month, held; NULL when the plan has none to be compared. */
static Report *
report_for(const Book *book, const PlanBook *plan, Month month)
{
	if (month == 0)
		return report_hold(plan->current);
	if (!plan->plan->has_progress)
		return measure_plan(plan->plan, book->collection->settings, book->edition, month,
				    month);
	const Report *published = plan_book_published(plan, month);
	return published != NULL ? report_hold(published) : NULL;
}

Comparison *
measure_comparison(const Book *book, Month month)
{
	const Collection *collection = book->collection;
	Arena *arena = arena_new();
	Comparison *comparison = ARENA_NEW(arena, Comparison);
	comparison->arena = arena;
	comparison->collection = collection;
	comparison->month = month;
	comparison->reports = arena_array(arena);
	comparison->rows = arena_array(arena);
	for (guint i = 0; i < book->plans->len; i++) {
		Report *report = report_for(book, g_ptr_array_index(book->plans, i), month);
		if (report != NULL)
			g_ptr_array_add(comparison->reports, report);
	}
	for (guint i = 0; i < collection->indicators->len; i++)
		g_ptr_array_add(comparison->rows,
				row_new(collection, g_ptr_array_index(collection->indicators, i),
					comparison->reports, arena));
	return comparison;
}
