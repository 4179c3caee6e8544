/* references.c - see references.h.
 *
 * Each file is read once, by libxml2's event interface: no tree is made. */
#include "publish/references.h"

#include "publish/style.h"
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <string.h>

/* What is known while a file is read. */
typedef struct {
	References *references;
	GHashTable *seen; /* the URLs in links; a set of const char *, owned by the chunk */
	GStringChunk *chunk;
	xmlParserCtxt *parser; /* NULL in a style sheet */
	int style_line;	       /* where the style element began, 0 outside of one */
	GString *style;	       /* its text so far */
} Reader;

typedef enum { ATTRIBUTE_LINK, ATTRIBUTE_EMBEDDED, ATTRIBUTE_SET } AttributeKind;

/* The attributes that hold URLs; element NULL: of any element. */
static const struct {
	const char *attribute;
	const char *element;
	AttributeKind kind;
} attributes[] = {
	{"href", NULL, ATTRIBUTE_LINK},		  {"xlink:href", NULL, ATTRIBUTE_LINK},
	{"src", NULL, ATTRIBUTE_EMBEDDED},	  {"srcset", NULL, ATTRIBUTE_SET},
	{"imagesrcset", NULL, ATTRIBUTE_SET},	  {"poster", NULL, ATTRIBUTE_EMBEDDED},
	{"action", "form", ATTRIBUTE_LINK},	  {"formaction", NULL, ATTRIBUTE_LINK},
	{"data", "object", ATTRIBUTE_EMBEDDED},	  {"cite", NULL, ATTRIBUTE_LINK},
	{"background", NULL, ATTRIBUTE_EMBEDDED},
};

/* Keeps the first fault of a file; takes the text over. */
static void
set_fault(References *references, char *fault, int line)
{
	if (references->fault != NULL) {
		g_free(fault);
		return;
	}
	references->fault = fault;
	references->fault_line = line;
}

static int
line_of(const Reader *reader)
{
	return reader->parser != NULL ? xmlSAX2GetLineNumber(reader->parser) : 1;
}

static void
add_link(Reader *reader, const char *url, gsize length, int line, bool embeds)
{
	g_autofree char *copy = g_strndup(url, length);
	g_strstrip(copy);
	/* A page repeats the same links in every row; an embedded one is worth its own entry only
	 * when it is empty, as that is the one thing judged otherwise. */
	if (*copy != '\0' && g_hash_table_contains(reader->seen, copy))
		return;
	const Reference reference = {g_string_chunk_insert_const(reader->chunk, copy), line,
				     embeds};
	g_hash_table_add(reader->seen, (char *)reference.url);
	g_array_append_val(reader->references->links, reference);
}

/* srcset: URLs, each with an optional size, set apart by commas. A comma inside a URL belongs to it,
 * one at its end does not. */
static void
add_set(Reader *reader, const char *set, int line)
{
	static const char space[] = " \t\r\n\f";
	const char *at = set;
	for (;;) {
		at += strspn(at, ", \t\r\n\f");
		gsize length = strcspn(at, space);
		if (length == 0)
			return;
		const char *next = at + length;
		bool ended = at[length - 1] == ',';
		while (length > 0 && at[length - 1] == ',')
			length--;
		add_link(reader, at, length, line, true);
		at = ended ? next : next + strcspn(next, ",");
	}
}

typedef struct {
	Reader *reader;
	int line;   /* of the first character of the text */
	bool sheet; /* a file of its own */
} StylePlace;

static void
add_style_link(const char *url, int line, gpointer data)
{
	const StylePlace *place = data;
	/* In a sheet, url(#id) means an id of whatever page uses the sheet. */
	if (place->sheet && *url == '#')
		return;
	add_link(place->reader, url, strlen(url), place->line + line - 1, true);
}

static void
add_style(Reader *reader, const char *text, int line, bool sheet)
{
	StylePlace place = {reader, line, sheet};
	style_read(text, add_style_link, &place);
}

static void
add_id(Reader *reader, const char *id)
{
	g_hash_table_add(reader->references->ids, g_string_chunk_insert_const(reader->chunk, id));
}

/* <meta http-equiv="refresh" content="0; url=…"> */
static void
add_refresh(Reader *reader, const char *content)
{
	const char *mark = strchr(content, ';');
	if (mark == NULL)
		return;
	mark += 1 + strspn(mark + 1, " \t\r\n\f");
	if (g_ascii_strncasecmp(mark, "url=", 4) == 0)
		add_link(reader, mark + 4, strlen(mark + 4), line_of(reader), false);
}

static void
read_attribute(Reader *reader, const char *element, const char *name, const char *value)
{
	int line = line_of(reader);
	if (strcmp(name, "id") == 0 || strcmp(name, "xml:id") == 0 ||
	    (strcmp(name, "name") == 0 && strcmp(element, "a") == 0)) {
		add_id(reader, value);
		return;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(attributes); i++) {
		if (strcmp(name, attributes[i].attribute) != 0 ||
		    (attributes[i].element != NULL && strcmp(element, attributes[i].element) != 0))
			continue;
		if (attributes[i].kind == ATTRIBUTE_SET)
			add_set(reader, value, line);
		else
			add_link(reader, value, strlen(value), line,
				 attributes[i].kind == ATTRIBUTE_EMBEDDED);
		return;
	}
	/* style="…", and fill, clip-path, marker-end … of SVG */
	if (strstr(value, "url(") != NULL)
		add_style(reader, value, line, false);
}

static const char *
find_attribute(const xmlChar **pairs, const char *name)
{
	for (; pairs != NULL && pairs[0] != NULL; pairs += 2)
		if (g_ascii_strcasecmp((const char *)pairs[0], name) == 0)
			return (const char *)pairs[1];
	return NULL;
}

static void
on_start(void *data, const xmlChar *name, const xmlChar **pairs)
{
	Reader *reader = data;
	const char *element = (const char *)name;
	for (const xmlChar **pair = pairs; pair != NULL && pair[0] != NULL; pair += 2)
		read_attribute(reader, element, (const char *)pair[0],
			       pair[1] != NULL ? (const char *)pair[1] : "");
	/* A full URL serves 404.html, which is shown at any depth. */
	const char *base = strcmp(element, "base") == 0 ? find_attribute(pairs, "href") : NULL;
	if (base != NULL && !g_str_has_prefix(base, "http://") &&
	    !g_str_has_prefix(base, "https://"))
		set_fault(reader->references, g_strdup("base元素只可用完整的网址，否则链接会断"),
			  line_of(reader));
	const char *refresh = find_attribute(pairs, "http-equiv");
	const char *content = find_attribute(pairs, "content");
	if (refresh != NULL && content != NULL && g_ascii_strcasecmp(refresh, "refresh") == 0)
		add_refresh(reader, content);
	if (strcmp(element, "style") == 0 || g_str_has_suffix(element, ":style")) {
		reader->style_line = line_of(reader);
		g_string_truncate(reader->style, 0);
	}
}

static void
on_end(void *data, const xmlChar *name)
{
	Reader *reader = data;
	const char *element = (const char *)name;
	if (reader->style_line == 0 ||
	    (strcmp(element, "style") != 0 && !g_str_has_suffix(element, ":style")))
		return;
	add_style(reader, reader->style->str, reader->style_line, false);
	reader->style_line = 0;
}

static void
on_text(void *data, const xmlChar *text, int length)
{
	Reader *reader = data;
	if (reader->style_line > 0)
		g_string_append_len(reader->style, (const char *)text, length);
}

/* <?xml-stylesheet href="…"?> */
static void
on_instruction(void *data, const xmlChar *target, const xmlChar *content)
{
	Reader *reader = data;
	if (content == NULL || strcmp((const char *)target, "xml-stylesheet") != 0)
		return;
	const char *mark = strstr((const char *)content, "href=");
	if (mark == NULL || (mark[5] != '"' && mark[5] != '\''))
		return;
	const char *end = strchr(mark + 6, mark[5]);
	if (end != NULL)
		add_link(reader, mark + 6, (gsize)(end - mark - 6), line_of(reader), true);
}

static const xmlSAXHandler events = {
	.startElement = on_start,
	.endElement = on_end,
	.characters = on_text,
	.cdataBlock = on_text,
	.processingInstruction = on_instruction,
};

static void
read_html(Reader *reader, const char *bytes, int length)
{
	htmlParserCtxt *parser = htmlNewParserCtxt();
	reader->parser = parser;
	*parser->sax = events;
	parser->userData = reader;
	/* What libxml2 calls errors are mostly elements that it is too old to know. */
	htmlCtxtReadMemory(parser, bytes, length, NULL, "UTF-8",
			   HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
				   HTML_PARSE_NONET);
	htmlFreeParserCtxt(parser);
}

static void
read_xml(Reader *reader, const char *bytes, int length)
{
	xmlParserCtxt *parser = xmlNewParserCtxt();
	reader->parser = parser;
	*parser->sax = events;
	parser->userData = reader;
	/* NOENT, or `&amp;` in a URL would arrive as a character reference. */
	xmlCtxtReadMemory(parser, bytes, length, NULL, NULL,
			  XML_PARSE_SAX1 | XML_PARSE_NOENT | XML_PARSE_NONET | XML_PARSE_NOERROR |
				  XML_PARSE_NOWARNING);
	if (!parser->wellFormed) {
		const char *said = parser->lastError.message;
		g_autofree char *detail = g_strchomp(g_strdup(said != NULL ? said : "?"));
		set_fault(reader->references, g_strdup_printf("不是合格的XML（%s）", detail),
			  parser->lastError.line);
	}
	xmlFreeParserCtxt(parser);
}

ReferencesKind
references_kind(const char *path)
{
	static const struct {
		const char *suffix;
		ReferencesKind kind;
	} kinds[] = {
		{".html", REFERENCES_HTML},
		{".svg", REFERENCES_XML},
		{".xml", REFERENCES_XML},
		{".css", REFERENCES_CSS},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (g_str_has_suffix(path, kinds[i].suffix))
			return kinds[i].kind;
	return REFERENCES_NONE;
}

References *
references_read(const char *bytes, gsize length, ReferencesKind kind, GStringChunk *chunk)
{
	References *references = g_new0(References, 1);
	references->links = g_array_new(FALSE, FALSE, sizeof(Reference));
	references->ids = g_hash_table_new(g_str_hash, g_str_equal);
	if (length > G_MAXINT) {
		set_fault(references, g_strdup("文件超过2GB"), 1);
		return references;
	}
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GString) style = g_string_new(NULL);
	Reader reader = {references, seen, chunk, NULL, 0, style};
	if (kind == REFERENCES_HTML)
		read_html(&reader, bytes, (int)length);
	else if (kind == REFERENCES_XML)
		read_xml(&reader, bytes, (int)length);
	else if (kind == REFERENCES_CSS)
		add_style(&reader, bytes, 1, true);
	return references;
}

void
references_free(gpointer data)
{
	References *references = data;
	if (references == NULL)
		return;
	g_array_unref(references->links);
	g_hash_table_unref(references->ids);
	g_free(references->fault);
	g_free(references);
}
