/* schema.c - what the columns of a dataset mean, for machines: JSON Schema and Frictionless. See
 * json.h. */
#include "render/data/json.h"

/* --- JSON Schema ------------------------------------------------------------------------------ */

static const char *const schema_types[] = {
	[FIELD_TEXT] = "string",  [FIELD_NUMBER] = "number", [FIELD_INTEGER] = "integer",
	[FIELD_FLAG] = "boolean", [FIELD_DATE] = "string",   [FIELD_MONTH] = "string",
	[FIELD_WORD] = "string",  [FIELD_LIST] = "array",    [FIELD_SAMPLE] = "boolean",
};

/* The words of an enum; the empty word is no value. */
static json_object *
words_of(const Field *field, bool with_null)
{
	json_object *words = json_object_new_array();
	for (int i = 0; field->words[i] != NULL; i++)
		if (*field->words[i] != '\0')
			json_object_array_add(words, json_text(field->words[i]));
	if (with_null)
		json_object_array_add(words, NULL);
	return words;
}

static json_object *
property_of(const Field *field, const Sentences *sentences)
{
	json_object *property = json_object_new_object();
	g_autofree char *title = field_title(field, sentences);
	json_set_text(property, "title", title);
	json_set_text(property, "description", field_note(field, sentences));
	bool optional = !field->required && field->type != FIELD_LIST;
	if (optional) {
		json_object *types = json_object_new_array();
		json_object_array_add(types, json_text(schema_types[field->type]));
		json_object_array_add(types, json_text("null"));
		json_set(property, "type", types);
	} else {
		json_set(property, "type", json_text(schema_types[field->type]));
	}
	if (field->type == FIELD_WORD)
		json_set(property, "enum", words_of(field, optional));
	if (field->type == FIELD_DATE)
		json_set(property, "format", json_text("date"));
	if (field->type == FIELD_MONTH)
		json_set(property, "pattern", json_text("^[0-9]{4}-(0[1-9]|1[0-2])$"));
	if (field->type == FIELD_LIST) {
		json_object *items = json_object_new_object();
		json_set(items, "type", json_text("string"));
		json_set(property, "items", items);
	}
	return property;
}

/* An object of which every member is there and no other. */
static json_object *
closed_object(json_object *properties)
{
	json_object *schema = json_object_new_object();
	json_object *required = json_object_new_array();
	json_object_object_foreach(properties, key, value)
	{
		(void)value;
		json_object_array_add(required, json_text(key));
	}
	json_set(schema, "type", json_text("object"));
	json_set(schema, "properties", properties);
	json_set(schema, "required", required);
	json_set(schema, "additionalProperties", json_object_new_boolean(false));
	return schema;
}

static json_object *
plain_property(const char *type, bool optional)
{
	json_object *property = json_object_new_object();
	if (!optional) {
		json_set(property, "type", json_text(type));
		return property;
	}
	json_object *types = json_object_new_array();
	json_object_array_add(types, json_text(type));
	json_object_array_add(types, json_text("null"));
	json_set(property, "type", types);
	return property;
}

char *
json_schema(const Dataset *dataset, const Sentences *sentences)
{
	json_object *columns = json_object_new_object();
	for (int i = 0; i < dataset->field_count; i++)
		json_set(columns, dataset->fields[i].name,
			 property_of(&dataset->fields[i], sentences));
	json_object *rows = json_object_new_object();
	json_set(rows, "type", json_text("array"));
	json_set(rows, "items", closed_object(columns));

	json_object *properties = json_object_new_object();
	json_object *name = json_object_new_object();
	json_set(name, "const", json_text(dataset->name));
	json_set(properties, "dataset", name);
	json_set(properties, "title", plain_property("string", false));
	json_set(properties, "publisher", plain_property("string", true));
	json_set(properties, "license", plain_property("string", true));
	json_set(properties, "edition", plain_property("string", false));
	json_set(properties, "schema", plain_property("string", false));
	json_set(properties, "sample", plain_property("boolean", false));
	json_set(properties, "rows", rows);

	g_autofree char *title = g_strconcat("data.title.", dataset->name, NULL);
	g_autofree char *about = g_strconcat("data.about.", dataset->name, NULL);
	json_object *schema = json_object_new_object();
	json_set(schema, "$schema", json_text("https://json-schema.org/draft/2020-12/schema"));
	json_set_text(schema, "title", sentence_word(sentences, title));
	json_set_text(schema, "description", sentence_word(sentences, about));
	json_object *object = closed_object(properties);
	json_object_object_foreach(object, key, value)
	{
		json_set(schema, key, json_object_get(value));
	}
	json_object_put(object);
	return json_to_text(schema);
}

/* --- Frictionless table schema (version 2) ---------------------------------------------------- */

static const char *const table_types[] = {
	[FIELD_TEXT] = "string",  [FIELD_NUMBER] = "number", [FIELD_INTEGER] = "integer",
	[FIELD_FLAG] = "boolean", [FIELD_DATE] = "date",     [FIELD_MONTH] = "yearmonth",
	[FIELD_WORD] = "string",  [FIELD_LIST] = "list",     [FIELD_SAMPLE] = "string",
};

static json_object *
column_of(const Field *field, const Sentences *sentences)
{
	json_object *column = json_object_new_object();
	g_autofree char *title = field_title(field, sentences);
	json_set(column, "name", json_text(field_csv_name(field)));
	json_set(column, "type", json_text(table_types[field->type]));
	json_set_text(column, "title", title);
	json_set_text(column, "description", field_note(field, sentences));
	if (field->type == FIELD_LIST) {
		json_set(column, "delimiter", json_text(LIST_SEPARATOR));
		json_set(column, "itemType", json_text("string"));
	}
	json_object *constraints = json_object_new_object();
	if (field->required && field->type != FIELD_SAMPLE)
		json_set(constraints, "required", json_object_new_boolean(true));
	if (field->type == FIELD_WORD)
		json_set(constraints, "enum", words_of(field, false));
	if (field->type == FIELD_SAMPLE) {
		json_object *words = json_object_new_array();
		json_object_array_add(words, json_text(sentence_word(sentences, "data.sample")));
		json_set(constraints, "enum", words);
	}
	if (json_object_object_length(constraints) > 0)
		json_set(column, "constraints", constraints);
	else
		json_object_put(constraints);
	return column;
}

static json_object *
names_of(const char *separated)
{
	json_object *names = json_object_new_array();
	g_auto(GStrv) parts = g_strsplit(separated, " ", -1);
	for (int i = 0; parts[i] != NULL; i++)
		json_object_array_add(names, json_text(parts[i]));
	return names;
}

/* Whether none of the key's columns may be empty. */
static bool
key_is_whole(const Dataset *dataset)
{
	g_auto(GStrv) names = g_strsplit(dataset->key, " ", -1);
	for (int i = 0; i < dataset->field_count; i++)
		if (!dataset->fields[i].required &&
		    g_strv_contains((const char *const *)names, dataset->fields[i].name))
			return false;
	return true;
}

static void
set_keys(json_object *schema, const Dataset *dataset)
{
	if (key_is_whole(dataset)) {
		json_set(schema, "primaryKey", names_of(dataset->key));
	} else {
		json_object *keys = json_object_new_array();
		json_object_array_add(keys, names_of(dataset->key));
		json_set(schema, "uniqueKeys", keys);
	}
	if (dataset->parent == NULL)
		return;
	json_object *reference = json_object_new_object();
	json_set(reference, "resource", json_text(dataset->parent));
	json_set(reference, "fields", names_of(dataset->parent_key));
	json_object *foreign = json_object_new_object();
	json_set(foreign, "fields", names_of(dataset->parent_key));
	json_set(foreign, "reference", reference);
	json_object *list = json_object_new_array();
	json_object_array_add(list, foreign);
	json_set(schema, "foreignKeys", list);
}

json_object *
json_table_schema(const Dataset *dataset, const Sentences *sentences)
{
	json_object *columns = json_object_new_array();
	for (int i = 0; i < dataset->field_count; i++)
		json_object_array_add(columns, column_of(&dataset->fields[i], sentences));
	json_object *schema = json_object_new_object();
	json_set(schema, "$schema",
		 json_text("https://datapackage.org/profiles/2.0/tableschema.json"));
	json_set(schema, "fields", columns);
	json_object *missing = json_object_new_array();
	json_object_array_add(missing, json_text(""));
	json_set(schema, "missingValues", missing);
	set_keys(schema, dataset);
	return schema;
}
