/* test_check_pattern.c - numbers of persons and links that may not leave: what is one, and what only looks like it. */
#include "check/pattern.h"
#include <string.h>

/* Everything found in a text: i, m or l, and the characters, one a line. */
static char *
all_in(const char *text)
{
	static const char letters[] = {'i', 'm', 'l'};
	GString *all = g_string_new(NULL);
	Pattern found;
	for (const char *at = text; pattern_next(text, at, &found); at = found.end) {
		g_assert_true(found.at >= at && found.end > found.at);
		g_string_append_printf(all, "%c ", letters[found.kind]);
		g_string_append_len(all, found.at, found.end - found.at);
		g_string_append_c(all, '\n');
	}
	return g_string_free(all, FALSE);
}

typedef struct {
	const char *text, *found;
} Case;

static void
assert_cases(const Case *cases, gsize count)
{
	for (gsize i = 0; i < count; i++) {
		g_autofree char *found = all_in(cases[i].text);
		g_assert_cmpstr(found, ==, cases[i].found);
	}
}

static void
test_identity(void)
{
	static const Case cases[] = {
		{"11010519491231002X", "i 11010519491231002X\n"},
		{"身份证：11010519491231002x。", "i 11010519491231002x\n"},
		{"１１０１０５１９４９１２３１００２Ｘ",
		 "i １１０１０５１９４９１２３１００２Ｘ\n"},
		{"110105 19491231 002X", "i 110105 19491231 002X\n"},
		{"110105-19491231-002X", "i 110105-19491231-002X\n"},
		{"440524188001010014", "i 440524188001010014\n"},
		/* The check character is wrong, or another. */
		{"110105194912310021", ""},
		{"440524188001010015", ""},
		/* Part of something longer, or too short. */
		{"111010519491231002X", ""},
		{"440524188001010014.5", ""},
		{"440524188001010014A", ""},
		{"A440524188001010014", ""},
		{"1.440524188001010014", ""},
		{"44052418800101001", ""},
		{"110105-19491231 002X", ""},
		/* The end of a sentence is no decimal. */
		{"440524188001010014.", "i 440524188001010014\n"},
	};
	assert_cases(cases, G_N_ELEMENTS(cases));
}

static void
test_mobile(void)
{
	static const Case cases[] = {
		{"13800138000", "m 13800138000\n"},
		{"电话13800138000转1", "m 13800138000\n"},
		{"13000000000,19999999999", "m 13000000000\nm 19999999999\n"},
		{"138-0013-8000 138 0013 8001", "m 138-0013-8000\nm 138 0013 8001\n"},
		{"+8613800138000、+86 13800138001、86-13800138002",
		 "m 13800138000\nm 13800138001\nm 13800138002\n"},
		{"１３８００１３８０００", "m １３８００１３８０００\n"},
		{"{tel: 13800138000}", "m 13800138000\n"},
		/* None of these prefixes is given out. */
		{"10800138000 11800138000 12800138000 23800138000", ""},
		/* Too short, too long, decimals, parts of words and of other numbers. */
		{"1380013800", ""},
		{"138001380001", ""},
		{"13800138000.5 0.13800138000", ""},
		{"no13800138000 13800138000a _13800138000", ""},
		{"0632-13800138000", ""},
		{"13800138000-1", ""},
		{"138-00138000 138-0013 8000", ""},
		{"2023年1月3800138000", ""},
	};
	assert_cases(cases, G_N_ELEMENTS(cases));
}

static void
test_link(void)
{
	static const Case cases[] = {
		{"javascript:alert(1)", "l javascript:\n"},
		{"[点](JavaScript\\:alert\\(1\\))", "l JavaScript\\:\n"},
		{"java\tscript: x", "l java\tscript:\n"},
		{"vbscript:x", "l vbscript:\n"},
		{"data:text/html;base64,xx", "l data:\n"},
		{"data:,x", "l data:\n"},
		{"见ftp://example.org/与file:///etc", "l ftp://\nl file://\n"},
		{"view-source:https://x", ""},
		{"http://example.org/ HTTPS://example.org/ mailto:a@example.org", ""},
		{"data: 5", ""},
		{"data:五", ""},
		{"metadata:text/html,x", ""},
		{"nojavascript:x", ""},
		{"12:30 a:b", ""},
	};
	assert_cases(cases, G_N_ELEMENTS(cases));
}

static void
test_digits(void)
{
	static const char written[] = "１38-0013 8000";
	g_autofree char *digits = pattern_digits(written, written + strlen(written));
	g_autofree char *masked = pattern_masked(digits);
	g_assert_cmpstr(digits, ==, "13800138000");
	g_assert_cmpstr(masked, ==, "138****8000");
	static const char last[] = "1x";
	g_autofree char *check = pattern_digits(last, last + strlen(last));
	g_assert_cmpstr(check, ==, "1X");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/check/pattern/identity", test_identity);
	g_test_add_func("/check/pattern/mobile", test_mobile);
	g_test_add_func("/check/pattern/link", test_link);
	g_test_add_func("/check/pattern/digits", test_digits);
	return g_test_run();
}
