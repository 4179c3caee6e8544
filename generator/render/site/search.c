/* search.c - the search index as scripts. See search.h.
 *
 * One job makes all files, for each term shard needs every passage. */
#include "render/site/search.h"

#include "render/site/html.h"
#include <string.h>

#define INDEX "assets/search-index.js"
#define FOLDER "assets/search"

/* A reader loads whole shards: a term shard holds about so many positions (3 bytes each), a text shard
 * about so many bytes. */
#define POSITIONS_A_SHARD 500
#define BYTES_A_SHARD 2048
/* Between heading, text and units, and between passages: wider than any punctuation within a text, so
 * that no phrase reaches across. */
#define BOUNDARY 3

/* Where one term occurs. */
typedef struct {
	GString *positions; /* as written */
	guint last;
} Occurrences;

typedef struct {
	GHashTable *terms;			      /* char * → Occurrences * */
	guint end;				      /* the next free position */
	GString *kinds, *places, *headings, *lengths; /* of the list of passages */
	GPtrArray *place_names;			      /* const char * */
} Index;

static void
occurrences_free(gpointer data)
{
	Occurrences *occurrences = data;
	g_string_free(occurrences->positions, TRUE);
	g_free(occurrences);
}

static void
index_clear(Index *index)
{
	g_hash_table_unref(index->terms);
	g_string_free(index->kinds, TRUE);
	g_string_free(index->places, TRUE);
	g_string_free(index->headings, TRUE);
	g_string_free(index->lengths, TRUE);
	g_ptr_array_unref(index->place_names);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Index, index_clear)

/* --- making ------------------------------------------------------------------------------------ */

/* term: taken over. */
static void
add_term(Index *index, char *term, guint position)
{
	Occurrences *occurrences = g_hash_table_lookup(index->terms, term);
	if (occurrences == NULL) {
		occurrences = g_new(Occurrences, 1);
		*occurrences = (Occurrences){g_string_new(NULL), 0};
		g_hash_table_insert(index->terms, g_strdup(term), occurrences);
	}
	search_append_number(occurrences->positions, position - occurrences->last);
	occurrences->last = position;
	g_free(term);
}

/* Adds a text at the index's end. Returns how many positions it took, with the boundary after it. */
static guint
add_text(Index *index, const char *text)
{
	g_autoptr(GPtrArray) tokens = search_tokens(text);
	int last = 0;
	for (guint i = 0; i < tokens->len; i++) {
		const SearchToken *token = g_ptr_array_index(tokens, i);
		const SearchToken *next =
			i + 1 < tokens->len ? g_ptr_array_index(tokens, i + 1) : NULL;
		bool pair = token->han && next != NULL && next->han &&
			    next->position == token->position + 1;
		add_term(index, g_strconcat(token->text, pair ? next->text : NULL, NULL),
			 index->end + (guint)token->position);
		last = token->position + 1;
	}
	guint taken = tokens->len > 0 ? (guint)last + BOUNDARY : 0;
	index->end += taken;
	return taken;
}

/* The number of a place; 0 is none. */
static guint
place_number(Index *index, const char *place)
{
	if (place == NULL)
		return 0;
	for (guint i = 0; i < index->place_names->len; i++)
		if (strcmp(g_ptr_array_index(index->place_names, i), place) == 0)
			return i + 1;
	g_ptr_array_add(index->place_names, (char *)place);
	return index->place_names->len;
}

static void
add_passage(Index *index, const Passage *passage)
{
	guint start = index->end;
	guint heading = passage->kind == PASSAGE_TEXT ? 0 : add_text(index, passage->heading);
	add_text(index, passage->text);
	add_text(index, passage->units);
	search_append_number(index->kinds, passage->kind);
	search_append_number(index->places, place_number(index, passage->place));
	search_append_number(index->headings, heading);
	search_append_number(index->lengths, index->end - start);
}

/* --- writing ----------------------------------------------------------------------------------- */

static GString *
shard_begin(const char *name)
{
	GString *out = g_string_new(NULL);
	g_string_append_printf(out, "search_shard(\"%s\",", name);
	return out;
}

/* Adds a shard to the files; takes out over. */
static void
shard_end(GPtrArray *files, const char *name, GString *out)
{
	g_string_append(out, ");\n");
	job_files_add(files, g_strdup_printf("assets/%s.js", name), g_string_free_to_bytes(out));
}

static int
compare_texts(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Writes the terms, each into the shard of its first character. Returns the count of shards. */
static guint
write_terms(const Index *index, GPtrArray *files)
{
	guint count = index->end / POSITIONS_A_SHARD + 1;
	g_autofree GString **shards = g_new(GString *, count);
	for (guint i = 0; i < count; i++) {
		g_autofree char *name = g_strdup_printf("search/terms-%u", i);
		shards[i] = shard_begin(name);
		g_string_append_c(shards[i], '{');
	}
	guint length = 0;
	g_autofree gpointer *terms = g_hash_table_get_keys_as_array(index->terms, &length);
	qsort(terms, length, sizeof *terms, compare_texts);
	for (guint i = 0; i < length; i++) {
		const Occurrences *occurrences = g_hash_table_lookup(index->terms, terms[i]);
		GString *out = shards[g_utf8_get_char(terms[i]) % count];
		if (out->str[out->len - 1] != '{')
			g_string_append_c(out, ',');
		html_append_json_string(out, terms[i]);
		g_string_append_printf(out, ":\"%s\"", occurrences->positions->str);
	}
	for (guint i = 0; i < count; i++) {
		g_autofree char *name = g_strdup_printf("search/terms-%u", i);
		g_string_append_c(shards[i], '}');
		shard_end(files, name, shards[i]);
	}
	return count;
}

/* The values that a hit shows; those that are missing at the end are left out. */
static void
append_passage(GString *out, const Passage *passage)
{
	const char *const values[] = {passage->path,  passage->heading, passage->text,
				      passage->units, passage->status,	passage->status_label};
	guint count = G_N_ELEMENTS(values);
	while (values[count - 1] == NULL)
		count--;
	for (guint i = 0; i < count; i++) {
		g_string_append_c(out, i == 0 ? '[' : ',');
		html_append_json_string(out, values[i] != NULL ? values[i] : "");
	}
	g_string_append_c(out, ']');
}

/* Writes the passages. Appends the number of each shard's first one to `firsts`. */
static void
write_texts(const GPtrArray *passages, GPtrArray *files, GString *firsts)
{
	guint shard = 0;
	for (guint i = 0; i < passages->len; shard++) {
		g_autofree char *name = g_strdup_printf("search/texts-%u", shard);
		GString *out = shard_begin(name);
		g_string_append_printf(firsts, shard == 0 ? "%u" : ",%u", i);
		gsize begin = out->len;
		do {
			g_string_append_c(out, out->len == begin ? '[' : ',');
			append_passage(out, g_ptr_array_index(passages, i++));
		} while (i < passages->len && out->len < BYTES_A_SHARD);
		g_string_append_c(out, ']');
		shard_end(files, name, out);
	}
}

static void
append_words(GString *out, const char *key, const char *const *words, guint count)
{
	g_string_append_printf(out, ",\"%s\":[", key);
	for (guint i = 0; i < count; i++) {
		if (i > 0)
			g_string_append_c(out, ',');
		html_append_json_string(out, words[i]);
	}
	g_string_append_c(out, ']');
}

/* What the kinds are called in the list; the reader has the words for people. */
static const char *const kind_words[PASSAGE_KIND_COUNT] = {
	[PASSAGE_PLAN] = "plan",	 [PASSAGE_TEXT] = "text",
	[PASSAGE_TARGET] = "target",	 [PASSAGE_INDICATOR] = "indicator",
	[PASSAGE_BULLETIN] = "bulletin", [PASSAGE_HELP] = "help",
};

static GBytes *
write_index(const Index *index, guint term_shards, const char *firsts)
{
	GString *out = shard_begin("search-index");
	g_string_append_printf(out, "{\"terms\":%u,\"texts\":[%s]", term_shards, firsts);
	append_words(out, "kinds", kind_words, PASSAGE_KIND_COUNT);
	append_words(out, "places", (const char *const *)index->place_names->pdata,
		     index->place_names->len);
	g_string_append_printf(out,
			       ",\"kind\":\"%s\",\"place\":\"%s\",\"heading\":\"%s\","
			       "\"length\":\"%s\"});\n",
			       index->kinds->str, index->places->str, index->headings->str,
			       index->lengths->str);
	return g_string_free_to_bytes(out);
}

/* All that the shards show a reader, one text a line. */
static char *
shown_text(const GPtrArray *passages)
{
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < passages->len; i++) {
		const Passage *passage = g_ptr_array_index(passages, i);
		const char *const values[] = {passage->place, passage->heading, passage->text,
					      passage->units, passage->status_label};
		for (guint j = 0; j < G_N_ELEMENTS(values); j++)
			if (values[j] != NULL)
				g_string_append_printf(out, "%s\n", values[j]);
	}
	return g_string_free(out, FALSE);
}

static GBytes *
make_index(const Job *job, gconstpointer data, GPtrArray *files, char **text, ProblemList *problems,
	   GError **error)
{
	(void)job, (void)problems;
	const RenderContext *context = data;
	g_autoptr(Arena) arena = arena_new();
	const GPtrArray *passages = search_passages(context, arena, error);
	if (passages == NULL)
		return NULL;
	g_auto(Index) index = {
		.terms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, occurrences_free),
		.kinds = g_string_new(NULL),
		.places = g_string_new(NULL),
		.headings = g_string_new(NULL),
		.lengths = g_string_new(NULL),
		.place_names = g_ptr_array_new(),
	};
	for (guint i = 0; i < passages->len; i++)
		add_passage(&index, g_ptr_array_index(passages, i));
	g_autoptr(GString) firsts = g_string_new(NULL);
	guint term_shards = write_terms(&index, files);
	write_texts(passages, files, firsts);
	*text = shown_text(passages);
	return write_index(&index, term_shards, firsts->str);
}

void
search_list_jobs(GPtrArray *jobs)
{
	Job *job = job_new(g_strdup(INDEX), NULL, NULL, NULL, 0);
	job->make_with_files = make_index;
	job->folder = g_strdup(FOLDER);
	g_ptr_array_add(jobs, job);
}
