/* scalar.h - single values of YAML read as what their field is.
 * Stage: load.  Used by: load/field.c.
 *
 * Each function reads a scalar node into *value. Where the node is something else, a problem is
 * added, false is returned and *value stays as it was. key: the field, for messages. */
#pragma once
#include "base/calendar.h"
#include "base/number.h"
#include "load/yaml_tree.h"

/* Any text, kept as written. */
bool scalar_text(Loader *loader, const Node *node, const char *key, const char **value);
/* Text with look-alike characters folded: measure words and other data. */
bool scalar_folded(Loader *loader, const Node *node, const char *key, const char **value);
/* Lower-case letters, digits and hyphens. */
bool scalar_identifier(Loader *loader, const Node *node, const char *key, const char **value);
/* An identifier, or a name in Chinese in its place: check/ answers that one with the identifier. */
bool scalar_reference(Loader *loader, const Node *node, const char *key, const char **value);
/* The printed number of an item, in Arabic digits. */
bool scalar_item(Loader *loader, const Node *node, const char *key, const char **value);
/* unit_beside: the record has fields `unit` and `bound` for what does not belong to the number. */
bool scalar_number(Loader *loader, const Node *node, const char *key, bool unit_beside,
		   Number *value);
/* A whole number from least to most. */
bool scalar_whole(Loader *loader, const Node *node, const char *key, int least, int most,
		  int *value);
/* true or false, without quotes. */
bool scalar_boolean(Loader *loader, const Node *node, const char *key, bool *value);
/* YYYY-MM. */
bool scalar_month(Loader *loader, const Node *node, const char *key, Month *value);
/* YYYY-MM-DD. */
bool scalar_date(Loader *loader, const Node *node, const char *key, Date *value);
/* YYYY-MM-DD, or YYYY-MM-DD HH:MM. */
bool scalar_moment(Loader *loader, const Node *node, const char *key, Moment *value);
/* YYYY-MM-DD, or the last day of YYYY-MM or YYYY. *text is set to what was written. */
bool scalar_due(Loader *loader, const Node *node, const char *key, Date *value, const char **text);
/* One of words (NULL-terminated; empty ones are no words). *value is its index. */
bool scalar_word(Loader *loader, const Node *node, const char *key, const char *const *words,
		 unsigned *value);
/* Whether the text is an identifier. */
bool scalar_is_identifier(const char *text);
