/* markdown.h - a Markdown file as headings and paragraphs, nothing printed lost.
 * Stage: load.  Used by: load/plan_text.c, load/month_text.c.
 *
 * cmark reads the file, its nodes are walked. HTML is text like any other. Whatever else Markdown
 * makes of the text (lists, emphasis, links …) would swallow printed characters and is a problem. */
#pragma once
#include "load/source.h"

/* A heading or a paragraph. */
typedef struct {
	int level;	   /* of a heading: number of #; 0 for a paragraph */
	const char *text;  /* after Markdown is read; lines joined, without a space between Han */
	bool lost_heading; /* a paragraph that was meant as a heading: no space behind its # */
	Position at;
} MarkdownBlock;

/* Returns the blocks (MarkdownBlock *) in order; array and blocks are owned by the arena. */
GPtrArray *markdown_read(Loader *loader, const Source *source);
