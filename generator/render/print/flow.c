/* From strips to pages. */
#include "render/print/page.h"
#include <math.h>

/* Lengths that should be equal differ by less than this, in pt. */
#define CLOSE 0.01

typedef struct {
	Print *print;
	const PrintStyles *styles;
	Strip **strips;
	int count;
} Flow;

double
flow_text_left(const PrintStyles *styles, int page)
{
	/* Page 0 is the first, an odd one. */
	if (styles->mirrored && page % 2 == 1)
		return styles->page_width - styles->left - styles->text_width;
	return styles->left;
}

static double
repeat_height(const Strip *strip)
{
	double height = 0;

	for (guint i = 0; strip->repeat && i < strip->repeat->len; i++)
		height += ((const Strip *)g_ptr_array_index(strip->repeat, i))->height;
	return height;
}

/* Where a strip's top comes when the one above it ends at y (0: the head of the page). */
static double
strip_top(const Flow *flow, const Strip *strip, bool first, double y)
{
	double top = y + (first && !strip->keeps_white ? 0 : strip->before);

	if (first)
		top += repeat_height(strip);
	if (strip->on_grid)
		top = ceil((top - CLOSE) / flow->styles->grid) * flow->styles->grid;
	return top;
}

/* --- Where pages end -------------------------------------------------------------------------- */

/* The end of the page that begins with `first`: as many strips as fit, less those that must stay with
 * what does not. */
static int
page_end(const Flow *flow, int first)
{
	double y = 0;
	int end;

	for (end = first; end < flow->count; end++) {
		const Strip *strip = flow->strips[end];

		if (end > first && strip->page_start)
			return end;
		y = strip_top(flow, strip, end == first, y) + strip->height;
		if (y > flow->styles->text_height + CLOSE && end > first)
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

/* --- Placing ---------------------------------------------------------------------------------- */

static Page *
page_new(void)
{
	Page *page = g_new0(Page, 1);

	page->rules = g_array_new(FALSE, TRUE, sizeof(Rule));
	page->items = g_array_new(FALSE, TRUE, sizeof(Item));
	page->leaves = g_array_new(FALSE, TRUE, sizeof(Leaf));
	return page;
}

void
page_add_item(Print *print, int number, const Item *item)
{
	Page *page = g_ptr_array_index(print->pages, number);
	int place = (int)page->items->len;
	bool goes_on = place > 0 && g_array_index(page->items, Item, place - 1).tag == item->tag;

	g_array_append_val(page->items, *item);
	if (!item->tag)
		return;
	if (goes_on) {
		g_array_index(page->leaves, Leaf, page->leaves->len - 1).end = place + 1;
	} else {
		Leaf leaf = {.first = place, .end = place + 1};

		structure_add_leaf(item->tag, number, (int)page->leaves->len);
		g_array_append_val(page->leaves, leaf);
	}
}

/* Adds a rule, or makes the one longer that it goes on from: the sides of a table's rows. */
static void
add_rule(Page *page, Rule rule)
{
	guint seen = 0;

	for (guint i = page->rules->len; i-- > 0 && seen < 64; seen++) {
		Rule *before = &g_array_index(page->rules, Rule, i);

		if (rule.height > rule.width && fabs(before->x - rule.x) < CLOSE &&
		    fabs(before->width - rule.width) < CLOSE &&
		    fabs(before->y + before->height - rule.y) < CLOSE) {
			before->height += rule.height;
			return;
		}
	}
	g_array_append_val(page->rules, rule);
}

/* Places a strip with its top at y of the page's text. furniture: a repeated one, without tags. */
static void
place_strip(const Flow *flow, int number, const Strip *strip, double y, bool furniture)
{
	Page *page = g_ptr_array_index(flow->print->pages, number);
	double left = flow_text_left(flow->styles, number);
	double top = flow->styles->top + y;

	for (guint i = 0; i < strip->rules->len; i++) {
		Rule rule = g_array_index(strip->rules, Rule, i);

		rule.x += left;
		rule.y += top;
		add_rule(page, rule);
	}
	for (guint i = 0; i < strip->items->len; i++) {
		Item item = g_array_index(strip->items, Item, i);

		item.x += left;
		item.y += top;
		if (furniture)
			item.tag = NULL;
		page_add_item(flow->print, number, &item);
	}
}

static void
note_targets(const Flow *flow, int number, const Strip *strip, double y)
{
	double top = flow->styles->top + y;

	if (strip->anchor) {
		Anchor anchor = {.id = g_strdup(strip->anchor), .page = number, .y = top};

		g_array_append_val(flow->print->anchors, anchor);
	}
	if (strip->heading) {
		OutlineEntry entry = {.text = g_strdup(strip->heading),
				      .level = strip->level,
				      .page = number,
				      .y = top};

		g_array_append_val(flow->print->outline, entry);
	}
}

static void
close_strip(const Flow *flow, int number, const Strip *strip, double foot)
{
	Rule rule = strip->closing;

	if (!strip->closes)
		return;
	rule.x += flow_text_left(flow->styles, number);
	rule.y += flow->styles->top + foot;
	add_rule(g_ptr_array_index(flow->print->pages, number), rule);
}

/* Above a row that goes on from the page before and has no head above it. */
static void
open_strip(const Flow *flow, int number, int index, double top)
{
	const Strip *strip = flow->strips[index];
	Rule rule = strip->closing;

	if (index == 0 || !strip->closes || strip->repeat || !flow->strips[index - 1]->closes)
		return;
	rule.x += flow_text_left(flow->styles, number);
	rule.y += flow->styles->top + top;
	add_rule(g_ptr_array_index(flow->print->pages, number), rule);
}

static void
place_page(const Flow *flow, int first, int end)
{
	int number = (int)flow->print->pages->len;
	double y = 0;

	g_ptr_array_add(flow->print->pages, page_new());
	for (int i = first; i < end; i++) {
		const Strip *strip = flow->strips[i];
		double top = strip_top(flow, strip, i == first, y);

		if (i == first && strip->repeat) {
			double at = top - repeat_height(strip);

			for (guint j = 0; j < strip->repeat->len; j++) {
				const Strip *again = g_ptr_array_index(strip->repeat, j);

				place_strip(flow, number, again, at, true);
				at += again->height;
			}
		}
		if (i == first)
			open_strip(flow, number, i, top);
		place_strip(flow, number, strip, top, false);
		note_targets(flow, number, strip, top);
		y = top + strip->height;
	}
	close_strip(flow, number, flow->strips[end - 1], y);
}

void
flow_pages(Print *print, const PrintStyles *styles)
{
	Flow flow = {.print = print,
		     .styles = styles,
		     .strips = (Strip **)print->strips->pdata,
		     .count = (int)print->strips->len};

	for (int first = 0, end; first < flow.count; first = end) {
		end = page_end(&flow, first);
		place_page(&flow, first, end);
	}
}
