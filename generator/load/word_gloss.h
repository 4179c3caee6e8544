/* word_gloss.h - what the fixed words of the data files mean, for messages.
 * Stage: load.  Used by: load/scalar.c. */
#pragma once

/* Returns for a message what the text may have been meant to be: the word whose meaning was written (覆盖 for
 * coverage), or else the nearest word, or else all of them, each with its meaning. A new string.
 * key: the field; words: NULL-terminated, empty ones are no words. */
char *word_gloss_suggest(const char *key, const char *text, const char *const *words);
/* Returns the number of months that a text such as quarter or 半年 stands for, 0 for any other: a rhythm of
 * that length has no word of its own. */
int word_gloss_months(const char *text);
