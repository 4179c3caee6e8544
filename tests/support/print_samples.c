#include "support/print_samples.h"
#include "support/test_support.h"
#include <libxml/parser.h>
#include <libxml/relaxng.h>
#include <string.h>

static char *
tree_path(const char *name)
{
	return g_build_filename(g_test_get_dir(G_TEST_DIST), "..", name, NULL);
}

const Fonts *
sample_fonts(void)
{
	static Fonts *fonts;
	g_autofree char *folder = tree_path("fonts");
	g_autofree char *cache =
		g_build_filename(g_test_get_dir(G_TEST_BUILT), "seen", "font-cache", NULL);
	const char *const folders[] = {folder, NULL};
	g_autoptr(GError) error = NULL;

	if (!fonts)
		fonts = fonts_open(folders, cache, &error);
	g_assert_no_error(error);
	return fonts;
}

const PrintStyles *
sample_styles(void)
{
	static PrintStyles *styles;
	g_autofree char *path = tree_path("templates/bulletin/styles.xml");
	g_autoptr(GError) error = NULL;

	if (!styles) {
		xmlDoc *source = xmlReadFile(path, NULL, XML_PARSE_NONET);

		g_assert_nonnull(source);
		styles = print_styles_new(source, &error);
		xmlFreeDoc(source);
	}
	g_assert_no_error(error);
	return styles;
}

static Print *
lay_out(xmlDoc *document, GHashTable *figures, ProblemList *problems)
{
	g_autoptr(ProblemList) own = problem_list_new();
	g_autoptr(GError) error = NULL;
	Print *print = print_layout(document, sample_styles(), figures, sample_fonts(), NULL,
				    problems ? problems : own, &error);

	g_assert_no_error(error);
	g_assert_nonnull(print);
	g_assert_cmpuint(problem_count(own, SEVERITY_ERROR), ==, 0);
	return print;
}

Print *
sample_layout(const char *xml, GHashTable *figures, ProblemList *problems)
{
	xmlDoc *document = xmlReadMemory(xml, (int)strlen(xml), "sample.xml", NULL,
					 XML_PARSE_NONET | XML_PARSE_HUGE);
	Print *print;

	g_assert_nonnull(document);
	print = lay_out(document, figures, problems);
	xmlFreeDoc(document);
	return print;
}

static void
assert_valid(xmlDoc *document)
{
	g_autofree char *path = tree_path("templates/bulletin/document.rng");
	xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(path);
	xmlRelaxNG *schema = xmlRelaxNGParse(parser);
	xmlRelaxNGValidCtxt *validator = xmlRelaxNGNewValidCtxt(schema);

	g_assert_nonnull(validator);
	g_assert_cmpint(xmlRelaxNGValidateDoc(validator, document), ==, 0);
	xmlRelaxNGFreeValidCtxt(validator);
	xmlRelaxNGFree(schema);
	xmlRelaxNGFreeParserCtxt(parser);
}

Print *
sample_layout_file(const char *name, GHashTable *figures, ProblemList *problems)
{
	g_autofree char *path =
		g_strdup_printf("%s/data/print/%s.xml", g_test_get_dir(G_TEST_DIST), name);
	xmlDoc *document = xmlReadFile(path, NULL, XML_PARSE_NONET);
	Print *print;

	g_assert_nonnull(document);
	assert_valid(document);
	print = lay_out(document, figures, problems);
	xmlFreeDoc(document);
	return print;
}

char *
sample_document(const char *blocks)
{
	return g_strconcat("<document id='sample/2023-06' title='样张' author='要点' "
			   "date='2023-07-08'><title/>",
			   blocks, "</document>", NULL);
}

GHashTable *
sample_figures(void)
{
	static Shape bar = {.kind = SHAPE_RECTANGLE,
			    .style = "bar",
			    .x = 80,
			    .y = 40,
			    .width = 240,
			    .height = 24};
	static Shape label = {.kind = SHAPE_TEXT,
			      .style = "label",
			      .x = 80,
			      .y = 30,
			      .font_size = 14,
			      .text = "建设幼儿园"};
	static ChartFigure figure = {.id = "sample",
				     .kind = "bars",
				     .title = "进度",
				     .sentence = "建设幼儿园完成六成。",
				     .width = 480,
				     .height = 160};
	static GHashTable *figures;

	if (!figures) {
		figure.shapes = g_ptr_array_new();
		g_ptr_array_add(figure.shapes, &bar);
		g_ptr_array_add(figure.shapes, &label);
		figures = g_hash_table_new(g_str_hash, g_str_equal);
		g_hash_table_insert(figures, (char *)"sample", &figure);
	}
	return figures;
}

Paragraph *
sample_paragraph(const char *text, StyleKind kind, double width, double indent, Alignment alignment)
{
	const Style *style = &sample_styles()->styles[kind];
	g_autoptr(Shaper) shaper = shaper_new(sample_fonts(), sample_styles());
	RichText *rich = rich_text_new();
	Paragraph *paragraph;

	rich_text_append(rich, text, (TextSpan){.face = style->face});
	paragraph = paragraph_shape(shaper, rich, style);
	paragraph_break(paragraph, width, indent, alignment);
	return paragraph;
}

char *
sample_line(const Paragraph *paragraph, guint line)
{
	const Line *found = &g_array_index(paragraph->lines, Line, line);

	return g_strndup(paragraph->text + found->text_start,
			 (gsize)(found->text_end - found->text_start));
}

char *
sample_repeat(const char *text, int times)
{
	GString *all = g_string_new(NULL);

	for (int i = 0; i < times; i++)
		g_string_append(all, text);
	return g_string_free(all, FALSE);
}

char *
sample_paragraph_of(int lines)
{
	g_autofree char *text = sample_repeat("国", 28 * lines - 4);

	return g_strdup_printf("<paragraph>%s</paragraph>", text);
}
