/* structure.h - the logical tree of a document: what reading software is told, and in which order.
 * Stage: render/print.  Used by: render/print only.
 *
 * A tag's children are tags and leaves. A leaf is a stretch of one page's content; the painter marks
 * it in the file and pdf_structure.c writes the tree that points to it. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* kind, name in the PDF */
#define TAG_KINDS(ROW) \
	ROW(DOCUMENT, "Document") \
	ROW(H1, "H1") \
	ROW(H2, "H2") \
	ROW(H3, "H3") \
	ROW(H4, "H4") \
	ROW(H5, "H5") \
	ROW(P, "P") \
	ROW(L, "L") \
	ROW(LI, "LI") \
	ROW(LBL, "Lbl") \
	ROW(LBODY, "LBody") \
	ROW(TABLE, "Table") \
	ROW(CAPTION, "Caption") \
	ROW(THEAD, "THead") \
	ROW(TBODY, "TBody") \
	ROW(TR, "TR") \
	ROW(TH, "TH") \
	ROW(TD, "TD") \
	ROW(FIGURE, "Figure") \
	ROW(LINK, "Link") \
	ROW(REFERENCE, "Reference") \
	ROW(NOTE, "Note") \
	ROW(TOC, "TOC") \
	ROW(TOCI, "TOCI")

typedef enum {
#define TAG_ENUM(symbol, name) TAG_##symbol,
	TAG_KINDS(TAG_ENUM)
#undef TAG_ENUM
} TagKind;

typedef struct Tag Tag;

/* Either a tag, or a leaf: the leaf-th marked stretch of a page (both from 0). */
typedef struct {
	Tag *tag;
	int page, leaf;
} TagChild;

struct Tag {
	TagKind kind;
	Tag *parent;
	bool attached;	   /* stands in its parent's children */
	GArray *children;  /* TagChild */
	char *alternative; /* of a figure: the sentence that says what it shows; else NULL */
	char *href; /* of a link: an absolute address, or one relative to the file; else NULL */
	char *destination; /* of a link: an anchor in this document; else NULL */
	int span, rows;	   /* of a cell: columns and rows */
	Tag *companion; /* takes its place right after this one: the note of a reference; NULL: none */
	bool row_header; /* of a TH: heads its row, not its column */
};

/* All tags of a document; the first is its root. */
typedef struct {
	GPtrArray *tags; /* Tag *, owned */
} Structure;

Structure *structure_new(void);
void structure_free(Structure *structure);
/* The Document tag; NULL when there is none yet. */
Tag *structure_root(const Structure *structure);
/* Adds a tag as the last child of parent (NULL: the root). */
Tag *structure_add(Structure *structure, Tag *parent, TagKind kind);
/* Adds a tag as the first child of the root. */
Tag *structure_add_first(Structure *structure, TagKind kind);
/* Adds a tag as the next sibling of one that stands in its parent already. */
Tag *structure_add_after(Structure *structure, Tag *sibling, TagKind kind);
/* Makes a tag that takes its place among parent's children when its first leaf comes: for inlines,
 * whose neighbours are leaves. */
Tag *structure_add_inline(Structure *structure, Tag *parent, TagKind kind);
/* Adds a leaf. */
void structure_add_leaf(Tag *tag, int page, int leaf);
/* The name of a kind in the file: "H1". */
const char *structure_name(TagKind kind);
