#include "render/print/styles.h"
#include "render/chart/style.h"
#include <string.h>

typedef struct {
	PrintStyles *styles;
	const char *file; /* for messages */
	GError **error;
} Reader;

static const char *const style_names[STYLE_COUNT] = {
#define STYLE_NAME(symbol, name) [STYLE_##symbol] = (name),
	STYLE_KINDS(STYLE_NAME)
#undef STYLE_NAME
};

static const char *const rule_names[RULE_COUNT] = {
#define RULE_NAME(symbol, name) [RULE_##symbol] = (name),
	RULE_KINDS(RULE_NAME)
#undef RULE_NAME
};

static const char *const face_names[FONT_ROLE_COUNT] = {
	[FONT_BODY] = "body",	      [FONT_TITLE] = "title", [FONT_HEI] = "hei",
	[FONT_HEI_BOLD] = "hei-bold", [FONT_KAI] = "kai",     [FONT_SONG] = "song",
	[FONT_DIGITS] = "digits",     [FONT_CHART] = "chart", [FONT_CHART_BOLD] = "chart-bold",
};

static const char *const alignment_names[] = {
	[ALIGN_LEFT] = "left",
	[ALIGN_CENTER] = "center",
	[ALIGN_RIGHT] = "right",
	[ALIGN_JUSTIFY] = "justify",
};

/* The sizes of Chinese type and their points. */
static const struct {
	const char *name;
	double points;
} size_names[] = {
	{"初号", 42},  {"小初", 36},  {"一号", 26},  {"小一", 24}, {"二号", 22},   {"小二", 18},
	{"三号", 16},  {"小三", 15},  {"四号", 14},  {"小四", 12}, {"五号", 10.5}, {"小五", 9},
	{"六号", 7.5}, {"小六", 6.5}, {"七号", 5.5}, {"八号", 5},
};

/* The first error is kept. Always false. */
static bool G_GNUC_PRINTF(3, 4) fail(Reader *reader, const xmlNode *node, const char *format, ...)
{
	va_list arguments;
	g_autofree char *message = NULL;

	if (reader->error && *reader->error)
		return false;
	va_start(arguments, format);
	message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_set_error(reader->error, PRINT_ERROR, PRINT_ERROR_STYLES, "%s:%ld: %s", reader->file,
		    node ? xmlGetLineNo((xmlNode *)node) : 0L, message);
	return false;
}

/* --- Values ----------------------------------------------------------------------------------- */

/* Returns the attribute (free with g_free()) or NULL. */
static char *
attribute(const xmlNode *node, const char *name)
{
	xmlChar *value = xmlGetNoNsProp((xmlNode *)node, (const xmlChar *)name);
	char *copy = g_strdup((const char *)value);

	xmlFree(value);
	return copy;
}

static int
find_name(const char *const *names, int count, const char *name)
{
	for (int i = 0; name && i < count; i++)
		if (g_str_equal(names[i], name))
			return i;
	return -1;
}

/* Reads one of the names; an absent attribute leaves the value as it is. */
static bool
read_name(Reader *reader, const xmlNode *node, const char *name, const char *const *names,
	  int count, int *value)
{
	g_autofree char *text = attribute(node, name);
	int found = find_name(names, count, text);

	if (!text)
		return true;
	if (found < 0)
		return fail(reader, node, "%s=\"%s\"不在可用的名称之中", name, text);
	*value = found;
	return true;
}

/* A length: a number with pt, mm, em (of the style's own size) or line (of the page's lines). */
static bool
read_length(Reader *reader, const xmlNode *node, const char *name, double em, double *value)
{
	g_autofree char *text = attribute(node, name);
	char *unit = NULL;
	double number;

	if (!text)
		return true;
	number = g_ascii_strtod(text, &unit);
	if (unit == text || !(number >= 0 && number < 10000))
		return fail(reader, node, "%s=\"%s\"不是长度，写成 16pt、35mm、2em 或 1line", name,
			    text);
	if (g_str_equal(unit, "pt"))
		*value = number;
	else if (g_str_equal(unit, "mm"))
		*value = number * 72 / 25.4;
	else if (g_str_equal(unit, "em"))
		*value = number * em;
	else if (g_str_equal(unit, "line"))
		*value = number * reader->styles->grid;
	else
		return fail(reader, node, "%s=\"%s\"的单位不是 pt、mm、em 或 line", name, text);
	return true;
}

/* A size: 三号, or a length, or "grid", the width of a character of the page. */
static bool
read_size(Reader *reader, const xmlNode *node, double *value)
{
	g_autofree char *text = attribute(node, "size");

	if (!text)
		return fail(reader, node, "没有写size");
	if (g_str_equal(text, "grid")) {
		*value = reader->styles->em;
		return true;
	}
	for (gsize i = 0; i < G_N_ELEMENTS(size_names); i++)
		if (g_str_equal(size_names[i].name, text)) {
			*value = size_names[i].points;
			return true;
		}
	return read_length(reader, node, "size", reader->styles->em, value);
}

/* Reads "#rrggbb". */
static bool
parse_colour(const char *text, Colour *colour)
{
	if (strlen(text) != 7 || text[0] != '#')
		return false;
	for (int i = 1; i < 7; i++)
		if (!g_ascii_isxdigit(text[i]))
			return false;
	*colour = pen_read_colour(text);
	return true;
}

static bool
read_colour(Reader *reader, const xmlNode *node, Colour *value)
{
	g_autofree char *text = attribute(node, "colour");

	if (!text || parse_colour(text, value))
		return true;
	return fail(reader, node, "colour=\"%s\"不是颜色，写成 #c00000 的样子", text);
}

static bool
read_flag(Reader *reader, const xmlNode *node, const char *name, bool *value)
{
	static const char *const flags[] = {"no", "yes"};
	int flag = *value;

	if (!read_name(reader, node, name, flags, 2, &flag))
		return false;
	*value = flag != 0;
	return true;
}

static bool
read_count(Reader *reader, const xmlNode *node, const char *name, int *value)
{
	g_autofree char *text = attribute(node, name);
	gint64 number;

	if (!text)
		return true;
	if (!g_ascii_string_to_signed(text, 10, 1, 1000, &number, NULL))
		return fail(reader, node, "%s=\"%s\"不是1到1000的整数", name, text);
	*value = (int)number;
	return true;
}

/* --- Rows ------------------------------------------------------------------------------------- */

static bool
read_page(Reader *reader, const xmlNode *node)
{
	PrintStyles *styles = reader->styles;
	int lines = 22, characters = 28;
	bool fine = read_length(reader, node, "width", 0, &styles->page_width) &&
		    read_length(reader, node, "height", 0, &styles->page_height) &&
		    read_length(reader, node, "top", 0, &styles->top) &&
		    read_length(reader, node, "left", 0, &styles->left) &&
		    read_length(reader, node, "text-width", 0, &styles->text_width) &&
		    read_length(reader, node, "text-height", 0, &styles->text_height) &&
		    read_length(reader, node, "number-below", 0, &styles->number_below) &&
		    read_length(reader, node, "mark-top", 0, &styles->mark_top) &&
		    read_count(reader, node, "lines", &lines) &&
		    read_count(reader, node, "characters", &characters) &&
		    read_flag(reader, node, "mirrored", &styles->mirrored);

	if (!fine)
		return false;
	if (styles->text_width < 72 || styles->text_height < 72 ||
	    styles->left + styles->text_width > styles->page_width ||
	    styles->top + styles->text_height > styles->page_height)
		return fail(reader, node, "版心放不进页面，或不足1英寸");
	styles->grid = styles->text_height / lines;
	styles->em = styles->text_width / characters;
	return true;
}

static bool
read_words(Reader *reader, const xmlNode *node)
{
	PrintStyles *styles = reader->styles;
	g_autofree char *table_words = NULL;
	const struct {
		const char *name;
		char **value;
	} words[] = {
		{"page-number", &styles->page_number},
		{"continued", &styles->continued},
		{"bullet", &styles->bullet},
		{"number", &styles->number},
		{"table-number", &styles->table_number},
		{"figure-number", &styles->figure_number},
		{"contents", &styles->contents},
		{"title-words", &styles->title_words},
		{"table-words", &table_words},
		{"after-number", &styles->after_number},
		{"before-number", &styles->before_number},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		g_free(*words[i].value);
		*words[i].value = attribute(node, words[i].name);
		if (!*words[i].value)
			return fail(reader, node, "没有写%s", words[i].name);
	}
	g_strfreev(styles->table_words);
	styles->table_words = g_strsplit(table_words, " ", -1);
	return true;
}

static bool
read_style(Reader *reader, const xmlNode *node)
{
	int kind = -1, alignment = ALIGN_LEFT, face = FONT_BODY, strong = FONT_HEI;
	Style *style;
	bool fine = read_name(reader, node, "name", style_names, STYLE_COUNT, &kind) &&
		    read_name(reader, node, "face", face_names, FONT_ROLE_COUNT, &face) &&
		    read_name(reader, node, "strong", face_names, FONT_ROLE_COUNT, &strong) &&
		    read_name(reader, node, "align", alignment_names, G_N_ELEMENTS(alignment_names),
			      &alignment);

	if (!fine || kind < 0)
		return fail(reader, node, "没有写name");
	style = &reader->styles->styles[kind];
	style->face = (FontRole)face;
	style->strong = (FontRole)strong;
	style->alignment = (Alignment)alignment;
	if (!read_size(reader, node, &style->size))
		return false;
	if (!(style->size >= 3 && style->size <= 200))
		return fail(reader, node, "size应在3至200磅之间");
	style->pitch = reader->styles->grid;
	return read_length(reader, node, "pitch", style->size, &style->pitch) &&
	       read_length(reader, node, "indent", style->size, &style->indent) &&
	       read_length(reader, node, "left", style->size, &style->left) &&
	       read_length(reader, node, "before", style->size, &style->before) &&
	       read_length(reader, node, "after", style->size, &style->after) &&
	       read_colour(reader, node, &style->colour) &&
	       read_flag(reader, node, "on-grid", &style->on_grid);
}

static bool
read_rule(Reader *reader, const xmlNode *node)
{
	int kind = -1;
	RuleStyle *rule;

	if (!read_name(reader, node, "name", rule_names, RULE_COUNT, &kind))
		return false;
	if (kind < 0)
		return fail(reader, node, "没有写name");
	rule = &reader->styles->rules[kind];
	rule->thickness = 0.5;
	return read_length(reader, node, "thickness", reader->styles->em, &rule->thickness) &&
	       read_length(reader, node, "before", reader->styles->em, &rule->before) &&
	       read_length(reader, node, "after", reader->styles->em, &rule->after) &&
	       read_colour(reader, node, &rule->colour);
}

static bool
read_table(Reader *reader, const xmlNode *node)
{
	PrintStyles *styles = reader->styles;

	return read_length(reader, node, "padding-x", styles->em, &styles->cell_padding_x) &&
	       read_length(reader, node, "padding-y", styles->em, &styles->cell_padding_y) &&
	       read_length(reader, node, "after", styles->em, &styles->table_gap) &&
	       read_count(reader, node, "row-keep", &styles->row_keep);
}

/* Which faces leave figures and Latin letters to the face for them. */
static bool
read_digits(Reader *reader, const xmlNode *node)
{
	PrintStyles *styles = reader->styles;
	g_autofree char *faces = attribute(node, "faces");
	g_auto(GStrv) names = g_strsplit(faces ? faces : "", " ", -1);

	for (char **name = names; *name; name++) {
		int face = find_name(face_names, FONT_ROLE_COUNT, *name);

		if (**name == '\0')
			continue;
		if (face < 0)
			return fail(reader, node, "faces中的“%s”不在可用的名称之中", *name);
		styles->leaves_digits[face] = true;
	}
	return true;
}

static bool
read_figure(Reader *reader, const xmlNode *node)
{
	return read_length(reader, node, "gap", reader->styles->em, &reader->styles->figure_gap);
}

static bool
read_contents(Reader *reader, const xmlNode *node)
{
	return read_count(reader, node, "from-pages", &reader->styles->contents_pages) &&
	       read_count(reader, node, "levels", &reader->styles->contents_levels);
}

/* The mark's size and height are told in em of the text around it. */
static bool
read_notes(Reader *reader, const xmlNode *node)
{
	PrintStyles *styles = reader->styles;

	return read_length(reader, node, "rule-width", styles->em, &styles->note_rule) &&
	       read_length(reader, node, "gap", styles->em, &styles->note_gap) &&
	       read_length(reader, node, "mark-size", 1, &styles->note_size) &&
	       read_length(reader, node, "mark-rise", 1, &styles->note_rise);
}

static const struct {
	const char *name;
	bool (*read)(Reader *reader, const xmlNode *node);
} row_readers[] = {
	{"page", read_page},	     {"words", read_words}, {"style", read_style},
	{"rule", read_rule},	     {"table", read_table}, {"figure", read_figure},
	{"contents", read_contents}, {"notes", read_notes}, {"digits", read_digits},
};

static bool
read_row(Reader *reader, const xmlNode *node)
{
	for (gsize i = 0; i < G_N_ELEMENTS(row_readers); i++)
		if (g_str_equal(row_readers[i].name, node->name))
			return row_readers[i].read(reader, node);
	return fail(reader, node, "不认识的元素%s", (const char *)node->name);
}

/* The form and colour that charts give a status. */
static void
use_default_marks(PrintStyles *styles)
{
	for (int i = 0; i < STATUS_COUNT; i++) {
		const ChartStyle *chart = style_find(style_of_status((Status)i));
		StatusMark *mark = &styles->marks[i];

		mark->form = style_marker_of_status((Status)i);
		mark->hollow = chart->stroke != NULL;
		parse_colour(mark->hollow ? chart->stroke : chart->fill, &mark->colour);
	}
}

/* --- The whole -------------------------------------------------------------------------------- */

static bool
check_complete(Reader *reader)
{
	const PrintStyles *styles = reader->styles;

	if (!styles->page_number)
		return fail(reader, NULL, "没有words");
	for (int i = 0; i < STYLE_COUNT; i++)
		if (styles->styles[i].size <= 0)
			return fail(reader, NULL, "没有名为%s的style", style_names[i]);
	for (int i = 0; i < RULE_COUNT; i++)
		if (styles->rules[i].thickness <= 0)
			return fail(reader, NULL, "没有名为%s的rule", rule_names[i]);
	return true;
}

/* The page comes first, since lengths are told in its lines and characters. */
static bool
read_all(Reader *reader, const xmlNode *root)
{
	const xmlNode *page = root->children;

	while (page && page->type != XML_ELEMENT_NODE)
		page = page->next;
	if (!page || !g_str_equal(page->name, "page"))
		return fail(reader, root, "第一个元素应是page");
	for (const xmlNode *node = page; node; node = node->next)
		if (node->type == XML_ELEMENT_NODE && !read_row(reader, node))
			return false;
	return check_complete(reader);
}

PrintStyles *
print_styles_new(xmlDoc *source, GError **error)
{
	g_autoptr(PrintStyles) styles = g_new0(PrintStyles, 1);
	GError *first = NULL;
	Reader reader = {.styles = styles,
			 .file = source->URL ? (const char *)source->URL : "styles.xml",
			 .error = &first};
	const xmlNode *root = xmlDocGetRootElement(source);

	use_default_marks(styles);
	styles->row_keep = 5;
	styles->contents_pages = 12;
	styles->contents_levels = 2;
	styles->note_size = 0.6;
	styles->note_rise = 0.36;
	if (!root || !g_str_equal(root->name, "styles"))
		fail(&reader, root, "根元素应是styles");
	else
		read_all(&reader, root);
	if (first) {
		g_propagate_error(error, first);
		return NULL;
	}
	return g_steal_pointer(&styles);
}

void
print_styles_free(PrintStyles *styles)
{
	if (!styles)
		return;
	g_free(styles->page_number);
	g_free(styles->continued);
	g_free(styles->bullet);
	g_free(styles->number);
	g_free(styles->table_number);
	g_free(styles->figure_number);
	g_free(styles->contents);
	g_free(styles->title_words);
	g_strfreev(styles->table_words);
	g_free(styles->after_number);
	g_free(styles->before_number);
	g_free(styles);
}

const StatusMark *
styles_mark(const PrintStyles *styles, const char *status)
{
	for (int i = 0; status && i < STATUS_COUNT; i++)
		if (g_str_equal(status_words[i], status))
			return &styles->marks[i];
	return NULL;
}

void
print_styles_use_colours(PrintStyles *styles, const char *const colours[STATUS_COUNT])
{
	for (int i = 0; i < STATUS_COUNT; i++)
		if (colours[i])
			parse_colour(colours[i], &styles->marks[i].colour);
}
