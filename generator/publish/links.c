/* links.c - publish_check_links(): every link is looked up in what is staged. */
#include "publish/publish.h"

#include "publish/publication.h"
#include "publish/references.h"
#include "publish/staged.h"
#include "publish/target.h"
#include <string.h>

#define FAULTS_SHOWN 10

typedef struct {
	char *path;
	ReferencesKind kind;
	References *references; /* NULL for a file that links nowhere */
} Page;

typedef struct {
	GPtrArray *pages;    /* Page *, in the order of their paths */
	GHashTable *paths;   /* path to Page * */
	GHashTable *folders; /* a set of paths */
	GStringChunk *chunk;
	GString *faults; /* lines of the first FAULTS_SHOWN */
	guint fault_count;
} Site;

static void
free_page(gpointer data)
{
	Page *page = data;
	g_free(page->path);
	references_free(page->references);
	g_free(page);
}

static void
clear_site(Site *site)
{
	g_ptr_array_unref(site->pages);
	g_hash_table_unref(site->paths);
	g_hash_table_unref(site->folders);
	g_string_chunk_free(site->chunk);
	g_string_free(site->faults, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Site, clear_site)

static void G_GNUC_PRINTF(4, 5)
	add_fault(Site *site, const Page *page, int line, const char *format, ...)
{
	if (site->fault_count++ >= FAULTS_SHOWN)
		return;
	g_string_append_printf(site->faults, "\n%s:%d: ", page->path, line);
	va_list arguments;
	va_start(arguments, format);
	g_string_append_vprintf(site->faults, format, arguments);
	va_end(arguments);
}

static void
add_folders(Site *site, const char *path)
{
	for (const char *slash = strchr(path, '/'); slash != NULL; slash = strchr(slash + 1, '/'))
		g_hash_table_add(site->folders, g_strndup(path, (gsize)(slash - path)));
}

static bool
read_site(Site *site, const Publication *publication, GError **error)
{
	g_autoptr(GPtrArray) paths = staged_list(publication->staging, error);
	if (paths == NULL)
		return false;
	for (guint i = 0; i < paths->len; i++) {
		if (!interrupt_none(publication->interrupt, error))
			return false;
		Page *page = g_new0(Page, 1);
		page->path = g_strdup(g_ptr_array_index(paths, i));
		page->kind = references_kind(page->path);
		g_ptr_array_add(site->pages, page);
		g_hash_table_insert(site->paths, page->path, page);
		add_folders(site, page->path);
		if (page->kind == REFERENCES_NONE)
			continue;
		gsize length = 0;
		g_autofree char *bytes =
			staged_read(publication->staging, page->path, &length, error);
		if (bytes == NULL)
			return false;
		page->references = references_read(bytes, length, page->kind, site->chunk);
	}
	return true;
}

/* Returns the page that a path shows: itself, or a folder's index.html. */
static const Page *
find_page(const Site *site, const char *path, bool *is_folder)
{
	const Page *page = g_hash_table_lookup(site->paths, path);
	*is_folder = false;
	if (page != NULL)
		return page;
	*is_folder = *path == '\0' || g_hash_table_contains(site->folders, path);
	g_autofree char *index =
		*path == '\0' ? g_strdup("index.html") : g_strconcat(path, "/index.html", NULL);
	return g_hash_table_lookup(site->paths, index);
}

/* The fragment of a page must be an id in it. Of other files (#page=2 of a PDF) nothing is known. */
static bool
has_fragment(const Page *page, const char *fragment)
{
	if (page->kind != REFERENCES_HTML && page->kind != REFERENCES_XML)
		return true;
	return *fragment == '\0' || g_ascii_strcasecmp(fragment, "top") == 0 ||
	       g_hash_table_contains(page->references->ids, fragment);
}

static void
check_link(Site *site, const Page *page, const Reference *link)
{
	if (link->embeds && *link->url == '\0') {
		add_fault(site, page, link->line, "这里要嵌入的文件没有写出");
		return;
	}
	g_auto(Target) target = target_of(page->path, link->url);
	if (target.fault != NULL) {
		add_fault(site, page, link->line, "链接“%s”%s", link->url, target.fault);
		return;
	}
	if (target.path == NULL)
		return;
	bool is_folder = false;
	const Page *goal = find_page(site, target.path, &is_folder);
	if (goal == NULL && is_folder)
		add_fault(site, page, link->line, "链接“%s”指向文件夹 %s，里面没有index.html",
			  link->url, target.path);
	else if (goal == NULL)
		add_fault(site, page, link->line, "链接“%s”指向的文件 %s 不存在", link->url,
			  target.path);
	else if (target.fragment != NULL && !has_fragment(goal, target.fragment))
		add_fault(site, page, link->line, "链接“%s”：%s 里没有id为“%s”的地方", link->url,
			  goal->path, target.fragment);
}

static void
check_page(Site *site, const Page *page)
{
	if (page->references == NULL)
		return;
	if (page->references->fault != NULL)
		add_fault(site, page, page->references->fault_line, "%s", page->references->fault);
	for (guint i = 0; i < page->references->links->len; i++)
		check_link(site, page, &g_array_index(page->references->links, Reference, i));
}

bool
publish_check_links(const Publication *publication, GError **error)
{
	g_auto(Site) site = {
		.pages = g_ptr_array_new_with_free_func(free_page),
		.paths = g_hash_table_new(g_str_hash, g_str_equal),
		.folders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
		.chunk = g_string_chunk_new(65536),
		.faults = g_string_new(NULL),
	};
	if (!read_site(&site, publication, error))
		return false;
	for (guint i = 0; i < site.pages->len; i++)
		check_page(&site, g_ptr_array_index(site.pages, i));
	if (site.fault_count == 0)
		return true;
	g_autofree char *more =
		site.fault_count > FAULTS_SHOWN
			? g_strdup_printf("\n……另有%u处", site.fault_count - FAULTS_SHOWN)
			: g_strdup("");
	g_set_error(error, PUBLISH_ERROR, PUBLISH_ERROR_LINK, "网页里有%u处链接不通：%s%s",
		    site.fault_count, site.faults->str, more);
	return false;
}
