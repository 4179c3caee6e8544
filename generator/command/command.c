/* command.c - see command.h. */
#include "command/command.h"

G_DEFINE_QUARK(command_error, command_error)

static const char *const check_formats[] = {"text", NULL};
static const char *const show_formats[] = {"text", "xml", "json", NULL};
static const char *const changes_formats[] = {"markdown", "text", "json", NULL};

const Command commands[] = {
	{"build", NULL, "读取数据、校验、测算，生成网站与月报", "CoPjepm", NULL, command_build},
	{"check", NULL, "只校验数据，列出全部问题", "Cpmf", check_formats, command_check},
	{"show", "[PLAN [MONTH]]", "显示测算结果：每项目标的状态、依据与出处", "Cef", show_formats,
	 command_show},
	{"changes", NULL, "显示两个月之间、两个数据文件夹之间的变化", "Csaepmf", changes_formats,
	 command_changes},
};

const int command_count = G_N_ELEMENTS(commands);
