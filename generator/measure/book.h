/* book.h - measures everything that an edition publishes.
 * Stage: measure.  Used by: main.c, tests. */
#pragma once
#include "model/book.h"

/* Measures every plan in both histories and the comparisons by month.
 * collection: borrowed, must outlive the book. Free with book_free(). */
Book *measure_book(const Collection *collection, Edition edition);
