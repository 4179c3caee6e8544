/* check_site.c - the settings of site.yaml. */
#include "check/rows.h"
#include <string.h>

/* Whether the text is an http or https address with a host, without characters that a URL cannot hold. */
static bool
is_address(const char *url)
{
	const char *host = g_str_has_prefix(url, "https://")  ? url + strlen("https://")
			   : g_str_has_prefix(url, "http://") ? url + strlen("http://")
							      : "";
	return g_ascii_isalnum(*host) && strpbrk(host, " \t\n\"'<>\\") == NULL &&
	       g_str_is_ascii(host);
}

static void
check_url(const Checker *checker, const Settings *settings)
{
	const char *url = settings->url;
	if (url != NULL && (!is_address(url) || strpbrk(url, "?#") != NULL))
		problem_add(checker->problems, PROBLEM_URL_FORM,
			    origin_field(&settings->origin, "url"), "text", url, NULL);
}

static void
check_colours(const Checker *checker, const Settings *settings)
{
	for (int status = 0; status < STATUS_COUNT; status++) {
		const char *colour = settings->colours[status];
		if (colour == NULL)
			continue;
		bool right = *colour == '#' && strlen(colour) == 7 &&
			     strspn(colour + 1, "0123456789abcdefABCDEF") == 6;
		g_autofree char *field = g_strconcat("colours.", status_words[status], NULL);
		if (!right)
			problem_add(checker->problems, PROBLEM_COLOUR_FORM,
				    origin_field(&settings->origin, field), "text", colour, NULL);
	}
}

static void
check_tolerance(const Checker *checker, const Settings *settings)
{
	bool right = number_compare(settings->tolerance, number_of(0, 1)) >= 0 &&
		     number_compare(settings->tolerance, number_of(100, 1)) <= 0;
	if (right)
		return;
	g_autofree char *text = number_to_text(settings->tolerance);
	problem_add(checker->problems, PROBLEM_OUT_OF_RANGE,
		    origin_field(&settings->origin, "tolerance"), "key", "tolerance", "text", text,
		    "least", "0", "most", "100", NULL);
}

/* An address that the foot of every page leads to. */
static void
check_link(const Checker *checker, const Settings *settings, const char *key, const char *link)
{
	if (link == NULL || is_address(link))
		return;
	problem_add(checker->problems, PROBLEM_LINK_FORM, origin_field(&settings->origin, key),
		    "key", key, "text", link, NULL);
}

/* What the foot of a government site must show. */
static void
check_government(const Checker *checker, const Settings *settings)
{
	static const char *const needed[] = {"url",	      "publisher",    "contact",
					     "site-code",     "icp-record",   "police-record",
					     "official-mark", "report-errors"};
	for (gsize i = 0; settings->government && i < G_N_ELEMENTS(needed); i++)
		if (!check_written(&settings->origin, needed[i]))
			problem_add(checker->problems, PROBLEM_GOVERNMENT_VALUE,
				    origin_field(&settings->origin, "government"), "key", needed[i],
				    NULL);
}

void
check_settings(const Checker *checker)
{
	const Settings *settings = checker->collection->settings;
	check_url(checker, settings);
	check_colours(checker, settings);
	check_tolerance(checker, settings);
	check_link(checker, settings, "official-mark", settings->official_mark);
	check_link(checker, settings, "report-errors", settings->report_errors);
	check_government(checker, settings);
}
