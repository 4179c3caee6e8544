/* request.h - reads the words of a call.
 * Stage: command.  Used by: main.c, tests. */
#pragma once
#include "command/command.h"

/* Reads the words after the command's name. words: NULL-terminated, without the program's name.
 * folder: what -C before the command's name said, or NULL.
 * Returns a new request, free with request_free(); NULL and a one-line error when a word is wrong. */
Request *request_read(const Command *command, const char *const *words, const char *folder,
		      GError **error);
void request_free(Request *request);
/* Returns the help of one command as text; free with g_free(). */
char *request_help(const Command *command);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Request, request_free)
