/* measure_word.h - the units that numbers of plans are printed with.
 * Stage: check.  Used by: check/check_target.c. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* Whether the unit is one of the known ones. */
bool measure_word_known(const char *unit);
/* Returns the known unit that is nearest to the text, or the common ones joined by 、; a new string. */
char *measure_word_suggest(const char *text);
