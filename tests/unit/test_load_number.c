/* test_load_number.c - numbers as people write them: what was meant, and item numbers as printed. */
#include "load/chinese_number.h"
#include "load/number_hint.h"

static void
test_chinese(void)
{
	static const struct {
		const char *text;
		gint64 value;
		const char *rest;
	} cases[] = {
		{"七", 7, ""},		{"十", 10, ""},	       {"十四", 14, ""},
		{"二十", 20, ""},	{"二十七", 27, ""},    {"一百", 100, ""},
		{"一百零三", 103, ""},	{"一百一十", 110, ""}, {"三千二百", 3200, ""},
		{"二〇二三", 2023, ""}, {"两所", 2, "所"},     {"六成", 6, "成"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		gint64 value = -1;
		gsize length = chinese_number_read(cases[i].text, &value);
		g_assert_cmpint(value, ==, cases[i].value);
		g_assert_cmpstr(cases[i].text + length, ==, cases[i].rest);
	}
	gint64 value = -1;
	g_assert_cmpuint(chinese_number_read("所", &value), ==, 0);
	g_assert_cmpuint(chinese_number_read("", &value), ==, 0);
	g_assert_cmpint(value, ==, -1);
}

static void
test_items(void)
{
	static const struct {
		const char *heading, *number;
	} cases[] = {
		{"1. 强化党的创新理论武装。", "1"},
		{"28.统筹疫情防控。", "28"},
		{"（七）推进学前教育补短提质。", "7"},
		{"（二十七）守正创新做好新闻宣传。", "27"},
		{"(3)督导", "3"},
		{"十二、其他", "12"},
		{"第十条 经费", "10"},
		{"１２．经费", "12"},
		{"⼆十、经费", "20"},
		{"转变作风。", NULL},
		{"2023年工作", NULL},
		{"（待定）经费", NULL},
		{"0. 经费", NULL},
		{"", NULL},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *number = chinese_number_item(cases[i].heading);
		g_assert_cmpstr(number, ==, cases[i].number);
	}
}

static void
test_hints(void)
{
	static const struct {
		const char *text, *number, *most, *unit, *bound;
	} cases[] = {
		{"11所", "11", NULL, "所", NULL},
		{"11 所", "11", NULL, "所", NULL},
		{"85%", "85", NULL, "%", NULL},
		{"85％", "85", NULL, "%", NULL},
		{"1１所", "11", NULL, "所", NULL},
		{"2.4万", "24000", NULL, NULL, NULL},
		{"2.4万个", "24000", NULL, "个", NULL},
		{"1.2亿", "1.2", NULL, "亿元", NULL},
		{"1.2亿元", "1.2", NULL, "亿元", NULL},
		{"812万元", "812", NULL, "万元", NULL},
		{"1,200", "1200", NULL, NULL, NULL},
		{"二十", "20", NULL, NULL, NULL},
		{"二十所", "20", NULL, "所", NULL},
		{"85%以上", "85", NULL, "%", "at-least"},
		{"不少于6期", "6", NULL, "期", "at-least"},
		{"50余所", "50", NULL, "所", "at-least"},
		{"约20", "20", NULL, NULL, "about"},
		{"20所左右", "20", NULL, "所", "about"},
		{"3%以下", "3", NULL, "%", "at-most"},
		{"≤3", "3", NULL, NULL, "at-most"},
		{"10～15所", "10", "15", "所", "between"},
		{"88%至92%", "88", "92", "%", "between"},
		{"若干", NULL, NULL, NULL, NULL},
		{"20所学校和幼儿园的新建改扩建", NULL, NULL, NULL, NULL},
		{"", NULL, NULL, NULL, NULL},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(NumberHint) hint = number_hint_read(cases[i].text);
		g_assert_cmpstr(hint.number, ==, cases[i].number);
		if (cases[i].number == NULL)
			continue;
		g_assert_cmpstr(hint.number_max, ==, cases[i].most);
		g_assert_cmpstr(hint.unit, ==, cases[i].unit);
		g_assert_cmpstr(hint.bound, ==, cases[i].bound);
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/load/number/chinese", test_chinese);
	g_test_add_func("/load/number/items", test_items);
	g_test_add_func("/load/number/hints", test_hints);
	return g_test_run();
}
