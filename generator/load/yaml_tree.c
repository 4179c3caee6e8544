/* yaml_tree.c - see yaml_tree.h. */
#include "load/yaml_tree.h"

#include "base/number.h"
#include "base/text.h"
#include "load/yaml_error.h"
#include "load/yaml_resume.h"
#include <string.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(yaml_parser_t, yaml_parser_delete)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(yaml_event_t, yaml_event_delete)

typedef struct {
	Loader *loader;
	const Source *source;
	yaml_parser_t *parser;
	bool stopped;	    /* the parser gave up, or the rest cannot be trusted */
	Position bracket;   /* of the innermost open [ or {; line 0: none is open */
	const Node *joined; /* a scalar over several lines that is not reported yet; NULL: none */
	const char *joined_key; /* of the field it is the value of; NULL: it is a field's name */
	int joined_last;	/* its last line */
	bool swallowed;	    /* a quoted field name took in lines: what follows it says nothing */
	const char *cursor; /* a place in the text that was looked at, and its mark's index */
	size_t cursor_index;
} TreeReader;

/* What came of reading a source once. */
typedef enum { READ_WHOLE, READ_REFUSED, READ_BROKEN } ReadResult;

/* So many mistakes of YAML are told at the most of one file. */
#define MOST_MISTAKES 20

static Node *read_node(TreeReader *reader, const yaml_event_t *event, const char *key, int depth);

static Position
position_of(const TreeReader *reader, yaml_mark_t mark)
{
	return (Position){reader->source->file, (int)mark.line + 1, (int)mark.column + 1};
}

/* Where a mark stands in the text. Marks count characters; from one to the next it is not far. */
static const char *
text_at(TreeReader *reader, yaml_mark_t mark)
{
	const char *at = reader->cursor;
	size_t index = reader->cursor_index;
	for (; index < mark.index && *at != '\0'; index++)
		at = g_utf8_next_char(at);
	for (; index > mark.index && at > reader->source->text; index--)
		at = g_utf8_prev_char(at);
	reader->cursor = at;
	reader->cursor_index = index;
	return at;
}

static void
report_joined(TreeReader *reader)
{
	const Node *node = reader->joined;
	reader->joined = NULL;
	if (node == NULL || yaml_error_colon(reader->loader, reader->source, node->at.line, false))
		return;
	if (reader->joined_key == NULL && !node->plain) {
		problem_add(reader->loader->problems, PROBLEM_YAML_UNCLOSED_QUOTE, node->at, NULL);
		reader->swallowed = true;
		return;
	}
	g_autofree char *lines = g_strdup_printf("%d", reader->joined_last - node->at.line + 1);
	problem_add(reader->loader->problems, PROBLEM_MULTI_LINE_SCALAR, node->at, "lines", lines,
		    "key", reader->joined_key != NULL ? reader->joined_key : node->text, NULL);
}

/* A scalar that ran on into the next line may be the cause of an error behind it, or its effect: a
 * line that is indented too far or a bracket that is not closed make the scalar before run on. */
static void
report_error(TreeReader *reader)
{
	const yaml_parser_t *parser = reader->parser;
	bool effect = reader->joined != NULL && reader->joined->plain &&
		      yaml_error_joins_lines(parser, reader->joined_last);
	if (reader->joined == NULL && reader->swallowed)
		return;
	if (reader->joined == NULL || effect)
		yaml_error_report(reader->loader, reader->source, parser, reader->bracket);
	else
		report_joined(reader);
}

/* Returns false when there is no further event that could be trusted. */
static bool
next_event(TreeReader *reader, yaml_event_t *event)
{
	if (reader->stopped)
		return false;
	if (yaml_parser_parse(reader->parser, event)) {
		report_joined(reader);
		return true;
	}
	reader->stopped = true;
	memset(event, 0, sizeof *event);
	report_error(reader);
	return false;
}

static Node *
node_new(TreeReader *reader, NodeKind kind, const yaml_event_t *event)
{
	Node *node = ARENA_NEW(reader->loader->scratch, Node);
	node->kind = kind;
	node->at = position_of(reader, event->start_mark);
	if (kind != NODE_SCALAR)
		node->children = arena_array(reader->loader->scratch);
	if (kind == NODE_MAP)
		node->keys = arena_array(reader->loader->scratch);
	return node;
}

static void
refuse_tag_and_anchor(TreeReader *reader, Position at, const yaml_char_t *anchor,
		      const yaml_char_t *tag)
{
	if (anchor != NULL)
		problem_add(reader->loader->problems, PROBLEM_YAML_ANCHOR, at, "name", anchor,
			    NULL);
	if (tag == NULL)
		return;
	/* As written: !!int. */
	const char *name = (const char *)tag, *standard = "tag:yaml.org,2002:";
	bool is_standard = g_str_has_prefix(name, standard);
	g_autofree char *written =
		is_standard ? g_strconcat("!!", name + strlen(standard), NULL) : g_strdup(name);
	problem_add(reader->loader->problems, PROBLEM_YAML_TAG, at, "name", written, NULL);
}

/* Whether quotes in a plain scalar are left alone: an odd number of ", or of ' outside a word. */
static bool
has_stray_quote(const char *text)
{
	int straight = 0, single = 0;
	for (const char *at = text; *at != '\0'; at++) {
		bool apostrophe = *at == '\'' && at > text && g_ascii_isalpha(at[-1]) &&
				  g_ascii_isalpha(at[1]);
		straight += *at == '"';
		single += *at == '\'' && !apostrophe;
	}
	return straight % 2 != 0 || single % 2 != 0;
}

/* Escapes in double quotes can write what the file itself may not hold. */
static void
refuse_control_characters(TreeReader *reader, Node *node)
{
	for (const char *at = node->text; *at != '\0'; at = g_utf8_next_char(at)) {
		if (*at >= ' ' && *at < '\x7F')
			continue;
		gunichar character = g_utf8_get_char(at);
		if (!g_unichar_iscntrl(character) || character == '\n' || character == '\t')
			continue;
		g_autofree char *code = g_strdup_printf("U+%04X", character);
		problem_add(reader->loader->problems, PROBLEM_CONTROL_CHARACTER, node->at, "code",
			    code, NULL);
		node->broken = true;
		return;
	}
}

/* A # in front of a Han character or a digit, behind a plain scalar on its line: 完成 #3 校舍. Who writes a comment
 * mostly leaves a space behind the sign. Where a value is lacking anything but a space will do: #1a7f37. */
static void
note_comment(TreeReader *reader, const yaml_event_t *event, Node *node)
{
	const char *end = text_at(reader, event->end_mark);
	const char *hash = end + strspn(end, " \t");
	if (hash == end || *hash != '#')
		return;
	gunichar next = g_utf8_get_char(hash + 1);
	bool lacking = *node->text == '\0' && next != '\0' && !g_unichar_isspace(next);
	if (!lacking && !text_is_han(next) && !g_unichar_isdigit(next))
		return;
	Comment *comment = ARENA_NEW(reader->loader->scratch, Comment);
	comment->at = position_of(reader, event->end_mark);
	comment->at.column += (int)(hash - end);
	comment->text = arena_take(reader->loader->scratch,
				   g_strchomp(g_strndup(hash, strcspn(hash, "\n"))));
	node->comment = comment;
}

static Node *
read_scalar(TreeReader *reader, const yaml_event_t *event, const char *key)
{
	Node *node = node_new(reader, NODE_SCALAR, event);
	const char *value = (const char *)event->data.scalar.value;
	yaml_scalar_style_t style = event->data.scalar.style;
	bool block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
	node->plain = style == YAML_PLAIN_SCALAR_STYLE;
	/* A NUL written as \0 would end the text unseen. */
	bool has_null = strlen(value) != event->data.scalar.length;
	char *text = arena_copy(reader->loader->scratch, has_null ? "\x7F" : value);
	node->text = block ? g_strchomp(text) : text;
	refuse_tag_and_anchor(reader, node->at, event->data.scalar.anchor, event->data.scalar.tag);
	refuse_control_characters(reader, node);
	int lines = (int)(event->end_mark.line - event->start_mark.line) + 1;
	if (!block && lines > 1) {
		node->broken = true;
		reader->joined = node;
		reader->joined_key = key;
		reader->joined_last = (int)event->end_mark.line + 1;
	} else if (node->plain && has_stray_quote(node->text)) {
		node->broken = true;
		problem_add(reader->loader->problems, PROBLEM_STRAY_QUOTE, node->at, "text",
			    node->text, NULL);
	} else if (node->plain) {
		note_comment(reader, event, node);
	}
	return node;
}

static Node *
read_list(TreeReader *reader, const yaml_event_t *event, const char *key, int depth)
{
	Node *node = node_new(reader, NODE_LIST, event);
	refuse_tag_and_anchor(reader, node->at, event->data.sequence_start.anchor,
			      event->data.sequence_start.tag);
	Position outer = reader->bracket;
	if (event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE)
		reader->bracket = node->at;
	for (;;) {
		g_auto(yaml_event_t) entry = {0};
		if (!next_event(reader, &entry))
			return NULL;
		if (entry.type == YAML_SEQUENCE_END_EVENT) {
			reader->bracket = outer;
			return node;
		}
		Node *child = read_node(reader, &entry, key, depth + 1);
		if (child == NULL)
			return NULL;
		g_ptr_array_add(node->children, child);
	}
}

/* A map of more keys than these looks them up in a table. */
enum { SMALL_MAP = 16 };

/* The key of the map with the text; NULL when there is none.
 * *taken: the keys of a large map by their text, made here when it becomes one. */
static const Node *
find_key(const Node *map, GHashTable **taken, const char *text)
{
	if (map->keys->len <= SMALL_MAP) {
		for (guint i = 0; i < map->keys->len; i++) {
			const Node *key = g_ptr_array_index(map->keys, i);
			if (strcmp(key->text, text) == 0)
				return key;
		}
		return NULL;
	}
	if (*taken == NULL) {
		*taken = g_hash_table_new(g_str_hash, g_str_equal);
		for (guint i = 0; i < map->keys->len; i++) {
			Node *key = g_ptr_array_index(map->keys, i);
			g_hash_table_insert(*taken, (char *)key->text, key);
		}
	}
	return g_hash_table_lookup(*taken, text);
}

/* Adds an entry unless the map may not have it; the first of a repeated key counts.
 * taken: as for find_key(). */
static void
add_entry(TreeReader *reader, Node *map, GHashTable **taken, Node *key, Node *value)
{
	ProblemList *problems = reader->loader->problems;
	if (key->plain && strcmp(key->text, "<<") == 0) {
		problem_add(problems, PROBLEM_YAML_MERGE_KEY, key->at, NULL);
		return;
	}
	const Node *first = find_key(map, taken, key->text);
	if (first != NULL) {
		g_autofree char *line = g_strdup_printf("%d", first->at.line);
		problem_add(problems, PROBLEM_DUPLICATE_KEY, key->at, "key", key->text, "line",
			    line, NULL);
		return;
	}
	if (*taken != NULL)
		g_hash_table_insert(*taken, (char *)key->text, key);
	g_ptr_array_add(map->keys, key);
	g_ptr_array_add(map->children, value);
}

static bool
is_digits(const char *text, gsize least, gsize most)
{
	gsize length = strspn(text, "0123456789");
	return length >= least && length <= most && text[length] == '\0';
}

/* {value: 1,200} is a value of 1 and a key of 200. Joins them again to a text that is not looked at any more;
 * false when the key is nothing of the kind. */
static bool
join_thousands(TreeReader *reader, const Node *map, const Node *key)
{
	if (!key->bare || map->children->len == 0)
		return false;
	Node *value = g_ptr_array_index(map->children, map->children->len - 1);
	g_auto(GStrv) decimals = g_strsplit(key->text, ".", 2);
	bool group = *key->text != '\0' && is_digits(decimals[0], 3, 3) &&
		     (decimals[1] == NULL || is_digits(decimals[1], 1, NUMBER_DIGITS));
	if (value->kind != NODE_SCALAR || !value->plain || !group)
		return false;
	g_auto(GStrv) groups = g_strsplit(value->text, ",", -1);
	for (guint i = 0; groups[i] != NULL; i++)
		if (!is_digits(groups[i], i == 0 ? 1 : 3, 3))
			return false;
	value->text =
		arena_take(reader->loader->scratch, g_strconcat(value->text, ",", key->text, NULL));
	value->broken = true;
	return true;
}

/* Reports the numbers of a map that were joined, when all their groups are known. */
static void
report_thousands(TreeReader *reader, const Node *map)
{
	for (guint i = 0; i < map->children->len; i++) {
		const Node *value = g_ptr_array_index(map->children, i);
		bool joined = value->kind == NODE_SCALAR && value->broken && value->plain &&
			      strchr(value->text, ',') != NULL &&
			      value->text[strspn(value->text, "0123456789.,")] == '\0';
		if (!joined)
			continue;
		g_auto(GStrv) groups = g_strsplit(value->text, ",", -1);
		g_autofree char *fixed = g_strjoinv("", groups);
		problem_add(reader->loader->problems, PROBLEM_THOUSANDS, value->at, "text",
			    value->text, "fixed", fixed, NULL);
	}
}

/* Whether a key in braces has no colon: what stands up to its empty value is looked at. */
static bool
is_bare(TreeReader *reader, const yaml_event_t *key, const yaml_event_t *value)
{
	bool empty = value->type == YAML_SCALAR_EVENT && value->data.scalar.length == 0 &&
		     value->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	if (!empty)
		return false;
	const char *rest = text_at(reader, key->end_mark);
	return rest[strspn(rest, " ")] != ':';
}

static Node *
read_map(TreeReader *reader, const yaml_event_t *event, int depth)
{
	Node *node = node_new(reader, NODE_MAP, event);
	refuse_tag_and_anchor(reader, node->at, event->data.mapping_start.anchor,
			      event->data.mapping_start.tag);
	g_autoptr(GHashTable) taken = NULL;
	Position outer = reader->bracket;
	bool braces = event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE;
	if (braces)
		reader->bracket = node->at;
	for (;;) {
		g_auto(yaml_event_t) key_event = {0};
		g_auto(yaml_event_t) value_event = {0};
		if (!next_event(reader, &key_event))
			return NULL;
		if (key_event.type == YAML_MAPPING_END_EVENT) {
			report_thousands(reader, node);
			reader->bracket = outer;
			return node;
		}
		Node *key = read_node(reader, &key_event, NULL, depth + 1);
		if (key == NULL || !next_event(reader, &value_event))
			return NULL;
		bool usable = key->kind == NODE_SCALAR;
		if (!usable)
			problem_add(reader->loader->problems, PROBLEM_KEY_NOT_TEXT, key->at, NULL);
		Node *value = read_node(reader, &value_event, usable ? key->text : "", depth + 1);
		if (value == NULL)
			return NULL;
		key->bare =
			braces && usable && key->plain && is_bare(reader, &key_event, &value_event);
		if (usable && !join_thousands(reader, node, key))
			add_entry(reader, node, &taken, key, value);
	}
}

/* key: of the field that the node is the value of, for messages; NULL: the node is a field's name. */
static Node *
read_node(TreeReader *reader, const yaml_event_t *event, const char *key, int depth)
{
	Position at = position_of(reader, event->start_mark);
	if (depth > YAML_TREE_DEPTH) {
		g_autofree char *limit = g_strdup_printf("%d", YAML_TREE_DEPTH);
		problem_add(reader->loader->problems, PROBLEM_NESTING_TOO_DEEP, at, "limit", limit,
			    NULL);
		reader->stopped = true;
		return NULL;
	}
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return read_scalar(reader, event, key);
	case YAML_SEQUENCE_START_EVENT:
		return read_list(reader, event, key, depth);
	case YAML_MAPPING_START_EVENT:
		return read_map(reader, event, depth);
	case YAML_ALIAS_EVENT: {
		problem_add(reader->loader->problems, PROBLEM_YAML_ALIAS, at, "name",
			    event->data.alias.anchor, NULL);
		Node *node = node_new(reader, NODE_SCALAR, event);
		node->text = "";
		node->broken = true;
		return node;
	}
	default:
		return NULL;
	}
}

static void
refuse_directives(TreeReader *reader, const yaml_event_t *event)
{
	bool given = event->data.document_start.version_directive != NULL ||
		     event->data.document_start.tag_directives.start !=
			     event->data.document_start.tag_directives.end;
	if (given)
		problem_add(reader->loader->problems, PROBLEM_YAML_DIRECTIVE,
			    position_of(reader, event->start_mark), NULL);
}

/* Reads up to the end of the stream: one document, or none. */
static Node *
read_stream(TreeReader *reader)
{
	Node *root = NULL;
	for (int documents = 0;;) {
		g_auto(yaml_event_t) event = {0};
		if (!next_event(reader, &event))
			return NULL;
		if (event.type == YAML_STREAM_END_EVENT)
			return root;
		if (event.type == YAML_DOCUMENT_START_EVENT) {
			refuse_directives(reader, &event);
			if (++documents > 1) {
				problem_add(reader->loader->problems, PROBLEM_SEVERAL_DOCUMENTS,
					    position_of(reader, event.start_mark), NULL);
				reader->stopped = true;
				return NULL;
			}
			g_auto(yaml_event_t) first = {0};
			if (!next_event(reader, &first))
				return NULL;
			root = read_node(reader, &first, "", 0);
			if (root == NULL)
				return NULL;
		}
	}
}

static ReadResult
read_once(Loader *loader, const Source *source, Node **root)
{
	g_auto(yaml_parser_t) parser;
	if (!yaml_parser_initialize(&parser))
		g_error("libyaml: out of memory");
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)source->text, source->length);
	TreeReader reader = {
		.loader = loader, .source = source, .parser = &parser, .cursor = source->text};
	*root = read_stream(&reader);
	if (parser.error != YAML_NO_ERROR)
		return READ_BROKEN;
	return reader.stopped ? READ_REFUSED : READ_WHOLE;
}

/* The line of the last problem; every source that is broken has one. */
static int
last_line(const ProblemList *problems)
{
	return problem_list_get(problems, problem_list_length(problems) - 1)->where.line;
}

/* Tells the further mistakes of a broken source. What reading on says of lines before is of its own making. */
static void
read_on(Loader *loader, const Source *source)
{
	for (int mistakes = 1; mistakes < MOST_MISTAKES; mistakes++) {
		g_autoptr(ProblemList) found = problem_list_new();
		Loader reader = *loader;
		Source rest;
		Node *root = NULL;
		int first = 0;
		if (!yaml_resume_after(loader, source, last_line(loader->problems), &rest, &first))
			return;
		reader.problems = found;
		ReadResult result = read_once(&reader, &rest, &root);
		for (guint i = 0; i < problem_list_length(found); i++)
			if (problem_list_get(found, i)->where.line >= first)
				problem_list_append(loader->problems, problem_list_get(found, i));
		if (result != READ_BROKEN || last_line(found) < first)
			return;
	}
}

Node *
yaml_tree_read(Loader *loader, const Source *source)
{
	Node *root = NULL;
	ReadResult result = read_once(loader, source, &root);
	if (result == READ_BROKEN)
		read_on(loader, source);
	if (result != READ_WHOLE)
		return NULL;
	if (root == NULL || node_is_null(root)) {
		Position whole = {source->file, 1, 1};
		problem_add(loader->problems, PROBLEM_EMPTY_FILE, whole, NULL);
		return NULL;
	}
	return root;
}

bool
node_is_null(const Node *node)
{
	if (node->kind != NODE_SCALAR || !node->plain)
		return false;
	return *node->text == '\0' || strcmp(node->text, "~") == 0 ||
	       strcmp(node->text, "null") == 0;
}

const Node *
node_get(const Node *node, const char *key)
{
	if (node->kind != NODE_MAP)
		return NULL;
	for (guint i = 0; i < node->keys->len; i++) {
		const Node *candidate = g_ptr_array_index(node->keys, i);
		if (strcmp(candidate->text, key) == 0)
			return g_ptr_array_index(node->children, i);
	}
	return NULL;
}
