/* view_text.c - the official text with its targets marked where they stand. See view.h.
 *
 * Quotes may overlap, and links may not nest, so each block is cut at every start and end of a quote;
 * a piece names all targets that cover it. */
#include "render/view/view_parts.h"

#include "render/view/element.h"

static const char *const block_words[] = {
	[BLOCK_LETTERHEAD] = "letterhead", [BLOCK_TITLE] = "title",
	[BLOCK_CHAPTER] = "chapter",	   [BLOCK_ITEM] = "item",
	[BLOCK_PARAGRAPH] = "paragraph",
};

static bool
covers(const TargetResult *result, int block, int position)
{
	const QuoteSpan *span = &result->target->span;
	return span->length > 0 && span->block == block && span->start <= position &&
	       position < span->start + span->length;
}

/* Returns where the piece that begins at `position` ends: at the next start or end of a quote. */
static int
piece_end(const Report *report, int block, int position, int length)
{
	int end = length;
	for (guint i = 0; i < report->results->len; i++) {
		const TargetResult *result = g_ptr_array_index(report->results, i);
		const QuoteSpan *span = &result->target->span;
		if (span->length == 0 || span->block != block)
			continue;
		if (span->start > position)
			end = MIN(end, span->start);
		if (span->start + span->length > position)
			end = MIN(end, span->start + span->length);
	}
	return end;
}

static void
add_mark(View *view, xmlNode *piece, const TargetResult *result, int start, int end)
{
	const QuoteSpan *span = &result->target->span;
	xmlNode *mark = element_add(piece, "mark");
	element_set(mark, "target", result->target->id);
	element_set(mark, "name", result->target->name);
	element_set(mark, "path", view_target_path(view, result));
	element_set(mark, "status", status_words[result->status]);
	element_set(mark, "status-label",
		    sentence_status(view->context->sentences, result,
				    view->context->collection->settings));
	element_set_flag(mark, "first", start == span->start);
	element_set_flag(mark, "last", end == span->start + span->length);
}

static void
add_pieces(View *view, xmlNode *element, const Report *report, int block, const char *text)
{
	int length = (int)g_utf8_strlen(text, -1);
	for (int start = 0; start < length;) {
		int end = piece_end(report, block, start, length);
		g_autofree char *words = g_utf8_substring(text, start, end);
		xmlNode *piece = element_add(element, "piece");
		for (guint i = 0; i < report->results->len; i++) {
			const TargetResult *result = g_ptr_array_index(report->results, i);
			if (covers(result, block, start))
				add_mark(view, piece, result, start, end);
		}
		element_add_text(piece, "words", words);
		start = end;
	}
}

char *
view_block_id(const TextBlock *block, guint index)
{
	if (block->kind == BLOCK_CHAPTER)
		return g_strdup_printf("chapter-%d", block->chapter + 1);
	if (block->kind == BLOCK_ITEM)
		return g_strdup_printf("item-%s", block->item);
	return g_strdup_printf("block-%u", index + 1);
}

xmlNode *
view_add_text(View *view, const Report *report)
{
	const PlanText *text = report->plan->text;
	xmlNode *element = element_add(view->root, "text");
	element_set(element, "title", text->title);
	for (guint i = 0; i < text->blocks->len; i++) {
		const TextBlock *block = g_ptr_array_index(text->blocks, i);
		xmlNode *block_element = element_add(element, "block");
		g_autofree char *id = view_block_id(block, i);
		element_set(block_element, "id", id);
		element_set(block_element, "kind", block_words[block->kind]);
		element_set(block_element, "item", block->item);
		if (block->chapter >= 0)
			element_set_int(block_element, "chapter", block->chapter + 1);
		add_pieces(view, block_element, report, (int)i, block->text);
	}
	return element;
}
