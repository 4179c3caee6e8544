/* kept_issue.h - an issue that is kept as it was signed.
 * Stage: load.  Used by: load/load.c. */
#pragma once
#include "load/source.h"

/* Reads the PDF that the month's issue names, relative to the plan's folder, and holds its bytes in
 * month->issue.kept. It must lie in that folder, links followed, be a PDF and have the sum that is written;
 * otherwise problems are added and nothing is kept. plan_folder: relative to the loader's.
 * Returns false and sets error when the machine fails. */
bool kept_issue_read(Loader *loader, const char *plan_folder, MonthFile *month, GError **error);
