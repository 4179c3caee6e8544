/* modality.h - how firmly a plan binds itself, in its own word.
 * Stage: render/sentence.  Used by: render/view. */
#pragma once
#include "render/sentence/sentence.h"

/* The word by which the quote of a target binds itself: 确保, 力争, 稳定在 …; the first that the quote
 * holds of the list for its firmness (words modality.firm and modality.aspired, by spaces, the
 * strongest first). Returns a new string; NULL when the quote holds none of them, or there is no quote. */
char *sentence_modality(const Sentences *sentences, const Target *target);
