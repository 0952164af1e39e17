// The numbers that depend on single precision.
#pragma once
#include <stdint.h>

#define NN_S f32
#define NN_LANES (NN_VECTOR_BYTES / 4)
#define NN_LOAD_SOME nn_load_some_f32
#define NN_STORE_SOME nn_store_some_f32
#define NN_LOOK_UP nn_look_up_f32
#define NN_SCALE nn_scale_f32
#define NN_COEFFICIENTS "functions/coefficients_f32.h"
#define NN_SINGLE 1

typedef float T;
typedef uint32_t bits_t;

enum { significand_bits = 23, exponent_bias = 127 };
