// Sums over the rows of a matrix.
#pragma once
#include "matrix/shuffles.h"

// Sums are taken in several accumulators, since one would wait for each of its additions.
enum { accumulators = 4 };

INLINE V sum_of_accumulators(const V sum[accumulators])
{
    return (sum[0] + sum[1]) + (sum[2] + sum[3]);
}

// The sum of a row, spread over the lanes.
INLINE V row_sum(size_t n, const T *row)
{
    V sum[accumulators] = {{0}};
    size_t j = 0;
    for (; j + accumulators * lanes <= n; j += accumulators * lanes)
        UNROLL for (int s = 0; s < accumulators; s++) sum[s] += load(row + j + s * lanes);
    for (; j < n; j += lanes) sum[0] += load_first(row + j, n - j);
    return sum_of_accumulators(sum);
}

static void add_row_sums_kernel(size_t m, size_t n, const void *a_, ptrdiff_t a_row, void *sums_)
{
    const T *a = a_;
    T *sums = sums_;
    if (n == 1) {
        for (size_t i = 0; i < m; i++) sums[i] += a[at(i, a_row, 0)];
        return;
    }
    for (size_t i = 0; i < m; i += lanes) {
        size_t count = m - i < lanes ? m - i : lanes;
        V sum[lanes] = {{0}};
        for (size_t r = 0; r < count; r++) sum[r] = row_sum(n, a + at(i + r, a_row, 0));
        store_first(sums + i, count, load_first(sums + i, count) + sums_of(sum));
    }
}
