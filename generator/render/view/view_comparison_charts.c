/* view_comparison_charts.c - an indicator as charts: which group gets which kind, which words stand where
 * nothing may be drawn. See view_parts.h.
 *
 * What may share an axis was decided in measure (model/comparison.h); here every group keeps to itself.
 * Hidden, missing, mentioned and absent are words in a row, never a mark. */
#include "render/view/view_parts.h"

#include "model/comparison.h"
#include "render/sentence/modality.h"
#include "render/view/element.h"
#include "render/view/view_comparison_words.h"

#include <string.h>

/* --- which kind ------------------------------------------------------------------------------------ */

static bool
has_baseline(const ComparisonGroup *group)
{
	for (guint i = 0; i < group->members->len; i++)
		if (number_given(((const ComparisonMember *)g_ptr_array_index(group->members, i))
					 ->at.baseline))
			return true;
	return false;
}

static bool
has_two_steps(const ComparisonGroup *group)
{
	return group->members->len == 2;
}

/* The first that applies. */
static const struct {
	GroupKind group;
	bool (*when)(const ComparisonGroup *group); /* NULL: always */
	const char *chart;
	bool shared_scale;
} chart_rules[] = {
	{GROUP_SHARED, has_baseline, "dumbbell", true}, /* baseline → now → target */
	{GROUP_SHARED, NULL, "dots", true},
	{GROUP_FOLLOW_UP, has_two_steps, "slope", true}, /* one plan → the next */
	{GROUP_FOLLOW_UP, NULL, "dots", true},
	{GROUP_APART, NULL, "bullet", false}, /* with bound and schedule, each on its own scale */
};

static int
find_rule(const ComparisonGroup *group)
{
	int rule = 0;
	while (chart_rules[rule].group != group->kind ||
	       (chart_rules[rule].when != NULL && !chart_rules[rule].when(group)))
		rule++;
	return rule;
}

/* --- words ----------------------------------------------------------------------------------------- */

static const char *
word(const View *view, const char *name)
{
	return view_word(view, "comparison", name);
}

/* --- rows ------------------------------------------------------------------------------------------ */

static const char *const columns[] = {"column-plan",   "column-goal",  "column-modality",
				      "column-due",    "column-value", "column-as-of",
				      "column-status", "column-basis", NULL};
#define COLUMNS 8

/* What was attained, with what stands at its mark where the axis counts otherwise: 148/386所（38.3%）. */
static const char *
value_cell(View *view, const TargetResult *result, const char *drawn)
{
	const char *value = comparison_value_words(view, result);
	if (drawn == NULL || value == NULL || strcmp(value, drawn) == 0)
		return value;
	return view_keep(view, sentence_fill(view->context->sentences, "comparison.value-drawn",
					     "value", value, "drawn", drawn, NULL));
}

/* drawn: the words at the mark of the value; elsewhere: that it is drawn in another figure, and why.
 * NULL where there is none. */
static void
add_result_cells(View *view, ChartData *data, const ComparisonEntry *entry,
		 const TargetResult *result, const char *drawn, const char *elsewhere)
{
	const Sentences *sentences = view->context->sentences;
	g_autofree char *goal = sentence_goal(sentences, result);
	g_autofree char *modality = sentence_modality(sentences, result->target);
	g_autofree char *due = date_to_chinese(result->terms.due);
	g_autofree char *as_of =
		result->figure != NULL ? month_to_chinese(result->figure->month) : NULL;
	const char *cells[COLUMNS] = {
		comparison_label(view, entry, result),
		goal,
		modality != NULL ? modality : word(view, "no-modality"),
		result->target->kind == TARGET_ONGOING ? NULL : due,
		value_cell(view, result, drawn),
		as_of,
		comparison_status_words(view, result),
		elsewhere != NULL ? elsewhere : comparison_basis_words(view, entry),
	};
	view_add_linked_cells(view, data, cells, COLUMNS, view_target_path(view, result));
}

static ChartRow *
row_new(View *view, ChartData *data, const char *label, const Plan *plan)
{
	ChartRow *row = ARENA_NEW(view->arena, ChartRow);
	row->label = label;
	row->plan = plan->id;
	g_ptr_array_add(data->rows, row);
	return row;
}

/* Whether the row before the last one is of the same plan: what holds of the plan is told once. */
static bool
follows_row_of(const ChartData *data, const Plan *plan)
{
	if (data->rows->len < 2)
		return false;
	const ChartRow *before = g_ptr_array_index(data->rows, data->rows->len - 2);
	return g_strcmp0(before->plan, plan->id) == 0;
}

/* A target on the axis of its group. */
static void
add_member_row(View *view, ChartData *data, const ComparisonGroup *group,
	       const ComparisonMember *member)
{
	const TargetResult *result = member->result;
	ChartRow *row =
		row_new(view, data, comparison_label(view, member->entry, result), result->plan);
	row->href = view_target_path(view, result);
	row->status = result->status;
	row->has_status = true;
	row->bound = result->target->bound;
	row->aspired = result->target->firmness == FIRMNESS_ASPIRED;
	row->baseline = member->at.baseline;
	row->value = member->at.value;
	row->goal = member->at.goal;
	row->goal_max = member->at.goal_max;
	row->scheduled = group->kind == GROUP_APART ? member->at.scheduled : NUMBER_ABSENT;
	const char *goal = comparison_goal_words(view, result);
	g_autofree char *value = sentence_value(view->context->sentences, result);
	row->baseline_text = comparison_axis_words(view, group, member, member->at.baseline, NULL);
	row->value_text = comparison_axis_words(view, group, member, member->at.value, value);
	row->goal_text = member->denominator != NULL
				 ? comparison_axis_words(view, group, member, member->at.goal, goal)
				 : goal;
	if (!number_given(row->value))
		row->missing = comparison_value_words(view, result);
	if (!follows_row_of(data, result->plan))
		row->caveat = comparison_caveat_words(view, member);
	data->sample |= plan_is_sample(result->plan);
	add_result_cells(view, data, member->entry, result,
			 row->missing == NULL ? row->value_text : NULL, NULL);
}

/* A target that is told in words: hidden, a direction, a day, or drawn elsewhere. */
static const char *
add_words_row(View *view, ChartData *data, const ComparisonEntry *entry, const TargetResult *result,
	      const char *elsewhere)
{
	ChartRow *row = row_new(view, data, comparison_label(view, entry, result), entry->plan);
	row->href = view_target_path(view, result);
	row->status = result->status;
	row->has_status = true;
	const char *goal = comparison_goal_words(view, result);
	row->missing = view_keep(
		view,
		sentence_fill(view->context->sentences, "comparison.words", "goal", goal, "status",
			      elsewhere != NULL ? elsewhere : comparison_status_words(view, result),
			      NULL));
	add_result_cells(view, data, entry, result, NULL, elsewhere);
	return row->missing;
}

/* A plan without a target for it. */
static void
add_silent_row(View *view, ChartData *data, const ComparisonEntry *entry)
{
	ChartRow *row = row_new(view, data, entry->plan->short_name, entry->plan);
	row->missing = word(view, entry->kind == ENTRY_MENTION ? "mention" : "absent");
	const char *cells[COLUMNS] = {entry->plan->short_name, row->missing};
	cells[COLUMNS - 1] = comparison_basis_words(view, entry);
	view_add_cells(view, data, cells, COLUMNS);
}

/* --- sentences ------------------------------------------------------------------------------------- */

/* 目标合每1000名学生0.29所，…: what the axis shows of a count. */
static const char *
tell_divided(View *view, const ComparisonGroup *group, const ComparisonMember *member)
{
	const char *goal = comparison_axis_words(view, group, member, member->at.goal, NULL);
	const char *divided = comparison_without_stop(
		view, comparison_denominator_words(view, member->denominator));
	return view_keep(view, sentence_fill(view->context->sentences, "comparison.divided-part",
					     "goal", goal, "per",
					     comparison_divisor_words(view, member->denominator),
					     "denominator", divided, NULL));
}

/* 某市2023目标≥60%，2023年12月底为60.3%，已完成; the figure only where the axis is shared. */
static void
tell_member(View *view, GString *parts, const ComparisonMember *member, bool figure)
{
	const TargetResult *result = member->result;
	const Sentences *sentences = view->context->sentences;
	const char *label = comparison_label(view, member->entry, result);
	const char *goal = comparison_goal_words(view, result),
		   *value = comparison_value_words(view, result);
	g_autofree char *month =
		result->figure != NULL ? month_to_chinese(result->figure->month) : NULL;
	g_autofree char *part =
		!figure ? sentence_fill(sentences, "comparison.part.short", "label", label, "goal",
					goal, "status", comparison_status_words(view, result), NULL)
		: month != NULL
			? sentence_fill(sentences, "comparison.part", "label", label, "goal", goal,
					"month", month, "value", value, "status",
					comparison_status_words(view, result), NULL)
			: sentence_fill(sentences, "comparison.part.none", "label", label, "goal",
					goal, "value", value, NULL);
	g_string_append_printf(parts, "%s%s", parts->len > 0 ? "；" : "", part);
}

static void
tell_words(View *view, GString *rest, const char *label, const char *words)
{
	g_autofree char *part = sentence_fill(view->context->sentences, "comparison.rest", "label",
					      label, "words", words, NULL);
	g_string_append_printf(rest, "%s%s", rest->len > 0 ? "；" : "", part);
}

/* 该要点未提及：枣庄2023、枣庄提质2024 */
static void
tell_silent(View *view, GString *rest, const ComparisonRow *row)
{
	static const struct {
		EntryKind kind;
		const char *word;
	} kinds[] = {{ENTRY_MENTION, "mention"}, {ENTRY_ABSENT, "absent"}};
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autoptr(GString) plans = g_string_new(NULL);
		for (guint j = 0; j < row->entries->len; j++) {
			const ComparisonEntry *entry = g_ptr_array_index(row->entries, j);
			if (entry->kind == kinds[i].kind)
				g_string_append_printf(plans, "%s%s", plans->len > 0 ? "、" : "",
						       entry->plan->short_name);
		}
		if (plans->len > 0)
			tell_words(view, rest, plans->str, word(view, kinds[i].word));
	}
}

static void
set_sentence(View *view, ChartData *data, const char *form, const char *name, const char *parts,
	     const char *rest)
{
	const Sentences *sentences = view->context->sentences;
	g_autofree char *tail =
		*rest != '\0' ? sentence_fill(sentences, "comparison.tail", "parts", rest, NULL)
			      : g_strdup("");
	data->sentence = view_keep(view, sentence_fill(sentences, form, "name", name, "parts",
						       parts, "rest", tail, NULL));
}

/* --- figures --------------------------------------------------------------------------------------- */

typedef struct {
	View *view;
	xmlNode *parent;
	const ComparisonRow *row;
} Figures;

static ChartData *
figure_new(Figures *figures, const char *end, const char *title)
{
	g_autofree char *id = g_strconcat("indicator-", figures->row->indicator->id, end, NULL);
	ChartData *data = view_chart_new(figures->view, id, title, false, columns);
	data->baseline_legend = view_word(figures->view, "chart", "baseline");
	return data;
}

static void
draw(Figures *figures, const char *kind, const ChartData *data)
{
	view_add_figure(
		figures->view, figures->parent,
		chart_draw(kind, data, figures->view->context->fonts, figures->view->arena));
}

static const ComparisonMember *
find_member(const ComparisonGroup *group, const TargetResult *result)
{
	for (guint i = 0; i < group->members->len; i++) {
		const ComparisonMember *member = g_ptr_array_index(group->members, i);
		if (member->result == result)
			return member;
	}
	return NULL;
}

static const ComparisonGroup *
group_of(const ComparisonRow *row, const TargetResult *result)
{
	for (guint i = 0; i < row->groups->len; i++)
		if (find_member(g_ptr_array_index(row->groups, i), result) != NULL)
			return g_ptr_array_index(row->groups, i);
	return NULL;
}

/* Why a target is not on this axis, where it is drawn on another. */
static const char *
elsewhere_words(const View *view, const ComparisonGroup *group)
{
	return group->kind == GROUP_WORDS	? NULL
	       : group->kind == GROUP_FOLLOW_UP ? word(view, "later-plan")
						: word(view, "other-basis");
}

/* What the axis counts. */
static const char *
axis_unit(View *view, const ComparisonGroup *group)
{
	const ComparisonMember *first = g_ptr_array_index(group->members, 0);
	if (first->denominator == NULL || group->unit == NULL)
		return group->unit;
	return view_keep(view,
			 sentence_fill(view->context->sentences, "comparison.per-unit", "unit",
				       group->unit, "per",
				       comparison_divisor_words(view, first->denominator), NULL));
}

/* Every plan in its row; those of the group on their common axis. */
static void
add_shared_figure(Figures *figures, const ComparisonGroup *group, const char *end)
{
	View *view = figures->view;
	const ComparisonRow *row = figures->row;
	ChartData *data = figure_new(figures, end, row->indicator->name);
	data->shared_scale = true;
	data->unit = axis_unit(view, group);
	g_autoptr(GString) parts = g_string_new(NULL);
	g_autoptr(GString) rest = g_string_new(NULL);
	for (guint i = 0; i < row->entries->len; i++) {
		const ComparisonEntry *entry = g_ptr_array_index(row->entries, i);
		if (entry->kind != ENTRY_TARGETS)
			add_silent_row(view, data, entry);
		for (guint j = 0; j < entry->results->len; j++) {
			const TargetResult *result = g_ptr_array_index(entry->results, j);
			const ComparisonMember *member = find_member(group, result);
			if (member != NULL) {
				add_member_row(view, data, group, member);
				tell_member(view, parts, member, true);
				if (member->denominator != NULL)
					tell_words(view, rest,
						   comparison_label(view, entry, result),
						   tell_divided(view, group, member));
				continue;
			}
			tell_words(view, rest, comparison_label(view, entry, result),
				   add_words_row(view, data, entry, result,
						 elsewhere_words(view, group_of(row, result))));
		}
	}
	tell_silent(view, rest, row);
	set_sentence(view, data, "comparison.shared-sentence", row->indicator->name, parts->str,
		     rest->str);
	draw(figures, chart_rules[find_rule(group)].chart, data);
}

/* One place in time: what it promised, and what it attained, plan after plan. */
static void
add_slope_row(View *view, ChartData *data, const char *label, const ComparisonGroup *group,
	      bool goals)
{
	const ComparisonMember *first = g_ptr_array_index(group->members, 0);
	const ComparisonMember *second = g_ptr_array_index(group->members, 1);
	ChartRow *row = row_new(view, data, label, second->result->plan);
	row->href = view_target_path(view, second->result);
	row->baseline = goals ? first->at.goal : first->at.value;
	row->value = goals ? second->at.goal : second->at.value;
	const char *before = goals ? comparison_goal_words(view, first->result)
				   : comparison_value_words(view, first->result);
	const char *after = goals ? comparison_goal_words(view, second->result)
				  : comparison_value_words(view, second->result);
	row->baseline_text = before;
	row->value_text = after;
	if (!number_given(row->baseline) || !number_given(row->value))
		row->missing = view_keep(view, sentence_fill(view->context->sentences,
							     "comparison.before-after", "before",
							     before, "after", after, NULL));
}

static void
add_follow_up_figure(Figures *figures, const ComparisonGroup *group, const char *end)
{
	View *view = figures->view;
	const ComparisonMember *first = g_ptr_array_index(group->members, 0);
	g_autofree char *title = sentence_fill(
		view->context->sentences, "comparison.follow-up-title", "name",
		figures->row->indicator->name, "place", first->result->plan->place_name, NULL);
	ChartData *data = figure_new(figures, end, title);
	data->shared_scale = true;
	data->unit = group->unit;
	data->columns = arena_array(view->arena);
	const char *kind = chart_rules[find_rule(group)].chart;
	bool slope = strcmp(kind, "slope") == 0;
	g_autoptr(GString) parts = g_string_new(NULL);
	g_autoptr(GString) rest = g_string_new(NULL);
	for (guint i = 0; i < group->members->len; i++) {
		const ComparisonMember *member = g_ptr_array_index(group->members, i);
		g_ptr_array_add(data->columns, (char *)member->result->plan->short_name);
		data->sample |= plan_is_sample(member->result->plan);
		tell_member(view, parts, member, true);
		const char *caveat = comparison_caveat_words(view, member);
		if (caveat != NULL)
			tell_words(view, rest, member->result->plan->short_name,
				   comparison_without_stop(view, caveat));
		if (slope)
			add_result_cells(view, data, member->entry, member->result, NULL, NULL);
		else
			add_member_row(view, data, group, member);
	}
	if (slope) {
		add_slope_row(view, data, view_word(view, "chart", "goal"), group, true);
		add_slope_row(view, data, view_word(view, "chart", "value"), group, false);
	}
	set_sentence(view, data, "comparison.follow-up-sentence", figures->row->indicator->name,
		     parts->str, rest->str);
	draw(figures, kind, data);
}

/* Those that stand apart, each on its own scale below the reason, then, where there is no shared axis
 * to name them at, all that have no number. */
static void
add_apart_figure(Figures *figures, GPtrArray *groups, bool alone)
{
	View *view = figures->view;
	const ComparisonRow *row = figures->row;
	ChartData *data = figure_new(figures, alone ? "" : "-apart", row->indicator->name);
	g_autoptr(GString) parts = g_string_new(NULL);
	g_autoptr(GString) rest = g_string_new(NULL);
	/* By reason, so that each has one heading. */
	g_autoptr(GPtrArray) sorted = g_ptr_array_new();
	for (int reason = 0; reason < APART_REASON_COUNT; reason++)
		for (guint i = 0; i < groups->len; i++) {
			ComparisonGroup *group = g_ptr_array_index(groups, i);
			if ((int)group->reason == reason)
				g_ptr_array_add(sorted, group);
		}
	for (guint i = 0; i < sorted->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(sorted, i);
		const ComparisonMember *member = g_ptr_array_index(group->members, 0);
		add_member_row(view, data, group, member);
		ChartRow *last = g_ptr_array_index(data->rows, data->rows->len - 1);
		last->group = view_word(view, "apart", apart_reason_words[group->reason]);
		tell_member(view, parts, member, false);
	}
	for (guint i = 0; alone && i < row->entries->len; i++) {
		const ComparisonEntry *entry = g_ptr_array_index(row->entries, i);
		guint before = data->rows->len;
		if (entry->kind != ENTRY_TARGETS)
			add_silent_row(view, data, entry);
		for (guint j = 0; j < entry->results->len; j++) {
			const TargetResult *result = g_ptr_array_index(entry->results, j);
			if (group_of(row, result)->kind == GROUP_WORDS)
				tell_words(view, rest, comparison_label(view, entry, result),
					   add_words_row(view, data, entry, result, NULL));
		}
		for (guint j = before; j < data->rows->len; j++)
			((ChartRow *)g_ptr_array_index(data->rows, j))->group =
				word(view, "no-number");
	}
	if (alone)
		tell_silent(view, rest, row);
	const ComparisonGroup *first = g_ptr_array_index(sorted, 0);
	set_sentence(view, data,
		     first->reason == APART_ONLY ? "comparison.only-sentence"
						 : "comparison.apart-sentence",
		     row->indicator->name, parts->str, rest->str);
	draw(figures, "bullet", data);
}

void
view_add_indicator_charts(View *view, xmlNode *indicator, const ComparisonRow *row)
{
	Figures figures = {.view = view, .parent = indicator, .row = row};
	g_autoptr(GPtrArray) apart = g_ptr_array_new();
	int shared = 0, follow_ups = 0;
	for (guint i = 0; i < row->groups->len; i++) {
		const ComparisonGroup *group = g_ptr_array_index(row->groups, i);
		g_autofree char *number = NULL;
		if (group->kind == GROUP_SHARED) {
			number = shared++ > 0 ? g_strdup_printf("-%d", shared) : g_strdup("");
			add_shared_figure(&figures, group, number);
		} else if (group->kind == GROUP_FOLLOW_UP) {
			number = g_strdup_printf("-follow-up-%d", ++follow_ups);
			add_follow_up_figure(&figures, group, number);
		} else if (group->kind == GROUP_APART) {
			g_ptr_array_add(apart, (gpointer)group);
		}
	}
	if (apart->len > 0)
		add_apart_figure(&figures, apart, shared == 0);
}
