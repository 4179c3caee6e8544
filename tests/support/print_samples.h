/* print_samples.h - documents laid out for the tests of render/print, with the fonts and styles of the tree.
 * Stage: tests.  Used by: tests/unit/test_print_*.c. */
#pragma once
#include "render/print/page.h"

/* The fonts of fonts/, opened once; their cache is below the build folder. Borrowed. */
const Fonts *sample_fonts(void);
/* The styles of templates/bulletin/styles.xml, read once. Borrowed. */
const PrintStyles *sample_styles(void);
/* Lays out the document of a text; fails the test when it cannot. problems: receives what is found; NULL: the test
 * fails when there are any. Free with print_free(). */
Print *sample_layout(const char *xml, GHashTable *figures, ProblemList *problems);
/* The same for tests/data/print/<name>.xml, which must be valid by templates/bulletin/document.rng. */
Print *sample_layout_file(const char *name, GHashTable *figures, ProblemList *problems);
/* Returns a whole document around these blocks, with an empty title; free with g_free(). */
char *sample_document(const char *blocks);
/* A figure of two shapes and a label, 480 × 160 px, named "sample". Borrowed, made once. */
GHashTable *sample_figures(void);
/* One paragraph of plain text, shaped in a style and broken to a width; free with paragraph_free(). */
Paragraph *sample_paragraph(const char *text, StyleKind style, double width, double indent,
			    Alignment alignment);
/* The text of one line of it; free with g_free(). */
char *sample_line(const Paragraph *paragraph, guint line);
/* A text so many times; free with g_free(). */
char *sample_repeat(const char *text, int times);
/* A paragraph element of so many full lines of body text; free with g_free(). */
char *sample_paragraph_of(int lines);
