/* yaml_error.c - see yaml_error.h. */
#include "load/yaml_error.h"

#include "base/text.h"
#include <string.h>

/* Which mark of a libyaml error is told. Its context mark is where the thing began that went
 * wrong, and mostly says more than where the parser gave up; but the context of a block mapping or
 * sequence is its first line, which may be the first of the file. */
typedef enum { MARK_CONTEXT, MARK_PROBLEM } Mark;

/* One row an error of libyaml: beginnings of its context and problem texts, NULL for any. */
typedef struct {
	const char *context, *problem;
	ProblemKind kind;
	Mark mark;
} ErrorRow;

static const ErrorRow error_rows[] = {
	{"while scanning a simple key", NULL, PROBLEM_YAML_NO_COLON, MARK_CONTEXT},
	{NULL, "mapping values are not allowed", PROBLEM_YAML_COLON, MARK_PROBLEM},
	{NULL, "mapping keys are not allowed", PROBLEM_YAML_PLAIN_START, MARK_PROBLEM},
	{NULL, "block sequence entries are not allowed", PROBLEM_YAML_ENTRY, MARK_PROBLEM},
	{NULL, "found a tab character", PROBLEM_YAML_TAB, MARK_PROBLEM},
	{NULL, "found character that cannot start any token", PROBLEM_YAML_PLAIN_START,
	 MARK_PROBLEM},
	{"while parsing a quoted scalar", "found unknown escape", PROBLEM_YAML_ESCAPE,
	 MARK_PROBLEM},
	{"while parsing a quoted scalar", "did not find expected hex", PROBLEM_YAML_ESCAPE,
	 MARK_PROBLEM},
	{"while parsing a quoted scalar", "found invalid Unicode", PROBLEM_YAML_ESCAPE,
	 MARK_PROBLEM},
	{"while scanning a quoted scalar", NULL, PROBLEM_YAML_UNCLOSED_QUOTE, MARK_CONTEXT},
	{"while scanning an anchor", NULL, PROBLEM_YAML_PLAIN_START, MARK_CONTEXT},
	{"while scanning an alias", NULL, PROBLEM_YAML_PLAIN_START, MARK_CONTEXT},
	{"while scanning a tag", NULL, PROBLEM_YAML_PLAIN_START, MARK_CONTEXT},
	{"while parsing a tag", NULL, PROBLEM_YAML_PLAIN_START, MARK_CONTEXT},
	{"while scanning a directive", NULL, PROBLEM_YAML_DIRECTIVE, MARK_CONTEXT},
	{"while scanning a %", NULL, PROBLEM_YAML_DIRECTIVE, MARK_CONTEXT},
	{"while parsing a %", NULL, PROBLEM_YAML_DIRECTIVE, MARK_CONTEXT},
	{"while scanning a block scalar", NULL, PROBLEM_YAML_BLOCK_SCALAR, MARK_CONTEXT},
	{"while parsing a block node", NULL, PROBLEM_YAML_PLAIN_START, MARK_PROBLEM},
	{"while parsing a flow", NULL, PROBLEM_YAML_UNCLOSED_BRACKET, MARK_CONTEXT},
	{"while parsing a node", "found undefined tag handle", PROBLEM_YAML_PLAIN_START,
	 MARK_CONTEXT},
	{"while scanning a plain scalar", "found unexpected ':'", PROBLEM_COLON_WITHOUT_SPACE,
	 MARK_CONTEXT},
	{NULL, "did not find expected <document start>", PROBLEM_SEVERAL_DOCUMENTS, MARK_PROBLEM},
	{NULL, "found duplicate %", PROBLEM_YAML_DIRECTIVE, MARK_PROBLEM},
	{NULL, "found incompatible YAML", PROBLEM_YAML_DIRECTIVE, MARK_PROBLEM},
	{"while parsing a block", NULL, PROBLEM_YAML_INDENT, MARK_PROBLEM},
};

static bool
starts(const char *text, const char *beginning)
{
	return beginning == NULL || (text != NULL && g_str_has_prefix(text, beginning));
}

static bool
is_key_character(gunichar character, bool any_key)
{
	if (character < 128)
		return g_ascii_isalnum((char)character) || character == '-' || character == '_';
	return any_key && !g_unichar_isspace(character);
}

char *
yaml_error_colon_fixed(const char *text, bool any_key, bool *full_width)
{
	const char *end = text;
	while (*end != '\0' && g_utf8_get_char(end) != 0xFF1A &&
	       is_key_character(g_utf8_get_char(end), any_key))
		end = g_utf8_next_char(end);
	if (end == text)
		return NULL;
	const char *colon = end + strspn(end, " ");
	*full_width = g_str_has_prefix(colon, "：");
	bool tight = colon == end && *colon == ':' && colon[1] != '\0' && colon[1] != ' ';
	if (!*full_width && !tight)
		return NULL;
	const char *value = colon + (*full_width ? strlen("：") : 1);
	value += strspn(value, " ");
	return g_strdup_printf("%.*s:%s%s", (int)(end - text), text, *value != '\0' ? " " : "",
			       value);
}

bool
yaml_error_colon(Loader *loader, const Source *source, int line, bool any_key)
{
	g_autofree char *text = source_line(source, line);
	if (text == NULL)
		return false;
	const char *start = text + strspn(text, " -");
	bool full_width = false;
	g_autofree char *fixed = yaml_error_colon_fixed(start, any_key, &full_width);
	if (fixed == NULL)
		return false;
	Position where = {source->file, line, text_column(text, (gsize)(start - text))};
	problem_add(loader->problems,
		    full_width ? PROBLEM_FULL_WIDTH_COLON : PROBLEM_COLON_WITHOUT_SPACE, where,
		    "text", start, "fixed", fixed, NULL);
	return true;
}

/* The line before that is neither empty nor a comment; 0 when there is none. */
static int
line_before(const Source *source, int line)
{
	for (int before = line - 1; before > 0; before--) {
		g_autofree char *text = source_line(source, before);
		const char *start = text + strspn(text, " ");
		if (*start != '\0' && *start != '#')
			return before;
	}
	return 0;
}

/* "mapping values are not allowed here" is mostly said of a line that is well by itself but was
 * read on from the line above: because that one lacks its colon, or because this one is indented
 * too far. Returns whether such a cause was found and reported. */
static bool
report_line_above(Loader *loader, const Source *source, Position where)
{
	g_autofree char *line = source_line(source, where.line);
	int above = line_before(source, where.line);
	if (line == NULL || above == 0)
		return false;
	if (yaml_error_colon(loader, source, above, false))
		return true;
	const char *colon = strstr(line, ": ");
	if (colon == NULL && g_str_has_suffix(line, ":"))
		colon = line + strlen(line) - 1;
	/* Only when it stopped at the first colon of the line: the key itself was not expected. */
	if (colon == NULL || text_column(line, (gsize)(colon - line)) != where.column)
		return false;
	g_autofree char *text = source_line(source, above);
	gsize indent = strspn(line, " "), indent_above = strspn(text, " -");
	bool has_colon = strstr(text, ": ") != NULL || g_str_has_suffix(text, ":");
	if (!has_colon) {
		where.line = above;
		where.column = (int)indent_above + 1;
		problem_add(loader->problems, PROBLEM_YAML_NO_COLON, where, NULL);
		return true;
	}
	if (indent <= indent_above)
		return false;
	where.column = (int)indent + 1;
	problem_add(loader->problems, PROBLEM_YAML_INDENT, where, NULL);
	return true;
}

/* "区:[1]" in braces: the field name, its colon and what follows it too closely. */
static void
report_tight_colon(Loader *loader, const Source *source, Position where, int colon_column)
{
	g_autofree char *line = source_line(source, where.line);
	glong length = line != NULL ? g_utf8_strlen(line, -1) : 0;
	if (colon_column <= where.column || colon_column >= length) {
		problem_add(loader->problems, PROBLEM_YAML_UNCLOSED_BRACKET, where, NULL);
		return;
	}
	g_autofree char *name = g_utf8_substring(line, where.column - 1, colon_column);
	g_autofree char *next = g_utf8_substring(line, colon_column, colon_column + 1);
	g_autofree char *text = g_strconcat(name, next, NULL);
	g_autofree char *fixed = g_strconcat(name, " ", next, NULL);
	problem_add(loader->problems, PROBLEM_COLON_WITHOUT_SPACE, where, "text", text, "fixed",
		    fixed, NULL);
}

/* Something written behind a value that has its closing quote or bracket: to libyaml the next field is out of
 * line, or a second document begins. Reports it; false when the place is the first of its line. */
static bool
report_after_value(Loader *loader, const Source *source, Position where)
{
	g_autofree char *line = source_line(source, where.line);
	if (line == NULL || text_column(line, strspn(line, " -")) >= where.column)
		return false;
	const char *rest = g_utf8_offset_to_pointer(line, where.column - 1);
	problem_add(loader->problems, PROBLEM_YAML_AFTER_VALUE, where, "text", rest, NULL);
	return true;
}

/* libyaml wants a --- at `where`: behind a directive, behind the dots that close a document, or because what
 * stands there does not belong to what came before. */
static ProblemKind
kind_behind_end(const Source *source, Position *where)
{
	if (*source->text == '%') {
		*where = (Position){source->file, 1, 1};
		return PROBLEM_YAML_DIRECTIVE;
	}
	g_autofree char *above = source_line(source, line_before(source, where->line));
	return above != NULL && g_str_has_prefix(above, "...") ? PROBLEM_SEVERAL_DOCUMENTS
							       : PROBLEM_YAML_SYNTAX;
}

/* The character at a place, as text; "" at the end of a line. */
static char *
character_at(const Source *source, Position where)
{
	g_autofree char *line = source_line(source, where.line);
	if (line == NULL || g_utf8_strlen(line, -1) < where.column)
		return g_strdup("");
	return g_utf8_substring(line, where.column - 1, where.column);
}

/* The last separator that stands full-width between `start` and `end`; NULL when there is none. */
static const char *
last_full_width_comma(const char *start, const char *end)
{
	const char *found = NULL;
	for (const char *at = start; at < end; at = g_utf8_next_char(at))
		if (g_utf8_strchr("，；、", -1, g_utf8_get_char(at)) != NULL)
			found = at;
	return found;
}

/* Whether a full-width comma parts two fields: a field name follows it, or a number alone stands before it. */
static bool
parts_fields(const char *start, const char *comma, const char *colon)
{
	const char *name = g_utf8_next_char(comma);
	while (name < colon && *name == ' ')
		name++;
	bool key = name < colon;
	for (const char *at = name; at < colon; at++)
		key = key && (g_ascii_isalnum(*at) || *at == '-' || *at == '_');
	const char *value = start;
	for (const char *at = start; at < comma; at++)
		if (at[0] == ':' && at[1] == ' ')
			value = at + 2;
	return key || (value < comma && strspn(value, "0123456789.") == (gsize)(comma - value));
}

/* What made a bracket's contents unreadable: a comma of a Chinese keyboard, or a colon or # in text that lacks
 * its quotes. Returns false when it is none of these. */
static bool
report_in_bracket(Loader *loader, const Source *source, Position bracket, Position gave_up)
{
	g_autofree char *line = source_line(source, bracket.line);
	const char *start = g_utf8_offset_to_pointer(line, bracket.column - 1);
	Position where = bracket;
	if (gave_up.line != bracket.line) {
		const char *hash = strstr(start, " #");
		if (hash == NULL)
			return false;
		where.column = text_column(line, (gsize)(hash + 1 - line));
		problem_add(loader->problems, PROBLEM_TEXT_HASH, where, NULL);
		return true;
	}
	const char *end = g_utf8_offset_to_pointer(line, gave_up.column - 1);
	bool at_comma = *end != '\0' && g_utf8_strchr("，；、", -1, g_utf8_get_char(end)) != NULL;
	const char *comma = at_comma ? end : last_full_width_comma(start, end);
	if (!at_comma && *end != ':')
		return false;
	if (comma == NULL || (!at_comma && !parts_fields(start, comma, end))) {
		problem_add(loader->problems, PROBLEM_TEXT_COLON, gave_up, NULL);
		return true;
	}
	where.column = text_column(line, (gsize)(comma - line));
	g_autofree char *character = g_strndup(comma, (gsize)(g_utf8_next_char(comma) - comma));
	problem_add(loader->problems, PROBLEM_FULL_WIDTH_COMMA, where, "character", character,
		    NULL);
	return true;
}

/* canteens：{value: 3, note: 好}: the line itself begins with a key whose colon is full-width. */
static bool
report_own_colon(Loader *loader, const Source *source, Position where)
{
	g_autofree char *line = source_line(source, where.line);
	if (line == NULL)
		return false;
	bool full_width = false;
	g_autofree char *fixed =
		yaml_error_colon_fixed(line + strspn(line, " -"), false, &full_width);
	return full_width && yaml_error_colon(loader, source, where.line, false);
}

bool
yaml_error_joins_lines(const yaml_parser_t *parser, int line)
{
	bool colon = starts(parser->problem, "mapping values are not allowed") &&
		     (int)parser->problem_mark.line + 1 == line;
	return colon ||
	       (parser->context != NULL && starts(parser->context, "while parsing a flow"));
}

static Position
position_of(const Source *source, yaml_mark_t mark)
{
	return (Position){source->file, (int)mark.line + 1, (int)mark.column + 1};
}

void
yaml_error_report(Loader *loader, const Source *source, const yaml_parser_t *parser,
		  Position bracket)
{
	Position gave_up = position_of(source, parser->problem_mark);
	ProblemKind kind = PROBLEM_YAML_SYNTAX;
	Position where =
		parser->context != NULL ? position_of(source, parser->context_mark) : gave_up;
	for (gsize i = 0; i < G_N_ELEMENTS(error_rows); i++) {
		const ErrorRow *row = &error_rows[i];
		if (!starts(parser->context, row->context) ||
		    !starts(parser->problem, row->problem))
			continue;
		kind = row->kind;
		where = row->mark == MARK_PROBLEM ? gave_up : where;
		break;
	}
	if (kind == PROBLEM_YAML_NO_COLON && yaml_error_colon(loader, source, where.line, true))
		return;
	if (report_own_colon(loader, source, gave_up))
		return;
	if (kind == PROBLEM_YAML_COLON && report_line_above(loader, source, where))
		return;
	if (kind == PROBLEM_COLON_WITHOUT_SPACE) {
		report_tight_colon(loader, source, where, gave_up.column);
		return;
	}
	bool ended = kind == PROBLEM_SEVERAL_DOCUMENTS;
	if ((kind == PROBLEM_YAML_INDENT || ended) && report_after_value(loader, source, where))
		return;
	if (ended)
		kind = kind_behind_end(source, &where);
	if (kind == PROBLEM_YAML_UNCLOSED_BRACKET && bracket.line > 0) {
		if (report_in_bracket(loader, source, bracket, gave_up))
			return;
		where = bracket;
	}
	g_autofree char *character = character_at(source, where);
	if (kind == PROBLEM_YAML_PLAIN_START && *character == '\t')
		kind = PROBLEM_YAML_TAB;
	problem_add(loader->problems, kind, where, "detail",
		    ended ? "前面的内容已经收尾" : parser->problem, "character", character, NULL);
}
