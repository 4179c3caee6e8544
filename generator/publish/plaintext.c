/* plaintext.c - see plaintext.h. */
#include "publish/plaintext.h"

#include <stdbool.h>
#include <string.h>

/* Reads digits of a base up to end; returns false when there are none or the value is no character. */
static bool
read_number(const char **at, const char *end, guint base, gunichar *value)
{
	const char *start = *at;
	*value = 0;
	for (; *at < end && g_ascii_isxdigit(**at); (*at)++) {
		guint digit = (guint)g_ascii_xdigit_value(**at);
		if (digit >= base || *value > 0x10ffff)
			break;
		*value = *value * base + digit;
	}
	return *at > start && *value != 0 && g_unichar_validate(*value);
}

/* Each of these reads one escape at `at`, appends what it means and returns the place after it; NULL
 * when it is none. */
static const char *
read_reference(const char *at, const char *end, GString *plain)
{
	static const struct {
		const char *name, *text;
	} names[] = {{"amp;", "&"},   {"lt;", "<"},   {"gt;", ">"},
		     {"quot;", "\""}, {"apos;", "'"}, {"nbsp;", "\u00a0"}};
	at++;
	if (at < end && *at == '#') {
		at++;
		bool hexadecimal = at < end && (*at == 'x' || *at == 'X');
		at += hexadecimal;
		gunichar value = 0;
		if (!read_number(&at, end, hexadecimal ? 16 : 10, &value))
			return NULL;
		g_string_append_unichar(plain, value);
		return at < end && *at == ';' ? at + 1 : at;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		gsize length = strlen(names[i].name);
		if ((gsize)(end - at) >= length && memcmp(at, names[i].name, length) == 0) {
			g_string_append(plain, names[i].text);
			return at + length;
		}
	}
	return NULL;
}

/* Reads \uXXXX at `at` into value. */
static bool
read_unit(const char *at, const char *end, gunichar *value)
{
	if (end - at < 6 || at[0] != '\\' || at[1] != 'u')
		return false;
	*value = 0;
	for (int i = 2; i < 6; i++) {
		if (!g_ascii_isxdigit(at[i]))
			return false;
		*value = *value * 16 + (gunichar)g_ascii_xdigit_value(at[i]);
	}
	return true;
}

static const char *
read_backslash(const char *at, const char *end, GString *plain)
{
	if (end - at >= 2 && strchr("\"\\/", at[1]) != NULL && at[1] != '\0') {
		g_string_append_c(plain, at[1]);
		return at + 2;
	}
	gunichar unit = 0, second = 0;
	if (!read_unit(at, end, &unit))
		return NULL;
	at += 6;
	/* Characters beyond the first plane are two units. */
	if (unit >= 0xd800 && unit < 0xdc00 && read_unit(at, end, &second) && second >= 0xdc00 &&
	    second < 0xe000) {
		unit = 0x10000 + ((unit - 0xd800) << 10) + (second - 0xdc00);
		at += 6;
	}
	if (unit == 0 || !g_unichar_validate(unit))
		return NULL;
	g_string_append_unichar(plain, unit);
	return at;
}

static const char *
read_percent(const char *at, const char *end, GString *plain)
{
	if (end - at < 3 || !g_ascii_isxdigit(at[1]) || !g_ascii_isxdigit(at[2]))
		return NULL;
	g_string_append_c(plain,
			  (char)(g_ascii_xdigit_value(at[1]) * 16 + g_ascii_xdigit_value(at[2])));
	return at + 3;
}

static const char *
read_doubled_quote(const char *at, const char *end, GString *plain)
{
	if (end - at < 2 || at[1] != '"')
		return NULL;
	g_string_append_c(plain, '"');
	return at + 2;
}

static const char *
read_escape(const char *at, const char *end, GString *plain)
{
	switch (*at) {
	case '&':
		return read_reference(at, end, plain);
	case '\\':
		return read_backslash(at, end, plain);
	case '%':
		return read_percent(at, end, plain);
	case '"':
		return read_doubled_quote(at, end, plain);
	default:
		return NULL;
	}
}

char *
plaintext_decode(const char *text, gsize length, gsize *plain_length)
{
	GString *plain = g_string_sized_new(length);
	const char *end = text + length;
	bool any = false;
	for (const char *at = text; at < end;) {
		const char *next = read_escape(at, end, plain);
		any = any || next != NULL;
		if (next == NULL)
			g_string_append_c(plain, *at);
		at = next != NULL ? next : at + 1;
	}
	*plain_length = plain->len;
	return g_string_free(plain, !any);
}

static bool
is_space(gunichar character)
{
	return g_unichar_isspace(character) || character == 0xad || character == 0x200b ||
	       character == 0x200c || character == 0x200d || character == 0x2060 ||
	       character == 0xfeff;
}

char *
plaintext_without_space(const char *text)
{
	GString *narrow = g_string_new(NULL);
	while (*text != '\0') {
		gunichar character = g_utf8_get_char_validated(text, -1);
		bool valid = character < (gunichar)-2;
		gsize length = valid ? (gsize)(g_utf8_next_char(text) - text) : 1;
		if (!valid || !is_space(character))
			g_string_append_len(narrow, text, (gssize)length);
		text += length;
	}
	return g_string_free(narrow, FALSE);
}
