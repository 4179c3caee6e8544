#include "render/chart/fonts.h"
#include "base/files.h"
#include "base/reason.h"
#include "render/chart/font_files.h"
#include <errno.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>
#include <unistd.h>

G_DEFINE_QUARK(fonts_error, fonts_error)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FcConfig, FcConfigDestroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FcFontSet, FcFontSetDestroy)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FcPattern, FcPatternDestroy)

/* The families of fonts.conf. The fallback stands behind every role. */
#define FALLBACK_FAMILY "Yaodian Fallback"
static const char *const role_families[FONT_ROLE_COUNT] = {
	[FONT_BODY] = "Yaodian Body",
	[FONT_TITLE] = "Yaodian Title",
	[FONT_HEI] = "Yaodian Hei",
	[FONT_HEI_BOLD] = "Yaodian Hei Bold",
	[FONT_KAI] = "Yaodian Kai",
	[FONT_SONG] = FALLBACK_FAMILY,
	[FONT_DIGITS] = "Yaodian Digits",
	[FONT_CHART] = "Yaodian Chart",
	[FONT_CHART_BOLD] = "Yaodian Chart Bold",
};

static bool
is_bold(FontRole role)
{
	return role == FONT_HEI_BOLD || role == FONT_CHART_BOLD;
}

/* The role that plays another where no folder has a font of it; the role itself where one must have it. */
static FontRole
stand_in(FontRole role)
{
	switch (role) {
	case FONT_DIGITS:
		return FONT_SONG;
	case FONT_CHART:
		return FONT_HEI;
	case FONT_CHART_BOLD:
		return FONT_HEI_BOLD;
	default:
		return role;
	}
}

/* What a process makes for itself. */
typedef struct {
	pid_t process;
	PangoFontMap *map;
	PangoContext *context;
	PangoLayout *ruler; /* measures one line after the other */
} Typesetter;

struct Fonts {
	char **folders;
	FcCharSet *characters[FONT_ROLE_COUNT]; /* of the role's own face */
	Typesetter *typesetter;
};

/* --- The configuration ------------------------------------------------------------------------ */

static void
append_element(GString *text, const char *name, const char *content)
{
	g_autofree char *escaped = g_markup_escape_text(content, -1);

	g_string_append_printf(text, "<%s>%s</%s>\n", name, escaped, name);
}

/* Which files play the roles where more than one folder has a font of them. */
typedef struct {
	GPtrArray *rejected; /* files that play none */
	char *preferred
		[FONT_ROLE_COUNT]; /* the file of a role that one not rejected could play too, or NULL */
} Choice;

static void
choice_clear(Choice *choice)
{
	g_clear_pointer(&choice->rejected, g_ptr_array_unref);
	for (int role = 0; role < FONT_ROLE_COUNT; role++)
		g_clear_pointer(&choice->preferred[role], g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Choice, choice_clear)

/* A rule that leads whoever asks for a family to one file of those that have it: fontconfig compares files
 * before all else. */
static void
append_preference(GString *text, const char *family, const char *file)
{
	g_string_append(text, "<match target=\"pattern\"><test name=\"family\" qual=\"first\">\n");
	append_element(text, "string", family);
	g_string_append(text, "</test><edit name=\"file\" mode=\"assign\">\n");
	append_element(text, "string", file);
	g_string_append(text, "</edit></match>\n");
}

/* A configuration that names these folders, their rules, and which files play what. */
static char *
configuration_text(const char *const *folders, const char *cache_folder, const Choice *choice)
{
	GString *text = g_string_new("<?xml version=\"1.0\"?>\n"
				     "<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n"
				     "<fontconfig>\n");

	for (; *folders; folders++) {
		g_autofree char *rules = g_build_filename(*folders, "fonts.conf", NULL);

		append_element(text, "dir", *folders);
		if (g_file_test(rules, G_FILE_TEST_EXISTS))
			append_element(text, "include", rules);
	}
	append_element(text, "cachedir", cache_folder);
	for (guint i = 0; choice->rejected && i < choice->rejected->len; i++) {
		g_string_append(text, "<selectfont><rejectfont>");
		append_element(text, "glob", g_ptr_array_index(choice->rejected, i));
		g_string_append(text, "</rejectfont></selectfont>\n");
	}
	for (int role = 0; role < FONT_ROLE_COUNT; role++)
		if (choice->preferred[role])
			append_preference(text, role_families[role], choice->preferred[role]);
	g_string_append(text, "</fontconfig>\n");
	return g_string_free(text, FALSE);
}

/* The faces that a configuration has for a family; never NULL. */
static FcFontSet *
list_family(FcConfig *configuration, const char *family)
{
	g_autoptr(FcPattern) pattern = FcPatternCreate();
	FcObjectSet *wanted = FcObjectSetBuild(FC_FILE, FC_CHARSET, NULL);
	FcFontSet *faces;

	FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)family);
	faces = FcFontList(configuration, pattern, wanted);
	FcObjectSetDestroy(wanted);
	return faces ? faces : FcFontSetCreate();
}

static const char *
face_file(const FcPattern *face)
{
	FcChar8 *file = NULL;

	FcPatternGetString(face, FC_FILE, 0, &file);
	return (const char *)file;
}

/* What the folders have for the roles, the first folder first. */
typedef struct {
	GHashTable *chosen;		    /* files that play a role (char *) */
	GPtrArray *losers[FONT_ROLE_COUNT]; /* files of later folders that could have played it */
	char *winners[FONT_ROLE_COUNT];
} Contest;

static void
contest_clear(Contest *contest)
{
	g_clear_pointer(&contest->chosen, g_hash_table_unref);
	for (int role = 0; role < FONT_ROLE_COUNT; role++) {
		g_clear_pointer(&contest->losers[role], g_ptr_array_unref);
		g_clear_pointer(&contest->winners[role], g_free);
	}
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Contest, contest_clear)

/* The file that fontconfig takes for a role; NULL when it has none. */
static char *
match_file(FcConfig *configuration, FontRole role)
{
	g_autoptr(FcPattern) wanted = FcPatternCreate();
	g_autoptr(FcPattern) face = NULL;
	FcResult result;

	FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)role_families[role]);
	FcPatternAddInteger(wanted, FC_WEIGHT, is_bold(role) ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
	FcDefaultSubstitute(wanted);
	face = FcFontMatch(configuration, wanted, &result);
	return face ? g_strdup(face_file(face)) : NULL;
}

/* Enters the faces of one folder, whose configuration is alone. */
static void
enter_folder(Contest *contest, FcConfig *configuration)
{
	for (FontRole role = 0; role < FONT_ROLE_COUNT; role++) {
		g_autoptr(FcFontSet) faces = list_family(configuration, role_families[role]);

		for (int i = 0; i < faces->nfont; i++) {
			char *file = g_strdup(face_file(faces->fonts[i]));

			if (contest->winners[role])
				g_ptr_array_add(contest->losers[role], file);
			else
				g_hash_table_add(contest->chosen, file);
		}
		if (!contest->winners[role] && faces->nfont > 0)
			contest->winners[role] = match_file(configuration, role);
	}
}

/* A file that plays no role is rejected; where one stays that plays another, the winner is preferred to it. */
static void
settle(Contest *contest, Choice *choice)
{
	choice->rejected = g_ptr_array_new_with_free_func(g_free);
	for (int role = 0; role < FONT_ROLE_COUNT; role++)
		for (guint i = 0; i < contest->losers[role]->len; i++) {
			const char *file = g_ptr_array_index(contest->losers[role], i);

			if (!g_hash_table_contains(contest->chosen, file))
				g_ptr_array_add(choice->rejected, g_strdup(file));
			else if (!choice->preferred[role])
				choice->preferred[role] = g_steal_pointer(&contest->winners[role]);
		}
}

/* Where a later folder plays a role that an earlier one has already, the earlier one has it. */
static bool
choose_files(const char *const *folders, const char *cache_folder, Choice *choice, GError **error)
{
	g_auto(Contest)
		contest = {.chosen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL)};
	const Choice nothing = {0};

	/* A folder that is alone has nobody to lose to. */
	if (folders[0] == NULL || folders[1] == NULL)
		return true;
	for (int role = 0; role < FONT_ROLE_COUNT; role++)
		contest.losers[role] = g_ptr_array_new_with_free_func(g_free);
	for (; *folders; folders++) {
		const char *const one[] = {*folders, NULL};
		g_autofree char *text = configuration_text(one, cache_folder, &nothing);
		g_autoptr(FcConfig) configuration = FcConfigCreate();

		if (!FcConfigParseAndLoadFromMemory(configuration, (const FcChar8 *)text, FcTrue) ||
		    !FcConfigBuildFonts(configuration)) {
			g_set_error(error, FONTS_ERROR, FONTS_ERROR_CONFIGURATION,
				    "%s: 字体配置fonts.conf读不出", *folders);
			return false;
		}
		enter_folder(&contest, configuration);
	}
	settle(&contest, choice);
	return true;
}

/* Makes the configuration current, whatever fontconfig has read before; path: its text as a file, which whoever asks
 * fontconfig to read anew is to find. It is not read here: fontconfig would read all examples of the system with it. */
static bool
use_configuration(const char *path, const char *text, GError **error)
{
	g_autoptr(FcConfig) configuration = FcConfigCreate();

	g_setenv("FONTCONFIG_FILE", path, TRUE);
	if (!FcConfigParseAndLoadFromMemory(configuration, (const FcChar8 *)text, FcTrue) ||
	    !FcConfigSetCurrent(configuration)) {
		g_set_error(error, FONTS_ERROR, FONTS_ERROR_CONFIGURATION, "%s: 字体配置读不出",
			    path);
		return false;
	}
	return true;
}

static bool
configure(const char *const *folders, const char *cache_folder, GError **error)
{
	/* What fontconfig keeps of other files, or by other rules, stands elsewhere. */
	g_autofree char *stamp = font_files_stamp(folders);
	g_autofree char *kept = g_build_filename(cache_folder, stamp, NULL);
	g_autofree char *cache = g_canonicalize_filename(kept, NULL);
	g_auto(Choice) choice = {0};

	/* Every configuration takes over what stands there when it is made. */
	g_unsetenv("FONTCONFIG_SYSROOT");
	if (g_mkdir_with_parents(cache, 0755) != 0) {
		g_set_error(error, G_FILE_ERROR, g_file_error_from_errno(errno),
			    "%s: 字体缓存文件夹建不了：%s。可用环境变量XDG_CACHE_HOME另指一处",
			    cache, reason_of_number(errno));
		return false;
	}
	if (!choose_files(folders, cache, &choice, error))
		return false;
	/* Two builds may share the cache: each configuration has a file of its own. */
	g_autofree char *text = configuration_text(folders, cache, &choice);
	g_autofree char *checksum = files_checksum(text, strlen(text));
	g_autofree char *name = g_strdup_printf("fonts-%.16s.conf", checksum);
	g_autofree char *path = g_build_filename(cache, name, NULL);
	if (!g_file_test(path, G_FILE_TEST_EXISTS) && !files_write(path, text, strlen(text), error))
		return false;
	return use_configuration(path, text, error);
}

/* --- Opening ---------------------------------------------------------------------------------- */

/* The union of the characters of all faces of a family; NULL when there is no face. */
static FcCharSet *
family_characters(const char *family)
{
	g_autoptr(FcFontSet) faces = list_family(NULL, family);
	FcCharSet *all = NULL;

	for (int i = 0; i < faces->nfont; i++) {
		FcCharSet *characters = NULL;

		if (FcPatternGetCharSet(faces->fonts[i], FC_CHARSET, 0, &characters) !=
		    FcResultMatch)
			continue;
		if (!all)
			all = FcCharSetNew();
		FcCharSetMerge(all, characters, NULL);
	}
	return all;
}

Fonts *
fonts_open(const char *const *fonts_folders, const char *cache_folder, GError **error)
{
	g_autoptr(Fonts) fonts = g_new0(Fonts, 1);
	GPtrArray *folders = g_ptr_array_new();

	for (; *fonts_folders; fonts_folders++) {
		g_autofree char *folder = g_canonicalize_filename(*fonts_folders, NULL);

		/* The same folder may be the bureau's own and the installed one. */
		if (g_file_test(folder, G_FILE_TEST_IS_DIR) &&
		    !g_ptr_array_find_with_equal_func(folders, folder, g_str_equal, NULL))
			g_ptr_array_add(folders, g_steal_pointer(&folder));
	}
	g_ptr_array_add(folders, NULL);
	fonts->folders = (char **)g_ptr_array_free(folders, FALSE);
	if (!font_files_check((const char *const *)fonts->folders, error) ||
	    !configure((const char *const *)fonts->folders, cache_folder, error))
		return NULL;
	for (FontRole role = 0; role < FONT_ROLE_COUNT; role++) {
		fonts->characters[role] = family_characters(role_families[role]);
		if (!fonts->characters[role] && stand_in(role) == role) {
			g_autofree char *tried = g_strjoinv(", ", fonts->folders);

			g_set_error(error, FONTS_ERROR, FONTS_ERROR_ROLE,
				    "字体文件夹（%s）中没有“%s”的字体，请看其中的fonts.conf", tried,
				    role_families[role]);
			return NULL;
		}
	}
	fonts->typesetter = g_new0(Typesetter, 1);
	return g_steal_pointer(&fonts);
}

void
fonts_close(Fonts *fonts)
{
	if (!fonts)
		return;
	if (fonts->typesetter) {
		g_clear_object(&fonts->typesetter->ruler);
		g_clear_object(&fonts->typesetter->context);
		g_clear_object(&fonts->typesetter->map);
		g_free(fonts->typesetter);
	}
	for (int role = 0; role < FONT_ROLE_COUNT; role++)
		g_clear_pointer(&fonts->characters[role], FcCharSetDestroy);
	g_strfreev(fonts->folders);
	g_free(fonts);
}

/* --- Setting ---------------------------------------------------------------------------------- */

static void
typesetter_start(Typesetter *typesetter)
{
	cairo_font_options_t *options = cairo_font_options_create();

	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	typesetter->process = getpid();
	typesetter->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(typesetter->map), 72);
	typesetter->context = pango_font_map_create_context(typesetter->map);
	pango_cairo_context_set_font_options(typesetter->context, options);
	pango_context_set_round_glyph_positions(typesetter->context, FALSE);
	pango_context_set_language(typesetter->context, pango_language_from_string("zh-cn"));
	pango_context_set_base_dir(typesetter->context, PANGO_DIRECTION_LTR);
	typesetter->ruler = pango_layout_new(typesetter->context);
	pango_layout_set_single_paragraph_mode(typesetter->ruler, TRUE);
	pango_layout_set_auto_dir(typesetter->ruler, FALSE);
	cairo_font_options_destroy(options);
}

/* The process's own typesetter. What a parent made stays where it is: freeing its font map here would
 * wait for a thread that this process does not have. */
static Typesetter *
typesetter_of(const Fonts *fonts)
{
	if (fonts->typesetter->process != getpid())
		typesetter_start(fonts->typesetter);
	return fonts->typesetter;
}

PangoContext *
fonts_context(const Fonts *fonts)
{
	return typesetter_of(fonts)->context;
}

bool
fonts_has_role(const Fonts *fonts, FontRole role)
{
	return fonts->characters[role] != NULL;
}

static FontRole
player_of(const Fonts *fonts, FontRole role)
{
	return fonts_has_role(fonts, role) ? role : stand_in(role);
}

PangoFontDescription *
fonts_describe(const Fonts *fonts, FontRole role, double size_pt)
{
	PangoFontDescription *description = pango_font_description_new();
	FontRole player = player_of(fonts, role);
	g_autofree char *families = g_strconcat(role_families[player], "," FALLBACK_FAMILY, NULL);

	pango_font_description_set_family(description, families);
	pango_font_description_set_weight(description, is_bold(player) ? PANGO_WEIGHT_BOLD
								       : PANGO_WEIGHT_NORMAL);
	pango_font_description_set_size(description, (int)(size_pt * PANGO_SCALE + 0.5));
	return description;
}

double
fonts_text_width(const Fonts *fonts, FontRole role, double size_pt, const char *text)
{
	PangoLayout *ruler = typesetter_of(fonts)->ruler;
	PangoFontDescription *description = fonts_describe(fonts, role, size_pt);
	int width;

	pango_layout_set_font_description(ruler, description);
	pango_font_description_free(description);
	pango_layout_set_text(ruler, text, -1);
	pango_layout_get_size(ruler, &width, NULL);
	return (double)width / PANGO_SCALE;
}

bool
fonts_is_fallback(PangoFont *font)
{
	FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
	FcChar8 *family = NULL;

	/* A file may play other roles besides. */
	for (int i = 0; FcPatternGetString(pattern, FC_FAMILY, i, &family) == FcResultMatch; i++)
		if (strcmp((const char *)family, FALLBACK_FAMILY) == 0)
			return true;
	return false;
}

const char *
fonts_file(PangoFont *font)
{
	const char *file = face_file(pango_fc_font_get_pattern(PANGO_FC_FONT(font)));

	return file ? file : "";
}

bool
fonts_has_character(const Fonts *fonts, FontRole role, gunichar character)
{
	return FcCharSetHasChar(fonts->characters[player_of(fonts, role)], character) ||
	       FcCharSetHasChar(fonts->characters[FONT_SONG], character);
}

char *
fonts_find_file(const Fonts *fonts, const char *name)
{
	for (char **folder = fonts->folders; *folder; folder++) {
		g_autofree char *path = g_build_filename(*folder, name, NULL);

		if (g_file_test(path, G_FILE_TEST_EXISTS))
			return g_steal_pointer(&path);
	}
	return NULL;
}
