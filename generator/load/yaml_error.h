/* yaml_error.h - says in a clerk's words what libyaml stumbled over.
 * Stage: load.  Used by: load/yaml_tree.c. */
#pragma once
#include "load/source.h"
#include <yaml.h>

/* Adds the problem for the parser's error. bracket: where the innermost open [ or { stands; line 0
 * when none is open. */
void yaml_error_report(Loader *loader, const Source *source, const yaml_parser_t *parser,
		       Position bracket);
/* Whether the error is that a plain scalar ran on into the line `line`, where a key or the rest of a
 * bracket follows it. */
bool yaml_error_joins_lines(const yaml_parser_t *parser, int line);
/* Looks for a key whose colon is full-width or lacks its space at the beginning of a line, and
 * adds the problem. Returns whether there was one. */
bool yaml_error_colon(Loader *loader, const Source *source, int line, bool any_key);
/* Reads `key：value` or `key:value` (key: ASCII letters, digits, - and _; any text without spaces
 * when any_key). Returns `key: value` as a new string, NULL when the text is nothing of the kind;
 * *full_width says which colon it was. */
char *yaml_error_colon_fixed(const char *text, bool any_key, bool *full_width);
