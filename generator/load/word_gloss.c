/* word_gloss.c - see word_gloss.h. The meanings are those of docs/data.zh-CN.md. */
#include "load/word_gloss.h"

#include "base/text.h"
#include <stdbool.h>
#include <string.h>

/* One row a word of a field. */
typedef struct {
	const char *key, *word, *gloss;
} GlossRow;

static const GlossRow rows[] = {
	{"kind", "cumulative", "累计"},
	{"kind", "level", "由基期数升降到某水平"},
	{"kind", "hold", "保持"},
	{"kind", "coverage", "覆盖"},
	{"kind", "frequency", "频次"},
	{"kind", "growth", "与上年比"},
	{"kind", "milestone", "节点"},
	{"kind", "ongoing", "长期工作"},
	{"bound", "exactly", "正好"},
	{"bound", "at-least", "不少于"},
	{"bound", "at-most", "不超过"},
	{"bound", "about", "左右"},
	{"bound", "between", "区间"},
	{"bound", "more", "逐年增长"},
	{"bound", "not-less", "只增不减"},
	{"bound", "none", "无数值"},
	{"unit", "week", "周"},
	{"unit", "month", "月"},
	{"unit", "term", "学期"},
	{"unit", "school-year", "学年"},
	{"unit", "year", "年"},
	{"unit", "cycle", "一轮"},
	{"firmness", "firm", "确保"},
	{"firmness", "aspired", "力争"},
	{"access", "public", "主动公开"},
	{"access", "on-request", "依申请公开"},
	{"access", "closed", "不予公开"},
	{"openness", "public", "主动公开"},
	{"openness", "on-request", "依申请公开"},
	{"openness", "closed", "不予公开"},
	{"validity", "in-force", "有效"},
	{"validity", "expired", "失效"},
	{"validity", "abolished", "废止"},
	{"validity", "partly-expired", "部分失效"},
	{"level", "prefecture", "市"},
	{"level", "province", "省"},
	{"level", "county", "县"},
	{"level", "district", "区"},
	{"cadence", "month", "月"},
	{"cadence", "quarter", "季"},
	{"cadence", "half", "半年"},
	{"cadence", "term", "学期"},
	{"cadence", "year", "年"},
	{"combine", "sum", "相加"},
	{"combine", "each", "各自达标"},
	{"combine", "none", "不合计"},
	{"state", "not-started", "未启动"},
	{"state", "under-way", "推进中"},
	{"state", "done", "已完成"},
	{"state", "stopped", "停止"},
	{"check", "verified", "已核实"},
	{"check", "pending", "待核实"},
	{"check", "disputed", "有异议"},
	{"stage", "signed", "已签发"},
	{"stage", "draft", "送审"},
	{"form", "brief", "简报"},
	{"form", "circular", "通报"},
	{"annual", "brief", "简报"},
	{"annual", "circular", "通报"},
	{"basis", "same", "口径相同"},
	{"basis", "near", "相近"},
	{"basis", "different", "不同"},
	{"direction", "up", "越高越好"},
	{"direction", "down", "越低越好"},
	{"direction", "keep", "保持"},
	{"strength", "strong", "可以对比"},
	{"strength", "weak", "只能并列"},
};

static const char *
gloss_of(const char *key, const char *word)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (strcmp(rows[i].key, key) == 0 && strcmp(rows[i].word, word) == 0)
			return rows[i].gloss;
	return NULL;
}

/* The word whose meaning the text is, or else the first whose meaning is in the text or the other way
 * round; NULL when there is none. */
static const char *
word_meant(const char *key, const char *text, const char *const *words)
{
	const char *part = NULL;
	for (gsize i = 0; words[i] != NULL; i++) {
		const char *gloss = gloss_of(key, words[i]);
		if (gloss == NULL || *text == '\0')
			continue;
		if (strcmp(gloss, text) == 0)
			return words[i];
		bool holds = strstr(gloss, text) != NULL || strstr(text, gloss) != NULL;
		if (part == NULL && holds)
			part = words[i];
	}
	return part;
}

static void
append_word(GString *list, const char *key, const char *word)
{
	const char *gloss = gloss_of(key, word);
	if (list->len > 0)
		g_string_append(list, "、");
	g_string_append(list, word);
	if (gloss != NULL)
		g_string_append_printf(list, "（%s）", gloss);
}

char *
word_gloss_suggest(const char *key, const char *text, const char *const *words)
{
	/* The first word may be empty: the one that is never written. */
	if (*words[0] == '\0')
		words++;
	const char *meant = word_meant(key, text, words);
	if (meant == NULL)
		meant = text_nearest(text, words);
	GString *list = g_string_new(NULL);
	for (gsize i = 0; words[i] != NULL; i++)
		if (meant == NULL || meant == words[i])
			append_word(list, key, words[i]);
	return g_string_free(list, FALSE);
}

int
word_gloss_months(const char *text)
{
	static const struct {
		const char *text;
		int months;
	} lengths[] = {{"quarter", 3}, {"季", 3},   {"季度", 3},   {"每季", 3},	    {"每季度", 3},
		       {"half", 6},    {"半年", 6}, {"每半年", 6}, {"half-year", 6}};
	for (gsize i = 0; i < G_N_ELEMENTS(lengths); i++)
		if (strcmp(lengths[i].text, text) == 0)
			return lengths[i].months;
	return 0;
}
