/* plan_builder.h - plans made in C, for tests of rooms that do not read files.
 * Stage: tests.  Used by: tests/unit/.
 *
 * Everything belongs to the arena; a test changes the returned structs as it likes. Text that
 * cannot be read as a month, day or number fails the test. */
#pragma once
#include "model/collection.h"

/* A plan of 2023-01 to 2023-12 with a progress folder, an empty breakdown, and no text. */
Plan *build_plan(Arena *arena, const char *id);
/* Settings of a site that only has a name; tolerance 0. */
Settings *build_settings(Arena *arena);
/* A collection that holds nothing but settings; free with collection_free(). */
Collection *build_collection(void);

/* A public, firm target over the whole period. value: NULL for none. */
Target *build_target(Arena *arena, Plan *plan, const char *id, TargetKind kind, Bound bound,
		     const char *value, const char *unit);
/* The assignment of a target, made when there is none: monthly, not split. */
Assignment *build_assignment(Arena *arena, Plan *plan, const char *target);
void build_step(Arena *arena, Assignment *assignment, const char *name, const char *due);
void build_part(Arena *arena, Assignment *assignment, const char *name, const char *value);
void build_point(Arena *arena, Assignment *assignment, const char *month, const char *share);
Revision *build_revision(Arena *arena, Target *target, const char *from);
/* The month's file, made when there is none. */
MonthFile *build_month(Arena *arena, Plan *plan, const char *month);
/* A figure of a month: "6" is a value, "31/40" covered and whole, NULL nothing yet. */
Figure *build_figure(Arena *arena, Plan *plan, const char *month, const char *target,
		     const char *value);
void build_figure_part(Arena *arena, Figure *figure, const char *name, const char *value);
void build_figure_step(Arena *arena, Figure *figure, const char *name, const char *date);
/* A correction told in file `told` of the figure of `month`; NULL: nothing known. */
Correction *build_correction(Arena *arena, Plan *plan, const char *told, const char *month,
			     const char *target, const char *was, const char *now);

Month build_read_month(const char *text);
Date build_read_date(const char *text);
Number build_read_number(const char *text);
