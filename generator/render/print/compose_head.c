/* The head of an issue in the form of a 简报: its name, its number, who issues it and when, a rule. */
#include "render/print/compose.h"

static char *
text_of(const xmlNode *head, const char *name)
{
	for (const xmlNode *node = compose_first_element(head); node;
	     node = compose_next_element(node))
		if (compose_is(node, name)) {
			xmlChar *content = xmlNodeGetContent(node);
			char *text = g_strdup(g_strstrip((char *)content));

			xmlFree(content);
			return text;
		}
	return NULL;
}

static Tag *
add_line_tag(Composer *composer)
{
	Structure *structure = composer->print->structure;

	return structure_add(structure, structure_root(structure), TAG_P);
}

/* The name on one line, made smaller where it would not fit. */
static void
add_masthead(Composer *composer, const char *name, const Style *masthead)
{
	Style style = *masthead;
	RichText *text = rich_text_new();
	Tag *tag = add_line_tag(composer);
	Paragraph *paragraph;
	double width;
	Strip *strip;

	compose_append(text, name, &style, tag);
	width = paragraph_width(compose_shape(composer, text, &style));
	if (width > composer->styles->text_width)
		style.size = MAX(style.size * composer->styles->text_width / width * 0.999,
				 composer->styles->em);
	paragraph = compose_text(composer, name, &style, tag, composer->styles->text_width);
	strip = compose_lines(composer, paragraph, &style, true);
	if (strip)
		strip->keeps_white = true;
}

/* The issuing office at the left and the date at the right of one line. */
static void
add_issue_line(Composer *composer, const char *office, const char *date)
{
	Style style = composer->styles->styles[STYLE_ISSUE_LINE];
	double width = composer->styles->text_width;
	Strip *strip = strip_new(style.pitch);
	const char *const texts[] = {office, date};

	for (int i = 0; i < 2; i++) {
		Paragraph *paragraph;

		if (!texts[i])
			continue;
		style.alignment = i == 0 ? ALIGN_LEFT : ALIGN_RIGHT;
		paragraph = compose_text(composer, texts[i], &style, add_line_tag(composer), width);
		for (guint line = 0; line < paragraph->lines->len; line++)
			strip_add_line(strip, paragraph, (int)line, style.left,
				       strip_baseline(&style) + line * style.pitch, &style, false);
		strip->height = MAX(strip->height, paragraph->lines->len * style.pitch);
	}
	strip->glued = true;
	compose_add(composer, strip, style.before);
	composer->after = style.after;
}

static void
add_head_rule(Composer *composer, const RuleStyle *rule)
{
	Strip *strip = strip_new(rule->thickness);

	strip->glued = true;
	strip_add_rule(strip, (Rule){.width = composer->styles->text_width,
				     .height = rule->thickness,
				     .colour = rule->colour});
	compose_add(composer, strip, rule->before);
	composer->after = rule->after;
}

bool
compose_head(Composer *composer, const xmlNode *node)
{
	const PrintStyles *styles = composer->styles;
	g_autofree char *form = compose_attribute(node, "form");
	bool sample = g_strcmp0(form, "brief") != 0;
	g_autofree char *masthead = text_of(node, "masthead");
	g_autofree char *number = text_of(node, "number");
	g_autofree char *office = text_of(node, "office");
	g_autofree char *date = text_of(node, "date");

	if (!masthead)
		return compose_fail(composer, node, "head中没有masthead");
	add_masthead(composer, masthead,
		     &styles->styles[sample ? STYLE_MASTHEAD_SAMPLE : STYLE_MASTHEAD]);
	if (number) {
		const Style *style = &styles->styles[STYLE_ISSUE_NUMBER];

		compose_lines(composer,
			      compose_text(composer, number, style, add_line_tag(composer),
					   styles->text_width),
			      style, true);
	}
	if (office || date)
		add_issue_line(composer, office, date);
	add_head_rule(composer, &styles->rules[sample ? RULE_HEAD_SAMPLE : RULE_HEAD]);
	return true;
}
