/* Tables: cells wrap, rows stay whole or are cut between lines, the head stands again on each page. */
#include "base/fill.h"
#include "render/print/table.h"

/* Rows of a body from which on three of them stand together at its end. */
enum { LONG_TABLE = 6 };

static int
column_count(const Table *table)
{
	return (int)table->columns->len;
}

static Cell *
cell_at(const Table *table, int index)
{
	return &g_array_index(table->cells, Cell, index);
}

static Row *
row_at(const Table *table, int index)
{
	return &g_array_index(table->rows, Row, index);
}

/* --- Breaking --------------------------------------------------------------------------------- */

static double
cell_width(const Table *table, const Cell *cell)
{
	return table->edges[cell->column + cell->span] - table->edges[cell->column] -
	       2 * table->composer->styles->cell_padding_x;
}

/* How many lines of the row a cell's figure takes. */
static int
figure_lines(Table *table, Cell *cell)
{
	if (!cell->figure)
		return 0;
	cell->scale =
		MIN(0.75, MAX(cell_width(table, cell), cell->style->size) / cell->figure->width);
	return (int)(cell->scale * cell->figure->height / cell->style->pitch + 0.999);
}

/* The text has at least one character's width, however narrow the column. */
static void
break_cells(Table *table)
{
	for (guint i = 0; i < table->cells->len; i++) {
		Cell *cell = cell_at(table, (int)i);

		paragraph_break(cell->paragraph, MAX(cell_width(table, cell), cell->style->size), 0,
				cell->alignment);
		cell->text_lines = (int)cell->paragraph->lines->len;
		cell->lines = cell->text_lines + figure_lines(table, cell);
		if (cell->rows == 1)
			row_at(table, cell->row)->lines =
				MAX(row_at(table, cell->row)->lines, cell->lines);
	}
}

/* The room that bars take where the row's other cells are not higher anyway. */
static void
make_room_for_bars(Table *table)
{
	for (guint i = 0; i < table->cells->len; i++) {
		const Cell *cell = cell_at(table, (int)i);
		Row *row = row_at(table, cell->row);

		if (cell->bar && cell->rows == 1)
			row->below = MAX(row->below,
					 table_bar_height(table, cell) -
						 (row->lines - cell->lines) * cell->style->pitch);
	}
}

/* The end of the digits (and of nothing else) that a cell's number has before its point; -1 when it has no
 * number, or is not one line. */
static double
point_of(const Cell *cell)
{
	const GArray *clusters = cell->paragraph->clusters;
	const Cluster *last = NULL;

	if (cell->paragraph->lines->len != 1)
		return -1;
	for (guint i = 0; i < clusters->len; i++) {
		const Cluster *cluster = &g_array_index(clusters, Cluster, i);

		if (cluster->rules.class == CHARACTER_DIGIT || (last && cluster->character == ','))
			last = cluster;
		else if (last)
			break;
	}
	return last ? last->x + last->width : -1;
}

/* Moves the numbers of a column so that their points stand below each other, the widest in the middle. */
static void
align_points(Table *table, int column)
{
	double left = 0, right = 0, width = 0;

	for (guint i = 0; i < table->cells->len; i++) {
		const Cell *cell = cell_at(table, (int)i);
		const Line *line;
		double point;

		if (!cell->decimal || cell->column != column)
			continue;
		point = point_of(cell);
		width = cell_width(table, cell);
		if (point < 0)
			continue;
		line = &g_array_index(cell->paragraph->lines, Line, 0);
		left = MAX(left, point - line->x);
		right = MAX(right, line->x + line->width - point);
	}
	for (guint i = 0; i < table->cells->len && left + right <= width + 0.01; i++) {
		Cell *cell = cell_at(table, (int)i);

		if (cell->decimal && cell->column == column && point_of(cell) >= 0)
			cell->x = (width - left - right) / 2 + left - point_of(cell);
	}
}

static double
rows_height(const Table *table, int first, int end)
{
	double height = 0;

	for (int i = first; i < end; i++)
		height += row_at(table, i)->lines * row_at(table, i)->style->pitch +
			  row_at(table, i)->below + 2 * table->composer->styles->cell_padding_y;
	return height;
}

/* Whether the rows of a merged cell are few enough to stand on one page. */
static bool
stays_whole(const Table *table, const Cell *cell)
{
	return rows_height(table, cell->row, cell->row + cell->rows) <
	       table->composer->styles->text_height / 3;
}

/* Makes the last row of a merged cell higher where its text asks for it, and keeps its rows together. */
static void
fit_merged_cells(Table *table)
{
	const PrintStyles *styles = table->composer->styles;

	for (guint i = 0; i < table->cells->len; i++) {
		const Cell *cell = cell_at(table, (int)i);
		double lacking;

		if (cell->rows == 1)
			continue;
		lacking = cell->lines * cell->style->pitch + 2 * styles->cell_padding_y -
			  rows_height(table, cell->row, cell->row + cell->rows);
		while (lacking > 0.01) {
			row_at(table, cell->row + cell->rows - 1)->lines++;
			lacking -= cell->style->pitch;
		}
	}
	for (guint i = 0; i < table->rows->len; i++) {
		Row *row = row_at(table, (int)i);

		row->whole = row->lines <= styles->row_keep &&
			     row->lines * row->style->pitch < styles->text_height / 2;
		for (guint j = 0; j < row->here->len; j++) {
			const Cell *cell = cell_at(table, g_array_index(row->here, int, j));
			bool last = (int)i == cell->row + cell->rows - 1;

			row->whole = row->whole || cell->figure || cell->bar;
			row->glued = row->glued || (!last && stays_whole(table, cell));
		}
	}
}

/* No row of the body stands alone with the head at the foot of a page; of a table of some length at least three stand
 * on the last one, else two. */
static void
keep_ends(Table *table)
{
	int first = 0, last = (int)table->rows->len - 1;

	while (first <= last && row_at(table, first)->glued)
		first++;
	if (first < last && row_at(table, first)->whole)
		row_at(table, first)->glued = true;
	if (last > first && row_at(table, last - 1)->whole && row_at(table, last)->whole)
		row_at(table, last - 1)->glued = true;
	if (last - first >= LONG_TABLE && row_at(table, last - 2)->whole)
		row_at(table, last - 2)->glued = true;
}

/* --- Strips of a row -------------------------------------------------------------------------- */

static double
right_edge(const Table *table)
{
	return table->edges[column_count(table)];
}

static Rule
horizontal(const RuleStyle *style, double from, double to, double y)
{
	double thickness = style->thickness;

	/* Half of the sides' thickness to each side, so that corners are closed. */
	return (Rule){.x = from - thickness / 2,
		      .y = y - thickness / 2,
		      .width = to - from + thickness,
		      .height = thickness,
		      .colour = style->colour};
}

/* The rule above a row: not across a merged cell that comes from above. */
static void
add_top(const Table *table, int index, Strip *strip, const RuleStyle *style)
{
	const Row *row = row_at(table, index);
	double from = 0;

	for (guint i = 0; i < row->here->len; i++) {
		const Cell *cell = cell_at(table, g_array_index(row->here, int, i));

		if (cell->row == index)
			continue;
		if (table->edges[cell->column] > from)
			strip_add_rule(strip,
				       horizontal(style, from, table->edges[cell->column], 0));
		from = table->edges[cell->column + cell->span];
	}
	if (from < right_edge(table))
		strip_add_rule(strip, horizontal(style, from, right_edge(table), 0));
}

static void
add_verticals(const Table *table, const Row *row, Strip *strip)
{
	const RuleStyle *outer = &table->composer->styles->rules[RULE_TABLE_OUTER];
	const RuleStyle *inner = &table->composer->styles->rules[RULE_TABLE_INNER];
	double sides[] = {0, right_edge(table)};

	for (int i = 0; i < 2; i++)
		strip_add_rule(strip, (Rule){.x = sides[i] - outer->thickness / 2,
					     .width = outer->thickness,
					     .height = strip->height,
					     .colour = outer->colour});
	for (guint i = 0; i < row->here->len; i++) {
		const Cell *cell = cell_at(table, g_array_index(row->here, int, i));

		if (cell->column > 0)
			strip_add_rule(strip, (Rule){.x = table->edges[cell->column] -
							  inner->thickness / 2,
						     .width = inner->thickness,
						     .height = strip->height,
						     .colour = inner->colour});
	}
}

static void
add_figure(const Table *table, const Cell *cell, double y, Strip *strip)
{
	Item item = {.kind = ITEM_FIGURE, .figure = cell->figure, .tag = cell->figure_tag};
	double room = (cell->lines - cell->text_lines) * cell->style->pitch;

	item.scale = cell->scale;
	item.width = cell->scale * cell->figure->width;
	item.height = cell->scale * cell->figure->height;
	item.x = table->edges[cell->column] + table->composer->styles->cell_padding_x +
		 (cell_width(table, cell) - item.width) / 2;
	item.y = y + (room - item.height) / 2;
	g_array_append_val(strip->items, item);
}

/* Adds the lines first to end-1 of a cell to a strip. top: of its first line's box. */
static void
add_cell(const Table *table, const Cell *cell, int first, int end, double top, Strip *strip)
{
	const Style *style = cell->style;
	double x = table->edges[cell->column] + table->composer->styles->cell_padding_x + cell->x;

	for (int line = first; line < MIN(end, cell->text_lines); line++)
		strip_add_line(strip, cell->paragraph, line, x,
			       top + strip_baseline(style) + (line - first) * style->pitch, style,
			       false);
	if (first > cell->text_lines || cell->text_lines >= end)
		return;
	if (cell->figure)
		add_figure(table, cell, top + (cell->text_lines - first) * style->pitch, strip);
	if (cell->bar)
		table_add_bar(table, cell, top + (cell->lines - first) * style->pitch, strip);
}

/* What a cell that takes the whole of its rows is moved down by, to stand in their middle. */
static double
middle_of(const Table *table, const Cell *cell)
{
	double height = rows_height(table, cell->row, cell->row + cell->rows) -
			2 * table->composer->styles->cell_padding_y;

	if (cell->rows > 1 && !stays_whole(table, cell))
		return 0;
	return (height - cell->lines * cell->style->pitch - table_bar_height(table, cell)) / 2;
}

/* A strip with lines first to end-1 of the row's cells; whole: all of them, each cell in the middle of
 * the row's height. */
static Strip *
row_strip(const Table *table, int index, int first, int end)
{
	const Row *row = row_at(table, index);
	double padding = table->composer->styles->cell_padding_y;
	bool whole = first == 0 && end == row->lines;
	double above = first == 0 ? padding : 0;
	Strip *strip = strip_new((end - first) * row->style->pitch + above +
				 (end == row->lines ? padding + row->below : 0));

	for (guint i = 0; i < row->here->len; i++) {
		const Cell *cell = cell_at(table, g_array_index(row->here, int, i));

		if (cell->row != index)
			continue;
		if (cell->rows > 1 && first == 0)
			add_cell(table, cell, 0, cell->lines + 1, above + middle_of(table, cell),
				 strip);
		else if (cell->rows == 1)
			add_cell(table, cell, first, whole ? cell->lines + 1 : end,
				 above + (whole ? middle_of(table, cell) : 0), strip);
	}
	add_verticals(table, row, strip);
	strip->repeat = table->repeat;
	strip->closes = true;
	strip->closing = horizontal(&table->composer->styles->rules[RULE_TABLE_OUTER], 0,
				    right_edge(table), 0);
	return strip;
}

/* Adds a row. A row of few lines is one strip; another is cut into lines, of which two stay together
 * at its head and foot. */
static void
add_row(Table *table, int index)
{
	const PrintStyles *styles = table->composer->styles;
	const Row *row = row_at(table, index);
	int step = row->whole ? row->lines : 1;

	for (int first = 0; first < row->lines; first += step) {
		Strip *strip = row_strip(table, index, first, first + step);

		strip->glued =
			row->glued || (!row->whole && (first == 0 || first == row->lines - 2));
		if (first == 0)
			add_top(table, index, strip,
				&styles->rules[index > 0 ? RULE_TABLE_INNER : RULE_TABLE_OUTER]);
		compose_add(table->composer, strip, 0);
	}
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
add_caption(Table *table, const char *caption, Tag *tag)
{
	Composer *composer = table->composer;
	const Style *style = &composer->styles->styles[STYLE_TABLE_CAPTION];
	Strip *strip = compose_lines(composer,
				     compose_text(composer, caption, style, tag, composer->width),
				     style, true);

	if (strip)
		strip->anchor = compose_attribute(table->node, "id");
}

/* --- The whole -------------------------------------------------------------------------------- */

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

static void
set_table(Table *table, const char *caption, Tag *caption_tag)
{
	GPtrArray *strips = table->composer->print->strips;
	guint first;

	table_choose_columns(table);
	break_cells(table);
	make_room_for_bars(table);
	for (int i = 0; i < column_count(table); i++)
		if (g_array_index(table->columns, Column, i).decimal)
			align_points(table, i);
	fit_merged_cells(table);
	keep_ends(table);
	if (caption_tag)
		add_caption(table, caption, caption_tag);
	first = strips->len;
	for (int i = 0; i < (int)table->rows->len; i++) {
		if (i > 0 && row_at(table, i - 1)->head && !row_at(table, i)->head)
			table->repeat = remember_head(table, first, caption);
		add_row(table, i);
	}
	close_table(table->composer);
}

static void
row_clear(gpointer row)
{
	g_array_unref(((Row *)row)->here);
}

bool
compose_table(Composer *composer, const xmlNode *node)
{
	Structure *structure = composer->print->structure;
	g_autoptr(GArray) columns = g_array_new(FALSE, FALSE, sizeof(Column));
	g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(Cell));
	g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(Row));
	g_autofree char *caption = NULL;
	Tag *caption_tag = NULL;
	Table table = {.composer = composer,
		       .node = node,
		       .columns = columns,
		       .cells = cells,
		       .rows = rows,
		       .tag = structure_add(structure, structure_root(structure), TAG_TABLE)};

	g_array_set_clear_func(rows, row_clear);
	composer->tables++;
	if (!table_read(&table, &caption, &caption_tag))
		return false;
	set_table(&table, caption ? caption : "", caption_tag);
	g_free(table.edges);
	return true;
}
