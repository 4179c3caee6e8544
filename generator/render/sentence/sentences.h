/* sentences.h - the insides of Sentences, shared by the files of this room.
 * Stage: render/sentence.  Private to render/sentence. */
#pragma once
#include "render/sentence/sentence.h"

/* A measure word as plan.yaml writes it, and how it is printed. */
typedef struct {
	char *text;
	bool measured; /* comes in parts: 亿元; otherwise in whole ones: 所 */
} MeasureWord;

struct Sentences {
	GHashTable *texts;	  /* id → text: forms and words alike */
	GHashTable *units;	  /* name → MeasureWord * */
	const Settings *settings; /* NULL: the defaults */
};

/* Fills a form from a table of places (string → string, both owned by the table). Every form must
 * be there: sentences_required() names it. A new string. */
char *sentences_fill_from(const Sentences *sentences, const char *id, GHashTable *places);
/* Whether things of that unit are counted in whole ones. */
bool sentences_counts_whole(const Sentences *sentences, const char *unit);
/* A reported number with its unit. Things that are counted stand in plain digits, however round the
 * count is, so that 22700个学位 and 24450个学位 look alike beside each other. A new string. */
char *sentences_reported(const Sentences *sentences, Number number, const char *unit);
/* The measure word of those covered: 所, 人; the default one where the plan gives none. */
const char *sentences_counted(const Sentences *sentences, const Target *target);
/* The unit that value, goal and shortfall are printed in; NULL for none. */
const char *sentences_unit(const Sentences *sentences, const TargetResult *result);
/* The result's total with its unit, 至少 before a sum that lacks parts. A new string. */
char *sentences_attained(const Sentences *sentences, const TargetResult *result);
/* A number of the target with the bound's mark (≥85%, 1–2个), of its terms. A new string. */
char *sentences_mark(const Sentences *sentences, const TargetResult *result);
/* 每学年, 每2周; "" without a rhythm. A new string. */
char *sentences_rhythm(const Sentences *sentences, const Target *target);
/* All places that a form may name, of one result: string → string, both owned. Free with
 * g_hash_table_unref(). */
GHashTable *places_of_result(const Sentences *sentences, const TargetResult *result);
