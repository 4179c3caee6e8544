/* changes.c - what changed between two months, or between two folders of data. */
#include "command/command.h"

#include "command/workshop.h"
#include "measure/difference.h"
#include "measure/measure.h"
#include "render/data/data.h"
#include <stdio.h>

/* Reads the folder to compare with. A plan that was asked for alone may be missing there: then
 * *collection is NULL. Returns false when the machine fails. */
static bool
read_against(const Request *request, ProblemList *problems, Collection **collection, GError **error)
{
	Request other = *request;
	other.folder = request->against;
	if (request->plan != NULL) {
		g_autofree char *plan =
			g_build_filename(request->against, "plans", request->plan, NULL);
		if (!g_file_test(plan, G_FILE_TEST_IS_DIR)) {
			*collection = NULL;
			return true;
		}
	}
	*collection = workshop_read(&other, problems, error);
	return *collection != NULL;
}

/* The last month that any plan has a file of; 0 when none has. collection: NULL for none. */
static Month
last_month(const Collection *collection)
{
	Month last = 0;
	for (guint i = 0; collection != NULL && i < collection->plans->len; i++) {
		const Plan *plan = g_ptr_array_index(collection->plans, i);
		if (plan->months->len > 0)
			last = MAX(last, measure_current_month(plan));
	}
	return last;
}

/* A beginning after everything that is known would find nothing, which would read like good news. */
static bool
check_since(const Request *request, const Collection *before, const Collection *after,
	    GError **error)
{
	Month last = MAX(last_month(before), last_month(after));
	if (last == 0 || request->since <= last)
		return true;
	g_autofree char *since = month_to_text(request->since), *reached = month_to_text(last);
	g_set_error(error, COMMAND_ERROR, COMMAND_ERROR_USAGE,
		    "--since 的月份“%s”晚于最后一个有数据的月份 %s", since, reached);
	return false;
}

/* Prints the differences and returns the exit status. before: NULL when the folder to compare with
 * lacks the plan. */
static int
print_changes(const Request *request, const Collection *before, const Collection *after,
	      GError **error)
{
	if (!check_since(request, before, after, error))
		return EXIT_CALL_OR_MACHINE_WRONG;
	g_autoptr(Workshop) workshop = workshop_open(request, after->settings, error);
	if (workshop == NULL)
		return EXIT_CALL_OR_MACHINE_WRONG;
	g_autoptr(Differences) differences =
		measure_differences(before, after, request->edition, request->since);
	g_autofree char *text = data_changes(differences, workshop->sentences, request->format);
	fputs(text, stdout);
	return EXIT_FINE;
}

int
command_changes(const Request *request, GError **error)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(Collection) after = workshop_read(request, problems, error);
	if (after == NULL)
		return EXIT_CALL_OR_MACHINE_WRONG;
	workshop_print_problems(problems, stderr);
	if (problem_count(problems, SEVERITY_ERROR) > 0)
		return EXIT_DATA_WRONG;
	if (request->against == NULL)
		return print_changes(request, after, after, error);

	g_autoptr(ProblemList) others = problem_list_new();
	g_autoptr(Collection) before = NULL;
	if (!read_against(request, others, &before, error))
		return EXIT_CALL_OR_MACHINE_WRONG;
	if (problem_count(others, SEVERITY_ERROR) > 0) {
		fprintf(stderr, "对照文件夹 %s 里的数据有错误：\n", request->against);
		workshop_print_problems(others, stderr);
		return EXIT_DATA_WRONG;
	}
	return print_changes(request, before, after, error);
}
