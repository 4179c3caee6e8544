/* Which texts an edition must keep to itself: those of closed targets that nothing public says too. */
#include "measure/secrets.h"
#include "support/plan_builder.h"
#include "support/test_support.h"
#include <string.h>

typedef struct {
	Collection *collection;
	Arena *arena;
	Plan *plan;
	Target *open, *closed;
} Fixture;

static Unit *
add_unit(Fixture *fixture, const char *id, const char *name)
{
	Unit *unit = ARENA_NEW(fixture->arena, Unit);
	unit->id = id;
	unit->name = name;
	g_ptr_array_add(fixture->plan->breakdown->units, unit);
	return unit;
}

static void
set_up(Fixture *fixture, gconstpointer data)
{
	(void)data;
	fixture->collection = build_collection();
	fixture->arena = fixture->collection->arena;
	fixture->plan = build_plan(fixture->arena, "test-2023");
	g_ptr_array_add(fixture->collection->plans, fixture->plan);
	fixture->open = build_target(fixture->arena, fixture->plan, "open", TARGET_CUMULATIVE,
				     BOUND_EXACTLY, "20", "所");
	fixture->open->name = "新建公办幼儿园";
	fixture->closed = build_target(fixture->arena, fixture->plan, "closed", TARGET_CUMULATIVE,
				       BOUND_EXACTLY, "3", "起");
	fixture->closed->name = "信访积案化解攻坚";
	fixture->closed->access = ACCESS_CLOSED;
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
	(void)data;
	collection_free(fixture->collection);
}

/* wanted: the secrets in the order in which they are found, set apart by |. */
static void
assert_secrets(const Fixture *fixture, Edition edition, const char *wanted)
{
	g_autoptr(GPtrArray) secrets = measure_secrets(fixture->collection, edition);
	g_autofree char *seen = g_strjoinv("|", (char **)secrets->pdata);
	g_assert_cmpstr(seen, ==, wanted);
}

static void
test_records_of_closed_targets(Fixture *fixture, gconstpointer data)
{
	(void)data;
	Figure *open = build_figure(fixture->arena, fixture->plan, "2023-03", "open", "6");
	Figure *closed = build_figure(fixture->arena, fixture->plan, "2023-03", "closed", "1");
	open->note = "六所已经开工";
	closed->note = "某某村一案已化解";
	closed->problem = "三人";
	assert_secrets(fixture, EDITION_PUBLIC, "信访积案化解攻坚|某某村一案已化解");
	assert_secrets(fixture, EDITION_INTERNAL, "");
}

static void
test_documents(Fixture *fixture, gconstpointer data)
{
	(void)data;
	Document *inner = ARENA_NEW(fixture->arena, Document);
	*inner = (Document){.title = "关于积案包案的内部通知",
			    .number = "内测〔2023〕1号",
			    .quote = "年内化解三起"};
	Document *common = ARENA_NEW(fixture->arena, Document);
	*common = (Document){.title = "关于调整任务的通知"};
	fixture->closed->added_by = inner;
	Revision *revision = build_revision(fixture->arena, fixture->closed, "2023-05");
	revision->why = "主办人员调整";
	revision->document = common;
	build_revision(fixture->arena, fixture->open, "2023-05")->document = common;
	assert_secrets(
		fixture, EDITION_PUBLIC,
		"信访积案化解攻坚|关于积案包案的内部通知|内测〔2023〕1号|年内化解三起|主办人员调整");
}

/* The bureau that publishes may be the only one to lead a closed target: its name is on every page. */
static void
test_publisher_is_no_secret(Fixture *fixture, gconstpointer data)
{
	(void)data;
	add_unit(fixture, "bureau", "清河县教育局");
	add_unit(fixture, "petitions", "信访工作专班");
	Assignment *assignment = build_assignment(fixture->arena, fixture->plan, "closed");
	g_ptr_array_add(assignment->lead, "bureau");
	g_ptr_array_add(assignment->lead, "petitions");
	fixture->collection->settings->publisher = "清河县教育局";
	assert_secrets(fixture, EDITION_PUBLIC, "信访积案化解攻坚|信访工作专班");
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add("/measure/secrets/records", Fixture, NULL, set_up,
		   test_records_of_closed_targets, tear_down);
	g_test_add("/measure/secrets/documents", Fixture, NULL, set_up, test_documents, tear_down);
	g_test_add("/measure/secrets/publisher", Fixture, NULL, set_up, test_publisher_is_no_secret,
		   tear_down);
	return g_test_run();
}
