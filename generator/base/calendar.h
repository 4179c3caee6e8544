/* calendar.h - months and days as plans use them; no clock is ever read.
 * Stage: base.  Used by: every room. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* A month as year * 12 + (month - 1), so months subtract; 0 when not given. */
typedef int Month;

/* A day of the Gregorian calendar; year 0 when not given. */
typedef struct {
	int year;  /* 1900 to 2999 */
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
} Date;

/* Returns the month of a year (1900 to 2999) and a month in it (1 to 12). */
Month month_of(int year, int month_in_year);
/* Returns 1900 to 2999, for a month that was given. */
int month_year(Month month);
/* Returns 1 to 12. */
int month_in_year(Month month);
/* Reads YYYY-MM. Returns false, and leaves month alone, for anything else. */
bool month_parse(const char *text, Month *month);
/* Returns the last day of the month; a day that is not given for a month that is not. */
Date month_last_day(Month month);
/* Returns a new string: "2023-06". "" when not given. */
char *month_to_text(Month month);
/* Returns a new string: "2023年6月". "" when not given. */
char *month_to_chinese(Month month);

/* A day, and where it is known the minute of the day. */
typedef struct {
	Date day;   /* year 0 when not given */
	int minute; /* minutes since midnight plus 1; 0 when only the day is given */
} Moment;

/* Reads YYYY-MM-DD, or YYYY-MM-DD HH:MM. Returns false, and leaves moment alone, otherwise. */
bool moment_parse(const char *text, Moment *moment);
/* Returns a new string: "2023-06-25 09:30", "2023-06-25"; "" when not given. */
char *moment_to_text(Moment moment);

/* Whether the day was given at all. */
bool date_given(Date date);
/* Reads YYYY-MM-DD, a day that exists. Returns false, and leaves date alone, otherwise. */
bool date_parse(const char *text, Date *date);
/* Returns the month a day is in; 0 when not given. */
Month date_month(Date date);
/* Returns < 0, 0, > 0 as a is before, on or after b. */
int date_compare(Date a, Date b);
/* Returns a new string: "2023-06-25". "" when not given. */
char *date_to_text(Date date);
/* Returns a new string: "2023年6月25日". "" when not given. */
char *date_to_chinese(Date date);
