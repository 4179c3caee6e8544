/* view_comparison_words.c - see view_comparison_words.h. */
#include "render/view/view_comparison_words.h"

#include "render/sentence/modality.h"
#include "render/view/view_parts.h"

#include <string.h>

static const char *
word(const View *view, const char *name)
{
	return view_word(view, "comparison", name);
}

const char *
comparison_label(View *view, const ComparisonEntry *entry, const TargetResult *result)
{
	if (entry->results->len == 1)
		return entry->plan->short_name;
	return view_keep(view, sentence_fill(view->context->sentences, "chart.plan-target", "plan",
					     entry->plan->short_name, "target",
					     result->target->name, NULL));
}

/* 力争≥60%，2024年8月底前: what strives says so, a day that is not the plan's last is told. */
const char *
comparison_goal_words(View *view, const TargetResult *result)
{
	const Sentences *sentences = view->context->sentences;
	g_autofree char *goal = sentence_goal(sentences, result);
	g_autofree char *modality = sentence_modality(sentences, result->target);
	bool aspired = result->target->firmness == FIRMNESS_ASPIRED;
	bool early = result->target->kind != TARGET_MILESTONE &&
		     result->target->kind != TARGET_ONGOING &&
		     date_month(result->terms.due) != result->plan->to;
	g_autofree char *due = date_to_chinese(result->terms.due);
	g_autofree char *text =
		g_strconcat(aspired && modality != NULL ? modality : "", goal, NULL);
	if (!early)
		return view_keep(view, g_steal_pointer(&text));
	return view_keep(view, sentence_fill(sentences, "comparison.goal-by", "goal", text, "due",
					     due, NULL));
}

/* What was attained, in the row's words; why nothing was, where nothing was. */
const char *
comparison_value_words(View *view, const TargetResult *result)
{
	if (result->reason == REASON_NO_PROGRESS_PUBLISHED)
		return word(view, "only-goal");
	if (result->status == STATUS_UNREPORTED && result->figure == NULL)
		return view_status_label(view, STATUS_UNREPORTED);
	if (result->figure == NULL)
		return view_word(view, "reason", reason_words[result->reason]);
	return view_keep(view, sentence_value(view->context->sentences, result));
}

const char *
comparison_status_words(const View *view, const TargetResult *result)
{
	return sentence_status(view->context->sentences, result,
			       view->context->collection->settings);
}

const char *
comparison_basis_words(const View *view, const ComparisonEntry *entry)
{
	return entry->record != NULL ? view_word(view, "basis", basis_words[entry->record->basis])
				     : NULL;
}

/* A number of the axis; where it was divided, with the plain one: 0.29所（15所）. */
const char *
comparison_axis_words(View *view, const ComparisonGroup *group, const ComparisonMember *member,
		      Number number, const char *plain)
{
	const Sentences *sentences = view->context->sentences;
	if (!number_given(number))
		return NULL;
	if (g_strcmp0(group->unit, "%") == 0) {
		g_autofree char *one = number_to_fixed(number, 1);
		Number rounded = NUMBER_ABSENT;
		number_parse(one, &rounded);
		return view_keep(view, sentence_number(sentences, rounded, "%"));
	}
	g_autofree char *text = sentence_number(sentences, number, group->unit);
	if (member->denominator == NULL || plain == NULL)
		return view_keep(view, g_steal_pointer(&text));
	return view_keep(view, sentence_fill(sentences, "comparison.divided", "value", text,
					     "plain", plain, NULL));
}

/* 每1000名学生, 每所学校 */
const char *
comparison_divisor_words(View *view, const Denominator *denominator)
{
	g_autofree char *per = g_strdup_printf("%d", denominator->per);
	const char *of = denominator->unit != NULL ? denominator->unit : denominator->name;
	return view_keep(view, sentence_fill(view->context->sentences, "comparison.per", "count",
					     denominator->per > 1 ? per : "", "of", of, NULL));
}

/* What a count was divided by, and who says so. */
const char *
comparison_denominator_words(View *view, const Denominator *denominator)
{
	const Sentences *sentences = view->context->sentences;
	g_autofree char *value = sentence_number(sentences, denominator->value, NULL);
	g_autofree char *year = g_strdup_printf("%d", denominator->year);
	return view_keep(view, sentence_fill(sentences, "comparison.denominator", "per",
					     comparison_divisor_words(view, denominator), "name",
					     denominator->name, "value", value, "year", year,
					     "source", denominator->source, NULL));
}

/* 口径相近：…, and what a count was divided by; NULL where there is nothing to mind. */
const char *
comparison_caveat_words(View *view, const ComparisonMember *member)
{
	const IndicatorPlan *record = member->entry->record;
	const char *divided = member->denominator != NULL
				      ? comparison_denominator_words(view, member->denominator)
				      : NULL;
	if (record == NULL || record->basis == BASIS_SAME || record->caveat == NULL)
		return divided;
	g_autofree char *caveat = sentence_fill(
		view->context->sentences, "comparison.caveat", "basis",
		comparison_basis_words(view, member->entry), "caveat", record->caveat, NULL);
	return view_keep(view, g_strconcat(caveat, divided != NULL ? divided : "", NULL));
}

/* A sentence that goes on: without its full stop. */
const char *
comparison_without_stop(View *view, const char *text)
{
	if (!g_str_has_suffix(text, "。"))
		return text;
	return view_keep(view, g_strndup(text, strlen(text) - strlen("。")));
}
