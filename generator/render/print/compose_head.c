/* The head of an issue. In the form of a 简报: its name, its number, who issues it and when, a rule; of a
 * 通报: the office's name, the number of the document, a rule. */
#include "render/print/compose.h"

char *
compose_child_text(const xmlNode *head, const char *name)
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

/* The name on one line, made smaller where it would not fit. */
static void
add_masthead(Composer *composer, const char *name, const Style *masthead)
{
	Style style = *masthead;
	RichText *text = rich_text_new();
	Tag *tag = compose_tag(composer, TAG_P);
	Paragraph *paragraph;
	double width;
	Strip *strip;

	compose_append(text, name, &style, tag);
	width = paragraph_width(compose_shape(composer, text, &style));
	if (width > composer->width)
		style.size =
			MAX(style.size * composer->width / width * 0.999, composer->styles->em);
	paragraph = compose_text(composer, name, &style, tag, composer->width);
	strip = compose_lines(composer, paragraph, &style, true);
	if (strip)
		strip->keeps_white = true;
}

/* The issuing office at the left and the date at the right of one line. */
static void
add_issue_line(Composer *composer, const char *office, const char *date)
{
	Style style = composer->styles->styles[STYLE_ISSUE_LINE];
	double width = composer->width;
	Strip *strip = strip_new(style.pitch);
	const char *const texts[] = {office, date};

	for (int i = 0; i < 2; i++) {
		Paragraph *paragraph;

		if (!texts[i])
			continue;
		style.alignment = i == 0 ? ALIGN_LEFT : ALIGN_RIGHT;
		paragraph = compose_text(composer, texts[i], &style, compose_tag(composer, TAG_P),
					 width);
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
	strip_add_rule(strip, (Rule){.width = composer->width,
				     .height = rule->thickness,
				     .colour = rule->colour});
	compose_add(composer, strip, rule->before);
	composer->after = rule->after;
}

/* How the parts of a head look in each form. */
static const struct {
	const char *name;
	StyleKind masthead, number;
	RuleKind rule;
} forms[] = {
	{"sample", STYLE_MASTHEAD_SAMPLE, STYLE_ISSUE_NUMBER, RULE_HEAD_SAMPLE},
	{"brief", STYLE_MASTHEAD, STYLE_ISSUE_NUMBER, RULE_HEAD},
	{"circular", STYLE_MASTHEAD_CIRCULAR, STYLE_DOCUMENT_NUMBER, RULE_HEAD_CIRCULAR},
	{"circular-sample", STYLE_MASTHEAD_CIRCULAR_SAMPLE, STYLE_DOCUMENT_NUMBER,
	 RULE_HEAD_CIRCULAR_SAMPLE},
};

bool
compose_head(Composer *composer, const xmlNode *node)
{
	const PrintStyles *styles = composer->styles;
	g_autofree char *form = compose_attribute(node, "form");
	g_autofree char *masthead = compose_child_text(node, "masthead");
	g_autofree char *number = compose_child_text(node, "number");
	g_autofree char *office = compose_child_text(node, "office");
	g_autofree char *date = compose_child_text(node, "date");
	gsize found = 0;

	if (!masthead)
		return compose_fail(composer, node, "head中没有masthead");
	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++)
		if (g_strcmp0(form, forms[i].name) == 0)
			found = i;
	add_masthead(composer, masthead, &styles->styles[forms[found].masthead]);
	if (number) {
		const Style *style = &styles->styles[forms[found].number];

		compose_lines(composer,
			      compose_text(composer, number, style, compose_tag(composer, TAG_P),
					   composer->width),
			      style, true);
	}
	if (office || date)
		add_issue_line(composer, office, date);
	add_head_rule(composer, &styles->rules[forms[found].rule]);
	return true;
}
