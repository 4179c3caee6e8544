/* No form is missing for any kind, status and reason; no id of sentences.xml is without use. */
#include "measure/measure.h"
#include "render/sentence/sentence.h"
#include "support/bureau.h"
#include "support/plan_builder.h"
#include "support/test_support.h"

#include <string.h>

/* Sentences in which every text is its own id in brackets, then the places it names: what is
 * written with them tells which ids were used. */
static Sentences *
load_marked(const char *folder)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *real = test_path("../templates");
	g_autoptr(Sentences) sentences = shipped_sentences();
	g_autoptr(GPtrArray) ids = sentences_ids(sentences);
	g_autoptr(GString) xml = g_string_new("<sentences>");
	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		g_string_append_printf(xml, "<form id=\"%s\">[%s]", id, id);
		for (const char *at = strchr(sentence_form(sentences, id), '{'); at != NULL;
		     at = strchr(at + 1, '{'))
			g_string_append_len(xml, at, strchr(at, '}') - at + 1);
		g_string_append(xml, "</form>");
	}
	g_string_append(xml, "</sentences>");
	test_write(folder, "sentences.xml", xml->str);
	g_autoptr(Templates) marked = templates_new(folder, real);
	Sentences *result = sentences_load(marked, &error);
	g_assert_no_error(error);
	return result;
}

static void
note_ids(GHashTable *used, const char *text)
{
	for (const char *open = strchr(text, '['); open != NULL; open = strchr(open + 1, '[')) {
		const char *close = strchr(open, ']');
		g_hash_table_add(used, g_strndup(open + 1, (gsize)(close - open - 1)));
	}
}

/* Everything said of a result: nothing may be empty, nothing left unfilled. */
static void
say_all(const Sentences *sentences, const TargetResult *result, GHashTable *used)
{
	char *texts[] = {
		sentence_for_result(sentences, result),
		sentence_source(sentences, result),
		sentence_goal(sentences, result),
		sentence_value(sentences, result),
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_assert_cmpstr(texts[i], !=, "");
		if (strchr(texts[i], '{') != NULL)
			g_error("%s: %s", result->target->id, texts[i]);
		note_ids(used, texts[i]);
		g_free(texts[i]);
	}
}

/* What a result is varied over. */
typedef struct {
	Arena *arena;
	Plan *plan;
	Target *target;
	Figure *figure;
	KnownFigure known;
	Correction correction;
	Revision revision;
	Document document;
	Step step;
} Stage;

static TargetResult
result_on(Stage *stage, TargetKind kind, Status status, Reason reason)
{
	stage->target->kind = kind;
	TargetResult result = {
		.plan = stage->plan,
		.target = stage->target,
		.month = month_of(2023, 6),
		.terms = {.value = number_of(20, 1), .due = {2023, 12, 31}},
		.measured = kind,
		.due = {2023, 12, 31},
		.span_from = month_of(2023, 1),
		.span_to = month_of(2023, 12),
		.status = status,
		.reason = reason,
		.figure = &stage->known,
		.value = number_of(6, 1),
		.previous = number_of(5, 1),
		.baseline = number_of(0, 1),
		.goal = number_of(20, 1),
		.done = number_of(3, 10),
		.scheduled = number_of(1, 2),
		.expected_value = number_of(10, 1),
		.shortfall = number_of(4, 1),
		.missing_parts = arena_array(stage->arena),
		.late_steps = arena_array(stage->arena),
		.judged_month = month_of(2023, 6),
		.next_expected = month_of(2023, 9),
		.months_unreported = 2,
	};
	return result;
}

/* The variants that a kind and outcome can have; each leaves the result as it found it. */
static void
say_variants(const Sentences *sentences, Stage *stage, TargetResult result, GHashTable *used)
{
	say_all(sentences, &result, used);
	TargetResult silent = result;
	silent.figure = NULL;
	silent.next_expected = 0;
	say_all(sentences, &silent, used);
	silent.expected = true;
	silent.months_unreported = 1;
	say_all(sentences, &silent, used);
	silent.period_from = month_of(2023, 6);
	say_all(sentences, &silent, used);
	silent.months_unreported = 2;
	say_all(sentences, &silent, used);
	silent.figure = &stage->known;
	silent.months_unreported = 1;
	say_all(sentences, &silent, used);
	silent.month = month_of(2024, 1);
	say_all(sentences, &silent, used);
	TargetResult covered = result;
	covered.whole = number_of(40, 1);
	say_all(sentences, &covered, used);
	covered.goal = covered.whole;
	say_all(sentences, &covered, used);
	TargetResult met = result;
	met.met = true;
	met.met_month = month_of(2023, 6);
	met.flags = 1u << FLAG_EARLY;
	say_all(sentences, &met, used);
	met.flags = 1u << FLAG_LATE;
	say_all(sentences, &met, used);
	met.met_month = month_of(2024, 1);
	say_all(sentences, &met, used);
	TargetResult none_asked = result;
	none_asked.expected_value = number_of(0, 1);
	say_all(sentences, &none_asked, used);
	TargetResult steps = result;
	steps.steps = 3;
	steps.next_step = &stage->step;
	say_all(sentences, &steps, used);
	steps.steps_due = 1;
	g_ptr_array_add(steps.late_steps, &stage->step);
	say_all(sentences, &steps, used);
	g_ptr_array_set_size(steps.late_steps, 0);
}

/* Numbers, places of time and the notes behind the sentence. */
static void
say_notes(const Sentences *sentences, Stage *stage, GHashTable *used)
{
	TargetResult result = result_on(stage, TARGET_CUMULATIVE, STATUS_BEHIND, REASON_NONE);
	result.judged_month = month_of(2023, 5);
	result.flags = 1u << FLAG_PENDING;
	g_ptr_array_add(result.missing_parts, (char *)"甲区");
	result.periods_ended = 3;
	result.periods_missed = 1;
	say_all(sentences, &result, used);
	result.periods_unreported = 1;
	result.worst_part = "乙区";
	say_all(sentences, &result, used);
	result.periods_missed = 0;
	say_all(sentences, &result, used);
	const Number shares[] = {number_of(1, 2), number_of(3, 5), number_of(-1, 5), NUMBER_ABSENT,
				 number_of(0, 1)};
	for (gsize i = 0; i < G_N_ELEMENTS(shares); i++) {
		result.done = shares[i];
		say_all(sentences, &result, used);
		TargetResult level = result;
		level.measured = TARGET_LEVEL;
		level.baseline = number_of(i % 2 == 0 ? 5 : 7, 1);
		say_all(sentences, &level, used);
		level.measured = TARGET_CUMULATIVE;
		say_all(sentences, &level, used);
	}
	stage->target->bound = BOUND_BETWEEN;
	result.baseline = number_of(0, 1);
	result.done = number_of(3, 10);
	say_all(sentences, &result, used);
	stage->target->bound = BOUND_EXACTLY;
	result.forgiven = true;
	result.done = number_of(2, 5);
	say_all(sentences, &result, used);
	stage->target->unit = "%";
	TargetResult level = result_on(stage, TARGET_LEVEL, STATUS_BEHIND, REASON_NONE);
	level.baseline = number_of(5, 1);
	say_all(sentences, &level, used);
	level.baseline = number_of(25, 1);
	say_all(sentences, &level, used);
	level.value = level.baseline;
	level.shortfall = number_of(5, 1);
	say_all(sentences, &level, used);
	stage->target->unit = "所";
	TargetResult growth = result_on(stage, TARGET_GROWTH, STATUS_BEHIND, REASON_NONE);
	growth.previous = number_of(7, 1);
	say_all(sentences, &growth, used);
	TargetResult hold = result_on(stage, TARGET_HOLD, STATUS_OVERDUE, REASON_NONE);
	hold.month = month_of(2024, 1);
	say_all(sentences, &hold, used);
	hold.judged_month = hold.month;
	hold.value = number_of(24, 1);
	say_all(sentences, &hold, used);
}

static void
say_corrections_and_revisions(const Sentences *sentences, Stage *stage, GHashTable *used)
{
	TargetResult result = result_on(stage, TARGET_CUMULATIVE, STATUS_BEHIND, REASON_NONE);
	stage->known.correction = &stage->correction;
	say_all(sentences, &result, used);
	result.flags = 1u << FLAG_CORRECTED;
	say_all(sentences, &result, used);
	stage->correction.why = "重复统计";
	say_all(sentences, &result, used);
	stage->known.correction = NULL;
	result.flags = 0;
	result.terms.revision = &stage->revision;
	say_all(sentences, &result, used);
	stage->revision.document = &stage->document;
	result.terms.value = number_of(15, 1);
	say_all(sentences, &result, used);
	stage->document.number = "某教发〔2023〕12号";
	result.terms.due = (Date){2024, 3, 31};
	say_all(sentences, &result, used);
	stage->target->added_by = &stage->document;
	say_all(sentences, &result, used);
	stage->document.quote = "原文";
	say_all(sentences, &result, used);
	stage->target->added_by = NULL;
}

/* What goals print: bounds, rhythms, those who each must, increments, no numbers. */
static void
say_goals(const Sentences *sentences, Stage *stage, GHashTable *used)
{
	const char *const each[] = {"school",  "person", "county", "community",
				    "subject", "class",	 "x"};
	Target *target = stage->target;
	for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
		TargetResult result =
			result_on(stage, (TargetKind)kind, STATUS_NOT_JUDGED, REASON_NO_WHOLE);
		for (int bound = 0; bound < BOUND_COUNT; bound++) {
			target->bound = (Bound)bound;
			result.terms.value = number_of(20, 1);
			result.terms.value_max = number_of(30, 1);
			say_all(sentences, &result, used);
			target->increment = true;
			say_all(sentences, &result, used);
			target->increment = false;
			result.terms.value = NUMBER_ABSENT;
			say_all(sentences, &result, used);
			target->redacted = true;
			say_all(sentences, &result, used);
			target->redacted = false;
		}
	}
	TargetResult result = result_on(stage, TARGET_FREQUENCY, STATUS_ON_SCHEDULE, REASON_NONE);
	result.period_from = month_of(2023, 1);
	for (int unit = 0; unit < RHYTHM_UNIT_COUNT; unit++) {
		for (int count = 1; count <= 2; count++) {
			target->every = (Rhythm){count, (RhythmUnit)unit};
			bool periods = unit != RHYTHM_WEEK && unit != RHYTHM_CYCLE;
			result.period_from = periods ? month_of(2023, 1) : 0;
			say_all(sentences, &result, used);
		}
	}
	target->every = (Rhythm){0, RHYTHM_WEEK};
	result.period_from = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(each); i++) {
		target->each = each[i];
		say_all(sentences, &result, used);
	}
	target->each = NULL;
	result.value = number_of(240000000, 1);
	say_all(sentences, &result, used);
	result.value = number_of(24000, 1);
	result.span_from = month_of(2023, 2);
	say_all(sentences, &result, used);
}

static void
say_figures(const Sentences *sentences, Stage *stage, GHashTable *used)
{
	FigureValue value = {.withdrawn = true};
	g_autofree char *withdrawn = sentence_figure(sentences, stage->target, &value);
	note_ids(used, withdrawn);
	build_figure_part(stage->arena, stage->figure, "甲区", "3");
	build_figure_part(stage->arena, stage->figure, "乙区", "3");
	g_autofree char *parts = sentence_figure(sentences, stage->target, &stage->figure->value);
	note_ids(used, parts);
	stage->figure->value.parts = NULL;
	build_figure_step(stage->arena, stage->figure, "备案", "2023-06-01");
	g_autofree char *steps = sentence_figure(sentences, stage->target, &stage->figure->value);
	note_ids(used, steps);
	for (int state = 0; state < WORK_STATE_COUNT; state++) {
		FigureValue of_state = {.state = (WorkState)state};
		g_autofree char *text = sentence_figure(sentences, stage->target, &of_state);
		g_assert_cmpstr(text, !=, "");
		note_ids(used, text);
	}
	for (int status = 0; status < STATUS_COUNT; status++)
		note_ids(used, sentence_colour(sentences, (Status)status));
}

/* What is said of an estimate: every outlook, way to the goal, and pace. */
static void
say_forecasts(const Sentences *sentences, Stage *stage, GHashTable *used)
{
	static const TargetKind kinds[] = {TARGET_CUMULATIVE, TARGET_LEVEL, TARGET_COVERAGE,
					   TARGET_FREQUENCY};
	Forecast forecast = {.figures = 3,
			     .from = month_of(2023, 3),
			     .to = month_of(2023, 6),
			     .deadline = month_of(2023, 12),
			     .start = number_of(6, 1),
			     .slope = number_of(1, 1),
			     .slope_low = number_of(1, 1),
			     .slope_high = number_of(1, 1),
			     .months_left = 6,
			     .pace = number_of(7, 3)};
	for (int round = 0; round < 16; round++) {
		forecast.advancing = round % 2 == 0;
		forecast.downwards = round % 2 != 0;
		forecast.slope_high = number_of(1 + round % 2, 1);
		forecast.reach = round % 4 < 2 ? 0 : month_of(2023 + round % 2, 9);
		forecast.months_left = round < 8 ? 6 : 1;
		stage->target->each = round % 8 < 4 ? NULL : "school";
		for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
			TargetResult result =
				result_on(stage, kinds[i], STATUS_BEHIND, REASON_NONE);
			result.forecast = &forecast;
			g_autofree char *text = sentence_forecast(sentences, &result);
			g_assert_null(strchr(text, '{'));
			note_ids(used, text);
		}
	}
	stage->target->each = NULL;
}

/* What is written of a target, field by field. */
static void
say_written(const Sentences *sentences, Stage *stage, GHashTable *used)
{
	Target *target = stage->target;
	Assignment *assignment = build_assignment(stage->arena, stage->plan, target->id);
	build_step(stage->arena, assignment, "备案", "2023-06-30");
	build_part(stage->arena, assignment, "甲区", "3");
	build_point(stage->arena, assignment, "2023-06", "0.5");
	assignment->baseline = number_of(1, 1);
	assignment->baseline_month = month_of(2022, 12);
	Revision *revision = build_revision(stage->arena, target, "2023-08");
	revision->value = number_of(15, 1);
	revision->due = (Date){2023, 11, 30};
	revision->dropped = revision->paused = true;
	for (int access = 0; access < ACCESS_COUNT; access++) {
		target->access = (Access)access;
		target->annual = access == 1;
		for (int field = 0; field < TARGET_FIELD_COUNT; field++) {
			g_autofree char *text = sentence_target_field(
				sentences, stage->plan, target, assignment, (TargetField)field);
			g_assert_cmpstr(text, !=, "");
			note_ids(used, text);
		}
	}
	target->access = ACCESS_PUBLIC;
	target->annual = false;
	g_ptr_array_set_size(target->revisions, 0);
}

static void
set_stage(Stage *stage, Arena *arena)
{
	*stage = (Stage){.arena = arena};
	stage->plan = build_plan(arena, "p");
	stage->target =
		build_target(arena, stage->plan, "t", TARGET_CUMULATIVE, BOUND_EXACTLY, "20", "所");
	stage->figure = build_figure(arena, stage->plan, "2023-06", "t", NULL);
	stage->known = (KnownFigure){.month = month_of(2023, 6),
				     .told_in = month_of(2023, 6),
				     .figure = stage->figure,
				     .source = {"plans/p/progress/2023-06.yaml", 3, 1}};
	stage->correction.was.value = number_of(9, 1);
	stage->correction.now.value = number_of(6, 1);
	stage->revision.from = month_of(2023, 5);
	stage->document.title = "关于调整目标任务的通知";
	stage->step = (Step){.name = "备案", .due = {2023, 6, 30}};
}

/* Walks every kind with every status and reason, and everything beside it. */
static void
walk(const Sentences *sentences, GHashTable *used)
{
	g_autoptr(Arena) arena = arena_new();
	Stage stage;
	set_stage(&stage, arena);
	for (int each = 0; each < 2; each++) {
		stage.target->each = each == 1 ? "school" : NULL;
		for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
			for (int reason = 1; reason < REASON_COUNT; reason++)
				say_variants(sentences, &stage,
					     result_on(&stage, (TargetKind)kind, STATUS_NOT_JUDGED,
						       (Reason)reason),
					     used);
			say_variants(
				sentences, &stage,
				result_on(&stage, (TargetKind)kind, STATUS_UNREPORTED, REASON_NONE),
				used);
			/* Ongoing targets are never judged; of those who must each reach their
			 * number none is behind before the end. */
			for (int status = 0; status < STATUS_COUNT; status++) {
				bool judged =
					status != STATUS_NOT_JUDGED && status != STATUS_UNREPORTED;
				bool behind_each = each == 1 && status == STATUS_BEHIND &&
						   kind == TARGET_FREQUENCY;
				if (judged && kind != TARGET_ONGOING && !behind_each)
					say_variants(sentences, &stage,
						     result_on(&stage, (TargetKind)kind,
							       (Status)status, REASON_NONE),
						     used);
			}
		}
	}
	stage.target->each = NULL;
	say_notes(sentences, &stage, used);
	say_corrections_and_revisions(sentences, &stage, used);
	say_goals(sentences, &stage, used);
	say_figures(sentences, &stage, used);
	say_written(sentences, &stage, used);
	say_forecasts(sentences, &stage, used);
}

static void
test_none_missing(void)
{
	g_autoptr(Sentences) sentences = shipped_sentences();
	g_autoptr(GHashTable) used = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	walk(sentences, used);
	/* The real texts name no ids. */
	g_assert_cmpuint(g_hash_table_size(used), ==, 0);
}

/* --- use by other rooms ---------------------------------------------------------------------------- */

static void
read_sources(const char *folder, GString *text)
{
	g_autoptr(GDir) directory = g_dir_open(folder, 0, NULL);
	g_assert_nonnull(directory);
	for (const char *name = g_dir_read_name(directory); name != NULL;
	     name = g_dir_read_name(directory)) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		g_autofree char *content = NULL;
		bool ours = strstr(path, "render/sentence") != NULL ||
			    strcmp(name, "sentences.xml") == 0;
		if (g_file_test(path, G_FILE_TEST_IS_DIR))
			read_sources(path, text);
		else if (!ours && g_file_get_contents(path, &content, NULL, NULL))
			g_string_append(text, content);
	}
}

static bool
is_quoted(const char *text, const char *word, const char *end)
{
	g_autofree char *as_string = g_strconcat("\"", word, end, NULL);
	g_autofree char *in_xpath = g_strconcat("'", word, end, NULL);
	return strstr(text, as_string) != NULL || strstr(text, in_xpath) != NULL;
}

/* Whether sources name the id: whole, or as a group ("kind", "data.field.") and its word. */
static bool
is_named(const char *sources, const char *id)
{
	if (is_quoted(sources, id, "\"") || is_quoted(sources, id, "'"))
		return true;
	for (const char *dot = strchr(id, '.'); dot != NULL; dot = strchr(dot + 1, '.')) {
		g_autofree char *group = g_strndup(id, (gsize)(dot - id));
		if (is_quoted(sources, group, ".") || is_quoted(sources, group, "\""))
			return true;
	}
	return false;
}

static void
test_all_used(void)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autoptr(Sentences) sentences = load_marked(folder);
	g_autoptr(GHashTable) used = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	walk(sentences, used);
	g_autoptr(GString) sources = g_string_new(NULL);
	const char *const folders[] = {"generator", "templates"};
	for (gsize i = 0; i < G_N_ELEMENTS(folders); i++) {
		g_autofree char *path =
			g_build_filename(g_test_get_dir(G_TEST_DIST), "..", folders[i], NULL);
		read_sources(path, sources);
	}
	g_autoptr(GPtrArray) ids = sentences_ids(sentences);
	g_autoptr(GString) idle = g_string_new(NULL);
	for (guint i = 0; i < ids->len; i++) {
		const char *id = g_ptr_array_index(ids, i);
		if (!g_hash_table_contains(used, id) && !is_named(sources->str, id))
			g_string_append_printf(idle, " %s", id);
	}
	g_assert_cmpstr(idle->str, ==, "");
}

/* What the program asks for is what this room uses: no id is required for nothing. */
static void
test_required_are_there_once(void)
{
	g_autoptr(GPtrArray) ids = sentences_required();
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < ids->len; i++)
		if (!g_hash_table_add(seen, g_ptr_array_index(ids, i)))
			g_test_fail_printf("required twice: %s",
					   (const char *)g_ptr_array_index(ids, i));
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/sentence/ids/none-missing", test_none_missing);
	g_test_add_func("/sentence/ids/all-used", test_all_used);
	g_test_add_func("/sentence/ids/required-once", test_required_are_there_once);
	return g_test_run();
}
