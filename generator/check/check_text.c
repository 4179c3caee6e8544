/* check_text.c - plan.yaml against plan.md: items, quotes, where a target comes from. */
#include "base/text.h"
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
		if (text_find(block_of(plan, item, i)->text, quote) != NULL)
			return true;
	return false;
}

/* The first item but this one that holds the quote; NULL when none does. */
static const TextItem *
find_holder(const Plan *plan, const TextItem *but, const char *quote)
{
	for (guint i = 0; i < plan->text->items->len; i++) {
		const TextItem *item = g_ptr_array_index(plan->text->items, i);
		if (item != but && item_holds(plan, item, quote))
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

/* Texts without what is passed over, and where each character stands. */
typedef struct {
	GArray *characters; /* gunichar */
	GArray *places;	    /* const char * */
} Plain;

static Plain *
plain_new(void)
{
	Plain *plain = g_new0(Plain, 1);
	plain->characters = g_array_new(FALSE, FALSE, sizeof(gunichar));
	plain->places = g_array_new(FALSE, FALSE, sizeof(const char *));
	return plain;
}

static void
plain_free(gpointer data)
{
	Plain *plain = data;
	g_array_unref(plain->characters);
	g_array_unref(plain->places);
	g_free(plain);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Plain, plain_free)

static void
plain_put(Plain *plain, gunichar character, const char *place)
{
	g_array_append_val(plain->characters, character);
	g_array_append_val(plain->places, place);
}

/* Appends a text (borrowed), and a 0 at its end: nothing reaches from one text into the next. */
static void
plain_append(Plain *plain, const char *text)
{
	const char *at = text;
	for (; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		if (!is_passed_over(character))
			plain_put(plain, character, at);
	}
	plain_put(plain, 0, at);
}

static gunichar
plain_at(const Plain *plain, guint index)
{
	return g_array_index(plain->characters, gunichar, index);
}

static const char *
plain_place(const Plain *plain, guint index)
{
	return g_array_index(plain->places, const char *, index);
}

/* With this many characters of the quote matched, the next one read: how many are matched now. borders: of each
 * beginning of the quote, the longest that also ends it (Knuth, Morris, Pratt), so that no character of the text
 * is read twice. */
static guint
matched_with(const Plain *quote, const guint *borders, guint matched, gunichar next)
{
	while (matched > 0 && plain_at(quote, matched) != next)
		matched = borders[matched - 1];
	return matched + (plain_at(quote, matched) == next && next != 0);
}

/* Returns how many characters of the quote stand together in the text, from its first on, at the most, and where
 * the first such place begins. */
static guint
longest_match(const Plain *text, const Plain *quote, guint *start)
{
	guint count = quote->characters->len - 1, matched = 0, longest = 0;
	g_autofree guint *borders = g_new0(guint, count + 1);
	for (guint i = 1; i < count; i++)
		borders[i] = matched = matched_with(quote, borders, matched, plain_at(quote, i));
	matched = 0;
	for (guint i = 0; longest < count && i < text->characters->len; i++) {
		matched = matched_with(quote, borders, matched, plain_at(text, i));
		if (matched <= longest)
			continue;
		longest = matched;
		*start = i + 1 - matched;
	}
	return longest;
}

/* Returns what the item prints where the quote begins to match best, as long as the quote, or NULL
 * when nothing of it is near. */
static char *
find_printed(const Plain *text, const char *quote)
{
	g_autoptr(Plain) plain = plain_new();
	plain_append(plain, quote);
	guint wanted = plain->characters->len - 1, start = 0;
	guint longest = longest_match(text, plain, &start);
	if (longest == 0 || (longest < 4 && longest * 2 < wanted))
		return NULL;
	const char *from = plain_place(text, start);
	const char *end = g_utf8_next_char(plain_place(text, start + longest - 1));
	const char *rest = g_utf8_next_char(plain_place(plain, longest - 1));
	for (; *rest != '\0' && *end != '\0'; rest = g_utf8_next_char(rest))
		end = g_utf8_next_char(end);
	return g_strndup(from, (gsize)(end - from));
}

/* The item's text as find_printed() wants it, made when it is first asked for. texts: TextItem * to Plain *. */
static const Plain *
plain_item(GHashTable *texts, const Plan *plan, const TextItem *item)
{
	Plain *text = g_hash_table_lookup(texts, item);
	if (text != NULL)
		return text;
	text = plain_new();
	for (int i = 0; i < item->block_count; i++)
		plain_append(text, block_of(plan, item, i)->text);
	g_hash_table_insert(texts, (gpointer)item, text);
	return text;
}

static GHashTable *
plain_texts(void)
{
	return g_hash_table_new_full(NULL, NULL, NULL, plain_free);
}

static void
check_quote(const Checker *checker, GHashTable *texts, const Plan *plan, const char *number,
	    Position number_place, const char *quote, Position where)
{
	g_autoptr(GPtrArray) numbers = check_item_numbers(plan);
	if (!check_name(checker, PROBLEM_UNKNOWN_ITEM, numbers, number, number_place))
		return;
	const TextItem *item = plan_item(plan, number);
	if (item_holds(plan, item, quote))
		return;
	const TextItem *holder = find_holder(plan, item, quote);
	if (holder != NULL) {
		problem_add(checker->problems, PROBLEM_QUOTE_OTHER_ITEM, where, "quote", quote,
			    "item", number, "other", holder->number, NULL);
		return;
	}
	g_autofree char *printed = find_printed(plain_item(texts, plan, item), quote);
	problem_add(checker->problems,
		    printed != NULL ? PROBLEM_QUOTE_DIFFERS : PROBLEM_QUOTE_NOT_FOUND, where,
		    "quote", quote, "item", number, "printed", printed, NULL);
}

void
check_quotes(const Checker *checker, const Plan *plan)
{
	g_autoptr(GHashTable) texts = plain_texts();
	for (guint i = 0; i < plan->targets->len; i++) {
		const Target *target = g_ptr_array_index(plan->targets, i);
		/* What has its place in the text stands there. */
		bool placed = target->span.length > 0;
		if (target->item != NULL && target->quote != NULL && !placed)
			check_quote(checker, texts, plan, target->item,
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
	g_autoptr(GHashTable) texts = plain_texts();
	for (guint i = 0; i < checker->collection->indicators->len; i++) {
		const Indicator *indicator = g_ptr_array_index(checker->collection->indicators, i);
		for (guint j = 0; j < indicator->plans->len; j++) {
			const IndicatorPlan *record = g_ptr_array_index(indicator->plans, j);
			const Plan *plan = collection_plan(checker->collection, record->plan);
			bool whole = plan != NULL && (plan->unread & PLAN_FILE_TEXT) == 0;
			if (whole && record->mention_item != NULL && record->mention_quote != NULL)
				check_quote(checker, texts, plan, record->mention_item,
					    origin_field(&record->origin, "mention.item"),
					    record->mention_quote,
					    origin_field(&record->origin, "mention.quote"));
		}
	}
}
