/* templates.h - the one loader of everything below templates/.
 * Stage: render/sentence.  Used by: render/sentence, render/document, render/site, main.c.
 *
 * A template is looked for in the bureau's own folder first, then among the installed ones, file by
 * file. Nothing outside these two folders is ever opened, and nothing from a network. */
#pragma once
#include <glib.h>
#include <libxml/tree.h>

typedef struct Templates Templates;

typedef enum {
	TEMPLATES_ERROR_NAME,	 /* a name that leads out of the folders */
	TEMPLATES_ERROR_MISSING, /* no such template in either folder */
	TEMPLATES_ERROR_XML	 /* not well-formed XML */
} TemplatesError;

#define TEMPLATES_ERROR (templates_error_quark())
GQuark templates_error_quark(void);

/* own: the folder DIR/templates, or NULL when the bureau has none; it need not exist.
 * installed: the folder of the installed templates. Both are copied. Free with templates_free(). */
Templates *templates_new(const char *own, const char *installed);
void templates_free(Templates *templates);

/* Returns the path of a template; name: with slashes, relative to the folders ("site/plan.xsl").
 * An absolute name, "..", an empty part, and a link that leads out of the folder are refused.
 * NULL and error (TEMPLATES_ERROR) when there is none. Free with g_free(). */
char *templates_find(const Templates *templates, const char *name, GError **error);
/* The same, but only in the installed folder: what the bureau's own file builds on. */
char *templates_find_installed(const Templates *templates, const char *name, GError **error);
/* Reads a template as XML, without network, DTD or entities from elsewhere, CDATA as text; free with xmlFreeDoc().
 * path: from templates_find(). NULL and error, with the line, when it is not well-formed. */
xmlDoc *templates_parse(const char *path, GError **error);
/* The same, named by another address than its path, with the names of a dictionary (NULL: its own): as libxslt
 * wants what it asks for. */
xmlDoc *templates_parse_as(const char *path, const char *address, xmlDict *dict, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Templates, templates_free)
