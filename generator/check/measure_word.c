/* measure_word.c - see measure_word.h. */
#include "check/measure_word.h"

#include "base/text.h"

/* By what they count. A unit that is missing here is no mistake when the quote prints it. */
static const char *const known_units[] = {
	/* schools, people, seats */
	"所",
	"个",
	"人",
	"名",
	"位",
	"家",
	"户",
	"学位",
	"托位",
	"床位",
	"座位",
	"班",
	"校",
	"园",
	"村",
	"镇",
	"县",
	"区",
	"市",
	"社区",
	"岗位",
	"名额",
	/* events */
	"次",
	"场",
	"期",
	"节",
	"堂",
	"课",
	"课时",
	"学时",
	"学分",
	"轮",
	"批",
	"届",
	"人次",
	"节次",
	"场次",
	"课次",
	"户次",
	"家次",
	"起",
	"例",
	"件",
	"遍",
	"回",
	/* works and things */
	"项",
	"处",
	"门",
	"本",
	"册",
	"份",
	"篇",
	"套",
	"台",
	"辆",
	"间",
	"栋",
	"幢",
	"座",
	"块",
	"片",
	"支",
	"条",
	"款",
	"种",
	"类",
	"组",
	"队",
	"对",
	"部",
	"集",
	"首",
	"幅",
	"张",
	"案",
	"题",
	"科",
	"单元",
	"室",
	"站",
	"点",
	"基地",
	"品牌",
	/* money, area, length, weight */
	"元",
	"万元",
	"亿元",
	"平方米",
	"万平方米",
	"亩",
	"公顷",
	"平方公里",
	"米",
	"公里",
	"千米",
	"吨",
	"公斤",
	/* time */
	"年",
	"个月",
	"月",
	"周",
	"天",
	"日",
	"小时",
	"分钟",
	"学期",
	"学年",
	"季度",
	"年度",
	"岁",
	/* shares, ranks, technique */
	"%",
	"‰",
	"个百分点",
	"倍",
	"分",
	"级",
	"星",
	"名次",
	"兆",
	"Mbps",
	"Gbps",
	"GB",
	"TB",
	"千瓦",
	"千瓦时",
	NULL,
};

/* Slips that no distance between words would find. */
static const struct {
	const char *text, *unit;
} slips[] = {
	{"百分比", "%"}, {"百分之", "%"}, {"percent", "%"}, {"亿", "亿元"},
	{"万", "万元"},	 {"人数", "人"},  {"生", "人"},
};

bool
measure_word_known(const char *unit)
{
	return g_strv_contains(known_units, unit);
}

char *
measure_word_suggest(const char *text)
{
	for (gsize i = 0; i < G_N_ELEMENTS(slips); i++)
		if (g_str_equal(slips[i].text, text))
			return g_strdup(slips[i].unit);
	const char *nearest = text_nearest(text, known_units);
	return g_strdup(nearest != NULL ? nearest : "所、个、人、次、项、学位、%、个百分点");
}
