/* modality.c - see modality.h. */
#include "render/sentence/modality.h"

#include <string.h>

char *
sentence_modality(const Sentences *sentences, const Target *target)
{
	g_autofree char *id = g_strconcat("modality.", firmness_words[target->firmness], NULL);
	const char *list = sentence_word(sentences, id);
	if (list == NULL || target->quote == NULL)
		return NULL;
	g_auto(GStrv) words = g_strsplit_set(list, " \n\t", -1);
	for (char **word = words; *word != NULL; word++)
		if (**word != '\0' && strstr(target->quote, *word) != NULL)
			return g_strdup(*word);
	return NULL;
}
