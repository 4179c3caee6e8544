/* text.h - small questions about UTF-8 text, and the folding of look-alike characters.
 * Stage: base.  Used by: load/, check/, render/. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* Returns a new string in which full-width digits, letters and signs (０-９, ％, ．, －) are
 * their ASCII form and Kangxi radicals (U+2F00 to U+2FD5, U+2E80 to U+2EF3) the ideograph they look
 * like. For data such as numbers, ids and units; never for official text. */
char *text_fold(const char *text);
/* Whether the character is a Han ideograph, 〇 included. */
bool text_is_han(gunichar character);
/* Returns where part first stands in text, or NULL: what strstr() does, in time that grows with the sum of the
 * lengths and not with their product. For texts that both come from the data. */
const char *text_find(const char *text, const char *part);
/* Returns the character column (from 1) of a byte offset within a line of valid UTF-8. */
int text_column(const char *line, gsize byte_offset);
/* Returns the candidate (borrowed) that is nearest to word, or NULL when none is near: at most
 * a third of the characters differ. candidates: NULL-terminated. For "did you mean". */
const char *text_nearest(const char *word, const char *const *candidates);
/* Returns for a message what word may have been meant to be: the nearest candidate, or else the first dozen
 * of them joined by 、; "—" when there are none. A new string. */
char *text_suggest(const char *word, const char *const *candidates);
