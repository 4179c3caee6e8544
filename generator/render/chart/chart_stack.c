/* chart_stack.c - how a whole is made up: one bar in segments. See kinds.h.
 *
 * Labels stand under their segments, moved aside where they would touch and tied by a line; where
 * one line is too short for all of them they form a list in the order of the segments. */
#include "render/chart/kinds.h"
#include "render/chart/labels.h"
#include "render/chart/legend.h"
#include "render/chart/rows.h"
#include "render/chart/style.h"

#define BAR 26.0
#define LEADER 16.0
#define MARK 14.0
#define LABEL_GAP 14.0
#define LIST_LINE 20.0
#define MOST_LABELS 12
#define MOST_ASIDE 120.0 /* px that a label may stand aside of its segment */

/* One segment with its label. */
typedef struct {
	const ChartRow *row;
	int index;	  /* of the row */
	const char *text; /* 已完成 4 */
	double from, to;  /* px */
	double text_width;
} Segment;

static bool
takes_part(const ChartRow *row)
{
	return number_given(row->value) && row->missing == NULL &&
	       number_compare(row->value, number_of(0, 1)) > 0;
}

/* Returns the rows that have a positive value, laid from 0 to the canvas's width. */
static GArray *
make_segments(const ChartData *data, Canvas *canvas)
{
	GArray *segments = g_array_new(FALSE, FALSE, sizeof(Segment));
	double total = 0, before = 0;

	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		if (takes_part(row))
			total += number_to_double(row->value);
	}
	for (guint i = 0; i < data->rows->len; i++) {
		const ChartRow *row = g_ptr_array_index(data->rows, i);
		if (!takes_part(row))
			continue;
		Segment segment = {
			.row = row, .index = (int)i, .from = before / total * canvas->width};
		before += number_to_double(row->value);
		segment.to = before / total * canvas->width;
		segment.text = arena_take(canvas->arena,
					  g_strjoin(" ", row->label, row->value_text, NULL));
		segment.text_width = canvas_text_width(canvas, "label", TEXT_SIZE, segment.text);
		g_array_append_val(segments, segment);
	}
	return segments;
}

static void
draw_bar(const GArray *segments, double y, Canvas *canvas)
{
	for (guint i = 0; i < segments->len; i++) {
		const Segment *segment = &g_array_index(segments, Segment, i);
		/* White gaps part neighbours where colours do not; a segment never vanishes in them. */
		double gap = i + 1 < segments->len && segment->to - segment->from > 3 ? 1.5 : 0;
		const char *style =
			segment->row->has_status ? style_of_status(segment->row->status) : "bar";
		canvas_mark_row(canvas, segment->index, segment->row->plan);
		Shape *shape = canvas_bar(canvas, style, segment->from, segment->to - gap, y, BAR);
		shape->href = segment->row->href;
		canvas_end_mark(canvas);
	}
}

static void
draw_label(const Segment *segment, double x, double middle, Canvas *canvas)
{
	double mark = segment->row->has_status ? MARK : 0;

	canvas_mark_row(canvas, segment->index, segment->row->plan);
	if (segment->row->has_status)
		canvas_status(canvas, segment->row->status, x + 5, middle, 10);
	Shape *shape = canvas_text(canvas, "label", x + mark, canvas_baseline(middle, TEXT_SIZE),
				   ANCHOR_START, TEXT_SIZE, segment->text);
	shape->href = segment->row->href;
	canvas_end_mark(canvas);
}

/* One label a line, wrapped. */
static void
draw_long_list(const GArray *segments, double y, Canvas *canvas)
{
	for (guint i = 0; i < segments->len; i++) {
		const Segment *segment = &g_array_index(segments, Segment, i);
		double mark = segment->row->has_status ? MARK : 0;
		GPtrArray *lines = canvas_wrap(canvas, "label", TEXT_SIZE, segment->text,
					       canvas->width - mark);

		canvas_mark_row(canvas, segment->index, segment->row->plan);
		if (segment->row->has_status)
			canvas_status(canvas, segment->row->status, 5,
				      y + TEXT_SIZE * LINE_PITCH / 2, 10);
		y += canvas_lines(canvas, "label", mark, y, ANCHOR_START, TEXT_SIZE, lines,
				  segment->row->href) +
		     3;
		canvas_end_mark(canvas);
	}
	canvas->y = y;
}

/* Returns false, with nothing drawn, when the labels need more than one line. */
static bool
draw_labels_below(const GArray *segments, double y, Canvas *canvas)
{
	LabelSpan spans[MOST_LABELS];

	if (segments->len > MOST_LABELS)
		return false;
	for (guint i = 0; i < segments->len; i++) {
		const Segment *segment = &g_array_index(segments, Segment, i);
		spans[i] = (LabelSpan){
			.wanted = (segment->from + segment->to) / 2,
			.size = segment->text_width + (segment->row->has_status ? MARK : 0),
		};
	}
	if (!labels_spread(spans, (int)segments->len, 0, canvas->width, LABEL_GAP))
		return false;
	/* Lines that run almost level lead nowhere: a list is easier to read. */
	for (guint i = 0; i < segments->len; i++)
		if (ABS(spans[i].centre - spans[i].wanted) > MOST_ASIDE)
			return false;
	for (guint i = 0; i < segments->len; i++) {
		const Segment *segment = &g_array_index(segments, Segment, i);
		double centre = (segment->from + segment->to) / 2;
		Shape *leader = canvas_polyline(canvas, "leader", 3);

		canvas_point(leader, centre, y + 2);
		canvas_point(leader, centre, y + 6);
		canvas_point(leader, spans[i].centre, y + LEADER);
		draw_label(segment, spans[i].centre - spans[i].size / 2, y + LEADER + 10, canvas);
	}
	canvas->y = y + LEADER + 20;
	return true;
}

static void
draw_list(const GArray *segments, double y, Canvas *canvas)
{
	double widest = 0;

	for (guint i = 0; i < segments->len; i++)
		widest = MAX(widest, g_array_index(segments, Segment, i).text_width);
	double column = widest + MARK + LABEL_GAP;
	if (widest + MARK > canvas->width) {
		draw_long_list(segments, y + 5, canvas);
		return;
	}
	int count = (int)segments->len;
	int columns = MAX(1, (int)((canvas->width + LABEL_GAP) / column));
	int lines = (count + columns - 1) / columns;
	/* No line holds a single label below a full one: three and three, not five and one. */
	columns = (count + lines - 1) / lines;
	column = MAX(column, (canvas->width + LABEL_GAP) / columns);
	for (guint i = 0; i < segments->len; i++)
		draw_label(&g_array_index(segments, Segment, i), (i % columns) * column,
			   y + 14 + (i / columns) * LIST_LINE, canvas);
	canvas->y = y + 6 + lines * LIST_LINE;
}

void
chart_draw_stack(const ChartData *data, Canvas *canvas)
{
	/* Labels name the segments: the legend only keeps clear of the note. */
	legend_draw(canvas, NULL, 0);
	g_autoptr(GArray) segments = make_segments(data, canvas);

	if (segments->len == 0) {
		canvas_rectangle(canvas, "track-empty", 0.5, canvas->y, canvas->width - 1, BAR);
		if (data->empty_text != NULL)
			canvas_text(canvas, "missing", canvas->width / 2,
				    canvas_baseline(canvas->y + BAR / 2, TEXT_SIZE), ANCHOR_MIDDLE,
				    TEXT_SIZE, data->empty_text);
		canvas->y += BAR + 2;
		return;
	}
	draw_bar(segments, canvas->y, canvas);
	if (!draw_labels_below(segments, canvas->y + BAR, canvas))
		draw_list(segments, canvas->y + BAR, canvas);
}
