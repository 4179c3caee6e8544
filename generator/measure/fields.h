/* fields.h - what is written of a target and of a plan, field by field.
 * Stage: measure.  Private to measure/. */
#pragma once
#include "model/plan.h"

/* Which fields of a target read otherwise: 1u << TargetField. The assignments may be NULL: one that
 * is missing reads as an empty one. */
unsigned fields_of_target(const Target *before, const Assignment *before_assignment,
			  const Target *after, const Assignment *after_assignment);
/* Which fields of a plan read otherwise: 1u << PlanField. */
unsigned fields_of_plan(const Plan *before, const Plan *after);
/* Whether two revisions say the same; both may be NULL. */
bool fields_same_revision(const Revision *a, const Revision *b);
