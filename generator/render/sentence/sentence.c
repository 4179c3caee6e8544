/* sentence.c - reading sentences.xml, looking up and filling its forms. See sentence.h. */
#include "render/sentence/sentences.h"

#include "base/fill.h"
#include <stdarg.h>
#include <string.h>

G_DEFINE_QUARK(sentences_error, sentences_error)

static void
unit_free(gpointer data)
{
	MeasureWord *unit = data;
	g_free(unit->text);
	g_free(unit);
}

void
sentences_free(Sentences *sentences)
{
	if (sentences == NULL)
		return;
	g_hash_table_unref(sentences->texts);
	g_hash_table_unref(sentences->units);
	g_free(sentences);
}

void
sentences_use(Sentences *sentences, const Settings *settings)
{
	sentences->settings = settings;
}

/* --- reading ---------------------------------------------------------------------------------- */

/* The attribute's text; NULL when it is not there. A new string. */
static char *
attribute(xmlNode *element, const char *name)
{
	xmlChar *value = xmlGetNoNsProp(element, BAD_CAST name);
	char *copy = g_strdup((const char *)value);
	xmlFree(value);
	return copy;
}

static void
complain(GError **error, const char *path, const xmlNode *element, const char *what)
{
	g_set_error(error, SENTENCES_ERROR, SENTENCES_ERROR_FORMAT, "%s:%ld: %s: %s", path,
		    xmlGetLineNo(element), what, (const char *)element->name);
}

static bool
read_unit(Sentences *sentences, xmlNode *element, const char *path, GError **error)
{
	g_autofree char *name = attribute(element, "name");
	g_autofree char *text = attribute(element, "text");
	g_autofree char *measured = attribute(element, "measured");
	if (name == NULL || text == NULL) {
		complain(error, path, element, "缺少 name 或 text");
		return false;
	}
	MeasureWord *unit = g_new0(MeasureWord, 1);
	unit->text = g_steal_pointer(&text);
	unit->measured = g_strcmp0(measured, "yes") == 0;
	g_hash_table_replace(sentences->units, g_steal_pointer(&name), unit);
	return true;
}

static bool
read_text(Sentences *sentences, GHashTable *seen, xmlNode *element, const char *path,
	  GError **error)
{
	g_autofree char *id = attribute(element, "id");
	if (id == NULL) {
		complain(error, path, element, "缺少 id");
		return false;
	}
	if (!g_hash_table_add(seen, g_strdup(id))) {
		g_set_error(error, SENTENCES_ERROR, SENTENCES_ERROR_FORMAT, "%s:%ld: id 重复: %s",
			    path, xmlGetLineNo(element), id);
		return false;
	}
	xmlChar *content = xmlNodeGetContent(element);
	char *text = g_strstrip(g_strdup((const char *)content));
	xmlFree(content);
	g_hash_table_replace(sentences->texts, g_steal_pointer(&id), text);
	return true;
}

/* Reads one file over what was read before. */
static bool
read_file(Sentences *sentences, const char *path, GError **error)
{
	xmlDoc *document = templates_parse(path, error);
	if (document == NULL)
		return false;
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	bool fine = true;
	xmlNode *root = xmlDocGetRootElement(document);
	for (xmlNode *node = root->children; fine && node != NULL; node = node->next) {
		if (node->type != XML_ELEMENT_NODE)
			continue;
		const char *name = (const char *)node->name;
		if (strcmp(name, "unit") == 0) {
			fine = read_unit(sentences, node, path, error);
		} else if (strcmp(name, "word") == 0 || strcmp(name, "form") == 0) {
			fine = read_text(sentences, seen, node, path, error);
		} else {
			complain(error, path, node, "只能有 word、form、unit，不能有");
			fine = false;
		}
	}
	xmlFreeDoc(document);
	return fine;
}

static bool
has_all_required(const Sentences *sentences, const char *path, GError **error)
{
	g_autoptr(GPtrArray) ids = sentences_required();
	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		if (g_hash_table_contains(sentences->texts, id))
			continue;
		g_set_error(error, SENTENCES_ERROR, SENTENCES_ERROR_MISSING, "%s: 缺少语句 %s",
			    path, id);
		return false;
	}
	return true;
}

Sentences *
sentences_load(Templates *templates, GError **error)
{
	g_autofree char *first = templates_find(templates, "sentences.xml", error);
	if (first == NULL)
		return NULL;
	/* Where nothing is installed, the bureau's own file is the whole of it. */
	g_autofree char *installed = templates_find_installed(templates, "sentences.xml", NULL);
	g_autoptr(Sentences) sentences = g_new0(Sentences, 1);
	sentences->texts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	sentences->units = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, unit_free);
	if (installed != NULL && !read_file(sentences, installed, error))
		return NULL;
	if (g_strcmp0(first, installed) != 0 && !read_file(sentences, first, error))
		return NULL;
	if (!has_all_required(sentences, first, error))
		return NULL;
	return g_steal_pointer(&sentences);
}

/* --- looking up ------------------------------------------------------------------------------- */

static gint
compare_ids(gconstpointer a, gconstpointer b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
sentences_ids(const Sentences *sentences)
{
	GPtrArray *ids = g_ptr_array_new();
	GHashTableIter iter;
	gpointer id;
	g_hash_table_iter_init(&iter, sentences->texts);
	while (g_hash_table_iter_next(&iter, &id, NULL))
		g_ptr_array_add(ids, id);
	g_ptr_array_sort(ids, compare_ids);
	return ids;
}

const char *
sentence_form(const Sentences *sentences, const char *id)
{
	return g_hash_table_lookup(sentences->texts, id);
}

const char *
sentence_word(const Sentences *sentences, const char *id)
{
	return sentence_form(sentences, id);
}

char *
sentences_fill_from(const Sentences *sentences, const char *id, GHashTable *places)
{
	const char *form = sentence_form(sentences, id);
	if (form == NULL) {
		g_critical("sentences.xml lacks the form %s", id);
		return g_strdup("");
	}
	return fill_places(form, places);
}

char *
sentence_fill(const Sentences *sentences, const char *id, ...)
{
	g_autoptr(GHashTable) places = g_hash_table_new(g_str_hash, g_str_equal);
	va_list pairs;
	va_start(pairs, id);
	for (const char *name = va_arg(pairs, const char *); name != NULL;
	     name = va_arg(pairs, const char *)) {
		const char *text = va_arg(pairs, const char *);
		g_hash_table_insert(places, (char *)name, (char *)(text != NULL ? text : ""));
	}
	va_end(pairs);
	return sentences_fill_from(sentences, id, places);
}

/* --- status words and colours ----------------------------------------------------------------- */

/* A label of the site that only repeats the default leaves the words of the kinds as they are. */
const char *
sentence_status(const Sentences *sentences, const TargetResult *result, const Settings *settings)
{
	const Settings *used = settings != NULL ? settings : sentences->settings;
	const char *status = status_words[result->status];
	g_autofree char *id = g_strconcat("status.", status, NULL);
	const char *common = sentence_word(sentences, id);
	const char *own = used != NULL ? used->labels[result->status] : NULL;
	if (own != NULL && g_strcmp0(own, common) != 0)
		return own;
	g_autofree char *kind_id = g_strconcat(id, ".", target_kind_words[result->measured], NULL);
	const char *of_kind = sentence_word(sentences, kind_id);
	return of_kind != NULL ? of_kind : common;
}

const char *
sentence_colour(const Sentences *sentences, Status status)
{
	const char *own = sentences->settings != NULL ? sentences->settings->colours[status] : NULL;
	g_autofree char *id = g_strconcat("colour.", status_words[status], NULL);
	return own != NULL ? own : sentence_word(sentences, id);
}
