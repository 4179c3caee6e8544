/* field.c - see field.h. */
#include "load/field.h"

#include "base/text.h"
#include "load/field_shape.h"
#include "load/field_table.h"
#include "load/scalar.h"
#include "load/yaml_error.h"
#include <string.h>

static void read_fields(Loader *loader, RecordKind kind, const Node *node, void *record,
			Origin *origin, const char *prefix);

/* --- lists and maps of single values ---------------------------------------------------------- */

static bool
array_has(const GPtrArray *array, const char *text)
{
	for (guint i = 0; i < array->len; i++)
		if (strcmp(g_ptr_array_index(array, i), text) == 0)
			return true;
	return false;
}

/* A text that a comment may have cut off is told, and taken as it is. */
static bool
read_text(Loader *loader, const Node *node, const char *key, const char **text)
{
	if (!scalar_text(loader, node, key, text))
		return false;
	if (node->comment != NULL)
		problem_add(loader->problems, PROBLEM_TEXT_CUT, node->comment->at, "text",
			    node->text, "comment", node->comment->text, NULL);
	return true;
}

static void
read_entry(Loader *loader, const Field *field, const Node *node, GPtrArray *array)
{
	const char *text = NULL;
	bool read = field->kind == FIELD_KIND_TEXTS ? read_text(loader, node, field->key, &text)
		    : field->refers ? scalar_reference(loader, node, field->key, &text)
				    : scalar_identifier(loader, node, field->key, &text);
	if (!read)
		return;
	if (array_has(array, text))
		problem_add(loader->problems, PROBLEM_REPEATED_ENTRY, node->at, "text", text, "key",
			    field->key, NULL);
	else
		g_ptr_array_add(array, (char *)text);
}

static void
read_entries(Loader *loader, const Field *field, const Node *node, GPtrArray *array)
{
	if (node->kind == NODE_SCALAR && field->one) {
		read_entry(loader, field, node, array);
		return;
	}
	if (node->kind != NODE_LIST) {
		problem_add(loader->problems, PROBLEM_NOT_LIST, node->at, "key", field->key, NULL);
		return;
	}
	for (guint i = 0; i < node->children->len; i++)
		read_entry(loader, field, g_ptr_array_index(node->children, i), array);
}

/* A key that swallowed its value because its colon is wrong: {峄城区：3}, or with a key that can only be
 * letters (not a name) a part of it: canteens：{value: 3}. */
static bool
report_key_colon(Loader *loader, const Node *key, const Node *value, bool name)
{
	bool full_width = false, alone = node_is_null(value);
	if (!alone && (name || value->kind != NODE_SCALAR))
		return false;
	g_autofree char *text =
		alone ? g_strdup(key->text) : g_strconcat(key->text, ": ", value->text, NULL);
	g_autofree char *fixed = yaml_error_colon_fixed(text, true, &full_width);
	if (fixed == NULL || (!alone && !full_width))
		return false;
	problem_add(loader->problems,
		    full_width ? PROBLEM_FULL_WIDTH_COLON : PROBLEM_COLON_WITHOUT_SPACE, key->at,
		    "text", text, "fixed", fixed, NULL);
	return true;
}

/* key: of the field, or of the entry of a map; entry: of a list or map, not the field itself. */
static void
report_not_map(Loader *loader, const Field *field, const char *key, bool entry, const Node *node)
{
	bool full_width = false;
	g_autofree char *fixed = node->kind == NODE_SCALAR
					 ? yaml_error_colon_fixed(node->text, false, &full_width)
					 : NULL;
	if (node->broken)
		return;
	if (fixed != NULL)
		problem_add(loader->problems,
			    full_width ? PROBLEM_FULL_WIDTH_COLON : PROBLEM_COLON_WITHOUT_SPACE,
			    node->at, "text", node->text, "fixed", fixed, NULL);
	else if (node_is_null(node))
		problem_add(loader->problems, PROBLEM_EMPTY_VALUE, node->at, "key", key, NULL);
	else {
		g_autofree char *shape = field_shape(field, entry, node);
		problem_add(loader->problems, PROBLEM_NOT_RECORD, node->at, "key", key, "shape",
			    shape, NULL);
	}
}

/* A part of a target or of a figure may lack its number: it is then not known. */
static void *
read_part(Loader *loader, const Node *key, const Node *value)
{
	Part *part = ARENA_NEW(loader->arena, Part);
	part->name = arena_copy(loader->arena, key->text);
	part->origin.at = key->at;
	if (!node_is_null(value))
		scalar_number(loader, value, key->text, false, &part->value);
	return part;
}

static void *
read_named_number(Loader *loader, const Node *key, const Node *value)
{
	NamedFigure *figure = ARENA_NEW(loader->arena, NamedFigure);
	figure->name = arena_copy(loader->arena, key->text);
	figure->at = key->at;
	if (!node_is_null(value))
		scalar_number(loader, value, key->text, false, &figure->value);
	return figure;
}

static void *
read_named_date(Loader *loader, const Node *key, const Node *value)
{
	NamedFigure *figure = ARENA_NEW(loader->arena, NamedFigure);
	figure->name = arena_copy(loader->arena, key->text);
	figure->at = key->at;
	scalar_date(loader, value, key->text, &figure->date);
	return figure;
}

static void
read_named(Loader *loader, const Field *field, const Node *node, GPtrArray **array)
{
	if (node->kind != NODE_MAP) {
		report_not_map(loader, field, field->key, false, node);
		return;
	}
	if (*array == NULL)
		*array = arena_array(loader->arena);
	for (guint i = 0; i < node->keys->len; i++) {
		const Node *key = g_ptr_array_index(node->keys, i);
		const Node *value = g_ptr_array_index(node->children, i);
		if (key->broken || report_key_colon(loader, key, value, true))
			continue;
		void *named = field->kind == FIELD_KIND_PARTS ? read_part(loader, key, value)
			      : field->kind == FIELD_KIND_NAMED_NUMBERS
				      ? read_named_number(loader, key, value)
				      : read_named_date(loader, key, value);
		g_ptr_array_add(*array, named);
	}
}

/* `was` and `now`: null, a plain number, or the fields that a figure has. */
static void
read_corrected(Loader *loader, const Field *field, const Node *node, FigureValue *value)
{
	if (node_is_null(node))
		value->withdrawn = true;
	else if (node->kind == NODE_MAP)
		read_fields(loader, RECORD_FigureValue, node, value, NULL, "");
	else
		scalar_number(loader, node, field->key, false, &value->value);
}

/* --- records ---------------------------------------------------------------------------------- */

/* Returns a zeroed struct of the kind whose arrays are empty, as the model promises. Parts and
 * steps of a figure stay NULL: there a missing array says that none was written. */
static void *
record_new(Loader *loader, RecordKind kind)
{
	char *record = arena_alloc(loader->arena, field_table(kind)->size);
	for (const Field *field = field_table(kind)->fields; field->key != NULL; field++) {
		bool array = field->kind == FIELD_KIND_TEXTS ||
			     field->kind == FIELD_KIND_IDENTIFIERS ||
			     field->kind == FIELD_KIND_LIST || field->kind == FIELD_KIND_MAP;
		if (array)
			*(GPtrArray **)(record + field->member) = arena_array(loader->arena);
	}
	if (kind == RECORD_Assignment)
		((Assignment *)record)->parts = arena_array(loader->arena);
	return record;
}

static Origin *
origin_of(RecordKind kind, void *record)
{
	return field_table(kind)->has_origin
		       ? (Origin *)((char *)record + field_table(kind)->origin)
		       : NULL;
}

/* at: where the record is said to be; for an entry of a map its key. */
static void *
read_record(Loader *loader, RecordKind kind, const Node *node, Position at)
{
	void *record = record_new(loader, kind);
	Origin *origin = origin_of(kind, record);
	if (origin != NULL)
		*origin = (Origin){.at = at, .fields = arena_table(loader->arena)};
	read_fields(loader, kind, node, record, origin, "");
	return record;
}

/* Reports an entry whose unique key an earlier one has; the text is folded as identifiers are. */
static void
check_unique(Loader *loader, const Field *field, const Node *entry, GHashTable *seen)
{
	const Node *node = field->unique != NULL ? node_get(entry, field->unique) : NULL;
	if (node == NULL || node->kind != NODE_SCALAR || node->broken)
		return;
	char *text = arena_take(loader->scratch, text_fold(node->text));
	const Node *first = g_hash_table_lookup(seen, text);
	if (first == NULL) {
		g_hash_table_insert(seen, text, (void *)node);
		return;
	}
	g_autofree char *line = g_strdup_printf("%d", first->at.line);
	problem_add(loader->problems, PROBLEM_REPEATED_ID, node->at, "key", field->unique, "text",
		    text, "line", line, NULL);
}

static void
read_list(Loader *loader, const Field *field, const Node *node, GPtrArray *array)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	if (node->kind != NODE_LIST) {
		problem_add(loader->problems, PROBLEM_NOT_LIST, node->at, "key", field->key, NULL);
		return;
	}
	for (guint i = 0; i < node->children->len; i++) {
		const Node *entry = g_ptr_array_index(node->children, i);
		if (entry->kind != NODE_MAP) {
			report_not_map(loader, field, field->key, true, entry);
			continue;
		}
		check_unique(loader, field, entry, seen);
		g_ptr_array_add(array, read_record(loader, field->record, entry, entry->at));
	}
}

static void
read_map(Loader *loader, const Field *field, const Node *node, GPtrArray *array)
{
	if (node->kind != NODE_MAP) {
		report_not_map(loader, field, field->key, false, node);
		return;
	}
	for (guint i = 0; i < node->keys->len; i++) {
		const Node *key = g_ptr_array_index(node->keys, i);
		const Node *value = g_ptr_array_index(node->children, i);
		const char *text = NULL;
		if (key->broken || report_key_colon(loader, key, value, false))
			continue;
		bool read = field->key_kind == FIELD_KIND_ITEM
				    ? scalar_item(loader, key, field->key, &text)
			    : field->refers ? scalar_reference(loader, key, field->key, &text)
					    : scalar_identifier(loader, key, field->key, &text);
		if (value->kind != NODE_MAP)
			report_not_map(loader, field, key->text, true, value);
		else if (read) {
			char *record = read_record(loader, field->record, value, key->at);
			*(const char **)(record + field->key_member) = text;
			g_ptr_array_add(array, record);
		}
	}
}

/* Returns false when the field is not a single value. */
static bool
read_single(Loader *loader, const Field *field, const Node *node, char *record)
{
	void *member = record + field->member;
	const char *written = NULL;
	const char *key = field->key;
	switch (field->kind) {
	case FIELD_KIND_TEXT:
		return read_text(loader, node, key, member), true;
	case FIELD_KIND_FOLDED:
		return scalar_folded(loader, node, key, member), true;
	case FIELD_KIND_IDENTIFIER:
		return field->refers ? scalar_reference(loader, node, key, member)
				     : scalar_identifier(loader, node, key, member),
		       true;
	case FIELD_KIND_ITEM:
		return scalar_item(loader, node, key, member), true;
	case FIELD_KIND_NUMBER:
		return scalar_number(loader, node, key, field->unit_beside, member), true;
	case FIELD_KIND_WHOLE:
		return scalar_whole(loader, node, key, field->least, field->most, member), true;
	case FIELD_KIND_BOOLEAN:
		return scalar_boolean(loader, node, key, member), true;
	case FIELD_KIND_MONTH:
		return scalar_month(loader, node, key, member), true;
	case FIELD_KIND_DATE:
		return scalar_date(loader, node, key, member), true;
	case FIELD_KIND_MOMENT:
		return scalar_moment(loader, node, key, member), true;
	case FIELD_KIND_WORD:
		return scalar_word(loader, node, key, field->words, member), true;
	case FIELD_KIND_DUE:
		if (scalar_due(loader, node, key, member, &written) && field->beside != 0)
			*(const char **)(record + field->beside) = written;
		return true;
	default:
		return false;
	}
}

static void
read_value(Loader *loader, const Field *field, const Node *node, char *record)
{
	void *member = record + field->member;
	if (read_single(loader, field, node, record))
		return;
	switch (field->kind) {
	case FIELD_KIND_TEXTS:
	case FIELD_KIND_IDENTIFIERS:
		read_entries(loader, field, node, *(GPtrArray **)member);
		break;
	case FIELD_KIND_PARTS:
	case FIELD_KIND_NAMED_NUMBERS:
	case FIELD_KIND_NAMED_DATES:
		read_named(loader, field, node, member);
		break;
	case FIELD_KIND_CORRECTED:
		read_corrected(loader, field, node, member);
		break;
	case FIELD_KIND_LIST:
		read_list(loader, field, node, *(GPtrArray **)member);
		break;
	case FIELD_KIND_MAP:
		read_map(loader, field, node, *(GPtrArray **)member);
		break;
	case FIELD_KIND_POINTER:
		if (node->kind == NODE_MAP)
			*(void **)member = read_record(loader, field->record, node, node->at);
		else
			report_not_map(loader, field, field->key, false, node);
		break;
	default:
		break;
	}
}

static void
report_unknown_key(Loader *loader, RecordKind kind, const Node *key, const Node *value)
{
	if (key->broken || report_key_colon(loader, key, value, false))
		return;
	g_autoptr(GPtrArray) keys = g_ptr_array_new();
	for (const Field *field = field_table(kind)->fields; field->key != NULL; field++)
		g_ptr_array_add(keys, (char *)field->key);
	g_ptr_array_add(keys, NULL);
	const char *near = text_nearest(key->text, (const char *const *)keys->pdata);
	g_autofree char *known = g_strjoinv("、", (char **)keys->pdata);
	ProblemKind kind_of_slip = key->bare	  ? PROBLEM_TEXT_COMMA
				   : near != NULL ? PROBLEM_MISSPELT_KEY
						  : PROBLEM_UNKNOWN_KEY;
	problem_add(loader->problems, kind_of_slip, key->at, "key", key->text, "near", near,
		    "known", known, NULL);
}

/* Remembers where the field's value stands, as `field` or `group.field`. */
static void
note_place(Loader *loader, Origin *origin, const char *prefix, const Field *field, Position at)
{
	if (origin == NULL)
		return;
	Position *place = ARENA_NEW(loader->arena, Position);
	*place = at;
	const char *name =
		*prefix == '\0' ? field->key
				: arena_take(loader->arena, g_strconcat(prefix, field->key, NULL));
	g_hash_table_insert(origin->fields, (char *)name, place);
}

static void
forget_place(Origin *origin, const char *prefix, const Field *field)
{
	g_autofree char *name = g_strconcat(prefix, field->key, NULL);
	g_hash_table_remove(origin->fields, name);
}

static void
report_empty(Loader *loader, const Field *field, const Node *node)
{
	if (node->comment != NULL)
		problem_add(loader->problems, PROBLEM_VALUE_COMMENTED, node->comment->at, "key",
			    field->key, "comment", node->comment->text, NULL);
	else
		problem_add(loader->problems, PROBLEM_EMPTY_VALUE, node->at, "key", field->key,
			    NULL);
}

static void
read_field(Loader *loader, const Field *field, const Node *node, void *record, Origin *origin,
	   const char *prefix)
{
	note_place(loader, origin, prefix, field, node->at);
	bool null_counts = field->kind == FIELD_KIND_CORRECTED;
	if (node->kind == NODE_SCALAR && node_is_null(node) && !null_counts) {
		report_empty(loader, field, node);
		return;
	}
	if (node->kind == NODE_SCALAR && node->broken)
		return;
	if (field->kind == FIELD_KIND_WORD && field->required) {
		/* The first word must not stand for one that nobody knows: checks ask what was written. */
		if (!scalar_word(loader, node, field->key, field->words,
				 (unsigned *)((char *)record + field->member)) &&
		    origin != NULL)
			forget_place(origin, prefix, field);
		return;
	}
	if (field->kind != FIELD_KIND_GROUP) {
		read_value(loader, field, node, record);
		return;
	}
	g_autofree char *inner = g_strconcat(prefix, field->key, ".", NULL);
	if (node->kind == NODE_MAP)
		read_fields(loader, field->record, node, record, origin, inner);
	else
		report_not_map(loader, field, field->key, false, node);
}

/* Whether an unknown key of the map is this one with a slip, and reported as such. */
static bool
is_misspelt(const Field *fields, const Node *node, const char *key)
{
	const char *const candidates[] = {key, NULL};
	for (guint i = 0; i < node->keys->len; i++) {
		const Node *written = g_ptr_array_index(node->keys, i);
		const Field *field = fields;
		while (field->key != NULL && strcmp(field->key, written->text) != 0)
			field++;
		if (field->key == NULL && (g_str_has_prefix(written->text, key) ||
					   text_nearest(written->text, candidates) != NULL))
			return true;
	}
	return false;
}

/* Reads the keys of a map in the order written, then looks for required ones that are missing.
 * origin: where the places go, may be NULL. */
static void
read_fields(Loader *loader, RecordKind kind, const Node *node, void *record, Origin *origin,
	    const char *prefix)
{
	const Field *fields = field_table(kind)->fields;
	for (guint i = 0; i < node->keys->len; i++) {
		const Node *key = g_ptr_array_index(node->keys, i);
		const Node *value = g_ptr_array_index(node->children, i);
		const Field *field = fields;
		while (field->key != NULL && strcmp(field->key, key->text) != 0)
			field++;
		if (field->key != NULL)
			read_field(loader, field, value, record, origin, prefix);
		else
			report_unknown_key(loader, kind, key, value);
	}
	for (const Field *field = fields; field->key != NULL; field++) {
		if (!field->required || node_get(node, field->key) != NULL ||
		    is_misspelt(fields, node, field->key))
			continue;
		g_autofree char *shape = field_shape(field, false, NULL);
		problem_add(loader->problems, PROBLEM_MISSING_FIELD, node->at, "key", field->key,
			    "shape", shape, NULL);
	}
}

void *
field_read(Loader *loader, RecordKind kind, const Node *node)
{
	if (node->kind == NODE_MAP)
		return read_record(loader, kind, node, node->at);
	if (node->kind != NODE_SCALAR || !node->broken)
		problem_add(loader->problems, PROBLEM_FILE_NOT_FIELDS, node->at, NULL);
	return NULL;
}

void *
field_empty(Loader *loader, RecordKind kind)
{
	return record_new(loader, kind);
}
