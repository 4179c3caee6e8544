/* styles.h - how each kind of text looks: the rows of templates/bulletin/styles.xml.
 * Stage: render/print.  Used by: render/print only. */
#pragma once
#include "model/words.h"
#include "render/chart/figure.h"
#include "render/chart/fonts.h"
#include "render/chart/pen.h"
#include "render/print/print.h"

typedef enum { ALIGN_LEFT, ALIGN_CENTER, ALIGN_RIGHT, ALIGN_JUSTIFY } Alignment;

/* The kinds of text; the names are those of the styles file. */
#define STYLE_KINDS(ROW) \
	ROW(MASTHEAD, "masthead") \
	ROW(MASTHEAD_SAMPLE, "masthead-sample") \
	ROW(MASTHEAD_CIRCULAR, "masthead-circular") \
	ROW(MASTHEAD_CIRCULAR_SAMPLE, "masthead-circular-sample") \
	ROW(DOCUMENT_NUMBER, "document-number") \
	ROW(ISSUE_NUMBER, "issue-number") \
	ROW(ISSUE_LINE, "issue-line") \
	ROW(TITLE, "title") \
	ROW(CONTENTS_TITLE, "contents-title") \
	ROW(CONTENTS_1, "contents-1") \
	ROW(CONTENTS_2, "contents-2") \
	ROW(RECIPIENTS, "recipients") \
	ROW(SIGNATURE, "signature") \
	ROW(SIGNATURE_SEALED, "signature-sealed") \
	ROW(REMARK, "remark") \
	ROW(IMPRINT, "imprint") \
	ROW(FOOTNOTE, "footnote") \
	ROW(HEADING_1, "heading-1") \
	ROW(HEADING_2, "heading-2") \
	ROW(HEADING_3, "heading-3") \
	ROW(BODY, "body") \
	ROW(NOTE, "note") \
	ROW(EDITORIAL, "editorial") \
	ROW(ITEM, "item") \
	ROW(ANNEX_LABEL, "annex-label") \
	ROW(ANNEX_TITLE, "annex-title") \
	ROW(TABLE_CAPTION, "table-caption") \
	ROW(TABLE_HEAD, "table-head") \
	ROW(TABLE_SUBHEAD, "table-subhead") \
	ROW(TABLE_CELL, "table-cell") \
	ROW(FIGURE_CAPTION, "figure-caption") \
	ROW(PAGE_NUMBER, "page-number") \
	ROW(PAGE_MARK, "page-mark") \
	ROW(DRAFT, "draft") \
	ROW(DRAFT_MARK, "draft-mark")

typedef enum {
#define STYLE_ENUM(symbol, name) STYLE_##symbol,
	STYLE_KINDS(STYLE_ENUM)
#undef STYLE_ENUM
		STYLE_COUNT
} StyleKind;

/* One kind of text; all lengths in pt. */
typedef struct {
	FontRole face;
	FontRole strong;      /* face of <strong> within it */
	double size;	      /* of a Han character: 1 em */
	double pitch;	      /* from baseline to baseline */
	double indent;	      /* of the first line */
	double left;	      /* of all lines */
	double before, after; /* space above the first and below the last line */
	Alignment alignment;
	Colour colour;
	bool on_grid; /* its lines stand on the lines of the page */
} Style;

/* The lines and bars that are drawn, not set. */
#define RULE_KINDS(ROW) \
	ROW(HEAD, "head") \
	ROW(HEAD_SAMPLE, "head-sample") \
	ROW(HEAD_CIRCULAR, "head-circular") \
	ROW(HEAD_CIRCULAR_SAMPLE, "head-circular-sample") \
	ROW(IMPRINT_OUTER, "imprint-outer") \
	ROW(IMPRINT_INNER, "imprint-inner") \
	ROW(FOOTNOTE, "footnote") \
	ROW(TABLE_OUTER, "table-outer") \
	ROW(TABLE_INNER, "table-inner") \
	ROW(BAR_TRACK, "bar-track") \
	ROW(BAR_TICK, "bar-tick")

typedef enum {
#define RULE_ENUM(symbol, name) RULE_##symbol,
	RULE_KINDS(RULE_ENUM)
#undef RULE_ENUM
		RULE_COUNT
} RuleKind;

typedef struct {
	double thickness;     /* pt */
	double before, after; /* pt */
	Colour colour;
} RuleStyle;

/* The sign before a status word, the one that charts use; the word itself stays. */
typedef struct {
	MarkerForm form;
	bool hollow; /* only its edge has the colour */
	Colour colour;
} StatusMark;

struct PrintStyles {
	/* The page, in pt. */
	double page_width, page_height;
	double top, left, text_width, text_height;
	double grid;	     /* distance of the page's lines: text height / lines */
	double em;	     /* width of a body character: text width / characters */
	bool mirrored;	     /* the left margin is at the right on even pages */
	double number_below; /* from the foot of the text to the dash of the page number */
	double mark_top;     /* from the head of the page to the top of its mark */
	Style styles[STYLE_COUNT];
	/* Faces whose figures and Latin letters are set in FONT_DIGITS. */
	bool leaves_digits[FONT_ROLE_COUNT];
	RuleStyle rules[RULE_COUNT];
	StatusMark marks[STATUS_COUNT];
	double cell_padding_x, cell_padding_y;
	int row_keep;	     /* rows of up to so many lines are not broken over pages */
	double table_gap;    /* below a table */
	double figure_gap;   /* above and below a figure */
	int contents_pages;  /* a document of so many pages has a contents page … */
	int contents_levels; /* … in which headings of so many levels stand */
	double note_rule;    /* how wide the rule above footnotes is */
	double note_gap;     /* from the text to that rule, and from it to the notes */
	double note_size;    /* of the mark of a note, in em of the text */
	double note_rise;    /* how high that mark stands, likewise */
	char *page_number;   /* "— {page} —" */
	char *continued;     /* "{caption}（续表）" */
	char *bullet;	     /* label of a list item of kind bullet */
	char *number;	     /* label of a list item of kind number: "{number}." */
	char *table_number;  /* "表{number}" */
	char *figure_number; /* "图{number}" */
	char *contents;	     /* the heading of the contents */
	char *after_number; /* characters that stay with the number before them: 年月日所个… */
	char *title_words; /* words that lines of titles never part, with spaces between them */
	char **table_words; /* words that the lines of a table's cells part only where nothing else fits */
	char *before_number; /* characters that stay with the number after them: 第… */
};

/* Returns the mark of a status ("behind"), NULL when there is no such status. */
const StatusMark *styles_mark(const PrintStyles *styles, const char *status);
