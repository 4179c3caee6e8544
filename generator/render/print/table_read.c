/* From the elements of a table to its cells, each in its place. */
#include "render/print/table.h"

static int
column_count(const Table *table)
{
	return (int)table->columns->len;
}

static Row *
row_at(const Table *table, int index)
{
	return &g_array_index(table->rows, Row, index);
}

static void
read_alignment(const xmlNode *node, Column *column)
{
	g_autofree char *name = compose_attribute(node, "align");

	column->decimal = g_strcmp0(name, "decimal") == 0;
	if (g_strcmp0(name, "center") == 0 || column->decimal)
		column->alignment = ALIGN_CENTER;
	else if (g_strcmp0(name, "right") == 0)
		column->alignment = ALIGN_RIGHT;
	else
		column->alignment = ALIGN_LEFT;
}

static bool
read_columns(Table *table)
{
	for (const xmlNode *node = compose_first_element(table->node); node;
	     node = compose_next_element(node)) {
		g_autofree char *text = NULL;
		Column column = {0};

		if (!compose_is(node, "column"))
			continue;
		text = compose_attribute(node, "width");
		column.weighed = text != NULL;
		column.weight = text ? g_ascii_strtod(text, NULL) : 1;
		if (!(column.weight > 0 && column.weight < 1e6))
			return compose_fail(table->composer, node, "column的width不是正整数");
		read_alignment(node, &column);
		g_array_append_val(table->columns, column);
	}
	if (table->columns->len == 0)
		return compose_fail(table->composer, table->node, "table中没有column");
	return true;
}

/* An attribute that counts columns or rows; 1 when there is none. */
static int
read_count(const xmlNode *node, const char *name)
{
	g_autofree char *text = compose_attribute(node, name);
	gint64 count;

	return text && g_ascii_string_to_signed(text, 10, 1, 10000, &count, NULL) ? (int)count : 1;
}

static bool
read_chart(Table *table, const xmlNode *node, Cell *cell, Tag *tag)
{
	for (const xmlNode *child = compose_first_element(node); child;
	     child = compose_next_element(child)) {
		if (!compose_is(child, "chart"))
			continue;
		cell->figure = compose_find_figure(table->composer, child);
		if (!cell->figure)
			return false;
		cell->figure_tag =
			structure_add_inline(table->composer->print->structure, tag, TAG_FIGURE);
		cell->figure_tag->alternative = g_strdup(
			cell->figure->sentence ? cell->figure->sentence : cell->figure->title);
	}
	return true;
}

/* Reads one cell into its place. style: of the row; head: whether the row heads columns. */
static bool
read_cell(Table *table, const xmlNode *node, Cell cell, const Row *row, bool is_head, Tag *parent)
{
	Composer *composer = table->composer;
	const Column *column = &g_array_index(table->columns, Column, cell.column);
	g_autofree char *header = compose_attribute(node, "header");
	Tag *tag = structure_add(composer->print->structure, parent,
				 is_head || header ? TAG_TH : TAG_TD);
	RichText *text = rich_text_new();
	int index = (int)table->cells->len;

	tag->span = cell.span;
	tag->rows = cell.rows;
	tag->row_header = g_strcmp0(header, "row") == 0;
	cell.style = row->style;
	cell.alignment = is_head ? row->style->alignment : column->alignment;
	cell.decimal = !is_head && column->decimal && cell.span == 1;
	compose_inlines(composer, node, text, cell.style, tag);
	cell.paragraph = compose_shape(composer, text, cell.style);
	paragraph_keep_words(cell.paragraph, composer->styles->table_words);
	cell.natural = paragraph_width(cell.paragraph);
	cell.widest = paragraph_widest(cell.paragraph, BREAK_RELUCTANT);
	cell.parted = paragraph_widest(cell.paragraph, BREAK_STROKE);
	if (!read_chart(table, node, &cell, tag) || !table_read_bar(table, node, &cell))
		return false;
	g_array_append_val(table->cells, cell);
	for (int i = cell.row; i < cell.row + cell.rows && i < (int)table->rows->len; i++)
		g_array_append_val(row_at(table, i)->here, index);
	return true;
}

/* A row of one head cell across all columns names the rows below it. */
static bool
is_subhead(const Table *table, const xmlNode *row)
{
	const xmlNode *cell = compose_first_element(row);
	g_autofree char *header = cell ? compose_attribute(cell, "header") : NULL;

	return header && !compose_next_element(cell) &&
	       read_count(cell, "span") >= column_count(table) && column_count(table) > 1;
}

static int
count_rows(const xmlNode *group)
{
	int count = 0;

	for (const xmlNode *node = compose_first_element(group); node;
	     node = compose_next_element(node))
		count++;
	return count;
}

/* Reads the rows of a head or body. taken: of each column, the row (counted through the table) before which
 * a merged cell from above stands in it. */
static bool
read_group(Table *table, const xmlNode *group, bool head)
{
	const PrintStyles *styles = table->composer->styles;
	Structure *structure = table->composer->print->structure;
	Tag *tag = structure_add(structure, table->tag, head ? TAG_THEAD : TAG_TBODY);
	int index = (int)table->rows->len, end = index + count_rows(group);
	g_autofree int *taken = g_new0(int, table->columns->len);

	for (const xmlNode *node = compose_first_element(group); node;
	     node = compose_next_element(node)) {
		bool subhead = !head && is_subhead(table, node);
		Row row = {.head = head,
			   .glued = head || subhead,
			   .here = g_array_new(FALSE, FALSE, sizeof(int)),
			   .lines = 1};

		row.style = &styles->styles[head      ? STYLE_TABLE_HEAD
					    : subhead ? STYLE_TABLE_SUBHEAD
						      : STYLE_TABLE_CELL];
		g_array_append_val(table->rows, row);
	}
	for (const xmlNode *node = compose_first_element(group); node;
	     node = compose_next_element(node), index++) {
		Tag *row_tag = structure_add(structure, tag, TAG_TR);
		const Row *row = row_at(table, index);
		int column = 0;

		for (const xmlNode *child = compose_first_element(node); child;
		     child = compose_next_element(child)) {
			Cell cell = {.row = index};

			while (column < column_count(table) && taken[column] > index)
				column++;
			if (column >= column_count(table))
				break;
			cell.column = column;
			cell.span = MIN(read_count(child, "span"), column_count(table) - column);
			cell.rows = MIN(read_count(child, "rows"), end - index);
			for (int i = 0; i < cell.span; i++)
				taken[column + i] = index + cell.rows;
			if (!read_cell(table, child, cell, row, row->glued, row_tag))
				return false;
			column += cell.span;
		}
	}
	return true;
}

/* The caption, with its number where tables have one; free with g_free(). */
static char *
caption_of(Table *table, const xmlNode *node)
{
	Composer *composer = table->composer;
	g_autofree char *plain = compose_plain(composer, node);
	g_autofree char *number = NULL;

	if (!composer->number_tables)
		return g_steal_pointer(&plain);
	number = compose_number(composer->styles->table_number, composer->tables);
	return g_strconcat(number, "　", plain, NULL);
}

bool
table_read(Table *table, char **caption, Tag **caption_tag)
{
	Structure *structure = table->composer->print->structure;

	if (!read_columns(table))
		return false;
	for (const xmlNode *node = compose_first_element(table->node); node;
	     node = compose_next_element(node)) {
		bool head = compose_is(node, "head");

		if (compose_is(node, "caption") && !*caption) {
			*caption = caption_of(table, node);
			*caption_tag = structure_add(structure, table->tag, TAG_CAPTION);
		} else if ((head || compose_is(node, "body")) && !read_group(table, node, head)) {
			return false;
		}
	}
	return true;
}
