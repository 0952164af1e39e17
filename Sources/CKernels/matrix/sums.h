// Sums over the rows of a matrix.
#pragma once
#include "matrix/shuffles.h"

static void add_row_sums_kernel(size_t m, size_t n, const void *a_, ptrdiff_t a_row, void *sums_)
{
    const T *a = a_;
    T *sums = sums_;
    if (n == 1) {
        for (size_t i = 0; i < m; i++) sums[i] += a[(ptrdiff_t)i * a_row];
        return;
    }
    for (size_t i = 0; i < m; i += lanes) {
        size_t count = m - i < lanes ? m - i : lanes;
        V sum[lanes] = {{0}};
        for (size_t r = 0; r < count; r++) {
            const T *row = a + (ptrdiff_t)(i + r) * a_row;
            // Four sums side by side: one would wait for each of its additions.
            V part[4] = {{0}};
            size_t j = 0;
            for (; j + 4 * lanes <= n; j += 4 * lanes)
                UNROLL for (int s = 0; s < 4; s++) part[s] += load(row + j + s * lanes);
            for (; j < n; j += lanes) part[0] += load_first(row + j, n - j);
            sum[r] = (part[0] + part[1]) + (part[2] + part[3]);
        }
        store_first(sums + i, count, load_first(sums + i, count) + sums_of(sum));
    }
}
