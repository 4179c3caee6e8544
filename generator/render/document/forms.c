/* forms.c - see forms.h. In C since a bulletin says some hundred forms: filled by templates that call themselves, they
 * took half the time of a stylesheet. */
#include "render/document/forms.h"

#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <stdbool.h>
#include <string.h>

/* A stretch of text, and the place behind it; NULL: the form ends here. */
typedef struct {
	char *text, *place;
} Piece;

struct Forms {
	GHashTable *pieces; /* name → GArray of Piece; NULL: two forms have that name */
};

/* --- reading ----------------------------------------------------------------------------------- */

static void
piece_clear(gpointer data)
{
	Piece *piece = data;
	g_free(piece->text);
	g_free(piece->place);
}

static void
pieces_free(gpointer data)
{
	if (data != NULL)
		g_array_unref(data);
}

static GArray *
pieces_of(const char *form)
{
	GArray *pieces = g_array_new(FALSE, FALSE, sizeof(Piece));
	g_array_set_clear_func(pieces, piece_clear);
	for (const char *at = form, *open; at != NULL; at = open) {
		open = strchr(at, '{');
		Piece piece = {.text = open != NULL ? g_strndup(at, (gsize)(open - at))
						    : g_strdup(at)};
		if (open != NULL) {
			gsize length = strcspn(open + 1, "}");
			piece.place = g_strndup(open + 1, length);
			open += 1 + length;
			open += *open == '}';
		}
		g_array_append_val(pieces, piece);
	}
	return pieces;
}

static void
read_form(Forms *forms, xmlNode *node)
{
	xmlChar *name = xmlGetNoNsProp(node, BAD_CAST "name");
	xmlChar *form = xmlNodeGetContent(node);
	char *key = g_strdup(name != NULL ? (const char *)name : "");
	bool again = g_hash_table_contains(forms->pieces, key);
	g_hash_table_replace(forms->pieces, key, again ? NULL : pieces_of((const char *)form));
	xmlFree(form);
	xmlFree(name);
}

Forms *
forms_read(const Templates *templates, GError **error)
{
	g_autofree char *path = templates_find(templates, "bulletin/words.xml", error);
	xmlDoc *source = path != NULL ? templates_parse(path, error) : NULL;
	if (source == NULL)
		return NULL;
	Forms *forms = g_new0(Forms, 1);
	forms->pieces = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, pieces_free);
	xmlNode *node = xmlFirstElementChild(xmlDocGetRootElement(source));
	for (; node != NULL; node = xmlNextElementSibling(node))
		if (xmlStrEqual(node->name, BAD_CAST "form"))
			read_form(forms, node);
	xmlFreeDoc(source);
	return forms;
}

void
forms_free(Forms *forms)
{
	if (forms == NULL)
		return;
	g_hash_table_unref(forms->pieces);
	g_free(forms);
}

/* --- saying ------------------------------------------------------------------------------------ */

/* The first of the elements in the tree fragment; NULL when the value is none or holds none. */
static xmlNode *
first_value(const xmlXPathObject *values)
{
	if (values == NULL || values->nodesetval == NULL || values->nodesetval->nodeNr == 0)
		return NULL;
	xmlNode *root = values->nodesetval->nodeTab[0];
	return root->type == XML_DOCUMENT_NODE ? root->children : xmlFirstElementChild(root);
}

static void
copy_inlines(xsltTransformContext *context, xmlNode *value)
{
	for (xmlNode *node = value->children; node != NULL; node = node->next) {
		if (node->type == XML_TEXT_NODE)
			xsltCopyTextString(context, context->insert, node->content, 0);
		else if (node->type == XML_ELEMENT_NODE)
			xmlAddChild(context->insert, xmlDocCopyNode(node, context->output, 1));
	}
}

/* Copies what the elements of that name hold; false when there is none. */
static bool
copy_values(xsltTransformContext *context, xmlNode *first, const char *place)
{
	bool found = false;
	for (xmlNode *value = first; value != NULL; value = value->next)
		if (value->type == XML_ELEMENT_NODE &&
		    strcmp((const char *)value->name, place) == 0) {
			copy_inlines(context, value);
			found = true;
		}
	return found;
}

static void
say_pieces(xsltTransformContext *context, const GArray *pieces, const char *name,
	   xmlNode *first_of_values)
{
	for (guint i = 0; i < pieces->len; i++) {
		const Piece *piece = &g_array_index(pieces, Piece, i);
		if (*piece->text != '\0')
			xsltCopyTextString(context, context->insert, BAD_CAST piece->text, 0);
		if (piece->place != NULL && !copy_values(context, first_of_values, piece->place)) {
			context->error(context->errctx, "words.xml: %s {%s}\n", name, piece->place);
			context->state = XSLT_STATE_STOPPED;
			return;
		}
	}
}

void
forms_say(const Forms *forms, xsltTransformContext *context)
{
	xmlXPathObject *form = xsltVariableLookup(context, BAD_CAST "form", NULL);
	xmlXPathObject *values = xsltVariableLookup(context, BAD_CAST "values", NULL);
	xmlChar *name = xmlXPathCastToString(form);
	const GArray *pieces = g_hash_table_lookup(forms->pieces, name);
	if (pieces != NULL) {
		say_pieces(context, pieces, (const char *)name, first_value(values));
	} else {
		context->error(context->errctx, "words.xml: %s\n", name);
		context->state = XSLT_STATE_STOPPED;
	}
	xmlFree(name);
	xmlXPathFreeObject(values);
	xmlXPathFreeObject(form);
}
