/* simplify.c - outlines with fewer points that look the same. Part of reproduce.sh; not of the program.
 *
 * FandolFang and FandolKai were traced from brush strokes: four times as many curves as a drawn face has. This reads
 * contours, a line an operator, and writes them with neighbouring curves joined wherever one curve or line stays
 * within TOLERANCE of all that it replaces. Coordinates are whole units of 1/1000 em.
 *
 *   M x y | L x y | C x1 y1 x2 y2 x y | Z   ; any other line is copied */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SEGMENTS = 4096, MOST_JOINED = 12, SAMPLES = 10, CHECKS = 32 };
static double tolerance = 1.25; /* units of 1/1000 em: 0.02 pt, 7 µm, in text of 16 pt */

typedef struct {
	double x, y;
} Point;

/* A line has its control points on its ends. */
typedef struct {
	Point from, first, second, to;
	bool line;
} Segment;

static Point
at(const Segment *segment, double t)
{
	double u = 1 - t, a = u * u * u, b = 3 * u * u * t, c = 3 * u * t * t, d = t * t * t;

	if (segment->line)
		return (Point){u * segment->from.x + t * segment->to.x,
			       u * segment->from.y + t * segment->to.y};
	return (Point){a * segment->from.x + b * segment->first.x + c * segment->second.x +
			       d * segment->to.x,
		       a * segment->from.y + b * segment->first.y + c * segment->second.y +
			       d * segment->to.y};
}

static double
distance(Point a, Point b)
{
	return hypot(a.x - b.x, a.y - b.y);
}

static double
distance_to_chord(Point point, Point from, Point to)
{
	double dx = to.x - from.x, dy = to.y - from.y, length = dx * dx + dy * dy;
	double t = length > 0 ? ((point.x - from.x) * dx + (point.y - from.y) * dy) / length : 0;

	t = t < 0 ? 0 : t > 1 ? 1 : t;
	return distance(point, (Point){from.x + t * dx, from.y + t * dy});
}

/* Whether every point is near a run of chords. */
static bool
all_near(const Point *points, int count, const Point *chords, int chord_count)
{
	for (int i = 0, near = 0; i < count; i++) {
		double least = 1e9;
		int found = near;

		for (int j = 0; j + 1 < chord_count; j++) {
			double away = distance_to_chord(points[i], chords[j], chords[j + 1]);

			if (away < least) {
				least = away;
				found = j;
			}
		}
		if (least > tolerance)
			return false;
		near = found;
	}
	return true;
}

/* Both ways: nothing of the old outline is lost, nothing new sticks out. */
static bool
is_near(const Segment *candidate, const Point *samples, int count)
{
	Point own[CHECKS + 1];
	int checks = candidate->line ? 1 : CHECKS;

	for (int i = 0; i <= checks; i++)
		own[i] = at(candidate, (double)i / checks);
	return all_near(samples, count, own, checks + 1) &&
	       (candidate->line || all_near(own, checks + 1, samples, count));
}

/* The two control points that are best for these samples at these places of the curve, by least squares. */
static bool
fit_controls(Segment *curve, const Point *samples, const double *places, int count)
{
	double a = 0, b = 0, c = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0, determinant;

	for (int i = 0; i < count; i++) {
		double t = places[i], u = 1 - t, p = 3 * u * u * t, q = 3 * u * t * t;
		double rest_x = samples[i].x - u * u * u * curve->from.x - t * t * t * curve->to.x;
		double rest_y = samples[i].y - u * u * u * curve->from.y - t * t * t * curve->to.y;

		a += p * p;
		b += p * q;
		c += q * q;
		x1 += p * rest_x;
		y1 += p * rest_y;
		x2 += q * rest_x;
		y2 += q * rest_y;
	}
	determinant = a * c - b * b;
	if (fabs(determinant) < 1e-9)
		return false;
	curve->first = (Point){(x1 * c - x2 * b) / determinant, (y1 * c - y2 * b) / determinant};
	curve->second = (Point){(a * x2 - b * x1) / determinant, (a * y2 - b * y1) / determinant};
	return true;
}

/* Moves each place nearer to where the curve comes nearest to its sample. */
static void
improve_places(const Segment *curve, const Point *samples, double *places, int count)
{
	for (int i = 1; i + 1 < count; i++) {
		double t = places[i], u = 1 - t;
		Point now = at(curve, t);
		Point speed = {3 * (u * u * (curve->first.x - curve->from.x) +
				    2 * u * t * (curve->second.x - curve->first.x) +
				    t * t * (curve->to.x - curve->second.x)),
			       3 * (u * u * (curve->first.y - curve->from.y) +
				    2 * u * t * (curve->second.y - curve->first.y) +
				    t * t * (curve->to.y - curve->second.y))};
		double length = speed.x * speed.x + speed.y * speed.y;

		if (length > 1e-9)
			t += ((samples[i].x - now.x) * speed.x + (samples[i].y - now.y) * speed.y) /
			     length;
		places[i] = t < 0 ? 0 : t > 1 ? 1 : t;
	}
}

static Point
rounded(Point point)
{
	return (Point){round(point.x), round(point.y)};
}

/* Fits one curve to samples; false when none is near enough. */
static bool
fit(const Point *samples, int count, Segment *curve)
{
	double places[MOST_JOINED * SAMPLES + 1], length = 0;

	*curve = (Segment){.from = samples[0], .to = samples[count - 1]};
	places[0] = 0;
	for (int i = 1; i < count; i++)
		places[i] = length += distance(samples[i - 1], samples[i]);
	if (length <= 0)
		return false;
	for (int i = 0; i < count; i++)
		places[i] /= length;
	for (int turn = 0; turn < 6; turn++) {
		Segment whole;

		if (!fit_controls(curve, samples, places, count))
			return false;
		whole = *curve;
		whole.first = rounded(whole.first);
		whole.second = rounded(whole.second);
		/* Flat beginnings and ends that could lie on an axis do so: that is one number less. */
		if (fabs(whole.first.x - whole.from.x) <= 1)
			whole.first.x = whole.from.x;
		else if (fabs(whole.first.y - whole.from.y) <= 1)
			whole.first.y = whole.from.y;
		if (fabs(whole.second.x - whole.to.x) <= 1)
			whole.second.x = whole.to.x;
		else if (fabs(whole.second.y - whole.to.y) <= 1)
			whole.second.y = whole.to.y;
		if (is_near(&whole, samples, count)) {
			*curve = whole;
			return true;
		}
		improve_places(curve, samples, places, count);
	}
	return false;
}

/* The bytes that a number takes in a charstring. */
static int
number_cost(double number)
{
	return number == 0 ? 0 : fabs(number) <= 107 ? 8 : 16;
}

/* In bits, with the operator's share. */
static int
cost_of(const Segment *segment)
{
	if (segment->line)
		return 3 + number_cost(segment->to.x - segment->from.x) +
		       number_cost(segment->to.y - segment->from.y);
	return 3 + number_cost(segment->first.x - segment->from.x) +
	       number_cost(segment->first.y - segment->from.y) +
	       number_cost(segment->second.x - segment->first.x) +
	       number_cost(segment->second.y - segment->first.y) +
	       number_cost(segment->to.x - segment->second.x) +
	       number_cost(segment->to.y - segment->second.y);
}

static int
sample_run(const Segment *segments, int count, Point *samples)
{
	int size = 0;

	samples[size++] = segments[0].from;
	for (int i = 0; i < count; i++) {
		int each = segments[i].line ? SAMPLES / 2 : SAMPLES;

		for (int j = 1; j <= each; j++)
			samples[size++] = at(&segments[i], (double)j / each);
	}
	return size;
}

/* The cheapest way to draw a contour. result: receives the segments; returns how many. */
static int
simplify(const Segment *segments, int count, Segment *result)
{
	static long best[MOST_SEGMENTS + 1];
	static int start[MOST_SEGMENTS + 1];
	static Segment chosen[MOST_SEGMENTS + 1];
	int size = 0, order[MOST_SEGMENTS], steps = 0;

	best[0] = 0;
	for (int i = 1; i <= count; i++)
		best[i] = -1;
	for (int i = 0; i < count; i++) {
		for (int length = 1; length <= MOST_JOINED && i + length <= count; length++) {
			Point samples[MOST_JOINED * SAMPLES + 1];
			int sampled = sample_run(segments + i, length, samples);
			Segment candidate = {
				.from = samples[0], .to = samples[sampled - 1], .line = true};
			bool fits = is_near(&candidate, samples, sampled);
			long cost;

			if (!fits && length == 1) {
				candidate = segments[i];
				fits = true;
			} else if (!fits) {
				fits = fit(samples, sampled, &candidate);
			}
			if (!fits && length > 4)
				break;
			if (!fits)
				continue;
			cost = best[i] + cost_of(&candidate);
			if (best[i + length] < 0 || cost < best[i + length]) {
				best[i + length] = cost;
				start[i + length] = i;
				chosen[i + length] = candidate;
			}
		}
	}
	for (int end = count; end > 0; end = start[end])
		order[steps++] = end;
	while (steps-- > 0)
		result[size++] = chosen[order[steps]];
	return size;
}

static void
print_contour(const Segment *segments, int count)
{
	static Segment result[MOST_SEGMENTS];
	int size = simplify(segments, count, result);

	printf("M %g %g\n", segments[0].from.x, segments[0].from.y);
	for (int i = 0; i < size; i++) {
		const Segment *segment = &result[i];

		/* The last line back to the start draws itself. */
		if (segment->line && i + 1 == size && size > 1)
			continue;
		if (segment->line)
			printf("L %g %g\n", segment->to.x, segment->to.y);
		else
			printf("C %g %g %g %g %g %g\n", segment->first.x, segment->first.y,
			       segment->second.x, segment->second.y, segment->to.x, segment->to.y);
	}
	puts("Z");
}

int
main(int argc, char **argv)
{
	static Segment segments[MOST_SEGMENTS];
	char line[256];
	Point from = {0, 0}, start = {0, 0};
	int count = 0;

	if (argc > 1)
		tolerance = atof(argv[1]);
	while (fgets(line, sizeof line, stdin)) {
		Segment segment = {.from = from};

		if (sscanf(line, "M %lf %lf", &start.x, &start.y) == 2) {
			from = start;
			count = 0;
		} else if (sscanf(line, "L %lf %lf", &segment.to.x, &segment.to.y) == 2) {
			segment.line = true;
			from = segment.to;
			if (distance(segment.from, segment.to) > 0)
				segments[count++] = segment;
		} else if (sscanf(line, "C %lf %lf %lf %lf %lf %lf", &segment.first.x,
				  &segment.first.y, &segment.second.x, &segment.second.y,
				  &segment.to.x, &segment.to.y) == 6) {
			from = segment.to;
			segments[count++] = segment;
		} else if (line[0] == 'Z') {
			if (distance(from, start) > 0)
				segments[count++] =
					(Segment){.from = from, .to = start, .line = true};
			if (count > 0)
				print_contour(segments, count);
			count = 0;
		} else {
			fputs(line, stdout);
		}
		if (count >= MOST_SEGMENTS - 1) {
			fputs("simplify: a contour has too many segments\n", stderr);
			return 1;
		}
	}
	return 0;
}
