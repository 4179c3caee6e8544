/* How wide columns are. They begin as wide as their content or their weights ask, then room is moved from one
 * to another as long as the rows together become lower by it. */
#include "render/print/table.h"
#include <math.h>

/* What a line costs in a column where it does not make its row higher, against one that does. */
#define HIDDEN_LINE 0.06
/* A word or number that must be broken; a fraction or date that is parted. */
#define BROKEN_WORD 4.0
#define PARTED_FRACTION 0.12
/* A word that takes more than this part of the table's width does not ask for a column of its own width. */
#define WIDEST_KEPT 0.25
/* What a column should have at least, in em, unless its content is shorter: where a cell is very long, its neighbours would
 * be squeezed to a character a line. */
#define FEWEST_CHARACTERS 4.0
/* Likewise, in em, where it is asked whether the table fits upright at all. */
#define WIDEST_ESTIMATED 10.0
/* What it costs, in lines, to be as far from the wish as the whole width. */
#define FAR_FROM_WISH 12.0
/* The lines of a cell with more clusters than MOST_CLUSTERS_SET are estimated: it needs a little more than the sum of its
 * widths, since breaks are not where one would like. */
#define LOOSE 1.02
/* Tables of more rows are judged by so many of them, evenly spread. */
enum { MOST_ROWS_JUDGED = 80, MOST_MOVES = 200, MOST_COLUMNS_MOVED = 24, MOST_CLUSTERS_SET = 300 };

/* A cell as a judged row sees it: the lines it takes of that row with its columns as they are, with one of them narrower
 * and with one wider by the room that is being moved; negative: not asked yet. */
typedef struct {
	Cell *cell;
	int column, span; /* as the cell has them */
	double as_is, narrower, wider;
} Judged;

typedef struct {
	const Table *table;
	double padding; /* of both sides */
	double *widths, *wishes, *least;
	int columns;
	GArray *judged;	  /* Judged, row by row … */
	GArray *row_ends; /* … and where each row's end: int */
} Chooser;

static Cell *
cell_at(const Table *table, int index)
{
	return &g_array_index(table->cells, Cell, index);
}

/* --- What columns ask for --------------------------------------------------------------------- */

/* The least a column may have: room for its widest word or number, fractions and dates parted. A word that would
 * take the room of many others is broken rather. */
static void
find_least(Chooser *chooser, double width)
{
	double most = MAX(width * WIDEST_KEPT, cell_at(chooser->table, 0)->style->size);

	for (guint i = 0; i < chooser->table->cells->len; i++) {
		const Cell *cell = cell_at(chooser->table, (int)i);

		if (cell->span == 1)
			chooser->least[cell->column] = MAX(
				chooser->least[cell->column],
				MIN(MAX(cell->parted, cell->style->size), most) + chooser->padding);
	}
}

/* Where a column has no weight, what its longest cell asks for, the longer the more modestly. */
static double
content_weight(const Chooser *chooser, int column)
{
	double longest = 0;

	for (guint i = 0; i < chooser->table->cells->len; i++) {
		const Cell *cell = cell_at(chooser->table, (int)i);

		if (cell->span == 1 && cell->column == column)
			longest = MAX(longest, cell->natural);
	}
	return sqrt(longest + chooser->padding);
}

static void
find_wishes(Chooser *chooser, double width)
{
	double all = 0;
	bool weighed = true;

	for (int i = 0; i < chooser->columns; i++)
		weighed = weighed && g_array_index(chooser->table->columns, Column, i).weighed;
	for (int i = 0; i < chooser->columns; i++) {
		chooser->wishes[i] =
			weighed ? g_array_index(chooser->table->columns, Column, i).weight
				: content_weight(chooser, i);
		all += chooser->wishes[i];
	}
	for (int i = 0; i < chooser->columns; i++)
		chooser->wishes[i] *= width / all;
}

/* Shares `room` among the columns: to each its least, the rest in proportion to what its wish exceeds that by,
 * or to the wishes where none does. */
static void
share_room(Chooser *chooser, const double *least, double room)
{
	double free_wishes = 0, wishes = 0;

	for (int i = 0; i < chooser->columns; i++) {
		room -= least[i];
		free_wishes += MAX(chooser->wishes[i] - least[i], 0);
		wishes += chooser->wishes[i];
	}
	for (int i = 0; i < chooser->columns; i++)
		chooser->widths[i] =
			least[i] + room * (free_wishes > 0 ? MAX(chooser->wishes[i] - least[i], 0) /
								     free_wishes
							   : chooser->wishes[i] / wishes);
}

/* The widths in which every cell is one line; false when they are more than there is. Cells that take several
 * columns have no say. */
static bool
one_line_widths(const Chooser *chooser, double *widths, double width)
{
	double all = 0;

	for (guint i = 0; i < chooser->table->cells->len; i++) {
		const Cell *cell = cell_at(chooser->table, (int)i);

		if (cell->span == 1)
			widths[cell->column] =
				MAX(widths[cell->column],
				    MAX(cell->natural, cell->style->size) + chooser->padding);
	}
	for (int i = 0; i < chooser->columns; i++)
		all += widths[i];
	return all <= width;
}

/* Columns begin where each cell is one line, if there is such a place; else with their wishes, but never less
 * than the least. */
static void
start_widths(Chooser *chooser, double width)
{
	g_autofree double *whole = g_new0(double, (gsize)chooser->columns);
	double least = 0;

	if (one_line_widths(chooser, whole, width)) {
		share_room(chooser, whole, width);
		return;
	}
	for (int i = 0; i < chooser->columns; i++)
		least += chooser->least[i];
	if (least < width) {
		share_room(chooser, chooser->least, width);
		return;
	}
	/* Where not even the least fits, all suffer alike. */
	for (int i = 0; i < chooser->columns; i++)
		chooser->widths[i] = chooser->least[i] * width / least;
}

/* --- What widths cost ------------------------------------------------------------------------- */

/* How many lines a cell of its width has, with what parted fractions and words cost. */
static double
count_lines(const Cell *cell, double width)
{
	BreakLevel level = BREAK_RELUCTANT;
	double penalty = 0;

	if (cell->parted > width + 0.01) {
		level = BREAK_WORD;
		penalty = BROKEN_WORD;
	} else if (cell->widest > width + 0.01) {
		level = BREAK_STROKE;
		penalty = PARTED_FRACTION;
	}
	if (cell->paragraph->clusters->len > MOST_CLUSTERS_SET)
		return penalty + ceil(cell->natural * LOOSE / width);
	return penalty + paragraph_count_lines(cell->paragraph, width, level);
}

/* The same, from memory where the cell has been asked before: a move changes the widths of two columns. */
static double
lines_of(const Chooser *chooser, Cell *cell)
{
	double width = -chooser->padding;
	int place;

	for (int i = cell->column; i < cell->column + cell->span; i++)
		width += chooser->widths[i];
	width = MAX(width, cell->style->size);
	if (cell->natural <= width + 0.01)
		return 1;
	for (int i = 0; i < CELL_WIDTHS_KEPT; i++)
		if (fabs(cell->kept[i].width - width) < 0.01)
			return cell->kept[i].lines;
	place = cell->next_kept;
	cell->next_kept = (place + 1) % CELL_WIDTHS_KEPT;
	cell->kept[place].width = width;
	cell->kept[place].lines = count_lines(cell, width);
	return cell->kept[place].lines;
}

/* Every step-th row is judged. */
static void
list_judged(Chooser *chooser, int step)
{
	const GArray *rows = chooser->table->rows;

	for (guint i = 0; i < rows->len; i += (guint)step) {
		const Row *row = &g_array_index(rows, Row, i);

		for (guint j = 0; j < row->here->len; j++) {
			Cell *cell = cell_at(chooser->table, g_array_index(row->here, int, j));
			Judged judged = {.cell = cell, .column = cell->column, .span = cell->span};

			g_array_append_val(chooser->judged, judged);
		}
		g_array_append_val(chooser->row_ends, chooser->judged->len);
	}
}

static void
forget_lines(const Chooser *chooser)
{
	for (guint i = 0; i < chooser->judged->len; i++) {
		Judged *judged = &g_array_index(chooser->judged, Judged, i);

		judged->as_is = judged->narrower = judged->wider = -1;
	}
}

static inline bool
stands_in(const Judged *judged, int column)
{
	return column >= judged->column && column < judged->column + judged->span;
}

/* The lines a cell takes of its row once room has been moved between two columns. */
static inline double
lines_in_row(const Chooser *chooser, Judged *judged, int from, int to)
{
	bool gives = stands_in(judged, from), takes = stands_in(judged, to);
	double *lines = gives == takes ? &judged->as_is
			: gives	       ? &judged->narrower
				       : &judged->wider;

	if (*lines < 0)
		*lines = lines_of(chooser, judged->cell) / judged->cell->rows;
	return *lines;
}

/* The height of the judged rows, in lines, with what hidden lines and unfulfilled wishes add, once room has been moved
 * from one column to another (-1 and -1: none yet). */
static double
cost_of(const Chooser *chooser, double width, int from, int to)
{
	Judged *judged = (Judged *)(void *)chooser->judged->data;
	const Judged *first = judged;
	double cost = 0;

	for (guint row = 0; row < chooser->row_ends->len; row++) {
		const Judged *end = first + g_array_index(chooser->row_ends, int, row);
		double most = 1, all = 0;

		for (; judged < end; judged++) {
			double lines = lines_in_row(chooser, judged, from, to);

			most = MAX(most, lines);
			all += lines;
		}
		cost += most + HIDDEN_LINE * all;
	}
	for (int i = 0; i < chooser->columns; i++) {
		double far = (chooser->widths[i] - chooser->wishes[i]) / width;

		cost += FAR_FROM_WISH * far * far;
	}
	return cost;
}

/* --- Moving room ------------------------------------------------------------------------------ */

static void
move_room(Chooser *chooser, int from, int to, double room)
{
	chooser->widths[from] -= room;
	chooser->widths[to] += room;
}

/* Moves `room` from one column to another where that costs least; false when nothing gains. */
static bool
move_best(Chooser *chooser, double room, double width, double *cost)
{
	double best = *cost - 1e-6;
	int best_from = -1, best_to = -1;

	forget_lines(chooser);
	for (int from = 0; from < chooser->columns; from++) {
		if (chooser->widths[from] - room < chooser->least[from] - 0.01)
			continue;
		for (int to = 0; to < chooser->columns; to++) {
			double tried;

			if (to == from)
				continue;
			move_room(chooser, from, to, room);
			tried = cost_of(chooser, width, from, to);
			move_room(chooser, to, from, room);
			if (tried < best) {
				best = tried;
				best_from = from;
				best_to = to;
			}
		}
	}
	if (best_from < 0)
		return false;
	move_room(chooser, best_from, best_to, room);
	*cost = best;
	return true;
}

static void
improve(Chooser *chooser, double width)
{
	const double em = cell_at(chooser->table, 0)->style->size;
	/* What small steps have freed lets great ones gain again. */
	const double rooms[] = {4 * em, 2 * em, em, 0.5 * em, 4 * em, 2 * em, em, 0.5 * em};
	double cost;
	int moves = 0;

	if (chooser->columns < 2 || chooser->columns > MOST_COLUMNS_MOVED)
		return;
	list_judged(chooser, 1 + (int)chooser->table->rows->len / MOST_ROWS_JUDGED);
	forget_lines(chooser);
	cost = cost_of(chooser, width, -1, -1);
	for (gsize i = 0; i < G_N_ELEMENTS(rooms); i++)
		while (moves++ < MOST_MOVES && move_best(chooser, rooms[i], width, &cost))
			;
}

/* --- The floor -------------------------------------------------------------------------------- */

/* The widths of a few characters, or of what is shorter; free with g_free(). NULL when the table has no room for them. */
static double *
floor_widths(const Chooser *chooser, double width)
{
	g_autofree double *floors =
		g_memdup2(chooser->least, (gsize)chooser->columns * sizeof(double));
	double all = 0;

	for (guint i = 0; i < chooser->table->cells->len; i++) {
		const Cell *cell = cell_at(chooser->table, (int)i);
		double few = MIN(cell->natural, FEWEST_CHARACTERS * cell->style->size);

		if (cell->span == 1)
			floors[cell->column] = MAX(floors[cell->column], few + chooser->padding);
	}
	for (int i = 0; i < chooser->columns; i++)
		all += floors[i];
	return all < width ? g_steal_pointer(&floors) : NULL;
}

/* Columns below the floor take what they lack from the one that has most to spare: that of the long cell. */
static void
raise_to_floor(Chooser *chooser, double width)
{
	g_autofree double *floors = floor_widths(chooser, width);

	for (int i = 0; floors && i < chooser->columns; i++)
		while (chooser->widths[i] < floors[i] - 0.01) {
			int from = 0;
			double room;

			for (int j = 1; j < chooser->columns; j++)
				if (chooser->widths[j] - floors[j] >
				    chooser->widths[from] - floors[from])
					from = j;
			room = MIN(floors[i] - chooser->widths[i],
				   chooser->widths[from] - floors[from]);
			move_room(chooser, from, i, room);
		}
}

void
table_choose_columns(Table *table)
{
	int columns = (int)table->columns->len;
	g_autofree double *numbers = g_new0(double, 3 * (gsize)columns);
	g_autoptr(GArray) judged = g_array_new(FALSE, FALSE, sizeof(Judged));
	g_autoptr(GArray) row_ends = g_array_new(FALSE, FALSE, sizeof(int));
	Chooser chooser = {.table = table,
			   .padding = 2 * table->composer->styles->cell_padding_x,
			   .widths = numbers,
			   .wishes = numbers + columns,
			   .least = numbers + 2 * columns,
			   .columns = columns,
			   .judged = judged,
			   .row_ends = row_ends};
	double width = table->composer->width, x = 0;

	if (table->cells->len > 0)
		find_least(&chooser, width);
	find_wishes(&chooser, width);
	start_widths(&chooser, width);
	if (table->cells->len > 0) {
		improve(&chooser, width);
		raise_to_floor(&chooser, width);
	}
	table->edges = g_new0(double, (gsize)columns + 1);
	for (int i = 0; i < columns; i++) {
		g_array_index(table->columns, Column, i).width = chooser.widths[i];
		x += chooser.widths[i];
		table->edges[i + 1] = x;
	}
}

/* --- Whether they fit ------------------------------------------------------------------------- */

/* The width in em of the text's longest stretch that should stay whole: a word, a number with its unit. A
 * Han character is one by itself. */
static double
widest_estimate(const char *text)
{
	double widest = 0, width = 0;

	for (; *text; text = g_utf8_next_char(text)) {
		gunichar character = g_utf8_get_char(text);

		if (character < 0x2000 && !g_unichar_isspace(character)) {
			width += 0.5;
			widest = MAX(widest, width + 1);
		} else {
			width = 0;
		}
	}
	return widest;
}

/* What a column must have for a cell to be read with ease, in em: a few characters a line, whole numbers. */
static double
cell_estimate(const xmlNode *cell, bool head)
{
	xmlChar *content = xmlNodeGetContent(cell);
	const char *text = g_strstrip((char *)content);
	double few = head ? 2 : 4, length = (double)g_utf8_strlen(text, -1);
	double estimate = MAX(MIN(widest_estimate(text), WIDEST_ESTIMATED), MIN(length, few));

	xmlFree(content);
	return estimate;
}

bool
compose_table_is_turned(const Composer *composer, const xmlNode *node)
{
	const Style *style = &composer->styles->styles[STYLE_TABLE_CELL];
	g_autofree char *said = compose_attribute(node, "turned");
	g_autoptr(GArray) estimates = g_array_new(FALSE, TRUE, sizeof(double));
	double all = 0;

	if (said)
		return g_str_equal(said, "yes");
	for (const xmlNode *group = compose_first_element(node); group;
	     group = compose_next_element(group)) {
		bool head = compose_is(group, "head");

		for (const xmlNode *row = compose_first_element(group); row;
		     row = compose_next_element(row)) {
			guint column = 0;

			for (const xmlNode *cell = compose_first_element(row); cell;
			     cell = compose_next_element(cell), column++) {
				/* Rows with merged cells tell nothing of single columns. */
				if (xmlHasProp((xmlNode *)cell, (const xmlChar *)"span") ||
				    xmlHasProp((xmlNode *)cell, (const xmlChar *)"rows"))
					break;
				if (estimates->len <= column)
					g_array_set_size(estimates, column + 1);
				g_array_index(estimates, double, column) =
					MAX(g_array_index(estimates, double, column),
					    cell_estimate(cell, head));
			}
		}
	}
	for (guint i = 0; i < estimates->len; i++)
		all += g_array_index(estimates, double, i) * style->size +
		       2 * composer->styles->cell_padding_x;
	return all > composer->styles->text_width;
}
