/* check_text.c - plan.yaml against plan.md: items, quotes, where a target comes from. */
#include "check/rows.h"
#include <string.h>

void
check_items(const Checker *checker, const Plan *plan)
{
	g_autoptr(GPtrArray) numbers = check_item_numbers(plan);
	for (guint i = 0; i < plan->items->len; i++) {
		const PlanItem *item = g_ptr_array_index(plan->items, i);
		if (item->item != NULL)
			check_name(checker, PROBLEM_UNKNOWN_ITEM, numbers, item->item,
				   origin_field(&item->origin, "item"));
	}
	/* Themes may be left out altogether, but not in part. */
	for (guint i = 0; plan->items->len > 0 && i < numbers->len; i++) {
		const char *number = g_ptr_array_index(numbers, i);
		if (plan_item_themes(plan, number) == NULL)
			problem_add(checker->problems, PROBLEM_ITEM_NOT_LISTED,
				    origin_field(&plan->origin, "items"), "item", number, NULL);
	}
}

static const TextBlock *
block_of(const Plan *plan, const TextItem *item, int index)
{
	return g_ptr_array_index(plan->text->blocks, item->first_block + index);
}

static bool
item_holds(const Plan *plan, const TextItem *item, const char *quote)
{
	for (int i = 0; i < item->block_count; i++)
		if (strstr(block_of(plan, item, i)->text, quote) != NULL)
			return true;
	return false;
}

/* The first item that holds the quote; NULL when none does. */
static const TextItem *
find_holder(const Plan *plan, const char *quote)
{
	for (guint i = 0; i < plan->text->items->len; i++) {
		const TextItem *item = g_ptr_array_index(plan->text->items, i);
		if (item_holds(plan, item, quote))
			return item;
	}
	return NULL;
}

/* White space, and the punctuation that is typed otherwise than it is printed; not % and the ** of a redacted
 * number. */
static bool
is_passed_over(gunichar character)
{
	return g_unichar_isspace(character) ||
	       (g_unichar_ispunct(character) && character != '%' && character != '*');
}

/* How many characters of the quote stand at `at`, white space and punctuation on either side left out. *end is
 * set behind the last that does, *quote to what is left of the quote. */
static int
match_length(const char *at, const char **quote, const char **end)
{
	int length = 0;
	*end = at;
	while (**quote != '\0' && *at != '\0') {
		gunichar printed = g_utf8_get_char(at), quoted = g_utf8_get_char(*quote);
		if (printed == quoted) {
			at = g_utf8_next_char(at);
			*quote = g_utf8_next_char(*quote);
			*end = at;
			length++;
		} else if (is_passed_over(quoted)) {
			*quote = g_utf8_next_char(*quote);
		} else if (is_passed_over(printed)) {
			at = g_utf8_next_char(at);
		} else {
			return length;
		}
	}
	return length;
}

/* Returns what the item prints where the quote begins to match best, as long as the quote, or NULL
 * when nothing of it is near. */
static char *
find_printed(const Plan *plan, const TextItem *item, const char *quote)
{
	glong wanted = g_utf8_strlen(quote, -1);
	const char *best = NULL, *best_end = NULL, *best_rest = NULL;
	int longest = 0;
	for (int i = 0; i < item->block_count; i++) {
		const char *text = block_of(plan, item, i)->text;
		for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
			const char *end = NULL, *rest = quote;
			gunichar first = g_utf8_get_char(at);
			if (is_passed_over(first) && first != g_utf8_get_char(quote))
				continue;
			int length = match_length(at, &rest, &end);
			if (length <= longest)
				continue;
			longest = length;
			best = at;
			best_end = end;
			best_rest = rest;
		}
	}
	if (best == NULL || (longest < 4 && longest * 2 < wanted))
		return NULL;
	glong rest = g_utf8_strlen(best_rest, -1);
	const char *end = best_end;
	for (; rest > 0 && *end != '\0'; rest--)
		end = g_utf8_next_char(end);
	return g_strndup(best, (gsize)(end - best));
}

static void
check_quote(const Checker *checker, const Plan *plan, const char *number, Position number_place,
	    const char *quote, Position where)
{
	g_autoptr(GPtrArray) numbers = check_item_numbers(plan);
	if (!check_name(checker, PROBLEM_UNKNOWN_ITEM, numbers, number, number_place))
		return;
	const TextItem *item = plan_item(plan, number);
	if (item_holds(plan, item, quote))
		return;
	const TextItem *holder = find_holder(plan, quote);
	if (holder != NULL) {
		problem_add(checker->problems, PROBLEM_QUOTE_OTHER_ITEM, where, "quote", quote,
			    "item", number, "other", holder->number, NULL);
		return;
	}
	g_autofree char *printed = find_printed(plan, item, quote);
	problem_add(checker->problems,
		    printed != NULL ? PROBLEM_QUOTE_DIFFERS : PROBLEM_QUOTE_NOT_FOUND, where,
		    "quote", quote, "item", number, "printed", printed, NULL);
}

void
check_quotes(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		if (target->item != NULL && target->quote != NULL)
			check_quote(checker, plan, target->item,
				    origin_field(&target->origin, "item"), target->quote,
				    origin_field(&target->origin, "quote"));
	}
}

void
check_sources(const Checker *checker, const Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		bool item = check_written(&target->origin, "item");
		bool quote = check_written(&target->origin, "quote");
		bool added = check_written(&target->origin, "origin");
		if (added && (item || quote))
			problem_add(checker->problems, PROBLEM_ADDED_WITH_QUOTE,
				    origin_field(&target->origin, "origin"), "target", target->id,
				    NULL);
		if (!added && !(item && quote))
			problem_add(checker->problems, PROBLEM_NO_ORIGIN, target->origin.at,
				    "target", target->id, "key", item ? "quote" : "item", NULL);
	}
}

void
check_mentions(const Checker *checker)
{
	for (guint i = 0; i < checker->collection->indicators->len; i++) {
		const Indicator *indicator = g_ptr_array_index(checker->collection->indicators, i);
		for (guint j = 0; j < indicator->plans->len; j++) {
			const IndicatorPlan *record = g_ptr_array_index(indicator->plans, j);
			const Plan *plan = collection_plan(checker->collection, record->plan);
			bool whole = plan != NULL && (plan->unread & PLAN_FILE_TEXT) == 0;
			if (whole && record->mention_item != NULL && record->mention_quote != NULL)
				check_quote(checker, plan, record->mention_item,
					    origin_field(&record->origin, "mention.item"),
					    record->mention_quote,
					    origin_field(&record->origin, "mention.quote"));
		}
	}
}
