/* html.h - a result tree as HTML5 text.
 * Stage: render/site.  Used by: render/site, tests.
 *
 * libxslt's html method leaves the content of script unescaped, adds a meta element and closes
 * elements that have no end tag; so pages are serialised here. Data cannot become markup: every
 * text and attribute is escaped, and a script element holds nothing but JSON built from elements. */
#pragma once
#include <glib.h>
#include <libxml/tree.h>

/* Returns the page: <!DOCTYPE html> and the tree, with SVG elements inline (their namespace
 * declarations dropped, self-closed where empty). A <script type="application/ld+json"> holds
 * <object>, <array>, <string>, <number> and <true/> elements with a `key` inside objects; they
 * are written as JSON with `<`, `>` and `&` as \u escapes. Free with g_free(). */
char *html_serialise(const xmlDoc *document);
/* Appends a text as a JSON string that is safe within a script too: `<`, `>`, `&` and the line ends that
 * older scripts do not allow are \u escapes. */
void html_append_json_string(GString *out, const char *text);
/* The same of an element to be pasted into another page: no document type. Free with g_free(). */
char *html_fragment(const xmlDoc *document);
/* The text that a reader of the page sees, title included, pieces separated by line ends. Free with g_free(). */
char *html_text(const xmlDoc *document);
