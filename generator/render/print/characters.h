/* characters.h - what a character does at the edge of a line and beside its neighbours.
 * Stage: render/print.  Used by: render/print only.
 *
 * The rows follow CLREQ's basic level of 行首行尾禁则 with the additions of GB/T 15834 (no / at the end
 * of a line) and the strict rule for —— and ……. */
#pragma once
#include <glib.h>
#include <stdbool.h>

typedef enum {
	CHARACTER_HAN,	   /* ideographs and what is set like them */
	CHARACTER_OPENING, /* （《“: blank at the left */
	CHARACTER_CLOSING, /* ）》”: blank at the right */
	CHARACTER_STOP,	   /* ，。、；：！？: blank at the right */
	CHARACTER_MIDDLE,  /* ·: blank at both sides */
	CHARACTER_DASH,	   /* —— …… */
	CHARACTER_SIGN,	   /* ～ – ／: beside numbers and Han alike */
	CHARACTER_LATIN,   /* letters and all that is set by its own width */
	CHARACTER_DIGIT,
	CHARACTER_SPACE,
	CHARACTER_MARK, /* a drawn sign before a status word: no character at all */
} CharacterClass;

typedef struct {
	CharacterClass class;
	bool not_first; /* never begins a line */
	bool not_last;	/* never ends a line */
	bool spaced;	/* a Latin character that keeps a little distance from Han */
} CharacterRules;

/* The rules of a character. wide: whether its glyph is about 1 em wide; a narrow quotation mark or
 * stop is set like Latin. */
CharacterRules characters_rules(gunichar character, bool wide);
