/* yaml_resume.h - where a file with a mistake of YAML can be read on.
 * Stage: load.  Used by: load/yaml_tree.c.
 *
 * A clerk who has made three slips is to see three. Reading goes on only where what comes next cannot belong to
 * what is broken: at the next field of the file itself, or the next entry of the field in which the mistake is. */
#pragma once
#include "load/source.h"

/* Sets *rest to the source with everything that cannot be read on blanked, so that lines keep their numbers, and
 * *first to the line (from 1) at which reading goes on. line: where the mistake was told. Returns false when
 * there is no such place. rest is owned by loader->scratch. */
bool yaml_resume_after(Loader *loader, const Source *source, int line, Source *rest, int *first);
