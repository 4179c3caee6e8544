/* wrap.c - breaking a label into lines at sense. See canvas_wrap() in canvas.h. */
#include "render/chart/canvas.h"

#include <math.h>
#include <string.h>

/* What must not come apart: an ideograph with the marks that cling to it, or a whole number or
 * word. */
typedef struct {
	const char *start, *end;
	double width; /* px */
	double cost;  /* of a break after it: 0 at sense, more within a phrase */
} Unit;

static bool
is_one_of(gunichar character, const char *set)
{
	return character != 0 && g_utf8_strchr(set, -1, character) != NULL;
}

static bool
clings_to_next(gunichar character)
{
	return is_one_of(character, "（《〈“‘【〔「『([");
}

static bool
clings_to_last(gunichar character)
{
	return is_one_of(character, "）》〉”’】〕」』、，。；：！？)]·—～％%,.;:!?…");
}

static bool
is_word(gunichar character)
{
	return character < 0x2000 && !g_unichar_isspace(character) && !clings_to_next(character) &&
	       character != ')' && character != ']';
}

/* The end of the unit that begins at `at`: opening marks, a core, closing marks. A number keeps
 * the measure word after it, since 20 and 所 on two lines read as two things. */
static const char *
unit_end(const char *at)
{
	bool digits = false;

	while (clings_to_next(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	if (is_word(g_utf8_get_char(at)) && *at != '\0') {
		for (int length = 0; *at != '\0' && is_word(g_utf8_get_char(at)) && length < 16;
		     length++) {
			digits = g_ascii_isdigit(*at);
			at = g_utf8_next_char(at);
		}
		if (digits && *at != '\0' && !clings_to_last(g_utf8_get_char(at)) &&
		    !clings_to_next(g_utf8_get_char(at)) && !g_unichar_isspace(g_utf8_get_char(at)))
			at = g_utf8_next_char(at);
	} else if (*at != '\0') {
		at = g_utf8_next_char(at);
	}
	while (*at != '\0' && clings_to_last(g_utf8_get_char(at)))
		at = g_utf8_next_char(at);
	return at;
}

/* Pairs that belong together in the words of education plans; longer words are given by their
 * pairs (幼儿 儿园). A break within one is possible, but dear. */
static const char pairs[] =
	" 安全 保障 备案 比例 编制 标准 标杆 参与 测评 层次 产业 成长 成果 城区 城乡 程度 创建 创新 大班 班额 "
	"档案 党建 党组 组织 督导 队伍 儿童 二十 发展 范围 方案 服务 覆盖 改革 改建 改善 改造 干部 岗位 高等 高考 "
	"高校 高中 工程 工作 公办 公共 公开 骨干 管理 规范 规划 合格 环境 机构 机制 基地 集团 计划 家庭 家校 假期 "
	"监测 健康 建设 建立 交流 轮岗 教材 教师 教学 教研 教育 教职 阶段 结构 经费 精品 竞赛 具备 均衡 开展 "
	"考试 科学 课程 课堂 课后 课例 扩建 扩优 提质 劳动 老年 乐园 力争 联盟 连续 领导 名师 名校 目标 幼儿 儿园 "
	"年度 年级 农村 配备 培训 培养 培育 评价 平台 普惠 惠性 普及 普通 启动 区域 全国 群体 人才 人数 人员 任务 社会 社团 "
	"设备 设施 审核 生均 师范 师德 师资 时间 实践 实施 实验 食堂 示范 试点 事故 视力 数量 数字 水平 思政 特色 "
	"特殊 提升 体育 体质 体系 团队 推进 完成 网络 卫生 文化 文明 问题 午餐 系统 县域 乡村 乡镇 项目 校长 校园 "
	"校舍 小学 心理 新建 新增 信息 学科 学期 学前 学区 学生 学位 学校 学业 研究 演练 要点 一批 艺术 义务 营养 应用 "
	"优化 优秀 优质 语言 预算 阅读 占比 招生 整改 政策 支出 职教 职业 指标 指导 制度 治理 质量 智慧 中等 中小 "
	"中学 中职 重点 主题 专业 专项 资格 资金 资源 资助 宗旨 综合 总量 作业 近视 残疾 随班 就读 寄宿 留守 控制 "
	"入学 升学 毕业 辍学 巩固 基础 基本 达标 满意 群众 投入 增长 下降 完善 落实 加强 深化 定期 ";

/* Whether the characters around a break make one word. */
static bool
splits_pair(const char *end)
{
	char pair[16] = " ";
	const char *before = g_utf8_prev_char(end);
	gsize length = (gsize)(g_utf8_next_char(end) - before);

	if (length > sizeof pair - 3)
		return false;
	memcpy(pair + 1, before, length);
	pair[length + 1] = ' ';
	return strstr(pairs, pair) != NULL;
}

/* Costs are in shares of the squared raggedness of a line that is a third empty. */
static double
break_cost(const char *end)
{
	gunichar before = g_utf8_get_char(g_utf8_prev_char(end));
	gunichar after = g_utf8_get_char(end);

	if (clings_to_last(before) || clings_to_next(after) || g_unichar_isspace(before))
		return 0;
	if (before == g_utf8_get_char("的") || is_one_of(after, "和与及或并"))
		return 0.03;
	return splits_pair(end) ? 0.4 : 0.1;
}

static GArray *
split_units(Canvas *canvas, const char *style, double size, const char *text)
{
	GArray *units = g_array_new(FALSE, FALSE, sizeof(Unit));

	for (const char *at = text; *at != '\0';) {
		Unit unit = {.start = at, .end = unit_end(at)};
		g_autofree char *piece = g_strndup(at, unit.end - at);

		unit.width = canvas_text_width(canvas, style, size, piece);
		unit.cost = *unit.end != '\0' ? break_cost(unit.end) : 0;
		g_array_append_val(units, unit);
		at = unit.end;
	}
	return units;
}

/* The fewest lines that a greedy filling needs. */
static int
count_lines(const GArray *units, double width)
{
	double used = 0;
	int lines = 1;

	for (guint i = 0; i < units->len; i++) {
		double unit = g_array_index(units, Unit, i).width;

		if (used > 0 && used + unit > width) {
			lines++;
			used = 0;
		}
		used += unit;
	}
	return lines;
}

/* best[n][i]: the least cost of setting the first i units in n lines. */
static void
choose_breaks(const GArray *units, int lines, double width, int *starts)
{
	int count = (int)units->len, stride = count + 1;
	g_autofree double *best = g_new(double, (gsize)(lines + 1) * stride);
	g_autofree int *from = g_new0(int, (gsize)(lines + 1) * stride);

	for (int i = 0; i < (lines + 1) * stride; i++)
		best[i] = INFINITY;
	best[0] = 0;
	for (int line = 1; line <= lines; line++) {
		for (int end = 1; end <= count; end++) {
			double used = 0;

			for (int start = end - 1; start >= 0; start--) {
				used += g_array_index(units, Unit, start).width;
				if (used > width && start < end - 1)
					break;
				double slack = MAX(0, 1 - used / width);
				double cost =
					best[(line - 1) * stride + start] + slack * slack +
					(end < count ? g_array_index(units, Unit, end - 1).cost
						     : 0);
				if (cost < best[line * stride + end]) {
					best[line * stride + end] = cost;
					from[line * stride + end] = start;
				}
			}
		}
	}
	for (int line = lines, end = count; line > 0; line--) {
		end = from[line * stride + end];
		starts[line - 1] = end;
	}
}

GPtrArray *
canvas_wrap(Canvas *canvas, const char *style, double size, const char *text, double width)
{
	GPtrArray *lines = arena_array(canvas->arena);

	if (text == NULL || *text == '\0')
		return lines;
	if (canvas_text_width(canvas, style, size, text) <= width) {
		g_ptr_array_add(lines, (char *)text);
		return lines;
	}
	g_autoptr(GArray) units = split_units(canvas, style, size, text);
	int count = count_lines(units, width);
	g_autofree int *starts = g_new0(int, count + 1);

	choose_breaks(units, count, width, starts);
	starts[count] = (int)units->len;
	for (int i = 0; i < count; i++) {
		const Unit *first = &g_array_index(units, Unit, starts[i]);
		const Unit *last = &g_array_index(units, Unit, starts[i + 1] - 1);
		char *line = g_strndup(first->start, last->end - first->start);

		g_ptr_array_add(lines, arena_take(canvas->arena, g_strstrip(line)));
	}
	return lines;
}
