/* forms.h - what bulletins say: the forms of bulletin/words.xml, and how a stylesheet puts one into its document.
 * Stage: render/document.  Used by: transform.c. */
#pragma once
#include "render/sentence/templates.h"
#include <libxslt/xsltInternals.h>

/* The instruction of stylesheets that forms_say() carries out: <say> of this namespace. */
#define FORMS_NAMESPACE "urn:yaodian:forms"

/* The forms by name, each read into its pieces once. */
typedef struct Forms Forms;

/* Reads bulletin/words.xml. NULL and error when it cannot be read. */
Forms *forms_read(const Templates *templates, GError **error);
void forms_free(Forms *forms);
/* Appends a form to what the running stylesheet makes. Its name is the value of the variable form; each {place} becomes
 * what the element of that name within the variable values holds, inlines included. Ends the run with a message when
 * there is no such form, or two, or when a place has no value. */
void forms_say(const Forms *forms, xsltTransformContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Forms, forms_free)
