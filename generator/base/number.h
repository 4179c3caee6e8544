/* number.h - exact numbers: what a plan prints and what is computed from it.
 * Stage: base.  Used by: every room.
 *
 * A Number is a fraction in lowest terms, so 83.2 and 7/12 are both exact and no comparison
 * ever goes through a double. Input is limited to NUMBER_DIGITS digits, NUMBER_DECIMALS of them
 * behind the point (number_parse), which keeps every formula of measure/ within 128 bits even where
 * the inputs differ in their decimals. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* The most digits, before and after the point together, that a number may have. */
#define NUMBER_DIGITS 13
/* The most digits after the point: as many as number_to_text() shows, so that no figure is printed other
 * than it was reported. */
#define NUMBER_DECIMALS 6

/* denominator > 0, or 0 when the number was not given (never zero by accident). */
typedef struct {
	__int128 numerator;
	__int128 denominator;
} Number;

#define NUMBER_ABSENT ((Number){0, 0})

/* Whether the number was given at all. */
bool number_given(Number number);
/* Returns numerator/denominator in lowest terms; absent when denominator is 0. */
Number number_of(gint64 numerator, gint64 denominator);
/* Reads a plain decimal: optional minus, digits, optional point and digits. Returns false,
 * and leaves number alone, for anything else, for more than NUMBER_DIGITS digits or for more than
 * NUMBER_DECIMALS decimals. */
bool number_parse(const char *text, Number *number);

/* Arithmetic: a + b, a - b, a * b, a / b, -number. Exact; the result is absent when an operand is, or on a
 * division by zero. */
Number number_add(Number a, Number b);
Number number_subtract(Number a, Number b);
Number number_multiply(Number a, Number b);
Number number_divide(Number a, Number b);
Number number_negate(Number number);
/* The largest whole number that is not above the number; absent when it is. */
Number number_floor(Number number);

/* Returns -1, 0 or 1 as a is less than, equal to or greater than b. Both must be given. */
int number_compare(Number a, Number b);
/* Whether both are given and equal, or neither is given. */
bool number_equal(Number a, Number b);
/* The smaller and the larger of two given numbers. */
Number number_min(Number a, Number b);
Number number_max(Number a, Number b);

/* For geometry only, never for a comparison. 0 when absent. */
double number_to_double(Number number);
/* Returns a new string with exactly `places` decimals (0 to 6), rounded half away from zero:
 * 1/3 with 1 is "0.3". "" when absent. */
char *number_to_fixed(Number number, int places);
/* Returns a new string with as few decimals as show the number, NUMBER_DECIMALS at most: 83.2 is "83.2".
 * "" when absent. */
char *number_to_text(Number number);
