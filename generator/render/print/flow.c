/* Where pages end. */
#include "render/print/page.h"
#include <math.h>

/* Lengths that should be equal differ by less than this, in pt. */
#define CLOSE 0.01

typedef struct {
	const PrintStyles *styles;
	Strip **strips;
	int count;
	/* Of the lines of all notes: how many there are before a strip's own, and how high the first n
	 * of them are together. */
	GArray *notes_before; /* int, count + 1 */
	GArray *note_heights; /* double */
} Flow;

double
flow_text_left(const PrintStyles *styles, int page)
{
	/* Page 0 is the first, an odd one. */
	if (styles->mirrored && page % 2 == 1)
		return styles->page_width - styles->left - styles->text_width;
	return styles->left;
}

double
flow_text_height(const PrintStyles *styles, const Strip *first)
{
	return first && first->turned ? styles->text_width : styles->text_height;
}

double
flow_text_width(const PrintStyles *styles, bool turned)
{
	return turned ? styles->text_height : styles->text_width;
}

double
flow_repeat_height(const Strip *strip)
{
	double height = 0;

	for (guint i = 0; strip->repeat && i < strip->repeat->len; i++)
		height += ((const Strip *)g_ptr_array_index(strip->repeat, i))->height;
	return height;
}

double
flow_strip_top(const PrintStyles *styles, const Strip *strip, bool first, double y)
{
	double top = y + (first && !strip->keeps_white ? 0 : strip->before);

	if (first)
		top += flow_repeat_height(strip);
	if (strip->on_grid)
		top = ceil((top - CLOSE) / styles->grid) * styles->grid;
	return top;
}

double
flow_foot_height(const Print *print, int first, int end)
{
	double height = 0;

	for (int i = first; i < end; i++) {
		const Strip *strip = g_ptr_array_index(print->strips, i);

		height += strip->height + (i > first ? strip->before : 0);
	}
	return height;
}

GPtrArray *
flow_notes(const Print *print, int first, int end)
{
	GPtrArray *notes = g_ptr_array_new();

	for (int i = first; i < end; i++) {
		const Strip *strip = g_ptr_array_index(print->strips, i);

		for (guint j = 0; strip->notes && j < strip->notes->len; j++)
			g_ptr_array_add(notes, g_ptr_array_index(strip->notes, j));
	}
	return notes;
}

/* --- Notes ------------------------------------------------------------------------------------ */

static void
count_notes(Flow *flow)
{
	double height = 0;
	int count = 0;

	g_array_append_val(flow->note_heights, height);
	g_array_append_val(flow->notes_before, count);
	for (int i = 0; i < flow->count; i++) {
		const GPtrArray *notes = flow->strips[i]->notes;

		for (guint j = 0; notes && j < notes->len; j++, count++) {
			height += ((const Strip *)g_ptr_array_index(notes, j))->height;
			g_array_append_val(flow->note_heights, height);
		}
		g_array_append_val(flow->notes_before, count);
	}
}

/* The height that lines first to end-1 of the notes take at the foot of a page. */
static double
notes_height(const Flow *flow, int first, int end)
{
	if (end <= first)
		return 0;
	return g_array_index(flow->note_heights, double, end) -
	       g_array_index(flow->note_heights, double, first) + 2 * flow->styles->note_gap;
}

static int
notes_before(const Flow *flow, int strip)
{
	return g_array_index(flow->notes_before, int, strip);
}

/* How many of the notes up to `last` fit, from `first` on, into so much height. */
static int
notes_that_fit(const Flow *flow, int first, int last, double height)
{
	int end = first;

	while (end < last && notes_height(flow, first, end + 1) <= height + CLOSE)
		end++;
	return end;
}

/* --- Pages ------------------------------------------------------------------------------------ */

/* The end of the page that begins with `first`: as many strips as fit above the lines of notes from
 * `note` on, less those that must stay with what does not. */
static int
page_end(const Flow *flow, int first, int note)
{
	double height = flow_text_height(flow->styles, flow->strips[first]), y = 0;
	int end;

	for (end = first; end < flow->count; end++) {
		const Strip *strip = flow->strips[end];

		if (end > first &&
		    (strip->page_start || strip->turned != flow->strips[first]->turned))
			return end;
		y = flow_strip_top(flow->styles, strip, end == first, y) + strip->height;
		if (y + notes_height(flow, note, notes_before(flow, end + 1)) > height + CLOSE &&
		    end > first)
			break;
	}
	if (end == flow->count)
		return end;
	for (int earlier = end; earlier > first; earlier--)
		if (!flow->strips[earlier - 1]->glued)
			return earlier;
	/* Everything on the page must stay together and does not fit: break where it is full. */
	return MAX(end, first + 1);
}

/* What the strips of a page leave of its height. */
static double
height_left(const Flow *flow, int first, int end)
{
	const Strip *strip = first < flow->count ? flow->strips[first] : NULL;
	double y = 0;

	for (int i = first; i < end; i++)
		y = flow_strip_top(flow->styles, flow->strips[i], i == first, y) +
		    flow->strips[i]->height;
	return flow_text_height(flow->styles, strip) - y;
}

GArray *
flow_plan(const Print *print, const PrintStyles *styles)
{
	g_autoptr(GArray) before = g_array_new(FALSE, FALSE, sizeof(int));
	g_autoptr(GArray) heights = g_array_new(FALSE, FALSE, sizeof(double));
	Flow flow = {.styles = styles,
		     .strips = (Strip **)print->strips->pdata,
		     .count = (int)print->strips->len,
		     .notes_before = before,
		     .note_heights = heights};
	GArray *pages = g_array_new(FALSE, FALSE, sizeof(PagePlan));
	int end = 0, note = 0;

	count_notes(&flow);
	/* Notes that found no room go on at the foot of the next pages, at last on pages of their own. */
	while (end < flow.count || note < notes_before(&flow, flow.count)) {
		PagePlan page = {.first = end, .end = end, .first_note = note};

		if (end < flow.count)
			page.end = page_end(&flow, end, note);
		page.end_note = notes_that_fit(&flow, note, notes_before(&flow, page.end),
					       height_left(&flow, page.first, page.end));
		if (page.end == page.first)
			page.end_note = MAX(page.end_note, note + 1);
		g_array_append_val(pages, page);
		end = page.end;
		note = page.end_note;
	}
	return pages;
}
