// Shuffles of two vectors, and what is made of them: sums of lanes, and squares transposed.
//
// A segment is 16 bytes of a vector. Processors shuffle lanes within each segment, or whole
// segments, more cheaply than lanes across all of a vector.
#pragma once
#include "targets/vectors.h"

enum { segment_lanes = 16 / sizeof(T), segments = lanes / segment_lanes };

// EVEN and ODD: in each segment, the even or odd lanes of a, then those of b. LOW and HIGH: in each
// segment, the lower or upper half of a's lanes, each followed by that of b. EVEN_SEGMENTS and
// ODD_SEGMENTS: the even or odd segments of a, then those of b.
#if NN_LANES == 2 && NN_VECTOR_BYTES == 16
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3)
#elif NN_LANES == 4 && NN_VECTOR_BYTES == 32
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 4, 2, 6)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 5, 3, 7)
#define EVEN_SEGMENTS(a, b) __builtin_shufflevector(a, b, 0, 1, 4, 5)
#define ODD_SEGMENTS(a, b) __builtin_shufflevector(a, b, 2, 3, 6, 7)
#elif NN_LANES == 8 && NN_VECTOR_BYTES == 64
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15)
#define EVEN_SEGMENTS(a, b) __builtin_shufflevector(a, b, 0, 1, 4, 5, 8, 9, 12, 13)
#define ODD_SEGMENTS(a, b) __builtin_shufflevector(a, b, 2, 3, 6, 7, 10, 11, 14, 15)
#elif NN_LANES == 4 && NN_VECTOR_BYTES == 16
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2, 4, 6)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3, 5, 7)
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)
#elif NN_LANES == 8 && NN_VECTOR_BYTES == 32
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2, 8, 10, 4, 6, 12, 14)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3, 9, 11, 5, 7, 13, 15)
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 4, 12, 5, 13)
#define HIGH(a, b) __builtin_shufflevector(a, b, 2, 10, 3, 11, 6, 14, 7, 15)
#define EVEN_SEGMENTS(a, b) __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11)
#define ODD_SEGMENTS(a, b) __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15)
#elif NN_LANES == 16 && NN_VECTOR_BYTES == 64
#define EVEN(a, b) \
    __builtin_shufflevector(a, b, 0, 2, 16, 18, 4, 6, 20, 22, 8, 10, 24, 26, 12, 14, 28, 30)
#define ODD(a, b) \
    __builtin_shufflevector(a, b, 1, 3, 17, 19, 5, 7, 21, 23, 9, 11, 25, 27, 13, 15, 29, 31)
#define LOW(a, b) \
    __builtin_shufflevector(a, b, 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29)
#define HIGH(a, b) \
    __builtin_shufflevector(a, b, 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31)
#define EVEN_SEGMENTS(a, b) \
    __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27)
#define ODD_SEGMENTS(a, b) \
    __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31)
#endif
// In a segment of two lanes, LOW is EVEN and HIGH is ODD.
#ifndef LOW
#define LOW EVEN
#define HIGH ODD
#endif
#if NN_VECTOR_BYTES == 16
#define EVEN_SEGMENTS(a, b) (a)
#define ODD_SEGMENTS(a, b) (b)
#endif

// Lane i of the result is the sum of the lanes of v[i]. Changes v.
INLINE V sums_of(V v[lanes])
{
    UNROLL for (int round = 2; round <= lanes; round *= 2)
        UNROLL for (int i = 0; i < lanes / round; i++) {
            V a = v[2 * i], b = v[2 * i + 1];
            v[i] = round <= segment_lanes ? EVEN(a, b) + ODD(a, b)
                                          : EVEN_SEGMENTS(a, b) + ODD_SEGMENTS(a, b);
        }
    return v[0];
}

// The sum of the lanes of v, added in the same order as by sums_of.
INLINE T sum_of(V v)
{
    V all_lanes[lanes];
    UNROLL for (int i = 0; i < lanes; i++) all_lanes[i] = v;
    return sums_of(all_lanes)[0];
}

// Transposes a square of `lanes` vectors: first within segments, then by whole segments.
INLINE void transpose_square(V v[lanes])
{
    V next[lanes];
    UNROLL for (int round = 1; round < segment_lanes; round *= 2) {
        UNROLL for (int i = 0; i < lanes / 2; i++) {
            V *pair = v + i / (segment_lanes / 2) * segment_lanes + i % (segment_lanes / 2);
            next[2 * i] = LOW(pair[0], pair[segment_lanes / 2]);
            next[2 * i + 1] = HIGH(pair[0], pair[segment_lanes / 2]);
        }
        UNROLL for (int i = 0; i < lanes; i++) v[i] = next[i];
    }
    UNROLL for (int round = 1; round < segments; round *= 2) {
        UNROLL for (int i = 0; i < lanes / 2; i++) {
            V *pair = v + i / segment_lanes * 2 * segment_lanes + i % segment_lanes;
            next[i] = EVEN_SEGMENTS(pair[0], pair[segment_lanes]);
            next[lanes / 2 + i] = ODD_SEGMENTS(pair[0], pair[segment_lanes]);
        }
        UNROLL for (int i = 0; i < lanes; i++) v[i] = next[i];
    }
}
