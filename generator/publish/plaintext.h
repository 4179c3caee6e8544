/* plaintext.h - what a text file says once its escapes are resolved.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>

/* Returns the text with the escapes of HTML and XML (&lt; &#20013; &#x4e2d;), of JSON and JavaScript
 * (\u4e2d \" \/), of CSV ("") and of URLs (%E4%B8%AD) resolved, all at once as a text may pass through
 * several; NULL when it has none. Free with g_free(). */
char *plaintext_decode(const char *text, gsize length, gsize *plain_length);
/* Returns a new string without spaces and line breaks (Unicode's, zero-width ones and soft hyphens
 * included). Invalid bytes stay. */
char *plaintext_without_space(const char *text);
