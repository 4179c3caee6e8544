/* transform.c - see transform.h. */
#include "render/document/transform.h"

#include "render/document/forms.h"
#include <libexslt/exslt.h>
#include <libxml/relaxng.h>
#include <libxslt/documents.h>
#include <libxslt/extensions.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>
#include <string.h>

G_DEFINE_QUARK(transform_error, transform_error)

/* Stylesheets have addresses of this form, so that relative ones resolve among templates. */
#define ADDRESS "template:/"

struct Transforms {
	const Templates *templates;
	GHashTable *stylesheets; /* name → xsltStylesheet * */
	GHashTable *grammars;	 /* name → xmlRelaxNG * */
	Forms *forms;		 /* NULL until a stylesheet says one */
	xsltSecurityPrefs *shut;
	GString *messages; /* what libxslt said during the present call */
	bool lacking;	   /* a template that was asked for during it could not be had */
};

/* --- loading, among templates alone ------------------------------------------------------------ */

static xmlDoc *
load_template(const Templates *templates, const char *address, xmlDict *dict, GError **error)
{
	const char *name = address;
	if (g_str_has_prefix(address, ADDRESS))
		name += strlen(ADDRESS);
	g_autofree char *path = templates_find(templates, name, error);
	return path != NULL ? templates_parse_as(path, address, dict, error) : NULL;
}

static Transforms *
owner_of_stylesheet(xsltStylesheet *style)
{
	while (style != NULL && style->_private == NULL)
		style = style->parent;
	return style != NULL ? style->_private : NULL;
}

/* libxslt's hook for imports, includes and document(); it names the asking stylesheet or run. Why a template
 * cannot be had is told in front of what libxslt says of it. For libxslt a document() that cannot be had is
 * empty, and the run goes on. */
static xmlDoc *
load_for_libxslt(const xmlChar *address, xmlDict *dict, int options, void *asker, xsltLoadType type)
{
	(void)options;
	Transforms *owner = NULL;
	if (type == XSLT_LOAD_STYLESHEET)
		owner = owner_of_stylesheet(asker);
	else if (type == XSLT_LOAD_DOCUMENT)
		owner = ((xsltTransformContext *)asker)->_private;
	if (owner == NULL)
		return NULL;
	g_autoptr(GError) error = NULL;
	xmlDoc *document = load_template(owner->templates, (const char *)address, dict, &error);
	if (document != NULL)
		return document;
	g_string_append_printf(owner->messages, "%s\n", error->message);
	owner->lacking = true;
	return NULL;
}

static void
keep_message(void *data, const char *format, ...)
{
	Transforms *transforms = data;
	va_list arguments;
	va_start(arguments, format);
	g_string_append_vprintf(transforms->messages, format, arguments);
	va_end(arguments);
}

/* libxslt takes every address with a scheme for one of the network: the templates' own may be
 * read, no other. */
static int
allow_templates(xsltSecurityPrefs *shut, xsltTransformContext *context, const char *address)
{
	(void)shut;
	(void)context;
	return g_str_has_prefix(address, ADDRESS);
}

static xsltSecurityPrefs *
shut_everything(void)
{
	static const xsltSecurityOption options[] = {
		XSLT_SECPREF_READ_FILE, XSLT_SECPREF_WRITE_FILE, XSLT_SECPREF_CREATE_DIRECTORY,
		XSLT_SECPREF_WRITE_NETWORK};
	xsltSecurityPrefs *shut = xsltNewSecurityPrefs();
	for (gsize i = 0; i < G_N_ELEMENTS(options); i++)
		xsltSetSecurityPrefs(shut, options[i], xsltSecurityForbid);
	xsltSetSecurityPrefs(shut, XSLT_SECPREF_READ_NETWORK, allow_templates);
	return shut;
}

Transforms *
transforms_new(const Templates *templates)
{
	Transforms *transforms = g_new0(Transforms, 1);
	transforms->templates = templates;
	transforms->stylesheets = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
							(GDestroyNotify)xsltFreeStylesheet);
	transforms->grammars = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
						     (GDestroyNotify)xmlRelaxNGFree);
	transforms->shut = shut_everything();
	transforms->messages = g_string_new(NULL);
	xsltSetLoaderFunc(load_for_libxslt);
	exsltCommonRegister();
	exsltSetsRegister();
	return transforms;
}

void
transforms_free(Transforms *transforms)
{
	if (transforms == NULL)
		return;
	g_hash_table_unref(transforms->stylesheets);
	g_hash_table_unref(transforms->grammars);
	forms_free(transforms->forms);
	xsltFreeSecurityPrefs(transforms->shut);
	g_string_free(transforms->messages, TRUE);
	g_free(transforms);
}

const Templates *
transforms_templates(const Transforms *transforms)
{
	return transforms->templates;
}

/* --- applying ---------------------------------------------------------------------------------- */

static void
set_error(const Transforms *transforms, TransformError code, const char *name, GError **error)
{
	g_autofree char *messages = g_strdup(transforms->messages->str);
	g_set_error(error, TRANSFORM_ERROR, (gint)code, "模板 %s 出错：%s", name,
		    g_strstrip(messages));
}

static xsltStylesheet *
compile(Transforms *transforms, const char *name, GError **error)
{
	g_autofree char *address = g_strconcat(ADDRESS, name, NULL);
	g_autoptr(GError) reason = NULL;
	xmlDoc *document = load_template(transforms->templates, address, NULL, &reason);
	if (document == NULL) {
		g_set_error_literal(error, TRANSFORM_ERROR, TRANSFORM_ERROR_STYLESHEET,
				    reason->message);
		return NULL;
	}
	xsltStylesheet *style = xsltNewStylesheet();
	style->_private = transforms;
	/* libxslt gives the document back when it cannot use it. */
	bool given_back = xsltParseStylesheetUser(style, document) != 0;
	if (given_back || style->errors > 0) {
		set_error(transforms, TRANSFORM_ERROR_STYLESHEET, name, error);
		xsltFreeStylesheet(style);
		if (given_back)
			xmlFreeDoc(document);
		return NULL;
	}
	return style;
}

static xsltStylesheet *
stylesheet(Transforms *transforms, const char *name, GError **error)
{
	xsltStylesheet *style = g_hash_table_lookup(transforms->stylesheets, name);
	if (style != NULL)
		return style;
	style = compile(transforms, name, error);
	if (style != NULL)
		g_hash_table_insert(transforms->stylesheets, g_strdup(name), style);
	return style;
}

/* The stylesheets' own instruction, see forms.h. */
static void
say(xsltTransformContext *context, xmlNode *node, xmlNode *instruction, xsltElemPreComp *compiled)
{
	(void)node;
	(void)instruction;
	(void)compiled;
	Transforms *transforms = context->_private;
	g_autoptr(GError) error = NULL;
	if (transforms->forms == NULL)
		transforms->forms = forms_read(transforms->templates, &error);
	if (transforms->forms != NULL) {
		forms_say(transforms->forms, context);
		return;
	}
	g_string_append_printf(transforms->messages, "%s\n", error->message);
	context->state = XSLT_STATE_STOPPED;
}

static xmlDoc *
run(Transforms *transforms, xsltStylesheet *style, const char *name, xmlDoc *source, GError **error)
{
	xsltTransformContext *context = xsltNewTransformContext(style, source);
	context->_private = transforms;
	xsltSetCtxtSecurityPrefs(transforms->shut, context);
	xsltRegisterExtElement(context, BAD_CAST "say", BAD_CAST FORMS_NAMESPACE, say);
	xsltSetTransformErrorFunc(context, transforms, keep_message);
	xmlDoc *result = xsltApplyStylesheetUser(style, source, NULL, NULL, NULL, context);
	bool failed = result == NULL || context->state != XSLT_STATE_OK || transforms->lacking;
	xsltFreeTransformContext(context);
	if (!failed)
		return result;
	set_error(transforms, TRANSFORM_ERROR_RUN, name, error);
	if (result != NULL)
		xmlFreeDoc(result);
	return NULL;
}

xmlDoc *
transforms_apply(Transforms *transforms, const char *name, xmlDoc *source, GError **error)
{
	g_string_truncate(transforms->messages, 0);
	transforms->lacking = false;
	xsltSetGenericErrorFunc(transforms, keep_message);
	xmlSetGenericErrorFunc(transforms, keep_message);
	xsltStylesheet *style = stylesheet(transforms, name, error);
	xmlDoc *result = style != NULL ? run(transforms, style, name, source, error) : NULL;
	xsltSetGenericErrorFunc(NULL, NULL);
	xmlSetGenericErrorFunc(NULL, NULL);
	return result;
}

/* --- validating -------------------------------------------------------------------------------- */

static xmlRelaxNG *
parse_grammar(Transforms *transforms, const char *name, GError **error)
{
	g_autofree char *path = templates_find(transforms->templates, name, error);
	if (path == NULL)
		return NULL;
	xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(path);
	xmlRelaxNGSetParserErrors(parser, keep_message, keep_message, transforms);
	xmlRelaxNG *grammar = xmlRelaxNGParse(parser);
	xmlRelaxNGFreeParserCtxt(parser);
	if (grammar == NULL)
		set_error(transforms, TRANSFORM_ERROR_STYLESHEET, name, error);
	return grammar;
}

bool
transforms_validate(Transforms *transforms, const char *name, xmlDoc *document, GError **error)
{
	g_string_truncate(transforms->messages, 0);
	xmlRelaxNG *grammar = g_hash_table_lookup(transforms->grammars, name);
	if (grammar == NULL) {
		grammar = parse_grammar(transforms, name, error);
		if (grammar == NULL)
			return false;
		g_hash_table_insert(transforms->grammars, g_strdup(name), grammar);
	}
	xmlRelaxNGValidCtxt *validation = xmlRelaxNGNewValidCtxt(grammar);
	xmlRelaxNGSetValidErrors(validation, keep_message, keep_message, transforms);
	bool valid = xmlRelaxNGValidateDoc(validation, document) == 0;
	xmlRelaxNGFreeValidCtxt(validation);
	if (!valid)
		g_set_error(error, TRANSFORM_ERROR, TRANSFORM_ERROR_INVALID, "不合 %s：%s", name,
			    g_strstrip(transforms->messages->str));
	return valid;
}
