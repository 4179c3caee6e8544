/* flags.h - what stands beside a status: early, late, near its due day, slipped …
 * Stage: measure.  Private to measure/. */
#pragma once
#include "measure/case.h"

/* The flags of a result whose status, months and figure are set; 1u << Flag each. */
unsigned flags_of(const Case *c, const TargetResult *result);
