/* The white between clusters: what neighbouring marks share, how far a line may be squeezed or
 * stretched, and the setting of one line. */
#include "render/print/paragraph.h"

/* All in em. No gap, its natural part included, grows beyond STRETCH_LIMIT: from 0.10 on, programs
 * that extract text take a gap for a space, and 2023年 is no longer found. */
#define STRETCH_LIMIT 0.095
#define HAN_LATIN 0.08	  /* 中西间距 */
#define STOP_SHRINK 0.25  /* 。：；！？ inside a line */
#define COMMA_SHRINK 0.30 /* ，、 inside a line */
#define BRACKET_SHRINK 0.30
#define PAIR_OVERLAP 0.49 /* what two marks side by side share */
#define WORD_SPACE_STRETCH 0.25
#define WORD_SPACE_SHRINK 0.08

static bool
is_closing(const Cluster *cluster)
{
	return cluster->rules.class == CHARACTER_CLOSING || cluster->rules.class == CHARACTER_STOP;
}

static bool
is_latin(const Cluster *cluster)
{
	return cluster->rules.class == CHARACTER_LATIN || cluster->rules.class == CHARACTER_DIGIT;
}

/* What the blank at the right of a mark may lose inside a line. */
static double
closing_shrink(const Cluster *mark)
{
	if (mark->rules.class == CHARACTER_CLOSING)
		return BRACKET_SHRINK;
	return mark->character == 0xFF0C || mark->character == 0x3001 ? COMMA_SHRINK : STOP_SHRINK;
}

static Gap
gap_beside_marks(const Cluster *left, const Cluster *right, double em)
{
	bool closes = is_closing(left);
	bool opens = right->rules.class == CHARACTER_OPENING;
	Gap gap = {0};

	if (closes && (is_closing(right) || right->rules.class == CHARACTER_MIDDLE)) {
		gap.natural = -MIN(left->blank_right, PAIR_OVERLAP * em);
	} else if (closes && opens) {
		/* Two half blanks of ）（ or ，“ become one. No more goes: where squares overlap by more
		 * than a half, Poppler reads two lines. */
		gap.natural = -MIN(left->blank_right, PAIR_OVERLAP * em);
	} else if (left->rules.class == CHARACTER_OPENING && opens) {
		gap.natural = -MIN(right->blank_left, PAIR_OVERLAP * em);
	} else if (closes) {
		gap.shrink = MIN(left->blank_right, closing_shrink(left) * em);
		gap.stretch = STRETCH_LIMIT * em;
	} else if (opens && left->rules.class != CHARACTER_MARK) {
		gap.shrink = MIN(right->blank_left, BRACKET_SHRINK * em);
		gap.stretch = STRETCH_LIMIT * em;
	}
	return gap;
}

static Gap
gap_between(const Cluster *left, const Cluster *right, double em)
{
	CharacterClass before = left->rules.class, after = right->rules.class;
	Gap gap = {0};

	if (before == CHARACTER_MARK || (before == CHARACTER_DASH && after == CHARACTER_DASH))
		return gap;
	if (before == CHARACTER_SPACE || after == CHARACTER_SPACE) {
		if (before == CHARACTER_SPACE && left->character == ' ')
			gap = (Gap){0, WORD_SPACE_SHRINK * em, WORD_SPACE_STRETCH * em};
		return gap;
	}
	if (is_latin(left) && is_latin(right))
		return gap;
	if (is_closing(left) || after == CHARACTER_OPENING)
		gap = gap_beside_marks(left, right, em);
	else if ((is_latin(left) && left->rules.spaced && after == CHARACTER_HAN) ||
		 (before == CHARACTER_HAN && is_latin(right) && right->rules.spaced))
		gap = (Gap){HAN_LATIN * em, HAN_LATIN * em, (STRETCH_LIMIT - HAN_LATIN) * em};
	else
		gap.stretch = STRETCH_LIMIT * em;
	/* 间隔号 takes half a square wherever it stands. */
	if (before == CHARACTER_MIDDLE)
		gap.natural -= left->blank_right;
	if (after == CHARACTER_MIDDLE)
		gap.natural -= right->blank_left;
	return gap;
}

void
paragraph_find_gaps(Paragraph *paragraph)
{
	Cluster *clusters = (Cluster *)(void *)paragraph->clusters->data;

	for (guint i = 1; i < paragraph->clusters->len; i++)
		clusters[i].gap = gap_between(&clusters[i - 1], &clusters[i], paragraph->em);
}

double
spacing_line_start(const Cluster *cluster)
{
	return cluster->rules.class == CHARACTER_OPENING ? cluster->blank_left : 0;
}

double
spacing_line_end(const Cluster *cluster)
{
	return is_closing(cluster) ? cluster->blank_right : 0;
}

double
paragraph_width(const Paragraph *paragraph)
{
	double width = 0;

	for (guint i = 0; i < paragraph->clusters->len; i++) {
		const Cluster *cluster = &g_array_index(paragraph->clusters, Cluster, i);

		width += cluster->width;
		width += cluster->gap.natural;
	}
	return width;
}

double
paragraph_widest(const Paragraph *paragraph, BreakLevel level)
{
	double widest = 0, width = 0;

	for (guint i = 0; i < paragraph->clusters->len; i++) {
		const Cluster *cluster = &g_array_index(paragraph->clusters, Cluster, i);

		if (i > 0 && cluster->before >= level)
			width = -spacing_line_start(cluster);
		else if (i > 0)
			width += cluster->gap.natural;
		if (cluster->rules.class != CHARACTER_SPACE)
			widest = MAX(widest, width + cluster->width - spacing_line_end(cluster));
		width += cluster->width;
	}
	return widest;
}

int
paragraph_count_lines(const Paragraph *paragraph, double width, BreakLevel level)
{
	const Cluster *clusters = (const Cluster *)(void *)paragraph->clusters->data;
	int count = (int)paragraph->clusters->len, first = 0, candidate = 0, lines = 1;
	double pen = 0;

	for (int i = 0; i < count; i++) {
		Gap gap = i > first ? clusters[i].gap : (Gap){0};
		double end = spacing_line_end(&clusters[i]);

		if (i == first)
			pen = -spacing_line_start(&clusters[i]);
		else if (clusters[i].before >= level)
			candidate = i;
		/* A line is rather squeezed a little than begun anew. */
		pen += gap.natural - gap.shrink / 2 + clusters[i].width;
		if (pen - end <= width + 0.01 || clusters[i].rules.class == CHARACTER_SPACE ||
		    i == first)
			continue;
		first = candidate > first ? candidate : i;
		candidate = first;
		i = first - 1;
		lines++;
	}
	return lines;
}

/* How a line that differs from its natural width by `wanted` spreads the difference: the part of
 * each gap's shrink (negative) or stretch (positive) that is used. */
static double
ratio_of(double wanted, double shrink, double stretch)
{
	if (wanted < 0)
		return shrink > 0 ? MAX(wanted / shrink, -1) : 0;
	return stretch > 0 ? MIN(wanted / stretch, 1) : 0;
}

void
spacing_set_line(Paragraph *paragraph, Line *line, double left, double width, Alignment alignment,
		 bool last)
{
	Cluster *clusters = (Cluster *)(void *)paragraph->clusters->data;
	double start = spacing_line_start(&clusters[line->first]);
	double natural = -start - spacing_line_end(&clusters[line->end - 1]);
	double shrink = 0, stretch = 0, ratio, pen;

	for (int i = line->first; i < line->end; i++) {
		natural += clusters[i].width;
		if (i > line->first) {
			Gap gap = clusters[i].gap;

			natural += gap.natural;
			shrink += gap.shrink;
			stretch += gap.stretch;
		}
	}
	ratio = ratio_of(width - natural, shrink, stretch);
	if (ratio > 0 && (alignment != ALIGN_JUSTIFY || last))
		ratio = 0;
	line->width = natural + ratio * (ratio < 0 ? shrink : stretch);
	line->is_short = alignment == ALIGN_JUSTIFY && !last && line->width < width - 0.01;
	if (alignment == ALIGN_CENTER)
		left += (width - line->width) / 2;
	else if (alignment == ALIGN_RIGHT)
		left += width - line->width;
	line->x = left;
	pen = left - start;
	for (int i = line->first; i < line->end; i++) {
		if (i > line->first) {
			Gap gap = clusters[i].gap;

			pen += gap.natural + ratio * (ratio < 0 ? gap.shrink : gap.stretch);
		}
		clusters[i].x = pen;
		pen += clusters[i].width;
	}
}
