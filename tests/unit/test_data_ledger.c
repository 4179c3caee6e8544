/* test_data_ledger.c - workbooks as XLSX: what unzip and xmllint-like readers would find, names of sheets, same bytes.
 * What the ledger of real plans holds is compared with everything else in scripts/agree.sh. */
#include "render/data/workbook.h"
#include "support/test_support.h"
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

/* --- reading back ------------------------------------------------------------------------------ */

/* One part of the file, unpacked by unzip. */
static char *
part_of(const char *folder, const char *name)
{
	g_autofree char *file = g_build_filename(folder, "book.xlsx", NULL);
	const char *const command[] = {"unzip", "-p", file, name, NULL};
	return test_run(command);
}

/* The result of an XPath expression, whose x: is SpreadsheetML. */
static char *
value_in(const char *xml, const char *expression)
{
	xmlDoc *document = xmlReadMemory(xml, (int)strlen(xml), NULL, NULL, XML_PARSE_NONET);
	g_assert_nonnull(document);
	xmlXPathContext *context = xmlXPathNewContext(document);
	xmlXPathRegisterNs(
		context, (const xmlChar *)"x",
		(const xmlChar *)"http://schemas.openxmlformats.org/spreadsheetml/2006/main");
	xmlXPathObject *result = xmlXPathEvalExpression((const xmlChar *)expression, context);
	g_assert_nonnull(result);
	xmlChar *text = xmlXPathCastToString(result);
	char *copy = g_strdup((const char *)text);
	xmlFree(text);
	xmlXPathFreeObject(result);
	xmlXPathFreeContext(context);
	xmlFreeDoc(document);
	return copy;
}

static void
assert_value(const char *xml, const char *expression, const char *wanted)
{
	g_autofree char *value = value_in(xml, expression);
	if (strcmp(value, wanted) != 0)
		g_error("%s is “%s”, not “%s”", expression, value, wanted);
}

/* --- a book ------------------------------------------------------------------------------------ */

static GPtrArray *
sample_sheets(void)
{
	GPtrArray *sheets = g_ptr_array_new_with_free_func(sheet_free);
	Sheet *sheet = sheet_new(g_strdup("枣庄2023"), g_strdup("《要点》台账"));
	sheet->marks = g_strdup("演示数据 & 内部版");
	sheet->address = g_strdup("https://yaodian.example/");
	sheet->frozen_columns = 1;
	sheet_add_column(sheet, g_strdup("目标名称"), COLUMN_TEXT, 26);
	sheet_add_column(sheet, g_strdup("数值"), COLUMN_NUMBER, 10);
	sheet_add_column(sheet, g_strdup("完成进度"), COLUMN_SHARE, 10);
	sheet_add_column(sheet, g_strdup("时限"), COLUMN_DATE, 12);
	sheet_add_column(sheet, g_strdup("月份"), COLUMN_MONTH, 12);
	sheet_add_column(sheet, g_strdup("网页"), COLUMN_LINK, 20);
	sheet_add_column(sheet, g_strdup("工作表"), COLUMN_SHEET, 20);
	const char **row = sheet_add_row(sheet);
	row[0] = "=1+1<b>&amp;";
	row[1] = "2.4";
	row[2] = "0.5833";
	row[3] = "2023-12-31";
	row[4] = "2023-06";
	row[5] = "plans/a/index.html";
	row[6] = "枣庄2023";
	row = sheet_add_row(sheet);
	row[0] = "空";
	row[1] = "0";
	row[5] = "";
	g_ptr_array_add(sheet->notes, g_strdup("空单元格表示没有数据"));
	g_ptr_array_add(sheets, sheet);
	return sheets;
}

static GBytes *
sample_book(char **text)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) sheets = sample_sheets();
	const Workbook workbook = {.title = "台账",
				   .author = "发布单位",
				   .comment = "说明",
				   .nature_name = "数据性质",
				   .nature = "演示数据",
				   .edition_name = "版本",
				   .edition = "内部版",
				   .date = {2023, 7, 8},
				   .sheets = sheets};
	GBytes *bytes = workbook_write(&workbook, text, &error);
	g_assert_no_error(error);
	return bytes;
}

static char *
written_folder(GBytes *bytes)
{
	g_autoptr(GError) error = NULL;
	char *folder = test_folder_new();
	g_autofree char *path = g_build_filename(folder, "book.xlsx", NULL);
	gsize length = 0;
	const char *data = g_bytes_get_data(bytes, &length);
	g_file_set_contents(path, data, (gssize)length, &error);
	g_assert_no_error(error);
	return folder;
}

static void
test_cells(void)
{
	g_autoptr(GBytes) bytes = sample_book(NULL);
	g_auto(TestFolder) folder = written_folder(bytes);
	g_autofree char *sheet = part_of(folder, "xl/worksheets/sheet1.xml");
	g_autofree char *strings = part_of(folder, "xl/sharedStrings.xml");
	static const char *const values[][2] = {
		/* Texts stay texts, whatever they look like. */
		{"string(//x:c[@r='A4']/@t)", "s"},
		{"count(//x:f)", "0"},
		{"string(//x:c[@r='B4'])", "2.4"},
		{"count(//x:c[@r='B4']/@t)", "0"},
		{"string(//x:c[@r='C4'])", "0.5833"},
		/* Days since 1899-12-30. */
		{"string(//x:c[@r='D4'])", "45291"},
		{"string(//x:c[@r='E4'])", "45078"},
		/* Zero is a number, nothing is nothing. */
		{"string(//x:c[@r='B5'])", "0"},
		{"count(//x:c[@r='C5']/x:v)", "0"},
		{"count(//x:c[@r='F5']/x:v)", "0"},
		{"string(//x:pane/@ySplit)", "3"},
		{"string(//x:pane/@xSplit)", "1"},
		{"string(//x:pane/@state)", "frozen"},
		{"string(//x:autoFilter/@ref)", "A3:G5"},
		{"count(//x:hyperlink)", "2"},
		{"string(//x:hyperlink/@location)", "'枣庄2023'!A1"},
		/* && is one & on the printed page. */
		{"string(//x:oddHeader)", "&R演示数据 && 内部版"},
		{"string(//x:cols/x:col[1]/@width)", "26.7109375"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(values); i++)
		assert_value(sheet, values[i][0], values[i][1]);
	assert_value(strings, "string(//x:si[x:t='=1+1<b>&amp;'])", "=1+1<b>&amp;");
	g_autofree char *links = part_of(folder, "xl/worksheets/_rels/sheet1.xml.rels");
	g_assert_nonnull(strstr(links, "\"https://yaodian.example/plans/a/index.html\""));
}

static void
test_properties(void)
{
	g_autoptr(GBytes) bytes = sample_book(NULL);
	g_auto(TestFolder) folder = written_folder(bytes);
	g_autofree char *core = part_of(folder, "docProps/core.xml");
	g_autofree char *custom = part_of(folder, "docProps/custom.xml");
	assert_value(core, "string(//*[local-name()='title'])", "台账");
	assert_value(core, "string(//*[local-name()='creator'])", "发布单位");
	assert_value(core, "string(//*[local-name()='created'])", "2023-07-08T00:00:00Z");
	assert_value(core, "string(//*[local-name()='modified'])", "2023-07-08T00:00:00Z");
	assert_value(custom, "string(//*[@name='数据性质'])", "演示数据");
	assert_value(custom, "string(//*[@name='版本'])", "内部版");
}

/* The text for the gate holds every string of the file, and the numbers as they were told. */
static void
test_text(void)
{
	g_autofree char *text = NULL;
	g_autoptr(GBytes) bytes = sample_book(&text);
	g_auto(TestFolder) folder = written_folder(bytes);
	g_autofree char *strings = part_of(folder, "xl/sharedStrings.xml");
	g_autofree char *count = value_in(strings, "count(//x:t)");
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	g_assert_cmpint(atoi(count), >, 10);
	for (int i = 1; i <= atoi(count); i++) {
		g_autofree char *expression = g_strdup_printf("string((//x:t)[%d])", i);
		g_autofree char *value = value_in(strings, expression);
		if (!g_strv_contains((const char *const *)lines, value))
			g_error("the gate would not see “%s”", value);
	}
	static const char *const others[] = {"2.4",	 "0.5833",   "2023-12-31", "2023-06",
					     "枣庄2023", "演示数据", "内部版",	   "说明"};
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		g_assert_true(g_strv_contains((const char *const *)lines, others[i]));
}

static void
test_same(void)
{
	g_autoptr(GBytes) first = sample_book(NULL);
	g_autoptr(GBytes) second = sample_book(NULL);
	g_assert_true(g_bytes_equal(first, second));
}

/* More than a cell may hold. */
static void
test_long(void)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func(sheet_free);
	Sheet *sheet = sheet_new(g_strdup("长"), g_strdup("长"));
	sheet_add_column(sheet, g_strdup("文字"), COLUMN_TEXT, 10);
	g_autoptr(GString) text = g_string_new(NULL);
	for (int i = 0; i < 40000; i++)
		g_string_append(text, "字");
	sheet_add_row(sheet)[0] = text->str;
	g_ptr_array_add(sheets, sheet);
	const Workbook workbook = {.title = "长", .date = {2023, 1, 1}, .sheets = sheets};
	g_autoptr(GBytes) bytes = workbook_write(&workbook, NULL, &error);
	g_assert_no_error(error);
	g_auto(TestFolder) folder = written_folder(bytes);
	g_autofree char *strings = part_of(folder, "xl/sharedStrings.xml");
	assert_value(strings, "string-length(//x:si[last()]/x:t)", "32767");
	g_assert_nonnull(strstr(strings, "字……</t>"));
}

static void
test_names(void)
{
	static const char *const cases[][2] = {
		{"枣庄2023", "枣庄2023"},
		{"甲/乙:丙[丁]*?\\", "甲 乙 丙 丁"},
		{"'引'", "引"},
		{"", "-"},
		{"history", "history 2"},
		/* 31 characters at most, an astral one counts twice. */
		{"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二",
		 "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一"},
		{"一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一三",
		 "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九 2"},
		{"枣庄2023", "枣庄2023 2"},
		{"Plan", "Plan"},
		{"PLAN", "PLAN 2"},
		{"𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀", "𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀𠀀"},
	};
	g_autoptr(GPtrArray) sheets = g_ptr_array_new_with_free_func(sheet_free);
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		char *name = sheet_name(sheets, cases[i][0]);
		g_assert_cmpstr(name, ==, cases[i][1]);
		g_ptr_array_add(sheets, sheet_new(name, g_strdup("")));
	}
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/data/ledger/cells", test_cells);
	g_test_add_func("/data/ledger/properties", test_properties);
	g_test_add_func("/data/ledger/text", test_text);
	g_test_add_func("/data/ledger/same", test_same);
	g_test_add_func("/data/ledger/long", test_long);
	g_test_add_func("/data/ledger/names", test_names);
	return g_test_run();
}
