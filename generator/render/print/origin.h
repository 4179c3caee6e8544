/* origin.h - where in the data a character that is printed was written.
 * Stage: render/print.  Used by: render/print only. */
#pragma once
#include "base/problem.h"

/* Finds a character in the data files (SourceText *, in order; NULL: none). around: a piece of the printed
 * text that holds it; of several places, the one that has most of the piece beside the character is
 * found. piece: receives what stands around it in its value, the same from wherever it is printed; free with
 * g_free(). Returns a position without file, and no piece, when no file has the character: a template wrote it. The file
 * is borrowed of the sources. */
Position origin_find(const GPtrArray *sources, gunichar character, const char *around,
		     char **piece);
