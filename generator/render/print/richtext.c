#include "render/print/richtext.h"

RichText *
rich_text_new(void)
{
	RichText *text = g_new0(RichText, 1);

	text->text = g_string_new(NULL);
	text->spans = g_array_new(FALSE, FALSE, sizeof(TextSpan));
	return text;
}

void
rich_text_free(RichText *text)
{
	if (!text)
		return;
	g_string_free(text->text, TRUE);
	g_array_unref(text->spans);
	g_free(text);
}

static bool
is_white(gunichar character)
{
	return character == ' ' || character == '\t' || character == '\n' || character == '\r' ||
	       character == 0x85 || character == 0x2028 || character == 0x2029;
}

/* Joiners, marks of direction, byte-order marks: unseen in print, and a trap for whoever searches or
 * copies the text. */
static bool
is_unseen(gunichar character)
{
	return character == 0xAD || (character >= 0x200B && character <= 0x200F) ||
	       (character >= 0x202A && character <= 0x202E) ||
	       (character >= 0x2060 && character <= 0x206F) || character == 0xFEFF ||
	       (character >= 0xFFF9 && character <= 0xFFFB);
}

static bool
is_printable(gunichar character)
{
	return !(character < 0x20 || (character >= 0x7F && character < 0xA0) ||
		 (character >= 0xFDD0 && character <= 0xFDEF) || (character & 0xFFFE) == 0xFFFE ||
		 character == 0xFFFC);
}

/* Writes the white space that came before `next`, to the span that stands before it. */
static void
write_space(RichText *text, gunichar next)
{
	bool seen = text->space || text->newline;
	/* A line end inside Chinese text is the file's, not the text's. */
	bool drop = text->newline && g_unichar_iswide(text->last) && g_unichar_iswide(next);

	text->space = text->newline = false;
	if (!seen || drop || text->last == 0)
		return;
	g_string_append_c(text->text, ' ');
	if (text->spans->len > 0)
		g_array_index(text->spans, TextSpan, text->spans->len - 1).end++;
}

void
rich_text_append(RichText *text, const char *raw, TextSpan as)
{
	g_autofree char *valid = g_utf8_make_valid(raw, -1);
	bool started = false;

	for (const char *at = valid; *at; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);

		if (is_white(character)) {
			text->newline = text->newline || character == '\n';
			text->space = true;
			continue;
		}
		if (is_unseen(character))
			continue;
		if (!is_printable(character))
			character = 0xFFFD;
		write_space(text, character);
		if (!started)
			g_array_append_val(text->spans, as);
		started = true;
		g_string_append_unichar(text->text, character);
		text->last = character;
		g_array_index(text->spans, TextSpan, text->spans->len - 1).end =
			(int)text->text->len;
	}
}
