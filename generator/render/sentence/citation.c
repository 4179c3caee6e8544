/* citation.c - see citation.h. */
#include "render/sentence/citation.h"

char *
sentence_citation(const Sentences *sentences, const Book *book)
{
	const Settings *settings = book->collection->settings;
	g_autofree char *title =
		sentence_fill(sentences, "data.package-title", "site", settings->name, NULL);
	g_autofree char *date = date_to_text(book_date(book));
	return sentence_fill(
		sentences, settings->url != NULL ? "data.cite" : "data.cite-plain", "publisher",
		settings->publisher != NULL ? settings->publisher : settings->name, "title", title,
		"nature", book_is_sample(book) ? sentence_word(sentences, "data.cite-sample") : "",
		"date", date, "url", settings->url, NULL);
}
