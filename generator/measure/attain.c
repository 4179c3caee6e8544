/* attain.c - see attain.h. */
#include "measure/attain.h"

#include <string.h>

bool
attain_meets(const Target *target, Number value, Number goal)
{
	if (!number_given(value) || !number_given(goal))
		return false;
	int order = number_compare(value, goal);
	return target->bound == BOUND_AT_MOST ? order <= 0 : order >= 0;
}

Number
attain_baseline(const Case *c)
{
	return c->assignment != NULL ? c->assignment->baseline : NUMBER_ABSENT;
}

/* Whether the target's numbers are rates. What a coverage or a distributive target counts are those
 * covered, whatever the unit of its value. */
static bool
is_rate(const Target *target)
{
	if (target->unit == NULL || target->kind == TARGET_COVERAGE || target->each != NULL)
		return false;
	return strchr(target->unit, '%') != NULL || strstr(target->unit, "‰") != NULL ||
	       unit_is_points(target->unit);
}

static const NamedFigure *
find_part(const GPtrArray *parts, const char *name)
{
	for (guint i = 0; i < parts->len; i++) {
		const NamedFigure *part = g_ptr_array_index(parts, i);
		if (strcmp(part->name, name) == 0 && number_given(part->value))
			return part;
	}
	return NULL;
}

/* How far a part has come to its goal; larger is better, for floors and ceilings alike. */
static Number
standing(const Target *target, Number value, Number goal)
{
	Number distance = number_given(goal) ? number_subtract(value, goal) : value;
	return target->bound == BOUND_AT_MOST ? number_negate(distance) : distance;
}

/* The value of the worst part. A part's own goal replaces the target's. */
static Number
worst_of_parts(const Case *c, TargetResult *result, const GPtrArray *parts)
{
	Number worst = NUMBER_ABSENT, value = NUMBER_ABSENT;
	for (guint i = 0; i < c->assignment->parts->len; i++) {
		const Part *part = g_ptr_array_index(c->assignment->parts, i);
		const NamedFigure *figure = find_part(parts, part->name);
		if (figure == NULL) {
			g_ptr_array_add(result->missing_parts, (char *)part->name);
			continue;
		}
		Number goal = number_given(part->value) ? part->value : result->goal;
		Number stands = standing(c->target, figure->value, goal);
		if (number_given(worst) && number_compare(stands, worst) >= 0)
			continue;
		worst = stands;
		value = figure->value;
		result->worst_part = part->name;
	}
	if (result->worst_part == NULL)
		return NUMBER_ABSENT;
	for (guint i = 0; i < c->assignment->parts->len; i++) {
		const Part *part = g_ptr_array_index(c->assignment->parts, i);
		if (strcmp(part->name, result->worst_part) == 0 && number_given(part->value))
			result->goal = part->value;
	}
	return value;
}

Number
attain_total(const Case *c, TargetResult *result)
{
	if (result->figure == NULL)
		return NUMBER_ABSENT;
	const FigureValue *value = result->figure->value;
	if (number_given(value->value) || value->parts == NULL)
		return value->value;
	if (c->assignment != NULL && c->assignment->parts_combine == COMBINE_EACH)
		return worst_of_parts(c, result, value->parts);
	if (is_rate(c->target))
		return NUMBER_ABSENT;
	return figure_value_total(value, c->assignment, result->missing_parts);
}

Number
attain_covered(const Case *c, TargetResult *result)
{
	if (result->figure != NULL && number_given(result->figure->value->covered))
		return result->figure->value->covered;
	return attain_total(c, result);
}

Number
attain_whole(const Case *c, const TargetResult *result)
{
	if (result->figure != NULL && number_given(result->figure->value->whole))
		return result->figure->value->whole;
	return c->assignment != NULL ? c->assignment->whole : NUMBER_ABSENT;
}
