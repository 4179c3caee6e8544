/* table.h - a table of published data before it becomes CSV or JSON. Private to render/data.
 * Stage: render/data.  Used by: the writers and the datasets of this room, tests.
 *
 * A dataset is one row of data_sets[] (data.c): its columns and the function that fills them. The
 * CSV, the JSON, the schemas, the data package and the readme are all made from that row, so they
 * cannot disagree. */
#pragma once
#include "render/view/context.h"

typedef enum {
	FIELD_TEXT,
	FIELD_NUMBER,  /* an exact decimal */
	FIELD_INTEGER, /* a count */
	FIELD_FLAG,    /* true or false */
	FIELD_DATE,    /* YYYY-MM-DD */
	FIELD_MONTH,   /* YYYY-MM */
	FIELD_WORD,    /* one of Field.words */
	FIELD_LIST,    /* texts; in CSV joined by LIST_SEPARATOR */
	FIELD_SAMPLE /* whether the row is invented: a word of its own in CSV, true or false in JSON */
} FieldType;

#define LIST_SEPARATOR "|"
/* How the column of FIELD_SAMPLE is called in CSV; scripts outside rely on it. */
#define SAMPLE_COLUMN "数据性质"

/* A column. Its title is the word data.field.<name> of sentences.xml, with - for _; a name that ends
 * in _published or _known takes the title of what comes before and the word data.published or
 * data.known. A longer description is the word data.note.<name>, where there is one. */
typedef struct {
	const char *name;
	FieldType type;
	bool required;		  /* never empty */
	const char *const *words; /* FIELD_WORD: NULL-terminated */
} Field;

typedef struct Table Table;

/* One kind of data. */
typedef struct {
	const char *name; /* file name and id: "plans" */
	const Field *fields;
	int field_count;
	/* Names of the columns that tell rows apart, separated by spaces. They are a primary key when all
	 * of them are required, else unique together with one of them empty. */
	const char *key;
	/* The dataset that each row belongs to, and the columns, called alike in both, that say to
	 * which of its rows; NULL for none. */
	const char *parent, *parent_key;
	void (*fill)(Table *table, const RenderContext *context);
} Dataset;

/* One value. Both members NULL: missing, which is never the same as zero. */
typedef struct {
	const char *text;
	const GPtrArray *list; /* const char *; FIELD_LIST, may be empty */
} Cell;

struct Table {
	const Dataset *dataset;
	Arena *arena;
	GPtrArray *rows; /* Cell *: dataset->field_count cells each */
	Cell *row;	 /* the row under construction: the last one */
};

/* Returns the dataset's table for a context, filled; free with table_free(). */
Table *table_new(const Dataset *dataset, const RenderContext *context);
void table_free(Table *table);

/* Starts a row; all its cells are missing. */
void table_row(Table *table);
/* Each sets one cell of the last row. A column that the dataset lacks, or one of another type, is a
 * programmer's error (g_error). Texts are copied; NULL or "", 0 for a month, an absent number or
 * date leave the cell missing. Characters that no output can hold become U+FFFD. */
void table_set_text(Table *table, const char *field, const char *text);
void table_set_number(Table *table, const char *field, Number number);
/* The number rounded to four places, half away from zero. */
void table_set_share(Table *table, const char *field, Number share);
void table_set_integer(Table *table, const char *field, int value);
void table_set_flag(Table *table, const char *field, bool value);
void table_set_date(Table *table, const char *field, Date date);
void table_set_month(Table *table, const char *field, Month month);
void table_set_word(Table *table, const char *field, const char *word);
void table_set_list(Table *table, const char *field, const GPtrArray *texts);

/* Whether some row is invented. */
bool table_has_sample(const Table *table);
/* Returns a new string: the share of one with four decimals at most, 7/12 is "0.5833"; "" when absent. */
char *share_to_text(Number share);
/* Returns a new string: the title of a column for readers. */
char *field_title(const Field *field, const Sentences *sentences);
/* Returns the longer description; NULL when there is none. Borrowed. */
const char *field_note(const Field *field, const Sentences *sentences);
/* The name of a column in CSV: its own, or SAMPLE_COLUMN. */
const char *field_csv_name(const Field *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Table, table_free)
