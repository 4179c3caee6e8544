/* book.h - everything that one edition publishes, measured.
 * Stage: model.  Made by measure/; read by render/ jobs, which never measure. */
#pragma once
#include "model/report.h"

/* One plan in both histories. */
typedef struct {
	const Plan *plan;
	Report *current;      /* as known now, at the plan's current month */
	GPtrArray *published; /* Report * a month file, by month: as published then */
	GPtrArray *known;     /* Report * a month file, by month: as known now */
} PlanBook;

typedef struct {
	const Collection *collection;
	Edition edition;
	GPtrArray *plans;	/* PlanBook * in plan order */
	Comparison *comparison; /* as known now */
	GPtrArray
		*comparisons; /* Comparison * by month: every month that a plan has a file for; none
				 * where book_compares() does not hold */
} Book;

/* Returns an empty book for measure/ to fill; free with book_free(). collection: borrowed, must outlive it. */
Book *book_new(const Collection *collection, Edition edition);
/* Returns an empty plan of a book, to be added to Book.plans, which frees it. plan: borrowed. */
PlanBook *plan_book_new(const Plan *plan);
/* Frees a book with its reports. NULL is allowed. */
void book_free(Book *book);
/* The plan of that id (borrowed); NULL when the book has none. */
const PlanBook *book_plan(const Book *book, const char *id);
/* The published report of a month; NULL when there is no file for it. */
const Report *plan_book_published(const PlanBook *plan, Month month);
/* Both histories of one target: one HistoryPoint a month file, by month; owned by the arena. */
GPtrArray *plan_book_history(const PlanBook *plan, const char *target, Arena *arena);
/* Whether there is something to set side by side: a site of one plan has no comparison of indicators. */
bool book_compares(const Book *book);
/* Whether something that is shown of any plan is invented. */
bool book_is_sample(const Book *book);
/* The day of the newest bulletin, else of the newest plan: for what must bear a day. Never the clock. */
Date book_date(const Book *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Book, book_free)
