/* search_help.c - see search_help.h.
 *
 * A section begins at a heading with an id; an entry of a list of terms (<div id> in <dl>) is a section of
 * its own. What stands before the first such heading belongs to the page. */
#include "render/site/search_help.h"

#include "render/site/pages.h"
#include <string.h>

static const char *const explaining[] = {"about", "accessibility", "help", "help-data",
					 "help-problems"};

/* The section under construction. */
typedef struct {
	Arena *arena;
	GPtrArray *passages;
	const char *path; /* of the page */
	Passage *open;	  /* the last of passages */
	GString *text;	  /* of the open one */
} Sections;

static bool
is_named(const xmlNode *node, const char *name)
{
	return node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

static bool
is_heading(const xmlNode *node)
{
	return node->type == XML_ELEMENT_NODE && node->name[0] == 'h' && node->name[1] >= '1' &&
	       node->name[1] <= '6' && node->name[2] == '\0';
}

/* Whether a line ends with the element; words of the others run on. */
static bool
is_inline(const xmlNode *node)
{
	static const char *const names[] = {"a", "b", "code", "small", "span", "strong"};
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		if (is_named(node, names[i]))
			return true;
	return false;
}

static void
append_text(GString *out, const xmlNode *node)
{
	for (const xmlNode *child = node->children; child != NULL; child = child->next) {
		if (child->type == XML_TEXT_NODE)
			g_string_append(out, (const char *)child->content);
		else if (child->type == XML_ELEMENT_NODE)
			append_text(out, child);
	}
	if (!is_inline(node) && out->len > 0 && out->str[out->len - 1] != '\n')
		g_string_append_c(out, '\n');
}

/* The text of an element, on one line a block; the arena's. */
static const char *
text_of(Arena *arena, const xmlNode *node)
{
	GString *text = g_string_new(NULL);
	append_text(text, node);
	g_strstrip(text->str);
	return arena_take(arena, g_string_free(text, FALSE));
}

static void
close_section(Sections *sections)
{
	if (sections->open != NULL)
		sections->open->text = arena_copy(sections->arena, g_strstrip(sections->text->str));
	g_string_truncate(sections->text, 0);
}

static Passage *
add_section(Sections *sections, const char *id, const char *heading)
{
	Passage *passage = ARENA_NEW(sections->arena, Passage);
	passage->kind = PASSAGE_HELP;
	passage->path = arena_take(sections->arena,
				   g_strconcat(sections->path, id != NULL ? "#" : NULL, id, NULL));
	passage->heading = heading;
	g_ptr_array_add(sections->passages, passage);
	return passage;
}

/* <div id><dt/><dd/></div> */
static void
add_entry(Sections *sections, const xmlNode *entry, const char *id)
{
	Passage *passage = NULL;
	for (const xmlNode *child = entry->children; child != NULL; child = child->next) {
		if (is_named(child, "dt"))
			passage = add_section(sections, id, text_of(sections->arena, child));
		else if (is_named(child, "dd") && passage != NULL)
			passage->text = text_of(sections->arena, child);
	}
}

static void
read_element(Sections *sections, const xmlNode *element)
{
	for (const xmlNode *child = element->children; child != NULL; child = child->next) {
		if (child->type == XML_TEXT_NODE)
			g_string_append(sections->text, (const char *)child->content);
		if (child->type != XML_ELEMENT_NODE || is_named(child, "nav"))
			continue;
		xmlChar *id = xmlGetNoNsProp(child, BAD_CAST "id");
		if (is_heading(child) && (id != NULL || is_named(child, "h1"))) {
			close_section(sections);
			sections->open = add_section(sections, (const char *)id,
						     text_of(sections->arena, child));
		} else if (id != NULL && is_named(element, "dl")) {
			add_entry(sections, child, (const char *)id);
		} else {
			read_element(sections, child);
		}
		xmlFree(id);
	}
	if (!is_inline(element) && sections->text->len > 0 &&
	    sections->text->str[sections->text->len - 1] != '\n')
		g_string_append_c(sections->text, '\n');
}

static const xmlNode *
find_main(const xmlNode *node)
{
	for (const xmlNode *child = node->children; child != NULL; child = child->next) {
		if (is_named(child, "main"))
			return child;
		const xmlNode *found = find_main(child);
		if (found != NULL)
			return found;
	}
	return NULL;
}

static bool
read_page(const Job *job, const RenderContext *context, Arena *arena, GPtrArray *passages,
	  GError **error)
{
	g_autoptr(View) view = NULL;
	xmlDoc *page = site_page_document(job, context, &view, error);
	if (page == NULL)
		return false;
	g_autoptr(GString) text = g_string_new(NULL);
	Sections sections = {arena, passages, arena_copy(arena, job->path), NULL, text};
	const xmlNode *main = find_main((const xmlNode *)page);
	if (main != NULL)
		read_element(&sections, main);
	close_section(&sections);
	xmlFreeDoc(page);
	return true;
}

static bool
explains(const PageKind *kind)
{
	for (gsize i = 0; i < G_N_ELEMENTS(explaining); i++)
		if (strcmp(kind->name, explaining[i]) == 0)
			return true;
	return false;
}

bool
search_help(const RenderContext *context, Arena *arena, GPtrArray *passages, GError **error)
{
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	for (int kind = 0; kind < page_kind_count; kind++)
		if (explains(&page_kinds[kind]))
			page_kinds[kind].list(context, kind, jobs);
	for (guint i = 0; i < jobs->len; i++)
		if (!read_page(g_ptr_array_index(jobs, i), context, arena, passages, error))
			return false;
	return true;
}
