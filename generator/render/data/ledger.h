/* ledger.h - ledger.xlsx, the 台账: a sheet of all plans, then a sheet for each. Private to render/data.
 * Stage: render/data.  Used by: render/data, tests.
 *
 * What it holds comes from the tables of datasets.h, cell by cell, so it says what the CSV and the JSON say. */
#pragma once
#include "render/view/context.h"

/* Returns the file's bytes; free with g_bytes_unref(). text: receives what a reader of it may see; may be NULL.
 * NULL and error when it cannot be written. */
GBytes *ledger_write(const RenderContext *context, char **text, GError **error);
