/* pattern.c - see pattern.h. */
#include "check/pattern.h"

#include <string.h>

/* --- characters ------------------------------------------------------------------------------- */

/* The value of a digit, ASCII or full-width; -1 for anything else. */
static int
digit_of(gunichar character)
{
	if (character >= '0' && character <= '9')
		return (int)character - '0';
	if (character >= 0xFF10 && character <= 0xFF19)
		return (int)character - 0xFF10;
	return -1;
}

/* The check character of an identity card that stands for 10. */
static bool
is_ten(gunichar character)
{
	return character == 'X' || character == 'x' || character == 0xFF38 || character == 0xFF58;
}

/* Part of a word of Latin letters or digits. Chinese characters are none: 电话13800000000 is a number. */
static bool
is_word(gunichar character)
{
	return digit_of(character) >= 0 || (character < 0x80 && g_ascii_isalpha((char)character)) ||
	       character == '_';
}

static gunichar
character_before(const char *text, const char *at)
{
	return at > text ? g_utf8_get_char(g_utf8_prev_char(at)) : 0;
}

/* A point or a hyphen joins two numbers to one. */
static bool
is_joint(gunichar character)
{
	return character == '.' || character == '-' || character == 0xFF0E;
}

static bool
begins_number(const char *text, const char *at)
{
	gunichar before = character_before(text, at);
	if (is_word(before))
		return false;
	return !is_joint(before) || digit_of(character_before(text, g_utf8_prev_char(at))) < 0;
}

static bool
ends_number(const char *end)
{
	gunichar after = g_utf8_get_char(end);
	if (is_word(after))
		return false;
	return !is_joint(after) || digit_of(g_utf8_get_char(g_utf8_next_char(end))) < 0;
}

/* --- numbers ---------------------------------------------------------------------------------- */

/* How a number is written in groups: lengths, ended by 0. */
typedef int Groups[4];

/* Reads a number written in one piece or in these groups, with the same separator between all. The values
 * of its digits go to `digits`; a last X counts as 10 when has_check. Returns its end, or NULL. */
static const char *
read_number(const char *at, const Groups groups, bool has_check, int *digits)
{
	gunichar separator = 0;
	int count = 0, length = 0;
	for (int group = 0; groups[group] != 0; group++)
		length += groups[group];
	for (int group = 0; groups[group] != 0; group++) {
		gunichar here = g_utf8_get_char(at);
		bool separated = here == ' ' || here == '-';
		if (group == 1 && separated)
			separator = here;
		if (group > 0 && separator != 0) {
			if (here != separator)
				return NULL;
			at = g_utf8_next_char(at);
		}
		for (int i = 0; i < groups[group]; i++, at = g_utf8_next_char(at)) {
			gunichar character = g_utf8_get_char(at);
			int digit = digit_of(character);
			if (has_check && count == length - 1 && is_ten(character))
				digit = 10;
			if (digit < 0)
				return NULL;
			digits[count++] = digit;
		}
	}
	return at;
}

enum { IDENTITY_LENGTH = 18, MOBILE_LENGTH = 11 };

/* GB 11643-1999: ISO 7064, MOD 11-2. */
static bool
is_identity(const int *digits)
{
	static const int weights[IDENTITY_LENGTH] = {7, 9, 10, 5,  8, 4, 2, 1, 6,
						     3, 7, 9,  10, 5, 8, 4, 2, 1};
	int sum = 0;
	for (int i = 0; i < IDENTITY_LENGTH; i++)
		sum += weights[i] * digits[i];
	return sum % 11 == 1;
}

/* Behind the 86 of a number that is written with it, and the separator there; else `at` itself. */
static const char *
skip_country(const char *at)
{
	const char *next = at;
	for (int i = 0; i < 2; i++, next = g_utf8_next_char(next))
		if (digit_of(g_utf8_get_char(next)) != (i == 0 ? 8 : 6))
			return at;
	return *next == ' ' || *next == '-' ? next + 1 : next;
}

static bool
find_number(const char *text, const char *at, Pattern *found)
{
	static const Groups identity = {6, 8, 4}, mobile = {3, 4, 4};
	int digits[IDENTITY_LENGTH];
	if (digit_of(g_utf8_get_char(at)) < 0 || !begins_number(text, at))
		return false;
	const char *end = read_number(at, identity, true, digits);
	if (end != NULL && ends_number(end) && is_identity(digits)) {
		*found = (Pattern){PATTERN_IDENTITY, at, end};
		return true;
	}
	const char *start = skip_country(at);
	end = read_number(start, mobile, false, digits);
	if (end == NULL || !ends_number(end) || digits[0] != 1 || digits[1] < 3)
		return false;
	*found = (Pattern){PATTERN_MOBILE, start, end};
	return true;
}

/* --- links ------------------------------------------------------------------------------------ */

/* Markdown's backslashes, and tabs, which browsers drop. */
static const char *
skip_dropped(const char *at)
{
	while (*at == '\\' || *at == '\t')
		at++;
	return at;
}

/* Reads the characters of `wanted`, in either case; returns what is behind them, or NULL. */
static const char *
read_word(const char *at, const char *wanted)
{
	for (; *wanted != '\0'; wanted++, at++) {
		at = skip_dropped(at);
		if (g_ascii_tolower(*at) != *wanted)
			return NULL;
	}
	return at;
}

/* What follows data: in a URL: an optional type with its parameters, then a comma (RFC 2397). */
static bool
is_data(const char *at)
{
	while (g_ascii_isalnum(*at) || (*at != '\0' && strchr("/+.-=;_\\\t", *at) != NULL))
		at++;
	return *at == ',';
}

/* Behind `scheme://`, when the scheme is none that may leave; else NULL. */
static const char *
read_foreign(const char *at)
{
	if (read_word(at, "http://") != NULL || read_word(at, "https://") != NULL)
		return NULL;
	const char *next = at;
	while (g_ascii_isalnum(*next) || (*next != '\0' && strchr("+-.\\\t", *next) != NULL))
		next++;
	return next > at ? read_word(next, "://") : NULL;
}

static bool
find_link(const char *text, const char *at, Pattern *found)
{
	if (!g_ascii_isalpha(*at) || is_word(character_before(text, at)))
		return false;
	const char *end = read_word(at, "javascript:");
	if (end == NULL)
		end = read_word(at, "vbscript:");
	if (end == NULL) {
		end = read_word(at, "data:");
		if (end != NULL && !is_data(end))
			end = NULL;
	}
	if (end == NULL)
		end = read_foreign(at);
	if (end == NULL)
		return false;
	*found = (Pattern){PATTERN_LINK, at, end};
	return true;
}

/* Whether neither can begin here, by single bytes alone, as is the case of nearly all that is looked at: within a word
 * of ASCII, or beyond ASCII but for full-width forms (EF in UTF-8). */
static bool
is_surely_none(const char *text, const char *at)
{
	guchar here = (guchar)*at;
	if (here >= 0x80)
		return here != 0xEF;
	if (!g_ascii_isalnum(here))
		return true;
	return at > text && (g_ascii_isalnum(at[-1]) || at[-1] == '_');
}

bool
pattern_next(const char *text, const char *from, Pattern *found)
{
	for (const char *at = from; *at != '\0'; at = g_utf8_next_char(at))
		if (!is_surely_none(text, at) &&
		    (find_number(text, at, found) || find_link(text, at, found)))
			return true;
	return false;
}

/* --- for messages ------------------------------------------------------------------------------ */

char *
pattern_digits(const char *at, const char *end)
{
	GString *digits = g_string_new(NULL);
	for (; at < end; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		int digit = digit_of(character);
		if (digit >= 0)
			g_string_append_c(digits, (char)('0' + digit));
		else if (is_ten(character))
			g_string_append_c(digits, 'X');
	}
	return g_string_free(digits, FALSE);
}

char *
pattern_masked(const char *digits)
{
	enum { SHOWN_AT_START = 3, SHOWN_AT_END = 4 };
	char *masked = g_strdup(digits);
	gsize length = strlen(masked);
	for (gsize i = SHOWN_AT_START; i + SHOWN_AT_END < length; i++)
		masked[i] = '*';
	return masked;
}
