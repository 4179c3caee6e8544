/* required.c - the ids that sentences.xml must hold. See sentence.h.
 *
 * What is composed from an enum is made from the enum's words, so a new kind, status or reason
 * asks for its words at once. The other ids are listed; a test finds an id that no code uses. */
#include "render/sentence/sentence.h"

#include "model/comparison.h"

static const char *const listed[] = {
	/* judged: one form per kind and outcome, and its variants */
	"cumulative.done",
	"cumulative.on-schedule",
	"cumulative.behind",
	"cumulative.overdue",
	"level.done",
	"level.on-schedule",
	"level.on-schedule.met",
	"level.behind",
	"level.overdue",
	"hold.done",
	"hold.on-schedule",
	"hold.behind",
	"hold.overdue",
	"hold.done.covered",
	"hold.on-schedule.covered",
	"hold.behind.covered",
	"hold.overdue.covered",
	"coverage.done",
	"coverage.on-schedule",
	"coverage.behind",
	"coverage.overdue",
	"frequency.done",
	"frequency.on-schedule",
	"frequency.on-schedule.none",
	"frequency.behind",
	"frequency.overdue",
	"frequency.done.each",
	"frequency.on-schedule.each",
	"frequency.overdue.each",
	"growth.done",
	"growth.on-schedule",
	"growth.behind",
	"growth.overdue",
	"milestone.done",
	"milestone.on-schedule",
	"milestone.behind",
	"milestone.overdue",
	"milestone.done.steps",
	"milestone.on-schedule.steps",
	"milestone.on-schedule.steps.none",
	"milestone.behind.steps",
	"milestone.overdue.steps",
	/* not judged */
	"unreported.known",
	"unreported.known.once",
	"unreported.never",
	"unreported.never.once",
	"unreported.never.period",
	"unreported.never.once.period",
	"not-judged.not-started.open",
	/* beside it */
	"plain.count",
	"plain.level",
	"plain.fall",
	"plain.by-month",
	"plain.by-schedule",
	"note.kept",
	"note.revised.value",
	"note.revised.due",
	"note.revised.other",
	"note.missing",
	"note.missing-each",
	"note.periods.missed",
	"note.periods.silent",
	"note.periods.both",
	"note.pending",
	"note.corrected",
	"note.corrected.why",
	"note.made-up",
	/* clauses */
	"share.count",
	"share.between",
	"share.baseline",
	"share.none",
	"share.level",
	"share.level.back",
	"share.level.same",
	"share.coverage",
	"share.coverage.part",
	"share.each",
	"comparison.above",
	"comparison.same",
	"comparison.below",
	"comparison.forgiven",
	"covered.plain",
	"covered.each",
	"overdue.today",
	"overdue.days",
	"overdue.later",
	"past-due",
	"timing.early",
	"timing.late",
	"timing.late-days",
	"miss.below",
	"miss.above",
	"late-step",
	"late-clause",
	"next-clause",
	"part-clause",
	"move.points-up",
	"move.points-down",
	"move.up",
	"move.down",
	"move.grown",
	"move.shrunk",
	"move.same",
	"way.up",
	"way.down",
	"by.document",
	"by.numbered",
	/* numbers, goals, values */
	"unit.counted",
	"number.ten-thousands",
	"number.hundred-millions",
	"number.none",
	"number.join",
	"points",
	"goal.increment.cumulative",
	"goal.increment.level",
	"goal.growth",
	"goal.rhythm",
	"goal.by",
	"goal.all",
	"goal.more",
	"goal.not-less",
	"goal.at-most",
	"goal.redacted",
	"goal.no-quantity",
	"goal.ongoing",
	"each.other",
	"value.covered",
	"value.growth",
	"value.steps",
	"value.at-least",
	"value.part",
	"value.step",
	"goal-name.whole",
	"goal-name.period",
	"period-name.whole",
	"period-name.period",
	/* the kinds' own status words */
	"status.on-schedule.hold",
	"status.on-schedule.milestone",
	"status.behind.hold",
	"status.behind.milestone",
	/* words of outputs and of data that are no enums of the model */
	"comparison.absent",
	"each.school",
	"each.person",
	"each.county",
	"each.community",
	"each.subject",
	"each.class",
	/* what is written of a target */
	"written.yes",
	"written.no",
	"written.month",
	"written.named",
	"written.revision",
	"written.revision.value",
	"written.revision.due",
	"written.revision.dropped",
	"written.revision.paused",
	/* sources */
	"source.clause",
	"source.added",
	"source.added.quote",
	"source.figure",
	"source.made-up",
	"source.corrected",
	"source.none",
	/* estimates */
	"forecast",
	"forecast.same-year",
	"forecast.count",
	"forecast.level",
	"forecast.coverage",
	"forecast.coverage.each",
	"forecast.value",
	"forecast.value.band",
	"forecast.reach.in-time",
	"forecast.reach.late",
	"forecast.reach.far",
	"forecast.reach.none",
	"forecast.method",
	"pace.count",
	"pace.level.up",
	"pace.level.down",
	"pace.coverage",
	"pace.coverage.each",
	"pace.about",
	"pace.under",
	"pace.every-month",
	"pace.next-month",
};

/* Words of one enum under a group: status.done, status.behind … An empty word needs none. */
static const struct {
	const char *group;
	const char *const *words;
} composed[] = {
	{"status", status_words},
	{"colour", status_words},
	{"reason", reason_words},
	{"not-judged", reason_words},
	{"flag", flag_words},
	{"reason-meaning", reason_words},
	{"flag-meaning", flag_words},
	{"kind", target_kind_words},
	{"rule", target_kind_words},
	{"known", target_kind_words},
	{"bound", bound_words},
	{"mark", bound_words},
	{"firmness", firmness_words},
	{"cadence", cadence_words},
	{"state", work_state_words},
	{"place", place_level_words},
	{"basis", basis_words},
	{"direction", direction_words},
	{"strength", strength_words},
	{"every", rhythm_unit_words},
	{"change", change_kind_words},
	{"access", access_words},
	{"figure-change", figure_change_words},
	{"piece-change", piece_change_words},
	{"target-field", target_field_words},
	{"plan-field", plan_field_words},
	{"group", group_kind_words},
	{"apart", apart_reason_words},
	{"modality", firmness_words},
};

static const RhythmUnit period_units[] = {RHYTHM_MONTH, RHYTHM_TERM, RHYTHM_SCHOOL_YEAR,
					  RHYTHM_YEAR};

static void
add(GPtrArray *ids, const char *group, const char *word, const char *end)
{
	if (*word != '\0')
		g_ptr_array_add(ids, g_strconcat(group, ".", word, end, NULL));
}

GPtrArray *
sentences_required(void)
{
	GPtrArray *ids = g_ptr_array_new_with_free_func(g_free);
	for (gsize i = 0; i < G_N_ELEMENTS(listed); i++)
		g_ptr_array_add(ids, g_strdup(listed[i]));
	for (gsize i = 0; i < G_N_ELEMENTS(composed); i++)
		for (int word = 0; composed[i].words[word] != NULL; word++)
			add(ids, composed[i].group, composed[i].words[word], NULL);
	for (int unit = 0; unit < RHYTHM_UNIT_COUNT; unit++)
		add(ids, "every", rhythm_unit_words[unit], "s");
	for (gsize i = 0; i < G_N_ELEMENTS(period_units); i++) {
		add(ids, "goal-name", rhythm_unit_words[period_units[i]], NULL);
		add(ids, "period-name", rhythm_unit_words[period_units[i]], NULL);
	}
	return ids;
}
