/* Lines of Chinese text: where they break, how they are filled. */
#include "support/print_samples.h"
#include "support/test_support.h"
#include <math.h>
#include <string.h>

static const char ordinary[] =
	"截至2023年6月底，“双减”工作按《关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见》"
	"（中办发〔2021〕40号）推进，课后服务“5+2”模式实现义务教育学校全覆盖（见附件3），参加学生占比98.6%；"
	"各区（市）要逐项明确责任人、时间表、路线图，“一项一策”，限期整改——不得以任何理由推诿、拖延！"
	"第6期、3所、2.4万个、85%以上，……详见Yaodian的page。";

static const Cluster *
clusters_of(const Paragraph *paragraph)
{
	return (const Cluster *)(void *)paragraph->clusters->data;
}

static double
text_width(void)
{
	return sample_styles()->text_width;
}

/* The white between a cluster and the one before it. */
static double
gap_before(const Paragraph *paragraph, int index)
{
	const Cluster *clusters = clusters_of(paragraph);

	return clusters[index].x - clusters[index - 1].x - clusters[index - 1].width;
}

/* --- The page's grid -------------------------------------------------------------------------- */

/* GB/T 9704: 28 characters on a line, two of them the indent of the first. */
static void
test_grid(void)
{
	GString *long_text = g_string_new(NULL);
	g_autoptr(Paragraph) paragraph = NULL;

	for (int i = 0; i < 26 + 28 * 3; i++)
		g_string_append(long_text, "国");
	paragraph = sample_paragraph(long_text->str, STYLE_BODY, text_width(),
				     2 * sample_styles()->em, ALIGN_JUSTIFY);
	g_string_free(long_text, TRUE);
	g_assert_cmpuint(paragraph->lines->len, ==, 4);
	for (guint i = 0; i < 4; i++) {
		const Line *line = &g_array_index(paragraph->lines, Line, i);

		g_assert_cmpint(line->end - line->first, ==, i == 0 ? 26 : 28);
		g_assert_cmpfloat(fabs(line->x + line->width - text_width()), <, 0.01);
	}
}

/* --- Every line of many settings -------------------------------------------------------------- */

static void
assert_line(const Paragraph *paragraph, guint number, double width)
{
	const Cluster *clusters = clusters_of(paragraph);
	const Line *line = &g_array_index(paragraph->lines, Line, number);
	bool last = number + 1 == paragraph->lines->len;
	const Cluster *tail = &clusters[line->end - 1];

	if (number > 0)
		g_assert_false(clusters[line->first].rules.not_first);
	if (!last)
		g_assert_false(tail->rules.not_last);
	/* What the line ends with, less the blank half of a mark, stands at the margin. */
	if (!last && !line->is_short)
		g_assert_cmpfloat(fabs(tail->x + tail->width - spacing_line_end(tail) - width), <,
				  0.01);
	g_assert_cmpfloat(tail->x + tail->width - spacing_line_end(tail), <, width + 0.01);
	for (int i = line->first + 1; i < line->end; i++)
		if (clusters[i - 1].rules.class != CHARACTER_SPACE)
			g_assert_cmpfloat(gap_before(paragraph, i), <, 0.1 * paragraph->em);
}

/* The same text in lines of every width, so that each of its characters comes to each place. */
static void
test_edges(void)
{
	double em = sample_styles()->em;

	for (int step = 0; step < 200; step++) {
		double width = 12 * em + step * em / 12;
		g_autoptr(Paragraph) paragraph =
			sample_paragraph(ordinary, STYLE_BODY, width, 2 * em, ALIGN_JUSTIFY);

		for (guint i = 0; i < paragraph->lines->len; i++)
			assert_line(paragraph, i, width);
	}
}

/* Lines together hold the whole text, nothing twice. */
static void
test_whole(void)
{
	for (int width = 1; width < 400; width += 7) {
		g_autoptr(Paragraph) paragraph =
			sample_paragraph(ordinary, STYLE_TABLE_CELL, width, 0, ALIGN_LEFT);
		GString *all = g_string_new(NULL);

		for (guint i = 0; i < paragraph->lines->len; i++) {
			g_autofree char *line = sample_line(paragraph, i);

			g_assert_cmpuint(strlen(line), >, 0);
			g_string_append(all, line);
		}
		g_assert_cmpstr(all->str, ==, ordinary);
		g_string_free(all, TRUE);
	}
}

/* --- Groups and words ------------------------------------------------------------------------- */

static bool
is_cut(const Paragraph *paragraph, const char *group)
{
	const char *found = strstr(paragraph->text, group);
	int start, end;

	g_assert_nonnull(found);
	start = (int)(found - paragraph->text);
	end = start + (int)strlen(group);
	for (guint i = 1; i < paragraph->lines->len; i++) {
		int cut = g_array_index(paragraph->lines, Line, i).text_start;

		if (cut > start && cut < end)
			return true;
	}
	return false;
}

static void
test_groups(void)
{
	static const char *const groups[] = {"2023年6月", "〔2021〕40号", "98.6%", "第6期",
					     "3所",	  "2.4万",	  "——",	   "……",
					     "Yaodian",	  "85%"};
	double em = sample_styles()->em;

	for (int step = 0; step < 200; step++) {
		g_autoptr(Paragraph) paragraph = sample_paragraph(
			ordinary, STYLE_BODY, 14 * em + step * em / 10, 2 * em, ALIGN_JUSTIFY);

		for (gsize i = 0; i < G_N_ELEMENTS(groups); i++)
			g_assert_false(is_cut(paragraph, groups[i]));
	}
}

/* A word that fits no line is cut; one that does is not. */
static void
test_long_word(void)
{
	g_autofree char *word = g_strnfill(300, 'A');
	g_autofree char *text = g_strconcat("前文", word, "后文abcdefgh", NULL);
	g_autoptr(Paragraph) paragraph =
		sample_paragraph(text, STYLE_BODY, text_width(), 0, ALIGN_JUSTIFY);

	g_assert_true(is_cut(paragraph, word));
	g_assert_false(is_cut(paragraph, "abcdefgh"));
	for (guint i = 0; i < paragraph->lines->len; i++)
		g_assert_cmpfloat(g_array_index(paragraph->lines, Line, i).width, <=,
				  text_width() + 0.01);
}

/* An address is cut at its joints. */
static void
test_address(void)
{
	g_autoptr(Paragraph) paragraph = sample_paragraph(
		"详见https://yaodian.example/plans/zaozhuang-2023/targets/prevention-education.html。",
		STYLE_BODY, text_width() * 0.75, 0, ALIGN_LEFT);

	g_assert_cmpuint(paragraph->lines->len, >, 1);
	for (guint i = 0; i + 1 < paragraph->lines->len; i++) {
		g_autofree char *line = sample_line(paragraph, i);

		g_assert_nonnull(strchr("/-.", line[strlen(line) - 1]));
	}
}

/* No paragraph ends with a line of one character where a line before it has one to give. */
static void
test_single_last(void)
{
	double em = sample_styles()->em;

	for (int extra = 0; extra < 28; extra++) {
		GString *text = g_string_new("各地要高度重视，认真落实，按时报送，不得拖延");
		g_autoptr(Paragraph) paragraph = NULL;
		const Line *last;

		for (int i = 0; i < extra + 10; i++)
			g_string_append(text, "文");
		g_string_append(text, "。");
		paragraph = sample_paragraph(text->str, STYLE_BODY, 14 * em, 2 * em, ALIGN_JUSTIFY);
		last = &g_array_index(paragraph->lines, Line, paragraph->lines->len - 1);
		g_assert_cmpint(last->end - last->first, >, 2);
		g_string_free(text, TRUE);
	}
}

/* --- Marks ------------------------------------------------------------------------------------ */

/* How wide a text is on one line, in em. */
static double
ems(const char *text)
{
	g_autoptr(Paragraph) paragraph = sample_paragraph(text, STYLE_BODY, 1000, 0, ALIGN_LEFT);

	return paragraph_width(paragraph) / paragraph->em;
}

static void
assert_ems(const char *text, double wanted)
{
	g_assert_cmpfloat(fabs(ems(text) - wanted), <, 0.02);
}

static void
test_squeeze(void)
{
	assert_ems("国国", 2);
	assert_ems("国。国", 3);
	/* Two marks share a blank: three halves of a square. */
	assert_ems("国）。国", 3.5);
	assert_ems("国》《国", 3.5);
	assert_ems("国：“国", 3.5);
	assert_ems("国。”国", 3.5);
	assert_ems("国（《国", 3.5);
	assert_ems("国”）。国", 4);
	/* 间隔号 takes half a square. */
	assert_ems("国·国", 2.5);
	/* Two dashes, two ellipses: two squares each. */
	assert_ems("——", 2);
	assert_ems("……", 2);
}

/* At both ends of a line the blank half of a mark goes. */
static void
test_half_at_edges(void)
{
	g_autoptr(Paragraph) paragraph =
		sample_paragraph("（国国）", STYLE_BODY, 1000, 0, ALIGN_LEFT);
	const Line *line = &g_array_index(paragraph->lines, Line, 0);

	g_assert_cmpfloat(fabs(line->width / paragraph->em - 3), <, 0.02);
	g_assert_cmpfloat(fabs(line->x), <, 0.01);
	g_assert_cmpfloat(clusters_of(paragraph)[0].x, <, -0.4 * paragraph->em);
}

static void
test_han_latin(void)
{
	g_autoptr(Paragraph) paragraph =
		sample_paragraph("共20所", STYLE_BODY, 1000, 0, ALIGN_LEFT);

	g_assert_cmpfloat(gap_before(paragraph, 1), >, 0.05 * paragraph->em);
	g_assert_cmpfloat(fabs(gap_before(paragraph, 2)), <, 1e-6);
	g_assert_cmpfloat(gap_before(paragraph, 3), >, 0.05 * paragraph->em);
}

/* Spaces at a line's end are not seen; those of the data are. */
static void
test_spaces(void)
{
	g_autoptr(Paragraph) paragraph =
		sample_paragraph("  20 所 \n 幼儿园\nabc\tdef  ", STYLE_BODY, 1000, 0, ALIGN_LEFT);

	g_assert_cmpstr(paragraph->text, ==, "20 所幼儿园 abc def");
	paragraph_break(paragraph, paragraph_width(paragraph) - 20, 0, ALIGN_LEFT);
	g_assert_cmpuint(paragraph->lines->len, ==, 2);
	g_assert_cmpint(g_array_index(paragraph->lines, Line, 0).text_end, ==,
			g_array_index(paragraph->lines, Line, 1).text_start);
}

/* What cannot be seen is dropped, what cannot be read is shown as such. */
static void
test_unreadable(void)
{
	g_autoptr(Paragraph) paragraph = sample_paragraph("a\xE2\x80\x8B"
							  "b\xE2\x80\xAE"
							  "c\xEF\xBB\xBF"
							  "d\x01"
							  "e\xC2\x9F"
							  "f\xFFg",
							  STYLE_BODY, 1000, 0, ALIGN_LEFT);

	g_assert_cmpstr(paragraph->text, ==,
			"abcd\xEF\xBF\xBD"
			"e\xEF\xBF\xBD"
			"f\xEF\xBF\xBDg");
	g_assert_cmpuint(paragraph->clusters->len, ==, 10);
}

static void
test_titles(void)
{
	g_autoptr(Paragraph) paragraph = sample_paragraph(
		"《枣庄市教育局（中共枣庄市委教育工委）2023年工作要点》落实情况月报样张（2023年6月）",
		STYLE_TITLE, text_width(), 0, ALIGN_CENTER);
	GString *lines = g_string_new(NULL);

	for (guint i = 0; i < paragraph->lines->len; i++) {
		g_autofree char *line = sample_line(paragraph, i);
		const Line *set = &g_array_index(paragraph->lines, Line, i);

		g_string_append_printf(lines, "%s\n", line);
		g_assert_cmpfloat(fabs(2 * set->x + set->width - text_width()), <, 0.01);
	}
	g_assert_cmpstr(lines->str, ==,
			"《枣庄市教育局（中共枣庄市委教育工委）\n"
			"2023年工作要点》\n"
			"落实情况月报样张（2023年6月）\n");
	g_string_free(lines, TRUE);
}

/* --- Anything at all -------------------------------------------------------------------------- */

/* Texts without sense in columns of any width: every line holds something, the whole is there. */
static void
test_any_text(void)
{
	static const char *const pieces[] = {"国", "，", "。", "（", "）", "“",		  "”", "《",
					     "》", "a",	 "1",  " ",  "——", "……",	  "·", "%",
					     "/",  "年", "第", "〔", "〕", "\xEF\xBF\xBD"};

	GRand *chance = g_rand_new_with_seed(9704);

	for (int round = 0; round < 400; round++) {
		GString *text = g_string_new("国");
		int length = g_rand_int_range(chance, 0, 60);
		double width = g_rand_double_range(chance, 1, 300);
		int covered = 0;
		g_autoptr(Paragraph) paragraph = NULL;

		for (int i = 0; i < length; i++)
			g_string_append(text,
					pieces[g_rand_int_range(chance, 0, G_N_ELEMENTS(pieces))]);
		paragraph = sample_paragraph(text->str, STYLE_BODY, width, 0,
					     (Alignment)g_rand_int_range(chance, 0, 4));
		for (guint i = 0; i < paragraph->lines->len; i++) {
			const Line *line = &g_array_index(paragraph->lines, Line, i);

			g_assert_cmpint(line->end, >, line->first);
			g_assert_cmpint(line->text_start, ==, covered);
			covered = line->text_end;
		}
		g_assert_cmpint(covered, ==, (int)strlen(paragraph->text));
		g_string_free(text, TRUE);
	}
	g_rand_free(chance);
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/print/lines/grid", test_grid);
	g_test_add_func("/print/lines/edges", test_edges);
	g_test_add_func("/print/lines/whole", test_whole);
	g_test_add_func("/print/lines/groups", test_groups);
	g_test_add_func("/print/lines/long-word", test_long_word);
	g_test_add_func("/print/lines/address", test_address);
	g_test_add_func("/print/lines/single-last", test_single_last);
	g_test_add_func("/print/lines/squeeze", test_squeeze);
	g_test_add_func("/print/lines/half-at-edges", test_half_at_edges);
	g_test_add_func("/print/lines/han-latin", test_han_latin);
	g_test_add_func("/print/lines/spaces", test_spaces);
	g_test_add_func("/print/lines/unreadable", test_unreadable);
	g_test_add_func("/print/lines/titles", test_titles);
	g_test_add_func("/print/lines/any-text", test_any_text);
	return g_test_run();
}
