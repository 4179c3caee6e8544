/* changes.c - what changed between two reports, plan by plan: lines and tables. See changes.h. */
#include "render/data/changes_lines.h"

/* --- pieces ---------------------------------------------------------------------------------------- */

/* 6所 → 11所; one text alone where both are alike. A new string. */
static char *
sides(const Sentences *sentences, const char *before, const char *after)
{
	if (g_strcmp0(before, after) == 0)
		return g_strdup(after);
	return g_strconcat(before, sentence_word(sentences, "changes.arrow"), after, NULL);
}

/* All that became of a target, but for its next figure: 进度赶上、更正. A new string. */
static char *
words_of(const Sentences *sentences, const TargetChange *change)
{
	GString *list = g_string_new(NULL);
	for (int kind = 0; kind < CHANGE_KIND_COUNT; kind++)
		if (target_change_is(change, (ChangeKind)kind))
			change_join(
				sentences, list,
				change_group_word(sentences, "change", change_kind_words[kind]));
	unsigned told = 0;
	for (guint i = 0; i < change->figures->len; i++)
		told |= 1u << ((const FigureChange *)g_ptr_array_index(change->figures, i))->kind;
	for (int kind = 0; kind < FIGURE_CHANGE_COUNT; kind++)
		if (kind != FIGURE_REPORTED && (told & 1u << kind) != 0)
			change_join(sentences, list,
				    change_group_word(sentences, "figure-change",
						      figure_change_words[kind]));
	return g_string_free(list, FALSE);
}

/* The status with the reason why it is not judged; a dash for NULL. A new string. */
static char *
status_of(const Sentences *sentences, const TargetResult *result)
{
	if (result == NULL)
		return g_strdup(sentence_word(sentences, "number.none"));
	const char *status = sentence_status(sentences, result, NULL);
	if (result->reason == REASON_NONE)
		return g_strdup(status);
	return sentence_fill(sentences, "written.named", "name", status, "value",
			     change_group_word(sentences, "reason", reason_words[result->reason]),
			     NULL);
}

/* --- the summary --------------------------------------------------------------------------------- */

/* Adds "{label}{count}项" to the list, in the given form; nothing for 0. */
static void
count(const Writer *writer, GString *list, const char *form, const char *label, int number)
{
	if (number == 0)
		return;
	g_autofree char *text = g_strdup_printf("%d", number);
	g_autofree char *piece =
		sentence_fill(writer->sentences, form, "label", label, "count", text, NULL);
	change_join(writer->sentences, list, piece);
}

static int
bits_of(unsigned bits)
{
	int found = 0;
	for (; bits != 0; bits &= bits - 1)
		found++;
	return found;
}

static void
count_pieces(const Writer *writer, GString *list, const Difference *difference)
{
	int months[PIECE_CHANGE_COUNT] = {0}, texts[PIECE_CHANGE_COUNT] = {0};
	for (guint i = 0; i < difference->months->len; i++)
		months[((const MonthChange *)g_ptr_array_index(difference->months, i))->kind]++;
	for (guint i = 0; i < difference->texts->len; i++)
		texts[((const TextChange *)g_ptr_array_index(difference->texts, i))->kind]++;
	for (int kind = 0; kind < PIECE_CHANGE_COUNT; kind++)
		count(writer, list, "changes.count.months",
		      change_group_word(writer->sentences, "piece-change",
					piece_change_words[kind]),
		      months[kind]);
	for (int kind = 0; kind < PIECE_CHANGE_COUNT; kind++)
		count(writer, list, "changes.count.texts",
		      change_group_word(writer->sentences, "piece-change",
					piece_change_words[kind]),
		      texts[kind]);
	count(writer, list, "changes.count.fields", NULL, bits_of(difference->fields));
}

static void
add_summary(const Writer *writer, const Difference *difference, bool two_folders)
{
	const Sentences *sentences = writer->sentences;
	g_autofree char *before = month_to_chinese(difference->before->month);
	g_autofree char *after = month_to_chinese(difference->after->month);
	g_autofree char *span =
		sentence_fill(sentences, two_folders ? "changes.folders" : "changes.months",
			      "before", before, "after", after, NULL);
	g_autoptr(GString) counts = g_string_new(NULL);
	for (int kind = 0; kind < CHANGE_KIND_COUNT; kind++)
		count(writer, counts, "changes.count",
		      change_group_word(sentences, "change", change_kind_words[kind]),
		      difference->by_kind[kind]);
	for (int kind = 0; kind < FIGURE_CHANGE_COUNT; kind++)
		count(writer, counts, "changes.count.figures",
		      change_group_word(sentences, "figure-change", figure_change_words[kind]),
		      difference->by_figure[kind]);
	count(writer, counts, "changes.count.items", NULL, (int)difference->items->len);
	count_pieces(writer, counts, difference);
	change_line(writer, LINE_TEXT,
		    sentence_fill(sentences,
				  counts->len > 0 ? "changes.summary" : "changes.summary.none",
				  "span", span, "counts", counts->str, NULL));
}

/* --- sections of a plan -------------------------------------------------------------------------- */

static bool
is_correction(const FigureChange *figure)
{
	return figure->kind == FIGURE_LATE || figure->kind == FIGURE_CORRECTED ||
	       figure->kind == FIGURE_WITHDRAWN || figure->kind == FIGURE_EDITED;
}

/* Value, status: before → after. */
static char *
value_sides(const Sentences *sentences, const TargetChange *change)
{
	const char *none = sentence_word(sentences, "number.none");
	g_autofree char *before =
		change->before != NULL ? sentence_value(sentences, change->before) : g_strdup(none);
	g_autofree char *after =
		change->after != NULL ? sentence_value(sentences, change->after) : g_strdup(none);
	return sides(sentences, before, after);
}

static char *
status_sides(const Sentences *sentences, const TargetChange *change)
{
	g_autofree char *before = status_of(sentences, change->before);
	g_autofree char *after = status_of(sentences, change->after);
	return sides(sentences, before, after);
}

static void
add_targets(const Writer *writer, const Difference *difference)
{
	const Sentences *sentences = writer->sentences;
	GPtrArray *rows = NULL;
	for (guint i = 0; i < difference->targets->len; i++) {
		const TargetChange *change = g_ptr_array_index(difference->targets, i);
		if (!target_change_is_news(change))
			continue;
		if (rows == NULL) {
			change_line_word(writer, LINE_SECTION, "changes.section.targets");
			rows = change_table(writer, "target", "change", "value", "status",
					    "sentence", NULL);
		}
		g_autofree char *words = words_of(sentences, change);
		g_autofree char *value = value_sides(sentences, change);
		g_autofree char *status = status_sides(sentences, change);
		g_autofree char *sentence =
			change->after != NULL
				? sentence_for_result(sentences, change->after)
				: g_strdup(change_word(writer, "changes.target-removed"));
		CHANGE_ROW(rows, target_change_result(change)->target->name, words, value, status,
			   sentence);
	}
}

static void
add_corrections(const Writer *writer, const Difference *difference)
{
	const Sentences *sentences = writer->sentences;
	GPtrArray *rows = NULL;
	for (guint i = 0; i < difference->targets->len; i++) {
		const TargetChange *change = g_ptr_array_index(difference->targets, i);
		const Target *target = target_change_result(change)->target;
		for (guint j = 0; j < change->figures->len; j++) {
			const FigureChange *figure = g_ptr_array_index(change->figures, j);
			if (!is_correction(figure))
				continue;
			if (rows == NULL) {
				change_line_word(writer, LINE_SECTION,
						 "changes.section.corrections");
				rows = change_table(writer, "target", "month", "change", "before",
						    "after", "why", NULL);
			}
			g_autofree char *month = month_to_chinese(figure->month);
			g_autofree char *before = sentence_figure_beside(
				sentences, target, figure->before, figure->after);
			g_autofree char *after = sentence_figure_beside(
				sentences, target, figure->after, figure->before);
			CHANGE_ROW(rows, target->name, month,
				   change_group_word(sentences, "figure-change",
						     figure_change_words[figure->kind]),
				   before, after,
				   figure->correction != NULL ? figure->correction->why : NULL);
		}
	}
}

static void
add_reported(const Writer *writer, const Difference *difference)
{
	const Sentences *sentences = writer->sentences;
	int only_reported = 0;
	for (guint i = 0; i < difference->targets->len; i++)
		only_reported += !target_change_is_news(g_ptr_array_index(difference->targets, i));
	if (only_reported == 0)
		return;
	g_autofree char *number = g_strdup_printf("%d", only_reported);
	change_line(writer, LINE_FOLDED,
		    sentence_fill(sentences, "changes.section.reported", "count", number, NULL));
	GPtrArray *rows = change_table(writer, "target", "value", "status", NULL);
	for (guint i = 0; i < difference->targets->len; i++) {
		const TargetChange *change = g_ptr_array_index(difference->targets, i);
		if (target_change_is_news(change))
			continue;
		g_autofree char *value = value_sides(sentences, change);
		g_autofree char *status = status_sides(sentences, change);
		CHANGE_ROW(rows, change->after->target->name, value, status);
	}
}

static const char *
state_word(const Writer *writer, const ItemResult *item)
{
	const char *state = item->state != NULL ? work_state_words[item->state->state] : "";
	return *state != '\0' ? change_group_word(writer->sentences, "state", state)
			      : change_word(writer, "number.none");
}

static void
add_items(const Writer *writer, const Difference *difference)
{
	if (difference->items->len == 0)
		return;
	change_line_word(writer, LINE_SECTION, "changes.section.items");
	GPtrArray *rows = change_table(writer, "item", "content", "status", NULL);
	for (guint i = 0; i < difference->items->len; i++) {
		const ItemChange *item = g_ptr_array_index(difference->items, i);
		g_autofree char *number = sentence_fill(writer->sentences, "changes.item", "item",
							item->after->item->number, NULL);
		g_autofree char *state = sides(writer->sentences, state_word(writer, item->before),
					       state_word(writer, item->after));
		CHANGE_ROW(rows, number, item->after->item->heading, state);
	}
}

/* --- all plans ------------------------------------------------------------------------------------ */

/* A plan that only one of the folders has. */
static void
add_whole_plan(const Writer *writer, const Difference *difference)
{
	bool is_new = difference->before == NULL;
	const Report *report = is_new ? difference->after : difference->before;
	g_autofree char *targets = g_strdup_printf("%u", report->results->len);
	change_line(writer, LINE_TEXT,
		    sentence_fill(writer->sentences,
				  is_new ? "changes.plan-new" : "changes.plan-gone", "plan",
				  difference->plan->title, "targets", targets, NULL));
}

static void
add_plan(const Writer *writer, const Difference *difference, bool two_folders)
{
	const Plan *plan = difference->plan;
	change_line(writer, LINE_HEADING,
		    sentence_fill(writer->sentences, "changes.plan", "short", plan->short_name,
				  "plan", plan->id, NULL));
	if (plan_is_sample(plan))
		change_line_word(writer, LINE_WARNING, "changes.sample");
	if (difference->before == NULL || difference->after == NULL) {
		add_whole_plan(writer, difference);
		return;
	}
	add_summary(writer, difference, two_folders);
	changes_add_rewritten(writer, difference);
	changes_add_redefined(writer, difference);
	changes_add_texts(writer, difference);
	add_targets(writer, difference);
	add_corrections(writer, difference);
	add_items(writer, difference);
	add_reported(writer, difference);
}

static char *
day_text(const Writer *writer, int day)
{
	if (day == 0)
		return g_strdup(change_word(writer, "number.none"));
	g_autofree char *text = g_strdup_printf("%d", day);
	return sentence_fill(writer->sentences, "changes.report-day", "day", text, NULL);
}

static void
add_settings(const Writer *writer, const Differences *differences)
{
	if (!differences_judge_otherwise(differences))
		return;
	const Settings *old = differences->before, *now = differences->after;
	change_line_word(writer, LINE_SECTION, "changes.section.settings");
	GPtrArray *rows = change_table(writer, "content", "before", "after", NULL);
	if (!number_equal(old->tolerance, now->tolerance)) {
		g_autofree char *before =
			sentence_number(writer->sentences, old->tolerance, "个百分点");
		g_autofree char *after =
			sentence_number(writer->sentences, now->tolerance, "个百分点");
		CHANGE_ROW(rows, change_word(writer, "changes.setting.tolerance"), before, after);
	}
	if (old->report_by != now->report_by) {
		g_autofree char *before = day_text(writer, old->report_by);
		g_autofree char *after = day_text(writer, now->report_by);
		CHANGE_ROW(rows, change_word(writer, "changes.setting.report-by"), before, after);
	}
}

GPtrArray *
changes_lines(const Differences *differences, const Sentences *sentences)
{
	GPtrArray *lines = g_ptr_array_new_with_free_func(change_line_free);
	const Writer writer = {sentences, lines};
	change_line_word(&writer, LINE_TITLE, "changes.title");
	if (differences_are_empty(differences)) {
		change_line_word(&writer, LINE_TEXT, "changes.none");
		return lines;
	}
	add_settings(&writer, differences);
	g_autoptr(GString) unchanged = g_string_new(NULL);
	for (guint i = 0; i < differences->differences->len; i++) {
		const Difference *difference = g_ptr_array_index(differences->differences, i);
		if (difference_is_empty(difference))
			change_join(sentences, unchanged, difference->plan->short_name);
		else
			add_plan(&writer, difference, differences->two_folders);
	}
	if (unchanged->len > 0)
		change_line(&writer, LINE_TEXT,
			    sentence_fill(sentences, "changes.unchanged", "plans", unchanged->str,
					  NULL));
	return lines;
}
