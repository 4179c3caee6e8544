/* yaml_resume.c - see yaml_resume.h. */
#include "load/yaml_resume.h"

#include <string.h>

/* A line as far as it matters here. */
typedef struct {
	int indent;
	bool content; /* neither empty nor a comment */
	bool dash;    /* an entry of a list */
	bool key;     /* begins with `field:` or an entry of a map */
	bool heading; /* nothing but `field:` */
	bool whole; /* closes no bracket that it has not opened, as the rest of a broken one would */
} Line;

static bool
is_key_character(char character)
{
	return g_ascii_isalnum(character) || strchr("-_\"'", character) != NULL;
}

static bool
opens_before_it_closes(const char *text)
{
	int open = 0;
	for (const char *at = text; *at != '\0'; at++) {
		open += *at == '{' || *at == '[';
		open -= *at == '}' || *at == ']';
		if (open < 0)
			return false;
	}
	return true;
}

static Line
look_at(const Source *source, int number)
{
	g_autofree char *text = source_line(source, number);
	Line line = {.indent = (int)strspn(text, " ")};
	const char *start = text + line.indent, *end = start;
	line.content = *start != '\0' && *start != '#';
	line.dash = g_str_has_prefix(start, "- ");
	while (*end != '\0' && is_key_character(*end))
		end++;
	line.key = end > start && *end == ':' && (end[1] == ' ' || end[1] == '\0');
	const char *behind = line.key ? end + 1 + strspn(end + 1, " ") : "";
	line.heading = line.key && (*behind == '\0' || *behind == '#');
	line.whole = opens_before_it_closes(start);
	return line;
}

/* The line of the file's own field in which the mistake is; 0 when it is in none that is whole. */
static int
heading_above(const Source *source, int line)
{
	for (int above = line; above > 0; above--) {
		Line found = look_at(source, above);
		if (!found.content || found.indent > 0 || found.dash)
			continue;
		return found.heading && above < line ? above : 0;
	}
	return 0;
}

/* What an entry of the field looks like: its first one; without content when there is none. */
static Line
first_entry(const Source *source, int heading)
{
	for (int line = heading + 1; line <= source->line_count; line++) {
		Line found = look_at(source, line);
		if (found.content)
			return found;
	}
	return (Line){0};
}

/* Copies the text, with only the heading (0: none) and the lines from `first` on. */
static const char *
blanked(Loader *loader, const Source *source, int heading, int first)
{
	GString *text = g_string_sized_new(source->length);
	for (int line = 1; line < first; line++) {
		g_autofree char *kept = line == heading ? source_line(source, line) : NULL;
		g_string_append_printf(text, "%s\n", kept != NULL ? kept : "");
	}
	g_string_append(text, source->text + source->lines[first - 1]);
	return arena_take(loader->scratch, g_string_free(text, FALSE));
}

bool
yaml_resume_after(Loader *loader, const Source *source, int line, Source *rest, int *first)
{
	int heading = heading_above(source, line);
	Line entry = heading > 0 ? first_entry(source, heading) : (Line){0};
	for (int next = line + 1; next <= source->line_count; next++) {
		Line found = look_at(source, next);
		bool field = found.indent == 0 && found.key;
		bool sibling = entry.content && found.indent == entry.indent &&
			       (entry.dash ? found.dash : entry.indent > 0 && found.key);
		if (!found.whole || (!field && !sibling))
			continue;
		*rest = *source;
		*first = next;
		rest->text = blanked(loader, source, field ? 0 : heading, next);
		rest->length = strlen(rest->text);
		source_index_lines(loader, rest);
		return true;
	}
	return false;
}
