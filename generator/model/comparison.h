/* comparison.h - which targets under one indicator may be seen on one axis, and why the others not.
 * Stage: model.  Made by measure/grouping.c alone; read by render/.
 *
 * Renderers draw what a group holds, as the group says, and never join two groups. Everything
 * belongs to the comparison's arena; entries, results and denominators are borrowed. */
#pragma once
#include "model/report.h"

/* How the targets of a group are shown. X(SYMBOL, "word in outputs"). */
#define GROUP_KINDS(X) \
	X(GROUP_SHARED, "shared")	/* several places on one axis */ \
	X(GROUP_FOLLOW_UP, "follow-up") /* one place, plan after plan, on one axis in time */ \
	X(GROUP_APART, "apart")		/* one target on a scale of its own */ \
	X(GROUP_WORDS, "words") /* nothing to draw: hidden, a direction, a day, no quantity */

/* Why a target stands on a scale of its own: the first that applies. */
#define APART_REASONS(X) \
	X(APART_NONE, "") \
	X(APART_BASIS, "basis") /* another definition, or a weak indicator */ \
	X(APART_LEVEL, \
	  "level") /* counts of places of unlike level, and nothing to divide them by */ \
	X(APART_COUNT, "count") /* counts of places of one level, and nothing to divide them by */ \
	X(APART_UNIT, "unit")	/* another unit, rhythm, or way to count than the others */ \
	X(APART_ONLY, "only")	/* no other plan has a number on the same definition */

#define WORD_ENUM(symbol, word) symbol,
typedef enum { GROUP_KINDS(WORD_ENUM) GROUP_KIND_COUNT } GroupKind;
typedef enum { APART_REASONS(WORD_ENUM) APART_REASON_COUNT } ApartReason;
#undef WORD_ENUM
extern const char *const group_kind_words[];
extern const char *const apart_reason_words[];

/* A target's numbers as its group's axis counts them; what is absent is not drawn. */
typedef struct {
	Number baseline, value, goal, goal_max, scheduled;
} ComparisonNumbers;

/* One target of a group. In a group of words all its numbers are absent. */
typedef struct {
	const ComparisonEntry *entry;
	const TargetResult *result;
	ComparisonNumbers at;
	const Denominator
		*denominator; /* what a count was divided by; NULL for a number as it is */
} ComparisonMember;

typedef struct {
	GroupKind kind;
	ApartReason reason; /* of GROUP_APART */
	const char *unit;   /* of the axis; NULL where the targets print none */
	GPtrArray *members; /* const ComparisonMember *; in plan order, follow-ups in time */
} ComparisonGroup;

/* Whether figures of the target tell those covered of a whole, so that its axis counts percentages:
 * coverage, each one (每校), a rhythm in weeks, a hold in words alone. */
bool comparison_is_covered(const Target *target);
/* Where a result with a goal stands: those covered as percentages of the whole, every other number as
 * it is; divided by a denominator, and told for as many of it as it says, where one is given (not
 * NULL). The baseline is absent unless the breakdown gives one. */
ComparisonNumbers comparison_place(const TargetResult *result, const Denominator *by);
