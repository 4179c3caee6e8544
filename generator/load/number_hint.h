/* number_hint.h - what somebody meant who did not write a plain number.
 * Stage: load.  Used by: load/scalar.c.
 *
 * `11所`, `85%`, `2.4万个`, `95%以上`, `二十`, `1,200`, `10～15` are taken apart, so that a message
 * can show how to write them. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* The parts of such a text; free with number_hint_clear(). */
typedef struct {
	char *number;	   /* in Arabic digits; NULL when there is none to be seen */
	char *number_max;  /* upper end of a range; NULL when it is none */
	char *unit;	   /* 所, %, 亿元; NULL when there is none */
	const char *bound; /* the word for `bound` (at-least, about …); NULL when there is none */
} NumberHint;

/* Takes text apart. number stays NULL when it cannot be understood. */
NumberHint number_hint_read(const char *text);
void number_hint_clear(NumberHint *hint);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(NumberHint, number_hint_clear)
