/* reason.h - why the system refused, in Chinese, for the end of a message.
 * Stage: base.  Used by: every room that reads, writes or forks.
 *
 * The system's own words follow the locale, and the program keeps to none; besides, "No space left on
 * device" in a Chinese line tells a clerk nothing. */
#pragma once
#include <glib.h>

/* Returns what an errno value means; the system's words for one that is not in the table. Never NULL,
 * never to be freed. */
const char *reason_of_number(int number);
/* Returns the same for an error of GLib's file functions (G_FILE_ERROR); the message of any other.
 * Borrowed from the error. */
const char *reason_of_error(const GError *error);
