/* document.c - see document.h. */
#include "render/document/document.h"

xmlDoc *
document_make(Transforms *transforms, const char *stylesheet, const View *view, GError **error)
{
	xmlDoc *document = transforms_apply(transforms, stylesheet, view->document, error);
	if (document == NULL ||
	    transforms_validate(transforms, "bulletin/document.rng", document, error))
		return document;
	g_prefix_error(error, "模板 %s 生成的公文：", stylesheet);
	xmlFreeDoc(document);
	return NULL;
}
