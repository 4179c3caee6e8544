/* transform.h - XSLT, shut in: stylesheets come from the template folders, data from memory alone.
 * Stage: render/document.  Used by: render/document, render/site.
 *
 * Stylesheets may import and include each other by relative path and read document() of templates;
 * no other file, no network, no writing, and of EXSLT only common and sets. */
#pragma once
#include "render/sentence/templates.h"
#include <libxml/tree.h>
#include <stdbool.h>

#define TRANSFORM_ERROR transform_error_quark()
GQuark transform_error_quark(void);
typedef enum {
	TRANSFORM_ERROR_STYLESHEET,
	TRANSFORM_ERROR_RUN,
	TRANSFORM_ERROR_INVALID
} TransformError;

/* Compiled stylesheets and grammars by name; each is compiled when first used. One a process. */
typedef struct Transforms Transforms;

Transforms *transforms_new(const Templates *templates);
void transforms_free(Transforms *transforms);
/* The templates that the stylesheets come from. Borrowed. */
const Templates *transforms_templates(const Transforms *transforms);
/* Applies the stylesheet of that name ("site/plan.xsl") to source. Returns a new document; NULL
 * and error when the stylesheet is wrong or it ends with xsl:message terminate="yes". */
xmlDoc *transforms_apply(Transforms *transforms, const char *name, xmlDoc *source, GError **error);
/* Whether a document is as the RELAX NG grammar of that name among the templates wants it. False and error when it is
 * not (TRANSFORM_ERROR_INVALID, with what is wrong), or when the grammar itself is wrong. */
bool transforms_validate(Transforms *transforms, const char *name, xmlDoc *document,
			 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Transforms, transforms_free)
