/* field.h - reads maps of YAML into structs, as the tables of field.def say.
 * Stage: load.  Used by: load/ only. */
#pragma once
#include "load/yaml_tree.h"

/* Every record that field.def describes. */
typedef enum {
#define RECORD(name, Type) RECORD_##name,
#define ORIGIN(name, Type, member)
#define FIELD(Type, key, member, kind, ...)
#define GROUP(Type, key, name, ...)
#define POINTER(Type, key, member, name, ...)
#define LIST(Type, key, member, name, ...)
#define MAP(Type, key, member, name, ...)
#define END(name)
#include "load/field.def"
#undef RECORD
#undef ORIGIN
#undef FIELD
#undef GROUP
#undef POINTER
#undef LIST
#undef MAP
#undef END
	RECORD_KINDS
} RecordKind;

/* Reads a map into a new struct of the kind, owned by the arena; unset members are zero, arrays
 * empty. Unknown keys, missing ones and wrong values become problems; what was right is kept.
 * Returns NULL (and adds a problem) only when the node is no map. */
void *field_read(Loader *loader, RecordKind kind, const Node *node);
/* Returns an empty struct of the kind, as if an empty map had been read: for a file that is absent
 * or could not be read. */
void *field_empty(Loader *loader, RecordKind kind);
