/* arena.h - memory that lives and dies together.
 * Stage: base.  Used by: every room that builds a model or a report.
 *
 * A model is built once, read many times and thrown away whole, so its parts need no free
 * functions of their own: whatever comes from an arena lives until arena_free(). */
#pragma once
#include <glib.h>

typedef struct Arena Arena;

/* Returns a new, empty arena; free with arena_free(). */
Arena *arena_new(void);
/* Returns the same arena, held once more: it lives until each holder has freed it. */
Arena *arena_hold(Arena *arena);
/* Frees the arena and everything that came from it, once nobody else holds it. NULL is allowed. */
void arena_free(Arena *arena);
/* Returns size bytes of zeroed memory, owned by the arena. */
void *arena_alloc(Arena *arena, gsize size);
/* Returns a copy of text, owned by the arena; NULL for NULL. */
char *arena_copy(Arena *arena, const char *text);
/* Returns the text of an allocated (g_malloc) string, owned by the arena, and frees the string; NULL for NULL. */
char *arena_take(Arena *arena, char *text);
/* Returns an empty array, owned by the arena; its elements are borrowed. */
GPtrArray *arena_array(Arena *arena);
/* Returns an empty table with string keys, owned by the arena; keys and values are borrowed. */
GHashTable *arena_table(Arena *arena);

#define ARENA_NEW(arena, Type) ((Type *)arena_alloc((arena), sizeof(Type)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Arena, arena_free)
