/* Reads a page's content operator by operator. Cairo writes its marks outside of text objects, one
 * after the other, never one within another; what it writes between them are lines and furniture. */
#include "render/print/pdf.h"
#include <string.h>

typedef struct {
	const char *content;
	gsize length, at;
	gsize segment;	/* start of what is not yet written */
	gsize operands; /* start of the operands of the next operator */
	int depth;	/* of marks that are open */
	bool paints;	/* the segment outside of marks paints something */
	GString *out;
	GArray *marks;
} Scanner;

static bool
is_regular(char character)
{
	return !strchr(" \t\r\n\f()<>[]{}/%", character) && character != '\0';
}

static void
skip_string(Scanner *scanner)
{
	int depth = 0;

	for (; scanner->at < scanner->length; scanner->at++) {
		char character = scanner->content[scanner->at];

		if (character == '\\') {
			scanner->at++;
		} else if (character == '(') {
			depth++;
		} else if (character == ')' && --depth == 0) {
			scanner->at++;
			return;
		}
	}
}

static void
skip_regular(Scanner *scanner)
{
	while (scanner->at < scanner->length && is_regular(scanner->content[scanner->at]))
		scanner->at++;
}

/* Writes the segment up to `end`; one that paints becomes an artifact. */
static void
write_segment(Scanner *scanner, gsize end)
{
	if (scanner->paints)
		g_string_append(scanner->out, "/Artifact BMC\n");
	g_string_append_len(scanner->out, scanner->content + scanner->segment,
			    (gssize)(end - scanner->segment));
	if (scanner->paints)
		g_string_append(scanner->out, "\nEMC\n");
	scanner->segment = end;
	scanner->paints = false;
}

/* The MCID among the operands of a BDC; -1 when there is none. */
static int
operand_mcid(const Scanner *scanner, gsize end)
{
	g_autofree char *operands =
		g_strndup(scanner->content + scanner->operands, end - scanner->operands);
	const char *found = strstr(operands, "/MCID");

	return found ? (int)g_ascii_strtoll(found + strlen("/MCID"), NULL, 10) : -1;
}

static bool
is_painting(const char *word, gsize length)
{
	static const char *const painting[] = {"S", "s",  "f",	"F",  "f*", "B",  "B*",
					       "b", "b*", "sh", "Do", "Tj", "TJ", "EI"};

	for (gsize i = 0; i < G_N_ELEMENTS(painting); i++)
		if (strlen(painting[i]) == length && memcmp(painting[i], word, length) == 0)
			return true;
	return false;
}

static void
read_operator(Scanner *scanner)
{
	gsize start = scanner->at;
	const char *word = scanner->content + start;
	gsize length;

	skip_regular(scanner);
	length = scanner->at - start;
	/* Numbers and the like are operands. */
	if (strchr("0123456789+-.", word[0]))
		return;
	if (length == 3 && (memcmp(word, "BDC", 3) == 0 || memcmp(word, "BMC", 3) == 0)) {
		int mark = operand_mcid(scanner, start);

		if (scanner->depth == 0)
			write_segment(scanner, scanner->operands);
		scanner->depth++;
		if (mark >= 0)
			g_array_append_val(scanner->marks, mark);
	} else if (length == 3 && memcmp(word, "EMC", 3) == 0) {
		scanner->depth--;
		if (scanner->depth == 0)
			write_segment(scanner, scanner->at);
	} else if (scanner->depth == 0 && is_painting(word, length)) {
		scanner->paints = true;
	}
	scanner->operands = scanner->at;
}

GString *
pdf_content_mark(const unsigned char *content, gsize length, GArray *marks)
{
	Scanner scanner = {.content = (const char *)content,
			   .length = length,
			   .out = g_string_sized_new(length + 256),
			   .marks = marks};

	while (scanner.at < length) {
		char character = scanner.content[scanner.at];

		if (character == '(') {
			skip_string(&scanner);
		} else if (character == '/') {
			scanner.at++;
			skip_regular(&scanner);
		} else if (is_regular(character)) {
			read_operator(&scanner);
		} else {
			scanner.at++;
		}
	}
	write_segment(&scanner, length);
	return scanner.out;
}
