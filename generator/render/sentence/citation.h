/* citation.h - how the published data is to be cited.
 * Stage: render/sentence.  Used by: render/site, render/data. */
#pragma once
#include "model/book.h"
#include "render/sentence/sentence.h"

/* Returns a new string: 引用格式 after GB/T 7714-2015, with the day of the data; invented data says so. */
char *sentence_citation(const Sentences *sentences, const Book *book);
