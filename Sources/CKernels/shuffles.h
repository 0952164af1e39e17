// Shuffles of two vectors for each number of lanes, and the two algorithms made of them.
#pragma once
#include "vectors.h"

// EVEN and ODD: those lanes of a and b, taken one after the other.
// LOW and HIGH: the low and the high halves of a and b, lane beside lane.
#if NN_LANES == 2
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3)
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 2)
#define HIGH(a, b) __builtin_shufflevector(a, b, 1, 3)
#elif NN_LANES == 4
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2, 4, 6)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3, 5, 7)
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 4, 1, 5)
#define HIGH(a, b) __builtin_shufflevector(a, b, 2, 6, 3, 7)
#elif NN_LANES == 8
#define EVEN(a, b) __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14)
#define ODD(a, b) __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15)
#define LOW(a, b) __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11)
#define HIGH(a, b) __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15)
#elif NN_LANES == 16
#define EVEN(a, b) \
    __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30)
#define ODD(a, b) \
    __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31)
#define LOW(a, b) \
    __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)
#define HIGH(a, b) \
    __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)
#endif

// Sums each of `lanes` vectors: lane i of the result is the sum of the lanes of v[i].
INLINE V sums_of(V v[lanes])
{
    UNROLL for (int count = lanes; count > 1; count /= 2)
        UNROLL for (int i = 0; i < count / 2; i++)
            v[i] = EVEN(v[2 * i], v[2 * i + 1]) + ODD(v[2 * i], v[2 * i + 1]);
    return v[0];
}

// The sum of the lanes of v, in the order in which sums_of takes it.
INLINE T sum_of(V v)
{
    V all_lanes[lanes];
    UNROLL for (int i = 0; i < lanes; i++) all_lanes[i] = v;
    return sums_of(all_lanes)[0];
}

// Exchanges the rows and columns of a square of `lanes` vectors.
INLINE void transpose_square(V v[lanes])
{
    UNROLL for (int round = 1; round < lanes; round *= 2) {
        V next[lanes];
        UNROLL for (int i = 0; i < lanes / 2; i++) {
            next[2 * i] = LOW(v[i], v[i + lanes / 2]);
            next[2 * i + 1] = HIGH(v[i], v[i + lanes / 2]);
        }
        UNROLL for (int i = 0; i < lanes; i++) v[i] = next[i];
    }
}
