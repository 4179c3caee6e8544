/* csv.h - fields of CSV that every spreadsheet reads alike.
 * Stage: base.  Used by: render/data, render/site, tests.
 *
 * RFC 4180: lines end with CRLF, a field with a comma, a quotation mark or a line end stands in
 * quotation marks, those in it doubled. A file begins with a byte-order mark, without which spreadsheets
 * in China take UTF-8 for GBK. */
#pragma once
#include <glib.h>

#define CSV_MARK "\xEF\xBB\xBF"
#define CSV_LINE_END "\r\n"

/* Appends a field as it is. */
void csv_append_field(GString *csv, const char *text);
/* Appends a field of words: one that a spreadsheet would run as a formula (it begins with = + - @, their
 * full-width forms, or a tab) gets an apostrophe in front. */
void csv_append_words(GString *csv, const char *text);
/* The same, but a text that is a number, a percentage included (-3.5%), stays as it is. */
void csv_append_cell(GString *csv, const char *text);
