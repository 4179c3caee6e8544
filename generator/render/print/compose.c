#include "render/print/compose.h"
#include "base/fill.h"
#include <string.h>

/* --- Reading ---------------------------------------------------------------------------------- */

bool
compose_fail(Composer *composer, const xmlNode *node, const char *format, ...)
{
	va_list arguments;
	g_autofree char *message = NULL;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_set_error(composer->error, PRINT_ERROR, PRINT_ERROR_DOCUMENT, "%s:%ld: %s",
		    composer->print->id, xmlGetLineNo((xmlNode *)node), message);
	return false;
}

char *
compose_attribute(const xmlNode *node, const char *name)
{
	xmlChar *value = xmlGetNoNsProp((xmlNode *)node, (const xmlChar *)name);
	char *copy = g_strdup((const char *)value);

	xmlFree(value);
	return copy;
}

static const xmlNode *
element_from(const xmlNode *node)
{
	while (node && node->type != XML_ELEMENT_NODE)
		node = node->next;
	return node;
}

const xmlNode *
compose_first_element(const xmlNode *node)
{
	return element_from(node->children);
}

const xmlNode *
compose_next_element(const xmlNode *node)
{
	return element_from(node->next);
}

bool
compose_is(const xmlNode *node, const char *name)
{
	return node && g_str_equal((const char *)node->name, name);
}

/* --- Inlines ---------------------------------------------------------------------------------- */

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

void
compose_inlines(Composer *composer, const xmlNode *node, RichText *text, const Style *style,
		Tag *tag)
{
	for (const xmlNode *child = node->children; child; child = child->next) {
		TextSpan span = span_of(style, tag);
		xmlChar *content;

		if (child->type != XML_ELEMENT_NODE && child->type != XML_TEXT_NODE &&
		    child->type != XML_CDATA_SECTION_NODE)
			continue;
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

/* --- Lines ------------------------------------------------------------------------------------ */

Paragraph *
compose_shape(Composer *composer, RichText *text, const Style *style)
{
	Paragraph *paragraph = paragraph_shape(composer->shaper, text, style);

	g_ptr_array_add(composer->print->paragraphs, paragraph);
	return paragraph;
}

Paragraph *
compose_text(Composer *composer, const char *raw, const Style *style, Tag *tag, double width)
{
	RichText *text = rich_text_new();
	Paragraph *paragraph;

	compose_append(text, raw, style, tag);
	paragraph = compose_shape(composer, text, style);
	paragraph_break(paragraph, width - style->left, style->indent, style->alignment);
	return paragraph;
}

void
compose_add(Composer *composer, Strip *strip, double before)
{
	strip->before = MAX(before, composer->after);
	composer->after = 0;
	strip->page_start = strip->page_start || composer->page_start;
	composer->page_start = false;
	g_ptr_array_add(composer->print->strips, strip);
}

Strip *
compose_lines(Composer *composer, const Paragraph *paragraph, const Style *style, bool glued)
{
	int count = (int)paragraph->lines->len;
	Strip *first = NULL;

	for (int i = 0; i < count; i++) {
		Strip *strip = strip_new(style->pitch);

		strip->on_grid = style->on_grid;
		strip->glued = glued || (count > 1 && (i == 0 || i == count - 2));
		strip_add_line(strip, paragraph, i, style->left, strip_baseline(style), style,
			       false);
		compose_add(composer, strip, i == 0 ? style->before : 0);
		if (i == 0)
			first = strip;
	}
	if (count > 0)
		composer->after = style->after;
	return first;
}

/* Composes the inlines of a node as one paragraph. text: NULL, or what goes before them, taken over. */
static Strip *
compose_paragraph(Composer *composer, const xmlNode *node, RichText *text, const Style *style,
		  Tag *tag, bool glued)
{
	Paragraph *paragraph;

	if (!text)
		text = rich_text_new();
	compose_inlines(composer, node, text, style, tag);
	paragraph = compose_shape(composer, text, style);
	paragraph_break(paragraph, composer->styles->text_width - style->left, style->indent,
			style->alignment);
	return compose_lines(composer, paragraph, style, glued);
}

/* --- Blocks ----------------------------------------------------------------------------------- */

static Tag *
add_tag(Composer *composer, TagKind kind)
{
	Structure *structure = composer->print->structure;

	return structure_add(structure, structure_root(structure), kind);
}

/* Notes where a heading stands, for links and the outline. */
static void
name_strip(Strip *strip, const xmlNode *node, const char *text, int level)
{
	g_autofree char *id = compose_attribute(node, "id");

	if (!strip)
		return;
	g_free(strip->anchor);
	strip->anchor = g_steal_pointer(&id);
	if (level > 0) {
		strip->heading = g_strdup(text);
		strip->level = level;
	}
}

static bool
compose_title(Composer *composer, const xmlNode *node)
{
	compose_paragraph(composer, node, NULL, &composer->styles->styles[STYLE_TITLE],
			  add_tag(composer, TAG_H1), true);
	return true;
}

static bool
compose_heading(Composer *composer, const xmlNode *node)
{
	static const StyleKind kinds[] = {STYLE_HEADING_1, STYLE_HEADING_2, STYLE_HEADING_3};
	g_autofree char *level_text = compose_attribute(node, "level");
	int level = level_text ? (int)CLAMP(g_ascii_strtoll(level_text, NULL, 10), 1, 3) : 1;
	xmlChar *content = xmlNodeGetContent(node);
	Strip *strip =
		compose_paragraph(composer, node, NULL, &composer->styles->styles[kinds[level - 1]],
				  add_tag(composer, (TagKind)(TAG_H1 + level)), true);

	name_strip(strip, node, g_strstrip((char *)content), level);
	xmlFree(content);
	return true;
}

/* 附件1 at the left of the first line, its title centred below. */
static bool
compose_annex(Composer *composer, const xmlNode *node)
{
	const Style *label_style = &composer->styles->styles[STYLE_ANNEX_LABEL];
	g_autofree char *label = compose_attribute(node, "label");
	xmlChar *content = xmlNodeGetContent(node);
	g_autofree char *heading =
		g_strconcat(label ? label : "", "　", g_strstrip((char *)content), NULL);
	Paragraph *paragraph = compose_text(composer, label ? label : "", label_style,
					    add_tag(composer, TAG_P), composer->styles->text_width);
	Strip *first = compose_lines(composer, paragraph, label_style, true);
	Strip *title = compose_paragraph(composer, node, NULL,
					 &composer->styles->styles[STYLE_ANNEX_TITLE],
					 add_tag(composer, TAG_H2), true);

	first = first ? first : title;
	if (first)
		first->page_start = true;
	name_strip(first, node, heading, 1);
	xmlFree(content);
	return true;
}

static bool
compose_body(Composer *composer, const xmlNode *node)
{
	g_autofree char *role = compose_attribute(node, "role");
	StyleKind kind = STYLE_BODY;

	if (g_strcmp0(role, "note") == 0)
		kind = STYLE_NOTE;
	else if (g_strcmp0(role, "editorial") == 0)
		kind = STYLE_EDITORIAL;
	compose_paragraph(composer, node, NULL, &composer->styles->styles[kind],
			  add_tag(composer, TAG_P), false);
	return true;
}

static char *
item_label(const Composer *composer, bool numbered, int number)
{
	g_autoptr(GHashTable) places = NULL;
	char text[16];

	if (!numbered)
		return g_strdup(composer->styles->bullet);
	places = g_hash_table_new(g_str_hash, g_str_equal);
	g_snprintf(text, sizeof text, "%d", number);
	g_hash_table_insert(places, (char *)"number", text);
	return fill_places(composer->styles->number, places);
}

static bool
compose_list(Composer *composer, const xmlNode *node)
{
	const Style *style = &composer->styles->styles[STYLE_ITEM];
	Structure *structure = composer->print->structure;
	g_autofree char *kind = compose_attribute(node, "kind");
	Tag *list = add_tag(composer, TAG_L);
	int number = 0;

	for (const xmlNode *item = compose_first_element(node); item;
	     item = compose_next_element(item)) {
		g_autofree char *label =
			item_label(composer, g_strcmp0(kind, "number") == 0, ++number);
		Tag *tag = structure_add(structure, list, TAG_LI);
		RichText *text = rich_text_new();

		compose_append(text, label, style, structure_add(structure, tag, TAG_LBL));
		compose_paragraph(composer, item, text, style,
				  structure_add(structure, tag, TAG_LBODY), false);
	}
	return true;
}

/* The width of a label set in a style, pt. */
static double
label_width(Composer *composer, const char *label, const Style *style)
{
	RichText *text = rich_text_new();

	compose_append(text, label, style, NULL);
	return paragraph_width(compose_shape(composer, text, style));
}

/* 附件：1.… at the end of the text, after a blank line: the numbers stand below each other, a name's
 * further lines below its first character, all on one page. */
static bool
compose_annexes(Composer *composer, const xmlNode *node)
{
	Style style = composer->styles->styles[STYLE_ITEM];
	Structure *structure = composer->print->structure;
	g_autofree char *label = compose_attribute(node, "label");
	double margin = style.indent + label_width(composer, label ? label : "", &style);
	Tag *list = add_tag(composer, TAG_L);
	int number = 0;

	style.before = composer->styles->grid;
	for (const xmlNode *item = compose_first_element(node); item;
	     item = compose_next_element(item)) {
		g_autofree char *own = item_label(composer, true, ++number);
		g_autofree char *first =
			number == 1 && label ? g_strconcat(label, own, NULL) : NULL;
		Tag *tag = structure_add(structure, list, TAG_LI);
		RichText *text = rich_text_new();

		style.left = margin + label_width(composer, own, &style);
		style.indent = -label_width(composer, first ? first : own, &style);
		compose_append(text, first ? first : own, &style,
			       structure_add(structure, tag, TAG_LBL));
		compose_paragraph(composer, item, text, &style,
				  structure_add(structure, tag, TAG_LBODY),
				  compose_next_element(item) != NULL);
		style.before = 0;
	}
	return true;
}

static bool
compose_page_break(Composer *composer, const xmlNode *node G_GNUC_UNUSED)
{
	composer->page_start = true;
	return true;
}

static void
add_figure_caption(Composer *composer, const xmlNode *caption)
{
	const Style *style = &composer->styles->styles[STYLE_FIGURE_CAPTION];

	if (!compose_is(caption, "caption"))
		return;
	compose_paragraph(composer, caption, NULL, style, add_tag(composer, TAG_P), false);
}

/* A figure keeps its own size, or is made smaller to fit the text and to leave room for its caption. */
static bool
compose_figure(Composer *composer, const xmlNode *node)
{
	const PrintStyles *styles = composer->styles;
	g_autofree char *id = compose_attribute(node, "ref");
	const ChartFigure *figure =
		composer->figures && id ? g_hash_table_lookup(composer->figures, id) : NULL;
	double scale = 0.75;
	Strip *strip;
	Item item = {.kind = ITEM_FIGURE};

	if (!figure || !(figure->width > 0) || !(figure->height > 0))
		return compose_fail(composer, node, "没有名为“%s”的图", id ? id : "");
	scale = MIN(scale, styles->text_width / figure->width);
	scale = MIN(scale, 0.8 * styles->text_height / figure->height);
	item.tag = add_tag(composer, TAG_FIGURE);
	item.tag->alternative = g_strdup(figure->sentence ? figure->sentence : figure->title);
	item.figure = figure;
	item.scale = scale;
	item.width = scale * figure->width;
	item.height = scale * figure->height;
	item.x = (styles->text_width - item.width) / 2;
	strip = strip_new(item.height);
	strip->glued = true;
	g_array_append_val(strip->items, item);
	compose_add(composer, strip, styles->figure_gap);
	add_figure_caption(composer, compose_first_element(node));
	composer->after = styles->figure_gap;
	return true;
}

static const struct {
	const char *name;
	bool (*compose)(Composer *composer, const xmlNode *node);
} blocks[] = {
	{"head", compose_head},	      {"title", compose_title},
	{"heading", compose_heading}, {"annex", compose_annex},
	{"list", compose_list},	      {"paragraph", compose_body},
	{"figure", compose_figure},   {"table", compose_table},
	{"annexes", compose_annexes}, {"page-break", compose_page_break},
};

static bool
compose_block(Composer *composer, const xmlNode *node)
{
	for (gsize i = 0; i < G_N_ELEMENTS(blocks); i++)
		if (compose_is(node, blocks[i].name))
			return blocks[i].compose(composer, node);
	return compose_fail(composer, node, "不认识的元素%s", (const char *)node->name);
}

bool
compose_document(Composer *composer, const xmlNode *root)
{
	for (const xmlNode *node = compose_first_element(root); node;
	     node = compose_next_element(node))
		if (!compose_block(composer, node))
			return false;
	/* A document without a line still has a page. */
	if (composer->print->strips->len == 0)
		compose_add(composer, strip_new(0), 0);
	return true;
}

/* --- Around the text -------------------------------------------------------------------------- */

/* Adds one line of furniture to a page, its left edge at x and its baseline at y; alignment is that of
 * the style within `width`. tag: NULL but for what is to be read aloud once. */
static void
add_furniture(Composer *composer, int page, const char *raw, const Style *style, Tag *tag, double x,
	      double y, double width)
{
	Paragraph *paragraph = compose_text(composer, raw, style, tag, width);
	g_autoptr(Strip) strip = strip_new(style->pitch);

	if (paragraph->lines->len == 0)
		return;
	strip_add_line(strip, paragraph, 0, x, y, style, false);
	for (guint i = 0; i < strip->items->len; i++)
		page_add_item(composer->print, page, &g_array_index(strip->items, Item, i));
}

/* GB/T 9704: the dashes stand 7 mm below the text, one character from its outer edge. */
static void
add_page_number(Composer *composer, int page)
{
	const PrintStyles *styles = composer->styles;
	Style style = styles->styles[STYLE_PAGE_NUMBER];
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	double dash = styles->top + styles->text_height + styles->number_below;
	g_autofree char *text = NULL;
	char number[16];

	g_snprintf(number, sizeof number, "%d", page + 1);
	g_hash_table_insert(places, (char *)"page", number);
	text = fill_places(styles->page_number, places);
	style.alignment = page % 2 == 0 ? ALIGN_RIGHT : ALIGN_LEFT;
	add_furniture(composer, page, text, &style, NULL, flow_text_left(styles, page) + styles->em,
		      dash + 0.3 * style.size, styles->text_width - 2 * styles->em);
}

void
compose_furniture(Composer *composer, const char *mark)
{
	const PrintStyles *styles = composer->styles;
	const Style *style = &styles->styles[STYLE_PAGE_MARK];

	for (int page = 0; page < (int)composer->print->pages->len; page++) {
		/* Read aloud once, with the first page; seen on every one. */
		Tag *tag = mark && page == 0
				   ? structure_add_first(composer->print->structure, TAG_P)
				   : NULL;

		if (mark)
			add_furniture(composer, page, mark, style, tag,
				      flow_text_left(styles, page),
				      styles->mark_top + strip_baseline(style), styles->text_width);
		add_page_number(composer, page);
	}
}
