/* test_model_fold.c - as published, as known: figures and corrections folded by month. */
#include "model/fold.h"

enum { MAY = 2023 * 12 + 4, JUNE, JULY };

typedef struct {
	Arena *arena;
	Plan *plan;
} Fixture;

static MonthFile *
add_month(Fixture *fixture, Month month)
{
	MonthFile *file = ARENA_NEW(fixture->arena, MonthFile);
	file->month = month;
	file->figures = arena_array(fixture->arena);
	file->corrections = arena_array(fixture->arena);
	g_ptr_array_add(fixture->plan->months, file);
	return file;
}

static void
add_figure(Fixture *fixture, MonthFile *file, gint64 value)
{
	Figure *figure = ARENA_NEW(fixture->arena, Figure);
	figure->target = "schools";
	figure->value.value = number_of(value, 1);
	g_ptr_array_add(file->figures, figure);
}

static Correction *
add_correction(Fixture *fixture, MonthFile *file, Month month, gint64 now)
{
	Correction *correction = ARENA_NEW(fixture->arena, Correction);
	correction->target = "schools";
	correction->month = month;
	correction->now.value = number_of(now, 1);
	g_ptr_array_add(file->corrections, correction);
	return correction;
}

/* May 9, June 11 with a correction of May to 8, July with a late May figure withdrawn. */
static void
set_up(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->arena = arena_new();
	fixture->plan = ARENA_NEW(fixture->arena, Plan);
	fixture->plan->months = arena_array(fixture->arena);
	add_figure(fixture, add_month(fixture, MAY), 9);
	MonthFile *june = add_month(fixture, JUNE);
	add_figure(fixture, june, 11);
	add_correction(fixture, june, MAY, 8);
	MonthFile *july = add_month(fixture, JULY);
	add_correction(fixture, july, JUNE, 0)->now = (FigureValue){.withdrawn = true};
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
	(void)data;
	arena_free(fixture->arena);
}

static void
assert_known(const Fixture *fixture, Month through, Month month, gint64 value)
{
	const Fold *fold = fold_new(fixture->plan, through, fixture->arena);
	const KnownFigure *figure = fold_figure(fold, "schools", month);
	if (value < 0) {
		g_assert_null(figure);
		return;
	}
	g_assert_nonnull(figure);
	g_assert_true(number_equal(figure->value->value, number_of(value, 1)));
}

static void
test_both_histories(Fixture *fixture, gconstpointer data)
{
	(void)data;
	assert_known(fixture, MAY, MAY, 9);
	assert_known(fixture, JUNE, MAY, 8);
	assert_known(fixture, JUNE, JUNE, 11);
	assert_known(fixture, 0, JUNE, -1);
	assert_known(fixture, 0, MAY, 8);
}

static void
test_last_figure(Fixture *fixture, gconstpointer data)
{
	(void)data;
	const Fold *fold = fold_new(fixture->plan, 0, fixture->arena);
	g_assert_cmpint(fold_through(fold), ==, JULY);
	g_assert_cmpint(fold_last(fold, "schools", JULY)->month, ==, MAY);
	g_assert_cmpint(fold_last(fold, "schools", JULY)->told_in, ==, JUNE);
	g_assert_null(fold_last(fold, "schools", MAY - 1));
	g_assert_null(fold_last(fold, "another", JULY));
	g_assert_cmpuint(fold_figures(fold, "schools")->len, ==, 1);
}

static NamedFigure *
named(Fixture *fixture, const char *name, gint64 value)
{
	NamedFigure *figure = ARENA_NEW(fixture->arena, NamedFigure);
	figure->name = name;
	figure->value = number_of(value, 1);
	return figure;
}

static void
test_sums_say_what_they_lack(Fixture *fixture, gconstpointer data)
{
	(void)data;
	Assignment *assignment = ARENA_NEW(fixture->arena, Assignment);
	assignment->parts = arena_array(fixture->arena);
	static const char *const names[] = {"甲区", "乙区", "丙区"};
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		Part *part = ARENA_NEW(fixture->arena, Part);
		part->name = names[i];
		g_ptr_array_add(assignment->parts, part);
	}
	FigureValue value = {.parts = arena_array(fixture->arena)};
	g_ptr_array_add(value.parts, named(fixture, "甲区", 3));
	g_ptr_array_add(value.parts, named(fixture, "丙区", 4));
	GPtrArray *missing = arena_array(fixture->arena);
	g_assert_true(
		number_equal(figure_value_total(&value, assignment, missing), number_of(7, 1)));
	g_assert_cmpuint(missing->len, ==, 1);
	g_assert_cmpstr(g_ptr_array_index(missing, 0), ==, "乙区");
	assignment->parts_combine = COMBINE_EACH;
	g_assert_false(number_given(figure_value_total(&value, assignment, NULL)));
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add("/model/fold/both-histories", Fixture, NULL, set_up, test_both_histories,
		   tear_down);
	g_test_add("/model/fold/last", Fixture, NULL, set_up, test_last_figure, tear_down);
	g_test_add("/model/fold/sums", Fixture, NULL, set_up, test_sums_say_what_they_lack,
		   tear_down);
	return g_test_run();
}
