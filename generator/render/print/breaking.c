/* Where lines may break, and where they do: the best breaks over the whole paragraph. */
#include "render/print/paragraph.h"
#include <string.h>

/* What a line costs. A line filled by using its whole stretch or shrink costs FILLED, by half of it an
 * eighth: three fairly loose lines are better than a very loose one. */
#define FILLED 100.0
#define SQUEEZED 300.0	    /* a line that is squeezed as far as it goes */
#define TOO_SHORT 5000.0    /* cannot be filled within the allowed stretch, plus … */
#define TOO_SHORT_EM 1000.0 /* … this for each em that is lacking */
#define RELUCTANT 60.0
#define AFTER_STROKE 2e4
#define INSIDE_GROUP 1e5
#define INSIDE_WORD 1e6
#define OVERFULL 1e9
#define SINGLE 3000.0	     /* a line of one character */
#define EACH_LINE 40.0	     /* of ragged text: rather fewer lines than even ones */
#define EACH_CENTERED 1000.0 /* of a centred title: as few lines as may be, of like length */
#define AT_BRACKET -20.0 /* of a centred title: a break outside 《》（） follows the sense … */
#define AGAINST_SENSE 45.0 /* … one inside a word does not */

/* --- Where lines may break -------------------------------------------------------------------- */

static bool
contains(const char *characters, gunichar character)
{
	return g_utf8_strchr(characters, -1, character) != NULL;
}

/* Whether the Latin word that holds cluster `index` is an address: has :// before it. */
static bool
is_address(const Paragraph *paragraph, int index)
{
	const Cluster *clusters = (const Cluster *)(void *)paragraph->clusters->data;

	for (; index > 1; index--) {
		CharacterClass class = clusters[index].rules.class;

		if (class != CHARACTER_LATIN && class != CHARACTER_DIGIT)
			return false;
		if (clusters[index].character == '/' && clusters[index - 1].character == '/' &&
		    clusters[index - 2].character == ':')
			return true;
	}
	return false;
}

/* Inside a Latin word or number, between two of its clusters. */
static BreakLevel
level_in_word(const Paragraph *paragraph, int index)
{
	const Cluster *right = &g_array_index(paragraph->clusters, Cluster, index);
	gunichar before = right[-1].character;
	bool letters = index > 1 && g_unichar_isalpha(right[-2].character) &&
		       g_unichar_isalpha(right->character);

	if (before == '-' && letters)
		return BREAK_RELUCTANT;
	if (before < 0x80 && strchr("/?&=.-_#", (int)before) && is_address(paragraph, index - 1) &&
	    g_unichar_isalnum(right->character))
		return BREAK_RELUCTANT;
	/* 50.0%/45.0% in a narrow column: the stroke stays with what stands before it. */
	if (before == '/')
		return BREAK_STROKE;
	return right->rules.not_first || right[-1].rules.not_last ? BREAK_NEVER : BREAK_WORD;
}

/* 3所, 2023年6月, 第6期, 〔2023〕1号 */
static bool
in_group(const Paragraph *paragraph, int index, const PrintStyles *styles)
{
	const Cluster *right = &g_array_index(paragraph->clusters, Cluster, index);
	const Cluster *left = right - 1;

	if (left->rules.class == CHARACTER_DIGIT)
		return contains(styles->after_number, right->character);
	if (right->rules.class != CHARACTER_DIGIT)
		return false;
	return contains(styles->before_number, left->character) || left->character == 0x3015 ||
	       (index > 1 && left[-1].rules.class == CHARACTER_DIGIT &&
		(left->character == 0x5E74 || left->character == 0x6708));
}

static BreakLevel
break_level(const Paragraph *paragraph, int index, const PrintStyles *styles)
{
	const Cluster *right = &g_array_index(paragraph->clusters, Cluster, index);
	const Cluster *left = right - 1;
	bool left_latin =
		left->rules.class == CHARACTER_LATIN || left->rules.class == CHARACTER_DIGIT;
	bool right_latin =
		right->rules.class == CHARACTER_LATIN || right->rules.class == CHARACTER_DIGIT;

	if (right->rules.class == CHARACTER_SPACE || left->rules.class == CHARACTER_MARK)
		return BREAK_NEVER;
	if (left_latin && right_latin)
		return level_in_word(paragraph, index);
	if (right->rules.not_first || right->rules.class == CHARACTER_DASH)
		return BREAK_NEVER;
	/* A stroke between words may end a line, but rather not. */
	if (left->character == '/' || left->character == 0xFF0F)
		return BREAK_RELUCTANT;
	if (left->rules.not_last)
		return BREAK_NEVER;
	if (left->rules.class == CHARACTER_SPACE)
		return BREAK_FREE;
	if (!in_group(paragraph, index, styles))
		return BREAK_FREE;
	/* In a narrow column 2023年12月31日 may stand on two lines, if it must. */
	return left->character == 0x5E74 ? BREAK_STROKE : BREAK_GROUP;
}

void
paragraph_keep_words(Paragraph *paragraph, char *const *words)
{
	Cluster *clusters = (Cluster *)(void *)paragraph->clusters->data;

	for (; *words; words++) {
		const char *found = **words ? strstr(paragraph->text, *words) : NULL;
		guint i = 1;

		for (; found; found = strstr(found + 1, *words)) {
			int start = (int)(found - paragraph->text);
			int end = start + (int)strlen(*words);

			while (i < paragraph->clusters->len && clusters[i].start <= start)
				i++;
			for (; i < paragraph->clusters->len && clusters[i].start < end; i++)
				clusters[i].before = MIN(clusters[i].before, BREAK_GROUP);
		}
	}
}

void
paragraph_find_breaks(Paragraph *paragraph, const PrintStyles *styles)
{
	for (guint i = 1; i < paragraph->clusters->len; i++)
		g_array_index(paragraph->clusters, Cluster, i).before =
			break_level(paragraph, (int)i, styles);
}

/* --- Where they do ---------------------------------------------------------------------------- */

typedef struct {
	const Paragraph *paragraph;
	const Cluster *clusters;
	int count;
	double width, indent;
	Alignment alignment;
	/* Sums over the clusters before the index-th: widths with gaps, shrink, stretch. */
	double *natural, *shrink, *stretch;
	/* Of the best way to break before the index-th: what it costs, where its last line begins. */
	double *cost;
	int *line_start;
} Breaker;

/* A line from cluster `first` to before `end`. */
typedef struct {
	double lacking;		/* its width less its natural width */
	double shrink, stretch; /* what it can give and take */
	int shown;		/* end without the spaces there */
} Measure;

static void
breaker_sum(Breaker *breaker)
{
	for (int i = 0; i < breaker->count; i++) {
		const Gap gap = breaker->clusters[i].gap;

		/* A gap counts with the cluster after it; a line's first gap is taken out again. */
		breaker->natural[i + 1] =
			breaker->natural[i] + gap.natural + breaker->clusters[i].width;
		breaker->shrink[i + 1] = breaker->shrink[i] + gap.shrink;
		breaker->stretch[i + 1] = breaker->stretch[i] + gap.stretch;
	}
}

static Measure
measure(const Breaker *breaker, int first, int end)
{
	const Cluster *clusters = breaker->clusters;
	double width = breaker->width - (first == 0 ? breaker->indent : 0);
	double natural;
	Measure measured = {.shown = end};

	while (measured.shown > first + 1 &&
	       clusters[measured.shown - 1].rules.class == CHARACTER_SPACE)
		measured.shown--;
	natural = breaker->natural[measured.shown] - breaker->natural[first + 1] +
		  clusters[first].width - spacing_line_start(&clusters[first]) -
		  spacing_line_end(&clusters[measured.shown - 1]);
	measured.lacking = width - natural;
	measured.shrink = breaker->shrink[measured.shown] - breaker->shrink[first + 1];
	measured.stretch = breaker->stretch[measured.shown] - breaker->stretch[first + 1];
	return measured;
}

/* A last line that holds one character, marks aside. */
static bool
is_single(const Breaker *breaker, int first, int end)
{
	int characters = 0;

	for (int i = first; i < end && characters < 2; i++) {
		CharacterClass class = breaker->clusters[i].rules.class;

		characters += class == CHARACTER_HAN || class == CHARACTER_LATIN ||
			      class == CHARACTER_DIGIT;
	}
	return characters < 2;
}

static double
break_cost(const Breaker *breaker, int end)
{
	if (end == breaker->count)
		return 0;
	switch (breaker->clusters[end].before) {
	case BREAK_FREE:
		return 0;
	case BREAK_RELUCTANT:
		return RELUCTANT;
	case BREAK_STROKE:
		return AFTER_STROKE;
	case BREAK_GROUP:
		return INSIDE_GROUP;
	case BREAK_WORD:
		return INSIDE_WORD;
	case BREAK_NEVER:
		break;
	}
	return OVERFULL;
}

/* What a line of a paragraph that is not justified costs, beside its squeeze. */
static double
ragged_cost(const Breaker *breaker, double lacking, int end)
{
	bool last = end == breaker->count;
	double share = lacking / breaker->width;
	bool bracket;

	if (breaker->alignment != ALIGN_CENTER)
		return EACH_LINE + (last ? 0 : FILLED * share * share);
	bracket = !last && (breaker->clusters[end].rules.class == CHARACTER_OPENING ||
			    breaker->clusters[end - 1].rules.class == CHARACTER_CLOSING);
	return EACH_CENTERED + FILLED * share * share + (bracket ? AT_BRACKET : 0) +
	       (last ? 0 : AGAINST_SENSE * breaker->clusters[end].cohesion);
}

/* What it costs that a justified line, not the last, lacks so much. */
static double
stretch_cost(const Breaker *breaker, const Measure *measured)
{
	double ratio;

	if (measured->lacking > measured->stretch)
		return TOO_SHORT + TOO_SHORT_EM * (measured->lacking - measured->stretch) /
					   breaker->paragraph->em;
	ratio = measured->stretch > 0 ? measured->lacking / measured->stretch : 0;
	return FILLED * ratio * ratio * ratio;
}

/* What the line from first to end costs; negative when it does not fit. */
static double
line_cost(const Breaker *breaker, int first, int end)
{
	Measure measured = measure(breaker, first, end);
	double lacking = MAX(measured.lacking, 0), cost = break_cost(breaker, end);
	bool last = end == breaker->count;

	if (measured.lacking < -1e-6) {
		double ratio = -measured.lacking / MAX(measured.shrink, 1e-6);

		if (ratio > 1)
			return -1;
		cost += SQUEEZED * ratio * ratio * ratio;
	}
	if (breaker->alignment != ALIGN_JUSTIFY)
		cost += ragged_cost(breaker, lacking, end);
	else if (!last && lacking > 0)
		cost += stretch_cost(breaker, &measured);
	/* Centred, a single character looks as lost in the first line as in the last. */
	if ((last ? first > 0 : breaker->alignment == ALIGN_CENTER) &&
	    is_single(breaker, first, end))
		cost += SINGLE;
	return cost;
}

/* Whether lines from `first` to `end` or beyond can no longer fit. Marks that share a blank make a
 * line shorter by half an em at a time: two em more than the width are never regained. */
static bool
is_beyond(const Breaker *breaker, int first, int end)
{
	Measure measured = measure(breaker, first, end);

	return measured.lacking + measured.shrink < -2 * breaker->paragraph->em;
}

/* Whether a line, not the last, cannot be filled even without what it loses at its ends: stretch_cost() would say
 * TOO_SHORT. */
static bool
is_too_short(const Breaker *breaker, int first, int end)
{
	double longest = breaker->natural[end] - breaker->natural[first + 1] +
			 breaker->clusters[first].width + breaker->stretch[end] -
			 breaker->stretch[first + 1];

	return end < breaker->count &&
	       longest < breaker->width - (first == 0 ? breaker->indent : 0) - 1e-6;
}

/* Tries every line that begins at `first`; level: the least willing break that is allowed; filled: passes over lines that
 * are too short. */
static void
try_lines(Breaker *breaker, int first, BreakLevel level, bool filled)
{
	bool fits = false;

	for (int end = first + 1; end <= breaker->count; end++) {
		bool allowed = end == breaker->count || breaker->clusters[end].before >= level;
		double cost;

		if (filled && is_too_short(breaker, first, end))
			continue;
		if (!allowed) {
			if (is_beyond(breaker, first, end))
				break;
			continue;
		}
		cost = line_cost(breaker, first, end);
		/* Where not even one cluster fits, it stands alone and sticks out. */
		if (cost < 0 && level == BREAK_NEVER && !fits && end == first + 1)
			cost = OVERFULL;
		if (cost >= 0) {
			fits = true;
			if (breaker->cost[first] + cost < breaker->cost[end]) {
				breaker->cost[end] = breaker->cost[first] + cost;
				breaker->line_start[end] = first;
			}
		} else if (is_beyond(breaker, first, end)) {
			break;
		}
	}
}

/* Finds the best breaks of a level or better; false when there is no way through. filled: see try_lines(). */
static bool
find_best(Breaker *breaker, BreakLevel level, bool filled)
{
	for (int i = 1; i <= breaker->count; i++)
		breaker->cost[i] = G_MAXDOUBLE;
	breaker->cost[0] = 0;
	for (int i = 0; i < breaker->count; i++)
		if (breaker->cost[i] < G_MAXDOUBLE)
			try_lines(breaker, i, level, filled);
	return breaker->cost[breaker->count] < G_MAXDOUBLE;
}

/* Whether the whole is one line: where it fits as it is, a second line costs more, whatever the alignment. */
static bool
find_one_line(Breaker *breaker)
{
	breaker->line_start[breaker->count] = 0;
	return measure(breaker, 0, breaker->count).lacking >= 0;
}

/* Whether there are breaks that fill every line. The best of them are the best of all as soon as they cost less than a
 * single line that is too short; most text has such breaks, and most lines that one might try are too short. */
static bool
find_filled(Breaker *breaker)
{
	return breaker->alignment == ALIGN_JUSTIFY && find_best(breaker, BREAK_RELUCTANT, true) &&
	       breaker->cost[breaker->count] < TOO_SHORT;
}

static void
write_lines(const Breaker *breaker, Paragraph *paragraph)
{
	g_autoptr(GArray) ends = g_array_new(FALSE, FALSE, sizeof(int));

	for (int end = breaker->count; end > 0; end = breaker->line_start[end])
		g_array_append_val(ends, end);
	for (guint i = ends->len; i-- > 0;) {
		int end = g_array_index(ends, int, i), first = breaker->line_start[end];
		Line line = {.first = first, .end = measure(breaker, first, end).shown};
		double indent = first == 0 ? breaker->indent : 0;

		line.text_start = breaker->clusters[first].start;
		line.text_end = breaker->clusters[end - 1].end;
		spacing_set_line(paragraph, &line, indent, breaker->width - indent,
				 breaker->alignment, end == breaker->count);
		g_array_append_val(paragraph->lines, line);
	}
}

void
paragraph_break(Paragraph *paragraph, double width, double indent, Alignment alignment)
{
	int count = (int)paragraph->clusters->len;
	g_autofree double *sums = g_new0(double, 4 * (gsize)(count + 1));
	g_autofree int *starts = g_new0(int, (gsize)(count + 1));
	Breaker breaker = {.paragraph = paragraph,
			   .clusters = (const Cluster *)(void *)paragraph->clusters->data,
			   .count = count,
			   .width = width,
			   .indent = indent,
			   .alignment = alignment,
			   .natural = sums,
			   .shrink = sums + (count + 1),
			   .stretch = sums + 2 * (count + 1),
			   .cost = sums + 3 * (count + 1),
			   .line_start = starts};

	g_array_set_size(paragraph->lines, 0);
	if (count == 0)
		return;
	breaker_sum(&breaker);
	if (!find_one_line(&breaker) && !find_filled(&breaker))
		for (int level = BREAK_RELUCTANT; level >= BREAK_NEVER; level--)
			if (find_best(&breaker, (BreakLevel)level, false))
				break;
	write_lines(&breaker, paragraph);
}
