/* changes.c - see changes.h. */
#include "measure/changes.h"

#include "model/difference.h"

void
changes_list(Report *report)
{
	const GPtrArray *targets = report->difference->targets;
	for (int kind = 0; kind < CHANGE_KIND_COUNT; kind++) {
		for (guint i = 0; i < targets->len; i++) {
			const TargetChange *target = g_ptr_array_index(targets, i);
			if (!target_change_is(target, (ChangeKind)kind))
				continue;
			Change *change = ARENA_NEW(report->arena, Change);
			change->kind = (ChangeKind)kind;
			change->result = target_change_result(target);
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
