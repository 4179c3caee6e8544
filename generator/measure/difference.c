/* difference.c - see difference.h. */
#include "measure/difference.h"

#include "measure/case.h"
#include "measure/fields.h"
#include "measure/measure.h"
#include "measure/rewritten.h"
#include <string.h>

/* --- kinds of change --------------------------------------------------------------------------- */

/* The two sides of one target; `before` may be missing. */
typedef struct {
	const Report *old, *now;
	const TargetResult *before, *after;
	unsigned found; /* kinds of the rows above */
} Sight;

static bool
is_judged(Status status)
{
	return status != STATUS_NOT_JUDGED && status != STATUS_UNREPORTED;
}

/* Whether the target counts anew since: another term, another year. Months follow each other so fast
 * that the one before still tells of a change. */
static bool
is_new_period(const Sight *sight)
{
	return sight->before != NULL && sight->after->period_from != sight->before->period_from &&
	       sight->after->target->every.unit != RHYTHM_MONTH;
}

/* The status that was last judged on the old side; STATUS_NOT_JUDGED when none counts. */
static Status
judged_before(const Sight *sight)
{
	if (sight->before == NULL || is_new_period(sight))
		return STATUS_NOT_JUDGED;
	return is_judged(sight->before->status) ? sight->before->status
						: sight->before->previous_status;
}

static bool
was_done(const Sight *sight)
{
	return sight->after->status == STATUS_DONE &&
	       (sight->before == NULL || sight->before->status != STATUS_DONE ||
		is_new_period(sight));
}

static bool
has_slipped(const Sight *sight)
{
	Status before = judged_before(sight);
	return sight->after->status == STATUS_BEHIND &&
	       (before == STATUS_DONE || before == STATUS_ON_SCHEDULE);
}

static bool
has_recovered(const Sight *sight)
{
	Status before = judged_before(sight);
	return sight->after->status == STATUS_ON_SCHEDULE &&
	       (before == STATUS_BEHIND || before == STATUS_OVERDUE);
}

static bool
became(const Sight *sight, Status status)
{
	return sight->after->status == status &&
	       (sight->before == NULL || sight->before->status != status);
}

static bool
became_overdue(const Sight *sight)
{
	return became(sight, STATUS_OVERDUE);
}

static bool
became_unreported(const Sight *sight)
{
	return became(sight, STATUS_UNREPORTED);
}

static bool
has_figure(const Report *report, const TargetResult *result)
{
	return result != NULL && fold_last(report->fold, result->target->id, report->month) != NULL;
}

/* Reported again. What it came to is told instead where that is a change of its own. */
static bool
has_resumed(const Sight *sight)
{
	return sight->found == 0 && sight->before != NULL &&
	       sight->before->status == STATUS_UNREPORTED && is_judged(sight->after->status) &&
	       has_figure(sight->old, sight->before);
}

static bool
is_first_report(const Sight *sight)
{
	return has_figure(sight->now, sight->after) && !has_figure(sight->old, sight->before);
}

static bool
was_revised(const Sight *sight)
{
	const Revision *revision = sight->after->terms.revision;
	if (revision == NULL || revision->dropped)
		return false;
	if (sight->before != NULL)
		return !fields_same_revision(sight->before->terms.revision, revision);
	return revision->from > sight->old->month;
}

/* By another document, after the month that is compared with. */
static bool
was_added(const Sight *sight)
{
	return sight->before == NULL && case_exists_from(sight->after->target) > sight->old->month;
}

static bool
was_entered(const Sight *sight)
{
	return sight->before == NULL && !was_added(sight);
}

static bool
was_dropped(const Sight *sight)
{
	return sight->after->terms.dropped &&
	       (sight->before == NULL || !sight->before->terms.dropped);
}

static bool
has_another_status(const Sight *sight)
{
	return sight->found == 0 && sight->before != NULL &&
	       (sight->before->status != sight->after->status ||
		sight->before->reason != sight->after->reason);
}

/* One row a kind that two results tell; redefined and removed need more than these. In the order of
 * the enum: a row sees what those above it found. */
static const struct {
	ChangeKind kind;
	bool (*happened)(const Sight *sight);
} change_rows[] = {
	{CHANGE_DONE, was_done},
	{CHANGE_SLIPPED, has_slipped},
	{CHANGE_RECOVERED, has_recovered},
	{CHANGE_OVERDUE, became_overdue},
	{CHANGE_UNREPORTED, became_unreported},
	{CHANGE_RESUMED, has_resumed},
	{CHANGE_FIRST_REPORT, is_first_report},
	{CHANGE_REVISED, was_revised},
	{CHANGE_ADDED, was_added},
	{CHANGE_DROPPED, was_dropped},
	{CHANGE_STATUS, has_another_status},
	{CHANGE_ENTERED, was_entered},
};

static unsigned
kinds_of(const Report *old, const Report *now, const TargetResult *before,
	 const TargetResult *after)
{
	Sight sight = {old, now, before, after, 0};
	for (gsize row = 0; row < G_N_ELEMENTS(change_rows); row++)
		if (change_rows[row].happened(&sight))
			sight.found |= 1u << change_rows[row].kind;
	return sight.found;
}

/* --- what the files in between tell ----------------------------------------------------------- */

/* What is compared. */
typedef struct {
	const Report *before, *after;
	bool two_plans;
	Month told;  /* the last month file that the old side knows */
	Month until; /* the last one that the new side knows */
	Arena *arena;
} Sides;

static FigureChange *
add_figure(const Sides *sides, GPtrArray *figures, FigureChangeKind kind, Month month,
	   Month told_in)
{
	FigureChange *change = ARENA_NEW(sides->arena, FigureChange);
	change->kind = kind;
	change->month = month;
	change->told_in = told_in;
	g_ptr_array_add(figures, change);
	return change;
}

static void
add_correction(const Sides *sides, GPtrArray *figures, const MonthFile *file,
	       const Correction *correction)
{
	FigureChangeKind kind = correction->was.withdrawn   ? FIGURE_LATE
				: correction->now.withdrawn ? FIGURE_WITHDRAWN
							    : FIGURE_CORRECTED;
	FigureChange *change = add_figure(sides, figures, kind, correction->month, file->month);
	change->before = correction->was.withdrawn ? NULL : &correction->was;
	change->after = correction->now.withdrawn ? NULL : &correction->now;
	change->correction = correction;
	change->source = correction->origin.at;
}

static void
add_told(const Sides *sides, const char *target, GPtrArray *figures)
{
	const GPtrArray *months = sides->after->plan->months;
	for (guint i = 0; i < months->len; i++) {
		const MonthFile *file = g_ptr_array_index(months, i);
		if (file->month <= sides->told || file->month > sides->until)
			continue;
		for (guint j = 0; j < file->corrections->len; j++) {
			const Correction *correction = g_ptr_array_index(file->corrections, j);
			if (strcmp(correction->target, target) == 0)
				add_correction(sides, figures, file, correction);
		}
		for (guint j = 0; j < file->figures->len; j++) {
			const Figure *figure = g_ptr_array_index(file->figures, j);
			if (strcmp(figure->target, target) != 0 || figure->value.withdrawn)
				continue;
			FigureChange *change = add_figure(sides, figures, FIGURE_REPORTED,
							  file->month, file->month);
			change->after = &figure->value;
			change->figure = figure;
			change->source = figure->origin.at;
		}
	}
}

/* --- targets ----------------------------------------------------------------------------------- */

/* The old side of a target: by its id, or by one that it had formerly. */
static const TargetResult *
old_result(const Report *before, const Target *target)
{
	const TargetResult *result = report_result(before, target->id);
	for (guint i = 0; result == NULL && i < target->formerly->len; i++)
		result = report_result(before, g_ptr_array_index(target->formerly, i));
	return result;
}

/* A revision tells its own change; only one that changes nothing yet is a matter of wording. */
static unsigned
redefined_fields(const TargetChange *change)
{
	const TargetResult *before = change->before, *after = change->after;
	unsigned fields = fields_of_target(before->target, before->assignment, after->target,
					   after->assignment);
	unsigned by_document = 1u << CHANGE_REVISED | 1u << CHANGE_DROPPED;
	if ((change->kinds & by_document) != 0)
		fields &= ~(1u << TARGET_FIELD_REVISIONS);
	return fields;
}

static void
add_target(const Sides *sides, Difference *difference, TargetChange *change)
{
	if (change->kinds == 0 && change->figures->len == 0)
		return;
	for (int kind = 0; kind < CHANGE_KIND_COUNT; kind++)
		difference->by_kind[kind] += target_change_is(change, (ChangeKind)kind);
	for (guint i = 0; i < change->figures->len; i++) {
		const FigureChange *figure = g_ptr_array_index(change->figures, i);
		difference->by_figure[figure->kind]++;
	}
	TargetChange *kept = ARENA_NEW(sides->arena, TargetChange);
	*kept = *change;
	g_ptr_array_add(difference->targets, kept);
}

static void
compare_target(const Sides *sides, Difference *difference, const TargetResult *after)
{
	TargetChange change = {.before = old_result(sides->before, after->target),
			       .after = after,
			       .figures = arena_array(sides->arena)};
	change.kinds = kinds_of(sides->before, sides->after, change.before, after);
	if (sides->two_plans && change.before != NULL) {
		rewritten_figures(sides->before->plan, change.before->target->id,
				  sides->after->plan, after->target->id, sides->told, sides->arena,
				  change.figures);
		change.fields = redefined_fields(&change);
	}
	if (change.fields != 0)
		change.kinds |= 1u << CHANGE_REDEFINED;
	add_told(sides, after->target->id, change.figures);
	add_target(sides, difference, &change);
}

/* Whether the plan still has the target, though the edition may not show it. */
static bool
is_still_written(const Plan *plan, const char *id)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (strcmp(target->id, id) == 0)
			return true;
		for (guint j = 0; j < target->formerly->len; j++)
			if (strcmp(g_ptr_array_index(target->formerly, j), id) == 0)
				return true;
	}
	return false;
}

/* A target that is only hidden now is passed over: naming it would show it. */
static void
find_removed(const Sides *sides, Difference *difference)
{
	for (guint i = 0; i < sides->before->results->len; i++) {
		const TargetResult *before = g_ptr_array_index(sides->before->results, i);
		if (is_still_written(sides->after->plan, before->target->id))
			continue;
		TargetChange change = {.before = before,
				       .kinds = 1u << CHANGE_REMOVED,
				       .figures = arena_array(sides->arena)};
		add_target(sides, difference, &change);
	}
}

/* --- items -------------------------------------------------------------------------------------- */

static const ItemResult *
find_item(const Report *report, const char *number)
{
	for (guint i = 0; i < report->items->len; i++) {
		const ItemResult *item = g_ptr_array_index(report->items, i);
		if (strcmp(item->item->number, number) == 0)
			return item;
	}
	return NULL;
}

static WorkState
state_of(const ItemResult *item)
{
	return item->state != NULL ? item->state->state : STATE_NONE;
}

/* The state that the files up to `through` tell of an item. */
static WorkState
state_told(const Plan *plan, const char *number, Month through)
{
	WorkState state = STATE_NONE;
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		for (guint j = 0; file->month <= through && j < file->item_states->len; j++) {
			const ItemState *told = g_ptr_array_index(file->item_states, j);
			if (strcmp(told->item, number) == 0)
				state = told->state;
		}
	}
	return state;
}

static void
find_items(const Sides *sides, Difference *difference)
{
	for (guint i = 0; i < sides->after->items->len; i++) {
		const ItemResult *after = g_ptr_array_index(sides->after->items, i);
		const ItemResult *before = find_item(sides->before, after->item->number);
		if (before == NULL)
			continue;
		bool rewritten = sides->two_plans &&
				 state_told(sides->after->plan, after->item->number, sides->told) !=
					 state_of(before);
		if (!rewritten && state_of(before) == state_of(after))
			continue;
		ItemChange *change = ARENA_NEW(sides->arena, ItemChange);
		*change = (ItemChange){before, after, rewritten};
		g_ptr_array_add(difference->items, change);
	}
}

/* --- one plan ----------------------------------------------------------------------------------- */

static Difference *
difference_new(const Report *before, const Report *after, Arena *arena)
{
	Difference *difference = ARENA_NEW(arena, Difference);
	difference->before = before;
	difference->after = after;
	difference->plan = after != NULL ? after->plan : before->plan;
	difference->targets = arena_array(arena);
	difference->items = arena_array(arena);
	difference->months = arena_array(arena);
	difference->rejudged = arena_array(arena);
	difference->texts = arena_array(arena);
	return difference;
}

Difference *
difference_find(const Report *before, const Report *after, Arena *arena)
{
	Difference *difference = difference_new(before, after, arena);
	if (before == NULL || after == NULL)
		return difference;
	Sides sides = {.before = before,
		       .after = after,
		       .two_plans = before->plan != after->plan,
		       .told = MIN(before->month, before->through),
		       .until = MIN(after->month, after->through),
		       .arena = arena};
	for (guint i = 0; i < after->results->len; i++)
		compare_target(&sides, difference, g_ptr_array_index(after->results, i));
	find_removed(&sides, difference);
	find_items(&sides, difference);
	rewritten_months(before->plan, after->plan, sides.told, sides.until, arena,
			 difference->months);
	if (sides.two_plans) {
		difference->fields = fields_of_plan(before->plan, after->plan);
		rewritten_texts(before->plan->text, after->plan->text, arena, difference->texts);
	}
	return difference;
}

/* --- every plan --------------------------------------------------------------------------------- */

/* What a request for differences is about. */
typedef struct {
	const Collection *before, *after;
	Edition edition;
	Month since;
} Request;

/* The plan as readers knew it. A month after its last one is its last one. */
static Report *
old_report(const Request *request, const Plan *plan)
{
	const Settings *settings = request->before->settings;
	Month current = measure_current_month(plan), month = MIN(request->since, current);
	if (request->since != 0)
		return measure_plan(plan, settings, request->edition, month, month);
	if (request->before != request->after)
		return measure_plan(plan, settings, request->edition, current, 0);
	month = measure_month_before(plan, current);
	return measure_plan(plan, settings, request->edition, month, month);
}

/* What a published result hangs on besides the figures. Another document changes it by a revision from a month
 * on, which leaves the months before as they were. */
#define ASKED_FIELDS \
	(1u << TARGET_FIELD_VALUE | 1u << TARGET_FIELD_VALUE_MAX | 1u << TARGET_FIELD_DUE | \
	 1u << TARGET_FIELD_BASELINE | 1u << TARGET_FIELD_SCHEDULE | 1u << TARGET_FIELD_STEPS | \
	 1u << TARGET_FIELD_WHOLE)

static bool
same_judgement(const TargetResult *a, const TargetResult *b)
{
	return a->status == b->status && a->reason == b->reason && number_equal(a->done, b->done) &&
	       number_equal(a->scheduled, b->scheduled);
}

/* old, now: reports of one published month, each by the files up to it. */
static void
add_rejudged(Difference *difference, const Report *old, const Report *now, Arena *arena)
{
	for (guint i = 0; i < difference->targets->len; i++) {
		const TargetChange *change = g_ptr_array_index(difference->targets, i);
		if (change->before == NULL || change->after == NULL ||
		    (change->fields & ASKED_FIELDS) == 0)
			continue;
		const TargetResult *before = report_result(old, change->before->target->id);
		const TargetResult *after = report_result(now, change->after->target->id);
		if (before == NULL || after == NULL || same_judgement(before, after))
			continue;
		RejudgedTarget *found = NULL;
		for (guint j = 0; j < difference->rejudged->len && found == NULL; j++) {
			RejudgedTarget *known = g_ptr_array_index(difference->rejudged, j);
			if (known->after->target == after->target)
				found = known;
		}
		if (found == NULL) {
			found = ARENA_NEW(arena, RejudgedTarget);
			*found = (RejudgedTarget){old->month, 0, before, after};
			g_ptr_array_add(difference->rejudged, found);
		}
		found->months++;
	}
}

/* Measures each published month of both folders as it was published; those of drafts may change. */
static void
find_rejudged(const Request *request, Differences *differences, Difference *difference)
{
	const Report *before = difference->before, *after = difference->after;
	if (before == NULL || after == NULL || before->plan == after->plan)
		return;
	unsigned asked = 0;
	for (guint i = 0; i < difference->targets->len; i++)
		asked |= ((const TargetChange *)g_ptr_array_index(difference->targets, i))->fields;
	for (guint i = 0; (asked & ASKED_FIELDS) != 0 && i < before->plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(before->plan->months, i);
		if (file->month > MIN(before->month, before->through))
			return;
		if ((file->has_issue && file->issue.stage == STAGE_DRAFT) ||
		    plan_month(after->plan, file->month) == NULL)
			continue;
		Report *old = measure_plan(before->plan, request->before->settings,
					   request->edition, file->month, file->month);
		Report *now = measure_plan(after->plan, request->after->settings, request->edition,
					   file->month, file->month);
		g_ptr_array_add(differences->reports, old);
		g_ptr_array_add(differences->reports, now);
		add_rejudged(difference, old, now, differences->arena);
	}
}

static void
add_plan(const Request *request, Differences *differences, const Plan *before, const Plan *after)
{
	Report *old = before != NULL ? old_report(request, before) : NULL;
	Report *now = after != NULL
			      ? measure_plan(after, request->after->settings, request->edition,
					     measure_current_month(after), 0)
			      : NULL;
	if (old != NULL)
		g_ptr_array_add(differences->reports, old);
	if (now != NULL)
		g_ptr_array_add(differences->reports, now);
	Difference *difference = difference_find(old, now, differences->arena);
	find_rejudged(request, differences, difference);
	g_ptr_array_add(differences->differences, difference);
}

Differences *
measure_differences(const Collection *before, const Collection *after, Edition edition, Month since)
{
	const Request request = {before, after, edition, since};
	Differences *differences = g_new0(Differences, 1);
	differences->arena = arena_new();
	differences->before = before != NULL ? before->settings : after->settings;
	differences->after = after->settings;
	differences->two_folders = before != after;
	differences->reports = g_ptr_array_new_with_free_func((GDestroyNotify)report_free);
	differences->differences = arena_array(differences->arena);
	/* Both lists are in byte order of their ids: walk them side by side. */
	const GPtrArray *old = before != NULL ? before->plans : NULL, *now = after->plans;
	guint i = 0, j = 0, old_count = old != NULL ? old->len : 0;
	while (i < old_count || j < now->len) {
		const Plan *left = i < old_count ? g_ptr_array_index(old, i) : NULL;
		const Plan *right = j < now->len ? g_ptr_array_index(now, j) : NULL;
		int order = left == NULL ? 1 : right == NULL ? -1 : strcmp(left->id, right->id);
		add_plan(&request, differences, order <= 0 ? left : NULL,
			 order >= 0 ? right : NULL);
		i += order <= 0;
		j += order >= 0;
	}
	return differences;
}
