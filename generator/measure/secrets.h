/* secrets.h - the words that an edition must not publish, for the last gate.
 * Stage: measure.  Used by: command/build.c, tests. */
#pragma once
#include "model/collection.h"

/* Returns the texts that belong to records which the edition may not show and that nothing public says
 * too: names, documents that added or revised a target, notes, causes, next steps, evidence, reasons of
 * corrections and revisions, units that lead nothing else and publish nothing. const char *, borrowed from the
 * collection, NULL-terminated; free with g_ptr_array_unref().
 * Texts of fewer than SECRET_LENGTH characters are left out: they would stop innocent pages. */
#define SECRET_LENGTH 4
GPtrArray *measure_secrets(const Collection *collection, Edition edition);
