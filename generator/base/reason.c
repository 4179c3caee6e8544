/* reason.c - see reason.h. */
#include "base/reason.h"

#include <errno.h>

static const struct {
	int number;
	const char *words;
} reasons[] = {
	{ENOENT, "没有这个文件或文件夹"},
	{EACCES, "没有权限"},
	{EPERM, "系统不允许"},
	{ENOSPC, "磁盘已满"},
	{EDQUOT, "超出了磁盘配额"},
	{EROFS, "文件系统是只读的"},
	{EIO, "磁盘读写出错"},
	{ENOTDIR, "路径里有一段不是文件夹"},
	{EISDIR, "这是文件夹，不是文件"},
	{EEXIST, "已有同名的文件或文件夹"},
	{ENOTEMPTY, "文件夹不是空的"},
	{EXDEV, "两处不在同一个文件系统"},
	{EBUSY, "正被占用"},
	{ELOOP, "链接绕成了圈"},
	{ENAMETOOLONG, "名称太长"},
	{EFBIG, "文件太大"},
	{EMFILE, "打开的文件太多"},
	{ENFILE, "整个系统打开的文件太多"},
	{ENOMEM, "内存不足"},
	{EINVAL, "系统不接受这样的操作"},
	{EAGAIN, "系统资源不足，或进程数已到上限"},
};

const char *
reason_of_number(int number)
{
	for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++)
		if (reasons[i].number == number)
			return reasons[i].words;
	return g_strerror(number);
}

const char *
reason_of_error(const GError *error)
{
	/* GLib's codes are coarser than errno: what has none of its own is FAILED. */
	if (error->domain != G_FILE_ERROR || error->code == G_FILE_ERROR_FAILED)
		return error->message;
	for (gsize i = 0; i < G_N_ELEMENTS(reasons); i++)
		if ((int)g_file_error_from_errno(reasons[i].number) == error->code)
			return reasons[i].words;
	return error->message;
}
