/* csv.h - a table as CSV. Private to render/data.
 * Stage: render/data.  Used by: render/data, tests.
 *
 * RFC 4180: a head of column names, CRLF line ends, quotes doubled. UTF-8 with a byte-order mark,
 * without which spreadsheets in China take it for GBK. A missing value is an empty field. A text that
 * a spreadsheet would run as a formula (it begins with = + - @, their full-width forms, or a tab) gets
 * an apostrophe in front; numbers do not. */
#pragma once
#include "render/data/table.h"

/* sample: the word in the 数据性质 column of invented rows. Returns the bytes; free with
 * g_bytes_unref(). */
GBytes *csv_write(const Table *table, const char *sample);
