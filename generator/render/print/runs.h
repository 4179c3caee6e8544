/* runs.h - a text through Pango: runs of one font each, shaped as one endless line.
 * Stage: render/print.  Used by: shaping.c. */
#pragma once
#include "render/print/richtext.h"

/* Shapes a text that is set in a style, but for spans (TextSpan) of another face or size. Returns its runs, PangoGlyphItem *
 * in the order of reading, which are not to be changed; free with g_ptr_array_unref().
 *
 * Most of what tables and furniture say, one bulletin after another says again: a short text of one face is kept with its
 * runs. What is kept belongs to the process's own Pango context and is no more than a few MB. */
GPtrArray *runs_shape(const Fonts *fonts, const PrintStyles *styles, const char *text,
		      const GArray *spans, const Style *style);
/* Whether a character of a text in this face is set in FONT_DIGITS instead. */
bool runs_is_digits(const Fonts *fonts, const PrintStyles *styles, FontRole face,
		    gunichar character);
