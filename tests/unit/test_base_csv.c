/* Fields of CSV: quoting, and texts that a spreadsheet would run. */
#include "base/csv.h"

typedef void (*Append)(GString *csv, const char *text);

static void
assert_field(Append append, const char *text, const char *wanted)
{
	g_autoptr(GString) csv = g_string_new(NULL);
	append(csv, text);
	g_assert_cmpstr(csv->str, ==, wanted);
}

static void
test_quoting(void)
{
	assert_field(csv_append_field, "普惠率", "普惠率");
	assert_field(csv_append_field, "", "");
	assert_field(csv_append_field, "a,b", "\"a,b\"");
	assert_field(csv_append_field, "“引”\"x\"", "\"“引”\"\"x\"\"\"");
	assert_field(csv_append_field, "一\n二", "\"一\n二\"");
	assert_field(csv_append_field, "一\r", "\"一\r\"");
	assert_field(csv_append_field, "=1", "=1");
}

static void
test_formulas(void)
{
	static const char *const formulas[] = {"=1+1", "+1x", "-cmd", "@x", "\tx",
					       "＝1",  "＋1", "－1",  "＠x"};
	for (gsize i = 0; i < G_N_ELEMENTS(formulas); i++) {
		g_autofree char *safe = g_strconcat("'", formulas[i], NULL);
		assert_field(csv_append_words, formulas[i], safe);
		assert_field(csv_append_cell, formulas[i], safe);
	}
	assert_field(csv_append_words, "=\"a\"", "\"'=\"\"a\"\"\"");
}

static void
test_numbers(void)
{
	static const char *const numbers[] = {"-3", "-3.5%", "+0.25", "12", "100%"};
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
		assert_field(csv_append_cell, numbers[i], numbers[i]);
	assert_field(csv_append_cell, "-", "'-");
	assert_field(csv_append_cell, "-.", "'-.");
	assert_field(csv_append_cell, "-3.", "'-3.");
	assert_field(csv_append_cell, "-3个百分点", "'-3个百分点");
	assert_field(csv_append_cell, "-3-4", "'-3-4");
	assert_field(csv_append_cell, "-3%%", "'-3%%");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/base/csv/quoting", test_quoting);
	g_test_add_func("/base/csv/formulas", test_formulas);
	g_test_add_func("/base/csv/numbers", test_numbers);
	return g_test_run();
}
