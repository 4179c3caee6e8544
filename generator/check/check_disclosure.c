/* check_disclosure.c - 政府信息公开: what a government site must say of the documents it publishes. */
#include "check/rows.h"

/* One of the required facts: its key, and whether it was written. */
typedef struct {
	const char *key;
	bool written;
} Fact;

/* where: of the document's record. */
static void
report_missing(const Checker *checker, Position where, const Fact *facts, gsize count)
{
	for (gsize i = 0; i < count; i++)
		if (!facts[i].written)
			problem_add(checker->problems, PROBLEM_DISCLOSURE_MISSING, where, "key",
				    facts[i].key, NULL);
}

/* A record stands where it is written, or, when there is none, at the file's own. */
static Position
place_of(const Disclosure *disclosure, const Origin *file)
{
	return disclosure != NULL ? disclosure->origin.at : file->at;
}

static bool
has(const Disclosure *disclosure, const char *key)
{
	return disclosure != NULL && check_written(&disclosure->origin, key);
}

static void
check_plan_facts(const Checker *checker, const Plan *plan)
{
	const Fact own[] = {{"issuers", plan->issuers->len > 0},
			    {"issued", date_given(plan->issued)}};
	report_missing(checker, plan->origin.at, own, G_N_ELEMENTS(own));
	const Disclosure *disclosure = plan->disclosure;
	const Fact facts[] = {{"disclosure.index", has(disclosure, "index")},
			      {"disclosure.topic", has(disclosure, "topic")},
			      {"disclosure.published", has(disclosure, "published")},
			      {"disclosure.validity", has(disclosure, "validity")},
			      {"disclosure.openness", has(disclosure, "openness")}};
	report_missing(checker, place_of(disclosure, &plan->origin), facts, G_N_ELEMENTS(facts));
}

/* A year's report is a document of its own, with its own day and index number. */
static void
check_annual_facts(const Checker *checker, const MonthFile *file)
{
	const Disclosure *disclosure = file->annual.disclosure;
	const Fact facts[] = {{"annual.date", date_given(file->annual.date)},
			      {"annual.disclosure.index", has(disclosure, "index")},
			      {"annual.disclosure.published", has(disclosure, "published")}};
	report_missing(checker, place_of(disclosure, &file->origin), facts, G_N_ELEMENTS(facts));
}

/* A bulletin is issued on a day and has an index number of its own; topic and openness are the plan's
 * unless it says otherwise. A draft is not published. */
static void
check_month_facts(const Checker *checker, const MonthFile *file)
{
	if (!month_file_has_bulletin(file, EDITION_PUBLIC))
		return;
	const Fact own[] = {{"issue.date", date_given(file->issue.date)}};
	report_missing(checker, file->origin.at, own, G_N_ELEMENTS(own));
	const Disclosure *disclosure = file->disclosure;
	const Fact facts[] = {{"disclosure.index", has(disclosure, "index")},
			      {"disclosure.published", has(disclosure, "published")}};
	report_missing(checker, place_of(disclosure, &file->origin), facts, G_N_ELEMENTS(facts));
	if (month_in_year(file->month) == 12)
		check_annual_facts(checker, file);
}

/* The comparison's bulletins have no file: where the site says nothing of one, nothing is shown of it; what it says is
 * to be whole. */
static void
check_comparison_facts(const Checker *checker, const ComparisonIssue *issue)
{
	const Disclosure *disclosure = issue->disclosure;
	const Fact facts[] = {{"disclosure.index", has(disclosure, "index")},
			      {"disclosure.topic", has(disclosure, "topic")},
			      {"disclosure.published", has(disclosure, "published")},
			      {"disclosure.openness", has(disclosure, "openness")}};
	report_missing(checker, place_of(disclosure, &issue->origin), facts, G_N_ELEMENTS(facts));
}

static void
check_openness(const Checker *checker, const Disclosure *disclosure)
{
	if (disclosure == NULL || disclosure->openness == OPENNESS_NONE ||
	    disclosure->openness == OPENNESS_PUBLIC)
		return;
	problem_add(checker->problems, PROBLEM_DISCLOSURE_NOT_PUBLIC,
		    origin_field(&disclosure->origin, "openness"), "text",
		    openness_words[disclosure->openness], NULL);
}

void
check_disclosures(const Checker *checker, const Plan *plan)
{
	bool government = checker->collection->settings->government;
	check_openness(checker, plan->disclosure);
	if (government)
		check_plan_facts(checker, plan);
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		check_openness(checker, file->disclosure);
		check_openness(checker, file->annual.disclosure);
		if (government)
			check_month_facts(checker, file);
	}
}

void
check_comparison_issues(const Checker *checker)
{
	const Settings *settings = checker->collection->settings;
	const GPtrArray *issues = settings->comparison_issues;
	for (guint i = 0; issues != NULL && i < issues->len; i++) {
		const ComparisonIssue *issue = g_ptr_array_index(issues, i);
		check_openness(checker, issue->disclosure);
		if (settings->government)
			check_comparison_facts(checker, issue);
	}
}
