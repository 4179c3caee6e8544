/* What stands within a line: stretches of text, links, references, the marks of notes and their notes. */
#include "base/fill.h"
#include "render/print/compose.h"

/* --- Numbers ---------------------------------------------------------------------------------- */

char *
compose_number(const char *form, int number)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	char digits[16];

	g_snprintf(digits, sizeof digits, "%d", number);
	g_hash_table_insert(places, (char *)"number", digits);
	return fill_places(form, places);
}

/* Collects the ids that references below a node lead to. */
static void
find_references(const xmlNode *node, GHashTable *wanted)
{
	for (const xmlNode *child = compose_first_element(node); child;
	     child = compose_next_element(child)) {
		if (compose_is(child, "reference"))
			g_hash_table_add(wanted, compose_attribute(child, "to"));
		find_references(child, wanted);
	}
}

void
compose_find_labels(Composer *composer, const xmlNode *root)
{
	const PrintStyles *styles = composer->styles;
	g_autoptr(GHashTable) wanted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	int tables = 0, figures = 0;

	find_references(root, wanted);
	for (const xmlNode *node = compose_first_element(root); node;
	     node = compose_next_element(node)) {
		bool table = compose_is(node, "table"), figure = compose_is(node, "figure");
		bool annex = compose_is(node, "annex");
		char *id = compose_attribute(node, figure ? "ref" : "id");
		char *label = NULL;

		if (table)
			label = compose_number(styles->table_number, ++tables);
		else if (figure)
			label = compose_number(styles->figure_number, ++figures);
		else if (annex)
			label = compose_attribute(node, "label");
		if (!id || !label) {
			g_free(id);
			g_free(label);
			continue;
		}
		composer->number_tables =
			composer->number_tables || (table && g_hash_table_contains(wanted, id));
		composer->number_figures =
			composer->number_figures || (figure && g_hash_table_contains(wanted, id));
		g_hash_table_insert(composer->labels, id, label);
	}
}

/* ① to ⑳, ㉑ to ㊿ as Unicode has them, 〔51〕 beyond. */
static char *
note_mark(int number)
{
	char mark[8] = {0};

	if (number > 50)
		return g_strdup_printf("〔%d〕", number);
	g_unichar_to_utf8((gunichar)(number <= 20   ? 0x2460 + number - 1
				     : number <= 35 ? 0x3251 + number - 21
						    : 0x32B1 + number - 36),
			  mark);
	return g_strdup(mark);
}

/* --- Stretches -------------------------------------------------------------------------------- */

static TextSpan
span_of(const Style *style, Tag *tag)
{
	return (TextSpan){.face = style->face, .colour = style->colour, .tag = tag};
}

void
compose_append(RichText *text, const char *raw, const Style *style, Tag *tag)
{
	rich_text_append(text, raw, span_of(style, tag));
}

/* Gives the span its own Link tag where the link leads somewhere from this file: to an anchor, to an
 * absolute address, or, when the document says how its site is reached (root), to a page of the site. */
static void
follow_link(Composer *composer, const xmlNode *node, TextSpan *span)
{
	g_autofree char *href = compose_attribute(node, "href");
	g_autofree char *to = compose_attribute(node, "to");
	bool absolute =
		href && (g_str_has_prefix(href, "http://") || g_str_has_prefix(href, "https://"));

	if (!span->tag || (!to && !absolute && !(href && composer->print->root)))
		return;
	span->tag = structure_add_inline(composer->print->structure, span->tag, TAG_LINK);
	if (to)
		span->tag->destination = g_steal_pointer(&to);
	else if (absolute)
		span->tag->href = g_steal_pointer(&href);
	else
		span->tag->href = g_strconcat(composer->print->root, href, NULL);
}

static void
append_reference(Composer *composer, const xmlNode *node, RichText *text, TextSpan span)
{
	g_autofree char *to = compose_attribute(node, "to");
	const char *label = to ? g_hash_table_lookup(composer->labels, to) : NULL;

	if (!label) {
		compose_fail(composer, node, "没有名为“%s”的表、图或附件", to ? to : "");
		return;
	}
	g_hash_table_add(composer->referred, g_strdup(to));
	follow_link(composer, node, &span);
	rich_text_append(text, label, span);
}

/* --- Notes ------------------------------------------------------------------------------------ */

/* Sets the text of a note as strips of one line each. */
static GPtrArray *
set_note(Composer *composer, const xmlNode *node, const char *mark, const char *anchor, Tag *tag)
{
	const Style *style = &composer->styles->styles[STYLE_FOOTNOTE];
	Structure *structure = composer->print->structure;
	RichText *text = rich_text_new();
	GPtrArray *strips = g_ptr_array_new_with_free_func(strip_free);
	xmlChar *content = xmlNodeGetContent(node);
	Paragraph *paragraph;

	compose_append(text, mark, style, structure_add_inline(structure, tag, TAG_LBL));
	compose_append(text, (const char *)content, style, tag);
	xmlFree(content);
	paragraph = compose_shape(composer, text, style);
	paragraph_break(paragraph, composer->width - style->left, style->indent, style->alignment);
	for (guint i = 0; i < paragraph->lines->len; i++) {
		Strip *strip = strip_new(style->pitch);

		strip_add_line(strip, paragraph, (int)i, style->left, strip_baseline(style), style,
			       false);
		if (i == 0)
			strip->anchor = g_strdup(anchor);
		g_ptr_array_add(strips, strip);
	}
	g_ptr_array_add(composer->print->notes, strips);
	return strips;
}

/* The mark is a link to the note; the note's tag follows it. */
static void
append_note(Composer *composer, const xmlNode *node, RichText *text, const Style *style,
	    TextSpan span)
{
	Structure *structure = composer->print->structure;
	int number = ++composer->notes;
	g_autofree char *mark = note_mark(number);
	g_autofree char *anchor = g_strdup_printf("note-%d", number);
	Tag *reference, *note;

	/* What is set again around the text says its notes once. */
	if (!span.tag)
		return;
	reference = structure_add_inline(structure, span.tag, TAG_REFERENCE);
	note = structure_add_inline(structure, span.tag, TAG_NOTE);
	reference->companion = note;
	span.tag = structure_add_inline(structure, reference, TAG_LINK);
	span.tag->destination = g_strdup(anchor);
	span.size = composer->styles->note_size * style->size;
	span.rise = composer->styles->note_rise * style->size;
	span.notes = set_note(composer, node, mark, anchor, note);
	rich_text_append(text, mark, span);
}

/* --- All -------------------------------------------------------------------------------------- */

static bool
holds_text(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE || node->type == XML_TEXT_NODE ||
	       node->type == XML_CDATA_SECTION_NODE;
}

char *
compose_plain(const Composer *composer, const xmlNode *node)
{
	GString *plain = g_string_new(NULL);

	for (const xmlNode *child = node->children; child; child = child->next) {
		if (!holds_text(child) || compose_is(child, "note"))
			continue;
		if (compose_is(child, "reference")) {
			g_autofree char *to = compose_attribute(child, "to");
			const char *label = to ? g_hash_table_lookup(composer->labels, to) : NULL;

			g_string_append(plain, label ? label : "");
		} else {
			xmlChar *content = xmlNodeGetContent(child);

			g_string_append(plain, (const char *)content);
			xmlFree(content);
		}
	}
	g_strstrip(plain->str);
	return g_string_free(plain, FALSE);
}

void
compose_inlines(Composer *composer, const xmlNode *node, RichText *text, const Style *style,
		Tag *tag)
{
	for (const xmlNode *child = node->children; child; child = child->next) {
		TextSpan span = span_of(style, tag);
		xmlChar *content;

		if (!holds_text(child) || compose_is(child, "chart") || compose_is(child, "bar"))
			continue;
		if (compose_is(child, "note")) {
			append_note(composer, child, text, style, span);
			continue;
		}
		if (compose_is(child, "reference")) {
			append_reference(composer, child, text, span);
			continue;
		}
		if (compose_is(child, "strong")) {
			span.face = style->strong;
		} else if (compose_is(child, "status")) {
			g_autofree char *name = compose_attribute(child, "name");

			span.mark = styles_mark(composer->styles, name);
		} else if (compose_is(child, "link")) {
			follow_link(composer, child, &span);
		}
		content = xmlNodeGetContent(child);
		rich_text_append(text, (const char *)content, span);
		xmlFree(content);
	}
}
