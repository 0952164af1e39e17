// What every processor of its kind has: 16-byte registers (SSE2 on x86-64, NEON on arm64).
#pragma once
#include <stddef.h>
#include <string.h>

#define NN_SET baseline
#define NN_VECTOR_BYTES 16
#define NN_LOOKS_UP 0
#define NN_SCALES 0
#if defined(__aarch64__)
#define NN_REGISTERS 32
#define NN_FUSED 1
#else
#define NN_REGISTERS 16
#define NN_FUSED 0
#endif

typedef float nn_four_f32 __attribute__((vector_size(NN_VECTOR_BYTES)));
typedef double nn_two_f64 __attribute__((vector_size(NN_VECTOR_BYTES)));

static inline nn_four_f32 nn_load_some_f32(const float *p, size_t n)
{
    nn_four_f32 v = {0};
    memcpy(&v, p, n * sizeof *p);
    return v;
}

static inline void nn_store_some_f32(float *p, size_t n, nn_four_f32 v)
{
    memcpy(p, &v, n * sizeof *p);
}

static inline nn_two_f64 nn_load_some_f64(const double *p, size_t n)
{
    nn_two_f64 v = {0};
    memcpy(&v, p, n * sizeof *p);
    return v;
}

static inline void nn_store_some_f64(double *p, size_t n, nn_two_f64 v)
{
    memcpy(p, &v, n * sizeof *p);
}
