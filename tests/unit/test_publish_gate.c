/* What must stay closed is found in whatever form it goes out, and nothing else is. */
#include "publish/publish.h"
#include "support/test_support.h"

#include <string.h>

static GBytes *
make_drawn(const Job *job, gconstpointer context, char **text, ProblemList *problems,
	   GError **error)
{
	(void)context, (void)problems, (void)error;
	*text = g_strdup(job->subject);
	return g_bytes_new_static("%PDF-1.7\n\xff\xfe\x00", 12);
}

/* Returns what the gate says of one staged file, or of one text that a job drew (name NULL). */
static char *
check(const char *name, const char *text, const char *const *secrets)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(site, &error);
	g_autoptr(GPtrArray) jobs = g_ptr_array_new_with_free_func(job_free);
	g_autoptr(ProblemList) problems = problem_list_new();
	g_assert_no_error(error);
	test_write(publish_staging(publication), "index.html", "<p>公开的内容 &amp; 其他</p>");
	if (name != NULL)
		test_write(publish_staging(publication), name, text);
	else
		g_ptr_array_add(jobs, job_new(g_strdup("bulletin.pdf"), make_drawn, text, NULL, 0));
	g_ptr_array_add(jobs, job_new(g_strdup("other.pdf"), make_drawn, "公开", NULL, 0));
	g_assert_true(publish_run(publication, jobs, 2, NULL, problems, NULL, NULL, &error));
	bool good = publish_check_gate(publication, secrets, &error);
	g_assert_true(good == (error == NULL));
	if (good)
		return g_strdup("");
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_GATE);
	return g_strdup(error->message);
}

static const char *const secrets[] = {"没有的内容", "治理重点校12所", "A&B<c>\"d\"",
				      "x7",	    "𠀀校",	      NULL};

static void
test_found_in_files(void)
{
	static const struct {
		const char *name, *text;
	} leaks[] = {
		{"a.html", "<p>治理重点校12所</p>"},
		{"a.html", "治理重点校12所"},
		{"a.html", "<p title='&#27835;&#x7406;重点校12所'>"},
		{"a.html", "<p>A&amp;B&lt;c&gt;\"d\"</p>"},
		{"feed.xml", "<content>&lt;p>A&amp;amp;B&amp;lt;c&amp;gt;\"d\"</content>"},
		{"a.json", "{\"name\": \"\\u6cbb\\u7406\\u91cd\\u70b9\\u682112\\u6240\"}"},
		{"a.json", "{\"name\": \"A&B<c>\\\"d\\\"\"}"},
		{"a.html", "<script type='application/ld+json'>\"A&B\\u003cc>\\\"d\\\"\"</script>"},
		{"a.json", "\"\\ud840\\udc00校\""},
		{"a.csv", "1,\"A&B<c>\"\"d\"\"\",2\r\n"},
		{"a.txt", "?q=%E6%B2%BB%E7%90%86%E9%87%8D%E7%82%B9%E6%A0%A112%E6%89%80"},
		{"assets/page.js", "var a = 'x7';"},
		{"deep/x7/a.png", ""},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(leaks); i++) {
		g_autofree char *said = check(leaks[i].name, leaks[i].text, secrets);
		if (!g_str_has_prefix(said, leaks[i].name) || strstr(said, "没有发布") == NULL)
			g_error("of “%s” is said “%s”", leaks[i].text, said);
	}
}

static void
test_found_in_drawn_text(void)
{
	static const char *const leaks[] = {"治理重点校12所", "已治理重点\n校12 所。",
					    "治理\u00ad重点校12所", "A&B<c>\"d\"", "共 x7"};
	for (gsize i = 0; i < G_N_ELEMENTS(leaks); i++) {
		g_autofree char *said = check(NULL, leaks[i], secrets);
		if (!g_str_has_prefix(said, "bulletin.pdf 里有不公开的内容"))
			g_error("of “%s” is said “%s”", leaks[i], said);
	}
}

static void
test_not_found(void)
{
	static const struct {
		const char *name, *text;
	} harmless[] = {
		{"a.html", "<p>治理重点校11所，治理重点校 12个</p>"},
		{"a.html", "治理重点校12"},
		{"a.html", "A&B<C>\"d\" & &; &#; &#x; &unknown; &#9999999999; 100% %zz \\u12 \\"},
		{"a.csv", "x,7\r\nx\r\n7"},
		{"a.html", ""},
		{"a.html", "x"},
		{NULL, "共 x 7 项"},
		{NULL, ""},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(harmless); i++) {
		g_autofree char *said = check(harmless[i].name, harmless[i].text, secrets);
		g_assert_cmpstr(said, ==, "");
	}
}

/* In compressed bytes a short text would turn up by chance; what a picture shows is its job's text. */
static void
test_binary(void)
{
	g_autofree char *said = check("a.png", "\x89PNG x7", secrets);
	g_assert_cmpstr(said, ==, "");
}

/* The message itself goes to logs. */
static void
test_message_keeps_secret(void)
{
	g_autofree char *said = check("a.html", "治理重点校12所", secrets);
	g_assert_cmpstr(said, ==, "a.html 里有不公开的内容（“治……”，共8字），没有发布");
}

static void
test_nothing_closed(void)
{
	static const char *const none[] = {NULL}, *const short_ones[] = {"", "x", NULL};
	g_autofree char *said = check("a.html", "x", none);
	g_assert_cmpstr(said, ==, "");
	g_autofree char *again = check("a.html", "x", NULL);
	g_assert_cmpstr(again, ==, "");
	g_autofree char *third = check(NULL, "x", short_ones);
	g_assert_cmpstr(third, ==, "");
}

static void
test_many(void)
{
	g_autoptr(GPtrArray) many = g_ptr_array_new_with_free_func(g_free);
	for (int i = 0; i < 3000; i++)
		g_ptr_array_add(many, g_strdup_printf("重点校%d所", i));
	g_ptr_array_add(many, NULL);
	g_autofree char *said =
		check("a.html", "建设重点校2999所", (const char *const *)many->pdata);
	g_assert_cmpstr(said, ==, "a.html 里有不公开的内容（“重……”，共8字），没有发布");
	g_autofree char *none =
		check("a.html", "建设重点校3000个", (const char *const *)many->pdata);
	g_assert_cmpstr(none, ==, "");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/publish/gate/found-in-files", test_found_in_files);
	g_test_add_func("/publish/gate/found-in-drawn-text", test_found_in_drawn_text);
	g_test_add_func("/publish/gate/not-found", test_not_found);
	g_test_add_func("/publish/gate/binary", test_binary);
	g_test_add_func("/publish/gate/message-keeps-secret", test_message_keeps_secret);
	g_test_add_func("/publish/gate/nothing-closed", test_nothing_closed);
	g_test_add_func("/publish/gate/many", test_many);
	return g_test_run();
}
