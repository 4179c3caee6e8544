/* book.c - see book.h. */
#include "model/book.h"

PlanBook *
plan_book_new(const Plan *plan)
{
	PlanBook *book = g_new0(PlanBook, 1);
	book->plan = plan;
	book->published = g_ptr_array_new_with_free_func((GDestroyNotify)report_free);
	book->known = g_ptr_array_new_with_free_func((GDestroyNotify)report_free);
	return book;
}

static void
plan_book_free(gpointer data)
{
	PlanBook *plan = data;
	report_free(plan->current);
	g_ptr_array_unref(plan->published);
	g_ptr_array_unref(plan->known);
	g_free(plan);
}

Book *
book_new(const Collection *collection, Edition edition)
{
	Book *book = g_new0(Book, 1);
	book->collection = collection;
	book->edition = edition;
	book->plans = g_ptr_array_new_with_free_func(plan_book_free);
	book->comparisons = g_ptr_array_new_with_free_func((GDestroyNotify)comparison_free);
	return book;
}

void
book_free(Book *book)
{
	if (book == NULL)
		return;
	comparison_free(book->comparison);
	g_ptr_array_unref(book->comparisons);
	g_ptr_array_unref(book->plans);
	g_free(book);
}

const PlanBook *
book_plan(const Book *book, const char *id)
{
	for (guint i = 0; i < book->plans->len; i++) {
		const PlanBook *plan = g_ptr_array_index(book->plans, i);
		if (g_strcmp0(plan->plan->id, id) == 0)
			return plan;
	}
	return NULL;
}

const Report *
plan_book_published(const PlanBook *plan, Month month)
{
	for (guint i = 0; i < plan->published->len; i++) {
		const Report *report = g_ptr_array_index(plan->published, i);
		if (report->month == month)
			return report;
	}
	return NULL;
}

GPtrArray *
plan_book_history(const PlanBook *plan, const char *target, Arena *arena)
{
	GPtrArray *points = arena_array(arena);
	for (guint i = 0; i < plan->published->len; i++) {
		const Report *published = g_ptr_array_index(plan->published, i);
		HistoryPoint *point = ARENA_NEW(arena, HistoryPoint);
		point->month = published->month;
		point->published = report_result(published, target);
		point->known = report_result(g_ptr_array_index(plan->known, i), target);
		if (point->published != NULL && point->known != NULL)
			g_ptr_array_add(points, point);
	}
	return points;
}

bool
book_compares(const Book *book)
{
	return book->plans->len > 1;
}

bool
book_is_sample(const Book *book)
{
	bool sample = false;
	for (guint i = 0; i < book->plans->len; i++)
		sample |=
			plan_is_sample(((const PlanBook *)g_ptr_array_index(book->plans, i))->plan);
	return sample;
}

Date
book_date(const Book *book)
{
	Date reported = {0, 0, 0}, issued = {0, 0, 0};
	for (guint i = 0; i < book->plans->len; i++) {
		const Plan *plan = ((const PlanBook *)g_ptr_array_index(book->plans, i))->plan;
		const MonthFile *last = plan_month(plan, plan_last_month(plan));
		if (last != NULL && date_compare(month_file_date(last), reported) > 0)
			reported = month_file_date(last);
		if (date_given(plan->issued) && date_compare(plan->issued, issued) > 0)
			issued = plan->issued;
	}
	return date_given(reported) ? reported : issued;
}
