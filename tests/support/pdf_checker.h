/* pdf_checker.h - reads a finished PDF as PDF/UA-1 and PDF/A-2b ask: marks, tags, fonts, links, properties.
 * Stage: tests.  Used by: tests/unit/test_print_pdf.c. */
#pragma once
#include <glib.h>

/* What a file has. */
typedef struct {
	int pages, elements, figures, notes, links, turned;
} PdfCounts;

/* Returns what is wrong, a line each; NULL when nothing is. counts: receives what there is. Free with g_free(). */
char *pdf_check(GBytes *file, PdfCounts *counts);
