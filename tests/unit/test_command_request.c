/* test_command_request.c - the words of a call. */
#include "command/request.h"

#include <string.h>

static const Command *
command(const char *name)
{
	for (int i = 0; i < command_count; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	g_assert_not_reached();
}

static void
test_reads_operands_and_options(void)
{
	const char *words[] = {"--format", "json", "zaozhuang-2023", "2023-07", "-C", "data", NULL};
	g_autoptr(GError) error = NULL;
	g_autoptr(Request) request = request_read(command("show"), words, "other", &error);
	g_assert_no_error(error);
	g_assert_cmpstr(request->plan, ==, "zaozhuang-2023");
	g_assert_cmpint(request->month, ==, month_of(2023, 7));
	g_assert_cmpstr(request->format, ==, "json");
	g_assert_cmpstr(request->folder, ==, "data");
}

static void
test_defaults(void)
{
	const char *words[] = {NULL};
	const char *joined[] = {"-j3", "-oout", "--portal", "columns", NULL};
	g_autoptr(Request) short_form = request_read(command("build"), joined, NULL, NULL);
	g_assert_cmpint(short_form->workers, ==, 3);
	g_assert_cmpstr(short_form->output, ==, "out");
	g_assert_cmpstr(short_form->portal, ==, "columns");
	g_autoptr(Request) request = request_read(command("build"), words, "here", NULL);
	g_assert_cmpstr(request->folder, ==, "here");
	g_assert_null(request->output);
	g_assert_null(request->portal);
	g_assert_cmpint(request->edition, ==, EDITION_PUBLIC);
	g_assert_cmpint(request->workers, >=, 1);
}

static void
test_reads_changes(void)
{
	const char *words[] = {"--since", "2023-06", "--against=../main", NULL};
	g_autoptr(Request) request = request_read(command("changes"), words, NULL, NULL);
	g_assert_cmpint(request->since, ==, month_of(2023, 6));
	g_assert_cmpstr(request->against, ==, "../main");
	g_assert_cmpstr(request->format, ==, "markdown");
	g_assert_cmpint(request->month, ==, 0);
}

static void
assert_refused(const char *name, const char *const *words, const char *message)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(Request) request = request_read(command(name), words, NULL, &error);
	g_assert_null(request);
	g_assert_error(error, COMMAND_ERROR, COMMAND_ERROR_USAGE);
	g_assert_nonnull(strstr(error->message, message));
	g_assert_null(strchr(error->message, '\n'));
}

static void
test_refuses(void)
{
	assert_refused("show", (const char *[]){"x", "2023-7", NULL}, "2023-06 的样子");
	assert_refused("show", (const char *[]){"--format", "pdf", NULL}, "text、xml、json");
	assert_refused("show", (const char *[]){"a", "2023-07", "c", NULL}, "多余的参数“c”");
	assert_refused("build", (const char *[]){"a", NULL}, "多余的参数“a”");
	assert_refused("changes", (const char *[]){"--since", "2023-6", NULL},
		       "“2023-6”应写成 2023-06 的样子");
	assert_refused("changes",
		       (const char *[]){"--since", "2023-07", "--month", "2023-06", NULL},
		       "“2023-07”晚于 --month");
	assert_refused("changes", (const char *[]){"--format", "xml", NULL},
		       "markdown、text、json");
	assert_refused("build", (const char *[]){"--plan", "a", NULL}, "-o");
	assert_refused("build", (const char *[]){"--edition", "secret", NULL}, "secret");
	assert_refused("build", (const char *[]){"--portal", "p", "--edition", "internal", NULL},
		       "不能与 --portal p 同用");
	assert_refused("check", (const char *[]){"--portal", "p", NULL}, "--portal");
	assert_refused("build", (const char *[]){"-j", "0", NULL}, "“0”");
	assert_refused("build", (const char *[]){"-jmany", NULL}, "“many”");
	assert_refused("build", (const char *[]){"-o", NULL}, "-o 后面缺少内容");
	assert_refused("check", (const char *[]){"--nonsense", NULL}, "--nonsense");
}

static void
test_every_command_has_help(void)
{
	for (int i = 0; i < command_count; i++) {
		g_autofree char *help = request_help(&commands[i]);
		g_assert_nonnull(strstr(help, commands[i].summary));
		g_assert_nonnull(strstr(help, "-C"));
	}
}

int
main(int count, char **words)
{
	g_test_init(&count, &words, NULL);
	g_test_add_func("/command/request/reads", test_reads_operands_and_options);
	g_test_add_func("/command/request/defaults", test_defaults);
	g_test_add_func("/command/request/changes", test_reads_changes);
	g_test_add_func("/command/request/refuses", test_refuses);
	g_test_add_func("/command/request/help", test_every_command_has_help);
	return g_test_run();
}
