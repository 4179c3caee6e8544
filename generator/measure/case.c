/* case.c - see case.h. */
#include "measure/case.h"

Month
case_exists_from(const Target *target)
{
	if (target->added_by == NULL)
		return 0;
	Month told = date_month(target->added_by->date);
	return told != 0 ? told : target->from;
}

Case
case_new(const Plan *plan, const Settings *settings, const Target *target, const Fold *fold)
{
	Case c = {.plan = plan,
		  .settings = settings,
		  .target = target,
		  .assignment = plan_assignment(plan, target->id),
		  .figures = fold_figures(fold, target->id),
		  .exists_from = case_exists_from(target)};
	if (plan->months->len > 0)
		c.reports_from = ((const MonthFile *)g_ptr_array_index(plan->months, 0))->month;
	return c;
}

const KnownFigure *
case_last_figure(const Case *c, Month from, Month to)
{
	for (guint i = c->figures->len; i > 0; i--) {
		const KnownFigure *figure = g_ptr_array_index(c->figures, i - 1);
		if (figure->month <= to)
			return figure->month >= from ? figure : NULL;
	}
	return NULL;
}

bool
case_is_disputed(const KnownFigure *figure)
{
	return figure != NULL && figure->correction == NULL && figure->figure != NULL &&
	       figure->figure->check == VERIFICATION_DISPUTED;
}
