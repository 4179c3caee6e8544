/* The report as a whole: what an edition may show, counts, changes, items, comparison. */
#include "measure/book.h"
#include "measure/measure.h"
#include "support/plan_builder.h"
#include "support/test_support.h"

/* --- percentages ------------------------------------------------------------------------------ */

typedef struct {
	int counts[4], tenths[4];
} Shares;

static void
test_percentages(void)
{
	const Shares rows[] = {
		{{4, 15, 4, 1}, {167, 625, 167, 41}},
		{{1, 1, 1, 0}, {334, 333, 333, 0}},
		{{0, 0, 0, 0}, {0, 0, 0, 0}},
		{{7, 0, 0, 0}, {1000, 0, 0, 0}},
		{{24, 162, 17, 10}, {113, 760, 80, 47}},
		{{1, 2, 3, 1}, {143, 286, 428, 143}},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		int tenths[4];
		measure_percentages(rows[i].counts, tenths, 4);
		for (int k = 0; k < 4; k++)
			g_assert_cmpint(tenths[k], ==, rows[i].tenths[k]);
	}
}

/* Whatever the counts, the whole is 100.0 and no share is off by a tenth or more. */
static void
test_percentages_sum(void)
{
	for (int a = 0; a < 12; a++) {
		for (int b = 0; b < 12; b++) {
			for (int c = 0; c < 12; c++) {
				int counts[] = {a, b, c, 5}, tenths[4];
				int total = a + b + c + 5, sum = 0;
				measure_percentages(counts, tenths, 4);
				for (int k = 0; k < 4; k++) {
					sum += tenths[k];
					int off = tenths[k] * total - counts[k] * 1000;
					g_assert_cmpint(ABS(off), <, total);
				}
				g_assert_cmpint(sum, ==, 1000);
			}
		}
	}
}

/* --- one plan -------------------------------------------------------------------------------- */

typedef struct {
	Collection *collection;
	Arena *arena;
	Plan *plan;
} Fixture;

static void
add_item(Arena *arena, Plan *plan, const char *number)
{
	TextItem *item = ARENA_NEW(arena, TextItem);
	item->number = number;
	item->heading = "一项工作。";
	g_ptr_array_add(plan->text->items, item);
}

static void
set_up(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->collection = build_collection();
	fixture->arena = fixture->collection->arena;
	fixture->plan = build_plan(fixture->arena, "p");
	Plan *plan = fixture->plan;
	plan->text = ARENA_NEW(fixture->arena, PlanText);
	plan->text->chapters = arena_array(fixture->arena);
	plan->text->blocks = arena_array(fixture->arena);
	plan->text->items = arena_array(fixture->arena);
	add_item(fixture->arena, plan, "1");
	add_item(fixture->arena, plan, "2");
	add_item(fixture->arena, plan, "3");
	g_ptr_array_add(fixture->collection->plans, plan);
	const char *const ids[] = {"open", "asked", "shut"};
	for (int i = 0; i < 3; i++) {
		Target *target = build_target(fixture->arena, plan, ids[i], TARGET_CUMULATIVE,
					      BOUND_EXACTLY, "20", "所");
		target->access = (Access)i;
		target->item = i == 2 ? "2" : "1";
		build_figure(fixture->arena, plan, "2023-05", ids[i], "9");
		build_figure(fixture->arena, plan, "2023-06", ids[i], "9");
	}
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
	(void)data;
	collection_free(fixture->collection);
}

static Report *
june(const Fixture *fixture, Edition edition)
{
	Month month = month_of(2023, 6);
	return measure_plan(fixture->plan, fixture->collection->settings, edition, month, month);
}

static void
test_access(Fixture *fixture, gconstpointer data)
{
	(void)data;
	build_correction(fixture->arena, fixture->plan, "2023-06", "2023-05", "shut", "9", "8");
	build_correction(fixture->arena, fixture->plan, "2023-06", "2023-05", "open", "9", "8");
	g_autoptr(Report) public = june(fixture, EDITION_PUBLIC);
	g_assert_cmpint(public->results->len, ==, 1);
	g_assert_nonnull(report_result(public, "open"));
	g_assert_null(report_result(public, "asked"));
	g_assert_null(report_result(public, "shut"));
	g_assert_cmpint(public->totals.targets, ==, 1);
	g_assert_cmpint(public->totals.expected, ==, 1);
	g_assert_cmpint(public->totals.by_status[STATUS_BEHIND], ==, 1);
	g_assert_cmpint(public->corrections->len, ==, 1);
	for (guint i = 0; i < public->changes->len; i++) {
		const Change *change = g_ptr_array_index(public->changes, i);
		g_assert_cmpstr(change->result->target->id, ==, "open");
	}
	/* The public edition is what it would be if the closed targets had not been written. */
	g_assert_cmpint(public->items->len, ==, 2);
	g_autoptr(Report) internal = june(fixture, EDITION_INTERNAL);
	g_assert_cmpint(internal->results->len, ==, 3);
	g_assert_cmpint(internal->corrections->len, ==, 2);
	g_assert_cmpint(internal->items->len, ==, 1);
}

static void
test_totals(Fixture *fixture, gconstpointer data)
{
	(void)data;
	Plan *plan = fixture->plan;
	build_figure(fixture->arena, plan, "2023-06", "done", "20");
	build_target(fixture->arena, plan, "done", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	build_target(fixture->arena, plan, "silent", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	build_target(fixture->arena, plan, "forever", TARGET_ONGOING, BOUND_NONE, NULL, NULL);
	build_target(fixture->arena, plan, "hidden", TARGET_CUMULATIVE, BOUND_EXACTLY, NULL, "所")
		->redacted = true;
	g_autoptr(Report) report = june(fixture, EDITION_INTERNAL);
	const Totals *totals = &report->totals;
	g_assert_cmpint(totals->targets, ==, 7);
	g_assert_cmpint(totals->expected, ==, 6);
	g_assert_cmpint(totals->reported, ==, 4);
	g_assert_cmpint(totals->missing, ==, 2);
	g_assert_cmpint(totals->judged, ==, 4);
	g_assert_cmpint(totals->by_status[STATUS_DONE], ==, 1);
	g_assert_cmpint(totals->by_status[STATUS_BEHIND], ==, 3);
	g_assert_cmpint(totals->by_status[STATUS_UNREPORTED], ==, 1);
	g_assert_cmpint(totals->by_status[STATUS_NOT_JUDGED], ==, 2);
	g_assert_cmpint(totals->by_reason[REASON_ONGOING], ==, 1);
	g_assert_cmpint(totals->by_reason[REASON_REDACTED], ==, 1);
	g_assert_cmpint(totals->percent_tenths[STATUS_DONE], ==, 250);
	g_assert_cmpint(totals->percent_tenths[STATUS_BEHIND], ==, 750);
	g_assert_cmpint(totals->percent_tenths[STATUS_UNREPORTED], ==, 0);
}

static void
test_items(Fixture *fixture, gconstpointer data)
{
	(void)data;
	const WorkState states[] = {STATE_NOT_STARTED, STATE_UNDER_WAY, STATE_DONE};
	for (int i = 0; i < 3; i++) {
		g_autofree char *month = g_strdup_printf("2023-%02d", 4 + 2 * i);
		ItemState *state = ARENA_NEW(fixture->arena, ItemState);
		state->item = "3";
		state->state = states[i];
		g_ptr_array_add(build_month(fixture->arena, fixture->plan, month)->item_states,
				state);
	}
	g_autoptr(Report) report = june(fixture, EDITION_INTERNAL);
	const ItemResult *item = g_ptr_array_index(report->items, 0);
	g_assert_cmpstr(item->item->number, ==, "3");
	g_assert_cmpint(item->state->state, ==, STATE_UNDER_WAY);
	g_assert_cmpint(item->state_month, ==, month_of(2023, 6));
}

static bool
has_change(const Report *report, ChangeKind kind, const char *target)
{
	for (guint i = 0; i < report->changes->len; i++) {
		const Change *change = g_ptr_array_index(report->changes, i);
		if (change->kind == kind && g_strcmp0(change->result->target->id, target) == 0)
			return true;
	}
	return false;
}

static void
test_changes(Fixture *fixture, gconstpointer data)
{
	(void)data;
	Arena *arena = fixture->arena;
	Plan *plan = fixture->plan;
	const char *const ids[] = {"reached", "back",	 "late", "first",
				   "revised", "dropped", "added"};
	for (gsize i = 0; i < G_N_ELEMENTS(ids); i++)
		build_target(arena, plan, ids[i], TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	build_figure(arena, plan, "2023-05", "reached", "18");
	build_figure(arena, plan, "2023-06", "reached", "20");
	build_figure(arena, plan, "2023-05", "back", "3");
	build_figure(arena, plan, "2023-06", "back", "11");
	build_figure(arena, plan, "2023-05", "late", "19");
	build_figure(arena, plan, "2023-06", "late", "19");
	((Target *)plan_target(plan, "late"))->due = build_read_date("2023-06-30");
	build_figure(arena, plan, "2023-06", "first", "12");
	build_revision(arena, (Target *)plan_target(plan, "revised"), "2023-06")->value =
		number_of(15, 1);
	build_revision(arena, (Target *)plan_target(plan, "dropped"), "2023-06")->dropped = true;
	Document document = {.title = "补充通知", .date = build_read_date("2023-06-10")};
	((Target *)plan_target(plan, "added"))->added_by = &document;
	g_autoptr(Report) report = june(fixture, EDITION_PUBLIC);
	g_assert_true(has_change(report, CHANGE_DONE, "reached"));
	g_assert_true(has_change(report, CHANGE_SLIPPED, "open"));
	g_assert_true(has_change(report, CHANGE_RECOVERED, "back"));
	g_assert_true(has_change(report, CHANGE_OVERDUE, "late"));
	g_assert_true(has_change(report, CHANGE_FIRST_REPORT, "first"));
	g_assert_true(has_change(report, CHANGE_REVISED, "revised"));
	g_assert_true(has_change(report, CHANGE_ADDED, "added"));
	g_assert_true(has_change(report, CHANGE_DROPPED, "dropped"));
	/* Nothing was reported of the added one in its first month. */
	g_assert_true(has_change(report, CHANGE_UNREPORTED, "added"));
	g_assert_cmpint(report->changes->len, ==, 9);
	/* By kind. */
	for (guint i = 1; i < report->changes->len; i++)
		g_assert_cmpint(((Change *)g_ptr_array_index(report->changes, i - 1))->kind, <=,
				((Change *)g_ptr_array_index(report->changes, i))->kind);
}

static void
test_corrections_are_of_the_month(Fixture *fixture, gconstpointer data)
{
	(void)data;
	build_correction(fixture->arena, fixture->plan, "2023-06", "2023-04", "open", NULL, "7");
	build_correction(fixture->arena, fixture->plan, "2023-06", "2023-05", "open", "9", "8");
	build_correction(fixture->arena, fixture->plan, "2023-07", "2023-06", "open", "9", "8");
	g_autoptr(Report) report = june(fixture, EDITION_PUBLIC);
	g_assert_cmpint(report->corrections->len, ==, 2);
	g_assert_true(((CorrectionNote *)g_ptr_array_index(report->corrections, 0))->late);
	g_assert_false(((CorrectionNote *)g_ptr_array_index(report->corrections, 1))->late);
}

/* --- several plans ---------------------------------------------------------------------------- */

static Plan *
add_plan(Fixture *fixture, const char *id, const char *month)
{
	Plan *plan = build_plan(fixture->arena, id);
	Target *target = build_target(fixture->arena, plan, "t", TARGET_CUMULATIVE, BOUND_EXACTLY,
				      "10", "所");
	g_ptr_array_add(target->indicators, (char *)"schools");
	if (month != NULL)
		build_figure(fixture->arena, plan, month, "t", "5");
	plan->has_progress = month != NULL;
	g_ptr_array_add(fixture->collection->plans, plan);
	return plan;
}

static void
add_indicator(Fixture *fixture)
{
	Indicator *indicator = ARENA_NEW(fixture->arena, Indicator);
	indicator->id = "schools";
	indicator->plans = arena_array(fixture->arena);
	IndicatorPlan *record = ARENA_NEW(fixture->arena, IndicatorPlan);
	record->plan = "p";
	record->mention_quote = "提供学位供给";
	g_ptr_array_add(indicator->plans, record);
	g_ptr_array_add(fixture->collection->indicators, indicator);
}

static const ComparisonEntry *
entry(const Comparison *comparison, guint index)
{
	const ComparisonRow *row = g_ptr_array_index(comparison->rows, 0);
	return g_ptr_array_index(row->entries, index);
}

static void
test_comparison(Fixture *fixture, gconstpointer data)
{
	(void)data;
	add_indicator(fixture);
	add_plan(fixture, "q", "2023-06");
	add_plan(fixture, "r", "2023-04");
	add_plan(fixture, "s", NULL);
	g_ptr_array_set_size(((Target *)plan_target(add_plan(fixture, "t", NULL), "t"))->indicators,
			     0);
	g_autoptr(Book) book = measure_book(fixture->collection, EDITION_PUBLIC);
	const Comparison *now = book->comparison;
	g_assert_cmpint(now->reports->len, ==, 5);
	g_assert_cmpint(entry(now, 0)->kind, ==, ENTRY_MENTION);
	g_assert_cmpint(entry(now, 1)->kind, ==, ENTRY_TARGETS);
	g_assert_cmpint(entry(now, 4)->kind, ==, ENTRY_ABSENT);
	/* Each plan at its own last month. */
	const TargetResult *result = g_ptr_array_index(entry(now, 2)->results, 0);
	g_assert_cmpint(result->month, ==, month_of(2023, 4));
	result = g_ptr_array_index(entry(now, 3)->results, 0);
	g_assert_cmpint(result->reason, ==, REASON_NO_PROGRESS_PUBLISHED);
	/* One month: who reported it, and who never publishes progress. */
	g_autoptr(Comparison) month = measure_comparison(book, month_of(2023, 6));
	g_assert_cmpint(month->reports->len, ==, 4);
	for (guint i = 0; i < month->reports->len; i++)
		g_assert_cmpstr(((Report *)g_ptr_array_index(month->reports, i))->plan->id, !=,
				"r");
}

static void
test_comparison_shows_what_the_edition_may(Fixture *fixture, gconstpointer data)
{
	(void)data;
	add_indicator(fixture);
	Plan *plan = add_plan(fixture, "q", "2023-06");
	((Target *)g_ptr_array_index(plan->targets, 0))->access = ACCESS_CLOSED;
	g_autoptr(Book) public = measure_book(fixture->collection, EDITION_PUBLIC);
	g_assert_cmpint(entry(public->comparison, 1)->kind, ==, ENTRY_ABSENT);
	g_autoptr(Book) internal = measure_book(fixture->collection, EDITION_INTERNAL);
	g_assert_cmpint(entry(internal->comparison, 1)->kind, ==, ENTRY_TARGETS);
}

static void
test_current_month(Fixture *fixture, gconstpointer data)
{
	(void)data;
	g_assert_cmpint(measure_current_month(fixture->plan), ==, month_of(2023, 6));
	g_ptr_array_set_size(fixture->plan->months, 0);
	g_assert_cmpint(measure_current_month(fixture->plan), ==, month_of(2023, 12));
}

#define ADD(path, test) g_test_add("/measure/report/" path, Fixture, NULL, set_up, test, tear_down)

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/measure/percentages/rows", test_percentages);
	g_test_add_func("/measure/percentages/sum", test_percentages_sum);
	ADD("access", test_access);
	ADD("totals", test_totals);
	ADD("items", test_items);
	ADD("changes", test_changes);
	ADD("corrections", test_corrections_are_of_the_month);
	ADD("comparison", test_comparison);
	ADD("comparison-access", test_comparison_shows_what_the_edition_may);
	ADD("current-month", test_current_month);
	return g_test_run();
}
