/* sitemap.c - sitemap.xml and robots.txt. See files.h. */
#include "render/data/files.h"

#include "render/view/element.h"
#include <string.h>

/* The plan whose folder a page lies in; NULL when in none. */
static const PlanBook *
plan_of_page(const Book *book, const char *path)
{
	if (!g_str_has_prefix(path, "plans/"))
		return NULL;
	const char *start = path + strlen("plans/");
	const char *end = strchr(start, '/');
	g_autofree char *id = end != NULL ? g_strndup(start, (gsize)(end - start)) : NULL;
	return id != NULL ? book_plan(book, id) : NULL;
}

/* When a page last had something new to say: a month's bulletin on the day of its issue, every other
 * page of a plan when the plan's last month was reported, or the plan issued. Not given elsewhere. */
static Date
changed_date(const Book *book, const char *path)
{
	const PlanBook *plan = plan_of_page(book, path);
	if (plan == NULL)
		return (Date){0, 0, 0};
	g_autofree char *name = g_path_get_basename(path);
	Month month = 0;
	if (g_str_has_suffix(name, ".html")) {
		name[strlen(name) - strlen(".html")] = '\0';
		month_parse(name, &month);
	}
	if (month == 0)
		month = plan_last_month(plan->plan);
	const MonthFile *file = month != 0 ? plan_month(plan->plan, month) : NULL;
	return file != NULL ? month_file_date(file) : plan->plan->issued;
}

char *
sitemap_write(const RenderContext *context)
{
	const Settings *settings = context->book->collection->settings;
	xmlDoc *document = xmlNewDoc(BAD_CAST "1.0");
	xmlNode *set = xmlNewDocNode(document, NULL, BAD_CAST "urlset", NULL);
	xmlDocSetRootElement(document, set);
	xmlSetNs(set, xmlNewNs(set, BAD_CAST "http://www.sitemaps.org/schemas/sitemap/0.9", NULL));
	for (guint i = 0; context->pages != NULL && i < context->pages->len; i++) {
		const char *path = g_ptr_array_index(context->pages, i);
		if (strcmp(path, "404.html") == 0)
			continue;
		g_autofree char *address = address_of(settings, path);
		g_autofree char *changed = date_to_text(changed_date(context->book, path));
		xmlNode *url = element_add(set, "url");
		element_add_text(url, "loc", address);
		element_add_text(url, "lastmod", changed);
	}
	return xml_take_text(document);
}

/* The folder of the host that the site lies in: "/" or "/jyj/". */
static char *
folder_of(const char *url)
{
	g_autoptr(GUri) uri = url != NULL ? g_uri_parse(url, G_URI_FLAGS_ENCODED, NULL) : NULL;
	const char *path = uri != NULL ? g_uri_get_path(uri) : NULL;
	if (path == NULL || *path == '\0')
		return g_strdup("/");
	return g_strconcat(path, g_str_has_suffix(path, "/") ? "" : "/", NULL);
}

char *
robots_write(const RenderContext *context)
{
	const Settings *settings = context->book->collection->settings;
	bool sample = book_is_sample(context->book);
	bool closed = sample || context->book->edition == EDITION_INTERNAL;
	g_autofree char *folder = folder_of(settings->url);
	GString *text = g_string_new(NULL);
	const char *comment = settings->url == NULL ? "data.robots-fragment"
			      : sample		    ? "data.robots-sample"
						    : NULL;
	if (comment != NULL)
		g_string_append_printf(text, "# %s\n", sentence_word(context->sentences, comment));
	g_string_append_printf(text, "User-agent: *\n%s: %s\n", closed ? "Disallow" : "Allow",
			       folder);
	if (settings->url != NULL) {
		g_autofree char *sitemap = address_of(settings, "sitemap.xml");
		g_string_append_printf(text, "\nSitemap: %s\n", sitemap);
	}
	return g_string_free(text, FALSE);
}
