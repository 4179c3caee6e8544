/* marks_reader.c - see marks_reader.h. */
#include "support/marks_reader.h"
#include <stdbool.h>
#include <string.h>

typedef struct {
	const char *content;
	gsize length, at;
	gsize operands; /* start of the operands of the next operator */
	int depth;	/* of marks that are open */
	GArray *marks;
} Reader;

static bool
is_regular(char character)
{
	return !strchr(" \t\r\n\f()<>[]{}/%", character) && character != '\0';
}

static void
skip_string(Reader *reader)
{
	int depth = 0;

	for (; reader->at < reader->length; reader->at++) {
		char character = reader->content[reader->at];

		if (character == '\\') {
			reader->at++;
		} else if (character == '(') {
			depth++;
		} else if (character == ')' && --depth == 0) {
			reader->at++;
			return;
		}
	}
}

/* A string of base 16, <0041>; << begins a dictionary. */
static void
skip_codes(Reader *reader)
{
	reader->at++;
	if (reader->at < reader->length && reader->content[reader->at] == '<') {
		reader->at++;
		return;
	}
	while (reader->at < reader->length && reader->content[reader->at] != '>')
		reader->at++;
}

static void
skip_regular(Reader *reader)
{
	while (reader->at < reader->length && is_regular(reader->content[reader->at]))
		reader->at++;
}

/* Adds the number among the operands of a mark that begins; whether it has one. */
static bool
add_mark(Reader *reader, gsize end)
{
	g_autofree char *operands =
		g_strndup(reader->content + reader->operands, end - reader->operands);
	const char *found = strstr(operands, "/MCID");
	int number;

	if (!found)
		return false;
	number = (int)g_ascii_strtoll(found + strlen("/MCID"), NULL, 10);
	g_array_append_val(reader->marks, number);
	return true;
}

/* Reads an operator; returns whether it may stand there. */
static bool
read_operator(Reader *reader, gsize start, const char *word)
{
	static const char *const painting[] = {"S",  "s",  "f",	 "F",  "f*", "B",  "B*", "b", "b*",
					       "sh", "Do", "Tj", "TJ", "'",  "\"", "EI", NULL};
	static const char *const opening[] = {"BDC", "BMC", NULL};

	if (g_strv_contains(opening, word)) {
		bool numbered = add_mark(reader, start);

		return reader->depth++ == 0 || !numbered;
	}
	if (strcmp(word, "EMC") == 0)
		return --reader->depth >= 0;
	return reader->depth > 0 || !g_strv_contains(painting, word);
}

/* Reads a word: an operator, unless it is a number, which is an operand. Returns the operator if it may not stand there. */
static char *
read_word(Reader *reader)
{
	gsize start = reader->at;
	g_autofree char *word = NULL;

	skip_regular(reader);
	word = g_strndup(reader->content + start, reader->at - start);
	if (strchr("0123456789+-.", word[0]))
		return NULL;
	if (!read_operator(reader, start, word))
		return g_steal_pointer(&word);
	reader->operands = reader->at;
	return NULL;
}

char *
marks_read(const char *content, gsize length, GArray *marks)
{
	Reader reader = {.content = content, .length = length, .marks = marks};
	char *wrong = NULL;

	while (!wrong && reader.at < length) {
		char character = content[reader.at];

		if (character == '(') {
			skip_string(&reader);
		} else if (character == '<') {
			skip_codes(&reader);
		} else if (character == '/') {
			reader.at++;
			skip_regular(&reader);
		} else if (is_regular(character)) {
			wrong = read_word(&reader);
		} else {
			reader.at++;
		}
	}
	return wrong || reader.depth == 0 ? wrong : g_strdup("BDC");
}
