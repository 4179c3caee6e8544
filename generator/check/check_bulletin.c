/* check_bulletin.c - the heads that bulletins wear. */
#include "check/rows.h"

static void
report_missing(const Checker *checker, const BulletinHead *head, const char *key)
{
	problem_add(checker->problems, PROBLEM_CIRCULAR_MISSING, origin_field(&head->origin, key),
		    "key", key, NULL);
}

void
check_circulars(const Checker *checker, const Plan *plan)
{
	const BulletinHead *head = plan->bulletin;
	if (head == NULL || head->circular != NULL)
		return;
	if (head->form == FORM_CIRCULAR)
		report_missing(checker, head, "form");
	if (head->annual == FORM_CIRCULAR && check_written(&head->origin, "annual"))
		report_missing(checker, head, "annual");
}

/* A bureau that is nobody's is called 某市教育局, 某县…. */
static void
check_nobody(const Checker *checker, const char *name, const Origin *origin, const char *key)
{
	if (name != NULL && !g_str_has_prefix(name, "某"))
		problem_add(checker->problems, PROBLEM_SAMPLE_HEAD, origin_field(origin, key),
			    "text", name, NULL);
}

void
check_sample_heads(const Checker *checker, const Plan *plan)
{
	const BulletinHead *head = plan->bulletin;
	if (head == NULL || !plan_is_sample(plan))
		return;
	check_nobody(checker, head->head, &head->origin, "head");
	check_nobody(checker, head->office, &head->origin, "office");
	const CircularHead *circular = head->circular;
	if (circular == NULL)
		return;
	check_nobody(checker, circular->head, &circular->origin, "head");
	check_nobody(checker, circular->printed_by, &circular->origin, "printed-by");
	for (guint i = 0; i < circular->signed_by->len; i++)
		check_nobody(checker, g_ptr_array_index(circular->signed_by, i), &circular->origin,
			     "signed");
}
