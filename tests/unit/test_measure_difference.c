/* What changed between two months, and between two data folders. */
#include "measure/difference.h"
#include "measure/measure.h"
#include "support/plan_builder.h"
#include "support/test_support.h"

#include <string.h>

/* --- a folder, twice --------------------------------------------------------------------------- */

static void
add_item(Arena *arena, Plan *plan, const char *number, const char *text)
{
	TextItem *item = ARENA_NEW(arena, TextItem);
	item->number = number;
	item->heading = text;
	g_ptr_array_add(plan->text->items, item);
	TextBlock *block = ARENA_NEW(arena, TextBlock);
	block->kind = BLOCK_ITEM;
	block->item = number;
	block->text = text;
	g_ptr_array_add(plan->text->blocks, block);
}

static ItemState *
add_state(Arena *arena, Plan *plan, const char *month, WorkState state)
{
	ItemState *told = ARENA_NEW(arena, ItemState);
	told->item = "3";
	told->state = state;
	g_ptr_array_add(build_month(arena, plan, month)->item_states, told);
	return told;
}

/* Twenty kindergartens and twenty schools, reported up to a month; the same whenever it is called. */
static Collection *
make_folder(const char *last)
{
	Collection *folder = build_collection();
	Arena *arena = folder->arena;
	Plan *plan = build_plan(arena, "p");
	g_ptr_array_add(folder->plans, plan);
	plan->text = ARENA_NEW(arena, PlanText);
	plan->text->chapters = arena_array(arena);
	plan->text->blocks = arena_array(arena);
	plan->text->items = arena_array(arena);
	add_item(arena, plan, "1", "一、建设幼儿园20所。");
	add_item(arena, plan, "3", "三、加强师德建设。");
	const char *const ids[] = {"gardens", "schools"};
	for (int i = 0; i < 2; i++) {
		Target *target = build_target(arena, plan, ids[i], TARGET_CUMULATIVE, BOUND_EXACTLY,
					      "20", "所");
		target->item = "1";
		build_assignment(arena, plan, ids[i]);
	}
	static const char *const figures[][3] = {{"2023-04", "7", "8"},
						 {"2023-05", "9", "10"},
						 {"2023-06", "10", "12"},
						 {"2023-07", "11", "20"}};
	for (gsize i = 0; i < G_N_ELEMENTS(figures); i++) {
		if (strcmp(figures[i][0], last) > 0)
			break;
		for (int j = 0; j < 2; j++)
			build_figure(arena, plan, figures[i][0], ids[j], figures[i][j + 1]);
	}
	add_state(arena, plan, "2023-04", STATE_UNDER_WAY);
	return folder;
}

static Plan *
plan_of(Collection *folder)
{
	return g_ptr_array_index(folder->plans, 0);
}

static Target *
target_of(Collection *folder, const char *id)
{
	return (Target *)plan_target(plan_of(folder), id);
}

static Figure *
figure_in(Collection *folder, const char *month, const char *target)
{
	const MonthFile *file = plan_month(plan_of(folder), build_read_month(month));
	for (guint i = 0; i < file->figures->len; i++) {
		Figure *figure = g_ptr_array_index(file->figures, i);
		if (strcmp(figure->target, target) == 0)
			return figure;
	}
	g_assert_not_reached();
}

static const Difference *
only(const Differences *differences)
{
	g_assert_cmpuint(differences->differences->len, ==, 1);
	return g_ptr_array_index(differences->differences, 0);
}

static const TargetChange *
change_of(const Difference *difference, const char *target)
{
	for (guint i = 0; i < difference->targets->len; i++) {
		const TargetChange *change = g_ptr_array_index(difference->targets, i);
		if (strcmp(target_change_result(change)->target->id, target) == 0)
			return change;
	}
	return NULL;
}

/* The n-th thing told of a target's figures. */
static const FigureChange *
told(const Difference *difference, const char *target, guint n)
{
	const TargetChange *change = change_of(difference, target);
	g_assert_nonnull(change);
	g_assert_cmpuint(n, <, change->figures->len);
	return g_ptr_array_index(change->figures, n);
}

static void
assert_value(const FigureValue *value, const char *expected)
{
	if (expected == NULL) {
		g_assert_null(value);
		return;
	}
	g_assert_nonnull(value);
	g_assert_true(number_equal(value->value, build_read_number(expected)));
}

static void
assert_told(const FigureChange *change, FigureChangeKind kind, const char *month,
	    const char *before, const char *after)
{
	g_assert_cmpint(change->kind, ==, kind);
	g_assert_cmpint(change->month, ==, build_read_month(month));
	assert_value(change->before, before);
	assert_value(change->after, after);
}

/* --- between months ---------------------------------------------------------------------------- */

static void
test_nothing(void)
{
	g_autoptr(Collection) folder = make_folder("2023-07"), same = make_folder("2023-07");
	g_autoptr(Differences) now =
		measure_differences(folder, folder, EDITION_PUBLIC, month_of(2023, 7));
	g_assert_true(differences_are_empty(now));
	g_autoptr(Differences) later =
		measure_differences(folder, folder, EDITION_PUBLIC, month_of(2025, 1));
	g_assert_true(differences_are_empty(later));
	g_autoptr(Differences) both = measure_differences(folder, same, EDITION_PUBLIC, 0);
	g_assert_true(differences_are_empty(both));
	g_assert_true(both->two_folders);
}

/* Without a month it is the last one against the one before. */
static void
test_month(void)
{
	g_autoptr(Collection) folder = make_folder("2023-07");
	g_autoptr(Differences) differences = measure_differences(folder, folder, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	g_assert_cmpint(difference->before->month, ==, month_of(2023, 6));
	g_assert_cmpint(difference->after->month, ==, month_of(2023, 7));
	const TargetChange *schools = change_of(difference, "schools");
	g_assert_cmpuint(schools->kinds, ==, 1u << CHANGE_DONE);
	g_assert_cmpint(schools->before->status, ==, STATUS_ON_SCHEDULE);
	g_assert_cmpint(schools->after->status, ==, STATUS_DONE);
	assert_told(told(difference, "schools", 0), FIGURE_REPORTED, "2023-07", NULL, "20");
	const TargetChange *gardens = change_of(difference, "gardens");
	g_assert_cmpuint(gardens->kinds, ==, 1u << CHANGE_SLIPPED);
	g_assert_cmpint(difference->by_kind[CHANGE_SLIPPED], ==, 1);
	g_assert_cmpint(difference->by_figure[FIGURE_REPORTED], ==, 2);
	g_assert_cmpuint(difference->months->len, ==, 1);
	g_assert_false(difference_rewrites_history(difference));
}

/* A report's changes are the difference between the months, kind by kind. */
static void
test_report(void)
{
	g_autoptr(Collection) folder = make_folder("2023-07");
	Month july = month_of(2023, 7);
	g_autoptr(Report) report =
		measure_plan(plan_of(folder), folder->settings, EDITION_PUBLIC, july, july);
	guint listed = 0;
	for (int kind = 0; kind < CHANGE_KIND_COUNT; kind++)
		listed += (guint)report->difference->by_kind[kind];
	g_assert_cmpuint(listed, ==, 2);
	g_assert_cmpuint(report->changes->len, ==, listed);
	const Change *first = g_ptr_array_index(report->changes, 0);
	g_assert_cmpint(first->kind, ==, CHANGE_DONE);
	g_assert_true(first->result == change_of(report->difference, "schools")->after);
	g_assert_cmpint(report->before->month, ==, month_of(2023, 6));
}

/* Figures, later corrections and the rest, as the files tell them. */
static void
test_told(void)
{
	g_autoptr(Collection) folder = make_folder("2023-07");
	Arena *arena = folder->arena;
	Plan *plan = plan_of(folder);
	build_correction(arena, plan, "2023-07", "2023-06", "gardens", "10", "8")->why = "重复统计";
	build_correction(arena, plan, "2023-07", "2023-03", "gardens", NULL, "5");
	build_correction(arena, plan, "2023-07", "2023-06", "schools", "12", NULL);
	g_autoptr(Differences) differences =
		measure_differences(folder, folder, EDITION_PUBLIC, month_of(2023, 6));
	const Difference *difference = only(differences);
	assert_told(told(difference, "gardens", 0), FIGURE_CORRECTED, "2023-06", "10", "8");
	g_assert_cmpstr(told(difference, "gardens", 0)->correction->why, ==, "重复统计");
	assert_told(told(difference, "gardens", 1), FIGURE_LATE, "2023-03", NULL, "5");
	assert_told(told(difference, "gardens", 2), FIGURE_REPORTED, "2023-07", NULL, "11");
	assert_told(told(difference, "schools", 0), FIGURE_WITHDRAWN, "2023-06", "12", NULL);
	g_assert_true(target_change_is_news(change_of(difference, "gardens")));
}

/* In the month's own list a correction is not a change of what was done; against what readers had been
 * told it is one. */
static void
test_correction(void)
{
	g_autoptr(Collection) folder = make_folder("2023-07");
	Plan *plan = plan_of(folder);
	build_correction(folder->arena, plan, "2023-07", "2023-06", "gardens", "10", "8");
	Month july = month_of(2023, 7);
	g_autoptr(Report) report = measure_plan(plan, folder->settings, EDITION_PUBLIC, july, july);
	g_assert_cmpuint(change_of(report->difference, "gardens")->kinds, ==, 0);
	g_assert_cmpint(change_of(report->difference, "gardens")->before->status, ==,
			STATUS_BEHIND);
	g_autoptr(Differences) differences =
		measure_differences(folder, folder, EDITION_PUBLIC, month_of(2023, 6));
	const TargetChange *change = change_of(only(differences), "gardens");
	g_assert_cmpint(change->before->status, ==, STATUS_ON_SCHEDULE);
	g_assert_true(target_change_is(change, CHANGE_SLIPPED));
}

/* Every kind of change that two months of one folder can have. */
static void
test_kinds(void)
{
	g_autoptr(Collection) folder = make_folder("2023-07");
	Arena *arena = folder->arena;
	Plan *plan = plan_of(folder);
	const char *const ids[] = {"back",    "late",	 "silent", "first",
				   "revised", "dropped", "doubted"};
	for (gsize i = 0; i < G_N_ELEMENTS(ids); i++) {
		build_target(arena, plan, ids[i], TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
		if (strcmp(ids[i], "first") != 0)
			build_figure(arena, plan, "2023-06", ids[i], "11");
		if (strcmp(ids[i], "silent") != 0)
			build_figure(arena, plan, "2023-07", ids[i], "12");
	}
	build_target(arena, plan, "again", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	build_figure(arena, plan, "2023-05", "again", "9");
	build_figure(arena, plan, "2023-07", "again", "12");
	figure_in(folder, "2023-06", "back")->value.value = number_of(3, 1);
	target_of(folder, "late")->due = build_read_date("2023-07-31");
	figure_in(folder, "2023-07", "doubted")->check = VERIFICATION_DISPUTED;
	build_revision(arena, target_of(folder, "revised"), "2023-07")->value = number_of(18, 1);
	build_revision(arena, target_of(folder, "dropped"), "2023-07")->dropped = true;
	Document document = {.title = "补充通知", .date = build_read_date("2023-07-10")};
	build_target(arena, plan, "added", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所")->added_by =
		&document;
	build_figure(arena, plan, "2023-07", "added", "20");
	g_autoptr(Differences) differences =
		measure_differences(folder, folder, EDITION_PUBLIC, month_of(2023, 6));
	const Difference *difference = only(differences);
	const struct {
		const char *target;
		unsigned kinds;
	} expected[] = {
		{"schools", 1u << CHANGE_DONE},
		{"gardens", 1u << CHANGE_SLIPPED},
		{"back", 1u << CHANGE_RECOVERED},
		{"late", 1u << CHANGE_OVERDUE},
		{"silent", 1u << CHANGE_UNREPORTED},
		{"again", 1u << CHANGE_RESUMED},
		{"first", 1u << CHANGE_FIRST_REPORT},
		{"revised", 1u << CHANGE_REVISED},
		{"dropped", 1u << CHANGE_DROPPED},
		{"doubted", 1u << CHANGE_STATUS},
		{"added", 1u << CHANGE_ADDED | 1u << CHANGE_DONE | 1u << CHANGE_FIRST_REPORT},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
		const TargetChange *change = change_of(difference, expected[i].target);
		g_assert_nonnull(change);
		if (change->kinds != expected[i].kinds)
			g_error("%s: %x", expected[i].target, change->kinds);
	}
	g_assert_null(change_of(difference, "added")->before);
}

/* A new term counts anew: neither has the target slipped nor is it done for good. */
static void
test_rhythm(void)
{
	g_autoptr(Collection) folder = make_folder("2023-07");
	Arena *arena = folder->arena;
	Plan *plan = plan_of(folder);
	Target *target =
		build_target(arena, plan, "termly", TARGET_FREQUENCY, BOUND_EXACTLY, "2", "次");
	target->every = (Rhythm){1, RHYTHM_TERM};
	build_figure(arena, plan, "2023-07", "termly", "2");
	build_figure(arena, plan, "2023-09", "termly", "0");
	build_figure(arena, plan, "2023-11", "termly", "2");
	g_autoptr(Differences) differences =
		measure_differences(folder, folder, EDITION_PUBLIC, month_of(2023, 7));
	g_assert_true(target_change_is(change_of(only(differences), "termly"), CHANGE_DONE));
	Month september = month_of(2023, 9);
	g_autoptr(Report) report =
		measure_plan(plan, folder->settings, EDITION_PUBLIC, september, september);
	g_assert_cmpint(change_of(report->difference, "termly")->before->status, ==, STATUS_DONE);
	g_assert_false(target_change_is(change_of(report->difference, "termly"), CHANGE_SLIPPED));
}

static void
test_items(void)
{
	g_autoptr(Collection) folder = make_folder("2023-07");
	add_state(folder->arena, plan_of(folder), "2023-07", STATE_DONE);
	g_autoptr(Differences) differences = measure_differences(folder, folder, EDITION_PUBLIC, 0);
	const GPtrArray *items = only(differences)->items;
	g_assert_cmpuint(items->len, ==, 1);
	const ItemChange *item = g_ptr_array_index(items, 0);
	g_assert_cmpint(item->before->state->state, ==, STATE_UNDER_WAY);
	g_assert_cmpint(item->after->state->state, ==, STATE_DONE);
	g_assert_false(item->rewritten);
}

/* --- between folders ---------------------------------------------------------------------------- */

/* What a folder said at a month is what the folder of that month says. */
static void
test_since_is_against(void)
{
	g_autoptr(Collection) now = make_folder("2023-07"), then = make_folder("2023-05");
	build_correction(now->arena, plan_of(now), "2023-07", "2023-05", "gardens", "9", "8");
	g_autoptr(Differences) since =
		measure_differences(now, now, EDITION_PUBLIC, month_of(2023, 5));
	g_autoptr(Differences) against = measure_differences(then, now, EDITION_PUBLIC, 0);
	const Difference *left = only(since), *right = only(against);
	g_assert_cmpint(left->before->month, ==, right->before->month);
	g_assert_cmpuint(left->targets->len, ==, right->targets->len);
	for (guint i = 0; i < left->targets->len; i++) {
		const TargetChange *a = g_ptr_array_index(left->targets, i);
		const TargetChange *b = g_ptr_array_index(right->targets, i);
		g_assert_cmpuint(a->kinds, ==, b->kinds);
		g_assert_cmpint(a->before->status, ==, b->before->status);
		g_assert_cmpint(a->after->status, ==, b->after->status);
		g_assert_cmpuint(a->figures->len, ==, b->figures->len);
	}
	g_assert_cmpmem(left->by_figure, sizeof(left->by_figure), right->by_figure,
			sizeof(right->by_figure));
	g_assert_false(difference_rewrites_history(right));
}

/* A published figure that reads otherwise, and no correction says so. */
static void
test_rewritten(void)
{
	g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
	figure_in(now, "2023-05", "gardens")->value.value = number_of(8, 1);
	figure_in(now, "2023-06", "schools")->value.withdrawn = true;
	figure_in(old, "2023-06", "gardens")->note = "两所未开工";
	figure_in(now, "2023-06", "gardens")->note = "一所未开工";
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	assert_told(told(difference, "gardens", 0), FIGURE_REWRITTEN, "2023-05", "9", "8");
	assert_told(told(difference, "gardens", 1), FIGURE_REWORDED, "2023-06", "10", "10");
	assert_told(told(difference, "schools", 0), FIGURE_REWRITTEN, "2023-06", "12", NULL);
	g_assert_true(difference_rewrites_history(difference));
	g_assert_cmpuint(change_of(difference, "gardens")->kinds, ==, 0);
}

/* An early figure changed together with the correction that spoke of it adds up to the same. */
static void
test_rewritten_with_its_correction(void)
{
	g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
	build_correction(old->arena, plan_of(old), "2023-06", "2023-05", "gardens", "9", "8");
	figure_in(now, "2023-05", "gardens")->value.value = number_of(8, 1);
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	assert_told(told(difference, "gardens", 0), FIGURE_REWRITTEN, "2023-05", "9", "8");
	assert_told(told(difference, "gardens", 1), FIGURE_REWRITTEN, "2023-05", "8", NULL);
	g_assert_nonnull(told(difference, "gardens", 1)->correction);
}

/* What is asked changes what published months judged, from the first that it concerns; a draft's may. */
static void
test_rejudged(void)
{
	g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
	target_of(now, "gardens")->value = number_of(40, 1);
	MonthFile *july = build_month(old->arena, plan_of(old), "2023-07");
	july->has_issue = true;
	july->issue.stage = STAGE_DRAFT;
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	g_assert_cmpuint(difference->rejudged->len, ==, 1);
	const RejudgedTarget *gardens = g_ptr_array_index(difference->rejudged, 0);
	g_assert_cmpstr(gardens->after->target->id, ==, "gardens");
	g_assert_cmpint(gardens->month, ==, build_read_month("2023-04"));
	g_assert_cmpint(gardens->months, ==, 3);
	g_assert_true(number_equal(gardens->before->done, number_of(7, 20)));
	g_assert_true(number_equal(gardens->after->done, number_of(7, 40)));
	g_assert_true(difference_rewrites_history(difference));
}

/* Other words for the same target leave what was judged as it was. */
static void
test_not_rejudged(void)
{
	g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
	target_of(now, "gardens")->name = "新建幼儿园";
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	g_assert_cmpuint(difference->rejudged->len, ==, 0);
	g_assert_false(difference_rewrites_history(difference));
}

/* A corrected figure was not rewritten; nor was a draft. */
static void
test_not_rewritten(void)
{
	g_autoptr(Collection) old = make_folder("2023-06"), now = make_folder("2023-07");
	build_correction(now->arena, plan_of(now), "2023-07", "2023-05", "gardens", "9", "8");
	MonthFile *june = build_month(old->arena, plan_of(old), "2023-06");
	june->has_issue = true;
	june->issue.stage = STAGE_DRAFT;
	figure_in(now, "2023-06", "schools")->value.value = number_of(13, 1);
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	assert_told(told(difference, "gardens", 0), FIGURE_CORRECTED, "2023-05", "9", "8");
	assert_told(told(difference, "schools", 0), FIGURE_EDITED, "2023-06", "12", "13");
	g_assert_false(difference_rewrites_history(difference));
}

static PieceChangeKind
month_change(const Difference *difference, const char *month)
{
	for (guint i = 0; i < difference->months->len; i++) {
		const MonthChange *change = g_ptr_array_index(difference->months, i);
		if (change->month == build_read_month(month))
			return change->kind;
	}
	g_assert_not_reached();
}

static void
test_months(void)
{
	g_autoptr(Collection) old = make_folder("2023-06"), now = make_folder("2023-07");
	g_ptr_array_remove_index(plan_of(now)->months, 1);
	g_ptr_array_remove_index(plan_of(old)->months, 0);
	build_month(now->arena, plan_of(now), "2023-06")->reported = build_read_date("2023-07-09");
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	g_assert_cmpuint(difference->months->len, ==, 4);
	g_assert_cmpint(month_change(difference, "2023-04"), ==, PIECE_INSERTED);
	g_assert_cmpint(month_change(difference, "2023-05"), ==, PIECE_GONE);
	g_assert_cmpint(month_change(difference, "2023-06"), ==, PIECE_CHANGED);
	g_assert_cmpint(month_change(difference, "2023-07"), ==, PIECE_NEW);
	g_assert_true(difference_rewrites_history(difference));
	const ItemChange *item = g_ptr_array_index(difference->items, 0);
	g_assert_true(item->rewritten);
}

static void
test_texts(void)
{
	g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
	PlanText *text = plan_of(now)->text;
	((TextBlock *)g_ptr_array_index(text->blocks, 0))->text = "一、建设幼儿园22所。";
	add_item(now->arena, plan_of(now), "4", "四、加强宣传。");
	g_ptr_array_remove_index(text->items, 1);
	g_ptr_array_remove_index(text->blocks, 1);
	plan_of(now)->title = "某县教育局2023年重点工作";
	plan_of(now)->to = month_of(2024, 3);
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	const struct {
		PieceChangeKind kind;
		const char *item;
	} expected[] = {{PIECE_CHANGED, "1"}, {PIECE_NEW, "4"}, {PIECE_GONE, "3"}};
	g_assert_cmpuint(difference->texts->len, ==, G_N_ELEMENTS(expected));
	for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
		const TextChange *change = g_ptr_array_index(difference->texts, i);
		g_assert_cmpint(change->kind, ==, expected[i].kind);
		g_assert_cmpstr(change->item->number, ==, expected[i].item);
	}
	g_assert_cmpuint(difference->fields, ==, 1u << PLAN_FIELD_TITLE | 1u << PLAN_FIELD_TO);
}

/* --- what is written of a target ---------------------------------------------------------------- */

/* Changes one field of a target. */
static void
rewrite_target(Arena *arena, Target *target, TargetField field)
{
	switch (field) {
	case TARGET_FIELD_ID:
		g_ptr_array_add(target->formerly, (char *)target->id);
		target->id = "renamed";
		break;
	case TARGET_FIELD_ITEM:
		target->item = "3";
		break;
	case TARGET_FIELD_QUOTE:
		target->quote = "别的话";
		break;
	case TARGET_FIELD_NAME:
		target->name = "别的名称";
		break;
	case TARGET_FIELD_KIND:
		target->kind = TARGET_COVERAGE;
		break;
	case TARGET_FIELD_BOUND:
		target->bound = BOUND_AT_LEAST;
		break;
	case TARGET_FIELD_VALUE:
		target->value = number_of(19, 1);
		break;
	case TARGET_FIELD_VALUE_MAX:
		target->value_max = number_of(25, 1);
		break;
	case TARGET_FIELD_UNIT:
		target->unit = "个";
		break;
	case TARGET_FIELD_COUNTED:
		target->counted = "人";
		break;
	case TARGET_FIELD_INCREMENT:
		target->increment = true;
		break;
	case TARGET_FIELD_FROM:
		target->from = month_of(2023, 2);
		break;
	case TARGET_FIELD_DUE:
		target->due = build_read_date("2023-11-30");
		break;
	case TARGET_FIELD_EVERY:
		target->every = (Rhythm){1, RHYTHM_YEAR};
		break;
	case TARGET_FIELD_EACH:
		target->each = "school";
		break;
	case TARGET_FIELD_FIRMNESS:
		target->firmness = FIRMNESS_ASPIRED;
		break;
	case TARGET_FIELD_REDACTED:
		target->redacted = true;
		break;
	case TARGET_FIELD_ANNUAL:
		target->annual = true;
		break;
	case TARGET_FIELD_ACCESS:
		target->access = ACCESS_CLOSED;
		break;
	case TARGET_FIELD_INDICATORS:
		g_ptr_array_add(target->indicators, (char *)"x");
		break;
	case TARGET_FIELD_REVISIONS:
		build_revision(arena, target, "2023-10")->value = number_of(15, 1);
		break;
	default:
		g_assert_not_reached();
	}
}

static void
rewrite_assignment(Arena *arena, Assignment *assignment, TargetField field)
{
	switch (field) {
	case TARGET_FIELD_LEAD:
		g_ptr_array_add(assignment->lead, (char *)"a");
		break;
	case TARGET_FIELD_WITH:
		g_ptr_array_add(assignment->with, (char *)"b");
		break;
	case TARGET_FIELD_BASELINE:
		assignment->baseline = number_of(2, 1);
		break;
	case TARGET_FIELD_WHOLE:
		assignment->whole = number_of(40, 1);
		break;
	case TARGET_FIELD_SCHEDULE:
		build_point(arena, assignment, "2023-06", "0.4");
		break;
	case TARGET_FIELD_STEPS:
		build_step(arena, assignment, "备案", "2023-06-30");
		break;
	case TARGET_FIELD_CADENCE:
		assignment->cadence = CADENCE_QUARTER;
		break;
	case TARGET_FIELD_EXPECTED:
		assignment->expected = month_of(2024, 1);
		break;
	case TARGET_FIELD_PARTS:
		build_part(arena, assignment, "甲区", "5");
		break;
	default:
		g_assert_not_reached();
	}
}

/* Every field, and that field alone. */
static void
test_fields(void)
{
	for (int field = 0; field < TARGET_FIELD_COUNT; field++) {
		g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
		Target *target = target_of(now, "gardens");
		if (field < TARGET_FIELD_LEAD)
			rewrite_target(now->arena, target, (TargetField)field);
		else
			rewrite_assignment(now->arena,
					   (Assignment *)plan_assignment(plan_of(now), "gardens"),
					   (TargetField)field);
		if (field == TARGET_FIELD_ID)
			((Assignment *)plan_assignment(plan_of(now), "gardens"))->target =
				"renamed";
		g_autoptr(Differences) differences =
			measure_differences(old, now, EDITION_INTERNAL, 0);
		const TargetChange *change = change_of(only(differences), target->id);
		g_assert_nonnull(change);
		g_assert_true(target_change_is(change, CHANGE_REDEFINED));
		if (change->fields != 1u << field)
			g_error("%s: %x", target_field_words[field], change->fields);
	}
}

/* A revision by a document is told as one, not as a change of what was written. */
static void
test_revision(void)
{
	g_autoptr(Collection) old = make_folder("2023-06"), now = make_folder("2023-07");
	build_revision(now->arena, target_of(now, "gardens"), "2023-07")->value = number_of(15, 1);
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const TargetChange *change = change_of(only(differences), "gardens");
	g_assert_true(target_change_is(change, CHANGE_REVISED));
	g_assert_false(target_change_is(change, CHANGE_REDEFINED));
	g_assert_true(number_equal(change->before->terms.value, number_of(20, 1)));
	g_assert_true(number_equal(change->after->terms.value, number_of(15, 1)));
}

static void
test_entered_and_removed(void)
{
	g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
	build_target(now->arena, plan_of(now), "parks", TARGET_CUMULATIVE, BOUND_EXACTLY, "5",
		     "个");
	g_ptr_array_remove_index(plan_of(now)->targets, 1);
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(differences);
	const TargetChange *parks = change_of(difference, "parks");
	g_assert_null(parks->before);
	g_assert_true(target_change_is(parks, CHANGE_ENTERED));
	g_assert_false(target_change_is(parks, CHANGE_ADDED));
	const TargetChange *schools = change_of(difference, "schools");
	g_assert_null(schools->after);
	g_assert_cmpuint(schools->kinds, ==, 1u << CHANGE_REMOVED);
	/* Those that are gone come last. */
	g_assert_true(g_ptr_array_index(difference->targets, difference->targets->len - 1) ==
		      schools);
}

/* What is hidden now is not named; what was hidden then has no past. */
static void
test_access(void)
{
	g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
	target_of(now, "gardens")->access = ACCESS_CLOSED;
	target_of(old, "schools")->access = ACCESS_ON_REQUEST;
	figure_in(old, "2023-05", "schools")->value.value = number_of(3, 1);
	g_autoptr(Differences) public = measure_differences(old, now, EDITION_PUBLIC, 0);
	const Difference *difference = only(public);
	g_assert_null(change_of(difference, "gardens"));
	const TargetChange *schools = change_of(difference, "schools");
	g_assert_true(target_change_is(schools, CHANGE_ENTERED));
	g_assert_null(schools->before);
	g_assert_cmpuint(schools->figures->len, ==, 0);
	g_autoptr(Differences) internal = measure_differences(old, now, EDITION_INTERNAL, 0);
	const TargetChange *gardens = change_of(only(internal), "gardens");
	g_assert_cmpuint(gardens->fields, ==, 1u << TARGET_FIELD_ACCESS);
	assert_told(told(only(internal), "schools", 0), FIGURE_REWRITTEN, "2023-05", "3", "10");
}

static void
test_plans_and_settings(void)
{
	g_autoptr(Collection) old = make_folder("2023-07"), now = make_folder("2023-07");
	g_ptr_array_insert(old->plans, 0, build_plan(old->arena, "a"));
	g_ptr_array_add(now->plans, build_plan(now->arena, "z"));
	now->settings->report_by = 5;
	g_autoptr(Differences) differences = measure_differences(old, now, EDITION_PUBLIC, 0);
	const char *const ids[] = {"a", "p", "z"};
	g_assert_cmpuint(differences->differences->len, ==, 3);
	for (guint i = 0; i < 3; i++) {
		const Difference *difference = g_ptr_array_index(differences->differences, i);
		g_assert_cmpstr(difference->plan->id, ==, ids[i]);
		g_assert_true((difference->before == NULL) == (i == 2));
		g_assert_true((difference->after == NULL) == (i == 0));
		g_assert_true(difference_is_empty(difference) == (i == 1));
	}
	g_assert_true(differences_judge_otherwise(differences));
	/* A folder without any plan. */
	g_autoptr(Differences) fresh = measure_differences(NULL, old, EDITION_PUBLIC, 0);
	g_assert_cmpuint(fresh->differences->len, ==, 2);
	g_assert_false(differences_judge_otherwise(fresh));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/measure/difference/nothing", test_nothing);
	g_test_add_func("/measure/difference/month", test_month);
	g_test_add_func("/measure/difference/report", test_report);
	g_test_add_func("/measure/difference/told", test_told);
	g_test_add_func("/measure/difference/correction", test_correction);
	g_test_add_func("/measure/difference/kinds", test_kinds);
	g_test_add_func("/measure/difference/rhythm", test_rhythm);
	g_test_add_func("/measure/difference/items", test_items);
	g_test_add_func("/measure/difference/since-is-against", test_since_is_against);
	g_test_add_func("/measure/difference/rewritten", test_rewritten);
	g_test_add_func("/measure/difference/rewritten-with-correction",
			test_rewritten_with_its_correction);
	g_test_add_func("/measure/difference/not-rewritten", test_not_rewritten);
	g_test_add_func("/measure/difference/rejudged", test_rejudged);
	g_test_add_func("/measure/difference/not-rejudged", test_not_rejudged);
	g_test_add_func("/measure/difference/months", test_months);
	g_test_add_func("/measure/difference/texts", test_texts);
	g_test_add_func("/measure/difference/fields", test_fields);
	g_test_add_func("/measure/difference/revision", test_revision);
	g_test_add_func("/measure/difference/entered-and-removed", test_entered_and_removed);
	g_test_add_func("/measure/difference/access", test_access);
	g_test_add_func("/measure/difference/plans-and-settings", test_plans_and_settings);
	return g_test_run();
}
