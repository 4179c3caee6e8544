/* chinese_number.h - numbers written in Chinese characters.
 * Stage: load.  Used by: load/ only. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* Reads a whole number in Chinese characters (七, 二十七, 一百零三, 三千二百, 二〇二三) from the
 * beginning of text; 万 and 亿 are left to the caller. Returns the bytes read, 0 when there is
 * none; *value is then unchanged. */
gsize chinese_number_read(const char *text, gint64 *value);
/* Reads the printed number at the beginning of an item's heading: `7.`, `7、`, `（七）`, `七、`,
 * `第七条`. Returns it in Arabic digits as a new string; NULL when there is none. */
char *chinese_number_item(const char *heading);
