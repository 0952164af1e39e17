// Dropout (Srivastava et al., JMLR 15, 2014). Its random numbers are those of Philox4x32-10 (Salmon
// et al., Parallel Random Numbers: As Easy as 1, 2, 3, SC 2011).
//
// Philox turns a key and a counter of 128 bits into four numbers of 32 bits. The numbers of four
// features of a sample, 4 g to 4 g + 3, come from the counter (sample, g), of 64 bits each.
#pragma once
#include "targets/vectors.h"

// Vectors of 32 and of 64 bits with a lane for each number of a V.
typedef uint32_t W __attribute__((vector_size(lanes * sizeof(uint32_t))));
typedef uint64_t W2 __attribute__((vector_size(lanes * sizeof(uint64_t))));

enum { philox_rounds = 10, philox_words = 4 };

// Replaces the counters, one in each lane, by their random numbers.
INLINE void philox(W word[philox_words], uint64_t key)
{
    uint32_t key0 = (uint32_t)key, key1 = (uint32_t)(key >> 32);
    UNROLL for (int round = 0; round < philox_rounds; round++) {
        W2 first = __builtin_convertvector(word[0], W2) * 0xD2511F53u;
        W2 second = __builtin_convertvector(word[2], W2) * 0xCD9E8D57u;
        word[0] = __builtin_convertvector(second >> 32, W) ^ word[1] ^ key0;
        word[1] = __builtin_convertvector(second, W);
        word[2] = __builtin_convertvector(first >> 32, W) ^ word[3] ^ key1;
        word[3] = __builtin_convertvector(first, W);
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
}

// The numbers of the four features of a group, for the samples from `sample` on, one in each lane.
INLINE void draw(W word[philox_words], uint64_t key, uint64_t sample, uint64_t group)
{
    W2 samples;
    for (int l = 0; l < lanes; l++) samples[l] = sample + (uint64_t)l;
    word[0] = __builtin_convertvector(samples, W);
    word[1] = __builtin_convertvector(samples >> 32, W);
    word[2] = (W){0} + (uint32_t)group;
    word[3] = (W){0} + (uint32_t)(group >> 32);
    philox(word, key);
}

static void uniform_kernel(size_t m, size_t n, uint64_t key, size_t first_sample, void *y_,
                           ptrdiff_t y_row)
{
    // Conversions from signed numbers are faster.
    typedef int32_t I4 __attribute__((vector_size(lanes * sizeof(int32_t))));
    T *y = y_;
    for (size_t j = 0; j < n; j += lanes) {
        for (size_t group = 0; philox_words * group < m; group++) {
            W word[philox_words];
            draw(word, key, first_sample + j, group);
            size_t i = philox_words * group;
            for (int r = 0; r < philox_words && i < m; r++, i++) {
                V number = __builtin_convertvector((I4)(word[r] >> 8), V);
                store_first(y + at(i, y_row, j), n - j, number * (T)0x1p-24);
            }
        }
    }
}

static void dropout_kernel(size_t m, size_t n, uint64_t key, size_t first_sample, double keep,
                           const void *x_, ptrdiff_t x_row, void *factors_, ptrdiff_t factors_row,
                           void *y_, ptrdiff_t y_row)
{
    const T *x = x_;
    T *factors = factors_, *y = y_;
    // An element is kept whose number is below the threshold, or up to the last one below it, which
    // fits 32 bits. Where the threshold is 0, all factors are 0.
    uint64_t threshold = (uint64_t)(keep * 0x1p32 + 0.5);
    uint32_t last_kept = (uint32_t)(threshold - 1);
    V factor = all(threshold > 0 ? (T)(1 / keep) : 0);
    for (size_t j = 0; j < n; j += lanes) {
        size_t count = n - j;
        for (size_t group = 0; philox_words * group < m; group++) {
            W word[philox_words];
            draw(word, key, first_sample + j, group);
            size_t i = philox_words * group;
            for (int r = 0; r < philox_words && i < m; r++, i++) {
                B number = __builtin_convertvector(word[r], B);
                V f = choose((B)(number <= last_kept), factor, all(0));
                store_first(factors + at(i, factors_row, j), count, f);
                store_first(y + at(i, y_row, j), count,
                            f * load_first(x + at(i, x_row, j), count));
            }
        }
    }
}
