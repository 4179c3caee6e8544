/* collection.h - everything that was read: the plans, the shared indicators, the site's settings.
 * Stage: model.  Used by: every room. Filled by load/ alone. */
#pragma once
#include "model/plan.h"

typedef struct {
	const char *id, *name;
	Origin origin;
} Theme;

/* How one plan stands to an indicator. */
typedef struct {
	const char *plan;
	Basis basis;
	const char *scope, *caveat;
	const char *mention_item, *mention_quote; /* shown, never drawn; NULL when none */
	Origin origin;
} IndicatorPlan;

typedef struct {
	const char *id, *name, *definition, *unit, *denominator;
	Direction direction;
	const char *theme;
	Strength strength;
	GPtrArray *plans; /* IndicatorPlan * */
	Origin origin;
} Indicator;

/* What the catalogue of open information says of a month's comparison bulletin, which has no file of its own. */
typedef struct {
	Month month;
	Disclosure *disclosure;
	Origin origin;
} ComparisonIssue;

/* plans/site.yaml */
typedef struct {
	const char *name, *url, *publisher, *license, *contact;
	int report_by;			   /* day of the following month; 0 when not given */
	const char *labels[STATUS_COUNT];  /* NULL: the default of sentences.xml */
	const char *colours[STATUS_COUNT]; /* #rrggbb; NULL: the default */
	Number tolerance; /* percentage points of shortfall forgiven; 0 by default */
	bool forecast;	  /* estimates are made and shown; true by default */
	bool government;
	/* 网站标识码, ICP备案号, 公安备案号: only written, and then required, where `government` is true. */
	const char *site_code, *icp_record, *police_record;
	/* const char *: numbers that look like those of a person and may stand in the data all the same */
	GPtrArray *allow_numbers;
	const char *undertaker; /* 承办单位; NULL: none is named */
	const char *official_mark; /* address of the 党政机关网站标识's page; as the three above */
	const char *report_errors; /* address of 政府网站找错; as the three above */
	GPtrArray
		*comparison_issues; /* ComparisonIssue * in the order written; NULL: no site.yaml */
	Origin origin;
} Settings;

/* One data file as it was written. */
typedef struct {
	const char *file, *text; /* lines ended by \n, no byte-order mark */
} SourceText;

typedef struct {
	Arena *arena; /* owns everything below */
	Settings *settings;
	GPtrArray *themes;	/* Theme * */
	GPtrArray *indicators;	/* Indicator * in the order written */
	GPtrArray *plans;	/* Plan * by id, byte order */
	bool indicators_unread; /* indicators.yaml is too broken to be read */
	bool settings_unread;	/* the same of site.yaml */
	GPtrArray *sources;	/* SourceText * of every file whose characters could be read */
} Collection;

/* Frees a collection and everything it holds. NULL is allowed. */
void collection_free(Collection *collection);
/* Lookups by id, borrowed from the collection; NULL when there is none. */
const Plan *collection_plan(const Collection *collection, const char *id);
const Indicator *collection_indicator(const Collection *collection, const char *id);
const Theme *collection_theme(const Collection *collection, const char *id);
/* Returns the indicator's record for a plan; NULL when it has none. */
const IndicatorPlan *indicator_plan(const Indicator *indicator, const char *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Collection, collection_free)
