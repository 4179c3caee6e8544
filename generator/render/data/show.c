/* show.c - what was measured, for `show`. See data.h. */
#include "render/data/data.h"
#include "render/data/files.h"
#include "render/data/json.h"

#include <string.h>

/* --- JSON ------------------------------------------------------------------------------------- */

static json_object *
share_value(Number share)
{
	g_autofree char *text = share_to_text(share);
	return json_decimal(text);
}

static const char *
reason_label(const TargetResult *result, const Sentences *sentences)
{
	if (result->reason == REASON_NONE)
		return NULL;
	g_autofree char *id = g_strconcat("reason.", reason_words[result->reason], NULL);
	return sentence_word(sentences, id);
}

/* file:line, or "" when unknown. */
static char *
source_text(Position source)
{
	return source.file != NULL ? g_strdup_printf("%s:%d", source.file, source.line)
				   : g_strdup("");
}

static json_object *
target_object(const TargetResult *result, const Sentences *sentences)
{
	json_object *flags = json_object_new_array();
	for (int flag = 0; flag < FLAG_COUNT; flag++)
		if (result_has_flag(result, (Flag)flag))
			json_object_array_add(flags, json_text(flag_words[flag]));
	g_autofree char *sentence = sentence_for_result(sentences, result);
	g_autofree char *source = source_text(result->source);
	json_object *object = json_object_new_object();
	json_set(object, "id", json_text(result->target->id));
	json_set(object, "status", json_text(status_words[result->status]));
	json_set(object, "done", share_value(result->done));
	json_set(object, "scheduled", share_value(result->scheduled));
	json_set(object, "reason", json_text(reason_label(result, sentences)));
	json_set(object, "flags", flags);
	json_set(object, "sentence", json_text(sentence));
	json_set(object, "source", json_text(source));
	return object;
}

static json_object *
report_object(const Report *report, const Sentences *sentences)
{
	g_autofree char *month = month_to_text(report->month);
	json_object *targets = json_object_new_array();
	for (guint i = 0; i < report->results->len; i++)
		json_object_array_add(
			targets, target_object(g_ptr_array_index(report->results, i), sentences));
	json_object *object = json_object_new_object();
	json_set(object, "plan", json_text(report->plan->id));
	json_set(object, "month", json_text(month));
	json_set(object, "targets", targets);
	return object;
}

/* --- text ------------------------------------------------------------------------------------- */

/* How many columns of a terminal the text takes: Chinese characters take two. */
static int
text_width(const char *text)
{
	int width = 0;
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		if (!g_unichar_iszerowidth(character))
			width += g_unichar_iswide(character) ? 2 : 1;
	}
	return width;
}

/* A line of cells: char * each, one a column. */
typedef struct {
	char **cells;
	char *below; /* text that stands under the line; NULL for none */
} Line;

static void
line_free(gpointer data)
{
	Line *line = data;
	g_strfreev(line->cells);
	g_free(line->below);
	g_free(line);
}

/* Adds a line; cells (one a column, then NULL) and below are taken over. */
static void
add_line(GPtrArray *lines, char **cells, char *below)
{
	Line *line = g_new0(Line, 1);
	*line = (Line){cells, below};
	g_ptr_array_add(lines, line);
}

static char **
cells_of(const char *first, ...)
{
	GPtrArray *cells = g_ptr_array_new();
	va_list arguments;
	va_start(arguments, first);
	for (const char *cell = first; cell != NULL; cell = va_arg(arguments, const char *))
		g_ptr_array_add(cells, g_strdup(cell));
	va_end(arguments);
	g_ptr_array_add(cells, NULL);
	return (char **)g_ptr_array_free(cells, FALSE);
}

/* Appends the lines, each column as wide as its widest cell. alignment: a letter a column, r for
 * right-aligned, l for left. The last column is not padded. */
static void
append_lines(GString *text, const GPtrArray *lines, const char *alignment)
{
	gsize columns = strlen(alignment);
	g_autofree int *widths = g_new0(int, columns);
	for (guint i = 0; i < lines->len; i++) {
		const Line *line = g_ptr_array_index(lines, i);
		for (gsize j = 0; j < columns; j++)
			widths[j] = MAX(widths[j], text_width(line->cells[j]));
	}
	for (guint i = 0; i < lines->len; i++) {
		const Line *line = g_ptr_array_index(lines, i);
		for (gsize j = 0; j < columns; j++) {
			int padding = widths[j] - text_width(line->cells[j]);
			bool right = alignment[j] == 'r', last = j + 1 == columns;
			g_string_append_printf(text, "%*s%s%*s", right ? padding : 0, "",
					       line->cells[j], right || last ? 0 : padding, "");
			g_string_append(text, last ? "\n" : "  ");
		}
		if (line->below != NULL)
			g_string_append(text, line->below);
	}
}

static char *
percent_text(Number share)
{
	g_autofree char *percent = number_to_fixed(number_multiply(share, number_of(100, 1)), 1);
	return number_given(share) ? g_strconcat(percent, "%", NULL) : g_strdup("–");
}

static void
add_target_line(GPtrArray *lines, const TargetResult *result, const Sentences *sentences,
		const Settings *settings)
{
	g_autofree char *done = percent_text(result->done);
	g_autofree char *scheduled = percent_text(result->scheduled);
	g_autofree char *sentence = sentence_for_result(sentences, result);
	g_autofree char *forecast = sentence_forecast(sentences, result);
	g_autofree char *source = source_text(result->source);
	add_line(lines,
		 cells_of(result->target->id, sentence_status(sentences, result, settings), done,
			  scheduled, result->target->name, NULL),
		 g_strdup_printf("    %s\n%s%s%s    %s\n\n", sentence,
				 forecast != NULL ? "    " : "", forecast != NULL ? forecast : "",
				 forecast != NULL ? "\n" : "", source));
}

static char *
report_text(const Report *report, const Sentences *sentences)
{
	g_autofree char *month = month_to_chinese(report->month);
	g_autofree char *targets = g_strdup_printf("%d", report->totals.targets);
	g_autofree char *judged = g_strdup_printf("%d", report->totals.judged);
	bool sample = plan_is_sample(report->plan);
	g_autofree char *head = sentence_fill(
		sentences, sample ? "data.show-head-sample" : "data.show-head", "plan",
		report->plan->title, "month", month, "targets", targets, "judged", judged, NULL);
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(line_free);
	add_line(lines,
		 cells_of(sentence_word(sentences, "data.field.target"),
			  sentence_word(sentences, "data.field.status-label"),
			  sentence_word(sentences, "data.field.done-share"),
			  sentence_word(sentences, "data.field.scheduled"),
			  sentence_word(sentences, "data.field.name"), NULL),
		 g_strdup("\n"));
	for (guint i = 0; i < report->results->len; i++)
		add_target_line(lines, g_ptr_array_index(report->results, i), sentences,
				report->settings);
	GString *text = g_string_new(NULL);
	g_string_append_printf(text, "%s\n\n", head);
	append_lines(text, lines, "llrrl");
	/* The last target ends the text, without an empty line after it. */
	if (report->results->len > 0)
		g_string_truncate(text, text->len - 1);
	return g_string_free(text, FALSE);
}

char *
data_show(const Report *report, const Sentences *sentences, const char *format)
{
	if (strcmp(format, "json") == 0)
		return json_to_text(report_object(report, sentences));
	if (strcmp(format, "text") == 0)
		return report_text(report, sentences);
	return NULL;
}

/* --- every plan ------------------------------------------------------------------------------- */

static char *
book_text(const Book *book, const Sentences *sentences)
{
	const Settings *settings = book->collection->settings;
	const char *sample = sentence_word(sentences, "data.sample");
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(line_free);
	const char *labels[STATUS_COUNT];
	for (guint i = 0; i < STATUS_COUNT; i++)
		labels[i] = status_label(sentences, settings, told_statuses[i]);
	add_line(lines,
		 cells_of(sentence_word(sentences, "data.field.plan"),
			  sentence_word(sentences, "data.field.month"),
			  sentence_word(sentences, "data.field.targets"), labels[0], labels[1],
			  labels[2], labels[3], labels[4], labels[5],
			  sentence_word(sentences, "data.field.sample"),
			  sentence_word(sentences, "data.field.title"), NULL),
		 NULL);
	for (guint i = 0; i < book->plans->len; i++) {
		const Report *report =
			((const PlanBook *)g_ptr_array_index(book->plans, i))->current;
		g_autofree char *month = month_to_text(report->month);
		g_autofree char *targets = g_strdup_printf("%d", report->totals.targets);
		char counts[STATUS_COUNT][16];
		for (guint j = 0; j < STATUS_COUNT; j++)
			g_snprintf(counts[j], sizeof(counts[j]), "%d",
				   report->totals.by_status[told_statuses[j]]);
		add_line(lines,
			 cells_of(report->plan->id, month, targets, counts[0], counts[1], counts[2],
				  counts[3], counts[4], counts[5],
				  plan_is_sample(report->plan) ? sample : "", report->plan->title,
				  NULL),
			 NULL);
	}
	GString *text = g_string_new(NULL);
	append_lines(text, lines, "llrrrrrrrll");
	return g_string_free(text, FALSE);
}

char *
data_show_book(const Book *book, const Sentences *sentences, const char *format)
{
	if (strcmp(format, "text") == 0)
		return book_text(book, sentences);
	if (strcmp(format, "json") != 0)
		return NULL;
	json_object *plans = json_object_new_array();
	for (guint i = 0; i < book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(book->plans, i);
		json_object_array_add(plans, report_object(plan->current, sentences));
	}
	return json_to_text(plans);
}
