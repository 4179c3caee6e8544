#include "render/chart/font_files.h"
#include "base/files.h"
#include "render/chart/fonts.h"
#include <glib/gstdio.h>
#include <string.h>

/* --- A font on the disk (OpenType 1.9, Organization of an OpenType Font) ------------------------ */

typedef struct {
	const guint8 *data;
	gsize length;
} Bytes;

enum { HEAD_LENGTH = 12, RECORD_LENGTH = 16 };

/* The number of 32 bits at a byte; 0 beyond the end. */
static guint32
number_at(Bytes bytes, gsize at)
{
	const guint8 *data = bytes.data + at;

	if (at + 4 > bytes.length)
		return 0;
	return (guint32)data[0] << 24 | (guint32)data[1] << 16 | (guint32)data[2] << 8 | data[3];
}

static bool
has_tag(Bytes bytes, gsize at, const char *tag)
{
	return at + 4 <= bytes.length && memcmp(bytes.data + at, tag, 4) == 0;
}

static bool
is_outlines(Bytes bytes, gsize record)
{
	return has_tag(bytes, record, "glyf") || has_tag(bytes, record, "CFF ") ||
	       has_tag(bytes, record, "CFF2");
}

/* Whether the face whose list of tables begins at a byte has what text needs, and every table its whole length. */
static bool
face_is_whole(Bytes bytes, gsize start)
{
	guint tables = number_at(bytes, start + 4) >> 16;
	bool outlines = false, characters = false;

	if (number_at(bytes, start) != 0x00010000 && !has_tag(bytes, start, "OTTO") &&
	    !has_tag(bytes, start, "true"))
		return false;
	for (guint i = 0; i < tables; i++) {
		gsize record = start + HEAD_LENGTH + (gsize)i * RECORD_LENGTH;
		gsize offset = number_at(bytes, record + 8), length = number_at(bytes, record + 12);

		if (length == 0 || offset + length > bytes.length)
			continue;
		outlines = outlines || is_outlines(bytes, record);
		characters = characters || has_tag(bytes, record, "cmap");
	}
	return outlines && characters;
}

/* A collection (.ttc) lists its faces. */
static bool
font_is_whole(Bytes bytes)
{
	guint faces = number_at(bytes, 8);

	if (!has_tag(bytes, 0, "ttcf"))
		return face_is_whole(bytes, 0);
	if (faces == 0 || faces > bytes.length / 4)
		return false;
	for (guint i = 0; i < faces; i++)
		if (!face_is_whole(bytes, number_at(bytes, HEAD_LENGTH + 4 * (gsize)i)))
			return false;
	return true;
}

static bool
file_is_whole(const char *path)
{
	g_autoptr(GMappedFile) file = g_mapped_file_new(path, FALSE, NULL);

	return file && font_is_whole((Bytes){(const guint8 *)g_mapped_file_get_contents(file),
					     g_mapped_file_get_length(file)});
}

/* --- The folders ------------------------------------------------------------------------------ */

static bool
is_font(const char *name)
{
	static const char *const endings[] = {".otf", ".ttf", ".otc", ".ttc"};
	g_autofree char *lower = g_ascii_strdown(name, -1);

	for (gsize i = 0; i < G_N_ELEMENTS(endings); i++)
		if (g_str_has_suffix(lower, endings[i]))
			return true;
	return false;
}

static gint
compare_names(gconstpointer first, gconstpointer second)
{
	return strcmp(*(const char *const *)first, *(const char *const *)second);
}

/* The paths of the fonts in the folders, in the order of the folders and of their names. */
static GPtrArray *
list_fonts(const char *const *folders)
{
	GPtrArray *all = g_ptr_array_new_with_free_func(g_free);

	for (; *folders; folders++) {
		g_autoptr(GDir) folder = g_dir_open(*folders, 0, NULL);
		g_autoptr(GPtrArray) paths = g_ptr_array_new();

		for (const char *name; folder && (name = g_dir_read_name(folder)) != NULL;)
			if (is_font(name))
				g_ptr_array_add(paths, g_build_filename(*folders, name, NULL));
		g_ptr_array_sort(paths, compare_names);
		for (guint i = 0; i < paths->len; i++)
			g_ptr_array_add(all, g_ptr_array_index(paths, i));
	}
	return all;
}

bool
font_files_check(const char *const *folders, GError **error)
{
	g_autoptr(GPtrArray) paths = list_fonts(folders);

	for (guint i = 0; i < paths->len; i++) {
		const char *path = g_ptr_array_index(paths, i);

		if (file_is_whole(path))
			continue;
		g_set_error(
			error, FONTS_ERROR, FONTS_ERROR_FILE,
			"%s: 字体文件不完整或已损坏，请换上完好的文件，不用的字体请移出此文件夹",
			path);
		return false;
	}
	return true;
}

char *
font_files_stamp(const char *const *folders)
{
	g_autoptr(GPtrArray) paths = list_fonts(folders);
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < paths->len; i++) {
		const char *path = g_ptr_array_index(paths, i);
		GStatBuf about = {0};

		g_stat(path, &about);
		g_string_append_printf(text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT ".%09ld\n",
				       path, (gint64)about.st_size, (gint64)about.st_mtim.tv_sec,
				       about.st_mtim.tv_nsec);
	}
	for (; *folders; folders++) {
		g_autofree char *path = g_build_filename(*folders, "fonts.conf", NULL);
		g_autofree char *rules = NULL;

		if (g_file_get_contents(path, &rules, NULL, NULL))
			g_string_append(text, rules);
	}
	char *checksum = files_checksum(text->str, text->len);
	checksum[16] = '\0';
	return checksum;
}
