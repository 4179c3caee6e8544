/* totals.c - see totals.h. */
#include "measure/totals.h"

#include "measure/measure.h"

void
measure_percentages(const int *counts, int *tenths, int n)
{
	gint64 sum = 0;
	for (int i = 0; i < n; i++)
		sum += counts[i];
	int given = 0;
	for (int i = 0; i < n; i++) {
		tenths[i] = sum > 0 ? (int)(counts[i] * G_GINT64_CONSTANT(1000) / sum) : 0;
		given += tenths[i];
	}
	/* What rounding down left over goes to the largest remainders. Each gets one at most, so a
	 * mark that it got one is that its remainder no longer counts. */
	g_autofree gint64 *rest = g_new(gint64, MAX(n, 1));
	for (int i = 0; i < n; i++)
		rest[i] = sum > 0 ? counts[i] * G_GINT64_CONSTANT(1000) % sum : 0;
	for (int left = sum > 0 ? 1000 - given : 0; left > 0; left--) {
		int largest = 0;
		for (int i = 1; i < n; i++)
			if (rest[i] > rest[largest])
				largest = i;
		tenths[largest]++;
		rest[largest] = -1;
	}
}

/* The statuses that count as judged, in the order in which a bulletin names them. */
static const Status judged[] = {STATUS_DONE, STATUS_ON_SCHEDULE, STATUS_BEHIND, STATUS_OVERDUE};

Totals
totals_of(const GPtrArray *results)
{
	Totals totals = {.targets = (int)results->len};
	for (guint i = 0; i < results->len; i++) {
		const TargetResult *result = g_ptr_array_index(results, i);
		totals.expected += result->expected;
		totals.reported += result->expected && result->reported;
		totals.by_status[result->status]++;
		if (result->status == STATUS_NOT_JUDGED)
			totals.by_reason[result->reason]++;
	}
	totals.missing = totals.expected - totals.reported;
	int counts[G_N_ELEMENTS(judged)], tenths[G_N_ELEMENTS(judged)];
	for (gsize i = 0; i < G_N_ELEMENTS(judged); i++) {
		counts[i] = totals.by_status[judged[i]];
		totals.judged += counts[i];
	}
	measure_percentages(counts, tenths, G_N_ELEMENTS(judged));
	for (gsize i = 0; i < G_N_ELEMENTS(judged); i++)
		totals.percent_tenths[judged[i]] = tenths[i];
	return totals;
}
