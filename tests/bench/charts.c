/* charts: what a chart costs, by kind (make bench).
 *
 * Each kind's chart of five plans is made many times: shapes alone, as SVG text, as the two SVG texts of
 * a page (wide and narrow), and painted into a PDF. CPU time, so that other work on the machine counts little; the best
 * of several rounds. */
#include "render/chart/svg.h"
#include "render/print/pdf.h"
#include "support/chart_samples.h"
#include "support/test_support.h"

#include <stdio.h>
#include <time.h>

#define ROUNDS 5
#define TIMES 100

typedef void (*Task)(const ChartData *data, const char *kind, const Fonts *fonts, PdfFonts *pdf);

static double
cpu_microseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static ChartData
wide(const ChartData *data)
{
	ChartData one = *data;
	one.width = 640;
	return one;
}

static void
make_shapes(const ChartData *data, const char *kind, const Fonts *fonts, PdfFonts *pdf)
{
	g_autoptr(Arena) arena = arena_new();
	ChartData one = wide(data);
	(void)pdf;
	chart_draw(kind, &one, fonts, arena);
}

static void
make_both(const ChartData *data, const char *kind, const Fonts *fonts, PdfFonts *pdf)
{
	g_autoptr(Arena) arena = arena_new();
	const ChartFigure *figure = chart_draw(kind, data, fonts, arena);
	xmlDoc *document = xmlNewDoc((const xmlChar *)"1.0");
	xmlNode *parent = xmlNewNode(NULL, (const xmlChar *)"figure");
	xmlBuffer *buffer = xmlBufferCreate();
	(void)pdf;
	xmlDocSetRootElement(document, parent);
	figure_to_svg(figure, parent, "../");
	xmlNodeDump(buffer, document, parent, 0, 0);
	xmlBufferFree(buffer);
	xmlFreeDoc(document);
}

static void
make_svg(const ChartData *data, const char *kind, const Fonts *fonts, PdfFonts *pdf)
{
	ChartData one = wide(data);
	make_both(&one, kind, fonts, pdf);
}

static void
make_page(const ChartData *data, const char *kind, const Fonts *fonts, PdfFonts *pdf)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(PdfContent) content = pdf_content_new(pdf, 842);
	g_autoptr(GError) error = NULL;
	ChartData one = wide(data);
	pdf_paint_figure(content, chart_draw(kind, &one, fonts, arena), fonts, &error);
	g_assert_no_error(error);
}

/* The least time of one call, in microseconds; the cutting of a PDF's fonts counts too. */
static double
measure(Task task, const char *kind, const Fonts *fonts)
{
	g_autoptr(Arena) arena = arena_new();
	const ChartData *data = chart_sample(kind, "shared", arena);
	double best = 0;

	for (int round = 0; round < ROUNDS; round++) {
		double from = cpu_microseconds();
		g_autoptr(PdfFonts) pdf = pdf_fonts_new();
		for (int i = 0; i < TIMES; i++)
			task(data, kind, fonts, pdf);
		pdf_fonts_cut(pdf, NULL);
		double spent = (cpu_microseconds() - from) / TIMES;
		best = round == 0 ? spent : MIN(best, spent);
	}
	return best;
}

int
main(int argc, char **argv)
{
	static const Task tasks[] = {make_shapes, make_svg, make_both, make_page};
	double worst[G_N_ELEMENTS(tasks)] = {0};

	g_test_init(&argc, &argv, NULL);
	g_auto(TestFolder) scratch = test_folder_new();
	g_autoptr(Fonts) fonts = chart_sample_fonts(scratch);
	printf("%-10s %10s %10s %10s %10s   (CPU time of a chart of five plans, µs)\n", "kind",
	       "shapes", "SVG", "both SVGs", "PDF");
	for (int i = 0; i < chart_kind_count; i++) {
		printf("%-10s", chart_kinds[i].name);
		for (gsize j = 0; j < G_N_ELEMENTS(tasks); j++) {
			double cost = measure(tasks[j], chart_kinds[i].name, fonts);
			worst[j] = MAX(worst[j], cost);
			printf(" %10.0f", cost);
		}
		printf("\n");
	}
	printf("%-10s %10.0f %10.0f %10.0f %10.0f   (reach: SVG 300, PDF 1000)\n", "most", worst[0],
	       worst[1], worst[2], worst[3]);
	return 0;
}
