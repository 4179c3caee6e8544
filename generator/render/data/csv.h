/* csv.h - a table as CSV. Private to render/data.
 * Stage: render/data.  Used by: render/data, tests.
 *
 * A head of column names, then a line a row, written as base/csv.h says. A missing value is an empty
 * field. A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not. */
#pragma once
#include "render/data/table.h"

/* sample: the word in the 数据性质 column of invented rows. Returns the bytes; free with
 * g_bytes_unref(). */
GBytes *csv_write(const Table *table, const char *sample);
