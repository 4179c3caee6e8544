/* labels.h - places for labels that would lie upon each other.
 * Stage: render/chart.  Used by: the chart kinds. */
#pragma once
#include <stdbool.h>

/* One label along a line; sizes and places in px. */
typedef struct {
	double wanted; /* where its centre should be */
	double size;   /* how much room it takes */
	double centre; /* out: where it is */
} LabelSpan;

/* Moves labels as little as can be (least squares), keeping the order of what they wanted, until
 * none is nearer than gap to its neighbour and all lie between from and to. Returns false, with
 * centres unset, when there is no room for all of them. */
bool labels_spread(LabelSpan *spans, int count, double from, double to, double gap);

/* A box that is taken; labels_free() asks whether another one is clear of all. */
typedef struct {
	double x, y, width, height;
} LabelBox;

bool labels_overlap(LabelBox a, LabelBox b);
/* Whether the line from (x1, y1) to (x2, y2) crosses the box. */
bool labels_crossed(LabelBox box, double x1, double y1, double x2, double y2);
