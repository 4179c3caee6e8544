/* field_shape.h - how a value that should be a group of fields is to be written.
 * Stage: load.  Used by: load/field.c, for its messages. */
#pragma once
#include "load/field_table.h"

/* Shows what goes behind the key of the field: {from: …, to: …} for a group, with the number or word
 * that was written at the first field that can hold it ({value: 85, month: …}), in brackets for a
 * list of groups; … for a field that is a single value. node: what was written there, NULL for
 * nothing; entry: it stands for one entry of a map, not for the map. Free with g_free(). */
char *field_shape(const Field *field, bool entry, const Node *node);
