/* bound_sign.c - see bound_sign.h. */
#include "model/bound_sign.h"

const BoundSign bound_signs[] = {
	{"不少于", false, BOUND_AT_LEAST, true}, {"不低于", false, BOUND_AT_LEAST, true},
	{"至少", false, BOUND_AT_LEAST, true},	 {"达到", false, BOUND_AT_LEAST, false},
	{"≥", false, BOUND_AT_LEAST, true},	 {">=", false, BOUND_AT_LEAST, true},
	{"不超过", false, BOUND_AT_MOST, true},	 {"不高于", false, BOUND_AT_MOST, true},
	{"≤", false, BOUND_AT_MOST, true},	 {"<=", false, BOUND_AT_MOST, true},
	{"大约", false, BOUND_ABOUT, true},	 {"约", false, BOUND_ABOUT, false},
	{"近", false, BOUND_ABOUT, false},	 {"及以上", true, BOUND_AT_LEAST, true},
	{"以上", true, BOUND_AT_LEAST, true},	 {"余", true, BOUND_AT_LEAST, false},
	{"多", true, BOUND_AT_LEAST, false},	 {"及以下", true, BOUND_AT_MOST, true},
	{"以下", true, BOUND_AT_MOST, true},	 {"以内", true, BOUND_AT_MOST, true},
	{"左右", true, BOUND_ABOUT, true},	 {NULL, false, BOUND_EXACTLY, false},
};
