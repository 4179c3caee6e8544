/* test_base_number.c - exact numbers: reading, arithmetic, printing. */
#include "base/number.h"

static Number
read_number(const char *text)
{
	Number number = NUMBER_ABSENT;
	g_assert_true(number_parse(text, &number));
	return number;
}

static void
test_reads_decimals(void)
{
	g_assert_true(number_equal(read_number("83.2"), number_of(416, 5)));
	g_assert_true(number_equal(read_number("-0.5"), number_of(-1, 2)));
	g_assert_true(number_equal(read_number("0"), number_of(0, 1)));
	g_assert_true(number_given(read_number("9999999999999")));
}

static void
test_refuses_what_is_not_a_decimal(void)
{
	static const char *const wrong[] = {"",
					    "-",
					    ".5",
					    "5.",
					    "1e3",
					    "11所",
					    "85%",
					    "1,5",
					    " 1",
					    "0x10",
					    "12345678901234",
					    "0.1234567",
					    "1.2.3"};
	for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
		Number number = number_of(7, 1);
		g_assert_false(number_parse(wrong[i], &number));
		g_assert_true(number_equal(number, number_of(7, 1)));
	}
}

static void
test_computes_exactly(void)
{
	Number tenth = number_of(1, 10), sum = number_of(0, 1);
	for (int i = 0; i < 3; i++)
		sum = number_add(sum, tenth);
	g_assert_true(number_equal(sum, number_of(3, 10)));
	g_assert_true(
		number_equal(number_divide(number_of(6, 1), number_of(20, 1)), number_of(3, 10)));
	g_assert_cmpint(number_compare(number_of(7, 12), read_number("0.583333")), ==, 1);
	g_assert_true(number_equal(number_floor(number_of(-7, 2)), number_of(-4, 1)));
	g_assert_true(number_equal(number_floor(number_of(7, 2)), number_of(3, 1)));
}

static void
test_absent_stays_absent(void)
{
	Number one = number_of(1, 1);
	g_assert_false(number_given(number_add(one, NUMBER_ABSENT)));
	g_assert_false(number_given(number_multiply(NUMBER_ABSENT, one)));
	g_assert_false(number_given(number_divide(one, number_of(0, 1))));
	g_assert_false(number_given(number_of(1, 0)));
	g_autofree char *text = number_to_text(NUMBER_ABSENT);
	g_assert_cmpstr(text, ==, "");
}

/* The largest inputs that number_parse() lets in go through a formula of measure/ unharmed. */
static void
test_largest_inputs_do_not_overflow(void)
{
	Number whole = read_number("9999999999999"), share = read_number("0.999999");
	Number goal = number_multiply(whole, share);
	Number done = number_divide(number_subtract(whole, share), number_subtract(goal, share));
	g_assert_cmpint(number_compare(done, number_of(1, 1)), ==, 1);
	g_assert_cmpint(number_compare(done, number_of(9999999, 10000000)), ==, 1);

	/* Baseline, goal, schedule and tolerance each with decimals of their own. */
	Number baseline = read_number("0.000001"), far = read_number("9999999.999997");
	Number way = number_subtract(far, baseline);
	Number asked = number_add(baseline, number_multiply(way, share));
	g_assert_cmpint(number_compare(asked, far), ==, -1);
	Number mercy = number_divide(read_number("0.000001"), number_of(100, 1));
	Number forgiven = number_add(number_divide(number_subtract(whole, baseline), way), mercy);
	g_assert_cmpint(number_compare(forgiven, read_number("999999.999999")), ==, 1);
	g_autofree char *text = number_to_text(forgiven);
	g_assert_cmpstr(text, ==, "1000000");
}

/* Numbers of 64 bits and longer ones are reduced in ways of their own, and meet in both. */
static void
test_reduces_at_any_length(void)
{
	Number least = number_of(G_MININT64, 1), most = number_of(G_MAXINT64, 1);
	Number one = number_of(1, 1), minus_one = number_of(-1, 1);
	g_assert_true(number_equal(number_of(G_MININT64, G_MININT64), one));
	g_assert_true(number_equal(number_divide(least, least), one));
	g_assert_true(number_equal(number_divide(most, number_negate(most)), minus_one));
	g_assert_true(number_equal(number_add(least, most), minus_one));
	/* Beyond 64 bits and back. */
	Number long_product = number_multiply(most, number_of(6, 35));
	g_assert_true(number_equal(number_divide(long_product, most), number_of(6, 35)));
	Number square = number_multiply(most, number_of(G_MAXINT64, 4));
	g_assert_true(number_equal(number_divide(square, most), number_of(G_MAXINT64, 4)));
	/* A short part beside a long one; a greatest divisor that is itself long. */
	Number third = number_divide(number_of(2, 1), number_multiply(most, number_of(6, 1)));
	g_assert_true(number_equal(number_multiply(third, most), number_of(1, 3)));
	Number twice = number_multiply(most, number_of(4, 1));
	g_assert_true(
		number_equal(number_divide(number_add(twice, twice), twice), number_of(2, 1)));
	g_assert_true(number_equal(number_of(0, G_MAXINT64), number_of(0, 1)));
	g_assert_true(number_equal(number_of(0, G_MININT64), number_of(0, 1)));
}

static void
test_prints(void)
{
	static const struct {
		gint64 numerator, denominator;
		int places;
		const char *fixed, *text;
	} cases[] = {
		{1, 3, 1, "0.3", "0.333333"},	  {1, 2, 0, "1", "0.5"},
		{-1, 2, 0, "-1", "-0.5"},	  {416, 5, 2, "83.20", "83.2"},
		{24000, 1, 0, "24000", "24000"},  {-1, 100, 1, "0.0", "-0.01"},
		{2999, 1000, 2, "3.00", "2.999"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		Number number = number_of(cases[i].numerator, cases[i].denominator);
		g_autofree char *fixed = number_to_fixed(number, cases[i].places);
		g_autofree char *text = number_to_text(number);
		g_assert_cmpstr(fixed, ==, cases[i].fixed);
		g_assert_cmpstr(text, ==, cases[i].text);
	}
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add_func("/base/number/reads-decimals", test_reads_decimals);
	g_test_add_func("/base/number/refuses-the-rest", test_refuses_what_is_not_a_decimal);
	g_test_add_func("/base/number/computes-exactly", test_computes_exactly);
	g_test_add_func("/base/number/absent-stays-absent", test_absent_stays_absent);
	g_test_add_func("/base/number/largest-inputs", test_largest_inputs_do_not_overflow);
	g_test_add_func("/base/number/any-length", test_reduces_at_any_length);
	g_test_add_func("/base/number/prints", test_prints);
	return g_test_run();
}
