// The softmax of columns of logits.
#pragma once
#include "functions/exp.h"

// The greatest logit of each of `count` columns, at most a vector of them. Of a column with a NaN
// it is any logit: the NaN remains in the sum of the exponentials.
INLINE V greatest_of_columns(size_t c, size_t count, const T *z, ptrdiff_t z_row)
{
    V greatest = load_first(z, count);
    for (size_t i = 1; i < c; i++) {
        V x = load_first(z + at(i, z_row, 0), count);
        greatest = choose((B)(x > greatest), x, greatest);
    }
    return greatest;
}

// Works on a vector of columns at a time. The greatest logit is subtracted first: then no
// exponential overflows, and at least one is 1.
static void softmax_kernel(size_t c, size_t n, const void *z_, ptrdiff_t z_row, void *p_,
                           ptrdiff_t p_row)
{
    const T *z = z_;
    T *p = p_;
    if (c == 0)
        return;
    for (size_t j = 0; j < n; j += lanes) {
        size_t count = n - j;
        V greatest = greatest_of_columns(c, count, z + j, z_row), sum = {0};
        for (size_t i = 0; i < c; i++) {
            V e = exp_v(load_first(z + at(i, z_row, j), count) - greatest);
            sum += e;
            store_first(p + at(i, p_row, j), count, e);
        }
        for (size_t i = 0; i < c; i++) {
            T *e = p + at(i, p_row, j);
            store_first(e, count, load_first(e, count) / sum);
        }
    }
}
