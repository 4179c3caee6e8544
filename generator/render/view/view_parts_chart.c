/* view_parts_chart.c - a target district by district. See view_parts.h.
 *
 * Districts are of unlike size, so they are ranked on the share of their own target alone, and only
 * where parts add up to the whole and each has a target; otherwise they stand as the breakdown lists
 * them. One that has not reported is named, without a bar, after those that have. */
#include "render/view/view_parts.h"

typedef struct {
	const Part *part;
	Number value, share; /* share of its own target; absent where it has none, or no figure */
} PartState;

static Number
part_value(const TargetResult *result, const char *name)
{
	const GPtrArray *parts = result->figure->value->parts;
	for (guint i = 0; i < parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(parts, i);
		if (g_strcmp0(part->name, name) == 0)
			return part->value;
	}
	return NUMBER_ABSENT;
}

static bool
can_be_ranked(const TargetResult *result)
{
	const Assignment *assignment = result->assignment;
	if (assignment->parts_combine != COMBINE_SUM)
		return false;
	for (guint i = 0; i < assignment->parts->len; i++) {
		const Part *part = g_ptr_array_index(assignment->parts, i);
		if (!number_given(part->value) || number_compare(part->value, number_of(0, 1)) <= 0)
			return false;
	}
	return true;
}

static int
compare_shares(gconstpointer a, gconstpointer b)
{
	const PartState *first = a, *second = b;
	if (!number_given(first->share) || !number_given(second->share))
		return number_given(second->share) - number_given(first->share);
	return -number_compare(first->share, second->share);
}

/* In the order in which they are shown. */
static GArray *
find_states(const TargetResult *result, bool ranked)
{
	GArray *states = g_array_new(FALSE, FALSE, sizeof(PartState));
	for (guint i = 0; i < result->assignment->parts->len; i++) {
		const Part *part = g_ptr_array_index(result->assignment->parts, i);
		PartState state = {part, part_value(result, part->name), NUMBER_ABSENT};
		if (ranked)
			state.share = number_divide(state.value, part->value);
		g_array_append_val(states, state);
	}
	/* g_array_sort() keeps the order of equals. */
	if (ranked)
		g_array_sort(states, compare_shares);
	return states;
}

static const char *
quantity(View *view, Number number, const char *unit)
{
	if (!number_given(number))
		return NULL;
	return arena_take(view->arena, sentence_number(view->context->sentences, number, unit));
}

static void
add_part(View *view, ChartData *data, const PartState *state, const char *unit, bool ranked)
{
	const char *value = quantity(view, state->value, unit);
	const char *goal = quantity(view, state->part->value, unit);
	const char *share = view_share(view, state->share);
	ChartRow *row = ARENA_NEW(view->arena, ChartRow);
	row->label = state->part->name;
	if (ranked) {
		row->value = number_multiply(state->share, number_of(100, 1));
		row->value_text =
			arena_take(view->arena, sentence_fill(view->context->sentences,
							      "chart.part-share", "share", share,
							      "value", value, "goal", goal, NULL));
	} else {
		row->value = state->value;
		row->goal = state->part->value;
		row->value_text = value;
		row->goal_text = goal;
	}
	if (!number_given(state->value))
		row->missing = view_status_label(view, STATUS_UNREPORTED);
	g_ptr_array_add(data->rows, row);
	const char *cells[] = {state->part->name, row->missing != NULL ? row->missing : value, goal,
			       share};
	view_add_cells(view, data, cells, ranked ? 4 : 3);
}

const ChartFigure *
view_parts_chart(View *view, const TargetResult *result)
{
	if (result->assignment == NULL || result->assignment->parts->len == 0 ||
	    result->figure == NULL || result->figure->value->parts == NULL)
		return NULL;
	static const char *const columns[] = {"column-part", "column-value", "column-goal", NULL};
	static const char *const ranked_columns[] = {"column-part", "column-value", "column-goal",
						     "column-done", NULL};
	bool ranked = can_be_ranked(result);
	g_autofree char *id = g_strconcat("parts-", result->target->id, NULL);
	ChartData *data =
		view_chart_new(view, id, view_word(view, "chart", "parts-title"),
			       plan_is_sample(result->plan), ranked ? ranked_columns : columns);
	g_autoptr(GArray) states = find_states(result, ranked);
	for (guint i = 0; i < states->len; i++)
		add_part(view, data, &g_array_index(states, PartState, i), result->target->unit,
			 ranked);
	g_autofree char *month = month_to_chinese(result->figure->month);
	g_autofree char *value = sentence_value(view->context->sentences, result);
	data->sentence =
		arena_take(view->arena, sentence_fill(view->context->sentences,
						      ranked ? "chart.parts-ranked-sentence"
							     : "chart.parts-sentence",
						      "month", month, "value", value, NULL));
	return chart_draw("bars", data, view->context->fonts, view->arena);
}
