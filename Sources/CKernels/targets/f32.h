// The numbers that depend on single precision.
#pragma once
#include <stdint.h>

#define NN_S f32
#define NN_LANES (NN_VECTOR_BYTES / 4)
#define NN_LOAD_SOME nn_load_some_f32
#define NN_STORE_SOME nn_store_some_f32
#define NN_LOOK_UP nn_look_up_f32
#define NN_TANH_TABLE "functions/tanh_f32.h"

typedef float T;
typedef uint32_t bits_t;

enum { significand_bits = 23, exponent_bias = 127 };

// ln 2 in two parts: the product of the high one and any exponent is exact.
static const T ln2_high = 0x1.62e4p-1f, ln2_low = 0x1.7f7d1cp-20f, log2_e = 0x1.715476p+0f;
// Beyond these, exp is infinite or rounds to zero, and tanh rounds to one.
static const T exp_highest = 89, exp_lowest = -105, tanh_highest = 9.1f;

// (exp(r) - 1 - r) / r^2 for |r| <= ln 2 / 2, from the constant term up; interpolated at Chebyshev
// nodes, wrong by less than 2^-30 of exp(r) - 1.
#define NN_EXP_COEFFICIENTS                                                                        \
    {0x1p-1f, 0x1.555556p-3f, 0x1.5554eap-5f, 0x1.1110ep-7f, 0x1.6d4324p-10f, 0x1.a124f2p-13f}
