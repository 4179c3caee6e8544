/* fold.c - see fold.h. */
#include "model/fold.h"

#include <string.h>

struct Fold {
	Arena *arena; /* what all of it comes from */
	Month through;
	GHashTable *figures; /* target id → GPtrArray of KnownFigure *, by month */
	GPtrArray *none;     /* what a target without figures has */
};

static GPtrArray *
figures_of(Fold *fold, const char *target)
{
	GPtrArray *figures = g_hash_table_lookup(fold->figures, target);
	if (figures == NULL) {
		figures = arena_array(fold->arena);
		g_hash_table_insert(fold->figures, (char *)target, figures);
	}
	return figures;
}

/* Returns the index of the month among figures, or of where it belongs: mostly near the end. */
static guint
place_of(const GPtrArray *figures, Month month)
{
	guint place = figures->len;
	while (place > 0 &&
	       ((const KnownFigure *)g_ptr_array_index(figures, place - 1))->month >= month)
		place--;
	return place;
}

static KnownFigure *
figure_at(const GPtrArray *figures, guint place, Month month)
{
	if (place >= figures->len)
		return NULL;
	KnownFigure *figure = g_ptr_array_index(figures, place);
	return figure->month == month ? figure : NULL;
}

static KnownFigure *
figure_for(Fold *fold, const char *target, Month month)
{
	GPtrArray *figures = figures_of(fold, target);
	guint place = place_of(figures, month);
	KnownFigure *figure = figure_at(figures, place, month);
	if (figure == NULL) {
		figure = ARENA_NEW(fold->arena, KnownFigure);
		figure->month = month;
		g_ptr_array_insert(figures, (gint)place, figure);
	}
	return figure;
}

static void
apply_correction(Fold *fold, const MonthFile *file, const Correction *correction)
{
	if (correction->now.withdrawn) {
		GPtrArray *figures = figures_of(fold, correction->target);
		guint place = place_of(figures, correction->month);
		if (figure_at(figures, place, correction->month) != NULL)
			g_ptr_array_remove_index(figures, place);
		return;
	}
	KnownFigure *figure = figure_for(fold, correction->target, correction->month);
	figure->value = &correction->now;
	figure->correction = correction;
	figure->told_in = file->month;
	figure->source = correction->origin.at;
}

/* Corrections speak of earlier months, so they come before the file's own figures. */
void
fold_add(Fold *fold, const MonthFile *file)
{
	fold->through = MAX(fold->through, file->month);
	for (guint i = 0; i < file->corrections->len; i++)
		apply_correction(fold, file, g_ptr_array_index(file->corrections, i));
	for (guint i = 0; i < file->figures->len; i++) {
		const Figure *written = g_ptr_array_index(file->figures, i);
		if (written->value.withdrawn)
			continue;
		KnownFigure *figure = figure_for(fold, written->target, file->month);
		figure->value = &written->value;
		figure->figure = written;
		figure->told_in = file->month;
		figure->source = written->origin.at;
	}
}

Fold *
fold_empty(Arena *arena)
{
	Fold *fold = ARENA_NEW(arena, Fold);
	fold->arena = arena;
	fold->figures = arena_table(arena);
	fold->none = arena_array(arena);
	return fold;
}

Fold *
fold_new(const Plan *plan, Month through, Arena *arena)
{
	Fold *fold = fold_empty(arena);
	fold->through = through != 0 ? through : plan_last_month(plan);
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		if (file->month <= fold->through)
			fold_add(fold, file);
	}
	return fold;
}

Month
fold_through(const Fold *fold)
{
	return fold->through;
}

const GPtrArray *
fold_figures(const Fold *fold, const char *target)
{
	const GPtrArray *figures = g_hash_table_lookup(fold->figures, target);
	return figures != NULL ? figures : fold->none;
}

const KnownFigure *
fold_figure(const Fold *fold, const char *target, Month month)
{
	const GPtrArray *figures = fold_figures(fold, target);
	return figure_at(figures, place_of(figures, month), month);
}

const KnownFigure *
fold_last(const Fold *fold, const char *target, Month month)
{
	const GPtrArray *figures = fold_figures(fold, target);
	guint place = place_of(figures, month + 1);
	return place > 0 ? g_ptr_array_index(figures, place - 1) : NULL;
}

static bool
named_figures_equal(const GPtrArray *a, const GPtrArray *b)
{
	guint length_a = a != NULL ? a->len : 0, length_b = b != NULL ? b->len : 0;
	if (length_a != length_b)
		return false;
	for (guint i = 0; i < length_a; i++) {
		const NamedFigure *left = g_ptr_array_index(a, i);
		bool found = false;
		for (guint j = 0; j < length_b && !found; j++) {
			const NamedFigure *right = g_ptr_array_index(b, j);
			found = strcmp(left->name, right->name) == 0 &&
				number_equal(left->value, right->value) &&
				date_compare(left->date, right->date) == 0;
		}
		if (!found)
			return false;
	}
	return true;
}

bool
figure_value_equal(const FigureValue *a, const FigureValue *b)
{
	if (a->withdrawn || b->withdrawn)
		return a->withdrawn == b->withdrawn;
	return number_equal(a->value, b->value) && number_equal(a->covered, b->covered) &&
	       number_equal(a->whole, b->whole) && number_equal(a->previous, b->previous) &&
	       a->state == b->state && named_figures_equal(a->parts, b->parts) &&
	       named_figures_equal(a->steps, b->steps);
}

static const NamedFigure *
find_part(const GPtrArray *parts, const char *name)
{
	for (guint i = 0; i < parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(parts, i);
		if (strcmp(part->name, name) == 0)
			return part;
	}
	return NULL;
}

Number
figure_value_total(const FigureValue *value, const Assignment *assignment, GPtrArray *missing)
{
	if (number_given(value->value) || value->parts == NULL)
		return value->value;
	if (assignment != NULL && assignment->parts_combine != COMBINE_SUM)
		return NUMBER_ABSENT;
	Number sum = NUMBER_ABSENT;
	for (guint i = 0; i < value->parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(value->parts, i);
		if (number_given(part->value))
			sum = number_given(sum) ? number_add(sum, part->value) : part->value;
	}
	for (guint i = 0; assignment != NULL && missing != NULL && i < assignment->parts->len;
	     i++) {
		const Part *part = g_ptr_array_index(assignment->parts, i);
		const NamedFigure *found = find_part(value->parts, part->name);
		if (found == NULL || !number_given(found->value))
			g_ptr_array_add(missing, (char *)part->name);
	}
	return sum;
}
