/* Where a title may be parted. The styles name some words; others the document itself tells, since the two
 * characters of one stand together wherever they stand. */
#include "render/print/paragraph.h"
#include <string.h>

/* Fewer meetings than this say nothing. */
enum { FEWEST_MEETINGS = 2 };

typedef struct {
	int left, right, together;
} Meeting;

static gpointer
pair_key(gunichar left, gunichar right)
{
	/* Both are below 2^21; on a machine of 32 bits the sum wraps, and two pairs may share a key. */
	return GSIZE_TO_POINTER((gsize)left * 0x200000u + right);
}

/* Counts, in one reading of the text, how often each pair of the paragraph meets. */
static void
count_meetings(const Paragraph *paragraph, const char *text, GHashTable *pairs, GHashTable *alone)
{
	gunichar before = 0;
	/* Most characters of the text are not in the paragraph: so much is known from their last bits. */
	bool may_be_in[256] = {false};

	for (guint i = 0; i < paragraph->clusters->len; i++) {
		gunichar character = g_array_index(paragraph->clusters, Cluster, i).character;

		may_be_in[character & 0xFF] = true;
		g_hash_table_insert(alone, GUINT_TO_POINTER(character), GINT_TO_POINTER(0));
		if (i > 0)
			g_hash_table_insert(pairs, pair_key(before, character), GINT_TO_POINTER(0));
		before = character;
	}
	before = 0;
	for (; *text; text = g_utf8_next_char(text)) {
		gunichar character = g_utf8_get_char(text);
		gpointer count;

		if (may_be_in[character & 0xFF] &&
		    g_hash_table_lookup_extended(alone, GUINT_TO_POINTER(character), NULL,
						 &count)) {
			g_hash_table_insert(alone, GUINT_TO_POINTER(character),
					    GINT_TO_POINTER(GPOINTER_TO_INT(count) + 1));
			if (before && g_hash_table_lookup_extended(
					      pairs, pair_key(before, character), NULL, &count))
				g_hash_table_insert(pairs, pair_key(before, character),
						    GINT_TO_POINTER(GPOINTER_TO_INT(count) + 1));
		}
		before = character;
	}
}

/* How much two neighbours belong together: the share of the meetings in what the rarer of them does. */
static double
cohesion_of(const Meeting *meeting)
{
	int rarer = MIN(meeting->left, meeting->right);

	if (meeting->together < FEWEST_MEETINGS || rarer == 0)
		return 0.5;
	return (double)meeting->together / rarer;
}

/* Marks what is inside a word wherever it stands in the title; what is at its edge is between words. */
static void
mark_word(Paragraph *paragraph, const char *word)
{
	Cluster *clusters = (Cluster *)(void *)paragraph->clusters->data;
	int count = (int)paragraph->clusters->len;

	for (const char *found = paragraph->text; (found = strstr(found, word)) != NULL; found++) {
		int start = (int)(found - paragraph->text), end = start + (int)strlen(word);

		for (int i = 1; i < count; i++) {
			if (clusters[i].start > start && clusters[i].start < end)
				clusters[i].cohesion = 1;
			else if (clusters[i].start == start || clusters[i].start == end)
				clusters[i].cohesion = MIN(clusters[i].cohesion, 0.1);
		}
	}
}

void
paragraph_find_sense(Paragraph *paragraph, const char *text, const char *words)
{
	g_auto(GStrv) list = g_strsplit(words, " ", -1);
	g_autoptr(GHashTable) pairs = g_hash_table_new(NULL, NULL);
	g_autoptr(GHashTable) alone = g_hash_table_new(NULL, NULL);
	Cluster *clusters = (Cluster *)(void *)paragraph->clusters->data;

	count_meetings(paragraph, text, pairs, alone);
	for (guint i = 1; i < paragraph->clusters->len; i++) {
		gunichar left = clusters[i - 1].character, right = clusters[i].character;
		Meeting meeting = {
			.left = GPOINTER_TO_INT(g_hash_table_lookup(alone, GUINT_TO_POINTER(left))),
			.right = GPOINTER_TO_INT(
				g_hash_table_lookup(alone, GUINT_TO_POINTER(right))),
			.together =
				GPOINTER_TO_INT(g_hash_table_lookup(pairs, pair_key(left, right)))};

		clusters[i].cohesion = cohesion_of(&meeting);
		/* 的 closes what stands before it. */
		if (right == 0x7684)
			clusters[i].cohesion = 1;
		else if (left == 0x7684)
			clusters[i].cohesion = 0;
	}
	for (int i = 0; list[i]; i++)
		if (*list[i])
			mark_word(paragraph, list[i]);
}
