/* markdown.c - see markdown.h. */
#include "load/markdown.h"

#include "base/text.h"
#include <cmark.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC(cmark_node, cmark_node_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(cmark_iter, cmark_iter_free)

/* A text with more marks than these was not written for this program; to list them all helps nobody. */
enum { REPORTED_AT_MOST = 100 };

typedef struct {
	Loader *loader;
	const Source *source;
	GPtrArray *blocks;
	GString *seen; /* all text read so far without white space, to compare with the source */
	int reported;  /* how often something was lost, and said so */
} MarkdownReader;

/* cmark counts columns in bytes. Inline nodes of headings and of text behind escapes may have none
 * or wrong ones, so a place is never before its block. */
static Position
position_of(const MarkdownReader *reader, cmark_node *node, Position block)
{
	int line = cmark_node_get_start_line(node), column = cmark_node_get_start_column(node);
	g_autofree char *text = source_line(reader->source, line);
	if (text == NULL || line < block.line || column < 1 || (gsize)column > strlen(text))
		return block;
	/* Not into the middle of a character. */
	const char *at = text + column - 1;
	while (at > text && ((guchar)*at & 0xC0) == 0x80)
		at--;
	return (Position){reader->source->file, line, text_column(text, (gsize)(at - text))};
}

static void
report(MarkdownReader *reader, ProblemKind kind, Position at)
{
	if (reader->reported++ < REPORTED_AT_MOST)
		problem_add(reader->loader->problems, kind, at, NULL);
}

static bool
is_wide(gunichar character)
{
	return text_is_han(character) || (character >= 0x3000 && character <= 0x303F) ||
	       (character >= 0xFF00 && character <= 0xFFEF) || g_unichar_iswide(character) ||
	       (character >= 0x2018 && character <= 0x201D) || character == 0x2026 ||
	       character == 0x2014;
}

/* Adds text; where two lines meet, a space only between words of letters. */
static void
append_line(GString *text, const char *line)
{
	if (text->len == 0) {
		g_string_append(text, line);
		return;
	}
	gunichar before = g_utf8_get_char(g_utf8_prev_char(text->str + text->len));
	gunichar after = g_utf8_get_char(line);
	if (*line != '\0' && !is_wide(before) && !is_wide(after))
		g_string_append_c(text, ' ');
	g_string_append(text, line);
}

/* Which problem an inline node is; false for plain text. */
static bool
is_mark(const cmark_node *node, ProblemKind *kind)
{
	switch (cmark_node_get_type((cmark_node *)node)) {
	case CMARK_NODE_CODE:
		*kind = PROBLEM_TEXT_CODE;
		return true;
	case CMARK_NODE_EMPH:
	case CMARK_NODE_STRONG:
		*kind = PROBLEM_TEXT_EMPHASIS;
		return true;
	case CMARK_NODE_LINK:
	case CMARK_NODE_IMAGE:
		*kind = PROBLEM_TEXT_LINK;
		return true;
	default:
		return false;
	}
}

/* Adds the text below node. Marks may stand in marks to any depth, so they are walked, not recursed into. */
static void
append_inlines(MarkdownReader *reader, cmark_node *node, Position block, GString *text)
{
	g_autoptr(cmark_iter) walk = cmark_iter_new(node);
	bool joint = false; /* a line end came before what follows */
	for (cmark_event_type event = cmark_iter_next(walk); event != CMARK_EVENT_DONE;
	     event = cmark_iter_next(walk)) {
		cmark_node *child = cmark_iter_get_node(walk);
		if (event != CMARK_EVENT_ENTER || child == node)
			continue;
		ProblemKind kind;
		if (is_mark(child, &kind) && reader->reported < REPORTED_AT_MOST)
			report(reader, kind, position_of(reader, child, block));
		cmark_node_type type = cmark_node_get_type(child);
		joint = joint || type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
		const char *literal = cmark_node_get_literal(child);
		if (literal == NULL)
			continue;
		if (joint)
			append_line(text, literal);
		else
			g_string_append(text, literal);
		joint = false;
	}
}

static void
append_without_space(GString *to, const char *text)
{
	const char *word = text;
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		if (!g_unichar_isspace(g_utf8_get_char(at)))
			continue;
		g_string_append_len(to, word, at - word);
		word = g_utf8_next_char(at);
	}
	g_string_append(to, word);
}

static void
add_block(MarkdownReader *reader, int level, Position at, const char *text, bool lost_heading)
{
	g_autofree char *stripped = g_strstrip(g_strdup(text));
	append_without_space(reader->seen, stripped);
	if (*stripped == '\0')
		return;
	MarkdownBlock *block = ARENA_NEW(reader->loader->arena, MarkdownBlock);
	block->level = level;
	block->lost_heading = lost_heading;
	block->text = arena_copy(reader->loader->arena, stripped);
	block->at = at;
	g_ptr_array_add(reader->blocks, block);
}

static void
read_text(MarkdownReader *reader, cmark_node *node, int level, Position at)
{
	GString *text = g_string_new(NULL);
	append_inlines(reader, node, at, text);
	g_autofree char *line = source_line(reader->source, at.line);
	const char *start = line != NULL ? line + strspn(line, " ") : "";
	bool lost_heading = level == 0 && *start == '#';
	if (lost_heading) {
		problem_add(reader->loader->problems, PROBLEM_TEXT_HEADING_SPACE, at, "text",
			    text->str, NULL);
		reader->reported++;
	}
	/* A heading without # is a line over a row of - or =. */
	if (level > 0 && *start != '#') {
		at.line++;
		report(reader, PROBLEM_TEXT_RULE, at);
	}
	add_block(reader, level, at, text->str, lost_heading);
	g_string_free(text, TRUE);
}

/* HTML is text: its lines are joined like those of a paragraph. */
static void
read_html(MarkdownReader *reader, cmark_node *node, Position at)
{
	GString *text = g_string_new(NULL);
	g_auto(GStrv) lines = g_strsplit(cmark_node_get_literal(node), "\n", -1);
	for (int i = 0; lines[i] != NULL; i++)
		append_line(text, g_strstrip(lines[i]));
	add_block(reader, 0, at, text->str, false);
	g_string_free(text, TRUE);
}

static void
read_block(MarkdownReader *reader, cmark_node *node)
{
	Position start = {reader->source->file, MAX(cmark_node_get_start_line(node), 1), 1};
	Position at = position_of(reader, node, start);
	switch (cmark_node_get_type(node)) {
	case CMARK_NODE_HEADING:
		read_text(reader, node, cmark_node_get_heading_level(node), at);
		break;
	case CMARK_NODE_PARAGRAPH:
		read_text(reader, node, 0, at);
		break;
	case CMARK_NODE_HTML_BLOCK:
		read_html(reader, node, at);
		break;
	case CMARK_NODE_LIST:
		report(reader, PROBLEM_TEXT_LIST, at);
		break;
	case CMARK_NODE_BLOCK_QUOTE:
		report(reader, PROBLEM_TEXT_QUOTATION, at);
		break;
	case CMARK_NODE_CODE_BLOCK:
		report(reader, PROBLEM_TEXT_CODE, at);
		break;
	case CMARK_NODE_THEMATIC_BREAK:
		report(reader, PROBLEM_TEXT_RULE, at);
		break;
	default:
		break;
	}
}

/* Compares a line of the source, # marks and escapes taken away, with what was read, from *seen
 * on. Returns the byte offset in line of the first difference, or -1. */
static gssize
compare_line(const char *line, const char **seen)
{
	const char *at = line + strspn(line, " ");
	gsize marks = strspn(at, "#");
	if (marks > 0 && (at[marks] == ' ' || at[marks] == '\0'))
		at += marks;
	while (*at != '\0') {
		if (*at == '\\' && g_ascii_ispunct(at[1]))
			at++;
		else if (*at == '\\' && at[1] == '\0')
			return -1;
		gunichar character = g_utf8_get_char(at);
		if (!g_unichar_isspace(character)) {
			if (g_utf8_get_char(*seen) != character)
				return at - line;
			*seen = g_utf8_next_char(*seen);
		}
		at = g_utf8_next_char(at);
	}
	return -1;
}

/* The net under all rules above: no printed character may be lost, whatever Markdown did. */
static void
check_nothing_lost(MarkdownReader *reader)
{
	const char *seen = reader->seen->str;
	g_auto(GStrv) lines = g_strsplit(reader->source->text, "\n", -1);
	for (int i = 0; lines[i] != NULL; i++) {
		gssize offset = compare_line(lines[i], &seen);
		if (offset < 0)
			continue;
		Position at = {reader->source->file, i + 1, text_column(lines[i], (gsize)offset)};
		const char *rest = lines[i] + offset;
		g_autofree char *text = g_utf8_substring(rest, 0, MIN(g_utf8_strlen(rest, -1), 10));
		problem_add(reader->loader->problems, PROBLEM_TEXT_LOST, at, "text", text, NULL);
		return;
	}
}

/* The same line twice running, with or without empty lines between, is a slip of copying. */
static void
check_repeated_lines(MarkdownReader *reader)
{
	g_auto(GStrv) lines = g_strsplit(reader->source->text, "\n", -1);
	int before = -1;
	for (int i = 0; lines[i] != NULL; i++) {
		if (*g_strstrip(lines[i]) == '\0')
			continue;
		if (before >= 0 && strcmp(lines[before], lines[i]) == 0) {
			g_autofree char *line = g_strdup_printf("%d", before + 1);
			problem_add(reader->loader->problems, PROBLEM_TEXT_REPEATED_LINE,
				    (Position){reader->source->file, i + 1, 1}, "line", line, NULL);
		}
		before = i;
	}
}

GPtrArray *
markdown_read(Loader *loader, const Source *source)
{
	MarkdownReader reader = {.loader = loader, .source = source};
	reader.blocks = arena_array(loader->arena);
	reader.seen = g_string_new(NULL);
	g_autoptr(cmark_node) document =
		cmark_parse_document(source->text, source->length, CMARK_OPT_DEFAULT);
	for (cmark_node *node = cmark_node_first_child(document); node != NULL;
	     node = cmark_node_next(node))
		read_block(&reader, node);
	if (reader.reported == 0)
		check_nothing_lost(&reader);
	check_repeated_lines(&reader);
	g_string_free(reader.seen, TRUE);
	return reader.blocks;
}
