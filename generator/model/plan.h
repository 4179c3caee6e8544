/* plan.h - one official work plan: its text, its targets, its 任务分解表, its monthly reports.
 * Stage: model.  Used by: every room. Filled by load/ alone; borrowed and unchanged elsewhere.
 *
 * Everything here belongs to the arena of the Collection. A field that was not written is NULL,
 * 0 or absent; a GPtrArray is never NULL. Member names follow the YAML keys of the design. */
#pragma once
#include "base/arena.h"
#include "base/calendar.h"
#include "base/number.h"
#include "model/origin.h"
#include "model/words.h"

/* --- the official text (plan.md) ----------------------------------------------------------- */

typedef enum {
	BLOCK_LETTERHEAD,
	BLOCK_TITLE,
	BLOCK_CHAPTER,
	BLOCK_ITEM,
	BLOCK_PARAGRAPH
} BlockKind;

/* One heading or paragraph, as printed, after Markdown is read. */
typedef struct {
	BlockKind kind;
	const char *text;
	const char *item; /* the printed number in Arabic digits ("7"), NULL outside items */
	int chapter;	  /* index into PlanText.chapters, -1 before the first */
	Position at;
} TextBlock;

typedef struct {
	const char *number;  /* "7" */
	const char *heading; /* number and first sentence as printed */
	int chapter;	     /* index into PlanText.chapters */
	int first_block, block_count;
	Position at;
} TextItem;

typedef struct {
	const char *title;
	GPtrArray *chapters; /* const char *: the ## headings, in order */
	GPtrArray *blocks;   /* TextBlock * in order; letterhead and closing lines included */
	GPtrArray *items;    /* TextItem * in order */
} PlanText;

/* Where a quote stands: a span of characters within one block. */
typedef struct {
	int block;	   /* index into PlanText.blocks */
	int start, length; /* in characters */
} QuoteSpan;

/* --- plan.yaml ------------------------------------------------------------------------------ */

/* Another document that changed or added something. */
typedef struct {
	const char *title, *number, *quote;
	Date date;
} Document;

typedef struct {
	Month from; /* the first month judged by the new wording */
	Number value, value_max;
	Date due;
	bool dropped, paused;
	const char *why;
	Document *document;
	Origin origin;
} Revision;

typedef struct {
	int count; /* 0: no rhythm */
	RhythmUnit unit;
} Rhythm;

typedef struct {
	const char *id;
	GPtrArray *formerly; /* const char *: earlier ids, kept as links */
	const char *item;    /* printed number; NULL for a task added by another document */
	const char *quote;
	const char *name;
	TargetKind kind;
	Bound bound;
	Number value, value_max;
	const char *unit; /* 所, 人, %, 亿元 …; NULL where the text gives none */
	const char *
		counted; /* what reported figures count, where unit is not it: 所, 人; may be NULL */
	bool increment;
	Month from;	      /* always set: default the plan's period.from */
	Date due;	      /* always set: default the last day of the period */
	const char *due_text; /* as written: YYYY, YYYY-MM or YYYY-MM-DD; NULL for the default */
	Rhythm every;
	const char *each; /* school, person, county …; NULL when not distributive */
	Firmness firmness;
	bool redacted, annual;
	GPtrArray *indicators; /* const char *: ids */
	Access access;
	GPtrArray *revisions; /* Revision *, by month */
	Document *added_by;   /* YAML `origin`: the document that added the task; else NULL */
	QuoteSpan span;	      /* where the quote stands; length 0 for an added task */
	Origin origin;
} Target;

typedef struct {
	const char *item;
	GPtrArray *themes; /* const char *: theme ids */
	Origin origin;
} PlanItem;

/* 政府信息公开: what a government site says of a document that it publishes. */
typedef struct {
	const char *index; /* 索引号 */
	const char *
		topic; /* 主题分类; of a month's bulletin and a year's report: NULL for the plan's */
	Moment published;  /* 发布日期 */
	Validity validity; /* 有效性 */
	Openness openness; /* 公开方式; as the topic */
	Origin origin;
} Disclosure;

/* What stands around a bulletin in the form of a 通报. Every list is of const char *. */
typedef struct {
	const char *head;	/* 发文机关标志: 清河县教育局文件 */
	GPtrArray *to;		/* 主送机关 */
	GPtrArray *signed_by;	/* 署名 */
	const char *remark;	/* 附注, without its brackets */
	GPtrArray *send;	/* 抄送 */
	const char *printed_by; /* 印发机关 */
	int copies;		/* 印发份数; 0 when not given */
	Origin origin;
} CircularHead;

/* The head of a plan's bulletins; of a plan with invented figures only when its bureau is nobody's. */
typedef struct {
	const char *head, *office;
	BulletinForm form;    /* of the months */
	BulletinForm annual;  /* of the years; default: as the months */
	GPtrArray *report_to; /* 报, of a 简报; this list and the two below are of const char * */
	GPtrArray *send;      /* 送 */
	GPtrArray *issue_to;  /* 发 */
	int copies;	      /* 印数 of a 简报; 0 when not given */
	CircularHead *circular; /* NULL: none of them is a 通报 */
	Origin origin;
} BulletinHead;

/* --- breakdown.yaml ------------------------------------------------------------------------- */

typedef struct {
	const char *id, *name, *contact;
	GPtrArray *also; /* const char *: other names */
	Origin origin;
} Unit;

typedef struct {
	Month month;
	Number share; /* share of one */
	Origin origin;
} SchedulePoint;

typedef struct {
	const char *name;
	Date due;
	Origin origin;
} Step;

/* A part of a target: one district with its own target. */
typedef struct {
	const char *name;
	Number value; /* absent where the part has none */
	Origin origin;
} Part;

typedef struct {
	const char *target;
	GPtrArray *lead; /* const char *: unit ids, the first reports */
	GPtrArray *with; /* const char *: unit ids */
	Number baseline;
	Month baseline_month;
	GPtrArray *schedule; /* SchedulePoint *, by month; empty: linear */
	GPtrArray *steps;    /* Step * in order */
	Number whole;
	Cadence cadence;
	Month expected;	      /* annual targets: the month of the year's figure; 0: the due month */
	const char *parts_by; /* 区（市）…; NULL when not split */
	Combine parts_combine;
	GPtrArray *parts; /* Part * in order */
	Origin origin;
} Assignment;

typedef struct {
	const char *item;
	GPtrArray *lead; /* const char *: unit ids */
	GPtrArray *with; /* const char *: unit ids */
	Origin origin;
} ItemAssignment;

/* What counts may be divided by, so that places of unlike size can be compared. */
typedef struct {
	const char *name, *source;
	Number value;
	const char *unit; /* what it counts: 名学生, 所学校; NULL: its name says so */
	int per;	  /* a count is told for so many of them (每1000名学生); 0: for one */
	int year;
	Origin origin;
} Denominator;

typedef struct {
	bool sample;
	Document *document;
	GPtrArray *units;	 /* Unit * */
	GPtrArray *assignments;	 /* Assignment * */
	GPtrArray *items;	 /* ItemAssignment * */
	GPtrArray *denominators; /* Denominator * */
	Origin origin;
} Breakdown;

/* --- progress/YYYY-MM ----------------------------------------------------------------------- */

typedef struct {
	const char *name; /* a part, or a step */
	Number value;	  /* of a part */
	Date date;	  /* of a step that is done */
	Position at;
} NamedFigure;

/* What a figure says. Which members are set depends on the kind of the target. */
typedef struct {
	bool withdrawn; /* written as null: nothing is known */
	Number value;	/* total since the start of the span or of the current period */
	Number covered, whole;
	Number previous;  /* growth: the last year's figure */
	GPtrArray *parts; /* NamedFigure *; NULL when not split */
	GPtrArray *steps; /* NamedFigure *; NULL when none written */
	WorkState state;  /* of a milestone; STATE_NONE when not written */
} FigureValue;

typedef struct {
	const char *target;
	FigureValue value;
	Date as_of;
	const char *note, *problem, *next, *evidence;
	const char *by; /* unit id; NULL: the lead */
	Verification check;
	Origin origin;
} Figure;

typedef struct {
	const char *item;
	WorkState state;
	const char *note, *problem, *next;
	Origin origin;
} ItemState;

typedef struct {
	const char *target;
	Month month;	 /* the month that is corrected */
	FigureValue was; /* withdrawn: nothing was published (补报) */
	FigureValue now; /* withdrawn: the figure is taken back */
	const char *why;
	Origin origin;
} Correction;

typedef struct {
	int number, total;    /* 第n期, 总第n期; 0 when not given */
	const char *document; /* 文号 of a 通报; NULL when none */
	Date date;
	IssueStage stage;
	const char *file;   /* the signed PDF that is kept, in the plan's folder; NULL when none */
	const char *sha256; /* of it, as written */
	const char *kept;   /* its bytes, which have that sum; NULL when none */
	gsize kept_length;
} Issue;

/* 文号, date and 公开登记项 of the year's report, which a December tells. */
typedef struct {
	const char *document;
	Date date;
	Disclosure *disclosure; /* NULL when not written */
} AnnualIssue;

/* What was reported for one month. */
typedef struct {
	Month month;
	bool sample;
	Date reported;
	bool has_issue;
	Issue issue;
	AnnualIssue annual;
	Disclosure *disclosure; /* of the month's bulletin; NULL when not written */
	GPtrArray *figures;	/* Figure * in the order written */
	GPtrArray *item_states; /* ItemState * */
	GPtrArray *corrections; /* Correction * */
	GPtrArray *editorial;	/* const char *: paragraphs of ## 编者按; empty when none */
	GPtrArray *next_steps;	/* const char *: paragraphs of ## 下一步工作 */
	Origin origin;
} MonthFile;

/* --- the plan ------------------------------------------------------------------------------- */

/* The files a plan is read from; bits of Plan.unread. */
typedef enum {
	PLAN_FILE_TEXT = 1 << 0,
	PLAN_FILE_PLAN = 1 << 1,
	PLAN_FILE_BREAKDOWN = 1 << 2,
	PLAN_FILE_MONTHS = 1 << 3
} PlanFile;

typedef struct {
	const char *id; /* name of its folder */
	const char *title, *short_name;
	GPtrArray *issuers; /* const char * */
	const char *number;
	Date issued;
	const char *place_name;
	PlaceLevel place_level;
	Month from, to; /* the period */
	const char *follows;
	Disclosure *disclosure; /* NULL when not written */
	BulletinHead *bulletin; /* NULL: a sample head */
	GPtrArray *items;	/* PlanItem * */
	GPtrArray *targets;	/* Target * in the order written */
	PlanText *text;
	Breakdown *breakdown; /* NULL when there is none */
	bool has_progress;    /* a progress folder exists */
	GPtrArray *months;    /* MonthFile * by month */
	unsigned unread; /* PlanFile bits: files too broken to be read; checks leave them out */
	Origin origin;
} Plan;

/* The unit in which the value of a target is reported, other than as covered and whole: the unit of
 * the promise; where the text gives none, % of what must hold for all (资助全覆盖), or else the
 * measure word of what is counted (逐年增长, 清零). NULL when none is known. Owned by the target. */
const char *target_value_unit(const Target *target);

/* Whether a unit is of differences between percentages (个百分点). unit: may be NULL. */
bool unit_is_points(const char *unit);
/* Whether a unit is % or of differences between percentages. unit: may be NULL. */
bool unit_is_percent(const char *unit);

/* Lookups by the id of a target or a unit, the number of an item, a month; borrowed, NULL when there is none.
 * What an item or a target was assigned is NULL as well without a breakdown.yaml. */
const Target *plan_target(const Plan *plan, const char *id);
const TextItem *plan_text_item(const PlanText *text, const char *number);
const TextItem *plan_item(const Plan *plan, const char *number);
const PlanItem *plan_item_themes(const Plan *plan, const char *number);
const Assignment *plan_assignment(const Plan *plan, const char *target);
const ItemAssignment *plan_item_assignment(const Plan *plan, const char *item);
const Unit *plan_unit(const Plan *plan, const char *id);
const MonthFile *plan_month(const Plan *plan, Month month);
/* The last reported month; 0 when there is none. */
Month plan_last_month(const Plan *plan);
/* Whether the edition has the month's bulletin: a draft issue stays out of the public edition. */
bool month_file_has_bulletin(const MonthFile *file, Edition edition);
/* The day that stands on a month's bulletin: of its issue, else of its report, else the month's last. */
Date month_file_date(const MonthFile *file);
/* Whether anything shown of the plan's progress is invented. */
bool plan_is_sample(const Plan *plan);

/* What the target asks for in a month: the printed wording with the revisions up to then. */
typedef struct {
	Number value, value_max;
	Date due;
	bool dropped, paused;
	const Revision *revision; /* the last one in force; NULL while as first printed */
} TargetTerms;
/* Returns what the target asks for in a month: as first printed, with the revisions up to that month. */
TargetTerms target_terms(const Target *target, Month month);
/* Whether the target is one of words alone: no value where its kind needs one. */
bool target_lacks_quantity(const Target *target);
/* The number a reading of the bound starts from: the value, the lower end with `between`, and
 * 100 % for coverage and hold that print words alone. */
Number target_threshold(const Target *target, const TargetTerms *terms);
