/* Tables as CSV and JSON: RFC 4180, missing values, formulas, exact decimals. */
#include "render/data/csv.h"
#include "render/data/json.h"
#include "support/test_support.h"

#include <string.h>

static const char *const colours[] = {"", "red", "green", NULL};

static const Field fields[] = {
	{"name", FIELD_TEXT, true, NULL},	{"value", FIELD_NUMBER, false, NULL},
	{"count", FIELD_INTEGER, true, NULL},	{"open", FIELD_FLAG, true, NULL},
	{"day", FIELD_DATE, false, NULL},	{"month", FIELD_MONTH, false, NULL},
	{"colour", FIELD_WORD, false, colours}, {"tags", FIELD_LIST, false, NULL},
	{"sample", FIELD_SAMPLE, true, NULL},
};

static void
fill_edge_cases(Table *table, const RenderContext *context)
{
	g_assert_null(context);
	g_autoptr(GPtrArray) tags = g_ptr_array_new();
	g_ptr_array_add(tags, (char *)"甲");
	g_ptr_array_add(tags, (char *)"-乙,丙");
	table_row(table);
	table_set_text(table, "name", "建设20所，\"高质量\",\n第二行");
	table_set_number(table, "value", number_of(-5, 2));
	table_set_integer(table, "count", 0);
	table_set_flag(table, "open", true);
	table_set_date(table, "day", (Date){2023, 6, 5});
	table_set_month(table, "month", month_of(2023, 6));
	table_set_word(table, "colour", "red");
	table_set_list(table, "tags", tags);
	table_set_flag(table, "sample", true);
	/* All that may be missing is missing; the one number that is there is zero. */
	table_row(table);
	table_set_text(table, "name", "空");
	table_set_number(table, "value", NUMBER_ABSENT);
	table_set_integer(table, "count", 3);
	table_set_flag(table, "open", false);
	table_set_date(table, "day", (Date){0, 0, 0});
	table_set_month(table, "month", 0);
	table_set_word(table, "colour", "");
	table_set_list(table, "tags", NULL);
	table_set_flag(table, "sample", false);
	table_row(table);
	table_set_text(table, "name", "零");
	table_set_number(table, "value", number_of(0, 1));
}

static const Dataset edge_cases = {
	.name = "edge",
	.fields = fields,
	.field_count = G_N_ELEMENTS(fields),
	.key = "name",
	.fill = fill_edge_cases,
};

static char *
csv_text(const Dataset *dataset)
{
	g_autoptr(Table) table = table_new(dataset, NULL);
	g_autoptr(GBytes) bytes = csv_write(table, "演示数据");
	gsize length = 0;
	const char *data = g_bytes_get_data(bytes, &length);
	return g_strndup(data, length);
}

static void
test_csv(void)
{
	g_autofree char *csv = csv_text(&edge_cases);
	g_assert_cmpstr(csv, ==,
			"\xEF\xBB\xBFname,value,count,open,day,month,colour,tags,数据性质\r\n"
			"\"建设20所，\"\"高质量\"\",\n第二行\",-2.5,0,true,2023-06-05,2023-06,red,"
			"\"甲|-乙,丙\",演示数据\r\n"
			"空,,3,false,,,,,\r\n"
			"零,0,,,,,,,\r\n");
}

static void
test_row(void)
{
	g_autoptr(Table) table = table_new(&edge_cases, NULL);
	json_object *first = json_row(table, 0), *second = json_row(table, 1);
	g_assert_cmpstr(
		json_object_to_json_string_ext(first, JSON_C_TO_STRING_PLAIN |
							      JSON_C_TO_STRING_NOSLASHESCAPE),
		==,
		"{\"name\":\"建设20所，\\\"高质量\\\",\\n第二行\",\"value\":-2.5,\"count\":0,"
		"\"open\":true,\"day\":\"2023-06-05\",\"month\":\"2023-06\",\"colour\":\"red\","
		"\"tags\":[\"甲\",\"-乙,丙\"],\"sample\":true}");
	g_assert_cmpstr(json_object_to_json_string_ext(second, JSON_C_TO_STRING_PLAIN), ==,
			"{\"name\":\"空\",\"value\":null,\"count\":3,\"open\":false,\"day\":null,"
			"\"month\":null,\"colour\":null,\"tags\":[],\"sample\":false}");
	json_object_put(first);
	json_object_put(second);
	g_assert_true(table_has_sample(table));
}

/* --- formulas --------------------------------------------------------------------------------- */

static const char *const dangerous[] = {"=1+1", "+86", "-3",  "@name", "\tx",
					"＝1",	"＋1", "－1", "＠x"};
static const char *const harmless[] = {"1=1", "甲-乙", "'x", " =1", "。"};

static void
fill_formulas(Table *table, const RenderContext *context)
{
	(void)context;
	for (guint i = 0; i < G_N_ELEMENTS(dangerous); i++) {
		table_row(table);
		table_set_text(table, "name", dangerous[i]);
	}
	for (guint i = 0; i < G_N_ELEMENTS(harmless); i++) {
		table_row(table);
		table_set_text(table, "name", harmless[i]);
	}
}

static const Dataset formulas = {.name = "formulas",
				 .fields = fields,
				 .field_count = 1,
				 .key = "name",
				 .fill = fill_formulas};

static void
test_formula(void)
{
	g_autofree char *csv = csv_text(&formulas);
	g_auto(GStrv) lines = g_strsplit(csv, "\r\n", -1);
	guint line = 1;
	for (guint i = 0; i < G_N_ELEMENTS(dangerous); i++, line++) {
		g_assert_cmpint(lines[line][0], ==, '\'');
		g_assert_cmpstr(lines[line] + 1, ==, dangerous[i]);
	}
	for (guint i = 0; i < G_N_ELEMENTS(harmless); i++, line++)
		g_assert_cmpstr(lines[line], ==, harmless[i]);
	g_assert_cmpstr(lines[line], ==, "");
}

/* A negative number is a number, and JSON keeps every text as it is. */
static void
test_formula_elsewhere(void)
{
	g_autofree char *csv = csv_text(&edge_cases);
	g_assert_nonnull(strstr(csv, ",-2.5,"));
	g_autoptr(Table) table = table_new(&formulas, NULL);
	json_object *row = json_row(table, 0);
	g_assert_cmpstr(json_object_get_string(json_object_object_get(row, "name")), ==, "=1+1");
	json_object_put(row);
}

/* --- hostile text ------------------------------------------------------------------------------ */

#define HOSTILE "</script><img onerror=x>]]>{{a}}\x01\x1b\",\n{plan}&lt;"

static void
fill_hostile(Table *table, const RenderContext *context)
{
	(void)context;
	table_row(table);
	table_set_text(table, "name", HOSTILE);
}

static const Dataset hostile = {
	.name = "hostile", .fields = fields, .field_count = 1, .key = "name", .fill = fill_hostile};

/* Control characters become U+FFFD; everything else comes back as it went in. */
static void
test_hostile(void)
{
	const char *expected = "</script><img onerror=x>]]>{{a}}\uFFFD\uFFFD\",\n{plan}&lt;";
	g_autofree char *csv = csv_text(&hostile);
	g_assert_cmpstr(csv, ==,
			"\xEF\xBB\xBFname\r\n\"</script><img onerror=x>]]>{{a}}\uFFFD\uFFFD\"\","
			"\n{plan}&lt;\"\r\n");
	g_autoptr(Table) table = table_new(&hostile, NULL);
	g_autofree char *json = json_to_text(json_row(table, 0));
	json_object *read = json_tokener_parse(json);
	g_assert_cmpstr(json_object_get_string(json_object_object_get(read, "name")), ==, expected);
	json_object_put(read);
}

/* --- numbers ---------------------------------------------------------------------------------- */

static void
assert_share(Number share, const char *expected)
{
	g_autofree char *text = share_to_text(share);
	g_assert_cmpstr(text, ==, expected);
}

static void
test_share(void)
{
	assert_share(number_of(7, 12), "0.5833");
	assert_share(number_of(1, 20), "0.05");
	assert_share(number_of(1, 1), "1");
	assert_share(number_of(0, 1), "0");
	assert_share(number_of(100, 1), "100");
	assert_share(number_of(-1, 100000), "0");
	assert_share(number_of(-1, 3), "-0.3333");
	assert_share(number_of(24, 20), "1.2");
	assert_share(NUMBER_ABSENT, "");
}

/* What a double cannot hold is written as it was given. */
static void
test_decimal(void)
{
	static const char *const decimals[] = {"0.05",		 "83.2",    "0.1",
					       "9999999999.999", "-0.3333", "0"};
	for (guint i = 0; i < G_N_ELEMENTS(decimals); i++) {
		json_object *value = json_decimal(decimals[i]);
		g_assert_cmpstr(json_object_to_json_string(value), ==, decimals[i]);
		json_object_put(value);
	}
	g_assert_null(json_decimal(""));
	g_assert_null(json_decimal(NULL));
}

static void
test_wrong_column(void)
{
	if (g_test_subprocess()) {
		g_autoptr(Table) table = table_new(&edge_cases, NULL);
		table_set_text(table, "value", "20");
		return;
	}
	g_test_trap_subprocess(NULL, 0, 0);
	g_test_trap_assert_failed();
	g_test_trap_assert_stderr("*edge has no such column of this type: value*");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/data/csv/rows", test_csv);
	g_test_add_func("/data/csv/formula", test_formula);
	g_test_add_func("/data/csv/formula-elsewhere", test_formula_elsewhere);
	g_test_add_func("/data/json/row", test_row);
	g_test_add_func("/data/json/decimal", test_decimal);
	g_test_add_func("/data/share", test_share);
	g_test_add_func("/data/hostile", test_hostile);
	g_test_add_func("/data/wrong-column", test_wrong_column);
	return g_test_run();
}
