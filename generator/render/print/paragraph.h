/* paragraph.h - one paragraph: text → clusters (shaping.c) → lines (breaking.c, spacing.c).
 * Stage: render/print.  Used by: render/print only.
 *
 * Pango shapes the whole paragraph as one endless line; where it breaks, and how wide each gap is, is
 * decided here, since Pango knows neither 标点挤压 nor 中西间距 and justifies by spreading digits. */
#pragma once
#include "render/print/characters.h"
#include "render/print/richtext.h"

/* How willingly a line may be broken before a cluster. */
typedef enum {
	BREAK_NEVER,
	BREAK_WORD,  /* inside a word or number: only where nothing else fits */
	BREAK_GROUP, /* inside 3所, 2023年6月, 〔2023〕1号: likewise, but sooner */
	BREAK_STROKE, /* after the stroke of 281600/561200人, after the year of a date: sooner still */
	BREAK_RELUCTANT, /* after a hyphen, at the joints of an address */
	BREAK_FREE,
} BreakLevel;

/* The space between a cluster and the one before it on the same line, pt. */
typedef struct {
	double natural; /* negative where two marks share a blank */
	double shrink, stretch;
} Gap;

/* What is set and moved as one: usually a character. */
typedef struct {
	int start, end; /* bytes of the text */
	int first_glyph, glyph_count;
	double width;			/* advance, pt */
	double blank_left, blank_right; /* what a mark may lose at its sides, pt */
	Gap gap;			/* to the cluster before it */
	double x;	    /* from the left edge of the text; set by paragraph_break() */
	gunichar character; /* its first */
	CharacterRules rules;
	BreakLevel before;
	double cohesion; /* of a title: how much a break before it would be against the sense, 0 to 1 */
	int font;	 /* index in fonts */
	int span;	 /* index in spans */
} Cluster;

typedef struct {
	PangoGlyph glyph;
	double advance, x_offset, y_offset; /* pt */
} Glyph;

typedef struct {
	int first, end;		  /* clusters that are shown: white space at the end is not */
	int text_start, text_end; /* bytes, with that white space */
	double x;		  /* of its first cluster's ink box */
	double width;		  /* pt */
	bool is_short;		  /* could not be filled within the allowed stretch */
} Line;

typedef struct {
	char *text;
	GArray *spans;	  /* TextSpan */
	GArray *clusters; /* Cluster */
	GArray *glyphs;	  /* Glyph */
	GPtrArray *fonts; /* PangoFont * */
	GArray *lines;	  /* Line; empty until paragraph_break() */
	double em;	  /* pt */
} Paragraph;

/* What shaping needs and finds, for all paragraphs of a document. */
typedef struct {
	const Fonts *fonts;
	const PrintStyles *styles;
	GHashTable
		*missing; /* characters that no font has: GUINT → text around the first of them */
	GHashTable *fallbacks; /* PangoFont → whether it is the one behind all others */
	/* Characters that came from that one: GUINT of character << SUBSTITUTE_SHIFT | FontRole. */
	GHashTable *substitutes;
} Shaper;
enum { SUBSTITUTE_SHIFT = 4 };
G_STATIC_ASSERT(FONT_ROLE_COUNT <= 1 << SUBSTITUTE_SHIFT);

Shaper *shaper_new(const Fonts *fonts, const PrintStyles *styles);
void shaper_free(Shaper *shaper);

/* Shapes a text in a style; takes the text over. */
Paragraph *paragraph_shape(Shaper *shaper, RichText *text, const Style *style);
void paragraph_free(Paragraph *paragraph);
/* The width in pt of the whole paragraph on one line. */
double paragraph_width(const Paragraph *paragraph);
/* The width in pt of its widest stretch that has no break of a level or better. */
double paragraph_widest(const Paragraph *paragraph, BreakLevel level);
/* How many lines of a width (pt) it takes, unjustified, with breaks of a level or better; a stretch that is wider
 * than a line is cut. */
int paragraph_count_lines(const Paragraph *paragraph, double width, BreakLevel level);
/* Where a title's lines may end by its sense: not within one of `words` (with spaces between them), and
 * rather not between characters that mostly stand together in `text`, the document's, which ends with 0 (sense.c). */
void paragraph_find_sense(Paragraph *paragraph, const gunichar *text, const char *words);
/* Makes each of the words (NULL-terminated) as hard to break as 3所, wherever it stands. */
void paragraph_keep_words(Paragraph *paragraph, char *const *words);
/* Breaks into lines of a width (pt), the first `indent` shorter, and sets each cluster's place.
 * Chooses the breaks that are best for the paragraph as a whole. */
void paragraph_break(Paragraph *paragraph, double width, double indent, Alignment alignment);

/* Sets how willingly a line may be broken before each cluster (breaking.c). */
void paragraph_find_breaks(Paragraph *paragraph, const PrintStyles *styles);

/* Sets the gap before each cluster (spacing.c). */
void paragraph_find_gaps(Paragraph *paragraph);
/* What the first cluster of a line loses at its left, and the last at its right. */
double spacing_line_start(const Cluster *cluster);
double spacing_line_end(const Cluster *cluster);
/* Sets the places of the clusters of a line that spans `width` from `left`; last: of the paragraph. */
void spacing_set_line(Paragraph *paragraph, Line *line, double left, double width,
		      Alignment alignment, bool last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Shaper, shaper_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Paragraph, paragraph_free)
