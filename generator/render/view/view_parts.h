/* view_parts.h - what the files of this room share.
 * Stage: render/view.  Used by: render/view alone. */
#pragma once
#include "render/chart/chart.h"
#include "render/view/view.h"

/* Gives a text to the view, with which it lives and dies; NULL stays NULL. Returns it. */
const char *view_keep(View *view, char *text);
/* The word of sentences.xml for `group`.`word`; NULL for an empty word. Borrowed. */
const char *view_word(const View *view, const char *group, const char *word);
/* The site's own label of a status, or the default one. Borrowed. */
const char *view_status_label(const View *view, Status status);
/* Adds <name title number date>quote</name>; nothing for NULL. */
void view_add_document(xmlNode *parent, const char *name, const Document *document);
/* Adds <disclosure index topic published validity openness>; nothing when disclosure is NULL. plan: whose topic and
 * openness hold where a month's bulletin does not say its own; NULL for a plan itself. */
void view_add_disclosure(View *view, xmlNode *parent, const Disclosure *disclosure,
			 const Disclosure *plan);
/* Sets when the month was reported and its issue. */
void view_set_month_file(xmlNode *element, const MonthFile *file, Edition edition);
/* Adds <totals>: counts and percentages by status, counts by reason. */
void view_add_totals(View *view, xmlNode *parent, const Totals *totals);
/* Adds <item> of an item without quantity, with its last known state. */
void view_add_item(View *view, xmlNode *parent, const Report *report, const ItemResult *item);
/* Adds <name id name> for each unit id of a list. */
void view_add_units(xmlNode *parent, const char *name, const Plan *plan, const GPtrArray *ids);
/* "plans/x/targets/y.html", in the view's arena. */
const char *view_target_path(const View *view, const TargetResult *result);
/* "84.2%" with one decimal, in the view's arena; NULL when absent. */
const char *view_share(const View *view, Number share);

/* Adds <forecast>: the numbers of the estimate, the sentence and the pace still needed; nothing when
 * the result has none. */
void view_add_forecast(View *view, xmlNode *parent, const TargetResult *result);
/* Adds <forecast-method>, unless the site wants no estimates. */
void view_add_forecast_method(View *view, xmlNode *parent);
/* Draws the estimate into the months of a target's history: into those after its last figure that
 * the chart has, and into new ones up to the deadline or a year ahead, in picture and table alike.
 * Nothing when the result has none. data: of view_history_chart(), with a row for each month of
 * points. */
void view_chart_forecast(View *view, ChartData *data, const TargetResult *result,
			 const GPtrArray *points);
/* 2023年6月 as a chart prints it, in the view's arena. */
const char *view_month_label(View *view, Month month);
/* A chart with the words of its legend, its columns (ids of chart.<column>, NULL-terminated) and no
 * row yet, in the view's arena. sample: carries 演示数据. */
ChartData *view_chart_new(View *view, const char *id, const char *title, bool sample,
			  const char *const *columns);
/* Adds a line of cells to a chart's table; NULL is an empty cell. */
void view_add_cells(View *view, ChartData *data, const char *const *cells, int count);
/* The same, with what the line tells of a click away. href: relative to the site's root; NULL: none. */
void view_add_linked_cells(View *view, ChartData *data, const char *const *cells, int count,
			   const char *href);

/* What one plan under one indicator says: <entry>. */
void view_add_entry(View *view, xmlNode *parent, const ComparisonEntry *entry);
/* <target> with `modality`: how it binds itself, in the plan's own word, or that it has no such word. */
xmlNode *view_add_promise(View *view, xmlNode *parent, const TargetResult *result);

typedef struct {
	int items, targets;
} ThemeCount;
/* How many items of the report's plan are on a theme, and how many targets they hold. */
ThemeCount view_count_theme(const Report *report, const char *theme);

/* The charts. Each returns a figure of the view's arena, or NULL when there is nothing to draw. */
const ChartFigure *view_status_chart(View *view, const Report *report);
/* explained: whether the sentence tells what bars and ticks mean. */
const ChartFigure *view_bullet_chart(View *view, const char *id, const char *title,
				     const GPtrArray *results, bool explained);
/* Whether the target has a number that a bar can show against its goal. */
bool view_can_be_drawn(const TargetResult *result);
const ChartFigure *view_parts_chart(View *view, const TargetResult *result);
const ChartFigure *view_history_chart(View *view, const TargetResult *result,
				      const GPtrArray *points);
/* Adds the figures of an indicator: who promised what on one axis, in time, or each on a scale of its
 * own, as the groups of the row say. */
void view_add_indicator_charts(View *view, xmlNode *indicator, const ComparisonRow *row);
