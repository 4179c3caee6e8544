/* Every way to link, and what is said of a link that leads nowhere. */
#include "publish/publish.h"
#include "support/test_support.h"

#include <string.h>

/* Stages files (pairs of name and text, ended by NULL) and returns what the check says, "" when
 * nothing. */
static char *G_GNUC_NULL_TERMINATED
check(const char *name, ...)
{
	g_auto(TestFolder) folder = test_folder_new();
	g_autofree char *site = g_build_filename(folder, "site", NULL);
	g_autoptr(GError) error = NULL;
	g_autoptr(Publication) publication = publish_open(site, &error);
	g_assert_no_error(error);
	va_list arguments;
	va_start(arguments, name);
	for (; name != NULL; name = va_arg(arguments, const char *))
		test_write(publish_staging(publication), name, va_arg(arguments, const char *));
	va_end(arguments);
	bool good = publish_check_links(publication, &error);
	g_assert_true(good == (error == NULL));
	if (good)
		return g_strdup("");
	g_assert_error(error, PUBLISH_ERROR, PUBLISH_ERROR_LINK);
	return g_strdup(error->message);
}

/* The page a/b/page.html with this content, beside a few files to link to. */
static char *
check_page(const char *content)
{
	g_autofree char *page = g_strdup_printf("<!DOCTYPE html>\n<title>x</title>\n%s\n", content);
	return check("a/b/page.html", page, "index.html", "<p id=top-of-all>\n<a name=old></a>",
		     "a/index.html", "<p id=\"第一章\"></p>", "a/c d.html", "", "a/pic.svg",
		     "<svg xmlns='http://www.w3.org/2000/svg'><g id='bar'/></svg>", "a/b/x.png", "",
		     "a/b/y.pdf", "", "empty/folder/z.txt", "", NULL);
}

static void
test_good(void)
{
	static const char *const good[] = {
		"<a href='../index.html'>x</a>",
		"<a href='../../index.html#top-of-all'>x</a>",
		"<a href='../../index.html#old'>x</a>",
		"<a href='../../index.html#'>x</a>",
		"<a href='../'>x</a>",
		"<a href='..'>x</a>",
		"<a href='../../'>x</a>",
		"<a href='../#%E7%AC%AC%E4%B8%80%E7%AB%A0'>x</a>",
		"<a href='../#第一章'>x</a>",
		"<a href='../c%20d.html'>x</a>",
		"<a href='./x.png'>x</a>",
		"<a href=' x.png '>x</a>",
		"<a href='x.png?v=2'>x</a>",
		"<a href='y.pdf#page=3'>x</a>",
		"<a href='#here'>x</a><p id='here'>",
		"<a href='?q=1#here'>x</a><p id='here'>",
		"<a href='page.html#here'>x</a><p id='here'>",
		"<a href=''>x</a><a href='#'>x</a><a href='#top'>x</a>",
		"<a href='https://example.org/nowhere'>x</a><a href='HTTP://example.org'>x</a>",
		"<a href='mailto:a@example.org'>x</a>",
		"<img src=x.png srcset='x.png 1x, x.png 2x,../b/x.png'>",
		"<video poster='x.png'></video><object data='y.pdf'></object>",
		"<svg><use xlink:href='../pic.svg#bar'/><use href='#s'/><symbol id='s'/></svg>",
		"<svg><g id=g /><path fill='url(#g)' clip-path='url(\"#g\")'/></svg>",
		"<p style='background: url(x.png)'>",
		"<style>p { background: URL( 'x.png' ) } /* url(no.png) */ i::after { content: "
		"\"url(no.png)\" }</style>",
		"<script>var a = \"<a href='no.html'>\"; // url(no.png)\n</script>",
		"<script type='application/ld+json'>{\"@id\": \"no.html\"}</script>",
		"<!-- <a href='no.html'>x</a> --><p title='href=no.html'>",
		"<meta http-equiv='refresh' content='0; url=../index.html'>",
		"<base href='https://yaodian.example/a/b/'><a href='x.png'>x</a>",
		"<article><section><time datetime=2023></time><a href='x.png'>x</a></section></article>",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
		g_autofree char *said = check_page(good[i]);
		if (*said != '\0')
			g_error("“%s” is said to be broken: %s", good[i], said);
	}
}

static void
test_broken(void)
{
	static const struct {
		const char *content, *wanted;
	} broken[] = {
		{"<a href='no.html'>x</a>",
		 "a/b/page.html:3: 链接“no.html”指向的文件 a/b/no.html 不存在"},
		{"<p>\n\n<a href='../no.html'>x</a>", "a/b/page.html:5: 链接“../no.html”"},
		{"<a href='../index.html#no'>x</a>",
		 "链接“../index.html#no”：a/index.html 里没有id为“no”的地方"},
		{"<a href='../#第二章'>x</a>", "a/index.html 里没有id为“第二章”的地方"},
		{"<a href='#no'>x</a>", "a/b/page.html 里没有id为“no”的地方"},
		{"<a href='#Here'>x</a><p id=here>", "没有id为“Here”的地方"},
		{"<a href='../pic.svg#no'>x</a>", "a/pic.svg 里没有id为“no”的地方"},
		{"<a href='../../empty/folder/'>x</a>",
		 "指向文件夹 empty/folder，里面没有index.html"},
		{"<a href='../../empty'>x</a>", "指向文件夹 empty，里面没有index.html"},
		{"<a href='../../../x'>x</a>", "链接“../../../x”出了网站的文件夹"},
		{"<a href='../../../site/index.html'>x</a>", "出了网站的文件夹"},
		{"<a href='%2e%2e/%2e%2e/%2e%2e/x'>x</a>", "出了网站的文件夹"},
		{"<a href='/index.html'>x</a>", "链接“/index.html”以 / 开头"},
		{"<a href='//example.org/'>x</a>", "以 / 开头"},
		{"<a href='javascript:alert(1)'>x</a>",
		 "链接“javascript:alert(1)”不许用这样的网址"},
		{"<a href=' JavaScript:alert(1)'>x</a>", "不许用这样的网址"},
		{"<a href='java&#10;script:alert(1)'>x</a>", "含反斜线或控制字符"},
		{"<img src='data:image/png;base64,AAAA'>", "不许用这样的网址"},
		{"<a href='file:///etc/passwd'>x</a>", "不许用这样的网址"},
		{"<a href='tel:+86000'>x</a>", "不许用这样的网址"},
		{"<a href='..\\index.html'>x</a>", "含反斜线或控制字符"},
		{"<a href='x%zz.png'>x</a>", "百分号编码有误"},
		{"<a href='..%2findex.html'>x</a>", "百分号编码有误"},
		{"<img src='no.png'>", "链接“no.png”"},
		{"<img src=''>", "这里要嵌入的文件没有写出"},
		{"<img src=x.png srcset='x.png 1x, no.png 2x'>", "链接“no.png”"},
		{"<video poster='no.png'></video>", "链接“no.png”"},
		{"<object data='no.pdf'></object>", "链接“no.pdf”"},
		{"<link rel=stylesheet href='no.css'>", "链接“no.css”"},
		{"<form action='no.html'></form>", "链接“no.html”"},
		{"<svg><use xlink:href='#no'/></svg>", "没有id为“no”的地方"},
		{"<svg><path fill='url(#no)'/></svg>", "没有id为“no”的地方"},
		{"<p style='background: url(&quot;no.png&quot;)'>", "链接“no.png”"},
		{"<style>\np {\nbackground: url(no.png) }</style>",
		 "a/b/page.html:5: 链接“no.png”"},
		{"<style>@import \"no.css\";</style>", "链接“no.css”"},
		{"<style>p { background: url(n\\6f .png) }</style>", "链接“no.png”"},
		{"<meta http-equiv='Refresh' content='0; URL=no.html'>", "链接“no.html”"},
		{"<base href='../'>\n<a href='x.png'>x</a>", "base元素只可用完整的网址"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
		g_autofree char *said = check_page(broken[i].content);
		if (!g_str_has_prefix(said, "网页里有1处链接不通：") ||
		    strstr(said, broken[i].wanted) == NULL)
			g_error("of “%s” is said “%s”, not “%s”", broken[i].content, said,
				broken[i].wanted);
	}
}

static void
test_style_sheet(void)
{
	g_autofree char *said =
		check("assets/style.css",
		      "/* url(no.png) */\n@import 'more.css';\n@import url(no.css);\n"
		      "@namespace s url(http://www.w3.org/2000/svg);\n"
		      "p { background: url( ../pic.png ); fill: url(#in-the-page) }\n"
		      "@font-face { src: url(\"no.woff2\") format('woff2') }",
		      "assets/more.css", "", "pic.png", "", NULL);
	g_assert_cmpstr(said, ==,
			"网页里有2处链接不通：\n"
			"assets/style.css:3: 链接“no.css”指向的文件 assets/no.css 不存在\n"
			"assets/style.css:6: 链接“no.woff2”指向的文件 assets/no.woff2 不存在");
}

static void
test_xml(void)
{
	g_autofree char *said = check(
		"feed.xml",
		"<?xml version='1.0'?>\n<?xml-stylesheet href='no.xsl'?>\n"
		"<feed xmlns='http://www.w3.org/2005/Atom'>\n"
		"<link href='https://yaodian.example/'/>\n"
		"<link href='page.html?a=1&amp;b=2#no'/></feed>",
		"page.html", "<p id=yes>", "sitemap.xml", "<urlset>\n<url></urlset>", "pic.svg",
		"<svg xmlns='http://www.w3.org/2000/svg' xmlns:l='http://www.w3.org/1999/xlink' "
		"xmlns:xlink='http://www.w3.org/1999/xlink'><style>g { fill: url(no.png) "
		"}</style><image xlink:href='no.jpg'/></svg>",
		NULL);
	const char *wanted[] = {
		"网页里有5处链接不通",
		"feed.xml:2: 链接“no.xsl”",
		"feed.xml:5: 链接“page.html?a=1&b=2#no”：page.html 里没有id为“no”的地方",
		"pic.svg:1: 链接“no.png”",
		"pic.svg:1: 链接“no.jpg”",
		"sitemap.xml:2: 不是合格的XML",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(wanted); i++)
		if (strstr(said, wanted[i]) == NULL)
			g_error("“%s” does not say “%s”", said, wanted[i]);
}

static void
test_ten_are_named(void)
{
	g_autoptr(GString) page = g_string_new(NULL);
	for (int i = 1; i <= 12; i++)
		g_string_append_printf(page, "<a href='no-%d.html'>x</a>\n", i);
	g_autofree char *said = check("a.html", page->str, "z.html", "<a href='a.html'>", NULL);
	g_assert_true(g_str_has_prefix(said, "网页里有12处链接不通：\na.html:1: 链接“no-1.html”"));
	g_assert_nonnull(strstr(said, "a.html:10: 链接“no-10.html”"));
	g_assert_null(strstr(said, "no-11.html"));
	g_assert_true(g_str_has_suffix(said, "\n……另有2处"));
}

/* A link that repeats in a page is named once, where it stands first. */
static void
test_repeated(void)
{
	g_autofree char *said =
		check("a.html", "<p>\n<a href='no.html'>x</a>\n<a href='no.html'>x</a>", NULL);
	g_assert_cmpstr(said, ==,
			"网页里有1处链接不通：\na.html:2: 链接“no.html”指向的文件 no.html 不存在");
}

int
main(int argc, char **argv)
{
	g_test_init(&argc, &argv, NULL);
	g_test_add_func("/publish/links/good", test_good);
	g_test_add_func("/publish/links/broken", test_broken);
	g_test_add_func("/publish/links/style-sheet", test_style_sheet);
	g_test_add_func("/publish/links/xml", test_xml);
	g_test_add_func("/publish/links/ten-are-named", test_ten_are_named);
	g_test_add_func("/publish/links/repeated", test_repeated);
	return g_test_run();
}
