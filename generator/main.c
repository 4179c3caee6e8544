/* main.c - reads the call and hands it to a command.
 *
 * The stages in order, as command/build.c runs them:
 *   load → check → measure → render (view → document → print, site, data) → publish */
#include "command/command.h"
#include "command/request.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

static const Command *
find_command(const char *name)
{
	for (int i = 0; i < command_count; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

static void
print_help(void)
{
	puts("用法：yaodian [-C DIR] 命令 [选项]\n"
	     "要点（Yaodian）读取工作要点与每月进展，生成网站与月报。\n\n"
	     "命令：");
	for (int i = 0; i < command_count; i++)
		printf("  %-7s %s\n", commands[i].name, commands[i].summary);
	puts("\n  yaodian 命令 --help   这个命令的选项\n"
	     "  yaodian --version     版本\n\n"
	     "退出状态：0 正常；1 数据有错误；2 调用或机器有问题。\n"
	     "问题反馈与文档见 README。");
}

static void
print_version(void)
{
	puts("yaodian (Yaodian) " VERSION "\n"
	     "许可：MIT。字体与所用程序库的许可见 THIRD-PARTY.md。");
}

static bool
asks_for(const char *const *words, const char *option)
{
	for (gsize i = 0; words[i] != NULL && strcmp(words[i], "--") != 0; i++)
		if (strcmp(words[i], option) == 0)
			return true;
	return false;
}

static int
fail(const GError *error)
{
	fprintf(stderr, "yaodian: %s\n", error->message);
	return EXIT_CALL_OR_MACHINE_WRONG;
}

/* The status, or 2 when what was printed did not all get out. */
static int
printed(int status)
{
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	fputs("yaodian: 写不出结果：标准输出写不进去，或磁盘已满\n", stderr);
	return EXIT_CALL_OR_MACHINE_WRONG;
}

static int
run(const Command *command, const char *const *words, const char *folder)
{
	if (asks_for(words, "--help")) {
		g_autofree char *help = request_help(command);
		fputs(help, stdout);
		return printed(EXIT_FINE);
	}
	g_autoptr(GError) error = NULL;
	g_autoptr(Request) request = request_read(command, words, folder, &error);
	if (request == NULL)
		return fail(error);
	int status = command->run(request, &error);
	if (error != NULL)
		return fail(error);
	return printed(status);
}

int
main(int count, char **words)
{
	/* Only so that Chinese is printed as it is; no other category may follow the machine. */
	setlocale(LC_CTYPE, "C.UTF-8");
	const char *const *rest = (const char *const *)words + 1;
	const char *folder = NULL;
	if (count > 1 && strncmp(rest[0], "-C", 2) == 0) {
		bool joined = rest[0][2] != '\0';
		folder = joined ? rest[0] + 2 : rest[1];
		if (folder == NULL) {
			fputs("yaodian: 选项 -C 后面缺少内容\n", stderr);
			return EXIT_CALL_OR_MACHINE_WRONG;
		}
		rest += joined ? 1 : 2;
	}
	if (rest[0] == NULL) {
		fputs("yaodian: 请写明命令；yaodian --help 列出全部命令\n", stderr);
		return EXIT_CALL_OR_MACHINE_WRONG;
	}
	if (strcmp(rest[0], "--help") == 0 || strcmp(rest[0], "-h") == 0) {
		print_help();
		return printed(EXIT_FINE);
	}
	if (strcmp(rest[0], "--version") == 0) {
		print_version();
		return printed(EXIT_FINE);
	}
	const Command *command = find_command(rest[0]);
	if (command == NULL) {
		fprintf(stderr, "yaodian: 没有命令“%s”；yaodian --help 列出全部命令\n", rest[0]);
		return EXIT_CALL_OR_MACHINE_WRONG;
	}
	return run(command, rest + 1, folder);
}
