/* rows.h - what the checks share, and the functions that the table in check.c names.
 * Stage: check.  Used by: check/ only. */
#pragma once
#include "model/collection.h"
#include "model/fold.h"

/* What a check looks at, and where it tells what it finds. */
typedef struct {
	const Collection *collection;
	ProblemList *problems;
} Checker;

/* --- shared (check.c) --- */

/* Whether the field was written, right or wrong. */
bool check_written(const Origin *origin, const char *field);
/* The ids of the plan's targets, numbers of its items, ids of its units: new arrays of borrowed
 * names. */
GPtrArray *check_target_ids(const Plan *plan);
GPtrArray *check_item_numbers(const Plan *plan);
GPtrArray *check_unit_ids(const Plan *plan);
/* Adds the problem when the array (const char *) does not hold the name; `text` and `known` are
 * its places. Returns whether it holds it. */
bool check_name(const Checker *checker, ProblemKind kind, const GPtrArray *names, const char *name,
		Position where);
/* Whether a number in this unit can be: not negative, and a share not above 100. Adds the problem
 * otherwise. rise: the number is a difference, which may be negative. */
void check_possible(const Checker *checker, Number number, const char *unit, bool rise,
		    const char *key, Position where);
/* Whether the target's kind could be read; when it could not, nothing that hangs on it is told. */
bool check_kind_known(const Target *target);
/* Whether figures of the target are told as covered and whole. */
bool check_is_coverage(const Target *target);

/* --- the checks of a plan --- */
void check_items(const Checker *checker, const Plan *plan); /* check_text.c */
void check_quotes(const Checker *checker, const Plan *plan);
void check_disclosures(const Checker *checker, const Plan *plan);
void check_sources(const Checker *checker, const Plan *plan);
void check_period(const Checker *checker, const Plan *plan); /* check_target.c */
void check_former_ids(const Checker *checker, const Plan *plan);
void check_units_of_measure(const Checker *checker, const Plan *plan);
void check_values(const Checker *checker, const Plan *plan);
void check_kinds(const Checker *checker, const Plan *plan);
void check_quoted_values(const Checker *checker, const Plan *plan);
void check_due_days(const Checker *checker, const Plan *plan);
void check_revisions(const Checker *checker, const Plan *plan);
void check_themes(const Checker *checker, const Plan *plan); /* check_indicator.c */
void check_target_indicators(const Checker *checker, const Plan *plan);
void check_assigned(const Checker *checker, const Plan *plan); /* check_breakdown.c */
void check_leads(const Checker *checker, const Plan *plan);
void check_schedules(const Checker *checker, const Plan *plan);
void check_steps(const Checker *checker, const Plan *plan);
void check_wholes(const Checker *checker, const Plan *plan);
void check_parts(const Checker *checker, const Plan *plan);
void check_denominators(const Checker *checker, const Plan *plan);
void check_months(const Checker *checker, const Plan *plan); /* check_month.c */
void check_month_gaps(const Checker *checker, const Plan *plan);
void check_issues(const Checker *checker, const Plan *plan);
void check_item_states(const Checker *checker, const Plan *plan);
void check_sample_flags(const Checker *checker, const Plan *plan);
/* check_bulletin.c */
void check_circulars(const Checker *checker, const Plan *plan);
void check_sample_heads(const Checker *checker, const Plan *plan);
void check_figure_targets(const Checker *checker, const Plan *plan); /* check_figure.c */
void check_figure_shapes(const Checker *checker, const Plan *plan);
void check_figure_names(const Checker *checker, const Plan *plan);
void check_figure_values(const Checker *checker, const Plan *plan);
void check_figure_dates(const Checker *checker, const Plan *plan);
void check_dropped(const Checker *checker, const Plan *plan);
void check_falls(const Checker *checker, const Plan *plan); /* check_correction.c */
void check_corrections(const Checker *checker, const Plan *plan);

/* --- the checks of everything together --- */
void check_comparison_issues(const Checker *checker); /* check_disclosure.c */
void check_settings(const Checker *checker);	      /* check_site.c */
void check_sources_written(const Checker *checker);   /* check_source.c */
void check_indicators(const Checker *checker);	      /* check_indicator.c */
void check_mentions(const Checker *checker);	      /* check_text.c */
void check_follows(const Checker *checker);	      /* check_indicator.c */
