/* pdf_object.c - see pdf_object.h. */
#include "render/print/pdf_object.h"

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
