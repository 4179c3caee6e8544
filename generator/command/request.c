/* request.c - see request.h. */
#include "command/request.h"

#include <string.h>

enum { MOST_WORKERS = 256 };

/* GOption writes into these; request_read() turns them into a Request. */
typedef struct {
	char *folder, *output, *portal, *workers, *plan, *month, *since, *against, *edition,
		*format;
	char **operands;
} Words;

/* Every option there is; a command names those it takes by their letters. */
static GOptionEntry *
entries_for(const Command *command, Words *words)
{
	const struct {
		char letter;
		GOptionEntry entry;
	} table[] = {
		{'C',
		 {"directory", 'C', 0, G_OPTION_ARG_FILENAME, &words->folder,
		  "plans/ 所在的文件夹（默认为当前文件夹）", "DIR"}},
		{'o',
		 {"output", 'o', 0, G_OPTION_ARG_FILENAME, &words->output,
		  "网站写到哪里（默认 out/site，内部版 out/internal）", "DIR"}},
		{'P',
		 {"portal", 0, 0, G_OPTION_ARG_FILENAME, &words->portal,
		  "另把各期稿件写到这里，供门户网站栏目登载", "DIR"}},
		{'j',
		 {"jobs", 'j', 0, G_OPTION_ARG_STRING, &words->workers,
		  "同时工作的进程数（默认为处理器个数）", "N"}},
		{'e',
		 {"edition", 0, 0, G_OPTION_ARG_STRING, &words->edition,
		  "版本：public 公开版（默认）或 internal 内部版", "EDITION"}},
		{'p',
		 {"plan", 0, 0, G_OPTION_ARG_STRING, &words->plan, "只当有这一份要点", "PLAN"}},
		{'m',
		 {"month", 0, 0, G_OPTION_ARG_STRING, &words->month,
		  "只当数据到这个月为止，如 2023-06", "MONTH"}},
		{'s',
		 {"since", 0, 0, G_OPTION_ARG_STRING, &words->since,
		  "与这个月公布的情况相比（默认为最近一个月的上一个月）", "MONTH"}},
		{'a',
		 {"against", 0, 0, G_OPTION_ARG_FILENAME, &words->against,
		  "与另一个数据文件夹相比，其中有 plans/", "DIR"}},
		{'f', {"format", 0, 0, G_OPTION_ARG_STRING, &words->format, "输出格式", "FORMAT"}},
	};
	GOptionEntry *entries = g_new0(GOptionEntry, G_N_ELEMENTS(table) + 2);
	gsize count = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++)
		if (strchr(command->options, table[i].letter) != NULL)
			entries[count++] = table[i].entry;
	entries[count] = (GOptionEntry){G_OPTION_REMAINING,
					0,
					G_OPTION_FLAG_HIDDEN,
					G_OPTION_ARG_STRING_ARRAY,
					&words->operands,
					NULL,
					NULL};
	return entries;
}

static GOptionContext *
context_for(const Command *command, Words *words)
{
	GOptionContext *context = g_option_context_new(NULL);
	g_option_context_set_help_enabled(context, FALSE);
	g_autofree GOptionEntry *entries = entries_for(command, words);
	g_option_context_add_main_entries(context, entries, NULL);
	return context;
}

static void
words_clear(Words *words)
{
	g_free(words->folder);
	g_free(words->output);
	g_free(words->portal);
	g_free(words->workers);
	g_free(words->plan);
	g_free(words->month);
	g_free(words->since);
	g_free(words->against);
	g_free(words->edition);
	g_free(words->format);
	g_strfreev(words->operands);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Words, words_clear)

static bool
usage_error(GError **error, const char *format, const char *word)
{
	g_set_error(error, COMMAND_ERROR, COMMAND_ERROR_USAGE, format, word);
	return false;
}

static bool
take_operands(const Command *command, Words *words, GError **error)
{
	guint count = words->operands != NULL ? g_strv_length(words->operands) : 0;
	guint most = command->operands != NULL ? 2 : 0;
	if (count > most)
		return usage_error(error, "多余的参数“%s”", words->operands[most]);
	if (count > 0)
		words->plan = g_strdup(words->operands[0]);
	if (count > 1)
		words->month = g_strdup(words->operands[1]);
	return true;
}

static int
word_index(const char *const *list, const char *word)
{
	for (int i = 0; list[i] != NULL; i++)
		if (strcmp(list[i], word) == 0)
			return i;
	return -1;
}

static bool
understand_month(const char *word, Month *month, GError **error)
{
	if (word != NULL && !month_parse(word, month))
		return usage_error(error, "月份“%s”应写成 2023-06 的样子", word);
	return true;
}

static bool
understand(const Command *command, Words *words, Request *request, GError **error)
{
	if (!understand_month(words->month, &request->month, error) ||
	    !understand_month(words->since, &request->since, error))
		return false;
	if (request->since != 0 && request->month != 0 && request->since > request->month)
		return usage_error(error, "--since 的月份“%s”晚于 --month 的月份", words->since);
	if (words->edition != NULL) {
		int edition = word_index(edition_words, words->edition);
		if (edition < 0)
			return usage_error(error, "没有版本“%s”，只有 public 与 internal",
					   words->edition);
		request->edition = (Edition)edition;
	}
	if (command->formats != NULL && words->format != NULL &&
	    word_index(command->formats, words->format) < 0) {
		g_autofree char *known = g_strjoinv("、", (char **)command->formats);
		g_set_error(error, COMMAND_ERROR, COMMAND_ERROR_USAGE, "没有格式“%s”，只有 %s",
			    words->format, known);
		return false;
	}
	if (words->workers != NULL) {
		guint64 workers = 0;
		if (!g_ascii_string_to_unsigned(words->workers, 10, 1, MOST_WORKERS, &workers,
						NULL))
			return usage_error(error, "-j 的进程数应是 1 到 256 的整数，而不是“%s”",
					   words->workers);
		request->workers = (int)workers;
	}
	if (words->portal != NULL && request->edition == EDITION_INTERNAL)
		return usage_error(error, "内部版不得登载，不能与 --portal %s 同用", words->portal);
	bool subset =
		command->run == command_build && (words->plan != NULL || words->month != NULL);
	if (subset && words->output == NULL)
		return usage_error(error, "%s 只生成一部分，请用 -o 写明写到哪里，以免覆盖整个网站",
				   words->plan != NULL ? "--plan" : "--month");
	return true;
}

/* GOption knows -o DIR but not the GNU form -oDIR. */
static void
add_word(GPtrArray *list, const char *word)
{
	bool joined = word[0] == '-' && word[1] != '-' && word[1] != '\0' && word[2] != '\0';
	if (joined) {
		g_ptr_array_add(list, g_strndup(word, 2));
		word += 2;
	}
	g_ptr_array_add(list, g_strdup(word));
}

/* GLib says it in English, with the option at the end of the line. */
static void
translate_error(const GError *wrong, GError **error)
{
	if (wrong->domain == G_CONVERT_ERROR) {
		g_set_error_literal(error, COMMAND_ERROR, COMMAND_ERROR_USAGE,
				    "参数里有不是UTF-8的文字");
		return;
	}
	const char *option = strrchr(wrong->message, ' ');
	option = option != NULL ? option + 1 : wrong->message;
	bool unknown = g_error_matches(wrong, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION);
	usage_error(error, unknown ? "不认识的选项 %s" : "选项 %s 后面缺少内容", option);
}

Request *
request_read(const Command *command, const char *const *arguments, const char *folder,
	     GError **error)
{
	g_auto(Words) words = {0};
	g_autoptr(GOptionContext) context = context_for(command, &words);
	/* GOption takes the first word for the program's name. */
	g_autoptr(GPtrArray) list = g_ptr_array_new();
	g_ptr_array_add(list, g_strdup("yaodian"));
	for (gsize i = 0; arguments[i] != NULL; i++)
		add_word(list, arguments[i]);
	g_ptr_array_add(list, NULL);
	g_auto(GStrv) strings = (char **)g_ptr_array_free(g_steal_pointer(&list), FALSE);
	g_autoptr(GError) wrong = NULL;
	if (!g_option_context_parse_strv(context, &strings, &wrong)) {
		translate_error(wrong, error);
		return NULL;
	}
	g_autoptr(Request) request = g_new0(Request, 1);
	if (!take_operands(command, &words, error) || !understand(command, &words, request, error))
		return NULL;
	request->folder = g_strdup(words.folder != NULL ? words.folder
				   : folder != NULL	? folder
							: ".");
	request->output = g_steal_pointer(&words.output);
	request->portal = g_steal_pointer(&words.portal);
	request->plan = g_steal_pointer(&words.plan);
	request->against = g_steal_pointer(&words.against);
	if (request->workers == 0)
		request->workers = (int)g_get_num_processors();
	if (command->formats != NULL)
		request->format =
			g_strdup(words.format != NULL ? words.format : command->formats[0]);
	return g_steal_pointer(&request);
}

void
request_free(Request *request)
{
	if (request == NULL)
		return;
	g_free(request->folder);
	g_free(request->output);
	g_free(request->portal);
	g_free(request->plan);
	g_free(request->against);
	g_free(request->format);
	g_free(request);
}

/* GLib would write the headings in English. */
char *
request_help(const Command *command)
{
	g_auto(Words) words = {0};
	g_autofree GOptionEntry *entries = entries_for(command, &words);
	GString *help = g_string_new(NULL);
	g_string_append_printf(help, "用法：yaodian %s [选项]%s%s\n%s。\n\n选项：\n", command->name,
			       command->operands != NULL ? " " : "",
			       command->operands != NULL ? command->operands : "",
			       command->summary);
	for (const GOptionEntry *entry = entries; *entry->long_name != '\0'; entry++) {
		g_autofree char *form =
			g_strdup_printf("--%s=%s", entry->long_name, entry->arg_description);
		if (entry->short_name != '\0')
			g_string_append_printf(help, "  -%c, ", entry->short_name);
		else
			g_string_append(help, "      ");
		g_string_append_printf(help, "%-19s  %s\n", form, entry->description);
	}
	for (gsize i = 0; command->formats != NULL && command->formats[i] != NULL; i++)
		g_string_append_printf(help, "%s%s", i == 0 ? "\n格式：" : "、",
				       command->formats[i]);
	if (command->formats != NULL)
		g_string_append(help, "\n");
	return g_string_free(help, FALSE);
}
