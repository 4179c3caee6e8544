/* number_hint.c - see number_hint.h. */
#include "load/number_hint.h"

#include "base/number.h"
#include "base/text.h"
#include "load/chinese_number.h"
#include "model/bound_sign.h"
#include <string.h>

static const struct {
	const char *text;
	gint64 factor;
} magnitudes[] = {{"百", 100}, {"千", 1000}, {"万", 10000}};

void
number_hint_clear(NumberHint *hint)
{
	g_clear_pointer(&hint->number, g_free);
	g_clear_pointer(&hint->number_max, g_free);
	g_clear_pointer(&hint->unit, g_free);
}

/* Moves *at behind a word for a bound, of those before or behind a number; returns its bound or NULL. */
static const char *
skip_bound(const char **at, bool behind)
{
	for (const BoundSign *sign = bound_signs; sign->text != NULL; sign++) {
		if (sign->behind != behind || !g_str_has_prefix(*at, sign->text))
			continue;
		*at += strlen(sign->text);
		return bound_words[sign->bound];
	}
	return NULL;
}

/* Moves *at behind a magnitude and returns its factor. 亿 is left: 亿元 is a unit; so is 万元. */
static gint64
skip_magnitude(const char **at)
{
	for (gsize i = 0; i < G_N_ELEMENTS(magnitudes); i++) {
		const char *rest = *at + strlen(magnitudes[i].text);
		if (g_str_has_prefix(*at, magnitudes[i].text) && !g_str_has_prefix(rest, "元") &&
		    !g_str_has_prefix(rest, "亿")) {
			*at = rest;
			return magnitudes[i].factor;
		}
	}
	return 1;
}

/* Reads the digits at *at, thousands separators left out, and the magnitude behind them. Returns
 * the number as text, NULL when there is none. */
static char *
read_number(const char **at)
{
	GString *digits = g_string_new(NULL);
	const char *start = *at;
	gint64 value = 0;
	Number number = NUMBER_ABSENT;
	for (const char *c = start;
	     g_ascii_isdigit(*c) || *c == '.' || *c == ',' || g_str_has_prefix(c, "，");) {
		if (g_ascii_isdigit(*c) || *c == '.')
			g_string_append_c(digits, *c);
		c = g_utf8_next_char(c);
		*at = c;
	}
	if (digits->len == 0) {
		*at += chinese_number_read(*at, &value);
		if (*at > start)
			g_string_append_printf(digits, "%" G_GINT64_FORMAT, value);
	}
	g_autofree char *text = g_string_free(digits, FALSE);
	if (*text == '\0' || !number_parse(text, &number))
		return NULL;
	*at += strspn(*at, " ");
	return number_to_text(number_multiply(number, number_of(skip_magnitude(at), 1)));
}

static void
read_range_end(NumberHint *hint, const char **at)
{
	static const char *const dashes[] = {"～", "~", "—", "－", "-", "至", "到"};
	for (gsize i = 0; i < G_N_ELEMENTS(dashes); i++) {
		if (!g_str_has_prefix(*at, dashes[i]))
			continue;
		const char *rest = *at + strlen(dashes[i]);
		hint->number_max = read_number(&rest);
		if (hint->number_max != NULL)
			*at = rest;
		return;
	}
}

NumberHint
number_hint_read(const char *text)
{
	NumberHint hint = {0};
	g_autofree char *folded = text_fold(text);
	const char *at = folded + strspn(folded, " ");
	hint.bound = skip_bound(&at, false);
	at += strspn(at, " ");
	hint.number = read_number(&at);
	if (hint.number == NULL)
		return hint;
	/* 88%至92%: the first sign is left out. */
	const char *behind = at + (*at == '%');
	read_range_end(&hint, &behind);
	if (hint.number_max != NULL)
		at = behind;
	const char *after = skip_bound(&at, true);
	/* The unit is what is left, up to a bound word behind it: 85%以上, 20所左右. */
	const char *unit = at + strspn(at, " ");
	const char *end = unit + strlen(unit);
	for (const char *c = unit; *c != '\0' && after == NULL; c = g_utf8_next_char(c)) {
		const char *rest = c;
		after = skip_bound(&rest, true);
		if (after != NULL && *rest != '\0')
			after = NULL;
		if (after != NULL)
			end = c;
	}
	if (after != NULL)
		hint.bound = after;
	/* A long rest is a sentence, not a unit. */
	if (g_utf8_strlen(unit, end - unit) > 6 || memchr(unit, ' ', (gsize)(end - unit)) != NULL)
		number_hint_clear(&hint);
	else if (end > unit)
		hint.unit = g_strndup(unit, (gsize)(end - unit));
	if (hint.unit != NULL && strcmp(hint.unit, "亿") == 0) {
		g_free(hint.unit);
		hint.unit = g_strdup("亿元");
	}
	if (hint.number_max != NULL)
		hint.bound = "between";
	return hint;
}
