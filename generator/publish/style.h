/* style.h - the URLs of a style sheet or a style attribute.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>

/* line: of the URL within the text, from 1. */
typedef void (*StyleFound)(const char *url, int line, gpointer data);

/* Calls found for each url(…) and @import "…" of the text, with escapes resolved; comments and other
 * strings are passed over. */
void style_read(const char *text, StyleFound found, gpointer data);
