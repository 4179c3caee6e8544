/* document.c - see document.h. */
#include "render/document/document.h"

#include <libxml/relaxng.h>

static void
keep_message(void *data, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_string_append_vprintf(data, format, arguments);
	va_end(arguments);
}

static bool
is_valid(xmlDoc *document, const char *grammar_path, GString *messages)
{
	xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(grammar_path);
	xmlRelaxNGSetParserErrors(parser, keep_message, keep_message, messages);
	xmlRelaxNG *grammar = xmlRelaxNGParse(parser);
	xmlRelaxNGFreeParserCtxt(parser);
	if (grammar == NULL)
		return false;
	xmlRelaxNGValidCtxt *validation = xmlRelaxNGNewValidCtxt(grammar);
	xmlRelaxNGSetValidErrors(validation, keep_message, keep_message, messages);
	bool valid = xmlRelaxNGValidateDoc(validation, document) == 0;
	xmlRelaxNGFreeValidCtxt(validation);
	xmlRelaxNGFree(grammar);
	return valid;
}

xmlDoc *
document_make(Transforms *transforms, const char *stylesheet, const View *view, GError **error)
{
	xmlDoc *document = transforms_apply(transforms, stylesheet, view->document, error);
	if (document == NULL)
		return NULL;
	g_autofree char *grammar =
		templates_find(transforms_templates(transforms), "bulletin/document.rng", error);
	g_autoptr(GString) messages = g_string_new(NULL);
	if (grammar != NULL && is_valid(document, grammar, messages))
		return document;
	if (grammar != NULL)
		g_set_error(error, TRANSFORM_ERROR, TRANSFORM_ERROR_RUN,
			    "模板 %s 生成的公文不合 bulletin/document.rng：%s", stylesheet,
			    g_strstrip(messages->str));
	xmlFreeDoc(document);
	return NULL;
}
