/* sentence.h - turns numbers and reason codes into the sentences that readers see.
 * Stage: render/sentence.  Used by: render/{chart,view,document,site,data}, main.c (show).
 *
 * Every word is in templates/sentences.xml: <form> elements with {places}, <word> elements
 * without, <unit> elements. A bureau's own sentences.xml may hold only what it rewords; the rest
 * comes from the installed one. */
#pragma once
#include "model/report.h"
#include "render/sentence/templates.h"

typedef struct Sentences Sentences;

typedef enum {
	SENTENCES_ERROR_FORMAT, /* sentences.xml has an element or attribute that it may not have */
	SENTENCES_ERROR_MISSING /* a form or word that the program needs is not there */
} SentencesError;

#define SENTENCES_ERROR (sentences_error_quark())
GQuark sentences_error_quark(void);

/* Reads sentences.xml. NULL and error (SENTENCES_ERROR, TEMPLATES_ERROR) when it cannot be read,
 * is not as it should be, or lacks a form that sentences_required() names. */
Sentences *sentences_load(Templates *templates, GError **error);
void sentences_free(Sentences *sentences);
/* The site's own labels of statuses and colours, used from now on in every sentence.
 * settings: borrowed, must outlive the sentences; NULL: the defaults. */
void sentences_use(Sentences *sentences, const Settings *settings);

/* The ids that the program composes from its own enums (const char *), each of which
 * sentences.xml must hold; free with g_ptr_array_unref(). */
GPtrArray *sentences_required(void);
/* All ids of forms and words that were read (const char *, borrowed), in byte order; free with
 * g_ptr_array_unref(). */
GPtrArray *sentences_ids(const Sentences *sentences);
/* The text of a form as written, places unfilled; NULL when there is none. Borrowed. */
const char *sentence_form(const Sentences *sentences, const char *id);

/* Returns the word of an id ("status.done", "kind.level"); NULL when there is none. Borrowed. */
const char *sentence_word(const Sentences *sentences, const char *id);
/* Fills a form. After id come pairs of place name and text (both char *, NULL text reads as
 * empty), ended by NULL. Returns a new string; "" when there is no such form. */
char *sentence_fill(const Sentences *sentences, const char *id, ...) G_GNUC_NULL_TERMINATED;

/* Why the status is what it is, in whole sentences: the numbers, the rule, the status word, then
 * what a reader must know beside it (revision, missing parts, earlier periods, doubts).
 * Returns a new string. */
char *sentence_for_result(const Sentences *sentences, const TargetResult *result);
/* Where it was promised and where the figure came from. Returns a new string. */
char *sentence_source(const Sentences *sentences, const TargetResult *result);
/* The status word: the site's own label, or the default one of the result's kind (hold 达标 …).
 * settings: NULL for those of sentences_use(). Borrowed. */
const char *sentence_status(const Sentences *sentences, const TargetResult *result,
			    const Settings *settings);
/* The colour of a status, #rrggbb: the site's own, or the default one. Borrowed. */
const char *sentence_colour(const Sentences *sentences, Status status);

/* The estimate in whole sentences: where the last figures lead, when the goal would be met, the
 * pace still needed, and that it is an estimate. Values are rounded to the nearest, the ends of the
 * band outwards, the pace up. Returns a new string; NULL when the result has no estimate. */
char *sentence_forecast(const Sentences *sentences, const TargetResult *result);
/* The pace still needed, without a full stop: 平均每月还需完成2.3所. From 100 up it is rounded up to
 * whole ones, from 1 up to one decimal, below to two. Returns a new string; NULL without estimate. */
char *sentence_pace(const Sentences *sentences, const TargetResult *result);
/* What is estimated for a month from the last figure on: 约15所（12所至18所）, without the band where its
 * ends print alike. Returns a new string; NULL without estimate. */
char *sentence_forecast_value(const Sentences *sentences, const TargetResult *result, Month month);

/* Why a target is behind, for a reader who knows no 序时进度: what the schedule asks for by now, what there is,
 * what lacks, each as the sentence of the result rounds it. Returns a new string; NULL unless the status
 * is behind by a number. */
char *sentence_plain(const Sentences *sentences, const TargetResult *result);

/* What the target asks for, short enough for a table: 20所, ≥85%, 1–2个, 只增不减, 原文隐去数值.
 * Returns a new string. */
char *sentence_goal(const Sentences *sentences, const TargetResult *result);
/* What was attained, short: 6所, 84.2%, 31/40所, 2/3个节点. A missing figure is a dash, never 0; a sum
 * that lacks parts says 至少. Returns a new string. */
char *sentence_value(const Sentences *sentences, const TargetResult *result);
/* What is lacking to what the schedule, or when overdue the goal, asks for: 5所, 0.13个百分点; as the
 * sentence says it. Returns a new string; NULL when nothing lacks, or it is no number. */
char *sentence_shortfall(const Sentences *sentences, const TargetResult *result);
/* One reported value, as it stands in a figure or a correction; 未报送 when withdrawn.
 * Returns a new string. */
char *sentence_figure(const Sentences *sentences, const Target *target, const FigureValue *value);

/* One side of a figure that was changed, beside the other: of figures told by parts only the parts that
 * the other side tells otherwise. A dash where this side tells nothing (NULL), or nothing otherwise.
 * Returns a new string. */
char *sentence_figure_beside(const Sentences *sentences, const Target *target,
			     const FigureValue *value, const FigureValue *other);
/* What plan.yaml and breakdown.yaml say of a target in one field, in words; a dash where nothing is
 * written. assignment: NULL for none. Returns a new string. */
char *sentence_target_field(const Sentences *sentences, const Plan *plan, const Target *target,
			    const Assignment *assignment, TargetField field);
/* The same of a plan. */
char *sentence_plan_field(const Plan *plan, PlanField field);

/* Returns a new string: the number with its unit as sentences print it: 6所, 2.4万个学位, 84.2%.
 * From 1万 on whole hundreds print in 万, from 1亿 on in 亿; otherwise as few decimals as show it,
 * two at most. unit: as in plan.yaml, NULL for none. A dash when the number is absent. */
char *sentence_number(const Sentences *sentences, Number number, const char *unit);
/* Returns a new string: a share of one as a percentage with `places` decimals, 30.0%. */
char *sentence_share(const Sentences *sentences, Number share, int places);
/* The decimals two shares need to print unlike each other: 1, or as many more as it takes (4 at
 * most); 1 when they are equal. */
int sentence_share_places(Number a, Number b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Sentences, sentences_free)
