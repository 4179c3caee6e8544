/* origin.c - see origin.h. */
#include "model/origin.h"

Position
origin_field(const Origin *origin, const char *field)
{
	const Position *at =
		origin->fields != NULL ? g_hash_table_lookup(origin->fields, field) : NULL;
	return at != NULL ? *at : origin->at;
}
