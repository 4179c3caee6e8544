/* month_text.c - see month_text.h. */
#include "load/month_text.h"

#include "load/markdown.h"
#include <string.h>

/* The two sections, as headings in the file. */
static const char *const editorial_heading = "编者按";
static const char *const next_steps_heading = "下一步工作";

/* Returns the section that a heading begins; NULL when it is none. */
static GPtrArray *
find_section(const MarkdownBlock *block, MonthFile *month)
{
	if (block->level != 2)
		return NULL;
	if (strcmp(block->text, editorial_heading) == 0)
		return month->editorial;
	return strcmp(block->text, next_steps_heading) == 0 ? month->next_steps : NULL;
}

void
month_text_read(Loader *loader, const Source *source, MonthFile *month)
{
	GPtrArray *blocks = markdown_read(loader, source);
	GPtrArray *section = NULL;
	g_autoptr(GHashTable) begun = g_hash_table_new(NULL, NULL);
	bool unknown = false; /* below a heading that was reported: its text is not, too */
	for (guint i = 0; i < blocks->len; i++) {
		const MarkdownBlock *block = g_ptr_array_index(blocks, i);
		if (block->level == 0) {
			if (section != NULL)
				g_ptr_array_add(section, (char *)block->text);
			else if (!unknown)
				problem_add(loader->problems, PROBLEM_MONTH_TEXT_OUTSIDE, block->at,
					    NULL);
			continue;
		}
		section = find_section(block, month);
		unknown = section == NULL;
		if (unknown)
			problem_add(loader->problems, PROBLEM_MONTH_HEADING, block->at, "text",
				    block->text, NULL);
		else if (!g_hash_table_add(begun, section))
			problem_add(loader->problems, PROBLEM_MONTH_HEADING_TWICE, block->at,
				    "text", block->text, NULL);
	}
}
