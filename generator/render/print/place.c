/* From a plan of pages to the pages themselves. */
#include "render/print/page.h"
#include <math.h>

#define CLOSE 0.01

typedef struct {
	Print *print;
	const PrintStyles *styles;
	GPtrArray *notes; /* Strip *, the lines of all notes */
	Page *page;
	int number;	  /* of the page, from 0 */
	double left, top; /* of its text: of items that stand across, in their own frame */
} Placer;

static Page *
page_new(const Placer *placer, bool turned)
{
	const PrintStyles *styles = placer->styles;
	Page *page = g_new0(Page, 1);

	page->rules = g_array_new(FALSE, TRUE, sizeof(Rule));
	page->items = g_array_new(FALSE, TRUE, sizeof(Item));
	page->leaves = g_array_new(FALSE, TRUE, sizeof(Leaf));
	page->turned = turned;
	page->turned_left = flow_text_left(styles, placer->number);
	page->turned_foot = styles->top + styles->text_height;
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

/* Adds a rule, its place told from the text's corner, or makes the one longer that it goes on from: the
 * sides of a table's rows. */
static void
add_rule(const Placer *placer, Rule rule, double y)
{
	GArray *rules = placer->page->rules;
	guint seen = 0;

	rule.x += placer->left;
	rule.y += placer->top + y;
	rule.turned = placer->page->turned;
	for (guint i = rules->len; i-- > 0 && seen < 64; seen++) {
		Rule *before = &g_array_index(rules, Rule, i);

		if (rule.height > rule.width && fabs(before->x - rule.x) < CLOSE &&
		    fabs(before->width - rule.width) < CLOSE &&
		    fabs(before->y + before->height - rule.y) < CLOSE) {
			before->height += rule.height;
			return;
		}
	}
	g_array_append_val(rules, rule);
}

/* Places a strip with its top at y of the page's text. furniture: a repeated one, without tags. */
static void
place_strip(const Placer *placer, const Strip *strip, double y, bool furniture)
{
	for (guint i = 0; i < strip->rules->len; i++)
		add_rule(placer, g_array_index(strip->rules, Rule, i), y);
	for (guint i = 0; i < strip->items->len; i++) {
		Item item = g_array_index(strip->items, Item, i);

		item.x += placer->left;
		item.y += placer->top + y;
		item.turned = placer->page->turned;
		if (furniture)
			item.tag = NULL;
		page_add_item(placer->print, placer->number, &item);
	}
}

static void
note_targets(const Placer *placer, const Strip *strip, double y)
{
	double top = placer->page->turned ? placer->styles->top : placer->top + y;

	if (strip->anchor) {
		Anchor anchor = {.id = g_strdup(strip->anchor), .page = placer->number, .y = top};

		g_array_append_val(placer->print->anchors, anchor);
	}
	if (strip->heading) {
		OutlineEntry entry = {.text = g_strdup(strip->heading),
				      .level = strip->level,
				      .page = placer->number,
				      .y = top};

		g_array_append_val(placer->print->outline, entry);
	}
}

/* The head of a table again, so that it ends at `top`. */
static void
place_repeated(const Placer *placer, const Strip *strip, double top)
{
	double y = top - flow_repeat_height(strip);

	for (guint i = 0; strip->repeat && i < strip->repeat->len; i++) {
		const Strip *again = g_ptr_array_index(strip->repeat, i);

		place_strip(placer, again, y, true);
		y += again->height;
	}
}

/* Above a row that goes on from the page before and has no head above it. */
static void
open_strip(const Placer *placer, int index, double top)
{
	const Strip *strip = g_ptr_array_index(placer->print->strips, index);
	const Strip *before =
		index > 0 ? g_ptr_array_index(placer->print->strips, index - 1) : NULL;

	if (before && strip->closes && !strip->repeat && before->closes)
		add_rule(placer, strip->closing, top);
}

/* The strips of a page; returns where they end, or, where some go down to the foot, where those begin. */
static double
place_strips(const Placer *placer, const PagePlan *plan)
{
	const Strip *strip = NULL;
	double y = 0, foot = -1;

	for (int i = plan->first; i < plan->end; i++) {
		double top;

		strip = g_ptr_array_index(placer->print->strips, i);
		top = flow_strip_top(placer->styles, strip, i == plan->first, y);
		if (strip->foot && foot < 0) {
			foot = flow_text_height(placer->styles, strip) -
			       flow_foot_height(placer->print, i, plan->end);
			top = MAX(top, foot);
			foot = top;
		}
		if (i == plan->first) {
			place_repeated(placer, strip, top);
			open_strip(placer, i, top);
		}
		place_strip(placer, strip, top, false);
		note_targets(placer, strip, top);
		y = top + strip->height;
	}
	if (strip && strip->closes)
		add_rule(placer, strip->closing, y);
	return foot < 0 ? y : foot;
}

/* Lines of notes at the foot of the text, below a short rule. bottom: where they end. */
static void
place_notes(const Placer *placer, int first, int end, double bottom)
{
	const RuleStyle *rule = &placer->styles->rules[RULE_FOOTNOTE];
	double y = bottom;

	if (end <= first)
		return;
	for (int i = first; i < end; i++)
		y -= ((const Strip *)g_ptr_array_index(placer->notes, i))->height;
	add_rule(placer,
		 (Rule){.width = placer->styles->note_rule,
			.height = rule->thickness,
			.colour = rule->colour},
		 y - placer->styles->note_gap);
	for (int i = first; i < end; i++) {
		const Strip *strip = g_ptr_array_index(placer->notes, i);

		place_strip(placer, strip, y, false);
		note_targets(placer, strip, y);
		y += strip->height;
	}
}

static void
place_page(Placer *placer, const PagePlan *plan)
{
	const Strip *first = plan->first < plan->end
				     ? g_ptr_array_index(placer->print->strips, plan->first)
				     : NULL;
	bool turned = first && first->turned;
	bool has_foot = false;
	double end;

	placer->number = (int)placer->print->pages->len;
	placer->page = page_new(placer, turned);
	placer->left = turned ? 0 : flow_text_left(placer->styles, placer->number);
	placer->top = turned ? 0 : placer->styles->top;
	/* GB/T 9704: a page that has only the 版记 has no number. */
	placer->page->unnumbered = first && first->foot;
	g_ptr_array_add(placer->print->pages, placer->page);
	for (int i = plan->first; i < plan->end; i++)
		has_foot = has_foot ||
			   ((const Strip *)g_ptr_array_index(placer->print->strips, i))->foot;
	end = place_strips(placer, plan);
	place_notes(placer, plan->first_note, plan->end_note,
		    has_foot ? end - placer->styles->note_gap
			     : flow_text_height(placer->styles, first));
}

void
flow_place(Print *print, const PrintStyles *styles, const GArray *plan)
{
	g_autoptr(GPtrArray) notes = flow_notes(print, 0, (int)print->strips->len);
	Placer placer = {.print = print, .styles = styles, .notes = notes};

	for (guint i = 0; i < plan->len; i++)
		place_page(&placer, &g_array_index(plan, PagePlan, i));
}
