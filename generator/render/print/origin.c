#include "render/print/origin.h"
#include "model/collection.h"
#include <string.h>

/* Line and column of a byte of a file. */
static Position
position_of(const SourceText *source, const char *at)
{
	Position position = {.file = source->file, .line = 1, .column = 1};

	for (const char *p = source->text; p < at; p = g_utf8_next_char(p)) {
		position.column++;
		if (*p == '\n') {
			position.line++;
			position.column = 1;
		}
	}
	return position;
}

/* How many bytes on both sides of `at` are those on both sides of `wanted`. */
static int
likeness(const char *at, const char *start, const char *wanted, const char *wanted_start)
{
	int same = 0;

	for (int i = 0; at[i] != '\0' && at[i] == wanted[i]; i++)
		same++;
	for (int i = 1; at - i >= start && wanted - i >= wanted_start && at[-i] == wanted[-i]; i++)
		same++;
	return same;
}

/* Whether a value begins at a byte of a data file: after a quote or bracket, or the space after a colon, hyphen or comma. */
static bool
begins_value(const char *text, const char *at)
{
	if (at == text || at[-1] == '\n' || strchr("\"'[{", at[-1]))
		return true;
	return at[-1] == ' ' && at - text > 1 && strchr(":-,", at[-2]) != NULL;
}

/* Whether a value ends before a byte: at a quote or bracket, or a comma before a space. */
static bool
ends_value(const char *at)
{
	return *at == '\0' || *at == '\n' || strchr("\"']}", *at) || g_str_has_prefix(at, ", ");
}

/* What stands around a byte in its value: up to eight characters to each side. */
static char *
piece_around(const char *text, const char *at)
{
	const char *start = at, *end = g_utf8_next_char(at);

	for (int i = 0; i < 8 && !begins_value(text, start); i++)
		start = g_utf8_prev_char(start);
	for (int i = 0; i < 8 && !ends_value(end); i++)
		end = g_utf8_next_char(end);
	return g_strstrip(g_strndup(start, (gsize)(end - start)));
}

Position
origin_find(const GPtrArray *sources, gunichar character, const char *around, char **piece)
{
	char written[8] = {0};
	const SourceText *found = NULL;
	const char *place = NULL, *wanted;
	int best = 0;

	g_unichar_to_utf8(character, written);
	wanted = strstr(around, written);
	for (guint i = 0; wanted && sources && i < sources->len; i++) {
		const SourceText *source = g_ptr_array_index(sources, i);

		for (const char *at = source->text; (at = strstr(at, written)) != NULL;
		     at += strlen(written)) {
			int same = likeness(at, source->text, wanted, around);

			if (same <= best)
				continue;
			best = same;
			found = source;
			place = at;
		}
	}
	if (!found)
		return (Position){0};
	*piece = piece_around(found->text, place);
	return position_of(found, place);
}
