/* csv.c - see csv.h. */
#include "render/data/csv.h"

#include "base/csv.h"

#include <string.h>

static void
append_list(GString *csv, const GPtrArray *list)
{
	g_autoptr(GString) joined = g_string_new(NULL);
	for (guint i = 0; i < list->len; i++) {
		if (i > 0)
			g_string_append(joined, LIST_SEPARATOR);
		g_string_append(joined, g_ptr_array_index(list, i));
	}
	csv_append_words(csv, joined->str);
}

static void
append_cell(GString *csv, const Field *field, const Cell *cell, const char *sample)
{
	if (cell->list != NULL)
		append_list(csv, cell->list);
	if (cell->text == NULL)
		return;
	if (field->type == FIELD_SAMPLE)
		csv_append_field(csv, strcmp(cell->text, "true") == 0 ? sample : "");
	else if (field->type == FIELD_TEXT)
		csv_append_words(csv, cell->text);
	else
		csv_append_field(csv, cell->text);
}

GBytes *
csv_write(const Table *table, const char *sample)
{
	const Dataset *dataset = table->dataset;
	GString *csv = g_string_new(CSV_MARK);
	for (int i = 0; i < dataset->field_count; i++) {
		g_string_append(csv, i > 0 ? "," : "");
		csv_append_field(csv, field_csv_name(&dataset->fields[i]));
	}
	g_string_append(csv, CSV_LINE_END);
	for (guint i = 0; i < table->rows->len; i++) {
		const Cell *row = g_ptr_array_index(table->rows, i);
		for (int j = 0; j < dataset->field_count; j++) {
			g_string_append(csv, j > 0 ? "," : "");
			append_cell(csv, &dataset->fields[j], &row[j], sample);
		}
		g_string_append(csv, CSV_LINE_END);
	}
	return g_string_free_to_bytes(csv);
}
