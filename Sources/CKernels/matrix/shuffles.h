// Shuffles of two vectors, and the two algorithms made of them.
//
// A processor shuffles within each 16 bytes of its vectors, here called a part, and then whole
// parts, more cheaply than lanes all over them.
#pragma once
#include "targets/vectors.h"

enum { part_lanes = 16 / sizeof(T), parts = lanes / part_lanes };

// EVEN and ODD: in each part, those lanes of a, then those of b.
// LOW and HIGH: in each part, its low or high half of a and of b, lane beside lane.
// EVEN_PARTS and ODD_PARTS: those parts of a, then those of b.
#if NN_LANES == 2 && NN_VECTOR_BYTES == 16
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3)
#elif NN_LANES == 4 && NN_VECTOR_BYTES == 32
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 4, 2, 6)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 5, 3, 7)
#define EVEN_PARTS(a, b) __builtin_shufflevector(a, b, 0, 1, 4, 5)
#define ODD_PARTS(a, b) __builtin_shufflevector(a, b, 2, 3, 6, 7)
#elif NN_LANES == 8 && NN_VECTOR_BYTES == 64
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 8, 2, 10, 4, 12, 6, 14)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 9, 3, 11, 5, 13, 7, 15)
#define EVEN_PARTS(a, b) __builtin_shufflevector(a, b, 0, 1, 4, 5, 8, 9, 12, 13)
#define ODD_PARTS(a, b) __builtin_shufflevector(a, b, 2, 3, 6, 7, 10, 11, 14, 15)
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
#define EVEN_PARTS(a, b) __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11)
#define ODD_PARTS(a, b) __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15)
#elif NN_LANES == 16 && NN_VECTOR_BYTES == 64
#define EVEN(a, b) \
    __builtin_shufflevector(a, b, 0, 2, 16, 18, 4, 6, 20, 22, 8, 10, 24, 26, 12, 14, 28, 30)
#define ODD(a, b) \
    __builtin_shufflevector(a, b, 1, 3, 17, 19, 5, 7, 21, 23, 9, 11, 25, 27, 13, 15, 29, 31)
#define LOW(a, b) \
    __builtin_shufflevector(a, b, 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29)
#define HIGH(a, b) \
    __builtin_shufflevector(a, b, 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31)
#define EVEN_PARTS(a, b) \
    __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27)
#define ODD_PARTS(a, b) \
    __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31)
#endif
// Where a part has two lanes, these are the same.
#ifndef LOW
#define LOW EVEN
#define HIGH ODD
#endif
#if NN_VECTOR_BYTES == 16
#define EVEN_PARTS(a, b) (a)
#define ODD_PARTS(a, b) (b)
#endif

// Sums each of `lanes` vectors: lane i of the result is the sum of the lanes of v[i].
INLINE V sums_of(V v[lanes])
{
    UNROLL for (int round = 2; round <= lanes; round *= 2)
        UNROLL for (int i = 0; i < lanes / round; i++) {
            V a = v[2 * i], b = v[2 * i + 1];
            v[i] = round <= part_lanes ? EVEN(a, b) + ODD(a, b) : EVEN_PARTS(a, b) + ODD_PARTS(a, b);
        }
    return v[0];
}

// The sum of the lanes of v, in the order in which sums_of takes it.
INLINE T sum_of(V v)
{
    V all_lanes[lanes];
    UNROLL for (int i = 0; i < lanes; i++) all_lanes[i] = v;
    return sums_of(all_lanes)[0];
}

// Exchanges the rows and columns of a square of `lanes` vectors: in each part, then part by part.
INLINE void transpose_square(V v[lanes])
{
    V next[lanes];
    UNROLL for (int round = 1; round < part_lanes; round *= 2) {
        UNROLL for (int i = 0; i < lanes / 2; i++) {
            V *pair = v + i / (part_lanes / 2) * part_lanes + i % (part_lanes / 2);
            next[2 * i] = LOW(pair[0], pair[part_lanes / 2]);
            next[2 * i + 1] = HIGH(pair[0], pair[part_lanes / 2]);
        }
        UNROLL for (int i = 0; i < lanes; i++) v[i] = next[i];
    }
    UNROLL for (int round = 1; round < parts; round *= 2) {
        UNROLL for (int i = 0; i < lanes / 2; i++) {
            V *pair = v + i / part_lanes * 2 * part_lanes + i % part_lanes;
            next[i] = EVEN_PARTS(pair[0], pair[part_lanes]);
            next[lanes / 2 + i] = ODD_PARTS(pair[0], pair[part_lanes]);
        }
        UNROLL for (int i = 0; i < lanes; i++) v[i] = next[i];
    }
}
