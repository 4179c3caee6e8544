/* view.h - the report as one XML tree, with sentences, labels and figures in place.
 * Stage: render/view.  Used by: render/document, render/site, render/data, main.c (show).
 *
 * A view is what a template sees: everything a page may need about its subject, and nothing that
 * the edition may not show. Each add function adds one child to the root; which children a page
 * gets is the page's row in render/site. templates/README.md describes the elements. */
#pragma once
#include "model/book.h"
#include "render/chart/figure.h"
#include "render/chart/fonts.h"
#include "render/sentence/sentence.h"
#include <libxml/tree.h>

/* What every view is made from; borrowed. */
typedef struct {
	const Collection *collection;
	const Sentences *sentences;
	const Fonts *fonts;
	Edition edition;
} ViewContext;

/* A tree under construction, and the figures that its <figure ref> elements name. */
typedef struct {
	const ViewContext *context;
	xmlDoc *document;
	xmlNode *root;
	const char *prefix; /* from the page to the site's root: "../../" */
	Arena *arena;
	GHashTable *figures; /* id → const ChartFigure * */
} View;

/* Starts the view of a page: <view page path root edition> with <site> as its first child.
 * page: its kind; path: from the site's root. Free with view_free(). */
View *view_new(const ViewContext *context, const char *page, const char *path);
void view_free(View *view);

/* <plan>: metadata, units, months, chapters. */
xmlNode *view_add_plan(View *view, const Plan *plan);
/* <report>: totals, targets, items, changes, corrections, the clerk's words, charts. */
xmlNode *view_add_report(View *view, const Report *report);
/* <before> below parent: the month that the report is compared with, and its count of each status.
 * Nothing for a report that is compared with none. */
void view_add_before(View *view, xmlNode *parent, const Report *report);
/* <difference>: what the report's month brought: counts, each target that changed with both sides and
 * the figures that were told, items whose state changed. The report is one that has a difference. */
xmlNode *view_add_difference(View *view, const Report *report);
/* <text>: the official text with every visible target marked where it stands. */
xmlNode *view_add_text(View *view, const Report *report);
/* Returns the id under which a block of a plan's text stands on its page; index: in PlanText.blocks.
 * A new string. */
char *view_block_id(const TextBlock *block, guint index);
/* <history>: one target, month by month, in both histories, with its chart. points: HistoryPoint. */
xmlNode *view_add_history(View *view, const Report *report, const TargetResult *result,
			  const GPtrArray *points);
/* Adds to a report's element a bullet chart for each chapter that has targets to draw. */
void view_add_chapter_charts(View *view, xmlNode *element, const Report *report);
/* <plan> and <report> of a monthly bulletin, with the charts of what lags; returns <report>. */
xmlNode *view_add_bulletin(View *view, const Plan *plan, const Report *report);
/* Adds to a report's element bullet charts of all targets that were judged, chapter by chapter: figures
 * goals-…, of so few rows that two stand on a page. */
void view_add_goal_charts(View *view, xmlNode *element, const Report *report);
/* <report> with only the targets and items that a unit leads, each target with the month of its next
 * figure: for the unit's sheet. */
xmlNode *view_add_unit_report(View *view, const Report *report, const char *unit);
/* <report> of a December with <annual>: how the year ended for each target, and its months as
 * published. report: one of the plan's published ones. */
xmlNode *view_add_annual(View *view, const PlanBook *plan, const Report *report);
/* <disclosure> of a month's comparison bulletin, as site.yaml has it; nothing where it has none. */
void view_add_comparison_disclosure(View *view, const Settings *settings, Month month);
/* <shared>: the indicators under which the plan and another have targets in a month's comparison, each
 * with the targets that may be seen beside the plan's own; none where they cannot be compared. */
void view_add_shared(View *view, const Comparison *comparison, const Plan *plan);
/* <comparison> with one empty <indicator> a row: names and ids alone, for indexes. */
xmlNode *view_add_comparison_heads(View *view, const Comparison *comparison);
/* <indicator>s: every row of the comparison, or the one of that id when not NULL. */
xmlNode *view_add_comparison(View *view, const Comparison *comparison, const char *indicator);
/* The same with figures for the most telling rows alone: those with several places on one axis. */
xmlNode *view_add_comparison_home(View *view, const Comparison *comparison);
/* Adds <months> to a comparison: the figures of each plan's progress by month since its own start. */
void view_add_indicator_months(View *view, xmlNode *comparison, const ComparisonRow *row,
			       const Book *book);
/* <pair>: two plans theme by theme, what each promises side by side; first what they both promise under
 * one indicator, then their items. first, second: reports of the comparison. */
xmlNode *view_add_pair(View *view, const Comparison *comparison, const Report *first,
		       const Report *second);
/* <themes>: which plan covers which theme, with counts. */
xmlNode *view_add_themes(View *view, const Comparison *comparison);
/* Adds the heat map of themes by plan to an element. */
void view_add_theme_chart(View *view, xmlNode *parent, const Comparison *comparison);
/* Adds to a report's element the timeline of its deadlines and the calendar of who has reported. */
void view_add_plan_charts(View *view, xmlNode *report, const PlanBook *plan);
/* <later-correction>s: what later month files corrected of this month's published figures. */
void view_add_later_corrections(View *view, const Report *report);
/* <rules>: kinds with their rules, reasons why a target is not judged, flags, the method of estimates;
 * for the help pages. */
xmlNode *view_add_rules(View *view);
/* <problems>: the catalogue of data problems, for the help pages. */
xmlNode *view_add_problems(View *view);

/* One <target> with everything that is known of it; used by the functions above. */
xmlNode *view_add_target(View *view, xmlNode *parent, const TargetResult *result);
/* Adds <figure id>: svg, sentence and table; remembers the figure for print. NULL figure: nothing. */
void view_add_figure(View *view, xmlNode *parent, const ChartFigure *figure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(View, view_free)
