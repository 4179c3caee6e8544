/* source.c - see source.h. */
#include "load/source.h"

#include "base/reason.h"
#include "load/load.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Invisible characters beyond the controls of ASCII: they come from copying, change how text is
 * compared or displayed, and some (U+0085, U+2028, U+2029) are line ends to YAML but not to an
 * editor, so that positions would be wrong. */
static bool
is_forbidden(gunichar character)
{
	if (character < 0x20)
		return character != '\n' && character != '\t';
	if (character < 0x7F)
		return false;
	return (character >= 0x7F && character <= 0x9F) || character == 0xAD ||
	       (character >= 0x200B && character <= 0x200F) ||
	       (character >= 0x2028 && character <= 0x202E) ||
	       (character >= 0x2060 && character <= 0x206F) || character == 0xFEFF ||
	       (character >= 0xFFF9 && character <= 0xFFFC) ||
	       (character >= 0xE0000 && character <= 0xE007F) || (character & 0xFFFE) == 0xFFFE;
}

/* Length in bytes of the valid UTF-8 character at `at`, 0 when there is none. NUL is one. */
static gsize
character_length(const char *at, const char *end)
{
	if (*at == '\0')
		return 1;
	gunichar character = g_utf8_get_char_validated(at, end - at);
	if (character == (gunichar)-1 || character == (gunichar)-2)
		return 0;
	return (gsize)g_unichar_to_utf8(character, NULL);
}

/* How many bytes of the text from `at` on are surely well: printable ASCII, tabs, and U+3000 to U+9FFF in UTF-8, which
 * is nearly all that data files hold. *characters: how many characters these are. */
static gsize
plain_length(const char *at, const char *end, int *characters)
{
	const guchar *next = (const guchar *)at, *last = (const guchar *)end;
	*characters = 0;
	while (next < last) {
		bool han = *next >= 0xE3 && *next <= 0xE9;
		if ((*next >= 0x20 && *next < 0x7F) || *next == '\t')
			next++;
		else if (han && last - next >= 3 && (next[1] & 0xC0) == 0x80 &&
			 (next[2] & 0xC0) == 0x80)
			next += 3;
		else
			break;
		*characters += 1;
	}
	return (gsize)(next - (const guchar *)at);
}

/* Length of a GB18030 character of two or four bytes at `at`, 0 when there is none. */
static gsize
gb18030_length(const guchar *at, const guchar *end)
{
	if (at[0] < 0x81 || at[0] > 0xFE || end - at < 2)
		return 0;
	if (at[1] >= 0x40 && at[1] <= 0xFE && at[1] != 0x7F)
		return 2;
	bool four = end - at >= 4 && at[1] >= '0' && at[1] <= '9' && at[2] >= 0x81 &&
		    at[2] <= 0xFE && at[3] >= '0' && at[3] <= '9';
	return four ? 4 : 0;
}

/* Whether the bytes read whole as GB18030, and not rather as UTF-8 with a damaged place: Chinese
 * in GB18030 hardly ever makes valid three-byte UTF-8, damaged UTF-8 makes it all the time. */
static bool
looks_like_gb18030(const char *bytes, gsize length)
{
	const char *end = bytes + length;
	gsize valid = 0, invalid = 0;
	if (g_utf8_validate_len(bytes, length, NULL))
		return false;
	for (const char *at = bytes; at < end;) {
		gsize size = character_length(at, end);
		valid += size > 1;
		invalid += size == 0;
		at += MAX(size, 1);
	}
	if (valid >= invalid)
		return false;
	for (const guchar *at = (const guchar *)bytes; at < (const guchar *)end;) {
		gsize size = *at < 0x80 ? 1 : gb18030_length(at, (const guchar *)end);
		if (size == 0)
			return false;
		at += size;
	}
	return true;
}

static void
report_invalid_utf8(Loader *loader, Position where, const char *at, const char *end)
{
	GString *bytes = g_string_new(NULL);
	for (int i = 0; i < 3 && at + i < end && (i == 0 || character_length(at + i, end) == 0);
	     i++)
		g_string_append_printf(bytes, "%s%02X", i > 0 ? " " : "", (guchar)at[i]);
	problem_add(loader->problems, PROBLEM_INVALID_UTF8, where, "bytes", bytes->str, NULL);
	g_string_free(bytes, TRUE);
}

void
source_index_lines(Loader *loader, Source *source)
{
	const char *end = source->text + source->length;
	int count = 1;
	for (const char *at = source->text; (at = memchr(at, '\n', (gsize)(end - at))) != NULL;
	     at++)
		count++;
	gsize *lines = arena_alloc(loader->scratch, (gsize)count * sizeof *lines);
	int line = 1;
	for (const char *at = source->text; (at = memchr(at, '\n', (gsize)(end - at))) != NULL;
	     at++)
		lines[line++] = (gsize)(at + 1 - source->text);
	source->lines = lines;
	source->line_count = count;
}

/* Copies the bytes with \n as the only line end, looking at each character on the way. Of wrong
 * bytes the first in the file is reported, of control characters each. */
static bool
copy_text(Loader *loader, const char *bytes, gsize length, Source *source)
{
	const char *end = bytes + length;
	GString *text = g_string_sized_new(length);
	Position where = {source->file, 1, 1};
	bool clean = true;
	for (const char *at = bytes; at < end;) {
		int columns = 0;
		gsize plain = plain_length(at, end, &columns);
		g_string_append_len(text, at, (gssize)plain);
		where.column += columns;
		at += plain;
		if (at == end)
			break;
		gsize size = character_length(at, end);
		if (size == 0) {
			report_invalid_utf8(loader, where, at, end);
			g_string_free(text, TRUE);
			return false;
		}
		gunichar character = *at == '\0' ? 0 : g_utf8_get_char(at);
		if (character == '\r') {
			at += at + 1 < end && at[1] == '\n';
			character = '\n';
		}
		if (is_forbidden(character)) {
			g_autofree char *code = g_strdup_printf("U+%04X", character);
			problem_add(loader->problems, PROBLEM_CONTROL_CHARACTER, where, "code",
				    code, NULL);
			clean = false;
		}
		g_string_append_unichar(text, character != 0 ? character : 0xFFFD);
		where.column++;
		if (character == '\n') {
			where.line++;
			where.column = 1;
		}
		at += size;
	}
	source->length = text->len;
	source->text = arena_take(loader->arena, g_string_free(text, FALSE));
	source_index_lines(loader, source);
	if (clean && loader->sources != NULL) {
		SourceText *written = arena_alloc(loader->arena, sizeof *written);
		*written = (SourceText){source->file, source->text};
		g_ptr_array_add(loader->sources, written);
	}
	return clean;
}

/* Makes a source of the bytes of a file. Returns false when problems were added. */
static bool
accept_bytes(Loader *loader, const char *file, const char *bytes, gsize length, Source *source)
{
	*source = (Source){.file = arena_copy(loader->arena, file)};
	Position whole = {source->file, 1, 1};
	if (length > LOAD_FILE_LIMIT) {
		g_autofree char *size = g_strdup_printf("%" G_GSIZE_FORMAT, length);
		g_autofree char *limit = g_strdup_printf("%d", LOAD_FILE_LIMIT);
		problem_add(loader->problems, PROBLEM_FILE_TOO_LARGE, whole, "size", size, "limit",
			    limit, NULL);
		return false;
	}
	g_autofree char *name = g_path_get_basename(file);
	bool marked_utf16 = length >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 ||
					    memcmp(bytes, "\xFE\xFF", 2) == 0);
	if (marked_utf16) {
		problem_add(loader->problems, PROBLEM_UTF16_ENCODING, whole, "name", name, NULL);
		return false;
	}
	if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
		bytes += 3;
		length -= 3;
	}
	if (looks_like_gb18030(bytes, length)) {
		problem_add(loader->problems, PROBLEM_GB18030_ENCODING, whole, "name", name, NULL);
		return false;
	}
	return copy_text(loader, bytes, length, source);
}

static void
set_file_error(GError **error, const char *file, int reason)
{
	g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(reason), "无法读取 %s：%s",
		    file, reason_of_number(reason));
}

/* Reads up to LOAD_FILE_LIMIT + 1 bytes, so that an endless file ends too. */
static GByteArray *
read_bytes(int descriptor, const char *file, GError **error)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	guint8 buffer[65536];
	while (bytes->len <= LOAD_FILE_LIMIT) {
		ssize_t count = read(descriptor, buffer, sizeof buffer);
		if (count < 0 && errno == EINTR)
			continue;
		if (count < 0) {
			set_file_error(error, file, errno);
			return NULL;
		}
		if (count == 0)
			break;
		g_byte_array_append(bytes, buffer, (guint)count);
	}
	return g_steal_pointer(&bytes);
}

SourceResult
source_read(Loader *loader, const char *file, Source *source, GError **error)
{
	g_autofree char *path = g_build_filename(loader->folder, file, NULL);
	int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (descriptor < 0 && (errno == ENOENT || errno == ENOTDIR))
		return SOURCE_MISSING;
	if (descriptor < 0) {
		set_file_error(error, file, errno);
		return SOURCE_FAILED;
	}
	struct stat state;
	if (fstat(descriptor, &state) != 0 || !S_ISREG(state.st_mode)) {
		close(descriptor);
		return SOURCE_MISSING;
	}
	g_autoptr(GByteArray) bytes = read_bytes(descriptor, file, error);
	close(descriptor);
	if (bytes == NULL)
		return SOURCE_FAILED;
	/* The size that is told is the file's own, though reading stopped behind the limit. */
	gsize length = bytes->len > LOAD_FILE_LIMIT ? (gsize)MAX(state.st_size, (off_t)bytes->len)
						    : bytes->len;
	return accept_bytes(loader, file, (const char *)bytes->data, length, source) ? SOURCE_READ
										     : SOURCE_WRONG;
}

char *
source_line(const Source *source, int line)
{
	if (line < 1 || line > source->line_count)
		return NULL;
	const char *at = source->text + source->lines[line - 1];
	const char *end = strchr(at, '\n');
	return end != NULL ? g_strndup(at, (gsize)(end - at)) : g_strdup(at);
}
