/* gate.c - publish_check_gate(): what must stay closed is looked for in every byte that goes out. */
#include "publish/publish.h"

#include "publish/plaintext.h"
#include "publish/publication.h"
#include "publish/staged.h"
#include <string.h>

/* The secrets by their first two bytes, so that a text is read once however many there are. */
typedef struct {
	const char *const *secrets;
	gsize *lengths;
	int *next;		    /* of each secret: the next one that begins alike, or -1 */
	int first[G_MAXUINT16 + 1]; /* by the two bytes: the first secret, or -1 */
} Search;

static guint
key_of(const char *bytes)
{
	return (guint)(guint8)bytes[0] << 8 | (guint8)bytes[1];
}

static Search *
search_new(const char *const *secrets)
{
	Search *search = g_new(Search, 1);
	guint count = g_strv_length((char **)secrets);
	search->secrets = secrets;
	search->lengths = g_new0(gsize, count);
	search->next = g_new0(int, count);
	memset(search->first, 0xff, sizeof search->first);
	for (guint i = 0; i < count; i++) {
		search->lengths[i] = strlen(secrets[i]);
		/* One byte would be found everywhere. */
		if (search->lengths[i] < 2)
			continue;
		int *first = &search->first[key_of(secrets[i])];
		search->next[i] = *first;
		*first = (int)i;
	}
	return search;
}

static void
search_free(Search *search)
{
	g_free(search->lengths);
	g_free(search->next);
	g_free(search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Search, search_free)

/* Returns the first secret that occurs, or NULL. */
static const char *
search_in(const Search *search, const char *text, gsize length)
{
	for (gsize at = 0; at + 1 < length; at++)
		for (int i = search->first[key_of(text + at)]; i >= 0; i = search->next[i])
			if (search->lengths[i] <= length - at &&
			    memcmp(text + at, search->secrets[i], search->lengths[i]) == 0)
				return search->secrets[i];
	return NULL;
}

/* The message goes to logs that others read, so it gives the place and a part of the text only. */
static bool
refuse(const char *path, const char *secret, GError **error)
{
	const char *second = g_utf8_next_char(secret);
	g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_GATE,
		    "%s 里有不公开的内容（“%.*s……”，共%ld字），没有发布", path,
		    (int)(second - secret), secret, g_utf8_strlen(secret, -1));
	return false;
}

/* A text may be escaped within an escaped text (HTML in a feed), hence two rounds. */
static bool
check_text(const Search *search, const char *path, const char *text, gsize length, GError **error)
{
	g_autofree char *plain = NULL;
	const char *secret = search_in(search, text, length);
	for (int round = 0; secret == NULL && round < 2; round++) {
		char *plainer = plaintext_decode(text, length, &length);
		if (plainer == NULL)
			break;
		g_free(plain);
		text = plain = plainer;
		secret = search_in(search, text, length);
	}
	return secret == NULL || refuse(path, secret, error);
}

static bool
check_files(const Publication *publication, const Search *search, GError **error)
{
	g_autoptr(GPtrArray) paths = staged_list(publication->staging, error);
	if (paths == NULL)
		return false;
	for (guint i = 0; i < paths->len; i++) {
		const char *path = g_ptr_array_index(paths, i);
		gsize length = 0;
		g_autofree char *bytes = staged_read(publication->staging, path, &length, error);
		if (bytes == NULL || !interrupt_none(publication->interrupt, error) ||
		    !check_text(search, path, path, strlen(path), error))
			return false;
		/* In compressed bytes (PDF, PNG) a short text would turn up by chance. */
		if (g_utf8_validate_len(bytes, length, NULL) &&
		    !check_text(search, path, bytes, length, error))
			return false;
	}
	return true;
}

/* In a drawn text a line break may fall anywhere, so spaces count for nothing in it. A secret of
 * figures and letters is looked for as it is only: figures of two columns are set apart by spaces. */
static bool
check_drawn(const Publication *publication, const Search *search, GError **error)
{
	g_autoptr(GPtrArray) narrow = g_ptr_array_new_with_free_func(g_free);
	for (const char *const *secret = search->secrets; *secret != NULL; secret++)
		if (!g_str_is_ascii(*secret))
			g_ptr_array_add(narrow, plaintext_without_space(*secret));
	g_ptr_array_add(narrow, NULL);
	g_autoptr(Search) narrow_search = search_new((const char *const *)narrow->pdata);
	for (guint i = 0; i < publication->drawn->len; i++) {
		const Drawn *drawn = g_ptr_array_index(publication->drawn, i);
		if (!check_text(search, drawn->path, drawn->text, strlen(drawn->text), error))
			return false;
		g_autofree char *text = plaintext_without_space(drawn->text);
		const char *secret = search_in(narrow_search, text, strlen(text));
		if (secret != NULL)
			return refuse(drawn->path, secret, error);
	}
	return true;
}

bool
publish_check_gate(const Publication *publication, const char *const *secrets, GError **error)
{
	if (secrets == NULL || secrets[0] == NULL)
		return true;
	g_autoptr(Search) search = search_new(secrets);
	return check_files(publication, search, error) && check_drawn(publication, search, error);
}
