/* workshop.h - what commands have in common: the folders, the data read and checked, the tools.
 * Stage: command.  Used by: command/. */
#pragma once
#include "base/problem.h"
#include "command/command.h"
#include "render/view/context.h"

/* Reads and checks the data of a request. Problems are sorted. NULL and error when the machine
 * fails; otherwise a collection, to be used only when there is no error among problems. */
Collection *workshop_read(const Request *request, ProblemList *problems, GError **error);
/* Prints every problem but notes to stream, one a line, then how many there are. */
void workshop_print_problems(const ProblemList *problems, FILE *stream);

/* The tools that turn a book into outputs. */
typedef struct {
	Templates *templates;
	Sentences *sentences;
	Fonts *fonts;
	Transforms *transforms;
	GHashTable *styles;
	char *colour_profile;
} Workshop;

/* Opens templates, sentences, fonts: those of the request's folder first, then the installed
 * ones, file by file. settings: borrowed, must outlive the workshop. NULL and error when a tool is
 * missing or broken. */
Workshop *workshop_open(const Request *request, const Settings *settings, GError **error);
void workshop_free(Workshop *workshop);
/* The context of jobs over a book. Borrows both. */
RenderContext workshop_context(const Workshop *workshop, const Book *book);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Workshop, workshop_free)
