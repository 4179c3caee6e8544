/* table.c - see table.h. */
#include "render/data/table.h"

#include "render/view/element.h"
#include <string.h>

Table *
table_new(const Dataset *dataset, const RenderContext *context)
{
	Table *table = g_new0(Table, 1);
	table->dataset = dataset;
	table->arena = arena_new();
	table->rows = g_ptr_array_new();
	dataset->fill(table, context);
	return table;
}

void
table_free(Table *table)
{
	if (table == NULL)
		return;
	g_ptr_array_unref(table->rows);
	arena_free(table->arena);
	g_free(table);
}

void
table_row(Table *table)
{
	gsize size = sizeof(Cell) * (gsize)table->dataset->field_count;
	table->row = arena_alloc(table->arena, size);
	g_ptr_array_add(table->rows, table->row);
}

static Cell *
cell_of(Table *table, const char *name, FieldType type)
{
	const Dataset *dataset = table->dataset;
	for (int i = 0; i < dataset->field_count; i++)
		if (strcmp(dataset->fields[i].name, name) == 0 && dataset->fields[i].type == type)
			return &table->row[i];
	g_error("the dataset %s has no such column of this type: %s", dataset->name, name);
}

/* Takes text over. */
static void
set_taken(Table *table, const char *name, FieldType type, char *text)
{
	Cell *cell = cell_of(table, name, type);
	if (text != NULL && *text != '\0')
		cell->text = arena_take(table->arena, text);
	else
		g_free(text);
}

void
table_set_text(Table *table, const char *field, const char *text)
{
	set_taken(table, field, FIELD_TEXT, text != NULL ? element_clean(text) : NULL);
}

void
table_set_number(Table *table, const char *field, Number number)
{
	set_taken(table, field, FIELD_NUMBER, number_to_text(number));
}

void
table_set_share(Table *table, const char *field, Number share)
{
	set_taken(table, field, FIELD_NUMBER, share_to_text(share));
}

void
table_set_integer(Table *table, const char *field, int value)
{
	set_taken(table, field, FIELD_INTEGER, g_strdup_printf("%d", value));
}

void
table_set_flag(Table *table, const char *field, bool value)
{
	const char *text = value ? "true" : "false";
	FieldType type = strcmp(field, "sample") == 0 ? FIELD_SAMPLE : FIELD_FLAG;
	cell_of(table, field, type)->text = text;
}

void
table_set_date(Table *table, const char *field, Date date)
{
	set_taken(table, field, FIELD_DATE, date_to_text(date));
}

void
table_set_month(Table *table, const char *field, Month month)
{
	set_taken(table, field, FIELD_MONTH, month_to_text(month));
}

void
table_set_word(Table *table, const char *field, const char *word)
{
	set_taken(table, field, FIELD_WORD, g_strdup(word));
}

void
table_set_list(Table *table, const char *field, const GPtrArray *texts)
{
	GPtrArray *copy = arena_array(table->arena);
	for (guint i = 0; texts != NULL && i < texts->len; i++)
		g_ptr_array_add(
			copy, arena_take(table->arena, element_clean(g_ptr_array_index(texts, i))));
	cell_of(table, field, FIELD_LIST)->list = copy;
}

bool
table_has_sample(const Table *table)
{
	for (int i = 0; i < table->dataset->field_count; i++) {
		if (table->dataset->fields[i].type != FIELD_SAMPLE)
			continue;
		for (guint j = 0; j < table->rows->len; j++) {
			const Cell *row = g_ptr_array_index(table->rows, j);
			if (g_strcmp0(row[i].text, "true") == 0)
				return true;
		}
	}
	return false;
}

char *
share_to_text(Number share)
{
	char *text = number_to_fixed(share, 4);
	char *point = strchr(text, '.');
	if (point == NULL)
		return text;
	char *end = text + strlen(text);
	while (end[-1] == '0')
		*--end = '\0';
	if (end - 1 == point)
		*point = '\0';
	return text;
}

/* The name in the form that ids of sentences.xml have, without the suffix of a history. */
static char *
word_id(const char *group, const char *name, const char *suffix)
{
	gsize length = strlen(name) - (suffix != NULL ? strlen(suffix) : 0);
	g_autofree char *base = g_strndup(name, length);
	g_strdelimit(base, "_", '-');
	return g_strconcat("data.", group, ".", base, NULL);
}

char *
field_title(const Field *field, const Sentences *sentences)
{
	static const char *const histories[][2] = {{"_published", "data.published"},
						   {"_known", "data.known"}};
	for (guint i = 0; i < G_N_ELEMENTS(histories); i++) {
		if (!g_str_has_suffix(field->name, histories[i][0]))
			continue;
		g_autofree char *id = word_id("field", field->name, histories[i][0]);
		return g_strconcat(sentence_word(sentences, id),
				   sentence_word(sentences, histories[i][1]), NULL);
	}
	g_autofree char *id = word_id("field", field->name, NULL);
	return g_strdup(sentence_word(sentences, id));
}

const char *
field_note(const Field *field, const Sentences *sentences)
{
	g_autofree char *id = word_id("note", field->name, NULL);
	return sentence_word(sentences, id);
}

const char *
field_csv_name(const Field *field)
{
	return field->type == FIELD_SAMPLE ? SAMPLE_COLUMN : field->name;
}
