// AVX-512: 32 registers of 64 bytes, fused multiply-add, masked loads and stores.
#pragma once
#include <immintrin.h>
#include <stddef.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq,avx2,fma"))), apply_to = function)

#define NN_SET avx512
#define NN_VECTOR_BYTES 64
#define NN_REGISTERS 32
#define NN_FUSED 1
#define NN_LOOKS_UP 1
#define NN_SCALES 1

static inline __m512 nn_load_some_f32(const float *p, size_t n)
{
    return _mm512_maskz_loadu_ps((__mmask16)((1u << n) - 1), p);
}

static inline void nn_store_some_f32(float *p, size_t n, __m512 v)
{
    _mm512_mask_storeu_ps(p, (__mmask16)((1u << n) - 1), v);
}

static inline __m512d nn_load_some_f64(const double *p, size_t n)
{
    return _mm512_maskz_loadu_pd((__mmask8)((1u << n) - 1), p);
}

static inline void nn_store_some_f64(double *p, size_t n, __m512d v)
{
    _mm512_mask_storeu_pd(p, (__mmask8)((1u << n) - 1), v);
}

// Element index mod 16 of a table of 16, in each lane.
static inline __m512 nn_look_up_f32(const float table[16], __m512i index)
{
    return _mm512_permutexvar_ps(index, _mm512_loadu_ps(table));
}

static inline __m512d nn_look_up_f64(const double table[16], __m512i index)
{
    return _mm512_permutex2var_pd(_mm512_loadu_pd(table), index, _mm512_loadu_pd(table + 8));
}

// x times two to the greatest whole number up to n, rounded once.
static inline __m512 nn_scale_f32(__m512 x, __m512 n) { return _mm512_scalef_ps(x, n); }
static inline __m512d nn_scale_f64(__m512d x, __m512d n) { return _mm512_scalef_pd(x, n); }
