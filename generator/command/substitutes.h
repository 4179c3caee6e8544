/* substitutes.h - tells once which characters of all PDFs are not in the face that they should have.
 * Stage: command.  Used by: command/build.c. */
#pragma once
#include "base/problem.h"
#include <stdio.h>

/* Prints one line for all notes (font-substitute) among problems, with the characters in the order of their
 * codes, how many documents have them, and the first of these; nothing when there are none. */
void substitutes_print(const ProblemList *problems, FILE *stream);
