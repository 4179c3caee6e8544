/* check_source.c - the data files as they are written, comments included: numbers of persons, links that may
 * not leave. They are looked for in the files and not in the records, so that no field is forgotten. */
#include "check/pattern.h"
#include "check/rows.h"
#include <string.h>

/* Whether site.yaml allows the number. */
static bool
is_allowed(const Settings *settings, const char *digits)
{
	for (guint i = 0; settings->allow_numbers != NULL && i < settings->allow_numbers->len;
	     i++) {
		const char *written = g_ptr_array_index(settings->allow_numbers, i);
		g_autofree char *allowed = pattern_digits(written, written + strlen(written));
		if (strcmp(allowed, digits) == 0)
			return true;
	}
	return false;
}

static void
report_number(const Checker *checker, const Pattern *found, Position where)
{
	g_autofree char *digits = pattern_digits(found->at, found->end);
	if (is_allowed(checker->collection->settings, digits))
		return;
	g_autofree char *masked = pattern_masked(digits);
	problem_add(checker->problems,
		    found->kind == PATTERN_IDENTITY ? PROBLEM_IDENTITY_NUMBER
						    : PROBLEM_MOBILE_NUMBER,
		    where, "text", masked, NULL);
}

static void
report_link(const Checker *checker, const Pattern *found, Position where)
{
	g_autofree char *text = g_strndup(found->at, (gsize)(found->end - found->at));
	problem_add(checker->problems, PROBLEM_UNSAFE_LINK, where, "text", text, NULL);
}

/* Moves a place of the text on to a later one. */
static void
advance(Position *where, const char *from, const char *to)
{
	for (; from < to; from = g_utf8_next_char(from)) {
		where->column++;
		if (*from == '\n') {
			where->line++;
			where->column = 1;
		}
	}
}

static void
check_source(const Checker *checker, const SourceText *source)
{
	Position where = {source->file, 1, 1};
	const char *at = source->text;
	Pattern found;
	while (pattern_next(source->text, at, &found)) {
		advance(&where, at, found.at);
		if (found.kind == PATTERN_LINK)
			report_link(checker, &found, where);
		else
			report_number(checker, &found, where);
		advance(&where, found.at, found.end);
		at = found.end;
	}
}

void
check_sources_written(const Checker *checker)
{
	/* What is allowed is not known, and would be reported as if it were not. */
	if (checker->collection->settings_unread)
		return;
	for (guint i = 0; i < checker->collection->sources->len; i++)
		check_source(checker, g_ptr_array_index(checker->collection->sources, i));
}
