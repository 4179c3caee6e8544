/* field_shape.c - see field_shape.h. */
#include "load/field_shape.h"

#include "base/text.h"
#include <string.h>

/* More fields than these are not all shown: a message is one line. */
enum { SHOWN_AT_MOST = 4 };

/* Whether the field could hold what was written. Of numbers only plain ones: a whole number may be
 * a count as well as a year. */
static bool
can_hold(const Field *field, const char *text)
{
	Number number;
	if (field->kind == FIELD_KIND_NUMBER)
		return number_parse(text, &number);
	for (guint i = 0; field->kind == FIELD_KIND_WORD && field->words[i] != NULL; i++)
		if (strcmp(field->words[i], text) == 0)
			return true;
	return false;
}

/* The first field that could hold what was written; NULL when there is none. */
static const Field *
find_holder(const Field *fields, const char *text)
{
	for (const Field *field = fields; text != NULL && field->key != NULL; field++)
		if (can_hold(field, text))
			return field;
	return NULL;
}

static guint
count_fields(const Field *fields, bool required)
{
	guint count = 0;
	for (const Field *field = fields; field->key != NULL; field++)
		count += !required || field->required;
	return count;
}

/* Of a small record all fields; of a large one those that it must have, or else its first ones. */
static char *
record_shape(const Field *fields, const char *text)
{
	guint all = count_fields(fields, false), required = count_fields(fields, true);
	bool only_required = all > SHOWN_AT_MOST && required > 0;
	const Field *holder = find_holder(fields, text);
	if (holder != NULL && all > SHOWN_AT_MOST)
		return g_strdup_printf("{%s: %s}", holder->key, text);
	GString *shape = g_string_new(NULL);
	guint shown = 0;
	for (const Field *field = fields; field->key != NULL && shown < SHOWN_AT_MOST; field++) {
		if (only_required && !field->required)
			continue;
		g_string_append_printf(shape, "%s%s: %s", shown++ > 0 ? ", " : "{", field->key,
				       field == holder ? text : "…");
	}
	g_string_append(shape, shown < (only_required ? required : all) ? ", …}" : "}");
	return g_string_free(shape, FALSE);
}

char *
field_shape(const Field *field, bool entry, const Node *node)
{
	bool scalar = node != NULL && node->kind == NODE_SCALAR && node->text != NULL;
	g_autofree char *text = scalar ? text_fold(node->text) : NULL;
	switch (field->kind) {
	case FIELD_KIND_PARTS:
	case FIELD_KIND_NAMED_NUMBERS:
		return g_strdup("{名称: 数值, …}");
	case FIELD_KIND_NAMED_DATES:
		return g_strdup("{名称: 日期, …}");
	case FIELD_KIND_GROUP:
	case FIELD_KIND_POINTER:
		return record_shape(field_table(field->record)->fields, text);
	case FIELD_KIND_LIST: {
		g_autofree char *shape = record_shape(field_table(field->record)->fields, text);
		return g_strdup_printf("[%s, …]", shape);
	}
	case FIELD_KIND_MAP: {
		g_autofree char *shape =
			record_shape(field_table(field->record)->fields, entry ? text : NULL);
		return entry ? g_steal_pointer(&shape)
			     : g_strdup_printf("{%s: %s, …}",
					       field->key_kind == FIELD_KIND_ITEM ? "\"1\""
										  : "代号",
					       shape);
	}
	default:
		return g_strdup("…");
	}
}
