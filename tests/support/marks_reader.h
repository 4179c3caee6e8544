/* marks_reader.h - reads the content of a page of a PDF, operator by operator: which marks it has, and whether anything is
 * painted outside of them.
 * Stage: tests.  Used by: tests/unit/test_print_*.c. */
#pragma once
#include <glib.h>

/* Reads content; marks: receives the number (int, MCID) of each mark, in order. Returns the first operator that paints
 * outside of marks, or that opens a numbered mark within another; NULL when there is none. Free with g_free(). */
char *marks_read(const char *content, gsize length, GArray *marks);
