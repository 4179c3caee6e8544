#include "render/print/compose.h"
/* --- Reading ---------------------------------------------------------------------------------- */

bool
compose_fail(Composer *composer, const xmlNode *node, const char *format, ...)
{
	va_list arguments;
	g_autofree char *message = NULL;

	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	if (composer->failed)
		return false;
	composer->failed = true;
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
	strip->turned = composer->turned;
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

void
compose_keep(Composer *composer)
{
	GPtrArray *strips = composer->print->strips;

	if (strips->len > 0)
		((Strip *)g_ptr_array_index(strips, strips->len - 1))->glued = true;
}

double
compose_width(Composer *composer, const char *raw, const Style *style)
{
	RichText *text = rich_text_new();

	compose_append(text, raw, style, NULL);
	return paragraph_width(compose_shape(composer, text, style));
}

Strip *
compose_paragraph(Composer *composer, const xmlNode *node, RichText *text, const Style *style,
		  Tag *tag, bool glued)
{
	double width = composer->width - style->left;
	Paragraph *paragraph;

	if (!text)
		text = rich_text_new();
	compose_inlines(composer, node, text, style, tag);
	paragraph = compose_shape(composer, text, style);
	/* What has room on one line is not parted. */
	if (style->alignment == ALIGN_CENTER && paragraph_width(paragraph) > width - style->indent)
		paragraph_find_sense(paragraph, composer->text, composer->styles->title_words);
	paragraph_break(paragraph, width, style->indent, style->alignment);
	return compose_lines(composer, paragraph, style, glued);
}

/* --- Blocks ----------------------------------------------------------------------------------- */

Tag *
compose_tag(Composer *composer, TagKind kind)
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
	Tag *tag = compose_tag(composer, TAG_H1);

	if (compose_paragraph(composer, node, NULL, &composer->styles->styles[STYLE_TITLE], tag,
			      true))
		composer->title = tag;
	composer->after_title = composer->print->strips->len;
	return true;
}

static bool
compose_heading(Composer *composer, const xmlNode *node)
{
	static const StyleKind kinds[] = {STYLE_HEADING_1, STYLE_HEADING_2, STYLE_HEADING_3};
	g_autofree char *level_text = compose_attribute(node, "level");
	int level = level_text ? (int)CLAMP(g_ascii_strtoll(level_text, NULL, 10), 1, 3) : 1;
	int below = composer->in_annex ? 1 : 0;
	g_autofree char *heading = compose_plain(composer, node);
	Strip *strip =
		compose_paragraph(composer, node, NULL, &composer->styles->styles[kinds[level - 1]],
				  compose_tag(composer, (TagKind)(TAG_H1 + level + below)), true);

	name_strip(strip, node, heading, level + below);
	return true;
}

/* 附件1 at the left of the first line, its title centred below. */
static bool
compose_annex(Composer *composer, const xmlNode *node)
{
	const Style *label_style = &composer->styles->styles[STYLE_ANNEX_LABEL];
	g_autofree char *label = compose_attribute(node, "label");
	g_autofree char *title_text = compose_plain(composer, node);
	g_autofree char *heading = g_strconcat(label ? label : "", "　", title_text, NULL);
	Paragraph *paragraph = compose_text(composer, label ? label : "", label_style,
					    compose_tag(composer, TAG_P), composer->width);
	Strip *first = compose_lines(composer, paragraph, label_style, true);
	Strip *title = compose_paragraph(composer, node, NULL,
					 &composer->styles->styles[STYLE_ANNEX_TITLE],
					 compose_tag(composer, TAG_H2), true);

	first = first ? first : title;
	if (first)
		first->page_start = true;
	name_strip(first, node, heading, 1);
	composer->in_annex = true;
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
			  compose_tag(composer, TAG_P), false);
	return true;
}

static char *
item_label(const Composer *composer, bool numbered, int number)
{
	return numbered ? compose_number(composer->styles->number, number)
			: g_strdup(composer->styles->bullet);
}

static bool
compose_list(Composer *composer, const xmlNode *node)
{
	const Style *style = &composer->styles->styles[STYLE_ITEM];
	Structure *structure = composer->print->structure;
	g_autofree char *kind = compose_attribute(node, "kind");
	Tag *list = compose_tag(composer, TAG_L);
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

/* 附件：1.… at the end of the text, after a blank line: the numbers stand below each other, a name's
 * further lines below its first character, all on one page and with the end of the text. */
static bool
compose_annexes(Composer *composer, const xmlNode *node)
{
	Style style = composer->styles->styles[STYLE_ITEM];
	Structure *structure = composer->print->structure;
	g_autofree char *label = compose_attribute(node, "label");
	double margin = style.indent + compose_width(composer, label ? label : "", &style);
	Tag *list = compose_tag(composer, TAG_L);
	/* A single annex has no number. */
	bool several =
		compose_first_element(node) && compose_next_element(compose_first_element(node));
	int number = 0;

	style.before = composer->styles->grid;
	/* Never alone on a page: two lines of the text come with it. */
	compose_keep(composer);
	for (const xmlNode *item = compose_first_element(node); item;
	     item = compose_next_element(item)) {
		g_autofree char *own =
			several ? item_label(composer, true, ++number) : g_strdup("");
		g_autofree char *first =
			number <= 1 && label ? g_strconcat(label, own, NULL) : NULL;
		Tag *tag = structure_add(structure, list, TAG_LI);
		RichText *text = rich_text_new();

		style.left = margin + compose_width(composer, own, &style);
		style.indent = -compose_width(composer, first ? first : own, &style);
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

const ChartFigure *
compose_find_figure(Composer *composer, const xmlNode *node)
{
	g_autofree char *id = compose_attribute(node, "ref");
	const ChartFigure *figure =
		composer->figures && id ? g_hash_table_lookup(composer->figures, id) : NULL;

	if (figure && figure->width > 0 && figure->height > 0)
		return figure;
	compose_fail(composer, node, "没有名为“%s”的图", id ? id : "");
	return NULL;
}

/* The words below a figure, which are part of it for readers too. */
static void
add_figure_caption(Composer *composer, Tag *figure, const xmlNode *caption)
{
	const Style *style = &composer->styles->styles[STYLE_FIGURE_CAPTION];
	RichText *text;
	Tag *tag;

	composer->figure_count++;
	if (!compose_is(caption, "caption"))
		return;
	text = rich_text_new();
	tag = structure_add_inline(composer->print->structure, figure, TAG_CAPTION);
	if (composer->number_figures) {
		g_autofree char *number =
			compose_number(composer->styles->figure_number, composer->figure_count);

		compose_append(text, number, style, tag);
		compose_append(text, "　", style, tag);
	}
	compose_paragraph(composer, caption, text, style, tag, false);
}

/* A figure keeps its own size, or is made smaller to fit the text and to leave room for its caption. It
 * stands on the page of the paragraph above it when that refers to it. */
static bool
compose_figure(Composer *composer, const xmlNode *node)
{
	const PrintStyles *styles = composer->styles;
	const ChartFigure *figure = compose_find_figure(composer, node);
	const xmlNode *next;
	double scale = 0.75;
	Strip *strip;
	Item item = {.kind = ITEM_FIGURE};

	if (!figure)
		return false;
	scale = MIN(scale, composer->width / figure->width);
	scale = MIN(scale, 0.8 * styles->text_height / figure->height);
	item.tag = compose_tag(composer, TAG_FIGURE);
	item.tag->alternative = g_strdup(figure->sentence ? figure->sentence : figure->title);
	item.figure = figure;
	item.scale = scale;
	item.width = scale * figure->width;
	item.height = scale * figure->height;
	item.x = (composer->width - item.width) / 2;
	strip = strip_new(item.height);
	strip->glued = true;
	strip->anchor = compose_attribute(node, "ref");
	g_array_append_val(strip->items, item);
	if (strip->anchor && g_hash_table_contains(composer->referred, strip->anchor))
		compose_keep(composer);
	compose_add(composer, strip, styles->figure_gap);
	add_figure_caption(composer, item.tag, compose_first_element(node));
	/* Between two figures, so much that a caption is seen to belong to the one above it. */
	next = compose_next_element(node);
	composer->after = styles->figure_gap * (next && compose_is(next, "figure") ? 2 : 1);
	return true;
}

static const struct {
	const char *name;
	bool (*compose)(Composer *composer, const xmlNode *node);
} blocks[] = {
	{"head", compose_head},
	{"title", compose_title},
	{"heading", compose_heading},
	{"annex", compose_annex},
	{"list", compose_list},
	{"paragraph", compose_body},
	{"figure", compose_figure},
	{"table", compose_table},
	{"annexes", compose_annexes},
	{"page-break", compose_page_break},
	{"recipients", compose_recipients},
	{"signature", compose_signature},
	{"remark", compose_remark},
	{"imprint", compose_imprint},
};

static bool
compose_block(Composer *composer, const xmlNode *node)
{
	for (gsize i = 0; i < G_N_ELEMENTS(blocks); i++)
		if (compose_is(node, blocks[i].name))
			return blocks[i].compose(composer, node);
	return compose_fail(composer, node, "不认识的元素%s", (const char *)node->name);
}

/* The answer for the last table that was asked about: what names it asks first. */
static bool
table_is_turned(Composer *composer, const xmlNode *node)
{
	if (composer->asked_table != node) {
		composer->asked_table = node;
		composer->asked_is_turned = compose_table_is_turned(composer, node);
	}
	return composer->asked_is_turned;
}

/* Whether a block stands across: a table that does, what names it above, a note below it. */
static bool
is_turned(Composer *composer, const xmlNode *node)
{
	const xmlNode *next = compose_next_element(node);
	g_autofree char *role = NULL;

	if (compose_is(node, "table"))
		return table_is_turned(composer, node);
	if (compose_is(node, "annex") || compose_is(node, "heading"))
		return !compose_is(next, "annex") && next && is_turned(composer, next);
	role = compose_attribute(node, "role");
	return composer->turned && compose_is(node, "paragraph") && g_strcmp0(role, "note") == 0;
}

static void
start_composer(Composer *composer, const xmlNode *root)
{
	xmlChar *content = xmlNodeGetContent(root);

	composer->text = g_utf8_to_ucs4_fast((const char *)content, -1, NULL);
	xmlFree(content);
	composer->labels = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	composer->referred = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	compose_find_labels(composer, root);
}

void
compose_end(Composer *composer)
{
	g_clear_pointer(&composer->labels, g_hash_table_unref);
	g_clear_pointer(&composer->referred, g_hash_table_unref);
	g_clear_pointer(&composer->text, g_free);
}

bool
compose_document(Composer *composer, const xmlNode *root)
{
	start_composer(composer, root);
	for (const xmlNode *node = compose_first_element(root); node;
	     node = compose_next_element(node)) {
		composer->turned = is_turned(composer, node);
		composer->width = flow_text_width(composer->styles, composer->turned);
		if (!compose_is(node, "figure"))
			g_hash_table_remove_all(composer->referred);
		if (!compose_block(composer, node) || composer->failed)
			return false;
	}
	composer->turned = false;
	composer->width = composer->styles->text_width;
	/* A document without a line still has a page. */
	if (composer->print->strips->len == 0)
		compose_add(composer, strip_new(0), 0);
	return true;
}
