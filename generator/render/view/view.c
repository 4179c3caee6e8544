/* view.c - the frame of a view: page, site, plan. See view.h. */
#include "render/view/view.h"

#include "render/view/element.h"
#include "render/view/view_parts.h"

/* "../../" for a path two folders down. */
static char *
prefix_of(Arena *arena, const char *path)
{
	GString *prefix = g_string_new(NULL);
	for (const char *at = path; *at != '\0'; at++)
		if (*at == '/')
			g_string_append(prefix, "../");
	return arena_take(arena, g_string_free(prefix, FALSE));
}

static void
add_status_words(View *view, xmlNode *site)
{
	const Settings *settings = view->context->collection->settings;
	for (int status = 0; status < STATUS_COUNT; status++) {
		xmlNode *element = element_add(site, "status");
		element_set(element, "name", status_words[status]);
		element_set(element, "label", view_status_label(view, (Status)status));
		element_set(element, "colour", settings->colours[status]);
	}
}

static void
add_site(View *view)
{
	const Settings *settings = view->context->collection->settings;
	xmlNode *site = element_add(view->root, "site");
	element_set(site, "name", settings->name);
	element_set(site, "url", settings->url);
	element_set(site, "publisher", settings->publisher);
	element_set(site, "license", settings->license);
	element_set(site, "contact", settings->contact);
	if (settings->report_by > 0)
		element_set_int(site, "report-by", settings->report_by);
	element_set_flag(site, "government", settings->government);
	element_set(site, "site-code", settings->site_code);
	element_set(site, "icp-record", settings->icp_record);
	element_set(site, "police-record", settings->police_record);
	element_set(site, "undertaker", settings->undertaker);
	element_set(site, "official-mark", settings->official_mark);
	element_set(site, "report-errors", settings->report_errors);
	add_status_words(view, site);
	bool sample = false;
	for (guint i = 0; i < view->context->collection->plans->len; i++) {
		const Plan *plan = g_ptr_array_index(view->context->collection->plans, i);
		xmlNode *element = element_add(site, "plan");
		element_set(element, "id", plan->id);
		element_set(element, "short", plan->short_name);
		element_set(element, "title", plan->title);
		sample |= plan_is_sample(plan);
	}
	element_set_flag(site, "sample", sample);
}

View *
view_new(const ViewContext *context, const char *page, const char *path)
{
	View *view = g_new0(View, 1);
	view->context = context;
	view->arena = arena_new();
	view->figures = g_hash_table_new(g_str_hash, g_str_equal);
	view->prefix = prefix_of(view->arena, path);
	view->document = xmlNewDoc(BAD_CAST "1.0");
	view->root = xmlNewDocNode(view->document, NULL, BAD_CAST "view", NULL);
	xmlDocSetRootElement(view->document, view->root);
	element_set(view->root, "page", page);
	element_set(view->root, "path", path);
	element_set(view->root, "root", view->prefix);
	element_set(view->root, "edition", edition_words[context->edition]);
	add_site(view);
	return view;
}

void
view_free(View *view)
{
	if (view == NULL)
		return;
	xmlFreeDoc(view->document);
	g_hash_table_unref(view->figures);
	arena_free(view->arena);
	g_free(view);
}

void
view_add_document(xmlNode *parent, const char *name, const Document *document)
{
	if (document == NULL)
		return;
	xmlNode *element = element_add(parent, name);
	element_set(element, "title", document->title);
	element_set(element, "number", document->number);
	element_set_date(element, "date", document->date);
	element_text(element, document->quote);
}

void
view_set_month_file(xmlNode *element, const MonthFile *file, Edition edition)
{
	element_set_date(element, "reported", file->reported);
	element_set_flag(element, "sample", file->sample);
	element_set_flag(element, "bulletin", month_file_has_bulletin(file, edition));
	if (!file->has_issue)
		return;
	element_set_flag(element, "kept", file->issue.kept != NULL);
	element_set(element, "document", file->issue.document);
	element_set_int(element, "issue", file->issue.number);
	element_set_int(element, "total", file->issue.total);
	element_set_date(element, "date", file->issue.date);
	element_set(element, "stage", issue_stage_words[file->issue.stage]);
}

void
view_add_disclosure(View *view, xmlNode *parent, const Disclosure *disclosure,
		    const Disclosure *plan)
{
	if (disclosure == NULL)
		return;
	const char *topic = disclosure->topic;
	Openness openness = disclosure->openness;
	if (topic == NULL && plan != NULL)
		topic = plan->topic;
	if (openness == OPENNESS_NONE && plan != NULL)
		openness = plan->openness;
	xmlNode *element = element_add(parent, "disclosure");
	element_set(element, "index", disclosure->index);
	element_set(element, "topic", topic);
	g_autofree char *published = moment_to_text(disclosure->published);
	element_set(element, "published", published);
	if (disclosure->validity != VALIDITY_NONE)
		element_set(element, "validity",
			    view_word(view, "validity", validity_words[disclosure->validity]));
	if (openness != OPENNESS_NONE)
		element_set(element, "openness",
			    view_word(view, "access", openness_words[openness]));
}

static void
add_months(xmlNode *parent, const Plan *plan, Edition edition)
{
	for (guint i = 0; i < plan->months->len; i++) {
		const MonthFile *file = g_ptr_array_index(plan->months, i);
		xmlNode *element = element_add(parent, "month");
		element_set_month(element, "id", file->month);
		view_set_month_file(element, file, edition);
	}
}

static void
add_names(xmlNode *parent, const char *name, const GPtrArray *names)
{
	for (guint i = 0; i < names->len; i++)
		element_add_text(parent, name, g_ptr_array_index(names, i));
}

static void
add_bulletin_head(xmlNode *parent, const BulletinHead *head)
{
	if (head == NULL)
		return;
	xmlNode *element = element_add(parent, "bulletin");
	element_set(element, "head", head->head);
	element_set(element, "office", head->office);
	element_set(element, "form", bulletin_form_words[head->form]);
	element_set(element, "annual-form", bulletin_form_words[head->annual]);
	if (head->copies > 0)
		element_set_int(element, "copies", head->copies);
	add_names(element, "report-to", head->report_to);
	add_names(element, "send", head->send);
	add_names(element, "issue-to", head->issue_to);
	const CircularHead *circular = head->circular;
	if (circular == NULL)
		return;
	element = element_add(element, "circular");
	element_set(element, "head", circular->head);
	element_set(element, "remark", circular->remark);
	element_set(element, "printed-by", circular->printed_by);
	if (circular->copies > 0)
		element_set_int(element, "copies", circular->copies);
	add_names(element, "to", circular->to);
	add_names(element, "signed", circular->signed_by);
	add_names(element, "send", circular->send);
}

static void
add_breakdown(xmlNode *parent, const Breakdown *breakdown)
{
	if (breakdown == NULL)
		return;
	view_add_document(parent, "breakdown-document", breakdown->document);
	for (guint i = 0; i < breakdown->units->len; i++) {
		const Unit *unit = g_ptr_array_index(breakdown->units, i);
		xmlNode *element = element_add(parent, "unit");
		element_set(element, "id", unit->id);
		element_set(element, "name", unit->name);
		element_set(element, "contact", unit->contact);
	}
	for (guint i = 0; i < breakdown->denominators->len; i++) {
		const Denominator *denominator = g_ptr_array_index(breakdown->denominators, i);
		xmlNode *element = element_add(parent, "denominator");
		element_set(element, "name", denominator->name);
		element_set(element, "source", denominator->source);
		element_set_number(element, "value", denominator->value);
		element_set_int(element, "year", denominator->year);
	}
}

static void
add_items(View *view, xmlNode *parent, const Plan *plan)
{
	for (guint i = 0; i < plan->text->chapters->len; i++) {
		xmlNode *chapter = element_add(parent, "chapter");
		element_set_int(chapter, "number", (int)i + 1);
		element_set(chapter, "heading", g_ptr_array_index(plan->text->chapters, i));
	}
	for (guint i = 0; i < plan->text->items->len; i++) {
		const TextItem *item = g_ptr_array_index(plan->text->items, i);
		const PlanItem *record = plan_item_themes(plan, item->number);
		xmlNode *element = element_add(parent, "item");
		element_set(element, "number", item->number);
		element_set(element, "heading", item->heading);
		element_set_int(element, "chapter", item->chapter + 1);
		for (guint j = 0; record != NULL && j < record->themes->len; j++) {
			const char *id = g_ptr_array_index(record->themes, j);
			const Theme *theme = collection_theme(view->context->collection, id);
			xmlNode *theme_element = element_add(element, "theme");
			element_set(theme_element, "id", id);
			element_set(theme_element, "name", theme != NULL ? theme->name : id);
		}
	}
}

xmlNode *
view_add_plan(View *view, const Plan *plan)
{
	xmlNode *element = element_add(view->root, "plan");
	element_set(element, "id", plan->id);
	element_set(element, "title", plan->title);
	element_set(element, "short", plan->short_name);
	element_set(element, "number", plan->number);
	element_set_date(element, "issued", plan->issued);
	element_set(element, "place", plan->place_name);
	element_set(element, "level", place_level_words[plan->place_level]);
	element_set(element, "level-label",
		    view_word(view, "place", place_level_words[plan->place_level]));
	element_set_month(element, "from", plan->from);
	element_set_month(element, "to", plan->to);
	element_set_flag(element, "has-progress", plan->has_progress);
	element_set_flag(element, "sample", plan_is_sample(plan));
	const Plan *followed = plan->follows != NULL
				       ? collection_plan(view->context->collection, plan->follows)
				       : NULL;
	if (followed != NULL) {
		element_set(element, "follows", followed->id);
		element_set(element, "follows-title", followed->title);
	}
	add_names(element, "issuer", plan->issuers);
	view_add_disclosure(view, element, plan->disclosure, NULL);
	add_bulletin_head(element, plan->bulletin);
	add_breakdown(element, plan->breakdown);
	add_months(element, plan, view->context->edition);
	add_items(view, element, plan);
	return element;
}

/* Adds <name name label> with the label of sentences.xml's `name`.`word`; nothing for an empty word. */
static void
add_label(View *view, xmlNode *parent, const char *name, const char *word)
{
	if (*word == '\0')
		return;
	xmlNode *element = element_add(parent, name);
	element_set(element, "name", word);
	element_set(element, "label", view_word(view, name, word));
}

/* A word with the sentence that says what it means. */
static void
add_meaning(View *view, xmlNode *parent, const char *name, const char *meaning, const char *word)
{
	if (*word == '\0')
		return;
	add_label(view, parent, name, word);
	element_set(xmlGetLastChild(parent), "meaning", view_word(view, meaning, word));
}

xmlNode *
view_add_rules(View *view)
{
	xmlNode *rules = element_add(view->root, "rules");
	for (int kind = 0; kind < TARGET_KIND_COUNT; kind++) {
		add_label(view, rules, "kind", target_kind_words[kind]);
		element_set(xmlGetLastChild(rules), "rule",
			    view_word(view, "rule", target_kind_words[kind]));
	}
	for (int reason = 0; reason < REASON_COUNT; reason++)
		add_meaning(view, rules, "reason", "reason-meaning", reason_words[reason]);
	for (int flag = 0; flag < FLAG_COUNT; flag++)
		add_meaning(view, rules, "flag", "flag-meaning", flag_words[flag]);
	view_add_forecast_method(view, rules);
	return rules;
}

xmlNode *
view_add_problems(View *view)
{
	xmlNode *list = element_add(view->root, "problems");
	for (int kind = 0; kind < PROBLEM_KINDS; kind++) {
		const ProblemRow *row = problem_row((ProblemKind)kind);
		xmlNode *element = element_add(list, "problem");
		element_set(element, "name", row->name);
		element_set(element, "severity",
			    row->severity == SEVERITY_ERROR ? "error" : "warning");
		element_add_text(element, "what", row->what);
		element_add_text(element, "why", row->why);
		element_add_text(element, "mend", row->mend);
	}
	return list;
}
