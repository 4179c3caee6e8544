/* templates.c - see templates.h. */
#include "render/sentence/templates.h"

#include "base/files.h"
#include <libxml/parser.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct Templates {
	char *own; /* NULL when there is none */
	char *installed;
};

G_DEFINE_QUARK(templates_error, templates_error)

Templates *
templates_new(const char *own, const char *installed)
{
	Templates *templates = g_new0(Templates, 1);
	templates->own = g_strdup(own);
	templates->installed = g_strdup(installed);
	return templates;
}

void
templates_free(Templates *templates)
{
	if (templates == NULL)
		return;
	g_free(templates->own);
	g_free(templates->installed);
	g_free(templates);
}

/* Whether the name stays below the folder it is looked for in, as far as its text says. */
static bool
is_plain_name(const char *name)
{
	if (*name == '\0' || g_path_is_absolute(name) || strchr(name, '\\') != NULL ||
	    strchr(name, ':') != NULL)
		return false;
	g_auto(GStrv) parts = g_strsplit(name, "/", -1);
	for (int i = 0; parts[i] != NULL; i++)
		if (*parts[i] == '\0' || strcmp(parts[i], ".") == 0 || strcmp(parts[i], "..") == 0)
			return false;
	return true;
}

/* Whether the file, with every link followed, lies in the folder, with every link followed. */
static bool
lies_in(const char *folder, const char *path)
{
	char *real_folder = realpath(folder, NULL);
	char *real_path = realpath(path, NULL);
	bool inside = false;
	if (real_folder != NULL && real_path != NULL) {
		gsize length = strlen(real_folder);
		bool root = strcmp(real_folder, "/") == 0;
		inside = strncmp(real_path, real_folder, length) == 0 &&
			 (root || real_path[length] == '/');
	}
	free(real_folder);
	free(real_path);
	return inside;
}

/* The file's path, or NULL when the folder (NULL: none) does not hold it. */
static char *
find_in(const char *folder, const char *name)
{
	if (folder == NULL)
		return NULL;
	g_autofree char *path = g_build_filename(folder, name, NULL);
	if (!g_file_test(path, G_FILE_TEST_IS_REGULAR) || !lies_in(folder, path))
		return NULL;
	return g_steal_pointer(&path);
}

static char *
find(const Templates *templates, const char *name, bool own_too, GError **error)
{
	if (!is_plain_name(name)) {
		g_set_error(error, TEMPLATES_ERROR, TEMPLATES_ERROR_NAME,
			    "模板名不在模板文件夹之内: %s", name);
		return NULL;
	}
	char *path = own_too ? find_in(templates->own, name) : NULL;
	if (path == NULL)
		path = find_in(templates->installed, name);
	if (path == NULL)
		g_set_error(error, TEMPLATES_ERROR, TEMPLATES_ERROR_MISSING,
			    "找不到模板 %s（在 %s）", name,
			    templates->installed != NULL ? templates->installed : "");
	return path;
}

char *
templates_find(const Templates *templates, const char *name, GError **error)
{
	return find(templates, name, true, error);
}

char *
templates_find_installed(const Templates *templates, const char *name, GError **error)
{
	return find(templates, name, false, error);
}

static void
keep_quiet(void *context, const char *message, ...)
{
	(void)context;
	(void)message;
}

xmlDoc *
templates_parse(const char *path, GError **error)
{
	return templates_parse_as(path, path, NULL, error);
}

xmlDoc *
templates_parse_as(const char *path, const char *address, xmlDict *dict, GError **error)
{
	gsize length = 0;
	g_autofree char *bytes = files_read(path, &length, error);
	if (bytes == NULL)
		return NULL;
	xmlParserCtxt *parser = xmlNewParserCtxt();
	parser->sax->error = keep_quiet;
	parser->sax->warning = keep_quiet;
	if (dict != NULL) {
		xmlDictFree(parser->dict);
		parser->dict = dict;
		xmlDictReference(dict);
	}
	xmlDoc *document = xmlCtxtReadMemory(
		parser, bytes, (int)MIN(length, G_MAXINT), address, NULL,
		XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
	if (document == NULL) {
		const xmlError *cause = xmlCtxtGetLastError(parser);
		g_autofree char *message =
			g_strdup(cause != NULL && cause->message != NULL ? cause->message : "");
		g_set_error(error, TEMPLATES_ERROR, TEMPLATES_ERROR_XML, "%s:%d: XML 有误: %s",
			    path, cause != NULL ? cause->line : 0, g_strchomp(message));
	}
	xmlFreeParserCtxt(parser);
	return document;
}
