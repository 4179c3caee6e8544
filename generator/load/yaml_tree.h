/* yaml_tree.h - a YAML file as a small tree of nodes with their places.
 * Stage: load.  Used by: load/ only.
 *
 * Of YAML only what a clerk needs is accepted: maps, lists and scalars that end on the line they
 * begin (or | text). Anchors, aliases, tags, merge keys, directives, several documents and
 * repeated keys are problems. */
#pragma once
#include "load/source.h"

/* The deepest nesting that is read; the design's files need six levels. */
#define YAML_TREE_DEPTH 20

typedef enum { NODE_SCALAR, NODE_LIST, NODE_MAP } NodeKind;

/* What stands behind a plain scalar on its line and reads like the rest of its text. */
typedef struct {
	Position at;
	const char *text; /* from the # on */
} Comment;

typedef struct Node {
	NodeKind kind;
	Position at;
	const char *text;	/* of a scalar; "" for an empty one, NULL otherwise */
	bool plain;		/* a scalar without quotes: may be null, true, false */
	bool bare;		/* a key in braces without colon and value */
	bool broken;		/* a scalar with a problem of its own: not looked at further */
	const Comment *comment; /* NULL when there is none */
	GPtrArray *children;	/* Node *: entries of a list, values of a map */
	GPtrArray *keys;	/* Node *: keys of a map, beside children */
} Node;

/* Reads the source. Returns NULL when a problem leaves no tree that could be trusted; problems
 * that leave the tree whole (a repeated key: the first counts; a scalar over several lines) are
 * added too. Behind a mistake of YAML the rest is only looked at for further ones. An empty file is a problem. The tree, its texts included, is owned by loader->scratch. */
Node *yaml_tree_read(Loader *loader, const Source *source);
/* Whether the node is a scalar that says null: empty, ~ or null without quotes. */
bool node_is_null(const Node *node);
/* Returns the value of a key of a map; NULL when it has none (or node is no map). */
const Node *node_get(const Node *node, const char *key);
