/* page.h - the display list: strips, and the pages that they are placed on.
 * Stage: render/print.  Used by: render/print only. */
#pragma once
#include "render/chart/figure.h"
#include "render/print/paragraph.h"

typedef enum { ITEM_TEXT, ITEM_MARK, ITEM_FIGURE } ItemKind;

/* Something placed. Lengths in pt, y down; in a strip from the text's left edge and the strip's top, on
 * a page from the page's corner. */
typedef struct {
	ItemKind kind;
	Tag *tag;	      /* what it belongs to; NULL: page furniture */
	double x, y;	      /* of text: start of its baseline; else the top left corner */
	double width, height; /* of text: advance, and the pitch of its lines */
	Colour colour;
	const Paragraph *paragraph; /* text and marks */
	int first, end;		    /* its clusters */
	int text_start, text_end;   /* its bytes, with white space that is not shown */
	bool is_short;
	StatusMark mark;	   /* marks */
	const ChartFigure *figure; /* figures; borrowed */
	double scale;		   /* figures: pt a px */
} Item;

/* A filled rectangle: a drawn line. Always furniture. */
typedef struct {
	double x, y, width, height;
	Colour colour;
} Rule;

/* A stretch of a page's items with one tag: what becomes one marked stretch of the file. */
typedef struct {
	int first, end;
} Leaf;

typedef struct {
	GArray *rules;	/* Rule; painted first */
	GArray *items;	/* Item, in reading order, furniture last */
	GArray *leaves; /* Leaf */
} Page;

/* A horizontal slice of the text that is never cut: a line, a row of a table, a figure. */
typedef struct {
	double before;	  /* white above, dropped at the head of a page … */
	bool keeps_white; /* … unless it keeps it */
	double height;
	bool on_grid;	 /* its top goes to the next line of the page */
	bool page_start; /* begins a page */
	bool glued;	 /* stays on the page of the strip after it */
	GArray *items;	 /* Item */
	GArray *rules;	 /* Rule */
	GPtrArray *
		repeat; /* strips that stand above it when it begins a page; NULL: none. Borrowed */
	bool closes;	/* ends with `closing` when it is the last of a page */
	Rule closing;	/* y from the strip's foot */
	char *anchor;	/* id that links lead to; NULL: none */
	char *heading;	/* text in the outline; NULL: none */
	int level;	/* of the heading, from 1 */
} Strip;

Strip *strip_new(double height);
void strip_free(gpointer strip);
/* Adds the items of a line, its left edge at x and its baseline at y, one for each stretch of like
 * colour and tag. furniture: without tags. */
void strip_add_line(Strip *strip, const Paragraph *paragraph, int line, double x, double y,
		    const Style *style, bool furniture);
void strip_add_rule(Strip *strip, Rule rule);
/* The baseline in a line's box of the height of the style's pitch. */
double strip_baseline(const Style *style);

typedef struct {
	char *id;
	int page; /* from 0 */
	double y; /* pt from the page's top */
} Anchor;

typedef struct {
	char *text;
	int level, page;
	double y;
} OutlineEntry;

struct Print {
	char *id, *title, *author, *date, *subject,
		*root; /* of the document; NULL when not given */
	const Fonts *fonts;
	double page_width, page_height;
	Structure *structure;
	GPtrArray *paragraphs; /* Paragraph * */
	GPtrArray *strips;     /* Strip *, in order */
	GPtrArray *repeated;   /* Strip *, of repeated table heads */
	GPtrArray *repeats;    /* GPtrArray * of the strips above each table's later pages */
	GPtrArray *pages;      /* Page * */
	GArray *anchors;       /* Anchor */
	GArray *outline;       /* OutlineEntry */
};

/* Places the strips of print on pages (flow.c). */
void flow_pages(Print *print, const PrintStyles *styles);
/* Adds an item to a page: the leaves and the structure's leaves follow. */
void page_add_item(Print *print, int page, const Item *item);
/* The left edge of the text on a page (from 0), pt. */
double flow_text_left(const PrintStyles *styles, int page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Strip, strip_free)
