/* table.h - one table while it is composed: its cells, their columns and rows.
 * Stage: render/print.  Used by: table_read.c (cells), table_columns.c (widths), table_bars.c (bars),
 * compose_table.c (rows, strips). */
#pragma once
#include "render/print/compose.h"

/* How many widths a cell remembers its lines of. */
enum { CELL_WIDTHS_KEPT = 4 };

typedef struct {
	Paragraph *paragraph; /* shaped when read, broken once the columns are known */
	const Style *style;
	Alignment alignment;
	bool decimal;		   /* its number stands by its point */
	int row, column;	   /* of its first corner, from 0; rows counted through the table */
	int rows, span;		   /* what it takes of both */
	const ChartFigure *figure; /* below its words; NULL: none */
	Tag *figure_tag;
	/* Widths of its text: on one line; without breaking words and numbers; with breaks after the strokes
	 * of fractions. */
	double natural, widest, parted;
	struct {
		double width, lines;
	} kept[CELL_WIDTHS_KEPT]; /* while columns are chosen: lines at these widths */
	int next_kept;
	double scale; /* of the figure, pt a px */
	/* The bar below its words: of its status, or NULL where there is none; from 0 to 1; negative: no
	 * schedule. */
	const StatusMark *bar;
	double share, scheduled;
	int text_lines, lines; /* of its text; with the room of its figure */
	double x;	       /* what its text is moved to the right by, for its point */
} Cell;

typedef struct {
	const Style *style;
	bool head;  /* of the head */
	bool glued; /* stays with the next */
	bool whole; /* is not cut between pages */
	GArray *here; /* int: the cells that stand in it, those from rows above included, left to right */
	int lines;
	double below; /* what bars ask for below the lines, pt */
} Row;

typedef struct {
	bool weighed;  /* has a weight */
	double weight; /* by which room is shared */
	Alignment alignment;
	bool decimal;
	double width; /* pt */
} Column;

typedef struct {
	Composer *composer;
	const xmlNode *node;
	GArray *columns; /* Column */
	GArray *cells;	 /* Cell */
	GArray *rows;	 /* Row */
	double *edges;	 /* the left edge of each column, and the last right edge; owned */
	Tag *tag;
	GPtrArray
		*repeat; /* strips of the head, owned by print; NULL when it does not stand again */
} Table;

/* Reads the columns, caption and cells of table->node and shapes them, in the order of the tree, which is that of
 * their tags (table_read.c). caption: receives its text, with a number where tables have one; free with g_free().
 * False and the composer's error when something is wrong. */
bool table_read(Table *table, char **caption, Tag **caption_tag);
/* Reads the bar of a cell's element (table_bars.c). False and the composer's error when its status is unknown. */
bool table_read_bar(Table *table, const xmlNode *node, Cell *cell);
/* The height that the bar of a cell takes below its lines, pt; 0: it has none. */
double table_bar_height(const Table *table, const Cell *cell);
/* Adds the bar of a cell to a strip; top: the foot of its lines. Its rectangles are decoration: the words above
 * them say the same. */
void table_add_bar(const Table *table, const Cell *cell, double top, Strip *strip);
/* Chooses the widths of the columns, as wide together as the text, so that the rows are as low as they can
 * be, and sets the edges. */
void table_choose_columns(Table *table);
