/* check.h - looks for what is wrong in data that could be read.
 * Stage: check.  Uses: model/.  Used by: main.c, tests.
 *
 * The table of checks is in check.c, one row a check; the functions are in check_*.c. */
#pragma once
#include "model/collection.h"

/* Adds a problem for everything wrong in the collection; changes nothing. A check that needs a
 * file which could not be read (Plan.unread) is left out, so that no problem follows from another. */
void check_collection(const Collection *collection, ProblemList *problems);
