/* changes.c - see changes.h. */
#include "measure/changes.h"

#include "measure/case.h"

static bool
was_done(const Report *report, const TargetResult *result)
{
	(void)report;
	return result->status == STATUS_DONE && result->month_before != STATUS_DONE;
}

static bool
has_slipped(const Report *report, const TargetResult *result)
{
	(void)report;
	return result->status == STATUS_BEHIND && result_has_flag(result, FLAG_SLIPPED);
}

static bool
has_recovered(const Report *report, const TargetResult *result)
{
	(void)report;
	return result->status == STATUS_ON_SCHEDULE && result_has_flag(result, FLAG_RECOVERED);
}

static bool
became_overdue(const Report *report, const TargetResult *result)
{
	(void)report;
	return result->status == STATUS_OVERDUE && result->month_before != STATUS_OVERDUE;
}

static bool
is_first_report(const Report *report, const TargetResult *result)
{
	const GPtrArray *figures = fold_figures(report->fold, result->target->id);
	return figures->len > 0 &&
	       ((const KnownFigure *)g_ptr_array_index(figures, 0))->month == report->month;
}

static bool
was_revised(const Report *report, const TargetResult *result)
{
	const Revision *revision = result->terms.revision;
	return revision != NULL && revision->from == report->month && !revision->dropped;
}

static bool
was_added(const Report *report, const TargetResult *result)
{
	return case_exists_from(result->target) == report->month;
}

static bool
was_dropped(const Report *report, const TargetResult *result)
{
	const Revision *revision = result->terms.revision;
	return revision != NULL && revision->from == report->month && revision->dropped;
}

/* One row a kind, in the order of ChangeKind. */
static const struct {
	ChangeKind kind;
	bool (*happened)(const Report *report, const TargetResult *result);
} change_rows[] = {
	{CHANGE_DONE, was_done},
	{CHANGE_SLIPPED, has_slipped},
	{CHANGE_RECOVERED, has_recovered},
	{CHANGE_OVERDUE, became_overdue},
	{CHANGE_FIRST_REPORT, is_first_report},
	{CHANGE_REVISED, was_revised},
	{CHANGE_ADDED, was_added},
	{CHANGE_DROPPED, was_dropped},
};

void
changes_find(Report *report)
{
	for (gsize row = 0; row < G_N_ELEMENTS(change_rows); row++) {
		for (guint i = 0; i < report->results->len; i++) {
			const TargetResult *result = g_ptr_array_index(report->results, i);
			if (!change_rows[row].happened(report, result))
				continue;
			Change *change = ARENA_NEW(report->arena, Change);
			change->kind = change_rows[row].kind;
			change->result = result;
			g_ptr_array_add(report->changes, change);
		}
	}
}

void
changes_find_corrections(Report *report)
{
	if (report->file == NULL)
		return;
	for (guint i = 0; i < report->file->corrections->len; i++) {
		const Correction *correction = g_ptr_array_index(report->file->corrections, i);
		const TargetResult *result = report_result(report, correction->target);
		if (result == NULL)
			continue;
		CorrectionNote *note = ARENA_NEW(report->arena, CorrectionNote);
		note->target = result->target;
		note->correction = correction;
		note->late = correction->was.withdrawn;
		g_ptr_array_add(report->corrections, note);
	}
}
