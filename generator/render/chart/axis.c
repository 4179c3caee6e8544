/* axis.c - see axis.h. */
#include "render/chart/axis.h"

#include "render/chart/labels.h"

#include <math.h>

/* The step nearest to span/ticks among 1, 2, 2.5, 5 times a power of ten. */
static double
round_step(double span, int ticks)
{
	static const double steps[] = {1, 2, 2.5, 5, 10};
	double power = pow(10, floor(log10(span / ticks)));

	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++)
		if (steps[i] * power * ticks >= span * (1 - 1e-9))
			return steps[i] * power;
	return 10 * power;
}

NumberAxis
axis_of(double low, double high, int ticks)
{
	if (low == high) {
		/* Around zero where it can be, else around the number itself. */
		high = MAX(high, 0);
		low = MIN(low, 0);
		if (low == high)
			high = 1;
	}
	double step = round_step(high - low, MAX(ticks, 1));
	NumberAxis axis = {
		.from = floor(low / step + 1e-9) * step,
		.to = ceil(high / step - 1e-9) * step,
		.step = step,
	};
	return axis;
}

int
axis_tick_count(const NumberAxis *axis)
{
	return (int)lround((axis->to - axis->from) / axis->step) + 1;
}

double
axis_tick(const NumberAxis *axis, int index)
{
	return axis->from + index * axis->step;
}

double
axis_place(const NumberAxis *axis, double value, double start, double end)
{
	return start + (value - axis->from) / (axis->to - axis->from) * (end - start);
}

char *
axis_label(const NumberAxis *axis, double value, const char *unit)
{
	double largest = MAX(fabs(axis->from), fabs(axis->to));
	double power = largest >= 1e8 ? 1e8 : largest >= 1e4 ? 1e4 : 1;
	const char *word = power == 1e8 ? "亿" : power == 1e4 ? "万" : "";
	char number[G_ASCII_DTOSTR_BUF_SIZE];

	if (fabs(value) < axis->step / 1e6)
		value = 0;
	if (value == 0)
		word = "";
	/* Twelve digits hide what adding steps did to the last ones. */
	g_ascii_formatd(number, sizeof number, "%.12g", value / power);
	return g_strconcat(number, word, unit, NULL);
}

double
axis_draw_bottom(const NumberAxis *axis, Canvas *canvas, double x1, double x2, double y1, double y2,
		 const char *unit)
{
	int count = axis_tick_count(axis);
	double baseline = y2 + SMALL_SIZE + 3, reached = x2 + 100;

	for (int i = 0; i < count; i++) {
		double x = axis_place(axis, axis_tick(axis, i), x1, x2);

		canvas_line(canvas, "grid", x, y1, x, y2);
	}
	/* From the right, so that the one with the unit is always there. */
	for (int i = count - 1; i >= 0; i--) {
		double value = axis_tick(axis, i), x = axis_place(axis, value, x1, x2);
		char *text = arena_take(canvas->arena,
					axis_label(axis, value, i == count - 1 ? unit : NULL));
		double width = canvas_text_width(canvas, "soft", SMALL_SIZE, text);
		double centre = MAX(width / 2, MIN(x, canvas->width - width / 2));

		if (centre + width / 2 + 6 > reached)
			continue;
		canvas_text(canvas, "soft", centre, baseline, ANCHOR_MIDDLE, SMALL_SIZE, text);
		reached = centre - width / 2;
	}
	return y2 + SMALL_SIZE + 8;
}
