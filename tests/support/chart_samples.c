#include "support/chart_samples.h"

#include "support/test_support.h"
#include <string.h>

const char *const chart_sample_states[] = {"plain",   "narrow", "empty",    "one",
					   "equal",   "over",	"negative", "long",
					   "missing", "forty",	"shared",   NULL};

/* What a row of targets is made of: percentages and counts as plans have them. */
typedef struct {
	const char *name, *value, *baseline, *goal, *goal_max, *scheduled, *unit;
	Bound bound;
	Status status;
	const char *missing;
} Seed;

static const Seed plain_rows[] = {
	{"建设提升普惠性幼儿园", "11", "0", "20", NULL, "11.7", "所", BOUND_EXACTLY, STATUS_BEHIND,
	 NULL},
	{"学前普惠率", "84.2", "83", "85", NULL, "84.1", "%", BOUND_AT_LEAST, STATUS_ON_SCHEDULE,
	 NULL},
	{"义务教育大班额比例", "2.1", "0", "3", NULL, NULL, "%", BOUND_AT_MOST, STATUS_ON_SCHEDULE,
	 NULL},
	{"新建改扩建中小学", "6", "0", "6", NULL, "3.5", "所", BOUND_EXACTLY, STATUS_DONE, NULL},
	{"每校每年开展安全演练", "1", "0", "2", "4", "1.2", "次", BOUND_BETWEEN, STATUS_BEHIND,
	 NULL},
	{"中职学校招生", "8600", "0", "24000", NULL, "14000", "人", BOUND_AT_LEAST, STATUS_OVERDUE,
	 NULL},
};
static const Seed equal_rows[] = {
	{"峄城区", "5", "0", "5", NULL, "5", "所", BOUND_EXACTLY, STATUS_DONE, NULL},
	{"台儿庄区", "5", "0", "5", NULL, "5", "所", BOUND_EXACTLY, STATUS_DONE, NULL},
	{"山亭区", "5", "5", "5", NULL, "5", "所", BOUND_AT_LEAST, STATUS_DONE, NULL},
	{"安全责任事故", "0", NULL, "0", NULL, NULL, "起", BOUND_AT_MOST, STATUS_ON_SCHEDULE, NULL},
};
static const Seed over_rows[] = {
	{"新增学位", "31200", "0", "12000", NULL, "7000", "个", BOUND_AT_LEAST, STATUS_DONE, NULL},
	{"培训骨干教师", "2100", "0", "2000", NULL, "1167", "人", BOUND_AT_LEAST, STATUS_DONE,
	 NULL},
	{"投入经费", "250000000", "0", "200000000", NULL, "116000000", "元", BOUND_ABOUT,
	 STATUS_DONE, NULL},
};
static const Seed negative_rows[] = {
	{"学生近视率下降", "-0.4", "0", "1", NULL, "0.6", "个百分点", BOUND_AT_LEAST, STATUS_BEHIND,
	 NULL},
	{"大班额压减", "46", "50", "30", NULL, "38.3", "个", BOUND_AT_MOST, STATUS_BEHIND, NULL},
	{"生均经费增长", "-3.5", "0", "2", NULL, "1", "%", BOUND_NOT_LESS, STATUS_OVERDUE, NULL},
};
static const Seed long_rows[] = {
	{"县域内义务教育学校校长教师定期交流轮岗比例", "12.5", "0", "20", NULL, "11.7", "%",
	 BOUND_AT_LEAST, STATUS_ON_SCHEDULE, NULL},
	{"建设“四个一批”思政课精品课例和实践教学基地（含滕州市）", "63", "0", "100", NULL, "58",
	 "个", BOUND_EXACTLY, STATUS_ON_SCHEDULE, NULL},
	{"2023年新时代中小学名师名校长培养工程人选", "9", "0", "30", NULL, "17.5", "名",
	 BOUND_EXACTLY, STATUS_BEHIND, NULL},
};
static const Seed missing_rows[] = {
	{"学前普惠率", NULL, "83", "85", NULL, "84.1", "%", BOUND_AT_LEAST, STATUS_UNREPORTED,
	 "未报送（已连续2个月）"},
	{"新建公办幼儿园", NULL, NULL, NULL, NULL, NULL, "所", BOUND_NONE, STATUS_NOT_JUDGED,
	 "原文隐去数值"},
	{"公办园在园幼儿占比", "52.3", NULL, NULL, NULL, NULL, "%", BOUND_NONE, STATUS_NOT_JUDGED,
	 NULL},
	{"课后服务全覆盖", "0", "0", "100", NULL, "58.3", "%", BOUND_AT_LEAST, STATUS_BEHIND, NULL},
};

/* Several plans on one axis; the second and the last compare with care. */
static const Seed shared_rows[] = {
	{"枣庄2023", "84.2", "83", "85", NULL, "84.1", "%", BOUND_AT_LEAST, STATUS_ON_SCHEDULE,
	 NULL},
	{"某市2023", "88", "86", "90", NULL, "88.3", "%", BOUND_AT_LEAST, STATUS_BEHIND, NULL},
	{"铜官区2023", NULL, NULL, NULL, NULL, NULL, "%", BOUND_NONE, STATUS_NOT_JUDGED,
	 "该要点未提及"},
	{"忻州2023", NULL, NULL, "80", "85", NULL, "%", BOUND_BETWEEN, STATUS_UNREPORTED, "未报送"},
	{"枣庄扩优提质2024", "91", "85", "92", NULL, "87", "%", BOUND_EXACTLY, STATUS_DONE, NULL},
};
/* Parts of one count. */
static const Seed part_rows[] = {
	{"滕州市", "6", NULL, "8", NULL, NULL, "所", BOUND_EXACTLY, STATUS_BEHIND, NULL},
	{"市中区", "3", NULL, "3", NULL, NULL, "所", BOUND_EXACTLY, STATUS_DONE, NULL},
	{"薛城区", "0", NULL, "3", NULL, NULL, "所", BOUND_EXACTLY, STATUS_BEHIND, NULL},
	{"峄城区", NULL, NULL, "2", NULL, NULL, "所", BOUND_EXACTLY, STATUS_UNREPORTED, "未报送"},
	{"台儿庄区", "2", NULL, "2", NULL, NULL, "所", BOUND_EXACTLY, STATUS_DONE, NULL},
	{"山亭区", "3", NULL, "2", NULL, NULL, "所", BOUND_EXACTLY, STATUS_DONE, NULL},
};

static Number
number(const char *text)
{
	Number result = NUMBER_ABSENT;

	if (text != NULL)
		g_assert_true(number_parse(text, &result));
	return result;
}

/* 12000 人 as 1.2万人 */
static const char *
quantity(const char *text, const char *unit, Arena *arena)
{
	Number value = number(text);

	if (text == NULL)
		return NULL;
	if (number_compare(value, number_of(10000, 1)) >= 0) {
		bool large = number_compare(value, number_of(100000000, 1)) >= 0;
		g_autofree char *digits = number_to_text(
			number_divide(value, number_of(large ? 100000000 : 10000, 1)));
		return arena_take(arena, g_strconcat(digits, large ? "亿" : "万", unit, NULL));
	}
	return arena_take(arena, g_strconcat(text, unit, NULL));
}

static const char *
goal_text(const Seed *seed, Arena *arena)
{
	const char *goal = quantity(seed->goal, seed->unit, arena);
	const char *after = seed->bound == BOUND_AT_LEAST  ? "以上"
			    : seed->bound == BOUND_AT_MOST ? "以内"
			    : seed->bound == BOUND_ABOUT   ? "左右"
							   : "";

	if (goal == NULL)
		return NULL;
	if (seed->goal_max != NULL)
		return arena_take(arena,
				  g_strconcat(seed->goal, "～", seed->goal_max, seed->unit, NULL));
	return arena_take(arena, g_strconcat(goal, after, NULL));
}

static ChartRow *
add_row(ChartData *data, const char *label, Arena *arena)
{
	ChartRow *row = ARENA_NEW(arena, ChartRow);

	row->label = label;
	g_ptr_array_add(data->rows, row);
	return row;
}

static void
add_cells(ChartData *data, const char *a, const char *b, const char *c, Arena *arena)
{
	GPtrArray *cells = arena_array(arena);

	g_ptr_array_add(cells, (char *)a);
	g_ptr_array_add(cells, (char *)(b != NULL ? b : ""));
	g_ptr_array_add(cells, (char *)(c != NULL ? c : ""));
	g_ptr_array_add(data->table.rows, cells);
}

static void
add_seed(ChartData *data, const Seed *seed, guint index, Arena *arena)
{
	ChartRow *row = add_row(data, seed->name, arena);

	row->href = arena_take(arena, g_strdup_printf("plans/sample/targets/t%u.html", index));
	row->status = seed->status;
	row->has_status = true;
	row->value = number(seed->value);
	row->baseline = number(seed->baseline);
	row->goal = number(seed->goal);
	row->goal_max = number(seed->goal_max);
	row->scheduled = number(seed->scheduled);
	row->bound = seed->bound;
	row->value_text = quantity(seed->value, seed->unit, arena);
	row->goal_text = goal_text(seed, arena);
	row->baseline_text = quantity(seed->baseline, seed->unit, arena);
	row->missing = seed->missing;
	row->aspired = index % 2 == 1;
	add_cells(data, seed->name, row->missing != NULL ? row->missing : row->value_text,
		  row->goal_text, arena);
}

#define SEEDS(list) list, G_N_ELEMENTS(list)

static void
add_seeds(ChartData *data, const Seed *seeds, guint count, Arena *arena)
{
	for (guint i = 0; i < count; i++)
		add_seed(data, &seeds[i], i, arena);
}

static void
add_shared(ChartData *data, Arena *arena)
{
	add_seeds(data, SEEDS(shared_rows), arena);
	data->shared_scale = true;
	data->unit = "%";
	for (guint i = 0; i < data->rows->len; i++) {
		ChartRow *row = g_ptr_array_index(data->rows, i);

		row->group = i < 4 ? "2023年度要点" : "后续方案";
		row->caveat = i == 1 || i == 4 ? "口径相近：原文未写明是否含附设幼儿班" : NULL;
	}
}

static void
add_parts(ChartData *data, const char *state, Arena *arena)
{
	guint count = strcmp(state, "one") == 0 ? 1 : G_N_ELEMENTS(part_rows);

	if (strcmp(state, "forty") == 0)
		for (guint i = 0; i < 40; i++)
			add_seed(data, &part_rows[i % count], i, arena);
	else
		add_seeds(data, part_rows, count, arena);
	/* Parts are not judged by themselves. */
	for (guint i = 0; strcmp(state, "narrow") == 0 && i < data->rows->len; i++)
		((ChartRow *)g_ptr_array_index(data->rows, i))->has_status = false;
}

static void
add_targets(ChartData *data, const char *state, Arena *arena)
{
	if (strcmp(state, "shared") == 0)
		add_shared(data, arena);
	else if (strcmp(state, "plain") == 0 || strcmp(state, "narrow") == 0)
		add_seeds(data, SEEDS(plain_rows), arena);
	else if (strcmp(state, "one") == 0)
		add_seeds(data, plain_rows, 1, arena);
	else if (strcmp(state, "equal") == 0)
		add_seeds(data, SEEDS(equal_rows), arena);
	else if (strcmp(state, "over") == 0)
		add_seeds(data, SEEDS(over_rows), arena);
	else if (strcmp(state, "negative") == 0)
		add_seeds(data, SEEDS(negative_rows), arena);
	else if (strcmp(state, "long") == 0)
		add_seeds(data, SEEDS(long_rows), arena);
	else if (strcmp(state, "missing") == 0)
		add_seeds(data, SEEDS(missing_rows), arena);
	else if (strcmp(state, "forty") == 0)
		for (guint i = 0; i < 40; i++)
			add_seed(data, &plain_rows[i % G_N_ELEMENTS(plain_rows)], i, arena);
}

/* --- months --------------------------------------------------------------------------------------- */

typedef struct {
	const char *state;
	const char
		*values; /* one a month; - for none, ? for not reported, ! behind a corrected one */
	const char *goal; /* "20", or "20 15@6": 15 from the sixth month on */
	const char *goal_max, *unit;
	double start, end; /* of the schedule */
	Bound bound;
} Months;

static const Months month_seeds[] = {
	{"shared", "83.1 83.4 - 84.2", "85", NULL, "%", 83, 85, BOUND_NOT_LESS},
	{"plain", "0 1 ? 4 6! 8 9 11 - -", "20", NULL, "所", 0, 20, BOUND_EXACTLY},
	{"narrow", "0 1 ? 4 6! 8 9 11 - -", "20", NULL, "所", 0, 20, BOUND_AT_LEAST},
	{"one", "3", "20", NULL, "所", 0, 2, BOUND_AT_LEAST},
	{"equal", "95 95 95 95 95 95", "95", NULL, "%", 95, 95, BOUND_AT_LEAST},
	{"over", "2000 9000 15000 21000 26000 31200", "12000", NULL, "个", 0, 12000,
	 BOUND_AT_LEAST},
	{"negative", "0 -0.2 -0.4 -0.1 0.3", "1", NULL, "个百分点", 0, 1, BOUND_AT_LEAST},
	{"long", "3 5 9 12 18", "20 15@3", "25", "场次", 0, 20, BOUND_BETWEEN},
	{"missing", "? ? ? ? ?", "85", NULL, "%", 83, 85, BOUND_AT_LEAST},
	{"forty",
	 "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 "
	 "35 36 37 38 39 40",
	 "40 36@20", NULL, "个", 0, 40, BOUND_AT_MOST},
};

static void
add_month(ChartData *data, const Months *months, guint index, guint count, const char *value,
	  Arena *arena)
{
	Month month = month_of(2023, 3) + (Month)index;
	bool long_names = strcmp(months->state, "long") == 0;
	bool first = index == 0 || month_in_year(month) == 1;
	char *name = long_names || first ? month_to_chinese(month)
					 : g_strdup_printf("%d月", month_in_year(month));
	ChartRow *row = add_row(data, arena_take(arena, name), arena);
	g_autofree char *digits = g_strndup(value, strcspn(value, "!"));
	g_auto(GStrv) goals = g_strsplit_set(months->goal, " @", 3);
	bool later = goals[1] != NULL && index >= (guint)atoi(goals[2]);

	row->status = STATUS_BEHIND;
	row->has_status = true;
	row->bound = months->bound;
	row->goal = number(goals[later ? 1 : 0]);
	row->goal_text = arena_take(arena, g_strconcat(goals[later ? 1 : 0], months->unit, NULL));
	row->goal_max = number(months->goal_max);
	row->scheduled = number_of(
		(gint64)((months->start + (months->end - months->start) * (index + 1) / count) *
			 1000),
		1000);
	row->corrected = strchr(value, '!') != NULL;
	if (strcmp(value, "?") == 0) {
		row->missing = "未报送";
	} else if (strcmp(value, "-") != 0) {
		row->value = number(digits);
		row->value_text = arena_take(arena, g_strconcat(digits, months->unit, NULL));
	} else if (strchr(months->values, '?') != NULL) {
		gint64 ahead = (gint64)index;
		row->forecast = number_of(ahead * 16, 10);
		row->forecast_low = number_of(ahead * 14, 10);
		row->forecast_high = number_of(ahead * 19, 10);
	}
	add_cells(data, row->label, row->missing != NULL ? row->missing : row->value_text,
		  row->goal_text, arena);
}

static void
add_months(ChartData *data, const char *state, Arena *arena)
{
	for (gsize i = 0; i < G_N_ELEMENTS(month_seeds); i++) {
		const Months *months = &month_seeds[i];
		if (strcmp(months->state, state) != 0)
			continue;
		g_auto(GStrv) values = g_strsplit(months->values, " ", -1);
		data->unit = months->unit;
		for (guint j = 0; values[j] != NULL; j++)
			add_month(data, months, j, g_strv_length(values), values[j], arena);
	}
}

/* --- counts by status ------------------------------------------------------------------------------- */

static const char *const status_names[STATUS_COUNT] = {
	[STATUS_DONE] = "已完成",	  [STATUS_ON_SCHEDULE] = "达到序时进度",
	[STATUS_BEHIND] = "未达序时进度", [STATUS_OVERDUE] = "逾期未完成",
	[STATUS_UNREPORTED] = "未报送",	  [STATUS_NOT_JUDGED] = "不作序时评价",
};

static void
add_count(ChartData *data, const char *label, int status, int count, Arena *arena)
{
	ChartRow *row = add_row(data, label, arena);

	row->status = status >= 0 ? (Status)status : STATUS_DONE;
	row->has_status = status >= 0;
	row->value = number_of(count, 1);
	row->value_text = arena_take(arena, g_strdup_printf("%d", count));
	add_cells(data, label, row->value_text, NULL, arena);
}

static void
add_counts(ChartData *data, const char *state, Arena *arena)
{
	static const Status order[] = {STATUS_DONE,    STATUS_ON_SCHEDULE, STATUS_BEHIND,
				       STATUS_OVERDUE, STATUS_UNREPORTED,  STATUS_NOT_JUDGED};
	static const struct {
		const char *state;
		int counts[6];
	} sets[] = {
		{"shared", {12, 0, 3, 0, 0, 25}}, {"plain", {4, 15, 4, 1, 2, 7}},
		{"narrow", {4, 15, 4, 1, 2, 7}},  {"one", {1, 0, 0, 0, 0, 0}},
		{"equal", {5, 5, 5, 5, 5, 5}},	  {"over", {940, 2, 1, 1, 1, 1}},
		{"missing", {0, 0, 0, 0, 0, 0}},
	};

	for (gsize i = 0; i < G_N_ELEMENTS(sets); i++)
		for (gsize j = 0; strcmp(sets[i].state, state) == 0 && j < 6; j++)
			add_count(data, status_names[order[j]], (int)order[j], sets[i].counts[j],
				  arena);
	if (strcmp(state, "negative") == 0) {
		add_count(data, "已完成", STATUS_DONE, 3, arena);
		add_count(data, "调整", -1, -2, arena);
	}
	for (gsize i = 0; strcmp(state, "long") == 0 && i < G_N_ELEMENTS(long_rows); i++)
		add_count(data, long_rows[i].name, -1, (int)i * 3 + 1, arena);
	for (int i = 0; strcmp(state, "forty") == 0 && i < 40; i++)
		add_count(data, arena_take(arena, g_strdup_printf("第%d项", i + 1)), -1, i % 7 + 1,
			  arena);
}

/* --- cells, dates, panels ----------------------------------------------------------------------------- */

/* Counts that come from the places in the grid, so that a golden tells when cells move. */
static void
add_grid(ChartData *data, bool counts, guint columns, Arena *arena)
{
	data->columns = arena_array(arena);
	for (guint j = 0; j < columns; j++)
		g_ptr_array_add(data->columns,
				counts ? (char *)shared_rows[j % G_N_ELEMENTS(shared_rows)].name
				       : arena_take(arena, g_strdup_printf("%u月", j % 12 + 1)));
	for (guint i = 0; i < data->rows->len; i++) {
		ChartRow *row = g_ptr_array_index(data->rows, i);

		row->has_status = false;
		row->cells = arena_array(arena);
		for (guint j = 0; j < columns; j++) {
			ChartCell *cell = ARENA_NEW(arena, ChartCell);
			guint count = (i * 5 + j * 3) % 9;

			cell->href = row->href;
			cell->has_status = !counts && (i + j) % 3 != 0;
			cell->status = (Status)((i + j) % STATUS_COUNT);
			cell->value = counts && count > 0 ? number_of(count, 1) : NUMBER_ABSENT;
			if (counts)
				cell->text =
					count > 0 ? arena_take(arena, g_strdup_printf("%u", count))
						  : "—";
			g_ptr_array_add(row->cells, cell);
		}
	}
}

static void
add_dates(ChartData *data, Arena *arena)
{
	data->today = (Date){2023, 7, 31};
	data->today_text = "报告期末";
	data->goal_legend = "完成时限";
	for (guint i = 0; i < data->rows->len; i++) {
		ChartRow *row = g_ptr_array_index(data->rows, i);

		if (row->missing != NULL)
			continue;
		row->due = (Date){2023, (int)(i * 5 % 12) + 1, 28};
		if (i % 4 == 3)
			row->due = (Date){2024, 6, 30};
		if (i % 2 == 0)
			row->from = (Date){2023, 1, 1};
		if (row->status == STATUS_DONE)
			row->met = (Date){2023, 5, 20};
		g_autofree char *day = date_to_chinese(row->due);
		row->goal_text = arena_take(arena, g_strconcat(day, "前", NULL));
	}
}

static void
add_panels(ChartData *data, const char *state, Arena *arena)
{
	guint count = strcmp(state, "empty") == 0   ? 0
		      : strcmp(state, "one") == 0   ? 1
		      : strcmp(state, "forty") == 0 ? 40
						    : G_N_ELEMENTS(shared_rows);

	data->panels = arena_array(arena);
	data->shared_scale = strcmp(state, "shared") == 0;
	for (guint i = 0; i < count; i++) {
		ChartData *panel = ARENA_NEW(arena, ChartData);
		const Months *months = &month_seeds[i % 8];

		panel->title = strcmp(state, "long") == 0 ? long_rows[i % 3].name
							  : shared_rows[i % 5].name;
		panel->empty_text = "仅有目标";
		panel->rows = arena_array(arena);
		panel->table.rows = data->table.rows;
		panel->unit = months->unit;
		/* The third has no figures at all. */
		if (i % 5 != 2)
			add_months(panel, months->state, arena);
		g_ptr_array_add(data->panels, panel);
	}
}

/* --- all ---------------------------------------------------------------------------------------------- */

static void
add_columns(ChartData *data, Arena *arena, const char *first)
{
	data->table.columns = arena_array(arena);
	data->table.rows = arena_array(arena);
	g_ptr_array_add(data->table.columns, (char *)first);
	g_ptr_array_add(data->table.columns, (char *)"数值");
	g_ptr_array_add(data->table.columns, (char *)"目标");
}

static void
add_rows(ChartData *data, const char *kind, const char *state, Arena *arena)
{
	bool parts = strcmp(state, "plain") == 0 || strcmp(state, "narrow") == 0 ||
		     strcmp(state, "one") == 0;

	if (strcmp(kind, "lines") == 0)
		add_months(data, state, arena);
	else if (strcmp(kind, "multiples") == 0)
		add_panels(data, state, arena);
	else if (strcmp(kind, "stack") == 0)
		add_counts(data, state, arena);
	else if (strcmp(kind, "bars") == 0 && (parts || strcmp(state, "forty") == 0))
		add_parts(data, state, arena);
	else if ((strcmp(kind, "dots") == 0 || strcmp(kind, "slope") == 0) && parts)
		add_seeds(data, shared_rows, strcmp(state, "one") == 0 ? 1 : 5, arena);
	else
		add_targets(data, state, arena);
	if (strcmp(kind, "heat") == 0)
		add_grid(data, true, 5, arena);
	else if (strcmp(kind, "calendar") == 0)
		add_grid(data, false, 12, arena);
	else if (strcmp(kind, "timeline") == 0)
		add_dates(data, arena);
	if (strcmp(kind, "dots") == 0) {
		data->shared_scale = true;
		data->unit = parts || strcmp(state, "shared") == 0 ? "%" : NULL;
	}
	if (strcmp(kind, "slope") == 0) {
		data->columns = arena_array(arena);
		g_ptr_array_add(data->columns, (char *)"2022年");
		g_ptr_array_add(data->columns, (char *)"2023年");
	}
}

ChartData *
chart_sample(const char *kind, const char *state, Arena *arena)
{
	ChartData *data = ARENA_NEW(arena, ChartData);
	bool months = strcmp(kind, "lines") == 0;

	data->id = arena_take(arena, g_strconcat(kind, "-", state, NULL));
	data->title = "量化目标进度";
	data->sentence = "截至2023年7月底，各目标的进度如下。";
	data->sample = true;
	data->sample_text = "演示数据";
	data->empty_text = "暂无数据";
	data->value_legend = "实际";
	data->scheduled_legend = "序时进度";
	data->goal_legend = "目标";
	data->baseline_legend = "基期";
	data->missing_legend = "未报送";
	data->corrected_legend = "已更正";
	data->forecast_legend = "预计";
	data->aspired_legend = "力争目标";
	memcpy(data->status_legends, status_names, sizeof status_names);
	data->rows = arena_array(arena);
	data->width = strcmp(state, "narrow") == 0 ? 227 : 0;
	add_columns(data, arena, months ? "月份" : "名称");
	add_rows(data, kind, state, arena);
	return data;
}

Fonts *
chart_sample_fonts(const char *folder)
{
	g_autofree char *path = test_path("../fonts");
	const char *const folders[] = {path, NULL};
	g_autoptr(GError) error = NULL;
	Fonts *fonts = fonts_open(folders, folder, &error);

	g_assert_no_error(error);
	return fonts;
}
