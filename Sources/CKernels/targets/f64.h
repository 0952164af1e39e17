// The numbers that depend on double precision.
#pragma once
#include <stdint.h>

#define NN_S f64
#define NN_LANES (NN_VECTOR_BYTES / 8)
#define NN_LOAD_SOME nn_load_some_f64
#define NN_STORE_SOME nn_store_some_f64
#define NN_LOOK_UP nn_look_up_f64
#define NN_TANH_TABLE "functions/tanh_f64.h"

typedef double T;
typedef uint64_t bits_t;

enum { significand_bits = 52, exponent_bias = 1023 };

// ln 2 in two parts: the product of the high one and any exponent is exact.
static const T ln2_high = 0x1.62e42fefa38p-1, ln2_low = 0x1.ef35793c7673p-45,
               log2_e = 0x1.71547652b82fep+0;
// Beyond these, exp is infinite or rounds to zero, and tanh rounds to one.
static const T exp_highest = 710, exp_lowest = -746, tanh_highest = 19.2;

// (exp(r) - 1 - r) / r^2 for |r| <= ln 2 / 2, from the constant term up; interpolated at Chebyshev
// nodes, wrong by less than 2^-60 of exp(r) - 1.
#define NN_EXP_COEFFICIENTS                                                                        \
    {0x1p-1,                 0x1.5555555555557p-3,   0x1.5555555555556p-5,  0x1.11111111100dcp-7,  \
     0x1.6c16c16c162d4p-10,  0x1.a01a01abe7fe1p-13,  0x1.a01a01a6d889cp-16, 0x1.71de0231960ebp-19, \
     0x1.27e4db646b17ep-22,  0x1.af4de97ca4194p-26,  0x1.1f730349868cep-29}
