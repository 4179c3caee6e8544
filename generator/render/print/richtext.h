/* richtext.h - text with stretches that differ: face, colour, tag.
 * Stage: render/print.  Used by: render/print only. */
#pragma once
#include "render/print/structure.h"
#include "render/print/styles.h"

/* A stretch of text that is set alike; it starts where the one before it ends. */
typedef struct {
	int end; /* byte after its last */
	FontRole face;
	Colour colour;
	Tag *tag; /* what the text belongs to; NULL: page furniture */
	const StatusMark
		*mark; /* drawn before its first character; NULL: none. Borrowed of the styles */
	double size,
		rise; /* of the mark of a note, pt: its em, how high it stands; 0: like the text */
	GPtrArray *
		notes; /* the strips (Strip *) of the note that it is the mark of; NULL: none. Borrowed */
} TextSpan;

typedef struct {
	GString *text;	     /* valid UTF-8 */
	GArray *spans;	     /* TextSpan */
	gunichar last;	     /* last character, 0 at the start */
	bool space, newline; /* white space that has not been written yet */
} RichText;

RichText *rich_text_new(void);
void rich_text_free(RichText *text);
/* Appends text set as `as` says (its end is ignored). raw: UTF-8; anything else reads as U+FFFD.
 * White space is collapsed as HTML does, at line ends between wide characters to nothing; what
 * cannot be seen (joiners, marks of direction) is dropped, other control characters become U+FFFD. */
void rich_text_append(RichText *text, const char *raw, TextSpan as);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RichText, rich_text_free)
