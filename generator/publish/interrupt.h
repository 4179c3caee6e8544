/* interrupt.h - signals that would end the program halfway are looked for instead.
 * Stage: publish.  Used by: publish/. */
#pragma once
#include <glib.h>
#include <stdbool.h>

/* While held, SIGINT, SIGTERM and SIGHUP (those that the caller does not ignore) wait, and SIGPIPE
 * and SIGXFSZ become errors of write(). Nothing is kept outside the struct: a waiting signal is
 * found with sigpending(). */
typedef struct Interrupt Interrupt;

/* NULL and error when the system refuses. Release with interrupt_release(). */
Interrupt *interrupt_hold(GError **error);
/* Returns true when none has come; otherwise false and PUBLISH_ERROR_INTERRUPTED. It stays so. */
bool interrupt_none(Interrupt *interrupt, GError **error);
/* A descriptor that poll() finds readable when a signal waits. Do not read it. */
int interrupt_descriptor(const Interrupt *interrupt);
/* Restores what was before. A signal that interrupt_none() has reported is used up; one that came
 * later is delivered now. NULL is allowed. */
void interrupt_release(Interrupt *interrupt);
