/* search_terms.c - a text as terms. See search.h. */
#include "base/text.h"
#include "render/site/search.h"

static const char digits_of_numbers[] =
	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static void
token_free(gpointer data)
{
	SearchToken *token = data;
	g_free(token->text);
	g_free(token);
}

/* Returns the folded characters of a text. Each character is folded by itself, so that a reader can
 * tell which one a folded character came from. */
static GArray *
fold(const char *text)
{
	GArray *characters = g_array_new(FALSE, FALSE, sizeof(gunichar));
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		g_autofree char *form =
			g_utf8_normalize(at, g_utf8_next_char(at) - at, G_NORMALIZE_ALL_COMPOSE);
		for (const char *piece = form; piece != NULL && *piece != '\0';
		     piece = g_utf8_next_char(piece)) {
			gunichar character = g_unichar_tolower(g_utf8_get_char(piece));
			g_array_append_val(characters, character);
		}
	}
	return characters;
}

static bool
is_digit(gunichar character)
{
	return character >= '0' && character <= '9';
}

static bool
is_word_character(gunichar character)
{
	return g_unichar_isalnum(character) && !text_is_han(character);
}

/* Returns where the word that begins at `start` ends; start itself when none does. */
static guint
word_end(const gunichar *characters, guint count, guint start)
{
	if (characters[start] == '%' || characters[start] == 0x2030)
		return start + 1;
	guint end = start;
	bool number = true;
	while (end < count) {
		bool point = number && end > start && characters[end] == '.' && end + 1 < count &&
			     is_digit(characters[end + 1]);
		if (!point && !is_word_character(characters[end]))
			break;
		number = number && (point || is_digit(characters[end]));
		end++;
	}
	return end;
}

static void
add_token(GPtrArray *tokens, const gunichar *characters, guint length, bool han, int position)
{
	SearchToken *token = g_new(SearchToken, 1);
	*token = (SearchToken){han, g_ucs4_to_utf8(characters, length, NULL, NULL, NULL), position};
	g_ptr_array_add(tokens, token);
}

GPtrArray *
search_tokens(const char *text)
{
	GPtrArray *tokens = g_ptr_array_new_with_free_func(token_free);
	g_autoptr(GArray) folded = fold(text != NULL ? text : "");
	const gunichar *characters = (const gunichar *)(void *)folded->data;
	int position = 0;
	bool gap = false;
	for (guint at = 0; at < folded->len;) {
		bool han = text_is_han(characters[at]);
		guint end = han ? at + 1 : word_end(characters, folded->len, at);
		if (end == at) {
			gap = gap || characters[at] == '\n' || !g_unichar_isspace(characters[at]);
			at++;
			continue;
		}
		/* However many marks there are, and whichever, they take one place. */
		position += gap && tokens->len > 0;
		gap = false;
		add_token(tokens, characters + at, end - at, han, position++);
		at = end;
	}
	return tokens;
}

void
search_append_number(GString *out, guint number)
{
	do {
		guint more = number > 31 ? 32 : 0;
		g_string_append_c(out, digits_of_numbers[(number & 31) | more]);
		number >>= 5;
	} while (number > 0);
}
