/* changes_history.c - what reads otherwise than it did: published months, targets, the official text.
 * See changes_lines.h. */
#include "render/data/changes_lines.h"

static bool
is_rewriting(const FigureChange *figure)
{
	return figure->kind == FIGURE_REWRITTEN || figure->kind == FIGURE_REWORDED;
}

static char *
source_text(Position source)
{
	return source.file != NULL ? g_strdup_printf("%s:%d", source.file, source.line)
				   : g_strdup("");
}

/* The words of one side that the other side has otherwise; of a figure, or of a correction. */
static char *
words_beside(const Writer *writer, const Figure *figure, const Figure *other,
	     const Correction *correction, const Correction *other_correction)
{
	const char *const texts[][2] = {
		{figure != NULL ? figure->note : NULL, other != NULL ? other->note : NULL},
		{figure != NULL ? figure->problem : NULL, other != NULL ? other->problem : NULL},
		{figure != NULL ? figure->next : NULL, other != NULL ? other->next : NULL},
		{figure != NULL ? figure->evidence : NULL, other != NULL ? other->evidence : NULL},
		{correction != NULL ? correction->why : NULL,
		 other_correction != NULL ? other_correction->why : NULL},
	};
	g_autoptr(GString) list = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		if (texts[i][0] != NULL && g_strcmp0(texts[i][0], texts[i][1]) != 0)
			change_join(writer->sentences, list, texts[i][0]);
	return g_strdup(list->len > 0 ? list->str : change_word(writer, "number.none"));
}

static char *
old_side(const Writer *writer, const Target *target, const FigureChange *change)
{
	if (change->kind == FIGURE_REWORDED)
		return words_beside(writer, change->old_figure, change->figure,
				    change->old_correction, change->correction);
	return sentence_figure_beside(writer->sentences, target, change->before, change->after);
}

static char *
new_side(const Writer *writer, const Target *target, const FigureChange *change)
{
	if (change->kind == FIGURE_REWORDED)
		return words_beside(writer, change->figure, change->old_figure, change->correction,
				    change->old_correction);
	return sentence_figure_beside(writer->sentences, target, change->after, change->before);
}

static void
add_rewritten_figure(const Writer *writer, GPtrArray *rows, const Target *target,
		     const FigureChange *figure)
{
	g_autofree char *month = month_to_chinese(figure->month);
	const char *label = change_group_word(writer->sentences, "figure-change",
					      figure_change_words[figure->kind]);
	g_autofree char *change = g_strconcat(
		label,
		figure->correction != NULL ? change_word(writer, "changes.correction-record")
					   : NULL,
		NULL);
	g_autofree char *before = old_side(writer, target, figure);
	g_autofree char *after = new_side(writer, target, figure);
	g_autofree char *source = source_text(figure->source);
	CHANGE_ROW(rows, target->name, month, change, before, after, source);
}

static void
add_rewritten_item(const Writer *writer, GPtrArray *rows, const ItemChange *item)
{
	const Sentences *sentences = writer->sentences;
	const char *state[2] = {change_word(writer, "number.none"),
				change_word(writer, "number.none")};
	const ItemResult *sides[2] = {item->before, item->after};
	for (int i = 0; i < 2; i++)
		if (sides[i]->state != NULL && sides[i]->state->state != STATE_NONE)
			state[i] = change_group_word(sentences, "state",
						     work_state_words[sides[i]->state->state]);
	CHANGE_ROW(rows, item->after->item->heading, "", change_word(writer, "changes.item-state"),
		   state[0], state[1], "");
}

/* 逾期, or 逾期（40.0%，序时50.0%） where shares are told. A new string. */
static char *
judgement(const Writer *writer, const TargetResult *result)
{
	const char *status = sentence_status(writer->sentences, result, NULL);
	if (!number_given(result->done) || !number_given(result->scheduled))
		return g_strdup(status);
	int places = sentence_share_places(result->done, result->scheduled);
	g_autofree char *done = sentence_share(writer->sentences, result->done, places);
	g_autofree char *scheduled = sentence_share(writer->sentences, result->scheduled, places);
	return sentence_fill(writer->sentences, "changes.judgement", "status", status, "done", done,
			     "scheduled", scheduled, NULL);
}

static void
add_rejudged(const Writer *writer, GPtrArray *rows, const RejudgedTarget *target)
{
	g_autofree char *first = month_to_chinese(target->month);
	g_autofree char *count = g_strdup_printf("%d", target->months);
	g_autofree char *month = target->months > 1
					 ? sentence_fill(writer->sentences, "changes.months-from",
							 "month", first, "count", count, NULL)
					 : g_strdup(first);
	g_autofree char *before = judgement(writer, target->before);
	g_autofree char *after = judgement(writer, target->after);
	g_autofree char *source = source_text(target->after->target->origin.at);
	CHANGE_ROW(rows, target->after->target->name, month,
		   change_word(writer, "changes.rejudged"), before, after, source);
}

void
changes_add_rewritten(const Writer *writer, const Difference *difference)
{
	if (!difference_rewrites_history(difference))
		return;
	change_line_word(writer, LINE_SECTION, "changes.section.rewritten");
	change_line_word(writer, LINE_WARNING, "changes.rewritten-about");
	GPtrArray *rows = change_table(writer, "target", "month", "change", "before", "after",
				       "source", NULL);
	for (guint i = 0; i < difference->months->len; i++) {
		const MonthChange *change = g_ptr_array_index(difference->months, i);
		if (change->kind == PIECE_NEW)
			continue;
		g_autofree char *month = month_to_chinese(change->month);
		CHANGE_ROW(rows, change_word(writer, "changes.month-file"), month,
			   change_group_word(writer->sentences, "piece-change",
					     piece_change_words[change->kind]),
			   "", "", "");
	}
	for (guint i = 0; i < difference->targets->len; i++) {
		const TargetChange *target = g_ptr_array_index(difference->targets, i);
		for (guint j = 0; j < target->figures->len; j++) {
			const FigureChange *figure = g_ptr_array_index(target->figures, j);
			if (is_rewriting(figure))
				add_rewritten_figure(writer, rows,
						     target_change_result(target)->target, figure);
		}
	}
	for (guint i = 0; i < difference->items->len; i++) {
		const ItemChange *item = g_ptr_array_index(difference->items, i);
		if (item->rewritten)
			add_rewritten_item(writer, rows, item);
	}
	for (guint i = 0; i < difference->rejudged->len; i++)
		add_rejudged(writer, rows, g_ptr_array_index(difference->rejudged, i));
	if (difference->rejudged->len > 0)
		change_line_word(writer, LINE_WARNING, "changes.rejudged-about");
}

static void
add_redefined_target(const Writer *writer, GPtrArray *rows, const TargetChange *change)
{
	const Sentences *sentences = writer->sentences;
	const TargetResult *old = change->before, *now = change->after;
	for (int field = 0; field < TARGET_FIELD_COUNT; field++) {
		if ((change->fields & 1u << field) == 0)
			continue;
		g_autofree char *before = sentence_target_field(
			sentences, old->plan, old->target, old->assignment, (TargetField)field);
		g_autofree char *after = sentence_target_field(sentences, now->plan, now->target,
							       now->assignment, (TargetField)field);
		CHANGE_ROW(rows, now->target->name,
			   change_group_word(sentences, "target-field", target_field_words[field]),
			   before, after);
	}
}

void
changes_add_redefined(const Writer *writer, const Difference *difference)
{
	if (difference->fields == 0 && difference->by_kind[CHANGE_REDEFINED] == 0)
		return;
	change_line_word(writer, LINE_SECTION, "changes.section.redefined");
	GPtrArray *rows = change_table(writer, "target", "content", "before", "after", NULL);
	for (int field = 0; field < PLAN_FIELD_COUNT; field++) {
		if ((difference->fields & 1u << field) == 0)
			continue;
		g_autofree char *before =
			sentence_plan_field(difference->before->plan, (PlanField)field);
		g_autofree char *after =
			sentence_plan_field(difference->after->plan, (PlanField)field);
		CHANGE_ROW(
			rows, difference->plan->short_name,
			change_group_word(writer->sentences, "plan-field", plan_field_words[field]),
			before, after);
	}
	for (guint i = 0; i < difference->targets->len; i++) {
		const TargetChange *change = g_ptr_array_index(difference->targets, i);
		if (target_change_is(change, CHANGE_REDEFINED))
			add_redefined_target(writer, rows, change);
	}
}

void
changes_add_texts(const Writer *writer, const Difference *difference)
{
	if (difference->texts->len == 0)
		return;
	change_line_word(writer, LINE_SECTION, "changes.section.texts");
	change_line_word(writer, LINE_WARNING, "changes.texts-about");
	GPtrArray *rows = change_table(writer, "item", "content", "change", NULL);
	for (guint i = 0; i < difference->texts->len; i++) {
		const TextChange *text = g_ptr_array_index(difference->texts, i);
		g_autofree char *item = text->item != NULL
						? sentence_fill(writer->sentences, "changes.item",
								"item", text->item->number, NULL)
						: NULL;
		CHANGE_ROW(rows, item,
			   text->item != NULL ? text->item->heading
					      : change_word(writer, "changes.outside-items"),
			   change_group_word(writer->sentences, "piece-change",
					     piece_change_words[text->kind]));
	}
}
