/* element.c - see element.h. */
#include "render/view/element.h"

enum { REPLACEMENT = 0xFFFD };

/* The Char production of XML 1.0, less the discouraged C1 controls. */
static bool
xml_can_hold(gunichar character)
{
	if (character < 0x20)
		return character == '\t' || character == '\n';
	return (character < 0x7F || character > 0x9F) && character != 0xFFFE && character != 0xFFFF;
}

/* Whether a text may stand as it is: all but a few do. Of valid UTF-8, what XML cannot hold shows in single bytes: the C1
 * controls are C2 80 to C2 9F, U+FFFE and U+FFFF are EF BF BE and EF BF BF. */
static bool
is_clean(const char *text)
{
	const unsigned char *at = (const unsigned char *)text;
	for (; *at != '\0'; at++) {
		if ((*at < 0x20 && *at != '\t' && *at != '\n') || *at == 0x7F)
			return false;
		if (*at == 0xC2 && at[1] < 0xA0)
			return false;
		if (*at == 0xEF && at[1] == 0xBF && at[2] >= 0xBE)
			return false;
	}
	return g_utf8_validate(text, (gssize)(at - (const unsigned char *)text), NULL);
}

char *
element_clean(const char *text)
{
	if (is_clean(text))
		return g_strdup(text);
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	GString *clean = g_string_new(NULL);
	for (const char *at = valid; *at != '\0'; at = g_utf8_next_char(at)) {
		gunichar character = g_utf8_get_char(at);
		g_string_append_unichar(clean, xml_can_hold(character) ? character : REPLACEMENT);
	}
	return g_string_free(clean, FALSE);
}

xmlNode *
element_add(xmlNode *parent, const char *name)
{
	return xmlNewChild(parent, NULL, BAD_CAST name, NULL);
}

void
element_text(xmlNode *element, const char *text)
{
	if (text == NULL)
		return;
	g_autofree char *clean = element_clean(text);
	xmlAddChild(element, xmlNewDocText(element->doc, BAD_CAST clean));
}

xmlNode *
element_add_text(xmlNode *parent, const char *name, const char *text)
{
	if (text == NULL || *text == '\0')
		return NULL;
	xmlNode *element = element_add(parent, name);
	element_text(element, text);
	return element;
}

void
element_set(xmlNode *element, const char *name, const char *value)
{
	if (value == NULL || *value == '\0')
		return;
	g_autofree char *clean = element_clean(value);
	xmlNewProp(element, BAD_CAST name, BAD_CAST clean);
}

void
element_set_int(xmlNode *element, const char *name, int value)
{
	g_autofree char *text = g_strdup_printf("%d", value);
	element_set(element, name, text);
}

void
element_set_flag(xmlNode *element, const char *name, bool value)
{
	element_set(element, name, value ? "true" : NULL);
}

static void
set_twice(xmlNode *element, const char *name, const char *plain, const char *chinese)
{
	g_autofree char *text_name = g_strconcat(name, "-text", NULL);
	element_set(element, name, plain);
	element_set(element, text_name, chinese);
}

void
element_set_month(xmlNode *element, const char *name, Month month)
{
	g_autofree char *plain = month_to_text(month);
	g_autofree char *chinese = month_to_chinese(month);
	set_twice(element, name, plain, chinese);
}

void
element_set_date(xmlNode *element, const char *name, Date date)
{
	g_autofree char *plain = date_to_text(date);
	g_autofree char *chinese = date_to_chinese(date);
	set_twice(element, name, plain, chinese);
}

void
element_set_number(xmlNode *element, const char *name, Number number)
{
	g_autofree char *text = number_to_text(number);
	element_set(element, name, text);
}
