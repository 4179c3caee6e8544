/* comparison.c - see comparison.h. */
#include "model/comparison.h"

#define WORD(symbol, word) [symbol] = word,
const char *const group_kind_words[] = {GROUP_KINDS(WORD) NULL};
const char *const apart_reason_words[] = {APART_REASONS(WORD) NULL};
#undef WORD
