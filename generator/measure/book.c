/* book.c - see book.h. */
#include "measure/book.h"

#include "measure/measure.h"

/* At its last month a plan stands as it is known now and as it is published. */
static PlanBook *
measure_plan_book(const Plan *plan, const Settings *settings, Edition edition)
{
	PlanBook *book = plan_book_new(plan);
	measure_known(plan, settings, edition, book->known);
	guint count = book->known->len;
	if (count == 0) {
		book->current =
			measure_plan(plan, settings, edition, measure_current_month(plan), 0);
		return book;
	}
	const Report *last = g_ptr_array_index(book->known, count - 1);
	for (guint i = 0; i + 1 < count; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		g_ptr_array_add(book->published,
				measure_plan(plan, settings, edition, file->month, file->month));
	}
	g_ptr_array_add(book->published, report_hold(last));
	book->current = report_hold(last);
	return book;
}

static int
compare_months(gconstpointer a, gconstpointer b)
{
	return *(const Month *)a - *(const Month *)b;
}

/* Returns every month that some plan has a file for, ascending. */
static GArray *
reported_months(const Collection *collection)
{
	GArray *months = g_array_new(FALSE, FALSE, sizeof(Month));
	for (guint i = 0; i < collection->plans->len; i++) {
		const Plan *plan = g_ptr_array_index(collection->plans, i);
		for (guint j = 0; j < plan->months->len; j++) {
			const MonthFile *file = g_ptr_array_index(plan->months, j);
			g_array_append_val(months, file->month);
		}
	}
	g_array_sort(months, compare_months);
	for (guint i = months->len; i > 1; i--)
		if (g_array_index(months, Month, i - 2) == g_array_index(months, Month, i - 1))
			g_array_remove_index(months, i - 1);
	return months;
}

Book *
measure_book(const Collection *collection, Edition edition)
{
	Book *book = book_new(collection, edition);
	for (guint i = 0; i < collection->plans->len; i++)
		g_ptr_array_add(book->plans,
				measure_plan_book(g_ptr_array_index(collection->plans, i),
						  collection->settings, edition));
	book->comparison = measure_comparison(book, 0);
	if (!book_compares(book))
		return book;
	g_autoptr(GArray) months = reported_months(collection);
	for (guint i = 0; i < months->len; i++)
		g_ptr_array_add(book->comparisons,
				measure_comparison(book, g_array_index(months, Month, i)));
	return book;
}
