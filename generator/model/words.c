/* words.c - see words.h. */
#include "model/words.h"

#define WORD(symbol, word) [symbol] = word,
const char *const target_kind_words[] = {TARGET_KINDS(WORD) NULL};
const char *const bound_words[] = {BOUNDS(WORD) NULL};
const char *const rhythm_unit_words[] = {RHYTHM_UNITS(WORD) NULL};
const char *const firmness_words[] = {FIRMNESSES(WORD) NULL};
const char *const access_words[] = {ACCESSES(WORD) NULL};
const char *const validity_words[] = {VALIDITIES(WORD) NULL};
const char *const openness_words[] = {OPENNESSES(WORD) NULL};
const char *const place_level_words[] = {PLACE_LEVELS(WORD) NULL};
const char *const cadence_words[] = {CADENCES(WORD) NULL};
const char *const combine_words[] = {COMBINES(WORD) NULL};
const char *const work_state_words[] = {WORK_STATES(WORD) NULL};
const char *const verification_words[] = {VERIFICATIONS(WORD) NULL};
const char *const issue_stage_words[] = {ISSUE_STAGES(WORD) NULL};
const char *const direction_words[] = {DIRECTIONS(WORD) NULL};
const char *const strength_words[] = {STRENGTHS(WORD) NULL};
const char *const basis_words[] = {BASES(WORD) NULL};
const char *const bulletin_form_words[] = {BULLETIN_FORMS(WORD) NULL};
const char *const edition_words[] = {EDITIONS(WORD) NULL};
const char *const status_words[] = {STATUSES(WORD) NULL};
const char *const reason_words[] = {REASONS(WORD) NULL};
const char *const flag_words[] = {FLAGS(WORD) NULL};
const char *const change_kind_words[] = {CHANGE_KINDS(WORD) NULL};
const char *const figure_change_words[] = {FIGURE_CHANGES(WORD) NULL};
const char *const piece_change_words[] = {PIECE_CHANGES(WORD) NULL};
const char *const target_field_words[] = {TARGET_FIELDS(WORD) NULL};
const char *const plan_field_words[] = {PLAN_FIELDS(WORD) NULL};
#undef WORD
