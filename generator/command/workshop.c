/* workshop.c - see workshop.h. */
#include "command/workshop.h"

#include "check/check.h"
#include "load/load.h"
#include "render/document/transform.h"
#include "render/print/bulletins.h"
#include <stdio.h>
#include <unistd.h>

Collection *
workshop_read(const Request *request, ProblemList *problems, GError **error)
{
	g_autoptr(Collection) collection =
		load_collection(request->folder, request->plan, request->month, problems, error);
	if (collection == NULL)
		return NULL;
	if (request->plan != NULL && collection_plan(collection, request->plan) == NULL) {
		g_set_error(error, COMMAND_ERROR, COMMAND_ERROR_USAGE,
			    "plans/ 里没有名为“%s”的要点文件夹", request->plan);
		return NULL;
	}
	check_collection(collection, problems);
	problem_list_sort(problems);
	return g_steal_pointer(&collection);
}

void
workshop_print_problems(const ProblemList *problems, FILE *stream)
{
	for (guint i = 0; i < problem_list_length(problems); i++) {
		const Problem *problem = problem_list_get(problems, i);
		if (problem_row(problem->kind)->severity == SEVERITY_NOTE)
			continue;
		g_autofree char *line = problem_to_text(problem);
		fprintf(stream, "%s\n", line);
	}
	guint errors = problem_count(problems, SEVERITY_ERROR);
	guint warnings = problem_count(problems, SEVERITY_WARNING);
	if (errors + warnings > 0)
		fprintf(stream, "共 %u 处错误、%u 处警告。\n", errors, warnings);
}

static bool
has_templates(const char *folder)
{
	g_autofree char *sentences = g_build_filename(folder, "templates", "sentences.xml", NULL);
	return g_file_test(sentences, G_FILE_TEST_IS_REGULAR);
}

/* The folder that templates/ and fonts/ are installed in: what the environment says, the
 * checkout that the program was built in, share/ beside its bin/ wherever the whole was put, or
 * the data folder it was installed with. */
static char *
installed_folder(void)
{
	const char *named = g_getenv("YAODIAN_DATA");
	if (named != NULL && *named != '\0')
		return g_strdup(named);
	g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
	if (program != NULL) {
		g_autofree char *bin = g_path_get_dirname(program);
		g_autofree char *above = g_path_get_dirname(bin);
		g_autofree char *share = g_build_filename(above, "share", "yaodian", NULL);
		if (has_templates(above))
			return g_steal_pointer(&above);
		if (has_templates(share))
			return g_steal_pointer(&share);
	}
	return g_strdup(DATA_FOLDER);
}

/* Where the index of fonts is kept: with the user, who may have no home that can be written (a
 * service, a CI job); then with the results. */
static char *
cache_folder(const Request *request)
{
	g_autofree char *user = g_build_filename(g_get_user_cache_dir(), "yaodian", "fonts", NULL);
	bool writable = g_path_is_absolute(user) && g_mkdir_with_parents(user, 0755) == 0 &&
			access(user, W_OK) == 0;
	return writable ? g_steal_pointer(&user)
			: g_build_filename(request->folder, "out", "cache", "fonts", NULL);
}

static Fonts *
open_fonts(const Request *request, const char *installed, GError **error)
{
	g_autofree char *own = g_build_filename(request->folder, "fonts", NULL);
	g_autofree char *cache = cache_folder(request);
	const char *folders[] = {own, installed, NULL};
	bool has_own = g_file_test(own, G_FILE_TEST_IS_DIR);
	return fonts_open(has_own ? folders : folders + 1, cache, error);
}

Workshop *
workshop_open(const Request *request, const Settings *settings, GError **error)
{
	g_autoptr(Workshop) workshop = g_new0(Workshop, 1);
	g_autofree char *installed = installed_folder();
	g_autofree char *own_templates = g_build_filename(request->folder, "templates", NULL);
	g_autofree char *templates = g_build_filename(installed, "templates", NULL);
	g_autofree char *fonts = g_build_filename(installed, "fonts", NULL);

	workshop->templates = templates_new(own_templates, templates);
	workshop->sentences = sentences_load(workshop->templates, error);
	if (workshop->sentences == NULL)
		return NULL;
	sentences_use(workshop->sentences, settings);
	workshop->fonts = open_fonts(request, fonts, error);
	if (workshop->fonts == NULL)
		return NULL;
	workshop->transforms = transforms_new(workshop->templates);
	workshop->styles = bulletins_styles_new();
	workshop->colour_profile = g_build_filename(fonts, "sRGB.icc", NULL);
	return g_steal_pointer(&workshop);
}

void
workshop_free(Workshop *workshop)
{
	if (workshop == NULL)
		return;
	g_clear_pointer(&workshop->styles, g_hash_table_unref);
	transforms_free(workshop->transforms);
	fonts_close(workshop->fonts);
	sentences_free(workshop->sentences);
	templates_free(workshop->templates);
	g_free(workshop->colour_profile);
	g_free(workshop);
}

RenderContext
workshop_context(const Workshop *workshop, const Book *book)
{
	return (RenderContext){.book = book,
			       .sentences = workshop->sentences,
			       .templates = workshop->templates,
			       .fonts = workshop->fonts,
			       .transforms = workshop->transforms,
			       .styles = workshop->styles,
			       .version = VERSION,
			       .colour_profile = workshop->colour_profile};
}
