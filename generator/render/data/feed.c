/* feed.c - the Atom feed of published bulletins (RFC 4287). See files.h. */
#include "render/data/files.h"

#include "base/files.h"
#include "render/view/element.h"
#include <string.h>

/* One bulletin. */
typedef struct {
	const Plan *plan;
	const MonthFile *file;
	const Report *report; /* as published */
} Entry;

/* The newest first; of one day by plan, then by month. */
static int
compare_entries(gconstpointer a, gconstpointer b)
{
	const Entry *left = *(const Entry *const *)a, *right = *(const Entry *const *)b;
	int order = date_compare(month_file_date(right->file), month_file_date(left->file));
	if (order == 0)
		order = strcmp(left->plan->id, right->plan->id);
	return order != 0 ? order : right->file->month - left->file->month;
}

static GPtrArray *
entries_of(const Book *book)
{
	GPtrArray *entries = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(book->plans, i);
		for (guint j = 0; j < plan->published->len; j++) {
			const Report *report = g_ptr_array_index(plan->published, j);
			const MonthFile *file = plan_month(plan->plan, report->month);
			if (file == NULL || !month_file_has_bulletin(file, book->edition))
				continue;
			Entry *entry = g_new0(Entry, 1);
			*entry = (Entry){plan->plan, file, report};
			g_ptr_array_add(entries, entry);
		}
	}
	g_ptr_array_sort(entries, compare_entries);
	return entries;
}

/* China has one time all year. */
static char *
timestamp(Date date)
{
	return g_strdup_printf("%04d-%02d-%02dT00:00:00+08:00", date.year, date.month, date.day);
}

/* The host of the url, in lower case; NULL when it has none. */
static char *
host_of(const char *url)
{
	g_autoptr(GUri) uri = url != NULL ? g_uri_parse(url, G_URI_FLAGS_NONE, NULL) : NULL;
	const char *host = uri != NULL ? g_uri_get_host(uri) : NULL;
	return host != NULL && *host != '\0' ? g_ascii_strdown(host, -1) : NULL;
}

/* A UUID in the form of version 8 (RFC 9562), from the checksum of a name. */
static char *
uuid_of(const char *name)
{
	g_autofree char *sum = files_checksum(name, strlen(name));
	return g_strdup_printf("urn:uuid:%.8s-%.4s-8%.3s-8%.3s-%.12s", sum, sum + 8, sum + 13,
			       sum + 17, sum + 20);
}

/* The same for ever: it depends on the host, the plan and the month alone. */
static char *
id_of(const Settings *settings, const char *path, int year)
{
	g_autofree char *host = host_of(settings->url);
	if (host == NULL)
		return uuid_of(path);
	return g_strdup_printf("tag:%s,%d:%s", host, year, path);
}

static void
add_link(xmlNode *parent, const char *relation, const char *type, const char *address)
{
	xmlNode *link = element_add(parent, "link");
	element_set(link, "rel", relation);
	element_set(link, "type", type);
	element_set(link, "href", address);
}

/* What the month came to, in the words of sentences.xml. */
static char *
summary_of(const RenderContext *context, const Report *report)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func(g_free);
	for (int i = 0; i < STATUS_COUNT; i++) {
		int number = report->totals.by_status[told_statuses[i]];
		if (number == 0)
			continue;
		g_autofree char *count = g_strdup_printf("%d", number);
		const char *label =
			status_label(context->sentences, report->settings, told_statuses[i]);
		g_ptr_array_add(parts, sentence_fill(context->sentences, "data.feed-part", "label",
						     label, "count", count, NULL));
	}
	g_ptr_array_add(parts, NULL);
	g_autofree char *list = g_strjoinv(sentence_word(context->sentences, "data.feed-separator"),
					   (char **)parts->pdata);
	g_autofree char *month = month_to_chinese(report->month);
	g_autofree char *targets = g_strdup_printf("%d", report->totals.targets);
	return sentence_fill(context->sentences, "data.feed-summary", "month", month, "targets",
			     targets, "parts", list, NULL);
}

static void
add_entry(xmlNode *feed, const RenderContext *context, const Entry *entry)
{
	const Settings *settings = context->book->collection->settings;
	g_autofree char *month = month_to_text(entry->file->month);
	g_autofree char *chinese = month_to_chinese(entry->file->month);
	g_autofree char *base = g_strdup_printf("plans/%s/%s", entry->plan->id, month);
	g_autofree char *page_path = g_strconcat(base, ".html", NULL);
	g_autofree char *pdf_path = g_strconcat(base, ".pdf", NULL);
	g_autofree char *page = address_of(settings, page_path);
	g_autofree char *pdf = address_of(settings, pdf_path);
	g_autofree char *id = id_of(settings, base, month_year(entry->file->month));
	g_autofree char *time = timestamp(month_file_date(entry->file));
	bool sample = plan_is_sample(entry->plan);
	g_autofree char *title = sentence_fill(
		context->sentences, sample ? "data.feed-entry-sample" : "data.feed-entry", "plan",
		entry->plan->title, "month", chinese, NULL);
	g_autofree char *summary = summary_of(context, entry->report);

	xmlNode *element = element_add(feed, "entry");
	element_add_text(element, "id", id);
	element_add_text(element, "title", title);
	element_add_text(element, "published", time);
	element_add_text(element, "updated", time);
	add_link(element, "alternate", "text/html", page);
	add_link(element, "alternate", "application/pdf", pdf);
	if (sample)
		element_set(element_add(element, "category"), "term",
			    sentence_word(context->sentences, "data.sample"));
	element_add_text(element, "summary", summary);
}

/* The day of the newest bulletin, else of the newest plan. */
static Date
newest_date(const Book *book, const GPtrArray *entries)
{
	if (entries->len > 0)
		return month_file_date(((const Entry *)g_ptr_array_index(entries, 0))->file);
	Date newest = {1970, 1, 1};
	for (guint i = 0; i < book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(book->plans, i);
		if (date_compare(plan->plan->issued, newest) > 0)
			newest = plan->plan->issued;
	}
	return newest;
}

char *
xml_take_text(xmlDoc *document)
{
	xmlChar *buffer = NULL;
	int length = 0;
	xmlDocDumpFormatMemoryEnc(document, &buffer, &length, "UTF-8", 1);
	char *text = g_strndup((const char *)buffer, (gsize)length);
	xmlFree(buffer);
	xmlFreeDoc(document);
	return text;
}

char *
feed_write(const RenderContext *context)
{
	const Settings *settings = context->book->collection->settings;
	const Sentences *sentences = context->sentences;
	g_autoptr(GPtrArray) entries = entries_of(context->book);
	xmlDoc *document = xmlNewDoc(BAD_CAST "1.0");
	xmlNode *feed = xmlNewDocNode(document, NULL, BAD_CAST "feed", NULL);
	xmlDocSetRootElement(document, feed);
	xmlSetNs(feed, xmlNewNs(feed, BAD_CAST "http://www.w3.org/2005/Atom", NULL));
	element_set(feed, "xml:lang", "zh-CN");

	Date newest = newest_date(context->book, entries);
	g_autofree char *updated = timestamp(newest);
	/* A fixed year: the id stays when plans and months come and go. */
	g_autofree char *id = id_of(settings, "feed", 2023);
	g_autofree char *title = sentence_fill(
		sentences,
		book_is_sample(context->book) ? "data.feed-title-sample" : "data.feed-title",
		"site", settings->name, NULL);
	g_autofree char *self = address_of(settings, "feed.xml");
	g_autofree char *home = address_of(settings, "index.html");
	element_add_text(feed, "id", id);
	element_add_text(feed, "title", title);
	element_add_text(feed, "updated", updated);
	add_link(feed, "self", "application/atom+xml", self);
	add_link(feed, "alternate", "text/html", home);
	xmlNode *author = element_add(feed, "author");
	element_add_text(author, "name",
			 settings->publisher != NULL ? settings->publisher : settings->name);
	element_add_text(feed, "rights", settings->license);
	xmlNode *generator = element_add_text(feed, "generator", "Yaodian");
	element_set(generator, "version", context->version);
	for (guint i = 0; i < entries->len; i++)
		add_entry(feed, context, g_ptr_array_index(entries, i));
	return xml_take_text(document);
}
