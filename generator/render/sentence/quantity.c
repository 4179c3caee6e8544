/* quantity.c - numbers, shares and units as sentences print them. See sentence.h. */
#include "render/sentence/sentences.h"

#include <string.h>

/* The number as it was written, where four decimals show it; otherwise rounded to two. */
static char *
shortest(Number number)
{
	Number scaled = number_multiply(number, number_of(10000, 1));
	if (scaled.denominator == 1)
		return number_to_text(number);
	g_autofree char *text = number_to_fixed(number, 2);
	Number rounded = number;
	return number_parse(text, &rounded) ? number_to_text(rounded) : g_steal_pointer(&text);
}

/* Whether the number is at least `least`, up or down, and a whole multiple of `step`. */
static bool
is_round(Number number, gint64 least, gint64 step)
{
	Number size = number.numerator < 0 ? number_negate(number) : number;
	return number_compare(size, number_of(least, 1)) >= 0 &&
	       number_divide(number, number_of(step, 1)).denominator == 1;
}

static char *
plain_number(const Sentences *sentences, Number number)
{
	static const struct {
		gint64 least, step;
		const char *form;
	} large[] = {
		{100000000, 1000000, "number.hundred-millions"},
		{10000, 100, "number.ten-thousands"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(large); i++) {
		if (!is_round(number, large[i].least, large[i].step))
			continue;
		g_autofree char *text =
			number_to_text(number_divide(number, number_of(large[i].least, 1)));
		return sentence_fill(sentences, large[i].form, "value", text, NULL);
	}
	return shortest(number);
}

/* 亿元 and 万元 are large already. */
static bool
is_large_unit(const char *unit)
{
	return g_str_has_prefix(unit, "万") || g_str_has_prefix(unit, "亿");
}

char *
sentence_number(const Sentences *sentences, Number number, const char *unit)
{
	if (!number_given(number))
		return g_strdup(sentence_word(sentences, "number.none"));
	bool large = unit != NULL && is_large_unit(unit);
	g_autofree char *text = large ? shortest(number) : plain_number(sentences, number);
	if (unit == NULL)
		return g_steal_pointer(&text);
	const MeasureWord *printed = g_hash_table_lookup(sentences->units, unit);
	return g_strconcat(text, printed != NULL ? printed->text : unit, NULL);
}

char *
sentences_reported(const Sentences *sentences, Number number, const char *unit)
{
	if (!number_given(number) || !sentences_counts_whole(sentences, unit))
		return sentence_number(sentences, number, unit);
	g_autofree char *digits = shortest(number);
	const MeasureWord *printed = g_hash_table_lookup(sentences->units, unit);
	return g_strconcat(digits, printed != NULL ? printed->text : unit, NULL);
}

char *
sentence_share(const Sentences *sentences, Number share, int places)
{
	if (!number_given(share))
		return g_strdup(sentence_word(sentences, "number.none"));
	g_autofree char *text = number_to_fixed(number_multiply(share, number_of(100, 1)), places);
	return g_strconcat(text, "%", NULL);
}

int
sentence_share_places(Number a, Number b)
{
	if (!number_given(a) || !number_given(b) || number_equal(a, b))
		return 1;
	Number hundred = number_of(100, 1);
	for (int places = 1; places < 4; places++) {
		g_autofree char *left = number_to_fixed(number_multiply(a, hundred), places);
		g_autofree char *right = number_to_fixed(number_multiply(b, hundred), places);
		if (strcmp(left, right) != 0)
			return places;
	}
	return 4;
}

bool
sentences_counts_whole(const Sentences *sentences, const char *unit)
{
	if (unit == NULL)
		return false;
	const MeasureWord *known = g_hash_table_lookup(sentences->units, unit);
	return known == NULL || !known->measured;
}

const char *
sentences_counted(const Sentences *sentences, const Target *target)
{
	return target->counted != NULL ? target->counted : sentence_word(sentences, "unit.counted");
}
