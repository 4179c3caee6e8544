/* Bars below the shares in a table's cells: how far a target is, and where the schedule stands. */
#include "render/print/table.h"

/* What the tick of the schedule stands out above and below the track, pt. */
#define TICK_OVERHANG 0.8

/* An attribute in thousandths, from 0 to 1; negative when there is none. */
static double
read_thousandths(const xmlNode *node, const char *name)
{
	g_autofree char *text = compose_attribute(node, name);

	return text ? CLAMP(g_ascii_strtod(text, NULL) / 1000, 0, 1) : -1;
}

bool
table_read_bar(Table *table, const xmlNode *node, Cell *cell)
{
	for (const xmlNode *child = compose_first_element(node); child;
	     child = compose_next_element(child)) {
		g_autofree char *status = NULL;

		if (!compose_is(child, "bar"))
			continue;
		status = compose_attribute(child, "status");
		cell->bar = styles_mark(table->composer->styles, status);
		cell->share = read_thousandths(child, "share");
		cell->scheduled = read_thousandths(child, "scheduled");
		if (!cell->bar || cell->share < 0)
			return compose_fail(table->composer, child,
					    "bar没有share，或者没有状态“%s”", status ? status : "");
	}
	return true;
}

double
table_bar_height(const Table *table, const Cell *cell)
{
	const RuleStyle *track = &table->composer->styles->rules[RULE_BAR_TRACK];

	return cell->bar ? track->before + track->thickness + track->after : 0;
}

void
table_add_bar(const Table *table, const Cell *cell, double top, Strip *strip)
{
	const PrintStyles *styles = table->composer->styles;
	const RuleStyle *track = &styles->rules[RULE_BAR_TRACK];
	const RuleStyle *tick = &styles->rules[RULE_BAR_TICK];
	Rule rule = {.x = table->edges[cell->column] + styles->cell_padding_x,
		     .y = top + track->before,
		     .width = table->edges[cell->column + cell->span] - table->edges[cell->column] -
			      2 * styles->cell_padding_x,
		     .height = track->thickness,
		     .colour = track->colour};
	Rule schedule = {.x = rule.x + cell->scheduled * rule.width - tick->thickness / 2,
			 .y = rule.y - TICK_OVERHANG,
			 .width = tick->thickness,
			 .height = rule.height + 2 * TICK_OVERHANG,
			 .colour = tick->colour};

	strip_add_rule(strip, rule);
	rule.width *= cell->share;
	rule.colour = cell->bar->colour;
	if (rule.width > 0)
		strip_add_rule(strip, rule);
	if (cell->scheduled >= 0)
		strip_add_rule(strip, schedule);
}
