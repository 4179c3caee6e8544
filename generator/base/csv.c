/* csv.c - see csv.h. */
#include "base/csv.h"

#include <stdbool.h>
#include <string.h>

/* What spreadsheets take for the beginning of a formula. */
static bool
looks_like_formula(const char *text)
{
	gunichar first = g_utf8_get_char(text);
	switch (first) {
	case '=':
	case '+':
	case '-':
	case '@':
	case '\t':
	case 0xFF1D: /* ＝ */
	case 0xFF0B: /* ＋ */
	case 0xFF0D: /* － */
	case 0xFF20: /* ＠ */
		return true;
	default:
		return false;
	}
}

static bool
is_number(const char *text)
{
	const char *at = text + (*text == '-' || *text == '+');
	gsize whole = strspn(at, "0123456789");
	if (whole == 0)
		return false;
	at += whole;
	if (*at == '.') {
		gsize decimals = strspn(at + 1, "0123456789");
		at += decimals > 0 ? decimals + 1 : 0;
	}
	return strcmp(at, "") == 0 || strcmp(at, "%") == 0;
}

void
csv_append_field(GString *csv, const char *text)
{
	if (strpbrk(text, ",\"\r\n") == NULL) {
		g_string_append(csv, text);
		return;
	}
	g_string_append_c(csv, '"');
	for (const char *at = text; *at != '\0'; at++) {
		if (*at == '"')
			g_string_append_c(csv, '"');
		g_string_append_c(csv, *at);
	}
	g_string_append_c(csv, '"');
}

void
csv_append_words(GString *csv, const char *text)
{
	g_autofree char *safe =
		looks_like_formula(text) ? g_strconcat("'", text, NULL) : g_strdup(text);
	csv_append_field(csv, safe);
}

void
csv_append_cell(GString *csv, const char *text)
{
	if (is_number(text))
		csv_append_field(csv, text);
	else
		csv_append_words(csv, text);
}
