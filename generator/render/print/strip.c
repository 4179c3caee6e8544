#include "render/print/page.h"

/* Where the baseline stands in the square of a Han character, in em from its top. */
#define BASELINE 0.87

Strip *
strip_new(double height)
{
	Strip *strip = g_new0(Strip, 1);

	strip->height = height;
	strip->items = g_array_new(FALSE, TRUE, sizeof(Item));
	strip->rules = g_array_new(FALSE, TRUE, sizeof(Rule));
	return strip;
}

void
strip_free(gpointer data)
{
	Strip *strip = data;

	if (!strip)
		return;
	g_array_unref(strip->items);
	g_array_unref(strip->rules);
	g_clear_pointer(&strip->notes, g_ptr_array_unref);
	g_free(strip->anchor);
	g_free(strip->heading);
	g_free(strip);
}

void
strip_add_rule(Strip *strip, Rule rule)
{
	g_array_append_val(strip->rules, rule);
}

double
strip_baseline(const Style *style)
{
	return (style->pitch - style->size) / 2 + BASELINE * style->size;
}

/* The sign before a status word: as high as a character, on the text's middle. */
static Item
mark_item(const Cluster *cluster, const TextSpan *span, double x, double y, double em)
{
	double size = 0.62 * em;

	return (Item){.kind = ITEM_MARK,
		      .x = x + cluster->x + 0.08 * em,
		      .y = y - 0.38 * em - size / 2,
		      .width = size,
		      .height = size,
		      .mark = *span->mark};
}

/* The lines of the note whose mark stands in the strip. */
static void
add_notes(Strip *strip, const GPtrArray *notes)
{
	if (!strip->notes)
		strip->notes = g_ptr_array_new();
	for (guint i = 0; i < notes->len; i++)
		g_ptr_array_add(strip->notes, g_ptr_array_index(notes, i));
}

void
strip_add_line(Strip *strip, const Paragraph *paragraph, int line, double x, double y,
	       const Style *style, bool furniture)
{
	const Line *set = &g_array_index(paragraph->lines, Line, line);
	const Cluster *clusters = (const Cluster *)(void *)paragraph->clusters->data;

	for (int first = set->first, end; first < set->end; first = end) {
		const TextSpan *span =
			&g_array_index(paragraph->spans, TextSpan, clusters[first].span);
		Item item = {.kind = ITEM_TEXT, .x = x + clusters[first].x, .y = y};

		end = first + 1;
		if (clusters[first].rules.class == CHARACTER_MARK) {
			item = mark_item(&clusters[first], span, x, y, paragraph->em);
		} else {
			while (end < set->end && clusters[end].span == clusters[first].span)
				end++;
			item.colour = span->colour;
			item.width =
				clusters[end - 1].x + clusters[end - 1].width - clusters[first].x;
			item.height = style->pitch;
		}
		item.tag = furniture ? NULL : span->tag;
		if (!furniture && span->notes)
			add_notes(strip, span->notes);
		item.paragraph = paragraph;
		item.first = first;
		item.end = end;
		item.text_start = clusters[first].start;
		item.text_end = end == set->end ? set->text_end : clusters[end - 1].end;
		item.is_short = set->is_short;
		g_array_append_val(strip->items, item);
	}
}
