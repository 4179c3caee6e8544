/* json.h - JSON through json-c: values with exact decimals, tables, schemas. Private to render/data.
 * Stage: render/data.  Used by: render/data, tests.
 *
 * json-c keeps the order of members and writes a number as the decimal it was given; json-glib prints
 * doubles with 17 digits, 0.05 as 0.050000000000000003. */
#pragma once
#include "render/data/table.h"
#include <json-c/json.h>

/* Returns a new value that its holder owns: NULL (null) for NULL text. */
json_object *json_text(const char *text);
/* Returns a number that is written as this decimal; NULL (null) for NULL or "". */
json_object *json_decimal(const char *text);
/* Adds a member; value is taken over. */
void json_set(json_object *object, const char *key, json_object *value);
/* Adds a member only when the text is given. */
void json_set_text(json_object *object, const char *key, const char *text);
/* Returns the value as indented text with a line end, and drops the reference; free with g_free(). */
char *json_to_text(json_object *value);

/* Returns one row of the table as an object: every column is there, null when missing. */
json_object *json_row(const Table *table, guint index);
/* Returns the whole file: what the table is, then its rows, one a line. */
char *json_table(const Table *table, const RenderContext *context);
/* Returns the JSON Schema (2020-12) of that file. */
char *json_schema(const Dataset *dataset, const Sentences *sentences);
/* Returns the Frictionless table schema of the dataset's CSV. */
json_object *json_table_schema(const Dataset *dataset, const Sentences *sentences);
