/* scalar.c - see scalar.h. */
#include "load/scalar.h"

#include "base/text.h"
#include "load/number_hint.h"
#include "load/word_gloss.h"
#include "model/words.h"
#include <string.h>

static void
report(Loader *loader, ProblemKind kind, const Node *node, const char *key)
{
	problem_add(loader->problems, kind, node->at, "key", key, "text", node->text, NULL);
}

/* Whether the node is a scalar with something in it, and without a problem of its own. */
static bool
is_given(Loader *loader, const Node *node, const char *key)
{
	if (node->kind != NODE_SCALAR) {
		report(loader, PROBLEM_NOT_TEXT, node, key);
		return false;
	}
	if (node->broken)
		return false;
	if (node_is_null(node) || node->text[strspn(node->text, " \t\n")] == '\0') {
		report(loader, PROBLEM_EMPTY_VALUE, node, key);
		return false;
	}
	return true;
}

bool
scalar_text(Loader *loader, const Node *node, const char *key, const char **value)
{
	if (!is_given(loader, node, key))
		return false;
	*value = arena_copy(loader->arena, node->text);
	return true;
}

/* The text without look-alike characters and white space around it, in *value; it is gone with the file's tree. */
static bool
read_folded(Loader *loader, const Node *node, const char *key, const char **value)
{
	if (!is_given(loader, node, key))
		return false;
	*value = arena_take(loader->scratch, g_strstrip(text_fold(node->text)));
	return true;
}

bool
scalar_folded(Loader *loader, const Node *node, const char *key, const char **value)
{
	const char *folded = NULL;
	if (!read_folded(loader, node, key, &folded))
		return false;
	*value = arena_copy(loader->arena, folded);
	return true;
}

bool
scalar_is_identifier(const char *text)
{
	gsize length = strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-");
	return length > 0 && text[length] == '\0' && text[0] != '-' && text[length - 1] != '-';
}

/* Whether the text reads like the name of a target or a unit: Chinese, without signs but brackets and stops. */
static bool
is_name(const char *text)
{
	bool han = false;
	for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		if (!g_unichar_isalnum(character) &&
		    g_utf8_strchr("（）()、·-", -1, character) == NULL)
			return false;
		han = han || text_is_han(character);
	}
	return han;
}

static bool
read_identifier(Loader *loader, const Node *node, const char *key, bool or_name, const char **value)
{
	const char *folded = NULL;
	if (!read_folded(loader, node, key, &folded))
		return false;
	if (!scalar_is_identifier(folded) && !(or_name && is_name(folded))) {
		report(loader, PROBLEM_NOT_ID, node, key);
		return false;
	}
	*value = arena_copy(loader->arena, folded);
	return true;
}

bool
scalar_identifier(Loader *loader, const Node *node, const char *key, const char **value)
{
	return read_identifier(loader, node, key, false, value);
}

bool
scalar_reference(Loader *loader, const Node *node, const char *key, const char **value)
{
	return read_identifier(loader, node, key, true, value);
}

bool
scalar_item(Loader *loader, const Node *node, const char *key, const char **value)
{
	const char *folded = NULL;
	if (!read_folded(loader, node, key, &folded))
		return false;
	gsize length = strspn(folded, "0123456789");
	if (length == 0 || length > 4 || folded[length] != '\0' || folded[0] == '0') {
		report(loader, PROBLEM_NOT_ITEM_NUMBER, node, key);
		return false;
	}
	*value = arena_copy(loader->arena, folded);
	return true;
}

/* Which message shows how to write what the hint has found. */
static ProblemKind
number_problem(const NumberHint *hint, bool unit_beside)
{
	if (hint->number == NULL)
		return PROBLEM_NOT_NUMBER;
	if (!unit_beside)
		return hint->unit != NULL || hint->bound != NULL ? PROBLEM_FIGURE_WITH_UNIT
								 : PROBLEM_NUMBER_IN_WORDS;
	if (hint->number_max != NULL)
		return PROBLEM_NUMBER_RANGE;
	if (hint->bound != NULL && hint->unit != NULL)
		return PROBLEM_NUMBER_BOUND_AND_UNIT;
	if (hint->bound != NULL)
		return PROBLEM_NUMBER_WITH_BOUND;
	return hint->unit != NULL ? PROBLEM_NUMBER_WITH_UNIT : PROBLEM_NUMBER_IN_WORDS;
}

/* Reports a number that is one, but longer or finer than can be computed and printed exactly. */
static bool
report_size(Loader *loader, const Node *node, const char *folded)
{
	const char *start = folded + (*folded == '-');
	gsize whole = strspn(start, "0123456789");
	const char *point = start[whole] == '.' ? start + whole : NULL;
	gsize decimals = point != NULL ? strspn(point + 1, "0123456789") : 0;
	const char *end = point != NULL ? point + 1 + decimals : start + whole;
	bool too_long = whole + decimals > NUMBER_DIGITS, too_fine = decimals > NUMBER_DECIMALS;
	if (*end != '\0' || whole == 0 || (!too_long && !too_fine))
		return false;
	g_autofree char *limit = g_strdup_printf("%d", too_fine ? NUMBER_DECIMALS : NUMBER_DIGITS);
	problem_add(loader->problems, too_fine ? PROBLEM_NUMBER_TOO_FINE : PROBLEM_NUMBER_TOO_LONG,
		    node->at, "text", node->text, "limit", limit, NULL);
	return true;
}

static void
report_number(Loader *loader, const Node *node, const char *key, const char *folded,
	      bool unit_beside)
{
	if (report_size(loader, node, folded))
		return;
	g_auto(NumberHint) hint = number_hint_read(folded);
	if (!unit_beside && hint.number_max != NULL)
		g_clear_pointer(&hint.number, g_free);
	/* A bare % begins a directive: as a value it needs its quotes. */
	bool percent = g_strcmp0(hint.unit, "%") == 0;
	problem_add(loader->problems, number_problem(&hint, unit_beside), node->at, "key", key,
		    "text", node->text, "number", hint.number, "most", hint.number_max, "bound",
		    hint.bound, "unit", percent ? "\"%\"" : hint.unit, NULL);
}

bool
scalar_number(Loader *loader, const Node *node, const char *key, bool unit_beside, Number *value)
{
	const char *folded = NULL;
	if (!read_folded(loader, node, key, &folded))
		return false;
	if (number_parse(folded, value))
		return true;
	report_number(loader, node, key, folded, unit_beside);
	return false;
}

bool
scalar_whole(Loader *loader, const Node *node, const char *key, int least, int most, int *value)
{
	Number number = NUMBER_ABSENT;
	if (!scalar_number(loader, node, key, false, &number))
		return false;
	if (number.denominator != 1) {
		report(loader, PROBLEM_NOT_WHOLE, node, key);
		return false;
	}
	if (number.numerator < least || number.numerator > most) {
		g_autofree char *from = g_strdup_printf("%d", least);
		g_autofree char *to = g_strdup_printf("%d", most);
		problem_add(loader->problems, PROBLEM_OUT_OF_RANGE, node->at, "key", key, "text",
			    node->text, "least", from, "most", to, NULL);
		return false;
	}
	*value = (int)number.numerator;
	return true;
}

bool
scalar_boolean(Loader *loader, const Node *node, const char *key, bool *value)
{
	if (!is_given(loader, node, key))
		return false;
	bool yes = node->plain && strcmp(node->text, "true") == 0;
	if (!yes && !(node->plain && strcmp(node->text, "false") == 0)) {
		report(loader, PROBLEM_NOT_BOOLEAN, node, key);
		return false;
	}
	*value = yes;
	return true;
}

/* Reads up to three numbers parted by signs or 年月日: the date that was meant. Returns how many. */
static int
read_date_parts(const char *text, int parts[3])
{
	int count = 0;
	for (const char *at = text; *at != '\0';) {
		if (g_ascii_isdigit(*at)) {
			char *end = NULL;
			guint64 part = g_ascii_strtoull(at, &end, 10);
			if (count == 3 || part > 9999)
				return 0;
			parts[count++] = (int)part;
			at = end;
		} else if (g_utf8_strchr("-/.年月日号 ", -1, g_utf8_get_char(at)) != NULL) {
			at = g_utf8_next_char(at);
		} else {
			return 0;
		}
	}
	return count;
}

/* Whether the text has the form of a date or month (digits and hyphens in their places). */
static bool
has_form(const char *text, const char *form)
{
	if (strlen(text) != strlen(form))
		return false;
	for (gsize i = 0; form[i] != '\0'; i++)
		if (form[i] == '0' ? !g_ascii_isdigit(text[i]) : text[i] != form[i])
			return false;
	return true;
}

/* otherwise: the problem when nothing can be made of the text.
 * parts: how many numbers the right form has (2: a month, 3: a day). */
static void
report_date(Loader *loader, const Node *node, const char *key, const char *folded, int wanted,
	    ProblemKind otherwise)
{
	int parts[3] = {0};
	if (has_form(folded, "0000-00-00") || has_form(folded, "0000-00")) {
		Date date;
		Month month;
		bool exists = date_parse(folded, &date) || month_parse(folded, &month);
		if (!exists) {
			report(loader, PROBLEM_IMPOSSIBLE_DATE, node, key);
			return;
		}
	}
	int count = read_date_parts(folded, parts);
	g_autofree char *fixed =
		wanted == 3 && count == 3
			? g_strdup_printf("%04d-%02d-%02d", parts[0], parts[1], parts[2])
			: g_strdup_printf("%04d-%02d", parts[0], parts[1]);
	Date date;
	Month month;
	bool understood = (wanted == 3 && count == 3 && date_parse(fixed, &date)) ||
			  (wanted == 2 && count >= 2 && month_parse(fixed, &month));
	if (understood)
		problem_add(loader->problems, PROBLEM_DATE_FORM, node->at, "key", key, "text",
			    node->text, "fixed", fixed, NULL);
	else
		report(loader, otherwise, node, key);
}

bool
scalar_month(Loader *loader, const Node *node, const char *key, Month *value)
{
	const char *folded = NULL;
	if (!read_folded(loader, node, key, &folded))
		return false;
	if (month_parse(folded, value))
		return true;
	report_date(loader, node, key, folded, 2, PROBLEM_NOT_MONTH);
	return false;
}

bool
scalar_date(Loader *loader, const Node *node, const char *key, Date *value)
{
	const char *folded = NULL;
	if (!read_folded(loader, node, key, &folded))
		return false;
	if (date_parse(folded, value))
		return true;
	report_date(loader, node, key, folded, 3, PROBLEM_NOT_DATE);
	return false;
}

bool
scalar_moment(Loader *loader, const Node *node, const char *key, Moment *value)
{
	const char *folded = NULL;
	if (!read_folded(loader, node, key, &folded))
		return false;
	if (moment_parse(folded, value))
		return true;
	report(loader, PROBLEM_NOT_MOMENT, node, key);
	return false;
}

bool
scalar_due(Loader *loader, const Node *node, const char *key, Date *value, const char **text)
{
	const char *folded = NULL;
	Month month = 0;
	if (!read_folded(loader, node, key, &folded))
		return false;
	bool year = has_form(folded, "0000");
	g_autofree char *december = g_strdup_printf("%s-12", folded);
	if (date_parse(folded, value)) {
		*text = arena_copy(loader->arena, folded);
		return true;
	}
	if (month_parse(year ? december : folded, &month)) {
		*value = month_last_day(month);
		*text = arena_copy(loader->arena, folded);
		return true;
	}
	report_date(loader, node, key, folded, 3, PROBLEM_NOT_DUE);
	return false;
}

bool
scalar_word(Loader *loader, const Node *node, const char *key, const char *const *words,
	    unsigned *value)
{
	const char *folded = NULL;
	if (!read_folded(loader, node, key, &folded))
		return false;
	for (unsigned i = 0; words[i] != NULL; i++) {
		if (strcmp(words[i], folded) == 0) {
			*value = i;
			return true;
		}
	}
	int months = words == rhythm_unit_words ? word_gloss_months(folded) : 0;
	if (months > 0) {
		g_autofree char *fixed = g_strdup_printf("{count: %d, unit: month}", months);
		problem_add(loader->problems, PROBLEM_RHYTHM_UNIT, node->at, "text", node->text,
			    "fixed", fixed, NULL);
		return false;
	}
	g_autofree char *known = word_gloss_suggest(key, folded, words);
	problem_add(loader->problems, PROBLEM_UNKNOWN_WORD, node->at, "key", key, "text",
		    node->text, "known", known, NULL);
	return false;
}
