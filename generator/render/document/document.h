/* document.h - a bulletin as one document, from which page and PDF are both made.
 * Stage: render/document.  Used by: render/site (HTML), render/print (PDF), tests. */
#pragma once
#include "render/document/transform.h"
#include "render/view/view.h"

/* Makes the document of a view with a stylesheet of templates/bulletin/ ("bulletin/monthly.xsl") and
 * validates it against bulletin/document.rng. Returns NULL and sets error when it is not valid: a
 * template's mistake. */
xmlDoc *document_make(Transforms *transforms, const char *stylesheet, const View *view,
		      GError **error);
