// The numbers that depend on double precision.
#pragma once
#include <stdint.h>

#define NN_S f64
#define NN_LANES (NN_VECTOR_BYTES / 8)
#define NN_LOAD_SOME nn_load_some_f64
#define NN_STORE_SOME nn_store_some_f64
#define NN_LOOK_UP nn_look_up_f64
#define NN_SCALE nn_scale_f64
#define NN_COEFFICIENTS "functions/coefficients_f64.h"
#define NN_SINGLE 0

typedef double T;
typedef uint64_t bits_t;

enum { significand_bits = 52, exponent_bias = 1023 };
