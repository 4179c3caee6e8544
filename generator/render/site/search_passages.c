/* search_passages.c - what is searched of plans, targets, indicators and bulletins. See search.h. */
#include "render/document/bulletin.h"
#include "render/site/search.h"
#include "render/site/search_help.h"

/* Adds a passage; those of its texts that the book does not own are the arena's already. */
static void
add(GPtrArray *passages, Arena *arena, Passage passage)
{
	Passage *copy = ARENA_NEW(arena, Passage);
	*copy = passage;
	g_ptr_array_add(passages, copy);
}

/* Joins the texts that are there; the arena's. */
static const char *
join(Arena *arena, const char *separator, const GPtrArray *texts)
{
	GString *all = g_string_new(NULL);
	for (guint i = 0; i < texts->len; i++) {
		const char *text = g_ptr_array_index(texts, i);
		if (text != NULL && *text != '\0')
			g_string_append_printf(all, "%s%s", all->len > 0 ? separator : "", text);
	}
	return arena_take(arena, g_string_free(all, FALSE));
}

/* --- plans ------------------------------------------------------------------------------------- */

static void
add_plan(GPtrArray *passages, Arena *arena, const Plan *plan)
{
	g_autoptr(GPtrArray) texts = g_ptr_array_new();
	g_ptr_array_add(texts, (char *)plan->number);
	for (guint i = 0; i < plan->issuers->len; i++)
		g_ptr_array_add(texts, g_ptr_array_index(plan->issuers, i));
	g_ptr_array_add(texts, (char *)plan->place_name);
	add(passages, arena,
	    (Passage){.kind = PASSAGE_PLAN,
		      .path = arena_take(arena, g_strdup_printf("plans/%s/index.html", plan->id)),
		      .place = plan->short_name,
		      .heading = plan->title,
		      .text = join(arena, "\n", texts)});
}

/* Under which heading a block stands: its item, else its chapter, else the plan. */
static const char *
heading_of(const Plan *plan, const TextBlock *block)
{
	const TextItem *item = block->item != NULL ? plan_item(plan, block->item) : NULL;
	if (item != NULL)
		return item->heading;
	return block->chapter >= 0 ? g_ptr_array_index(plan->text->chapters, block->chapter)
				   : plan->text->title;
}

static void
add_text(GPtrArray *passages, Arena *arena, const Plan *plan)
{
	for (guint i = 0; i < plan->text->blocks->len; i++) {
		const TextBlock *block = g_ptr_array_index(plan->text->blocks, i);
		g_autofree char *id = view_block_id(block, i);
		char *path = g_strdup_printf("plans/%s/text.html#%s", plan->id, id);
		add(passages, arena,
		    (Passage){.kind = PASSAGE_TEXT,
			      .path = arena_take(arena, path),
			      .place = plan->short_name,
			      .heading = heading_of(plan, block),
			      .text = block->text});
	}
}

/* --- targets ----------------------------------------------------------------------------------- */

/* The names of the units in charge, the leading ones first; NULL when none is named. */
static const char *
units_of(Arena *arena, const TargetResult *result)
{
	if (result->assignment == NULL)
		return NULL;
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	const GPtrArray *const lists[] = {result->assignment->lead, result->assignment->with};
	for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
		for (guint j = 0; j < lists[i]->len; j++) {
			const Unit *unit = plan_unit(result->plan, g_ptr_array_index(lists[i], j));
			if (unit != NULL)
				g_ptr_array_add(names, (char *)unit->name);
		}
	}
	return names->len > 0 ? join(arena, "、", names) : NULL;
}

/* What the target's own page quotes: the clause, or that of the document which added the task. */
static const char *
quote_of(const Target *target)
{
	return target->quote == NULL && target->added_by != NULL ? target->added_by->quote
								 : target->quote;
}

static void
add_targets(GPtrArray *passages, Arena *arena, const RenderContext *context, const Report *report)
{
	const Settings *settings = context->book->collection->settings;
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		char *path = g_strdup_printf("plans/%s/targets/%s.html", report->plan->id,
					     result->target->id);
		add(passages, arena,
		    (Passage){.kind = PASSAGE_TARGET,
			      .path = arena_take(arena, path),
			      .place = report->plan->short_name,
			      .heading = result->target->name,
			      .text = quote_of(result->target),
			      .units = units_of(arena, result),
			      .status = status_words[result->status],
			      .status_label =
				      sentence_status(context->sentences, result, settings)});
	}
}

/* --- indicators and bulletins ------------------------------------------------------------------ */

static void
add_indicators(GPtrArray *passages, Arena *arena, const Comparison *comparison)
{
	for (guint i = 0; i < comparison->rows->len; i++) {
		const ComparisonRow *row = g_ptr_array_index(comparison->rows, i);
		char *path = g_strdup_printf("compare/%s.html", row->indicator->id);
		add(passages, arena,
		    (Passage){.kind = PASSAGE_INDICATOR,
			      .path = arena_take(arena, path),
			      .heading = row->indicator->name,
			      .text = row->indicator->definition});
	}
}

static bool
has_sample(const Book *book)
{
	for (guint i = 0; i < book->plans->len; i++)
		if (plan_is_sample(((const PlanBook *)g_ptr_array_index(book->plans, i))->plan))
			return true;
	return false;
}

/* Adds the bulletins of a kind that have a page. */
static void
add_bulletins(GPtrArray *passages, Arena *arena, const RenderContext *context, BulletinKind kind)
{
	g_autoptr(GPtrArray) list = bulletin_list(context->book, kind);
	for (guint i = 0; i < list->len; i++) {
		const Bulletin *bulletin = g_ptr_array_index(list, i);
		const Plan *plan =
			kind == BULLETIN_MONTHLY ? ((const Report *)bulletin->subject)->plan : NULL;
		bool sample = plan != NULL ? plan_is_sample(plan) : has_sample(context->book);
		const char *form =
			plan != NULL ? (sample ? "data.feed-entry-sample" : "data.feed-entry")
				     : (sample ? "search.comparison-sample" : "search.comparison");
		g_autofree char *month = month_to_chinese(bulletin->month);
		char *title =
			sentence_fill(context->sentences, form, "plan",
				      plan != NULL ? plan->title : NULL, "month", month, NULL);
		add(passages, arena,
		    (Passage){.kind = PASSAGE_BULLETIN,
			      .path = arena_take(arena, g_strconcat(bulletin->stem, ".html", NULL)),
			      .place = plan != NULL ? plan->short_name : NULL,
			      .heading = arena_take(arena, title)});
	}
}

GPtrArray *
search_passages(const RenderContext *context, Arena *arena, GError **error)
{
	GPtrArray *passages = arena_array(arena);
	const Book *book = context->book;
	for (guint i = 0; i < book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(book->plans, i);
		add_plan(passages, arena, plan->plan);
		add_text(passages, arena, plan->plan);
		add_targets(passages, arena, context, plan->current);
	}
	if (book_compares(book))
		add_indicators(passages, arena, book->comparison);
	add_bulletins(passages, arena, context, BULLETIN_MONTHLY);
	add_bulletins(passages, arena, context, BULLETIN_COMPARISON);
	return search_help(context, arena, passages, error) ? passages : NULL;
}
