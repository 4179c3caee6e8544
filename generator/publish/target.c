/* target.c - see target.h. Rules: RFC 3986, sections 3.1, 4.2 and 5.2. */
#include "publish/target.h"

#include <stdbool.h>
#include <string.h>

static Target
fault(const char *reason)
{
	return (Target){NULL, NULL, reason};
}

/* Returns the length of the scheme, 0 when there is none. */
static gsize
scheme_length(const char *url)
{
	if (!g_ascii_isalpha(*url))
		return 0;
	gsize length = 1;
	while (g_ascii_isalnum(url[length]) || (url[length] != '\0' && strchr("+-.", url[length])))
		length++;
	return url[length] == ':' ? length : 0;
}

static bool
leads_elsewhere(const char *url, gsize length)
{
	static const char *const schemes[] = {"http", "https", "mailto"};
	for (gsize i = 0; i < G_N_ELEMENTS(schemes); i++)
		if (strlen(schemes[i]) == length &&
		    g_ascii_strncasecmp(url, schemes[i], length) == 0)
			return true;
	return false;
}

static bool
has_character(const char *url, bool (*is_bad)(char))
{
	for (; *url != '\0'; url++)
		if (is_bad(*url))
			return true;
	return false;
}

/* Browsers drop line breaks and tabs in the middle of a URL and read \ as /. */
static bool
is_misread(char character)
{
	return character == '\\' || g_ascii_iscntrl(character);
}

/* Returns the path that `relative` means in the folder of `page`, or NULL when it leaves the site. */
static char *
join(const char *page, const char *relative)
{
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_auto(GStrv) above = g_strsplit(page, "/", -1);
	g_auto(GStrv) below = g_strsplit(relative, "/", -1);
	for (char **name = above; name[0] != NULL && name[1] != NULL; name++)
		g_ptr_array_add(names, *name);
	for (char **name = below; *name != NULL; name++) {
		if (**name == '\0' || strcmp(*name, ".") == 0)
			continue;
		if (strcmp(*name, "..") != 0) {
			g_ptr_array_add(names, *name);
			continue;
		}
		if (names->len == 0)
			return NULL;
		g_ptr_array_set_size(names, (int)names->len - 1);
	}
	g_ptr_array_add(names, NULL);
	return g_strjoinv("/", (char **)names->pdata);
}

Target
target_of(const char *page, const char *url)
{
	gsize scheme = scheme_length(url);
	if (scheme > 0)
		return leads_elsewhere(url, scheme) ? (Target){NULL, NULL, NULL}
						    : fault("不许用这样的网址");
	if (*url == '/')
		return fault("以 / 开头，网站换一个文件夹就断了；请写相对路径");
	if (has_character(url, is_misread))
		return fault("含反斜线或控制字符");

	const char *mark = strchr(url, '#');
	gsize end = mark != NULL ? (gsize)(mark - url) : strlen(url);
	g_autofree char *fragment = mark != NULL ? g_uri_unescape_string(mark + 1, NULL) : NULL;
	g_autofree char *written = g_strndup(url, MIN(end, strcspn(url, "?")));
	g_autofree char *relative = g_uri_unescape_string(written, "/");
	if (relative == NULL || (mark != NULL && fragment == NULL))
		return fault("百分号编码有误");
	g_autofree char *path = *relative == '\0' ? g_strdup(page) : join(page, relative);
	if (path == NULL)
		return fault("出了网站的文件夹");
	return (Target){g_steal_pointer(&path), g_steal_pointer(&fragment), NULL};
}

void
target_clear(Target *target)
{
	g_clear_pointer(&target->path, g_free);
	g_clear_pointer(&target->fragment, g_free);
}
