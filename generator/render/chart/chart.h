/* chart.h - the table of chart kinds: numbers in, one figure out.
 * Stage: render/chart.  Used by: render/view, tests.
 *
 * A chart kind is one row of chart_kinds (chart.c) and one file chart_<name>.c. The words of a chart
 * (title, sentence, legends, cell texts) come filled in from the caller; a kind only lays out.
 * Every kind draws at any width from 220 px (a page column of 60 mm) on; absent numbers are not
 * drawn, never taken for zero; nothing is told by colour alone. */
#pragma once
#include "base/calendar.h"
#include "base/number.h"
#include "model/words.h"
#include "render/chart/canvas.h"
#include "render/chart/figure.h"
#include "render/chart/fonts.h"

/* A cell of heat and calendar, one a column. */
typedef struct {
	Number value; /* heat: how dark; absent: an empty cell */
	const char *text, *href;
	Status status; /* calendar: the mark */
	bool has_status;
} ChartCell;

/* One row (bullet, bars, dumbbell, dots, slope, heat, timeline, calendar), one segment (stack) or one
 * month (lines). Numbers are in the chart's unit. */
typedef struct {
	const char *label;
	const char *plan; /* id of the plan that the row is of; NULL when it is of none */
	const char *href; /* relative to the site's root; NULL when none */
	Status status;	  /* colours and marks the value */
	bool has_status;  /* false: a neutral value */
	Number value, baseline, goal, goal_max;
	Number scheduled;	/* what the schedule asks for by now */
	Bound bound;		/* direction of the goal's arrow */
	const char *value_text; /* "11所"; printed at the value */
	const char *goal_text;	/* "20所"; printed at the goal */
	const char *missing; /* why nothing is drawn: 未报送, 原文隐去数值 …; NULL when drawn */
	bool corrected; /* lines: the point was corrected later */

	const char *baseline_text; /* dumbbell, slope: printed at the baseline */
	const char *caveat;	   /* printed under the label: why the row compares with care */
	const char *group;	   /* a heading above the first row of each run of the same group */
	bool aspired;		   /* 力争: the goal's mark is hollow */
	Number forecast, forecast_low,
		forecast_high; /* lines: an estimate, from the last value on */
	GPtrArray *cells;      /* const ChartCell *: heat, calendar */
	Date from, due, met;   /* timeline: begin (may be absent), due day, day it was met */
} ChartRow;

typedef struct ChartData ChartData;
struct ChartData {
	const char *id, *title, *sentence;
	const char *plan; /* of a panel: id of the plan that it is of; NULL when it is of none */
	const char *href; /* of a panel: its page, relative to the site's root; NULL when none */
	bool sample;
	const char *sample_text; /* 演示数据, printed in the corner when sample */
	const char *unit;	 /* of the axis; NULL when the rows have units of their own */
	bool shared_scale;	 /* false: each row runs from its baseline to its goal */
	GPtrArray *rows;	 /* const ChartRow * */
	ChartTable table;	 /* the twin, filled in by the caller */
	double width;		 /* px; 0: 640, with a narrow picture beside it */
	/* Words of the legend; an entry is drawn when its word is given and its mark occurs. */
	const char *value_legend, *scheduled_legend, *goal_legend;

	const char *baseline_legend, *missing_legend, *corrected_legend, *forecast_legend;
	const char *aspired_legend;		  /* 力争目标: the hollow goal */
	const char *status_legends[STATUS_COUNT]; /* 已完成 … */
	const char *colours[STATUS_COUNT];	  /* #rrggbb of the site; NULL: the default */
	const char *empty_text;			  /* 暂无数据: printed when there is no row */
	bool titled;		/* prints the title in the picture too (a picture to take away) */
	GPtrArray *columns;	/* const char *: heads of heat, calendar, and slope (two) */
	GPtrArray *panels;	/* const ChartData *: multiples, each drawn as lines */
	Number low, high;	/* lines: numbers that the scale must hold too; absent: none */
	Date today;		/* timeline: the day the report stands at */
	const char *today_text; /* timeline: printed at that day */
};

typedef struct {
	const char *name; /* bullet, bars, lines … */
	void (*draw)(const ChartData *data, Canvas *canvas);
} ChartKind;

/* The table, in order, and its length. */
extern const ChartKind chart_kinds[];
extern const int chart_kind_count;

/* Draws data as the kind of that name; the figure belongs to the arena and borrows the data's
 * texts. fonts: for measuring labels. NULL when there is no such kind (a programmer's error). */
const ChartFigure *chart_draw(const char *kind, const ChartData *data, const Fonts *fonts,
			      Arena *arena);
/* Returns one line a shape, for goldens; free with g_free(). */
char *figure_to_text(const ChartFigure *figure);
