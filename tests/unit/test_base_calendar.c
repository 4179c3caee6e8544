/* test_base_calendar.c - months and days. */
#include "base/calendar.h"

static void
test_months(void)
{
	Month month = 0;
	g_assert_true(month_parse("2023-12", &month));
	g_autofree char *next = month_to_text(month + 1);
	g_autofree char *chinese = month_to_chinese(month);
	g_assert_cmpstr(next, ==, "2024-01");
	g_assert_cmpstr(chinese, ==, "2023年12月");
	g_assert_cmpint(month_last_day(month_of(2024, 2)).day, ==, 29);
	g_assert_cmpint(month_last_day(month_of(2023, 2)).day, ==, 28);
	static const char *const wrong[] = {"2023-13", "2023-0", "2023-00",
					    "2023/06", "202306", "1023-06"};
	for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++)
		g_assert_false(month_parse(wrong[i], &month));
}

static void
test_days(void)
{
	Date date = {0, 0, 0};
	g_assert_false(date_given(date));
	g_assert_true(date_parse("2024-02-29", &date));
	g_assert_cmpint(date_month(date), ==, month_of(2024, 2));
	g_assert_false(date_parse("2023-02-29", &date));
	g_assert_false(date_parse("2023-2-9", &date));
	g_assert_cmpint(date_compare((Date){2023, 6, 30}, (Date){2023, 7, 1}), <, 0);
	g_autofree char *chinese = date_to_chinese((Date){2023, 6, 5});
	g_assert_cmpstr(chinese, ==, "2023年6月5日");
	g_autofree char *none = date_to_text((Date){0, 0, 0});
	g_assert_cmpstr(none, ==, "");
}

static void
test_moments(void)
{
	Moment moment = {{0, 0, 0}, 0};
	static const char *const right[] = {"2023-06-25", "2023-06-25 00:00", "2023-06-25 23:59"};
	for (gsize i = 0; i < G_N_ELEMENTS(right); i++) {
		g_assert_true(moment_parse(right[i], &moment));
		g_autofree char *text = moment_to_text(moment);
		g_assert_cmpstr(text, ==, right[i]);
	}
	static const char *const wrong[] = {
		"2023-06-25 ",	       "2023-06-25 9:30",  "2023-06-25 24:00", "2023-06-25 12:60",
		"2023-06-25 12:30:00", "2023-02-29 12:30", "2023-06-25T12:30"};
	for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++)
		g_assert_false(moment_parse(wrong[i], &moment));
	g_autofree char *none = moment_to_text((Moment){{0, 0, 0}, 0});
	g_assert_cmpstr(none, ==, "");
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add_func("/base/calendar/months", test_months);
	g_test_add_func("/base/calendar/days", test_days);
	g_test_add_func("/base/calendar/moments", test_moments);
	return g_test_run();
}
