/* fold.h - the fold of figures and corrections: what was known of a target, and when.
 * Stage: model.  Used by: check/ (is `was` what was published?), measure/, render/data.
 *
 * There are two histories. As published: a month as its own file and the files before it told it.
 * As known: the same month with the corrections of every later file. Both are one fold, cut off
 * after a file. */
#pragma once
#include "model/plan.h"

/* A figure as known for one month of one target. */
typedef struct {
	Month month;		      /* the month it speaks of */
	const FigureValue *value;     /* of the figure or correction that told it last */
	const Figure *figure;	      /* the report it first came in; NULL when it came as 补报 */
	const Correction *correction; /* the last correction that changed it; NULL when none */
	Month told_in;		      /* the month file that told the present value */
	Position source;	      /* of that value */
} KnownFigure;

typedef struct Fold Fold;

/* Folds the month files of a plan up to and including `through` (0: all of them).
 * plan: borrowed, must outlive the fold. arena: owns the fold and its figures. */
Fold *fold_new(const Plan *plan, Month through, Arena *arena);
/* Returns a fold that knows of no file yet, for one that walks through the files. arena: as for fold_new(). */
Fold *fold_empty(Arena *arena);
/* Folds one more month file, later than all that the fold knows. file: borrowed, must outlive the fold. */
void fold_add(Fold *fold, const MonthFile *file);
/* The file the fold was cut off after; the last month file for 0. */
Month fold_through(const Fold *fold);
/* The figure of a target for exactly that month; NULL when none is known (or it was withdrawn). */
const KnownFigure *fold_figure(const Fold *fold, const char *target, Month month);
/* The last figure of a target in `month` or before; NULL when none is known. */
const KnownFigure *fold_last(const Fold *fold, const char *target, Month month);
/* All figures of a target by month (KnownFigure *, borrowed); empty, never NULL. */
const GPtrArray *fold_figures(const Fold *fold, const char *target);
/* Whether two values say the same, member by member. */
bool figure_value_equal(const FigureValue *a, const FigureValue *b);
/* The sum over parts. Parts that the assignment names and the figure lacks are added to `missing`
 * (const char *, may be NULL); the sum is then a lower bound. Absent when combine is not `sum`.
 * A value written beside parts wins. */
Number figure_value_total(const FigureValue *value, const Assignment *assignment,
			  GPtrArray *missing);
