/* annual.h - how a year ended for a target: what an annual report counts.
 * Stage: model.  Used by: render/view, tests. */
#pragma once
#include "model/report.h"

/* X(SYMBOL, "word in outputs"), in the order of an annual report. Every target has one, so that their
 * counts sum to the number of targets: what cannot be judged is counted and named too. */
#define YEAR_ENDS(X) \
	X(YEAR_END_ON_TIME, "on-time") /* 按期完成 */ \
	X(YEAR_END_EARLY, "early")     /* 提前完成: met before its due month */ \
	X(YEAR_END_LATE, "late")       /* 逾期完成: met after its due day */ \
	X(YEAR_END_BEFORE, "before")   /* 以前年度完成: met for good in an earlier year */ \
	X(YEAR_END_MISSED, \
	  "missed") /* 未完成: due and not met, or not met in a period of the year */ \
	X(YEAR_END_CARRIED, "carried") /* 结转: due in a later year, or paused */ \
	X(YEAR_END_DROPPED, "dropped") /* 取消 */ \
	X(YEAR_END_PENDING, "pending") /* 待核定: the figure it hangs on is missing or disputed */ \
	X(YEAR_END_OUTSIDE, "outside") /* 不作评定: hidden, without a number, or without an end */

#define WORD_ENUM(symbol, word) symbol,
typedef enum { YEAR_ENDS(WORD_ENUM) YEAR_END_COUNT } YearEnd;
#undef WORD_ENUM

/* Indexed by YearEnd, NULL-terminated. */
extern const char *const year_end_words[];

/* How the year that ends with the result's month, a December, ended for its target. */
YearEnd year_end_of(const TargetResult *result);
