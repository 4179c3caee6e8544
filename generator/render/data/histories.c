/* histories.c - the datasets of what was reported, month by month and in both histories: figures and
 * statuses. See datasets.h.
 *
 * Every visible target has a row for every month file of its plan; what was not reported is empty. */
#include "render/data/datasets.h"

#include <string.h>

/* One target in one month, as told then and as known now. */
typedef struct {
	const MonthFile *file;
	const Report *published_report, *known_report;
	const TargetResult *published, *known;
} Point;

typedef void (*PointVisit)(Table *table, const RenderContext *context, const Point *point);

/* Calls visit for one target, month by month. */
static void
visit_target(Table *table, const RenderContext *context, const PlanBook *plan, const char *target,
	     PointVisit visit)
{
	for (guint i = 0; i < plan->published->len; i++) {
		Point point = {.published_report = g_ptr_array_index(plan->published, i),
			       .known_report = g_ptr_array_index(plan->known, i)};
		point.file = plan_month(plan->plan, point.published_report->month);
		point.published = report_result(point.published_report, target);
		point.known = report_result(point.known_report, target);
		if (point.published != NULL && point.known != NULL)
			visit(table, context, &point);
	}
}

/* Calls visit for each target of each plan, month by month. */
static void
visit_points(Table *table, const RenderContext *context, PointVisit visit)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		for (guint j = 0; j < plan->current->results->len; j++) {
			const TargetResult *result = g_ptr_array_index(plan->current->results, j);
			visit_target(table, context, plan, result->target->id, visit);
		}
	}
}

/* The last correction of a target's month, whichever file told it; NULL when none. */
static const Correction *
last_correction(const Plan *plan, const char *target, Month month, Month *told_in)
{
	const Correction *last = NULL;
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		for (guint j = 0; j < file->corrections->len; j++) {
			const Correction *correction = g_ptr_array_index(file->corrections, j);
			if (correction->month != month || strcmp(correction->target, target) != 0)
				continue;
			last = correction;
			*told_in = file->month;
		}
	}
	return last;
}

/* --- what both datasets tell ------------------------------------------------------------------ */

static void
set_point(Table *table, const RenderContext *context, const Point *point)
{
	const TargetResult *known = point->known;
	table_set_text(table, "plan", known->plan->id);
	table_set_text(table, "target", known->target->id);
	table_set_month(table, "month", known->month);
	table_set_text(table, "unit", known->target->unit);
	table_set_flag(table, "redacted", known->target->redacted);
	table_set_date(table, "reported", point->file->reported);
	table_set_pages(table, known, context->book->edition, known->month);
	table_set_flag(table, "sample", plan_is_sample(known->plan));
}

static void
set_correction(Table *table, const Point *point)
{
	const TargetResult *known = point->known;
	Month told_in = 0;
	const Correction *correction =
		last_correction(known->plan, known->target->id, known->month, &told_in);
	if (correction == NULL)
		return;
	table_set_month(table, "corrected_in", told_in);
	table_set_text(table, "correction", correction->why);
}

/* The unit of a reported value, which is not always that of the promise: what a coverage counts are
 * those covered, and a rate that is to rise by 个百分点 is itself reported in %. NULL: none is known. */
static const char *
value_unit(const Target *target, bool covered)
{
	if (covered)
		return target->counted;
	bool points =
		target->kind == TARGET_LEVEL && target->increment && unit_is_points(target->unit);
	return points ? "%" : target_value_unit(target);
}

/* Judgement, schedule and printed value are the target's, never a part's. */
static void
set_judgement(Table *table, const Point *point)
{
	const TargetResult *known = point->known;
	table_set_number(table, "target_value", known->terms.value);
	table_set_word(table, "status_published", status_words[point->published->status]);
	table_set_word(table, "status_known", status_words[known->status]);
	table_set_share(table, "scheduled", known->scheduled);
}

/* --- figures ---------------------------------------------------------------------------------- */

static const Field figure_fields[] = {
	{"plan", FIELD_TEXT, true, NULL},
	{"target", FIELD_TEXT, true, NULL},
	{"area", FIELD_TEXT, false, NULL},
	{"month", FIELD_MONTH, true, NULL},
	{"value_published", FIELD_NUMBER, false, NULL},
	{"value_known", FIELD_NUMBER, false, NULL},
	{"value_unit", FIELD_TEXT, false, NULL},
	{"whole_published", FIELD_NUMBER, false, NULL},
	{"whole_known", FIELD_NUMBER, false, NULL},
	{"previous_published", FIELD_NUMBER, false, NULL},
	{"previous_known", FIELD_NUMBER, false, NULL},
	{"state_published", FIELD_WORD, false, work_state_words},
	{"state_known", FIELD_WORD, false, work_state_words},
	{"steps_done_published", FIELD_LIST, false, NULL},
	{"steps_done_known", FIELD_LIST, false, NULL},
	{"missing_areas_published", FIELD_LIST, false, NULL},
	{"missing_areas_known", FIELD_LIST, false, NULL},
	{"status_published", FIELD_WORD, false, status_words},
	{"status_known", FIELD_WORD, false, status_words},
	{"scheduled", FIELD_NUMBER, false, NULL},
	{"target_value", FIELD_NUMBER, false, NULL},
	{"unit", FIELD_TEXT, false, NULL},
	{"redacted", FIELD_FLAG, true, NULL},
	{"corrected_in", FIELD_MONTH, false, NULL},
	{"correction", FIELD_TEXT, false, NULL},
	{"reported", FIELD_DATE, false, NULL},
	{"as_of", FIELD_DATE, false, NULL},
	{"check", FIELD_WORD, false, verification_words},
	{"note", FIELD_TEXT, false, NULL},
	{"problem", FIELD_TEXT, false, NULL},
	{"next", FIELD_TEXT, false, NULL},
	{"evidence", FIELD_TEXT, false, NULL},
	{"source", FIELD_TEXT, false, NULL},
	{"bulletin", FIELD_TEXT, false, NULL},
	{"page", FIELD_TEXT, true, NULL},
	{"sample", FIELD_SAMPLE, true, NULL},
};

/* The columns of one history. */
typedef struct {
	const char *value, *whole, *previous, *state, *steps, *missing;
} HistoryColumns;

static const HistoryColumns published_columns = {"value_published",	 "whole_published",
						 "previous_published",	 "state_published",
						 "steps_done_published", "missing_areas_published"};
static const HistoryColumns known_columns = {"value_known",	 "whole_known",
					     "previous_known",	 "state_known",
					     "steps_done_known", "missing_areas_known"};

static void
set_steps(Table *table, const char *field, const GPtrArray *steps)
{
	GPtrArray *names = arena_array(table->arena);
	for (guint i = 0; steps != NULL && i < steps->len; i++)
		g_ptr_array_add(names,
				(char *)((const NamedFigure *)g_ptr_array_index(steps, i))->name);
	table_set_list(table, field, names);
}

/* The month's own figure of one history, as it was written; an older one would read as news. */
static void
set_figure(Table *table, const HistoryColumns *columns, const KnownFigure *figure,
	   const Assignment *assignment)
{
	table_set_list(table, columns->steps, NULL);
	table_set_list(table, columns->missing, NULL);
	if (figure == NULL)
		return;
	const FigureValue *value = figure->value;
	GPtrArray *missing = arena_array(table->arena);
	Number total = figure_value_total(value, assignment, missing);
	table_set_number(table, columns->value,
			 number_given(value->covered) ? value->covered : total);
	table_set_number(table, columns->whole, value->whole);
	table_set_number(table, columns->previous, value->previous);
	table_set_word(table, columns->state, work_state_words[value->state]);
	set_steps(table, columns->steps, value->steps);
	/* Only a sum is made less by a part that is not there. */
	if (number_given(total))
		table_set_list(table, columns->missing, missing);
}

static bool
is_covered(const KnownFigure *figure)
{
	return figure != NULL && number_given(figure->value->covered);
}

/* What was said beside the figure. A correction brings no notes of its own. */
static void
set_notes(Table *table, const KnownFigure *known)
{
	if (known == NULL)
		return;
	table_set_source(table, known->source);
	const Figure *figure = known->figure;
	if (figure == NULL)
		return;
	table_set_date(table, "as_of", figure->as_of);
	table_set_word(table, "check", verification_words[figure->check]);
	table_set_text(table, "note", figure->note);
	table_set_text(table, "problem", figure->problem);
	table_set_text(table, "next", figure->next);
	table_set_text(table, "evidence", figure->evidence);
}

static const NamedFigure *
find_part(const KnownFigure *figure, const char *name)
{
	for (guint i = 0;
	     figure != NULL && figure->value->parts != NULL && i < figure->value->parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(figure->value->parts, i);
		if (strcmp(part->name, name) == 0)
			return part;
	}
	return NULL;
}

static Number
part_value(const KnownFigure *figure, const char *area)
{
	const NamedFigure *part = find_part(figure, area);
	return part != NULL ? part->value : NUMBER_ABSENT;
}

/* Adds the names that are not there yet. */
static void
add_areas(GPtrArray *areas, const KnownFigure *figure)
{
	const GPtrArray *parts = figure != NULL ? figure->value->parts : NULL;
	for (guint i = 0; parts != NULL && i < parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(parts, i);
		if (!g_ptr_array_find_with_equal_func(areas, part->name, g_str_equal, NULL))
			g_ptr_array_add(areas, (char *)part->name);
	}
}

/* One row a part: those of the breakdown in its order, then whatever else was reported. */
static void
add_part_rows(Table *table, const RenderContext *context, const Point *point,
	      const KnownFigure *published, const KnownFigure *known)
{
	GPtrArray *areas = arena_array(table->arena);
	const Assignment *assignment = point->known->assignment;
	guint planned = assignment != NULL ? assignment->parts->len : 0;
	for (guint i = 0; i < planned; i++)
		g_ptr_array_add(
			areas,
			(char *)((const Part *)g_ptr_array_index(assignment->parts, i))->name);
	add_areas(areas, published);
	add_areas(areas, known);
	for (guint i = 0; i < areas->len; i++) {
		const char *area = g_ptr_array_index(areas, i);
		table_row(table);
		set_point(table, context, point);
		set_figure(table, &published_columns, NULL, NULL);
		set_figure(table, &known_columns, NULL, NULL);
		table_set_text(table, "area", area);
		Number then = part_value(published, area), now = part_value(known, area);
		table_set_number(table, published_columns.value, then);
		table_set_number(table, known_columns.value, now);
		if (i < planned)
			table_set_number(
				table, "target_value",
				((const Part *)g_ptr_array_index(assignment->parts, i))->value);
		if (!number_equal(then, now))
			set_correction(table, point);
		table_set_text(table, "value_unit", value_unit(point->known->target, false));
		if (number_given(now))
			table_set_source(table, known->source);
	}
}

static void
add_figure(Table *table, const RenderContext *context, const Point *point)
{
	const char *target = point->known->target->id;
	Month month = point->known->month;
	const KnownFigure *published = fold_figure(point->published_report->fold, target, month);
	const KnownFigure *known = fold_figure(point->known_report->fold, target, month);
	table_row(table);
	set_point(table, context, point);
	set_judgement(table, point);
	set_correction(table, point);
	table_set_text(
		table, "value_unit",
		value_unit(point->known->target, is_covered(published) || is_covered(known)));
	set_figure(table, &published_columns, published, point->published->assignment);
	set_figure(table, &known_columns, known, point->known->assignment);
	set_notes(table, known);
	add_part_rows(table, context, point, published, known);
}

static void
fill_figures(Table *table, const RenderContext *context)
{
	visit_points(table, context, add_figure);
}

const Dataset dataset_figures = {
	.name = "figures",
	.fields = figure_fields,
	.field_count = G_N_ELEMENTS(figure_fields),
	.key = "plan target area month",
	.parent = "targets",
	.parent_key = "plan target",
	.fill = fill_figures,
};

/* --- statuses --------------------------------------------------------------------------------- */

static const Field status_fields[] = {
	{"plan", FIELD_TEXT, true, NULL},
	{"target", FIELD_TEXT, true, NULL},
	{"month", FIELD_MONTH, true, NULL},
	{"status_published", FIELD_WORD, true, status_words},
	{"status_known", FIELD_WORD, true, status_words},
	{"status_label_published", FIELD_TEXT, true, NULL},
	{"status_label_known", FIELD_TEXT, true, NULL},
	{"reason_published", FIELD_WORD, false, reason_words},
	{"reason_known", FIELD_WORD, false, reason_words},
	{"value_published", FIELD_NUMBER, false, NULL},
	{"value_known", FIELD_NUMBER, false, NULL},
	{"value_unit", FIELD_TEXT, false, NULL},
	{"figure_month_published", FIELD_MONTH, false, NULL},
	{"figure_month_known", FIELD_MONTH, false, NULL},
	{"done_share_published", FIELD_NUMBER, false, NULL},
	{"done_share_known", FIELD_NUMBER, false, NULL},
	{"scheduled", FIELD_NUMBER, false, NULL},
	{"baseline", FIELD_NUMBER, false, NULL},
	{"goal", FIELD_NUMBER, false, NULL},
	{"target_value", FIELD_NUMBER, false, NULL},
	{"unit", FIELD_TEXT, false, NULL},
	{"target_due", FIELD_DATE, false, NULL},
	{"redacted", FIELD_FLAG, true, NULL},
	{"expected", FIELD_FLAG, true, NULL},
	{"has_figure_published", FIELD_FLAG, true, NULL},
	{"has_figure_known", FIELD_FLAG, true, NULL},
	{"flags_published", FIELD_LIST, false, NULL},
	{"flags_known", FIELD_LIST, false, NULL},
	{"forecast_value", FIELD_NUMBER, false, NULL},
	{"forecast_low", FIELD_NUMBER, false, NULL},
	{"forecast_high", FIELD_NUMBER, false, NULL},
	{"pace_needed", FIELD_NUMBER, false, NULL},
	{"lead", FIELD_LIST, false, NULL},
	{"corrected_in", FIELD_MONTH, false, NULL},
	{"correction", FIELD_TEXT, false, NULL},
	{"reported", FIELD_DATE, false, NULL},
	{"sentence_published", FIELD_TEXT, true, NULL},
	{"sentence_known", FIELD_TEXT, true, NULL},
	{"source", FIELD_TEXT, false, NULL},
	{"bulletin", FIELD_TEXT, false, NULL},
	{"page", FIELD_TEXT, true, NULL},
	{"sample", FIELD_SAMPLE, true, NULL},
};

static void
set_flags(Table *table, const char *field, const TargetResult *result)
{
	GPtrArray *flags = arena_array(table->arena);
	for (int flag = 0; flag < FLAG_COUNT; flag++)
		if (result_has_flag(result, (Flag)flag))
			g_ptr_array_add(flags, (char *)flag_words[flag]);
	table_set_list(table, field, flags);
}

static void
set_sides(Table *table, const RenderContext *context, const Point *point)
{
	const Sentences *sentences = context->sentences;
	const Settings *settings = context->book->collection->settings;
	const TargetResult *published = point->published, *known = point->known;
	table_set_text(table, "status_label_published",
		       sentence_status(sentences, published, settings));
	table_set_text(table, "status_label_known", sentence_status(sentences, known, settings));
	table_set_word(table, "reason_published", reason_words[published->reason]);
	table_set_word(table, "reason_known", reason_words[known->reason]);
	table_set_number(table, "value_published", published->value);
	table_set_number(table, "value_known", known->value);
	table_set_text(table, "value_unit", value_unit(known->target, number_given(known->whole)));
	if (published->figure != NULL)
		table_set_month(table, "figure_month_published", published->figure->month);
	if (known->figure != NULL)
		table_set_month(table, "figure_month_known", known->figure->month);
	table_set_share(table, "done_share_published", published->done);
	table_set_share(table, "done_share_known", known->done);
	table_set_flag(table, "has_figure_published", published->reported);
	table_set_flag(table, "has_figure_known", known->reported);
	set_flags(table, "flags_published", published);
	set_flags(table, "flags_known", known);
	g_autofree char *then = sentence_for_result(sentences, published);
	g_autofree char *now = sentence_for_result(sentences, known);
	table_set_text(table, "sentence_published", then);
	table_set_text(table, "sentence_known", now);
}

/* The estimate from what is known now, to four places; empty where none is made. */
static void
set_forecast(Table *table, const Forecast *forecast)
{
	if (forecast == NULL)
		return;
	table_set_share(table, "forecast_value", forecast->value);
	table_set_share(table, "forecast_low", forecast->low);
	table_set_share(table, "forecast_high", forecast->high);
	table_set_share(table, "pace_needed", forecast->pace);
}

static void
add_status(Table *table, const RenderContext *context, const Point *point)
{
	const TargetResult *known = point->known;
	table_row(table);
	set_point(table, context, point);
	set_judgement(table, point);
	set_correction(table, point);
	set_sides(table, context, point);
	table_set_number(table, "baseline", known->baseline);
	table_set_number(table, "goal", known->goal);
	table_set_date(table, "target_due", known->terms.due);
	table_set_flag(table, "expected", known->expected);
	set_forecast(table, known->forecast);
	const GPtrArray *lead = known->assignment != NULL ? known->assignment->lead : NULL;
	table_set_list(table, "lead", table_unit_names(table, known->plan, lead));
	table_set_source(table, known->source);
}

static void
fill_statuses(Table *table, const RenderContext *context)
{
	visit_points(table, context, add_status);
}

const Dataset dataset_statuses = {
	.name = "statuses",
	.fields = status_fields,
	.field_count = G_N_ELEMENTS(status_fields),
	.key = "plan target month",
	.parent = "targets",
	.parent_key = "plan target",
	.fill = fill_statuses,
};
