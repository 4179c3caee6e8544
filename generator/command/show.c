/* show.c - what was measured, and what templates see. */
#include "command/command.h"

#include "command/workshop.h"
#include "measure/book.h"
#include "render/data/data.h"
#include "render/site/site.h"
#include <stdio.h>
#include <string.h>

static bool
show_report(const Request *request, const RenderContext *context, const PlanBook *plan,
	    const Report *report, GError **error)
{
	g_autofree char *text = NULL;
	if (strcmp(request->format, "xml") == 0) {
		g_autofree char *month =
			request->month != 0 ? month_to_text(request->month) : g_strdup("index");
		g_autofree char *path = g_strdup_printf("plans/%s/%s.html", plan->plan->id, month);
		text = site_view(context, path, error);
	} else {
		text = data_show(report, context->sentences, request->format);
	}
	if (text == NULL)
		return false;
	fputs(text, stdout);
	return true;
}

static bool
show_book(const Request *request, const RenderContext *context, GError **error)
{
	for (guint i = 0; i < context->book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(context->book->plans, i);
		const Report *report = request->month != 0
					       ? plan_book_published(plan, request->month)
					       : plan->current;
		if (report == NULL) {
			g_set_error(error, COMMAND_ERROR, COMMAND_ERROR_USAGE,
				    "%s 没有 %d-%02d 的进展文件", plan->plan->id,
				    month_year(request->month), month_in_year(request->month));
			return false;
		}
		if (!show_report(request, context, plan, report, error))
			return false;
	}
	return true;
}

int
command_show(const Request *request, GError **error)
{
	g_autoptr(ProblemList) problems = problem_list_new();
	/* The month picks a report; files after it still tell what is known now. */
	Request whole = *request;
	whole.month = 0;
	g_autoptr(Collection) collection = workshop_read(&whole, problems, error);
	if (collection == NULL)
		return EXIT_CALL_OR_MACHINE_WRONG;
	workshop_print_problems(problems, stderr);
	if (problem_count(problems, SEVERITY_ERROR) > 0)
		return EXIT_DATA_WRONG;
	g_autoptr(Book) book = measure_book(collection, request->edition);
	g_autoptr(Workshop) workshop = workshop_open(request, collection->settings, error);
	if (workshop == NULL)
		return EXIT_CALL_OR_MACHINE_WRONG;
	RenderContext context = workshop_context(workshop, book);
	bool overview = request->plan == NULL && request->month == 0;
	if (overview && strcmp(request->format, "xml") != 0) {
		g_autofree char *text = data_show_book(book, workshop->sentences, request->format);
		fputs(text, stdout);
		return EXIT_FINE;
	}
	return show_book(request, &context, error) ? EXIT_FINE : EXIT_CALL_OR_MACHINE_WRONG;
}
