/* json.c - values, rows and whole tables as JSON. See json.h. */
#include "render/data/json.h"

#include <string.h>

enum { LAYOUT = JSON_C_TO_STRING_SPACED | JSON_C_TO_STRING_NOSLASHESCAPE };

json_object *
json_text(const char *text)
{
	return text != NULL ? json_object_new_string(text) : NULL;
}

json_object *
json_decimal(const char *text)
{
	if (text == NULL || *text == '\0')
		return NULL;
	return json_object_new_double_s(g_ascii_strtod(text, NULL), text);
}

void
json_set(json_object *object, const char *key, json_object *value)
{
	json_object_object_add(object, key, value);
}

void
json_set_text(json_object *object, const char *key, const char *text)
{
	if (text != NULL && *text != '\0')
		json_set(object, key, json_text(text));
}

char *
json_to_text(json_object *value)
{
	const char *text = json_object_to_json_string_ext(value, LAYOUT | JSON_C_TO_STRING_PRETTY);
	char *copy = g_strconcat(text, "\n", NULL);
	json_object_put(value);
	return copy;
}

static json_object *
cell_value(const Field *field, const Cell *cell)
{
	switch (field->type) {
	case FIELD_NUMBER:
	case FIELD_INTEGER:
		return json_decimal(cell->text);
	case FIELD_FLAG:
	case FIELD_SAMPLE:
		if (cell->text == NULL)
			return NULL;
		return json_object_new_boolean(strcmp(cell->text, "true") == 0);
	case FIELD_LIST: {
		json_object *list = json_object_new_array();
		for (guint i = 0; cell->list != NULL && i < cell->list->len; i++)
			json_object_array_add(list, json_text(g_ptr_array_index(cell->list, i)));
		return list;
	}
	case FIELD_TEXT:
	case FIELD_DATE:
	case FIELD_MONTH:
	case FIELD_WORD:
		return json_text(cell->text);
	}
	return NULL;
}

json_object *
json_row(const Table *table, guint index)
{
	const Cell *row = g_ptr_array_index(table->rows, index);
	json_object *object = json_object_new_object();
	for (int i = 0; i < table->dataset->field_count; i++) {
		const Field *field = &table->dataset->fields[i];
		json_set(object, field->name, cell_value(field, &row[i]));
	}
	return object;
}

/* What the file is, before its rows. */
static json_object *
head_of(const Table *table, const RenderContext *context)
{
	const Settings *settings = context->book->collection->settings;
	const char *name = table->dataset->name;
	g_autofree char *title = g_strconcat("data.title.", name, NULL);
	g_autofree char *schema = g_strconcat("schema/", name, ".json", NULL);
	json_object *head = json_object_new_object();
	json_set(head, "dataset", json_text(name));
	json_set(head, "title", json_text(sentence_word(context->sentences, title)));
	json_set(head, "publisher", json_text(settings->publisher));
	json_set(head, "license", json_text(settings->license));
	json_set(head, "edition", json_text(edition_words[context->book->edition]));
	json_set(head, "schema", json_text(schema));
	json_set(head, "sample", json_object_new_boolean(table_has_sample(table)));
	return head;
}

/* One row a line, so that a change of one figure is a change of one line. */
char *
json_table(const Table *table, const RenderContext *context)
{
	GString *text = g_string_new("{\n");
	json_object *head = head_of(table, context);
	json_object_object_foreach(head, key, value)
	{
		json_object *quoted = json_object_new_string(key);
		g_string_append_printf(text, "  %s: %s,\n", json_object_to_json_string(quoted),
				       json_object_to_json_string_ext(value, LAYOUT));
		json_object_put(quoted);
	}
	json_object_put(head);
	g_string_append(text, "  \"rows\": [");
	for (guint i = 0; i < table->rows->len; i++) {
		json_object *row = json_row(table, i);
		g_string_append(text, i > 0 ? ",\n    " : "\n    ");
		g_string_append(text, json_object_to_json_string_ext(row, LAYOUT));
		json_object_put(row);
	}
	g_string_append(text, table->rows->len > 0 ? "\n  ]\n}\n" : "]\n}\n");
	return g_string_free(text, FALSE);
}
