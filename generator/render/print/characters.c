#include "render/print/characters.h"

typedef struct {
	gunichar character;
	CharacterClass class;
	bool not_first, not_last;
} Row;

/* In the order of their code points. */
static const Row rows[] = {
	{0x0021, CHARACTER_LATIN, true, false},	  /* ! */
	{0x0023, CHARACTER_LATIN, false, true},	  /* # */
	{0x0024, CHARACTER_LATIN, false, true},	  /* $ */
	{0x0025, CHARACTER_LATIN, true, false},	  /* % */
	{0x0028, CHARACTER_LATIN, false, true},	  /* ( */
	{0x0029, CHARACTER_LATIN, true, false},	  /* ) */
	{0x002C, CHARACTER_LATIN, true, false},	  /* , */
	{0x002E, CHARACTER_LATIN, true, false},	  /* . */
	{0x002F, CHARACTER_LATIN, true, true},	  /* / */
	{0x003A, CHARACTER_LATIN, true, false},	  /* : */
	{0x003B, CHARACTER_LATIN, true, false},	  /* ; */
	{0x003F, CHARACTER_LATIN, true, false},	  /* ? */
	{0x005B, CHARACTER_LATIN, false, true},	  /* [ */
	{0x005D, CHARACTER_LATIN, true, false},	  /* ] */
	{0x007B, CHARACTER_LATIN, false, true},	  /* { */
	{0x007D, CHARACTER_LATIN, true, false},	  /* } */
	{0x00A3, CHARACTER_LATIN, false, true},	  /* £ */
	{0x00A5, CHARACTER_LATIN, false, true},	  /* ¥ */
	{0x00B0, CHARACTER_LATIN, true, false},	  /* ° */
	{0x00B7, CHARACTER_MIDDLE, true, false},  /* · */
	{0x2013, CHARACTER_SIGN, true, false},	  /* – */
	{0x2014, CHARACTER_DASH, true, false},	  /* — */
	{0x2018, CHARACTER_OPENING, false, true}, /* ‘ */
	{0x2019, CHARACTER_CLOSING, true, false}, /* ’ */
	{0x201C, CHARACTER_OPENING, false, true}, /* “ */
	{0x201D, CHARACTER_CLOSING, true, false}, /* ” */
	{0x2025, CHARACTER_DASH, true, false},	  /* ‥ */
	{0x2026, CHARACTER_DASH, true, false},	  /* … */
	{0x2027, CHARACTER_MIDDLE, true, false},  /* ‧ */
	{0x2030, CHARACTER_LATIN, true, false},	  /* ‰ */
	{0x203C, CHARACTER_STOP, true, false},	  /* ‼ */
	{0x2047, CHARACTER_STOP, true, false},	  /* ⁇ */
	{0x2103, CHARACTER_LATIN, true, false},	  /* ℃ */
	{0x2116, CHARACTER_LATIN, false, true},	  /* № */
	{0x22EF, CHARACTER_DASH, true, false},	  /* ⋯ */
	{0x2E3A, CHARACTER_DASH, true, false},	  /* ⸺ */
	{0x3000, CHARACTER_SPACE, false, false},  /* a space of 1 em */
	{0x3001, CHARACTER_STOP, true, false},	  /* 、 */
	{0x3002, CHARACTER_STOP, true, false},	  /* 。 */
	{0x3005, CHARACTER_HAN, true, false},	  /* 々 */
	{0x3008, CHARACTER_OPENING, false, true}, /* 〈 */
	{0x3009, CHARACTER_CLOSING, true, false}, /* 〉 */
	{0x300A, CHARACTER_OPENING, false, true}, /* 《 */
	{0x300B, CHARACTER_CLOSING, true, false}, /* 》 */
	{0x300C, CHARACTER_OPENING, false, true}, /* 「 */
	{0x300D, CHARACTER_CLOSING, true, false}, /* 」 */
	{0x300E, CHARACTER_OPENING, false, true}, /* 『 */
	{0x300F, CHARACTER_CLOSING, true, false}, /* 』 */
	{0x3010, CHARACTER_OPENING, false, true}, /* 【 */
	{0x3011, CHARACTER_CLOSING, true, false}, /* 】 */
	{0x3014, CHARACTER_OPENING, false, true}, /* 〔 */
	{0x3015, CHARACTER_CLOSING, true, false}, /* 〕 */
	{0x3016, CHARACTER_OPENING, false, true}, /* 〖 */
	{0x3017, CHARACTER_CLOSING, true, false}, /* 〗 */
	{0x301C, CHARACTER_SIGN, true, false},	  /* 〜 */
	{0x30FB, CHARACTER_MIDDLE, true, false},  /* ・ */
	{0xFF01, CHARACTER_STOP, true, false},	  /* ！ */
	{0xFF04, CHARACTER_HAN, false, true},	  /* ＄ */
	{0xFF05, CHARACTER_HAN, true, false},	  /* ％ */
	{0xFF08, CHARACTER_OPENING, false, true}, /* （ */
	{0xFF09, CHARACTER_CLOSING, true, false}, /* ） */
	{0xFF0C, CHARACTER_STOP, true, false},	  /* ， */
	{0xFF0D, CHARACTER_SIGN, true, false},	  /* － */
	{0xFF0E, CHARACTER_STOP, true, false},	  /* ． */
	{0xFF0F, CHARACTER_SIGN, true, true},	  /* ／ */
	{0xFF1A, CHARACTER_STOP, true, false},	  /* ： */
	{0xFF1B, CHARACTER_STOP, true, false},	  /* ； */
	{0xFF1F, CHARACTER_STOP, true, false},	  /* ？ */
	{0xFF3B, CHARACTER_OPENING, false, true}, /* ［ */
	{0xFF3D, CHARACTER_CLOSING, true, false}, /* ］ */
	{0xFF5B, CHARACTER_OPENING, false, true}, /* ｛ */
	{0xFF5D, CHARACTER_CLOSING, true, false}, /* ｝ */
	{0xFF5E, CHARACTER_SIGN, true, false},	  /* ～ */
	{0xFFE1, CHARACTER_HAN, false, true},	  /* ￡ */
	{0xFFE5, CHARACTER_HAN, false, true},	  /* ￥ */
};

static const Row *
find_row(gunichar character)
{
	guint low = 0, high = G_N_ELEMENTS(rows);

	while (low < high) {
		guint middle = (low + high) / 2;

		if (rows[middle].character == character)
			return &rows[middle];
		if (rows[middle].character < character)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

/* Whatever fills the square of a Han character may be set solid beside it. */
static bool
is_square(gunichar character)
{
	return g_unichar_iswide(character) ||
	       (character >= 0x2460 && character <= 0x27BF); /* ① ■ ★ ✓ */
}

static CharacterRules
rules_of_others(gunichar character)
{
	CharacterRules rules = {.class = CHARACTER_LATIN};

	if (character == ' ')
		rules.class = CHARACTER_SPACE;
	else if (character >= '0' && character <= '9')
		rules.class = CHARACTER_DIGIT;
	else if (is_square(character))
		rules.class = CHARACTER_HAN;
	rules.spaced = rules.class == CHARACTER_DIGIT ||
		       (rules.class == CHARACTER_LATIN && g_unichar_isalnum(character));
	return rules;
}

CharacterRules
characters_rules(gunichar character, bool wide)
{
	const Row *row;
	CharacterRules rules;

	/* Most are Han characters, none of which is in the rows but 々. */
	if (character >= 0x4E00 && character <= 0x9FFF)
		return (CharacterRules){.class = CHARACTER_HAN};
	row = find_row(character);
	if (!row)
		return rules_of_others(character);
	rules = (CharacterRules){
		.class = row->class, .not_first = row->not_first, .not_last = row->not_last};
	/* A proportional ’ or … belongs to a Latin word: don’t. */
	if (!wide && row->class != CHARACTER_SPACE && row->class != CHARACTER_DASH &&
	    row->class != CHARACTER_SIGN)
		rules.class = CHARACTER_LATIN;
	rules.spaced = character == '%' || character == 0x2030 || character == 0x2103;
	return rules;
}
