/* check_quote.c - whether the number and the bound of a target are those of its own words.
 *
 * What a plan promises is read by people; these checks only catch the slip of the hand (20 for 2, 以上 overlooked). A
 * quote without figures, or with dates alone, says nothing: numbers in words are not read here. */
#include "base/text.h"
#include "check/rows.h"
#include "model/bound_sign.h"
#include <string.h>

/* The units of ten that may stand behind figures: 2.4万 is 24000. */
static const struct {
	const char *sign;
	gint64 times;
} multiples[] = {{"百", 100}, {"千", 1000}, {"万", 10000}, {"亿", 100000000}};

/* What makes figures those of a date, an item or a document. */
static const char *const no_quantity[] = {"年", "月", "日", "号", "条", "〕", NULL};

/* Figures of a text, with what stands before and behind them. */
typedef struct {
	const char *start, *end;
	Number number; /* as printed, without its multiple */
} Figures;

static const char *
prefix_among(const char *text, const char *const *signs)
{
	for (; *signs != NULL; signs++)
		if (g_str_has_prefix(text, *signs))
			return *signs;
	return NULL;
}

static bool
stands_before(const char *text, const char *at, const char *word)
{
	gsize length = strlen(word);
	return (gsize)(at - text) >= length && strncmp(at - length, word, length) == 0;
}

/* Reads the next quantity in figures from `at` on; false when there is none. What follows 每 is a rhythm. */
static bool
next_figures(const char *text, const char *at, Figures *figures)
{
	for (;; at = figures->end) {
		figures->start = at + strcspn(at, "0123456789");
		figures->end = figures->start + strspn(figures->start, "0123456789.");
		if (figures->start == figures->end)
			return false;
		g_autofree char *digits =
			g_strndup(figures->start, (gsize)(figures->end - figures->start));
		figures->number = (Number){0};
		if (number_parse(digits, &figures->number) &&
		    prefix_among(figures->end, no_quantity) == NULL &&
		    !stands_before(text, figures->start, "每"))
			return true;
	}
}

/* Whether the figures print the value; `behind` is then what follows them and their multiple. */
static bool
print_value(const Figures *figures, Number value, const char **behind)
{
	*behind = figures->end + strspn(figures->end, " ");
	if (number_equal(value, figures->number))
		return true;
	for (gsize i = 0; i < G_N_ELEMENTS(multiples); i++) {
		if (!g_str_has_prefix(*behind, multiples[i].sign))
			continue;
		*behind += strlen(multiples[i].sign);
		Number times = number_of(multiples[i].times, 1);
		return number_equal(value, number_multiply(figures->number, times));
	}
	return false;
}

/* The value stands in the quote, where there are figures at all; else the first of them is told. */
static void
check_value(const Checker *checker, const Target *target, const char *quote, Number value,
	    const char *key)
{
	Figures figures, first = {0};
	const char *behind;
	for (const char *at = quote; next_figures(quote, at, &figures); at = figures.end) {
		if (print_value(&figures, value, &behind))
			return;
		if (first.start == NULL)
			first = figures;
	}
	if (first.start == NULL)
		return;
	g_autofree char *written = number_to_text(value);
	g_autofree char *printed = number_to_text(first.number);
	problem_add(checker->problems, PROBLEM_QUOTE_VALUE, origin_field(&target->origin, key),
		    "key", key, "text", written, "printed", printed, NULL);
}

/* Whether the word stands at the figures of a quote; behind: what follows them, their multiple and unit. */
static bool
stands_at(const BoundSign *sign, const char *quote, const Figures *figures, const char *behind)
{
	return sign->behind ? g_str_has_prefix(behind, sign->text)
			    : stands_before(quote, figures->start, sign->text);
}

/* A word of the quote that a bare number does not keep. */
static void
check_bound(const Checker *checker, const Target *target, const char *quote)
{
	Figures figures;
	const char *behind;
	for (const char *at = quote; next_figures(quote, at, &figures); at = figures.end) {
		if (!print_value(&figures, target->value, &behind))
			continue;
		if (target->unit != NULL && g_str_has_prefix(behind, target->unit))
			behind += strlen(target->unit);
		for (const BoundSign *sign = bound_signs; sign->text != NULL; sign++) {
			if (!sign->certain || !stands_at(sign, quote, &figures, behind))
				continue;
			problem_add(checker->problems, PROBLEM_QUOTE_BOUND,
				    origin_field(&target->origin, "value"), "word", sign->text,
				    "bound", bound_words[sign->bound], NULL);
			return;
		}
	}
}

void
check_quoted_values(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (target->quote == NULL || target->span.length == 0 || target->redacted)
			continue;
		g_autofree char *quote = text_fold(target->quote);
		if (number_given(target->value))
			check_value(checker, target, quote, target->value, "value");
		if (number_given(target->value_max) && target->bound == BOUND_BETWEEN)
			check_value(checker, target, quote, target->value_max, "value_max");
		if (number_given(target->value) && target->bound == BOUND_EXACTLY)
			check_bound(checker, target, quote);
	}
}
