/* field_table.h - the tables that field.def becomes.
 * Stage: load.  Used by: load/field.c, load/field_table.c, load/field_shape.h. */
#pragma once
#include "base/calendar.h"
#include "base/number.h"
#include "load/field.h"
#include "model/collection.h"

/* How a value is read, and the C type of its member. */
#define FIELD_KINDS(X) \
	X(TEXT, const char *)	/* kept as written */ \
	X(FOLDED, const char *) /* with look-alike characters folded */ \
	X(IDENTIFIER, const char *) \
	X(ITEM, const char *) \
	X(NUMBER, Number) \
	X(WHOLE, int) /* from .least to .most */ \
	X(BOOLEAN, bool) \
	X(MONTH, Month) \
	X(DATE, Date) \
	X(MOMENT, Moment)	      /* a day, or a day and a minute */ \
	X(DUE, Date)		      /* .beside: member for the text as written */ \
	X(WORD, unsigned)	      /* an enum; .words */ \
	X(TEXTS, GPtrArray *)	      /* list of texts */ \
	X(IDENTIFIERS, GPtrArray *)   /* list of identifiers */ \
	X(PARTS, GPtrArray *)	      /* map name: number to Part * */ \
	X(NAMED_NUMBERS, GPtrArray *) /* map name: number to NamedFigure * */ \
	X(NAMED_DATES, GPtrArray *)   /* map name: date to NamedFigure * */ \
	X(CORRECTED, FigureValue)     /* a number, null, or a map of figure fields */ \
	/* maps into structs: see field.def */ \
	X(GROUP, char) \
	X(POINTER, void *) \
	X(LIST, GPtrArray *) \
	X(MAP, GPtrArray *)

#define FIELD_ENUM(kind, c_type) FIELD_KIND_##kind,
typedef enum { FIELD_KINDS(FIELD_ENUM) } FieldKind;
#undef FIELD_ENUM

/* One row of field.def. */
typedef struct {
	const char *key;
	FieldKind kind;
	gsize member;		  /* offset in the struct */
	gsize beside;		  /* offset of a second member; 0: none */
	RecordKind record;	  /* of GROUP, POINTER, LIST and MAP */
	const char *const *words; /* of WORD */
	const char *unique;	  /* of LIST: the key that no two entries may share */
	gsize key_member;	  /* of MAP: offset of the member for the key */
	FieldKind key_kind;	  /* of MAP: IDENTIFIER or ITEM */
	int least, most;	  /* of WHOLE */
	bool required, one, unit_beside;
	bool refers; /* of identifiers: to a target or a unit; a name there is left to check/, which knows the id */
} Field;

typedef struct {
	const Field *fields; /* ended by one without key */
	gsize size;	     /* of the struct */
	gsize origin;	     /* offset of the member for places */
	bool has_origin;
} RecordTable;

/* Returns the table of a record. */
const RecordTable *field_table(RecordKind kind);
