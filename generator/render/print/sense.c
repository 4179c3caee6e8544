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

/* Counters (int *) by key. */
static GHashTable *
counters_new(void)
{
	return g_hash_table_new_full(NULL, NULL, NULL, g_free);
}

static void
add_counter(GHashTable *counters, gpointer key)
{
	if (!g_hash_table_contains(counters, key))
		g_hash_table_insert(counters, key, g_new0(int, 1));
}

static int
count_of(GHashTable *counters, gpointer key)
{
	return *(const int *)g_hash_table_lookup(counters, key);
}

/* Counts, in one reading of the text, how often each character of the paragraph and each pair of them stands there. */
static void
count_meetings(const Paragraph *paragraph, const gunichar *text, GHashTable *pairs,
	       GHashTable *alone)
{
	gunichar before = 0;
	/* Most characters of the text are not in the paragraph: that is mostly known from their last bits. */
	bool may_be_in[0x1000] = {false};

	for (guint i = 0; i < paragraph->clusters->len; i++) {
		gunichar character = g_array_index(paragraph->clusters, Cluster, i).character;

		may_be_in[character & 0xFFF] = true;
		add_counter(alone, GUINT_TO_POINTER(character));
		if (i > 0)
			add_counter(pairs, pair_key(before, character));
		before = character;
	}
	before = 0;
	for (; *text; text++) {
		int *count = may_be_in[*text & 0xFFF]
				     ? g_hash_table_lookup(alone, GUINT_TO_POINTER(*text))
				     : NULL;
		int *together = count && before
					? g_hash_table_lookup(pairs, pair_key(before, *text))
					: NULL;

		if (count)
			++*count;
		if (together)
			++*together;
		before = count ? *text : 0;
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
paragraph_find_sense(Paragraph *paragraph, const gunichar *text, const char *words)
{
	g_auto(GStrv) list = g_strsplit(words, " ", -1);
	g_autoptr(GHashTable) pairs = counters_new();
	g_autoptr(GHashTable) alone = counters_new();
	Cluster *clusters = (Cluster *)(void *)paragraph->clusters->data;

	count_meetings(paragraph, text, pairs, alone);
	for (guint i = 1; i < paragraph->clusters->len; i++) {
		gunichar left = clusters[i - 1].character, right = clusters[i].character;
		Meeting meeting = {.left = count_of(alone, GUINT_TO_POINTER(left)),
				   .right = count_of(alone, GUINT_TO_POINTER(right)),
				   .together = count_of(pairs, pair_key(left, right))};

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
