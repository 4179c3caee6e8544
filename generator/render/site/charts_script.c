/* charts_script.c - the charts of plans as a script, for the reader's own view. See charts.h.
 *
 * A page that was opened from a folder may load scripts, but no other file. */
#include "render/site/charts.h"

#include "render/chart/svg.h"
#include "render/site/html.h"

bool
charts_have_plans(const ChartFigure *figure)
{
	for (guint i = 0; i < figure->bands->len; i++) {
		const ChartBand *band = g_ptr_array_index(figure->bands, i);
		if (band->plan != NULL && band->top < band->bottom)
			return true;
	}
	return false;
}

static void
append_member(GString *script, const char *name, const char *text)
{
	g_string_append_printf(script, ",\"%s\":", name);
	html_append_json_string(script, text);
}

static void
append_list(GString *script, const GPtrArray *texts)
{
	g_string_append_c(script, '[');
	for (guint i = 0; i < texts->len; i++) {
		g_string_append(script, i > 0 ? "," : "");
		html_append_json_string(script, g_ptr_array_index(texts, i));
	}
	g_string_append_c(script, ']');
}

static const char *
plan_of_row(const ChartFigure *figure, guint row)
{
	for (guint i = 0; i < figure->bands->len; i++) {
		const ChartBand *band = g_ptr_array_index(figure->bands, i);
		if (band->row == (int)row)
			return band->plan;
	}
	return NULL;
}

static const char *
href_of_row(const ChartTable *table, guint row)
{
	return table->hrefs != NULL && row < table->hrefs->len
		       ? g_ptr_array_index(table->hrefs, row)
		       : NULL;
}

static void
append_table(GString *script, const ChartFigure *figure)
{
	g_string_append(script, ",\"columns\":");
	append_list(script, figure->table.columns);
	g_string_append(script, ",\"rows\":[");
	for (guint i = 0; i < figure->table.rows->len; i++) {
		const char *plan = plan_of_row(figure, i), *href = href_of_row(&figure->table, i);

		g_string_append_printf(script, "%s{\"cells\":", i > 0 ? "," : "");
		append_list(script, g_ptr_array_index(figure->table.rows, i));
		if (plan != NULL)
			append_member(script, "plan", plan);
		if (href != NULL)
			append_member(script, "href", href);
		g_string_append_c(script, '}');
	}
	g_string_append_c(script, ']');
}

static void
append_figure(GString *script, const ChartFigure *figure, const char *foot, const Fonts *fonts)
{
	g_autofree char *wide = figure_to_svg_file(figure, foot, fonts);

	g_string_append_printf(script, "{\"sample\":%s", figure->sample ? "true" : "false");
	append_member(script, "id", figure->id);
	append_member(script, "title", figure->title);
	append_member(script, "sentence", figure->sentence);
	append_member(script, "svg", wide);
	if (figure->narrow != NULL) {
		g_autofree char *narrow = figure_to_svg_file(figure->narrow, foot, fonts);
		append_member(script, "narrow", narrow);
	}
	append_table(script, figure);
	g_string_append_c(script, '}');
}

char *
charts_script(const char *address, const GPtrArray *figures, const char *foot, const Fonts *fonts)
{
	GString *script = g_string_new("yaodian_charts(");

	html_append_json_string(script, address);
	g_string_append(script, ",[");
	for (guint i = 0; i < figures->len; i++) {
		g_string_append(script, i > 0 ? ",\n" : "\n");
		append_figure(script, g_ptr_array_index(figures, i), foot, fonts);
	}
	g_string_append(script, "]);\n");
	return g_string_free(script, FALSE);
}
