/* figure.c - a figure as text, one line a shape: what goldens hold. See chart.h. */
#include "render/chart/chart.h"

static const char *const anchor_words[] = {"start", "middle", "end"};
static const char *const marker_words[] = {"circle", "diamond", "triangle", "triangle-down",
					   "square", "cross",	"left",	    "right"};

static void
append_points(GString *text, const Shape *shape)
{
	for (int i = 0; i < shape->point_count; i++)
		g_string_append_printf(text, " %g,%g", shape->points[2 * i],
				       shape->points[2 * i + 1]);
}

static void
append_shape(GString *text, const Shape *shape)
{
	switch (shape->kind) {
	case SHAPE_RECTANGLE:
		g_string_append_printf(text, "rectangle %s %g,%g %gx%g", shape->style, shape->x,
				       shape->y, shape->width, shape->height);
		break;
	case SHAPE_LINE:
		g_string_append_printf(text, "line %s %g,%g by %g,%g", shape->style, shape->x,
				       shape->y, shape->width, shape->height);
		break;
	case SHAPE_POLYLINE:
	case SHAPE_POLYGON:
		g_string_append_printf(text, "%s %s",
				       shape->kind == SHAPE_POLYGON ? "polygon" : "polyline",
				       shape->style);
		append_points(text, shape);
		break;
	case SHAPE_MARKER:
		g_string_append_printf(text, "marker %s %s %g,%g size %g", shape->style,
				       marker_words[shape->marker], shape->x, shape->y,
				       shape->width);
		break;
	case SHAPE_TEXT:
		g_string_append_printf(text, "text %s %g,%g %s %g “%s”", shape->style, shape->x,
				       shape->y, anchor_words[shape->anchor], shape->font_size,
				       shape->text);
		break;
	}
	if (shape->href != NULL)
		g_string_append_printf(text, " → %s", shape->href);
	g_string_append_c(text, '\n');
}

static void
append_cells(GString *text, const char *head, const GPtrArray *cells)
{
	g_string_append(text, head);
	for (guint i = 0; i < cells->len; i++)
		g_string_append_printf(text, "%s%s", i == 0 ? " " : " | ",
				       (const char *)g_ptr_array_index(cells, i));
	g_string_append_c(text, '\n');
}

char *
figure_to_text(const ChartFigure *figure)
{
	GString *text = g_string_new(NULL);

	g_string_append_printf(text, "figure %s %s %gx%g%s\ntitle %s\nsentence %s\n", figure->kind,
			       figure->id, figure->width, figure->height,
			       figure->sample ? " sample" : "", figure->title, figure->sentence);
	for (guint i = 0; i < figure->shapes->len; i++)
		append_shape(text, g_ptr_array_index(figure->shapes, i));
	if (figure->table.columns != NULL)
		append_cells(text, "columns", figure->table.columns);
	for (guint i = 0; figure->table.rows != NULL && i < figure->table.rows->len; i++)
		append_cells(text, "row", g_ptr_array_index(figure->table.rows, i));
	return g_string_free(text, FALSE);
}
