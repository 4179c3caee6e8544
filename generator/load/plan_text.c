/* plan_text.c - see plan_text.h. */
#include "load/plan_text.h"

#include "base/text.h"
#include "load/chinese_number.h"
#include "load/markdown.h"
#include <string.h>

typedef struct {
	Loader *loader;
	PlanText *text;
	TextItem *item; /* the one that paragraphs belong to; NULL outside items */
	bool damaged;	/* a heading could not be understood */
} TextReader;

static void
add_text_block(TextReader *reader, BlockKind kind, const MarkdownBlock *markdown)
{
	TextBlock *block = ARENA_NEW(reader->loader->arena, TextBlock);
	block->kind = kind;
	block->text = markdown->text;
	block->item = reader->item != NULL ? reader->item->number : NULL;
	block->chapter = (int)reader->text->chapters->len - 1;
	block->at = markdown->at;
	g_ptr_array_add(reader->text->blocks, block);
	if (reader->item != NULL)
		reader->item->block_count++;
}

static void
read_title(TextReader *reader, const MarkdownBlock *block)
{
	if (reader->text->title != NULL)
		problem_add(reader->loader->problems, PROBLEM_TEXT_SECOND_TITLE, block->at, "text",
			    block->text, NULL);
	else
		reader->text->title = block->text;
	reader->item = NULL;
	add_text_block(reader, BLOCK_TITLE, block);
}

static void
read_item(TextReader *reader, const MarkdownBlock *block)
{
	ProblemList *problems = reader->loader->problems;
	char *number = arena_take(reader->loader->arena, chinese_number_item(block->text));
	reader->item = NULL;
	if (number == NULL) {
		problem_add(problems, PROBLEM_TEXT_ITEM_NUMBER, block->at, "text", block->text,
			    NULL);
		reader->damaged = true;
		add_text_block(reader, BLOCK_PARAGRAPH, block);
		return;
	}
	const TextItem *first = plan_text_item(reader->text, number);
	if (first != NULL) {
		reader->damaged = true;
		g_autofree char *line = g_strdup_printf("%d", first->at.line);
		problem_add(problems, PROBLEM_TEXT_REPEATED_ITEM, block->at, "item", number, "line",
			    line, NULL);
	}
	TextItem *item = ARENA_NEW(reader->loader->arena, TextItem);
	item->number = number;
	item->heading = block->text;
	item->chapter = (int)reader->text->chapters->len - 1;
	item->first_block = (int)reader->text->blocks->len;
	item->at = block->at;
	g_ptr_array_add(reader->text->items, item);
	reader->item = item;
	add_text_block(reader, BLOCK_ITEM, block);
}

static void
read_text_block(TextReader *reader, const MarkdownBlock *block)
{
	bool before_title = reader->text->title == NULL;
	switch (block->level) {
	case 0:
		reader->damaged |= block->lost_heading;
		add_text_block(reader, before_title ? BLOCK_LETTERHEAD : BLOCK_PARAGRAPH, block);
		break;
	case 1:
		read_title(reader, block);
		break;
	case 2:
		reader->item = NULL;
		g_ptr_array_add(reader->text->chapters, (char *)block->text);
		add_text_block(reader, BLOCK_CHAPTER, block);
		break;
	case 3:
		read_item(reader, block);
		break;
	default: {
		g_autofree char *level = g_strdup_printf("%d", block->level);
		problem_add(reader->loader->problems, PROBLEM_TEXT_HEADING_LEVEL, block->at, "text",
			    block->text, "level", level, NULL);
		reader->damaged = true;
		add_text_block(reader, BLOCK_PARAGRAPH, block);
	}
	}
}

/* Closing lines (公开选项：主动公开, office, date of print) follow the last item without a heading of
 * their own. They are no sentences; the item's text is. */
static void
part_closing_lines(PlanText *text)
{
	if (text->items->len == 0)
		return;
	TextItem *last = g_ptr_array_index(text->items, text->items->len - 1);
	if ((guint)(last->first_block + last->block_count) != text->blocks->len)
		return;
	/* The heading and the first paragraph always stay. */
	while (last->block_count > 2) {
		TextBlock *block =
			g_ptr_array_index(text->blocks, last->first_block + last->block_count - 1);
		bool sentence =
			strstr(block->text, "。") != NULL || strstr(block->text, "；") != NULL ||
			strstr(block->text, "！") != NULL || strstr(block->text, "？") != NULL;
		if (sentence)
			return;
		block->kind = BLOCK_LETTERHEAD;
		block->item = NULL;
		last->block_count--;
	}
}

PlanText *
plan_text_read(Loader *loader, const Source *source, bool *whole)
{
	PlanText *text = ARENA_NEW(loader->arena, PlanText);
	text->chapters = arena_array(loader->arena);
	text->blocks = arena_array(loader->arena);
	text->items = arena_array(loader->arena);
	TextReader reader = {.loader = loader, .text = text};
	GPtrArray *blocks = markdown_read(loader, source);
	for (guint i = 0; i < blocks->len; i++)
		read_text_block(&reader, g_ptr_array_index(blocks, i));
	*whole = !reader.damaged && text->items->len > 0;
	part_closing_lines(text);
	Position start = {source->file, 1, 1};
	if (text->title == NULL)
		problem_add(loader->problems, PROBLEM_TEXT_NO_TITLE, start, NULL);
	if (text->items->len == 0 && !reader.damaged)
		problem_add(loader->problems, PROBLEM_TEXT_NO_ITEMS, start, NULL);
	return text;
}

static void
place_quote(const Plan *plan, Target *target)
{
	const TextItem *item = target->quote != NULL && target->item != NULL
				       ? plan_item(plan, target->item)
				       : NULL;
	for (int i = 0; item != NULL && i < item->block_count; i++) {
		int index = item->first_block + i;
		const TextBlock *block = g_ptr_array_index(plan->text->blocks, index);
		const char *found = text_find(block->text, target->quote);
		if (found == NULL)
			continue;
		target->span.block = index;
		target->span.start = (int)g_utf8_strlen(block->text, found - block->text);
		target->span.length = (int)g_utf8_strlen(target->quote, -1);
		return;
	}
}

void
plan_text_place_quotes(Plan *plan)
{
	for (guint i = 0; i < plan->targets->len; i++)
		place_quote(plan, g_ptr_array_index(plan->targets, i));
}
