/* rewritten.c - see rewritten.h.
 *
 * Files are compared as they are written, month by month, not as they add up: an earlier figure that
 * was changed together with the correction that spoke of it still changes what had been published. */
#include "measure/rewritten.h"

#include <string.h>

/* --- figures and corrections ----------------------------------------------------------------- */

static const Figure *
figure_in(const MonthFile *file, const char *target)
{
	for (guint i = 0; i < file->figures->len; i++) {
		const Figure *figure = g_ptr_array_index(file->figures, i);
		if (strcmp(figure->target, target) == 0 && !figure->value.withdrawn)
			return figure;
	}
	return NULL;
}

/* The file's correction of a target's month (check/ refuses a second one); NULL when none. */
static const Correction *
correction_in(const MonthFile *file, const char *target, Month month)
{
	for (guint i = 0; i < file->corrections->len; i++) {
		const Correction *correction = g_ptr_array_index(file->corrections, i);
		if (correction->month == month && strcmp(correction->target, target) == 0)
			return correction;
	}
	return NULL;
}

static bool
same_words(const Figure *a, const Figure *b)
{
	return g_strcmp0(a->note, b->note) == 0 && g_strcmp0(a->problem, b->problem) == 0 &&
	       g_strcmp0(a->next, b->next) == 0 && g_strcmp0(a->evidence, b->evidence) == 0 &&
	       g_strcmp0(a->by, b->by) == 0 && date_compare(a->as_of, b->as_of) == 0 &&
	       a->check == b->check;
}

/* One month file that both plans have. */
typedef struct {
	const MonthFile *before, *after;
	Arena *arena;
	GPtrArray *figures;
} Pair;

static FigureChange *
add_change(const Pair *pair, FigureChangeKind kind, Month month)
{
	bool draft = pair->before->has_issue && pair->before->issue.stage == STAGE_DRAFT;
	FigureChange *change = ARENA_NEW(pair->arena, FigureChange);
	change->kind = draft ? FIGURE_EDITED : kind;
	change->month = month;
	change->told_in = pair->after->month;
	change->source = pair->after->origin.at;
	g_ptr_array_add(pair->figures, change);
	return change;
}

static void
compare_figures(const Pair *pair, const char *before_id, const char *after_id)
{
	const Figure *before = figure_in(pair->before, before_id);
	const Figure *after = figure_in(pair->after, after_id);
	bool same_value = before != NULL && after != NULL &&
			  figure_value_equal(&before->value, &after->value);
	if (before == after || (same_value && same_words(before, after)))
		return;
	FigureChange *change = add_change(pair, same_value ? FIGURE_REWORDED : FIGURE_REWRITTEN,
					  pair->after->month);
	change->before = before != NULL ? &before->value : NULL;
	change->after = after != NULL ? &after->value : NULL;
	change->figure = after;
	change->old_figure = before;
	if (after != NULL)
		change->source = after->origin.at;
}

static void
compare_correction(const Pair *pair, const Correction *before, const Correction *after)
{
	bool same_value = before != NULL && after != NULL &&
			  figure_value_equal(&before->now, &after->now) &&
			  figure_value_equal(&before->was, &after->was);
	if (same_value && g_strcmp0(before->why, after->why) == 0)
		return;
	const Correction *told = after != NULL ? after : before;
	FigureChange *change =
		add_change(pair, same_value ? FIGURE_REWORDED : FIGURE_REWRITTEN, told->month);
	change->before = before != NULL ? &before->now : NULL;
	change->after = after != NULL ? &after->now : NULL;
	change->correction = told;
	change->old_correction = before;
	if (after != NULL)
		change->source = after->origin.at;
}

static void
compare_corrections(const Pair *pair, const char *before_id, const char *after_id)
{
	for (guint i = 0; i < pair->before->corrections->len; i++) {
		const Correction *before = g_ptr_array_index(pair->before->corrections, i);
		if (strcmp(before->target, before_id) == 0)
			compare_correction(pair, before,
					   correction_in(pair->after, after_id, before->month));
	}
	for (guint i = 0; i < pair->after->corrections->len; i++) {
		const Correction *after = g_ptr_array_index(pair->after->corrections, i);
		if (strcmp(after->target, after_id) == 0 &&
		    correction_in(pair->before, before_id, after->month) == NULL)
			compare_correction(pair, NULL, after);
	}
}

void
rewritten_figures(const Plan *before, const char *before_id, const Plan *after,
		  const char *after_id, Month told, Arena *arena, GPtrArray *figures)
{
	for (guint i = 0; i < before->months->len; i++) {
		Pair pair = {g_ptr_array_index(before->months, i), NULL, arena, figures};
		if (pair.before->month > told)
			return;
		pair.after = plan_month(after, pair.before->month);
		if (pair.after == NULL)
			continue;
		compare_figures(&pair, before_id, after_id);
		compare_corrections(&pair, before_id, after_id);
	}
}

/* --- month files ------------------------------------------------------------------------------ */

static bool
same_paragraphs(const GPtrArray *a, const GPtrArray *b)
{
	for (guint i = 0; i < a->len && a->len == b->len; i++)
		if (strcmp(g_ptr_array_index(a, i), g_ptr_array_index(b, i)) != 0)
			return false;
	return a->len == b->len;
}

static bool
same_head(const MonthFile *a, const MonthFile *b)
{
	return date_compare(a->reported, b->reported) == 0 && a->sample == b->sample &&
	       a->has_issue == b->has_issue && a->issue.number == b->issue.number &&
	       a->issue.total == b->issue.total && a->issue.stage == b->issue.stage &&
	       date_compare(a->issue.date, b->issue.date) == 0 &&
	       same_paragraphs(a->editorial, b->editorial) &&
	       same_paragraphs(a->next_steps, b->next_steps);
}

static void
add_month(Arena *arena, GPtrArray *months, PieceChangeKind kind, Month month)
{
	MonthChange *change = ARENA_NEW(arena, MonthChange);
	*change = (MonthChange){kind, month};
	g_ptr_array_add(months, change);
}

static int
compare_months(gconstpointer a, gconstpointer b)
{
	return (*(const MonthChange *const *)a)->month - (*(const MonthChange *const *)b)->month;
}

void
rewritten_months(const Plan *before, const Plan *after, Month told, Month until, Arena *arena,
		 GPtrArray *months)
{
	for (guint i = 0; i < before->months->len; i++) {
		const MonthFile *old = g_ptr_array_index(before->months, i);
		const MonthFile *now = plan_month(after, old->month);
		if (old->month > told)
			break;
		bool draft = old->has_issue && old->issue.stage == STAGE_DRAFT;
		if (now == NULL)
			add_month(arena, months, PIECE_GONE, old->month);
		else if (!draft && !same_head(old, now))
			add_month(arena, months, PIECE_CHANGED, old->month);
	}
	for (guint i = 0; i < after->months->len; i++) {
		const MonthFile *now = g_ptr_array_index(after->months, i);
		if (now->month > until)
			break;
		if (now->month > told)
			add_month(arena, months, PIECE_NEW, now->month);
		else if (plan_month(before, now->month) == NULL)
			add_month(arena, months, PIECE_INSERTED, now->month);
	}
	g_ptr_array_sort(months, compare_months);
}

/* --- the official text ------------------------------------------------------------------------- */

/* The text of an item, or all that stands outside of items (item: NULL), block by block. */
static char *
piece_text(const PlanText *text, const char *item)
{
	GString *piece = g_string_new(NULL);
	for (guint i = 0; i < text->blocks->len; i++) {
		const TextBlock *block = g_ptr_array_index(text->blocks, i);
		if (g_strcmp0(block->item, item) == 0)
			g_string_append_printf(piece, "%d %s\n", (int)block->kind, block->text);
	}
	return g_string_free(piece, FALSE);
}

static void
add_text(Arena *arena, GPtrArray *texts, PieceChangeKind kind, const TextItem *item)
{
	TextChange *change = ARENA_NEW(arena, TextChange);
	*change = (TextChange){kind, item};
	g_ptr_array_add(texts, change);
}

static bool
same_piece(const PlanText *before, const PlanText *after, const char *item)
{
	g_autofree char *old = piece_text(before, item);
	g_autofree char *now = piece_text(after, item);
	return strcmp(old, now) == 0;
}

void
rewritten_texts(const PlanText *before, const PlanText *after, Arena *arena, GPtrArray *texts)
{
	if (before == NULL || after == NULL)
		return;
	if (!same_piece(before, after, NULL))
		add_text(arena, texts, PIECE_CHANGED, NULL);
	for (guint i = 0; i < after->items->len; i++) {
		const TextItem *item = g_ptr_array_index(after->items, i);
		if (plan_text_item(before, item->number) == NULL)
			add_text(arena, texts, PIECE_NEW, item);
		else if (!same_piece(before, after, item->number))
			add_text(arena, texts, PIECE_CHANGED, item);
	}
	for (guint i = 0; i < before->items->len; i++) {
		const TextItem *item = g_ptr_array_index(before->items, i);
		if (plan_text_item(after, item->number) == NULL)
			add_text(arena, texts, PIECE_GONE, item);
	}
}
