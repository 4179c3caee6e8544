/* report.h - what was measured: each target's status with its reason and its numbers.
 * Stage: model.  Made by measure/ alone; read by render/. Nothing here is a sentence.
 *
 * A report holds only what its edition may show: renderers read targets from here, never from
 * the plan. Everything belongs to the report's arena; plan and settings are borrowed. */
#pragma once
#include "model/collection.h"
#include "model/fold.h"

/* Where the last figures lead: an estimate, never part of a status. Numbers are in the goal's unit;
 * measure/forecast.h says how they are found. */
typedef struct {
	int figures;			     /* how many it stands on */
	Month from, to;			     /* the months of the first and the last of them */
	Month deadline;			     /* the month it looks ahead to: the last of the span */
	Number start;			     /* the last figure, from which it goes on */
	Number slope, slope_low, slope_high; /* a month */
	Number least, most;		     /* what cannot be gone beyond; absent: no such bound */
	Number value, low, high;	     /* at the deadline */
	bool advancing;			     /* the slope leads towards the goal */
	Month reach;	 /* the month that meets the goal at that slope; 0: none within ten years */
	int months_left; /* from the report's month to the deadline, which counts */
	Number pace;	 /* what each of these months must bring to meet the goal; above zero */
	bool downwards;	 /* the goal lies below: pace is a decrease */
} Forecast;

/* The estimate for a month from the last figure on; each of the three lies within least and most.
 * value, low, high: may be NULL. */
void forecast_at(const Forecast *forecast, Month month, Number *value, Number *low, Number *high);

/* One target at the end of one month. Shares are of one; numbers that the kind lacks are absent. */
typedef struct {
	const Plan *plan;
	const Target *target;
	const Assignment *assignment; /* NULL when the breakdown has none */
	TargetTerms terms;	      /* in force in the month */
	Month month;		      /* the report's month */
	Status status;
	Reason reason;	/* why it is not judged; REASON_NONE otherwise */
	unsigned flags; /* 1u << Flag */

	TargetKind measured; /* the kind it is measured as: a level already met counts as hold … */
	Date due;	     /* the day it is judged by: of the terms, or of the current period */
	bool met;	     /* the last figure meets the goal, whatever the status says of it */

	/* The last known figure, of the current period; NULL when there is none. */
	const KnownFigure *figure;
	Number value;	  /* attained: total, rate, times, or covered of a whole */
	Number whole;	  /* of how many; given where value counts those covered */
	Number previous;  /* growth: last year's figure */
	Number baseline;  /* the start of the formula; 0 where the kind has one and none is given */
	Number goal;	  /* the end of the formula: 20, 85, whole × 80 %, baseline + rise */
	Number done;	  /* share done, neither cut at 0 nor at 1 */
	Number scheduled; /* scheduled share at the end of the month */
	Number expected_value; /* what the schedule asks for by now, in the goal's unit */
	Number shortfall; /* expected_value − value where positive; goal − value when overdue */
	GPtrArray *missing_parts; /* const char *: parts without a figure; value is a lower bound.
				    * Empty, never NULL */
	const char *worst_part; /* parts that each must reach the goal: the one value is of; NULL */
	bool forgiven;		/* on schedule only because of the site's tolerance */

	int steps, steps_done, steps_due; /* milestone */
	GPtrArray *late_steps;		  /* const Step *: due and not done; empty, never NULL */
	const Step *next_step;		  /* the first step not done; NULL when none */
	WorkState state;

	Month span_from, span_to;	  /* the months that the schedule runs over */
	Month period_from, period_to;	  /* the current period of the rhythm; 0 without rhythm */
	int periods_ended;		  /* earlier periods there were since reports began */
	int periods_missed;		  /* of these, not met */
	int periods_unreported;		  /* of these, never reported */
	int year_missed, year_unreported; /* of both, those that ended in the month's year */

	bool expected;	  /* a figure was due in this month */
	bool reported;	  /* and one is known for it */
	bool late_report; /* the month's figure came as 补报 or after the due day of reports */
	int months_unreported; /* months since the last figure that expected one and have none */
	Month next_expected;   /* the first month from this one on that expects a figure; 0: none */
	Month judged_month;    /* the month of the figure that a judged status stands on; 0: none */
	Month met_month;       /* the month in which it was met; 0: not met */
	Status previous_status;	  /* at the last judged month before; STATUS_NOT_JUDGED when none */
	Status month_before;	  /* at the calendar month before; STATUS_NOT_JUDGED when none */
	Position source;	  /* of the figure; of the target when there is none */
	const Forecast *forecast; /* NULL: none is made */
} TargetResult;

/* An item of the plan that promises no quantity: 定性任务. */
typedef struct {
	const TextItem *item;
	const ItemAssignment *assignment; /* NULL when the breakdown has none */
	const ItemState *state;		  /* the last known; NULL when never reported */
	Month state_month;
} ItemResult;

/* Counts of the results. percent: tenths of a percent of `judged`, summing to 1000 by largest
 * remainder; only for done, on schedule, behind and overdue. */
typedef struct {
	int targets;
	int expected, reported, missing; /* 应报, 实报, 未报 of the month */
	int judged;
	int by_status[STATUS_COUNT];
	int percent_tenths[STATUS_COUNT];
	int by_reason[REASON_COUNT]; /* of those not judged */
} Totals;

/* One thing that became of a target since the report before; model/difference.h has all of it. */
typedef struct {
	ChangeKind kind;
	const TargetResult *result;
} Change;

typedef struct Difference Difference;
typedef struct Report Report;

/* A correction that this month's file told, of a target that the edition may show. */
typedef struct {
	const Target *target;
	const Correction *correction;
	bool late; /* 補报: nothing had been published */
} CorrectionNote;

struct Report {
	Arena *arena;
	const Plan *plan;
	const Settings *settings;
	Edition edition;
	Month month;	       /* the month that is looked at */
	Month through;	       /* the last month file that was used */
	const MonthFile *file; /* of the month; NULL when there is none */
	Fold *fold;
	GPtrArray *results;	/* TargetResult * in plan order */
	GPtrArray *items;	/* ItemResult * in plan order: items without a target */
	const Report *before;	/* what is compared with, of the same arena; NULL: nothing is */
	Difference *difference; /* from `before` to this one; NULL where `before` is */
	GPtrArray *changes; /* Change * of the difference, by kind, within a kind in plan order */
	GPtrArray *corrections; /* CorrectionNote * */
	Totals totals;
};

/* Returns the same report, held once more: it lives until each holder has freed it. */
Report *report_hold(const Report *report);
/* Frees a report once nobody else holds it, and its arena with the last report there. NULL is allowed. */
void report_free(Report *report);
/* The result of a target (borrowed); NULL when the target is not in the report. */
const TargetResult *report_result(const Report *report, const char *target);
/* Whether the result bears the flag. */
bool result_has_flag(const TargetResult *result, Flag flag);

/* One month of one target in both histories. */
typedef struct {
	Month month;
	const TargetResult *published; /* as the month's own file and those before told it */
	const TargetResult *known;     /* as all files tell it */
} HistoryPoint;

/* --- comparison ----------------------------------------------------------------------------- */

typedef enum {
	ENTRY_TARGETS, /* the plan has targets for it */
	ENTRY_MENTION, /* it speaks of the matter without a target */
	ENTRY_ABSENT   /* 该要点未提及 */
} EntryKind;

/* One plan under one indicator. */
typedef struct {
	const Plan *plan;
	const IndicatorPlan *record; /* NULL when the indicator says nothing of the plan */
	EntryKind kind;
	GPtrArray *results;  /* TargetResult * (borrowed from the plan's report) */
	const Plan *follows; /* the plan of the same place that it goes on from; NULL when none */
} ComparisonEntry;

typedef struct {
	const Indicator *indicator;
	GPtrArray *entries; /* ComparisonEntry *: every plan of the comparison, in plan order */
	GPtrArray *groups;  /* ComparisonGroup * (comparison.h): what may be seen on one axis */
} ComparisonRow;

typedef struct {
	Arena *arena;
	const Collection *collection;
	Month month;	    /* 0: as known now */
	GPtrArray *reports; /* Report *: one a plan, held by the comparison */
	GPtrArray *rows;    /* ComparisonRow * in the order of indicators.yaml */
} Comparison;

/* Frees a comparison with its arena and its reports. NULL is allowed. */
void comparison_free(Comparison *comparison);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Report, report_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Comparison, comparison_free)
