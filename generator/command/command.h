/* command.h - the table of commands: what the first word of a call may be.
 * Stage: command, where all rooms meet.  Used by: main.c, tests. */
#pragma once
#include "base/calendar.h"
#include "model/words.h"
#include <stdbool.h>

/* Exit statuses of the program. */
enum { EXIT_FINE = 0, EXIT_DATA_WRONG = 1, EXIT_CALL_OR_MACHINE_WRONG = 2 };

#define COMMAND_ERROR command_error_quark()
GQuark command_error_quark(void);
typedef enum { COMMAND_ERROR_USAGE, COMMAND_ERROR_FOLDER } CommandError;

/* What a call asks for, after its words were read. Strings are owned. */
typedef struct {
	char *folder;	 /* -C; "." by default */
	char *output;	 /* -o; NULL when not given */
	char *portal;	 /* --portal; NULL when not given */
	char *plan;	 /* --plan, or the first operand of show; NULL */
	Month month;	 /* --month, or the second operand of show; 0 */
	Month since;	 /* --since; 0 */
	char *against;	 /* --against; NULL */
	int workers;	 /* -j; the number of processors by default */
	Edition edition; /* --edition */
	char *format;	 /* --format; the command's first by default */
} Request;

typedef struct {
	const char *name;
	const char *operands; /* "[PLAN [MONTH]]"; NULL when it takes none */
	const char *summary;  /* one line of --help */
	const char *options;  /* which options it takes, by their letters; see request.c */
	/* NULL-terminated, the default first; NULL: takes no --format */
	const char *const *formats;
	/* Does it and returns the exit status. Sets error (and the status is 2) when the call or the
	 * machine is wrong. */
	int (*run)(const Request *request, GError **error);
} Command;

extern const Command commands[];
extern const int command_count;

/* The commands, each in its own file. */
int command_build(const Request *request, GError **error);
int command_check(const Request *request, GError **error);
int command_show(const Request *request, GError **error);
int command_changes(const Request *request, GError **error);
