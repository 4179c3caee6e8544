/* check.c - all problems of the data, and nothing else. */
#include "command/command.h"

#include "command/workshop.h"
#include <stdio.h>

int
command_check(const Request *request, GError **error)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(Collection) collection = workshop_read(request, problems, error);
	if (collection == NULL)
		return EXIT_CALL_OR_MACHINE_WRONG;
	workshop_print_problems(problems, stdout);
	if (problem_count(problems, SEVERITY_ERROR) > 0)
		return EXIT_DATA_WRONG;
	guint targets = 0, months = 0;
	for (guint i = 0; i < collection->plans->len; i++) {
		const Plan *plan = g_ptr_array_index(collection->plans, i);
		targets += plan->targets->len;
		months += plan->months->len;
	}
	printf("数据没有错误：%u 份要点，%u 项量化目标，%u 个月的进展。\n", collection->plans->len,
	       targets, months);
	return EXIT_FINE;
}
