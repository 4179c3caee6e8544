/* fields.c - see fields.h. */
#include "measure/fields.h"

#include <stddef.h>

typedef enum {
	TYPE_TEXT,
	TYPE_NUMBER,
	TYPE_DATE,
	TYPE_INT, /* enums and months, too */
	TYPE_FLAG,
	TYPE_TEXTS /* const char *, in order */
} MemberType;

/* Where a field lies in its record. */
typedef struct {
	int field;
	MemberType type;
	gsize offset;
} Member;

/* Enums are as wide as an int with the compilers that GLib knows; this holds us to it. */
G_STATIC_ASSERT(sizeof(TargetKind) == sizeof(int) && sizeof(Access) == sizeof(int) &&
		sizeof(Cadence) == sizeof(int));

#define OF(Record, member) offsetof(Record, member)

static const Member target_members[] = {
	{TARGET_FIELD_ID, TYPE_TEXT, OF(Target, id)},
	{TARGET_FIELD_ITEM, TYPE_TEXT, OF(Target, item)},
	{TARGET_FIELD_QUOTE, TYPE_TEXT, OF(Target, quote)},
	{TARGET_FIELD_NAME, TYPE_TEXT, OF(Target, name)},
	{TARGET_FIELD_KIND, TYPE_INT, OF(Target, kind)},
	{TARGET_FIELD_BOUND, TYPE_INT, OF(Target, bound)},
	{TARGET_FIELD_VALUE, TYPE_NUMBER, OF(Target, value)},
	{TARGET_FIELD_VALUE_MAX, TYPE_NUMBER, OF(Target, value_max)},
	{TARGET_FIELD_UNIT, TYPE_TEXT, OF(Target, unit)},
	{TARGET_FIELD_COUNTED, TYPE_TEXT, OF(Target, counted)},
	{TARGET_FIELD_INCREMENT, TYPE_FLAG, OF(Target, increment)},
	{TARGET_FIELD_FROM, TYPE_INT, OF(Target, from)},
	{TARGET_FIELD_DUE, TYPE_DATE, OF(Target, due)},
	{TARGET_FIELD_EVERY, TYPE_INT, OF(Target, every.count)},
	{TARGET_FIELD_EVERY, TYPE_INT, OF(Target, every.unit)},
	{TARGET_FIELD_EACH, TYPE_TEXT, OF(Target, each)},
	{TARGET_FIELD_FIRMNESS, TYPE_INT, OF(Target, firmness)},
	{TARGET_FIELD_REDACTED, TYPE_FLAG, OF(Target, redacted)},
	{TARGET_FIELD_ANNUAL, TYPE_FLAG, OF(Target, annual)},
	{TARGET_FIELD_ACCESS, TYPE_INT, OF(Target, access)},
	{TARGET_FIELD_INDICATORS, TYPE_TEXTS, OF(Target, indicators)},
};

static const Member assignment_members[] = {
	{TARGET_FIELD_LEAD, TYPE_TEXTS, OF(Assignment, lead)},
	{TARGET_FIELD_WITH, TYPE_TEXTS, OF(Assignment, with)},
	{TARGET_FIELD_BASELINE, TYPE_NUMBER, OF(Assignment, baseline)},
	{TARGET_FIELD_BASELINE, TYPE_INT, OF(Assignment, baseline_month)},
	{TARGET_FIELD_WHOLE, TYPE_NUMBER, OF(Assignment, whole)},
	{TARGET_FIELD_CADENCE, TYPE_INT, OF(Assignment, cadence)},
	{TARGET_FIELD_EXPECTED, TYPE_INT, OF(Assignment, expected)},
	{TARGET_FIELD_PARTS, TYPE_INT, OF(Assignment, parts_combine)},
	{TARGET_FIELD_PARTS, TYPE_TEXT, OF(Assignment, parts_by)},
};

static const Member plan_members[] = {
	{PLAN_FIELD_TITLE, TYPE_TEXT, OF(Plan, title)},
	{PLAN_FIELD_NUMBER, TYPE_TEXT, OF(Plan, number)},
	{PLAN_FIELD_ISSUED, TYPE_DATE, OF(Plan, issued)},
	{PLAN_FIELD_FROM, TYPE_INT, OF(Plan, from)},
	{PLAN_FIELD_TO, TYPE_INT, OF(Plan, to)},
};

static bool
same_texts(const GPtrArray *a, const GPtrArray *b)
{
	guint length_a = a != NULL ? a->len : 0, length_b = b != NULL ? b->len : 0;
	for (guint i = 0; i < length_a && length_a == length_b; i++)
		if (g_strcmp0(g_ptr_array_index(a, i), g_ptr_array_index(b, i)) != 0)
			return false;
	return length_a == length_b;
}

static bool
same_member(const Member *member, const void *before, const void *after)
{
	const void *a = (const char *)before + member->offset;
	const void *b = (const char *)after + member->offset;
	switch (member->type) {
	case TYPE_TEXT:
		return g_strcmp0(*(const char *const *)a, *(const char *const *)b) == 0;
	case TYPE_NUMBER:
		return number_equal(*(const Number *)a, *(const Number *)b);
	case TYPE_DATE:
		return date_compare(*(const Date *)a, *(const Date *)b) == 0;
	case TYPE_INT:
		return *(const int *)a == *(const int *)b;
	case TYPE_FLAG:
		return *(const bool *)a == *(const bool *)b;
	case TYPE_TEXTS:
		return same_texts(*(GPtrArray *const *)a, *(GPtrArray *const *)b);
	}
	return true;
}

static unsigned
differing(const Member *members, gsize count, const void *before, const void *after)
{
	unsigned fields = 0;
	for (gsize i = 0; i < count; i++)
		if (!same_member(&members[i], before, after))
			fields |= 1u << members[i].field;
	return fields;
}

bool
fields_same_revision(const Revision *a, const Revision *b)
{
	if (a == NULL || b == NULL)
		return a == b;
	return a->from == b->from && number_equal(a->value, b->value) &&
	       number_equal(a->value_max, b->value_max) && date_compare(a->due, b->due) == 0 &&
	       a->dropped == b->dropped && a->paused == b->paused;
}

/* Whether two lists have equal members in the same order. */
static bool
same_list(const GPtrArray *a, const GPtrArray *b, bool (*same)(gconstpointer, gconstpointer))
{
	guint length_a = a != NULL ? a->len : 0, length_b = b != NULL ? b->len : 0;
	for (guint i = 0; i < length_a && length_a == length_b; i++)
		if (!same(g_ptr_array_index(a, i), g_ptr_array_index(b, i)))
			return false;
	return length_a == length_b;
}

static bool
same_revisions(gconstpointer a, gconstpointer b)
{
	return fields_same_revision(a, b);
}

static bool
same_point(gconstpointer a, gconstpointer b)
{
	const SchedulePoint *left = a, *right = b;
	return left->month == right->month && number_equal(left->share, right->share);
}

static bool
same_step(gconstpointer a, gconstpointer b)
{
	const Step *left = a, *right = b;
	return g_strcmp0(left->name, right->name) == 0 && date_compare(left->due, right->due) == 0;
}

static bool
same_part(gconstpointer a, gconstpointer b)
{
	const Part *left = a, *right = b;
	return g_strcmp0(left->name, right->name) == 0 && number_equal(left->value, right->value);
}

unsigned
fields_of_target(const Target *before, const Assignment *before_assignment, const Target *after,
		 const Assignment *after_assignment)
{
	static const Assignment empty = {0};
	const Assignment *a = before_assignment != NULL ? before_assignment : &empty;
	const Assignment *b = after_assignment != NULL ? after_assignment : &empty;
	unsigned fields = differing(target_members, G_N_ELEMENTS(target_members), before, after) |
			  differing(assignment_members, G_N_ELEMENTS(assignment_members), a, b);
	if (!same_list(before->revisions, after->revisions, same_revisions))
		fields |= 1u << TARGET_FIELD_REVISIONS;
	if (!same_list(a->schedule, b->schedule, same_point))
		fields |= 1u << TARGET_FIELD_SCHEDULE;
	if (!same_list(a->steps, b->steps, same_step))
		fields |= 1u << TARGET_FIELD_STEPS;
	if (!same_list(a->parts, b->parts, same_part))
		fields |= 1u << TARGET_FIELD_PARTS;
	return fields;
}

unsigned
fields_of_plan(const Plan *before, const Plan *after)
{
	return differing(plan_members, G_N_ELEMENTS(plan_members), before, after);
}
