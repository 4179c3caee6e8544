/* difference.c - see difference.h. */
#include "model/difference.h"

void
differences_free(Differences *differences)
{
	if (differences == NULL)
		return;
	g_ptr_array_unref(differences->reports);
	arena_free(differences->arena);
	g_free(differences);
}

bool
difference_is_empty(const Difference *difference)
{
	return difference->before != NULL && difference->after != NULL &&
	       difference->targets->len == 0 && difference->items->len == 0 &&
	       difference->months->len == 0 && difference->texts->len == 0 &&
	       difference->fields == 0;
}

bool
differences_judge_otherwise(const Differences *differences)
{
	const Settings *before = differences->before, *after = differences->after;
	return !number_equal(before->tolerance, after->tolerance) ||
	       before->report_by != after->report_by;
}

bool
differences_are_empty(const Differences *differences)
{
	for (guint i = 0; i < differences->differences->len; i++)
		if (!difference_is_empty(g_ptr_array_index(differences->differences, i)))
			return false;
	return !differences_judge_otherwise(differences);
}

bool
difference_rewrites_history(const Difference *difference)
{
	for (guint i = 0; i < difference->months->len; i++) {
		const MonthChange *month = g_ptr_array_index(difference->months, i);
		if (month->kind != PIECE_NEW)
			return true;
	}
	for (guint i = 0; i < difference->items->len; i++)
		if (((const ItemChange *)g_ptr_array_index(difference->items, i))->rewritten)
			return true;
	return difference->rejudged->len > 0 ||
	       difference->by_figure[FIGURE_REWRITTEN] + difference->by_figure[FIGURE_REWORDED] > 0;
}

bool
target_change_is(const TargetChange *change, ChangeKind kind)
{
	return (change->kinds & 1u << kind) != 0;
}

const TargetResult *
target_change_result(const TargetChange *change)
{
	return change->after != NULL ? change->after : change->before;
}

bool
target_change_is_news(const TargetChange *change)
{
	if (change->kinds != 0)
		return true;
	for (guint i = 0; i < change->figures->len; i++) {
		const FigureChange *figure = g_ptr_array_index(change->figures, i);
		if (figure->kind != FIGURE_REPORTED)
			return true;
	}
	return false;
}
