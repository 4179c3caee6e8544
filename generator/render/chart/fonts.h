/* fonts.h - the fonts that PDFs and charts use: those of fonts/ alone, by role.
 * Stage: render/chart.  Used by: render/chart (measuring labels), render/print.
 *
 * fontconfig is pointed at a generated configuration (FONTCONFIG_FILE) that names only the project's
 * folders, so no font, cache or setting of the machine is read. Call fonts_open() once, before any
 * other use of Pango, in the process that forks the workers. */
#pragma once
#include <pango/pangocairo.h>
#include <stdbool.h>

#define FONTS_ERROR fonts_error_quark()
GQuark fonts_error_quark(void);
typedef enum { FONTS_ERROR_CONFIGURATION, FONTS_ERROR_ROLE, FONTS_ERROR_FILE } FontsError;

typedef struct Fonts Fonts;

/* Roles, by what a text is for; families in fonts/fonts.conf. */
typedef enum {
	FONT_BODY,  /* 仿宋 */
	FONT_TITLE, /* 小标宋 */
	FONT_HEI,   /* 黑体 */
	FONT_HEI_BOLD,
	FONT_KAI,  /* 楷体 */
	FONT_SONG, /* 宋体: page numbers; also behind every other role */
	/* A folder of before these had names lacks them; see fonts_has_role(). */
	FONT_DIGITS, /* 数字和西文 within Chinese text; lacking, the text's own face has them */
	FONT_CHART,  /* 图表; lacking, 黑体 */
	FONT_CHART_BOLD,
	FONT_ROLE_COUNT
} FontRole;

/* Opens the fonts of the first folder of fonts_folders (NULL-terminated, the bureau's own first)
 * that has each role. cache_folder: where fontconfig may keep its cache and the generated
 * configuration; made when missing. Returns NULL and sets error when a role has no font, but for those
 * that others stand in for, or a font file there is damaged. */
Fonts *fonts_open(const char *const *fonts_folders, const char *cache_folder, GError **error);
void fonts_close(Fonts *fonts);

/* A context for shaping at 1 unit = 1 pt, no hinting, no rounding of glyph positions, zh-cn. Borrowed.
 * Each process has its own: after a fork the first call makes a new one, since Pango's font map
 * keeps a thread that a child does not inherit. */
PangoContext *fonts_context(const Fonts *fonts);
/* Whether a folder has a font of this role; of those before FONT_DIGITS always. */
bool fonts_has_role(const Fonts *fonts, FontRole role);
/* Returns a new description of a role at a size in points; free with pango_font_description_free(). */
PangoFontDescription *fonts_describe(const Fonts *fonts, FontRole role, double size_pt);
/* The advance width in points of one line of text. */
double fonts_text_width(const Fonts *fonts, FontRole role, double size_pt, const char *text);
/* Whether a font that Pango chose is the one that stands behind every role. */
bool fonts_is_fallback(PangoFont *font);
/* The path of the file of a font that Pango chose; borrowed of the font. */
const char *fonts_file(PangoFont *font);
/* Whether some font of the role's chain (role, then fallback) has the character. */
bool fonts_has_character(const Fonts *fonts, FontRole role, gunichar character);

/* Returns the path of a file beside the fonts ("sRGB.icc") in the first folder that has it, or NULL
 * when none has; free with g_free(). */
char *fonts_find_file(const Fonts *fonts, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fonts, fonts_close)
