/* view_comparison_words.h - what a row of a comparison chart says in words.
 * Stage: render/view.  Used by: view_comparison_charts.c, view_comparison_words.c.
 *
 * All texts are of the view's arena or of the templates. */
#pragma once
#include "model/comparison.h"
#include "render/view/view_parts.h"

/* The plan's short name, with the target's where the plan has several. */
const char *comparison_label(View *view, const ComparisonEntry *entry, const TargetResult *result);
/* 力争≥60%，2024年8月底前: what strives says so, a day that is not the plan's last is told. */
const char *comparison_goal_words(View *view, const TargetResult *result);
/* What was attained; why nothing was, where nothing was. NULL when there is nothing to say. */
const char *comparison_value_words(View *view, const TargetResult *result);
const char *comparison_status_words(const View *view, const TargetResult *result);
/* 口径相近; NULL when the indicator says nothing of the plan. */
const char *comparison_basis_words(const View *view, const ComparisonEntry *entry);
/* A number of the axis; where it was divided, with the plain one: 0.29所（15所）. NULL when absent.
 * plain: NULL for none. */
const char *comparison_axis_words(View *view, const ComparisonGroup *group,
				  const ComparisonMember *member, Number number, const char *plain);
/* 每1000名学生, 每所学校 */
const char *comparison_divisor_words(View *view, const Denominator *denominator);
/* What a count was divided by, and who says so; a whole sentence. */
const char *comparison_denominator_words(View *view, const Denominator *denominator);
/* 口径相近：…, and what a count was divided by; NULL where there is nothing to mind. */
const char *comparison_caveat_words(View *view, const ComparisonMember *member);
/* A sentence that goes on: without its full stop. */
const char *comparison_without_stop(View *view, const char *text);
