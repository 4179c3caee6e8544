/* word_gloss.c - see word_gloss.h. */
#include "load/word_gloss.h"

#include "base/text.h"
#include <stdbool.h>
#include <string.h>

/* One row a word of a field. */
typedef struct {
	const char *key, *word, *gloss;
} GlossRow;

static const GlossRow rows[] = {
#define GLOSS(key, word, gloss) {key, word, gloss},
#include "base/gloss.def"
#undef GLOSS
};

static const char *
gloss_of(const char *key, const char *word)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (strcmp(rows[i].key, key) == 0 && strcmp(rows[i].word, word) == 0)
			return rows[i].gloss;
	return NULL;
}

/* The word whose meaning the text is, or else the first whose meaning is in the text or the other way
 * round; NULL when there is none. */
static const char *
word_meant(const char *key, const char *text, const char *const *words)
{
	const char *part = NULL;
	for (gsize i = 0; words[i] != NULL; i++) {
		const char *gloss = gloss_of(key, words[i]);
		if (gloss == NULL || *text == '\0')
			continue;
		if (strcmp(gloss, text) == 0)
			return words[i];
		bool holds = strstr(gloss, text) != NULL || strstr(text, gloss) != NULL;
		if (part == NULL && holds)
			part = words[i];
	}
	return part;
}

static void
append_word(GString *list, const char *key, const char *word)
{
	const char *gloss = gloss_of(key, word);
	if (list->len > 0)
		g_string_append(list, "、");
	g_string_append(list, word);
	if (gloss != NULL)
		g_string_append_printf(list, "（%s）", gloss);
}

char *
word_gloss_suggest(const char *key, const char *text, const char *const *words)
{
	/* The first word may be empty: the one that is never written. */
	if (*words[0] == '\0')
		words++;
	const char *meant = word_meant(key, text, words);
	if (meant == NULL)
		meant = text_nearest(text, words);
	GString *list = g_string_new(NULL);
	for (gsize i = 0; words[i] != NULL; i++)
		if (meant == NULL || meant == words[i])
			append_word(list, key, words[i]);
	return g_string_free(list, FALSE);
}

int
word_gloss_months(const char *text)
{
	static const struct {
		const char *text;
		int months;
	} lengths[] = {{"quarter", 3}, {"季", 3},   {"季度", 3},   {"每季", 3},	    {"每季度", 3},
		       {"half", 6},    {"半年", 6}, {"每半年", 6}, {"half-year", 6}};
	for (gsize i = 0; i < G_N_ELEMENTS(lengths); i++)
		if (strcmp(lengths[i].text, text) == 0)
			return lengths[i].months;
	return 0;
}
