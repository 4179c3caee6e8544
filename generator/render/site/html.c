/* html.c - see html.h. */
#include "render/site/html.h"

#include <glib.h>
#include <stdbool.h>
#include <string.h>

/* HTML Living Standard, 13.1.2: elements without an end tag. */
static const char *const void_elements[] = {"area",  "base", "br",   "col",    "embed", "hr", "img",
					    "input", "link", "meta", "source", "track", "wbr"};

static bool
is_named(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static bool
is_void(const xmlNode *element)
{
	for (gsize i = 0; i < G_N_ELEMENTS(void_elements); i++)
		if (is_named(element, void_elements[i]))
			return true;
	return false;
}

static bool
is_svg(const xmlNode *element)
{
	return element->ns != NULL &&
	       strcmp((const char *)element->ns->href, "http://www.w3.org/2000/svg") == 0;
}

static void
append_escaped(GString *out, const char *text, bool attribute)
{
	for (const char *at = text; *at != '\0'; at++) {
		if (*at == '&')
			g_string_append(out, "&amp;");
		else if (*at == '<')
			g_string_append(out, "&lt;");
		else if (*at == '>')
			g_string_append(out, "&gt;");
		else if (*at == '"' && attribute)
			g_string_append(out, "&quot;");
		else
			g_string_append_c(out, *at);
	}
}

static void
append_attributes(GString *out, const xmlNode *element)
{
	for (const xmlAttr *attribute = element->properties; attribute != NULL;
	     attribute = attribute->next) {
		xmlChar *value = xmlNodeListGetString(element->doc, attribute->children, 1);
		g_string_append_printf(
			out, " %s%s=\"",
			attribute->ns != NULL && attribute->ns->prefix != NULL &&
					strcmp((const char *)attribute->ns->prefix, "xml") == 0
				? "xml:"
				: "",
			attribute->name);
		append_escaped(out, value != NULL ? (const char *)value : "", true);
		g_string_append_c(out, '"');
		xmlFree(value);
	}
}

/* --- JSON in script elements ------------------------------------------------------------------- */

void
html_append_json_string(GString *out, const char *text)
{
	g_string_append_c(out, '"');
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		bool plain = character >= 0x20 && strchr("\"\\<>&", (int)character) == NULL &&
			     character != 0x2028 && character != 0x2029;
		if (character > 0x7F && character != 0x2028 && character != 0x2029)
			plain = true;
		if (plain)
			g_string_append_unichar(out, character);
		else
			g_string_append_printf(out, "\\u%04x", character);
	}
	g_string_append_c(out, '"');
}

static void
append_json(GString *out, const xmlNode *value)
{
	bool object = is_named(value, "object");
	if (object || is_named(value, "array")) {
		g_string_append_c(out, object ? '{' : '[');
		bool first = true;
		for (const xmlNode *child = value->children; child != NULL; child = child->next) {
			if (child->type != XML_ELEMENT_NODE)
				continue;
			if (!first)
				g_string_append_c(out, ',');
			first = false;
			if (object) {
				xmlChar *key = xmlGetNoNsProp(child, BAD_CAST "key");
				html_append_json_string(out, key != NULL ? (const char *)key : "");
				g_string_append_c(out, ':');
				xmlFree(key);
			}
			append_json(out, child);
		}
		g_string_append_c(out, object ? '}' : ']');
		return;
	}
	xmlChar *text = xmlNodeGetContent(value);
	if (is_named(value, "true"))
		g_string_append(out, "true");
	else if (is_named(value, "number"))
		g_string_append(out, (const char *)text);
	else
		html_append_json_string(out, (const char *)text);
	xmlFree(text);
}

static void
append_script(GString *out, const xmlNode *script)
{
	for (const xmlNode *child = script->children; child != NULL; child = child->next)
		if (child->type == XML_ELEMENT_NODE)
			append_json(out, child);
}

/* --- elements ---------------------------------------------------------------------------------- */

static void append_node(GString *out, const xmlNode *node);

static void
append_element(GString *out, const xmlNode *element)
{
	const char *name = (const char *)element->name;
	g_string_append_printf(out, "<%s", name);
	append_attributes(out, element);
	if (is_svg(element) && element->children == NULL) {
		g_string_append(out, "/>");
		return;
	}
	g_string_append_c(out, '>');
	if (is_void(element))
		return;
	if (is_named(element, "script"))
		append_script(out, element);
	else
		for (const xmlNode *child = element->children; child != NULL; child = child->next)
			append_node(out, child);
	g_string_append_printf(out, "</%s>", name);
}

static void
append_node(GString *out, const xmlNode *node)
{
	if (node->type == XML_ELEMENT_NODE)
		append_element(out, node);
	else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
		append_escaped(out, (const char *)node->content, false);
}

char *
html_serialise(const xmlDoc *document)
{
	GString *out = g_string_new("<!DOCTYPE html>\n");
	append_node(out, xmlDocGetRootElement(document));
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}

char *
html_fragment(const xmlDoc *document)
{
	GString *out = g_string_new(NULL);
	append_node(out, xmlDocGetRootElement(document));
	g_string_append_c(out, '\n');
	return g_string_free(out, FALSE);
}

static void
append_text(GString *out, const xmlNode *node)
{
	for (const xmlNode *child = node->children; child != NULL; child = child->next) {
		if (is_named(child, "script") || is_named(child, "style"))
			continue;
		if (child->type == XML_ELEMENT_NODE)
			append_text(out, child);
		else if (child->type == XML_TEXT_NODE && !xmlIsBlankNode(child))
			g_string_append_printf(out, "%s\n", (const char *)child->content);
	}
}

char *
html_text(const xmlDoc *document)
{
	GString *out = g_string_new(NULL);
	append_text(out, xmlDocGetRootElement(document));
	return g_string_free(out, FALSE);
}
