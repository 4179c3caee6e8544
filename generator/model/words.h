/* words.h - the fixed words of the data files, and their names as written in YAML.
 * Stage: model.  Used by: every room.
 *
 * Each enum has one list macro: X(SYMBOL, "word in YAML and in outputs"). The first word of a
 * list is the default where a field may be left out. */
#pragma once
#include <glib.h>

#define TARGET_KINDS(X) \
	X(TARGET_CUMULATIVE, "cumulative") \
	X(TARGET_LEVEL, "level") \
	X(TARGET_HOLD, "hold") \
	X(TARGET_COVERAGE, "coverage") \
	X(TARGET_FREQUENCY, "frequency") \
	X(TARGET_GROWTH, "growth") \
	X(TARGET_MILESTONE, "milestone") \
	X(TARGET_ONGOING, "ongoing")

#define BOUNDS(X) \
	X(BOUND_EXACTLY, "exactly") \
	X(BOUND_AT_LEAST, "at-least") \
	X(BOUND_AT_MOST, "at-most") \
	X(BOUND_ABOUT, "about") \
	X(BOUND_BETWEEN, "between") \
	X(BOUND_MORE, "more") \
	X(BOUND_NOT_LESS, "not-less") \
	X(BOUND_NONE, "none")

#define RHYTHM_UNITS(X) \
	X(RHYTHM_WEEK, "week") \
	X(RHYTHM_MONTH, "month") \
	X(RHYTHM_TERM, "term") \
	X(RHYTHM_SCHOOL_YEAR, "school-year") \
	X(RHYTHM_YEAR, "year") \
	X(RHYTHM_CYCLE, "cycle")

#define FIRMNESSES(X) X(FIRMNESS_FIRM, "firm") X(FIRMNESS_ASPIRED, "aspired")

#define ACCESSES(X) \
	X(ACCESS_PUBLIC, "public") \
	X(ACCESS_ON_REQUEST, "on-request") \
	X(ACCESS_CLOSED, "closed")

#define PLACE_LEVELS(X) \
	X(PLACE_PREFECTURE, "prefecture") \
	X(PLACE_PROVINCE, "province") \
	X(PLACE_COUNTY, "county") \
	X(PLACE_DISTRICT, "district")

#define CADENCES(X) \
	X(CADENCE_MONTH, "month") \
	X(CADENCE_QUARTER, "quarter") \
	X(CADENCE_HALF, "half") \
	X(CADENCE_TERM, "term") \
	X(CADENCE_YEAR, "year")

#define COMBINES(X) X(COMBINE_SUM, "sum") X(COMBINE_EACH, "each") X(COMBINE_NONE, "none")

/* STATE_NONE: not written. */
#define WORK_STATES(X) \
	X(STATE_NONE, "") \
	X(STATE_NOT_STARTED, "not-started") \
	X(STATE_UNDER_WAY, "under-way") \
	X(STATE_DONE, "done") \
	X(STATE_STOPPED, "stopped")

/* VERIFICATION_NONE: not written; nobody said that the figure was verified. */
#define VERIFICATIONS(X) \
	X(VERIFICATION_NONE, "") \
	X(VERIFICATION_VERIFIED, "verified") \
	X(VERIFICATION_PENDING, "pending") \
	X(VERIFICATION_DISPUTED, "disputed")

#define ISSUE_STAGES(X) X(STAGE_SIGNED, "signed") X(STAGE_DRAFT, "draft")
#define DIRECTIONS(X) X(DIRECTION_UP, "up") X(DIRECTION_DOWN, "down") X(DIRECTION_KEEP, "keep")
#define STRENGTHS(X) X(STRENGTH_STRONG, "strong") X(STRENGTH_WEAK, "weak")
#define BASES(X) X(BASIS_SAME, "same") X(BASIS_NEAR, "near") X(BASIS_DIFFERENT, "different")
#define BULLETIN_FORMS(X) X(FORM_BRIEF, "brief") X(FORM_CIRCULAR, "circular")
/* The validity of a document and how it is opened to the public; the first of each: not written. */
#define VALIDITIES(X) \
	X(VALIDITY_NONE, "") \
	X(VALIDITY_IN_FORCE, "in-force") \
	X(VALIDITY_EXPIRED, "expired") \
	X(VALIDITY_ABOLISHED, "abolished") \
	X(VALIDITY_PARTLY_EXPIRED, "partly-expired")

#define OPENNESSES(X) \
	X(OPENNESS_NONE, "") \
	X(OPENNESS_PUBLIC, "public") \
	X(OPENNESS_ON_REQUEST, "on-request") \
	X(OPENNESS_CLOSED, "closed")

#define EDITIONS(X) X(EDITION_PUBLIC, "public") X(EDITION_INTERNAL, "internal")

/* Report words: not written in plan data, but in outputs, templates and site.yaml. */
#define STATUSES(X) \
	X(STATUS_NOT_JUDGED, "not-judged") \
	X(STATUS_DONE, "done") \
	X(STATUS_OVERDUE, "overdue") \
	X(STATUS_UNREPORTED, "unreported") \
	X(STATUS_BEHIND, "behind") \
	X(STATUS_ON_SCHEDULE, "on-schedule")

/* Why a target is not judged, in the order in which reasons apply (design of the status). */
#define REASONS(X) \
	X(REASON_NONE, "") \
	X(REASON_DROPPED, "dropped") \
	X(REASON_PAUSED, "paused") \
	X(REASON_NO_PROGRESS_PUBLISHED, "no-progress-published") \
	X(REASON_REDACTED, "redacted") \
	X(REASON_ONGOING, "ongoing") \
	X(REASON_NO_QUANTITY, "no-quantity") \
	X(REASON_ANNUAL_PENDING, "annual-pending") \
	X(REASON_NO_BASELINE, "no-baseline") \
	X(REASON_NO_WHOLE, "no-whole") \
	X(REASON_DISPUTED, "disputed") \
	X(REASON_NOT_STARTED, "not-started")

/* Beside the status; a target may carry several. Bit positions. */
#define FLAGS(X) \
	X(FLAG_EARLY, "early") \
	X(FLAG_LATE, "late") \
	X(FLAG_NEAR_DUE, "near-due") \
	X(FLAG_SLIPPED, "slipped") \
	X(FLAG_RECOVERED, "recovered") \
	X(FLAG_REVISED, "revised") \
	X(FLAG_ADDED, "added") \
	X(FLAG_CORRECTED, "corrected") \
	X(FLAG_PENDING, "pending")

/* What became of a target between two reports; the order in which changes are told. */
#define CHANGE_KINDS(X) \
	X(CHANGE_DONE, "done") /* reached */ \
	X(CHANGE_SLIPPED, "slipped") \
	X(CHANGE_RECOVERED, "recovered") \
	X(CHANGE_OVERDUE, "overdue") /* newly so, as with the next */ \
	X(CHANGE_UNREPORTED, "unreported") \
	X(CHANGE_RESUMED, "resumed") /* reported again, and no change of status above */ \
	X(CHANGE_FIRST_REPORT, "first-report") \
	X(CHANGE_REVISED, "revised") /* by another document */ \
	X(CHANGE_ADDED, "added")     /* by another document */ \
	X(CHANGE_DROPPED, "dropped") /* by another document */ \
	X(CHANGE_STATUS, "status") /* another status, or another reason, and none of the above */ \
	X(CHANGE_ENTERED, "entered")	 /* written down for the first time, by no document */ \
	X(CHANGE_REMOVED, "removed")	 /* no longer written down, by no document */ \
	X(CHANGE_REDEFINED, "redefined") /* what was written of it reads otherwise */

/* What became of one reported figure. */
#define FIGURE_CHANGES(X) \
	X(FIGURE_REPORTED, "reported") \
	X(FIGURE_LATE, "late")		 /* 补报 */ \
	X(FIGURE_CORRECTED, "corrected") /* 更正 */ \
	X(FIGURE_WITHDRAWN, "withdrawn") \
	X(FIGURE_REWRITTEN, \
	  "rewritten") /* a published file reads otherwise, and no correction says so */ \
	X(FIGURE_REWORDED, "reworded") /* the same, of its words alone */ \
	X(FIGURE_EDITED, "edited")     /* the same, while the month's issue was a draft */

/* What became of a month file, or of a piece of the official text. */
#define PIECE_CHANGES(X) \
	X(PIECE_NEW, "new") \
	X(PIECE_INSERTED, "inserted") /* a month before one that had been published */ \
	X(PIECE_GONE, "gone") \
	X(PIECE_CHANGED, "changed")

/* What is written of a target, in plan.yaml and then in breakdown.yaml. */
#define TARGET_FIELDS(X) \
	X(TARGET_FIELD_ID, "id") \
	X(TARGET_FIELD_ITEM, "item") \
	X(TARGET_FIELD_QUOTE, "quote") \
	X(TARGET_FIELD_NAME, "name") \
	X(TARGET_FIELD_KIND, "kind") \
	X(TARGET_FIELD_BOUND, "bound") \
	X(TARGET_FIELD_VALUE, "value") \
	X(TARGET_FIELD_VALUE_MAX, "value-max") \
	X(TARGET_FIELD_UNIT, "unit") \
	X(TARGET_FIELD_COUNTED, "counted") \
	X(TARGET_FIELD_INCREMENT, "increment") \
	X(TARGET_FIELD_FROM, "from") \
	X(TARGET_FIELD_DUE, "due") \
	X(TARGET_FIELD_EVERY, "every") \
	X(TARGET_FIELD_EACH, "each") \
	X(TARGET_FIELD_FIRMNESS, "firmness") \
	X(TARGET_FIELD_REDACTED, "redacted") \
	X(TARGET_FIELD_ANNUAL, "annual") \
	X(TARGET_FIELD_ACCESS, "access") \
	X(TARGET_FIELD_INDICATORS, "indicators") \
	X(TARGET_FIELD_REVISIONS, "revisions") \
	X(TARGET_FIELD_LEAD, "lead") \
	X(TARGET_FIELD_WITH, "with") \
	X(TARGET_FIELD_BASELINE, "baseline") \
	X(TARGET_FIELD_WHOLE, "whole") \
	X(TARGET_FIELD_SCHEDULE, "schedule") \
	X(TARGET_FIELD_STEPS, "steps") \
	X(TARGET_FIELD_CADENCE, "cadence") \
	X(TARGET_FIELD_EXPECTED, "expected") \
	X(TARGET_FIELD_PARTS, "parts")

/* What is written of a plan as a whole. */
#define PLAN_FIELDS(X) \
	X(PLAN_FIELD_TITLE, "title") \
	X(PLAN_FIELD_NUMBER, "number") \
	X(PLAN_FIELD_ISSUED, "issued") \
	X(PLAN_FIELD_FROM, "from") \
	X(PLAN_FIELD_TO, "to")

#define WORD_ENUM(symbol, word) symbol,
typedef enum { TARGET_KINDS(WORD_ENUM) TARGET_KIND_COUNT } TargetKind;
typedef enum { BOUNDS(WORD_ENUM) BOUND_COUNT } Bound;
typedef enum { RHYTHM_UNITS(WORD_ENUM) RHYTHM_UNIT_COUNT } RhythmUnit;
typedef enum { FIRMNESSES(WORD_ENUM) FIRMNESS_COUNT } Firmness;
typedef enum { ACCESSES(WORD_ENUM) ACCESS_COUNT } Access;
typedef enum { PLACE_LEVELS(WORD_ENUM) PLACE_LEVEL_COUNT } PlaceLevel;
typedef enum { CADENCES(WORD_ENUM) CADENCE_COUNT } Cadence;
typedef enum { COMBINES(WORD_ENUM) COMBINE_COUNT } Combine;
typedef enum { WORK_STATES(WORD_ENUM) WORK_STATE_COUNT } WorkState;
typedef enum { VERIFICATIONS(WORD_ENUM) VERIFICATION_COUNT } Verification;
typedef enum { ISSUE_STAGES(WORD_ENUM) ISSUE_STAGE_COUNT } IssueStage;
typedef enum { DIRECTIONS(WORD_ENUM) DIRECTION_COUNT } Direction;
typedef enum { STRENGTHS(WORD_ENUM) STRENGTH_COUNT } Strength;
typedef enum { BASES(WORD_ENUM) BASIS_COUNT } Basis;
typedef enum { BULLETIN_FORMS(WORD_ENUM) BULLETIN_FORM_COUNT } BulletinForm;
typedef enum { VALIDITIES(WORD_ENUM) VALIDITY_COUNT } Validity;
typedef enum { OPENNESSES(WORD_ENUM) OPENNESS_COUNT } Openness;
typedef enum { EDITIONS(WORD_ENUM) EDITION_COUNT } Edition;
typedef enum { STATUSES(WORD_ENUM) STATUS_COUNT } Status;
typedef enum { REASONS(WORD_ENUM) REASON_COUNT } Reason;
typedef enum { FLAGS(WORD_ENUM) FLAG_COUNT } Flag;
typedef enum { CHANGE_KINDS(WORD_ENUM) CHANGE_KIND_COUNT } ChangeKind;
typedef enum { FIGURE_CHANGES(WORD_ENUM) FIGURE_CHANGE_COUNT } FigureChangeKind;
typedef enum { PIECE_CHANGES(WORD_ENUM) PIECE_CHANGE_COUNT } PieceChangeKind;
typedef enum { TARGET_FIELDS(WORD_ENUM) TARGET_FIELD_COUNT } TargetField;
typedef enum { PLAN_FIELDS(WORD_ENUM) PLAN_FIELD_COUNT } PlanField;
#undef WORD_ENUM

/* The words of an enum, indexed by its values, NULL-terminated. */
extern const char *const target_kind_words[];
extern const char *const bound_words[];
extern const char *const rhythm_unit_words[];
extern const char *const firmness_words[];
extern const char *const access_words[];
extern const char *const validity_words[];
extern const char *const openness_words[];
extern const char *const place_level_words[];
extern const char *const cadence_words[];
extern const char *const combine_words[];
extern const char *const work_state_words[];
extern const char *const verification_words[];
extern const char *const issue_stage_words[];
extern const char *const direction_words[];
extern const char *const strength_words[];
extern const char *const basis_words[];
extern const char *const bulletin_form_words[];
extern const char *const edition_words[];
extern const char *const status_words[];
extern const char *const reason_words[];
extern const char *const flag_words[];
extern const char *const change_kind_words[];
extern const char *const figure_change_words[];
extern const char *const piece_change_words[];
extern const char *const target_field_words[];
extern const char *const plan_field_words[];
