/* arena.c - see arena.h. */
#include "base/arena.h"

#include <string.h>

/* Pieces begin where every type may stand, 128-bit numbers included. */
#define ALIGNMENT ((gsize)16)
/* Blocks double from the first size to the last, so that a small arena stays small. */
#define FIRST_BLOCK ((gsize)1024)
#define LAST_BLOCK ((gsize)65536)
/* A piece of more than that has a block of its own, since the rest of the current one is still of use. Each piece
 * has where the sanitizer is to see what is read or written beyond one. */
#ifdef __SANITIZE_ADDRESS__
#define LARGE_PIECE ((gsize)0)
#else
#define LARGE_PIECE ((gsize)4096)
#endif

struct Arena {
	int holders;
	GSList *blocks; /* g_free */
	/* What is left of the current block: records are taken from its beginning, texts, which may stand anywhere,
	 * from its end. */
	char *at, *end;
	gsize next_size;
	GPtrArray *arrays; /* GPtrArray *; NULL: none yet */
	GPtrArray *tables; /* GHashTable *; NULL: none yet */
};

static void
free_array(gpointer array)
{
	g_ptr_array_unref(array);
}

static void
free_table(gpointer table)
{
	g_hash_table_unref(table);
}

Arena *
arena_new(void)
{
	Arena *arena = g_new0(Arena, 1);
	arena->holders = 1;
	arena->next_size = FIRST_BLOCK;
	return arena;
}

Arena *
arena_hold(Arena *arena)
{
	arena->holders++;
	return arena;
}

void
arena_free(Arena *arena)
{
	if (arena == NULL || --arena->holders > 0)
		return;
	g_clear_pointer(&arena->tables, g_ptr_array_unref);
	g_clear_pointer(&arena->arrays, g_ptr_array_unref);
	g_slist_free_full(arena->blocks, g_free);
	g_free(arena);
}

static char *
new_block(Arena *arena, gsize size)
{
	char *block = g_malloc(size);
	arena->blocks = g_slist_prepend(arena->blocks, block);
	return block;
}

/* Makes a block current that has room for so many bytes. */
static void
need_room(Arena *arena, gsize size)
{
	if (size <= (gsize)(arena->end - arena->at))
		return;
	gsize block = MAX(arena->next_size, size);
	arena->at = new_block(arena, block);
	arena->end = arena->at + block;
	arena->next_size = MIN(arena->next_size * 2, LAST_BLOCK);
}

void *
arena_alloc(Arena *arena, gsize size)
{
	gsize room = (MAX(size, 1) + ALIGNMENT - 1) & ~(ALIGNMENT - 1);
	if (room > LARGE_PIECE)
		return memset(new_block(arena, MAX(size, 1)), 0, MAX(size, 1));
	need_room(arena, room);
	char *piece = arena->at;
	arena->at += room;
	return memset(piece, 0, room);
}

char *
arena_copy(Arena *arena, const char *text)
{
	if (text == NULL)
		return NULL;
	gsize size = strlen(text) + 1;
	if (size > LARGE_PIECE)
		return memcpy(new_block(arena, size), text, size);
	need_room(arena, size);
	arena->end -= size;
	return memcpy(arena->end, text, size);
}

char *
arena_take(Arena *arena, char *text)
{
	char *copy = arena_copy(arena, text);
	g_free(text);
	return copy;
}

GPtrArray *
arena_array(Arena *arena)
{
	if (arena->arrays == NULL)
		arena->arrays = g_ptr_array_new_with_free_func(free_array);
	GPtrArray *array = g_ptr_array_new();
	g_ptr_array_add(arena->arrays, array);
	return array;
}

GHashTable *
arena_table(Arena *arena)
{
	if (arena->tables == NULL)
		arena->tables = g_ptr_array_new_with_free_func(free_table);
	GHashTable *table = g_hash_table_new(g_str_hash, g_str_equal);
	g_ptr_array_add(arena->tables, table);
	return table;
}
