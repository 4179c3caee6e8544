#include "support/plan_builder.h"
#include <string.h>

Month
build_read_month(const char *text)
{
	Month month = 0;
	g_assert_true(month_parse(text, &month));
	return month;
}

Date
build_read_date(const char *text)
{
	Date date = {0, 0, 0};
	g_assert_true(date_parse(text, &date));
	return date;
}

Number
build_read_number(const char *text)
{
	Number number = NUMBER_ABSENT;
	g_assert_true(number_parse(text, &number));
	return number;
}

Settings *
build_settings(Arena *arena)
{
	Settings *settings = ARENA_NEW(arena, Settings);
	settings->name = "测试站";
	settings->tolerance = number_of(0, 1);
	return settings;
}

Collection *
build_collection(void)
{
	Arena *arena = arena_new();
	Collection *collection = g_new0(Collection, 1);
	collection->arena = arena;
	collection->settings = build_settings(arena);
	collection->themes = arena_array(arena);
	collection->indicators = arena_array(arena);
	collection->plans = arena_array(arena);
	return collection;
}

Plan *
build_plan(Arena *arena, const char *id)
{
	Plan *plan = ARENA_NEW(arena, Plan);
	plan->id = id;
	plan->title = "某县教育局2023年工作要点";
	plan->short_name = "某县2023";
	plan->from = month_of(2023, 1);
	plan->to = month_of(2023, 12);
	plan->issuers = arena_array(arena);
	plan->items = arena_array(arena);
	plan->targets = arena_array(arena);
	plan->months = arena_array(arena);
	plan->has_progress = true;
	plan->breakdown = ARENA_NEW(arena, Breakdown);
	plan->breakdown->units = arena_array(arena);
	plan->breakdown->assignments = arena_array(arena);
	plan->breakdown->items = arena_array(arena);
	plan->breakdown->denominators = arena_array(arena);
	return plan;
}

Target *
build_target(Arena *arena, Plan *plan, const char *id, TargetKind kind, Bound bound,
	     const char *value, const char *unit)
{
	Target *target = ARENA_NEW(arena, Target);
	target->id = id;
	target->item = "1";
	target->quote = "原文一句";
	target->name = id;
	target->kind = kind;
	target->bound = bound;
	target->value = value != NULL ? build_read_number(value) : NUMBER_ABSENT;
	target->unit = unit;
	target->from = plan->from;
	target->due = month_last_day(plan->to);
	target->formerly = arena_array(arena);
	target->indicators = arena_array(arena);
	target->revisions = arena_array(arena);
	g_ptr_array_add(plan->targets, target);
	return target;
}

Assignment *
build_assignment(Arena *arena, Plan *plan, const char *target)
{
	Assignment *assignment = (Assignment *)plan_assignment(plan, target);
	if (assignment != NULL)
		return assignment;
	assignment = ARENA_NEW(arena, Assignment);
	assignment->target = target;
	assignment->lead = arena_array(arena);
	assignment->with = arena_array(arena);
	assignment->schedule = arena_array(arena);
	assignment->steps = arena_array(arena);
	assignment->parts = arena_array(arena);
	g_ptr_array_add(plan->breakdown->assignments, assignment);
	return assignment;
}

void
build_step(Arena *arena, Assignment *assignment, const char *name, const char *due)
{
	Step *step = ARENA_NEW(arena, Step);
	step->name = name;
	step->due = build_read_date(due);
	g_ptr_array_add(assignment->steps, step);
}

void
build_part(Arena *arena, Assignment *assignment, const char *name, const char *value)
{
	Part *part = ARENA_NEW(arena, Part);
	part->name = name;
	part->value = value != NULL ? build_read_number(value) : NUMBER_ABSENT;
	assignment->parts_by = "区";
	g_ptr_array_add(assignment->parts, part);
}

void
build_point(Arena *arena, Assignment *assignment, const char *month, const char *share)
{
	SchedulePoint *point = ARENA_NEW(arena, SchedulePoint);
	point->month = build_read_month(month);
	point->share = build_read_number(share);
	g_ptr_array_add(assignment->schedule, point);
}

Revision *
build_revision(Arena *arena, Target *target, const char *from)
{
	Revision *revision = ARENA_NEW(arena, Revision);
	revision->from = build_read_month(from);
	g_ptr_array_add(target->revisions, revision);
	return revision;
}

MonthFile *
build_month(Arena *arena, Plan *plan, const char *month)
{
	Month wanted = build_read_month(month);
	MonthFile *file = (MonthFile *)plan_month(plan, wanted);
	if (file != NULL)
		return file;
	file = ARENA_NEW(arena, MonthFile);
	file->month = wanted;
	file->figures = arena_array(arena);
	file->item_states = arena_array(arena);
	file->corrections = arena_array(arena);
	file->editorial = arena_array(arena);
	file->next_steps = arena_array(arena);
	guint place = 0;
	while (place < plan->months->len &&
	       ((MonthFile *)g_ptr_array_index(plan->months, place))->month < wanted)
		place++;
	g_ptr_array_insert(plan->months, (gint)place, file);
	return file;
}

static void
read_value(FigureValue *figure, const char *text)
{
	const char *slash = strchr(text, '/');
	if (slash == NULL) {
		figure->value = build_read_number(text);
		return;
	}
	g_autofree char *covered = g_strndup(text, (gsize)(slash - text));
	figure->covered = build_read_number(covered);
	if (slash[1] != '\0')
		figure->whole = build_read_number(slash + 1);
}

Figure *
build_figure(Arena *arena, Plan *plan, const char *month, const char *target, const char *value)
{
	MonthFile *file = build_month(arena, plan, month);
	Figure *figure = ARENA_NEW(arena, Figure);
	figure->target = target;
	figure->origin.at =
		(Position){.file = "plans/test/progress.yaml", .line = month_in_year(file->month)};
	if (value != NULL)
		read_value(&figure->value, value);
	g_ptr_array_add(file->figures, figure);
	return figure;
}

static NamedFigure *
named(Arena *arena, GPtrArray **list, const char *name)
{
	NamedFigure *figure = ARENA_NEW(arena, NamedFigure);
	figure->name = name;
	if (*list == NULL)
		*list = arena_array(arena);
	g_ptr_array_add(*list, figure);
	return figure;
}

void
build_figure_part(Arena *arena, Figure *figure, const char *name, const char *value)
{
	named(arena, &figure->value.parts, name)->value = build_read_number(value);
}

void
build_figure_step(Arena *arena, Figure *figure, const char *name, const char *date)
{
	named(arena, &figure->value.steps, name)->date = build_read_date(date);
}

Correction *
build_correction(Arena *arena, Plan *plan, const char *told, const char *month, const char *target,
		 const char *was, const char *now)
{
	MonthFile *file = build_month(arena, plan, told);
	Correction *correction = ARENA_NEW(arena, Correction);
	correction->target = target;
	correction->month = build_read_month(month);
	correction->origin.at =
		(Position){.file = "plans/test/progress.yaml", .line = month_in_year(file->month)};
	correction->was.withdrawn = was == NULL;
	if (was != NULL)
		read_value(&correction->was, was);
	correction->now.withdrawn = now == NULL;
	if (now != NULL)
		read_value(&correction->now, now);
	g_ptr_array_add(file->corrections, correction);
	return correction;
}
