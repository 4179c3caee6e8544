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
	bool turned; /* on a page: stands across, its place told from the turned text's corner */
} Item;

/* A filled rectangle: a drawn line. Always furniture. */
typedef struct {
	double x, y, width, height;
	Colour colour;
	bool turned; /* as of items */
} Rule;

/* A stretch of a page's items with one tag: what becomes one marked stretch of the file. */
typedef struct {
	int first, end;
} Leaf;

typedef struct {
	GArray *rules;	/* Rule; painted first */
	GArray *items;	/* Item, in reading order, furniture last */
	GArray *leaves; /* Leaf */
	bool turned;	/* its text stands across, read from the page's right … */
	double turned_left,
		turned_foot; /* … and begins in this corner of the page: where its x grows
					  * upwards and its y to the right */
	bool unnumbered;
} Page;

/* A horizontal slice of the text that is never cut: a line, a row of a table, a figure. */
typedef struct {
	double before;	  /* white above, dropped at the head of a page … */
	bool keeps_white; /* … unless it keeps it */
	double height;
	bool on_grid;	 /* its top goes to the next line of the page */
	bool page_start; /* begins a page */
	bool glued;	 /* stays on the page of the strip after it */
	bool turned;	 /* stands across, on a page of such strips */
	bool foot;	 /* goes down to the last line of the page, with the strips after it */
	GArray *items;	 /* Item */
	GArray *rules;	 /* Rule */
	GPtrArray *
		notes; /* Strip *, the lines of the notes that its text refers to; borrowed; NULL: none */
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
	GPtrArray *paragraphs;	/* Paragraph * */
	GPtrArray *strips;	/* Strip *, in order */
	GPtrArray *repeated;	/* Strip *, of repeated table heads */
	GPtrArray *repeats;	/* GPtrArray * of the strips above each table's later pages */
	GPtrArray *notes;	/* GPtrArray * of the Strip * of each footnote, which it owns */
	const Paragraph *draft; /* stands large behind the text of each page; NULL: none */
	GPtrArray *pages;	/* Page * */
	GArray *anchors;	/* Anchor */
	GArray *outline;	/* OutlineEntry */
};

/* Which strips and notes a page holds. */
typedef struct {
	int first, end;		  /* strips */
	int first_note, end_note; /* lines of notes, counted through the document */
} PagePlan;

/* Finds where pages end (flow.c). Returns PagePlan, one a page; free with g_array_unref(). */
GArray *flow_plan(const Print *print, const PrintStyles *styles);
/* Places the strips of print on the pages of a plan (place.c). */
void flow_place(Print *print, const PrintStyles *styles, const GArray *plan);
/* The height of the text of a page that begins with this strip, and the width of its lines, pt. */
double flow_text_height(const PrintStyles *styles, const Strip *first);
double flow_text_width(const PrintStyles *styles, bool turned);
/* The top of a strip when the one above it ends at y (0: the head of the page). first: of the page. */
double flow_strip_top(const PrintStyles *styles, const Strip *strip, bool first, double y);
/* The height of the strips that stand above a strip again when it begins a page. */
double flow_repeat_height(const Strip *strip);
/* The height of the strips from `first` on that go down to the foot of the page. */
double flow_foot_height(const Print *print, int first, int end);
/* All lines of notes of the strips first to end-1 (Strip *), in order; free with g_ptr_array_unref(). */
GPtrArray *flow_notes(const Print *print, int first, int end);
/* Adds an item to a page: the leaves and the structure's leaves follow. */
void page_add_item(Print *print, int page, const Item *item);
/* The left edge of the text on a page (from 0), pt. */
double flow_text_left(const PrintStyles *styles, int page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Strip, strip_free)
