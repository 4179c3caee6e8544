/* pdf_object.c - see pdf_object.h. */
#include "render/print/pdf_object.h"
#include <math.h>

qpdf_oh
pdf_new_dictionary(qpdf_data file)
{
	return qpdf_make_indirect_object(file, qpdf_oh_new_dictionary(file));
}

qpdf_oh
pdf_new_stream(qpdf_data file, const void *bytes, gsize length)
{
	qpdf_oh stream = qpdf_oh_new_stream(file);
	qpdf_oh nothing = qpdf_oh_new_null(file);

	qpdf_oh_replace_stream_data(file, stream, bytes, length, nothing, nothing);
	return stream;
}

void
pdf_set_parsed(qpdf_data file, qpdf_oh dictionary, const char *key, const char *value)
{
	qpdf_oh_replace_key(file, dictionary, key, qpdf_oh_parse(file, value));
}

void
pdf_set_text(qpdf_data file, qpdf_oh dictionary, const char *key, const char *text)
{
	if (text)
		qpdf_oh_replace_key(file, dictionary, key, qpdf_oh_new_unicode_string(file, text));
}

void
pdf_set_integer(qpdf_data file, qpdf_oh dictionary, const char *key, int value)
{
	qpdf_oh_replace_key(file, dictionary, key, qpdf_oh_new_integer(file, value));
}

qpdf_oh
pdf_new_place(qpdf_data file, qpdf_oh page, double y)
{
	char text[48];
	qpdf_oh place;

	g_snprintf(text, sizeof text, "[/XYZ 0 %d null]", (int)ceil(y));
	place = qpdf_oh_parse(file, text);
	qpdf_oh_insert_item(file, place, 0, page);
	return place;
}
