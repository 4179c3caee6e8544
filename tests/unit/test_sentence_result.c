/* The sentences of sentences.xml: as a clerk reads them, complete, and every one used. */
#include "measure/measure.h"
#include "render/sentence/sentence.h"
#include "support/bureau.h"
#include "support/plan_builder.h"
#include "support/test_support.h"

#include <string.h>

/* --- a plan that shows every form ---------------------------------------------------------------- */

typedef struct {
	const char *id;
	TargetKind kind;
	Bound bound;
	const char *value, *value_max, *unit, *counted, *each;
	const char *baseline, *whole;
	Rhythm every;
	const char *due;
	bool increment, redacted, annual;
	const char *figures; /* "2023-05=3 2023-06=11" */
} Scene;

#define SCHOOL_YEAR \
	{ \
		1, RHYTHM_SCHOOL_YEAR \
	}
#define TERM \
	{ \
		1, RHYTHM_TERM \
	}
#define YEAR \
	{ \
		1, RHYTHM_YEAR \
	}

static const Scene scenes[] = {
	{"count-behind", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-06=6"},
	{"count-on-schedule", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-06=12"},
	{"count-on-the-line", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-06=10"},
	{"count-done-early", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-06=21"},
	{"count-done-late", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .due = "2023-05-31", .figures = "2023-05=19 2023-06=20"},
	{"count-overdue", TARGET_CUMULATIVE, BOUND_EXACTLY, "6", .unit = "所", .due = "2023-05-31",
	 .figures = "2023-06=4"},
	{"count-overdue-old-figure", TARGET_CUMULATIVE, BOUND_EXACTLY, "6", .unit = "所",
	 .due = "2023-05-31", .figures = "2023-05=4"},
	{"count-due-today", TARGET_CUMULATIVE, BOUND_EXACTLY, "6", .unit = "所",
	 .due = "2023-06-30", .figures = "2023-06=4"},
	{"count-nearly", TARGET_CUMULATIVE, BOUND_ABOUT, "17000", .unit = "人", .due = "2023-06-30",
	 .figures = "2023-06=16999"},
	{"count-large", TARGET_CUMULATIVE, BOUND_EXACTLY, "24000", .unit = "学位",
	 .increment = true, .figures = "2023-06=11000"},
	{"count-between", TARGET_CUMULATIVE, BOUND_BETWEEN, "1", "2", .unit = "个",
	 .figures = "2023-06=0"},
	{"count-money", TARGET_CUMULATIVE, BOUND_AT_LEAST, "3.5", .unit = "亿元",
	 .figures = "2023-06=1.62"},
	{"count-from-baseline", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .baseline = "5", .figures = "2023-06=11"},
	{"count-ceiling", TARGET_CUMULATIVE, BOUND_AT_MOST, "3", .unit = "起",
	 .figures = "2023-06=4"},
	{"count-redacted", TARGET_CUMULATIVE, BOUND_EXACTLY, NULL, .unit = "所", .redacted = true,
	 .figures = "2023-06=12"},
	{"count-no-quantity", TARGET_CUMULATIVE, BOUND_NONE, NULL, .unit = "所",
	 .figures = "2023-06=12"},
	{"count-silent", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-04=5"},
	{"count-silent-once", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .figures = "2023-05=5"},
	{"count-never", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所", .figures = ""},
	{"count-never-and-past", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", .unit = "所",
	 .due = "2023-05-31", .figures = ""},

	{"level-behind", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .figures = "2023-06=83.2"},
	{"level-on-schedule", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .figures = "2023-06=84.2"},
	{"level-below-the-start", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .figures = "2023-06=82.5"},
	{"level-unmoved", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .figures = "2023-06=83"},
	{"level-met", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .figures = "2023-06=85.3"},
	{"level-done", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .due = "2023-06-30", .figures = "2023-06=85.3"},
	{"level-overdue", TARGET_LEVEL, BOUND_AT_LEAST, "85", .unit = "%", .baseline = "83",
	 .due = "2023-06-15", .figures = "2023-06=84.2"},
	{"level-falling", TARGET_LEVEL, BOUND_AT_MOST, "2", .unit = "%", .baseline = "10",
	 .figures = "2023-06=7"},
	{"level-no-baseline", TARGET_LEVEL, BOUND_AT_LEAST, "75", .unit = "%",
	 .figures = "2023-06=60"},
	{"level-rise", TARGET_LEVEL, BOUND_AT_LEAST, "10", .unit = "%", .baseline = "84.6",
	 .increment = true, .figures = "2023-06=89.6"},
	{"level-already-there", TARGET_LEVEL, BOUND_AT_LEAST, "60", .unit = "%", .baseline = "61",
	 .figures = "2023-06=62"},

	{"hold-on", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%", .figures = "2023-06=95.8"},
	{"hold-behind", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%", .figures = "2023-06=94.6"},
	{"hold-done", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%", .due = "2023-06-30",
	 .figures = "2023-06=95.8"},
	{"hold-overdue", TARGET_HOLD, BOUND_AT_LEAST, "95", .unit = "%", .due = "2023-05-31",
	 .figures = "2023-06=94.6"},
	{"hold-zero", TARGET_HOLD, BOUND_EXACTLY, "0", .unit = "起", .figures = "2023-06=1"},
	{"hold-words-alone", TARGET_HOLD, BOUND_EXACTLY, NULL, .figures = "2023-06=100"},
	{"week-behind", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "节", .counted = "所",
	 .every = {2, RHYTHM_WEEK}, .figures = "2023-06=38/40"},
	{"week-on", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "节", .counted = "所",
	 .every = {2, RHYTHM_WEEK}, .figures = "2023-06=40/40"},
	{"week-done", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "节", .counted = "所",
	 .every = {1, RHYTHM_WEEK}, .due = "2023-06-30", .figures = "2023-06=40/40"},
	{"week-overdue", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "节", .counted = "所",
	 .every = {1, RHYTHM_WEEK}, .due = "2023-06-30", .figures = "2023-06=39/40"},

	{"coverage-on-schedule", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .counted = "所",
	 .figures = "2023-06=31/40"},
	{"coverage-behind", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .counted = "所",
	 .figures = "2023-06=19/40"},
	{"coverage-part", TARGET_COVERAGE, BOUND_AT_LEAST, "80", .unit = "%", .counted = "所",
	 .figures = "2023-06=13/36"},
	{"coverage-done", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .counted = "所",
	 .figures = "2023-06=40/40"},
	{"coverage-overdue", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .counted = "人",
	 .due = "2023-05-31", .figures = "2023-06=3290/3400"},
	{"coverage-from-baseline", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .counted = "所",
	 .baseline = "64", .whole = "386", .figures = "2023-06=258/"},
	{"coverage-each", TARGET_COVERAGE, BOUND_AT_LEAST, "1", .unit = "处", .counted = "所",
	 .each = "school", .figures = "2023-06=318/716"},
	{"coverage-no-whole", TARGET_COVERAGE, BOUND_EXACTLY, NULL, .figures = "2023-06=12/"},

	{"frequency-on-schedule", TARGET_FREQUENCY, BOUND_EXACTLY, "10", .unit = "期",
	 .every = YEAR, .figures = "2023-06=5"},
	{"frequency-behind", TARGET_FREQUENCY, BOUND_EXACTLY, "10", .unit = "期", .every = YEAR,
	 .figures = "2023-06=3"},
	{"frequency-not-asked-yet", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "次",
	 .figures = "2023-06=0"},
	{"frequency-done", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "次",
	 .figures = "2023-06=1"},
	{"frequency-overdue", TARGET_FREQUENCY, BOUND_AT_LEAST, "2", .unit = "次",
	 .every = {1, RHYTHM_MONTH}, .figures = "2023-04=2 2023-06=1"},
	{"frequency-two-months", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "次",
	 .every = {2, RHYTHM_MONTH}, .figures = "2023-04=0 2023-06=1"},
	{"frequency-new-period", TARGET_FREQUENCY, BOUND_EXACTLY, "1", .unit = "次",
	 .every = {2, RHYTHM_MONTH}, .figures = "2023-04=1"},
	{"frequency-new-term", TARGET_FREQUENCY, BOUND_EXACTLY, "2", .unit = "次", .every = TERM,
	 .figures = ""},
	{"frequency-new-month", TARGET_FREQUENCY, BOUND_EXACTLY, "2", .unit = "次",
	 .every = {1, RHYTHM_MONTH}, .figures = "2023-04=2"},
	{"frequency-each", TARGET_FREQUENCY, BOUND_AT_LEAST, "40", .unit = "节", .counted = "人",
	 .each = "person", .every = SCHOOL_YEAR, .figures = "2023-06=120/386"},
	{"frequency-each-done", TARGET_FREQUENCY, BOUND_AT_LEAST, "40", .unit = "节",
	 .counted = "人", .each = "person", .due = "2023-06-30", .figures = "2023-06=386/386"},
	{"frequency-each-overdue", TARGET_FREQUENCY, BOUND_AT_LEAST, "40", .unit = "节",
	 .counted = "人", .each = "person", .due = "2023-06-30", .figures = "2023-06=385/386"},
	{"hold-zero-counted", TARGET_HOLD, BOUND_EXACTLY, "0", .counted = "人",
	 .figures = "2023-06=3"},

	{"growth-pending", TARGET_GROWTH, BOUND_NOT_LESS, NULL, .unit = "万元", .figures = ""},
	{"ongoing", TARGET_ONGOING, BOUND_NONE, NULL, .figures = ""},
	{"ongoing-with-figure", TARGET_ONGOING, BOUND_NONE, NULL, .unit = "次",
	 .figures = "2023-06=46"},
	{"milestone-state", TARGET_MILESTONE, BOUND_NONE, NULL, .figures = ""},
};

static void
add_figures(Arena *arena, Plan *plan, const char *target, const char *figures)
{
	g_auto(GStrv) list = g_strsplit(figures, " ", -1);
	for (int i = 0; list[i] != NULL && *list[i] != '\0'; i++) {
		g_auto(GStrv) pair = g_strsplit(list[i], "=", 2);
		build_figure(arena, plan, pair[0], target, pair[1]);
	}
}

static void
add_scene(Arena *arena, Plan *plan, const Scene *scene)
{
	Target *target = build_target(arena, plan, scene->id, scene->kind, scene->bound,
				      scene->value, scene->unit);
	if (scene->value_max != NULL)
		target->value_max = build_read_number(scene->value_max);
	target->counted = scene->counted;
	target->each = scene->each;
	target->every = scene->every;
	target->increment = scene->increment;
	target->redacted = scene->redacted;
	if (scene->due != NULL)
		target->due = build_read_date(scene->due);
	Assignment *assignment = build_assignment(arena, plan, scene->id);
	if (scene->baseline != NULL)
		assignment->baseline = build_read_number(scene->baseline);
	if (scene->whole != NULL)
		assignment->whole = build_read_number(scene->whole);
	add_figures(arena, plan, scene->id, scene->figures);
}

/* --- what a table cannot say ----------------------------------------------------------------------- */

static Target *
plain_target(Arena *arena, Plan *plan, const char *id, const char *figures)
{
	Target *target =
		build_target(arena, plan, id, TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	build_assignment(arena, plan, id);
	add_figures(arena, plan, id, figures);
	return target;
}

static Document *
document(Arena *arena, const char *number)
{
	Document *made = ARENA_NEW(arena, Document);
	made->title = "关于调整部分目标任务的通知";
	made->number = number;
	made->date = build_read_date("2023-04-28");
	made->quote = "由20所调整为15所";
	return made;
}

static void
add_revisions(Arena *arena, Plan *plan)
{
	Target *value = plain_target(arena, plan, "revised-value", "2023-06=9");
	Revision *revision = build_revision(arena, value, "2023-05");
	revision->value = number_of(15, 1);
	revision->document = document(arena, "某教发〔2023〕12号");
	Target *due = plain_target(arena, plan, "revised-due", "2023-06=9");
	revision = build_revision(arena, due, "2023-05");
	revision->due = build_read_date("2024-03-31");
	revision->document = document(arena, NULL);
	Target *other = plain_target(arena, plan, "revised-otherwise", "2023-06=9");
	build_revision(arena, other, "2023-05");
	Target *dropped = plain_target(arena, plan, "dropped", "2023-04=3");
	revision = build_revision(arena, dropped, "2023-05");
	revision->dropped = true;
	revision->document = document(arena, "某教发〔2023〕12号");
	Target *paused = plain_target(arena, plan, "paused", "2023-04=3");
	build_revision(arena, paused, "2023-05")->paused = true;
	Target *added = plain_target(arena, plan, "added", "2023-06=9");
	added->added_by = document(arena, NULL);
	Target *bare = plain_target(arena, plan, "added-without-quote", "");
	bare->added_by = document(arena, NULL);
	bare->added_by->quote = NULL;
}

static void
add_doubts(Arena *arena, Plan *plan)
{
	plain_target(arena, plan, "pending", "");
	build_figure(arena, plan, "2023-06", "pending", "12")->check = VERIFICATION_PENDING;
	plain_target(arena, plan, "disputed", "");
	build_figure(arena, plan, "2023-06", "disputed", "12")->check = VERIFICATION_DISPUTED;
	plain_target(arena, plan, "corrected", "");
	build_figure(arena, plan, "2023-05", "corrected", "9");
	build_correction(arena, plan, "2023-06", "2023-05", "corrected", "9", "8")->why =
		"重复统计";
	build_assignment(arena, plan, "corrected")->cadence = CADENCE_TERM;
	plain_target(arena, plan, "corrected-without-why", "");
	build_figure(arena, plan, "2023-05", "corrected-without-why", "9");
	build_correction(arena, plan, "2023-06", "2023-05", "corrected-without-why", "9", "8");
	build_assignment(arena, plan, "corrected-without-why")->cadence = CADENCE_TERM;
	plain_target(arena, plan, "made-up", "");
	build_correction(arena, plan, "2023-06", "2023-05", "made-up", NULL, "9");
	build_assignment(arena, plan, "made-up")->cadence = CADENCE_TERM;
	plain_target(arena, plan, "quarterly", "2023-05=9");
	build_assignment(arena, plan, "quarterly")->cadence = CADENCE_TERM;
	Target *later = plain_target(arena, plan, "not-started", "");
	later->from = build_read_month("2023-08");
	Target *never = plain_target(arena, plan, "not-started-open", "");
	never->from = build_read_month("2030-01");
	build_assignment(arena, plan, "quarterly-silent");
	build_target(arena, plan, "quarterly-silent", TARGET_FREQUENCY, BOUND_EXACTLY, "1", "次")
		->every = (Rhythm){1, RHYTHM_TERM};
	build_assignment(arena, plan, "quarterly-silent")->cadence = CADENCE_MONTH;
}

static void
add_parts(Arena *arena, Plan *plan)
{
	plain_target(arena, plan, "parts-lacking", "");
	Assignment *sum = build_assignment(arena, plan, "parts-lacking");
	build_part(arena, sum, "峄城区", NULL);
	build_part(arena, sum, "台儿庄区", NULL);
	build_figure_part(arena, build_figure(arena, plan, "2023-06", "parts-lacking", NULL),
			  "峄城区", "9");
	build_target(arena, plan, "parts-each", TARGET_HOLD, BOUND_AT_LEAST, "55", "%");
	Assignment *each = build_assignment(arena, plan, "parts-each");
	each->parts_combine = COMBINE_EACH;
	build_part(arena, each, "甲县", NULL);
	build_part(arena, each, "乙县", NULL);
	build_part(arena, each, "丙县", NULL);
	Figure *figure = build_figure(arena, plan, "2023-06", "parts-each", NULL);
	build_figure_part(arena, figure, "甲县", "56");
	build_figure_part(arena, figure, "乙县", "54");
	build_target(arena, plan, "parts-without-total", TARGET_LEVEL, BOUND_AT_LEAST, "55", "%");
	build_assignment(arena, plan, "parts-without-total")->baseline = number_of(50, 1);
	build_figure_part(arena, build_figure(arena, plan, "2023-06", "parts-without-total", NULL),
			  "甲县", "56");
}

/* Steps done by name among 备案 (04-30), 公示 (06-30), 验收 (12-31); state when given. */
static void
add_milestone(Arena *arena, Plan *plan, const char *id, const char *done, WorkState state,
	      const char *due, bool steps)
{
	Target *target = build_target(arena, plan, id, TARGET_MILESTONE, BOUND_NONE, NULL, NULL);
	if (due != NULL)
		target->due = build_read_date(due);
	Assignment *assignment = build_assignment(arena, plan, id);
	if (steps) {
		build_step(arena, assignment, "备案", "2023-04-30");
		build_step(arena, assignment, "公示", "2023-06-30");
		build_step(arena, assignment, "验收", "2023-12-31");
	}
	Figure *figure = build_figure(arena, plan, "2023-06", id, NULL);
	figure->value.state = state;
	g_auto(GStrv) names = g_strsplit(done, " ", -1);
	for (int i = 0; names[i] != NULL && *names[i] != '\0'; i++)
		build_figure_step(arena, figure, arena_copy(arena, names[i]), "2023-06-20");
}

static void
add_milestones(Arena *arena, Plan *plan)
{
	add_milestone(arena, plan, "steps-on-schedule", "备案 公示", STATE_NONE, NULL, true);
	add_milestone(arena, plan, "steps-behind", "", STATE_UNDER_WAY, NULL, true);
	add_milestone(arena, plan, "steps-done", "备案 公示 验收", STATE_NONE, NULL, true);
	add_milestone(arena, plan, "steps-done-late-in-month", "备案 公示 验收", STATE_NONE,
		      "2023-06-15", true);
	add_milestone(arena, plan, "steps-overdue", "备案", STATE_NONE, "2023-06-30", true);
	add_milestone(arena, plan, "state-on-schedule", "", STATE_UNDER_WAY, NULL, false);
	add_milestone(arena, plan, "state-stopped", "", STATE_STOPPED, NULL, false);
	add_milestone(arena, plan, "state-done", "", STATE_DONE, NULL, false);
	add_milestone(arena, plan, "state-overdue", "", STATE_NOT_STARTED, "2023-05-31", false);
	add_milestone(arena, plan, "state-redacted", "", STATE_UNDER_WAY, NULL, false);
	((Target *)plan_target(plan, "state-redacted"))->redacted = true;
	Target *later = build_target(arena, plan, "steps-none-due", TARGET_MILESTONE, BOUND_NONE,
				     NULL, NULL);
	build_step(arena, build_assignment(arena, plan, later->id), "评估", "2023-11-30");
	build_figure(arena, plan, "2023-06", later->id, NULL)->value.state = STATE_UNDER_WAY;
}

static void
add_growth(Arena *arena, Plan *plan, const char *id, const char *unit, Bound bound,
	   const char *rise, const char *value, const char *previous, const char *due)
{
	Target *target = build_target(arena, plan, id, TARGET_GROWTH, bound, rise, unit);
	target->due = build_read_date(due);
	build_assignment(arena, plan, id)->expected = build_read_month("2023-06");
	Figure *figure = build_figure(arena, plan, "2023-06", id, value);
	if (previous != NULL)
		figure->value.previous = build_read_number(previous);
}

static void
add_growths(Arena *arena, Plan *plan)
{
	add_growth(arena, plan, "growth-on", "万元", BOUND_NOT_LESS, NULL, "81200", "79000",
		   "2023-12-31");
	add_growth(arena, plan, "growth-done", "万元", BOUND_NOT_LESS, NULL, "81200", "81200",
		   "2023-06-30");
	add_growth(arena, plan, "growth-behind", "%", BOUND_MORE, NULL, "57.2", "58.1",
		   "2023-12-31");
	add_growth(arena, plan, "growth-share-up", "%", BOUND_MORE, NULL, "58.6", "58.1",
		   "2023-12-31");
	add_growth(arena, plan, "growth-overdue", "人", BOUND_MORE, NULL, "310", "320",
		   "2023-05-31");
	add_growth(arena, plan, "growth-rate", "%", BOUND_AT_LEAST, "5", "66", "60", "2023-12-31");
	add_growth(arena, plan, "growth-from-nothing", "个", BOUND_MORE, NULL, "3", "0",
		   "2023-12-31");
	add_growth(arena, plan, "growth-ceiling", "起", BOUND_AT_MOST, NULL, "3", "5",
		   "2023-12-31");
	add_growth(arena, plan, "growth-to-nothing", "个", BOUND_MORE, NULL, "-2", "0",
		   "2023-12-31");
	add_growth(arena, plan, "growth-no-baseline", "个", BOUND_MORE, NULL, "3", NULL,
		   "2023-12-31");
	/* The text prints no unit; the data says what the figures count. */
	add_growth(arena, plan, "growth-counted", NULL, BOUND_NOT_LESS, NULL, "81.2", "79",
		   "2023-12-31");
	((Target *)plan_target(plan, "growth-counted"))->counted = "亿元";
}

static Plan *
plan_of_scenes(Arena *arena)
{
	Plan *plan = build_plan(arena, "p");
	build_month(arena, plan, "2023-03");
	for (gsize i = 0; i < G_N_ELEMENTS(scenes); i++)
		add_scene(arena, plan, &scenes[i]);
	add_revisions(arena, plan);
	add_doubts(arena, plan);
	add_parts(arena, plan);
	add_milestones(arena, plan);
	add_growths(arena, plan);
	build_month(arena, plan, "2023-06");
	return plan;
}

static Report *
report_of(const Plan *plan, const Settings *settings)
{
	Month june = month_of(2023, 6);
	return measure_plan(plan, settings, EDITION_PUBLIC, june, june);
}

/* Everything that this room says of a result, one thing a line. */
static void
append_all(const Sentences *sentences, const TargetResult *result, GString *text)
{
	g_autofree char *goal = sentence_goal(sentences, result);
	g_autofree char *value = sentence_value(sentences, result);
	g_autofree char *sentence = sentence_for_result(sentences, result);
	g_autofree char *source = sentence_source(sentences, result);
	g_string_append_printf(text, "%s [%s]\n  目标 %s 完成 %s\n  %s\n  %s\n", result->target->id,
			       status_words[result->status], goal, value, sentence, source);
}

static void
test_read_aloud(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	Settings *settings = build_settings(arena);
	g_autoptr(Report) report = report_of(plan_of_scenes(arena), settings);
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < report->results->len; i++)
		append_all(sentences, g_ptr_array_index(report->results, i), text);
	g_assert_null(strchr(text->str, '{'));
	g_assert_null(strstr(text->str, "，，"));
	g_assert_null(strstr(text->str, "，。"));
	test_golden("sentence/results.txt", text->str);
}

static void
test_sample_of_the_design(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	g_autoptr(Report) report = report_of(plan_of_scenes(arena), build_settings(arena));
	g_autofree char *behind =
		sentence_for_result(sentences, report_result(report, "count-behind"));
	g_assert_cmpstr(
		behind, ==,
		"截至2023年6月底，累计完成6所，占年度目标20所的30.0%（6/20），低于序时进度（50.0%）20.0个百分点，"
		"差4所，未达序时进度。");
	g_autofree char *plain = sentence_plain(sentences, report_result(report, "count-behind"));
	g_assert_cmpstr(plain, ==, "到2023年6月底，按月均摊应完成10所，实际完成6所，差4所。");
	g_autofree char *level = sentence_plain(sentences, report_result(report, "level-behind"));
	g_assert_cmpstr(level, ==,
			"到2023年6月底，按月均摊应达到84%，实际为83.2%，差0.8个百分点。");
	g_autofree char *covered =
		sentence_plain(sentences, report_result(report, "coverage-behind"));
	g_assert_cmpstr(covered, ==, "到2023年6月底，按月均摊应达到20所，实际为19所，差1所。");
	g_assert_null(sentence_plain(sentences, report_result(report, "level-on-schedule")));
	g_assert_null(sentence_plain(sentences, report_result(report, "level-overdue")));
	/* Where one decimal would print 100.0% of what is not done, two are printed. */
	g_autofree char *nearly =
		sentence_for_result(sentences, report_result(report, "count-nearly"));
	g_assert_nonnull(strstr(nearly, "99.99%"));
}

static void
test_no_progress(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	Plan *plan = build_plan(arena, "p");
	plan->has_progress = false;
	plain_target(arena, plan, "t", "");
	g_ptr_array_set_size(plan->months, 0);
	g_autoptr(Report) report = report_of(plan, build_settings(arena));
	g_autofree char *sentence = sentence_for_result(sentences, report_result(report, "t"));
	g_assert_cmpstr(sentence, ==, "该要点未公布进展情况，仅有目标（20所），不作序时评价。");
}

static void
test_tolerance_is_told(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	Settings *settings = build_settings(arena);
	settings->tolerance = number_of(20, 1);
	Plan *plan = build_plan(arena, "p");
	plain_target(arena, plan, "t", "2023-06=7");
	g_autoptr(Report) report = report_of(plan, settings);
	g_autofree char *sentence = sentence_for_result(sentences, report_result(report, "t"));
	g_assert_nonnull(strstr(sentence,
				"低于序时进度（50.0%）15.0个百分点，在容许范围内，达到序时进度。"));
}

static void
test_own_labels(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	Settings *settings = build_settings(arena);
	g_autoptr(Report) report = report_of(plan_of_scenes(arena), settings);
	const TargetResult *count = report_result(report, "count-behind");
	const TargetResult *hold = report_result(report, "hold-behind");
	g_assert_cmpstr(sentence_status(sentences, count, settings), ==, "未达序时进度");
	g_assert_cmpstr(sentence_status(sentences, hold, settings), ==, "未达标");
	/* A label that repeats the default leaves the words of the kinds. */
	settings->labels[STATUS_BEHIND] = "未达序时进度";
	g_assert_cmpstr(sentence_status(sentences, hold, settings), ==, "未达标");
	settings->labels[STATUS_BEHIND] = "滞后";
	g_assert_cmpstr(sentence_status(sentences, hold, settings), ==, "滞后");
	sentences_use(sentences, settings);
	g_autofree char *sentence = sentence_for_result(sentences, count);
	g_assert_true(g_str_has_suffix(sentence, "差4所，滞后。"));
	g_assert_cmpstr(sentence_colour(sentences, STATUS_DONE), ==, "#14532d");
	settings->colours[STATUS_DONE] = "#000000";
	g_assert_cmpstr(sentence_colour(sentences, STATUS_DONE), ==, "#000000");
}

static void
test_numbers(void)
{
	g_autoptr(Sentences) sentences = shipped_sentences();
	const struct {
		const char *number, *unit, *text;
	} rows[] = {
		{"6", "所", "6所"},
		{"84.2", "%", "84.2%"},
		{"24000", "学位", "2.4万个学位"},
		{"10000", NULL, "1万"},
		{"9900", NULL, "9900"},
		{"12345", "人", "12345人"},
		{"12300", "人", "1.23万人"},
		{"150000000", "元", "1.5亿元"},
		{"12000", "亿元", "12000亿元"},
		{"83.1234", "%", "83.1234%"},
		{"83.12345", "%", "83.12%"},
		{"0", "起", "0起"},
		{"-24000", NULL, "-2.4万"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autofree char *text =
			sentence_number(sentences, build_read_number(rows[i].number), rows[i].unit);
		g_assert_cmpstr(text, ==, rows[i].text);
	}
	g_autofree char *third = sentence_number(sentences, number_of(1, 3), NULL);
	g_assert_cmpstr(third, ==, "0.33");
	g_autofree char *none = sentence_number(sentences, NUMBER_ABSENT, "所");
	g_assert_cmpstr(none, ==, "—");
	g_assert_cmpint(sentence_share_places(number_of(1, 2), number_of(1, 2)), ==, 1);
	g_assert_cmpint(sentence_share_places(number_of(1, 2), number_of(5004, 10000)), ==, 2);
	g_assert_cmpint(sentence_share_places(number_of(1, 2), number_of(3, 5)), ==, 1);
}

static void
test_figures(void)
{
	g_autoptr(Arena) arena = arena_new();
	g_autoptr(Sentences) sentences = shipped_sentences();
	Plan *plan = build_plan(arena, "p");
	Target *target = plain_target(arena, plan, "t", "");
	FigureValue withdrawn = {.withdrawn = true};
	g_autofree char *nothing = sentence_figure(sentences, target, &withdrawn);
	g_assert_cmpstr(nothing, ==, "未报送");
	Figure *figure = build_figure(arena, plan, "2023-06", "t", NULL);
	g_autofree char *empty = sentence_figure(sentences, target, &figure->value);
	g_assert_cmpstr(empty, ==, "—");
	build_figure_part(arena, figure, "峄城区", "3");
	build_figure_part(arena, figure, "台儿庄区", "2");
	g_autofree char *parts = sentence_figure(sentences, target, &figure->value);
	g_assert_cmpstr(parts, ==, "峄城区3所、台儿庄区2所");
	figure->value.value = number_of(0, 1);
	g_autofree char *zero = sentence_figure(sentences, target, &figure->value);
	g_assert_cmpstr(zero, ==, "0所");
	FigureValue steps = {.withdrawn = false};
	Figure *stepped = build_figure(arena, plan, "2023-05", "t", NULL);
	build_figure_step(arena, stepped, "备案", "2023-05-04");
	steps.steps = stepped->value.steps;
	g_autofree char *dated = sentence_figure(sentences, target, &steps);
	g_assert_cmpstr(dated, ==, "“备案”（2023年5月4日）");
	FigureValue state = {.state = STATE_STOPPED};
	g_autofree char *stopped = sentence_figure(sentences, target, &state);
	g_assert_cmpstr(stopped, ==, "已停止");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/sentence/result/read-aloud", test_read_aloud);
	g_test_add_func("/sentence/result/sample", test_sample_of_the_design);
	g_test_add_func("/sentence/result/no-progress", test_no_progress);
	g_test_add_func("/sentence/result/tolerance", test_tolerance_is_told);
	g_test_add_func("/sentence/labels", test_own_labels);
	g_test_add_func("/sentence/numbers", test_numbers);
	g_test_add_func("/sentence/figures", test_figures);
	return g_test_run();
}
