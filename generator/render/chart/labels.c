/* labels.c - see labels.h. */
#include "render/chart/labels.h"

#include <glib.h>

/* Neighbouring labels that touch each other and move as one. */
typedef struct {
	int first, count;
	double wanted; /* sum over the members of where the cluster's start should be for each */
	double length; /* sizes and the gaps between them */
	double start;
} Cluster;

static int
compare_wanted(const void *a, const void *b, void *spans)
{
	const LabelSpan *all = spans;
	int first = *(const int *)a, second = *(const int *)b;

	if (all[first].wanted != all[second].wanted)
		return all[first].wanted < all[second].wanted ? -1 : 1;
	return first - second;
}

static double
start_within(const Cluster *cluster, double from, double to)
{
	double start = cluster->wanted / cluster->count;

	return MAX(from, MIN(start, to - cluster->length));
}

/* Joins the last two clusters; what the second wants is counted from the first one's start. */
static void
join_last(Cluster *clusters, int *count, double gap)
{
	Cluster *before = &clusters[*count - 2];
	const Cluster *last = &clusters[*count - 1];

	before->wanted += last->wanted - last->count * (before->length + gap);
	before->length += gap + last->length;
	before->count += last->count;
	(*count)--;
}

bool
labels_spread(LabelSpan *spans, int count, double from, double to, double gap)
{
	double room = -gap;

	for (int i = 0; i < count; i++)
		room += spans[i].size + gap;
	if (count == 0)
		return true;
	if (room > to - from + 1e-9)
		return false;

	g_autofree int *order = g_new(int, count);
	g_autofree Cluster *clusters = g_new0(Cluster, count);
	int used = 0;

	for (int i = 0; i < count; i++)
		order[i] = i;
	g_qsort_with_data(order, count, sizeof(int), compare_wanted, spans);
	for (int i = 0; i < count; i++) {
		const LabelSpan *span = &spans[order[i]];

		clusters[used++] = (Cluster){.first = i,
					     .count = 1,
					     .wanted = span->wanted - span->size / 2,
					     .length = span->size};
		clusters[used - 1].start = start_within(&clusters[used - 1], from, to);
		while (used > 1 && clusters[used - 2].start + clusters[used - 2].length + gap >
					   clusters[used - 1].start) {
			join_last(clusters, &used, gap);
			clusters[used - 1].start = start_within(&clusters[used - 1], from, to);
		}
	}
	for (int i = 0; i < used; i++) {
		double at = clusters[i].start;

		for (int j = clusters[i].first; j < clusters[i].first + clusters[i].count; j++) {
			LabelSpan *span = &spans[order[j]];

			span->centre = at + span->size / 2;
			at += span->size + gap;
		}
	}
	return true;
}

bool
labels_overlap(LabelBox a, LabelBox b)
{
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
	       b.y < a.y + a.height;
}

/* Liang and Barsky: cuts the line by each of the four edges. */
bool
labels_crossed(LabelBox box, double x1, double y1, double x2, double y2)
{
	double dx = x2 - x1, dy = y2 - y1;
	double direction[4] = {-dx, dx, -dy, dy};
	double distance[4] = {x1 - box.x, box.x + box.width - x1, y1 - box.y,
			      box.y + box.height - y1};
	double enter = 0, leave = 1;

	for (int i = 0; i < 4; i++) {
		if (direction[i] == 0) {
			if (distance[i] < 0)
				return false;
			continue;
		}
		double at = distance[i] / direction[i];
		if (direction[i] < 0)
			enter = MAX(enter, at);
		else
			leave = MIN(leave, at);
	}
	return enter <= leave;
}
