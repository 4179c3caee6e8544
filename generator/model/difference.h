/* difference.h - what changed between two reports of a plan, which may come from two data folders.
 * Stage: model.  Made by measure/ alone; read by render/. Nothing here is a sentence.
 *
 * `before` is what readers were told, `after` what they are told now. Reports, targets, figures are
 * borrowed from both sides; the rest belongs to the arena that the difference was made in. Only what
 * the edition may show is in it: a target that either side hides has no part in what it tells of
 * that side. */
#pragma once
#include "model/report.h"

/* What became of one figure, told by one file. */
typedef struct {
	FigureChangeKind kind;
	Month month;		      /* the month that the figure speaks of */
	Month told_in;		      /* the month file that tells it */
	const FigureValue *before;    /* NULL: nothing was told */
	const FigureValue *after;     /* NULL: nothing is told any more */
	const Figure *figure;	      /* the report that tells it; NULL when a correction does */
	const Correction *correction; /* the correction that tells it, or that is gone; NULL */
	/* What told `before`, where a published file reads otherwise; NULL elsewhere. */
	const Figure *old_figure;
	const Correction *old_correction;
	Position source;
} FigureChange;

/* One target. At least one of the two sides is there. */
typedef struct {
	const TargetResult *before, *after;
	unsigned kinds;	    /* 1u << ChangeKind */
	unsigned fields;    /* 1u << TargetField: what reads otherwise; with CHANGE_REDEFINED */
	GPtrArray *figures; /* FigureChange *: rewritten ones first, then as the files tell them */
} TargetChange;

/* A qualitative item whose state is another one. Both sides are there. */
typedef struct {
	const ItemResult *before, *after;
	bool rewritten; /* a published month file told the old state and reads otherwise */
} ItemChange;

typedef struct {
	PieceChangeKind kind;
	Month month;
} MonthChange;

/* A piece of the official text: an item, or everything outside of items. */
typedef struct {
	PieceChangeKind kind;
	const TextItem *item; /* NULL: outside of items */
} TextChange;

/* A target that published months, measured as they were published, judge otherwise because what is asked of it
 * reads otherwise: its value, due day, baseline, schedule, steps or whole. */
typedef struct {
	Month month;			    /* the first such month */
	int months;			    /* how many there are */
	const TargetResult *before, *after; /* of the first */
} RejudgedTarget;

struct Difference {
	const Plan *plan;	      /* as it is now; as it was when it is gone */
	const Report *before, *after; /* NULL: that side has no such plan */
	GPtrArray *targets;	      /* TargetChange * in plan order, those that are gone last */
	GPtrArray *items;	      /* ItemChange * in plan order */
	GPtrArray *months;	      /* MonthChange * by month */
	GPtrArray *rejudged;	      /* RejudgedTarget * in plan order; empty within one folder */
	GPtrArray *texts;	      /* TextChange * in the order of the text */
	unsigned fields;	      /* 1u << PlanField */
	int by_kind[CHANGE_KIND_COUNT];	    /* targets */
	int by_figure[FIGURE_CHANGE_COUNT]; /* figures */
};

/* Every plan of one or of two data folders. */
typedef struct {
	Arena *arena;
	const Settings *before, *after;
	bool two_folders;
	GPtrArray *reports;	/* Report *, owned */
	GPtrArray *differences; /* Difference * by plan id, byte order */
} Differences;

/* Frees differences with the reports they were found in. NULL is allowed. */
void differences_free(Differences *differences);
/* Whether nothing at all has changed: of one plan, of every plan. */
bool difference_is_empty(const Difference *difference);
bool differences_are_empty(const Differences *differences);
/* Whether the settings that judge targets (tolerance, day of reports) are others. */
bool differences_judge_otherwise(const Differences *differences);
/* Whether a published month reads otherwise than it did: figures, words, what it judged, a file that is gone or
 * that came between published ones. */
bool difference_rewrites_history(const Difference *difference);
/* Whether this is among what became of the target. */
bool target_change_is(const TargetChange *change, ChangeKind kind);
/* What stands now, or what stood last when the target is gone. */
const TargetResult *target_change_result(const TargetChange *change);
/* Whether more became of the target than that its next figure was reported. */
bool target_change_is_news(const TargetChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Differences, differences_free)
