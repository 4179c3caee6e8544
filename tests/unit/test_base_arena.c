/* test_base_arena.c - memory that lives and dies together. */
#include "base/arena.h"

#include <stdbool.h>
#include <string.h>

static bool
is_zero(const char *bytes, gsize size)
{
	for (gsize i = 0; i < size; i++)
		if (bytes[i] != 0)
			return false;
	return true;
}

/* Records of every size, texts between them, and pieces larger than any block: none overlaps another. */
static void
test_pieces_stand_apart(void)
{
	enum { PIECES = 400 };
	g_autoptr(Arena) arena = arena_new();
	char *records[PIECES], *texts[PIECES];
	for (gsize i = 0; i < PIECES; i++) {
		gsize size = i % 50 == 49 ? i * 1000 : i % 37;
		records[i] = arena_alloc(arena, size);
		g_assert_cmpuint(GPOINTER_TO_SIZE(records[i]) % sizeof(__int128), ==, 0);
		g_assert_true(is_zero(records[i], size));
		memset(records[i], (int)(i % 255 + 1), size);
		g_autofree char *text = g_strnfill(size, (char)('a' + i % 26));
		texts[i] = arena_copy(arena, text);
	}
	for (gsize i = 0; i < PIECES; i++) {
		gsize size = i % 50 == 49 ? i * 1000 : i % 37;
		for (gsize at = 0; at < size; at++)
			g_assert_cmpint((guchar)records[i][at], ==, i % 255 + 1);
		g_assert_cmpuint(strlen(texts[i]), ==, size);
		g_assert_true(size == 0 || texts[i][0] == (char)('a' + i % 26));
	}
}

static void
test_texts(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_assert_null(arena_copy(arena, NULL));
	g_assert_null(arena_take(arena, NULL));
	g_assert_cmpstr(arena_copy(arena, ""), ==, "");
	g_assert_cmpstr(arena_take(arena, g_strdup("要点")), ==, "要点");
}

/* Whoever holds it still has what came from it when another has freed it. */
static void
test_lives_for_each_holder(void)
{
	Arena *arena = arena_new();
	GPtrArray *array = arena_array(arena);
	g_ptr_array_add(array, arena_copy(arena, "要点"));
	g_hash_table_insert(arena_table(arena), arena_copy(arena, "key"), array);
	g_autoptr(Arena) held = arena_hold(arena);
	arena_free(arena);
	g_assert_cmpstr(g_ptr_array_index(array, 0), ==, "要点");
	g_assert_cmpstr(arena_copy(held, "报"), ==, "报");
	arena_free(NULL);
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add_func("/base/arena/apart", test_pieces_stand_apart);
	g_test_add_func("/base/arena/texts", test_texts);
	g_test_add_func("/base/arena/holders", test_lives_for_each_holder);
	return g_test_run();
}
