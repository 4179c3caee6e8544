/* element.h - writing XML without ever writing markup: data goes in as text or attribute.
 * Stage: render/view.  Used by: render/view, render/data. */
#pragma once
#include "base/calendar.h"
#include "base/number.h"
#include <libxml/tree.h>
#include <stdbool.h>

/* Adds a child element. */
xmlNode *element_add(xmlNode *parent, const char *name);
/* Adds a child element that holds text; nothing when text is NULL or empty. */
xmlNode *element_add_text(xmlNode *parent, const char *name, const char *text);
/* Adds text to the element. */
void element_text(xmlNode *element, const char *text);
/* Sets an attribute; nothing when the value is NULL or empty. Characters that XML cannot hold become
 * U+FFFD, here and in text. */
void element_set(xmlNode *element, const char *name, const char *value);
void element_set_int(xmlNode *element, const char *name, int value);
/* Sets "true" or nothing. */
void element_set_flag(xmlNode *element, const char *name, bool value);
/* Sets `name` to YYYY-MM and `name`-text to 2023年6月; the same for days. Nothing when not given. */
void element_set_month(xmlNode *element, const char *name, Month month);
void element_set_date(xmlNode *element, const char *name, Date date);
/* Sets the exact decimal; nothing when absent. */
void element_set_number(xmlNode *element, const char *name, Number number);
/* Returns a copy of text in which each character that XML 1.0 cannot hold is U+FFFD. */
char *element_clean(const char *text);
