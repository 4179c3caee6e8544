/* load.c - see load.h. Walks the plans folder and puts together what the readers return. */
#include "load/load.h"

#include "base/files.h"
#include "load/field.h"
#include "load/kept_issue.h"
#include "load/month_text.h"
#include "load/plan_text.h"
#include "load/scalar.h"
#include "model/rhythm.h"
#include <string.h>

/* The walk through one plans folder. */
typedef struct {
	Loader loader;
	Collection *collection;
	const char *only_plan;
	Month last_month;
	GPtrArray *other_plans; /* const char *: folders left out because of only_plan */
} Walk;

static bool
is_folder(const Walk *walk, const char *file)
{
	g_autofree char *path = g_build_filename(walk->loader.folder, file, NULL);
	return g_file_test(path, G_FILE_TEST_IS_DIR);
}

/* Reports a problem of a whole file; the arguments after kind are those of problem_add. */
static void
report_file(Walk *walk, ProblemKind kind, const char *file, const char *name)
{
	g_autofree char *valid = g_utf8_make_valid(file, -1);
	Position at = {valid, 0, 0};
	problem_add(walk->loader.problems, kind, at, "name", name, NULL);
}

/* Reads a YAML file into a new record of the kind.
 * *record: NULL when the file is missing or no record could be read of it; *missing says which.
 * Returns false when the machine failed. */
static bool
read_yaml(Walk *walk, const char *file, RecordKind kind, void **record, bool *missing,
	  GError **error)
{
	g_autoptr(Arena) scratch = walk->loader.scratch = arena_new();
	Source source;
	*record = NULL;
	SourceResult result = source_read(&walk->loader, file, &source, error);
	*missing = result == SOURCE_MISSING;
	if (result != SOURCE_READ)
		return result != SOURCE_FAILED;
	const Node *root = yaml_tree_read(&walk->loader, &source);
	if (root != NULL)
		*record = field_read(&walk->loader, kind, root);
	return true;
}

static char *
file_name(Walk *walk, const char *folder, const char *name)
{
	return arena_take(walk->loader.arena, g_strconcat(folder, "/", name, NULL));
}

/* --- progress --------------------------------------------------------------------------------- */

/* Reads the month of a file name YYYY-MM plus the ending; 0 for any other name. */
static Month
month_of_name(const char *name, const char *ending)
{
	Month month = 0;
	if (!g_str_has_suffix(name, ending))
		return 0;
	g_autofree char *stem = g_strndup(name, strlen(name) - strlen(ending));
	return month_parse(stem, &month) ? month : 0;
}

/* Whether the name begins with a year and a month, however they are parted. */
static bool
begins_with_month(const char *name, Month *month)
{
	gsize year = strspn(name, "0123456789");
	if (year == 6)
		year = 4;
	const char *at = name + year;
	while (year == 4 && *at != '\0' && g_utf8_strchr("-_.年", -1, g_utf8_get_char(at)) != NULL)
		at = g_utf8_next_char(at);
	gsize digits = strspn(at, "0123456789");
	if (year != 4 || digits < 1 || digits > 2)
		return false;
	g_autofree char *text =
		g_strdup_printf("%.4s-%s%.*s", name, digits == 1 ? "0" : "", (int)digits, at);
	return month_parse(text, month);
}

/* The name that a month's file was to have which the program does not read: Windows hides endings, so that
 * 2023-06.yaml becomes 2023-06.yaml.txt. NULL when there is no such month in the name, or when the month
 * has its file and this is another one (a copy, a table). A new string. */
static char *
month_name_meant(const char *name, const GPtrArray *names)
{
	Month month = 0;
	if (!begins_with_month(name, &month))
		return NULL;
	g_autofree char *small = g_ascii_strdown(name, -1);
	g_autofree char *text = month_to_text(month);
	char *meant = g_strconcat(text, strstr(small, ".md") != NULL ? ".md" : ".yaml", NULL);
	if (!g_ptr_array_find_with_equal_func((GPtrArray *)names, meant, g_str_equal, NULL))
		return meant;
	g_free(meant);
	return NULL;
}

static void
report_month_name(Walk *walk, Plan *plan, const char *folder, const char *name,
		  const GPtrArray *names)
{
	const char *file = file_name(walk, folder, name);
	g_autofree char *meant = month_name_meant(name, names);
	if (meant == NULL && !g_str_has_suffix(name, ".yaml") && !g_str_has_suffix(name, ".yml")) {
		report_file(walk, PROBLEM_UNKNOWN_FILE, file, name);
		return;
	}
	plan->unread |= PLAN_FILE_MONTHS;
	g_autofree char *valid = g_utf8_make_valid(file, -1);
	problem_add(walk->loader.problems, PROBLEM_MONTH_FILE_FORM, (Position){valid, 0, 0}, "name",
		    name, "fixed", meant != NULL ? meant : "年月加.yaml，如 2023-06.yaml", NULL);
}

static void
check_month_name(Walk *walk, const MonthFile *month, const char *name, Month named)
{
	if (month->month == 0 || month->month == named)
		return;
	g_autofree char *written = month_to_text(month->month);
	problem_add(walk->loader.problems, PROBLEM_MONTH_FILE_NAME,
		    origin_field(&month->origin, "month"), "name", name, "month", written, NULL);
}

/* A correction that does not say what it corrects was reported; nothing can be made of it. */
static void
drop_aimless_corrections(MonthFile *month)
{
	for (guint i = month->corrections->len; i > 0; i--) {
		const Correction *correction = g_ptr_array_index(month->corrections, i - 1);
		if (correction->target == NULL || correction->month == 0)
			g_ptr_array_remove_index(month->corrections, i - 1);
	}
}

static bool
read_month(Walk *walk, Plan *plan, const char *folder, const char *name, GError **error)
{
	Month named = month_of_name(name, ".yaml");
	void *record = NULL;
	bool missing = false;
	if (!read_yaml(walk, file_name(walk, folder, name), RECORD_MonthFile, &record, &missing,
		       error))
		return false;
	MonthFile *month = record;
	if (month == NULL) {
		plan->unread |= PLAN_FILE_MONTHS;
		return true;
	}
	check_month_name(walk, month, name, named);
	if (month->month != named)
		plan->unread |= PLAN_FILE_MONTHS;
	/* The name decides, so that two files never tell the same month. */
	month->month = named;
	month->has_issue = month->origin.fields != NULL &&
			   g_hash_table_contains(month->origin.fields, "issue");
	month->editorial = arena_array(walk->loader.arena);
	month->next_steps = arena_array(walk->loader.arena);
	drop_aimless_corrections(month);
	g_ptr_array_add(plan->months, month);
	g_autofree char *plan_folder = g_path_get_dirname(folder);
	return kept_issue_read(&walk->loader, plan_folder, month, error);
}

/* The month's words; names are sorted, so 2023-06.md comes before 2023-06.yaml and is read after
 * all months are known. */
static bool
read_month_words(Walk *walk, Plan *plan, const char *folder, const char *name, GError **error)
{
	const char *file = file_name(walk, folder, name);
	MonthFile *month = (MonthFile *)plan_month(plan, month_of_name(name, ".md"));
	g_autofree char *stem = g_strndup(name, strlen(name) - strlen(".md"));
	g_autofree char *figures =
		g_strconcat(walk->loader.folder, "/", folder, "/", stem, ".yaml", NULL);
	if (month == NULL && !g_file_test(figures, G_FILE_TEST_EXISTS))
		problem_add(walk->loader.problems, PROBLEM_MONTH_TEXT_ALONE, (Position){file, 0, 0},
			    "month", stem, NULL);
	g_autoptr(Arena) scratch = walk->loader.scratch = arena_new();
	Source source;
	SourceResult result = source_read(&walk->loader, file, &source, error);
	if (result == SOURCE_READ && month != NULL)
		month_text_read(&walk->loader, &source, month);
	return result != SOURCE_FAILED;
}

static bool
is_later(const Walk *walk, Month month)
{
	return walk->last_month != 0 && month > walk->last_month;
}

static bool
read_progress(Walk *walk, Plan *plan, const char *folder, GError **error)
{
	g_autofree char *path = g_build_filename(walk->loader.folder, folder, NULL);
	g_autoptr(GPtrArray) names = files_list(path, error);
	if (names == NULL)
		return false;
	plan->has_progress = true;
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		Month month = month_of_name(name, ".yaml");
		if (month != 0 && !is_later(walk, month)) {
			if (!read_month(walk, plan, folder, name, error))
				return false;
		} else if (month == 0 && month_of_name(name, ".md") == 0) {
			report_month_name(walk, plan, folder, name, names);
		}
	}
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		Month month = month_of_name(name, ".md");
		if (month != 0 && !is_later(walk, month) &&
		    !read_month_words(walk, plan, folder, name, error))
			return false;
	}
	return true;
}

/* --- a plan ----------------------------------------------------------------------------------- */

static PlanText *
empty_text(Walk *walk)
{
	PlanText *text = ARENA_NEW(walk->loader.arena, PlanText);
	text->chapters = arena_array(walk->loader.arena);
	text->blocks = arena_array(walk->loader.arena);
	text->items = arena_array(walk->loader.arena);
	return text;
}

static bool
read_text(Walk *walk, Plan *plan, const char *folder, GError **error)
{
	g_autoptr(Arena) scratch = walk->loader.scratch = arena_new();
	Source source;
	const char *file = file_name(walk, folder, "plan.md");
	SourceResult result = source_read(&walk->loader, file, &source, error);
	if (result == SOURCE_MISSING)
		report_file(walk, PROBLEM_MISSING_FILE, file, "plan.md");
	bool whole = false;
	plan->text = result == SOURCE_READ ? plan_text_read(&walk->loader, &source, &whole)
					   : empty_text(walk);
	if (!whole)
		plan->unread |= PLAN_FILE_TEXT;
	return result != SOURCE_FAILED;
}

/* What a target takes from its plan when it says nothing itself. */
static void
fill_target(const Plan *plan, Target *target)
{
	if (target->from == 0)
		target->from = plan->from;
	if (!date_given(target->due) && plan->to != 0)
		target->due = month_last_day(plan->to);
	bool rhythmic = target->origin.fields != NULL &&
			g_hash_table_contains(target->origin.fields, "every.unit");
	if (rhythmic && target->every.count == 0)
		target->every.count = 1;
}

/* What the text says is not asked for twice; a short name may be left to the title. */
static void
fill_plan(Plan *plan)
{
	if (plan->title == NULL)
		plan->title = plan->text->title != NULL ? plan->text->title : plan->id;
	if (plan->short_name == NULL)
		plan->short_name = plan->title;
	BulletinHead *head = plan->bulletin;
	if (head != NULL && !g_hash_table_contains(head->origin.fields, "annual"))
		head->annual = head->form;
}

/* The whole that the corrected month's own figure gave; absent when it gave none. */
static Number
reported_whole(const Plan *plan, const Correction *correction)
{
	const MonthFile *file = plan_month(plan, correction->month);
	for (guint i = 0; file != NULL && i < file->figures->len; i++) {
		const Figure *figure = g_ptr_array_index(file->figures, i);
		if (g_strcmp0(figure->target, correction->target) == 0)
			return figure->value.whole;
	}
	return NUMBER_ABSENT;
}

static void
read_as_covered(FigureValue *value, Number whole)
{
	if (!number_given(value->value))
		return;
	value->covered = value->value;
	value->value = NUMBER_ABSENT;
	value->whole = whole;
}

/* Where figures are told as covered of a whole, a number alone in a correction is what is covered. */
static void
fill_corrections(const Plan *plan, const MonthFile *file)
{
	for (guint i = 0; i < file->corrections->len; i++) {
		Correction *correction = g_ptr_array_index(file->corrections, i);
		const Target *target = plan_target(plan, correction->target);
		bool covers = target != NULL && !rhythm_is_weekly(target) &&
			      (target->kind == TARGET_COVERAGE ||
			       (target->each != NULL && target->kind != TARGET_HOLD &&
				target->kind != TARGET_ONGOING));
		if (!covers)
			continue;
		Number whole = reported_whole(plan, correction);
		read_as_covered(&correction->was, whole);
		read_as_covered(&correction->now, whole);
	}
}

static bool
read_plan_files(Walk *walk, Plan *plan, const char *folder, GError **error)
{
	void *record = NULL;
	bool missing = false;
	if (!read_text(walk, plan, folder, error) ||
	    !read_yaml(walk, file_name(walk, folder, "breakdown.yaml"), RECORD_Breakdown, &record,
		       &missing, error))
		return false;
	plan->breakdown = record;
	if (record == NULL && !missing)
		plan->unread |= PLAN_FILE_BREAKDOWN;
	fill_plan(plan);
	for (guint i = 0; i < plan->targets->len; i++)
		fill_target(plan, g_ptr_array_index(plan->targets, i));
	plan_text_place_quotes(plan);
	const char *progress = file_name(walk, folder, "progress");
	if (is_folder(walk, progress) && !read_progress(walk, plan, progress, error))
		return false;
	for (guint i = 0; i < plan->months->len; i++)
		fill_corrections(plan, g_ptr_array_index(plan->months, i));
	return true;
}

static void
report_unknown_files(Walk *walk, const char *folder, const GPtrArray *names)
{
	static const char *const known[] = {"plan.md",	"plan.yaml", "breakdown.yaml",
					    "progress", "issues",    NULL};
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		if (!g_strv_contains(known, name))
			report_file(walk, PROBLEM_UNKNOWN_FILE, file_name(walk, folder, name),
				    name);
	}
}

static bool
read_plan(Walk *walk, const char *name, GError **error)
{
	const char *folder = file_name(walk, "plans", name);
	const char *file = file_name(walk, folder, "plan.yaml");
	g_autofree char *path = g_build_filename(walk->loader.folder, folder, NULL);
	g_autoptr(GPtrArray) names = files_list(path, error);
	if (names == NULL)
		return false;
	if (!scalar_is_identifier(name)) {
		report_file(walk, PROBLEM_PLAN_FOLDER_NAME, folder, name);
		return true;
	}
	void *record = NULL;
	bool missing = false;
	if (!read_yaml(walk, file, RECORD_Plan, &record, &missing, error))
		return false;
	if (missing)
		report_file(walk, PROBLEM_MISSING_FILE, file, "plan.yaml");
	Plan *plan = record != NULL ? record : field_empty(&walk->loader, RECORD_Plan);
	if (record == NULL) {
		plan->unread |= PLAN_FILE_PLAN;
		plan->origin.at = (Position){file, 1, 1};
	}
	plan->id = arena_copy(walk->loader.arena, name);
	plan->months = arena_array(walk->loader.arena);
	report_unknown_files(walk, folder, names);
	if (!read_plan_files(walk, plan, folder, error))
		return false;
	g_ptr_array_add(walk->collection->plans, plan);
	return true;
}

/* --- the whole folder ------------------------------------------------------------------------- */

static bool
read_settings(Walk *walk, GError **error)
{
	void *record = NULL;
	bool missing = false;
	const char *file = "plans/site.yaml";
	if (!read_yaml(walk, file, RECORD_Settings, &record, &missing, error))
		return false;
	if (missing)
		report_file(walk, PROBLEM_NO_SETTINGS, file, NULL);
	walk->collection->settings_unread = record == NULL && !missing;
	Settings *settings = record != NULL ? record : field_empty(&walk->loader, RECORD_Settings);
	/* Without a name of its own a site bears the program's. */
	if (settings->name == NULL)
		settings->name = "Yaodian";
	if (!number_given(settings->tolerance))
		settings->tolerance = number_of(0, 1);
	if (settings->origin.fields == NULL ||
	    !g_hash_table_contains(settings->origin.fields, "forecast"))
		settings->forecast = true;
	walk->collection->settings = settings;
	return true;
}

static bool
read_indicators(Walk *walk, GError **error)
{
	void *record = NULL;
	bool missing = false;
	if (!read_yaml(walk, "plans/indicators.yaml", RECORD_Collection, &record, &missing, error))
		return false;
	Collection *collection = walk->collection;
	Collection *read = record != NULL ? record : field_empty(&walk->loader, RECORD_Collection);
	collection->themes = read->themes;
	collection->indicators = read->indicators;
	collection->indicators_unread = record == NULL && !missing;
	return true;
}

static bool
is_other_plan(const Walk *walk, const char *id)
{
	for (guint i = 0; i < walk->other_plans->len; i++)
		if (g_strcmp0(g_ptr_array_index(walk->other_plans, i), id) == 0)
			return true;
	return false;
}

/* With only_plan the others do not exist, nor does what speaks of them. */
static void
forget_other_plans(Walk *walk)
{
	for (guint i = 0; i < walk->collection->indicators->len; i++) {
		Indicator *indicator = g_ptr_array_index(walk->collection->indicators, i);
		for (guint j = indicator->plans->len; j > 0; j--) {
			const IndicatorPlan *record = g_ptr_array_index(indicator->plans, j - 1);
			if (is_other_plan(walk, record->plan))
				g_ptr_array_remove_index(indicator->plans, j - 1);
		}
	}
	for (guint i = 0; i < walk->collection->plans->len; i++) {
		Plan *plan = g_ptr_array_index(walk->collection->plans, i);
		if (is_other_plan(walk, plan->follows))
			plan->follows = NULL;
	}
}

static bool
read_folder(Walk *walk, const GPtrArray *names, GError **error)
{
	if (!read_settings(walk, error) || !read_indicators(walk, error))
		return false;
	guint folders = 0;
	for (guint i = 0; i < names->len; i++) {
		const char *name = g_ptr_array_index(names, i);
		g_autofree char *file = g_strconcat("plans/", name, NULL);
		if (!is_folder(walk, file)) {
			static const char *const known[] = {"site.yaml", "indicators.yaml",
							    "README.md", NULL};
			if (!g_strv_contains(known, name))
				report_file(walk, PROBLEM_UNKNOWN_FILE, file, name);
			continue;
		}
		folders++;
		if (walk->only_plan != NULL && strcmp(name, walk->only_plan) != 0)
			g_ptr_array_add(walk->other_plans, arena_copy(walk->loader.arena, name));
		else if (!read_plan(walk, name, error))
			return false;
	}
	if (folders == 0)
		report_file(walk, PROBLEM_NO_PLANS, "plans", NULL);
	forget_other_plans(walk);
	return true;
}

Collection *
load_collection(const char *folder, const char *only_plan, Month last_month, ProblemList *problems,
		GError **error)
{
	g_autofree char *path = g_build_filename(folder, "plans", NULL);
	if (!g_file_test(path, G_FILE_TEST_IS_DIR)) {
		g_set_error(error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
			    "没有文件夹 %s，计划都放在那里", path);
		return NULL;
	}
	g_autoptr(GPtrArray) names = files_list(path, error);
	if (names == NULL)
		return NULL;
	g_autoptr(Collection) collection = g_new0(Collection, 1);
	collection->arena = arena_new();
	collection->plans = arena_array(collection->arena);
	collection->sources = arena_array(collection->arena);
	Walk walk = {.loader = {.arena = collection->arena,
				.problems = problems,
				.folder = folder,
				.sources = collection->sources},
		     .collection = collection,
		     .only_plan = only_plan,
		     .last_month = last_month,
		     .other_plans = arena_array(collection->arena)};
	if (!read_folder(&walk, names, error))
		return NULL;
	return g_steal_pointer(&collection);
}
