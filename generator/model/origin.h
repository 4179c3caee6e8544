/* origin.h - where a piece of data was written.
 * Stage: model.  Used by: load/ (fills it), check/, measure/ (sources), render/view. */
#pragma once
#include "base/problem.h"

/* The place of a record and of each of its fields. Zeroed: unknown. */
typedef struct {
	Position at;
	GHashTable *fields; /* field name as in YAML → Position * of its value; NULL when none */
} Origin;

/* Returns the place of the field's value, or of the record when the field was not written. */
Position origin_field(const Origin *origin, const char *field);
