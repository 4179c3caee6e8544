/* workbook.h - sheets of cells as an XLSX file. Private to render/data.
 * Stage: render/data.  Used by: ledger.c, tests. The one file that knows libxlsxwriter is workbook.c. */
#pragma once
#include "base/calendar.h"
#include <gio/gio.h>
#include <stdbool.h>

/* What a cell of a column becomes. Cells hold what the tables hold (table.h): exact decimals, YYYY-MM-DD, YYYY-MM. */
typedef enum {
	COLUMN_TEXT,
	COLUMN_NUMBER,
	COLUMN_SHARE, /* a number of one, shown in percent with one decimal */
	COLUMN_DATE,  /* a date of the spreadsheet */
	COLUMN_MONTH, /* the same, of the month's first day, shown as 2023年6月 */
	COLUMN_LINK,  /* a text; a link where Sheet.address is set */
	COLUMN_SHEET  /* a text that leads to the sheet of that name */
} ColumnKind;

typedef struct {
	char *title;
	ColumnKind kind;
	double width; /* in characters of the standard font */
} Column;

/* One sheet: a title and the marks above, the head of the columns, the rows, notes below. */
typedef struct {
	char *name;    /* as sheet_name() gives it */
	char *title;   /* above everything */
	char *marks;   /* below the title and at the head of every printed page; NULL: none */
	char *address; /* what stands before a COLUMN_LINK's text to make it a URL; NULL: no links */
	GPtrArray *columns; /* Column * */
	GPtrArray *
		rows; /* const char **: a cell a column, NULL where missing; the texts are borrowed */
	GPtrArray *notes;   /* char *: lines below the rows */
	int frozen_columns; /* which stay in sight, beside the head */
} Sheet;

/* The file. Texts are borrowed. */
typedef struct {
	const char *title, *author, *comment;
	const char *nature_name, *nature; /* a property of its own: 数据性质=演示数据; NULL: none */
	const char *edition_name, *edition; /* the same: 版本=内部版 */
	Date date;			    /* of the file's creation, since there is no clock */
	GPtrArray *sheets;		    /* Sheet * */
} Workbook;

/* Returns an empty sheet; name and title are taken over. Free with sheet_free(). */
Sheet *sheet_new(char *name, char *title);
void sheet_free(gpointer sheet);
/* Adds a column; title is taken over. */
void sheet_add_column(Sheet *sheet, char *title, ColumnKind kind, double width);
/* Adds a row and returns its cells, all missing: one a column that there is by now. */
const char **sheet_add_row(Sheet *sheet);

/* Returns a new string: a name that a sheet may have and that none of sheets (Sheet *) has, as near to `wanted` as can
 * be: 31 characters at most, none of []:*?/\, not History. */
char *sheet_name(const GPtrArray *sheets, const char *wanted);

/* Writes the file. text: receives all that a reader of the file may see, one cell a line, for the gate; may be NULL.
 * The same workbook gives the same bytes. A text longer than a cell may hold is cut and ends in ……
 * Returns NULL and sets error when the system lacks memory or a place for temporary files. */
GBytes *workbook_write(const Workbook *workbook, char **text, GError **error);
