/* test_measure_book.c - what a book measures in one go is what each month comes to measured by itself. */
#include "load/load.h"
#include "measure/book.h"
#include "measure/measure.h"
#include "model/difference.h"
#include "support/test_support.h"

static void
append_number(GString *text, Number number)
{
	g_autofree char *written = number_to_text(number);
	g_string_append_printf(text, " %s", written);
}

static void
append_result(GString *text, const TargetResult *result)
{
	g_string_append_printf(
		text, "%s %d/%d/%d/%d %x met %d%d unreported %d next %d judged %d periods %d/%d/%d",
		result->target->id, result->status, result->reason, result->previous_status,
		result->month_before, result->flags, result->met, result->met_month,
		result->months_unreported, result->next_expected, result->judged_month,
		result->periods_ended, result->periods_missed, result->periods_unreported);
	append_number(text, result->value);
	append_number(text, result->done);
	append_number(text, result->scheduled);
	append_number(text, result->shortfall);
	g_string_append_printf(text, " late %u missing %u told %d:%d", result->late_steps->len,
			       result->missing_parts->len, result->source.line,
			       result->figure != NULL ? result->figure->told_in : 0);
	if (result->forecast != NULL)
		append_number(text, result->forecast->value);
	g_string_append_c(text, '\n');
}

static char *
report_text(const Report *report)
{
	GString *text = g_string_new(NULL);
	g_string_append_printf(text, "%s %d through %d since %d\n", report->plan->id, report->month,
			       report->through, report->before->month);
	for (guint i = 0; i < report->results->len; i++)
		append_result(text, g_ptr_array_index(report->results, i));
	for (guint i = 0; i < report->changes->len; i++) {
		const Change *change = g_ptr_array_index(report->changes, i);
		g_string_append_printf(text, "%d %s\n", change->kind, change->result->target->id);
	}
	const Difference *difference = report->difference;
	g_string_append_printf(text, "%u targets, %u items, %u months; %u corrections, %u items\n",
			       difference->targets->len, difference->items->len,
			       difference->months->len, report->corrections->len,
			       report->items->len);
	for (guint i = 0; i < difference->before->results->len; i++)
		append_result(text, g_ptr_array_index(difference->before->results, i));
	return g_string_free(text, FALSE);
}

static void
assert_same(const Book *book, const Report *report, Month through)
{
	g_autoptr(Report) alone = measure_plan(report->plan, book->collection->settings,
					       book->edition, report->month, through);
	g_autofree char *measured = report_text(report), *expected = report_text(alone);
	g_assert_cmpstr(measured, ==, expected);
}

static void
test_months(gconstpointer folder)
{
	g_autofree char *path = test_path(folder);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(Collection) collection = load_collection(path, NULL, 0, problems, &error);
	g_assert_no_error(error);
	g_autoptr(Book) book = measure_book(collection, EDITION_INTERNAL);
	for (guint i = 0; i < book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(book->plans, i);
		assert_same(book, plan->current, 0);
		g_assert_cmpuint(plan->published->len, ==, plan->plan->months->len);
		g_assert_cmpuint(plan->known->len, ==, plan->plan->months->len);
		for (guint j = 0; j < plan->known->len; j++) {
			const Report *published = g_ptr_array_index(plan->published, j);
			assert_same(book, published, published->month);
			assert_same(book, g_ptr_array_index(plan->known, j), 0);
		}
	}
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add_data_func("/measure/book/five-plans", "..", test_months);
	g_test_add_data_func("/measure/book/qinghe", "data/qinghe", test_months);
	return g_test_run();
}
