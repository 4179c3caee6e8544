/* field_table.c - see field_table.h. field.def is read twice: for the rows of each record, and for the
 * table of records. */
#include "load/field_table.h"

#include <stddef.h>

#define FIELD_TYPE(kind, c_type) typedef c_type MemberOf_##kind;
FIELD_KINDS(FIELD_TYPE)
#undef FIELD_TYPE

/* The formatter would take the pieces of a table for statements. */
/* clang-format off */

/* The offset of a member; an error of the compiler when its type is another. */
#define MEMBER(Type, member, c_type) \
	(offsetof(Type, member) + \
	 0 * sizeof(char[_Generic(&((Type *)NULL)->member, c_type *: 1, default: -1)]))

#define RECORD(name, Type) static const Field fields_of_##name[] = {
#define ORIGIN(name, Type, member)
#define FIELD(Type, name, where, how, ...) \
	{.key = name, .kind = FIELD_KIND_##how, .member = MEMBER(Type, where, MemberOf_##how), __VA_ARGS__},
#define GROUP(Type, name, nested, ...) \
	{.key = name, .kind = FIELD_KIND_GROUP, .record = RECORD_##nested, __VA_ARGS__},
#define POINTER(Type, name, where, nested, ...) \
	{.key = name, .kind = FIELD_KIND_POINTER, .member = MEMBER(Type, where, nested *), \
	 .record = RECORD_##nested, __VA_ARGS__},
#define LIST(Type, name, where, nested, ...) \
	{.key = name, .kind = FIELD_KIND_LIST, .member = MEMBER(Type, where, GPtrArray *), \
	 .record = RECORD_##nested, __VA_ARGS__},
#define MAP(Type, name, where, nested, ...) \
	{.key = name, .kind = FIELD_KIND_MAP, .member = MEMBER(Type, where, GPtrArray *), \
	 .record = RECORD_##nested, __VA_ARGS__},
#define END(name) {.key = NULL}};
#include "load/field.def"
#undef RECORD
#undef ORIGIN
#undef FIELD
#undef GROUP
#undef POINTER
#undef LIST
#undef MAP
#undef END

static const RecordTable tables[RECORD_KINDS] = {
#define RECORD(name, Type) \
	[RECORD_##name].fields = fields_of_##name, [RECORD_##name].size = sizeof(Type),
#define ORIGIN(name, Type, where) \
	[RECORD_##name].origin = MEMBER(Type, where, Origin), [RECORD_##name].has_origin = true,
#define FIELD(Type, name, where, how, ...)
#define GROUP(Type, name, nested, ...)
#define POINTER(Type, name, where, nested, ...)
#define LIST(Type, name, where, nested, ...)
#define MAP(Type, name, where, nested, ...)
#define END(name)
#include "load/field.def"
};

/* clang-format on */

const RecordTable *
field_table(RecordKind kind)
{
	return &tables[kind];
}
