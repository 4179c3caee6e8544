/* search_reader.c - see search_reader.h. */
#include "support/search_reader.h"

#include "render/site/search.h"
#include <json-c/json.h>
#include <string.h>

typedef struct {
	json_object *value;
	gsize size;
} Shard;

struct SearchReader {
	GHashTable *shards; /* name → Shard * */
	GPtrArray *passages;
};

static void
shard_free(gpointer data)
{
	Shard *shard = data;
	json_object_put(shard->value);
	g_free(shard);
}

SearchReader *
search_reader_new(void)
{
	SearchReader *reader = g_new0(SearchReader, 1);
	reader->shards = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, shard_free);
	return reader;
}

void
search_reader_free(SearchReader *reader)
{
	g_hash_table_unref(reader->shards);
	if (reader->passages != NULL)
		g_ptr_array_unref(reader->passages);
	g_free(reader);
}

void
search_reader_add(SearchReader *reader, const char *path, GBytes *bytes)
{
	gsize size = 0;
	const char *data = g_bytes_get_data(bytes, &size);
	g_autofree char *text = g_strndup(data, size);
	g_assert_true(g_str_has_prefix(path, "assets/") && g_str_has_suffix(path, ".js"));
	g_autofree char *name = g_strndup(path + 7, strlen(path) - 7 - 3);
	g_autofree char *head = g_strdup_printf("search_shard(\"%s\",", name);
	g_assert_true(g_str_has_prefix(text, head) && g_str_has_suffix(text, ");\n"));
	text[size - 3] = '\0';
	Shard *shard = g_new(Shard, 1);
	*shard = (Shard){json_tokener_parse(text + strlen(head)), size};
	g_assert_nonnull(shard->value);
	g_hash_table_insert(reader->shards, g_steal_pointer(&name), shard);
}

static const Shard *
shard_of(const SearchReader *reader, const char *name, guint number)
{
	g_autofree char *whole = g_strdup_printf("%s%u", name, number);
	const Shard *shard = g_hash_table_lookup(reader->shards, whole);
	g_assert_nonnull(shard);
	return shard;
}

static json_object *
listed(const SearchReader *reader, const char *key)
{
	const Shard *list = g_hash_table_lookup(reader->shards, "search-index");
	json_object *value = NULL;
	g_assert_nonnull(list);
	g_assert_true(json_object_object_get_ex(list->value, key, &value));
	return value;
}

/* The numbers of a text, guint; g_array_unref(). */
static GArray *
numbers(json_object *text)
{
	static const char digits[] =
		"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
	GArray *all = g_array_new(FALSE, FALSE, sizeof(guint));
	guint value = 0, shift = 0;
	for (const char *at = json_object_get_string(text); *at != '\0'; at++) {
		const char *digit = strchr(digits, *at);
		g_assert_nonnull(digit);
		value |= (guint)((digit - digits) & 31) << shift;
		shift += 5;
		if (digit - digits < 32) {
			g_array_append_val(all, value);
			value = shift = 0;
		}
	}
	g_assert_cmpuint(shift, ==, 0);
	return all;
}

static const char *
member(json_object *array, gsize index)
{
	json_object *value = json_object_array_get_idx(array, index);
	return value != NULL ? json_object_get_string(value) : NULL;
}

const GPtrArray *
search_reader_passages(SearchReader *reader)
{
	if (reader->passages != NULL)
		return reader->passages;
	reader->passages = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GArray) kinds = numbers(listed(reader, "kind"));
	g_autoptr(GArray) places = numbers(listed(reader, "place"));
	g_autoptr(GArray) headings = numbers(listed(reader, "heading"));
	g_autoptr(GArray) lengths = numbers(listed(reader, "length"));
	json_object *firsts = listed(reader, "texts");
	guint start = 0, shard = 0;
	for (guint i = 0; i < lengths->len; i++) {
		while (shard + 1 < json_object_array_length(firsts) &&
		       (guint)json_object_get_int(json_object_array_get_idx(firsts, shard + 1)) <=
			       i)
			shard++;
		guint first = (guint)json_object_get_int(json_object_array_get_idx(firsts, shard));
		json_object *texts = shard_of(reader, "search/texts-", shard)->value;
		json_object *texts_of = json_object_array_get_idx(texts, i - first);
		g_assert_nonnull(texts_of);
		guint place = g_array_index(places, guint, i);
		FoundPassage *passage = g_new0(FoundPassage, 1);
		passage->kind = member(listed(reader, "kinds"), g_array_index(kinds, guint, i));
		passage->place = place > 0 ? member(listed(reader, "places"), place - 1) : NULL;
		passage->path = member(texts_of, 0);
		passage->heading = member(texts_of, 1);
		passage->text = member(texts_of, 2);
		passage->units = member(texts_of, 3);
		passage->status = member(texts_of, 4);
		passage->start = start;
		passage->heading_length = g_array_index(headings, guint, i);
		passage->length = g_array_index(lengths, guint, i);
		start += passage->length;
		g_ptr_array_add(reader->passages, passage);
	}
	return reader->passages;
}

/* Adds to `found` where a term begins, `at` places before its position; begins: every term that begins
 * with it. */
static void
look_up(SearchReader *reader, const char *term, int at, bool begins, GHashTable *found,
	gsize *loaded)
{
	guint count = (guint)json_object_get_int(listed(reader, "terms"));
	const Shard *shard = shard_of(reader, "search/terms-", g_utf8_get_char(term) % count);
	*loaded += shard->size;
	json_object_object_foreach(shard->value, key, value)
	{
		if (begins ? !g_str_has_prefix(key, term) : strcmp(key, term) != 0)
			continue;
		g_autoptr(GArray) differences = numbers(value);
		guint position = 0;
		for (guint i = 0; i < differences->len; i++) {
			position += g_array_index(differences, guint, i);
			g_hash_table_add(found, GINT_TO_POINTER((int)position - at));
		}
	}
}

static GHashTable *
intersection(GHashTable *a, GHashTable *b)
{
	GHashTable *both = g_hash_table_new(NULL, NULL);
	GHashTableIter iter;
	gpointer key = NULL;
	g_hash_table_iter_init(&iter, a);
	while (g_hash_table_iter_next(&iter, &key, NULL))
		if (g_hash_table_contains(b, key))
			g_hash_table_add(both, key);
	g_hash_table_unref(a);
	g_hash_table_unref(b);
	return both;
}

static bool
are_joined(const GPtrArray *tokens, guint i)
{
	if (i + 1 >= tokens->len)
		return false;
	const SearchToken *token = g_ptr_array_index(tokens, i);
	const SearchToken *next = g_ptr_array_index(tokens, i + 1);
	return token->han && next->han && next->position == token->position + 1;
}

/* Where a word begins: a set of positions. */
static GHashTable *
find_word(SearchReader *reader, const char *word, gsize *loaded)
{
	g_autoptr(GPtrArray) tokens = search_tokens(word);
	GHashTable *all = NULL;
	for (guint i = 0; i < tokens->len; i++) {
		const SearchToken *token = g_ptr_array_index(tokens, i);
		GHashTable *found = g_hash_table_new(NULL, NULL);
		if (are_joined(tokens, i)) {
			const SearchToken *next = g_ptr_array_index(tokens, ++i);
			g_autofree char *pair = g_strconcat(token->text, next->text, NULL);
			look_up(reader, pair, token->position, false, found, loaded);
		} else if (i > 0 && are_joined(tokens, i - 1)) {
			const SearchToken *before = g_ptr_array_index(tokens, i - 1);
			g_autofree char *pair = g_strconcat(before->text, token->text, NULL);
			look_up(reader, pair, before->position, false, found, loaded);
		} else {
			bool begins = token->han ||
				      (i + 1 == tokens->len && !g_ascii_isdigit(token->text[0]));
			look_up(reader, token->text, token->position, begins, found, loaded);
		}
		all = all == NULL ? found : intersection(all, found);
	}
	return all;
}

static bool
has_position(const FoundPassage *passage, GHashTable *positions)
{
	for (guint i = 0; i < passage->length; i++)
		if (g_hash_table_contains(positions, GINT_TO_POINTER((int)(passage->start + i))))
			return true;
	return false;
}

GPtrArray *
search_reader_find(SearchReader *reader, const char *query, gsize *loaded)
{
	gsize size = 0;
	const GPtrArray *passages = search_reader_passages(reader);
	g_autoptr(GPtrArray) words =
		g_ptr_array_new_with_free_func((GDestroyNotify)g_hash_table_unref);
	g_auto(GStrv) parts = g_strsplit_set(query, " ", -1);
	for (guint i = 0; parts[i] != NULL; i++) {
		GHashTable *positions = find_word(reader, parts[i], &size);
		if (positions != NULL)
			g_ptr_array_add(words, positions);
	}
	GPtrArray *found = g_ptr_array_new();
	for (guint i = 0; i < passages->len; i++) {
		bool all = words->len > 0;
		for (guint j = 0; all && j < words->len; j++)
			all = has_position(g_ptr_array_index(passages, i),
					   g_ptr_array_index(words, j));
		if (all)
			g_ptr_array_add(found, g_ptr_array_index(passages, i));
	}
	if (loaded != NULL)
		*loaded = size;
	return found;
}
