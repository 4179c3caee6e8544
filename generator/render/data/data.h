/* data.h - the published files that are made for machines.
 * Stage: render/data.  Uses: base/, model/, render/{sentence,view}.  Used by: main.c, tests.
 *
 * Below the site's root:
 *   data/{plans,targets,figures,statuses,changes}.csv .json   the tables (datasets.h)
 *   data/schema/{plans,targets,figures,statuses,changes}.json their JSON Schemas
 *   data/ledger.xlsx                                  the same for people: a sheet a plan (ledger.h)
 *   data/datapackage.json                             Frictionless Data Package, version 2
 *   data/readme.txt, data/checksums.txt               what the files hold; SHA-256 of each
 *   (data/charts/ comes from the pages that show the charts: render/site/charts.h)
 *   feed.xml                                          Atom: the published bulletins
 *   sitemap.xml, robots.txt                           where site.yaml has a url; else
 *   sitemap-fragment.xml, robots-fragment.txt         for the portal that the folder is put into
 *
 * Everything comes from the book, which holds only what its edition may show. */
#pragma once
#include "model/difference.h"
#include "render/view/context.h"

/* Adds a Job for each of these files. Their `context` is the RenderContext; the sitemap takes
 * context->pages when it is made. */
void data_list_jobs(const RenderContext *context, GPtrArray *jobs);

/* What was measured of one plan in one month, for `show`.
 * format: "json": one object, {"plan", "month", "targets": [{"id", "status", "done", "scheduled",
 * "reason", "flags", "sentence", "source"}]}; done and scheduled are shares of one rounded to four places,
 * null where the kind has none; reason is a word in Chinese, null when the target is judged; source is
 * file:line. "text": a table aligned for a terminal, with each target's sentence under it.
 * Returns a new string with a line end; NULL for another format. */
char *data_show(const Report *report, const Sentences *sentences, const char *format);

/* The same for `show` without a plan: every plan at its current month, as known now. "json": an
 * array of the objects above. "text": one line a plan. */
char *data_show_book(const Book *book, const Sentences *sentences, const char *format);

/* What changed, for `changes`.
 * format: "markdown" (for a comment on a merge request), "text", or "json": one object,
 *   {"sample", "against" (two data folders), "changed",
 *    "settings": {"tolerance": SIDES, "report-by": SIDES} (those that are others),
 *    "plans": [{"plan", "title", "sample", "before", "after" (months, null where there is no such plan),
 *      "changed", "history_rewritten",
 *      "months": [{"month", "change"}], "fields": [{"field", "before", "after"}],
 *      "texts": [{"item" (null: outside of items), "change"}],
 *      "targets": [{"id", "name", "changes": [words of change_kind_words], "status": SIDES, "reason": SIDES,
 *        "value": SIDES (numbers), "value_text": SIDES, "goal_text": SIDES, "done": SIDES (shares of one),
 *        "sentence" (null when it is gone), "fields": [{"field", "before", "after"}],
 *        "figures": [{"change", "month", "told_in", "before", "after", "correction", "why", "source"}]}],
 *      "items": [{"item", "heading", "state": SIDES, "rewritten"}]}]}
 * where SIDES is {"before", "after"}. Words of changes are those of model/words.h. Every plan is there;
 * what has not changed has empty lists.
 * Returns a new string with a line end; NULL for another format. */
char *data_changes(const Differences *differences, const Sentences *sentences, const char *format);
