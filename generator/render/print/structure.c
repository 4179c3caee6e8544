#include "render/print/structure.h"

static void
tag_free(gpointer data)
{
	Tag *tag = data;

	g_array_unref(tag->children);
	g_free(tag->alternative);
	g_free(tag->href);
	g_free(tag->destination);
	g_free(tag);
}

Structure *
structure_new(void)
{
	Structure *structure = g_new0(Structure, 1);

	structure->tags = g_ptr_array_new_with_free_func(tag_free);
	return structure;
}

void
structure_free(Structure *structure)
{
	if (!structure)
		return;
	g_ptr_array_unref(structure->tags);
	g_free(structure);
}

Tag *
structure_root(const Structure *structure)
{
	return structure->tags->len > 0 ? g_ptr_array_index(structure->tags, 0) : NULL;
}

const char *
structure_name(TagKind kind)
{
	static const char *const names[] = {
#define TAG_NAME(symbol, name) [TAG_##symbol] = (name),
		TAG_KINDS(TAG_NAME)
#undef TAG_NAME
	};

	return names[kind];
}

static void
attach(Tag *tag)
{
	TagChild child = {.tag = tag};

	if (tag->attached || !tag->parent)
		return;
	attach(tag->parent);
	tag->attached = true;
	g_array_append_val(tag->parent->children, child);
	if (tag->companion)
		attach(tag->companion);
}

Tag *
structure_add_inline(Structure *structure, Tag *parent, TagKind kind)
{
	Tag *tag = g_new0(Tag, 1);

	tag->kind = kind;
	tag->parent = parent;
	tag->span = tag->rows = 1;
	tag->children = g_array_new(FALSE, FALSE, sizeof(TagChild));
	g_ptr_array_add(structure->tags, tag);
	return tag;
}

Tag *
structure_add(Structure *structure, Tag *parent, TagKind kind)
{
	Tag *tag = structure_add_inline(structure, parent, kind);

	attach(tag);
	return tag;
}

Tag *
structure_add_first(Structure *structure, TagKind kind)
{
	Tag *root = structure_root(structure);
	Tag *tag = structure_add_inline(structure, root, kind);
	TagChild child = {.tag = tag};

	tag->attached = true;
	g_array_prepend_val(root->children, child);
	return tag;
}

Tag *
structure_add_after(Structure *structure, Tag *sibling, TagKind kind)
{
	Tag *tag = structure_add_inline(structure, sibling->parent, kind);
	GArray *children = sibling->parent->children;
	TagChild child = {.tag = tag};
	guint place = 0;

	while (place < children->len && g_array_index(children, TagChild, place).tag != sibling)
		place++;
	tag->attached = true;
	g_array_insert_val(children, MIN(place + 1, children->len), child);
	return tag;
}

void
structure_add_leaf(Tag *tag, int page, int leaf)
{
	TagChild child = {.page = page, .leaf = leaf};

	attach(tag);
	g_array_append_val(tag->children, child);
}
