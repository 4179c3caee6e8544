/* What a 公文 has around its text by GB/T 9704: 主送机关 above it, 署名 and date, 附注 and 版记 below it. */
#include "render/print/compose.h"

bool
compose_recipients(Composer *composer, const xmlNode *node)
{
	compose_paragraph(composer, node, NULL, &composer->styles->styles[STYLE_RECIPIENTS],
			  compose_tag(composer, TAG_P), true);
	return true;
}

/* --- 署名 ------------------------------------------------------------------------------------- */

/* The left edge of the widest office, and that of the date. */
typedef struct {
	double office, date;
} Edges;

/* Without a seal the date begins two characters after the office, and neither comes nearer to the margin
 * than two. */
static Edges
edges_without_seal(double width, double office, double date, double em)
{
	Edges edges = {.office = width - 2 * em - office};

	edges.office = MIN(edges.office, width - 4 * em - date);
	edges.date = edges.office + 2 * em;
	return edges;
}

/* Under a seal the date stands four characters from the margin, the office in the middle above it. */
static Edges
edges_with_seal(double width, double office, double date, double em)
{
	Edges edges = {.date = width - 4 * em - date};
	double beyond;

	edges.office = edges.date + (date - office) / 2;
	beyond = MAX(edges.office + office - (width - 2 * em), 0);
	edges.office -= beyond;
	edges.date -= beyond;
	return edges;
}

static void
add_signature_line(Composer *composer, const xmlNode *node, const Style *style, double x)
{
	Style placed = *style;

	placed.left = MAX(x, 0);
	compose_paragraph(composer, node, NULL, &placed, compose_tag(composer, TAG_P), true);
}

bool
compose_signature(Composer *composer, const xmlNode *node)
{
	g_autofree char *seal = compose_attribute(node, "seal");
	g_autofree char *date = compose_child_text(node, "date");
	bool sealed = g_strcmp0(seal, "yes") == 0;
	Style style = composer->styles->styles[sealed ? STYLE_SIGNATURE_SEALED : STYLE_SIGNATURE];
	double widest = 0, date_width = compose_width(composer, date ? date : "", &style);
	Edges edges;

	for (const xmlNode *child = compose_first_element(node); child;
	     child = compose_next_element(child)) {
		g_autofree char *text = compose_plain(composer, child);

		if (compose_is(child, "office"))
			widest = MAX(widest, compose_width(composer, text, &style));
	}
	edges = sealed ? edges_with_seal(composer->width, widest, date_width, style.size)
		       : edges_without_seal(composer->width, widest, date_width, style.size);
	/* It never stands alone on a page: the end of the text comes with it. */
	compose_keep(composer);
	for (const xmlNode *child = compose_first_element(node); child;
	     child = compose_next_element(child)) {
		g_autofree char *text = compose_plain(composer, child);
		bool office = compose_is(child, "office");
		/* Several offices stand in the middle of the widest. */
		double middle = office ? (widest - compose_width(composer, text, &style)) / 2 : 0;

		add_signature_line(composer, child, &style,
				   office ? edges.office + middle : edges.date);
		style.before = 0;
	}
	/* The last line is free to be the last of a page, unless something that belongs to it follows. */
	((Strip *)g_ptr_array_index(composer->print->strips, composer->print->strips->len - 1))
		->glued = false;
	return true;
}

bool
compose_remark(Composer *composer, const xmlNode *node)
{
	compose_keep(composer);
	compose_paragraph(composer, node, NULL, &composer->styles->styles[STYLE_REMARK],
			  compose_tag(composer, TAG_P), false);
	return true;
}

/* --- 版记 ------------------------------------------------------------------------------------- */

static void
add_imprint_rule(Composer *composer, RuleKind kind)
{
	const RuleStyle *style = &composer->styles->rules[kind];
	Strip *strip = strip_new(style->thickness);

	strip->glued = strip->foot = true;
	strip_add_rule(strip, (Rule){.width = composer->width,
				     .height = style->thickness,
				     .colour = style->colour});
	compose_add(composer, strip, 0);
}

static void
add_imprint_lines(Composer *composer, const Paragraph *paragraph, const Style *style)
{
	guint first = composer->print->strips->len;

	compose_lines(composer, paragraph, style, true);
	for (guint i = first; i < composer->print->strips->len; i++)
		((Strip *)g_ptr_array_index(composer->print->strips, i))->foot = true;
}

/* 抄送：甲，乙。: one character from the margins, further lines below the first name. */
static void
add_send(Composer *composer, const xmlNode *node)
{
	Style style = composer->styles->styles[STYLE_IMPRINT];
	g_autofree char *label = compose_attribute(node, "label");
	double label_width = compose_width(composer, label ? label : "", &style);
	RichText *text = rich_text_new();
	Tag *tag = compose_tag(composer, TAG_P);
	Paragraph *paragraph;

	style.left = style.size + label_width;
	compose_append(text, label ? label : "", &style, tag);
	compose_inlines(composer, node, text, &style, tag);
	paragraph = compose_shape(composer, text, &style);
	paragraph_break(paragraph, composer->width - style.left - style.size, -label_width,
			ALIGN_JUSTIFY);
	add_imprint_lines(composer, paragraph, &style);
}

/* Who printed it at the left, when at the right, of one line. */
static void
add_issued(Composer *composer, const xmlNode *node)
{
	Style style = composer->styles->styles[STYLE_IMPRINT];
	Strip *strip = strip_new(style.pitch);
	double width = composer->width - 2 * style.size;

	strip->glued = strip->foot = true;
	for (const xmlNode *child = compose_first_element(node); child;
	     child = compose_next_element(child)) {
		RichText *text = rich_text_new();
		Tag *tag = compose_tag(composer, TAG_P);
		Paragraph *paragraph;

		compose_inlines(composer, child, text, &style, tag);
		paragraph = compose_shape(composer, text, &style);
		paragraph_break(paragraph, width, 0,
				compose_is(child, "date") ? ALIGN_RIGHT : ALIGN_LEFT);
		for (guint line = 0; line < paragraph->lines->len; line++)
			strip_add_line(strip, paragraph, (int)line, style.size,
				       strip_baseline(&style) + line * style.pitch, &style, false);
		strip->height = MAX(strip->height, paragraph->lines->len * style.pitch);
	}
	compose_add(composer, strip, 0);
}

static void
add_copies(Composer *composer, const xmlNode *node)
{
	Style style = composer->styles->styles[STYLE_IMPRINT];
	RichText *text = rich_text_new();
	Paragraph *paragraph;

	style.left = style.size;
	compose_inlines(composer, node, text, &style, compose_tag(composer, TAG_P));
	paragraph = compose_shape(composer, text, &style);
	paragraph_break(paragraph, composer->width - 2 * style.size, 0, ALIGN_RIGHT);
	add_imprint_lines(composer, paragraph, &style);
}

bool
compose_imprint(Composer *composer, const xmlNode *node)
{
	guint first = composer->print->strips->len;
	bool sending = false;
	Strip *strip;

	composer->after = composer->styles->grid;
	add_imprint_rule(composer, RULE_IMPRINT_OUTER);
	for (const xmlNode *child = compose_first_element(node); child;
	     child = compose_next_element(child)) {
		/* 报, 送 and 发 stand below each other without rules. */
		bool goes_on = sending && compose_is(child, "send");

		sending = compose_is(child, "send");
		if (composer->print->strips->len > first + 1 && !goes_on)
			add_imprint_rule(composer, RULE_IMPRINT_INNER);
		if (compose_is(child, "send"))
			add_send(composer, child);
		else if (compose_is(child, "issued"))
			add_issued(composer, child);
		else
			add_copies(composer, child);
	}
	add_imprint_rule(composer, RULE_IMPRINT_OUTER);
	strip = g_ptr_array_index(composer->print->strips, first);
	strip->before = composer->styles->grid;
	return true;
}
