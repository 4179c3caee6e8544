/* pdf_object.h - the few ways in which the objects of a file are made, by qpdf.
 * Stage: render/print.  Used by: pdf_*.c only. */
#pragma once
#include <glib.h>
#include <qpdf/qpdf-c.h>

/* A new dictionary with a number of its own, to be referred to from several places. */
qpdf_oh pdf_new_dictionary(qpdf_data file);
/* A new stream of these bytes, which qpdf copies and compresses. */
qpdf_oh pdf_new_stream(qpdf_data file, const void *bytes, gsize length);
/* Sets a key to what a piece of PDF says: "<</Marked true>>". Never of data. */
void pdf_set_parsed(qpdf_data file, qpdf_oh dictionary, const char *key, const char *value);
/* Sets a key to a text (UTF-8); NULL: leaves it out. */
void pdf_set_text(qpdf_data file, qpdf_oh dictionary, const char *key, const char *text);
void pdf_set_integer(qpdf_data file, qpdf_oh dictionary, const char *key, int value);
/* A place that links and the outline lead to: so far (pt) above the foot of a page. */
qpdf_oh pdf_new_place(qpdf_data file, qpdf_oh page, double y);
