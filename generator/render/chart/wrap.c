/* wrap.c - breaking a label into lines at sense. See canvas_wrap() in canvas.h. */
#include "render/chart/canvas.h"

#include <math.h>
#include <string.h>

/* What must not come apart: an ideograph with the marks that cling to it, or a whole number or
 * word. */
typedef struct {
	const char *start, *end;
	double width; /* px */
	double cost;  /* of a break after it: 0 at sense, more within a phrase */
} Unit;

static bool
is_one_of(gunichar character, const char *set)
{
	return character != 0 && g_utf8_strchr(set, -1, character) != NULL;
}

static bool
clings_to_next(gunichar character)
{
	return is_one_of(character, "（《〈“‘【〔「『([");
}

static bool
clings_to_last(gunichar character)
{
	return is_one_of(character, "）》〉”’】〕」』、，。；：！？)]·—～％%,.;:!?…");
}

static bool
is_word(gunichar character)
{
	return character < 0x2000 && !g_unichar_isspace(character) && !clings_to_next(character) &&
	       character != ')' && character != ']';
}

/* The end of the unit that begins at `at`: opening marks, a core, closing marks. A number keeps
 * the measure word after it, since 20 and 所 on two lines read as two things. */
static const char *
unit_end(const char *at)
{
	bool digits = false;

	while (clings_to_next(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	if (is_word(g_utf8_get_char(at)) && *at != '\0') {
		for (int length = 0; *at != '\0' && is_word(g_utf8_get_char(at)) && length < 16;
		     length++) {
			digits = g_ascii_isdigit(*at);
			at = g_utf8_next_char(at);
		}
		if (digits && *at != '\0' && !clings_to_last(g_utf8_get_char(at)) &&
		    !clings_to_next(g_utf8_get_char(at)) && !g_unichar_isspace(g_utf8_get_char(at)))
			at = g_utf8_next_char(at);
	} else if (*at != '\0') {
		at = g_utf8_next_char(at);
	}
	while (*at != '\0' && clings_to_last(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	return at;
}

/* Costs are in shares of the squared raggedness of a line that is a third empty. */
static double
break_cost(const char *end)
{
	gunichar before = g_utf8_get_char(g_utf8_prev_char(end));
	gunichar after = g_utf8_get_char(end);

	if (clings_to_last(before) || clings_to_next(after) || g_unichar_isspace(before))
		return 0;
	if (before == g_utf8_get_char("的") || is_one_of(after, "和与及或并"))
		return 0.03;
	return 0.1;
}

static GArray *
split_units(Canvas *canvas, const char *style, double size, const char *text)
{
	GArray *units = g_array_new(FALSE, FALSE, sizeof(Unit));

	for (const char *at = text; *at != '\0';) {
		Unit unit = {.start = at, .end = unit_end(at)};
		g_autofree char *piece = g_strndup(at, unit.end - at);

		unit.width = canvas_text_width(canvas, style, size, piece);
		unit.cost = *unit.end != '\0' ? break_cost(unit.end) : 0;
		g_array_append_val(units, unit);
		at = unit.end;
	}
	return units;
}

/* The fewest lines that a greedy filling needs. */
static int
count_lines(const GArray *units, double width)
{
	double used = 0;
	int lines = 1;

	for (guint i = 0; i < units->len; i++) {
		double unit = g_array_index(units, Unit, i).width;

		if (used > 0 && used + unit > width) {
			lines++;
			used = 0;
		}
		used += unit;
	}
	return lines;
}

/* best[n][i]: the least cost of setting the first i units in n lines. */
static void
choose_breaks(const GArray *units, int lines, double width, int *starts)
{
	int count = (int)units->len, stride = count + 1;
	g_autofree double *best = g_new(double, (gsize)(lines + 1) * stride);
	g_autofree int *from = g_new0(int, (gsize)(lines + 1) * stride);

	for (int i = 0; i < (lines + 1) * stride; i++)
		best[i] = INFINITY;
	best[0] = 0;
	for (int line = 1; line <= lines; line++) {
		for (int end = 1; end <= count; end++) {
			double used = 0;

			for (int start = end - 1; start >= 0; start--) {
				used += g_array_index(units, Unit, start).width;
				if (used > width && start < end - 1)
					break;
				double slack = MAX(0, 1 - used / width);
				double cost =
					best[(line - 1) * stride + start] + slack * slack +
					(end < count ? g_array_index(units, Unit, end - 1).cost
						     : 0);
				if (cost < best[line * stride + end]) {
					best[line * stride + end] = cost;
					from[line * stride + end] = start;
				}
			}
		}
	}
	for (int line = lines, end = count; line > 0; line--) {
		end = from[line * stride + end];
		starts[line - 1] = end;
	}
}

GPtrArray *
canvas_wrap(Canvas *canvas, const char *style, double size, const char *text, double width)
{
	GPtrArray *lines = arena_array(canvas->arena);

	if (text == NULL || *text == '\0')
		return lines;
	if (canvas_text_width(canvas, style, size, text) <= width) {
		g_ptr_array_add(lines, (char *)text);
		return lines;
	}
	g_autoptr(GArray) units = split_units(canvas, style, size, text);
	int count = count_lines(units, width);
	g_autofree int *starts = g_new0(int, count + 1);

	choose_breaks(units, count, width, starts);
	starts[count] = (int)units->len;
	for (int i = 0; i < count; i++) {
		const Unit *first = &g_array_index(units, Unit, starts[i]);
		const Unit *last = &g_array_index(units, Unit, starts[i + 1] - 1);
		char *line = g_strndup(first->start, last->end - first->start);

		g_ptr_array_add(lines, arena_take(canvas->arena, g_strstrip(line)));
	}
	return lines;
}
