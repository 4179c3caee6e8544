/* grouping.c - the guard of comparisons. See grouping.h. */
#include "measure/grouping.h"

#include <string.h>

/* What a shared axis has in common. */
typedef struct {
	const char *unit;
	Rhythm every;
	bool rise;   /* a level to be raised by so much: not a level to be reached */
	bool growth; /* against the year before */
} Scale;

typedef struct {
	ComparisonMember member;
	Scale scale;
	bool rate; /* a share or a frequency: not bound to the size of the place */
	bool words;
	const Plan *place; /* the first plan of its place */
	bool grouped;
} Candidate;

/* --- one target on an axis --------------------------------------------------------------------- */

/* Whether there is nothing to put on an axis: a hidden number, a direction, a day, no quantity. */
static bool
has_words_alone(const TargetResult *result)
{
	const Target *target = result->target;
	bool hidden = target->redacted && !number_given(result->terms.value);
	bool direction = target->kind == TARGET_GROWTH && !number_given(result->terms.value);
	return hidden || direction || result->terms.dropped || target->kind == TARGET_MILESTONE ||
	       target->kind == TARGET_ONGOING || target_lacks_quantity(target);
}

static Candidate
candidate_of(const Collection *collection, const ComparisonEntry *entry, const TargetResult *result)
{
	const Target *target = result->target;
	bool covered = comparison_is_covered(target);
	Candidate candidate = {
		.member = {.entry = entry, .result = result},
		.words = has_words_alone(result),
		.place = grouping_first_plan(collection, result->plan),
	};
	if (candidate.words)
		return candidate;
	candidate.member.at = comparison_place(result, NULL);
	candidate.scale.unit = covered ? "%" : target->unit;
	if (!covered)
		candidate.scale.every = target->every;
	candidate.scale.rise = target->kind == TARGET_LEVEL && target->increment;
	candidate.scale.growth = target->kind == TARGET_GROWTH;
	candidate.rate = covered || unit_is_percent(target->unit) ||
			 g_strcmp0(target->unit, "‰") == 0 || target->kind == TARGET_FREQUENCY;
	return candidate;
}

static bool
same_scale(const Scale *a, const Scale *b)
{
	return g_strcmp0(a->unit, b->unit) == 0 && a->every.count == b->every.count &&
	       (a->every.count == 0 || a->every.unit == b->every.unit) && a->rise == b->rise &&
	       a->growth == b->growth;
}

/* --- denominators -------------------------------------------------------------------------------- */

/* The denominator of the plan's breakdown that goes by the indicator's name for it, which may have
 * a remark in brackets. NULL when there is none. */
static const Denominator *
find_denominator(const Indicator *indicator, const Plan *plan)
{
	if (indicator->denominator == NULL || plan->breakdown == NULL)
		return NULL;
	const char *remark = strstr(indicator->denominator, "（");
	gsize length = remark != NULL ? (gsize)(remark - indicator->denominator)
				      : strlen(indicator->denominator);
	for (guint i = 0; i < plan->breakdown->denominators->len; i++) {
		const Denominator *one = g_ptr_array_index(plan->breakdown->denominators, i);
		if (one->source != NULL && strlen(one->name) == length &&
		    strncmp(one->name, indicator->denominator, length) == 0)
			return one;
	}
	return NULL;
}

/* Whether every one can be divided, by the same thing told in the same way. */
static bool
can_divide(const Indicator *indicator, const GPtrArray *candidates)
{
	const Denominator *first = NULL;
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *candidate = g_ptr_array_index(candidates, i);
		const Denominator *one =
			find_denominator(indicator, candidate->member.result->plan);
		if (one == NULL || !number_given(one->value) ||
		    number_compare(one->value, number_of(0, 1)) <= 0)
			return false;
		if (first == NULL)
			first = one;
		if (one->per != first->per || g_strcmp0(one->unit, first->unit) != 0)
			return false;
	}
	return first != NULL;
}

static void
divide(const Indicator *indicator, ComparisonMember *member)
{
	member->denominator = find_denominator(indicator, member->result->plan);
	member->at = comparison_place(member->result, member->denominator);
}

/* --- groups -------------------------------------------------------------------------------------- */

typedef struct {
	const ComparisonRow *row;
	Arena *arena;	       /* owns the groups */
	Arena *scratch;	       /* owns what only leads to them */
	GPtrArray *candidates; /* Candidate * in plan order */
	GPtrArray *groups[GROUP_KIND_COUNT];
} Grouping;

static ComparisonGroup *
add_group(Grouping *grouping, GroupKind kind, const char *unit)
{
	ComparisonGroup *group = ARENA_NEW(grouping->arena, ComparisonGroup);
	group->kind = kind;
	group->unit = unit;
	group->members = arena_array(grouping->arena);
	g_ptr_array_add(grouping->groups[kind], group);
	return group;
}

static void
add_member(const Grouping *grouping, ComparisonGroup *group, const Candidate *candidate)
{
	ComparisonMember *member = ARENA_NEW(grouping->arena, ComparisonMember);
	*member = candidate->member;
	g_ptr_array_add(group->members, member);
}

static void
set_apart(Grouping *grouping, Candidate *candidate, ApartReason reason)
{
	ComparisonGroup *group = add_group(grouping, GROUP_APART, candidate->scale.unit);
	group->reason = reason;
	add_member(grouping, group, candidate);
	candidate->grouped = true;
}

static bool
is_comparable(const Grouping *grouping, const Candidate *candidate)
{
	const IndicatorPlan *record = candidate->member.entry->record;
	return grouping->row->indicator->strength == STRENGTH_STRONG && record != NULL &&
	       record->basis != BASIS_DIFFERENT;
}

/* Whether no other plan has a number, and this one's is on the indicator's definition. */
static bool
is_only_one(const Grouping *grouping, const Candidate *candidate)
{
	const IndicatorPlan *record = candidate->member.entry->record;
	if (record == NULL || record->basis == BASIS_DIFFERENT)
		return false;
	for (guint i = 0; i < grouping->candidates->len; i++) {
		const Candidate *other = g_ptr_array_index(grouping->candidates, i);
		if (!other->words && other->member.entry != candidate->member.entry)
			return false;
	}
	return true;
}

/* The earliest plan of each place; later plans of a place are not other places. */
static GPtrArray *
earliest_of_places(const GPtrArray *bucket, Arena *arena)
{
	GPtrArray *first = arena_array(arena);
	for (guint i = 0; i < bucket->len; i++) {
		Candidate *candidate = g_ptr_array_index(bucket, i);
		bool earliest = true;
		for (guint j = 0; j < bucket->len; j++) {
			const Candidate *other = g_ptr_array_index(bucket, j);
			earliest &= other->place != candidate->place ||
				    other->member.result->plan == candidate->member.result->plan ||
				    other->member.result->plan->from >=
					    candidate->member.result->plan->from;
		}
		if (earliest)
			g_ptr_array_add(first, candidate);
	}
	return first;
}

static bool
several_places(const GPtrArray *candidates)
{
	for (guint i = 1; i < candidates->len; i++)
		if (((const Candidate *)g_ptr_array_index(candidates, i))->place !=
		    ((const Candidate *)g_ptr_array_index(candidates, 0))->place)
			return true;
	return false;
}

static bool
same_level(const GPtrArray *candidates)
{
	for (guint i = 1; i < candidates->len; i++) {
		const Candidate *one = g_ptr_array_index(candidates, i);
		const Candidate *first = g_ptr_array_index(candidates, 0);
		if (one->member.result->plan->place_level !=
		    first->member.result->plan->place_level)
			return false;
	}
	return true;
}

static int
compare_by_time(gconstpointer a, gconstpointer b)
{
	const Candidate *first = *(Candidate *const *)a, *second = *(Candidate *const *)b;
	Month from[2] = {first->member.result->plan->from, second->member.result->plan->from};
	return from[0] != from[1]
		       ? from[0] - from[1]
		       : strcmp(first->member.result->plan->id, second->member.result->plan->id);
}

/* Plan after plan of each place that has several in the bucket. */
static void
add_follow_ups(Grouping *grouping, const GPtrArray *bucket, GPtrArray *first)
{
	g_autoptr(GPtrArray) told = g_ptr_array_new();
	for (guint i = 0; i < first->len; i++) {
		const Plan *place = ((const Candidate *)g_ptr_array_index(first, i))->place;
		GPtrArray *steps = arena_array(grouping->scratch);
		bool later = false;
		for (guint j = 0; j < bucket->len; j++) {
			Candidate *candidate = g_ptr_array_index(bucket, j);
			if (candidate->place != place)
				continue;
			g_ptr_array_add(steps, candidate);
			later |= !g_ptr_array_find(first, candidate, NULL);
		}
		if (!later || g_ptr_array_find(told, place, NULL))
			continue;
		g_ptr_array_add(told, (gpointer)place);
		g_ptr_array_sort(steps, compare_by_time);
		const Candidate *start = g_ptr_array_index(steps, 0);
		ComparisonGroup *group = add_group(grouping, GROUP_FOLLOW_UP, start->scale.unit);
		for (guint j = 0; j < steps->len; j++) {
			Candidate *step = g_ptr_array_index(steps, j);
			add_member(grouping, group, step);
			step->grouped = true;
		}
	}
}

static void
add_shared(Grouping *grouping, const GPtrArray *candidates, bool divided)
{
	const Candidate *first = g_ptr_array_index(candidates, 0);
	ComparisonGroup *group = add_group(grouping, GROUP_SHARED, first->scale.unit);
	for (guint i = 0; i < candidates->len; i++) {
		Candidate *candidate = g_ptr_array_index(candidates, i);
		Candidate shown = *candidate;
		if (divided)
			divide(grouping->row->indicator, &shown.member);
		add_member(grouping, group, &shown);
		candidate->grouped = true;
	}
}

/* All comparable targets on one scale. */
static void
group_bucket(Grouping *grouping, const GPtrArray *bucket, bool alone)
{
	const Candidate *sample = g_ptr_array_index(bucket, 0);
	GPtrArray *first = earliest_of_places(bucket, grouping->scratch);
	bool divided = !sample->rate && can_divide(grouping->row->indicator, first);
	if (several_places(first) && (sample->rate || divided))
		add_shared(grouping, first, divided);
	add_follow_ups(grouping, bucket, first);
	ApartReason reason = !several_places(first) ? (alone ? APART_ONLY : APART_UNIT)
			     : same_level(first)    ? APART_COUNT
						    : APART_LEVEL;
	for (guint i = 0; i < bucket->len; i++) {
		Candidate *candidate = g_ptr_array_index(bucket, i);
		if (!candidate->grouped)
			set_apart(grouping, candidate, reason);
	}
}

static void
group_comparable(Grouping *grouping)
{
	g_autoptr(GPtrArray) buckets = g_ptr_array_new();
	for (guint i = 0; i < grouping->candidates->len; i++) {
		Candidate *candidate = g_ptr_array_index(grouping->candidates, i);
		if (candidate->words || candidate->grouped)
			continue;
		GPtrArray *bucket = NULL;
		for (guint j = 0; j < buckets->len && bucket == NULL; j++) {
			GPtrArray *other = g_ptr_array_index(buckets, j);
			const Candidate *sample = g_ptr_array_index(other, 0);
			if (same_scale(&sample->scale, &candidate->scale) &&
			    sample->rate == candidate->rate)
				bucket = other;
		}
		if (bucket == NULL) {
			bucket = arena_array(grouping->scratch);
			g_ptr_array_add(buckets, bucket);
		}
		g_ptr_array_add(bucket, candidate);
	}
	for (guint i = 0; i < buckets->len; i++)
		group_bucket(grouping, g_ptr_array_index(buckets, i), buckets->len == 1);
}

static void
collect(Grouping *grouping, const Collection *collection)
{
	for (guint i = 0; i < grouping->row->entries->len; i++) {
		const ComparisonEntry *entry = g_ptr_array_index(grouping->row->entries, i);
		for (guint j = 0; j < entry->results->len; j++) {
			Candidate *candidate = ARENA_NEW(grouping->scratch, Candidate);
			*candidate = candidate_of(collection, entry,
						  g_ptr_array_index(entry->results, j));
			g_ptr_array_add(grouping->candidates, candidate);
		}
	}
}

/* What stands apart was found reason by reason. */
static GPtrArray *
in_plan_order(const Grouping *grouping)
{
	const GPtrArray *found = grouping->groups[GROUP_APART];
	GPtrArray *sorted = arena_array(grouping->scratch);
	for (guint i = 0; i < grouping->candidates->len; i++) {
		const Candidate *candidate = g_ptr_array_index(grouping->candidates, i);
		for (guint j = 0; j < found->len; j++) {
			ComparisonGroup *group = g_ptr_array_index(found, j);
			const ComparisonMember *member = g_ptr_array_index(group->members, 0);
			if (member->result == candidate->member.result)
				g_ptr_array_add(sorted, group);
		}
	}
	return sorted;
}

const Plan *
grouping_first_plan(const Collection *collection, const Plan *plan)
{
	/* As many steps as there are plans, so that a circle ends too. */
	for (guint i = 0; plan->follows != NULL && i < collection->plans->len; i++) {
		const Plan *before = collection_plan(collection, plan->follows);
		if (before == NULL)
			break;
		plan = before;
	}
	return plan;
}

GPtrArray *
grouping_find(const Collection *collection, const ComparisonRow *row, Arena *arena)
{
	g_autoptr(Arena) scratch = arena_new();
	Grouping grouping = {
		.row = row, .arena = arena, .scratch = scratch, .candidates = arena_array(scratch)};
	for (int kind = 0; kind < GROUP_KIND_COUNT; kind++)
		grouping.groups[kind] = arena_array(scratch);
	collect(&grouping, collection);
	for (guint i = 0; i < grouping.candidates->len; i++) {
		Candidate *candidate = g_ptr_array_index(grouping.candidates, i);
		if (!candidate->words && !is_comparable(&grouping, candidate))
			set_apart(&grouping, candidate,
				  is_only_one(&grouping, candidate) ? APART_ONLY : APART_BASIS);
	}
	group_comparable(&grouping);
	for (guint i = 0; i < grouping.candidates->len; i++) {
		const Candidate *candidate = g_ptr_array_index(grouping.candidates, i);
		if (!candidate->words)
			continue;
		ComparisonGroup *group =
			grouping.groups[GROUP_WORDS]->len > 0
				? g_ptr_array_index(grouping.groups[GROUP_WORDS], 0)
				: add_group(&grouping, GROUP_WORDS, NULL);
		add_member(&grouping, group, candidate);
	}
	grouping.groups[GROUP_APART] = in_plan_order(&grouping);
	GPtrArray *all = arena_array(arena);
	for (int kind = 0; kind < GROUP_KIND_COUNT; kind++)
		for (guint i = 0; i < grouping.groups[kind]->len; i++)
			g_ptr_array_add(all, g_ptr_array_index(grouping.groups[kind], i));
	return all;
}
