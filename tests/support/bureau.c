#include "support/bureau.h"

#include "base/job.h"
#include "load/load.h"
#include "measure/book.h"
#include "render/document/transform.h"
#include "render/print/bulletins.h"
#include "support/print_samples.h"
#include "support/test_support.h"

/* Sentences of templates; the test fails when they cannot be read. */
static Sentences *
read_sentences(Templates *templates)
{
	g_autoptr(GError) error = NULL;
	Sentences *sentences = sentences_load(templates, &error);
	g_assert_no_error(error);
	return sentences;
}

Templates *
shipped_templates(void)
{
	g_autofree char *folder = test_path("../templates");
	return templates_new(NULL, folder);
}

Sentences *
shipped_sentences(void)
{
	g_autoptr(Templates) templates = shipped_templates();
	return read_sentences(templates);
}

static Collection *
read_folder(const char *folder)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(ProblemList) problems = problem_list_new();
	g_autofree char *path = g_path_is_absolute(folder) ? g_strdup(folder) : test_path(folder);
	Collection *collection = load_collection(path, NULL, 0, problems, &error);
	g_assert_no_error(error);
	g_assert_cmpuint(problem_count(problems, SEVERITY_ERROR), ==, 0);
	return collection;
}

void
bureau_open(Bureau *bureau, const char *folder, const char *own_templates, Edition edition)
{
	g_autofree char *shipped = test_path("../templates");
	bureau->collection = read_folder(folder);
	bureau->book = measure_book(bureau->collection, edition);
	bureau->templates = templates_new(own_templates, shipped);
	bureau->sentences = read_sentences(bureau->templates);
	sentences_use(bureau->sentences, bureau->collection->settings);
	bureau->transforms = transforms_new(bureau->templates);
	bureau->pages = g_ptr_array_new();
	bureau->jobs = g_ptr_array_new_with_free_func(job_free);
	bureau->styles = bulletins_styles_new();
	bureau->context = (RenderContext){.book = bureau->book,
					  .sentences = bureau->sentences,
					  .templates = bureau->templates,
					  .fonts = sample_fonts(),
					  .transforms = bureau->transforms,
					  .styles = bureau->styles,
					  .pages = bureau->pages,
					  .version = "0.1.0"};
}

void
bureau_clear(Bureau *bureau)
{
	g_ptr_array_unref(bureau->jobs);
	g_ptr_array_unref(bureau->pages);
	g_hash_table_unref(bureau->styles);
	transforms_free(bureau->transforms);
	sentences_free(bureau->sentences);
	templates_free(bureau->templates);
	book_free(bureau->book);
	collection_free(bureau->collection);
}
