/* calendar.c - see calendar.h. */
#include "base/calendar.h"

#include <stdio.h>
#include <string.h>

enum { FIRST_YEAR = 1900, LAST_YEAR = 2999, MONTHS = 12 };

Month
month_of(int year, int month_number)
{
	return year * MONTHS + month_number - 1;
}

int
month_year(Month month)
{
	return month / MONTHS;
}

int
month_in_year(Month month)
{
	return month % MONTHS + 1;
}

/* Reads exactly `count` digits; -1 when there is anything else. */
static int
read_digits(const char *text, int count)
{
	int value = 0;
	for (int i = 0; i < count; i++) {
		if (!g_ascii_isdigit(text[i]))
			return -1;
		value = value * 10 + text[i] - '0';
	}
	return value;
}

bool
month_parse(const char *text, Month *month)
{
	if (strlen(text) != strlen("2023-06") || text[4] != '-')
		return false;
	int year = read_digits(text, 4), number = read_digits(text + 5, 2);
	if (year < FIRST_YEAR || year > LAST_YEAR || number < 1 || number > MONTHS)
		return false;
	*month = month_of(year, number);
	return true;
}

Date
month_last_day(Month month)
{
	if (month == 0)
		return (Date){0, 0, 0};
	int year = month_year(month), number = month_in_year(month);
	return (Date){year, number, g_date_get_days_in_month((GDateMonth)number, (GDateYear)year)};
}

char *
month_to_text(Month month)
{
	if (month == 0)
		return g_strdup("");
	return g_strdup_printf("%04d-%02d", month_year(month), month_in_year(month));
}

char *
month_to_chinese(Month month)
{
	if (month == 0)
		return g_strdup("");
	return g_strdup_printf("%d年%d月", month_year(month), month_in_year(month));
}

bool
date_given(Date date)
{
	return date.year != 0;
}

bool
date_parse(const char *text, Date *date)
{
	if (strlen(text) != strlen("2023-06-25") || text[4] != '-' || text[7] != '-')
		return false;
	int year = read_digits(text, 4), month = read_digits(text + 5, 2),
	    day = read_digits(text + 8, 2);
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > MONTHS || day < 1 ||
	    day > month_last_day(month_of(year, month)).day)
		return false;
	*date = (Date){year, month, day};
	return true;
}

Month
date_month(Date date)
{
	return date_given(date) ? month_of(date.year, date.month) : 0;
}

int
date_compare(Date a, Date b)
{
	if (a.year != b.year)
		return a.year - b.year;
	if (a.month != b.month)
		return a.month - b.month;
	return a.day - b.day;
}

char *
date_to_text(Date date)
{
	if (!date_given(date))
		return g_strdup("");
	return g_strdup_printf("%04d-%02d-%02d", date.year, date.month, date.day);
}

char *
date_to_chinese(Date date)
{
	if (!date_given(date))
		return g_strdup("");
	return g_strdup_printf("%d年%d月%d日", date.year, date.month, date.day);
}

/* Reads HH:MM, from 00:00 to 23:59, as minutes since midnight; -1 for anything else. */
static int
parse_clock_time(const char *text)
{
	static const char form[] = "00:00";
	for (gsize i = 0; i < sizeof form - 1; i++)
		if (form[i] == '0' ? !g_ascii_isdigit(text[i]) : text[i] != form[i])
			return -1;
	int hour = (text[0] - '0') * 10 + text[1] - '0';
	int minute = (text[3] - '0') * 10 + text[4] - '0';
	return text[5] == '\0' && hour < 24 && minute < 60 ? hour * 60 + minute : -1;
}

bool
moment_parse(const char *text, Moment *moment)
{
	const char *space = strchr(text, ' ');
	g_autofree char *day =
		space != NULL ? g_strndup(text, (gsize)(space - text)) : g_strdup(text);
	int minutes = space != NULL ? parse_clock_time(space + 1) : -1;
	Date date;
	if ((space != NULL && minutes < 0) || !date_parse(day, &date))
		return false;
	*moment = (Moment){date, minutes + 1};
	return true;
}

char *
moment_to_text(Moment moment)
{
	g_autofree char *day = date_to_text(moment.day);
	if (moment.minute == 0)
		return g_steal_pointer(&day);
	int minutes = moment.minute - 1;
	return g_strdup_printf("%s %02d:%02d", day, minutes / 60, minutes % 60);
}
