/* bound_sign.h - the words around a number that say whether it is a floor, a ceiling or a rough figure.
 * Stage: model.  Used by: load/number_hint.c, check/check_quote.c. */
#pragma once
#include "model/words.h"
#include <stdbool.h>

typedef struct {
	const char *text;
	bool behind; /* the number and its unit; else before them */
	Bound bound;
	/* In a sentence as well the word means nothing else; 达到, 约 or 多 may belong to other words there. */
	bool certain;
} BoundSign;

/* Ended by a row without text; of words that begin alike, the longest comes first. */
extern const BoundSign bound_signs[];
