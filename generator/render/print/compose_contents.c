/* The contents: headings with leaders and the numbers of their pages. They are set once pages are planned, and
 * take their place below the title; then the pages are planned again. */
#include "render/print/compose.h"
#include <math.h>

/* The room of a page's number at the right, and the white beside leaders, in em. */
#define NUMBER_ROOM 2.0
#define LEADER_GAP 0.4
/* From one dot of the leaders to the next, in em. All stand on one grid of the page. */
#define LEADER_STEP 0.5
#define LEADER "·"

typedef struct {
	Composer *composer;
	int levels;	    /* of the headings that stand in it */
	Tag *tag;	    /* the TOC */
	GPtrArray *entries; /* Strip *, the last line of each entry */
	GPtrArray *links;   /* Tag *, of each entry */
	GPtrArray *targets; /* Strip *, what each leads to */
	GPtrArray *numbers; /* Paragraph *, the number of each entry's page, right-aligned */
	double number_room; /* of the widest of them: leaders end before it */
} Contents;

/* How many headings there are of the first so many levels. */
static int
count_headings(const Composer *composer, int levels)
{
	int count = 0;

	for (guint i = 0; i < composer->print->strips->len; i++) {
		const Strip *strip = g_ptr_array_index(composer->print->strips, i);

		count += strip->heading && strip->level <= levels;
	}
	return count;
}

static bool
wants_contents(const Composer *composer, const xmlNode *root, const GArray *plan)
{
	g_autofree char *said = compose_attribute(root, "contents");

	if (count_headings(composer, 1) == 0)
		return false;
	if (said)
		return g_str_equal(said, "yes");
	return (int)plan->len >= composer->styles->contents_pages;
}

/* As many levels as the styles allow and the page of the title has room for; at least one. */
static int
levels_that_fit(const Composer *composer)
{
	const PrintStyles *styles = composer->styles;
	const Style *title = &styles->styles[STYLE_CONTENTS_TITLE];
	double y = 0;
	int levels = styles->contents_levels;

	for (guint i = 0; i < composer->after_title; i++) {
		const Strip *strip = g_ptr_array_index(composer->print->strips, i);

		y = flow_strip_top(styles, strip, i == 0, y) + strip->height;
	}
	y += title->before + title->pitch + title->after;
	while (levels > 1 &&
	       y + count_headings(composer, levels) * styles->styles[STYLE_CONTENTS_2].pitch >
		       styles->text_height)
		levels--;
	return levels;
}

static const Style *
entry_style(const Composer *composer, const Strip *target)
{
	return &composer->styles->styles[target->level > 1 ? STYLE_CONTENTS_2 : STYLE_CONTENTS_1];
}

/* One entry, as yet without its number. */
static void
add_entry(Contents *contents, Strip *target)
{
	Composer *composer = contents->composer;
	Structure *structure = composer->print->structure;
	const Style *style = entry_style(composer, target);
	Tag *item = structure_add(structure, contents->tag, TAG_TOCI);
	Tag *link =
		structure_add(structure, structure_add(structure, item, TAG_REFERENCE), TAG_LINK);
	RichText *text = rich_text_new();
	Paragraph *paragraph;

	if (!target->anchor)
		target->anchor = g_strdup_printf("contents-%u", contents->entries->len + 1);
	link->destination = g_strdup(target->anchor);
	compose_append(text, target->heading, style, link);
	paragraph = compose_shape(composer, text, style);
	paragraph_break(paragraph, composer->width - style->left - (NUMBER_ROOM + 1) * style->size,
			style->indent, ALIGN_LEFT);
	if (!compose_lines(composer, paragraph, style, false))
		return;
	g_ptr_array_add(contents->entries, g_ptr_array_index(composer->print->strips,
							     composer->print->strips->len - 1));
	g_ptr_array_add(contents->links, link);
	g_ptr_array_add(contents->targets, target);
}

/* Sets the title and the entries of the strips that are headings, as strips of their own. */
static GPtrArray *
set_entries(Contents *contents, GPtrArray *strips)
{
	Composer *composer = contents->composer;
	const Style *title = &composer->styles->styles[STYLE_CONTENTS_TITLE];
	Structure *structure = composer->print->structure;
	GPtrArray *own = g_ptr_array_new();

	composer->print->strips = own;
	composer->after = 0;
	compose_lines(composer,
		      compose_text(composer, composer->styles->contents, title,
				   structure_add(structure, contents->tag, TAG_CAPTION),
				   composer->width),
		      title, true);
	for (guint i = 0; i < strips->len; i++) {
		Strip *strip = g_ptr_array_index(strips, i);

		if (strip->heading && strip->level <= contents->levels)
			add_entry(contents, strip);
	}
	composer->print->strips = strips;
	return own;
}

static int
page_of(const GArray *plan, const GPtrArray *strips, const Strip *strip)
{
	for (guint page = 0; page < plan->len; page++) {
		const PagePlan *found = &g_array_index(plan, PagePlan, page);

		for (int i = found->first; i < found->end; i++)
			if (g_ptr_array_index(strips, i) == strip)
				return (int)page;
	}
	return 0;
}

/* A row of so many dots, their places told from the right margin so that dots stand below dots. */
static void
add_leaders(Composer *composer, Strip *strip, const Style *style, double from, double to)
{
	double step = LEADER_STEP * style->size, margin = composer->width;
	int first = (int)((margin - from) / step), last = (int)ceil((margin - to) / step);
	g_autoptr(GString) dots = g_string_new(NULL);
	Paragraph *paragraph;

	for (int i = first; i > last; i--)
		g_string_append(dots, LEADER);
	if (dots->len == 0)
		return;
	paragraph = compose_text(composer, dots->str, &composer->styles->styles[STYLE_CONTENTS_2],
				 NULL, G_MAXINT);
	for (guint i = 0; i < paragraph->clusters->len; i++) {
		Cluster *cluster = &g_array_index(paragraph->clusters, Cluster, i);

		cluster->x = i * step + (step - cluster->width) / 2;
	}
	strip_add_line(strip, paragraph, 0, margin - first * step, strip_baseline(style), style,
		       true);
}

/* Sets the number of an entry's page. */
static void
set_number(Contents *contents, guint entry, int page)
{
	g_autofree char *number = g_strdup_printf("%d", page + 1);
	Style placed =
		*entry_style(contents->composer, g_ptr_array_index(contents->targets, entry));
	Paragraph *paragraph;

	placed.left = placed.indent = 0;
	placed.alignment = ALIGN_RIGHT;
	paragraph =
		compose_text(contents->composer, number, &placed,
			     g_ptr_array_index(contents->links, entry), contents->composer->width);
	g_ptr_array_add(contents->numbers, paragraph);
	contents->number_room = MAX(contents->number_room, paragraph_width(paragraph));
}

/* The dots and the number at the right of an entry's last line. */
static void
add_number(const Contents *contents, guint entry)
{
	Composer *composer = contents->composer;
	const Style *style = entry_style(composer, g_ptr_array_index(contents->targets, entry));
	Strip *strip = g_ptr_array_index(contents->entries, entry);
	const Item *text = &g_array_index(strip->items, Item, strip->items->len - 1);
	double from = text->x + text->width + LEADER_GAP * style->size;

	add_leaders(composer, strip, style, from,
		    composer->width - contents->number_room - LEADER_GAP * style->size);
	strip_add_line(strip, g_ptr_array_index(contents->numbers, entry), 0, 0,
		       strip_baseline(style), style, false);
}

GArray *
compose_contents(Composer *composer, const xmlNode *root, GArray *plan)
{
	Print *print = composer->print;
	GPtrArray *strips = print->strips;
	g_autoptr(GPtrArray) own = NULL, entries = g_ptr_array_new(), links = g_ptr_array_new(),
			     targets = g_ptr_array_new(), numbers = g_ptr_array_new();
	Contents contents = {.composer = composer,
			     .levels = levels_that_fit(composer),
			     .entries = entries,
			     .links = links,
			     .targets = targets,
			     .numbers = numbers};
	Strip *after;

	if (!wants_contents(composer, root, plan) || composer->after_title >= strips->len)
		return plan;
	contents.tag = composer->title
			       ? structure_add_after(print->structure, composer->title, TAG_TOC)
			       : structure_add_first(print->structure, TAG_TOC);
	own = set_entries(&contents, strips);
	after = g_ptr_array_index(strips, composer->after_title);
	after->page_start = true;
	for (guint i = 0; i < own->len; i++)
		g_ptr_array_insert(strips, (int)(composer->after_title + i),
				   g_ptr_array_index(own, i));
	g_array_unref(plan);
	plan = flow_plan(print, composer->styles);
	for (guint i = 0; i < entries->len; i++)
		set_number(&contents, i, page_of(plan, strips, g_ptr_array_index(targets, i)));
	for (guint i = 0; i < entries->len; i++)
		add_number(&contents, i);
	return plan;
}
