/* fill.c - see fill.h. */
#include "base/fill.h"

#include <string.h>

char *
fill_places(const char *template, GHashTable *places)
{
	GString *text = g_string_new(NULL);
	const char *at = template;
	while (*at != '\0') {
		const char *open = strchr(at, '{');
		const char *close = open != NULL ? strchr(open, '}') : NULL;
		if (close == NULL) {
			g_string_append(text, at);
			break;
		}
		g_string_append_len(text, at, open - at);
		g_autofree char *name = g_strndup(open + 1, (gsize)(close - open - 1));
		const char *value = g_hash_table_lookup(places, name);
		if (value != NULL) {
			g_string_append(text, value);
			at = close + 1;
		} else {
			/* Not a place of ours: keep the brace and look for places behind it. */
			g_string_append_c(text, '{');
			at = open + 1;
		}
	}
	return g_string_free(text, FALSE);
}
