/* references.h - the links and the ids of one file.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>
#include <stdbool.h>

typedef enum {
	REFERENCES_NONE, /* a file that is linked to but links nowhere */
	REFERENCES_HTML,
	REFERENCES_XML,
	REFERENCES_CSS
} ReferencesKind;

typedef struct {
	const char *url; /* as written, character references resolved; owned by the chunk */
	int line;	 /* where it stands first in the file */
	bool embeds;	 /* the page needs it (src, srcset, url()), so it cannot be empty */
} Reference;

typedef struct {
	GArray *links;	 /* Reference; a URL that repeats is there once */
	GHashTable *ids; /* a set of const char *, owned by the chunk */
	char *fault;	 /* a clause: what is wrong with the whole file, or NULL */
	int fault_line;
} References;

/* Returns what a file's name says of its content. */
ReferencesKind references_kind(const char *path);
/* Reads the file's bytes, which a zero byte follows. chunk: keeps the texts. Free with references_free(). */
References *references_read(const char *bytes, gsize length, ReferencesKind kind,
			    GStringChunk *chunk);
void references_free(gpointer references);
