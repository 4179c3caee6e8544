/* pattern.h - what must not stand in data that is published: numbers of persons, links that run something.
 * Stage: check.  Used by: check/check_source.c, tests. */
#pragma once
#include <glib.h>
#include <stdbool.h>

typedef enum { PATTERN_IDENTITY, PATTERN_MOBILE, PATTERN_LINK } PatternKind;

/* One place. */
typedef struct {
	PatternKind kind;
	const char *at;	 /* of its first character */
	const char *end; /* behind its last */
} Pattern;

/* Finds the first of these at or behind `from` in a text (UTF-8), and sets `found`:
 *   PATTERN_IDENTITY  an identity-card number: 17 digits and a check character (GB 11643-1999)
 *   PATTERN_MOBILE    a mobile-phone number: 1, one of 3 to 9, 9 digits; also behind 86 or +86
 *   PATTERN_LINK      the beginning of a link that may not leave: javascript: and vbscript:, a data: URL, and
 *                     any scheme:// but http and https
 * Digits may be full-width, and a number may be written in its usual groups (138-0000-0000, with - or
 * a space between all of them). A number that is part of a longer one, of a decimal or of a word is none; nor
 * is a scheme within a longer word. Backslashes count for nothing in a link, as they do in Markdown.
 * text: its beginning, for what stands before `from`. Returns false when there is none. */
bool pattern_next(const char *text, const char *from, Pattern *found);

/* Returns a new string: a number's digits alone, in ASCII, with a capital X. */
char *pattern_digits(const char *at, const char *end);
/* Returns a new string: the same with its middle hidden, for messages that others read: 138****0000. */
char *pattern_masked(const char *digits);
