/* Tables: cells wrap, rows stay whole or are cut between lines, the head stands again on each page. */
#include "base/fill.h"
#include "render/print/compose.h"

/* One cell, broken into lines. */
typedef struct {
	const Paragraph *paragraph;
	double x; /* of its text, from the table's left edge */
	int column;
} Cell;

typedef struct {
	GArray *cells; /* Cell */
	int lines;     /* of its highest cell */
} Row;

typedef struct {
	Composer *composer;
	const xmlNode *node;
	GArray *edges;	    /* double: the left edge of each column, and the last right edge */
	GArray *alignments; /* Alignment of each column */
	Tag *tag;
	GPtrArray
		*repeat; /* strips of the head, owned by print; NULL when it does not stand again */
} Table;

/* --- Columns ---------------------------------------------------------------------------------- */

static Alignment
column_alignment(const xmlNode *column)
{
	g_autofree char *name = compose_attribute(column, "align");

	if (g_strcmp0(name, "center") == 0)
		return ALIGN_CENTER;
	return g_strcmp0(name, "right") == 0 ? ALIGN_RIGHT : ALIGN_LEFT;
}

/* The columns share the width of the text in proportion to their weights. */
static bool
read_columns(Table *table)
{
	g_autoptr(GArray) weights = g_array_new(FALSE, FALSE, sizeof(double));
	double all = 0, x = 0;

	for (const xmlNode *node = compose_first_element(table->node); node;
	     node = compose_next_element(node)) {
		g_autofree char *text = NULL;
		Alignment alignment;
		double weight;

		if (!compose_is(node, "column"))
			continue;
		text = compose_attribute(node, "width");
		weight = text ? g_ascii_strtod(text, NULL) : 0;
		if (!(weight > 0 && weight < 1e6))
			return compose_fail(table->composer, node, "column的width不是正整数");
		alignment = column_alignment(node);
		all += weight;
		g_array_append_val(weights, weight);
		g_array_append_val(table->alignments, alignment);
	}
	if (weights->len == 0)
		return compose_fail(table->composer, table->node, "table中没有column");
	g_array_append_val(table->edges, x);
	for (guint i = 0; i < weights->len; i++) {
		x += g_array_index(weights, double, i) / all * table->composer->width;
		g_array_append_val(table->edges, x);
	}
	return true;
}

static int
column_count(const Table *table)
{
	return (int)table->alignments->len;
}

static double
edge(const Table *table, int column)
{
	return g_array_index(table->edges, double, column);
}

/* --- Rows ------------------------------------------------------------------------------------- */

static int
cell_span(const xmlNode *node)
{
	g_autofree char *text = compose_attribute(node, "span");
	gint64 span;

	return text && g_ascii_string_to_signed(text, 10, 1, 1000, &span, NULL) ? (int)span : 1;
}

/* Reads and breaks one cell. head: a head is aligned as its style says. The text has at least one character's width, however narrow the column. */
static Cell
read_cell(Table *table, const xmlNode *node, int column, int span, const Style *style, bool head,
	  Tag *row)
{
	Composer *composer = table->composer;
	double padding = composer->styles->cell_padding_x;
	double width = edge(table, column + span) - edge(table, column) - 2 * padding;
	g_autofree char *header = compose_attribute(node, "header");
	Alignment alignment =
		head ? style->alignment : g_array_index(table->alignments, Alignment, column);
	Tag *tag = structure_add(composer->print->structure, row, head || header ? TAG_TH : TAG_TD);
	RichText *text = rich_text_new();
	Paragraph *paragraph;

	tag->span = span;
	tag->row_header = g_strcmp0(header, "row") == 0;
	compose_inlines(composer, node, text, style, tag);
	paragraph = compose_shape(composer, text, style);
	paragraph_break(paragraph, MAX(width, style->size), 0, alignment);
	return (Cell){.paragraph = paragraph, .x = edge(table, column) + padding, .column = column};
}

static Row
read_row(Table *table, const xmlNode *node, const Style *style, bool head, Tag *group)
{
	Row row = {.cells = g_array_new(FALSE, FALSE, sizeof(Cell)), .lines = 1};
	Tag *tag = structure_add(table->composer->print->structure, group, TAG_TR);
	int column = 0;

	for (const xmlNode *child = compose_first_element(node);
	     child && column < column_count(table); child = compose_next_element(child)) {
		int span = MIN(cell_span(child), column_count(table) - column);
		Cell cell = read_cell(table, child, column, span, style, head, tag);

		row.lines = MAX(row.lines, (int)cell.paragraph->lines->len);
		column += span;
		g_array_append_val(row.cells, cell);
	}
	return row;
}

/* --- Strips of a row -------------------------------------------------------------------------- */

static Rule
horizontal(const Table *table, const RuleStyle *style, double y)
{
	double thickness = style->thickness;

	/* Half of the sides' thickness to each side, so that corners are closed. */
	return (Rule){.x = -thickness / 2,
		      .y = y - thickness / 2,
		      .width = edge(table, column_count(table)) + thickness,
		      .height = thickness,
		      .colour = style->colour};
}

static void
add_verticals(const Table *table, const Row *row, Strip *strip)
{
	const RuleStyle *outer = &table->composer->styles->rules[RULE_TABLE_OUTER];
	const RuleStyle *inner = &table->composer->styles->rules[RULE_TABLE_INNER];
	double sides[] = {0, edge(table, column_count(table))};

	for (int i = 0; i < 2; i++)
		strip_add_rule(strip, (Rule){.x = sides[i] - outer->thickness / 2,
					     .width = outer->thickness,
					     .height = strip->height,
					     .colour = outer->colour});
	for (guint i = 0; i < row->cells->len; i++) {
		const Cell *cell = &g_array_index(row->cells, Cell, i);

		if (cell->column > 0)
			strip_add_rule(strip,
				       (Rule){.x = edge(table, cell->column) - inner->thickness / 2,
					      .width = inner->thickness,
					      .height = strip->height,
					      .colour = inner->colour});
	}
}

/* A strip with lines first to end-1 of the row's cells; whole: all of them, each cell in the middle of
 * the row's height. */
static Strip *
row_strip(const Table *table, const Row *row, const Style *style, int first, int end)
{
	double padding = table->composer->styles->cell_padding_y;
	bool whole = first == 0 && end == row->lines;
	double above = first == 0 ? padding : 0;
	Strip *strip =
		strip_new((end - first) * style->pitch + above + (end == row->lines ? padding : 0));

	for (guint i = 0; i < row->cells->len; i++) {
		const Cell *cell = &g_array_index(row->cells, Cell, i);
		int lines = (int)cell->paragraph->lines->len;
		double y = above + strip_baseline(style);

		if (whole)
			y += (row->lines - lines) * style->pitch / 2;
		for (int line = first; line < MIN(end, lines); line++)
			strip_add_line(strip, cell->paragraph, line, cell->x,
				       y + (line - first) * style->pitch, style, false);
	}
	add_verticals(table, row, strip);
	strip->repeat = table->repeat;
	strip->closes = true;
	strip->closing = horizontal(table, &table->composer->styles->rules[RULE_TABLE_OUTER], 0);
	return strip;
}

/* Adds a row. A row of few lines is one strip; another is cut into lines, of which two stay together
 * at its head and foot. top: the rule above it. */
static Strip *
add_row(Table *table, const Row *row, const Style *style, const RuleStyle *top, bool glued)
{
	const PrintStyles *styles = table->composer->styles;
	bool whole = row->lines <= styles->row_keep &&
		     row->lines * style->pitch < styles->text_height / 2;
	int step = whole ? row->lines : 1;
	Strip *strip = NULL;

	for (int first = 0; first < row->lines; first += step) {
		strip = row_strip(table, row, style, first, first + step);
		strip->glued = glued || (!whole && (first == 0 || first == row->lines - 2));
		if (first == 0)
			strip_add_rule(strip, horizontal(table, top, 0));
		compose_add(table->composer, strip, 0);
	}
	return strip;
}

/* --- The head --------------------------------------------------------------------------------- */

static char *
continued_text(const Table *table, const char *caption)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);

	g_hash_table_insert(places, (char *)"caption", (char *)caption);
	return fill_places(table->composer->styles->continued, places);
}

/* The caption's lines as strips that stand above the head again, with the words for it. */
static void
repeat_caption(Table *table, const char *caption)
{
	const Style *style = &table->composer->styles->styles[STYLE_TABLE_CAPTION];
	Print *print = table->composer->print;
	g_autofree char *text = continued_text(table, caption);
	Paragraph *paragraph =
		compose_text(table->composer, text, style, NULL, table->composer->width);

	for (guint i = 0; i < paragraph->lines->len; i++) {
		bool last = i + 1 == paragraph->lines->len;
		Strip *strip = strip_new(style->pitch + (last ? style->after : 0));

		strip_add_line(strip, paragraph, (int)i, style->left, strip_baseline(style), style,
			       true);
		g_ptr_array_add(print->repeated, strip);
		g_ptr_array_add(table->repeat, strip);
	}
}

/* Notes the strips of the head, which print owns already, for the pages that go on with the table; a
 * head that takes half a page stands only once. */
static GPtrArray *
remember_head(Table *table, guint first_strip, const char *caption)
{
	Print *print = table->composer->print;
	double height = 0;

	for (guint i = first_strip; i < print->strips->len; i++)
		height += ((Strip *)g_ptr_array_index(print->strips, i))->height;
	if (height > table->composer->styles->text_height / 3)
		return NULL;
	table->repeat = g_ptr_array_new();
	g_ptr_array_add(print->repeats, table->repeat);
	repeat_caption(table, caption);
	for (guint i = first_strip; i < print->strips->len; i++)
		g_ptr_array_add(table->repeat, g_ptr_array_index(print->strips, i));
	return table->repeat;
}

static void
add_caption(Table *table, const char *caption)
{
	Composer *composer = table->composer;
	const Style *style = &composer->styles->styles[STYLE_TABLE_CAPTION];
	Tag *tag = structure_add(composer->print->structure, table->tag, TAG_CAPTION);
	Strip *strip = compose_lines(composer,
				     compose_text(composer, caption, style, tag, composer->width),
				     style, true);

	if (strip)
		strip->anchor = compose_attribute(table->node, "id");
}

/* --- The whole -------------------------------------------------------------------------------- */

/* A row of one head cell across all columns names the rows below it. */
static bool
is_subhead(const Table *table, const xmlNode *row)
{
	const xmlNode *cell = compose_first_element(row);
	g_autofree char *header = cell ? compose_attribute(cell, "header") : NULL;

	return header && !compose_next_element(cell) && cell_span(cell) >= column_count(table);
}

static void
add_group(Table *table, const xmlNode *group, bool head, bool *begun)
{
	const PrintStyles *styles = table->composer->styles;
	const Style *cell_style = &styles->styles[head ? STYLE_TABLE_HEAD : STYLE_TABLE_CELL];
	Tag *tag = structure_add(table->composer->print->structure, table->tag,
				 head ? TAG_THEAD : TAG_TBODY);

	for (const xmlNode *node = compose_first_element(group); node;
	     node = compose_next_element(node)) {
		bool subhead = !head && is_subhead(table, node);
		const Style *style = subhead ? &styles->styles[STYLE_TABLE_SUBHEAD] : cell_style;
		Row row = read_row(table, node, style, head || subhead, tag);

		add_row(table, &row, style,
			&styles->rules[*begun ? RULE_TABLE_INNER : RULE_TABLE_OUTER],
			head || subhead);
		*begun = true;
		g_array_unref(row.cells);
	}
}

static void
close_table(Composer *composer)
{
	GPtrArray *strips = composer->print->strips;
	Strip *last = g_ptr_array_index(strips, strips->len - 1);
	Rule rule = last->closing;

	/* The same rule as at the foot of a page, now within the strip; the page adds none to it. */
	if (!last->closes)
		return;
	rule.y += last->height;
	strip_add_rule(last, rule);
	last->closes = false;
	composer->after = composer->styles->table_gap;
}

static bool
compose_groups(Table *table)
{
	xmlChar *caption = NULL;
	bool begun = false;

	for (const xmlNode *node = compose_first_element(table->node); node;
	     node = compose_next_element(node)) {
		if (compose_is(node, "caption")) {
			xmlFree(caption);
			caption = xmlNodeGetContent(node);
			add_caption(table, (const char *)caption);
		} else if (compose_is(node, "head")) {
			guint first = table->composer->print->strips->len;

			add_group(table, node, true, &begun);
			table->repeat =
				remember_head(table, first, caption ? (const char *)caption : "");
		} else if (compose_is(node, "body")) {
			add_group(table, node, false, &begun);
		}
	}
	xmlFree(caption);
	close_table(table->composer);
	return true;
}

bool
compose_table_is_turned(const Composer *composer G_GNUC_UNUSED, const xmlNode *node)
{
	g_autofree char *said = compose_attribute(node, "turned");

	return g_strcmp0(said, "yes") == 0;
}

bool
compose_table(Composer *composer, const xmlNode *node)
{
	Structure *structure = composer->print->structure;
	g_autoptr(GArray) edges = g_array_new(FALSE, FALSE, sizeof(double));
	g_autoptr(GArray) alignments = g_array_new(FALSE, FALSE, sizeof(Alignment));
	Table table = {.composer = composer,
		       .node = node,
		       .edges = edges,
		       .alignments = alignments,
		       .tag = structure_add(structure, structure_root(structure), TAG_TABLE)};

	return read_columns(&table) && compose_groups(&table);
}
