/* workbook.c - see workbook.h. */
#include "render/data/workbook.h"

#include "base/reason.h"
#include <errno.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* --- sheets ----------------------------------------------------------------------------------- */

static void
column_free(gpointer data)
{
	Column *column = data;
	g_free(column->title);
	g_free(column);
}

Sheet *
sheet_new(char *name, char *title)
{
	Sheet *sheet = g_new0(Sheet, 1);
	sheet->name = name;
	sheet->title = title;
	sheet->columns = g_ptr_array_new_with_free_func(column_free);
	sheet->rows = g_ptr_array_new_with_free_func(g_free);
	sheet->notes = g_ptr_array_new_with_free_func(g_free);
	return sheet;
}

void
sheet_free(gpointer data)
{
	Sheet *sheet = data;
	g_free(sheet->name);
	g_free(sheet->title);
	g_free(sheet->marks);
	g_free(sheet->address);
	g_ptr_array_unref(sheet->columns);
	g_ptr_array_unref(sheet->rows);
	g_ptr_array_unref(sheet->notes);
	g_free(sheet);
}

void
sheet_add_column(Sheet *sheet, char *title, ColumnKind kind, double width)
{
	Column *column = g_new(Column, 1);
	*column = (Column){title, kind, width};
	g_ptr_array_add(sheet->columns, column);
}

const char **
sheet_add_row(Sheet *sheet)
{
	const char **cells = g_new0(const char *, sheet->columns->len);
	g_ptr_array_add(sheet->rows, cells);
	return cells;
}

/* Names are compared without regard to case. */
static bool
has_name(const GPtrArray *sheets, const char *name)
{
	g_autofree char *folded = g_utf8_casefold(name, -1);
	for (guint i = 0; i < sheets->len; i++) {
		const Sheet *sheet = g_ptr_array_index(sheets, i);
		g_autofree char *other = g_utf8_casefold(sheet->name, -1);
		if (strcmp(folded, other) == 0)
			return true;
	}
	return g_ascii_strcasecmp(name, "History") == 0;
}

/* Cuts a name so that `ending` still fits. */
static char *
cut_name(const char *name, const char *ending)
{
	glong most = LXW_SHEETNAME_MAX - g_utf8_strlen(ending, -1);
	const char *end = name;
	/* Excel counts an astral character twice. */
	for (glong length = 0; *end != '\0'; end = g_utf8_next_char(end)) {
		length += g_utf8_get_char(end) > 0xFFFF ? 2 : 1;
		if (length > most)
			break;
	}
	g_autofree char *start = g_strndup(name, (gsize)(end - name));
	return g_strconcat(start, ending, NULL);
}

char *
sheet_name(const GPtrArray *sheets, const char *wanted)
{
	g_autofree char *plain = g_strdup(wanted);
	/* An apostrophe is wrong only at the ends; elsewhere it only needs to be doubled in links. */
	g_strdelimit(plain, "[]:*?/\\'", ' ');
	g_strstrip(plain);
	char *name = cut_name(*plain != '\0' ? plain : "-", "");
	for (int i = 2; has_name(sheets, name); i++) {
		g_autofree char *ending = g_strdup_printf(" %d", i);
		g_free(name);
		name = cut_name(plain, ending);
	}
	return name;
}

/* --- writing ---------------------------------------------------------------------------------- */

/* The rows of every sheet above its data. */
enum { ROW_TITLE, ROW_MARKS, ROW_HEAD, ROW_FIRST };

typedef struct {
	lxw_workbook *workbook;
	lxw_format *title, *marks, *head, *note;
	lxw_format *cells[COLUMN_SHEET + 1]; /* by ColumnKind */
	GString *text;			     /* NULL: not asked for */
	lxw_error failure;		     /* the first */
} Writer;

static void
keep_failure(Writer *writer, lxw_error result)
{
	if (writer->failure == LXW_NO_ERROR)
		writer->failure = result;
}

static void
add_text(Writer *writer, const char *text)
{
	if (writer->text != NULL && text != NULL)
		g_string_append_printf(writer->text, "%s\n", text);
}

/* Excel's limit, in UTF-16; few texts come near it. */
static char *
fit_text(const char *text)
{
	enum { MOST = 32767 - 2 };
	glong length = 0;
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		length += g_utf8_get_char(at) > 0xFFFF ? 2 : 1;
		if (length <= MOST)
			continue;
		g_autofree char *start = g_strndup(text, (gsize)(at - text));
		return g_strconcat(start, "……", NULL);
	}
	return g_strdup(text);
}

static void
write_text(Writer *writer, lxw_worksheet *sheet, guint row, guint column, const char *text,
	   lxw_format *format)
{
	g_autofree char *fitting = fit_text(text);
	keep_failure(writer, worksheet_write_string(sheet, (lxw_row_t)row, (lxw_col_t)column,
						    fitting, format));
	add_text(writer, text);
}

static lxw_format *
new_format(lxw_workbook *workbook, bool wraps)
{
	lxw_format *format = workbook_add_format(workbook);
	format_set_font_name(format, "宋体");
	format_set_font_size(format, 10.5);
	format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	if (wraps)
		format_set_text_wrap(format);
	return format;
}

static void
add_formats(Writer *writer)
{
	static const char *const numbers[] = {
		[COLUMN_NUMBER] = "General",  [COLUMN_SHARE] = "0.0%",
		[COLUMN_DATE] = "yyyy-mm-dd", [COLUMN_MONTH] = "yyyy\"年\"m\"月\"",
		[COLUMN_SHEET] = NULL,
	};
	lxw_workbook *workbook = writer->workbook;
	for (int kind = 0; kind <= COLUMN_SHEET; kind++) {
		bool links = kind == COLUMN_LINK || kind == COLUMN_SHEET;
		lxw_format *format = new_format(workbook, kind == COLUMN_TEXT || links);
		format_set_border(format, LXW_BORDER_THIN);
		format_set_border_color(format, 0xBFBFBF);
		if (numbers[kind] != NULL)
			format_set_num_format(format, numbers[kind]);
		if (links) {
			format_set_font_color(format, 0x1D4E89);
			format_set_underline(format, LXW_UNDERLINE_SINGLE);
		}
		writer->cells[kind] = format;
	}
	writer->title = new_format(workbook, false);
	format_set_font_size(writer->title, 14);
	format_set_bold(writer->title);
	writer->marks = new_format(workbook, false);
	format_set_bold(writer->marks);
	format_set_font_color(writer->marks, 0xB3261E);
	writer->note = new_format(workbook, false);
	writer->head = new_format(workbook, true);
	format_set_bold(writer->head);
	format_set_align(writer->head, LXW_ALIGN_VERTICAL_CENTER);
	format_set_bg_color(writer->head, 0xE8EEF5);
	format_set_border(writer->head, LXW_BORDER_THIN);
	format_set_border_color(writer->head, 0xBFBFBF);
}

static void
write_date(Writer *writer, lxw_worksheet *sheet, guint row, guint column, Date date,
	   lxw_format *format)
{
	lxw_datetime time = {.year = date.year, .month = date.month, .day = date.day};
	keep_failure(writer, worksheet_write_datetime(sheet, (lxw_row_t)row, (lxw_col_t)column,
						      &time, format));
}

static void
write_link(Writer *writer, lxw_worksheet *sheet, guint row, guint column, char *url,
	   const char *text, lxw_format *format)
{
	/* What is too long for a link stays a text. */
	lxw_error result = worksheet_write_url_opt(sheet, (lxw_row_t)row, (lxw_col_t)column, url,
						   format, text, NULL);
	g_free(url);
	if (result != LXW_NO_ERROR)
		write_text(writer, sheet, row, column, text, writer->cells[COLUMN_TEXT]);
	else
		add_text(writer, text);
}

static void
write_cell(Writer *writer, lxw_worksheet *to, const Sheet *sheet, guint row, guint number,
	   const char *cell)
{
	const Column *column = g_ptr_array_index(sheet->columns, number);
	lxw_format *format = writer->cells[column->kind];
	Date date = {0, 0, 0};
	Month month = 0;
	if (cell == NULL || *cell == '\0') {
		format = writer->cells[COLUMN_TEXT];
		keep_failure(writer,
			     worksheet_write_blank(to, (lxw_row_t)row, (lxw_col_t)number, format));
	} else if (column->kind == COLUMN_NUMBER || column->kind == COLUMN_SHARE) {
		keep_failure(writer, worksheet_write_number(to, (lxw_row_t)row, (lxw_col_t)number,
							    g_ascii_strtod(cell, NULL), format));
		add_text(writer, cell);
	} else if (column->kind == COLUMN_DATE && date_parse(cell, &date)) {
		write_date(writer, to, row, number, date, format);
		add_text(writer, cell);
	} else if (column->kind == COLUMN_MONTH && month_parse(cell, &month)) {
		date = (Date){month_year(month), month_in_year(month), 1};
		write_date(writer, to, row, number, date, format);
		add_text(writer, cell);
	} else if (column->kind == COLUMN_LINK && sheet->address != NULL) {
		write_link(writer, to, row, number, g_strconcat(sheet->address, cell, NULL), cell,
			   format);
	} else if (column->kind == COLUMN_SHEET) {
		write_link(writer, to, row, number, g_strdup_printf("internal:'%s'!A1", cell), cell,
			   format);
	} else {
		write_text(writer, to, row, number, cell, writer->cells[COLUMN_TEXT]);
	}
}

/* & begins a code in the heads of printed pages. */
static char *
page_head(const char *marks)
{
	g_auto(GStrv) pieces = g_strsplit(marks, "&", -1);
	g_autofree char *plain = g_strjoinv("&&", pieces);
	return g_strconcat("&R", plain, NULL);
}

/* How it is seen and printed: the head stays in sight and on every page, the sheet is as wide as the paper. */
static void
set_page(Writer *writer, lxw_worksheet *to, const Sheet *sheet)
{
	enum { PAPER_A3 = 8 };
	guint columns = sheet->columns->len;
	worksheet_freeze_panes(to, ROW_FIRST, (lxw_col_t)sheet->frozen_columns);
	guint last = MAX(ROW_HEAD + sheet->rows->len, ROW_HEAD + 1);
	keep_failure(writer, worksheet_autofilter(to, ROW_HEAD, 0, (lxw_row_t)last,
						  (lxw_col_t)(columns - 1)));
	worksheet_set_landscape(to);
	worksheet_set_paper(to, PAPER_A3);
	worksheet_fit_to_pages(to, 1, 0);
	keep_failure(writer, worksheet_repeat_rows(to, ROW_TITLE, ROW_HEAD));
	keep_failure(writer, worksheet_set_footer(to, "&C&P / &N"));
	if (sheet->marks == NULL)
		return;
	g_autofree char *head = page_head(sheet->marks);
	keep_failure(writer, worksheet_set_header(to, head));
}

static void
write_sheet(Writer *writer, const Sheet *sheet)
{
	lxw_worksheet *to = workbook_add_worksheet(writer->workbook, sheet->name);
	if (to == NULL) {
		keep_failure(writer, LXW_ERROR_SHEETNAME_ALREADY_USED);
		return;
	}
	add_text(writer, sheet->name);
	write_text(writer, to, ROW_TITLE, 0, sheet->title, writer->title);
	if (sheet->marks != NULL)
		write_text(writer, to, ROW_MARKS, 0, sheet->marks, writer->marks);
	for (guint i = 0; i < sheet->columns->len; i++) {
		const Column *column = g_ptr_array_index(sheet->columns, i);
		keep_failure(writer, worksheet_set_column(to, (lxw_col_t)i, (lxw_col_t)i,
							  column->width, NULL));
		write_text(writer, to, ROW_HEAD, i, column->title, writer->head);
	}
	for (guint i = 0; i < sheet->rows->len; i++) {
		const char **cells = g_ptr_array_index(sheet->rows, i);
		for (guint j = 0; j < sheet->columns->len; j++)
			write_cell(writer, to, sheet, ROW_FIRST + i, j, cells[j]);
	}
	/* One row is left free, so that the filter does not take the notes for data. */
	for (guint i = 0; i < sheet->notes->len; i++)
		write_text(writer, to, ROW_FIRST + sheet->rows->len + 1 + i, 0,
			   g_ptr_array_index(sheet->notes, i), writer->note);
	set_page(writer, to, sheet);
}

static void
set_custom(Writer *writer, const char *name, const char *value)
{
	if (name == NULL || value == NULL)
		return;
	keep_failure(writer, workbook_set_custom_property_string(writer->workbook, name, value));
	add_text(writer, value);
}

static void
set_properties(Writer *writer, const Workbook *workbook)
{
	g_autoptr(GDateTime) day = g_date_time_new_utc(workbook->date.year, workbook->date.month,
						       workbook->date.day, 0, 0, 0);
	lxw_doc_properties properties = {
		.title = (char *)workbook->title,
		.author = (char *)workbook->author,
		.comments = (char *)workbook->comment,
		.status = (char *)workbook->nature,
		/* Zero would mean now. */
		.created = day != NULL ? (time_t)g_date_time_to_unix(day) : 1,
	};
	keep_failure(writer, workbook_set_properties(writer->workbook, &properties));
	add_text(writer, workbook->title);
	add_text(writer, workbook->author);
	add_text(writer, workbook->comment);
	set_custom(writer, workbook->nature_name, workbook->nature);
	set_custom(writer, workbook->edition_name, workbook->edition);
}

static void
set_error(GError **error, const char *reason)
{
	g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "写不出XLSX：%s", reason);
}

/* Writes everything to a file; the library knows no other way. */
static lxw_error
write_file(const Workbook *workbook, const char *path, GString *text)
{
	/* Its own temporary files have no name: they vanish with the process. */
	Writer writer = {.workbook = workbook_new(path), .text = text};
	if (writer.workbook == NULL)
		return LXW_ERROR_MEMORY_MALLOC_FAILED;
	add_formats(&writer);
	set_properties(&writer, workbook);
	for (guint i = 0; i < workbook->sheets->len; i++)
		write_sheet(&writer, g_ptr_array_index(workbook->sheets, i));
	lxw_error closed = workbook_close(writer.workbook);
	return writer.failure != LXW_NO_ERROR ? writer.failure : closed;
}

static GBytes *
read_back(int descriptor, GError **error)
{
	off_t length = lseek(descriptor, 0, SEEK_END);
	if (length <= 0) {
		set_error(error, length < 0 ? reason_of_number(errno) : "文件是空的");
		return NULL;
	}
	guint8 *bytes = g_malloc((gsize)length);
	for (gsize done = 0; done < (gsize)length;) {
		ssize_t count = pread(descriptor, bytes + done, (gsize)length - done, (off_t)done);
		if (count < 0 && errno == EINTR)
			continue;
		if (count <= 0) {
			set_error(error, count < 0 ? reason_of_number(errno) : "文件变短了");
			g_free(bytes);
			return NULL;
		}
		done += (gsize)count;
	}
	return g_bytes_new_take(bytes, (gsize)length);
}

GBytes *
workbook_write(const Workbook *workbook, char **text, GError **error)
{
	/* A file in memory: nothing of an internal edition is left behind, whatever ends the process. */
	int descriptor = memfd_create("ledger", MFD_CLOEXEC);
	if (descriptor < 0) {
		set_error(error, reason_of_number(errno));
		return NULL;
	}
	g_autofree char *path = g_strdup_printf("/proc/self/fd/%d", descriptor);
	g_autoptr(GString) seen = g_string_new(NULL);
	lxw_error failure = write_file(workbook, path, seen);
	GBytes *bytes = NULL;
	if (failure == LXW_NO_ERROR)
		bytes = read_back(descriptor, error);
	else
		set_error(error, lxw_strerror(failure));
	if (bytes != NULL && text != NULL)
		*text = g_strdup(seen->str);
	close(descriptor);
	return bytes;
}
