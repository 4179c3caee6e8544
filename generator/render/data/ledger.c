/* ledger.c - see ledger.h. */
#include "render/data/ledger.h"

#include "render/data/datasets.h"
#include "render/data/files.h"
#include "render/data/workbook.h"
#include "render/sentence/citation.h"
#include <string.h>

/* --- what its columns are --------------------------------------------------------------------- */

typedef enum { FROM_TARGETS, FROM_STATUSES, FROM_FIGURES, SOURCE_COUNT } ColumnSource;

typedef struct {
	const char *field;
	ColumnSource source;
	ColumnKind kind;
	double width;
} LedgerColumn;

/* A row is a target. Of statuses it shows those of the current month, of figures those that the status stands
 * on; both as known now. */
static const LedgerColumn target_columns[] = {
	{"item", FROM_TARGETS, COLUMN_TEXT, 6},
	{"name", FROM_TARGETS, COLUMN_TEXT, 26},
	{"promise", FROM_TARGETS, COLUMN_TEXT, 16},
	{"target_value", FROM_TARGETS, COLUMN_NUMBER, 10},
	{"unit", FROM_TARGETS, COLUMN_TEXT, 8},
	{"target_due", FROM_TARGETS, COLUMN_DATE, 12},
	{"lead", FROM_TARGETS, COLUMN_TEXT, 16},
	{"with", FROM_TARGETS, COLUMN_TEXT, 16},
	{"status_label", FROM_TARGETS, COLUMN_TEXT, 14},
	{"reason_label", FROM_TARGETS, COLUMN_TEXT, 16},
	{"month", FROM_TARGETS, COLUMN_MONTH, 12},
	{"figure_month_known", FROM_STATUSES, COLUMN_MONTH, 12},
	{"value_known", FROM_STATUSES, COLUMN_NUMBER, 10},
	{"value_unit", FROM_STATUSES, COLUMN_TEXT, 8},
	{"whole_known", FROM_FIGURES, COLUMN_NUMBER, 10},
	{"baseline", FROM_TARGETS, COLUMN_NUMBER, 10},
	{"done_share", FROM_TARGETS, COLUMN_SHARE, 10},
	{"scheduled", FROM_TARGETS, COLUMN_SHARE, 10},
	{"sentence_known", FROM_STATUSES, COLUMN_TEXT, 48},
	{"steps_done_known", FROM_FIGURES, COLUMN_TEXT, 20},
	{"note", FROM_FIGURES, COLUMN_TEXT, 28},
	{"problem", FROM_FIGURES, COLUMN_TEXT, 28},
	{"next", FROM_FIGURES, COLUMN_TEXT, 28},
	{"quote", FROM_TARGETS, COLUMN_TEXT, 36},
	{"chapter", FROM_TARGETS, COLUMN_TEXT, 20},
	{"target", FROM_TARGETS, COLUMN_TEXT, 18},
	{"sample", FROM_TARGETS, COLUMN_TEXT, 10},
	{"page", FROM_TARGETS, COLUMN_LINK, 24},
};

/* A row of the first sheet is a plan. */
static const LedgerColumn plan_columns[] = {
	{"short_name", 0, COLUMN_SHEET, 16},  {"title", 0, COLUMN_TEXT, 44},
	{"number", 0, COLUMN_TEXT, 18},	      {"issued", 0, COLUMN_DATE, 12},
	{"period_from", 0, COLUMN_MONTH, 12}, {"period_to", 0, COLUMN_MONTH, 12},
	{"month", 0, COLUMN_MONTH, 12},	      {"reported", 0, COLUMN_DATE, 12},
	{"targets", 0, COLUMN_NUMBER, 10},    {"judged", 0, COLUMN_NUMBER, 10},
	{"done", 0, COLUMN_NUMBER, 10},	      {"on_schedule", 0, COLUMN_NUMBER, 10},
	{"behind", 0, COLUMN_NUMBER, 10},     {"overdue", 0, COLUMN_NUMBER, 10},
	{"unreported", 0, COLUMN_NUMBER, 10}, {"not_judged", 0, COLUMN_NUMBER, 10},
	{"sample", 0, COLUMN_TEXT, 10},	      {"page", 0, COLUMN_LINK, 34},
};

/* --- the tables it is made from ---------------------------------------------------------------- */

typedef struct {
	const RenderContext *context;
	Arena *arena;
	Table *plans;
	Table *tables[SOURCE_COUNT];
	GHashTable *rows[SOURCE_COUNT]; /* "plan target month" → const Cell *; of targets none */
	const char *marks;		/* NULL: none */
	char *address;			/* what stands before the path of a page; NULL: unknown */
} Ledger;

static int
index_of(const Dataset *dataset, const char *field)
{
	for (int i = 0; i < dataset->field_count; i++)
		if (strcmp(dataset->fields[i].name, field) == 0)
			return i;
	g_error("the dataset %s has no column %s", dataset->name, field);
}

static const Cell *
cell_of(const Table *table, const Cell *row, const char *field)
{
	return &row[index_of(table->dataset, field)];
}

static const char *
text_of(const Table *table, const Cell *row, const char *field)
{
	return cell_of(table, row, field)->text;
}

static char *
key_of(const char *plan, const char *target, const char *month)
{
	return g_strdup_printf("%s %s %s", plan, target, month != NULL ? month : "");
}

/* The rows of a table by plan, target and month; of figures those of the target as a whole. */
static GHashTable *
rows_by_month(const Table *table, bool has_areas)
{
	GHashTable *rows = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; i < table->rows->len; i++) {
		const Cell *row = g_ptr_array_index(table->rows, i);
		if (has_areas && text_of(table, row, "area") != NULL)
			continue;
		g_hash_table_insert(rows,
				    key_of(text_of(table, row, "plan"),
					   text_of(table, row, "target"),
					   text_of(table, row, "month")),
				    (gpointer)row);
	}
	return rows;
}

/* The words that must not be missed: invented data, an edition that stays inside. */
static const char *
marks_of(const RenderContext *context, Arena *arena)
{
	bool sample = book_is_sample(context->book);
	bool internal = context->book->edition == EDITION_INTERNAL;
	const char *invented = sentence_word(context->sentences, "data.mark-sample");
	const char *inside = sentence_word(context->sentences, "data.mark-internal");
	if (sample && internal)
		return arena_take(arena, g_strconcat(inside, "　", invented, NULL));
	return sample ? invented : internal ? inside : NULL;
}

static void
ledger_open(Ledger *ledger, const RenderContext *context)
{
	const Settings *settings = context->book->collection->settings;
	*ledger = (Ledger){.context = context, .arena = arena_new()};
	ledger->plans = table_new(&dataset_plans, context);
	ledger->tables[FROM_TARGETS] = table_new(&dataset_targets, context);
	ledger->tables[FROM_STATUSES] = table_new(&dataset_statuses, context);
	ledger->tables[FROM_FIGURES] = table_new(&dataset_figures, context);
	ledger->rows[FROM_STATUSES] = rows_by_month(ledger->tables[FROM_STATUSES], false);
	ledger->rows[FROM_FIGURES] = rows_by_month(ledger->tables[FROM_FIGURES], true);
	ledger->marks = marks_of(context, ledger->arena);
	ledger->address = settings->url != NULL ? address_of(settings, "") : NULL;
}

static void
ledger_close(Ledger *ledger)
{
	table_free(ledger->plans);
	for (int i = 0; i < SOURCE_COUNT; i++) {
		table_free(ledger->tables[i]);
		g_clear_pointer(&ledger->rows[i], g_hash_table_unref);
	}
	arena_free(ledger->arena);
	g_free(ledger->address);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Ledger, ledger_close)

/* --- cells ------------------------------------------------------------------------------------- */

/* What a person reads: a list in one line, the word for invented data. Borrowed from the ledger's arena. */
static const char *
shown(const Ledger *ledger, const Table *table, const Cell *row, const char *field)
{
	int index = index_of(table->dataset, field);
	const Cell *cell = &row[index];
	if (table->dataset->fields[index].type == FIELD_SAMPLE)
		return g_strcmp0(cell->text, "true") == 0
			       ? sentence_word(ledger->context->sentences, "data.sample")
			       : NULL;
	if (cell->list == NULL)
		return cell->text;
	GString *joined = g_string_new(NULL);
	for (guint i = 0; i < cell->list->len; i++)
		g_string_append_printf(joined, "%s%s", i > 0 ? "、" : "",
				       (const char *)g_ptr_array_index(cell->list, i));
	return arena_take(ledger->arena, g_string_free(joined, FALSE));
}

static char *
title_of(const Ledger *ledger, const Dataset *dataset, const char *field)
{
	return field_title(&dataset->fields[index_of(dataset, field)], ledger->context->sentences);
}

/* --- a plan's sheet ----------------------------------------------------------------------------- */

/* The row of one of the other tables that belongs to a target's: of its month, or of the month whose figure the
 * status stands on. NULL when nothing was reported. */
static const Cell *
related(const Ledger *ledger, const Cell *target, ColumnSource source)
{
	const Table *targets = ledger->tables[FROM_TARGETS];
	const char *plan = text_of(targets, target, "plan"),
		   *id = text_of(targets, target, "target");
	g_autofree char *key = key_of(plan, id, text_of(targets, target, "month"));
	const Cell *status = g_hash_table_lookup(ledger->rows[FROM_STATUSES], key);
	if (source == FROM_STATUSES || status == NULL)
		return status;
	const char *month = text_of(ledger->tables[FROM_STATUSES], status, "figure_month_known");
	g_autofree char *figure = key_of(plan, id, month);
	return g_hash_table_lookup(ledger->rows[FROM_FIGURES], figure);
}

static void
add_target(const Ledger *ledger, Sheet *sheet, const Cell *target, const GPtrArray *months)
{
	const Table *targets = ledger->tables[FROM_TARGETS];
	const char **cells = sheet_add_row(sheet);
	guint at = 0;
	for (; at < G_N_ELEMENTS(target_columns); at++) {
		const LedgerColumn *column = &target_columns[at];
		const Cell *row = column->source == FROM_TARGETS
					  ? target
					  : related(ledger, target, column->source);
		if (row != NULL)
			cells[at] =
				shown(ledger, ledger->tables[column->source], row, column->field);
	}
	for (guint i = 0; i < months->len; i++) {
		g_autofree char *key =
			key_of(text_of(targets, target, "plan"), text_of(targets, target, "target"),
			       g_ptr_array_index(months, i));
		const Cell *row = g_hash_table_lookup(ledger->rows[FROM_FIGURES], key);
		if (row != NULL)
			cells[at + i] = text_of(ledger->tables[FROM_FIGURES], row, "value_known");
	}
}

/* The months that a plan has reports of, YYYY-MM. */
static GPtrArray *
months_of(const Ledger *ledger, const char *plan)
{
	GPtrArray *months = g_ptr_array_new();
	const PlanBook *book = book_plan(ledger->context->book, plan);
	for (guint i = 0; i < book->published->len; i++) {
		const Report *report = g_ptr_array_index(book->published, i);
		g_ptr_array_add(months,
				(char *)arena_take(ledger->arena, month_to_text(report->month)));
	}
	return months;
}

static void
add_columns(const Ledger *ledger, Sheet *sheet, const GPtrArray *months)
{
	for (guint i = 0; i < G_N_ELEMENTS(target_columns); i++) {
		const LedgerColumn *column = &target_columns[i];
		const Dataset *dataset = ledger->tables[column->source]->dataset;
		sheet_add_column(sheet, title_of(ledger, dataset, column->field), column->kind,
				 column->width);
	}
	for (guint i = 0; i < months->len; i++) {
		Month month = 0;
		month_parse(g_ptr_array_index(months, i), &month);
		g_autofree char *words = month_to_chinese(month);
		sheet_add_column(sheet,
				 sentence_fill(ledger->context->sentences, "data.ledger-month",
					       "month", words, NULL),
				 COLUMN_NUMBER, 10);
	}
}

static Sheet *
new_sheet(const Ledger *ledger, const GPtrArray *sheets, const char *name, char *title)
{
	Sheet *sheet = sheet_new(sheet_name(sheets, name), title);
	sheet->marks = g_strdup(ledger->marks);
	sheet->address = g_strdup(ledger->address);
	return sheet;
}

static Sheet *
plan_sheet(const Ledger *ledger, const GPtrArray *sheets, const Cell *plan)
{
	const char *id = text_of(ledger->plans, plan, "plan");
	char *title = sentence_fill(ledger->context->sentences, "data.ledger-plan", "plan",
				    text_of(ledger->plans, plan, "title"), NULL);
	Sheet *sheet = new_sheet(ledger, sheets, text_of(ledger->plans, plan, "short_name"), title);
	g_autoptr(GPtrArray) months = months_of(ledger, id);
	add_columns(ledger, sheet, months);
	/* 事项序号, 目标名称. */
	sheet->frozen_columns = 2;
	const Table *targets = ledger->tables[FROM_TARGETS];
	for (guint i = 0; i < targets->rows->len; i++) {
		const Cell *row = g_ptr_array_index(targets->rows, i);
		if (strcmp(text_of(targets, row, "plan"), id) == 0)
			add_target(ledger, sheet, row, months);
	}
	return sheet;
}

/* --- the first sheet ---------------------------------------------------------------------------- */

static void
add_notes(const Ledger *ledger, Sheet *sheet)
{
	static const char *const rules[] = {"data.rule-ledger", "data.rule-missing",
					    "data.rule-redacted-ledger"};
	const Sentences *sentences = ledger->context->sentences;
	const Settings *settings = ledger->context->book->collection->settings;
	g_ptr_array_add(
		sheet->notes,
		g_strdup(sentence_word(
			sentences, ledger->marks != NULL && book_is_sample(ledger->context->book)
					   ? "data.package-about-sample"
					   : "data.package-about")));
	for (guint i = 0; i < G_N_ELEMENTS(rules); i++)
		g_ptr_array_add(sheet->notes, g_strdup(sentence_word(sentences, rules[i])));
	if (settings->license != NULL)
		g_ptr_array_add(sheet->notes, sentence_fill(sentences, "data.license", "license",
							    settings->license, NULL));
	g_ptr_array_add(sheet->notes, sentence_citation(sentences, ledger->context->book));
}

/* plans: its sheets, which stand behind this one; their order is that of the table. */
static Sheet *
first_sheet(const Ledger *ledger, const GPtrArray *plans)
{
	const RenderContext *context = ledger->context;
	char *title = sentence_fill(context->sentences, "data.ledger-title", "site",
				    context->book->collection->settings->name, NULL);
	Sheet *sheet = new_sheet(ledger, plans,
				 sentence_word(context->sentences, "data.ledger-all"), title);
	for (guint i = 0; i < G_N_ELEMENTS(plan_columns); i++)
		sheet_add_column(sheet, title_of(ledger, &dataset_plans, plan_columns[i].field),
				 plan_columns[i].kind, plan_columns[i].width);
	sheet->frozen_columns = 1;
	for (guint i = 0; i < ledger->plans->rows->len; i++) {
		const Cell *plan = g_ptr_array_index(ledger->plans->rows, i);
		const char **cells = sheet_add_row(sheet);
		cells[0] = ((const Sheet *)g_ptr_array_index(plans, i))->name;
		for (guint j = 1; j < G_N_ELEMENTS(plan_columns); j++)
			cells[j] = shown(ledger, ledger->plans, plan, plan_columns[j].field);
	}
	add_notes(ledger, sheet);
	return sheet;
}

/* --- the file ----------------------------------------------------------------------------------- */

GBytes *
ledger_write(const RenderContext *context, char **text, GError **error)
{
	const Settings *settings = context->book->collection->settings;
	const Sentences *sentences = context->sentences;
	g_auto(Ledger) ledger;
	ledger_open(&ledger, context);
	g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func(sheet_free);
	for (guint i = 0; i < ledger.plans->rows->len; i++)
		g_ptr_array_add(sheets, plan_sheet(&ledger, sheets,
						   g_ptr_array_index(ledger.plans->rows, i)));
	Sheet *first = first_sheet(&ledger, sheets);
	g_ptr_array_insert(sheets, 0, first);
	bool sample = book_is_sample(context->book);
	bool internal = context->book->edition == EDITION_INTERNAL;
	const Workbook workbook = {
		.title = first->title,
		.author = settings->publisher != NULL ? settings->publisher : settings->name,
		.comment = ledger.marks,
		.nature_name = SAMPLE_COLUMN,
		.nature = sample ? sentence_word(sentences, "data.sample") : NULL,
		.edition_name = sentence_word(sentences, "data.field.edition"),
		.edition = internal ? sentence_word(sentences, "data.mark-internal") : NULL,
		.date = book_date(context->book),
		.sheets = sheets,
	};
	return workbook_write(&workbook, text, error);
}
