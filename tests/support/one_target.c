#include "support/one_target.h"

void
one_target_open(OneTarget *one)
{
	one->arena = arena_new();
	one->plan = build_plan(one->arena, "p");
	one->settings = build_settings(one->arena);
	one->target = build_target(one->arena, one->plan, "t", TARGET_CUMULATIVE, BOUND_EXACTLY,
				   "20", "所");
	one->assignment = build_assignment(one->arena, one->plan, "t");
	one->reports = g_ptr_array_new_with_free_func((GDestroyNotify)report_free);
}

void
one_target_clear(OneTarget *one)
{
	g_ptr_array_unref(one->reports);
	arena_free(one->arena);
}

const TargetResult *
one_target_measured(OneTarget *one, const char *month, const char *through)
{
	Month last = through != NULL ? build_read_month(through) : 0;
	Report *report = measure_plan(one->plan, one->settings, EDITION_PUBLIC,
				      build_read_month(month), last);
	g_ptr_array_add(one->reports, report);
	const TargetResult *result = report_result(report, "t");
	g_assert_nonnull(result);
	return result;
}
