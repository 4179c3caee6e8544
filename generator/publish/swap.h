/* swap.h - the moment of the exchange.
 * Stage: publish.  Used by: publish/, tests. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* Puts the folder staging where destination is. exists: whether a folder is there now; it is then
 * at staging afterwards, or at old where the file system cannot exchange. On failure everything is
 * as it was. */
bool swap_in(const char *staging, const char *old, const char *destination, bool exists,
	     GError **error);
/* The same in two renames, between which there is no destination for a moment. */
bool swap_in_two_steps(const char *staging, const char *old, const char *destination,
		       GError **error);
/* Undoes swap_in(); existed: what `exists` was. False when something is in the way, which leaves the new folder
 * at destination. */
bool swap_back(const char *staging, const char *old, const char *destination, bool existed);
/* After a machine stopped between those two: when destination is missing and old is there, old goes
 * back to its place. */
bool swap_recover(const char *old, const char *destination, GError **error);
