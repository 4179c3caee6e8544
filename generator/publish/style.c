/* style.c - see style.h. Rules: CSS Syntax Module Level 3, tokens string, url and comment. */
#include "publish/style.h"

#include <stdbool.h>
#include <string.h>

typedef struct {
	const char *at;
	int line;
	StyleFound found;
	gpointer data;
} Scanner;

static void
step(Scanner *scanner)
{
	if (*scanner->at == '\n')
		scanner->line++;
	if (*scanner->at != '\0')
		scanner->at++;
}

static void
pass_space(Scanner *scanner)
{
	while (*scanner->at != '\0' && strchr(" \t\r\n\f", *scanner->at) != NULL)
		step(scanner);
}

static void
pass_comment(Scanner *scanner)
{
	const char *end = strstr(scanner->at + 2, "*/");
	while (*scanner->at != '\0' && (end == NULL || scanner->at < end + 2))
		step(scanner);
}

/* Reads what follows a backslash: up to six hexadecimal digits and one space, or a character. */
static void
read_escape(Scanner *scanner, GString *text)
{
	step(scanner);
	if (!g_ascii_isxdigit(*scanner->at)) {
		if (*scanner->at != '\n' && *scanner->at != '\0')
			g_string_append_c(text, *scanner->at);
		step(scanner);
		return;
	}
	gunichar character = 0;
	for (int digits = 0; digits < 6 && g_ascii_isxdigit(*scanner->at); digits++) {
		character = character * 16 + (gunichar)g_ascii_xdigit_value(*scanner->at);
		step(scanner);
	}
	if (*scanner->at != '\0' && strchr(" \t\r\n\f", *scanner->at) != NULL)
		step(scanner);
	if (character != 0 && g_unichar_validate(character))
		g_string_append_unichar(text, character);
}

/* Reads up to one of the characters in `ends`, which is passed over. */
static char *
read_until(Scanner *scanner, const char *ends)
{
	GString *text = g_string_new(NULL);
	while (*scanner->at != '\0' && strchr(ends, *scanner->at) == NULL) {
		if (*scanner->at == '\\') {
			read_escape(scanner, text);
			continue;
		}
		g_string_append_c(text, *scanner->at);
		step(scanner);
	}
	step(scanner);
	return g_string_free(text, FALSE);
}

static char *
read_string(Scanner *scanner)
{
	const char end[] = {*scanner->at, '\0'};
	step(scanner);
	return read_until(scanner, end);
}

static void
read_url(Scanner *scanner)
{
	scanner->at += strlen("url(");
	pass_space(scanner);
	int line = scanner->line;
	if (*scanner->at == '"' || *scanner->at == '\'') {
		g_autofree char *url = read_string(scanner);
		scanner->found(url, line, scanner->data);
		return;
	}
	g_autofree char *url = read_until(scanner, ")");
	scanner->found(g_strstrip(url), line, scanner->data);
}

/* @import takes a string, or a url() that read_url() finds by itself. */
static void
read_import(Scanner *scanner)
{
	scanner->at += strlen("@import");
	pass_space(scanner);
	if (*scanner->at != '"' && *scanner->at != '\'')
		return;
	int line = scanner->line;
	g_autofree char *url = read_string(scanner);
	scanner->found(url, line, scanner->data);
}

void
style_read(const char *text, StyleFound found, gpointer data)
{
	Scanner scanner = {text, 1, found, data};
	while (*scanner.at != '\0') {
		if (g_str_has_prefix(scanner.at, "/*"))
			pass_comment(&scanner);
		else if (*scanner.at == '"' || *scanner.at == '\'')
			g_free(read_string(&scanner));
		else if (g_ascii_strncasecmp(scanner.at, "url(", 4) == 0)
			read_url(&scanner);
		else if (g_ascii_strncasecmp(scanner.at, "@import", 7) == 0)
			read_import(&scanner);
		else
			step(&scanner);
	}
}
