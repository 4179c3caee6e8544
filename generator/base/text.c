/* text.c - see text.h. */
#include "base/text.h"

#include <string.h>

enum {
	FULLWIDTH_FIRST = 0xFF01,
	FULLWIDTH_LAST = 0xFF5E,
	FULLWIDTH_OFFSET = 0xFF01 - 0x21,
	KANGXI_FIRST = 0x2F00,
	KANGXI_LAST = 0x2FD5,
};

/* Radicals of the supplement block that PDF extraction puts in place of an ideograph, and that
 * Unicode gives no decomposition for. */
static const struct {
	gunichar radical, ideograph;
} supplement[] = {
	{0x2E81, 0x5382}, {0x2E85, 0x4EBB}, {0x2E8C, 0x5C0F}, {0x2E9F, 0x6BCD}, {0x2EA0, 0x6C11},
	{0x2EA9, 0x738B}, {0x2EC4, 0x897F}, {0x2EC5, 0x89C1}, {0x2EC6, 0x89D2}, {0x2EC8, 0x8BA0},
	{0x2EC9, 0x8D1D}, {0x2ECB, 0x8F66}, {0x2ED3, 0x957F}, {0x2ED4, 0x95E8}, {0x2ED8, 0x9752},
	{0x2ED9, 0x97E6}, {0x2EDA, 0x9875}, {0x2EDB, 0x98CE}, {0x2EDC, 0x98DE}, {0x2EDD, 0x98DF},
	{0x2EE2, 0x9A6C}, {0x2EE3, 0x9AA8}, {0x2EE5, 0x9C7C}, {0x2EE6, 0x9E1F}, {0x2EE9, 0x9EC4},
	{0x2EEB, 0x6589}, {0x2EEC, 0x9F50}, {0x2EEE, 0x9F7F}, {0x2EEF, 0x7ADC}, {0x2EF0, 0x9F99},
	{0x2EF3, 0x9F9F},
};

/* Returns the character that a look-alike stands for, or the character itself. */
static gunichar
fold_character(gunichar character)
{
	if (character >= FULLWIDTH_FIRST && character <= FULLWIDTH_LAST) {
		gunichar ascii = character - FULLWIDTH_OFFSET;
		/* Full-width commas, brackets and the like are Chinese punctuation, not slips. */
		bool folds = ascii < 128 &&
			     (g_ascii_isalnum((char)ascii) || strchr("%.-+", (int)ascii) != NULL);
		return folds ? ascii : character;
	}
	if (character >= KANGXI_FIRST && character <= KANGXI_LAST) {
		gunichar ideograph = character;
		g_unichar_fully_decompose(character, TRUE, &ideograph, 1);
		return ideograph;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(supplement); i++)
		if (supplement[i].radical == character)
			return supplement[i].ideograph;
	return character;
}

/* Whether there may be a look-alike in the text: all of them begin with one of two bytes in UTF-8. */
static bool
may_fold(const char *text)
{
	return strpbrk(text, "\xE2\xEF") != NULL;
}

char *
text_fold(const char *text)
{
	if (!may_fold(text))
		return g_strdup(text);
	GString *folded = g_string_sized_new(strlen(text));
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at))
		g_string_append_unichar(folded, fold_character(g_utf8_get_char(at)));
	return g_string_free(folded, FALSE);
}

bool
text_is_han(gunichar character)
{
	return character == 0x3007 || g_unichar_get_script(character) == G_UNICODE_SCRIPT_HAN;
}

const char *
text_find(const char *text, const char *part)
{
	return memmem(text, strlen(text), part, strlen(part));
}

int
text_column(const char *line, gsize byte_offset)
{
	return (int)g_utf8_strlen(line, (gssize)byte_offset) + 1;
}

/* Optimal string alignment in characters: a neighbour swapped counts as one slip. */
static glong
edit_distance(const char *a, const char *b)
{
	glong length_a = 0, length_b = 0;
	g_autofree gunichar *left = g_utf8_to_ucs4_fast(a, -1, &length_a);
	g_autofree gunichar *right = g_utf8_to_ucs4_fast(b, -1, &length_b);
	glong width = length_b + 1;
	g_autofree glong *cost = g_new(glong, (length_a + 1) * width);
	for (glong i = 0; i <= length_a; i++)
		cost[i * width] = i;
	for (glong j = 0; j <= length_b; j++)
		cost[j] = j;
	for (glong i = 1; i <= length_a; i++) {
		for (glong j = 1; j <= length_b; j++) {
			glong *here = &cost[i * width + j];
			glong changed = here[-width - 1] + (left[i - 1] != right[j - 1]);
			*here = MIN(changed, MIN(here[-width], here[-1]) + 1);
			bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] &&
				       left[i - 2] == right[j - 1];
			if (swapped)
				*here = MIN(*here, here[-2 * width - 2] + 1);
		}
	}
	return cost[length_a * width + length_b];
}

const char *
text_nearest(const char *word, const char *const *candidates)
{
	const char *nearest = NULL;
	glong least = G_MAXLONG;
	glong length = g_utf8_strlen(word, -1);
	for (gsize i = 0; candidates[i] != NULL; i++) {
		glong candidate_length = g_utf8_strlen(candidates[i], -1);
		glong longer = MAX(length, candidate_length);
		/* The difference in length alone is too much: a word may be a whole file. */
		if (ABS(length - candidate_length) * 3 > longer + 1)
			continue;
		glong distance = edit_distance(word, candidates[i]);
		if (distance * 3 <= longer + 1 && distance < least && distance < longer) {
			least = distance;
			nearest = candidates[i];
		}
	}
	return nearest;
}

char *
text_suggest(const char *word, const char *const *candidates)
{
	enum { MOST = 12 };
	const char *nearest = text_nearest(word, candidates);
	if (nearest != NULL)
		return g_strdup(nearest);
	GString *all = g_string_new(candidates[0] == NULL ? "—" : NULL);
	gsize count = 0;
	for (; candidates[count] != NULL && count < MOST; count++)
		g_string_append_printf(all, "%s%s", count > 0 ? "、" : "", candidates[count]);
	if (candidates[count] != NULL)
		g_string_append(all, "……");
	return g_string_free(all, FALSE);
}
