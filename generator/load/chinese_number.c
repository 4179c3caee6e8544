/* chinese_number.c - see chinese_number.h. */
#include "load/chinese_number.h"

#include "base/text.h"
#include <string.h>

/* The longest number that is read, in characters: more cannot be one. */
#define LONGEST 12

static int
digit_of(gunichar character)
{
	static const char *const digits[] = {"〇零", "一", "二两", "三", "四",
					     "五",   "六", "七",   "八", "九"};
	for (int digit = 0; digit < 10; digit++)
		if (g_utf8_strchr(digits[digit], -1, character) != NULL)
			return digit;
	return -1;
}

static int
rank_of(gunichar character)
{
	switch (character) {
	case 0x5341: /* 十 */
		return 10;
	case 0x767E: /* 百 */
		return 100;
	case 0x5343: /* 千 */
		return 1000;
	default:
		return 0;
	}
}

gsize
chinese_number_read(const char *text, gint64 *value)
{
	gint64 sum = 0, run = 0;
	bool has_rank = false, pending = false;
	const char *at = text;
	for (int length = 0; *at != '\0' && length < LONGEST; at = g_utf8_next_char(at), length++) {
		int digit = digit_of(g_utf8_get_char(at)), rank = rank_of(g_utf8_get_char(at));
		if (digit >= 0) {
			/* 二〇二三 is read digit by digit; after a rank a digit starts anew. */
			run = has_rank ? digit : run * 10 + digit;
			pending = true;
		} else if (rank > 0) {
			sum += (pending && run > 0 ? run : 1) * rank;
			run = 0;
			has_rank = true;
			pending = false;
		} else {
			break;
		}
	}
	if (at == text)
		return 0;
	*value = sum + run;
	return (gsize)(at - text);
}

/* Reads digits of either script. */
static gsize
read_number(const char *text, gint64 *value)
{
	char *end = NULL;
	if (!g_ascii_isdigit(*text))
		return chinese_number_read(text, value);
	*value = (gint64)g_ascii_strtoull(text, &end, 10);
	return (gsize)(end - text);
}

char *
chinese_number_item(const char *heading)
{
	static const struct {
		const char *before, *after;
	} forms[] = {
		{"（", "）"}, {"(", ")"}, {"（", ")"}, {"(", "）"}, {"第", "条"}, {"第", "项"},
		{"", "."},    {"", "、"}, {"", "．"},  {"", "。"},  {"", "）"},	  {"", ")"},
	};
	g_autofree char *folded = text_fold(heading);
	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
		gint64 number = 0;
		if (!g_str_has_prefix(folded, forms[i].before))
			continue;
		const char *start = folded + strlen(forms[i].before);
		gsize length = read_number(start, &number);
		if (length > 0 && number > 0 && number < 10000 &&
		    g_str_has_prefix(start + length, forms[i].after))
			return g_strdup_printf("%" G_GINT64_FORMAT, number);
	}
	return NULL;
}
