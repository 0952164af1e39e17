// AVX2 and FMA: 16 registers of 32 bytes, fused multiply-add, masked loads and stores.
#pragma once
#include <immintrin.h>
#include <stddef.h>

#pragma clang attribute push(__attribute__((target("avx2,fma"))), apply_to = function)

#define NN_SET avx2
#define NN_VECTOR_BYTES 32
#define NN_REGISTERS 16
#define NN_FUSED 1
#define NN_LOOKS_UP 0
#define NN_SCALES 0

// The first n lanes of four or eight, as the masks that AVX2 wants.
static inline __m256i nn_first_of_8(size_t n)
{
    return _mm256_cmpgt_epi32(_mm256_set1_epi32((int)n), _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7));
}

static inline __m256i nn_first_of_4(size_t n)
{
    return _mm256_cmpgt_epi64(_mm256_set1_epi64x((long long)n), _mm256_setr_epi64x(0, 1, 2, 3));
}

static inline __m256 nn_load_some_f32(const float *p, size_t n)
{
    return _mm256_maskload_ps(p, nn_first_of_8(n));
}

static inline void nn_store_some_f32(float *p, size_t n, __m256 v)
{
    _mm256_maskstore_ps(p, nn_first_of_8(n), v);
}

static inline __m256d nn_load_some_f64(const double *p, size_t n)
{
    return _mm256_maskload_pd(p, nn_first_of_4(n));
}

static inline void nn_store_some_f64(double *p, size_t n, __m256d v)
{
    _mm256_maskstore_pd(p, nn_first_of_4(n), v);
}
