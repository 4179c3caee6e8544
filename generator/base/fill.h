/* fill.h - fills {places} in a line of text.
 * Stage: base.  Used by: base/problem.c, render/sentence. */
#pragma once
#include <glib.h>

/* Returns a new string: template with each {name} replaced by the text that `places` (string to
 * string) holds for it. A place that the table lacks stays as it is written, braces included, so
 * that a mistake shows. Texts are inserted as they are and never read for places again. */
char *fill_places(const char *template, GHashTable *places);
