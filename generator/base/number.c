/* number.c - see number.h. */
#include "base/number.h"

#include <string.h>

typedef __int128 Wide;

/* Most numbers fit in 64 bits, where a division takes a fraction of the time. */
static bool
is_short(Wide number)
{
	return number == (gint64)number;
}

static Wide
quotient_of(Wide a, Wide b)
{
	return is_short(a) && is_short(b) ? (gint64)a / (gint64)b : a / b;
}

/* Both at least 0. */
static Wide
greatest_common_divisor(Wide a, Wide b)
{
	while (b != 0 && !(is_short(a) && is_short(b))) {
		Wide rest = a % b;
		a = b;
		b = rest;
	}
	if (b == 0)
		return a;
	gint64 left = (gint64)a, right = (gint64)b;
	while (right != 0) {
		gint64 rest = left % right;
		left = right;
		right = rest;
	}
	return left;
}

static Number
reduce(Wide numerator, Wide denominator)
{
	if (denominator == 0)
		return NUMBER_ABSENT;
	if (denominator < 0) {
		numerator = -numerator;
		denominator = -denominator;
	}
	if (denominator == 1)
		return (Number){numerator, 1};
	Wide divisor = greatest_common_divisor(numerator < 0 ? -numerator : numerator, denominator);
	if (divisor == 1)
		return (Number){numerator, denominator};
	return (Number){quotient_of(numerator, divisor), quotient_of(denominator, divisor)};
}

bool
number_given(Number number)
{
	return number.denominator != 0;
}

Number
number_of(gint64 numerator, gint64 denominator)
{
	return reduce(numerator, denominator);
}

bool
number_parse(const char *text, Number *number)
{
	bool negative = *text == '-';
	const char *at = text + negative;
	Wide mantissa = 0, scale = 1;
	int digits = 0, decimals = -1;
	for (; *at != '\0'; at++) {
		if (*at == '.' && decimals < 0 && digits > 0) {
			decimals = 0;
			continue;
		}
		if (!g_ascii_isdigit(*at) || ++digits > NUMBER_DIGITS)
			return false;
		mantissa = mantissa * 10 + (*at - '0');
		if (decimals >= 0) {
			if (++decimals > NUMBER_DECIMALS)
				return false;
			scale *= 10;
		}
	}
	if (digits == 0 || decimals == 0)
		return false;
	*number = reduce(negative ? -mantissa : mantissa, scale);
	return true;
}

Number
number_add(Number a, Number b)
{
	return reduce(a.numerator * b.denominator + b.numerator * a.denominator,
		      a.denominator * b.denominator);
}

Number
number_negate(Number number)
{
	return (Number){-number.numerator, number.denominator};
}

Number
number_subtract(Number a, Number b)
{
	return number_add(a, number_negate(b));
}

Number
number_multiply(Number a, Number b)
{
	return reduce(a.numerator * b.numerator, a.denominator * b.denominator);
}

Number
number_divide(Number a, Number b)
{
	if (!number_given(a) || !number_given(b))
		return NUMBER_ABSENT;
	return reduce(a.numerator * b.denominator, a.denominator * b.numerator);
}

Number
number_floor(Number number)
{
	if (!number_given(number))
		return NUMBER_ABSENT;
	Wide quotient = number.numerator / number.denominator;
	if (number.numerator < 0 && number.numerator % number.denominator != 0)
		quotient--;
	return (Number){quotient, 1};
}

int
number_compare(Number a, Number b)
{
	g_return_val_if_fail(number_given(a) && number_given(b), 0);
	Wide left = a.numerator * b.denominator, right = b.numerator * a.denominator;
	return (left > right) - (left < right);
}

bool
number_equal(Number a, Number b)
{
	return a.numerator == b.numerator && a.denominator == b.denominator;
}

Number
number_min(Number a, Number b)
{
	return number_compare(a, b) <= 0 ? a : b;
}

Number
number_max(Number a, Number b)
{
	return number_compare(a, b) >= 0 ? a : b;
}

double
number_to_double(Number number)
{
	return number_given(number) ? (double)number.numerator / (double)number.denominator : 0;
}

static void
append_digits(GString *text, Wide value)
{
	char digits[48];
	int count = 0;
	do {
		digits[count++] = (char)('0' + (int)(value % 10));
		value /= 10;
	} while (value > 0);
	while (count > 0)
		g_string_append_c(text, digits[--count]);
}

char *
number_to_fixed(Number number, int places)
{
	if (!number_given(number))
		return g_strdup("");
	Wide scale = 1;
	for (int i = 0; i < places; i++)
		scale *= 10;
	bool negative = number.numerator < 0;
	Wide magnitude = negative ? -number.numerator : number.numerator;
	/* Half away from zero: add half of the denominator before cutting off. */
	Wide scaled = (magnitude * scale * 2 + number.denominator) / (number.denominator * 2);
	GString *text = g_string_new(negative && scaled > 0 ? "-" : "");
	append_digits(text, scaled / scale);
	if (places > 0) {
		g_string_append_c(text, '.');
		for (Wide unit = scale / 10; unit > 0; unit /= 10)
			g_string_append_c(text, (char)('0' + (int)(scaled / unit % 10)));
	}
	return g_string_free(text, FALSE);
}

char *
number_to_text(Number number)
{
	char *text = number_to_fixed(number, NUMBER_DECIMALS);
	if (strchr(text, '.') == NULL)
		return text;
	gsize end = strlen(text);
	while (text[end - 1] == '0')
		end--;
	if (text[end - 1] == '.')
		end--;
	text[end] = '\0';
	return text;
}
