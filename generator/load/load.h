/* load.h - reads the plans folder into a Collection; what is wrong with it becomes problems.
 * Stage: load.  Uses: base/, model/, libyaml, cmark.  Used by: main.c, tests. */
#pragma once
#include "model/collection.h"

/* No data file may be larger: 1 MiB is fifty times the longest plan with all its figures. */
#define LOAD_FILE_LIMIT (1024 * 1024)

/* Reads everything below folder/plans.
 * folder: holds plans/; messages name files relative to it (plans/x/plan.yaml).
 * only_plan: the one plan to read, as if there were no other; NULL for all.
 * last_month: month files after it are not read, as if they did not exist; 0 for all.
 * problems: whatever is wrong is added to it, of all files; not sorted.
 * Returns a new collection, as complete as it can be even with problems (Plan.unread says what is
 * missing); free with collection_free(). Returns NULL and sets error only when the machine fails
 * or there is no plans folder. */
Collection *load_collection(const char *folder, const char *only_plan, Month last_month,
			    ProblemList *problems, GError **error);
