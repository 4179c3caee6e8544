/* The guard of comparisons: what may share an axis, what may not and why, and what is never drawn. */
#include "load/load.h"
#include "measure/book.h"
#include "measure/measure.h"
#include "model/comparison.h"
#include "support/plan_builder.h"
#include "support/test_support.h"

#include <string.h>

/* One target of one plan under the indicator. Plans are named by their first letter. */
typedef struct {
	const char *plan; /* NULL ends the list */
	PlaceLevel level;
	const char *follows;
	Basis basis;
	TargetKind kind;
	Bound bound;
	const char *value, *unit, *figure, *baseline;
	int every; /* times a … */
	RhythmUnit rhythm;
	bool redacted, increment;
	const char *each, *denominator; /* "612" or "612/1000名学生" */
} Asked;

typedef struct {
	const char *name;
	Strength strength;
	const char *denominator;
	const char *groups; /* kind/reason[unit] plan(baseline→value→goal)…; one after the other */
	Asked asked[5];
} Case;

#define RATE TARGET_LEVEL, BOUND_AT_LEAST
#define COUNT TARGET_CUMULATIVE, BOUND_EXACTLY
#define CITY PLACE_PREFECTURE, NULL
#define DISTRICT PLACE_DISTRICT, NULL

static const Case cases[] = {
	{"same-and-near-share",
	 STRENGTH_STRONG,
	 NULL,
	 "shared[%] p(58→59→60) q(→→55)",
	 {{.plan = "p", CITY, BASIS_SAME, RATE, "60", "%", "59", "58"},
	  {.plan = "q", CITY, BASIS_NEAR, RATE, "55", "%"}}},
	{"other-basis-stands-apart",
	 STRENGTH_STRONG,
	 NULL,
	 "shared[%] p(→→60) q(→→55); apart/basis[%] r(→→40)",
	 {{.plan = "p", CITY, BASIS_SAME, RATE, "60", "%"},
	  {.plan = "q", CITY, BASIS_NEAR, RATE, "55", "%"},
	  {.plan = "r", CITY, BASIS_DIFFERENT, RATE, "40", "%"}}},
	{"weak-never-shares",
	 STRENGTH_WEAK,
	 NULL,
	 "apart/basis[%] p(→→78); apart/basis[%] q(→→40)",
	 {{.plan = "p", CITY, BASIS_SAME, RATE, "78", "%"},
	  {.plan = "q", CITY, BASIS_SAME, RATE, "40", "%"}}},
	{"counts-of-two-cities",
	 STRENGTH_STRONG,
	 NULL,
	 "apart/count[所] p(→→20); apart/count[所] q(→3→6)",
	 {{.plan = "p", CITY, BASIS_SAME, COUNT, "20", "所"},
	  {.plan = "q", CITY, BASIS_SAME, COUNT, "6", "所", "3"}}},
	{"counts-of-a-district-and-a-city",
	 STRENGTH_STRONG,
	 NULL,
	 "apart/level[学位] p(→→2000); apart/level[学位] q(→→270)",
	 {{.plan = "p", CITY, BASIS_NEAR, COUNT, "2000", "学位"},
	  {.plan = "q", DISTRICT, BASIS_NEAR, COUNT, "270", "学位"}}},
	{"counts-with-a-denominator",
	 STRENGTH_STRONG,
	 "在校学生数（上年）",
	 "shared[学位] p(→→4)/1000 q(→1→3)/1000",
	 {{.plan = "p",
	   CITY,
	   BASIS_SAME,
	   COUNT,
	   "2000",
	   "学位",
	   .denominator = "500000/1000名学生"},
	  {.plan = "q",
	   DISTRICT,
	   BASIS_SAME,
	   COUNT,
	   "270",
	   "学位",
	   "90",
	   .denominator = "90000/1000名学生"}}},
	{"one-denominator-is-not-enough",
	 STRENGTH_STRONG,
	 "在校学生数",
	 "apart/level[学位] p(→→2000); apart/level[学位] q(→→270)",
	 {{.plan = "p",
	   CITY,
	   BASIS_SAME,
	   COUNT,
	   "2000",
	   "学位",
	   .denominator = "500000/1000名学生"},
	  {.plan = "q", DISTRICT, BASIS_SAME, COUNT, "270", "学位"}}},
	{"denominators-told-unlike",
	 STRENGTH_STRONG,
	 "在校学生数",
	 "apart/count[所] p(→→20); apart/count[所] q(→→6)",
	 {{.plan = "p", CITY, BASIS_SAME, COUNT, "20", "所", .denominator = "500000/1000名学生"},
	  {.plan = "q", CITY, BASIS_SAME, COUNT, "6", "所", .denominator = "90000"}}},
	{"denominator-of-another-thing",
	 STRENGTH_STRONG,
	 "幼儿园总数",
	 "apart/count[所] p(→→20); apart/count[所] q(→→6)",
	 {{.plan = "p", CITY, BASIS_SAME, COUNT, "20", "所", .denominator = "612"},
	  {.plan = "q", CITY, BASIS_SAME, COUNT, "6", "所", .denominator = "90"}}},
	{"units-that-differ",
	 STRENGTH_STRONG,
	 NULL,
	 "apart/unit[%] p(→→60); apart/unit[所] q(→→20)",
	 {{.plan = "p", CITY, BASIS_SAME, RATE, "60", "%"},
	  {.plan = "q", CITY, BASIS_SAME, COUNT, "20", "所"}}},
	{"rise-and-level-differ",
	 STRENGTH_STRONG,
	 NULL,
	 "apart/unit[%] p(→→60); apart/unit[%] q(50→→60)",
	 {{.plan = "p", CITY, BASIS_SAME, RATE, "60", "%"},
	  {.plan = "q", CITY, BASIS_SAME, RATE, "10", "%", .baseline = "50", .increment = true}}},
	{"rhythms-that-differ",
	 STRENGTH_STRONG,
	 NULL,
	 "shared[次] p(→→1) q(→→2); apart/unit[次] r(→→1)",
	 {{.plan = "p",
	   CITY,
	   BASIS_SAME,
	   TARGET_FREQUENCY,
	   BOUND_EXACTLY,
	   "1",
	   "次",
	   .every = 1,
	   .rhythm = RHYTHM_YEAR},
	  {.plan = "q",
	   DISTRICT,
	   BASIS_SAME,
	   TARGET_FREQUENCY,
	   BOUND_EXACTLY,
	   "2",
	   "次",
	   .every = 1,
	   .rhythm = RHYTHM_YEAR},
	  {.plan = "r",
	   CITY,
	   BASIS_SAME,
	   TARGET_FREQUENCY,
	   BOUND_EXACTLY,
	   "1",
	   "次",
	   .every = 1,
	   .rhythm = RHYTHM_TERM}}},
	{"coverage-is-a-share",
	 STRENGTH_STRONG,
	 NULL,
	 "shared[%] p(→50→100) q(→→80) r(→→100)",
	 {{.plan = "p", CITY, BASIS_SAME, TARGET_COVERAGE, BOUND_EXACTLY, NULL, NULL, "20/40"},
	  {.plan = "q", DISTRICT, BASIS_SAME, TARGET_COVERAGE, BOUND_AT_LEAST, "80", "%", "7"},
	  {.plan = "r", CITY, BASIS_SAME, TARGET_HOLD, BOUND_EXACTLY, NULL, NULL}}},
	{"every-school-is-a-share",
	 STRENGTH_STRONG,
	 NULL,
	 "shared[%] p(→25→100) q(→→90)",
	 {{.plan = "p",
	   CITY,
	   BASIS_SAME,
	   TARGET_CUMULATIVE,
	   BOUND_AT_LEAST,
	   "2",
	   "人",
	   "12/48",
	   .each = "school"},
	  {.plan = "q", CITY, BASIS_SAME, RATE, "90", "%"}}},
	{"follow-up-is-no-place",
	 STRENGTH_STRONG,
	 NULL,
	 "follow-up[所] p(→→20) q(→→12)",
	 {{.plan = "p", CITY, BASIS_SAME, COUNT, "20", "所"},
	  {.plan = "q", PLACE_PREFECTURE, "p", BASIS_SAME, COUNT, "12", "所"}}},
	{"follow-up-beside-places",
	 STRENGTH_STRONG,
	 NULL,
	 "shared[%] p(→→60) r(→→55); follow-up[%] p(→→60) q(→→65)",
	 {{.plan = "p", CITY, BASIS_SAME, RATE, "60", "%"},
	  {.plan = "q", PLACE_PREFECTURE, "p", BASIS_NEAR, RATE, "65", "%"},
	  {.plan = "r", CITY, BASIS_SAME, RATE, "55", "%"}}},
	{"follow-up-on-another-basis",
	 STRENGTH_STRONG,
	 NULL,
	 "apart/only[个] p(→→27); apart/basis[个] q(→→80)",
	 {{.plan = "p", CITY, BASIS_SAME, COUNT, "27", "个"},
	  {.plan = "q", PLACE_PREFECTURE, "p", BASIS_DIFFERENT, COUNT, "80", "个"}}},
	{"hidden-direction-day-and-no-quantity-are-words",
	 STRENGTH_STRONG,
	 NULL,
	 "apart/only[所] p(→→19); words q() r() s() t()",
	 {{.plan = "p", CITY, BASIS_SAME, COUNT, "19", "所"},
	  {.plan = "q", CITY, BASIS_SAME, COUNT, NULL, "所", "9", .redacted = true},
	  {.plan = "r", CITY, BASIS_SAME, TARGET_GROWTH, BOUND_MORE, NULL, "%"},
	  {.plan = "s", CITY, BASIS_SAME, TARGET_MILESTONE, BOUND_NONE, NULL, NULL},
	  {.plan = "t", CITY, BASIS_SAME, TARGET_ONGOING, BOUND_NONE, NULL, NULL}}},
	{"no-record-is-no-basis",
	 STRENGTH_STRONG,
	 NULL,
	 "apart/only[%] p(→→60); apart/basis[%] q(→→55)",
	 {{.plan = "p", CITY, BASIS_SAME, RATE, "60", "%"},
	  {.plan = "q", CITY, BASIS_COUNT, RATE, "55", "%"}}},
};

/* --- building ------------------------------------------------------------------------------------ */

static void
add_denominator(Arena *arena, Plan *plan, const char *text)
{
	g_auto(GStrv) halves = g_strsplit(text, "/", 2);
	Denominator *denominator = ARENA_NEW(arena, Denominator);
	denominator->name = "在校学生数";
	denominator->source = "统计公报";
	denominator->value = build_read_number(halves[0]);
	if (halves[1] != NULL) {
		char *unit = NULL;
		denominator->per = (int)g_ascii_strtoll(halves[1], &unit, 10);
		denominator->unit = arena_copy(arena, unit);
	}
	g_ptr_array_add(plan->breakdown->denominators, denominator);
}

static void
add_asked(Collection *collection, Indicator *indicator, const Asked *asked)
{
	Arena *arena = collection->arena;
	Plan *plan = build_plan(arena, asked->plan);
	plan->place_level = asked->level;
	plan->follows = asked->follows;
	if (asked->follows != NULL) {
		plan->from = month_of(2024, 1);
		plan->to = month_of(2024, 12);
	}
	Target *target = build_target(arena, plan, "t", asked->kind, asked->bound, asked->value,
				      asked->unit);
	g_ptr_array_add(target->indicators, (char *)indicator->id);
	target->redacted = asked->redacted;
	target->increment = asked->increment;
	target->each = asked->each;
	target->every = (Rhythm){asked->every, asked->rhythm};
	if (asked->baseline != NULL)
		build_assignment(arena, plan, "t")->baseline = build_read_number(asked->baseline);
	if (asked->figure != NULL)
		build_figure(arena, plan, "2023-06", "t", asked->figure);
	if (asked->denominator != NULL)
		add_denominator(arena, plan, asked->denominator);
	g_ptr_array_add(collection->plans, plan);
	if (asked->basis == BASIS_COUNT)
		return;
	IndicatorPlan *record = ARENA_NEW(arena, IndicatorPlan);
	record->plan = plan->id;
	record->basis = asked->basis;
	g_ptr_array_add(indicator->plans, record);
}

/* --- the groups as text -------------------------------------------------------------------------- */

static void
append_member(GString *text, const ComparisonMember *member, bool words)
{
	g_autofree char *baseline = number_to_text(member->at.baseline);
	g_autofree char *value = number_to_text(member->at.value);
	g_autofree char *goal = number_to_text(member->at.goal);
	g_string_append_printf(text, " %s", member->entry->plan->id);
	if (strcmp(member->result->target->id, "t") != 0)
		g_string_append_printf(text, ":%s", member->result->target->id);
	if (words) {
		g_assert_false(number_given(member->at.baseline) ||
			       number_given(member->at.value) || number_given(member->at.goal) ||
			       number_given(member->at.goal_max) ||
			       number_given(member->at.scheduled));
		g_string_append(text, "()");
		return;
	}
	g_string_append_printf(text, "(%s→%s→%s)", baseline, value, goal);
	if (member->denominator != NULL)
		g_string_append_printf(text, "/%d", member->denominator->per);
}

static void
append_groups(GString *text, const ComparisonRow *row, const char *between)
{
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		g_string_append_printf(
			text, "%s%s%s%s", i > 0 ? between : "", group_kind_words[group->kind],
			group->reason != APART_NONE ? "/" : "", apart_reason_words[group->reason]);
		if (group->unit != NULL)
			g_string_append_printf(text, "[%s]", group->unit);
		for (guint j = 0; j < group->members->len; j++)
			append_member(text, g_ptr_array_index(group->members, j),
				      group->kind == GROUP_WORDS);
	}
}

static void
test_case(gconstpointer data)
{
	const Case *one = data;
	g_autoptr(Collection) collection = build_collection();
	Indicator *indicator = ARENA_NEW(collection->arena, Indicator);
	indicator->id = "indicator";
	indicator->strength = one->strength;
	indicator->denominator = one->denominator;
	indicator->plans = arena_array(collection->arena);
	g_ptr_array_add(collection->indicators, indicator);
	for (guint i = 0; i < G_N_ELEMENTS(one->asked) && one->asked[i].plan != NULL; i++)
		add_asked(collection, indicator, &one->asked[i]);
	g_autoptr(Book) book = measure_book(collection, EDITION_PUBLIC);
	const Comparison *comparison = book->comparison;
	g_autoptr(GString) text = g_string_new(NULL);
	append_groups(text, g_ptr_array_index(comparison->rows, 0), "; ");
	g_assert_cmpstr(text->str, ==, one->groups);
}

/* --- the five plans ------------------------------------------------------------------------------ */

static Collection *
load_plans(void)
{
	g_autofree char *folder = test_path("..");
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	Collection *collection = load_collection(folder, NULL, 0, problems, &error);
	g_assert_no_error(error);
	g_assert_cmpuint(problem_count(problems, SEVERITY_ERROR), ==, 0);
	return collection;
}

static void
test_five_plans(void)
{
	g_autoptr(Collection) collection = load_plans();
	g_autoptr(Book) book = measure_book(collection, EDITION_PUBLIC);
	const Comparison *comparison = book->comparison;
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < comparison->rows->len; i++) {
		const ComparisonRow *row = g_ptr_array_index(comparison->rows, i);
		g_string_append_printf(text, "%s (%s)\n  ", row->indicator->id,
				       strength_words[row->indicator->strength]);
		append_groups(text, row, "\n  ");
		g_string_append_c(text, '\n');
	}
	test_golden("measure/groups.txt", text->str);
}

/* What must hold of every comparison that is published, by month too. */
static void
check_row(const ComparisonRow *row)
{
	guint shown = 0, results = 0;
	for (guint i = 0; i < row->entries->len; i++)
		results +=
			((const ComparisonEntry *)g_ptr_array_index(row->entries, i))->results->len;
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		bool one_axis = group->kind == GROUP_SHARED || group->kind == GROUP_FOLLOW_UP;
		g_assert_false(one_axis && row->indicator->strength == STRENGTH_WEAK);
		g_assert_cmpuint(group->members->len, >, one_axis ? 1 : 0);
		if (group->kind == GROUP_APART)
			g_assert_cmpuint(group->members->len, ==, 1);
		for (guint j = 0; j < group->members->len; j++) {
			const ComparisonMember *member = g_ptr_array_index(group->members, j);
			const TargetResult *result = member->result;
			bool number =
				number_given(member->at.goal) || number_given(member->at.value);
			g_assert_false(number && result->target->redacted);
			if (one_axis)
				g_assert_cmpint(member->entry->record->basis, !=, BASIS_DIFFERENT);
			/* What nobody reported has no place on any axis. */
			if (result->figure == NULL)
				g_assert_false(number_given(member->at.value));
			shown += group->kind != GROUP_FOLLOW_UP || member->entry->follows != NULL ||
				 row->groups->len == 1;
		}
	}
	g_assert_cmpuint(shown, ==, results);
}

static void
test_every_month(void)
{
	g_autoptr(Collection) collection = load_plans();
	g_autoptr(Book) book = measure_book(collection, EDITION_PUBLIC);
	for (Month month = month_of(2023, 2); month <= month_of(2025, 3); month++) {
		Month at = month == month_of(2023, 2) ? 0 : month;
		g_autoptr(Comparison) comparison = measure_comparison(book, at);
		g_assert_cmpuint(comparison->rows->len, ==, 33);
		for (guint i = 0; i < comparison->rows->len; i++)
			check_row(g_ptr_array_index(comparison->rows, i));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path =
			g_strconcat("/measure/comparison/groups/", cases[i].name, NULL);
		g_test_add_data_func(path, &cases[i], test_case);
	}
	g_test_add_func("/measure/comparison/five-plans", test_five_plans);
	g_test_add_func("/measure/comparison/every-month", test_every_month);
	return g_test_run();
}
