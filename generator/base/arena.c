/* arena.c - see arena.h. */
#include "base/arena.h"

struct Arena {
	GPtrArray *blocks; /* g_free */
	GPtrArray *arrays; /* GPtrArray * */
	GPtrArray *tables; /* GHashTable * */
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
	arena->blocks = g_ptr_array_new_with_free_func(g_free);
	arena->arrays = g_ptr_array_new_with_free_func(free_array);
	arena->tables = g_ptr_array_new_with_free_func(free_table);
	return arena;
}

void
arena_free(Arena *arena)
{
	if (arena == NULL)
		return;
	g_ptr_array_unref(arena->tables);
	g_ptr_array_unref(arena->arrays);
	g_ptr_array_unref(arena->blocks);
	g_free(arena);
}

void *
arena_alloc(Arena *arena, gsize size)
{
	void *block = g_malloc0(MAX(size, 1));
	g_ptr_array_add(arena->blocks, block);
	return block;
}

char *
arena_copy(Arena *arena, const char *text)
{
	return arena_take(arena, g_strdup(text));
}

char *
arena_take(Arena *arena, char *text)
{
	if (text != NULL)
		g_ptr_array_add(arena->blocks, text);
	return text;
}

GPtrArray *
arena_array(Arena *arena)
{
	GPtrArray *array = g_ptr_array_new();
	g_ptr_array_add(arena->arrays, array);
	return array;
}

GHashTable *
arena_table(Arena *arena)
{
	GHashTable *table = g_hash_table_new(g_str_hash, g_str_equal);
	g_ptr_array_add(arena->tables, table);
	return table;
}
